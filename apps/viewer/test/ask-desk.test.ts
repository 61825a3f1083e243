import {describe, expect, test} from "@jest/globals"
import {createSearch} from "@relata/query"
import {graphOf} from "../../../packages/query/test/graph-of.js"
import {AskDesk} from "../src/desk/ask-desk.js"
import type {Asked, Cell} from "../src/desk/ask-messages.js"

const graph = graphOf(`
  Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)
  Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)
  Nvidia (Organization) ~INVESTED_IN Corning (Organization)
`)
const ask = (text: string) => new AskDesk(graph, () => createSearch(graph)).ask(text)

/** Cells as text; links in square brackets. */
function readable(asked: Asked): string[][] {
  if (asked.kind !== "rows") return [[JSON.stringify(asked)]]
  const part = (one: Cell[number]) =>
    one.kind === "text"
      ? one.text
      : one.kind === "relation"
        ? `[${one.words}]`
        : `[${one.kind === "entity" ? one.entity.label : one.document.title}]`
  return asked.rows.map(({cells}) => cells.map((cell) => cell.map(part).join("")))
}

describe("asking", () => {
  test("links names in the answer to a question to their entities, and gives the relations behind", async () => {
    const asked = await ask("who invested in Corning")
    expect(readable(asked)).toEqual([["[Nvidia]", "Organization", "planned"]])
    expect(asked).toMatchObject({
      isPhrase: true,
      total: 1,
      nodes: expect.arrayContaining(["nvidia.organization"]),
    })
    expect(asked.kind === "rows" && asked.relations).toHaveLength(1)
  })

  test.each([
    [
      "nodes and relations",
      "MATCH (a:Person)<-[r]-(b) RETURN a, r",
      [["[Lei Jun]", "[Xiaomi founded by Lei Jun]"]],
    ],
    [
      "paths",
      "MATCH p = (:Person)--()--(:Product) RETURN p",
      [["[Lei Jun] ←founded by– [Xiaomi] –produces→ [Xiaomi SU7]"]],
    ],
    ["names without relations", "MATCH (a:Product) RETURN a.name, 1.5 AS n", [["[Xiaomi SU7]", "1.5"]]],
    ["nothing", "RETURN null AS x", [[""]]],
  ])("shows %s", async (_what, query, expected) => expect(readable(await ask(query))).toEqual(expected))

  test("tells where a query is wrong", async () => {
    expect(await ask("MATCH (a) RETURN b")).toMatchObject({kind: "failed", span: {start: 17, end: 18}})
    expect(await ask("MATCH (a")).toMatchObject({kind: "failed"})
  })

  test("offers near names where nothing is found", async () => {
    expect(await ask('MATCH (a {name: "Xiomi"}) RETURN a')).toMatchObject({
      total: 0,
      near: expect.arrayContaining([expect.objectContaining({label: "Xiaomi"})]),
    })
    expect(await ask("zork the blorb of Xiaomi")).toMatchObject({
      kind: "unknown",
      suggestions: expect.arrayContaining(["Xiaomi"]),
    })
  })
})
