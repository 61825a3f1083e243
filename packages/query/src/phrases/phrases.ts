import {defaultSchema, type EntityId, type KnowledgeGraph, type Schema} from "@relata/model"
import {propertyName} from "../cypher/knowledge/snapshot-of.js"
import {createSearch, type Search} from "../search.js"
import {type Lexicon, lexiconOf, type RelationPhrase, wordsOf} from "./lexicon.js"
import {type SpottedEntity, type SpottedRelation, spotEntities, spotRelation} from "./spot.js"
import {stemOf} from "./stems.js"

/** What a question in English became. */
export type PhraseReading =
  | {
      readonly kind: "query"
      /** Always to be shown: it says how the question was understood. */
      readonly cypher: string
    }
  | {
      readonly kind: "unknown"
      readonly message: string
      /** Questions that the graph can answer, or names that come near. */
      readonly suggestions: readonly string[]
    }

/** Turns questions about one graph into openCypher; see {@link createPhrases}. */
export interface Phrases {
  read(question: string): PhraseReading
}

/**
 * Reads questions over the graph's own names, types and relations: `who invested in Corning`, `what does Xiaomi
 * develop`, `how are Lei Jun and SU7 connected`, `people of Xiaomi`, `how many companies`.
 *
 * It is a small grammar and understands no other English; what it does not read, it says, with what comes near.
 */
export function createPhrases(
  graph: KnowledgeGraph,
  {search, schema = defaultSchema}: {readonly search?: Search; readonly schema?: Schema} = {},
): Phrases {
  let lexicon: Lexicon | undefined
  let index = search
  return {
    read(question) {
      lexicon ??= lexiconOf(graph, schema)
      const reader = new QuestionReader(graph, lexicon, question)
      const cypher = reader.cypher()
      if (cypher) return {kind: "query", cypher}
      index ??= createSearch(graph)
      return notUnderstood(question, lexicon, index)
    },
  }
}

/** Reads one question. */
class QuestionReader {
  private readonly graph: KnowledgeGraph
  private readonly lexicon: Lexicon
  private readonly words: readonly string[]
  /** In lower case. */
  private readonly lower: readonly string[]
  private readonly entities: readonly SpottedEntity[]

  constructor(graph: KnowledgeGraph, lexicon: Lexicon, question: string) {
    this.graph = graph
    this.lexicon = lexicon
    this.words = wordsOf(question.replace(/['’]s(?=\s|$|\?)/g, " 's")).filter((word) => word !== "s")
    this.lower = this.words.map((word) => word.toLowerCase())
    this.entities = spotEntities(this.words, lexicon)
  }

  cypher(): string | undefined {
    const [first, second] = this.entities
    if (first && second && this.asksForConnection()) return this.connection(first, second)
    if (first && second && this.has("common")) return this.common(first, second)
    if (this.entities.length <= 1 && first) return this.aboutOne(first)
    if (first && second) return this.aboutTwo(first, second)
    return this.aboutType()
  }

  private has(...words: readonly string[]): boolean {
    return words.some((word) => this.lower.includes(word))
  }

  private asksForConnection(): boolean {
    return this.has(
      "connected",
      "connect",
      "connects",
      "related",
      "linked",
      "links",
      "link",
      "path",
      "connection",
      "between",
    )
  }

  private connection(first: SpottedEntity, second: SpottedEntity): string {
    return `MATCH p = shortestPath(${this.node("a", first)}-[*..8]-${this.node("b", second)})\nRETURN [n IN nodes(p) | n.name] AS path, [r IN relationships(p) | type(r)] AS relations`
  }

  private common(first: SpottedEntity, second: SpottedEntity): string {
    return `MATCH ${this.node("a", first)}-[r]-(x)-[s]-${this.node("b", second)}\nRETURN x.name AS name, labels(x)[0] AS type, type(r) AS first, type(s) AS second`
  }

  /** `who invested in Corning`, `what does Xiaomi develop`, `people of Xiaomi`, `where is Corning`, `Xiaomi` */
  private aboutOne(entity: SpottedEntity): string | undefined {
    const date = this.lower[0] === "when" ? this.whenOf(entity) : undefined
    if (date) return date
    const [relation] = spotRelation(this.words, [entity], this.lexicon)
    const type = this.wantedType(entity, relation?.places)
    if (relation) {
      const isOpen = this.entityIsSubject(entity, relation)
      const wanted = type ?? (this.lower[0] === "where" ? "Location" : undefined)
      return this.relationQuery(entity, relation.phrase, isOpen, wanted)
    }
    if (this.lower[0] === "where")
      return `MATCH ${this.node("a", entity)}-[r]->(x:Location)\nRETURN x.name AS name, type(r) AS relation`
    if (type) return this.typeQuery(entity, type)
    // Words that mean nothing here are not to be passed over.
    const rest = this.lower.filter((_, i) => i < entity.start || i >= entity.end)
    if (rest.every((word) => idle.has(word)))
      return `MATCH ${this.node("a", entity)}-[r]-(x)\nRETURN type(r) AS relation, startNode(r) = a AS outward, x.name AS name, labels(x)[0] AS type\nORDER BY relation, name`
    return undefined
  }

  /** `did Nvidia invest in Corning`, `what has Lei Jun to do with Xiaomi` */
  private aboutTwo(first: SpottedEntity, second: SpottedEntity): string {
    const [relation] = spotRelation(this.words, this.entities, this.lexicon)
    if (!relation)
      return `MATCH ${this.node("a", first)}-[r]-${this.node("b", second)}\nRETURN type(r) AS relation, startNode(r).name AS source, endNode(r).name AS target, r.factuality AS factuality`
    const arrow = arrowOf(relation.phrase, true)
    return `MATCH ${this.node("a", first)}${arrow}${this.node("b", second)}\nRETURN a.name AS first, type(r) AS relation, b.name AS second, r.factuality AS factuality`
  }

  /**
   * Whether the entity does what the question's verb says. It does where it stands before the verb, after a
   * helping verb: `what does [X] develop`. After the verb it is what somebody else does it to: `who founded [X]`.
   */
  private entityIsSubject(entity: SpottedEntity, {places}: SpottedRelation): boolean {
    return entity.start < places[0]!
  }

  private relationQuery(
    entity: SpottedEntity,
    phrase: RelationPhrase,
    isSubject: boolean,
    wanted: string | undefined,
  ): string {
    const arrow = arrowOf(phrase, isSubject)
    const {type} = phrase
    const other = wanted ? `(x:${name(wanted)})` : "(x)"
    const denied = this.isDenied(type) ? "\nWHERE r.factuality <> 'negated'" : ""
    const match = `MATCH ${this.node("a", entity)}${arrow}${other}${denied}`
    if (this.isCount()) return `${match}\nRETURN count(DISTINCT x) AS count`
    return `${match}\nRETURN x.name AS name, labels(x)[0] AS type, r.factuality AS factuality\nORDER BY name`
  }

  private typeQuery(entity: SpottedEntity, type: string): string {
    const match = `MATCH ${this.node("a", entity)}-[r]-(x:${name(type)})`
    if (this.isCount()) return `${match}\nRETURN count(DISTINCT x) AS count`
    return `${match}\nRETURN x.name AS name, collect(DISTINCT type(r)) AS relations\nORDER BY name`
  }

  private whenOf(entity: SpottedEntity): string | undefined {
    const facts = new Set(this.graph.graph.getNodeAttributes(entity.ids[0]!).facts.map(({type}) => type))
    const stems = this.lower.map(stemOf)
    const fact = [...facts].find((type) => {
      const [verb = "", ...rest] = type.toLowerCase().split("_")
      return rest.at(-1) === "on" && stems.includes(stemOf(verb))
    })
    if (!fact) return undefined
    return `MATCH ${this.node("a", entity)}\nRETURN a.name AS name, a.${name(propertyName(fact))} AS date`
  }

  /** `all people`, `companies`, `how many products` */
  private aboutType(): string | undefined {
    const isPlain = this.lower.every((word) => idle.has(word) || this.lexicon.types.has(word))
    const relation = isPlain ? undefined : spotRelation(this.words, [], this.lexicon)[0]
    const type = this.wantedType(undefined, relation?.places)
    if (!type) return undefined
    if (relation) {
      const arrow = arrowOf(relation.phrase, true)
      return `MATCH (x:${name(type)})${arrow}(y)\nRETURN x.name AS name, type(r) AS relation, y.name AS other\nORDER BY name`
    }
    if (!isPlain) return undefined
    if (this.isCount()) return `MATCH (x:${name(type)})\nRETURN count(*) AS count`
    return `MATCH (x:${name(type)})\nRETURN x.name AS name, x.mentionCount AS mentions\nORDER BY mentions DESC, name`
  }

  private wantedType(entity?: SpottedEntity, taken: readonly number[] = []): string | undefined {
    const {types} = this.lexicon
    for (let i = 0; i < this.lower.length; i++) {
      if (taken.includes(i) || (entity && i >= entity.start && i < entity.end)) continue
      const pair = types.get(`${this.lower[i]} ${this.lower[i + 1]}`)
      const type = pair ?? types.get(this.lower[i]!)
      if (type) return type
    }
    // Firms are asked for by "who", too, so that it says nothing of the type.
    return undefined
  }

  private isCount(): boolean {
    return this.lower[0] === "how" && this.lower[1] === "many"
  }

  private isDenied(type: string): boolean {
    return (
      this.graph.graph.findEdge((_edge, edge) => edge.type === type && edge.factuality === "negated") !==
      undefined
    )
  }

  /** A node by its name where one node has it, else by its id. */
  private node(variable: string, {ids}: SpottedEntity): string {
    const [id] = ids as [EntityId]
    const {label, type} = this.graph.graph.getNodeAttributes(id)
    const namesakes = this.graph.graph.filterNodes((_node, other) => other.label === label).length
    const key = namesakes === 1 ? `name: ${text(label)}` : `id: ${text(id)}`
    return `(${variable}:${name(type)} {${key}})`
  }
}

/** The relation as a pattern has it, after the entity that is the subject of its words, or their object. */
function arrowOf({type, isInverse, isSymmetric}: RelationPhrase, isSubject: boolean): string {
  const body = `-[r:${name(type)}]-`
  if (isSymmetric) return body
  return isSubject === isInverse ? `<${body}` : `${body}>`
}

/** Words that may stand in a question without a meaning of their own. */
const idle = new Set(
  "a about all an are at can did do does everything find for from give has have how i in is it know list many me of on please show tell that the there to was were what where which who whose with you 's s".split(
    " ",
  ),
)

function text(value: string): string {
  return `"${value.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`
}

/** A name as a query writes it: in back-ticks where it is not one word. */
function name(value: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(value) ? value : `\`${value.replaceAll("`", "``")}\``
}

function notUnderstood(question: string, lexicon: Lexicon, search: Search): PhraseReading {
  const words = wordsOf(question).filter((word) => !idle.has(word.toLowerCase()))
  const near = [...new Set(words.flatMap((word) => search.search(word, {limit: 2}).map(({label}) => label)))]
  const relations = [
    ...new Set(lexicon.relations.filter(({distance}) => distance === 0).map(({words: all}) => all.join(" "))),
  ]
  const suggestions = near.length > 0 ? near.slice(0, 5) : relations.slice(0, 8)
  const offer = near.length > 0 ? "Names that come near" : "Relations of the graph"
  return {
    kind: "unknown",
    message: `This is no query, and no question that the graph's words answer. ${offer}: ${suggestions.join(", ")}.`,
    suggestions,
  }
}
