/** Tasks in a real Chromium, on the built page, served by `relata view` with the graph of `fixtures/`. */

import {readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {fileURLToPath, pathToFileURL} from "node:url"
import {beforeEach, expect, test} from "@jest/globals"
import type {Page} from "playwright-core"
import {exportPage, serveGraph} from "../tools/relata.mjs"
import {atRest, inBrowser, limitMs, until} from "./in-browser.js"

const fixtures = fileURLToPath(new URL("../../../fixtures", import.meta.url))

inBrowser("in Chromium", (site) => {
  const {folder, graphFile, open, search, counts: toldCounts, drop, paste, flaws} = site
  let page: Page

  beforeEach(() => {
    page = site.page
  })

  /**
   * The pixels of the picture in a colour (`#rrggbb`): how many there are, and the middle of the largest run of
   * them in a row, in pixels of the page. Labels, panel and legend are drawn elsewhere or in other colours.
   */
  async function pixelsOf(colour: string): Promise<{count: number; x: number; y: number}> {
    const region = page.getByRole("application", {name: /^Graph of/})
    const box = (await region.boundingBox())!
    // Right of the legend, whose discs have the same colours.
    const clip = {x: box.x + 230, y: box.y, width: box.width - 230, height: box.height}
    const picture = (await page.screenshot({clip})).toString("base64")
    const found = await page.evaluate(
      async ({picture, colour}) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const canvas = document.createElement("canvas")
        canvas.width = image.width
        canvas.height = image.height
        const context = canvas.getContext("2d")!
        context.drawImage(image, 0, 0)
        const {data} = context.getImageData(0, 0, canvas.width, canvas.height)
        const wanted = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16))
        let count = 0
        let run = 0
        let longest = {run: 0, x: 0, y: 0}
        for (let i = 0; i < data.length; i += 4) {
          const isIt = wanted.every((part, axis) => Math.abs(part - data[i + axis]!) < 6)
          const x = (i / 4) % canvas.width
          run = isIt && x > 0 ? run + 1 : 0
          if (isIt) count++
          if (run > longest.run) longest = {run, x: x - run / 2, y: Math.floor(i / 4 / canvas.width)}
        }
        return {count, x: longest.x, y: longest.y}
      },
      {picture, colour},
    )
    return {count: found.count, x: clip.x + found.x, y: clip.y + found.y}
  }

  /** The colours of the legend, the most frequent type's first. */
  function legendColours(): Promise<string[]> {
    return page
      .locator(".legend .type-disc circle")
      .evaluateAll((circles) => circles.map((circle) => circle.getAttribute("fill")!))
  }

  /** Saves what a click offers and reads it as XML in the page. */
  async function exported(choice: string) {
    const {name, bytes} = await site.exported(choice)
    const read = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "application/xml")
      return {
        flaw: document.querySelector("parsererror")?.textContent ?? null,
        nodes: document.getElementsByTagName("node").length,
        edges: document.getElementsByTagName("edge").length,
      }
    }, bytes.toString("utf8"))
    return {name, ...read}
  }

  test(
    "draws the graph: the picture has many pixels in the colours of its types",
    async () => {
      await open()
      const fills = await legendColours()
      const counts: number[] = []
      for (const fill of fills.slice(0, 4)) counts.push((await pixelsOf(fill)).count)
      expect(fills.length).toBeGreaterThan(2)
      // The most frequent type fills many discs, and several types are to be seen.
      expect(Math.max(...counts)).toBeGreaterThan(1000)
      expect(counts.filter((count) => count > 100).length).toBeGreaterThan(2)
    },
    limitMs,
  )

  test(
    "answers a question in the search box: rows, the query it became, sentences, and the way to an entity",
    async () => {
      await open()
      await page.keyboard.press("/")
      await page.keyboard.type("who invested in Corning")
      await page.getByRole("option", {name: "Ask: who invested in Corning"}).waitFor()
      await page.keyboard.press("Enter")
      const panel = page.getByRole("complementary", {name: "Details"})
      await panel.getByRole("heading", {level: 2, name: "1 row"}).waitFor()
      expect(await panel.locator(".query-read pre").textContent()).toContain("<-[r:INVESTED_IN]-(x)")
      await page.getByRole("status").filter({hasText: "1 row"}).waitFor()
      await panel.getByRole("button", {name: "Sentences behind row 1"}).click()
      await panel.locator(".row-quote mark").first().waitFor()
      expect(await panel.locator(".row-quote mark").allTextContents()).toContain("Corning")
      await panel.getByRole("table").getByRole("button", {name: "Nvidia", exact: true}).click()
      await panel.getByRole("heading", {level: 2, name: "Nvidia"}).waitFor()
      // The way back does not ask again.
      await panel.getByRole("button", {name: "Back"}).click()
      await panel.getByRole("heading", {level: 2, name: "1 row"}).waitFor()
    },
    limitMs,
  )

  test(
    "takes openCypher in an editor that completes, marks what is wrong, and stops",
    async () => {
      await open()
      await page.keyboard.press("q")
      const panel = page.getByRole("complementary", {name: "Details"})
      const editor = panel.locator(".cm-content")
      await editor.waitFor()
      await editor.click()
      await page.keyboard.type("MATCH (a:Pers")
      await panel.locator(".cm-tooltip-autocomplete li", {hasText: "Person"}).waitFor()
      await page.waitForTimeout(150)
      await page.keyboard.press("Enter")
      await page.keyboard.type(")-[r]->(b) RETURN a, count(x) AS n")
      await page.keyboard.press("Control+Enter")
      await panel.locator(".query-error pre").waitFor()
      expect(await editor.textContent()).toBe("MATCH (a:Person)-[r]->(b) RETURN a, count(x) AS n")
      expect(await panel.locator(".cm-wrong").textContent()).toBe("x")
      expect(await panel.locator(".query-error pre").textContent()).toMatch(/\^/)
      await page.keyboard.press("Control+a")
      await page.keyboard.type("MATCH (a)-[*]-(b)-[*]-(c) RETURN count(*)")
      await page.keyboard.press("Control+Enter")
      await panel.getByRole("button", {name: "Stop"}).click()
      await panel.getByRole("heading", {level: 2, name: "Stopped"}).waitFor()
    },
    limitMs,
  )

  test(
    "finds SU7 by search, and its page shows relations and a marked sentence",
    async () => {
      await open()
      await search("SU7")
      await page.keyboard.press("Enter")
      const panel = page.getByRole("complementary", {name: "Details"})
      await panel.getByRole("heading", {level: 2, name: /SU7/}).waitFor()
      expect(await panel.getByRole("heading", {name: "Relations"}).count()).toBe(1)
      expect(await panel.locator(".row").count()).toBeGreaterThan(0)
      expect(await panel.locator(".row-quote mark").count()).toBeGreaterThan(0)
      // From the relation to its sentence, and from there to its place in the document.
      await panel.locator(".row-quote").first().click()
      await panel.locator("blockquote mark").first().waitFor()
      const sentence = (await panel.locator("blockquote").first().textContent())!
      await panel
        .getByRole("button", {name: /show in the document/})
        .first()
        .click()
      const chosen = panel.locator(".sentence.is-chosen")
      await chosen.first().waitFor()
      expect((await chosen.allTextContents()).join("")).toBe(sentence)
      expect(await chosen.locator("mark").count()).toBeGreaterThan(0)
      expect(await chosen.first().isVisible()).toBe(true)
    },
    limitMs,
  )

  test(
    "goes from search to relation to sentence by keyboard alone",
    async () => {
      await open()
      await search("Xiaomi")
      await page.keyboard.press("Enter")
      const focused = () => page.evaluate(() => document.activeElement?.className ?? "")
      await page.waitForFunction(() => document.activeElement?.id === "panel-title")
      /** Goes on with Tab to the first thing of a kind. */
      const tabTo = async (kind: string) => {
        for (let i = 0; i < 40; i++) {
          await page.keyboard.press("Tab")
          if ((await focused()).includes(kind)) return
        }
        throw new Error(`Tab never came to ${kind}`)
      }
      await tabTo("row-quote")
      await page.keyboard.press("Enter")
      await page.locator("blockquote mark").first().waitFor()
      // A page that comes takes the focus along, so that the way goes on from there.
      await tabTo("document-link")
      await page.keyboard.press("Enter")
      await page.locator(".sentence.is-chosen").first().waitFor()
      await page.keyboard.press("Backspace")
      await page.locator("blockquote mark").first().waitFor()
      await page.keyboard.press("Escape")
      await page.getByRole("heading", {name: "Overview"}).waitFor()
    },
    limitMs,
  )

  test(
    "walks the picture by arrow keys and speaks what it comes to",
    async () => {
      await open()
      await page.getByRole("application", {name: /^Graph of/}).focus()
      await page.keyboard.press("ArrowRight")
      const line = page.locator("p[role=status]")
      await page.waitForFunction(() =>
        /relation/.test(document.querySelector("p[role=status]")?.textContent ?? ""),
      )
      const spoken = (await line.textContent())!
      await page.keyboard.press("Enter")
      const title = await page.locator(".page.is-entity #panel-title").textContent()
      expect(spoken.startsWith(title!)).toBe(true)
    },
    limitMs,
  )

  test(
    "opens the node that is clicked, and comes back to the overview on a click beside",
    async () => {
      await open()
      const [colour] = await legendColours()
      const {x, y} = await pixelsOf(colour!)
      await page.mouse.click(x, y)
      await page.locator(".page.is-entity #panel-title").waitFor()
      const box = (await page.getByRole("application", {name: /^Graph of/}).boundingBox())!
      // Two clicks in a blink would be a double click.
      await page.waitForTimeout(500)
      await page.mouse.click(box.x + box.width / 2, box.y + box.height - 6)
      await page.locator(".page.is-overview").waitFor()
    },
    limitMs,
  )

  test(
    "lights up in the graph what a sentence under the pointer says",
    async () => {
      await open()
      const [colour] = await legendColours()
      await page.locator(".page.is-overview .document-link").first().click()
      await page.locator(".sentence").first().waitFor()
      // The graph of the whole document first, then that of one sentence, then the document's again.
      await page.mouse.move(700, 5)
      const before = await atRest(() => pixelsOf(colour!))
      await page.locator(".sentence").last().hover()
      const during = await until(
        () => pixelsOf(colour!),
        ({count}) => count < before.count,
      )
      await page.mouse.move(700, 5)
      const after = await until(
        () => pixelsOf(colour!),
        ({count}) => count === before.count,
      )
      expect(during.count).toBeLessThan(before.count)
      expect(after.count).toBe(before.count)
    },
    limitMs,
  )

  test(
    "draws anew after the graphics context was lost, and says so when it is lost again",
    async () => {
      await open()
      const lose = () =>
        page.evaluate(() => {
          for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".picture-canvas canvas")) {
            canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext()
          }
        })
      const [colour] = await legendColours()
      const drawn = async () =>
        (
          await until(
            () => pixelsOf(colour!),
            ({count}) => count > 1000,
          )
        ).count
      await lose()
      // What was drawn before is still to be seen for a moment.
      await page.waitForTimeout(1000)
      expect(await drawn()).toBeGreaterThan(1000)
      await lose()
      await page.getByText("The picture was lost").waitFor()
      await page.getByRole("table", {name: "Entities"}).waitFor()
      await page.getByRole("button", {name: "Draw it again"}).click()
      expect(await drawn()).toBeGreaterThan(1000)
      site.complaints = site.complaints.filter((complaint) => !/CONTEXT_LOST/.test(complaint))
    },
    limitMs,
  )

  test(
    "exports GraphML that parses and has the counts of the graph, whole and filtered",
    async () => {
      await open()
      const {entities, relations} = await toldCounts()
      expect(entities).toBeGreaterThan(10)
      expect(await exported("The whole graph")).toEqual({
        name: "graph.graphml",
        flaw: null,
        nodes: entities,
        edges: relations,
      })
      await page.getByRole("checkbox", {name: /^Organization/}).uncheck()
      const left = await exported("What is shown")
      expect(left.flaw).toBeNull()
      expect(left.nodes).toBeLessThan(entities)
      expect(left.nodes).toBeGreaterThan(0)
    },
    limitMs,
  )

  test(
    "filters by the legend, says how much is hidden, and takes it back",
    async () => {
      await open()
      const {entities} = await toldCounts()
      const organizations = page.getByRole("checkbox", {name: /^Organization/})
      await organizations.click({modifiers: ["Alt"]})
      const shown = Number(
        await page.locator(".choice", {has: organizations}).locator(".choice-count").textContent(),
      )
      await page.getByText(`${entities - shown} of ${entities} entities`).waitFor()
      await page.getByRole("application", {name: new RegExp(`^Graph of ${shown} entities`)}).waitFor()
      await page.getByRole("button", {name: "Reset"}).click()
      await page.getByRole("application", {name: new RegExp(`^Graph of ${entities} entities`)}).waitFor()
    },
    limitMs,
  )

  test(
    "lists the same graph as tables",
    async () => {
      await open()
      const {entities} = await toldCounts()
      await page.keyboard.press("t")
      const rows = page.getByRole("table", {name: "Entities"}).getByRole("row")
      await rows.first().waitFor()
      expect(await rows.count()).toBe(Math.min(200, entities) + 1)
      await rows.nth(1).getByRole("button").click()
      await page.locator(".page.is-entity").waitFor()
    },
    limitMs,
  )

  test(
    "opens a chosen file in place of the served one, and says what is wrong with a bad one",
    async () => {
      await open()
      const bad = join(folder, "bad.relata.jsonl")
      writeFileSync(bad, '{"nodes": []}\n')
      const choose = async (file: string) => {
        const chooser = page.waitForEvent("filechooser")
        await page.getByRole("button", {name: "Open"}).click()
        await (await chooser).setFiles(file)
        await page.getByRole("button", {name: "Open in its place"}).click()
      }
      await choose(bad)
      const alert = page.getByRole("alert")
      await alert.waitFor()
      expect(await alert.textContent()).toMatch(/bad\.relata\.jsonl could not be opened/)
      // The graph that was open stays.
      expect(await page.getByRole("application", {name: /^Graph of/}).count()).toBe(1)
      await choose(graphFile)
      await page.getByText("graph.relata.jsonl").first().waitFor()
      await alert.waitFor({state: "detached"})
    },
    limitMs,
  )

  test(
    "works without WebGL: a plain picture that can be clicked, the table, the panel and a word about it",
    async () => {
      await page.addInitScript(() => {
        const getContext = HTMLCanvasElement.prototype.getContext
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          return kind.includes("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest])
        } as typeof getContext
      })
      await page.goto(site.url)
      await page.getByText(/WebGL/).waitFor()
      await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      const [colour] = await legendColours()
      const node = await pixelsOf(colour!)
      expect(node.count).toBeGreaterThan(1000)
      await page.mouse.click(node.x, node.y)
      await page.locator(".page.is-entity").waitFor()
      await page.getByRole("button", {name: "Table"}).click()
      await page.getByRole("table", {name: "Entities"}).getByRole("button").nth(5).click()
      await page.locator(".page.is-entity").waitFor()
    },
    limitMs,
  )

  test(
    "finds an entity, reads its second relation, merges it, undoes that, and exports, by keyboard alone",
    async () => {
      await open()
      const {entities} = await toldCounts()
      await search("Xiaomi")
      await page.keyboard.press("Enter")
      await page.waitForFunction(() => document.activeElement?.id === "panel-title")
      /** Goes on with Tab to the first thing of a role and name; the accessibility tree names it. */
      const tabTo = async (role: string, name: RegExp) => {
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press("Tab")
          const found = await page
            .getByRole(role as "button", {name})
            .evaluateAll((all) => all.some((one) => one === document.activeElement))
          if (found) return
        }
        throw new Error(`Tab never came to ${role} ${name}`)
      }
      // The second relation's sentence, and back.
      const quotes = page.locator(".row-quote")
      await quotes.nth(1).waitFor()
      const second = (await quotes.nth(1).textContent())!.slice(0, 20)
      await tabTo("button", new RegExp(second.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
      await page.keyboard.press("Enter")
      await page.locator("blockquote mark").first().waitFor()
      await page.keyboard.press("Backspace")
      await page.locator(".correct").waitFor()
      await page.locator("#panel-title").focus()
      await tabTo("button", /^Merge into/)
      await page.keyboard.press("Enter")
      await page.keyboard.type("Nvidia")
      await page.getByRole("option", {name: /Nvidia/}).waitFor()
      await page.keyboard.press("Enter")
      await tabTo("button", /^Merge$/)
      const coming = await exportedCounts()
      expect(coming).toBe(entities)
      await page.getByRole("button", {name: "Merge", exact: true}).focus()
      await page.keyboard.press("Enter")
      await page.getByRole("heading", {level: 2, name: "Nvidia"}).waitFor()
      expect(await page.locator("p[role=status]").first().textContent()).toMatch(
        /merged .Xiaomi. into .Nvidia./,
      )
      expect(await exportedCounts()).toBe(entities - 1)
      await page.keyboard.press("Control+z")
      await page.locator(".edit-words", {hasText: "Undone"}).waitFor()
      expect(await exportedCounts()).toBe(entities)
      await page.keyboard.press("Control+Shift+z")
      await page.locator(".edit-words", {hasText: "Done again"}).waitFor()
      expect(await exportedCounts()).toBe(entities - 1)

      async function exportedCounts(): Promise<number> {
        return (await exported("The whole graph")).nodes
      }
    },
    limitMs,
  )

  test(
    "keeps every node and the view in place through a correction",
    async () => {
      await open()
      await search("Xiaomi")
      await page.keyboard.press("Enter")
      await page.locator(".correct").waitFor()
      const [colour] = await legendColours()
      const before = await atRest(() => pixelsOf(colour!))
      await page.getByRole("button", {name: "Rename"}).click()
      await page.keyboard.type("Xiaomi Corporation")
      await page.keyboard.press("Enter")
      await page.getByRole("heading", {level: 2, name: "Xiaomi Corporation"}).waitFor()
      const after = await atRest(() => pixelsOf(colour!))
      expect([after.x, after.y]).toEqual([before.x, before.y])
      await page.getByRole("button", {name: "Reject"}).click()
      await page.locator(".page.is-overview").waitFor()
      await page.getByRole("button", {name: "Undo"}).click()
      await page.locator(".edit-words", {hasText: "Undone: rejected"}).waitFor()
    },
    limitMs,
  )

  test(
    "saves corrections in the graph file, where the next reader finds them",
    async () => {
      const file = join(folder, "corrected.relata.jsonl")
      writeFileSync(file, readFileSync(graphFile))
      const own = await serveGraph(file)
      try {
        await page.goto(own.url)
        await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
        await search("Xiaomi")
        await page.keyboard.press("Enter")
        await page.getByRole("button", {name: "Rename"}).click()
        await page.keyboard.type("Xiaomi Corporation")
        await page.keyboard.press("Enter")
        await page.getByRole("button", {name: "Save", exact: true}).click()
        await page.locator(".edit-words", {hasText: "Saved"}).waitFor()
        // Not a reload: the address holds the view.
        await page.goto("about:blank")
        await page.goto(own.url)
        await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
        await page.getByRole("button", {name: "1 correction by hand"}).click()
        await page.locator(".log-words", {hasText: "renamed “Xiaomi” to “Xiaomi Corporation”"}).waitFor()
        await page.getByRole("button", {name: /^Take back/}).click()
        await page.getByText("Nothing was changed").waitFor()
        await page.getByRole("button", {name: "Save", exact: true}).first().click()
        await page.locator(".edit-words", {hasText: "Saved"}).waitFor()
        const saved = readFileSync(file, "utf8").split("\n")
        // Where the nodes lie was saved with them; everything else is as it was.
        expect(saved.filter((line) => !line.startsWith('{"record":"places"')).join("\n")).toBe(
          readFileSync(graphFile, "utf8"),
        )
        expect(saved.some((line) => line.startsWith('{"record":"places"'))).toBe(true)
      } finally {
        own.close()
      }
    },
    limitMs,
  )

  test(
    "shows the ways between two entities as rows of sentences",
    async () => {
      await open()
      for (const name of ["Nvidia", "Lei Jun"]) {
        await search(name)
        await page.keyboard.press("Enter")
        await page.getByRole("heading", {level: 2, name}).waitFor()
        await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      }
      await page.keyboard.press("p")
      await page.locator(".path").first().waitFor()
      const ways = await page.locator(".path").count()
      expect(ways).toBeGreaterThan(0)
      expect(ways).toBeLessThanOrEqual(3)
      expect(await page.locator(".path").first().locator(".row-quote mark").count()).toBeGreaterThan(1)
      await page.getByRole("checkbox", {name: /direction only/}).check()
      await page.getByRole("heading", {level: 2, name: /ways? there/}).waitFor()
      await page.getByRole("button", {name: /Choose another: To/}).click()
      await page.getByRole("combobox", {name: "To"}).fill("Corning")
      await page
        .getByRole("option", {name: /^Corning/})
        .first()
        .waitFor()
      await page.keyboard.press("Enter")
      await page.getByRole("button", {name: "Choose another: To Corning"}).waitFor()
    },
    limitMs,
  )

  test(
    "works as one file from disk, without a network, whatever the texts hold",
    async () => {
      const hostile = join(folder, "hostile <&> name.relata.jsonl")
      const label = "</script><!--<script>alert(1)</script>"
      writeFileSync(hostile, readFileSync(graphFile, "utf8").replaceAll("SU7", label))
      const target = join(folder, "page.html")
      exportPage(hostile, target)
      await site.context.setOffline(true)
      const asked: string[] = []
      page.on("request", (request) => asked.push(request.url().replace(/^(data|blob):.*/s, "$1")))
      await page.goto(pathToFileURL(target).href)
      await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      expect((await toldCounts()).entities).toBeGreaterThan(10)
      const [colour] = await legendColours()
      expect((await pixelsOf(colour!)).count).toBeGreaterThan(1000)
      await search("script")
      await page.keyboard.press("Enter")
      await page.getByRole("heading", {level: 2, name: /<\/script>/}).waitFor()
      await page.locator(".row-quote").first().click()
      await page.locator("blockquote mark").first().waitFor()
      await page.getByRole("button", {name: "Swap direction"}).click()
      await page.locator(".edit-words", {hasText: "swapped"}).waitFor()
      expect((await exported("The whole graph")).flaw).toBeNull()
      await paste("Mina Okafor founded Harbour Robotics in Leith in 2019.")
      await page.locator(".edit-words", {hasText: "1 document added"}).waitFor()
      expect(asked.filter((url) => url !== "blob" && url !== "data")).toEqual([pathToFileURL(target).href])
    },
    limitMs,
  )

  test(
    "has the whole view in its address, for whoever opens it next",
    async () => {
      await open()
      await page.getByRole("checkbox", {name: /^Location/}).uncheck()
      await search("Lei Jun")
      await page.keyboard.press("Enter")
      await page.getByRole("heading", {level: 2, name: "Lei Jun"}).waitFor()
      await page.getByRole("button", {name: "Nearer"}).click()
      await page.waitForFunction(() => /camera=/.test(location.hash))
      const [colour] = await legendColours()
      const before = await atRest(() => pixelsOf(colour!))
      const address = page.url()
      await page.goto("about:blank")
      await page.goto(address)
      await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      await page.getByRole("heading", {level: 2, name: "Lei Jun"}).waitFor()
      expect(await page.getByRole("checkbox", {name: /^Location/}).isChecked()).toBe(false)
      const after = await atRest(() => pixelsOf(colour!))
      expect(Math.abs(after.count - before.count)).toBeLessThan(0.1 * before.count + 50)
      expect(page.url()).toBe(address)
    },
    limitMs,
  )

  test(
    "saves the picture as SVG and as PNG, and GraphML with its positions and colours",
    async () => {
      await open()
      const saved = async (choice: RegExp | string) => {
        await page.getByRole("button", {name: "Export"}).click()
        const coming = page.waitForEvent("download")
        await page.getByRole("button", {name: choice}).click()
        return readFileSync(await (await coming).path())
      }
      const svg = (await saved(/^SVG/)).toString("utf8")
      const drawn = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, "image/svg+xml")
        return {
          flaw: document.querySelector("parsererror")?.textContent ?? null,
          circles: document.querySelectorAll("circle").length,
          words: [...document.querySelectorAll("text")].map((one) => one.textContent),
        }
      }, svg)
      expect(drawn.flaw).toBeNull()
      expect(drawn.circles).toBe((await toldCounts()).entities)
      expect(drawn.words).toContain("Xiaomi")
      const png = await saved(/^PNG/)
      expect(png.subarray(1, 4).toString()).toBe("PNG")
      const region = (await page.locator(".picture-canvas").boundingBox())!
      expect(png.readUInt32BE(16)).toBe(Math.round(region.width) * 3)
      const xml = (await saved("The whole graph")).toString("utf8")
      const keyOf = (name: string) => new RegExp(`<key id="(\\S+)"[^>]*attr.name="${name}"`).exec(xml)?.[1]
      for (const [name, value] of [
        ["x", "-?[\\d.]+"],
        ["y", "-?[\\d.]+"],
        ["color", "#[\\dA-Fa-f]{6}"],
      ]) {
        expect(xml).toMatch(new RegExp(`<data key="${keyOf(name!)}">${value}</data>`))
      }
    },
    limitMs,
  )

  test(
    "reads texts that are dropped or pasted, on an empty page and beside what is open",
    async () => {
      await site.openEmpty()
      await page.getByRole("heading", {name: "Drop texts, or a graph"}).waitFor()
      await drop({name: "portrait.txt", bytes: readFileSync(join(fixtures, "lei-jun-portrait.txt"))})
      await page.getByRole("application", {name: /^Graph of/}).waitFor()
      await page.getByRole("button", {name: "Resume the layout"}).waitFor()
      const first = await toldCounts()
      expect(first.relations).toBeGreaterThan(3)
      await drop({name: "notes.md", bytes: readFileSync(join(fixtures, "analyst-notes.md"))})
      await page.locator(".edit-words", {hasText: "1 document added"}).waitFor()
      const second = await toldCounts()
      expect(second.entities).toBeGreaterThan(first.entities)
      await paste("Mina Okafor founded Harbour Robotics in Leith in 2019.")
      // The box offers to ask for what it does not know yet: the paste has to be read first.
      while ((await toldCounts()).entities === second.entities) await page.waitForTimeout(50)
      await search("Harbour Robotics")
      await page.keyboard.press("Enter")
      await page.getByRole("heading", {level: 2, name: /Harbour Robotics/}).waitFor()
      // What is no text is told, and the graph stays.
      await drop({name: "picture.png", bytes: "\u0000\u0001\u0002\u0000PNG\u0000\u0000"})
      const alert = page.getByRole("alert")
      await alert.waitFor()
      expect(await alert.textContent()).toMatch(/Nothing could be read.*picture\.png/)
      expect(await page.getByRole("heading", {level: 2, name: /Harbour Robotics/}).count()).toBe(1)
    },
    limitMs,
  )

  test(
    "gives axe nothing to complain of, on any page and in both themes",
    async () => {
      await open()
      const found = [...(await flaws("overview"))]
      await search("Xiaomi")
      found.push(...(await flaws("search")))
      await page.keyboard.press("Enter")
      await page.locator(".row-quote").first().waitFor()
      found.push(...(await flaws("entity")))
      for (const form of ["Rename", "Change type", "Merge into…", "Split…", "Add relation…"]) {
        await page.getByRole("button", {name: form}).click()
        await page.locator(".correct-form").waitFor()
        found.push(...(await flaws(form)))
      }
      await page.getByRole("button", {name: "Rename"}).click()
      await page.keyboard.type("Xiaomi Corporation")
      await page.keyboard.press("Enter")
      await page.locator(".edit-bar").waitFor()
      found.push(...(await flaws("after an edit")))
      await page.getByRole("button", {name: "1 correction"}).click()
      await page.locator(".log li").waitFor()
      found.push(...(await flaws("log")))
      await page.getByRole("button", {name: "Back", exact: true}).click()
      await page.locator(".row-quote").first().waitFor()
      await page.locator(".row-quote").first().click()
      await page.locator("blockquote mark").first().waitFor()
      found.push(...(await flaws("relation")))
      await page
        .getByRole("button", {name: /show in the document/})
        .first()
        .click()
      await page.locator(".sentence.is-chosen").first().waitFor()
      found.push(...(await flaws("document")))
      await page.emulateMedia({colorScheme: "dark"})
      found.push(...(await flaws("document, dark")))
      await page.getByRole("button", {name: "Table"}).click()
      await page.getByRole("table").waitFor()
      found.push(...(await flaws("table, dark")))
      expect(found).toEqual([])
    },
    limitMs,
  )

  test(
    "shows a hostile label as text and runs nothing of it",
    async () => {
      const hostile = join(folder, "hostile.relata.jsonl")
      const label = "<img src=x onerror=alert(1)></script>"
      writeFileSync(hostile, readFileSync(graphFile, "utf8").replaceAll("SU7", label.replaceAll('"', '\\"')))
      let hasAlert = false
      page.on("dialog", (dialog) => {
        hasAlert = true
        void dialog.dismiss()
      })
      await page.route("**/graph.relata.jsonl", (route) =>
        route.fulfill({path: hostile, contentType: "application/jsonl"}),
      )
      await open()
      await page.keyboard.press("/")
      await page.keyboard.type("onerror")
      await page.getByRole("option").first().waitFor()
      await page.keyboard.press("Enter")
      await page.getByRole("heading", {level: 2, name: /onerror=alert/}).waitFor()
      expect(hasAlert).toBe(false)
    },
    limitMs,
  )
})
