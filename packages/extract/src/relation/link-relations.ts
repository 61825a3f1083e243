import {append} from "../append.js"
import type {Clause, NounPhrase, Oblique, TokenRange} from "../clause/clause.js"
import {isTime} from "../clause/time.js"
import {isOfType, type Referent, referentsOfPhrase} from "./ends.js"
import {lifeStatements} from "./life-relations.js"
import {isAtPlace} from "./open-relations.js"
import {type Scene, type Statement, type Take, thing, words} from "./scene.js"

/** Two things tied by no verb: `SOURCE preposition TARGET`, where `'s` stands for a possessor as target. */
interface Link {
  readonly source: readonly string[]
  readonly preposition: string
  readonly target: readonly string[]
  readonly type: string
}

/** `source types | preposition | target types | TYPE`, read from the thing to what it is tied to. */
const links: readonly Link[] = `
Organization Facility Event Location | in | Location | LOCATED_IN
Organization Facility Event | at near | Location | LOCATED_IN
Facility Event | at near | Facility | LOCATED_IN
Organization Facility Event | at | Organization | LOCATED_IN
Organization | from | Location | LOCATED_IN
Person | in | Location | LOCATED_IN
Location Facility | , | Location | LOCATED_IN
Facility Organization | of | Location | LOCATED_IN
Organization Group | under | Person | LED_BY
Person | from of | Association | MEMBER_OF
Person | from at of | Employer | WORKS_FOR
Person Group | from | Location | CITIZEN_OF
Person | of | Location | CITIZEN_OF
Work Product | by | Person | CREATED_BY
Product Technology | by from | Organization | DEVELOPED_BY
Product Technology | for | Product | RUNS_ON
Product Technology Concept | 's | Organization | OWNED_BY
Work | 's | Person | CREATED_BY
Work | 's | Organization | OWNED_BY
Organization Facility Law | 's | Location | LOCATED_IN
Facility | 's | Organization | OWNED_BY
Person | 's | Association | MEMBER_OF
Person Group | 's | Organization | WORKS_FOR
Person | 's | Location | CITIZEN_OF
Event | 's | Organization Person | ORGANIZED_BY
`
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [source = "", prepositions = "", target = "", type = ""] = line
      .split("|")
      .map((part) => part.trim())
    return prepositions
      .split(" ")
      .map((preposition) => ({source: source.split(" "), preposition, target: target.split(" "), type}))
  })

const linksBy = new Map<string, (typeof links)[number][]>()
for (const link of links) append(linksBy, link.preposition, link)

/** Statements of noun phrases: possessors and prepositions between names, lists of examples, dates of a life. */
export function linkStatements(scene: Scene, take: Take): void {
  if (scene.nameCount > 0) {
    for (const phrase of scene.analysis.phrases) {
      tied(scene, phrase, take)
      if (phrase.appositions.length > 0) furtherPlace(scene, phrase, take)
      if (phrase.examples.length > 0) exemplified(scene, phrase, take)
      lifeStatements(scene, phrase, take)
    }
  }
  for (const clause of scene.analysis.clauses) eventDate(scene, clause, take)
  if (scene.nameCount < 2) return
  for (const clause of scene.analysis.clauses)
    for (const oblique of clause.obliques) besideName(scene, clause, oblique, take)
}

/** A prepositional phrase of a clause directly behind a name: "at the Harbour Hall in Tarn". */
function besideName(scene: Scene, clause: Clause, oblique: Oblique, take: Take): void {
  const {preposition, phrase, near, from} = oblique
  if (!phrase || !near || near.end !== from) return
  const target = scene.referents.at(phrase.head)
  if (target?.mention.kind !== "name") return
  const inner = scene.analysis.phrases.findLast(({end}) => end === from) ?? near
  const source = scene.referents.at(inner.head)
  if (source?.mention.kind !== "name") return
  const isSite =
    /^(?:Location|Facility)$/.test(source.entity.type) ||
    (source.entity.type === "Organization" && (inner !== near || isAtPlace(clause, near)))
  // "beat Lund City in Turin": what the tree hangs on the verb is where it was done
  const isElsewhere =
    scene.analysis.tokens[phrase.head]!.deprel === "obl" && inner === near && !isAtPlace(clause, near)
  const isPlace = isSite && !isElsewhere && target.entity.type === "Location" && preposition === "in"
  const trigger = {from, to: phrase.from}
  if (isPlace)
    take({
      scene,
      source: thing(source),
      type: "LOCATED_IN",
      target: thing(target),
      trigger,
      confidence: 0.6,
    })
  else if (source.entity.type === "Person" && /^(?:at|of)$/.test(preposition))
    takeIf(linked(scene, source, preposition, target, trigger), take)
}

function takeIf(statement: Statement | undefined, take: Take): void {
  if (statement) take(statement)
}

function tied(scene: Scene, phrase: NounPhrase, take: Take): void {
  const head = scene.referents.at(phrase.head)
  if (head?.isNamed && head.mention.kind === "name")
    for (const modifier of phrase.modifiers) tiedBehind(scene, head, modifier, take)
  if (phrase.possessor) owned(scene, phrase, phrase.possessor, head, take)
}

function tiedBehind(
  scene: Scene,
  head: Referent,
  {preposition, phrase: inner, from}: Oblique,
  take: Take,
): void {
  if (!inner) return
  const trigger = {from, to: Math.max(from + 1, inner.from)}
  for (const target of referentsOfPhrase(scene.analysis, scene.referents, inner))
    if (target.isNamed) takeIf(linked(scene, head, preposition, target, trigger), take)
}

function owned(
  scene: Scene,
  phrase: NounPhrase,
  possessor: TokenRange & {readonly head: number},
  head: Referent | undefined,
  take: Take,
): void {
  const owner = scene.referents.at(possessor.head)
  if (!owner?.isNamed) return
  const things = head?.isNamed
    ? [head]
    : phrase.appositions
        .flatMap((apposition) => referentsOfPhrase(scene.analysis, scene.referents, apposition))
        .filter((referent) => referent.isNamed)
  for (const referent of things) {
    if (referent.from >= possessor.to)
      takeIf(linked(scene, referent, "'s", owner, {from: possessor.from, to: possessor.to}), take)
  }
}

/** "the town of Lund, Sweden": where the town is. */
function furtherPlace(scene: Scene, {modifiers, appositions}: NounPhrase, take: Take): void {
  const inner = modifiers.find(({preposition}) => preposition === "of")?.phrase
  if (!inner) return
  const place = scene.referents.at(inner.head)
  if (place?.mention.kind !== "name") return
  for (const apposition of appositions) {
    const further = scene.referents.at(apposition.head)
    const trigger = {from: inner.to, to: apposition.from}
    if (further?.mention.kind === "name" && trigger.to > trigger.from)
      takeIf(linked(scene, place, ",", further, trigger), take)
  }
}

/** What the table says of two things with that preposition, or a possessive mark, between them. */
export function linked(
  scene: Scene,
  source: Referent,
  preposition: string,
  target: Referent,
  trigger: TokenRange,
): Statement | undefined {
  const link = linksBy
    .get(preposition)
    ?.find(
      (candidate) =>
        candidate.source.includes(source.entity.type) && isOfType(target.entity, candidate.target),
    )
  return (
    link && {scene, source: thing(source), type: link.type, target: thing(target), trigger, confidence: 0.7}
  )
}

/** `the Acme family, including the A1`: the A1 is part of it. */
function exemplified(scene: Scene, phrase: NounPhrase, take: Take): void {
  const whole = [phrase, ...phrase.appositions]
    .flatMap((part) => scene.referents.at(part.head) ?? [])
    .find((referent) => referent.isNamed)
  const trigger = {from: phrase.head, to: phrase.head + 1}
  for (const example of phrase.examples) {
    const member = scene.referents.at(example.head)
    if (!member?.isNamed) continue
    if (whole && !(whole.from <= member.from && member.to <= whole.to)) {
      // "poets of the Union, including Ada"
      const isMember = member.entity.type === "Person" && whole.entity.type === "Organization"
      const type = isMember ? "MEMBER_OF" : "PART_OF"
      take({
        scene,
        source: thing(member),
        type,
        target: thing(whole),
        trigger,
        confidence: isMember ? 0.65 : 0.75,
      })
    }
  }
}

/** `On 3 May, at the Spring Show, …`: an event and a date in one clause. */
function eventDate(scene: Scene, clause: Clause, take: Take): void {
  const {tokens} = scene.analysis
  const place = clause.obliques.find(
    ({phrase, preposition}) =>
      (preposition === "at" || preposition === "during") &&
      phrase &&
      scene.referents.at(phrase.head)?.entity.type === "Event",
  )?.phrase
  if (!place) return
  const event = scene.referents.at(place.head)!
  if (/\d/.test(event.entity.label)) return
  const isDate = ({phrase}: Oblique): boolean => phrase !== undefined && isTime(tokens, phrase)
  const date = clause.obliques.find(
    (oblique) =>
      (oblique.preposition === "on" || oblique.preposition === "in") &&
      (isDate(oblique) || oblique.phrase?.modifiers.some(isDate)),
  )?.phrase
  if (!date) return
  const exact = date.modifiers.find(isDate)?.phrase ?? date
  take({
    scene,
    source: thing(event),
    type: "OCCURRED_ON",
    target: words(scene, {from: exact.from, to: exact.to}),
    trigger: {from: place.from, to: place.from + 1},
    clause,
    confidence: 0.6,
  })
}
