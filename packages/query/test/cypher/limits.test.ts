import {describe, expect, test} from "@jest/globals"
import {engineOf} from "./ask.js"

/** So dense that its paths cannot be counted. */
const dense = engineOf(
  [
    ...Array.from({length: 30}, (_, i) => `n${i}:N {"i": ${i}}`),
    ...Array.from({length: 300}, (_, i) => `n${i % 30} R n${(i * 7 + Math.floor(i / 30)) % 30}`),
  ].join("\n"),
)

function codeOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return (error as {code?: string}).code
  }
  return "no error"
}

describe("a query that has no end", () => {
  test.each([
    "MATCH (a)-[*]-(b) RETURN count(*)",
    "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)",
    "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)",
    "RETURN size([x IN range(1, 10000) | reduce(s = 0, y IN range(1, 10000) | s + y)])",
    "MATCH (a) WHERE EXISTS { (a)-[*20]-(b) WHERE b.i < 0 } RETURN a",
    "RETURN reduce(s = true, x IN range(1, 100000) | reduce(t = '', y IN range(1, 200) | t + 'a') =~ '(a*)*b')",
  ])("%s stops at its limit of time", (query) => {
    const start = performance.now()
    expect(codeOf(() => dense.runSync(query, {timeoutMs: 100}))).toBe("query.time-limit-exceeded")
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe("a query that needs too much memory", () => {
  test.each([
    "UNWIND range(1, 1000000) AS x RETURN collect(x)",
    "UNWIND range(1, 1000000) AS x RETURN x ORDER BY x",
    "UNWIND range(1, 1000000) AS x RETURN DISTINCT x",
    "UNWIND range(1, 1000000) AS x RETURN x, count(*)",
    "UNWIND range(1, 1000000) AS x RETURN x UNION RETURN 1 AS x",
    "RETURN range(1, 1000000000)",
    "RETURN reduce(s = 'a', x IN range(1, 100) | s + s)",
    "RETURN reduce(l = [1], x IN range(1, 100) | l + l)",
    "RETURN [x IN range(1, 1000) | range(1, 100000)]",
    "RETURN replace(reduce(s = 'a', x IN range(1, 15) | s + s), 'a', reduce(s = 'b', x IN range(1, 15) | s + s))",
  ])("%s stops at its limit", (query) =>
    expect(codeOf(() => dense.runSync(query, {memoryBytes: 8e6}))).toBe("query.memory-limit-exceeded"),
  )
})

test("what nests too deeply is an error of the query", () => {
  const nested = `RETURN ${"(".repeat(3000)}1${")".repeat(3000)}`
  expect(codeOf(() => dense.runSync(nested))).toBe("query.unexpected-syntax")
  const value = "UNWIND [reduce(l = [], x IN range(1, 100000) | [l])] AS x RETURN DISTINCT x"
  expect(codeOf(() => dense.runSync(value))).toBe("query.memory-limit-exceeded")
})

test("LIMIT stops a query that would have no end", () => {
  expect(dense.runSync("MATCH (a)-[*]-(b) RETURN a LIMIT 3", {timeoutMs: 5000}).rows).toHaveLength(3)
})

test("a query gives others their turn, and stops when it is aborted", async () => {
  const controller = new AbortController()
  let turns = 0
  const timer = setInterval(() => {
    if (++turns === 3) controller.abort()
  }, 1)
  const query = dense.run("MATCH (a)-[*]-(b) RETURN count(*)", {signal: controller.signal})
  await expect(query).rejects.toMatchObject({code: "query.aborted"})
  clearInterval(timer)
  expect(turns).toBeGreaterThanOrEqual(3)
})

test("a query that pauses gives the same rows", async () => {
  const query = "MATCH (a)-[r1]->(b)-[r2]->(c) WITH a, count(DISTINCT c) AS n ORDER BY n, a.i RETURN a.i, n"
  // A clock on which every look is a second pauses as often as can be.
  let time = 0
  const halting = engineOf("x:N\n y:N\n x R y", {clock: () => (time += 1000)})
  expect((await dense.run(query)).rows).toEqual(dense.runSync(query).rows)
  const paused = await halting.run("UNWIND range(1, 5000) AS x MATCH (n) RETURN count(*)", {timeoutMs: 1e9})
  expect(paused.rows).toEqual([[10_000]])
})
