import {describe, expect, test} from "@jest/globals"
import {engineOf, people, rowsOf} from "./ask.js"

const engine = engineOf(people)

/** Rows come in no order unless the query asks for one. */
function sorted(query: string): string[] {
  return rowsOf(engine, query).sort()
}

describe("MATCH", () => {
  test.each([
    ["gives every node", "MATCH (n) RETURN count(n)", ["5"]],
    ["keeps to a label", "MATCH (n:Person) RETURN n.name", ["Ada", "Charles", "Mary"]],
    ["keeps to all labels of a node", "MATCH (n:Person:Writer) RETURN n.name", ["Ada"]],
    ["finds by a property", "MATCH (n {name: 'Ada'}) RETURN n.born", ["1815"]],
    [
      "follows a direction",
      "MATCH (a)-[:KNOWS]->(b) RETURN a.name + '>' + b.name",
      ["Ada>Charles", "Mary>Ada", "Mary>Charles"],
    ],
    ["follows the other direction", "MATCH (a {name: 'Ada'})<--(b) RETURN b.name", ["Mary"]],
    ["follows both directions", "MATCH (a {name: 'Ada'})-[:KNOWS]-(b) RETURN b.name", ["Charles", "Mary"]],
    [
      "takes arrows at both ends for no direction",
      "MATCH (a {name: 'Ada'})<-[:KNOWS]->(b) RETURN b.name",
      ["Charles", "Mary"],
    ],
    ["keeps to several types", "MATCH (a)-[r:WROTE|DESIGNED]->() RETURN type(r)", ["DESIGNED", "WROTE"]],
    ["asks for properties of relationships", "MATCH (a)-[r {since: 1833}]->(b) RETURN b.name", ["Charles"]],
    [
      "joins patterns by their variables",
      "MATCH (a)-[:WROTE]->(w), (w)-[:ABOUT]->(m) RETURN a.name, m.name",
      ["Ada | Analytical Engine"],
    ],
    [
      "gives all pairs of patterns that share nothing",
      "MATCH (a:Work), (b:Person) RETURN b.name",
      ["Ada", "Charles", "Mary"],
    ],
    [
      "joins by a condition",
      "MATCH (a:Person), (b:Person) WHERE a.born < b.born AND b.name = 'Ada' RETURN a.name",
      ["Charles", "Mary"],
    ],
    [
      "closes a triangle",
      "MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c)<-[:KNOWS]-(a) RETURN a.name, b.name, c.name",
      ["Mary | Ada | Charles"],
    ],
    ["never uses a relationship twice", "MATCH (a)-[r]-(b)-[s]-(a) RETURN count(*)", ["0"]],
    [
      "may use one again in another MATCH",
      "MATCH (a {name: 'Notes'})-[r]->() MATCH ()-[s]->() WHERE id(s) = id(r) RETURN count(*)",
      ["1"],
    ],
    ["names a path", "MATCH p = (a {name: 'Ada'})-[:WROTE]->()-->() RETURN length(p)", ["2"]],
    ["finds nothing for a label that is not there", "MATCH (n:Nobody) RETURN n", []],
  ])("%s", (_behaviour, query, expected) => expect(sorted(query)).toEqual(expected))

  test("a loop is one match, also without a direction", () => {
    const loops = engineOf(`a:A\n a SELF a`)
    expect(rowsOf(loops, "MATCH (n)-[r]-(m) RETURN count(*)")).toEqual(["1"])
    expect(rowsOf(loops, "MATCH (n)-[r]-(n) RETURN count(*)")).toEqual(["1"])
    expect(rowsOf(loops, "MATCH ()-[r]-() RETURN count(*)")).toEqual(["1"])
  })
})

describe("OPTIONAL MATCH", () => {
  test.each([
    [
      "keeps rows without a match",
      "MATCH (n:Person) OPTIONAL MATCH (n)-[:WROTE]->(w) RETURN n.name, w.name",
      ["Ada | Notes", "Charles | null", "Mary | null"],
    ],
    [
      "asks its condition inside",
      "MATCH (n:Person) OPTIONAL MATCH (n)-[:KNOWS]->(m) WHERE m.born > 1800 RETURN n.name, m.name",
      ["Ada | null", "Charles | null", "Mary | Ada"],
    ],
    [
      "goes on from nothing with nothing",
      "OPTIONAL MATCH (n:Nobody) OPTIONAL MATCH (n)-->(m) RETURN n, m",
      ["null | null"],
    ],
    ["gives one row of nulls when it comes first", "OPTIONAL MATCH (n:Nobody) RETURN n", ["null"]],
  ])("%s", (_behaviour, query, expected) => expect(sorted(query)).toEqual(expected))
})

describe("WHERE", () => {
  test.each([
    ["drops what is unknown", "MATCH (n) WHERE n.born > 1800 RETURN n.name", ["Ada"]],
    ["keeps what is not", "MATCH (n:Person) WHERE NOT n.born > 1800 RETURN n.name", ["Charles", "Mary"]],
    ["asks for a pattern", "MATCH (n) WHERE (n)-[:WROTE]->() RETURN n.name", ["Ada"]],
    [
      "asks that a pattern is not there",
      "MATCH (n:Person) WHERE NOT (n)-[:KNOWS]->() RETURN n.name",
      ["Charles"],
    ],
    ["asks for labels", "MATCH (n) WHERE n:Work OR n:Machine RETURN n.name", ["Analytical Engine", "Notes"]],
    [
      "compares ends of a pattern",
      "MATCH (a)-->(b)-->(c) WHERE a.name = 'Ada' AND c:Machine RETURN b.name",
      ["Charles", "Notes"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(sorted(query)).toEqual(expected))
})

describe("RETURN and WITH", () => {
  test.each([
    ["name columns by their text", "MATCH (n:Work) RETURN n.year + 1", ["1844"]],
    [
      "give all variables for *",
      "MATCH (n:Work) WITH n.name AS name, n.year AS year RETURN *",
      ["Notes | 1843"],
    ],
    [
      "drop what is the same",
      "MATCH (:Person)-[r]->() RETURN DISTINCT type(r)",
      ["DESIGNED", "KNOWS", "WROTE"],
    ],
    ["hold 1 and 1.0 for the same", "UNWIND [1, 1.0, 2] AS x RETURN DISTINCT x", ["1", "2"]],
    [
      "group by what is not aggregated",
      "MATCH (n:Person)-[r]->() RETURN n.name, count(r)",
      ["Ada | 2", "Charles | 1", "Mary | 2"],
    ],
    [
      "group by several keys",
      "MATCH (a)-[r]->(b) RETURN labels(a)[0], type(r), count(*)",
      ["Person | DESIGNED | 1", "Person | KNOWS | 3", "Person | WROTE | 1", "Work | ABOUT | 1"],
    ],
    ["group nulls together", "MATCH (n) RETURN n.year, count(*)", ["1843 | 1", "null | 4"]],
    [
      "aggregate nothing to one row",
      "MATCH (n:Nobody) RETURN count(n), collect(n), sum(n.x), max(n.x)",
      ["0 | [] | 0 | null"],
    ],
    ["give no row for groups of nothing", "MATCH (n:Nobody) RETURN n.name, count(*)", []],
    [
      "go on with what WITH names",
      "MATCH (n:Person) WITH n.born AS born WHERE born < 1800 RETURN born",
      ["1780", "1791"],
    ],
    [
      "match on from a variable",
      "MATCH (n:Person) WITH n MATCH (n)-[:DESIGNED]->(m) RETURN n.name, m.name",
      ["Charles | Analytical Engine"],
    ],
    [
      "filter groups",
      "MATCH (n:Person)-[r]->() WITH n, count(r) AS c WHERE c > 1 RETURN n.name",
      ["Ada", "Mary"],
    ],
    [
      "combine an aggregation with a key",
      "MATCH (n:Person)-[r:KNOWS]->() RETURN n.born AS born, n.born + count(r)",
      ["1780 | 1782", "1815 | 1816"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(sorted(query)).toEqual(expected))

  test("columns are named by their alias, else by their text", () => {
    const {columns} = engine.runSync("MATCH (n:Work) RETURN n.name AS name, n . year,  count( * )")
    expect(columns).toEqual(["name", "n . year", "count( * )"])
  })
})

describe("ORDER BY, SKIP and LIMIT", () => {
  test.each([
    ["sort upwards", "MATCH (n:Person) RETURN n.name ORDER BY n.born", ["Mary", "Charles", "Ada"]],
    ["sort downwards", "MATCH (n:Person) RETURN n.name ORDER BY n.born DESC", ["Ada", "Charles", "Mary"]],
    [
      "sort by several",
      "UNWIND [[1, 2], [1, 1], [0, 3]] AS x RETURN x ORDER BY x[0] DESC, x[1]",
      ["[1, 1]", "[1, 2]", "[0, 3]"],
    ],
    ["sort null last", "MATCH (n) RETURN n.year ORDER BY n.year LIMIT 2", ["1843", "null"]],
    ["sort by a column", "MATCH (n:Person) RETURN n.born AS b ORDER BY b SKIP 1 LIMIT 1", ["1791"]],
    [
      "sort by an aggregation",
      "MATCH (n:Person)-[r]->() RETURN n.name AS name, count(*) AS c ORDER BY c, name",
      ["Charles | 1", "Ada | 2", "Mary | 2"],
    ],
    [
      "sort by an expression over a group",
      "MATCH (n:Person) RETURN n.born % 2 AS odd, count(*) AS c ORDER BY count(*) DESC",
      ["1 | 2", "0 | 1"],
    ],
    [
      "sort types that have no order between them",
      "UNWIND [1, 'a', true, null, [1], {a: 1}] AS x RETURN x ORDER BY x",
      ["{a: 1}", "[1]", "a", "true", "1", "null"],
    ],
    [
      "give the first of many",
      "UNWIND range(1, 1000) AS x RETURN x ORDER BY x % 10 DESC, x LIMIT 3",
      ["9", "19", "29"],
    ],
    ["give nothing for LIMIT 0", "MATCH (n) RETURN n LIMIT 0", []],
    ["take sums", "UNWIND [1, 2, 3, 4] AS x RETURN x SKIP 1 + 1 LIMIT 1", ["3"]],
    [
      "keep the order of equal rows",
      "UNWIND [[1, 'a'], [0, 'b'], [1, 'c'], [0, 'd']] AS x WITH x ORDER BY x[0] RETURN x[1]",
      ["b", "d", "a", "c"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(engine, query)).toEqual(expected))

  test("take parameters", () => {
    expect(
      rowsOf(engine, "UNWIND range(1, 9) AS x RETURN x SKIP $skip LIMIT $limit", {skip: 2, limit: 2}),
    ).toEqual(["3", "4"])
  })
})

describe("UNWIND", () => {
  test.each([
    [
      "gives a row for each item",
      "UNWIND [1, 2] AS x UNWIND ['a', 'b'] AS y RETURN x, y",
      ["1 | a", "1 | b", "2 | a", "2 | b"],
    ],
    [
      "gives none for null and for nothing",
      "UNWIND null AS x RETURN x UNION ALL UNWIND [] AS x RETURN x",
      [],
    ],
    [
      "gives nodes back to patterns",
      "MATCH (n:Person) WITH collect(n) AS all UNWIND all AS m MATCH (m)-[:WROTE]->(w) RETURN m.name, w.name",
      ["Ada | Notes"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(engine, query)).toEqual(expected))
})

describe("UNION", () => {
  test.each([
    ["drops rows that are the same", "RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x", ["1", "2"]],
    ["keeps them with ALL", "RETURN 1 AS x UNION ALL RETURN 1 AS x", ["1", "1"]],
    ["joins columns by name", "RETURN 1 AS a, 2 AS b UNION RETURN 4 AS b, 3 AS a", ["1 | 2", "3 | 4"]],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(engine, query)).toEqual(expected))
})

describe("CALL", () => {
  test.each([
    [
      "gives what a procedure yields",
      "CALL db.labels() YIELD label RETURN label ORDER BY label",
      ["Machine", "Person", "Work", "Writer"],
    ],
    [
      "renames and filters",
      "CALL db.relationshipTypes() YIELD relationshipType AS type, relationshipCount AS n WHERE n > 1 RETURN type, n",
      ["KNOWS | 3"],
    ],
    ["stands alone", "CALL db.propertyKeys", ["name", "born", "year", "since"]],
    ["is asked for each row", "MATCH (n:Work) CALL db.labels() YIELD label RETURN count(*)", ["4"]],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(engine, query)).toEqual(expected))

  test("takes procedures of the caller with their arguments", () => {
    const own = engineOf("", {
      procedures: [
        {
          name: "test.double",
          parameters: [{name: "x", kinds: ["integer"]}],
          columns: ["twice"],
          call: ([x]) => [[Number(x) * 2]],
        },
      ],
    })
    expect(rowsOf(own, "UNWIND [1, 2] AS x CALL test.double(x) YIELD twice RETURN twice")).toEqual(["2", "4"])
    expect(rowsOf(own, "CALL test.double", {x: 4})).toEqual(["8"])
  })
})

test("comments, back-ticks and a semicolon are part of the language", () => {
  expect(rowsOf(engine, "/* all */ MATCH (`a b`:Work) // one\n RETURN `a b`.name AS `the name`;")).toEqual([
    "Notes",
  ])
})
