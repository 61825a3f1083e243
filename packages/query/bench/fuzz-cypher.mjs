// Random and mutated queries: each gives a result or a RelataError, in its time and memory.
//   node packages/query/bench/fuzz-cypher.mjs [--queries 100000] [--seed 1] [--timeout 150]
// Works on dist/, so that `tsc -b` must have run. Ends with 1 when a query failed in any other way.
import {parseArgs} from "node:util"
import {RelataError} from "@relata/model"
import {CypherEngine, SnapshotBuilder, textOf, valueTo} from "../dist/index.js"

const {values: options} = parseArgs({
  options: {
    queries: {type: "string", default: "100000"},
    seed: {type: "string", default: "1"},
    timeout: {type: "string", default: "150"},
  },
})
const timeoutMs = Number(options.timeout)
const memoryBytes = 64e6
let state = Number(options.seed) >>> 0

/** Mulberry32. */
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const below = (n) => Math.floor(random() * n)
const pick = (list) => list[below(list.length)]
const chance = (p) => random() < p
const many = (n, make, joint = ", ") => Array.from({length: n}, make).join(joint)

const builder = new SnapshotBuilder()
const labels = ["A", "B", "C"]
const types = ["R", "S", "T"]
for (let i = 0; i < 400; i++)
  builder.addNode(
    i,
    labels.filter(() => chance(0.5)),
    [["name", `n${i % 50}`], ["num", i % 7], ...(chance(0.5) ? [["x", chance(0.5) ? i / 2 : ["a", i]]] : [])],
  )
for (let i = 0; i < 2000; i++)
  builder.addRelationship(i, pick(types), Math.floor(400 * random() ** 2), below(400), [["w", i % 5]])
const engine = new CypherEngine(builder.build())

const functions =
  "id labels type properties keys startNode endNode nodes relationships length coalesce toInteger toFloat toBoolean toString size head last tail reverse range toLower toUpper trim left right substring replace split abs sign ceil floor round sqrt log exists date time localtime datetime localdatetime duration date.truncate duration.between datetime.fromEpoch count sum avg min max collect stDev percentileCont percentileDisc isEmpty timestamp rand nope".split(
    " ",
  )
const literal = () =>
  pick([
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "2.5",
    "1e308",
    "9223372036854775807",
    "''",
    "'a'",
    "'2020-01-01'",
    "'(a+)+$'",
    "[]",
    "{}",
    "$p",
    "range(0, 20)",
    "{year: 2020, month: 2}",
    "duration('P1M2DT3.5S')",
    "date('2020-02-29')",
  ])

/** The variables of the query so far, with what they are. */
let scope = new Map()
let fresh = 0
const namesOf = (...kinds) => [...scope].filter(([, kind]) => kinds.includes(kind)).map(([name]) => name)
const known = () => (scope.size > 0 && !chance(0.02) ? pick([...scope.keys()]) : "nope")
const key = () => pick(["name", "num", "x", "w", "year"])
function introduce(kind) {
  const name = `${kind[0]}${fresh++}`
  scope.set(name, kind)
  return name
}
function property() {
  const holders = namesOf("node", "relationship")
  return holders.length > 0 ? `${pick(holders)}.${key()}` : literal()
}
/** A part of the query in which more is in scope. */
function within(work) {
  const before = new Map(scope)
  const text = work()
  scope = before
  return text
}

function condition(depth) {
  const inner = () => condition(depth - 1)
  if (depth <= 0)
    return pick([
      "true",
      "false",
      "null",
      `${expression(1)} = ${expression(1)}`,
      `${property()} > ${below(9)}`,
    ])
  return pick([
    () => `${expression(depth - 1)} ${pick(["=", "<>", "<", ">", "<=", ">="])} ${expression(depth - 1)}`,
    () => `${expression(depth - 1)} IN [${many(below(3), () => expression(1))}]`,
    () => `${property()} ${pick(["STARTS WITH", "ENDS WITH", "CONTAINS", "=~"])} ${expression(0)}`,
    () => `${inner()} ${pick(["AND", "OR", "XOR"])} ${inner()}`,
    () => `NOT (${inner()})`,
    () => `${expression(depth - 1)} IS ${chance(0.5) ? "NOT " : ""}NULL`,
    () => pattern(1, false),
    () => within(() => `EXISTS { ${pattern(2)} WHERE ${inner()} }`),
    () => quantified(depth),
  ])()
}

function quantified(depth) {
  const list = expression(depth - 1)
  return within(() => {
    const name = introduce("value")
    return `${pick(["all", "any", "none", "single"])}(${name} IN ${list} WHERE ${condition(depth - 1)})`
  })
}

function expression(depth = 3) {
  if (depth <= 0 || chance(0.2)) return pick([literal, known, property, property])()
  const inner = () => expression(depth - 1)
  return pick([
    () => `${inner()} ${pick(["+", "+", "+", "-", "*", "/", "%", "^"])} ${inner()}`,
    () => `(${inner()})`,
    () => `-${property()}`,
    () => condition(depth),
    () => `${pick(functions)}(${many(1 + below(3), inner)})`,
    () => `${pick(functions)}(${inner()})`,
    () => `[${many(below(4), inner)}]`,
    () => `{${many(below(3), () => `${key()}: ${inner()}`)}}`,
    () => `${inner()}[${inner()}]`,
    () => `${inner()}[${below(3)}..${inner()}]`,
    () => {
      const list = inner()
      return within(() => {
        const name = introduce("value")
        return `[${name} IN ${list} WHERE ${condition(depth - 1)} | ${expression(depth - 1)}]`
      })
    },
    () => {
      const [initial, list] = [inner(), inner()]
      return within(
        () =>
          `reduce(${introduce("value")} = ${initial}, ${introduce("value")} IN ${list} | ${expression(depth - 1)})`,
      )
    },
    () => `CASE WHEN ${condition(depth - 1)} THEN ${inner()} ELSE ${inner()} END`,
    () => `CASE ${inner()} WHEN ${inner()} THEN ${inner()} END`,
    () => within(() => `[${pattern(1)} | ${expression(depth - 1)}]`),
    () => within(() => `COUNT { MATCH ${pattern(2)} WHERE ${condition(depth - 1)} }`),
    () => within(() => `COLLECT { MATCH ${pattern(1)} RETURN ${expression(depth - 1)} AS q LIMIT 5 }`),
    () => (namesOf("node").length > 0 ? `${pick(namesOf("node"))} {.*, .name, k: ${inner()}}` : literal()),
    () =>
      namesOf("node").length > 1
        ? `shortestPath((${pick(namesOf("node"))})-[*]-(${pick(namesOf("node"))}))`
        : literal(),
    () => "count(*)",
  ])()
}

function node(mayIntroduce = true) {
  const bound = namesOf("node")
  const name =
    bound.length > 0 && chance(0.4) ? pick(bound) : mayIntroduce && chance(0.6) ? introduce("node") : ""
  const label = chance(0.3) ? `:${pick(labels)}${chance(0.2) ? `|${pick(labels)}` : ""}` : ""
  return `(${name}${label}${chance(0.15) ? ` {num: ${expression(0)}}` : ""})`
}
function relationship(mayIntroduce = true) {
  const length = chance(0.2) ? `*${pick(["", "1..2", "..3", "0..", "2", "1..3"])}` : ""
  const name = mayIntroduce && chance(0.4) ? introduce(length ? "value" : "relationship") : ""
  const inner = `[${name}${chance(0.4) ? `:${pick(types)}` : ""}${length}]`
  return `${chance(0.2) ? "<" : ""}-${name || chance(0.8) ? inner : ""}-${chance(0.5) ? ">" : ""}`
}
function pattern(length, mayIntroduce = true) {
  let text = node(mayIntroduce)
  for (let i = 0; i < length; i++) text += relationship(mayIntroduce) + node(mayIntroduce)
  return text
}
function named() {
  if (chance(0.1)) {
    const search = `${pick(["shortestPath", "allShortestPaths"])}(${node()}-[*]-${node()})`
    return `${introduce("path")} = ${search}`
  }
  const text = pattern(below(4))
  return chance(0.2) ? `${introduce("path")} = ${text}` : text
}
function tail() {
  return (
    (chance(0.3) ? ` ORDER BY ${expression(1)}${chance(0.5) ? " DESC" : ""}` : "") +
    (chance(0.2) ? ` SKIP ${below(5)}` : "") +
    (chance(0.5) ? ` LIMIT ${below(10)}` : "")
  )
}
function projection() {
  if (chance(0.15)) return "*"
  const after = new Map()
  const text = many(1 + below(3), () => {
    const bound = [...scope]
    if (bound.length > 0 && chance(0.4)) {
      const [name, kind] = pick(bound)
      if (!after.has(name)) {
        after.set(name, kind)
        return name
      }
    }
    const alias = `v${fresh++}`
    const made = expression(2)
    after.set(alias, "value")
    return `${made} AS ${alias}`
  })
  scope = after
  return text
}
function clause() {
  return pick([
    () => {
      const text = `MATCH ${many(1 + below(2), named)}`
      return chance(0.5) ? `${text} WHERE ${condition(2)}` : text
    },
    () => `OPTIONAL MATCH ${named()}`,
    () => `UNWIND ${expression(2)} AS ${introduce("value")}`,
    () =>
      `WITH ${chance(0.2) ? "DISTINCT " : ""}${projection()}${tail()}${chance(0.2) ? ` WHERE ${condition(1)}` : ""}`,
    () => `CALL db.labels() YIELD label AS ${introduce("value")}`,
  ])()
}
function query() {
  const single = () => {
    scope = new Map()
    return `${many(below(4), clause, " ")} RETURN ${chance(0.2) ? "DISTINCT " : ""}${projection()}${tail()}`
  }
  return chance(0.1) ? `${single()} UNION ${chance(0.5) ? "ALL " : ""}${single()}` : single()
}

/** A query with some of it taken out, doubled, swapped or replaced. */
function mutate(text) {
  const tokens = text.match(/\w+|\s+|[^\w\s]/g) ?? []
  for (let i = 1 + below(4); i > 0 && tokens.length > 0; i--) {
    const at = below(tokens.length)
    pick([
      () => tokens.splice(at, 1),
      () => tokens.splice(at, 0, tokens[below(tokens.length)]),
      () => tokens.splice(at, 1, tokens[below(tokens.length)]),
      () =>
        tokens.splice(
          at,
          1,
          pick(["(", ")", "[", "]", "{", "}", "'", "`", "|", ":", "..", "\u0000", "é", "—", "$", "\\", "/*"]),
        ),
    ])()
  }
  return tokens.join("")
}

const parameters = new Map([["p", [1, "a", null]]])

/** Runs a query: what came of it, how long it took, and what went wrong if it was no RelataError. */
function attempt(text) {
  const begin = performance.now()
  const since = () => performance.now() - begin
  try {
    const {rows} = engine.runSync(text, {parameters, timeoutMs, memoryBytes})
    const ms = since()
    for (const row of rows.slice(0, 3))
      for (const value of row) {
        textOf(value)
        valueTo(value)
      }
    return {outcome: rows.length > 0 ? "rows" : "no rows", ms}
  } catch (error) {
    if (error instanceof RelataError) return {outcome: error.code, ms: since()}
    return {outcome: "FAILED", ms: since(), error}
  }
}

const outcomes = new Map()
const failures = []
let slowest = 0
let mostHeap = 0
const started = performance.now()
for (let i = 0; i < Number(options.queries); i++) {
  const written = query()
  const text = chance(0.3) ? mutate(written) : written
  let {outcome, ms, error} = attempt(text)
  // Others use the machine, too: only what is far beyond the limit, and again, is a hang.
  if (ms > timeoutMs + 500) ({outcome, ms, error} = attempt(text))
  if (ms > timeoutMs + 500) error = new Error(`took ${ms.toFixed(0)} ms`)
  if (error) failures.push({text, error})
  slowest = Math.max(slowest, ms)
  if (i % 50 === 0) mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed)
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  if (failures.length >= 10) break
}
for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(String(count).padStart(7), outcome)
console.log(
  `slowest ${slowest.toFixed(0)} ms of ${timeoutMs}, heap at most ${(mostHeap / 1e6).toFixed(0)} MB, ${((performance.now() - started) / 1000).toFixed(0)} s in all`,
)
for (const {text, error} of failures)
  console.log(`\n${text}\n${error.stack?.split("\n").slice(0, 4).join("\n")}`)
process.exitCode = failures.length > 0 ? 1 : 0
