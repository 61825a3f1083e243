/** The engine in a real Chromium: its modules are served as they are, with their types taken out. */

import {readFileSync} from "node:fs"
import {dirname, join, resolve} from "node:path"
import {fileURLToPath} from "node:url"
import {afterAll, beforeAll, describe, expect, test} from "@jest/globals"
import {transformSync} from "@swc/core"
import type {Browser, Page} from "playwright-core"
import {findChromium, launchChromium, noChromium} from "../../../../apps/viewer/tools/chromium.mjs"
import {CypherEngine} from "../../src/cypher/engine.js"
import {SnapshotBuilder} from "../../src/cypher/snapshot-builder.js"
import {textOf} from "../../src/cypher/value/text.js"

const executable = findChromium()
const describeInBrowser = executable ? describe : describe.skip
const where = executable ? "in Chromium" : `in Chromium (skipped: ${noChromium})`
const packages = resolve(dirname(fileURLToPath(import.meta.url)), "../../..")
const limitMs = 60_000

const queries = [
  "MATCH (a)-[r:KNOWS]->(b) RETURN a.name, type(r), b.name ORDER BY a.name, b.name",
  "MATCH (n) RETURN labels(n)[0] AS l, count(*) AS c, avg(n.i) AS mean ORDER BY c DESC, l",
  "MATCH p = shortestPath((a {i: 1})-[*]-(b {i: 30})) RETURN length(p), [n IN nodes(p) | n.i]",
  "MATCH (a {i: 3})-[*1..3]->(b) RETURN count(DISTINCT b)",
  "UNWIND [3, null, 'a', 1.5, [1], {k: 1}, true, 2] AS x RETURN x ORDER BY x",
  "RETURN 9223372036854775807 - 1, 7 / 2, 7 / 2.0, 2 ^ 10, 'é' =~ '(?i)É', reverse('añ')",
  "RETURN toString(datetime({year: 2024, month: 7, timezone: 'Europe/Stockholm'})), date('2024-02-29') + duration('P1Y')",
  "RETURN duration.between(date('1999-12-31'), datetime('2024-02-29T12:00[America/New_York]'))",
  "MATCH (n) WHERE EXISTS { (n)-[:KNOWS]->(m) WHERE m.i > 20 } RETURN n.i ORDER BY n.i LIMIT 5",
  "RETURN nothing",
  "RETURN 1 / 0",
]

/** Builds the same graph and answers the queries; runs here and in the page, so that it may use nothing but these. */
function answers(
  engineModule: {readonly CypherEngine: typeof CypherEngine},
  builderModule: {readonly SnapshotBuilder: typeof SnapshotBuilder},
  textModule: {readonly textOf: typeof textOf},
  asked: readonly string[],
): string[] {
  const builder = new builderModule.SnapshotBuilder()
  for (let i = 0; i < 40; i++)
    builder.addNode(i, i % 3 === 0 ? ["A", "B"] : ["B"], [
      ["i", i],
      ["name", `n${i % 7}`],
    ])
  for (let i = 0; i < 120; i++)
    builder.addRelationship(i, i % 2 ? "KNOWS" : "LIKES", (i * 7) % 40, (i * i + 3) % 40, [["w", i]])
  const engine = new engineModule.CypherEngine(builder.build(), {now: () => 0, random: () => 0})
  return asked.map((query) => {
    try {
      const {columns, rows} = engine.runSync(query)
      return [columns.join(" | "), ...rows.map((row) => row.map(textModule.textOf).join(" | "))].join("\n")
    } catch (error) {
      return (error as {code: string}).code
    }
  })
}

describeInBrowser(where, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium(executable!)
    page = await browser.newPage()
    await page.route("http://engine.test/**", async (route) => {
      const {pathname} = new URL(route.request().url())
      if (pathname === "/") {
        // The engine needs nothing of the model but its errors.
        const imports = {"@relata/model": "/model/src/errors.js"}
        const body = `<script type="importmap">${JSON.stringify({imports})}</script>`
        return route.fulfill({contentType: "text/html", body})
      }
      const source = readFileSync(join(packages, pathname.replace(/\.js$/, ".ts")), "utf8")
      const {code} = transformSync(source, {
        jsc: {parser: {syntax: "typescript"}, target: "es2022"},
        module: {type: "es6"},
      })
      return route.fulfill({contentType: "text/javascript", body: code})
    })
    await page.goto("http://engine.test/")
  }, limitMs)

  afterAll(async () => browser?.close(), limitMs)

  test(
    "answers are those of Node",
    async () => {
      const inPage = await page.evaluate(
        `(async () => {
          const load = (path) => import("/query/src/cypher/" + path)
          const modules = [await load("engine.js"), await load("snapshot-builder.js"), await load("value/text.js")]
          return (${answers.toString()})(...modules, ${JSON.stringify(queries)})
        })()`,
      )
      expect(inPage).toEqual(answers({CypherEngine}, {SnapshotBuilder}, {textOf}, queries))
    },
    limitMs,
  )

  test(
    "a long query leaves the page its turn, and stops when it is told to",
    async () => {
      const outcome = await page.evaluate(`(async () => {
        const {CypherEngine} = await import("/query/src/cypher/engine.js")
        const {SnapshotBuilder} = await import("/query/src/cypher/snapshot-builder.js")
        const engine = new CypherEngine(new SnapshotBuilder().build())
        const controller = new AbortController()
        let turns = 0
        const timer = setInterval(() => { if (++turns === 5) controller.abort() }, 5)
        const query = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)"
        const code = await engine.run(query, {signal: controller.signal}).then(() => "rows", (error) => error.code)
        clearInterval(timer)
        return code + " after " + turns
      })()`)
      // The engine looks at the signal at its next pause, and the timer may have had another turn by then.
      expect(outcome).toMatch(/^query\.aborted after [5-9]$/)
    },
    limitMs,
  )
})
