import {compareText, type EntityId, foldName, type KnowledgeGraph} from "@relata/model"
import MiniSearch, {type Query, type SearchResult} from "minisearch"
import {typeWords} from "./relation-words.js"

/**
 * How a name answers the words that were looked for, best first: it is these words; it holds them; it holds words
 * that begin with them; only its type is these words; it is merely alike.
 */
export type MatchKind = "exact" | "words" | "prefix" | "type" | "similar"

/** An entity that a search found. */
export interface SearchHit {
  readonly id: EntityId
  readonly label: string
  readonly type: string
  /** The name that answers best: the label or one of the aliases. */
  readonly name: string
  readonly match: MatchKind
  readonly mentionCount: number
  /** How many relations the entity has. */
  readonly degree: number
}

export interface SearchOptions {
  /** How many hits to give at most; 20 unless told. */
  readonly limit?: number
  /** Entity types to look among; all unless told. */
  readonly types?: readonly string[]
}

/** A search over one graph; see {@link createSearch}. */
export interface Search {
  search(words: string, options?: SearchOptions): readonly SearchHit[]
}

/** One name of one entity, as the index holds it. */
interface NameRecord {
  readonly id: number
  readonly entity: EntityId
  readonly name: string
  readonly type: string
  readonly isLabel: boolean
}

/**
 * Builds an index over labels, aliases and types.
 *
 * Words match whole, as beginnings, and with a letter or two wrong; case, accents, punctuation and the space in
 * `Open AI` make no difference. A word with a digit is never guessed at: `SU8` is not `SU7`. Hits come by
 * how they match, then by importance (mentions and relations), and in the same order every time. When no name
 * has all words, those with some of them are given.
 *
 * Building is linear in the names of the graph: about a second for 100,000. A search takes milliseconds.
 */
export function createSearch(graph: KnowledgeGraph): Search {
  const records = nameRecords(graph)
  const index = new MiniSearch<NameRecord>({
    fields: ["name", "joined", "type"],
    extractField: (record, field) => {
      if (field === "joined") return joinWords(record.name)
      if (field === "type") return typeWords(record.type)
      return String(record[field as keyof NameRecord])
    },
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: searchTerms,
      processTerm: (term) => term,
      boost: {name: 3, joined: 2},
      prefix: true,
      fuzzy: tolerance,
    },
  })
  index.addAll(records)

  function search(words: string, {limit = 20, types}: SearchOptions = {}): SearchHit[] {
    const terms = searchTerms(words)
    if (terms.length === 0) return []
    const filter = types && {filter: (result: SearchResult) => types.includes(records[result.id]!.type)}
    let results = index.search(queryFor(terms, "AND"), filter)
    if (results.length === 0 && terms.length > 1) results = index.search(queryFor(terms, "OR"), filter)
    const ranked = results
      .map(({id, score}) => {
        const record = records[id]!
        return {
          record,
          score,
          match: matchOf(record, words, terms),
          importance: importance(graph, record.entity),
        }
      })
      .sort(
        (a, b) =>
          matchOrder.indexOf(a.match) - matchOrder.indexOf(b.match) ||
          (a.match === "exact" ? Number(b.record.isLabel) - Number(a.record.isLabel) : 0) ||
          // How much alike names are is what the index can tell; of equal matches the more important leads.
          (a.match === "similar"
            ? b.score * (1 + b.importance / 10) - a.score * (1 + a.importance / 10)
            : 0) ||
          b.importance - a.importance ||
          a.record.name.length - b.record.name.length ||
          a.record.id - b.record.id,
      )
    const hits = new Map<EntityId, SearchHit>()
    for (const {record, match} of ranked) {
      if (hits.size >= limit) break
      if (!hits.has(record.entity)) hits.set(record.entity, hit(graph, record, match))
    }
    return [...hits.values()]
  }

  return {search}
}

const matchOrder: readonly MatchKind[] = ["exact", "words", "prefix", "type", "similar"]

function nameRecords(graph: KnowledgeGraph): NameRecord[] {
  const records: NameRecord[] = []
  graph.graph.forEachNode((node, {label, aliases, type}) => {
    const entity = node as EntityId
    records.push({id: records.length, entity, name: label, type, isLabel: true})
    for (const name of aliases) records.push({id: records.length, entity, name, type, isLabel: false})
  })
  return records
}

function hit(graph: KnowledgeGraph, {entity, name}: NameRecord, match: MatchKind): SearchHit {
  const {label, type, mentionCount} = graph.graph.getNodeAttributes(entity)
  return {id: entity, label, type, name, match, mentionCount, degree: graph.graph.degree(entity)}
}

function queryFor(terms: readonly string[], combineWith: "AND" | "OR"): Query {
  return {
    combineWith: "OR",
    queries: [
      {combineWith, queries: [...terms], fields: ["name", "type"]},
      {queries: [terms.join("")], fields: ["joined"]},
    ],
  }
}

function matchOf({name, type}: NameRecord, words: string, terms: readonly string[]): MatchKind {
  if (foldForSearch(name) === foldForSearch(words)) return "exact"
  const nameTerms = searchTerms(name)
  const typeTerms = searchTerms(typeWords(type))
  const isWord = (term: string) => nameTerms.includes(term)
  const isTypeWord = (term: string) => typeTerms.includes(term)
  if (terms.every((term) => isWord(term) || isTypeWord(term))) return terms.some(isWord) ? "words" : "type"
  const joined = terms.join("")
  if (joinWords(name) === joined) return "words"
  const begins = (term: string) => nameTerms.some((word) => word.startsWith(term))
  if (joinWords(name).startsWith(joined) || terms.every((term) => begins(term) || isTypeWord(term)))
    return "prefix"
  return "similar"
}

/** How much there is about an entity; grows slowly, so that a match counts for more than fame. */
export function importance(graph: KnowledgeGraph, id: EntityId): number {
  return (
    Math.log2(1 + graph.graph.getNodeAttribute(id, "mentionCount")) + Math.log2(1 + graph.graph.degree(id))
  )
}

/** How many letters may be wrong: none in short words and in those with a digit, which name models and years. */
function tolerance(term: string): number | false {
  if (term.length < 4 || /\p{N}/u.test(term)) return false
  return term.length < 6 ? 1 : 2
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
}

/** A name as two spellings of it are compared: see `foldName`, and letters that are no accented ones (`Ø`). */
export function foldForSearch(name: string): string {
  return foldName(name.toLowerCase().replace(/[ßæœøđðłıþ]/g, (letter) => plainLetters[letter]!))
}

/** Words and numbers, folded; each sign of a script that writes no spaces is a word. */
function searchTerms(text: string): string[] {
  return (
    foldForSearch(text).match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu,
    ) ?? []
  )
}

function joinWords(name: string): string {
  return searchTerms(name).join("")
}

/** Orders entities by importance, the greater first; of equals the first by id. */
export function byImportance(graph: KnowledgeGraph): (a: EntityId, b: EntityId) => number {
  return (a, b) => importance(graph, b) - importance(graph, a) || compareText(a, b)
}
