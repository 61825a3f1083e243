import {expect, test} from "@jest/globals"
import {splitSentences} from "../src/sentences.js"
import {tokenize} from "../src/tokenize.js"

const split = (text: string) =>
  splitSentences(text, tokenize(text)).map((tokens) => text.slice(tokens[0]!.start, tokens.at(-1)!.end))

test.each([
  ["ends at full stops", "Ada left. Bo stayed.", ["Ada left.", "Bo stayed."]],
  [
    "keeps closing quotes and citation marks",
    '"Go!" she said.[1] Bo left.',
    ['"Go!" she said.[1]', "Bo left."],
  ],
  [
    "does not end at titles and initials",
    "Dr. J. K. Lee spoke. Mr. Ray left.",
    ["Dr. J. K. Lee spoke.", "Mr. Ray left."],
  ],
  ["does not end at company suffixes inside", "Acme Inc. said so.", ["Acme Inc. said so."]],
  [
    "ends at an abbreviation before a word of grammar",
    "He joined Acme Inc. The firm grew.",
    ["He joined Acme Inc.", "The firm grew."],
  ],
  ["does not end before lower case", "He shouted stop! and left.", ["He shouted stop! and left."]],
  ["parts sentences that lost their space", "It ended.The rest stayed.", ["It ended.", "The rest stayed."]],
  ["ends at an empty line", "A title\n\nThe text goes on", ["A title", "The text goes on"]],
  ["reads ideographic stops", "早安。你好。", ["早安。", "你好。"]],
])("%s", (_behaviour, text, expected) => expect(split(text)).toEqual(expected))

test("a sentence without end is cut at a comma", () => {
  const sentences = split(`${"word, ".repeat(1000)}end`)
  expect(sentences.length).toBeGreaterThan(4)
  expect(sentences.slice(0, -1).every((sentence) => sentence.endsWith(","))).toBe(true)
})
