// compromise as a tagger and finder of names, for comparison: its tags mapped generously to UPOS.
import nlp from "compromise"

const order = [
  ["Pronoun", "PRON"],
  ["Possessive", "PRON"],
  ["Determiner", "DET"],
  ["Conjunction", "CCONJ"],
  ["Preposition", "ADP"],
  ["Modal", "AUX"],
  ["Copula", "AUX"],
  ["Auxiliary", "AUX"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
  ["Value", "NUM"],
  ["ProperNoun", "PROPN"],
  ["Noun", "NOUN"],
  ["Expression", "INTJ"],
]
/** Pairs that count as equal, since compromise draws these lines elsewhere. */
const alike = [
  ["AUX", "VERB"],
  ["ADP", "SCONJ"],
  ["CCONJ", "SCONJ"],
  ["DET", "PRON"],
  ["PART", "ADP"],
  ["PART", "ADV"],
  ["PRON", "ADV"],
]

/** compromise's tags of a text. */
export function compromiseRead(text) {
  return nlp(text)
    .json({terms: {tags: true, text: true}})
    .flatMap((part) => part.terms)
    .map(({text, tags}) => ({form: text, upos: order.find(([name]) => tags.includes(name))?.[1] ?? "X"}))
}

/** The share of words that compromise tags right; where it draws lines elsewhere, it is right. */
export function compromiseTags(sentences) {
  return shareOfTagsRight(sentences, compromiseRead, (tag, upos) =>
    alike.some((pair) => pair.includes(tag) && pair.includes(upos)),
  )
}

/** The share of words tagged right, of those that another reader's words and the gold ones have in common; marks are left out. */
export function shareOfTagsRight(sentences, read, isAlike = () => false) {
  let all = 0
  let right = 0
  for (const {words} of sentences) {
    const gold = words.filter(({upos}) => upos !== "PUNCT" && upos !== "SYM")
    const terms = read(words.map(({form}) => form).join(" "))
    let at = 0
    for (const {form, upos} of gold) {
      const found = terms.findIndex(
        (term, i) => i >= at && i < at + 4 && term.form.toLowerCase() === form.toLowerCase(),
      )
      if (found < 0) continue
      at = found + 1
      all++
      if (terms[found].upos === upos || isAlike(terms[found].upos, upos)) right++
    }
  }
  return (100 * right) / all
}

/** The names that compromise finds in words, by its tags. */
export function compromiseNames(words) {
  const terms = nlp(words.map(({form}) => form).join(" "))
    .json({terms: {tags: true, text: true}})
    .flatMap((part) => part.terms)
  const names = []
  let at = 0
  words.forEach(({form}, i) => {
    const found = terms.findIndex((term, k) => k >= at && k < at + 4 && term.text === form)
    if (found < 0) return
    at = found + 1
    const tags = terms[found].tags
    const type = tags.includes("Pronoun")
      ? undefined
      : tags.includes("Person")
        ? "PER"
        : tags.includes("Place")
          ? "LOC"
          : tags.includes("Organization")
            ? "ORG"
            : undefined
    if (type === undefined) return
    const last = names.at(-1)
    if (last?.to === i && last.types[type]) last.to = i + 1
    else names.push({from: i, to: i + 1, types: {[type]: 1}})
  })
  return names
}
