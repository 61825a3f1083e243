import type {ExtractedRelation, NormalValue} from "@relata/model"
import {normaliseValue} from "./normalise-value.js"

/** Qualifiers that are words and no values. */
const plain: ReadonlySet<string> = new Set(["place", "purpose", "source"])

/** A relation with its literal and its qualifiers normalised, beside their words. */
export function withValues(relation: ExtractedRelation, date: string | undefined): ExtractedRelation {
  const {literal, qualifiers} = relation
  const words = [
    ...(literal === null ? [] : [["literal", literal] as const]),
    ...Object.entries(qualifiers).filter(([name]) => !plain.has(name)),
  ]
  const values = words.flatMap(([name, text]): [string, NormalValue][] => {
    const value = normaliseValue(text, {date})
    return value === undefined ? [] : [[name, value]]
  })
  return values.length === 0 ? relation : {...relation, values: Object.fromEntries(values)}
}
