import type {AnnotatedDocument, Factuality, Schema, Span} from "@relata/model"
import {defaultSchema, relationTypeNamed} from "@relata/model"
import {findClauses} from "../clause/find-clauses.js"
import type {ChooseAntecedent} from "../coreference/resolve-coreference.js"
import {type Candidate, candidatesFor, chooseCandidate, scoreOf} from "../coreference/resolve-pronoun.js"
import type {Cluster} from "../entity/cluster.js"
import {type EntityConfidence, judgeCluster} from "../entity/confidence.js"
import {type Link, linkRules} from "../entity/link-rules.js"
import {entitiesOf, resolveClusters} from "../entity/resolve-entities.js"
import {extractorVersion} from "../extract.js"
import type {TextMention} from "../mention/mention.js"
import {findRelations} from "../relation/find-relations.js"
import {ruleOf} from "./rule-of.js"
import type {TypeSignal} from "./type-signals.js"
import {typeSignals} from "./type-signals.js"

/** A candidate for a pronoun with what it weighs. */
interface Weighed {
  readonly candidate: Candidate
  readonly score: number
}

/** Why a document's extraction is what it is. */
export interface Explanation {
  /** As `Extraction.extractor`: reasons are those of this version, whatever version read the document before. */
  readonly extractor: string
  readonly mentions: readonly ExplainedMention[]
  /** What speaks for and against types of names, mention by mention. */
  readonly signals: readonly TypeSignal[]
  /** Every statement that became a relation or added evidence to one. */
  readonly statements: readonly ExplainedStatement[]
}

/** Why a mention belongs to its thing. */
export interface ExplainedMention extends Span {
  /** The thing: its first name, or its first phrase. */
  readonly label: string
  readonly why: string
  /** That it is a mention of that thing, where another rule than an equal name says so: 0 to 1. */
  readonly confidence?: number
  /** How far the thing can be trusted by this document; the product is its confidence. Absent for what has no label. */
  readonly thing?: EntityConfidence
}

/** What made a relation at one place. */
export interface ExplainedStatement {
  readonly sentence: Span
  readonly trigger: Span
  /** As the relation has it: of two inverse names the schema's. */
  readonly type: string
  /** The rule, as its table writes it, or what the construction is. */
  readonly rule: string
  /** How far the construction can be trusted, before factuality. */
  readonly confidence: number
  readonly factuality?: Factuality
}

/**
 * Tells why {@link extract} finds what it finds in a document, by doing it again with an eye on each step.
 *
 * It is deterministic, and costs what extraction costs.
 */
export function explain(
  doc: AnnotatedDocument,
  {schema = defaultSchema}: {readonly schema?: Schema} = {},
): Explanation {
  const analyses = doc.sentences.map(findClauses)
  const pronouns = new Map<TextMention, string>()
  const choose: ChooseAntecedent = (_doc, history, pronoun) => {
    const scored = candidatesFor(doc, history, pronoun)
      .map((candidate) => ({candidate, score: scoreOf(pronoun, candidate)}))
      .sort((a, b) => b.score - a.score)
    const reference = chooseCandidate(pronoun, scored)
    if (reference !== undefined) {
      const [{candidate, score}, ...others] = scored as [Weighed, ...Weighed[]]
      const rivals = others
        .slice(0, 2)
        .map((one) => `“${one.candidate.mention.text}” ${one.score.toFixed(1)}`)
      pronouns.set(
        pronoun,
        `pronoun: “${candidate.mention.text}” weighs most, ${score.toFixed(1)} (${candidate.features.slice(1, 6).join(", ")})` +
          (rivals.length > 0 ? `; next ${rivals.join(", ")}` : ""),
      )
    }
    return reference
  }
  const resolved = resolveClusters(doc, analyses, choose)
  const {clusters, attributes, described, links} = resolved
  const mentions = clusters.flatMap((cluster) => {
    const label = labelOf(cluster)
    const hasLabel = cluster.mentions.some(({kind}) => kind !== "pronoun")
    const thing = hasLabel ? {thing: judgeCluster(cluster, doc)} : {}
    return cluster.mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      label,
      ...thing,
      ...trustOf(links.get(mention)),
      why:
        pronouns.get(mention) ??
        (attributes.has(mention)
          ? "says what it is, in apposition or after “is”"
          : described.has(mention)
            ? "its name with a word for what it is"
            : reasonOf(cluster, mention, links.get(mention))),
    }))
  })
  const statements: ExplainedStatement[] = []
  findRelations({
    doc,
    analyses,
    entities: entitiesOf(doc, resolved),
    schema,
    observe: (statement, finder) => {
      const {tokens} = statement.scene.analysis
      const {from, to} = statement.trigger
      statements.push({
        sentence: {start: statement.scene.sentence.start, end: statement.scene.sentence.end},
        trigger: {start: tokens[from]!.start, end: tokens[to - 1]!.end},
        type: relationTypeNamed(schema, statement.type)?.type.name ?? statement.type,
        rule: ruleOf(statement, finder),
        confidence: statement.confidence,
      })
    },
  })
  return {
    extractor: `${extractorVersion} ${doc.model}`,
    mentions,
    signals: typeSignals(doc, analyses),
    statements,
  }
}

function trustOf(link: Link | undefined): Pick<ExplainedMention, "confidence"> {
  return link === undefined ? {} : {confidence: link.confidence ?? linkRules[link.rule].confidence}
}

function labelOf({mentions}: Cluster): string {
  return (mentions.find(({kind}) => kind === "name") ??
    mentions.find(({kind}) => kind === "nominal") ??
    mentions[0])!.text
}

function reasonOf(cluster: Cluster, mention: TextMention, link: Link | undefined): string {
  if (link !== undefined) return `${mention.kind}: ${linkRules[link.rule].words} “${link.to.text}”`
  if (mention.kind === "pronoun") return "pronoun of something without a name"
  if (mention.kind === "nominal") return "a common noun phrase"
  return cluster.mentions.find(({kind}) => kind === "name") === mention ? "name: its first" : "name: the same"
}
