/** Tasks in a real Chromium, on the built page, served by `relata view` with the graph of `fixtures/`. */

import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {createRequire} from "node:module"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "@jest/globals"
import type {Browser, BrowserContext, Page} from "playwright-core"
import {findChromium, launchChromium, noChromium} from "../tools/chromium.mjs"
import {buildFixtureGraph, serveGraph} from "../tools/relata.mjs"

const executable = findChromium()
const where = executable ? "in Chromium" : `in Chromium (skipped: ${noChromium})`
if (!executable) process.stderr.write(`apps/viewer: ${noChromium}\n`)
const describeInBrowser = executable ? describe : describe.skip

const limitMs = 90_000

describeInBrowser(where, () => {
  let folder: string
  let graphFile: string
  let server: {readonly url: string; readonly close: () => void}
  let browser: Browser
  let context: BrowserContext
  let page: Page
  /** Whatever a reader's console would show as wrong; each test expects none. */
  let complaints: string[]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "relata-viewer-"))
    graphFile = join(folder, "graph.relata.jsonl")
    buildFixtureGraph(graphFile)
    server = await serveGraph(graphFile)
    browser = await launchChromium(executable!)
  }, limitMs)

  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, {recursive: true, force: true})
  }, limitMs)

  beforeEach(async () => {
    complaints = []
    context = await browser.newContext({
      viewport: {width: 1280, height: 800},
      colorScheme: "light",
      reducedMotion: "reduce",
      acceptDownloads: true,
    })
    page = await context.newPage()
    page.on("console", (message) => {
      // Breaches of the page's policy are reported as errors of the console too.
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text())
    })
    page.on("pageerror", (error) => complaints.push(String(error)))
  }, limitMs)

  afterEach(async () => {
    await context?.close()
    expect(complaints).toEqual([])
  }, limitMs)

  /** Opens the page and waits until the graph is drawn and lies still. */
  async function open(): Promise<void> {
    await page.goto(server.url)
    await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
  }

  /** The counts that the overview tells. */
  async function toldCounts(): Promise<{entities: number; relations: number}> {
    const words = (await page.locator(".summary").textContent()) ?? ""
    const counted = (pattern: RegExp) => Number((pattern.exec(words)?.[1] ?? "").replaceAll(",", ""))
    return {entities: counted(/([\d,]+) entit/), relations: counted(/([\d,]+) relation/)}
  }

  async function search(words: string): Promise<void> {
    await page.keyboard.press("/")
    await page.keyboard.type(words)
    await page.locator(".hit", {hasText: words}).first().waitFor()
  }

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
    await page.getByRole("button", {name: "Export"}).click()
    const coming = page.waitForEvent("download")
    await page.getByRole("button", {name: choice}).click()
    const download = await coming
    const xml = readFileSync(await download.path(), "utf8")
    const read = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "application/xml")
      return {
        flaw: document.querySelector("parsererror")?.textContent ?? null,
        nodes: document.getElementsByTagName("node").length,
        edges: document.getElementsByTagName("edge").length,
      }
    }, xml)
    return {name: download.suggestedFilename(), ...read}
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
      await page.waitForTimeout(400)
      const before = await pixelsOf(colour!)
      await page.locator(".sentence").last().hover()
      await page.waitForTimeout(400)
      const during = await pixelsOf(colour!)
      await page.mouse.move(700, 5)
      await page.waitForTimeout(400)
      const after = await pixelsOf(colour!)
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
      await lose()
      await page.waitForTimeout(1200)
      expect((await pixelsOf(colour!)).count).toBeGreaterThan(1000)
      await lose()
      await page.getByText("The picture was lost").waitFor()
      await page.getByRole("table", {name: "Entities"}).waitFor()
      complaints = complaints.filter((complaint) => !/CONTEXT_LOST/.test(complaint))
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
    "works without WebGL: the table, the panel and a word about it",
    async () => {
      await page.addInitScript(() => {
        const getContext = HTMLCanvasElement.prototype.getContext
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest])
        } as typeof getContext
      })
      await page.goto(server.url)
      await page.getByText(/WebGL/).waitFor()
      await page.getByRole("table", {name: "Entities"}).getByRole("button").nth(5).click()
      await page.locator(".page.is-entity").waitFor()
    },
    limitMs,
  )

  test(
    "gives axe nothing to complain of, on any page and in both themes",
    async () => {
      const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
      const flaws = async (state: string) => {
        // Evaluated from outside the page, so that its policy stays as it is.
        await page.evaluate(axe)
        const found = await page.evaluate(() => {
          const {axe} = window as unknown as {
            axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
          }
          return axe
            .run()
            .then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 160)}`))
        })
        return found.map((flaw) => `${state}: ${flaw}`)
      }
      await open()
      const found = [...(await flaws("overview"))]
      await search("Xiaomi")
      found.push(...(await flaws("search")))
      await page.keyboard.press("Enter")
      await page.locator(".row-quote").first().waitFor()
      found.push(...(await flaws("entity")))
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
