// Draws the README's picture: the viewer with the graph of fixtures/, one relation open. Run it after a build:
//   pnpm --filter @relata/viewer screenshot [FILE]

import {mkdtempSync, rmSync, statSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {findChromium, launchChromium, noChromium} from "./chromium.mjs"
import {buildFixtureGraph, serveGraph} from "./relata.mjs"

const target = process.argv[2] ?? fileURLToPath(new URL("../../../docs/viewer.png", import.meta.url))
const executable = findChromium()
if (!executable) {
  process.stderr.write(`The picture was not drawn: ${noChromium}.\n`)
  process.exit(3)
}

const folder = mkdtempSync(join(tmpdir(), "relata-screenshot-"))
let server
let browser
try {
  const graph = join(folder, "graph.relata.jsonl")
  buildFixtureGraph(graph)
  server = await serveGraph(graph)
  browser = await launchChromium(executable)
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
    colorScheme: "light",
    // The layout's result at once, and the same each time.
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
  await page.getByRole("combobox", {name: "Search entities"}).fill("Xiaomi")
  await page.getByRole("option").first().waitFor()
  await page.keyboard.press("Enter")
  await page.locator(".row-quote").first().waitFor()
  // Time for the picture and the focus to follow.
  await page.waitForTimeout(500)
  await page.evaluate(() => document.activeElement?.blur?.())
  await page.waitForTimeout(200)
  await page.screenshot({path: target})
  process.stderr.write(`${target}: ${Math.round(statSync(target).size / 1000)} kB\n`)
} finally {
  await browser?.close()
  server?.close()
  rmSync(folder, {recursive: true, force: true})
}
