// GUM's documents (CoNLL-U with an `Entity=` column) as running text, with the mentions that the column marks.
//
// An entry such as `(7-abstract-giv:act-nnnss-cf1*-2-coref` opens a mention: the number of the entity, its type, status,
// salience, centering, which of its words carry it (from 1), how it is linked, and the entity's address if it has one. `7)`
// closes it; `)` alone closes a mention of one word.

import {rawText, readConllu} from "../../language/train/conllu.mjs"

/**
 * @typedef {object} MarkedMention
 * @property {string[]} parts of the entry that opens it
 * @property {number} from its first word @property {number} to its last word
 * @property {number} carrying the first word that carries it
 */

/**
 * @param {string} file
 * @returns {{id: string, text: string, sentences: {words: object[], pieces: object[], spans: {start: number, end: number}[],
 *   mentions: MarkedMention[]}[]}[]} with spans of the pieces in the text, and mentions in the order in which they end
 */
export function readGumDocuments(file) {
  const byDocument = new Map()
  for (const sentence of readConllu(file)) {
    if (!byDocument.has(sentence.document)) byDocument.set(sentence.document, [])
    byDocument.get(sentence.document).push(sentence)
  }
  return [...byDocument].map(([id, sentences]) => {
    const {text, spans} = rawText(sentences)
    return {
      id,
      text,
      sentences: sentences.map(({words, pieces}, s) => ({
        words,
        pieces,
        spans: spans[s].pieces,
        mentions: markedMentions(words),
      })),
    }
  })
}

/** @returns {MarkedMention[]} of one sentence */
function markedMentions(words) {
  const open = []
  const mentions = []
  for (const [at, {misc}] of words.entries()) {
    const entries = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ""
    for (const [, opening, closing] of entries.matchAll(/\(([^()]+)|(\d+)\)|\)/g)) {
      if (opening !== undefined) {
        open.push({parts: opening.split("-"), from: at})
        continue
      }
      // Of the mentions of an entity the one that was opened last; without a number, that of this very word.
      const index = open.findLastIndex(({parts}) => closing === undefined || parts[0] === closing)
      if (index === -1) continue
      const [{parts, from}] = open.splice(index, 1)
      const carrying = from + Number.parseInt(parts[5] ?? "1", 10) - 1
      mentions.push({parts, from, to: at, carrying: Math.min(Math.max(carrying, from), at)})
    }
  }
  return mentions
}

/** The span of the piece that a word stands in. */
export function placeOf({pieces, spans}, at) {
  return spans[pieces.findIndex(({first, last}) => first <= at && at <= last)]
}

/** The first word of a mention without an article: GUM's mentions have theirs. */
export function withoutArticle(words, {from, to}) {
  return words[from].upos === "DET" && from < to ? from + 1 : from
}
