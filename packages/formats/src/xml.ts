/**
 * Text as XML 1.0 can hold it: markup is escaped, a carriage return survives as a character reference, and what
 * XML cannot hold at all (control characters, lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  if (!unsafe.test(text)) return text
  return text.replace(unsafeEach, (character) => escapes[character] ?? "\ufffd")
}

// `>` too, so that "]]>" never stands in the text; quotes, so that one function does for attributes.
const unsafe = /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u
const unsafeEach = new RegExp(unsafe.source, "gu")
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
}

/** Letters that every edition of XML takes in a name token, of the scripts that keys are most often in. */
const tokenCharacter =
  /[A-Za-z0-9._:\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0410-\u044f\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3-]/

/**
 * A string as an XML name token. Different strings give different tokens, and {@link fromNmtoken} gives the string
 * back: other characters become `_xHHHH_`, as ISO 9075-14 writes SQL names.
 */
export function toNmtoken(key: string): string {
  if (key === "") return "_x_"
  let token = ""
  for (let i = 0; i < key.length; i++) {
    const character = key[i]!
    const isEscapeLike = character === "_" && key[i + 1] === "x"
    token += tokenCharacter.test(character) && !isEscapeLike ? character : escapeUnit(character)
  }
  return token
}

/** Undoes {@link toNmtoken}. */
export function fromNmtoken(token: string): string {
  if (token === "_x_") return ""
  // Most names of a large file have nothing to undo.
  if (!token.includes("_x")) return token
  return token.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
}

/** What the comment at the head of relata's own files says: names in them are escaped as name tokens. */
export const tokenComment = "relata: names are XML name tokens, _xHHHH_ stands for other characters"
