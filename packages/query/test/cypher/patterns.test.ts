import {describe, expect, test} from "@jest/globals"
import {engineOf, people, rowsOf} from "./ask.js"

const engine = engineOf(people)
/** A chain with a way back: a → b → c → d, d → a, and a shortcut of another type. */
const ring = engineOf(`
  a:N {"name": "a"}
  b:N {"name": "b"}
  c:N {"name": "c"}
  d:M {"name": "d"}
  a NEXT b {"w": 1}
  b NEXT c {"w": 1}
  c NEXT d {"w": 2}
  d NEXT a {"w": 1}
  a SKIP c
`)

describe("paths of several relationships", () => {
  test.each([
    ["are of any length", "MATCH (x {name: 'a'})-[:NEXT*]->(y) RETURN y.name", ["a", "b", "c", "d"]],
    ["keep to bounds", "MATCH (x {name: 'a'})-[:NEXT*2..3]->(y) RETURN y.name", ["c", "d"]],
    ["have an exact length", "MATCH (x {name: 'a'})-[:NEXT*2]->(y) RETURN y.name", ["c"]],
    ["may have none", "MATCH (x {name: 'a'})-[:NEXT*0..1]->(y) RETURN y.name", ["a", "b"]],
    ["have an upper bound alone", "MATCH (x {name: 'a'})-[:NEXT*..2]->(y) RETURN y.name", ["b", "c"]],
    ["go backwards", "MATCH (x {name: 'a'})<-[:NEXT*1..2]-(y) RETURN y.name", ["c", "d"]],
    ["use no relationship twice", "MATCH (x {name: 'a'})-[:NEXT*]->(x) RETURN count(*)", ["1"]],
    [
      "ask each relationship for properties",
      "MATCH (x {name: 'a'})-[:NEXT* {w: 1}]->(y) RETURN y.name",
      ["b", "c"],
    ],
    ["end where a label is", "MATCH (x {name: 'a'})-[:NEXT*]->(y:M) RETURN y.name", ["d"]],
    [
      "come as a list in the order of the pattern",
      "MATCH (y:M)<-[r:NEXT*2]-(x) RETURN [e IN r | startNode(e).name]",
      ['["c", "b"]'],
    ],
    [
      "are walked from the end when that is known",
      "MATCH p = (x)-[:NEXT*2]->(y {name: 'c'}) RETURN [n IN nodes(p) | n.name]",
      ['["a", "b", "c"]'],
    ],
    [
      "are matched again by their list",
      "MATCH (x {name: 'a'})-[r:NEXT*2]->() WITH r MATCH (s)-[r*]->(e) RETURN s.name, e.name",
      ["a | c"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(ring, query).sort()).toEqual(expected))

  test("give each end once when only ends are asked for, as all paths would", () => {
    for (const length of ["*", "*1..2", "*0..2", "*..3"])
      for (const [left, right] of [
        ["-", "->"],
        ["<-", "-"],
        ["-", "-"],
      ]) {
        const reached = `MATCH (x)${left}[${length}]${right}(y) RETURN DISTINCT x.name AS x, y.name AS y ORDER BY x, y`
        const walked = `MATCH (x)${left}[r${length}]${right}(y) WITH x.name AS x, y.name AS y, count(r) AS c RETURN x, y ORDER BY x, y`
        expect(rowsOf(ring, reached)).toEqual(rowsOf(ring, walked))
      }
  })
})

describe("shortest paths", () => {
  test.each([
    [
      "are found",
      "MATCH p = shortestPath((x {name: 'a'})-[*]->(y {name: 'd'})) RETURN [n IN nodes(p) | n.name]",
      ['["a", "c", "d"]'],
    ],
    [
      "keep to types",
      "MATCH p = shortestPath((x {name: 'a'})-[:NEXT*]->(y {name: 'd'})) RETURN length(p)",
      ["3"],
    ],
    ["go both ways", "MATCH p = shortestPath((x {name: 'a'})-[*]-(y {name: 'd'})) RETURN length(p)", ["1"]],
    ["keep to a bound", "MATCH p = shortestPath((x {name: 'a'})-[:NEXT*..2]->(y {name: 'd'})) RETURN p", []],
    [
      "are all found",
      "MATCH p = allShortestPaths((x {name: 'b'})-[*]-(y {name: 'd'})) RETURN [n IN nodes(p) | n.name]",
      ['["b", "a", "d"]', '["b", "c", "d"]'],
    ],
    [
      "stand in expressions",
      "MATCH (x {name: 'a'}), (y {name: 'd'}) RETURN length(shortestPath((x)-[*]->(y)))",
      ["2"],
    ],
    [
      "take only relationships that a condition allows",
      "MATCH p = shortestPath((x {name: 'a'})-[*]->(y {name: 'd'})) WHERE none(r IN relationships(p) WHERE type(r) = 'SKIP') RETURN length(p)",
      ["3"],
    ],
    [
      "take only relationships of their list that a condition allows",
      "MATCH shortestPath((x {name: 'a'})-[steps*]->(y {name: 'd'})) WHERE all(r IN steps WHERE r.w > 0) RETURN size(steps)",
      ["3"],
    ],
    [
      "go only through nodes that a condition allows",
      "MATCH p = shortestPath((x {name: 'a'})-[*]-(y {name: 'c'})) WHERE all(n IN nodes(p) WHERE n.name <> 'd') AND length(p) > 1 RETURN [n IN nodes(p) | n.name]",
      ['["a", "b", "c"]'],
    ],
    [
      "are none where an end is not allowed",
      "MATCH p = shortestPath((x {name: 'a'})-[*]-(y {name: 'd'})) WHERE none(n IN nodes(p) WHERE n:M) RETURN p",
      [],
    ],
    [
      "are the shortest that a condition on the whole path allows",
      "MATCH p = shortestPath((x {name: 'a'})-[*]->(y {name: 'd'})) WHERE length(p) > 2 RETURN length(p)",
      ["3"],
    ],
    [
      "stop at a length that a condition names",
      "MATCH p = shortestPath((x {name: 'a'})-[:NEXT*]->(y {name: 'd'})) WHERE length(p) < 3.0 RETURN p",
      [],
    ],
    [
      "are all found that a condition on the whole path allows",
      "MATCH p = allShortestPaths((x {name: 'b'})-[*]-(y {name: 'd'})) WHERE length(p) >= 3 RETURN [n IN nodes(p) | n.name]",
      ['["b", "a", "c", "d"]', '["b", "c", "a", "d"]'],
    ],
    [
      "end where no path is allowed",
      "MATCH p = shortestPath((x {name: 'a'})-[*]-(y {name: 'd'})) WHERE length(p) > 9 RETURN p",
      [],
    ],
    [
      "may be missing where the match is optional",
      "OPTIONAL MATCH p = shortestPath((x {name: 'a'})-[*]->(y {name: 'd'})) WHERE all(r IN relationships(p) WHERE type(r) = 'SKIP') RETURN p",
      ["null"],
    ],
    [
      "are of no relationship only where that is allowed",
      "MATCH p = shortestPath((x {name: 'a'})-[*0..]->(x)) RETURN length(p)",
      ["0"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(ring, query).sort()).toEqual(expected))

  test.each([
    "true",
    "all(r IN relationships(p) WHERE r.w = 1)",
    "all(n IN nodes(p) WHERE n.name <> 'c')",
    "none(n IN nodes(p) WHERE n.name = 'b')",
    "any(n IN nodes(p) WHERE n.name = 'b')",
    "none(r IN relationships(p) WHERE endNode(r).name = 'b' AND x.name = 'a')",
    "length(p) <= 2 AND single(r IN relationships(p) WHERE type(r) = 'NEXT')",
    "nodes(p)[1].name > x.name",
  ])("with %s are as long as the shortest of all paths with it", (condition) => {
    const ends = "RETURN x.name AS from, y.name AS to, min(length(p)) AS steps ORDER BY from, to"
    for (const [left, right] of [
      ["-", "->"],
      ["<-", "-"],
      ["-", "-"],
    ]) {
      const walk = `(x)${left}[*]${right}(y)`
      const among = `MATCH (x), (y) WHERE x <> y MATCH p =`
      const walked = rowsOf(ring, `${among} ${walk} WHERE ${condition} ${ends}`)
      expect(walked.length).toBeGreaterThan(0)
      expect(rowsOf(ring, `${among} shortestPath(${walk}) WHERE ${condition} ${ends}`)).toEqual(walked)
    }
  })

  test("are found at once through thousands of nodes when relationships are asked one by one", () => {
    const lines = Array.from({length: 3000}, (_, i) => [
      `n${i} ROAD n${i + 1} {"toll": 0}`,
      `n${i} LANE n${i + 1} {"toll": 1}`,
      `n${i} LANE n${Math.min(i + 2, 3000)} {"toll": 1}`,
    ])
    const nodes = Array.from({length: 3001}, (_, i) => `n${i}:N {"name": "n${i}"}`)
    const roads = engineOf([...nodes, ...lines.flat()].join("\n"))
    const query =
      "MATCH p = shortestPath((x {name: 'n0'})-[*]->(y {name: 'n3000'})) WHERE all(r IN relationships(p) WHERE r.toll = 0) RETURN length(p)"
    expect(rowsOf(roads, query)).toEqual(["3000"])
  })
})

describe("label expressions", () => {
  test.each([
    ["take alternatives", "MATCH (n:Work|Machine) RETURN n.name", ["Analytical Engine", "Notes"]],
    ["take all of them", "MATCH (n:Person&Writer) RETURN n.name", ["Ada"]],
    ["take what has none of them", "MATCH (n:!Person) RETURN n.name", ["Analytical Engine", "Notes"]],
    ["nest", "MATCH (n:Person&!(Writer|Machine)) RETURN n.name", ["Charles", "Mary"]],
    ["take any", "MATCH (n:%) RETURN count(n)", ["5"]],
    ["stand in conditions", "MATCH (n) WHERE n:Writer|Work RETURN n.name", ["Ada", "Notes"]],
    ["take types of relationships", "MATCH ()-[r:!KNOWS]->() RETURN type(r)", ["ABOUT", "DESIGNED", "WROTE"]],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(engine, query).sort()).toEqual(expected))
})

describe("patterns in expressions", () => {
  test.each([
    [
      "are collected",
      "MATCH (n:Person) RETURN n.name, size([(n)-[:KNOWS]->(m) | m.name])",
      ["Ada | 1", "Charles | 0", "Mary | 2"],
    ],
    ["are filtered", "MATCH (n {name: 'Mary'}) RETURN [(n)-->(m) WHERE m.born > 1800 | m.name]", ['["Ada"]']],
    ["have a name", "MATCH (n {name: 'Ada'}) RETURN [p = (n)-[:WROTE]->()-->() | length(p)]", ["[2]"]],
    [
      "are asked for with EXISTS",
      "MATCH (n) WHERE EXISTS { (n)-[:KNOWS]->(m) WHERE m.name = 'Ada' } RETURN n.name",
      ["Mary"],
    ],
    [
      "are asked for with a whole query",
      "MATCH (n) WHERE EXISTS { MATCH (n)-[:KNOWS]->(m) WITH m, count(*) AS c WHERE c > 0 RETURN m } RETURN n.name",
      ["Ada", "Mary"],
    ],
    [
      "are counted",
      "MATCH (n:Person) RETURN n.name, COUNT { (n)-[:KNOWS]-() }",
      ["Ada | 2", "Charles | 2", "Mary | 2"],
    ],
    [
      "are gathered",
      "MATCH (n {name: 'Mary'}) RETURN COLLECT { MATCH (n)-->(m) RETURN m.name ORDER BY m.name }",
      ['["Ada", "Charles"]'],
    ],
    [
      "stand in exists()",
      "MATCH (n:Person) RETURN n.name, exists((n)-[:WROTE]->())",
      ["Ada | true", "Charles | false", "Mary | false"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(engine, query).sort()).toEqual(expected))
})

test("known relationships are matched again by their ends", () => {
  expect(rowsOf(engine, "MATCH ()-[r:WROTE]->() WITH r MATCH (a)-[r]->(b) RETURN a.name, b.name")).toEqual([
    "Ada | Notes",
  ])
  expect(rowsOf(engine, "MATCH ()-[r:WROTE]->() WITH r MATCH (a)-[r]-(b) RETURN a.name").sort()).toEqual([
    "Ada",
    "Notes",
  ])
  expect(rowsOf(engine, "MATCH ()-[r:WROTE]->() WITH r MATCH (a:Work)-[r]->(b) RETURN a.name")).toEqual([])
})

test("nodes without a name inside a condition are none of those around it, in any run", () => {
  const query = "MATCH (a)-->()-->(c) WHERE EXISTS { (a)-[:WROTE]->()-->() } RETURN a.name, c.name"
  for (let run = 0; run < 3; run++)
    expect(rowsOf(engine, query).sort()).toEqual(["Ada | Analytical Engine", "Ada | Analytical Engine"])
})
