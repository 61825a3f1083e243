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
      "are of no relationship only where that is allowed",
      "MATCH p = shortestPath((x {name: 'a'})-[*0..]->(x)) RETURN length(p)",
      ["0"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(ring, query).sort()).toEqual(expected))
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
