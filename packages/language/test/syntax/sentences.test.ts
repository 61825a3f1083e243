import {expect, test} from "@jest/globals"
import {englishModel} from "@relata/language-data"
import {readModelFile} from "../../src/net/model-file.js"
import {splitSentences} from "../../src/syntax/sentences.js"
import {newTokenSpans} from "../../src/syntax/token-spans.js"
import {tokenize} from "../../src/syntax/tokenize.js"

const weights = readModelFile(englishModel()).vector("boundaries")

function split(text: string): string[] {
  const tokens = newTokenSpans()
  tokenize(text, 0, text.length, tokens)
  let from = 0
  return splitSentences(text, tokens, weights).map((to) => {
    const sentence = text.slice(tokens.starts[from], tokens.ends[to - 1])
    from = to
    return sentence
  })
}

test.each([
  ["ends at full stops", "Ada left early. Bo stayed at home.", ["Ada left early.", "Bo stayed at home."]],
  [
    "keeps closing quotes with what they close",
    'She said "Go!" and left. "I will," he said.',
    ['She said "Go!" and left.', '"I will," he said.'],
  ],
  [
    "ends at a letter that tells one kind from another",
    "It costs less than the Model Y. Ada Lee said so.",
    ["It costs less than the Model Y.", "Ada Lee said so."],
  ],
  [
    "does not end at titles and initials",
    "Dr. J. K. Lee spoke. Mr. Ray left.",
    ["Dr. J. K. Lee spoke.", "Mr. Ray left."],
  ],
  ["does not end at company suffixes inside", "Acme Inc. said so.", ["Acme Inc. said so."]],
  [
    "does not end at decimals and versions",
    "It cost $4.5 billion. H.264 came later.",
    ["It cost $4.5 billion.", "H.264 came later."],
  ],
  ["ends at an empty line", "A title\n\nThe text goes on", ["A title", "The text goes on"]],
  ["reads ideographic stops", "早安。你好。", ["早安。", "你好。"]],
])("%s", (_behaviour, text, expected) => expect(split(text)).toEqual(expected))

test("a sentence without end is cut at a comma", () => {
  const sentences = split(`${"word, ".repeat(1000)}end`)
  expect(sentences.length).toBeGreaterThan(4)
  expect(sentences.slice(0, -1).every((sentence) => sentence.endsWith(","))).toBe(true)
})
