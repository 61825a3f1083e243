import {describe, expect, test} from "@jest/globals"
import type {Block} from "@relata/model"
import fc from "fast-check"
import {displayLabel} from "../src/words/display-label.js"
import {groupBySentence, layOut} from "../src/words/passages.js"
import {confidenceWords, count, sourceName, typeTitle} from "../src/words/phrases.js"
import {cutSegments, type Part, partsOf, type RoleSpan} from "../src/words/segments.js"

/** Segments as text: `[Ada](subject) met …`. */
function marked(
  text: string,
  spans: readonly RoleSpan<string>[],
  within = {start: 0, end: text.length},
): string {
  return cutSegments(text, within, spans)
    .map(({text: words, roles}) => (roles.length === 0 ? words : `[${words}](${roles.join("+")})`))
    .join("")
}

describe("segments", () => {
  const text = "Ada met Bob."
  const subject = {start: 0, end: 3, role: "subject"}
  const object = {start: 8, end: 11, role: "object"}

  test.each<[string, RoleSpan<string>[], string]>([
    ["mark the parts of a statement", [subject, object], "[Ada](subject) met [Bob](object)."],
    [
      "give a piece in two parts both roles",
      [
        {start: 0, end: 7, role: "a"},
        {start: 4, end: 11, role: "b"},
      ],
      "[Ada ](a)[met](a+b)[ Bob](b).",
    ],
    [
      "leave out what is empty or runs backward",
      [
        {start: 3, end: 3, role: "a"},
        {start: 9, end: 2, role: "b"},
      ],
      text,
    ],
    ["cut what reaches beyond the text", [{start: 8, end: 99, role: "a"}], "Ada met [Bob.](a)"],
  ])("%s", (_behaviour, spans, wanted) => expect(marked(text, spans)).toBe(wanted))

  test("cover the stretch without gap or overlap, whatever the spans", () => {
    const span = fc.record({
      start: fc.integer({min: -5, max: 60}),
      end: fc.integer({min: -5, max: 60}),
      role: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.string({maxLength: 50}), fc.array(span), (words, spans) => {
        const segments = cutSegments(words, {start: 0, end: words.length}, spans)
        expect(segments.map((segment) => segment.text).join("")).toBe(words)
        for (const {start, end, roles} of segments) {
          const wanted = spans.filter((one) => one.start <= start && end <= one.end).map(({role}) => role)
          expect(roles).toEqual(wanted)
        }
      }),
    )
  })

  test("of an evidence are its parts, where it has them", () => {
    expect(partsOf({subject: {start: 0, end: 3}, object: {start: 8, end: 11}})).toEqual<RoleSpan<Part>[]>([
      {start: 0, end: 3, role: "subject"},
      {start: 8, end: 11, role: "object"},
    ])
  })
})

describe("passages", () => {
  const block = (start: number, end: number, kind: Block["kind"] = "paragraph"): Block => ({
    start,
    end,
    kind,
    article: 0,
  })
  const text = "Title\n\nOne. Two.\n\nShare"

  test("are the blocks, with the sentences in each", () => {
    const passages = layOut(
      text,
      [block(0, 5, "heading"), block(7, 16), block(18, 23, "chrome")],
      [{start: 12, end: 16}],
    )
    expect(passages.map(({kind}) => kind)).toEqual(["heading", "paragraph", "chrome"])
    expect(passages[1]!.segments.map(({text: words, roles}) => [words, ...roles])).toEqual([
      ["One. "],
      ["Two.", 0],
    ])
  })

  test("show text that no block covers", () => {
    expect(layOut(text, [block(7, 16)], []).map(({start, end}) => text.slice(start, end).trim())).toEqual([
      "Title",
      "One. Two.",
      "Share",
    ])
  })

  test("lose nothing of a document without blocks", () => {
    expect(layOut(text, [], [])[0]!.segments.map((segment) => segment.text)).toEqual([text])
  })
})

test("statements that share a sentence are one group, in the order of the text", () => {
  const groups = groupBySentence([
    {start: 9, end: 12, name: "c"},
    {start: 0, end: 5, name: "a"},
    {start: 9, end: 12, name: "d"},
  ])
  expect(groups.map(({statements}) => statements.map(({name}) => name).join(""))).toEqual(["a", "cd"])
})

describe("a drawn label", () => {
  test.each([
    ["is as it was, when nothing is wrong with it", "Xiaomi SU7", "Xiaomi SU7"],
    ["is one line", "a\n\tb", "a b"],
    ["has no marks that turn the direction", "abc\u202Etxt.exe", "abc txt.exe"],
    ["keeps letters of any script", "شاومي 小米", "شاومي 小米"],
    ["is never empty", "\u200B\u0007", "(no name)"],
    ["keeps what looks like markup as text", "<img onerror=x>", "<img onerror=x>"],
  ])("%s", (_behaviour, label, wanted) => expect(displayLabel(label)).toBe(wanted))

  test("is cut at sixty characters, not in the middle of one", () => {
    const cut = displayLabel("😀".repeat(100))
    expect([...cut]).toHaveLength(60)
    expect(cut).toBe(`${"😀".repeat(59)}…`)
  })

  test("of a megabyte costs no more than a short one", () => {
    expect([...displayLabel("x".repeat(1_000_000))]).toHaveLength(60)
  })
})

describe("phrases", () => {
  test("count with the right number", () => {
    expect([count(1, "entity", "entities"), count(1243, "entity", "entities")]).toEqual([
      "1 entity",
      "1,243 entities",
    ])
  })

  test("put a confidence in words", () => {
    expect([0.95, 0.7, 0.5, 0.1].map(confidenceWords)).toEqual(["sure", "likely", "uncertain", "weak"])
  })

  test("name types and sources as people do", () => {
    expect(typeTitle("NaturalKind")).toBe("Natural kind")
    expect(sourceName("notes/2026/plan.md")).toBe("plan.md")
    expect(sourceName("https://example.org/news/")).toBe("news")
    expect(sourceName("stdin")).toBe("stdin")
  })
})
