/** Tasks by keyboard alone, and through the accessibility tree, in a real Chromium. */

import {expect, test} from "@jest/globals"
import {inBrowser, limitMs} from "./in-browser.js"

inBrowser("the keyboard and the accessibility tree, in Chromium", (site) => {
  const region = () => site.page.getByRole("application", {name: /^Graph of/})

  /** Presses a key and gives what is spoken then. */
  async function press(key: string): Promise<string> {
    const before = await site.spoken.textContent()
    await site.page.keyboard.press(key)
    await site.page
      .waitForFunction((old) => document.querySelector("p[role=status]")?.textContent !== old, before, {
        timeout: 10_000,
      })
      .catch(() => {})
    return (await site.spoken.textContent()) ?? ""
  }

  test(
    "walks from node to node, around one by the clock, along its relations, and back",
    async () => {
      await site.open()
      const few = site.page.locator(".page.is-overview .entity-link").nth(5)
      const label = (await few.textContent())!
      await few.click()
      await site.page.getByRole("heading", {level: 2, name: label}).waitFor()
      await region().focus()
      const first = await press("n")
      const [, steps] = /^Neighbour 1 of (\d+): /.exec(first) ?? []
      expect(Number(steps)).toBeGreaterThan(2)
      const heard = [first]
      for (let i = 1; i < Number(steps); i++) heard.push(await press("n"))
      // Around the whole clock, each neighbour once, and then the first again.
      expect(new Set(heard.map((words) => words.replace(/^.*?: /, ""))).size).toBe(Number(steps))
      expect(await press("n")).toBe(first)
      expect(await press("Shift+N")).toBe(heard.at(-1))
      expect((await press("Backspace")).startsWith(`${label}, `)).toBe(true)
      const relation = await press("e")
      expect(relation).toMatch(/^Relation 1 of \d+: .*→/)
      await site.page.keyboard.press("Enter")
      await site.page.locator(".page.is-statement").waitFor()
      await region().focus()
      expect(await press("ArrowRight")).toMatch(/, \d+ relations?$/)
      expect(await press("Escape")).toMatch(/^Out of/)
    },
    limitMs,
  )

  test(
    "moves the view and a node, opens the menu, and leaves it where it was",
    async () => {
      await site.open()
      await site.find("Nvidia")
      await region().focus()
      await press("ArrowUp")
      await press("Backspace")
      const places = async () =>
        (await site.exported(/^SVG/)).bytes.toString("utf8").match(/<circle [^>]*>/g)!
      const before = await places()
      await region().focus()
      await press("ArrowUp")
      expect(await press("c")).toBeTruthy()
      const menu = site.page.getByRole("menu")
      await menu.waitFor()
      const focused = () => site.page.evaluate(() => document.activeElement?.textContent ?? "")
      expect(await focused()).toBe("Open")
      await site.page.keyboard.press("End")
      expect(await focused()).toBe("Move it with the arrow keys")
      expect(await site.flaws("menu of a node")).toEqual([])
      await site.page.keyboard.press("Enter")
      await menu.waitFor({state: "detached"})
      expect(await press("ArrowRight")).toMatch(/ moved right$/)
      await press("Enter")
      const after = await places()
      expect(after.filter((circle, i) => circle !== before[i]).length).toBeGreaterThan(0)
      await region().focus()
      await press("ArrowUp")
      await press("c")
      await menu.waitFor()
      await site.page.keyboard.press("Escape")
      await menu.waitFor({state: "detached"})
      expect(await region().evaluate((element) => element === document.activeElement)).toBe(true)
    },
    limitMs,
  )

  test(
    "reads the picture as a list where a screen reader reads the page, without a stop of the Tab key in it",
    async () => {
      await site.open()
      await site.find("Xiaomi")
      const list = site.page.getByRole("region", {name: "Around Xiaomi"})
      await list.waitFor()
      const snapshot = await list.ariaSnapshot()
      expect(snapshot).toMatch(/button "Xiaomi, organization, \d+ relations"/)
      expect(snapshot).toMatch(/button "Xiaomi /)
      expect(await list.locator("button:not([tabindex='-1'])").count()).toBe(0)
      // What the list leads to opens, as a reader's click would.
      await list
        .getByRole("button")
        .nth(1)
        .evaluate((button) => (button as HTMLButtonElement).click())
      await site.page.locator(".page.is-entity").waitFor()
    },
    limitMs,
  )

  test(
    "does the whole task through the accessibility tree: find, read, merge, undo, export, check",
    async () => {
      await site.open()
      const {entities} = await site.counts()
      await site.page.getByRole("combobox", {name: "Search entities, or ask"}).fill("Lei Jun")
      await site.page
        .getByRole("option", {name: /^Lei Jun/})
        .first()
        .waitFor()
      await site.page.keyboard.press("Enter")
      await site.page.getByRole("heading", {level: 2, name: "Lei Jun"}).waitFor()
      const tree = await site.panel.ariaSnapshot()
      const quotes = [...tree.matchAll(/- button "([^"]{20,})"/g)].map(([, name]) => name!)
      expect(quotes.length).toBeGreaterThan(1)
      // The second relation, and its sentence.
      await site.panel
        .getByRole("button", {name: quotes[1]!.slice(0, 60)})
        .first()
        .click()
      await site.panel
        .getByRole("button", {name: /show in the document/})
        .first()
        .waitFor()
      const sentence = await site.panel.locator("blockquote").first().textContent()
      expect(sentence!.length).toBeGreaterThan(10)
      await site.panel.getByRole("button", {name: "Back", exact: true}).click()
      await site.panel.getByRole("button", {name: "Merge into…"}).click()
      await site.panel.getByRole("combobox", {name: "It is the same as"}).fill("Xiaomi")
      await site.page
        .getByRole("option", {name: /^Xiaomi/})
        .first()
        .click()
      await site.panel.getByRole("button", {name: "Merge", exact: true}).click()
      await site.page.getByRole("heading", {level: 2, name: "Xiaomi"}).waitFor()
      const nodes = async () =>
        ((await site.exported("The whole graph")).bytes.toString("utf8").match(/<node /g) ?? []).length
      expect(await nodes()).toBe(entities - 1)
      await site.page.getByRole("region", {name: "Last change"}).getByRole("button", {name: "Undo"}).click()
      await site.page.locator(".edit-words", {hasText: "Undone"}).waitFor()
      expect(await nodes()).toBe(entities)
    },
    limitMs,
  )

  test(
    "leaves letters alone once they are switched off",
    async () => {
      await site.open()
      await site.page.getByRole("button", {name: "Keys"}).click()
      await site.page.getByRole("checkbox", {name: "Keys that are single letters"}).uncheck()
      await site.page.getByRole("button", {name: "Close", exact: true}).click()
      await site.page.locator(".panel-body").click()
      await site.page.keyboard.press("t")
      expect(await site.page.getByRole("table").count()).toBe(0)
      await site.page.getByRole("button", {name: "Keys"}).click()
      await site.page.getByRole("checkbox", {name: "Keys that are single letters"}).check()
      await site.page.getByRole("button", {name: "Close", exact: true}).click()
      await site.page.keyboard.press("t")
      await site.page.getByRole("table").first().waitFor()
    },
    limitMs,
  )
})
