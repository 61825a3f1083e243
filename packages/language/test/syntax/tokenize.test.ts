import {describe, expect, test} from "@jest/globals"
import fc from "fast-check"
import {isSpace} from "../../src/syntax/characters.js"
import {newTokenSpans} from "../../src/syntax/token-spans.js"
import {tokenize} from "../../src/syntax/tokenize.js"

/** The tokens of a text, with a bar between them. */
function bars(text: string): string {
  const tokens = newTokenSpans()
  tokenize(text, 0, text.length, tokens)
  return Array.from({length: tokens.count}, (_, i) => text.slice(tokens.starts[i], tokens.ends[i])).join("|")
}

test.each([
  ["splits words and marks", "Ada met Charles, twice.", "Ada|met|Charles|,|twice|."],
  [
    "splits clitics as the treebanks do",
    "don't can't it's Ann's I'll we've",
    "do|n't|ca|n't|it|'s|Ann|'s|I|'ll|we|'ve",
  ],
  ["splits clitics with curly apostrophes", "don’t Ann’s", "do|n’t|Ann|’s"],
  ["splits fused words", "I cannot, gonna dont", "I|can|not|,|gon|na|do|nt"],
  ["splits the possessive of plurals", "the users' views", "the|users|'|views"],
  ["takes a closing quote for no possessive", "the 'two cars' here", "the|'|two|cars|'|here"],
  ["splits hyphenated words", "a well-known two-year-old deal", "a|well|-|known|two|-|year|-|old|deal"],
  ["keeps prefixes on their word", "co-founder e-mail post-war", "co-founder|e-mail|post-war"],
  ["keeps versioned names whole", "MiMo-V2-Pro and COVID-19 on F-16", "MiMo-V2-Pro|and|COVID-19|on|F-16"],
  ["keeps plus signs of names", "800G+ and C++ and C#", "800G+|and|C++|and|C#"],
  [
    "keeps abbreviations and initials whole",
    "J. Smith of Acme Inc. in the U.S. said",
    "J.|Smith|of|Acme|Inc.|in|the|U.S.|said",
  ],
  ["leaves the stop of a sentence alone", "It ended. So did he.", "It|ended|.|So|did|he|."],
  ["parts sentences that lost their space", "It ended.The end", "It|ended|.|The|end"],
  ["splits currency from its amount", "$4.5 billion, €30m and US$5", "$|4.5|billion|,|€|30|m|and|US$|5"],
  [
    "keeps figures, dates, times and numbers of phones",
    "1,000.50 07/30/2001 05:17 713-853-3989",
    "1,000.50|07/30/2001|05:17|713-853-3989",
  ],
  ["splits ranges", "1969-1970 and 3:00-5:30", "1969|-|1970|and|3:00|-|5:30"],
  ["splits units that touch", "10mm 5pm 20% 90s 3rd", "10|mm|5|pm|20|%|90s|3rd"],
  [
    "keeps addresses whole",
    "see https://a.org/x?y=1, a.b@c.org or example.com.",
    "see|https://a.org/x?y=1|,|a.b@c.org|or|example.com|.",
  ],
  ["splits slashes between words", "and/or client/server", "and|/|or|client|/|server"],
  ["keeps runs of marks together", "what?! no... so --- on", "what|?!|no|...|so|---|on"],
  ["splits quotes and brackets", '("Mosaic"\'s) [12]', '(|"|Mosaic|"|\'s|)|[|12|]'],
  ["gives ideographs tokens of their own", "R&D成果 (achievements)", "R&D|成果|(|achievements|)"],
  ["keeps an emoji with its joiners", "ok 👩‍💻👍🏽!", "ok|👩‍💻|👍🏽|!"],
])("%s", (_behaviour, text, expected) => expect(bars(text)).toBe(expected))

describe("any text", () => {
  const texts = fc.oneof(
    fc.string({unit: "binary"}),
    fc.string({unit: "grapheme"}),
    fc
      .array(
        fc.constantFrom(
          "Ann's",
          "a-b-c",
          "U.S.",
          "$",
          "http://x.y",
          "\n",
          " ",
          "1.5",
          "é",
          "成",
          "\ud800",
          "'",
          ".",
          "@a",
          "n't",
        ),
        {maxLength: 40},
      )
      .map((parts) => parts.join("")),
  )

  test("is covered by tokens that ascend and do not overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = newTokenSpans(1)
        tokenize(text, 0, text.length, tokens)
        let at = 0
        for (let i = 0; i < tokens.count; i++) {
          for (let k = at; k < tokens.starts[i]!; k++) expect(isSpace(text.charCodeAt(k))).toBe(true)
          expect(tokens.starts[i]).toBeGreaterThanOrEqual(at)
          expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i]!)
          for (let k = tokens.starts[i]!; k < tokens.ends[i]!; k++)
            expect(isSpace(text.charCodeAt(k))).toBe(false)
          at = tokens.ends[i]!
        }
        for (let k = at; k < text.length; k++) expect(isSpace(text.charCodeAt(k))).toBe(true)
      }),
      {numRuns: 500},
    )
  })
})
