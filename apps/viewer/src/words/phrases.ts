/** How the page says things: counts, types, certainty. */

import type {Factuality} from "@relata/model"
import {typeWords} from "@relata/query"

const grouped = new Intl.NumberFormat("en", {useGrouping: true})

/** `1,243 entities`, `1 entity`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped.format(n)} ${n === 1 ? one : many}`
}

/** `NaturalKind` → `Natural kind`. */
export function typeTitle(type: string): string {
  const words = typeWords(type)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A confidence in words, weakest to surest. */
export function confidenceWords(confidence: number): "weak" | "uncertain" | "likely" | "sure" {
  if (confidence >= 0.85) return "sure"
  if (confidence >= 0.65) return "likely"
  return confidence >= 0.45 ? "uncertain" : "weak"
}

/** What a reader is told of a statement that is not plainly asserted; empty for one that is. */
export function factualityWords(factuality: Factuality): string {
  switch (factuality) {
    case "asserted":
      return ""
    case "planned":
      return "planned"
    case "possible":
      return "possible"
    case "negated":
      return "denied"
  }
}

/** The same as a sentence, for the relation's own page. */
export function factualitySentence(factuality: Factuality): string {
  switch (factuality) {
    case "asserted":
      return "Stated as a fact"
    case "planned":
      return "Planned or expected"
    case "possible":
      return "Possible, not certain"
    case "negated":
      return "Denied: the text says it is not so"
  }
}

/** The last part of a path or address, which is what people call a file by. */
export function sourceName(source: string): string {
  const parts = source.split(/[\\/]/).filter((part) => part !== "")
  return parts.at(-1) ?? source
}
