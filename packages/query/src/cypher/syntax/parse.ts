import {type Grammar, TokenReader} from "./grammar.js"
import {tokenize} from "./lexer.js"
import {parsePatterns, parseQuery} from "./parse-clause.js"
import {parseExpression} from "./parse-expression.js"
import type {Expression, Query, Statement} from "./tree.js"

/**
 * Reads a query into its syntax tree, without asking whether it makes sense.
 *
 * `EXPLAIN` and `PROFILE` may stand before it and a semicolon after it.
 * @throws CypherError with the place where the text leaves the grammar
 */
export function parseCypher(text: string): Statement {
  const grammar = grammarOf(text)
  const {reader} = grammar
  const mode = reader.takeWords("EXPLAIN") ? "explain" : reader.takeWords("PROFILE") ? "profile" : "run"
  const query = parseQuery(grammar)
  reader.takeSymbol(";")
  if (reader.peek().kind !== "end") throw reader.unexpected("the end of the query")
  return {mode, text, query}
}

/** Reads a text that is one expression. */
export function parseExpressionText(text: string): Expression {
  const grammar = grammarOf(text)
  const expression = grammar.expression()
  if (grammar.reader.peek().kind !== "end") throw grammar.reader.unexpected("the end of the expression")
  return expression
}

function grammarOf(text: string): Grammar {
  const grammar: Grammar = {
    reader: new TokenReader(text, tokenize(text)),
    expression: () => parseExpression(grammar),
    query: () => parseInnerQuery(grammar),
  }
  return grammar
}

/** The query in the braces of a subquery, which may be a mere pattern. */
function parseInnerQuery(grammar: Grammar): Query {
  const {reader} = grammar
  return reader.nested(() => {
    const isNamed = reader.isName() && reader.isSymbol("=", 1)
    if (!isNamed && !reader.isSymbol("(")) return parseQuery(grammar)
    const {start} = reader.peek()
    const patterns = parsePatterns(grammar)
    const span = reader.spanFrom(start)
    return {
      parts: [{clauses: [{kind: "match", optional: false, ...patterns, span}], span}],
      unionAll: false,
      span,
    }
  })
}
