// What drawing pictures of the viewer begins and ends with: a browser, and the graph of fixtures/ served as users do.

import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {findChromium, launchChromium, noChromium} from "./chromium.mjs"
import {buildFixtureGraph, serveGraph} from "./relata.mjs"

/**
 * Ends the process with 3 where there is no Chromium.
 * @param {(open: (size: {width: number, height: number}, look: object) => Promise<import("playwright-core").Page>) => Promise<void>} draw -
 *   `open` gives a page of its own, with the picture drawn and lying still
 */
export async function withFixturePages(draw) {
  const executable = findChromium()
  if (!executable) {
    process.stderr.write(`Nothing was drawn: ${noChromium}.\n`)
    process.exit(3)
  }
  const folder = mkdtempSync(join(tmpdir(), "relata-screenshots-"))
  let server
  let browser
  try {
    const graph = join(folder, "graph.relata.jsonl")
    buildFixtureGraph(graph)
    server = await serveGraph(graph)
    browser = await launchChromium(executable)
    await draw(async (viewport, look) => {
      // The layout's result at once, and the same each time.
      const context = await browser.newContext({viewport, reducedMotion: "reduce", ...look})
      const page = await context.newPage()
      await page.goto(server.url)
      await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      await page.getByRole("combobox", {name: "Search entities"}).waitFor()
      return page
    })
  } finally {
    await browser?.close()
    server?.close()
    rmSync(folder, {recursive: true, force: true})
  }
}
