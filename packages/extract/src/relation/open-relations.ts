import type {Token} from "@relata/model"
import type {Clause, NounPhrase, Oblique, Predicate, TokenRange} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {holds, type Referent, referentsOfPhrase} from "./ends.js"
import {type Scene, type Take, thing} from "./scene.js"
import {valueKind} from "./value.js"
import {emptyVerbs} from "./verb-rules.js"

/**
 * Statements under the text's own words, where no type of the schema says them: `PUBLISH`, `WRITE_MUSIC_FOR`,
 * `APPEAR_IN`. One end at least has a name; where more words than the verb lie between the two, both have.
 */
export function openStatements(scene: Scene, clause: Clause, take: Take): void {
  const {predicate, subject, objects} = clause
  const {tokens} = scene.analysis
  if (scene.nameCount === 0 || !/^[a-z][a-z -]+$/.test(predicate.lemma)) return
  const object = objects.find((candidate) => valueKind(tokens, candidate) === undefined)
  const subjects = subject ? referentsOfPhrase(scene.analysis, scene.referents, subject) : []
  const things = object ? referentsOfPhrase(scene.analysis, scene.referents, object) : []
  openVerb(scene, clause, subjects, things, take)
  const sources = named(subjects)
  if (scene.nameCount < 2 || (sources.length === 0 && things.length === 0)) return
  const verb = clause.adjective
    ? tokens[clause.adjective.to - 1]!.lemma
    : predicate.lemma === "be"
      ? ""
      : predicate.isPassive
        ? participleOf(scene, predicate)
        : predicate.lemma
  openTails(scene, clause, {verb, object, sources, things}, take)
  if (!object || sources.length === 0) return
  for (const member of withConjuncts(object))
    if (member.modifiers.length > 0) openModifiers(scene, clause, {verb, sources, member}, take)
}

/** "Acme bought Bolt", "Bolt was bought by Acme". */
function openVerb(
  scene: Scene,
  clause: Clause,
  subjects: readonly Referent[],
  things: readonly Referent[],
  take: Take,
): void {
  const {predicate, adjective, obliques} = clause
  if (adjective || predicate.lemma.length < 3) return
  if (scene.analysis.tokens[predicate.verb]!.upos === "AUX") return
  const isAppointing = appoints(scene, clause)
  if (isEmptyVerb(clause) && !isAppointing) return
  const doers = predicate.isPassive ? agentsOf(scene, obliques) : subjects
  const done = predicate.isPassive ? subjects : things
  if (doers.length === 0 || done.length === 0) return
  const type = isAppointing ? "APPOINT" : upperSnake(predicate.lemma)
  between(scene, clause, doers, type, done, predicate, 0.2, take)
}

/** Whom "by" names behind a passive. */
function agentsOf(scene: Scene, obliques: readonly Oblique[]): Referent[] {
  return refer(
    scene,
    obliques.flatMap(({preposition, phrase}) => (preposition === "by" && phrase ? [phrase] : [])),
  )
}

/** What prepositional phrases lead to from the verb: "wrote music for the film". */
function openTails(
  scene: Scene,
  clause: Clause,
  {
    verb,
    object,
    sources,
    things,
  }: {
    readonly verb: string
    readonly object: NounPhrase | undefined
    readonly sources: readonly Referent[]
    readonly things: readonly Referent[]
  },
  take: Take,
): void {
  const {predicate} = clause
  const {tokens} = scene.analysis
  const done = object && isCommon(tokens[object.head]!) ? [tokens[object.head]!.lemma] : []
  const objectNames = named(things)
  // "Acme beat Emca in Turin" happened there; it says where neither of them is
  const isScene = sources.length > 0 && objectNames.length > 0
  const others = clause.obliques.filter(
    (oblique) =>
      !(predicate.isPassive && oblique.preposition === "by") && !saysWhereItsPlaceIs(clause, oblique),
  )
  for (const tail of tailsOf(scene, done, others)) {
    if (tail.words.length < 2 && !clause.adjective && saysLittle(clause, tail)) continue
    const targets = named(refer(scene, [tail.phrase])).filter(
      (target) => !holds(target, tail.from) && (!isScene || !isPlaceOf(tail, target)),
    )
    if (targets.length === 0) continue
    const trigger = {from: predicate.from, to: Math.max(predicate.to, tail.to)}
    const type = upperSnake([verb, ...tail.words].join(" "))
    between(scene, clause, sources, type, targets, trigger, 0.3 + 0.05 * tail.depth, take)
    if (object && !predicate.isPassive && tail.depth === 0 && !ofDoer.test(tail.words.at(-1)!))
      between(scene, clause, objectNames, type, targets, trigger, 0.4, take)
  }
}

/** What prepositional phrases lead to from an object: "holds a degree from the University of Lund". */
function openModifiers(
  scene: Scene,
  clause: Clause,
  {
    verb,
    sources,
    member,
  }: {readonly verb: string; readonly sources: readonly Referent[]; readonly member: NounPhrase},
  take: Take,
): void {
  const {predicate} = clause
  if (verb !== "" && named(refer(scene, [member])).length > 0) return
  for (const tail of tailsOf(scene, [scene.analysis.tokens[member.head]!.lemma], member.modifiers)) {
    const targets = named(refer(scene, [tail.phrase])).filter((target) => !holds(target, tail.from))
    if (targets.length === 0) continue
    const type = upperSnake([verb, ...tail.words].join(" "))
    const trigger = {from: predicate.from, to: Math.max(predicate.to, tail.to)}
    between(scene, clause, sources, type, targets, trigger, 0.35 + 0.05 * tail.depth, take)
  }
}

/** Prepositions that tie what follows to who acts, or to the deed, rather than to what it is done to. */
const ofDoer = /^(?:from|between|via|on|over|against|by|through|under|after|before)$/

/** "bought from", "buried in": what was done to the subject reads as the text has it. */
function participleOf({analysis}: Scene, {verb, lemma}: Predicate): string {
  const [, ...particle] = lemma.split(" ")
  const form = analysis.tokens[verb]!.form.toLowerCase()
  return /^[a-z][a-z-]+$/.test(form) ? [form, ...particle].join(" ") : lemma
}

/** Verbs that with a preposition alone say nothing: "became in". */
const weakVerbs: ReadonlySet<string> = new Set(
  "be become remain seem have do get make include let keep mean".split(" "),
)

/** Whether a clause is said to happen at what a phrase names: "taught at the Royal Institution". */
export function isAtPlace({obliques}: Clause, place: NounPhrase): boolean {
  return obliques.some(({preposition, phrase}) => preposition === "at" && phrase === place)
}

/** `in London` of "taught at the Royal Institution in London". */
function saysWhereItsPlaceIs(clause: Clause, {preposition, near, from}: Oblique): boolean {
  return preposition === "in" && near !== undefined && near.end === from && isAtPlace(clause, near)
}

function isPlaceOf({words}: Tail, {entity}: Referent): boolean {
  return (
    words.length === 1 &&
    /^(?:in|at|near)$/.test(words[0]!) &&
    (entity.type === "Location" || entity.type === "Facility")
  )
}

/** "named Ada as her successor", "named Ada chairwoman": gives an office, and not a name. */
function appoints(scene: Scene, {predicate, objects, obliques}: Clause): boolean {
  return (
    predicate.lemma === "name" &&
    !predicate.isPassive &&
    (objects.length > 1 || obliques.some(({preposition}) => preposition === "as")) &&
    refer(scene, objects.slice(0, 1)).some(({entity}) => entity.type === "Person")
  )
}

/** "became in", "took it in", "wrote by": a verb that says little with a preposition alone. */
function saysLittle({predicate, objects}: Clause, {words}: Tail): boolean {
  return (
    weakVerbs.has(predicate.lemma) ||
    (objects.length > 0 && emptyVerbs.has(predicate.lemma)) ||
    (words[0] === "by" && !predicate.isPassive)
  )
}

function isCommon({upos}: Token): boolean {
  return upos === "NOUN"
}

function isEmptyVerb({predicate}: Clause): boolean {
  return emptyVerbs.has(predicate.lemma.split(" ")[0]!)
}

/** What a preposition leads to, with the words that lead there: `music for` in `wrote music for the film`. */
export interface Tail {
  readonly words: readonly string[]
  readonly phrase: NounPhrase
  /** Where the preposition stands. */
  readonly from: number
  /** Behind the preposition. */
  readonly to: number
  readonly depth: number
}

/** Where prepositional phrases lead, and those inside them whose nouns have no name. */
export function tailsOf(
  scene: Scene,
  before: readonly string[],
  obliques: readonly Oblique[],
): readonly Tail[] {
  if (obliques.length === 0) return []
  const tails: Tail[] = []
  collectTails(scene, before, obliques, 0, tails)
  return tails
}

function collectTails(
  scene: Scene,
  before: readonly string[],
  obliques: readonly Oblique[],
  depth: number,
  into: Tail[],
): void {
  const {tokens} = scene.analysis
  for (const {phrase, preposition, from} of obliques) {
    if (!phrase || !/^[a-z ]+$/.test(preposition) || silentPrepositions.has(preposition)) continue
    if (!referentIsNamed(scene, phrase) && valueKind(tokens, phrase) !== undefined) continue
    const words = [...before, ...idiomBefore(scene, obliques, from), preposition]
    into.push({words, phrase, from, to: from + preposition.split(" ").length, depth})
    if (depth > 0) continue
    for (const member of withConjuncts(phrase))
      if (member.modifiers.length > 0 && !referentIsNamed(scene, member))
        collectTails(scene, [...words, tokens[member.head]!.lemma], member.modifiers, depth + 1, into)
  }
}

/** "in love" of "fell in love with": a bare noun with its preposition, which the next preposition hangs on. */
function idiomBefore({analysis}: Scene, obliques: readonly Oblique[], at: number): readonly string[] {
  const idiom = obliques.find(({phrase, preposition}) => phrase?.end === at && /^[a-z]+$/.test(preposition))
  if (idiom?.phrase === undefined || idiom.phrase.to - idiom.phrase.from > 1) return []
  const {upos, feats, lemma} = analysis.tokens[idiom.phrase.head]!
  return upos === "NOUN" && feats?.Number !== "Plur" ? [idiom.preposition, lemma] : []
}

/** Prepositions that set one thing beside another without tying them. */
const silentPrepositions: ReadonlySet<string> = new Set(
  "according to;than;like;unlike;as;because of;due to;despite;except for;apart from;instead of;rather than;in addition to;thanks to;since;until;such as".split(
    ";",
  ),
)

function referentIsNamed(scene: Scene, phrase: NounPhrase): boolean {
  return scene.referents.at(phrase.head)?.isNamed === true
}

function refer(scene: Scene, phrases: readonly NounPhrase[]): Referent[] {
  return phrases.flatMap((phrase) => referentsOfPhrase(scene.analysis, scene.referents, phrase))
}

function named(referents: readonly Referent[]): Referent[] {
  return referents.filter((referent) => referent.isNamed)
}

const looseEnds = /^(?:it|they|them|this|that|these|those|itself|themselves)$/i

function between(
  scene: Scene,
  clause: Clause,
  sources: readonly Referent[],
  type: string,
  targets: readonly Referent[],
  trigger: TokenRange,
  doubt: number,
  take: Take,
): void {
  // each of one list with each of another is more than a text says
  if (sources.length > 1 && targets.length > 1 && sources.length * targets.length > 12) return
  for (const source of sources) {
    for (const target of targets) {
      if (!source.isNamed && !target.isNamed) continue
      // what "it" stands for is too unsure where no type of the schema speaks for it
      if (
        [source, target].some(
          ({mention, from}) =>
            mention.kind === "pronoun" && looseEnds.test(scene.analysis.tokens[from]!.form),
        )
      )
        continue
      const confidence = clauseConfidence(scene, clause, [source, target]) - doubt
      take({
        scene,
        source: thing(source),
        type,
        target: thing(target),
        trigger,
        clause,
        isOpen: true,
        confidence,
      })
    }
  }
}

/** How far a statement of a clause can be trusted, by where it stands and how its ends are named. */
export function clauseConfidence(scene: Scene, clause: Clause, ends: readonly Referent[]): number {
  let value = 0.9
  if (clause.kind !== "main") value -= 0.05
  if (clause.isSubjectShared) value -= 0.05
  for (const {mention} of ends) {
    if (mention.kind === "pronoun") value -= 0.1
    else if (mention.kind === "nominal") value -= 0.05
  }
  if (scene.analysis.tokens.length > 45) value -= 0.05
  return value
}

/** `take over` as `TAKE_OVER`. */
export function upperSnake(phrase: string): string {
  return phrase
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
}
