import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {tokenize} from "../src/tokenize.js"

const forms = (text: string) => tokenize(text).map(({form}) => form)

test.each([
  ["splits at spaces and punctuation", "Ada met Bo, then left.", "Ada|met|Bo|,|then|left|."],
  ["keeps hyphenated words whole", "a co-packaged NX-V2-Pro", "a|co-packaged|NX-V2-Pro"],
  ["makes possessive marks tokens", "Ada's and the users' notes", "Ada|'s|and|the|users|'|notes"],
  ["knows typographic apostrophes", "Ada’s", "Ada|’s"],
  [
    "splits negations and short verbs",
    "She doesn't, can't, won't; they've",
    "She|does|n't|,|ca|n't|,|wo|n't|;|they|'ve",
  ],
  ["keeps apostrophes inside names", "O'Neil ate d'orange", "O'Neil|ate|d'orange"],
  ["splits currency from the amount", "$4.5 billion, US$1,000 and €3", "$|4.5|billion|,|US$|1,000|and|€|3"],
  ["keeps plus signs and units with figures", "800G+ or 1.6T, C++", "800G+|or|1.6T|,|C++"],
  ["splits ranges of figures", "10-11% in 2012-13", "10|-|11|%|in|2012|-|13"],
  ["keeps ampersands inside words", "R&D, Q&A at AT&T", "R&D|,|Q&A|at|AT&T"],
  [
    "keeps the stop of abbreviations and initials",
    "Dr. J. K. Lee of Acme Inc. in the U.S.",
    "Dr.|J.|K.|Lee|of|Acme|Inc.|in|the|U.S.",
  ],
  ["splits the last stop from a word", "It ended.", "It|ended|."],
  ["makes citation marks tokens of their own", "exceptions.[1][edit] Next", "exceptions|.|[1]|[edit]|Next"],
  [
    "keeps addresses whole",
    "See https://a.org/x?y=1, or mail me@a.org.",
    "See|https://a.org/x?y=1|,|or|mail|me@a.org|.",
  ],
  ["keeps domains and versions whole", "example.org uses H.264", "example.org|uses|H.264"],
  ["splits ideographs from Latin letters", "R&D成果 (results)", "R&D|成果|(|results|)"],
  ["splits words that lost the space between sentences", "It ended.The rest", "It|ended|.|The|rest"],
  ["reads abbreviations of numbers only before figures", "No. 5 said no.", "No.|5|said|no|."],
])("%s", (_behaviour, text, expected) => expect(forms(text).join("|")).toBe(expected))

test("tokens ascend, do not overlap and cover every character but white space", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 300}), (text) => {
      let at = 0
      for (const token of tokenize(text)) {
        expect(text.slice(at, token.start).trim()).toBe("")
        expect(token.start).toBeGreaterThanOrEqual(at)
        expect(token.end).toBeGreaterThan(token.start)
        expect(text.slice(token.start, token.end)).toBe(token.form)
        at = token.end
      }
      expect(text.slice(at).trim()).toBe("")
    }),
    {numRuns: 500},
  )
})

test("an endless word is cut", () => {
  const tokens = tokenize("x".repeat(200_000))
  expect(tokens.every(({form}) => form.length <= 256)).toBe(true)
  expect(tokens.at(-1)!.end).toBe(200_000)
})
