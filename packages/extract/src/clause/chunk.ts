import {intern, perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {Predicate, TokenRange} from "./clause.js"
import {type NounChunk, readNounChunk} from "./noun-chunk.js"
import {readVerbChunk} from "./verb-chunk.js"

/**
 * A stretch of words that works as one piece in a clause. Chunks of all kinds have the same fields, as V8 reads the fields
 * of things of one shape quickly.
 */
export type Chunk =
  | NounChunk
  | (Piece & {readonly kind: "verb"; readonly predicate: Predicate; readonly word: undefined})
  | (Piece & {readonly kind: WordKind; readonly word: string; readonly predicate: undefined})
  | (Piece & {readonly kind: PlainKind; readonly word: undefined; readonly predicate: undefined})

interface Piece extends TokenRange {
  readonly head: undefined
  readonly possessor: undefined
}

type WordKind = "preposition" | "relative" | "subordinator" | "example" | "coordinator"
type PlainKind = "adjective" | "adverb" | Mark
type Mark = "comma" | "dash" | "colon" | "open" | "close" | "quote" | "other"

/** Cuts the tokens of a sentence into chunks that follow each other without a gap. */
export function findChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < tokens.length; ) {
    const chunk = readChunk(tokens, at, chunks.at(-1))
    chunks.push(chunk)
    at = chunk.to
  }
  return chunks
}

/** "Ada Berg, 31, who": an age behind a name is passed over with its commas. Gives the index behind the comma at `at`. */
function endOfAge(tokens: readonly Token[], at: number): number {
  const isAge = tokens[at - 1]?.upos === "PROPN" && /^(?:1[01]|[1-9])?\d$/.test(tokens[at + 1]?.form ?? "")
  const behind = tokens[at + 2]
  if (!isAge || (behind && !/^[,.;:)]$/.test(behind.form))) return at + 1
  return behind?.form === "," ? at + 3 : at + 2
}

function readChunk(tokens: readonly Token[], at: number, before: Chunk | undefined): Chunk {
  const {form, upos} = tokens[at]!
  const opener = openerOf(form)
  const {word, mark} = opener
  const phrase = opener.fixed && fixedPhrase(opener.fixed, tokens, at, before)
  if (phrase) return phrase
  if (mark === "comma") return plainChunk(mark, at, endOfAge(tokens, at))
  if (mark && !(mark === "dash" && isMinus(tokens, at))) return plainChunk(mark, at, at + 1)
  if (opener.isRelative && isRelative(tokens, at, word, before))
    return wordChunk("relative", word, at, at + 1)
  if (upos === "CCONJ" || word === "&") return wordChunk("coordinator", word, at, at + 1)
  if (opener.isExample && isExampleWord(tokens, at, word, before))
    return wordChunk("example", word, at, at + 1)
  const verb = readVerbChunk(tokens, at, before)
  if (verb) return verbChunk(verb)
  if (word === "once" && before?.kind === "verb") return plainChunk("adverb", at, at + 1)
  if (opener.isSubordinator && (upos === "SCONJ" || upos === "ADP" || upos === "ADV"))
    return wordChunk("subordinator", word, at, at + 1)
  const noun = readNounChunk(tokens, at)
  if (noun) return noun
  if (upos === "ADP" || (upos === "SCONJ" && opener.isPreposition) || (upos === "PART" && word === "to"))
    return wordChunk("preposition", word, at, at + 1)
  if (upos === "SCONJ") return wordChunk("subordinator", word, at, at + 1)
  if (upos === "ADJ") return plainChunk("adjective", at, at + 1)
  if (upos === "ADV") return plainChunk("adverb", at, at + 1)
  return plainChunk("other", at, at + 1)
}

function verbChunk(predicate: Predicate): Chunk {
  const {from, to} = predicate
  return {kind: "verb", from, to, head: undefined, possessor: undefined, word: undefined, predicate}
}

function wordChunk(kind: WordKind, word: string, from: number, to: number): Chunk {
  return {kind, from, to, head: undefined, possessor: undefined, word, predicate: undefined}
}

function plainChunk(kind: PlainKind, from: number, to: number): Chunk {
  return {kind, from, to, head: undefined, possessor: undefined, word: undefined, predicate: undefined}
}

/** What a word can begin, by its letters. */
const openerOf = perForm((form) => {
  const word = intern(form.toLowerCase())
  return {
    word,
    mark: punctuation(form),
    fixed: fixedByFirst.get(word),
    isRelative: relatives.has(word),
    isExample: exampleWords.has(word),
    isSubordinator: subordinators.has(word),
    isPreposition: prepositions.has(word),
  }
})

/** Words of several tokens that work as one. */
const fixed: readonly (readonly [
  kind: "preposition" | "example" | "subordinator" | "coordinator",
  words: string,
])[] = [
  ["example", "such as"],
  ["example", "for example"],
  ["example", "for instance"],
  ["example", "and more specifically"],
  ["coordinator", "along with"],
  ["coordinator", "together with"],
  ["coordinator", "as well as"],
  ["coordinator", "but also"],
  ["coordinator", "and also"],
  ["preposition", "according to"],
  ["preposition", "because of"],
  ["preposition", "due to"],
  ["preposition", "thanks to"],
  ["preposition", "owing to"],
  ["preposition", "in addition to"],
  ["preposition", "instead of"],
  ["preposition", "rather than"],
  ["preposition", "out of"],
  ["preposition", "ahead of"],
  ["preposition", "as of"],
  ["preposition", "in front of"],
  ["preposition", "in support of"],
  ["preposition", "in favor of"],
  ["preposition", "in favour of"],
  ["preposition", "in opposition to"],
  ["preposition", "on behalf of"],
  ["preposition", "in charge of"],
  ["preposition", "in response to"],
  ["preposition", "in exchange for"],
  ["preposition", "in collaboration with"],
  ["preposition", "in cooperation with"],
  ["preposition", "in partnership with"],
  ["preposition", "in conjunction with"],
  ["preposition", "in association with"],
  ["preposition", "prior to"],
  ["preposition", "next to"],
  ["preposition", "close to"],
  ["preposition", "up to"],
  ["preposition", "away from"],
  ["preposition", "as part of"],
  ["preposition", "apart from"],
  ["preposition", "aside from"],
  ["preposition", "except for"],
  ["preposition", "in terms of"],
  ["preposition", "with respect to"],
  ["preposition", "in spite of"],
  ["preposition", "at the end of"],
  ["preposition", "at the beginning of"],
  ["preposition", "by means of"],
  ["preposition", "under the direction of"],
  ["subordinator", "as if"],
  ["subordinator", "as though"],
  ["subordinator", "even though"],
  ["subordinator", "even if"],
  ["subordinator", "so that"],
  ["subordinator", "as long as"],
  ["subordinator", "as soon as"],
  ["subordinator", "provided that"],
  ["subordinator", "given that"],
]

interface FixedPhrase {
  readonly kind: "preposition" | "example" | "subordinator" | "coordinator"
  readonly word: string
  readonly words: readonly string[]
}

const fixedByFirst = new Map<string, readonly FixedPhrase[]>()
for (const [kind, word] of fixed) {
  const words = word.split(" ")
  const first = words[0]!
  fixedByFirst.set(first, [...(fixedByFirst.get(first) ?? []), {kind, word, words}])
}

/** The first of the phrases with that first word that stands at `at`. */
function fixedPhrase(
  phrases: readonly FixedPhrase[],
  tokens: readonly Token[],
  at: number,
  before: Chunk | undefined,
): Chunk | undefined {
  const second = tokens[at + 1]?.form.toLowerCase()
  for (const {kind, word, words} of phrases) {
    if (words[1] !== second) continue
    if (!words.every((part, i) => i < 2 || tokens[at + i]?.form.toLowerCase() === part)) continue
    // "up to 40 people" counts; it is no preposition
    if (words[0] === "up" && /^(?:NUM|SYM)$/.test(tokens[at + 2]?.upos ?? "")) continue
    // "performed as well as": only between nouns does it join
    if (
      kind === "coordinator" &&
      before?.kind !== "noun" &&
      before?.kind !== "comma" &&
      before?.kind !== "close"
    )
      continue
    return wordChunk(kind, word, at, at + words.length)
  }
  return undefined
}

function punctuation(form: string): Mark | undefined {
  if (form === ",") return "comma"
  if (/^(?:--+|[–—―])$/.test(form) || form === "-") return "dash"
  if (form === ":" || form === ";") return "colon"
  if (/^[([{]$/.test(form)) return "open"
  if (/^[)\]}]$/.test(form)) return "close"
  if (/^["“”„«»'‘’`]+$/.test(form)) return "quote"
  if (/^[^\p{L}\p{N}$£€¥%#&@+]+$/u.test(form)) return "other"
  return undefined
}

/** A dash between figures or inside a compound is no dash. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  return next !== undefined && next.start === token.end && next.upos === "NUM"
}

const relatives: ReadonlySet<string> = new Set([
  "who",
  "whom",
  "which",
  "that",
  "where",
  "whose",
  "what",
  "how",
  "why",
  "when",
  "whoever",
  "whatever",
  "wherein",
  "whereby",
])

function isRelative(tokens: readonly Token[], at: number, word: string, before: Chunk | undefined): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next) return false
  if (word !== "that") return true
  if (token.upos === "DET") return false
  // "that" as a pronoun stands for a noun: "than that of", "that is why"
  if (next.upos === "ADP" && before?.kind !== "noun") return false
  return before !== undefined && !(before.kind === "coordinator" && next.upos === "NOUN")
}

const subordinators: ReadonlySet<string> = new Set([
  "if",
  "because",
  "although",
  "though",
  "whether",
  "unless",
  "while",
  "whilst",
  "whereas",
  "lest",
  "albeit",
  "since",
  "until",
  "till",
  "once",
  "after",
  "before",
  "as",
  "than",
  "whenever",
  "so",
])

const prepositions: ReadonlySet<string> = new Set([
  "as",
  "since",
  "until",
  "till",
  "after",
  "before",
  "than",
  "like",
  "for",
  "by",
  "in",
  "on",
  "with",
  "from",
  "of",
  "at",
  "while",
])

/** A sentence with a finite verb elsewhere does not need "like" for one. */
function hasVerbOnEitherSide(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && tokens[i]!.form !== "," && i > at - 12; i--) {
    if (/^(?:VERB|AUX|ADP)$/.test(tokens[i]!.upos)) return true
  }
  for (let i = at + 1; i < tokens.length && i < at + 12; i++) if (tokens[i]!.upos === "AUX") return true
  return false
}

const exampleWords: ReadonlySet<string> = new Set([
  "including",
  "namely",
  "e.g.",
  "i.e.",
  "notably",
  "especially",
  "particularly",
  "like",
])

function isExampleWord(
  tokens: readonly Token[],
  at: number,
  word: string,
  before: Chunk | undefined,
): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  if (word === "especially" || word === "particularly")
    return before?.kind === "comma" && /^(?:NOUN|PROPN|DET|ADJ)$/.test(next.upos)
  if (word === "like")
    return (
      before !== undefined &&
      (before.kind === "noun" || before.kind === "open" || before.kind === "dash") &&
      (tokens[at]!.upos !== "VERB" || hasVerbOnEitherSide(tokens, at))
    )
  return true
}
