import type {Grammar} from "./grammar.js"
import {parseNumber} from "./parse-literal.js"
import {parseMapLiteral, parseMapProjection} from "./parse-map.js"
import {isPatternAt, parseChain, parsePatternPart, searchAt} from "./parse-pattern.js"
import type {Case, Expression, PatternPart, Quantifier, Subquery} from "./tree.js"

/** Words that cannot be a variable, as a missing operand would then be read as one. */
const reserved = new Set(
  "MATCH OPTIONAL RETURN WHERE WITH UNWIND UNION AND OR XOR NOT IN IS WHEN THEN ELSE DISTINCT CREATE MERGE DELETE".split(
    " ",
  ),
)

const quantifiers: Readonly<Record<string, Quantifier["quantifier"]>> = {
  ALL: "all",
  ANY: "any",
  NONE: "none",
  SINGLE: "single",
}

const subqueries: Readonly<Record<string, Subquery["form"]>> = {
  EXISTS: "exists",
  COUNT: "count",
  COLLECT: "collect",
}

/** What stands between operators: a literal, a name, a call, something in brackets. */
export function parseAtom(grammar: Grammar): Expression {
  const {reader} = grammar
  const token = reader.peek()
  const {start} = token
  switch (token.kind) {
    case "integer":
    case "float":
      return parseNumber(reader, {start, negative: false})
    case "string":
      reader.next()
      return {kind: "literal", value: token.text, span: reader.spanFrom(start)}
    case "parameter":
      reader.next()
      return {kind: "parameter", name: token.text, span: reader.spanFrom(start)}
    case "symbol":
      if (token.text === "(") return parseParenthesis(grammar)
      if (token.text === "[") return parseBracket(grammar)
      if (token.text === "{") return parseMapLiteral(grammar)
      break
    case "name":
      return parseWord(grammar)
    case "quoted-name":
      return parseNameOrCall(grammar)
    case "end":
  }
  throw reader.unexpected("an expression")
}

function parseWord(grammar: Grammar): Expression {
  const {reader} = grammar
  const {word, start} = reader.peek()
  const isCall = reader.isSymbol("(", 1)
  if (word === "NULL" || word === "TRUE" || word === "FALSE") {
    reader.next()
    return {kind: "literal", value: word === "NULL" ? null : word === "TRUE", span: reader.spanFrom(start)}
  }
  if (word === "CASE" && !isEndOfOperand(grammar)) return parseCase(grammar)
  if (Object.hasOwn(subqueries, word) && reader.isSymbol("{", 1)) {
    reader.next()
    return parseSubquery(grammar, subqueries[word]!, start)
  }
  if (isCall) {
    if (Object.hasOwn(quantifiers, word)) return parseQuantifier(grammar, quantifiers[word]!)
    if (word === "REDUCE") return parseReduce(grammar)
    if (word === "COUNT" && reader.isSymbol("*", 2) && reader.isSymbol(")", 3)) {
      for (let i = 0; i < 4; i++) reader.next()
      return {kind: "count-star", span: reader.spanFrom(start)}
    }
    if (searchAt(reader)) {
      const pattern = parsePatternPart(grammar)
      return {kind: "pattern", pattern, span: pattern.span}
    }
  } else if (reserved.has(word)) throw reader.unexpected("an expression")
  return parseNameOrCall(grammar)
}

/** Whether `case` is a variable here: what follows it cannot begin an operand. */
function isEndOfOperand({reader}: Grammar): boolean {
  const {kind, text, word} = reader.peek(1)
  if (kind === "end") return true
  if (kind === "symbol") return !["(", "[", "{", "-", "+"].includes(text)
  return ["AS", "ORDER", "IS", "IN", "AND", "OR", "XOR", "RETURN", "WITH", "WHERE"].includes(word)
}

function parseNameOrCall(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  let length = 1
  while (reader.isSymbol(".", length) && reader.isName(length + 1)) length += 2
  if (!reader.isSymbol("(", length)) {
    const {name, span} = reader.needName("a name")
    const variable = {kind: "variable", name, span} as const
    return reader.isSymbol("{") ? parseMapProjection(grammar, variable) : variable
  }
  let name = ""
  for (let i = 0; i < length; i++) name += reader.next().text
  const nameSpan = reader.spanFrom(start)
  reader.needSymbol("(")
  const distinct = reader.takeWords("DISTINCT")
  const args: Expression[] = []
  if (!reader.isSymbol(")"))
    do args.push(parseArgument(grammar))
    while (reader.takeSymbol(","))
  reader.needSymbol(")")
  return {kind: "call", name, nameSpan, distinct, args, span: reader.spanFrom(start)}
}

function parseArgument(grammar: Grammar): Expression {
  return insideBrackets(grammar, () => grammar.expression())
}

/** Within brackets a `|` belongs to what is in them again. */
function insideBrackets<T>({reader}: Grammar, rule: () => T, pipeEnds = false): T {
  const before = reader.pipeEnds
  reader.pipeEnds = pipeEnds
  const result = rule()
  reader.pipeEnds = before
  return result
}

function parseParenthesis(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  if (isPatternAt(reader)) {
    const {nodes, relationships} = parseChain(grammar)
    const span = reader.spanFrom(start)
    const pattern: PatternPart = {variable: undefined, search: undefined, nodes, relationships, span}
    return {kind: "pattern", pattern, span}
  }
  reader.needSymbol("(")
  const inner = insideBrackets(grammar, () => grammar.expression())
  reader.needSymbol(")")
  return {...inner, span: reader.spanFrom(start)}
}

function parseBracket(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  const named = reader.isName(1) && reader.isSymbol("=", 2)
  if (isPatternAt(reader, named ? 3 : 1)) return parsePatternComprehension(grammar)
  if (reader.isName(1) && reader.isWord("IN", 2)) {
    reader.next()
    const {variable, list, where} = parseSelection(grammar)
    const result = reader.takeSymbol("|") ? insideBrackets(grammar, () => grammar.expression()) : undefined
    reader.needSymbol("]")
    return {kind: "list-comprehension", variable, list, where, result, span: reader.spanFrom(start)}
  }
  reader.needSymbol("[")
  const items: Expression[] = []
  if (!reader.isSymbol("]"))
    do items.push(parseArgument(grammar))
    while (reader.takeSymbol(","))
  reader.needSymbol("]")
  return {kind: "list", items, span: reader.spanFrom(start)}
}

/** `x IN list WHERE condition` */
function parseSelection(grammar: Grammar) {
  const {reader} = grammar
  const variable = reader.needName("a variable")
  reader.needWord("IN")
  const list = insideBrackets(grammar, () => grammar.expression(), true)
  const where = reader.takeWords("WHERE")
    ? insideBrackets(grammar, () => grammar.expression(), true)
    : undefined
  return {variable, list, where}
}

function parsePatternComprehension(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.needSymbol("[")
  const variable = reader.isSymbol("=", 1) ? reader.needName("a name for the path") : undefined
  if (variable) reader.needSymbol("=")
  const patternStart = reader.peek().start
  const {nodes, relationships} = parseChain(grammar)
  const span = reader.spanFrom(patternStart)
  const pattern: PatternPart = {variable, search: undefined, nodes, relationships, span}
  const where = reader.takeWords("WHERE")
    ? insideBrackets(grammar, () => grammar.expression(), true)
    : undefined
  reader.needSymbol("|")
  const result = insideBrackets(grammar, () => grammar.expression())
  reader.needSymbol("]")
  return {kind: "pattern-comprehension", pattern, where, result, span: reader.spanFrom(start)}
}

function parseQuantifier(grammar: Grammar, quantifier: Quantifier["quantifier"]): Expression {
  const {reader} = grammar
  const {start} = reader.next()
  reader.needSymbol("(")
  const {variable, list, where} = parseSelection(grammar)
  if (!where) throw reader.unexpected("WHERE")
  reader.needSymbol(")")
  return {kind: "quantifier", quantifier, variable, list, where, span: reader.spanFrom(start)}
}

function parseReduce(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.next()
  reader.needSymbol("(")
  const accumulator = reader.needName("a variable")
  reader.needSymbol("=")
  const initial = parseArgument(grammar)
  reader.needSymbol(",")
  const {variable, list} = parseSelection(grammar)
  reader.needSymbol("|")
  const result = parseArgument(grammar)
  reader.needSymbol(")")
  return {kind: "reduce", accumulator, initial, variable, list, result, span: reader.spanFrom(start)}
}

function parseCase(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.next()
  const subject = reader.isWord("WHEN") ? undefined : grammar.expression()
  const branches: Case["branches"][number][] = []
  while (reader.takeWords("WHEN")) {
    const when = grammar.expression()
    reader.needWord("THEN")
    branches.push({when, result: grammar.expression()})
  }
  if (branches.length === 0) throw reader.unexpected("WHEN")
  const otherwise = reader.takeWords("ELSE") ? grammar.expression() : undefined
  reader.needWord("END")
  return {kind: "case", subject, branches, otherwise, span: reader.spanFrom(start)}
}

/** `EXISTS { (a)-->(b) WHERE … }` or a whole query in the braces. */
function parseSubquery(grammar: Grammar, form: Subquery["form"], start: number): Expression {
  const {reader} = grammar
  reader.needSymbol("{")
  const query = insideBrackets(grammar, () => grammar.query())
  reader.needSymbol("}")
  return {kind: "subquery", form, query, span: reader.spanFrom(start)}
}
