const suffixes = /(?:ations?|itions?|ments?|ions?|ings?|ers?|ors?|ed|es|e|s)$/

/** What is left of a word without its commonest endings: `own` of "owner" and of "owned". */
export function stemOf(word: string): string {
  const stem = word.toLowerCase().replace(suffixes, "")
  return stem.length < 3 ? word.toLowerCase() : stem
}

/** Stems of the words of a relation's name, as `birthPlace`, `place of birth` or `BORN_IN`. */
export function stemsOfName(name: string): string[] {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words
    .filter((word) => word.length > 2 && !/^(?:the|and|for|has|was|its|with|from|is|type|name)$/.test(word))
    .map(stemOf)
}
