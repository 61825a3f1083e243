import type {Grammar, TokenReader} from "./grammar.js"
import {parsePatternPart} from "./parse-pattern.js"
import type {
  CallProcedure,
  Clause,
  Expression,
  Match,
  Name,
  PatternPart,
  Projection,
  ProjectionItem,
  Query,
  SingleQuery,
  SortItem,
  Unwind,
} from "./tree.js"

const writing = new Set(
  "CREATE MERGE SET DELETE DETACH REMOVE FOREACH LOAD DROP START USE INSERT NODETACH".split(" "),
)

/** Single queries joined by UNION. */
export function parseQuery(grammar: Grammar): Query {
  const {reader} = grammar
  const {start} = reader.peek()
  const parts = [parseSingleQuery(grammar)]
  let unionAll: boolean | undefined
  while (reader.isWord("UNION")) {
    const {start: unionStart} = reader.next()
    const all = reader.takeWords("ALL")
    if (!all) reader.takeWords("DISTINCT")
    if (unionAll !== undefined && unionAll !== all)
      throw reader.error(
        "InvalidClauseComposition",
        "UNION and UNION ALL cannot be mixed.",
        reader.spanFrom(unionStart),
      )
    unionAll = all
    parts.push(parseSingleQuery(grammar))
  }
  return {parts, unionAll: unionAll ?? false, span: reader.spanFrom(start)}
}

function parseSingleQuery(grammar: Grammar): SingleQuery {
  const {reader} = grammar
  const {start} = reader.peek()
  const clauses: Clause[] = []
  for (;;) {
    const clause = parseClause(grammar)
    if (!clause) break
    const last = clauses.at(-1)
    if (last?.kind === "return")
      throw reader.error("InvalidClauseComposition", "Nothing can follow RETURN but UNION.", clause.span)
    clauses.push(clause)
  }
  if (clauses.length === 0) throw reader.unexpected("a clause such as MATCH or RETURN")
  return {clauses, span: reader.spanFrom(start)}
}

function parseClause(grammar: Grammar): Clause | undefined {
  const {reader} = grammar
  const {word} = reader.peek()
  switch (word) {
    case "MATCH":
    case "OPTIONAL":
      return parseMatch(grammar)
    case "UNWIND":
      return parseUnwind(grammar)
    case "WITH":
      return parseProjection(grammar, "with")
    case "RETURN":
      return parseProjection(grammar, "return")
    case "CALL":
      return parseCall(grammar)
  }
  if (writing.has(word))
    throw reader.error(
      "ReadOnly",
      `This engine reads a graph; ${word} would change it.`,
      reader.peek(),
      "Change the graph with corrections, or export it to a database.",
    )
  // Within EXISTS { } a bare pattern is a MATCH; elsewhere what follows is for the caller to name.
  return undefined
}

function parseMatch(grammar: Grammar): Match {
  const {reader} = grammar
  const {start} = reader.peek()
  const optional = reader.takeWords("OPTIONAL")
  reader.needWord("MATCH")
  return {kind: "match", optional, ...parsePatterns(grammar), span: reader.spanFrom(start)}
}

/** Patterns with their condition, as MATCH has them and EXISTS { } in short. */
export function parsePatterns(grammar: Grammar): Pick<Match, "patterns" | "where"> {
  const {reader} = grammar
  const patterns: PatternPart[] = []
  do patterns.push(parsePatternPart(grammar))
  while (reader.takeSymbol(","))
  return {patterns, where: parseWhere(grammar)}
}

function parseWhere(grammar: Grammar): Expression | undefined {
  return grammar.reader.takeWords("WHERE") ? grammar.expression() : undefined
}

function parseUnwind(grammar: Grammar): Unwind {
  const {reader} = grammar
  const {start} = reader.next()
  const list = grammar.expression()
  reader.needWord("AS")
  const variable = reader.needName("a variable")
  return {kind: "unwind", list, variable, span: reader.spanFrom(start)}
}

function parseProjection(grammar: Grammar, kind: Projection["kind"]): Projection {
  const {reader} = grammar
  const {start} = reader.next()
  const distinct = reader.takeWords("DISTINCT")
  const star = reader.takeSymbol("*")
  const items: ProjectionItem[] = []
  if (!star || reader.takeSymbol(","))
    do items.push(parseItem(grammar))
    while (reader.takeSymbol(","))
  const orderBy: SortItem[] = []
  if (reader.takeWords("ORDER", "BY"))
    do orderBy.push(parseSortItem(grammar))
    while (reader.takeSymbol(","))
  const skip = reader.takeWords("SKIP") || reader.takeWords("OFFSET") ? grammar.expression() : undefined
  const limit = reader.takeWords("LIMIT") ? grammar.expression() : undefined
  const where = kind === "with" ? parseWhere(grammar) : undefined
  return {kind, distinct, star, items, orderBy, skip, limit, where, span: reader.spanFrom(start)}
}

function parseItem(grammar: Grammar): ProjectionItem {
  const {reader} = grammar
  const {start} = reader.peek()
  const expression = grammar.expression()
  const {end} = reader.spanFrom(start)
  const alias = reader.takeWords("AS") ? reader.needName("a name for the column") : undefined
  return {expression, alias, text: reader.text.slice(start, end), span: reader.spanFrom(start)}
}

function parseSortItem(grammar: Grammar): SortItem {
  const {reader} = grammar
  const {start} = reader.peek()
  const expression = grammar.expression()
  const descending = reader.takeWords("DESC") || reader.takeWords("DESCENDING")
  if (!descending && !reader.takeWords("ASC")) reader.takeWords("ASCENDING")
  return {expression, descending, span: reader.spanFrom(start)}
}

function parseCall(grammar: Grammar): CallProcedure {
  const {reader} = grammar
  const {start} = reader.next()
  const name = parseDottedName(reader)
  let args: Expression[] | undefined
  if (reader.takeSymbol("(")) {
    args = []
    if (!reader.isSymbol(")"))
      do args.push(grammar.expression())
      while (reader.takeSymbol(","))
    reader.needSymbol(")")
  }
  const {yields, where} = parseYield(grammar)
  return {kind: "call-procedure", name, args, yields, where, span: reader.spanFrom(start)}
}

function parseDottedName(reader: TokenReader): string {
  let {name} = reader.needName("the name of a procedure")
  while (reader.takeSymbol(".")) name += `.${reader.needName("the name of a procedure").name}`
  return name
}

function parseYield(grammar: Grammar): Pick<CallProcedure, "yields" | "where"> {
  const {reader} = grammar
  if (!reader.takeWords("YIELD")) return {yields: undefined, where: undefined}
  if (reader.takeSymbol("*")) return {yields: "*", where: parseWhere(grammar)}
  const yields: {column: Name; alias: Name}[] = []
  do {
    const column = reader.needName("a column")
    yields.push({column, alias: reader.takeWords("AS") ? reader.needName("a variable") : column})
  } while (reader.takeSymbol(","))
  return {yields, where: parseWhere(grammar)}
}
