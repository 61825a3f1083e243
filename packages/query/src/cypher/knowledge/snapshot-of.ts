import {
  compareText,
  type Fact,
  type GraphEvidence,
  type KnowledgeGraph,
  type NormalValues,
} from "@relata/model"
import type {GraphSnapshot} from "../snapshot.js"
import {SnapshotBuilder} from "../snapshot-builder.js"
import {floatOf} from "../value/number.js"
import type {Value} from "../value/value.js"

/** The labels and types under which a query finds the texts behind a graph, and not unless it names them. */
export const sourceNames = ["Document", "Mention", "HAS_MENTION", "MENTIONED_IN", "IN_DOCUMENT"] as const

type Properties = [key: string, value: Value][]

/**
 * A knowledge graph as queries see it.
 *
 * An entity is a node with its type as label. Its properties are `name`, `id`, `aliases`, `confidence`, `mentionCount`,
 * `documents` (their sources), `facts` (maps of `type`, `value`, `predicate`, `factuality`, `confidence`), and for
 * each type of fact a property with the surest value: `bornOn`. A relation has `predicate`, `weight`, `confidence`,
 * `factuality`, `qualifiers`, each qualifier once more by its own name, and `quotes`, the sentences that say so. What is
 * a date, a sum or a quantity is there normalised, too: `amountValue`, `amountCurrency`, `dateIso`; `foundedOnIso`.
 * @param options.sources - with the documents and mentions: `(entity)-[:HAS_MENTION]->(:Mention)-[:IN_DOCUMENT]->(:Document)`
 *   and `(entity)-[:MENTIONED_IN {count}]->(:Document)`
 */
export function snapshotOf(
  graph: KnowledgeGraph,
  {sources = false}: {readonly sources?: boolean} = {},
): GraphSnapshot {
  const builder = new SnapshotBuilder()
  graph.graph.forEachNode((id, {label, type, aliases, confidence, mentionCount, documents, facts}) => {
    const own: Properties = [
      ["name", label],
      ["id", id],
      ["aliases", aliases],
      ["confidence", confidence === undefined ? null : floatOf(confidence)],
      ["mentionCount", mentionCount],
      ["documents", documents.map((document) => graph.documents.get(document)?.source ?? document)],
      ["facts", facts.map(factValue)],
    ]
    builder.addNode(id, [type], withOthers(own, factProperties(facts)))
  })
  graph.graph.forEachEdge((id, attributes, start, end) => {
    const {type, predicate, weight, confidence, factuality, qualifiers, values, evidence} = attributes
    const own: Properties = [
      ["predicate", predicate],
      ["weight", weight],
      ["confidence", floatOf(confidence)],
      ["factuality", factuality],
      ["qualifiers", new Map(Object.entries(qualifiers))],
      ["quotes", quotesOf(graph, evidence)],
    ]
    builder.addRelationship(
      id,
      type,
      start,
      end,
      withOthers(own, [...Object.entries(qualifiers), ...normalProperties(values)]),
    )
  })
  if (!sources) return builder.build()
  addSources(builder, graph)
  return builder.build({hidden: sourceNames})
}

/** What a text tells takes no name that the graph itself uses. */
function withOthers(own: Properties, others: Properties): Properties {
  return [...own, ...others.filter(([key]) => !own.some(([name]) => name === key))]
}

/** `BORN_ON` as a property: `bornOn`, the surest value that no text denies. */
function factProperties(facts: readonly Fact[]): Properties {
  const surest = new Map<string, Fact>()
  for (const fact of facts) {
    const known = surest.get(fact.type)
    if (fact.factuality !== "negated" && (!known || fact.confidence > known.confidence))
      surest.set(fact.type, fact)
  }
  return [...surest].flatMap(([type, {literal, values}]): Properties => {
    const name = propertyName(type)
    const normal = values?.literal
    return [[name, literal], ...(normal === undefined ? [] : normalProperties({[name]: normal}))]
  })
}

/** `{amount: 60e9 CNY}` as `amountValue` and `amountCurrency`, a date as `dateIso`. */
function normalProperties(values: NormalValues = {}): Properties {
  return Object.entries(values).flatMap(([name, value]): Properties => {
    if (value.kind === "date" || value.kind === "duration") return [[`${name}Iso`, value.iso]]
    const amount: Properties = [[`${name}Value`, floatOf(value.amount)]]
    if (value.kind === "money") return [...amount, [`${name}Currency`, value.currency]]
    return value.unit === undefined ? amount : [...amount, [`${name}Unit`, value.unit]]
  })
}

/** `bornOn` for `BORN_ON`. */
export function propertyName(type: string): string {
  return type.toLowerCase().replace(/_+(\p{L}|\p{N})/gu, (_all, letter: string) => letter.toUpperCase())
}

function factValue({type, literal, predicate, factuality, confidence}: Fact): Value {
  return new Map<string, Value>([
    ["type", type],
    ["value", literal],
    ["predicate", predicate],
    ["factuality", factuality],
    ["confidence", floatOf(confidence)],
  ])
}

function quotesOf(graph: KnowledgeGraph, evidence: readonly GraphEvidence[]): string[] {
  return [...new Set(evidence.map((one) => graph.quote(one.document, one).replace(/\s+/g, " ").trim()))]
}

function addSources(builder: SnapshotBuilder, graph: KnowledgeGraph): void {
  for (const {id, source, title, date, author, language, url, text} of graph.documents.values()) {
    const known: (readonly [string, string | undefined])[] = [
      ["id", id],
      ["source", source],
      ["title", title],
      ["date", date],
      ["author", author],
      ["language", language],
      ["url", url],
      ["text", text],
    ]
    builder.addNode(
      documentNode(id),
      ["Document"],
      known.map(([key, value]) => [key, value ?? null]),
    )
  }
  graph.graph.forEachNode((node, {mentions}) => {
    const counts = new Map<string, number>()
    mentions.forEach(({document, start, end, kind, link}, i) => {
      const mention = `mention ${node} ${i}`
      counts.set(document, (counts.get(document) ?? 0) + 1)
      builder.addNode(
        mention,
        ["Mention"],
        [
          ["text", graph.quote(document, {start, end})],
          ["kind", kind],
          ["start", start],
          ["end", end],
          ["rule", link?.rule ?? null],
          ["confidence", link === undefined ? null : floatOf(link.confidence)],
        ],
      )
      builder.addRelationship(`${mention} of`, "HAS_MENTION", node, mention, [])
      builder.addRelationship(`${mention} in`, "IN_DOCUMENT", mention, documentNode(document), [])
    })
    for (const [document, count] of [...counts].sort(([a], [b]) => compareText(a, b)))
      builder.addRelationship(`${node} in ${document}`, "MENTIONED_IN", node, documentNode(document), [
        ["count", count],
      ])
  })
}

/** Apart from the ids of entities, which are anybody's words. */
function documentNode(id: string): string {
  return `document ${id}`
}
