import {expect, test} from "@jest/globals"
import {parseExamples} from "../../src/guided/example.js"

const parse = (...lines: unknown[]) =>
  parseExamples(lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"), {
    source: "x.jsonl",
  })
const relation = {subject: "Marrow Light", type: "keeper", object: "Piet Holm"}
const text = "Piet Holm kept Marrow Light."

test.each([
  ["objects", {text, relations: [relation]}],
  ["lists of three", {text, relations: [["Marrow Light", "keeper", "Piet Holm"]]}],
  ["short names", {sent: text, triples: [{sub: "Marrow_Light", rel: "keeper", obj: "Piet_Holm"}]}],
  [
    "one relation a line",
    {sentence: text, sub_label: "Marrow Light", rel_label: "keeper", obj_label: "Piet Holm"},
  ],
])("relations may be written as %s", (_form, line) => {
  expect(parse(line)).toEqual([{text, relations: [relation]}])
})

test("lines of one text are one example, and a relation told twice is one", () => {
  const other = {...relation, type: "owner"}
  expect(parse({text, relations: [relation]}, "", {text, relations: [relation, other]})).toEqual([
    {text, relations: [relation, other]},
  ])
})

test("ends may say where they stand", () => {
  const [example] = parse({
    text,
    relations: [{...relation, object: {text: "Piet Holm", start: 0, end: 9}}],
  })
  expect(example!.relations[0]).toEqual({...relation, objectSpan: {start: 0, end: 9}})
})

test.each([
  ["nonsense", "x.jsonl:2 is no JSON."],
  [[1], "x.jsonl:2 is no JSON object."],
  [{relations: []}, 'x.jsonl:2 has no "text".'],
  [{text}, 'x.jsonl:2 has no list of "relations".'],
  [{text, relations: [{subject: "a", type: "b"}]}, "x.jsonl:2 has a relation that is none"],
])("a bad line is told with its place: %j", (line, message) => {
  expect(() => parse({text, relations: []}, line)).toThrow(
    expect.objectContaining({code: "extract.bad-example", message: expect.stringContaining(message)}),
  )
})
