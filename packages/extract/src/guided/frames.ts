import type {Around} from "./around.js"
import {plainText} from "./passage.js"

/**
 * What an example makes of the words of a text: `{} language` of "English" for `English language`, `{}, {name}` of
 * "Tolvan" for `Tolvan, Kerrow` where the text has the name Kerrow elsewhere, `{} ({noun})` of "the song Tolvan" for
 * `Tolvan (song)`, `{bare} ({noun})` of "Tolvan song", `{first} {last}` of "Ada Maud Lunde" for `Ada Lunde`, `{-s}` of
 * "drums" for `drum`.
 */
export function frameOf(words: string, written: string, around: Around): string | undefined {
  const bare = plainText(words)
  if (plainText(written) === bare) return /^".*"$/.test(written) ? '"{}"' : "{}"
  if (written.length > 200) return undefined
  if (plainText(written) === plainText(withoutMiddle(words) ?? "")) return "{first} {last}"
  if (/s$/.test(words) && plainText(written) === bare.slice(0, -1)) return "{-s}"
  return (
    frameRound("{}", bare, written, around) ??
    (around.bare === undefined ? undefined : frameRound("{bare}", plainText(around.bare), written, around))
  )
}

/** The written form may differ from the words in case and punctuation: finds the stretch with the same letters. */
function frameRound(slot: string, letters: string, written: string, around: Around): string | undefined {
  for (let from = 0; from < written.length; from++) {
    for (let to = written.length; to > from; to--) {
      const part = written.slice(from, to)
      if (plainText(part) !== letters || !/^[\p{L}\p{N}].*(?<=[\p{L}\p{N}])$/su.test(part)) continue
      return [written.slice(0, from), written.slice(to)].map((side) => withSlots(side, around)).join(slot)
    }
  }
  return undefined
}

/** Words of a frame with places for other names of the text, and for what it calls the thing. */
function withSlots(text: string, {names, noun}: Around): string {
  const name = names.find((other) => plainText(other.text).length > 1 && hasWord(text, other.text))
  const named =
    name === undefined ? text : text.replace(name.text, () => "{name}").replace("The {name}", "{name}")
  return noun !== undefined && hasWord(named, noun) ? named.replace(noun, () => "{noun}") : named
}

/**
 * What a frame makes of words; nothing for words that it does not fit.
 * @param other - the other name, for a frame with a place for one
 */
export function fillFrame(
  frame: string,
  words: string,
  {noun, bare}: Around,
  other: string | undefined,
): string | undefined {
  if (frame === "{first} {last}") return withoutMiddle(words)
  if (frame === "{-s}") return /\p{L}s$/u.test(words) ? words.slice(0, -1) : undefined
  const fillings: readonly (readonly [string, string | undefined])[] = [
    ["{}", words],
    ["{bare}", bare],
    ["{name}", other],
    ["{noun}", noun],
  ]
  // A name that the text says with its article has no other in front.
  if (/^"?The \{/.test(frame) && /^(?:the|an?) /i.test(words)) return undefined
  let filled = frame
  for (const [slot, text] of fillings) {
    if (!frame.includes(slot)) continue
    if (text === undefined) return undefined
    filled = filled.replace(slot, () => text)
  }
  return filled
}

/** The index of the other name in what was written by a frame; -1 without one. */
export function fillerOf(frame: string, written: string, {names}: Around): number {
  return frame.includes("{name}") ? names.findIndex(({text}) => hasWord(written, text)) : -1
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
