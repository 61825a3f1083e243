import {describe, expect, test} from "@jest/globals"
import {CypherError} from "../../src/cypher/error.js"
import {engineOf, errorOf, people} from "./ask.js"

const engine = engineOf(people)

describe("before a query runs", () => {
  test.each([
    ["MATCH (n RETURN n", "UnexpectedSyntax"],
    ["RETURN", "UnexpectedSyntax"],
    ["RETURN 1 2", "UnexpectedSyntax"],
    ["RETURN 'open", "UnexpectedSyntax"],
    ["RETURN 1 /* open", "UnexpectedSyntax"],
    ["MATCH (n) RETURN (n)-->()", "UnexpectedSyntax"],
    ["RETURN 12ab", "InvalidNumberLiteral"],
    ["RETURN 0xZ", "InvalidNumberLiteral"],
    ["RETURN 9223372036854775808", "IntegerOverflow"],
    ["RETURN 1e999", "FloatingPointOverflow"],
    ["RETURN '\\u12'", "InvalidUnicodeLiteral"],
    ["RETURN 1 – 2", "InvalidUnicodeCharacter"],
    ["MATCH (n)-[:A..2]->() RETURN n", "InvalidRelationshipPattern"],
    ["MATCH (n $p) RETURN n", "InvalidParameterUse"],
    ["RETURN x", "UndefinedVariable"],
    ["MATCH (n) WHERE (n)-[r]->() RETURN n", "UndefinedVariable"],
    ["MATCH (n)-[n]->() RETURN n", "VariableTypeConflict"],
    ["WITH 1 AS n MATCH (n) RETURN n", "VariableTypeConflict"],
    ["MATCH (n) UNWIND [1] AS n RETURN n", "VariableAlreadyBound"],
    ["MATCH (p) MATCH p = () RETURN p", "VariableAlreadyBound"],
    ["MATCH ()-[r]->()-[r]->() RETURN r", "RelationshipUniquenessViolation"],
    ["RETURN 1 AS a, 2 AS a", "ColumnNameConflict"],
    ["WITH 1 + 1 RETURN 1", "NoExpressionAlias"],
    ["MATCH () RETURN *", "NoVariablesInScope"],
    ["RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion"],
    ["RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a", "InvalidClauseComposition"],
    ["RETURN 1 MATCH (n) RETURN n", "InvalidClauseComposition"],
    ["MATCH (n)", "InvalidClauseComposition"],
    ["MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation"],
    ["MATCH (n) RETURN n ORDER BY count(n)", "InvalidAggregation"],
    ["RETURN [x IN [1] | count(x)]", "InvalidAggregation"],
    ["RETURN sum(count(1))", "NestedAggregation"],
    ["MATCH (n) RETURN n.x + count(n)", "AmbiguousAggregationExpression"],
    ["MATCH (n) RETURN n.x + n.y, n.x + n.y + count(n)", "AmbiguousAggregationExpression"],
    ["MATCH (n) RETURN count(n) AS c ORDER BY n.x", "UndefinedVariable"],
    ["MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.y", "UndefinedVariable"],
    ["RETURN count(rand())", "NonConstantExpression"],
    ["MATCH (n) RETURN n SKIP n.x", "NonConstantExpression"],
    ["RETURN 1 LIMIT -1", "NegativeIntegerArgument"],
    ["RETURN 1 LIMIT 1.5", "InvalidArgumentType"],
    ["RETURN NOT 1", "InvalidArgumentType"],
    ["MATCH (n) WHERE n.x + 1 RETURN 1 AND 2", "InvalidArgumentType"],
    ["MATCH (n) RETURN type(n)", "InvalidArgumentType"],
    ["RETURN 1 IN 2", "InvalidArgumentType"],
    ["RETURN nothing(1)", "UnknownFunction"],
    ["RETURN abs(1, 2)", "InvalidNumberOfArguments"],
    ["MATCH (n) CALL db.labels YIELD label RETURN label", "InvalidArgumentPassingMode"],
    ["CREATE (n)", "ReadOnly"],
    ["MATCH (n) DETACH DELETE n", "ReadOnly"],
  ])("%s is told as %s", (query, detail) =>
    expect(errorOf(engine, query)).toBe(`SyntaxError ${detail} at compile time`),
  )

  test.each([
    ["WITH 1 AS x RETURN x.y", "TypeError InvalidArgumentType at compile time"],
    ["CALL db.nothing() YIELD x RETURN x", "ProcedureError ProcedureNotFound at compile time"],
  ])("%s is told as %s", (query, expected) => expect(errorOf(engine, query)).toBe(expected))
})

describe("while a query runs", () => {
  test.each([
    ["RETURN 1 / 0", "ArithmeticError DivisionByZero"],
    ["RETURN 9223372036854775807 + 1", "ArithmeticError IntegerOverflow"],
    ["RETURN $missing", "ParameterMissing MissingParameter"],
    ["RETURN range(1, 2, 0)", "ArgumentError NumberOutOfRange"],
    ["UNWIND [1] AS x RETURN percentileCont(x, 2)", "ArgumentError NumberOutOfRange"],
    ["RETURN [x IN [1, []] | toInteger(x)]", "TypeError InvalidArgumentValue"],
    ["WITH [1, 'a'] AS l RETURN l[l[1]]", "TypeError InvalidArgumentType"],
    ["MATCH (n) WITH [n, 1] AS l RETURN l[0][1]", "TypeError MapElementAccessByNonString"],
    ["RETURN date('2024-13-01')", "ArgumentError InvalidArgumentValue"],
    ["RETURN datetime('2024-01-01T00:00[Nowhere/At_all]')", "ArgumentError InvalidArgumentValue"],
    ["RETURN 'a' =~ '(a'", "ArgumentError InvalidArgumentValue"],
    ["RETURN 'a' =~ '(?=a)'", "ArgumentError InvalidArgumentValue"],
    ["RETURN {a: 1} + {b: 2} = [1, true][1]", "no error"],
  ])("%s is told as %s", (query, expected) => {
    const found = errorOf(engine, query)
    if (expected === "no error") expect(found).toContain("InvalidArgumentType")
    else expect(found).toBe(`${expected} at runtime`)
  })
})

test("an error tells line, column and stretch, and what to do next", () => {
  let error: unknown
  try {
    engine.runSync("MATCH (person:Person)\nRETURN persn.name")
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(CypherError)
  const {code, line, column, span, hint, message} = error as CypherError
  expect({code, line, column, span, hint}).toEqual({
    code: "query.undefined-variable",
    line: 2,
    column: 8,
    span: {start: 29, end: 34},
    hint: "Did you mean person?",
  })
  expect(message).toBe(
    "There is no variable persn here. Did you mean person? (line 2, column 8)\nRETURN persn.name\n       ^^^^^",
  )
})

test("labels, types, properties and names that the graph lacks are told with near ones, and are no errors", () => {
  const {rows, warnings} = engine.runSync(
    "MATCH (n:Persn {name: 'Charls'})-[:NOWS]->(m:Nothing) WHERE m.yaer = 1 RETURN n",
  )
  expect(rows).toEqual([])
  expect(warnings.map(({message}) => message).sort()).toEqual([
    "Nothing in the graph has the name Charls; did you mean Charles?",
    "The graph has no label Nothing.",
    "The graph has no label Persn; did you mean Person?",
    "The graph has no property yaer; did you mean year?",
    "The graph has no relation type NOWS; did you mean KNOWS?",
  ])
})
