/**
 * Reads hostile texts of growing size and checks that tokens tile them: offsets rise, never overlap, and cover every character but
 * white space; every sentence has one root, and heads lead to it. Prints CPU time for a character against that of the smallest size:
 * 1 is linear.
 *
 *   node packages/language/bench/fuzz.mjs [--sizes 10000,100000,1000000] [--seed 1] [--only SHAPE]
 */
import {parseArgs} from "node:util"
import {annotate} from "../dist/index.js"

const {values: options} = parseArgs({
  options: {
    sizes: {type: "string", default: "10000,100000,1000000"},
    seed: {type: "string", default: "1"},
    only: {type: "string"},
  },
})
let state = Number(options.seed) >>> 0
const below = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}
const build = (size, next) => {
  const parts = []
  for (let length = 0; length < size; ) {
    const part = next()
    parts.push(part)
    length += part.length
  }
  return parts.join("").slice(0, size)
}
const repeat = (piece) => (size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
const pieces = [
  "don't",
  " ",
  "\n",
  "U.S.",
  "a-b-c",
  "(",
  "“",
  "$4.5",
  "http://x.y/z",
  "@",
  "成果",
  "🏳️‍🌈",
  ".",
  "Ada",
  "\ud83d",
]

const shapes = {
  "any code unit": (size) => build(size, () => String.fromCharCode(below(0x10000))),
  "any code point": (size) => build(size, () => String.fromCodePoint(below(0x110000))),
  ASCII: (size) => build(size, () => String.fromCharCode(below(128))),
  "pieces of text": (size) => build(size, () => pieces[below(pieces.length)]),
  "lone surrogates": (size) => build(size, () => String.fromCharCode(0xd800 + below(0x800))),
  "line ends": repeat("\n"),
  "one word": repeat("ab"),
  "words in one line": repeat("word "),
  "full stops": repeat("."),
  hyphens: repeat("a-"),
  apostrophes: repeat("s'"),
  "at-signs": repeat("a@"),
  brackets: repeat("("),
  quotes: repeat("'"),
  ideographs: repeat("成"),
  "combining marks": repeat("\u0301"),
  "emoji joined": repeat("👩‍"),
  initials: repeat("A. "),
  figures: repeat("1,"),
}

let failures = 0
const sizes = options.sizes.split(",").map(Number)
for (const [name, make] of Object.entries(shapes)) {
  if (options.only !== undefined && options.only !== name) continue
  let first
  const cells = []
  for (const size of sizes) {
    const text = make(size)
    const before = process.cpuUsage()
    const {sentences} = annotate({
      id: "fuzz",
      source: "fuzz",
      text,
      blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
    })
    const {user, system} = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    const flaw = flawOf(text, sentences)
    if (flaw !== undefined) {
      failures++
      process.stdout.write(`${name}, ${size}: ${flaw}\n`)
    }
    first ??= seconds / size
    cells.push(`${size}: ${seconds.toFixed(2)} s (${(seconds / size / first).toFixed(1)})`)
  }
  process.stdout.write(`${name.padEnd(20)}${cells.map((cell) => cell.padEnd(26)).join("")}\n`)
}
process.exitCode = failures > 0 ? 3 : 0

/** What is wrong with the sentences of a text. */
function flawOf(text, sentences) {
  let at = 0
  const space = /^\s*$/
  for (const {tokens} of sentences) {
    for (const {start, end, form} of tokens) {
      if (start < at || end <= start) return `a token at ${start} overlaps`
      if (!space.test(text.slice(at, start))) return `no token covers what lies at ${at}`
      if (form !== text.slice(start, end)) return `the form of the token at ${start} is not its text`
      at = end
    }
    if (tokens.filter(({head}) => head < 0).length !== 1) return `the sentence before ${at} has not one root`
    // A word is settled once its way to the root is known.
    const isSettled = new Uint8Array(tokens.length)
    for (const word of tokens.keys()) {
      const path = []
      for (let head = word; head >= 0 && !isSettled[head]; head = tokens[head].head) {
        path.push(head)
        if (path.length > tokens.length) return `the tree before ${at} has a cycle`
      }
      for (const head of path) isSettled[head] = 1
    }
  }
  return space.test(text.slice(at)) ? undefined : `no token covers what lies at ${at}`
}
