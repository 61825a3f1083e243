import {readFileSync} from "node:fs"
import {annotate} from "@relata/language"
import {type AnnotatedDocument, documentId, parseSchema} from "@relata/model"
import {type Example, parseExamples} from "../../src/guided/example.js"

/** A text of one paragraph. */
export function annotated(text: string): AnnotatedDocument {
  const block = {kind: "paragraph", start: 0, end: text.length, article: 0} as const
  return annotate({id: documentId("test", text), source: "test", text, blocks: [block]})
}

// The schema and the examples of docs/schema.md.
const read = (name: string) => readFileSync(`docs/lighthouses/${name}`, "utf8")

export const lighthouses = parseSchema(read("schema.json"), {source: "schema.json"})
export const examples: readonly Example[] = parseExamples(read("examples.jsonl"), {source: "examples.jsonl"})
