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

/** A pattern of up to four relationships between up to four variables, over a small graph. */
const matching = fc.record({
  nodes: fc.array(fc.boolean(), {minLength: 1, maxLength: 4}),
  relationships: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), {maxLength: 6}),
  pattern: fc.array(
    fc.record({
      from: fc.nat(3),
      to: fc.nat(3),
      direction: fc.constantFrom("out", "in", "both"),
      isTyped: fc.boolean(),
      isOwnMatch: fc.boolean(),
    }),
    {minLength: 1, maxLength: 4},
  ),
  labelled: fc.nat(3),
  named: fc.option(fc.nat(3)),
})

type Matching = typeof matching extends fc.Arbitrary<infer Case> ? Case : never

/** All ways to match, found by trying everything. */
function matchesByTrying({nodes, relationships, pattern, labelled, named}: Matching): string[] {
  const edges = relationships.map(([from, to, typed]) => ({
    from: from % nodes.length,
    to: to % nodes.length,
    typed,
  }))
  const found: string[] = []
  const variables = new Map<number, number>()
  const visit = (step: number, used: readonly (readonly number[])[]): void => {
    const part = pattern[step]
    if (!part) {
      const isLabelled = !variables.has(labelled) || nodes[variables.get(labelled)!]
      const isNamed = named === null || !variables.has(named) || variables.get(named) === 0
      if (isLabelled && isNamed) found.push([...variables].sort(([a], [b]) => a - b).join(";"))
      return
    }
    const clause = part.isOwnMatch ? [] : used.at(-1)!
    edges.forEach(({from, to, typed}, edge) => {
      if (clause.includes(edge) || (part.isTyped && !typed)) return
      const ways = new Map<string, readonly [number, number]>()
      if (part.direction !== "in") ways.set(`${from} ${to}`, [from, to])
      if (part.direction !== "out") ways.set(`${to} ${from}`, [to, from])
      for (const [left, right] of ways.values()) {
        const before = new Map(variables)
        const bind = (variable: number, node: number): boolean => {
          if (variables.has(variable)) return variables.get(variable) === node
          variables.set(variable, node)
          return true
        }
        if (bind(part.from, left) && bind(part.to, right))
          visit(step + 1, [...used.slice(0, part.isOwnMatch ? undefined : -1), [...clause, edge]])
        variables.clear()
        for (const [variable, node] of before) variables.set(variable, node)
      }
    })
  }
  visit(0, [[]])
  return found.sort()
}

function matchesByQuery({nodes, relationships, pattern, labelled, named}: Matching): string[] {
  const lines = [
    ...nodes.map((isLabelled, i) => `n${i}:${isLabelled ? "L" : "M"} {"i": ${i}, "name": "${i}"}`),
    ...relationships.map(
      ([from, to, typed]) => `n${from % nodes.length} ${typed ? "T" : "U"} n${to % nodes.length}`,
    ),
  ]
  const variables = [...new Set(pattern.flatMap(({from, to}) => [from, to]))].sort()
  let query = ""
  pattern.forEach(({from, to, direction, isTyped, isOwnMatch}, i) => {
    const body = isTyped ? "-[:T]-" : "--"
    const arrow = direction === "out" ? `${body}>` : direction === "in" ? `<${body}` : body
    query += `${i === 0 ? "MATCH" : isOwnMatch ? " MATCH" : ","} (v${from})${arrow}(v${to})`
  })
  const conditions = [
    ...(variables.includes(labelled) ? [`v${labelled}:L`] : []),
    ...(named !== null && variables.includes(named) ? [`v${named}.name = '0'`] : []),
  ]
  if (conditions.length > 0) query += ` WHERE ${conditions.join(" AND ")}`
  const {rows} = engineOf(lines.join("\n")).runSync(
    `${query} RETURN ${variables.map((v) => `v${v}.i`).join(", ")}`,
  )
  return rows.map((row) => row.map((value, i) => `${variables[i]},${String(value)}`).join(";")).sort()
}

test("patterns match as if everything had been tried", () => {
  fc.assert(
    fc.property(matching, (given) => expect(matchesByQuery(given)).toEqual(matchesByTrying(given))),
    {numRuns: 1500},
  )
})
