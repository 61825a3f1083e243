// Whole documents of GUM as running text with clusters of mentions, by offsets of characters.

import {readGumDocuments} from "../gum-entities.mjs"

/**
 * @typedef {object} Mention @property {number} start @property {number} end offsets into the text
 * @property {{start: number, end: number}} head its first carrying word
 * @param {string} file
 * @returns {{id: string, text: string, clusters: Mention[][]}[]}
 */
export function readGum(file) {
  return readGumDocuments(file).map(({id, text, sentences}) => {
    const clusters = new Map()
    for (const sentence of sentences) {
      const places = placesOfWords(sentence)
      for (const {parts, from, to, carrying} of sentence.mentions) {
        if (!clusters.has(parts[0])) clusters.set(parts[0], [])
        clusters.get(parts[0]).push({start: places[from].start, end: places[to].end, head: places[carrying]})
      }
    }
    return {id, text, clusters: [...clusters.values()]}
  })
}

/** A word of a fused piece ("don't") has the place of the piece, cut where its form is found. */
function placesOfWords({words, pieces, spans}) {
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
