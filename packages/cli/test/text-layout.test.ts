import {expect, test} from "@jest/globals"
import {counted, formatDuration, formatSize, pad, printable, visibleWidth, wrap} from "../src/text-layout.js"

test.each([
  ["keeps words", "Lei Jun", "Lei Jun"],
  ["makes white space one space", "  a\n\tb \u00a0c ", "a b c"],
  ["drops what would steer the terminal", "a\u001b[31mb\u0007\u009bc", "a[31mbc"],
  ["drops overrides of the writing direction", "a\u202eb\u2066c", "abc"],
])("printable %s", (_behaviour, text, expected) => expect(printable(text)).toBe(expected))

test.each([
  ["Lei Jun", 7],
  ["北京", 4],
  ["é", 1],
  ["e\u0301", 1],
  ["\u001b[1mbold\u001b[22m", 4],
])("the width of %j is %i", (text, width) => expect(visibleWidth(text)).toBe(width))

test("wrap breaks between words and indents what follows", () => {
  expect(wrap("one two three four", 9)).toBe("one two\nthree\nfour")
  expect(wrap("one two three", 9, {first: 2, indent: 4})).toBe("  one two\n    three")
  expect(wrap("unbreakable-word next", 6)).toBe("unbreakable-word\nnext")
  expect(wrap("one two", Number.POSITIVE_INFINITY)).toBe("one two")
})

test("wrap does not count colours", () => {
  expect(wrap("\u001b[1mone\u001b[22m two", 7)).toBe("\u001b[1mone\u001b[22m two")
})

test("pad fills up to a width in columns", () => expect(pad("北京", 6)).toBe("北京  "))

test.each([
  [0, "0 documents"],
  [1, "1 document"],
  [1204, "1,204 documents"],
])("%i is counted as %s", (count, expected) => expect(counted(count, "document")).toBe(expected))

test.each([
  [412, "0.4 s"],
  [12_400, "12 s"],
  [59_700, "1 min 0 s"],
  [185_000, "3 min 5 s"],
  [7_800_000, "2 h 10 min"],
])("%i ms read as %s", (ms, expected) => expect(formatDuration(ms)).toBe(expected))

test.each([
  [1, "1 byte"],
  [812, "812 bytes"],
  [1400, "1.4 kB"],
  [64e6, "64.0 MB"],
  [2.1e9, "2.1 GB"],
])("%i bytes read as %s", (bytes, expected) => expect(formatSize(bytes)).toBe(expected))
