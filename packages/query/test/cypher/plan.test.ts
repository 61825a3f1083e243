import {describe, expect, test} from "@jest/globals"
import {describePlan} from "../../src/cypher/plan/describe-plan.js"
import {engineOf, people} from "./ask.js"

const many = engineOf(
  [
    ...Array.from({length: 60}, (_, i) => `p${i}:Person {"name": "P${i}"}`),
    ...Array.from({length: 3}, (_, i) => `c${i}:City {"name": "C${i}"}`),
    ...Array.from({length: 60}, (_, i) => `p${i} LIVES_IN c${i % 3}`),
    ...Array.from({length: 200}, (_, i) => `p${i % 60} KNOWS p${(i * 7 + 1) % 60}`),
    "p1 MAYOR_OF c1",
  ].join("\n"),
)

/** The steps in the order in which they work. */
function stepsOf(query: string): string[] {
  const text = `EXPLAIN ${query}`
  const {plan} = many.runSync(text)
  return describePlan(plan!, text)
    .toReversed()
    .map(({name, details}) => `${name} ${details}`.trimEnd())
}

describe("the plan of a query", () => {
  test.each([
    ["looks a name up", "MATCH (n {name: 'P3'}) RETURN n", ["look up nodes (n) by name = 'P3'"]],
    [
      "looks names up in a list",
      "MATCH (n) WHERE n.name IN ['P3', 'P4'] RETURN n",
      ["look up nodes (n) by name in ['P3', 'P4']"],
    ],
    [
      "begins at the smaller label",
      "MATCH (p:Person)-[:LIVES_IN]->(c:City) RETURN p",
      ["scan nodes (c:City)", "expand <-[:LIVES_IN]-", "filter p:Person"],
    ],
    [
      "begins at a rare relationship",
      "MATCH (p)-[:MAYOR_OF]->(c)<-[:LIVES_IN]-(q) RETURN q",
      ["scan relationships -[:MAYOR_OF]->", "expand <-[:LIVES_IN]-"],
    ],
    [
      "begins at a name, wherever it stands",
      "MATCH (a:Person)-[:KNOWS]->(b)-[:LIVES_IN]->(c {name: 'C1'}) RETURN a",
      ["look up nodes (c) by name = 'C1'", "expand <-[:LIVES_IN]-", "expand <-[:KNOWS]-", "filter a:Person"],
    ],
    [
      "asks conditions as soon as it can",
      "MATCH (a {name: 'P1'})-[:KNOWS]->(b)-[:KNOWS]->(c) WHERE b.name <> 'P2' RETURN c",
      [
        "look up nodes (a) by name = 'P1'",
        "expand -[:KNOWS]->",
        "filter b.name <> 'P2'",
        "expand -[:KNOWS]->",
      ],
    ],
    [
      "closes circles between known nodes",
      "MATCH (a {name: 'P1'})-[:KNOWS]->(b), (a)-[:LIVES_IN]->(c)<-[:LIVES_IN]-(b) RETURN c",
      [
        "look up nodes (a) by name = 'P1'",
        "expand -[:LIVES_IN]->",
        "expand <-[:LIVES_IN]-",
        "expand -[:KNOWS]-> to a known node",
      ],
    ],
    [
      "joins by an index",
      "MATCH (a:City), (b:Person) WHERE b.name = a.name RETURN a",
      ["scan nodes (a:City)", "look up nodes (b) by name = a.name", "filter b:Person"],
    ],
    ["knows how many nodes have a label", "MATCH (n:Person) RETURN count(*)", ["known counts"]],
    [
      "knows how many relationships have a type",
      "MATCH ()-[r]->() RETURN type(r), count(r)",
      ["known counts by type(r)"],
    ],
    [
      "counts a last step without taking it",
      "MATCH (a:City)<-[r]-() RETURN a.name, count(*)",
      ["scan nodes (a:City)", "count relationships <--", "group by a.name"],
    ],
    [
      "walks only to ends when only they are asked for",
      "MATCH (a {name: 'P1'})-[*1..3]->(x) RETURN count(DISTINCT x)",
      ["look up nodes (a) by name = 'P1'", "expand paths -[*1..3]-> each end once", "group"],
    ],
    [
      "is of all steps, with what is optional inside",
      "MATCH (c:City) OPTIONAL MATCH (c)<-[:MAYOR_OF]-(m) RETURN DISTINCT c.name ORDER BY c.name SKIP 1 LIMIT 1",
      [
        "scan nodes (c:City)",
        "if there",
        "expand <-[:MAYOR_OF]-",
        "optional",
        "project c.name",
        "distinct",
        "sort c.name",
        "skip 1",
        "limit 1",
      ],
    ],
  ])("%s", (_behaviour, query, expected) => expect(stepsOf(query)).toEqual(expected))

  test("is shown and not run by EXPLAIN", () => {
    const {rows, plan} = many.runSync("EXPLAIN MATCH (a)-[*]-(b) RETURN count(*)", {timeoutMs: 50})
    expect(rows).toEqual([])
    expect(plan).toBeDefined()
  })

  test("is run and measured by PROFILE", () => {
    const text = "PROFILE MATCH (c:City)<-[:LIVES_IN]-(p) RETURN p.name"
    const {rows, plan, profile} = many.runSync(text)
    expect(rows).toHaveLength(60)
    const measured = describePlan(plan!, text).map(({name, plan: step}) => [name, profile?.get(step)?.rows])
    expect(measured).toEqual([
      ["project", 60],
      ["expand", 60],
      ["scan nodes", 3],
    ])
  })
})

describe("counts from a plan that only counts", () => {
  const engine = engineOf(`${people}\n ada KNOWS ada`)
  test.each([
    ["MATCH (n:Person) RETURN count(*)", "MATCH (n:Person) WITH n RETURN count(*)"],
    [
      "MATCH (n) RETURN labels(n)[0] AS l, count(*) AS c ORDER BY l",
      "MATCH (n) WITH n, labels(n)[0] AS l RETURN l, count(n.name) AS c ORDER BY l",
    ],
    ["MATCH ()-[r]->() RETURN count(*)", "MATCH ()-[r]->() WITH r RETURN count(*)"],
    ["MATCH ()-[r:KNOWS]->() RETURN count(r)", "MATCH ()-[r]->() WHERE type(r) = 'KNOWS' RETURN count(r)"],
    ["MATCH (a)-->(b)-->(c) RETURN count(*)", "MATCH (a)-->(b)-->(c) WITH c RETURN count(*)"],
    ["MATCH (a)-->(b)<-[:KNOWS]-(c) RETURN count(c)", "MATCH (a)-->(b)<-[:KNOWS]-(c) WITH c RETURN count(c)"],
    [
      "MATCH (a)-->(b)-->(c) RETURN count(DISTINCT c)",
      "MATCH (a)-->(b)-->(c) WITH DISTINCT c RETURN count(*)",
    ],
    ["MATCH (a)--(b)--(c) RETURN count(DISTINCT c)", "MATCH (a)--(b)--(c) WITH DISTINCT c RETURN count(*)"],
    [
      "MATCH (a)-->(b) RETURN a.name AS n, count(b) AS c ORDER BY n",
      "MATCH (a)-->(b) WITH a.name AS n, b RETURN n, count(b) AS c ORDER BY n",
    ],
    ["MATCH (n:Nobody) RETURN count(*)", "RETURN 0"],
  ])("%s gives what %s does", (quick, plain) =>
    expect(engine.runSync(quick).rows).toEqual(engine.runSync(plain).rows),
  )
})
