/** Several entities at once, filters and time, in a real Chromium. */

import {expect, test} from "@jest/globals"
import {inBrowser, limitMs, until} from "./in-browser.js"

inBrowser("picking and filtering, in Chromium", (site) => {
  const region = () => site.page.getByRole("application", {name: /^Graph of/})
  const bar = () => site.page.getByRole("region", {name: "Picked entities"})
  const shownCounts = async () => {
    const name = (await region().getAttribute("aria-label")) ?? ""
    const [, entities, relations] = /of ([\d,]+) entit\w+ and ([\d,]+) relation/.exec(name) ?? []
    return {
      entities: Number(entities?.replaceAll(",", "")),
      relations: Number(relations?.replaceAll(",", "")),
    }
  }

  test(
    "picks with the search and the keyboard, merges what is picked in one step, and undoes that in one",
    async () => {
      await site.open()
      const {entities} = await site.counts()
      await site.search("Xiaomi")
      await site.page.keyboard.press("Control+Enter")
      await bar().waitFor()
      const told = async () => Number(/^(\d+)/.exec((await bar().locator("strong").textContent())!)?.[1])
      const hits = await told()
      expect(hits).toBeGreaterThan(1)
      expect(await site.flaws("picked")).toEqual([])
      await site.page.keyboard.press("Escape")
      await bar().waitFor({state: "detached"})
      // By the keyboard in the picture: one and its first two neighbours.
      await site.find("Lei Jun")
      await region().focus()
      for (const key of ["Space", "n", "Space", "n", "Space"]) {
        await site.page.keyboard.press(key)
        await site.page.waitForTimeout(150)
      }
      const picked = await until(told, (count) => count === 3)
      expect(picked).toBe(3)
      await bar().getByRole("button", {name: "Merge…"}).click()
      await bar().locator(".chip").first().click()
      await site.page.locator(".edit-words", {hasText: /^merged/}).waitFor()
      expect((await shownCounts()).entities).toBe(entities - picked + 1)
      await site.page.keyboard.press("Control+z")
      await site.page.locator(".edit-words", {hasText: "Undone"}).waitFor()
      expect((await shownCounts()).entities).toBe(entities)
    },
    limitMs,
  )

  test(
    "picks by a line drawn around nodes, and by clicks alone; hides, shows only, and takes it back by chips",
    async () => {
      await site.open()
      const before = await shownCounts()
      await site.page.getByRole("button", {name: "Pick several"}).click()
      const box = (await region().boundingBox())!
      await site.page.mouse.move(box.x + 240, box.y + 60)
      await site.page.mouse.down()
      for (const [x, y] of [
        [0.75, 0.1],
        [0.75, 0.8],
        [0.3, 0.8],
      ] as const)
        await site.page.mouse.move(box.x + box.width * x, box.y + box.height * y, {steps: 4})
      await site.page.mouse.up()
      await bar().waitFor()
      const picked = Number(/^(\d+)/.exec((await bar().locator("strong").textContent())!)?.[1])
      expect(picked).toBeGreaterThan(3)
      await bar().getByRole("button", {name: "Only these"}).click()
      expect((await shownCounts()).entities).toBe(picked)
      const note = site.page.locator(".hidden-note")
      expect(await note.textContent()).toMatch(
        new RegExp(`${before.entities - picked} of ${before.entities} entities`),
      )
      await site.page.waitForFunction(() => /with=/.test(location.hash))
      await note.getByRole("button", {name: `Take back: Only ${picked} entities`}).click()
      expect(await shownCounts()).toEqual(before)
      // One click on what is drawn picks it; hiding leaves a chip.
      const circle = /<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(
        (await site.exported(/^SVG/)).bytes.toString("utf8"),
      )!
      await site.page.mouse.click(box.x + Number(circle[1]), box.y + Number(circle[2]))
      await bar().getByRole("button", {name: "Hide"}).click()
      expect((await shownCounts()).entities).toBe(before.entities - 1)
      await note.getByRole("button", {name: "Reset"}).click()
      expect(await shownCounts()).toEqual(before)
    },
    limitMs,
  )

  test(
    "finds the way between two that are picked, and saves the picked ones as GraphML",
    async () => {
      await site.open()
      await site.find("Lei Jun")
      await region().focus()
      await site.page.keyboard.press("Space")
      await site.page.keyboard.press("n")
      await site.page.keyboard.press("Space")
      await bar().getByText("2 entities").waitFor()
      const coming = site.page.waitForEvent("download")
      await bar().getByRole("button", {name: "GraphML"}).click()
      expect((await coming).suggestedFilename()).toBe("graph.graphml")
      await bar().getByRole("button", {name: "Path between"}).click()
      await site.page.locator(".path").first().waitFor()
    },
    limitMs,
  )

  test(
    "expands what was narrowed down, and says when nothing matches",
    async () => {
      await site.open()
      await site.find("Xiaomi")
      await region().focus()
      await site.page.keyboard.press("c")
      await site.page.getByRole("menuitem", {name: "Only it and its neighbours"}).click()
      const narrow = await shownCounts()
      expect(narrow.entities).toBeLessThan(60)
      let grown = narrow.entities
      for (let i = 0; i < narrow.entities && grown === narrow.entities; i++) {
        await region().focus()
        for (let step = 0; step <= i; step++) await site.page.keyboard.press("n")
        await site.page.keyboard.press("c")
        await site.page.getByRole("menuitem", {name: "Show its neighbours too"}).click()
        grown = (await shownCounts()).entities
      }
      expect(grown).toBeGreaterThan(narrow.entities)
      await site.page.getByRole("button", {name: "Reset"}).click()
      await site.page.getByText("At least…").click()
      const slider = site.page.getByRole("slider", {name: "At least so many relations"})
      await slider.focus()
      await site.page.keyboard.press("End")
      for (const box of await site.page.locator(".legend .choices").first().getByRole("checkbox").all())
        await box.uncheck()
      await site.page.getByText("Nothing matches").waitFor()
      expect(await site.flaws("nothing matches")).toEqual([])
      await site.page.getByRole("button", {name: "Reset the filters"}).click()
      expect((await shownCounts()).entities).toBeGreaterThan(narrow.entities)
    },
    limitMs,
  )

  test(
    "finds a relation type among many, and keeps a view under a name",
    async () => {
      await site.open()
      const legend = site.page.getByRole("region", {name: "Legend and filters"})
      await legend.locator("summary", {hasText: "Relations"}).click()
      await legend.getByRole("searchbox", {name: "Find a relation type"}).fill("found")
      await legend.getByRole("checkbox", {name: /^founded by/}).uncheck()
      await site.page.locator(".hidden-note .chip", {hasText: "founded by"}).waitFor()
      const hidden = await shownCounts()
      await site.page.waitForFunction(() => /hide-relation=/.test(location.hash))
      await legend.locator("summary", {hasText: "Saved views"}).click()
      await legend.getByRole("textbox", {name: "Name for the view as it is"}).fill("No founders")
      await site.page.keyboard.press("Enter")
      expect(await site.flaws("filters")).toEqual([])
      await site.page.getByRole("button", {name: "Reset"}).click()
      expect(await shownCounts()).not.toEqual(hidden)
      await site.page.waitForFunction(() => !/hide-relation=/.test(location.hash))
      await legend.getByRole("button", {name: "No founders", exact: true}).click()
      await site.page.locator(".hidden-note .chip", {hasText: "founded by"}).waitFor()
      expect(await shownCounts()).toEqual(hidden)
    },
    limitMs,
  )

  test(
    "shows a stretch of time by two ranges, and plays to the end and stops there",
    async () => {
      await site.open()
      const before = await shownCounts()
      const legend = site.page.getByRole("region", {name: "Legend and filters"})
      await legend.locator("summary", {hasText: "Time"}).click()
      const from = legend.getByRole("slider", {name: "From this year"})
      const last = Number(await from.getAttribute("max"))
      await from.fill("2015")
      await site.page.locator(".hidden-note .chip", {hasText: `2015 to ${last}`}).waitFor()
      const late = await shownCounts()
      expect(late.relations).toBeGreaterThan(0)
      expect(late.relations).toBeLessThan(before.relations)
      await site.page.waitForFunction((end) => location.hash.includes(`years=2015%2F${end}`), last)
      await legend.getByRole("button", {name: "Step through"}).click()
      await legend.getByRole("button", {name: "Stop"}).waitFor()
      await legend.getByRole("button", {name: "Step through"}).waitFor({timeout: 60_000})
      expect(await legend.getByRole("slider", {name: "To this year"}).inputValue()).toBe(`${last}`)
    },
    limitMs,
  )
})
