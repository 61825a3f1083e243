// Draws the main states of the viewer, in both themes and three widths, to be looked at:
//   pnpm --filter @relata/viewer screenshots FOLDER

import {mkdirSync} from "node:fs"
import {join} from "node:path"
import {withFixturePages} from "./fixture-page.mjs"

const [target] = process.argv.slice(2)
if (!target) {
  process.stderr.write("Name the folder for the pictures.\n")
  process.exit(2)
}
async function find(page, words) {
  await page.keyboard.press("/")
  await page.keyboard.type(words)
  await page.locator(".hit", {hasText: words}).first().waitFor()
  await page.keyboard.press("Enter")
  await page.locator(".page.is-entity .panel-title", {hasText: words}).waitFor()
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

/** How the page is looked at: its name in the file's, what the browser is told, and how large letters are. */
const looks = [
  ...["light", "dark"].flatMap((colorScheme) =>
    [390, 820, 1280].map((width) => ({name: `${colorScheme}-${width}`, width, look: {colorScheme}})),
  ),
  {name: "light-320", width: 320, look: {colorScheme: "light"}},
  {name: "forced-1280", width: 1280, look: {colorScheme: "dark", forcedColors: "active"}},
  {name: "large-1280", width: 1280, look: {colorScheme: "light", bypassCSP: true}, letters: "200%"},
]

mkdirSync(target, {recursive: true})
await withFixturePages(async (open) => {
  for (const {name: lookName, width, look, letters} of looks) {
    const page = await open({width, height: 800}, look)
    if (letters) await page.addStyleTag({content: `html { font-size: ${letters}; }`})
    for (const [name, go] of states) {
      await go(page)
      await page.waitForTimeout(250)
      await page.screenshot({path: join(target, `${name}-${lookName}.png`)})
    }
    await page.context().close()
  }
  process.stderr.write(`${target}: ${states.length * looks.length} pictures\n`)
})
