import type {Token} from "@relata/model"
import type {Clause, NounPhrase, TokenRange} from "../clause/clause.js"
import {ownEnd, withConjuncts} from "../clause/phrase.js"
import {holds, isInsideName, isOfType, type Referent, referentsOfPhrase} from "./ends.js"
import {fundingStatements} from "./funding-relations.js"
import {clauseConfidence, openStatements} from "./open-relations.js"
import {clauseEnd, datesOf, moneyInside} from "./qualifiers.js"
import type {Role, Statement as Rule} from "./rule.js"
import {type End, type Scene, type Take, thing, words} from "./scene.js"
import {valueKind} from "./value.js"
import {emptyVerbs, verbRules} from "./verb-rules.js"

/**
 * The statements of a clause by the table of verbs, and under its own verb where no rule fits.
 * @param stated - clauses that have a typed relation already; the caller adds to it while it reads on
 */
export function verbStatements(scene: Scene, clause: Clause, stated: ReadonlySet<Clause>, take: Take): void {
  const rules = rulesFor(scene, clause)
  if (rules.length > 0) {
    const roles = new ClauseRoles(scene, clause, stated)
    for (const rule of rules) applyRule(scene, clause, rule, roles, take)
  }
  purposes(scene, clause, stated, take)
  fundingStatements(scene, clause, take)
  openStatements(scene, clause, take)
}

/** `Acme built a plant to cut its costs`: whoever acts to an end intends it. */
function purposes(scene: Scene, clause: Clause, stated: ReadonlySet<Clause>, take: Take): void {
  const {analysis, referents} = scene
  const {parent, predicate, subject} = clause
  const isPurpose =
    clause.kind === "infinitive" &&
    clause.mark === "to" &&
    predicate.from > 0 &&
    parent !== undefined &&
    parent.subject === subject
  if (
    !isPurpose ||
    !subject ||
    stated.has(clause) ||
    parent.predicate.isPassive ||
    parent.adjective ||
    parent.predicate.to >= predicate.from
  )
    return
  if (parent.objects.length === 0 && parent.obliques.length === 0) return
  if (
    emptyVerbs.has(parent.predicate.lemma) ||
    parent.predicate.lemma === "wait" ||
    achieving.has(parent.predicate.lemma) ||
    parent.kind === "infinitive" ||
    analysis.tokens[predicate.from]!.form.toLowerCase() !== "to"
  )
    return
  for (const source of referentsOfPhrase(analysis, referents, subject)) {
    if (!isOfType(source.entity, ["Person", "Organization", "Group"]) || source.mention.kind === "pronoun")
      continue
    take({
      scene,
      source: thing(source),
      type: "AIMS_TO",
      target: words(scene, {from: predicate.from + 1, to: clauseEnd(analysis, clause)}),
      trigger: {from: predicate.from, to: predicate.to},
      clause,
      confidence: 0.55,
    })
  }
}

/** "won the race to clinch the title": what came of it, and not what for. */
const achieving: ReadonlySet<string> = new Set(
  "win beat defeat score rally recover finish edge rise return come go overcome outlast wake manage survive".split(
    " ",
  ),
)

/** Who fills which role of a clause; passives are turned round. */
export class ClauseRoles {
  readonly #scene: Scene
  readonly #clause: Clause
  readonly #stated: ReadonlySet<Clause>
  readonly #phrases = new Map<string, NounPhrase[]>()
  readonly #prepositionOf = new Map<NounPhrase, number>()
  readonly #referentsByRole = new Map<string, readonly Referent[]>()

  constructor(scene: Scene, clause: Clause, stated: ReadonlySet<Clause>) {
    this.#stated = stated
    this.#scene = scene
    this.#clause = clause
    const things: NounPhrase[] = []
    const amounts: NounPhrase[] = []
    for (const object of clause.objects) {
      const kind = valueKind(scene.analysis.tokens, object)
      if (kind === undefined) things.push(object)
      else if (kind === "money") amounts.push(object)
    }
    this.#putCore(things)
    for (const amount of amounts) this.#put("amount", amount)
    this.#putObliques()
    if (things[0]) this.#putModifiers(things[0])
  }

  #putCore(things: readonly NounPhrase[]): void {
    const {predicate, subject, objects} = this.#clause
    if (predicate.isPassive) {
      if (subject) this.#put("obj", subject)
      if (things[0]) this.#put("obj2", things[0])
      return
    }
    if (subject) this.#put("subj", subject)
    if (subject && objects.length === 0) this.#put("subj0", subject)
    if (things[0]) this.#put("obj", things[0])
    if (things[1]) this.#put("obj2", things[1])
  }

  #putObliques(): void {
    const {analysis} = this.#scene
    const {predicate, obliques} = this.#clause
    for (const {phrase, preposition, from} of obliques) {
      if (!phrase) continue
      this.#prepositionOf.set(phrase, from)
      if (valueKind(analysis.tokens, phrase) === "money" || moneyInside(analysis, phrase))
        this.#put("amount", phrase)
      else this.#put(predicate.isPassive && preposition === "by" ? "subj" : preposition, phrase)
    }
    // "died at her home in Leeds"
    for (const {phrase} of obliques) {
      if (!phrase || !/^(?:home|house|residence|apartment)$/.test(analysis.tokens[phrase.head]!.lemma))
        continue
      for (const inner of phrase.modifiers)
        if (inner.phrase && /^(?:in|near)$/.test(inner.preposition))
          this.#put(inner.preposition, inner.phrase)
    }
  }

  /** What hangs on the object, where no phrase of the clause has its role. */
  #putModifiers({head, modifiers}: NounPhrase): void {
    for (const {phrase, preposition, from} of modifiers) {
      if (!phrase || preposition === "of" || this.#phrases.has(preposition)) continue
      this.#prepositionOf.set(phrase, from)
      this.#put(preposition, phrase)
    }
    // "a degree in physics at Lund University"
    const field = degree.test(this.#scene.analysis.tokens[head]!.form) ? modifiers[0]?.phrase : undefined
    for (const {phrase, preposition} of field?.modifiers ?? [])
      if (phrase && /^(?:at|from)$/.test(preposition)) this.#put(preposition, phrase)
  }

  #put(role: string, phrase: NounPhrase): void {
    const phrases = this.#phrases.get(role)
    if (phrases) phrases.push(phrase)
    else this.#phrases.set(role, [phrase])
  }

  phrases(role: string): readonly NounPhrase[] {
    return this.#phrases.get(role) ?? []
  }

  /** The prepositions of the clause, in the order of the text. */
  get prepositions(): readonly string[] {
    return this.#clause.obliques.map(({preposition}) => preposition)
  }

  ends(role: Role): End[] {
    const scene = this.#scene
    if (role.name === "when") {
      return datesOf(scene.analysis, this.#clause)
        .filter(
          ({preposition, phrase}) =>
            !isInsideName(scene.referents, phrase.head) &&
            !/^(?:since|until|from|to|with|for|between|before|after)$/.test(preposition) &&
            valueKind(scene.analysis.tokens, phrase) !== "period",
        )
        .slice(0, 1)
        .map(({phrase}) => words(scene, {from: phrase.from, to: ownEnd(phrase)}))
    }
    if (role.name === "amount")
      return this.phrases("amount").flatMap((phrase) =>
        withConjuncts(phrase).map((member) =>
          words(
            scene,
            valueKind(scene.analysis.tokens, member) === "money"
              ? member
              : (moneyInside(scene.analysis, member) ?? member),
          ),
        ),
      )
    if (role.name === "inf") return this.#infinitives()
    if (role.name === "where") return this.#hasNamedObject() ? [] : this.ends({...role, name: "in"})
    if (role.name === "seller") return this.#hasNamedObject() ? [] : this.ends({...role, name: "from"})
    const ends: End[] = []
    for (const referent of this.#referents(role.name))
      if (isOfType(referent.entity, role.types)) ends.push(thing(referent))
    return ends
  }

  /** Whoever fills a role, of whatever type: several rules ask for the same. */
  #referents(role: string): readonly Referent[] {
    let found = this.#referentsByRole.get(role)
    if (found === undefined) {
      const {analysis, referents} = this.#scene
      found = this.phrases(role).flatMap((phrase) =>
        referentsOfPhrase(analysis, referents, phrase).filter(
          (referent) => !holds(referent, this.#prepositionOf.get(phrase) ?? referent.from),
        ),
      )
      this.#referentsByRole.set(role, found)
    }
    return found
  }

  #hasNamedObject(): boolean {
    const {analysis, referents} = this.#scene
    return this.phrases("obj").some((phrase) =>
      referentsOfPhrase(analysis, referents, phrase).some((referent) => referent.isNamed),
    )
  }

  #infinitives(): End[] {
    const {analysis} = this.#scene
    return analysis.clauses
      .filter(
        (other) =>
          other.parent === this.#clause &&
          other.kind === "infinitive" &&
          other.predicate.form === "infinitive" &&
          this.#clause.objects.length === 0,
      )
      .filter((other) => !this.#stated.has(other))
      .filter((other) => analysis.tokens[other.predicate.from]!.form.toLowerCase() === "to")
      .map((other) => words(this.#scene, {from: other.predicate.from + 1, to: clauseEnd(analysis, other)}))
  }
}

/** What one studies for: "took her doctorate", "holds a PhD". */
const degree =
  /^(?:degrees?|education|schooling|training|doctorates?|ph\.?d\.?|studies|bachelor(?:['’]s)?|master(?:['’]s)?|masters|diplomas?|habilitation|mba|b\.?a\.?|m\.?a\.?|b\.?sc\.?|m\.?sc\.?|ll\.?[bm]\.?|m\.?d\.?)$/i

function rulesFor(scene: Scene, clause: Clause): readonly Rule[] {
  const {tokens} = scene.analysis
  const {lemma} = clause.predicate
  const rules = scene.rules?.verbs ?? verbRules
  // "was able to meet them": what was done once is no ability
  const isDone =
    lemma === "be" && clause.adjective && /^(?:was|were)$/i.test(tokens[clause.predicate.verb]!.form)
  if (isDone && tokens[clause.adjective!.from]!.lemma === "able") return none
  if (clause.adjective) return rules.get(`be ${tokens[clause.adjective.from]!.lemma.toLowerCase()}`) ?? none
  // "take part in", "take place": a verb with a bare noun
  const object = clause.objects[0]
  if (object) {
    const noun = degree.test(tokens[object.head]!.form) ? "degree" : tokens[object.head]!.lemma.toLowerCase()
    const isBare = object.to - object.from === 1 || noun === "degree"
    const withNoun = isBare ? rules.get(`${lemma} ${noun}`) : undefined
    if (withNoun) return withNoun
  }
  const own = rules.get(lemma)
  if (own) return own
  const particle = lemma.indexOf(" ")
  // a particle that the table does not know: "sold off" is still "sold"
  return particle > 0 && hasThing(tokens, clause) ? (rules.get(lemma.slice(0, particle)) ?? none) : none
}

const none: readonly Rule[] = []

/** Whether a clause says what something is done to, by a noun that measures nothing. */
function hasThing(tokens: readonly Token[], {predicate, subject, objects}: Clause): boolean {
  return predicate.isPassive
    ? subject !== undefined
    : objects.some((object) => valueKind(tokens, object) === undefined)
}

function applyRule(scene: Scene, clause: Clause, rule: Rule, roles: ClauseRoles, take: Take): void {
  const sources = roles.ends(rule.source)
  if (sources.length === 0) return
  const targets = roles.ends(rule.target)
  const trigger = triggerOf(clause, rule, roles)
  for (const source of sources) {
    for (const target of targets) {
      take({
        scene,
        source,
        type: rule.type,
        target,
        trigger,
        clause,
        confidence: clauseConfidence(
          scene,
          clause,
          [source, target].flatMap((end) => (end.kind === "entity" ? [end.referent] : [])),
        ),
      })
    }
  }
}

/** The verb group, with the preposition behind it where that leads to the other end. */
function triggerOf(
  clause: Clause,
  rule: {readonly source: Role; readonly target: Role},
  roles: ClauseRoles,
): TokenRange {
  const {from, to} = clause.adjective
    ? {from: clause.predicate.from, to: clause.adjective.to}
    : clause.predicate
  const oblique = clause.obliques.find(
    ({preposition, from: start}) =>
      (preposition === rule.target.name || preposition === rule.source.name) && start === to,
  )
  const by =
    clause.predicate.isPassive && (rule.source.name === "subj" || rule.target.name === "subj")
      ? clause.obliques.find(({preposition, from: start}) => preposition === "by" && start === to)
      : undefined
  const extra = oblique ?? by
  if (!extra || roles.phrases("obj2").length > 0) return {from, to}
  return {from, to: extra.phrase ? Math.min(extra.phrase.from, to + extra.preposition.split(" ").length) : to}
}
