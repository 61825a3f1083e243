import type {Grammar} from "./grammar.js"
import {parseAtom} from "./parse-atom.js"
import {parseNumber} from "./parse-literal.js"
import {parseLabels} from "./parse-pattern.js"
import type {BinaryOperator, Comparison, ComparisonOperator, Expression} from "./tree.js"

/*
 * Expressions, from the operators that bind least to those that bind most:
 * OR, XOR, AND, NOT, comparison, IN and its kin, + -, * / %, ^, sign, then what follows an atom.
 */

/** Reads one expression as far as it goes. */
export function parseExpression(grammar: Grammar): Expression {
  return grammar.reader.nested(() => parseOr(grammar))
}

function parseOr(grammar: Grammar): Expression {
  return parseLeft(grammar, parseXor, (g) => (g.reader.takeWords("OR") ? "or" : undefined))
}

function parseXor(grammar: Grammar): Expression {
  return parseLeft(grammar, parseAnd, (g) => (g.reader.takeWords("XOR") ? "xor" : undefined))
}

function parseAnd(grammar: Grammar): Expression {
  return parseLeft(grammar, parseNot, (g) => (g.reader.takeWords("AND") ? "and" : undefined))
}

function parseNot(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  if (!reader.takeWords("NOT")) return parseComparison(grammar)
  const of = reader.nested(() => parseNot(grammar))
  return {kind: "unary", operator: "not", of, span: reader.spanFrom(start)}
}

const comparisonOperators: readonly ComparisonOperator[] = ["=", "<>", "<=", ">=", "<", ">"]

function parseComparison(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  const first = parseTest(grammar)
  const rest: Comparison["rest"][number][] = []
  for (;;) {
    const operator = comparisonOperators.find((sign) => reader.takeSymbol(sign))
    if (!operator) break
    rest.push({operator, right: parseTest(grammar)})
  }
  return rest.length === 0 ? first : {kind: "comparison", first, rest, span: reader.spanFrom(start)}
}

function testOperator({reader}: Grammar): BinaryOperator | undefined {
  if (reader.takeWords("STARTS", "WITH")) return "starts with"
  if (reader.takeWords("ENDS", "WITH")) return "ends with"
  if (reader.takeWords("CONTAINS")) return "contains"
  if (reader.takeWords("IN")) return "in"
  return reader.takeSymbol("=~") ? "=~" : undefined
}

function parseTest(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  let left = parseSum(grammar)
  for (;;) {
    if (reader.takeWords("IS", "NULL"))
      left = {kind: "is-null", of: left, negated: false, span: reader.spanFrom(start)}
    else if (reader.takeWords("IS", "NOT", "NULL"))
      left = {kind: "is-null", of: left, negated: true, span: reader.spanFrom(start)}
    else {
      const operator = testOperator(grammar)
      if (!operator) return left
      left = {kind: "binary", operator, left, right: parseSum(grammar), span: reader.spanFrom(start)}
    }
  }
}

function signOf(...signs: readonly BinaryOperator[]) {
  return ({reader}: Grammar): BinaryOperator | undefined => signs.find((sign) => reader.takeSymbol(sign))
}
const sumSign = signOf("+", "-")
const productSign = signOf("*", "/", "%")
const powerSign = signOf("^")

function parseSum(grammar: Grammar): Expression {
  return parseLeft(grammar, parseProduct, sumSign)
}

function parseProduct(grammar: Grammar): Expression {
  return parseLeft(grammar, parsePower, productSign)
}

function parsePower(grammar: Grammar): Expression {
  return parseLeft(grammar, parseSigned, powerSign)
}

function parseSigned(grammar: Grammar): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  if (reader.isSymbol("-") && (reader.peek(1).kind === "integer" || reader.peek(1).kind === "float")) {
    reader.next()
    return parsePostfix(grammar, parseNumber(reader, {start, negative: true}))
  }
  const operator = reader.takeSymbol("-") ? "-" : reader.takeSymbol("+") ? "+" : undefined
  if (!operator) return parsePostfix(grammar, parseAtom(grammar))
  const of = reader.nested(() => parseSigned(grammar))
  return {kind: "unary", operator, of, span: reader.spanFrom(start)}
}

function parsePostfix(grammar: Grammar, atom: Expression): Expression {
  const {reader} = grammar
  const {start} = atom.span
  let of = atom
  for (;;) {
    if (reader.takeSymbol(".")) {
      const key = reader.needName("a property").name
      of = {kind: "property", of, key, span: reader.spanFrom(start)}
    } else if (reader.isSymbol("[")) of = parseIndex(grammar, of)
    else if (isLabelTest(grammar)) {
      reader.next()
      const labels = parseLabels(reader, {pipe: !reader.pipeEnds})
      of = {kind: "has-labels", of, labels, span: reader.spanFrom(start)}
    } else return of
  }
}

function isLabelTest({reader}: Grammar): boolean {
  if (!reader.isSymbol(":")) return false
  return reader.isName(1) || ["(", "!", "%"].some((sign) => reader.isSymbol(sign, 1))
}

function parseIndex(grammar: Grammar, of: Expression): Expression {
  const {reader} = grammar
  const {start} = of.span
  reader.needSymbol("[")
  const from = reader.isSymbol("..") ? undefined : grammar.expression()
  if (reader.takeSymbol("..")) {
    const to = reader.isSymbol("]") ? undefined : grammar.expression()
    reader.needSymbol("]")
    return {kind: "slice", of, from, to, span: reader.spanFrom(start)}
  }
  reader.needSymbol("]")
  return {kind: "index", of, at: from!, span: reader.spanFrom(start)}
}

/** Operators of one strength, which group from the left. */
function parseLeft(
  grammar: Grammar,
  operand: (grammar: Grammar) => Expression,
  operatorAt: (grammar: Grammar) => BinaryOperator | undefined,
): Expression {
  const {reader} = grammar
  const {start} = reader.peek()
  let left = operand(grammar)
  // A sum of thousands of terms is a chain as deep as it is long, and every later stage walks it.
  for (let length = 0; ; length++) {
    const operator = operatorAt(grammar)
    if (!operator) return left
    if (length > 500) throw reader.error("UnexpectedSyntax", "This expression is too long.", reader.peek())
    left = {kind: "binary", operator, left, right: operand(grammar), span: reader.spanFrom(start)}
  }
}
