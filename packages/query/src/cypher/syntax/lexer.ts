import {CypherError} from "../error.js"

export type TokenKind =
  | "name"
  | "quoted-name"
  | "integer"
  | "float"
  | "string"
  | "parameter"
  | "symbol"
  | "end"

/** A token of a query. `text` is its meaning: a name or string without its quotes, a parameter without `$`. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** `text` in upper case, to be compared with keywords; empty unless the token is a plain name. */
  readonly word: string
  readonly start: number
  readonly end: number
}

const space = /(?:[\s\x1c-\x1f]|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y
const name = /[\p{ID_Start}_][\p{ID_Continue}]*/uy
const quotedName = /`((?:[^`]|``)*)`/y
const number =
  /0[xX][\p{ID_Continue}]*|0[oO][\p{ID_Continue}]*|(?:\d+\.\d+|\.\d+|\d+)(?:[eE][+-]?\d+)?[\p{ID_Continue}]*/uy
const parameter = /\$(?:`((?:[^`]|``)*)`|([\p{ID_Continue}]+))/uy
const symbol = /<>|<=|>=|=~|\+=|\.\.|[-+*/%^=<>()[\]{},.:;|&!]/y

const plainEscapes: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
}

/**
 * Cuts a query into tokens; the last one is of kind `end`.
 * @throws CypherError where the text is no token: an unclosed string, a malformed number, a foreign sign
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const fail = (detail: string, message: string, start: number, end: number) =>
    new CypherError({type: "SyntaxError", phase: "compile time", detail, message, text, span: {start, end}})
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const push = (kind: TokenKind, meaning: string, end: number, word = ""): void => {
    tokens.push({kind, text: meaning, word, start: at, end})
    at = end
  }

  for (;;) {
    const blank = take(space)
    if (blank) at += blank[0].length
    if (at >= text.length) break
    const sign = text[at]!
    if (sign === "'" || sign === '"') {
      const {value, end} = readString(text, at, fail)
      push("string", value, end)
      continue
    }
    const digits = take(number)?.[0]
    if (digits !== undefined) {
      const kind = numberKind(digits)
      if (!kind) throw fail("InvalidNumberLiteral", `${digits} is not a number.`, at, at + digits.length)
      push(kind, digits, at + digits.length)
      continue
    }
    const word = take(name)?.[0]
    if (word !== undefined) {
      push("name", word, at + word.length, word.toUpperCase())
      continue
    }
    const quoted = take(quotedName)
    const given = take(parameter)
    const mark = take(symbol)?.[0]
    if (quoted) push("quoted-name", unquoted(quoted[1]!), at + quoted[0].length)
    else if (given) push("parameter", given[2] ?? unquoted(given[1]!), at + given[0].length)
    else if (text.startsWith("/*", at)) throw fail("UnexpectedSyntax", "This comment has no end.", at, at + 2)
    else if (mark !== undefined) push("symbol", mark, at + mark.length)
    else {
      const foreign = String.fromCodePoint(text.codePointAt(at)!)
      const detail = foreign > "\x7f" ? "InvalidUnicodeCharacter" : "UnexpectedSyntax"
      throw fail(detail, `A query has no use for ${foreign} here.`, at, at + foreign.length)
    }
  }
  tokens.push({kind: "end", text: "", word: "", start: text.length, end: text.length})
  return tokens
}

function numberKind(digits: string): "integer" | "float" | undefined {
  if (/^(?:\d+|0[xX][0-9a-fA-F]+|0[oO][0-7]+)$/.test(digits)) return "integer"
  return /^(?:\d*\.\d+|\d+)(?:[eE][+-]?\d+)?$/.test(digits) ? "float" : undefined
}

function unquoted(name: string): string {
  return name.replaceAll("``", "`")
}

function readString(
  text: string,
  start: number,
  fail: (detail: string, message: string, start: number, end: number) => CypherError,
): {value: string; end: number} {
  const quote = text[start]!
  let value = ""
  let at = start + 1
  for (;;) {
    const sign = text[at]
    if (sign === undefined) throw fail("UnexpectedSyntax", "This string has no end.", start, start + 1)
    if (sign === quote) return {value, end: at + 1}
    if (sign !== "\\") {
      value += sign
      at++
      continue
    }
    const kind = text[at + 1] ?? ""
    if (kind === "u" || kind === "U") {
      const length = kind === "u" ? 4 : 8
      const digits = text.slice(at + 2, at + 2 + length)
      const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? parseInt(digits, 16) : -1
      if (code < 0 || code > 0x10ffff)
        throw fail("InvalidUnicodeLiteral", `\\${kind} needs ${length} hexadecimal digits.`, at, at + 2)
      value += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
      at += 2 + length
    } else if (Object.hasOwn(plainEscapes, kind)) {
      value += plainEscapes[kind]
      at += 2
    } else throw fail("UnexpectedSyntax", `\\${kind} means nothing; a backslash is written \\\\.`, at, at + 2)
  }
}
