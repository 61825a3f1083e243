import {describe, expect, test} from "@jest/globals"
import {type Document, RelataError} from "@relata/model"
import fc from "fast-check"
import {documentFromText, formats, readDocuments} from "../src/index.js"

/** Pieces that pages are made of, so that random texts look like them. */
const pieces = fc.constantFrom(
  ..."QWhat is it?|AIt is a bridge.|Related Reads|Contents|• 1 History|History[edit]|Home|Privacy policy|12h ago|Founded|1946".split(
    "|",
  ),
  ..."By Ann Holm|2026-02-03|The bridge is closed. It will open again in May of next year.|- item|> quote|# Head|```|| a | b |".split(
    "|",
  ),
  ..."<p>|</p>|<li>|<table><td>|<b>|</b>|<h1>|<article>|<nav>|<br>|<script>|[a](b)|**|_|`|![|](|---|&amp;|\n|\n\n|\r\n|\t|  ".split(
    "|",
  ),
)
const texts = fc.oneof(
  fc
    .array(fc.oneof(pieces, fc.string({unit: "binary", maxLength: 20})), {maxLength: 40})
    .map((parts) => parts.join("")),
  fc.array(pieces, {maxLength: 40}).map((parts) => parts.join("\n")),
)

function expectSound({text, blocks}: Document): void {
  let before = 0
  for (const {start, end, article} of blocks) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThan(start)
    expect(article).toBeGreaterThanOrEqual(0)
    expect(text.slice(start, end).trim()).not.toBe("")
    before = end
  }
  expect(before).toBeLessThanOrEqual(text.length)
}

describe("no text crashes a reader, and blocks ascend without overlap", () => {
  test.each(formats.map(({name}) => name))("of %s", (name) => {
    const format = formats.find((candidate) => candidate.name === name)!
    fc.assert(
      fc.property(texts, (text) => {
        try {
          for (const document of format.read(text, {source: "a"}).documents) expectSound(document)
        } catch (error) {
          if (!(error instanceof RelataError)) throw error
        }
      }),
      {numRuns: 300},
    )
  })

  test("of plain text, which stays as it is", () =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(documentFromText(text, {source: "a"}).text).toBe(text)
      }),
    ))
})

test("no bytes crash a reader", () =>
  fc.assert(
    fc.property(
      fc.uint8Array({maxLength: 400}),
      fc.constantFrom("a", "a.txt", "a.html", "a.md", "a.jsonl"),
      (bytes, source) => {
        try {
          readDocuments(bytes, {source}).documents.forEach(expectSound)
        } catch (error) {
          if (!(error instanceof RelataError)) throw error
        }
      },
    ),
  ))

test("equal input gives equal output", () =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(documentFromText(text, {source: "a"})).toEqual(documentFromText(text, {source: "a"}))
    }),
  ))
