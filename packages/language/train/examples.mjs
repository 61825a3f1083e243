// Turns sentences into the integers that net.c reads, and keeps the vocabularies that the run time needs.
import fs from "node:fs"
import {casingSigns, readCasing} from "../dist/net/casing.js"
import {withoutSubtype} from "./conllu.mjs"
import {nameTags} from "./names.mjs"

/** A row that stands for everything rare comes first in each vocabulary. */
const rare = "\u0000"
/** Subtypes that extraction reads; the others are dropped, since they cost accuracy and serve nobody. */
const keptSubtypes = new Set([
  "nsubj:pass",
  "aux:pass",
  "nmod:poss",
  "acl:relcl",
  "compound:prt",
  "obl:agent",
  "csubj:pass",
  "obl:tmod",
  "obl:unmarked",
  "nmod:unmarked",
  "advcl:relcl",
  "cc:preconj",
  "det:predet",
])
export const labelOf = (deprel) => (keptSubtypes.has(deprel) ? deprel : withoutSubtype(deprel))
export const tagOf = (word) => `${word.xpos}|${word.upos}`

/**
 * @param {object[][]} sentences words with `form`, and `xpos`, `upos`, `head`, `deprel`, `name` where annotated
 * @param {(form: string, casing: string) => string[]} channelsOf what the nets see of a word
 * @param {number[]} least how often a value must occur to be kept, channel by channel
 */
export function makeVocabularies(sentences, channelsOf, least) {
  const counts = least.map(() => new Map())
  const tags = new Map()
  const labels = new Map()
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const words of sentences) {
    for (const word of words) {
      const values = channelsOf(word.form, word.casing ?? "n")
      for (const [channel, count] of counts.entries()) add(count, values[channel])
      if (word.upos) add(tags, tagOf(word))
      if (word.deprel) add(labels, labelOf(word.deprel))
    }
  }
  const byCount = (map, min) =>
    [...map]
      .filter(([, n]) => n >= min)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([key]) => key)
  return {
    channels: counts.map((map, channel) => [rare, ...byCount(map, least[channel])]),
    frequency: counts[0],
    tags: byCount(tags, 2),
    labels: byCount(labels, 5),
    names: sentences.some((words) => words.some(({name}) => name)) ? nameTags : [],
    nameSets: nameSetsOf(sentences),
  }
}

/** The sets of name tags that stand for one word each, where more than one tag is possible. */
function nameSetsOf(sentences) {
  const sets = new Set()
  for (const words of sentences) for (const {name} of words) if (name?.includes(" ")) sets.add(name)
  return [...sets].sort()
}

/** Each sentence is written three times: as it stands, in lower case, in capitals. */
const variants = [
  ({form, casing}) => [form, casing],
  ({form}) => [form.toLowerCase(), "-"],
  ({form}) => [form.toUpperCase(), "-"],
]

/**
 * Writes `word.casing` for sentences that belong together, document by document.
 * @param {(words: object[]) => string | undefined} documentOf sentences without a document stand alone
 */
export function setCasing(sentences, documentOf) {
  const documents = new Map()
  sentences.forEach((words, i) => {
    const key = documentOf(words) ?? i
    documents.set(key, [...(documents.get(key) ?? []), words])
  })
  let count = 0
  for (const document of documents.values()) {
    // Every seventh document goes without, so that the net can do without.
    const codes =
      count++ % 7 === 6 ? undefined : readCasing(document.map((words) => words.map(({form}) => form)))
    document.forEach((words, s) => {
      words.forEach((word, i) => {
        const [code] = codes === undefined ? readCasing([[word.form]])[0] : [codes[s][i]]
        word.casing = casingSigns[code]
      })
    })
  }
}

/** @see net.c, readCorpus */
export function writeExamples(path, sentences, vocabularies, channelsOf) {
  const {channels, tags, labels, names, nameSets, frequency} = vocabularies
  const index = (list) => new Map(list.map((value, i) => [value, i]))
  const channelIds = channels.map(index)
  const [tagIds, labelIds] = [tags, labels].map(index)
  // A set of tags is written as -2 minus its number.
  const nameIds = new Map([...names.map((name, i) => [name, i]), ...nameSets.map((set, i) => [set, -2 - i])])
  const coarse = (list, of) => {
    const ids = new Map()
    return list.map((value) => {
      const key = of(value)
      if (!ids.has(key)) ids.set(key, ids.size)
      return ids.get(key)
    })
  }
  const out = [channels.length, tags.length, labels.length, names.length, sentences.length]
  for (const list of channels) out.push(list.length)
  for (const word of channels[0]) out.push(frequency.get(word) ?? 0)
  out.push(nameSets.length)
  for (const set of nameSets) {
    const members = new Set(set.split(" "))
    for (const name of names) out.push(members.has(name) ? 1 : 0)
  }
  out.push(...coarse(tags, (tag) => tag.split("|")[1]), ...coarse(labels, withoutSubtype))
  for (const words of sentences) {
    out.push(words.length)
    for (const variant of variants) {
      const rows = words.map((word) => {
        const [form, casing] = variant(word)
        return channelsOf(form, casing)
      })
      channelIds.forEach((ids, channel) => {
        for (const row of rows) out.push(ids.get(row[channel]) ?? 0)
      })
    }
    for (const word of words) out.push(word.upos ? (tagIds.get(tagOf(word)) ?? -1) : -1)
    for (const word of words) out.push(word.deprel ? word.head : -1)
    for (const word of words) out.push(word.deprel ? (labelIds.get(labelOf(word.deprel)) ?? -1) : -1)
    for (const word of words) out.push(word.name ? (nameIds.get(word.name) ?? -1) : -1)
  }
  fs.writeFileSync(path, Buffer.from(Int32Array.from(out).buffer))
}
