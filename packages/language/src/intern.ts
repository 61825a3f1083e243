/** Longer ones are rarely met again. */
const longest = 64

/** So many are kept; then all are forgotten, so that memory stays flat. */
const most = 20_000

const known = new Map<string, string>()

/** Holds one key at a time. It has no prototype, so that any string can be one. */
const holder: Record<string, true> = Object.create(null)

/**
 * The same string as an engine likes it best: a copy of its own rather than a part of the text, with a byte for each letter
 * where that is enough, and the one that all property names with these letters are, so that `===` and look-ups
 * compare addresses and not letters. It is worth it for what is kept and asked often.
 */
export function intern(text: string): string {
  if (text.length > longest) return text
  let kept = known.get(text)
  if (kept === undefined) {
    kept = ownKey(text)
    if (known.size >= most) known.clear()
    known.set(kept, kept)
  }
  return kept
}

function ownKey(text: string): string {
  // A whole number is no name of a property but an index; JSON is read with its short strings kept as names are.
  if (/^\d{1,10}$/.test(text)) return JSON.parse(`"${text}"`) as string
  holder[inBytes(text)] = true
  let kept = text
  for (const key in holder) {
    kept = key
    delete holder[key]
  }
  return kept
}

/** A text with a curly quote in it has two bytes for each letter, and so has all that is cut from it. */
function inBytes(text: string): string {
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0xff) return text
    codes.push(code)
  }
  return String.fromCharCode(...codes)
}
