import {runtimeError} from "../error.js"

/** Whether a character, by its code point, is one of those meant. */
export type CharacterTest = (code: number) => boolean

/** What a regular expression says, as a tree. */
export type Regex =
  | {readonly kind: "character"; readonly test: CharacterTest}
  | {readonly kind: "sequence"; readonly items: readonly Regex[]}
  | {readonly kind: "choice"; readonly options: readonly Regex[]}
  | {readonly kind: "repeat"; readonly of: Regex; readonly min: number; readonly max: number}
  | {readonly kind: "edge"; readonly at: "start" | "end" | "word" | "inside"}

export interface RegexFlags {
  readonly ignoreCase: boolean
  readonly dotAll: boolean
}

/**
 * Reads a regular expression: characters, classes, groups, choices and repetitions. What cannot be matched in
 * one pass over the text, references back and looking around, it does not have.
 * @throws CypherError `query.invalid-argument-value`
 */
export function parseRegex(source: string): Regex {
  const prefix = /^\(\?([a-z]+)\)/.exec(source)
  const flags = {
    ignoreCase: prefix?.[1]?.includes("i") ?? false,
    dotAll: prefix?.[1]?.includes("s") ?? false,
  }
  const parser = new RegexParser(source, prefix?.[0].length ?? 0, flags)
  return parser.parse()
}

const isDigit: CharacterTest = (code) => code >= 48 && code <= 57
const isWord: CharacterTest = (code) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
const isSpace: CharacterTest = (code) => code === 32 || (code >= 9 && code <= 13)

export {isWord as isWordCharacter}

const classes: Readonly<Record<string, CharacterTest>> = {
  d: isDigit,
  w: isWord,
  s: isSpace,
  D: (code) => !isDigit(code),
  W: (code) => !isWord(code),
  S: (code) => !isSpace(code),
}

const controls: Readonly<Record<string, number>> = {t: 9, n: 10, r: 13, f: 12, 0: 0}

class RegexParser {
  private readonly signs: readonly string[]
  private readonly source: string
  private readonly flags: RegexFlags
  private at = 0
  private depth = 0

  constructor(source: string, start: number, flags: RegexFlags) {
    this.source = source
    this.signs = [...source.slice(start)]
    this.flags = flags
  }

  parse(): Regex {
    const regex = this.choice()
    if (this.at < this.signs.length) throw this.bad()
    return regex
  }

  private bad() {
    return runtimeError(
      "ArgumentError",
      "InvalidArgumentValue",
      `"${this.source}" is no regular expression that this engine knows.`,
    )
  }

  private take(sign: string): boolean {
    if (this.signs[this.at] !== sign) return false
    this.at++
    return true
  }

  private choice(): Regex {
    if (++this.depth > 100) throw this.bad()
    const options = [this.sequence()]
    while (this.take("|")) options.push(this.sequence())
    this.depth--
    return options.length === 1 ? options[0]! : {kind: "choice", options}
  }

  private sequence(): Regex {
    const items: Regex[] = []
    while (this.at < this.signs.length && this.signs[this.at] !== "|" && this.signs[this.at] !== ")")
      items.push(this.repetition(this.atom()))
    return {kind: "sequence", items}
  }

  private repetition(atom: Regex): Regex {
    let of = atom
    for (;;) {
      const bounds = this.bounds()
      if (!bounds) return of
      // Whether it takes much or little does not matter to whether it matches.
      if (!this.take("?")) this.take("+")
      if (bounds[1] < bounds[0]) throw this.bad()
      of = {kind: "repeat", of, min: bounds[0], max: bounds[1]}
    }
  }

  private bounds(): [number, number] | undefined {
    if (this.take("*")) return [0, Number.POSITIVE_INFINITY]
    if (this.take("+")) return [1, Number.POSITIVE_INFINITY]
    if (this.take("?")) return [0, 1]
    const match = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.signs.slice(this.at, this.at + 12).join(""))
    if (!match) {
      if (this.signs[this.at] === "{") throw this.bad()
      return undefined
    }
    this.at += match[0].length
    const min = Number(match[1])
    return [min, match[2] === undefined ? min : match[3] ? Number(match[3]) : Number.POSITIVE_INFINITY]
  }

  private atom(): Regex {
    const sign = this.signs[this.at++]!
    switch (sign) {
      case "(": {
        if (this.take("?")) {
          const isNamed = this.take("<") && /[A-Za-z]/.test(this.signs[this.at] ?? "")
          if (isNamed) while (this.at < this.signs.length && !this.take(">")) this.at++
          else if (!this.take(":")) throw this.bad()
        }
        const inner = this.choice()
        if (!this.take(")")) throw this.bad()
        return inner
      }
      case "[":
        return this.characters(this.set())
      case ".":
        return this.characters(this.flags.dotAll ? () => true : (code) => code !== 10 && code !== 13)
      case "^":
        return {kind: "edge", at: "start"}
      case "$":
        return {kind: "edge", at: "end"}
      case "\\":
        return this.escaped()
      case "*":
      case "+":
      case "?":
      case "{":
        throw this.bad()
      default:
        return this.characters(this.literal(sign.codePointAt(0)!))
    }
  }

  private characters(test: CharacterTest): Regex {
    return {kind: "character", test}
  }

  private escaped(): Regex {
    const sign = this.signs[this.at]
    if (sign === "b" || sign === "B") {
      this.at++
      return {kind: "edge", at: sign === "b" ? "word" : "inside"}
    }
    const meant = this.escape()
    return this.characters(typeof meant === "number" ? this.literal(meant) : meant)
  }

  /** What follows a backslash: one character, or a class of them. */
  private escape(): number | CharacterTest {
    const sign = this.signs[this.at++]
    if (sign === undefined) throw this.bad()
    const known = classes[sign]
    if (known) return known
    if (sign === "u" || sign === "x") {
      const length = sign === "u" ? 4 : 2
      const digits = this.signs.slice(this.at, this.at + length).join("")
      if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) throw this.bad()
      this.at += length
      return parseInt(digits, 16)
    }
    const control = controls[sign]
    if (control !== undefined) return control
    if (/[A-Za-z0-9]/.test(sign)) throw this.bad()
    return sign.codePointAt(0)!
  }

  private set(): CharacterTest {
    const isNegated = this.take("^")
    const tests: CharacterTest[] = []
    for (let isFirst = true; isFirst || this.signs[this.at] !== "]"; isFirst = false) {
      const from = this.member()
      if (typeof from !== "number") {
        tests.push(from)
        continue
      }
      if (this.signs[this.at] !== "-" || this.signs[this.at + 1] === "]") {
        tests.push(this.literal(from))
        continue
      }
      this.at++
      const to = this.member()
      if (typeof to !== "number" || to < from) throw this.bad()
      tests.push(this.range(from, to))
    }
    this.at++
    return isNegated
      ? (code) => !tests.some((test) => test(code))
      : (code) => tests.some((test) => test(code))
  }

  private member(): number | CharacterTest {
    const sign = this.signs[this.at++]
    if (sign === undefined) throw this.bad()
    return sign === "\\" ? this.escape() : sign.codePointAt(0)!
  }

  private literal(code: number): CharacterTest {
    if (!this.flags.ignoreCase) return (other) => other === code
    const folded = fold(code)
    return (other) => other === code || fold(other) === folded
  }

  private range(from: number, to: number): CharacterTest {
    const within: CharacterTest = (code) => code >= from && code <= to
    if (!this.flags.ignoreCase) return within
    return (code) => within(code) || within(fold(code)) || within(upper(code))
  }
}

function fold(code: number): number {
  return String.fromCodePoint(code).toLowerCase().codePointAt(0)!
}

function upper(code: number): number {
  return String.fromCodePoint(code).toUpperCase().codePointAt(0)!
}
