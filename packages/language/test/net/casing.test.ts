import {expect, test} from "@jest/globals"
import {casingSigns, readCasing} from "../../src/net/casing.js"

/** The signs of the words with capitals, sentence by sentence. */
function read(...sentences: string[]): string {
  const words = sentences.map((sentence) => sentence.split(" "))
  return readCasing(words)
    .map((codes, s) =>
      words[s]!.flatMap((word, i) => (codes[i] === 0 ? [] : [`${word}/${casingSigns[codes[i]!]}`])).join(" "),
    )
    .join(" | ")
}

test.each([
  ["knows nothing of words that stand once", ["We met Ada today ."], "We/n Ada/n"],
  ["sees a name elsewhere", ["Quill grew .", "They left Quill early ."], "Quill/c | They/n Quill/n"],
  ["sees a small letter elsewhere", ["Paper burns .", "They sold paper ."], "Paper/l | They/n"],
  [
    "takes titles for no evidence",
    ["Paper Wins The Day", "Paper burns ."],
    "Paper/n Wins/n The/n Day/n | Paper/n",
  ],
  [
    "weighs capitals against small letters",
    ["In May they may or may not .", "May it rain ."],
    "In/n May/l | May/l",
  ],
  ["lets acronyms speak for themselves", ["The AI works .", "We use AI ."], "The/n | We/n"],
])("%s", (_behaviour, sentences, expected) => expect(read(...sentences)).toBe(expected))
