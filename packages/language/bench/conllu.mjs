/**
 * Writes CoNLL-U with predicted columns to stdout, so that others can score it:
 *
 *   node packages/language/bench/conllu.mjs FILE.conllu [--gold-tokens] [--model FILE]
 *
 * From raw text unless --gold-tokens is given: the text is put together from the words, `SpaceAfter` and `# newpar`.
 */
import {readFileSync} from "node:fs"
import {parseArgs} from "node:util"
import {englishModel} from "@relata/language-data"
import {annotateWith, createAnalyser} from "../dist/index.js"
import {rawText, readConllu} from "../train/conllu.mjs"

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {"gold-tokens": {type: "boolean"}, model: {type: "string"}},
})
const [file] = positionals
if (file === undefined) {
  process.stderr.write(
    "Usage: node packages/language/bench/conllu.mjs FILE.conllu [--gold-tokens] [--model FILE]\n",
  )
  process.exit(2)
}
const analyser = createAnalyser(options.model === undefined ? englishModel() : readFileSync(options.model))
const gold = readConllu(file)
process.stdout.write(options["gold-tokens"] ? withGoldTokens(gold) : fromRawText(gold))

function withGoldTokens(sentences) {
  // Document by document, since a document's other sentences tell names from words with a capital.
  const documents = new Map()
  for (const sentence of sentences) {
    const {document} = sentence
    if (!documents.has(document)) documents.set(document, [])
    documents.get(document).push(sentence)
  }
  return [...documents.values()].map(oneDocument).join("")
}

function oneDocument(sentences) {
  const out = []
  analyser.analyse(
    sentences.map(({words}) => words.map(({form}) => form)),
    (words, _names, index) => {
      const {id, pieces} = sentences[index]
      const rows = words.map((word, i) => row(word, i))
      // The pieces of a fused word keep their range line.
      for (const {form, first, last, spaceAfter} of [...pieces].reverse()) {
        const misc = spaceAfter ? "_" : "SpaceAfter=No"
        if (last === first) rows[first][9] = misc
        else rows.splice(first, 0, [`${first + 1}-${last + 1}`, form, ..."_______", misc])
      }
      out.push(`# sent_id = ${id}\n${rows.map((fields) => `${fields.join("\t")}\n`).join("")}\n`)
    },
  )
  return out.join("")
}

function fromRawText(sentences) {
  const {text} = rawText(sentences)
  const document = {
    id: "bench",
    source: "bench",
    text,
    blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
  }
  const out = []
  for (const sentence of annotateWith(analyser, document, {words: "treebank"}).sentences) {
    const rows = sentence.tokens.map((token, i) => {
      const fields = row(token, i)
      if (!/\s/.test(text[token.end] ?? " ")) fields[9] = "SpaceAfter=No"
      return fields
    })
    out.push(
      `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}\n${rows.map((fields) => `${fields.join("\t")}\n`).join("")}\n`,
    )
  }
  return out.join("")
}

function row({form, lemma, upos, xpos, feats, head, deprel}, i) {
  const morphology = Object.entries(feats ?? {}).map(([key, value]) => `${key}=${value}`)
  return [i + 1, form, lemma, upos, xpos, morphology.sort().join("|") || "_", head + 1, deprel, "_", "_"].map(
    String,
  )
}
