/** The states of the page, each without a flaw that axe finds, in a real Chromium. */

import {expect, test} from "@jest/globals"
import {atRest, inBrowser, limitMs, until} from "./in-browser.js"

inBrowser("the states of the page, in Chromium", (site) => {
  test(
    "begins with a drop zone, samples and a field to paste into; a sample becomes a graph",
    async () => {
      await site.openEmpty()
      const found = await site.flaws("empty")
      await site.page.getByRole("button", {name: "Paste text"}).click()
      found.push(...(await site.flaws("paste")))
      await site.page.getByRole("button", {name: "Cancel"}).click()
      await site.page.emulateMedia({colorScheme: "dark"})
      found.push(...(await site.flaws("empty, dark")))
      for (const title of ["A harbour’s new robots", "Letters of a botanist", "Who owns the river"])
        await site.page.getByRole("button", {name: title}).waitFor()
      await site.page.getByRole("button", {name: "A harbour’s new robots"}).click()
      await site.drawn()
      expect((await site.counts()).relations).toBeGreaterThan(5)
      await site.find("Mina Okafor")
      found.push(...(await site.flaws("a sample, dark")))
      expect(found).toEqual([])
    },
    limitMs,
  )

  test.each<[string, {readonly width: number; readonly height: number}, "light" | "dark", boolean]>([
    ["narrow", {width: 320, height: 640}, "light", false],
    ["forced colours", {width: 1280, height: 800}, "dark", true],
  ])(
    "has no flaw and nothing beside the view when it is %s",
    async (what, size, colorScheme, isForced) => {
      await site.page.setViewportSize(size)
      await site.page.emulateMedia({colorScheme, forcedColors: isForced ? "active" : "none"})
      await site.open()
      const found = await site.flaws(`${what}: overview`)
      const isWide = () => site.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(await isWide()).toBe(false)
      await site.find("Xiaomi")
      found.push(...(await site.flaws(`${what}: entity`)))
      await site.panel.locator(".row-quote").first().click()
      await site.panel.locator("blockquote mark").first().waitFor()
      found.push(...(await site.flaws(`${what}: relation`)))
      await site.panel
        .getByRole("button", {name: /show in the document/})
        .first()
        .click()
      await site.page.locator(".sentence.is-chosen").first().waitFor()
      found.push(...(await site.flaws(`${what}: document`)))
      expect(await isWide()).toBe(false)
      await site.page.keyboard.press("Escape")
      await site.page.keyboard.press("p")
      await site.page.locator(".path-ends").waitFor()
      found.push(...(await site.flaws(`${what}: path`)))
      await site.page.getByRole("button", {name: "Export"}).click()
      found.push(...(await site.flaws(`${what}: export`)))
      await site.page.keyboard.press("Escape")
      await site.page.getByRole("button", {name: "Keys"}).click()
      found.push(...(await site.flaws(`${what}: keys`)))
      await site.page.getByRole("button", {name: "Close", exact: true}).click()
      await site.page.getByRole("button", {name: "Table"}).click()
      await site.page.getByRole("table").first().waitFor()
      found.push(...(await site.flaws(`${what}: table`)))
      expect(await isWide()).toBe(false)
      expect(found).toEqual([])
    },
    limitMs,
  )

  test(
    "has no flaw in a query, its answer, a path and twice the size of letters",
    async () => {
      await site.open()
      await site.page.keyboard.press("/")
      await site.page.keyboard.type("who invested in Corning")
      await site.page.getByRole("option", {name: /^Ask: /}).waitFor()
      const found = await site.flaws("search that asks")
      await site.page.keyboard.press("Enter")
      await site.panel.getByRole("heading", {level: 2, name: "1 row"}).waitFor()
      found.push(...(await site.flaws("answer")))
      for (const name of ["Nvidia", "Lei Jun"]) {
        await site.page.evaluate(() => (document.activeElement as HTMLElement).blur())
        await site.find(name)
        await site.panel.getByRole("heading", {level: 2, name}).waitFor()
      }
      await site.page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await site.page.keyboard.press("p")
      await site.page.locator(".path").first().waitFor()
      found.push(...(await site.flaws("path")))
      await site.page.addStyleTag({content: "html { font-size: 200%; }"}).catch(() => {})
      site.complaints = []
      found.push(...(await site.flaws("large letters")))
      expect(found).toEqual([])
    },
    limitMs,
  )

  test(
    "offers to open the graph again when the worker that holds it has stopped",
    async () => {
      await site.open()
      const before = await site.counts()
      await site.find("Xiaomi")
      await site.panel.getByRole("button", {name: "Rename"}).click()
      await site.page.keyboard.type("Xiaomi Corporation")
      await site.page.keyboard.press("Enter")
      await site.page.locator(".edit-words", {hasText: "renamed"}).waitFor()
      await site.paste("Mina Okafor founded Harbour Robotics in Leith.")
      await site.page.locator(".edit-words", {hasText: "1 document added"}).waitFor()
      await site.page.getByRole("button", {name: "Overview", exact: true}).click()
      const added = await site.counts()
      expect(added.entities).toBeGreaterThan(before.entities)
      const desks = site.page.workers().filter((worker) => worker.url().includes("desk"))
      expect(desks).toHaveLength(1)
      await desks[0]!.evaluate(() => {
        setTimeout(() => {
          throw new Error("out of memory")
        }, 0)
      })
      const alert = site.page.getByRole("alert")
      await alert.waitFor()
      expect(await alert.textContent()).toMatch(/The graph was lost.*holds the graph has stopped/)
      expect(await site.flaws("worker stopped")).toEqual([])
      await alert.getByRole("button", {name: "Open it again"}).click()
      await alert.waitFor({state: "detached"})
      await site.drawn()
      // What was corrected and added before, and not saved, is there again.
      await site.page.locator(".edit-words", {hasText: "1 correction added"}).waitFor()
      expect(await site.counts()).toEqual(added)
      await site.find("Xiaomi Corporation")
      await site.find("Harbour Robotics")
      site.complaints = site.complaints.filter((complaint) => !/out of memory/.test(complaint))
    },
    limitMs,
  )

  test(
    "draws a long text piece by piece, and leads to a sentence far down",
    async () => {
      await site.openEmpty()
      const filler = (i: number) =>
        `Paragraph ${i} tells of the weather on the coast, which was mild for the season.`
      const paragraphs = Array.from({length: 800}, (_, i) => filler(i))
      paragraphs[700] = "Mina Okafor founded Harbour Robotics in Leith in 2019."
      await site.drop({name: "long.txt", bytes: paragraphs.join("\n\n")})
      await site.drawn()
      await site.find("Harbour Robotics")
      await site.panel.locator(".row-quote").first().click()
      await site.panel
        .getByRole("button", {name: /show in the document/})
        .first()
        .click()
      const chosen = site.page.locator(".sentence.is-chosen").first()
      await chosen.waitFor()
      const box = (await atRest(() => chosen.boundingBox()))!
      expect(box.y).toBeGreaterThan(0)
      expect(box.y).toBeLessThan(800)
      expect(await site.page.locator(".text .block").count()).toBeLessThan(450)
    },
    limitMs,
  )

  test(
    "lights up in the graph what the sentence says that the caret is in",
    async () => {
      await site.open()
      await site.page.locator(".page.is-overview .document-link").first().click()
      await site.page.locator(".sentence").first().waitFor()
      await site.page.mouse.move(700, 5)
      const look = async () => (await site.page.locator(".picture-canvas").screenshot()).toString("base64")
      const before = await atRest(look)
      const caretIn = (selector: string) =>
        site.page.evaluate((where) => {
          getSelection()?.collapse(document.querySelector(where)!.firstChild, 1)
        }, selector)
      await caretIn(".sentence")
      const during = await until(look, (now) => now !== before)
      expect(during === before).toBe(false)
      await caretIn(".panel-title")
      expect((await until(look, (now) => now === before)) === before).toBe(true)
    },
    limitMs,
  )

  test.each([
    ["by highlights", true],
    ["by marks where there are no highlights", false],
  ])(
    "marks in the text the names of what the pointer is on in the picture, %s",
    async (_how, hasHighlights) => {
      if (!hasHighlights)
        await site.page.addInitScript(() => delete (CSS as {highlights?: unknown}).highlights)
      await site.open()
      await site.page.locator(".page.is-overview .document-link").first().click()
      await site.page.locator(".sentence").first().waitFor()
      const marked = () =>
        site.page.evaluate((isHighlighted) => {
          if (isHighlighted) return CSS.highlights.get("relata-mention")?.size ?? 0
          return document.querySelectorAll(".mention-marks mark").length
        }, hasHighlights)
      expect(await marked()).toBe(0)
      const region = site.page.getByRole("application", {name: /^Graph of/})
      await region.focus()
      // The pointer goes over the picture until it meets something that this document names.
      const svg = (await site.exported(/^SVG/)).bytes.toString("utf8")
      const box = (await region.boundingBox())!
      let words = 0
      for (const [, x, y] of svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)) {
        await site.page.mouse.move(box.x + Number(x), box.y + Number(y))
        await site.page.waitForTimeout(250)
        words = await marked()
        if (words > 0) break
      }
      expect(words).toBeGreaterThan(0)
      await site.page.mouse.move(box.x + 4, box.y + box.height + 200)
    },
    limitMs,
  )

  test(
    "rejects a value, and gives it back",
    async () => {
      await site.openEmpty()
      await site.paste("Harbour Robotics earned $40 million in 2021. Mina Okafor founded Harbour Robotics.")
      await site.drawn()
      await site.find("Harbour Robotics")
      const facts = site.panel.locator(".row", {hasText: "$40 million"})
      await facts.first().waitFor()
      await facts.first().locator(".row-quote").click()
      await site.panel.getByRole("button", {name: "Reject"}).click()
      await site.page.locator(".edit-words", {hasText: /rejected .*“\$40 million”/i}).waitFor()
      await site.page.locator(".page.is-entity").waitFor()
      expect(await facts.count()).toBe(0)
      await site.page.keyboard.press("Control+z")
      await facts.first().waitFor()
      // And an entity that no text names is added by hand.
      await site.page.keyboard.press("Escape")
      await site.panel.getByRole("button", {name: "Add an entity…"}).click()
      await site.page.keyboard.type("Selkie Systems")
      await site.page.keyboard.press("Enter")
      await site.page.getByRole("heading", {level: 2, name: "Selkie Systems"}).waitFor()
    },
    limitMs,
  )
})
