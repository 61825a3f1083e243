// Draws the README's picture: the viewer with the graph of fixtures/, one entity open. Run it after a build:
//   pnpm --filter @relata/viewer screenshot [FILE]

import {statSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {withFixturePages} from "./fixture-page.mjs"

const target = process.argv[2] ?? fileURLToPath(new URL("../../../docs/viewer.png", import.meta.url))
await withFixturePages(async (open) => {
  const page = await open({width: 1280, height: 800}, {colorScheme: "light"})
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
})
