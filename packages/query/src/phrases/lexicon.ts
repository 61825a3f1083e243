import {
  defaultSchema,
  type EntityId,
  type KnowledgeGraph,
  relationTypeNamed,
  type Schema,
} from "@relata/model"
import {relationWords, typeWords} from "../relation-words.js"
import {foldForSearch, importance} from "../search.js"
import {pluralOf, stemOf} from "./stems.js"

/** Words for a relation type of the graph, and which of its ends they begin at. */
export interface RelationPhrase {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly type: string
  /** The words run from target to source: `founded` for `FOUNDED_BY`, `founder of` for its inverse. */
  readonly isInverse: boolean
  /** 0 for the type's own name, more for what is derived from it or merely means the same. */
  readonly distance: number
}

/** The words by which questions can name what is in a graph. */
export interface Lexicon {
  /** By folded name. */
  readonly entities: ReadonlyMap<string, readonly EntityId[]>
  /** How many words the longest name has. */
  readonly longestName: number
  readonly relations: readonly RelationPhrase[]
  /** Entity types by the nouns for them, singular and plural. */
  readonly types: ReadonlyMap<string, string>
}

/** Everyday nouns for relata's own entity types, beside those that the schema has. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  Person: ["person", "people", "human", "somebody", "someone"],
  Organization: ["company", "firm", "business", "startup", "institution", "organisation", "university"],
  Location: ["place", "city", "country", "town"],
  Product: ["product", "device"],
  Work: ["work", "book", "paper", "publication"],
  Award: ["award", "prize"],
}

export function lexiconOf(graph: KnowledgeGraph, schema: Schema = defaultSchema): Lexicon {
  const entities = new Map<string, EntityId[]>()
  let longestName = 1
  const found = new Set<string>()
  graph.graph.forEachNode((node, {label, aliases, type}) => {
    found.add(type)
    for (const name of [label, ...aliases]) {
      const folded = foldForSearch(name)
      longestName = Math.max(longestName, wordsOf(name).length)
      const known = entities.get(folded)
      if (!known) entities.set(folded, [node as EntityId])
      else if (!known.includes(node as EntityId)) known.push(node as EntityId)
    }
  })
  for (const ids of entities.values()) ids.sort((a, b) => importance(graph, b) - importance(graph, a))
  const types = new Set<string>()
  graph.graph.forEachEdge((_edge, {type}) => types.add(type))
  return {
    entities,
    longestName: Math.min(longestName, 12),
    relations: [...types].flatMap((type) => relationPhrases(type, schema)),
    types: typeNouns(found, schema),
  }
}

/** The words of a text as questions are cut: letters, digits and what stands inside a name. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.&+/_-]*(?<![.])|[\p{L}\p{N}]/gu) ?? []
}

function typeNouns(found: ReadonlySet<string>, schema: Schema): Map<string, string> {
  const nouns = new Map<string, string>()
  const add = (noun: string, type: string): void => {
    for (const form of [noun, pluralOf(noun)]) if (!nouns.has(form)) nouns.set(form, type)
  }
  for (const type of found) add(typeWords(type), type)
  for (const type of found) {
    for (const noun of everyday[type] ?? []) add(noun, type)
    const known = schema.entityTypes.find(({name}) => name === type)
    for (const alias of known?.aliases ?? []) add(typeWords(alias), type)
  }
  return nouns
}

function relationPhrases(type: string, schema: Schema): RelationPhrase[] {
  const known = relationTypeNamed(schema, type)?.type
  const own = phrasesFor(type, type, false, 0)
  if (!known) return own
  const isSelf = known.name === type
  return [
    ...own,
    ...(known.inverse && isSelf ? phrasesFor(known.inverse, type, true, 1) : []),
    ...(isSelf ? known.aliases : [known.name]).flatMap((alias) => phrasesFor(alias, type, false, 2)),
  ]
}

const particles = new Set(["in", "on", "at", "to", "from", "for", "with"])

/** A type's name in words, and the other voice of its verb: `owns`, `owned by`; `founded by`, `founded`. */
function phrasesFor(name: string, type: string, isInverse: boolean, distance: number): RelationPhrase[] {
  const words = relationWords(name).split(" ")
  const phrase = (of: readonly string[], inverse: boolean, further: number): RelationPhrase => ({
    words: of,
    stems: of.map(stemOf),
    type,
    isInverse: inverse,
    distance: distance + further,
  })
  const phrases = [phrase(words, isInverse, 0)]
  const last = words.at(-1)
  if (last === "by" && words.length > 1) phrases.push(phrase(words.slice(0, -1), !isInverse, 0.5))
  else if (last !== "of" && words.length <= 2) phrases.push(phrase([...words, "by"], !isInverse, 0.5))
  // "where was she born" leaves out what "born in" has.
  if (words.length > 1 && particles.has(last!)) phrases.push(phrase(words.slice(0, -1), isInverse, 1))
  return phrases
}
