/** Graphs that are too large to be drawn as they are, in a real Chromium. */

import {expect, test} from "@jest/globals"
import {inBrowser, limitMs, type Site} from "./in-browser.js"

/** Node-link JSON: rings of so many nodes, each of which leads to the next few of its ring. */
function rings(sizes: readonly number[], relationsOfEach: number): string {
  const nodes = sizes.flatMap((size, ring) =>
    Array.from({length: size}, (_, place) => ({id: `${ring}-${place}`, label: `Station ${ring} ${place}`})),
  )
  const links = sizes.flatMap((size, ring) =>
    Array.from({length: size * relationsOfEach}, (_, i) => ({
      source: `${ring}-${i % size}`,
      target: `${ring}-${(i + 1 + Math.floor(i / size)) % size}`,
      type: "leads to",
    })),
  )
  return JSON.stringify({directed: true, nodes, links})
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
      await site.drop({name: "ring.json", bytes: rings([400], 51)})
      await site.drawn()
      expect(await site.counts()).toEqual({entities: 400, relations: 20_400})
      await site.page.getByText(/20,400 relations would cover everything/).waitFor()
      expect((await saved(site)).lines).toBe(0)
      await comeNearer(site, 4)
      // The middle of a ring is empty, so the view goes on to its side; edges come once it lies still.
      let near = await saved(site)
      for (let tries = 0; near.lines === 0 && tries < 12; tries++) {
        await site.page.getByRole("application", {name: /^Graph of/}).focus()
        await site.page.keyboard.press("Shift+ArrowLeft")
        await site.page.waitForTimeout(600)
        near = await saved(site)
      }
      expect(near.lines).toBeGreaterThan(100)
      expect(near.lines).toBeLessThan(20_400)
    },
    limitMs,
  )

  test(
    "offers the largest part of a graph that is too large, and draws all of it",
    async () => {
      await site.openEmpty()
      await site.drop({name: "rings.json", bytes: rings([300, 200], 51)})
      await site.drawn()
      await site.page.getByRole("button", {name: "the largest part (300)"}).click()
      await site.page.getByText("200 of 500 entities").waitFor()
      await site.page.getByText(/would cover everything/).waitFor({state: "detached"})
      expect((await saved(site)).lines).toBe(15_300)
      await site.page.getByRole("button", {name: "Reset"}).click()
      await site.page.getByText(/25,500 relations would cover everything/).waitFor()
      expect((await saved(site)).lines).toBe(0)
      await site.page.getByRole("button", {name: "the table"}).click()
      await site.page.getByRole("table").first().waitFor()
      expect(await site.flaws("too large")).toEqual([])
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
