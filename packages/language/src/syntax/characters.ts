/** What a character is to the tokenizer. */
export enum Kind {
  other,
  space,
  letter,
  digit,
  mark,
}

export const asciiKinds = Uint8Array.from({length: 128}, (_, code) => {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return Kind.space
  if (code >= 0x30 && code <= 0x39) return Kind.digit
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return Kind.letter
  return Kind.other
})

export function isLetterAt(text: string, at: number, end: number): boolean {
  return at < end && kindAt(text, at) === Kind.letter
}

export function isDigitAt(text: string, at: number, end: number): boolean {
  const code = at < end ? text.charCodeAt(at) : 0
  return code >= 0x30 && code <= 0x39
}

export function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  return code < 128 ? asciiKinds[code]! : kindOf(text, at)
}

const letter = /[\p{L}\p{N}\p{M}]/u
const ideograph = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u

/** The kind of a character beyond ASCII; ideographs count as marks, since they form no words with letters. */
export function kindOf(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if (isSpace(code)) return Kind.space
  if (code >= 0x2010 && code <= 0x2027) return Kind.other
  const char = String.fromCodePoint(text.codePointAt(at)!)
  if (code >= 0x2e80 && ideograph.test(char)) return Kind.mark
  return letter.test(char) ? Kind.letter : Kind.other
}

/** White space as `\s` defines it, without a regular expression, because every character passes here. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
