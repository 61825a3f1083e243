import type {AnnotatedDocument} from "@relata/model"
import {foldName} from "@relata/model"
import type {NominalMention} from "../mention/find-nominals.js"
import type {NameMention, TextMention} from "../mention/mention.js"

/** Acronyms that a text introduces: "co-packaged optics (CPO)", "the IOC (International Olympic Committee)". */
export interface Acronyms {
  /** Folded acronym to the folded long name. */
  readonly byKey: ReadonlyMap<string, string>
  /** A common noun phrase to the acronym that stands for it. */
  readonly nominals: ReadonlyMap<NominalMention, NameMention>
}

export function findAcronyms(
  doc: AnnotatedDocument,
  names: readonly NameMention[],
  nominals: readonly NominalMention[],
): Acronyms {
  const byKey = new Map<string, string>()
  const nominalOf = new Map<NominalMention, NameMention>()
  const bracketed = names.filter(({sentence, from, to}) => {
    const {tokens} = doc.sentences[sentence]!
    return from > 0 && to < tokens.length && tokens[from - 1]!.form === "(" && tokens[to]!.form === ")"
  })
  if (bracketed.length === 0) return {byKey, nominals: nominalOf}
  const sentences = new Set(bracketed.map(({sentence}) => sentence))
  const endingAt = new Map<string, TextMention>()
  for (const mention of [...nominals, ...names])
    if (sentences.has(mention.sentence)) endingAt.set(`${mention.sentence} ${mention.to}`, mention)
  for (const name of bracketed) {
    const other = endingAt.get(`${name.sentence} ${name.from - 1}`)
    if (other === undefined) continue
    const [short, long] = name.text.length < other.text.length ? [name, other] : [other, name]
    if (!isAcronymOf(short.text, long.text) && !isFiguredAcronymOf(short.text, long.text)) continue
    if (long.kind === "name" && short.kind === "name") byKey.set(foldName(short.text), foldName(long.text))
    else if (long.kind === "nominal") nominalOf.set(long as NominalMention, short as NameMention)
  }
  return {byKey, nominals: nominalOf}
}

/** "M5S" for "Movimento 5 Stelle": figures stand among the letters. */
function isFiguredAcronymOf(short: string, long: string): boolean {
  if (!/^(?=\p{Lu}*\d)[\p{Lu}\d]{2,}$/u.test(short)) return false
  const firsts = long.split(/[\s-‐‑]+/).filter((word) => /^[\p{Lu}\d]/u.test(word))
  return firsts.map((word) => word.charAt(0)).join("") === short
}

/** Whether the letters of `short` are the initials of the words of `long`, small words left out or not. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short
    .replace(/s$/, "")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase()
  if (letters.length < 2) return false
  const words = long
    .toLowerCase()
    .split(/[\s-‐‑]+/)
    .filter((word) => word !== "")
  const all = words.map((word) => word.charAt(0)).join("")
  const content = words
    .filter((word) => !/^(?:of|the|and|for|in|on|to|a|an|&)$/.test(word))
    .map((word) => word.charAt(0))
    .join("")
  return all === letters || content === letters || initials(long.split(/\s+/)).toLowerCase() === letters
}

/** Initials of the words with a capital: `NASA` for `National Aeronautics and Space Administration`. */
export function initials(forms: readonly string[]): string {
  if (forms.length < 2) return ""
  return forms
    .flatMap((form) => form.split(/[-‐‑]/))
    .filter((form) => /^\p{Lu}/u.test(form))
    .map((form) => form.charAt(0))
    .join("")
}
