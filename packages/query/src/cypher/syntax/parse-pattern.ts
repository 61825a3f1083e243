import type {Grammar, TokenReader} from "./grammar.js"
import {parseMapLiteral} from "./parse-map.js"
import type {
  Direction,
  LabelExpression,
  MapLiteral,
  NodePattern,
  Parameter,
  PatternPart,
  RelationshipPattern,
} from "./tree.js"

/** `p = (a)-[r:KNOWS*1..2]->(b)` or `shortestPath(…)`. */
export function parsePatternPart(grammar: Grammar): PatternPart {
  const {reader} = grammar
  const {start} = reader.peek()
  const variable =
    reader.isName() && reader.isSymbol("=", 1) ? reader.needName("a name for the path") : undefined
  if (variable) reader.needSymbol("=")
  const search = searchAt(reader)
  if (search) {
    reader.next()
    reader.needSymbol("(")
  }
  const {nodes, relationships} = parseChain(grammar)
  if (search) {
    reader.needSymbol(")")
    if (relationships.length !== 1)
      throw reader.error(
        "InvalidRelationshipPattern",
        "A shortest path is looked for between two nodes, over one relationship pattern.",
        reader.spanFrom(start),
        "Write shortestPath((a)-[*]-(b)).",
      )
  }
  return {variable, search, nodes, relationships, span: reader.spanFrom(start)}
}

/** A pattern without a name for its path, as conditions hold it. */
export function parseChain(grammar: Grammar): Pick<PatternPart, "nodes" | "relationships"> {
  const nodes = [parseNode(grammar)]
  const relationships: RelationshipPattern[] = []
  while (grammar.reader.isSymbol("-") || (grammar.reader.isSymbol("<") && grammar.reader.isSymbol("-", 1))) {
    relationships.push(parseRelationship(grammar))
    nodes.push(parseNode(grammar))
  }
  return {nodes, relationships}
}

/** Which search a pattern begins with, if any. */
export function searchAt(reader: TokenReader): PatternPart["search"] {
  if (!reader.isSymbol("(", 1)) return undefined
  if (reader.isWord("SHORTESTPATH")) return "shortest"
  return reader.isWord("ALLSHORTESTPATHS") ? "all-shortest" : undefined
}

/** Tells `(a)-->(b)` from `(a) - 1`: whether the parenthesis `ahead` begins a pattern with a relationship. */
export function isPatternAt(reader: TokenReader, ahead = 0): boolean {
  let i = ahead
  if (!reader.isSymbol("(", i)) return false
  i++
  if (reader.isName(i)) i++
  const opens = reader.peek(i)
  if (opens.kind !== "parameter" && !(opens.kind === "symbol" && [")", ":", "{"].includes(opens.text)))
    return false
  for (let depth = 1; depth > 0; i++) {
    const token = reader.peek(i)
    if (token.kind === "end") return false
    if (token.kind !== "symbol") continue
    if (token.text === "(" || token.text === "{" || token.text === "[") depth++
    else if (token.text === ")" || token.text === "}" || token.text === "]") depth--
  }
  if (reader.isSymbol("<", i) && reader.isSymbol("-", i + 1)) i++
  if (!reader.isSymbol("-", i)) return false
  if (reader.isSymbol("[", i + 1)) return true
  return reader.isSymbol("-", i + 1) && (reader.isSymbol(">", i + 2) || reader.isSymbol("(", i + 2))
}

function parseNode(grammar: Grammar): NodePattern {
  const {reader} = grammar
  const {start} = reader.needSymbol("(")
  const variable = reader.isName() ? reader.needName("a variable") : undefined
  const labels = reader.takeSymbol(":") ? parseLabels(reader, {pipe: true}) : undefined
  const properties = parseProperties(grammar)
  reader.needSymbol(")")
  return {variable, labels, properties, span: reader.spanFrom(start)}
}

function parseRelationship(grammar: Grammar): RelationshipPattern {
  const {reader} = grammar
  const {start} = reader.peek()
  const fromRight = reader.takeSymbol("<")
  reader.needSymbol("-")
  let inner: Omit<RelationshipPattern, "direction" | "span"> = {
    variable: undefined,
    types: undefined,
    length: undefined,
    properties: undefined,
  }
  if (reader.takeSymbol("[")) {
    const variable = reader.isName() ? reader.needName("a variable") : undefined
    const types = reader.takeSymbol(":") ? parseLabels(reader, {pipe: true}) : undefined
    const length = parseLength(reader)
    const properties = parseProperties(grammar)
    if (!reader.takeSymbol("]")) throw reader.unexpected('"]"', "InvalidRelationshipPattern")
    inner = {variable, types, length, properties}
  }
  reader.needSymbol("-")
  const toRight = reader.takeSymbol(">")
  const direction: Direction = fromRight === toRight ? "both" : toRight ? "out" : "in"
  return {...inner, direction, span: reader.spanFrom(start)}
}

/** `*`, `*2`, `*1..3`, `*..3`, `*1..` */
function parseLength(reader: TokenReader): RelationshipPattern["length"] {
  if (!reader.takeSymbol("*")) return undefined
  const bound = (): number | undefined => {
    const token = reader.peek()
    if (token.kind !== "integer") return undefined
    reader.next()
    return Math.min(Number(token.text), Number.MAX_SAFE_INTEGER)
  }
  const min = bound()
  if (reader.takeSymbol("..")) return {min: min ?? 1, max: bound()}
  return min === undefined ? {min: 1, max: undefined} : {min, max: min}
}

function parseProperties(grammar: Grammar): MapLiteral | Parameter | undefined {
  const {reader} = grammar
  const token = reader.peek()
  if (token.kind === "parameter")
    throw reader.error(
      "InvalidParameterUse",
      `A pattern cannot take all its properties from $${token.text}.`,
      token,
      `Name each: {name: $${token.text}.name}.`,
    )
  return reader.isSymbol("{") ? parseMapLiteral(grammar) : undefined
}

/**
 * `A:B`, `A&B`, `A|B`, `!A`, `(A|B)&C`, `%`, after the first colon.
 * @param options.pipe - whether `|` may be part of it
 */
export function parseLabels(reader: TokenReader, {pipe}: {readonly pipe: boolean}): LabelExpression {
  return reader.nested(() => {
    let left = parseAllOf(reader)
    while (pipe && reader.takeSymbol("|")) {
      reader.takeSymbol(":")
      left = {kind: "or", left, right: parseAllOf(reader)}
    }
    return left
  })
}

function parseAllOf(reader: TokenReader): LabelExpression {
  let left = parseLabel(reader)
  while (reader.takeSymbol("&") || reader.takeSymbol(":"))
    left = {kind: "and", left, right: parseLabel(reader)}
  return left
}

function parseLabel(reader: TokenReader): LabelExpression {
  return reader.nested(() => {
    if (reader.takeSymbol("!")) return {kind: "not", of: parseLabel(reader)}
    if (reader.takeSymbol("%")) return {kind: "any"}
    if (reader.takeSymbol("(")) {
      const inner = parseLabels(reader, {pipe: true})
      reader.needSymbol(")")
      return inner
    }
    return {kind: "label", ...reader.needName("a label or type")}
  })
}
