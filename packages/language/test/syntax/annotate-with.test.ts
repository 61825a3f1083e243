import {describe, expect, test} from "@jest/globals"
import {englishModel} from "@relata/language-data"
import type {Document, DocumentId} from "@relata/model"
import fc from "fast-check"
import {createAnalyser} from "../../src/syntax/analyser.js"
import {annotateWith} from "../../src/syntax/annotate-with.js"

const english = createAnalyser(englishModel())
const annotate = (document: Document) => annotateWith(english, document)

const textOf = (text: string): Document => ({
  id: "test" as DocumentId,
  source: "test",
  text,
  blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
})

/** Each word with its tag, its head's form and its relation: `met/VERB:root`. */
function show(text: string): string[] {
  return annotate(textOf(text)).sentences.map(({tokens}) =>
    tokens
      .map(
        ({form, upos, head, deprel}) =>
          `${form}/${upos}:${deprel}${head! < 0 ? "" : `>${tokens[head!]!.form}`}`,
      )
      .join(" "),
  )
}

test("tags and parses a sentence", () => {
  expect(show("The company was founded in London in 1998.")).toEqual([
    "The/DET:det>company company/NOUN:nsubj:pass>founded was/AUX:aux:pass>founded founded/VERB:root in/ADP:case>London " +
      "London/PROPN:obl>founded in/ADP:case>1998 1998/NUM:obl>founded ./PUNCT:punct>founded",
  ])
})

test.each([
  ["a name first in its sentence that no list knows", "Northwind will invest in Oslo.", "Northwind/PROPN"],
  ["demonyms of two words", "A Basque painter met a South African poet.", "South/ADJ African/ADJ"],
  ["an adjective in the place of a noun", "Lee, the firm's chief executive, spoke.", "executive/NOUN"],
  ["an adjective beside a name", "They fund the makers Lumen and Radiant as well.", "Radiant/PROPN"],
  [
    "figures and small words in names",
    "The Xiaomi 15S Pro uses the chip.",
    "Xiaomi/PROPN 15S/PROPN Pro/PROPN",
  ],
])("mends what spelling rules out: %s", (_what, text, expected) => {
  const {tokens} = annotate(textOf(text)).sentences[0]!
  expect(tokens.map(({form, upos}) => `${form}/${upos}`).join(" ")).toContain(expected)
})

test("splits sentences, but not at abbreviations", () => {
  const {sentences, document} = annotate(
    textOf("Dr. Smith left Acme Corp. in May. He now works for the U.S. Navy. Why? Nobody knows."),
  )
  expect(sentences.map(({start, end}) => document.text.slice(start, end))).toEqual([
    "Dr. Smith left Acme Corp. in May.",
    "He now works for the U.S. Navy.",
    "Why?",
    "Nobody knows.",
  ])
})

test("tells number, tense, voice and person", () => {
  const {tokens} = annotate(textOf("She said the houses were sold.")).sentences[0]!
  expect(Object.fromEntries(tokens.map(({form, feats}) => [form, feats]))).toMatchObject({
    She: {Gender: "Fem", Number: "Sing", Person: "3"},
    said: {Tense: "Past", VerbForm: "Fin"},
    houses: {Number: "Plur"},
    sold: {VerbForm: "Part", Voice: "Pass"},
  })
})

test("finds names with their types", () => {
  const {document, sentences} = annotate(
    textOf("Mary Jones flew from Berlin to visit the University of Chicago."),
  )
  const {names, tokens} = sentences[0]!
  const found = names!.map(({from, to, types}) => {
    const [best] = Object.entries(types).sort((a, b) => b[1] - a[1])
    return [document.text.slice(tokens[from]!.start, tokens[to - 1]!.end), best![0]]
  })
  expect(found).toEqual([
    ["Mary Jones", "PER"],
    ["Berlin", "LOC"],
    ["University of Chicago", "ORG"],
  ])
})

test("crosses no block, and leaves chrome and code out", () => {
  const text = "A heading\nHome About\nThe text"
  const block = (start: number, end: number, kind: "heading" | "chrome" | "paragraph") => ({
    start,
    end,
    kind,
    article: 0,
  })
  const document = {
    ...textOf(text),
    blocks: [block(0, 9, "heading"), block(10, 20, "chrome"), block(21, 29, "paragraph")],
  }
  expect(annotate(document).sentences.map(({start, end, block}) => [text.slice(start, end), block])).toEqual([
    ["A heading", 0],
    ["The text", 2],
  ])
})

test("names its model", () => {
  expect(annotate(textOf("")).model).toMatch(/^relata-english\/[0-9a-f]{12}$/)
})

test("gives the same result on the plain machine, and after much other text", () => {
  const texts = [
    "Mr. Brown's 3 cats don't like COVID-19.",
    "a b c",
    "成果 of the U.S.",
    "WHO SAID THAT? i did",
  ]
  const analyser = createAnalyser(englishModel(), {machine: "plain"})
  expect(analyser.machine).toBe("plain")
  const filler = Array.from({length: 9000}, (_, i) => `word${i}x`).join(" ")
  annotate(textOf(filler))
  for (const text of texts) expect(annotate(textOf(text))).toEqual(annotateWith(analyser, textOf(text)))
})

describe("any text", () => {
  const strange = fc.oneof(
    fc.string({unit: "binary", maxLength: 300}),
    fc
      .array(
        fc.constantFrom(
          "Ann's",
          "U.S.",
          "\n\n",
          "\n",
          " ",
          "1.5%",
          "成",
          "\ud800",
          "\udc00",
          "(",
          "”",
          ".",
          "the",
          "of",
        ),
        {maxLength: 80},
      )
      .map((parts) => parts.join(" ")),
  )

  test("is tiled by tokens, in trees with one root each", () => {
    fc.assert(
      fc.property(strange, (text) => {
        let at = 0
        for (const {tokens, start, end} of annotate(textOf(text)).sentences) {
          expect([start, end]).toEqual([tokens[0]!.start, tokens.at(-1)!.end])
          expect(tokens.filter(({head}) => head === -1)).toHaveLength(1)
          for (const token of tokens) {
            expect(text.slice(at, token.start)).toMatch(/^\s*$/)
            expect(token.form).toBe(text.slice(token.start, token.end))
            at = token.end
          }
          tokens.forEach((_, word) => {
            let steps = 0
            for (let head = word; head >= 0; head = tokens[head]!.head!)
              expect(steps++).toBeLessThanOrEqual(tokens.length)
          })
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
      }),
      {numRuns: 200},
    )
  })

  test.each([
    ["a line of two thousand words", "word ".repeat(2000)],
    ["no spaces at all", "ab".repeat(50_000)],
    ["full stops", ".".repeat(50_000)],
    ["line ends", "\n".repeat(100_000)],
    ["hyphens", "a-".repeat(20_000)],
    ["dots", "a.".repeat(20_000)],
    ["apostrophes", "s'".repeat(20_000)],
    ["at-signs", "a@".repeat(20_000)],
    ["lone surrogates", "\ud800".repeat(20_000)],
    ["ideographs", "成".repeat(20_000)],
    ["open brackets", "(".repeat(20_000)],
  ])("is covered by tokens: %s", (_what, text) => {
    const {sentences} = annotate(textOf(text))
    const covered = sentences.reduce(
      (sum, {tokens}) => sum + tokens.reduce((n, {form}) => n + form.length, 0),
      0,
    )
    expect(covered).toBe(text.replace(/\s/g, "").length)
  })
})
