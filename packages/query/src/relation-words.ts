/** A relation type as words to read: `founded by` for `FOUNDED_BY`. */
export function relationWords(type: string): string {
  return type.toLowerCase().replaceAll("_", " ")
}

/** An entity type as words to read: `natural kind` for `NaturalKind`. */
export function typeWords(type: string): string {
  return type.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").toLowerCase()
}
