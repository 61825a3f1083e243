import type {
  Evidence,
  ExtractedRelation,
  Factuality,
  LocalEntityId,
  RelationType,
  Schema,
} from "@relata/model"
import {allowsEnds, relationTypeNamed} from "@relata/model"
import {type Referent, referentsOfPhrase} from "./ends.js"
import {factualityOf, reportingClause} from "./factuality.js"
import {qualifiersOf} from "./qualifiers.js"
import {type End, type Scene, type Statement, textOf} from "./scene.js"

/** A relation while evidence is still added to it. */
interface GrowingRelation extends ExtractedRelation {
  qualifiers: Readonly<Record<string, string>>
  confidence: number
  readonly evidence: Evidence[]
  /** Where the evidence stands, once there is more than one place, so that none counts twice. */
  places: Set<string> | undefined
}

/** Gathers statements into relations: what a document says twice is one relation with two places of evidence. */
export class RelationCollector {
  readonly #schema: Schema
  readonly #relations = new Map<string, GrowingRelation>()

  constructor(schema: Schema) {
    this.#schema = schema
  }

  /** Takes a statement in, if the schema allows it; tells whether it did. */
  add(statement: Statement): boolean {
    const known = relationTypeNamed(this.#schema, statement.type)
    if (statement.isOpen && known) return false
    const [from, to] = known?.isInverse
      ? [statement.target, statement.source]
      : [statement.source, statement.target]
    if (from.kind !== "entity") return false
    const target = known ? fittingTarget(known.type, from, to) : to.kind === "entity" ? to : undefined
    if (target === undefined || isSame(from, target)) return false
    // "his works include …": a plural without a name is no whole
    if (known?.type.name === "PART_OF" && target.kind === "entity" && !target.referent.isNamed) return false
    this.#store(statement, known?.type.name ?? statement.type, from, target)
    return true
  }

  #store(statement: Statement, type: string, source: End & {kind: "entity"}, target: End): void {
    const {scene, clause} = statement
    const told = clause ? factualityOf(scene.analysis.tokens, clause) : "asserted"
    const factuality = type === "AIMS_TO" && told === "asserted" ? "planned" : told
    const [targetId, literal] =
      target.kind === "entity" ? [target.referent.entity.id, null] : [null, target.text]
    if (literal === "") return
    const key = [source.referent.entity.id, type, targetId ?? `"${literal}"`, factuality].join("\t")
    const evidence = statement.evidence ?? evidenceOf(scene, statement)
    const qualifiers = {
      ...(clause
        ? withoutTarget(
            qualifiersOf(scene.analysis, clause, scene.referents, (start, end) =>
              textOf(scene, {from: start, to: end}),
            ),
            target,
            type,
          )
        : {}),
      ...statement.qualifiers,
    }
    const confidence = Math.round(statement.confidence * byFactuality[factuality] * 1000) / 1000
    const before = this.#relations.get(key)
    if (before) {
      before.qualifiers = {...lasting(qualifiers), ...before.qualifiers}
      before.confidence = Math.max(before.confidence, confidence)
      addEvidence(before, evidence)
      return
    }
    this.#relations.set(key, {
      source: source.referent.entity.id,
      target: targetId,
      literal,
      type,
      predicate: statement.predicate ?? textOf(scene, statement.trigger),
      factuality,
      reportedBy: reporterOf(statement),
      qualifiers,
      confidence,
      evidence: [evidence],
      places: undefined,
    })
  }

  /** In the order of first evidence. */
  relations(): ExtractedRelation[] {
    return [...this.#relations.values()]
      .map(withoutPlaces)
      .sort(
        ({evidence: [a]}, {evidence: [b]}) => a!.start - b!.start || a!.trigger!.start - b!.trigger!.start,
      )
  }
}

/** Written out, as leaving a field out by spreading is slow. */
function withoutPlaces(relation: GrowingRelation): ExtractedRelation {
  const {source, target, literal, type, predicate, factuality, reportedBy, qualifiers, confidence, evidence} =
    relation
  return {
    source,
    target,
    literal,
    type,
    predicate,
    factuality,
    reportedBy,
    qualifiers,
    confidence,
    evidence,
  }
}

function addEvidence(relation: GrowingRelation, evidence: Evidence): void {
  relation.places ??= new Set(relation.evidence.map(placeOf))
  const place = placeOf(evidence)
  if (relation.places.has(place)) return
  relation.places.add(place)
  relation.evidence.push(evidence)
}

function placeOf({start, trigger}: Evidence): string {
  return `${start} ${trigger?.start}`
}

const byFactuality: Readonly<Record<Factuality, number>> = {
  asserted: 1,
  planned: 0.95,
  possible: 0.9,
  negated: 0.95,
}

/** The target as the type's range lets it stand: a name as a thing, a description as a literal. */
function fittingTarget(type: RelationType, source: End & {kind: "entity"}, target: End): End | undefined {
  const sourceType = source.referent.entity.type
  if (target.kind === "literal")
    return allowsEnds(type, sourceType, "literal") || type.name === "INVESTED_IN" ? target : undefined
  const {entity, isNamed} = target.referent
  const prefersLiteral = type.range.includes("literal") && !isNamed
  const targetTypes = readings(target.referent)
  const isAllowed = readings(source.referent).some((from) =>
    targetTypes.some((to) => allowsEnds(type, from, to)),
  )
  if (!prefersLiteral && isAllowed) return target
  if (allowsEnds(type, sourceType, "literal") && !isNamed) {
    return {kind: "literal", text: entity.label, range: {from: target.referent.from, to: target.referent.to}}
  }
  return undefined
}

/** The types that an entity may have: a name of unknown kind may be a thing or a body. */
function readings({entity, isNamed}: Referent): readonly string[] {
  return entity.type === "Concept" && isNamed ? ["Concept", "Organization", "Product"] : [entity.type]
}

function isSame(source: End, target: End): boolean {
  return (
    source.kind === "entity" &&
    target.kind === "entity" &&
    source.referent.entity.id === target.referent.entity.id
  )
}

function rangeOf(end: End): {readonly from: number; readonly to: number} {
  return end.kind === "entity" ? end.referent : end.range
}

function evidenceOf(scene: Scene, {source, target, trigger}: Statement): Evidence {
  const {tokens} = scene.analysis
  const span = ({from, to}: {readonly from: number; readonly to: number}) => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
  })
  return {
    start: scene.sentence.start,
    end: scene.sentence.end,
    subject: span(rangeOf(source)),
    trigger: span(trigger),
    object: span(rangeOf(target)),
  }
}

/** What a later sentence may add: when and where belong to the sentence that says them. */
function lasting({amount, purpose}: Readonly<Record<string, string>>): Record<string, string> {
  return {...(amount === undefined ? {} : {amount}), ...(purpose === undefined ? {} : {purpose})}
}

/** What is itself an end of the relation does not qualify it. */
function withoutTarget(
  qualifiers: Record<string, string>,
  target: End,
  type: string,
): Record<string, string> {
  const text = target.kind === "literal" ? target.text : undefined
  const kept: Record<string, string> = {}
  for (const [key, value] of Object.entries(qualifiers)) {
    if (value === text || (text?.includes(value) ?? false)) continue
    if (
      key === "place" &&
      target.kind === "entity" &&
      (target.referent.entity.label === value ||
        target.referent.entity.type === "Location" ||
        /_IN$|^MOVED_TO$/.test(type))
    )
      continue
    if (key === "date" && /_ON$/.test(type)) continue
    if (key === "purpose" && type === "AIMS_TO") continue
    if (key === "amount" && /^HAS_/.test(type)) continue
    kept[key] = value
  }
  return kept
}

function reporterOf({scene, clause}: Statement): LocalEntityId | null {
  if (!clause) return null
  const subject = reportingClause(clause)?.subject
  const reporter = subject
    ? referentsOfPhrase(scene.analysis, scene.referents, subject)[0]
    : accordingTo(scene)
  return reporter?.isNamed ? reporter.entity.id : null
}

function accordingTo(scene: Scene) {
  for (const clause of scene.analysis.clauses) {
    const source = clause.obliques.find((oblique) => oblique.preposition === "according to")?.phrase
    if (source) return referentsOfPhrase(scene.analysis, scene.referents, source)[0]
  }
  return undefined
}
