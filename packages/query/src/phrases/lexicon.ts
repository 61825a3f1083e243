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
  /** It says the same with its ends swapped. */
  readonly isSymmetric: boolean
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
  const nouns = typeNouns(found, schema)
  return {
    entities,
    longestName: Math.min(longestName, 12),
    relations: [...types].flatMap((type) => relationPhrases(type, schema, nouns)),
    types: nouns,
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

function relationPhrases(type: string, schema: Schema, nouns: ReadonlyMap<string, string>): RelationPhrase[] {
  const known = relationTypeNamed(schema, type)?.type
  const isSelf = known?.name === type
  const names = [
    {name: type, isInverse: false, distance: 0},
    ...(isSelf && known.inverse ? [{name: known.inverse, isInverse: true, distance: 1}] : []),
    ...(isSelf ? known.aliases : []).map((name) => ({name, isInverse: false, distance: 2})),
  ]
  return names.flatMap(({name, isInverse, distance}) =>
    wordings(name, nouns).map(({words, isTurned, further}) => ({
      words,
      stems: words.map(stemOf),
      type,
      isInverse: isInverse !== isTurned,
      isSymmetric: known?.symmetric ?? false,
      distance: distance + further,
    })),
  )
}

const particles = new Set(["in", "on", "at", "to", "from", "for", "with"])

interface Wording {
  readonly words: readonly string[]
  /** It runs the other way: `owned by` for `owns`. */
  readonly isTurned: boolean
  readonly further: number
}

/** A type's name in words, the other voice of its verb, and what questions leave out of it. */
function wordings(name: string, nouns: ReadonlyMap<string, string>): Wording[] {
  const words = relationWords(name).split(" ")
  const last = words.at(-1)!
  const shorter = words.slice(0, -1)
  const found: Wording[] = [{words, isTurned: false, further: 0}]
  if (last === "by" && words.length > 1) found.push({words: shorter, isTurned: true, further: 0.5})
  else if (last !== "of" && words.length <= 2)
    found.push({words: [...words, "by"], isTurned: true, further: 0.5})
  // "where was she born" leaves out what "born in" has, and "received the Oscar" what "received award" has.
  if (words.length > 1 && (particles.has(last) || nouns.has(last)))
    found.push({words: shorter, isTurned: false, further: 1})
  return found
}
