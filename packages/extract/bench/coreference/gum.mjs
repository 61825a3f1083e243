// Whole documents of GUM (CoNLL-U with an `Entity=` column) as running text with clusters of mentions.
//
// An entry such as `(7-abstract-giv:act-nnnss-cf1*-2-coref` opens a mention of entity 7 whose sixth part tells which of
// its words carry it, from 1; `7)` closes it. The bridge to character offsets is the running text.

import {rawText, readConllu} from "../../../language/train/conllu.mjs"

/**
 * @typedef {object} Mention @property {number} start @property {number} end offsets into the text
 * @property {{start: number, end: number}} head its first carrying word
 * @param {string} file
 * @returns {{id: string, text: string, clusters: Mention[][]}[]}
 */
export function readGum(file) {
  const byDocument = new Map()
  for (const sentence of readConllu(file)) {
    if (!byDocument.has(sentence.document)) byDocument.set(sentence.document, [])
    byDocument.get(sentence.document).push(sentence)
  }
  return [...byDocument].map(([id, sentences]) => {
    const {text, spans} = rawText(sentences)
    const clusters = new Map()
    const open = []
    for (const [s, sentence] of sentences.entries()) {
      const places = placesOfWords(sentence, spans[s].pieces)
      for (const [at, {misc}] of sentence.words.entries()) {
        const entries = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ""
        for (const [, opening, closing] of entries.matchAll(/\(([^()]+)|(\d+)\)|\)/g)) {
          if (opening !== undefined) open.push({parts: opening.split("-"), from: at, places})
          else close(closing, at)
        }
      }
      open.length = 0
    }
    return {id, text, clusters: [...clusters.values()]}

    /** Closes the mention of an entity that was opened last; without a number, the one of this very word. */
    function close(entity, at) {
      const index = open.findLastIndex(({parts}) => entity === undefined || parts[0] === entity)
      if (index === -1) return
      const [{parts, from, places}] = open.splice(index, 1)
      const head = from + Number.parseInt(parts[5] ?? "1", 10) - 1
      if (!clusters.has(parts[0])) clusters.set(parts[0], [])
      clusters.get(parts[0]).push({
        start: places[from].start,
        end: places[at].end,
        head: places[Math.min(Math.max(head, from), at)],
      })
    }
  })
}

/** A word of a fused piece ("don't") has the place of the piece, cut where its form is found. */
function placesOfWords({words, pieces}, spans) {
  const places = []
  for (const [p, {first, last, form}] of pieces.entries()) {
    let {start} = spans[p]
    for (let i = first; i <= last; i++) {
      const isFitting = form.slice(start - spans[p].start).startsWith(words[i].form)
      const end = i === last || !isFitting ? spans[p].end : start + words[i].form.length
      places[i] = {start, end}
      start = isFitting ? end : start
    }
  }
  return places
}
