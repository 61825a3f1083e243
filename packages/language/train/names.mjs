// Reads the name annotations: which words form a name, and of which type.
//
// Corpora annotate different types, so what a word "may be" is a set: WikiGold's MISC may be a product, an event, a work
// or another name. Such sets are trained by the probability of the whole set (partial annotation: Tsuboi et al. 2008).
// In a corpus that leaves types out, a capitalised word outside all names may still be one: it teaches nothing.
import fs from "node:fs"

export const nameTypes = ["PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK", "OTHER"]
const positions = ["B", "I", "L", "U"]
export const nameTags = [
  "O",
  ...nameTypes.flatMap((type) => positions.map((position) => `${position}-${type}`)),
]

/** What a word may be: `tags` joined by a space. One tag means that it is known. */
const joined = (tags) => tags.join(" ")

/** @typedef {{start: number, end: number, types: string[]}} Span `end` is the last word */

/**
 * Writes `word.name` for each word of a sentence.
 * @param {Span[]} spans flat spans; a span of several types may be any of them
 * @param {boolean} isComplete whether the corpus annotates names of all types
 */
export function setNames(words, spans, isComplete) {
  words.forEach((word, i) => {
    word.name = !isComplete && i > 0 && /^\p{Lu}/u.test(word.form) && word.form !== "I" ? "" : "O"
  })
  for (const {start, end, types} of spans) {
    for (let i = start; i <= end; i++) {
      const position = start === end ? "U" : i === start ? "B" : i === end ? "L" : "I"
      words[i].name = types.length === 0 ? "" : joined(types.map((type) => `${position}-${type}`))
    }
  }
}

/** Corpora in columns, a word and its tag a line: `B-PER`, or `I-PER` alone where names never touch. */
export function readNameColumns(path, typeOf, isComplete, column = 1, wordColumn = 0) {
  const sentences = []
  for (const block of fs.readFileSync(path, "utf8").split(/\n\s*\n/)) {
    const rows = block
      .split("\n")
      .filter((line) => line.trim() !== "" && !/^# ?\S/.test(line))
      .map((line) => line.split(/[\t ]/))
    const words = []
    const spans = []
    let last = ""
    for (const row of rows) {
      const form = row[wordColumn]
      const tag = row[column] ?? "O"
      if (form === undefined || form === "") continue
      // A handle comes as "@" and its name; it is one token here, and no name.
      if (words.at(-1)?.form === "@" && /^\w+$/.test(form)) {
        words.at(-1).form = `@${form}`
        if (spans.at(-1)?.end === words.length - 1) spans.pop()
        last = "O"
        continue
      }
      const at = words.push({form}) - 1
      const [mark, type] = [tag[0], tag.slice(2)]
      if (mark === "B" || (mark === "I" && last !== type))
        spans.push({start: at, end: at, types: typeOf(type)})
      else if (mark === "I") spans.at(-1).end = at
      last = mark === "O" ? "O" : type
    }
    if (words.length === 0) continue
    setNames(words, spans, isComplete)
    for (const word of words) if (/^[@#]\w/.test(word.form)) word.name = ""
    sentences.push(words)
  }
  return sentences
}

const wikiTypes = (type) => (type === "MISC" ? ["PRODUCT", "EVENT", "WORK", "OTHER"] : [type])
const wnutTypes = (type) =>
  ({
    person: ["PER"],
    location: ["LOC"],
    corporation: ["ORG"],
    group: ["ORG"],
    product: ["PRODUCT"],
    "creative-work": ["WORK"],
  })[type] ?? []
const plainTypes = (type) => (["PER", "ORG", "LOC"].includes(type) ? [type] : [])

/**
 * WikiGold, and the number of each sentence's article.
 * @returns {{sentences: object[][], articleOf: Map<object[], string>}}
 */
export function readWikiGold(folder) {
  const sentences = []
  const articleOf = new Map()
  let article = 0
  for (const words of readNameColumns(`${folder}/wikigold.conll`, wikiTypes, true)) {
    if (words[0].form === "-DOCSTART-") article++
    else articleOf.set(words, `article ${article}`) && sentences.push(words)
  }
  return {sentences, articleOf}
}

/** The fold of five of a sentence of WikiGold: stretches of twenty go together. */
export const foldOf = (index) => Math.floor(index / 20) % 5
export const readWnut = (folder, part) => readNameColumns(`${folder}/wnut17-${part}.conll`, wnutTypes, true)
export const readBroadTwitter = (folder) =>
  // Parts a and b are mostly talk.
  ["e", "f", "g", "h"].flatMap((part) => readNameColumns(`${folder}/btc-${part}.conll`, plainTypes, false))

/** Universal NER over EWT: the development part is all there is. */
export const readUniversalNer = (folder) =>
  readNameColumns(`${folder}/uner-ewt-dev.iob2`, plainTypes, false, 2, 1)

/** GUM's types as ours; what is not here (time, and the few named animals, plants, substances) is nothing or other. */
const gumTypes = {
  person: "PER",
  organization: "ORG",
  place: "LOC",
  event: "EVENT",
  object: "PRODUCT",
  abstract: "OTHER",
  animal: "OTHER",
  plant: "OTHER",
  substance: "OTHER",
}

/** Writes the named spans of GUM's nested mentions into `word.name`. */
export function setGumNames(sentences) {
  const open = []
  for (const {words, document} of sentences) {
    if (open.document !== document) open.length = 0
    open.document = document
    const spans = namedSpans(words, open).filter(({type}) => type !== "time")
    setNames(
      words,
      spans.map(({type, start, end}) => ({start, end, types: [gumTypes[type] ?? "OTHER"]})),
      true,
    )
  }
}

/** Mentions of one sentence from the `Entity=` brackets; `open` carries those that began in a sentence before. */
function mentionsOf(words, open) {
  const mentions = []
  words.forEach((word, at) => {
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1]
    for (const bracket of brackets?.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      if (bracket[0] === "(") {
        const [id, type] = bracket.slice(1).replace(/\)$/, "").split("-")
        const mention = {id, type, start: at, end: at}
        if (bracket.endsWith(")")) mentions.push(mention)
        else open.push(mention)
      } else {
        const id = bracket.slice(0, -1).split("[")[0]
        const found = open.findLastIndex((mention) => mention.id === id)
        if (found >= 0) mentions.push({...open.splice(found, 1)[0], end: at})
      }
    }
  })
  return mentions
}

/**
 * The flat names among the mentions: those whose head is a proper noun, cut down to the name. A person is the head with
 * its `flat` words; of other mentions the run of capitalised words round the head, with "X of Y". Of two that clash the
 * longer stays.
 * @returns {{type: string, start: number, end: number}[]}
 */
export function namedSpans(words, open = []) {
  const spans = []
  for (const mention of mentionsOf(words, open)) {
    let head = -1
    for (let i = mention.start; i <= mention.end && head < 0; i++) {
      const above = words[i].head - 1
      if (above < mention.start || above > mention.end) head = i
    }
    const isTime = mention.type === "time"
    if (head < 0 || !(words[head].upos === "PROPN" || (isTime && words[head].upos === "NUM"))) continue
    const [start, end] =
      mention.type === "person"
        ? personSpan(words, mention, head)
        : capitalisedSpan(words, mention, head, isTime)
    spans.push({type: mention.type, start, end})
  }
  spans.sort((a, b) => b.end - b.start - (a.end - a.start))
  const taken = new Set()
  const kept = spans.filter(({start, end}) => {
    const places = Array.from({length: end - start + 1}, (_, i) => start + i)
    if (places.some((place) => taken.has(place))) return false
    for (const place of places) taken.add(place)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

function personSpan(words, mention, head) {
  const isPart = (i) =>
    i <= mention.end && words[i].head - 1 === head && /^(?:flat|goeswith)/.test(words[i].deprel)
  let end = head
  while (end < mention.end && (isPart(end + 1) || (words[end + 1].upos === "PUNCT" && isPart(end + 2)))) end++
  return [head, end]
}

function capitalisedSpan(words, mention, head, isTime) {
  const isInside = (i) => i >= mention.start && i <= mention.end
  const isCapital = (i) => {
    const {form, upos} = words[i]
    if (upos === "PROPN" || (/^[A-Z]/.test(form) && upos !== "DET" && upos !== "PRON")) return true
    return upos === "NUM" ? isTime || i > head : isTime && form === ","
  }
  const binds = (i, pattern) => isInside(i) && pattern.test(words[i].form)
  let [start, end] = [head, head]
  for (;;) {
    while (isInside(start - 1) && isCapital(start - 1)) start--
    const over =
      binds(start - 1, /^(?:-|&|of|and|'s)$/) &&
      isInside(start - 2) &&
      isCapital(start - 2) &&
      words[start - 2].head - 1 === head
    if (!over) break
    start -= 2
  }
  for (;;) {
    while (isInside(end + 1) && isCapital(end + 1)) end++
    if (isTime) break
    if (binds(end + 1, /^(?:-|&|of|for|and)$/) && isInside(end + 2) && isCapital(end + 2)) end += 2
    else if (
      binds(end + 1, /^(?:of|for)$/) &&
      binds(end + 2, /^the$/i) &&
      isInside(end + 3) &&
      isCapital(end + 3)
    )
      end += 3
    else break
  }
  return [start, end]
}
