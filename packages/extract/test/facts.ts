import {annotate} from "@relata/language"
import type {Document, DocumentId, ExtractedRelation, Extraction} from "@relata/model"
import {extract} from "../src/extract.js"

/** A document of one paragraph, or of blocks of the kinds given. */
export function documentOf(
  ...blocks: readonly (string | readonly [Document["blocks"][number]["kind"], string])[]
): Document {
  let text = ""
  const spans: Document["blocks"][number][] = []
  for (const block of blocks) {
    const [kind, words] = typeof block === "string" ? (["paragraph", block] as const) : block
    if (text !== "") text += "\n\n"
    spans.push({kind, start: text.length, end: text.length + words.length, article: 0})
    text += words
  }
  return {id: "d" as DocumentId, source: "test", text, blocks: spans}
}

/** What a text says. */
export function read(...blocks: Parameters<typeof documentOf>): Extraction {
  return extract(annotate(documentOf(...blocks)))
}

/** The relations as lines: `Acme -INVESTED_IN-> Emca {amount: $3 million} planned`. */
export function facts(...blocks: Parameters<typeof documentOf>): string[] {
  const extraction = read(...blocks)
  return extraction.relations.map((relation) => fact(extraction, relation))
}

function fact({entities}: Extraction, relation: ExtractedRelation): string {
  const label = (id: ExtractedRelation["target"]) => entities.find((entity) => entity.id === id)?.label
  const target = relation.literal === null ? label(relation.target) : `"${relation.literal}"`
  const qualifiers = Object.entries(relation.qualifiers).map(([key, value]) => `${key}: ${value}`)
  const by = relation.reportedBy === null ? "" : ` says ${label(relation.reportedBy)}`
  return [
    `${label(relation.source)} -${relation.type}-> ${target}`,
    qualifiers.length > 0 ? ` {${qualifiers.join(", ")}}` : "",
    relation.factuality === "asserted" ? "" : ` ${relation.factuality}`,
    by,
  ].join("")
}
