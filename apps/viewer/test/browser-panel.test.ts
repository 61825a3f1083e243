/** Ways through the panel, in a real Chromium: suggestions, sentences one by one, an answer as a table, touch. */

import {readFileSync} from "node:fs"
import {expect, test} from "@jest/globals"
import {inBrowser, limitMs, until} from "./in-browser.js"

inBrowser("the panel, in Chromium", (site) => {
  test(
    "has three suggestions, each of which leads somewhere",
    async () => {
      await site.open()
      const suggestion = (name: string) => site.panel.getByRole("button", {name, exact: true})
      const back = () => site.panel.getByRole("button", {name: "Back", exact: true}).click()
      await suggestion("Most connected").click()
      await site.page.locator(".page.is-entity").waitFor()
      await site.panel.getByText(/\d+ relations/).waitFor()
      await back()
      await suggestion("Longest chain").click()
      await site.page.locator(".path").first().waitFor()
      expect(await site.page.locator(".path").first().locator("ol > li").count()).toBeGreaterThan(2)
      await back()
      await suggestion("Relations with weak evidence").click()
      await site.panel.getByText(/\b(?:weak|uncertain) \(0\.\d+\)/).waitFor()
    },
    limitMs,
  )

  test(
    "says how sure an entity is, and lists the doubtful ones",
    async () => {
      await site.open()
      const doubtful = site.panel.locator("section", {
        has: site.page.getByRole("heading", {name: "Doubtful entities, worth a look"}),
      })
      await doubtful.locator(".entity-link").first().click()
      await site.page.locator(".page.is-entity").waitFor()
      expect(await site.panel.locator(".kind").textContent()).toMatch(/· certainty: weak \(0\.\d\d\)$/)
    },
    limitMs,
  )

  test(
    "goes through the sentences behind a relation by [ and ], and on to the text",
    async () => {
      await site.open()
      await site.panel.locator(".statement-link").first().click()
      const sentences = site.panel.locator(".quotes .document-link")
      await until(
        () => sentences.count(),
        (count) => count > 1,
      )
      const isAt = async (place: number) =>
        sentences.nth(place).evaluate((one) => one === document.activeElement)
      await site.page.keyboard.press("]")
      expect(await isAt(0)).toBe(true)
      await site.page.keyboard.press("]")
      expect(await isAt(1)).toBe(true)
      await site.page.keyboard.press("[")
      expect(await isAt(0)).toBe(true)
      await site.page.keyboard.press("Enter")
      const chosen = site.page.locator(".sentence.is-chosen").first()
      await chosen.waitFor()
      await until(
        () => chosen.evaluate((one) => one === document.activeElement),
        (isThere) => isThere,
      )
      await site.page.keyboard.press("]")
      const next = await site.page.evaluate(() => document.activeElement?.className ?? "")
      expect(next).toMatch(/\bsentence\b/)
      expect(next).not.toMatch(/is-chosen/)
    },
    limitMs,
  )

  test(
    "saves the answer of a question as CSV",
    async () => {
      await site.open()
      await site.page.keyboard.press("/")
      await site.page.keyboard.type("who invested in Corning")
      await site.page.getByRole("option", {name: "Ask: who invested in Corning"}).waitFor()
      await site.page.keyboard.press("Enter")
      await site.panel.getByRole("heading", {level: 2, name: "1 row"}).waitFor()
      const coming = site.page.waitForEvent("download")
      await site.panel.getByRole("button", {name: "Save as CSV"}).click()
      const download = await coming
      expect(download.suggestedFilename()).toBe("answer.csv")
      expect(readFileSync(await download.path(), "utf8")).toMatch(
        /^\ufeffname\b[^\n]*\r\nNvidia\b[^\n]*\r\n$/,
      )
    },
    limitMs,
  )

  test(
    "opens what is touched in the picture",
    async () => {
      const context = await site.context.browser()!.newContext({
        viewport: {width: 390, height: 800},
        hasTouch: true,
        reducedMotion: "reduce",
      })
      const page = await context.newPage()
      await page.goto(site.url)
      await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      await page.getByRole("combobox", {name: "Search entities"}).waitFor()
      const region = page.getByRole("application", {name: /^Graph of/})
      const box = (await region.boundingBox())!
      // Where the saved picture has its largest node.
      await page.getByRole("button", {name: "Export"}).tap()
      const coming = page.waitForEvent("download")
      await page.getByRole("button", {name: /^SVG/}).tap()
      const svg = readFileSync(await (await coming).path(), "utf8")
      const discs = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map((found) =>
        found.slice(1).map(Number),
      )
      const [x, y] = discs.sort((a, b) => b[2]! - a[2]!)[0]!
      await page.touchscreen.tap(box.x + x!, box.y + y!)
      await page.locator(".page.is-entity").waitFor()
      await context.close()
    },
    limitMs,
  )
})
