import {describe, expect, test} from "@jest/globals"
import {RelataError} from "@relata/model"
import * as fc from "fast-check"
import {tokenize} from "../../src/cypher/syntax/lexer.js"
import {parseCypher} from "../../src/cypher/syntax/parse.js"
import {encode, equals, order} from "../../src/cypher/value/compare.js"
import {parameterOf, valueTo} from "../../src/cypher/value/convert.js"
import type {Value} from "../../src/cypher/value/value.js"
import {engineOf, people} from "./ask.js"

const engine = engineOf(people)

const value: fc.Arbitrary<Value> = fc
  .letrec((tie) => ({
    value: fc.oneof(
      {depthSize: "small"},
      fc.constant(null),
      fc.boolean(),
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.bigInt({min: -(2n ** 63n), max: 2n ** 63n - 1n}),
      fc.array(tie("value")),
      fc.dictionary(fc.string(), tie("value")),
    ),
  }))
  .value.map(parameterOf)

const words = fc.constantFrom(
  ..."MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY SKIP LIMIT UNION ALL CALL YIELD AS DISTINCT ( ) [ ] { } : | , . .. - > < = <> + * / % ^ 'a' 1 2.5 null true $p n m r count collect size x IN AND OR NOT EXISTS CASE WHEN THEN ELSE END all reduce shortestPath KNOWS Person name ;".split(
    " ",
  ),
)

describe("any text", () => {
  test("gives rows or a RelataError", () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(words, {maxLength: 30}).map((parts) => parts.join(" ")),
      fc.array(words, {maxLength: 20}).map((parts) => `MATCH (n)-[r]->(m) ${parts.join(" ")} RETURN n`),
    )
    fc.assert(
      fc.property(text, (query) => {
        try {
          engine.runSync(query, {timeoutMs: 200, memoryBytes: 8e6, parameters: new Map([["p", 1]])})
        } catch (error) {
          if (!(error instanceof RelataError)) throw error
        }
      }),
      {numRuns: 2000},
    )
  })

  test("is cut into tokens that rise and do not overlap", () => {
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const tokens = tokenize(parts.join(" "))
        for (let i = 1; i < tokens.length; i++)
          expect(tokens[i]!.start).toBeGreaterThanOrEqual(tokens[i - 1]!.end)
      }),
    )
  })
})

test("every part of a syntax tree tells its stretch of the query", () => {
  const text =
    "MATCH (n:Person {name: 'Ada'})-[r:KNOWS*1..2]->(m) WHERE n.born > 1 + 2 RETURN m.name AS name, [x IN [1] | x]"
  const stretches: string[] = []
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== "object") return
    const {kind, span} = part as {kind?: string; span?: {start: number; end: number}}
    if (kind && span) stretches.push(`${kind}: ${text.slice(span.start, span.end)}`)
    Object.values(part).forEach(visit)
  }
  visit(parseCypher(text).query)
  expect(stretches).toEqual(
    expect.arrayContaining([
      "comparison: n.born > 1 + 2",
      "binary: 1 + 2",
      "property: m.name",
      "list-comprehension: [x IN [1] | x]",
      "literal: 'Ada'",
      "label: Person",
    ]),
  )
})

describe("values", () => {
  test("have an order that is total", () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) + 0)
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test("that are equal have one order and one key", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        if (equals(a, b) === true) {
          expect(order(a, b)).toBe(0)
          expect(encode(a)).toBe(encode(b))
        }
        expect(encode(a)).toBe(encode(parameterOf(valueTo(a, {float: ({value: float}) => ({float})}))))
      }),
    )
  })

  test("group as they order", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(encode(a) === encode(b)).toBe(order(a, b) === 0)
      }),
    )
  })
})
