import {foldName} from "@relata/model"
import {typeOfSpan} from "../entity/cluster.js"
import {knownCountries} from "../entity/world.js"
import {type Passage, type Range, textOfRange} from "./passage.js"
import {parseDate} from "./values.js"

const kept = new WeakMap<Passage, Map<number, string>>()

/** What a span is: a date, a number, a name of some type, a country, or plain words. */
export function kindOf(passage: Passage, range: Range): string {
  const kinds = kept.get(passage) ?? new Map<number, string>()
  kept.set(passage, kinds)
  const key = range.from * passage.words.length + range.to
  let kind = kinds.get(key)
  if (kind === undefined) {
    kind = readKind(passage, range)
    kinds.set(key, kind)
  }
  return kind
}

function readKind(passage: Passage, {from, to}: Range): string {
  const {words} = passage
  const first = words[from]!
  const text = textOfRange(passage, {from, to})
  if (
    /\d/.test(text) &&
    (/^\d{4}$/.test(text) || to - from > 1 || /^\d+[-/.]\d+[-/.]\d+$/.test(text)) &&
    parseDate(text)
  )
    return "date"
  if (/^[\d.,:]+$/.test(text)) return "number"
  const name = first.name.replace(/^B-/, "")
  if (name === "LOC" && knownCountries.has(foldName(text))) return "COUNTRY"
  if (name !== "") return name
  return first.shape === "a"
    ? first.token.upos === "NUM"
      ? "number"
      : words[to - 1]!.token.upos.toLowerCase()
    : `caps${first.token.upos === "ADJ" ? "-adj" : ""}`
}

/** A kind of {@link kindOf} as far as it can be told without knowing the thing: `date`, `number`, `name` or `words`. */
export function roughKind(kind: string): string {
  return /^(?:date|number)$/.test(kind) ? kind : /^[A-Z]|^caps/.test(kind) ? "name" : "words"
}

/** relata's types for the kinds of passages: names, and dates. */
export const typesOfKinds: Readonly<Record<string, string>> = {
  ...typeOfSpan,
  COUNTRY: "Location",
  date: "Date",
}
