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
  /** 0 to 1: that it is a thing of its type; absent where no document has judged it. */
  readonly confidence?: number
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
  readonly folded: string
  /** The words of the name, and of the type. */
  readonly terms: readonly string[]
  readonly typeTerms: readonly string[]
  readonly importance: number
  readonly confidence: number
}

/**
 * Builds an index over labels, aliases and types.
 *
 * Words match whole, as beginnings, and with a letter or two wrong; case, accents, punctuation and the space in
 * `Open AI` make no difference. A word with a digit is never guessed at: `SU8` is not `SU7`. Hits come by
 * how they match, then by importance (mentions and relations), then by confidence, and in the same order every time. When no name
 * has all words, those with some of them are given.
 *
 * Building is linear in the names of the graph and takes about 3 seconds of processor time for 100,000 entities; a
 * search there takes 20 milliseconds, or half a second where nearly everything matches.
 */
export function createSearch(graph: KnowledgeGraph): Search {
  const records = nameRecords(graph)
  // Terms are folded already, in the records and in the queries.
  const asTheyAre = {tokenize: (text: string) => text.split(" "), processTerm: (term: string) => term}
  const index = new MiniSearch<NameRecord>({
    fields: ["name", "joined", "type"],
    extractField: (record, field) => {
      if (field === "id") return String(record.id)
      if (field === "joined") return record.terms.join("")
      return (field === "type" ? record.typeTerms : record.terms).join(" ")
    },
    ...asTheyAre,
    searchOptions: {...asTheyAre, boost: {name: 3, joined: 2}, prefix: true, fuzzy: tolerance},
  })
  index.addAll(records)

  function search(words: string, {limit = 20, types}: SearchOptions = {}): SearchHit[] {
    const terms = searchTerms(words)
    if (terms.length === 0) return []
    const filter = types && {
      filter: (result: SearchResult) => types.includes(records[Number(result.id)]!.type),
    }
    let results = index.search(queryFor(terms, "AND"), filter)
    if (results.length === 0 && terms.length > 1) results = index.search(queryFor(terms, "OR"), filter)
    const folded = foldForSearch(words)
    const ranked = results
      .map(({id, score}) => {
        const record = records[Number(id)]!
        const match = matchOf(record, folded, terms)
        return {
          record,
          match,
          rank: matchOrder.indexOf(match),
          likeness: score * (1 + record.importance / 10),
        }
      })
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          (a.match === "exact" ? Number(b.record.isLabel) - Number(a.record.isLabel) : 0) ||
          // How much alike names are is what the index can tell; of equal matches the more important leads.
          (a.match === "similar" ? b.likeness - a.likeness : 0) ||
          b.record.importance - a.record.importance ||
          b.record.confidence - a.record.confidence ||
          Number(b.record.isLabel) - Number(a.record.isLabel) ||
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
  const termsOfTypes = new Map<string, readonly string[]>()
  graph.graph.forEachNode((node, {label, aliases, type, confidence = 0}) => {
    const entity = node as EntityId
    const typeTerms = termsOfTypes.get(type) ?? searchTerms(typeWords(type))
    termsOfTypes.set(type, typeTerms)
    const about = {entity, type, typeTerms, importance: importance(graph, entity), confidence}
    for (const name of [label, ...aliases]) {
      const folded = foldForSearch(name)
      const isLabel = name === label
      records.push({...about, id: records.length, name, isLabel, folded, terms: termsIn(folded)})
    }
  })
  return records
}

function hit(graph: KnowledgeGraph, {entity, name}: NameRecord, match: MatchKind): SearchHit {
  const {label, type, confidence, mentionCount} = graph.graph.getNodeAttributes(entity)
  const about = {id: entity, label, type, name, match, ...(confidence !== undefined && {confidence})}
  return {...about, mentionCount, degree: graph.graph.degree(entity)}
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

function matchOf(record: NameRecord, folded: string, terms: readonly string[]): MatchKind {
  if (record.folded === folded) return "exact"
  const isWord = (term: string) => record.terms.includes(term)
  const isTypeWord = (term: string) => record.typeTerms.includes(term)
  if (terms.every((term) => isWord(term) || isTypeWord(term))) return terms.some(isWord) ? "words" : "type"
  const joined = terms.join("")
  const joinedName = record.terms.join("")
  if (joinedName === joined) return "words"
  const begins = (term: string) => record.terms.some((word) => word.startsWith(term))
  const isPrefix = joinedName.startsWith(joined) || terms.every((term) => begins(term) || isTypeWord(term))
  return isPrefix ? "prefix" : "similar"
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

const unspaced = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]"
const termPattern = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}])+`, "gu")

/** Words and numbers, folded; each sign of a script that writes no spaces is a word. */
function searchTerms(text: string): string[] {
  return termsIn(foldForSearch(text))
}

function termsIn(folded: string): string[] {
  return folded.match(termPattern) ?? []
}

/** Orders entities by importance, the greater first; of equals the first by id. */
export function byImportance(graph: KnowledgeGraph): (a: EntityId, b: EntityId) => number {
  return (a, b) => importance(graph, b) - importance(graph, a) || compareText(a, b)
}
