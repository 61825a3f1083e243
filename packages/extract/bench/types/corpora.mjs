// Texts with names whose kinds people have marked, as documents with spans of characters.
//
// Corpora know fewer types than relata, so that a span allows a set of types: WikiGold's MISC may be any but a person, an
// organisation or a place. Marked spans are matched by their characters.

import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {foldOf} from "../../../language/train/names.mjs"
import {placeOf, readGumDocuments, withoutArticle} from "../gum-entities.mjs"

const places = ["Location", "Facility"]
const others = ["Product", "Event", "Work", "Award", "Law", "Technology", "Group", "NaturalKind", "Concept"]

const wikiGold = {PER: ["Person"], ORG: ["Organization"], LOC: places, MISC: others}
const wnut = {
  person: ["Person"],
  location: places,
  corporation: ["Organization"],
  group: ["Organization", "Group"],
  product: ["Product", "Technology"],
  "creative-work": ["Work"],
}
const crossNer = {
  person: ["Person"],
  organisation: ["Organization", "Group"],
  location: places,
  event: ["Event"],
  work: ["Work"],
}
/** CrossNER's finer kinds under these; the rest may be any but them. */
const fine = {
  person: ["researcher", "scientist", "politician", "writer", "musicalartist"],
  organisation: ["university", "politicalparty", "band"],
  location: ["country"],
  event: ["election", "conference"],
  work: ["book", "poem", "song", "album", "magazine", "academicjournal"],
}
for (const [kind, kinds] of Object.entries(fine)) for (const one of kinds) crossNer[one] = crossNer[kind]
const rest = ["Product", "Award", "Law", "Technology", "NaturalKind", "Concept", "Work", "Event", "Group"]

const plain = {PER: ["Person"], ORG: ["Organization"], LOC: places}
const gum = {
  person: ["Person", "Group"],
  organization: ["Organization"],
  place: places,
  event: ["Event"],
  object: ["Product", "Work", "Technology", "Award"],
  abstract: ["Concept", "Work", "Award", "Law", "Technology", "Group", "Product"],
  animal: ["NaturalKind"],
  plant: ["NaturalKind"],
  substance: ["NaturalKind", "Product", "Technology"],
}

/**
 * @typedef {object} Marked @property {string} text
 * @property {Map<string, string[]>} types `start:end` of each span to the types that it allows
 * @property {Map<number, string[]>} [heads] where the carrying word of each span ends, to the types that it allows
 */

/** WikiGold by its five folds; each document is what one article has in a stretch. @returns {Marked[][]} */
export function readWikiGold(folder) {
  const folds = [[], [], [], [], []]
  let [open, index] = [[], 0]
  const close = () => {
    if (open.length > 0) folds[foldOf(index - 1)].push(documentOf(open, wikiGold))
    open = []
  }
  for (const rows of readRows(join(folder, "names", "wikigold.conll"))) {
    if (rows[0].form === "-DOCSTART-") close()
    else {
      if (index % 20 === 0) close()
      open.push(rows)
      index++
    }
  }
  close()
  return folds
}

/** Posts, each a document. @param {"wnut"|"btc"|"uner"} kind @returns {Marked[]} */
export function readPosts(folder, file, kind) {
  const [column, wordColumn] = kind === "uner" ? [2, 1] : [1, 0]
  return readRows(join(folder, "names", file), column, wordColumn).map((rows) =>
    documentOf([rows], kind === "wnut" ? wnut : plain),
  )
}

/** Sentences, each a document. @param {string} folder of `.txt` files @returns {Marked[]} */
export function readCrossNer(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => readRows(join(folder, file)))
    .map((rows) => documentOf([rows], new Proxy(crossNer, {get: (kinds, kind) => kinds[kind] ?? rest})))
}

/** @returns {Marked[]} */
export function readGumTypes(file) {
  return readGumDocuments(file).map(({text, sentences}) => {
    const types = new Map()
    const heads = new Map()
    for (const sentence of sentences) {
      for (const mention of sentence.mentions) {
        const type = gum[mention.parts[1]]
        if (!type) continue
        const start = placeOf(sentence, withoutArticle(sentence.words, mention))?.start
        types.set(`${start}:${placeOf(sentence, mention.to)?.end}`, type)
        const head = placeOf(sentence, mention.carrying)
        if (head && !heads.has(head.end)) heads.set(head.end, type)
      }
    }
    return {text, types, heads}
  })
}

function readRows(path, column = 1, wordColumn = 0) {
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line.trim() !== "" && !/^# ?\S/.test(line))
        .map((line) => line.split(/[\t ]/))
        .map((cells) => ({form: cells[wordColumn], tag: cells[column] ?? "O"}))
        .filter(({form}) => form),
    )
    .filter((rows) => rows.length > 0)
}

/** Sentences of words and tags as running text. */
function documentOf(sentences, kinds) {
  let text = ""
  const types = new Map()
  for (const rows of sentences) {
    const spans = []
    let last = ""
    for (const {form, tag} of rows) {
      const isTight = /^(?:[.,;:!?)\]%]|'s|n't|'re|'ve|'ll|'d|'m)/.test(form) || /[([$#]$/.test(text)
      if (text !== "" && !isTight && !text.endsWith("\n")) text += " "
      const start = text.length
      text += form
      const kind = tag.slice(2)
      if (tag[0] === "B" || (tag[0] === "I" && last !== kind)) spans.push({start, end: text.length, kind})
      else if (tag[0] === "I") spans.at(-1).end = text.length
      last = tag[0] === "O" ? "" : kind
    }
    for (const {start, end, kind} of spans) if (kinds[kind]) types.set(`${start}:${end}`, kinds[kind])
    text += "\n"
  }
  return {text, types}
}
