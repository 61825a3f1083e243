/** The viewer as one file, opened from disk with the network off: all that the served page does. */

import {join} from "node:path"
import {pathToFileURL} from "node:url"
import {expect, test} from "@jest/globals"
import {exportPage} from "../tools/relata.mjs"
import {inBrowser, limitMs} from "./in-browser.js"

inBrowser("the page as one file from disk, in Chromium", (site) => {
  test(
    "searches, quotes, asks, corrects, exports, and takes in texts and graphs, without a network",
    async () => {
      const target = join(site.folder, "page.html")
      exportPage(site.graphFile, target)
      await site.context.setOffline(true)
      await site.page.goto(pathToFileURL(target).href)
      await site.drawn()
      const {entities} = await site.counts()
      const nodes = async () =>
        ((await site.exported("The whole graph")).bytes.toString("utf8").match(/<node /g) ?? []).length
      expect(await nodes()).toBe(entities)
      // From an entity to a sentence in its document.
      await site.find("Xiaomi")
      await site.panel.locator(".row-quote").first().click()
      await site.panel
        .getByRole("button", {name: /show in the document/})
        .first()
        .click()
      await site.page.locator(".sentence.is-chosen mark").first().waitFor()
      // A question, and a query.
      await site.page.keyboard.press("/")
      await site.page.keyboard.type("MATCH (n) RETURN count(n)")
      await site.page.getByRole("option", {name: /^Ask: /}).waitFor()
      await site.page.keyboard.press("Enter")
      await site.panel.getByRole("heading", {level: 2, name: "1 row"}).waitFor()
      // A correction, undone.
      await site.page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await site.find("Xiaomi")
      await site.panel.getByRole("button", {name: "Rename"}).click()
      await site.page.keyboard.type("Xiaomi Corporation")
      await site.page.keyboard.press("Enter")
      await site.page.getByRole("heading", {level: 2, name: "Xiaomi Corporation"}).waitFor()
      expect((await site.exported("The whole graph")).bytes.toString("utf8")).toContain(
        ">Xiaomi Corporation<",
      )
      await site.page.keyboard.press("Control+z")
      await site.page.getByRole("heading", {level: 2, name: "Xiaomi", exact: true}).waitFor()
      // Pictures and the graph file.
      expect((await site.exported(/^PNG/)).bytes.subarray(1, 4).toString()).toBe("PNG")
      expect((await site.exported(/^SVG/)).bytes.toString("utf8")).toMatch(/^<svg|^<\?xml/)
      expect((await site.exported(/^Graph file/)).bytes.toString("utf8")).toMatch(/^\{"kind":"relata"/)
      // A text and a graph of another program join.
      await site.paste("Mina Okafor founded Harbour Robotics in Leith in 2019.")
      await site.page.locator(".edit-words", {hasText: "1 document added"}).waitFor()
      await site.find("Harbour Robotics")
      await site.drop({
        name: "two.json",
        bytes: '{"nodes":[{"id":"Oban"},{"id":"Skye"}],"links":[{"source":"Oban","target":"Skye"}]}',
      })
      await site.page.getByRole("button", {name: "Add to the graph on screen"}).click()
      await site.find("Skye")
      await site.page.keyboard.press("t")
      await site.page.getByRole("table").first().waitFor()
      expect(await nodes()).toBeGreaterThan(entities + 2)
    },
    limitMs,
  )
})
