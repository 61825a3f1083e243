// Reads CoNLL-U (https://universaldependencies.org/format.html) and gives back its raw text.
import fs from "node:fs"

/**
 * @typedef {object} Word a syntactic word; `head` is 0 for the root, else 1-based
 * @property {string} form @property {string} lemma @property {string} upos @property {string} xpos
 * @property {string} feats @property {number} head @property {string} deprel @property {string} misc
 * @typedef {object} Piece a stretch of text without white space: one word, or several ("don't")
 * @property {string} form @property {number} first @property {number} last @property {boolean} spaceAfter
 * @typedef {object} Sentence
 * @property {string} id @property {string} document @property {boolean} newParagraph
 * @property {Word[]} words @property {Piece[]} pieces
 */

/** @returns {Sentence[]} Empty nodes are left out. */
export function readConllu(path) {
  const sentences = []
  let sentence = startSentence("", false)
  let document = ""
  let newParagraph = true
  let pieceUntil = 0
  for (const line of fs.readFileSync(path, "utf8").split("\n")) {
    if (line === "") {
      if (sentence.words.length > 0) sentences.push(sentence)
      sentence = startSentence(document, false)
      pieceUntil = 0
    } else if (line.startsWith("#")) {
      const [, key, value] = /^#\s*([\w ]+?)(?:\s*=\s*(.*))?$/.exec(line) ?? []
      if (key === "newdoc id") sentence.document = document = value
      if (key === "newdoc id" || key === "newpar" || key === "newpar id") newParagraph = true
      if (key === "sent_id") sentence.id = value
    } else {
      const [id, form, lemma, upos, xpos, feats, head, deprel, , misc] = line.split("\t")
      if (id.includes(".")) continue
      sentence.newParagraph ||= newParagraph
      newParagraph = false
      const spaceAfter = !/(?:^|\|)SpaceAfter=No/.test(misc)
      const range = /^(\d+)-(\d+)$/.exec(id)
      if (range) {
        sentence.pieces.push({form, first: +range[1] - 1, last: +range[2] - 1, spaceAfter})
        pieceUntil = +range[2]
        continue
      }
      if (+id > pieceUntil) sentence.pieces.push({form, first: +id - 1, last: +id - 1, spaceAfter})
      sentence.words.push({form, lemma, upos, xpos, feats, head: +head, deprel, misc})
    }
  }
  if (sentence.words.length > 0) sentences.push(sentence)
  return sentences
}

function startSentence(document, newParagraph) {
  return {id: "", document, newParagraph, words: [], pieces: []}
}

/**
 * The running text of sentences: paragraphs stand in lines of their own, parted by an empty line; documents likewise.
 * @param {Sentence[]} sentences
 * @returns {{text: string, spans: {start: number, end: number, pieces: {start: number, end: number}[]}[]}}
 */
export function rawText(sentences) {
  let text = ""
  const spans = []
  for (const sentence of sentences) {
    if (text !== "" && sentence.newParagraph) text = `${text.trimEnd()}\n\n`
    const pieces = []
    const start = text.length
    for (const piece of sentence.pieces) {
      pieces.push({start: text.length, end: text.length + piece.form.length})
      text += piece.form + (piece.spaceAfter ? " " : "")
    }
    spans.push({start, end: pieces.at(-1).end, pieces})
  }
  return {text, spans}
}

/** A relation without its subtype, as the CoNLL 2018 shared task scores it: `nsubj:pass` → `nsubj`. */
export const withoutSubtype = (deprel) => deprel.split(":")[0]
