/**
 * Scores sentences, words and UPOS tags from raw text against CoNLL-U treebanks.
 *
 *   node packages/language/bench/upos.mjs DEV.conllu … [--errors N] [--confusion]
 *
 * Words and sentences count as found when their spans are equal. `upos` is the share of the found words that are
 * tagged right, `upos F1` counts words that were tokenised otherwise as errors on both sides.
 */
import {readFileSync} from "node:fs"
import {annotate} from "../dist/index.js"

const args = process.argv.slice(2)
const numberAfter = (name) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : 0)
const errors = numberAfter("--errors")
const files = args.filter((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--errors")

for (const file of files) {
  const documents = readConllu(readFileSync(file, "utf8"))
  let gold = 0
  let found = 0
  let both = 0
  let right = 0
  let goldSentences = 0
  let ourSentences = 0
  let sameSentences = 0
  let characters = 0
  const confusion = new Map()
  const shown = []
  const started = performance.now()
  const annotated = documents.map(({document}) => annotate(document))
  const seconds = (performance.now() - started) / 1000
  for (const [i, {document, sentences}] of documents.entries()) {
    characters += document.text.length
    const ours = new Map()
    const ourSpans = new Set()
    for (const sentence of annotated[i].sentences) {
      ourSpans.add(`${sentence.start}-${sentence.end}`)
      for (const token of sentence.tokens) ours.set(`${token.start}-${token.end}`, {token, sentence})
    }
    found += ours.size
    ourSentences += ourSpans.size
    for (const sentence of sentences) {
      goldSentences++
      if (ourSpans.has(`${sentence[0].start}-${sentence.at(-1).end}`)) sameSentences++
      for (const word of sentence) {
        gold++
        const match = ours.get(`${word.start}-${word.end}`)
        if (match === undefined) {
          if (args.includes("--tokens"))
            console.log(
              document.text.slice(Math.max(0, word.start - 20), word.end + 20).replace(/\n/g, "⏎"),
              "→",
              word.form,
            )
          continue
        }
        both++
        if (match.token.upos === word.upos) right++
        else {
          const key = `${word.form.toLowerCase()} ${word.upos}→${match.token.upos}`
          const kind = `${word.upos}→${match.token.upos}`
          confusion.set(kind, (confusion.get(kind) ?? 0) + 1)
          confusion.set(key, (confusion.get(key) ?? 0) + 1)
          shown.push(
            `${kind.padEnd(14)} ${match.sentence.tokens.map((token) => (token === match.token ? `«${token.form}»` : token.form)).join(" ")}`,
          )
        }
      }
    }
  }
  const f1 = (hit, a, b) => ((200 * hit) / (a + b)).toFixed(2)
  console.log(
    `${file}: sentences F1 ${f1(sameSentences, goldSentences, ourSentences)}, words F1 ${f1(both, gold, found)}, ` +
      `upos ${((100 * right) / both).toFixed(2)}, upos F1 ${f1(right, gold, found)}, ` +
      `${Math.round(characters / seconds)} characters/s`,
  )
  if (args.includes("--confusion")) {
    for (const [key, n] of [...confusion].sort((a, b) => b[1] - a[1]).slice(0, 70))
      console.log(String(n).padStart(5), key)
  }
  const step = Math.max(1, Math.floor(shown.length / (errors || 1)))
  if (errors > 0) for (let i = 0; i < shown.length && i < errors * step; i += step) console.log(shown[i])
}

/** One document per `# newdoc`, one paragraph block per `# newpar`. */
function readConllu(source) {
  const documents = []
  let text = ""
  let blocks = []
  let sentences = []
  let sentence = []
  let blockStart = 0
  let isNewBlock = false
  const endBlock = () => {
    const end = text.trimEnd().length
    if (end > blockStart) blocks.push({kind: "paragraph", start: blockStart, end, article: 0})
    text = `${text.slice(0, end)}\n\n`
    blockStart = text.length
  }
  const endDocument = () => {
    if (sentences.length > 0) {
      endBlock()
      documents.push({document: {id: `d${documents.length}`, source: "bench", text, blocks}, sentences})
    }
    text = ""
    blocks = []
    sentences = []
    blockStart = 0
  }
  for (const line of source.split("\n")) {
    if (line.startsWith("# newdoc")) endDocument()
    if (line.startsWith("# newpar") || line.startsWith("# newdoc")) isNewBlock = true
    if (line === "") {
      if (sentence.length > 0) sentences.push(sentence)
      sentence = []
    }
    const columns = line.split("\t")
    if (columns.length !== 10) continue
    const [id, form, , upos, , , , , , misc] = columns
    if (isNewBlock && sentence.length === 0) {
      if (text !== "") endBlock()
      isNewBlock = false
    }
    const space = misc.includes("SpaceAfter=No") ? "" : " "
    if (id.includes(".")) continue
    if (id.includes("-")) {
      const [from, to] = id.split("-").map(Number)
      text += form + space
      sentence.skip = {
        from,
        to,
        at: text.length - space.length - form.length,
        end: text.length - space.length,
      }
      continue
    }
    const skip = sentence.skip
    if (skip && Number(id) >= skip.from && Number(id) <= skip.to) {
      // The words of a multiword token have the text of the token, cut in order.
      const start = skip.at
      const end = Number(id) === skip.to ? skip.end : Math.min(skip.end, start + form.length)
      skip.at = end
      sentence.push({form, upos, start, end})
      continue
    }
    sentence.push({form, upos, start: text.length, end: text.length + form.length})
    text += form + space
  }
  endDocument()
  return documents
}
