/**
 * Scores CoNLL-U against a treebank as the CoNLL 2018 shared task does: sentences and words by their places in the text
 * without white space, tags and arcs on the words that match; F1 throughout. `LAS` ignores subtypes.
 *
 *   node packages/language/bench/score.mjs GOLD.conllu SYSTEM.conllu
 */
import {readConllu, withoutSubtype} from "../train/conllu.mjs"

/** @returns {Record<string, number>} in per cent */
export function score(gold, system) {
  const a = flatten(gold)
  const b = flatten(system)
  if (a.text !== b.text) throw new Error("The texts differ.")
  const found = new Map(b.words.map((word) => [word.key, word]))
  const pairs = a.words.flatMap((word) => (found.has(word.key) ? [[word, found.get(word.key)]] : []))
  const f1 = (right, of, by) => (200 * right) / (of + by)
  const share = (isRight) =>
    f1(pairs.filter(([x, y]) => isRight(x, y)).length, a.words.length, b.words.length)
  const sentences = new Set(b.sentences)
  return {
    words: share(() => true),
    sentences: f1(
      a.sentences.filter((key) => sentences.has(key)).length,
      a.sentences.length,
      b.sentences.length,
    ),
    upos: share((x, y) => x.upos === y.upos),
    xpos: share((x, y) => x.xpos === y.xpos),
    lemmas: share((x, y) => x.lemma === "_" || x.lemma === y.lemma),
    uas: share((x, y) => x.headKey === y.headKey),
    las: share((x, y) => x.headKey === y.headKey && withoutSubtype(x.deprel) === withoutSubtype(y.deprel)),
    lasWithSubtypes: share((x, y) => x.headKey === y.headKey && x.deprel === y.deprel),
  }
}

function flatten(sentences) {
  const words = []
  const ends = []
  let text = ""
  for (const sentence of sentences) {
    const from = text.length
    const placed = new Array(sentence.words.length)
    for (const {form, first, last} of sentence.pieces) {
      const start = text.length
      text += form.replace(/\s/g, "")
      // The words of a fused piece split it where their forms say so; else they share its span, in order.
      let at = start
      for (let i = first; i <= last; i++) {
        const {length} = sentence.words[i].form
        const end = i === last ? text.length : Math.min(at + length, text.length)
        placed[i] = `${at}-${end}`
        at = end
      }
    }
    sentence.words.forEach((word, i) => {
      words.push({...word, key: placed[i], headKey: word.head === 0 ? "root" : placed[word.head - 1]})
    })
    ends.push(`${from}-${text.length}`)
  }
  return {text, words, sentences: ends}
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [gold, system] = process.argv.slice(2)
  for (const [name, value] of Object.entries(score(readConllu(gold), readConllu(system)))) {
    process.stdout.write(`${name.padEnd(16)}${value.toFixed(2)}\n`)
  }
}
