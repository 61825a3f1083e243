import {expect, test} from "@jest/globals"
import {type Block, type Document, documentId} from "@relata/model"
import fc from "fast-check"
import {annotate} from "../src/annotate.js"

/** One paragraph for each line. */
function documentOf(text: string, kind: Block["kind"] = "paragraph"): Document {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({kind, start, end: start + line.length, article: 0})
    start += line.length + 1
  }
  return {id: documentId("test", text), source: "test", text, blocks}
}

const tags = (text: string) =>
  annotate(documentOf(text))
    .sentences.flatMap(({tokens}) => tokens.map(({form, upos}) => `${form}/${upos}`))
    .join(" ")

test.each([
  [
    "tags a plain statement",
    "The company sold three old factories in Norway.",
    "The/DET company/NOUN sold/VERB three/NUM old/ADJ factories/NOUN in/ADP Norway/PROPN ./PUNCT",
  ],
  [
    "knows a verb behind to and modals",
    "They will plan to market it.",
    "They/PRON will/AUX plan/VERB to/PART market/VERB it/PRON ./PUNCT",
  ],
  [
    "knows a noun behind a determiner",
    "The plan for the market failed.",
    "The/DET plan/NOUN for/ADP the/DET market/NOUN failed/VERB ./PUNCT",
  ],
  [
    "tells possessives from short verbs",
    "Ada's car is here and it's new.",
    "Ada/PROPN 's/PART car/NOUN is/AUX here/ADV and/CCONJ it/PRON 's/AUX new/ADJ ./PUNCT",
  ],
  [
    "tells have as auxiliary from have as verb",
    "She has left. She has a car.",
    "She/PRON has/AUX left/VERB ./PUNCT She/PRON has/VERB a/DET car/NOUN ./PUNCT",
  ],
  ["tags amounts", "It cost $4.5 billion.", "It/PRON cost/VERB $/SYM 4.5/NUM billion/NUM ./PUNCT"],
  [
    "takes unknown words with a capital for names",
    "Yesterday Zorblat met Quimby in Brone.",
    "Yesterday/NOUN Zorblat/PROPN met/VERB Quimby/PROPN in/ADP Brone/PROPN ./PUNCT",
  ],
  [
    "does not take the first word for a name",
    "Developers submit tasks.",
    "Developers/NOUN submit/VERB tasks/NOUN ./PUNCT",
  ],
  ["marks citation marks as noise", "It ended.[12]", "It/PRON ended/VERB ./PUNCT [12]/X"],
  [
    "reads a label before a colon as a title",
    "Market Outlook: Growth continues.",
    "Market/NOUN Outlook/NOUN :/PUNCT Growth/NOUN continues/VERB ./PUNCT",
  ],
  [
    "uses the rest of the document for words in titles",
    "Quill Sells Paper\nThe firm Quill sells paper.",
    "Quill/PROPN Sells/VERB Paper/NOUN The/DET firm/NOUN Quill/PROPN sells/VERB paper/NOUN ./PUNCT",
  ],
])("%s", (_behaviour, text, expected) => expect(tags(text)).toBe(expected))

test.each([
  ["studies", "study", "She studies law."],
  ["founded", "found", "It was founded in May."],
  ["companies", "company", "The companies grew."],
  ["was", "be", "It was cold."],
  ["Its", "its", "Its price rose."],
])("the lemma of %s is %s", (form, lemma, text) => {
  const tokens = annotate(documentOf(text)).sentences.flatMap((sentence) => sentence.tokens)
  expect(tokens.find((token) => token.form === form)?.lemma).toBe(lemma)
})

test("chrome and code have no sentences, and no sentence crosses a block", () => {
  const text = "Share this\nAda left\nBo stayed."
  const document = documentOf(text)
  const blocks = document.blocks.map((block, i): Block => (i === 0 ? {...block, kind: "chrome"} : block))
  const {sentences} = annotate({...document, blocks})
  expect(sentences.map(({start, end, block}) => [text.slice(start, end), block])).toEqual([
    ["Ada left", 1],
    ["Bo stayed.", 2],
  ])
})

const messy = fc.oneof(
  fc.string({unit: "grapheme", maxLength: 200}),
  fc.string({unit: "binary", maxLength: 100}),
  fc
    .array(
      fc.constantFrom(
        "Ada",
        "the",
        "has",
        "to",
        "'s",
        "n't",
        "Inc.",
        "\n",
        "…",
        "$",
        "4.5",
        "“",
        "that",
        "-ing",
        "AI",
        "成果",
        "[1]",
        ".",
        ",",
        ":",
        "U.S.",
        "\u0000",
        "\ud800",
        "constructor",
        "__proto__",
        "toString",
      ),
      {maxLength: 40},
    )
    .map((words) => words.join(" ")),
)

test("any text is annotated, and its tokens tile the blocks that are read", () => {
  fc.assert(
    fc.property(messy, (text) => {
      const document = documentOf(text)
      const {sentences} = annotate(document)
      let at = 0
      let covered = ""
      for (const {tokens, start, end} of sentences) {
        expect(start).toBe(tokens[0]!.start)
        expect(end).toBe(tokens.at(-1)!.end)
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(token.start, token.end)).toBe(token.form)
          expect(token.lemma.length).toBeGreaterThan(0)
          at = token.end
          covered += token.form
        }
      }
      const inBlocks = document.blocks.map(({start, end}) => text.slice(start, end)).join("")
      expect(covered.replace(/\s/g, "")).toBe(inBlocks.replace(/\s/g, ""))
    }),
    {numRuns: 300},
  )
})

test("equal input gives equal output", () => {
  const document = documentOf("Ada founded Brightly in 1998. It sells lamps, and she runs it.")
  expect(JSON.stringify(annotate(document))).toBe(JSON.stringify(annotate(document)))
})
