// Draws the main states of the viewer, in both themes and three widths, to be looked at:
//   pnpm --filter @relata/viewer screenshots FOLDER

import {mkdirSync, mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {findChromium, launchChromium, noChromium} from "./chromium.mjs"
import {buildFixtureGraph, serveGraph} from "./relata.mjs"

const [target] = process.argv.slice(2)
if (!target) {
  process.stderr.write("Name the folder for the pictures.\n")
  process.exit(2)
}
const executable = findChromium()
if (!executable) {
  process.stderr.write(`Nothing was drawn: ${noChromium}.\n`)
  process.exit(3)
}

async function find(page, words) {
  await page.keyboard.press("/")
  await page.keyboard.type(words)
  await page.locator(".hit", {hasText: words}).first().waitFor()
  await page.keyboard.press("Enter")
  await page.locator(".correct").waitFor()
  await page.evaluate(() => document.activeElement?.blur?.())
}

/** Each goes on from the one before it. */
const states = [
  ["overview", async () => {}],
  [
    "picked",
    async (page) => {
      await page.keyboard.press("/")
      await page.keyboard.type("Xiaomi")
      await page.locator(".hit", {hasText: "Xiaomi"}).first().waitFor()
      await page.keyboard.press("Control+Enter")
      await page.locator(".selection-bar").waitFor()
    },
  ],
  [
    "filters",
    async (page) => {
      await page.keyboard.press("Escape")
      const head = page.locator(".legend-head")
      if ((await head.getAttribute("aria-expanded")) === "false") await head.click()
      await page.getByText("At least…").click()
      await page.getByRole("slider", {name: /relations/}).fill("2")
    },
  ],
  [
    "entity",
    async (page) => {
      await page.getByRole("button", {name: "Reset"}).click()
      const head = page.locator(".legend-head")
      if (page.viewportSize().width < 900) await head.click()
      await find(page, "Nvidia")
      await find(page, "Lei Jun")
    },
  ],
  ["add-relation", async (page) => page.getByRole("button", {name: "Add relation…"}).click()],
  [
    "path",
    async (page) => {
      await page.evaluate(() => document.activeElement?.blur?.())
      await page.keyboard.press("p")
      await page.locator(".path").first().waitFor()
    },
  ],
  [
    "relation",
    async (page) => {
      await page.locator(".path .row-quote").first().click()
      await page.locator("blockquote mark").first().waitFor()
      await page.getByRole("button", {name: "Swap direction"}).click()
      await page.locator(".edit-bar").waitFor()
    },
  ],
  ["corrections", async (page) => page.getByRole("button", {name: "1 correction", exact: true}).click()],
  [
    "document",
    async (page) => {
      await page.keyboard.press("Control+z")
      await page.getByRole("button", {name: "Back", exact: true}).click()
      await page
        .getByRole("button", {name: /show in the document/})
        .first()
        .click()
      await page.locator(".sentence.is-chosen").first().waitFor()
    },
  ],
  ["table", async (page) => page.keyboard.press("t")],
]

mkdirSync(target, {recursive: true})
const folder = mkdtempSync(join(tmpdir(), "relata-screenshots-"))
let server
let browser
try {
  const graph = join(folder, "graph.relata.jsonl")
  buildFixtureGraph(graph)
  server = await serveGraph(graph)
  browser = await launchChromium(executable)
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [390, 820, 1280]) {
      const context = await browser.newContext({
        viewport: {width, height: 800},
        colorScheme,
        reducedMotion: "reduce",
      })
      const page = await context.newPage()
      await page.goto(server.url)
      await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      for (const [name, go] of states) {
        await go(page)
        await page.waitForTimeout(250)
        await page.screenshot({path: join(target, `${name}-${colorScheme}-${width}.png`)})
      }
      await context.close()
    }
  }
  process.stderr.write(`${target}: ${states.length * 6} pictures\n`)
} finally {
  await browser?.close()
  server?.close()
  rmSync(folder, {recursive: true, force: true})
}
