import {plainText} from "./passage.js"

/** What stands round the words of an end: the words and the names of its passage, without its own, and of what kind these are. */
export interface Around {
  /** Stems of the words. */
  readonly stems: ReadonlySet<string>
  readonly names: readonly string[]
  /** By name: `COUNTRY`, `LOC`, `PER` and the like. */
  readonly kinds: ReadonlyMap<string, string>
}

/**
 * What an example makes of the words of a text: `{} language` of "English" for `English language`, `{}, {name}` of
 * "Tolvan" for `Tolvan, Kerrow` where the text has the name Kerrow elsewhere, `{first} {last}` of "Ada Maud Lunde" for
 * `Ada Lunde`, `{-s}` of "drums" for `drum`.
 */
export function frameOf(words: string, written: string, {names}: Around): string | undefined {
  const bare = plainText(words)
  if (plainText(written) === bare) return /^".*"$/.test(written) ? '"{}"' : "{}"
  if (written.length > 200) return undefined
  if (plainText(written) === plainText(withoutMiddle(words) ?? "")) return "{first} {last}"
  if (/s$/.test(words) && plainText(written) === bare.slice(0, -1)) return "{-s}"
  // The written form may differ from the words in case and punctuation: find the stretch with the same letters.
  for (let from = 0; from < written.length; from++) {
    for (let to = written.length; to > from; to--) {
      const part = written.slice(from, to)
      if (plainText(part) !== bare || !/^[\p{L}\p{N}].*(?<=[\p{L}\p{N}])$/su.test(part)) continue
      const frame = `${written.slice(0, from)}{}${written.slice(to)}`
      const other = names.find((name) => plainText(name).length > 1 && hasWord(frame, name))
      return other === undefined
        ? frame
        : frame.replace(other, () => "{name}").replace("The {name}", "{name}")
    }
  }
  return undefined
}

/**
 * What a frame makes of words; nothing for words that it does not fit.
 * @param other - the other name, for a frame with a place for one
 */
export function fillFrame(frame: string, words: string, other: string | undefined): string | undefined {
  if (frame === "{first} {last}") return withoutMiddle(words)
  if (frame === "{-s}") return /\p{L}s$/u.test(words) ? words.slice(0, -1) : undefined
  const filled = frame.replace("{}", () => words)
  if (!frame.includes("{name}")) return filled
  return other === undefined ? undefined : filled.replace("{name}", () => other)
}

/** The other name in what was written by a frame. */
export function fillerOf(frame: string, written: string, {names}: Around): string | undefined {
  return frame.includes("{name}") ? names.find((name) => hasWord(written, name)) : undefined
}

/** Words without some at their end: `AIDS` of "AIDS journal" for `journal`. */
export function withoutEnding(words: string, ending: readonly string[]): string | undefined {
  const parts = words.split(/\s+/)
  const at = parts.length - ending.length
  if (at < 1 || ending.some((word, i) => plainText(parts[at + i]!) !== word)) return undefined
  return parts.slice(0, at).join(" ")
}

/** The words of a frame itself, without what fills it: `comics` and `character` of `{} (comicsCharacter)`. */
export function wordsOfFrame(frame: string): string[] {
  return frame
    .replace(/\{[^{}]*\}/g, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .split(/[^\p{L}\p{N}.]+/u)
    .map(plainText)
    .filter((word) => word !== "")
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/[\p{L}\p{N}]/u.test((text[at - 1] ?? "") + (text[at + word.length] ?? ""))
}

/** `Ada Lunde` for "Ada Maud Lunde" and "Ada Maud Lunde CBE"; nothing for a name of other than three to six words with capitals. */
function withoutMiddle(words: string): string | undefined {
  const parts = words.split(/\s+/)
  while (parts.length > 2 && /^\p{Lu}{2,}$/u.test(parts.at(-1)!) && /\p{Ll}/u.test(parts.at(-2)!)) parts.pop()
  if (parts.length === 2 && words.split(/\s+/).length === 2) return undefined
  if (parts.length > 6 || !parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part))) return undefined
  return parts.length < 2 ? undefined : `${parts[0]} ${parts.at(-1)}`
}
