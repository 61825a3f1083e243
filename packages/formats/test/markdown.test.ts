import {describe, expect, test} from "@jest/globals"
import {documentFromMarkdown} from "../src/index.js"
import {showBlocks} from "./show-blocks.js"

const read = (source: string) => documentFromMarkdown(source, {source: "a.md"})
const blocks = (...lines: string[]) => showBlocks(read(lines.join("\n")))

describe("inline marks", () => {
  test.each([
    ["**bold** and *slanted* and ***both***", "bold and slanted and both"],
    ["snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2"],
    ["_a_ __b__ ~~c~~ ==d==", "a b c d"],
    ['[words](https://example.org/a_(b) "title") stay', "words stay"],
    ["[words][ref] and [ref] and [other]", "words and ref and [other]"],
    ["<https://example.org> and <a@example.org>", "https://example.org and a@example.org"],
    ["![a picture](a.png) gone", "gone"],
    ["[![badge](b.svg)](https://example.org) kept", "kept"],
    ["`code_with *marks*` stays", "code_with *marks* stays"],
    ["``a ` b`` too", "a ` b too"],
    ["\\*not slanted\\* &amp; more", "*not slanted* & more"],
    ["a<br>b <em>c</em> <!-- d -->e", "a b c e"],
    ["noted[^1]", "noted"],
    ["see [[Ada Lovelace]]", "see [[Ada Lovelace]]"],
    ["*open and `open and [open", "*open and `open and [open"],
    ["one\ntwo  \nthree", "one two three"],
  ])("of %j are taken out", (source, text) =>
    expect(read(`${source}\n\n[ref]: https://example.org`).text).toBe(text),
  )
})

describe("blocks", () => {
  test("of all kinds are told apart", () =>
    expect(
      blocks(
        "# Engine #",
        "Setext",
        "---",
        "A paragraph",
        "of two lines.",
        "",
        "> A quote",
        "goes on.",
        "",
        "1. one",
        "   more",
        "2. two",
        "   - inner",
        "",
        "| a | b |",
        "|---|:-:|",
        "| 1 \\| 2 | **3** |",
        "",
        "```js",
        "x = [1](2)",
        "```",
        "",
        "    indented",
        "",
        "* * *",
        "<div align=center><b>boxed</b></div>",
      ),
    ).toEqual([
      "heading1 Engine",
      "heading2 Setext",
      "paragraph A paragraph of two lines.",
      "quote A quote goes on.",
      "list-item one more",
      "list-item two",
      "list-item inner",
      "table-cell a",
      "table-cell b",
      "table-cell 1 | 2",
      "table-cell 3",
      "code x = [1](2)",
      "code indented",
      "paragraph boxed",
    ]))

  test("of a task list lose their boxes", () =>
    expect(blocks("- [x] done", "- [ ] open")).toEqual(["list-item done", "list-item open"]))

  test("in a fence that never closes are code", () =>
    expect(blocks("```", "a", "", "b")).toEqual(["code a b"]))
})

describe("front matter", () => {
  test("in YAML gives the facts and is no text", () => {
    const source =
      '---\ntitle: "Engine: notes" # x\ndate: 2026-02-03\nauthors:\n  - name: Ann Holm\ntags: [a, b]\nlang: en\n---\nText.'
    expect(read(source)).toMatchObject({
      title: "Engine: notes",
      date: "2026-02-03",
      author: "Ann Holm",
      language: "en",
      text: "Text.",
    })
  })
  test("in TOML too", () =>
    expect(read("+++\ntitle = 'Engine'\ndate = 2026-02-03T10:00:00Z\n+++\nText.")).toMatchObject({
      title: "Engine",
      date: "2026-02-03T10:00:00Z",
    }))
  test("is not a rule above a text", () =>
    expect(read("---\nThe engine ran.\n\n---\nIt stopped.").text).toContain("The engine ran."))
})
