/** Graphs that are too large to be drawn as they are, in a real Chromium. */

import {expect, test} from "@jest/globals"
import {inBrowser, limitMs, type Site} from "./in-browser.js"

/** Node-link JSON: a ring of nodes, each of which leads to the next few. */
function ring(nodes: number, relationsOfEach: number): string {
  return JSON.stringify({
    directed: true,
    nodes: Array.from({length: nodes}, (_, id) => ({id: `n${id}`, label: `Station ${id}`})),
    links: Array.from({length: nodes * relationsOfEach}, (_, i) => ({
      source: `n${i % nodes}`,
      target: `n${(i + 1 + Math.floor(i / nodes)) % nodes}`,
      type: "leads to",
    })),
  })
}

/** The picture as it is saved: its lines, and the words in it. */
async function saved(site: Site): Promise<{readonly lines: number; readonly words: readonly string[]}> {
  const svg = (await site.exported(/^SVG/)).bytes.toString("utf8")
  return {
    lines: [...svg.matchAll(/<path[^>]* fill="none"/g)].length,
    words: [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words!),
  }
}

async function comeNearer(site: Site, steps: number): Promise<void> {
  await site.page.getByRole("application", {name: /^Graph of/}).focus()
  for (let i = 0; i < steps; i++) await site.page.keyboard.press("+")
}

inBrowser("large graphs, in Chromium", (site) => {
  test(
    "draws more relations than fit a view from near only, and says so",
    async () => {
      await site.openEmpty()
      await site.drop({name: "ring.json", bytes: ring(400, 51)})
      await site.drawn()
      expect(await site.counts()).toEqual({entities: 400, relations: 20_400})
      await site.page.getByText(/20,400 relations would cover everything/).waitFor()
      expect((await saved(site)).lines).toBe(0)
      await comeNearer(site, 4)
      // Edges come once the view lies still.
      let near = await saved(site)
      for (let tries = 0; near.lines === 0 && tries < 50; tries++) near = await saved(site)
      expect(near.lines).toBeGreaterThan(100)
      expect(near.lines).toBeLessThan(20_400)
    },
    limitMs,
  )

  test(
    "has words on relations from near, and not from afar",
    async () => {
      await site.open()
      const isRelation = (words: string) => /^(?:[a-z]+ )*(?:of|in|by|for)$/.test(words)
      expect((await saved(site)).words.filter(isRelation)).toEqual([])
      await comeNearer(site, 4)
      expect((await saved(site)).words.filter(isRelation).length).toBeGreaterThan(0)
    },
    limitMs,
  )
})
