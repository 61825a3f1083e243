import {describe, expect, test} from "@jest/globals"
import {RelataError} from "@relata/model"
import {
  decodeText,
  formatNamed,
  formatOfContent,
  formatOfSource,
  formats,
  readDocuments,
} from "../src/index.js"

const utf8 = (text: string) => new TextEncoder().encode(text)

describe("the format of an input", () => {
  test.each([
    ["notes/a.md", "markdown"],
    ["PAGE.HTML", "html"],
    ["https://example.org/news.htm?id=1#top", "html"],
    ["a.ndjson", "jsonl"],
    ["a.txt", "text"],
  ])("of %s is told by its extension", (source, name) => expect(formatOfSource(source)?.name).toBe(name))

  test.each(["stdin", "README", "a.xyz", "https://example.org/"])("of %s is not", (source) =>
    expect(formatOfSource(source)).toBeUndefined(),
  )

  test.each([
    ["html", "<!doctype html><title>x</title>"],
    ["html", "\n<!-- made by hand -->\n<html lang=en>"],
    ["jsonl", '{"id": 1, "text": "Ada wrote."}\n'],
    ["markdown", "# Notes\n\n- one\n- two\n"],
    ["markdown", "---\ntitle: Notes\n---\nText."],
    ["text", "Ada wrote. #hashtag"],
    ["text", '{"not": "ours"}'],
  ])("%s is told by the content %j", (name, text) => expect(formatOfContent(text).name).toBe(name))

  test("that is named decides over the extension", () => {
    const {documents} = readDocuments(utf8("<p>Ada"), {source: "a.txt", format: "html"})
    expect(documents[0]?.text).toBe("Ada")
  })

  test("has a name of its own in the table", () => {
    for (const format of formats) expect(formatNamed(format.name)).toBe(format)
  })
})

describe("bytes", () => {
  test.each([
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Zoë")]), "utf-8"],
    ["UTF-16 little endian", new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]), "utf-16le"],
    ["UTF-16 big endian", new Uint8Array([0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb]), "utf-16be"],
    ["UTF-8", utf8("Zoë"), "utf-8"],
    ["windows-1252", new Uint8Array([0x5a, 0x6f, 0xeb]), "windows-1252"],
  ])("in %s are decoded", (_name, bytes, encoding) => {
    const decoded = decodeText(bytes, {source: "a.txt"})
    expect([decoded.text, decoded.encoding]).toEqual(["Zoë", encoding])
  })

  test("that are nearly UTF-8 keep what is right, and say where the rest was", () => {
    const {text, issues} = decodeText(new Uint8Array([...utf8("Zoë\nÉmile "), 0x81, ...utf8(" Ørsted")]), {
      source: "a",
    })
    expect(text).toBe("Zoë\nÉmile \ufffd Ørsted")
    expect(issues).toMatchObject([{code: "formats.bad-encoding", line: 2}])
  })

  test.each([
    ["Cyrillic letters of a single byte", [0xcb, 0xe5, 0xe2, 0x20, 0x8d, 0xe8, 0xea, 0xee, 0xeb, 0xe0, 0xe9]],
    ["noise without NUL bytes", Array.from({length: 400}, (_, i) => ((i * 73) % 223) + 32)],
  ])("of which little is UTF-8 are refused: %s", (_name, bytes) =>
    expect(() => decodeText(new Uint8Array(bytes), {source: "a.txt"})).toThrow(
      expect.objectContaining({
        code: "formats.not-text",
        message: expect.stringContaining("save it as UTF-8"),
      }),
    ),
  )

  test("of a page are read in the encoding that it declares", () => {
    const page = new Uint8Array([...utf8('<meta charset="windows-1251"><p>'), 0xcb, 0xe5, 0xe2])
    expect(readDocuments(page, {source: "a.html"}).documents[0]?.text).toBe("Лев")
  })

  test.each([
    ["a PDF document", utf8("%PDF-1.7 …")],
    ["a PNG image", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["a ZIP archive", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ["a gzip archive", new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
    ["NUL bytes", utf8("a\u0000b")],
    ["UTF-16 text without a byte order mark", new Uint8Array([0x5a, 0, 0x6f, 0, 0x65, 0])],
    ["control characters", new Uint8Array(100).fill(2)],
  ])("that are %s are refused with that word", (what, bytes) => {
    const read = () => readDocuments(bytes, {source: "a.txt"})
    expect(read).toThrow(what)
    expect(read).toThrow(RelataError)
  })

  test.each([
    ["formats.empty", "", "a.txt"],
    ["formats.empty", " \n\t ", "a.txt"],
    ["formats.no-text", "<script>app()</script>", "a.html"],
    ["formats.no-text", "***\n", "a.md"],
  ])("with nothing to read in them throw %s", (code, text, source) =>
    expect(() => readDocuments(utf8(text), {source})).toThrow(expect.objectContaining({code})),
  )

  test("of a format that does not exist are refused with the names of those that do", () =>
    expect(() => readDocuments(utf8("x"), {source: "a", format: "docx"})).toThrow(
      /"docx".*feed, html, jsonl, subtitles, markdown, text/,
    ))
})
