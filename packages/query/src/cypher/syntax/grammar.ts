import type {Span} from "@relata/model"
import {CypherError} from "../error.js"
import type {Token} from "./lexer.js"
import type {Expression, Name, Query} from "./tree.js"

/** A place in the tokens of a query, which the rules of the grammar move forward. */
export class TokenReader {
  readonly text: string
  private readonly tokens: readonly Token[]
  private at = 0
  /** Inside `[x IN list WHERE …`, where `|` ends the condition and is no part of a label expression. */
  pipeEnds = false
  private depth = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
  }

  /** The token `ahead` places on; past the end it is the last one. */
  peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? this.tokens[this.tokens.length - 1]!
  }

  next(): Token {
    const token = this.peek()
    if (this.at < this.tokens.length - 1) this.at++
    return token
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === "symbol" && token.text === symbol
  }

  isWord(word: string, ahead = 0): boolean {
    return this.peek(ahead).word === word
  }

  isName(ahead = 0): boolean {
    const {kind} = this.peek(ahead)
    return kind === "name" || kind === "quoted-name"
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false
    this.at++
    return true
  }

  /** Takes a keyword, or several that follow each other, or none of them. */
  takeWords(...words: readonly string[]): boolean {
    if (!words.every((word, i) => this.isWord(word, i))) return false
    this.at += words.length
    return true
  }

  needSymbol(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected(`"${symbol}"`)
    return this.next()
  }

  needWord(word: string): void {
    if (!this.takeWords(word)) throw this.unexpected(word)
  }

  needName(what: string): Name {
    if (!this.isName()) throw this.unexpected(what)
    const {text, start, end} = this.next()
    return {name: text, span: {start, end}}
  }

  /** From a start to the end of the token that was taken last. */
  spanFrom(start: number): Span {
    return {start, end: this.at > 0 ? this.tokens[this.at - 1]!.end : start}
  }

  unexpected(wanted: string, detail = "UnexpectedSyntax"): CypherError {
    const token = this.peek()
    const found =
      token.kind === "end" ? "the query ends" : `"${this.text.slice(token.start, token.end)}" stands`
    return this.error(detail, `Expected ${wanted} where ${found}.`, token)
  }

  error(detail: string, message: string, {start, end}: Span, hint?: string): CypherError {
    const span = {start, end}
    return new CypherError({
      type: "SyntaxError",
      phase: "compile time",
      detail,
      message,
      text: this.text,
      span,
      hint,
    })
  }

  /** Runs a rule that may hold itself; a query too deep to be worked with is refused, not a stack overflow. */
  nested<T>(rule: () => T): T {
    if (++this.depth > 200) throw this.error("UnexpectedSyntax", "This query nests too deeply.", this.peek())
    const result = rule()
    this.depth--
    return result
  }
}

/** The rules that need each other: expressions hold patterns and queries, and those hold expressions. */
export interface Grammar {
  readonly reader: TokenReader
  expression(): Expression
  query(): Query
}
