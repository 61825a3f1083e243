/** A page of the built viewer in a real Chromium, and what tests do with it again and again. */

import {mkdtempSync, readFileSync, rmSync} from "node:fs"
import {createRequire} from "node:module"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "@jest/globals"
import type {Browser, BrowserContext, Locator, Page} from "playwright-core"
import {findChromium, launchChromium, noChromium} from "../tools/chromium.mjs"
import {buildFixtureGraph, serveGraph} from "../tools/relata.mjs"

export const limitMs = 90_000

/** A file to be handed over. */
export interface Given {
  readonly name: string
  readonly bytes: string | Uint8Array
}

export interface Site {
  /** A folder for files of the test's own. */
  readonly folder: string
  /** The graph of `fixtures/`. */
  readonly graphFile: string
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page
  readonly panel: Locator
  /** The line that a screen reader speaks. */
  readonly spoken: Locator
  /** Whatever the console shows as wrong; none is expected when a test ends. */
  complaints: string[]
  /** Opens the page with the graph of `fixtures/`, and waits until it is drawn and lies still. */
  open(fragment?: string): Promise<void>
  /** Opens the page with no graph. */
  openEmpty(): Promise<void>
  /** Waits until a picture lies still. */
  drawn(): Promise<void>
  drop(...files: readonly Given[]): Promise<void>
  paste(text: string): Promise<void>
  /** Types into the search box and waits for a hit of these words. */
  search(words: string): Promise<void>
  /** Searches, and opens the first hit. */
  find(words: string): Promise<void>
  /** What the overview tells. */
  counts(): Promise<{entities: number; relations: number}>
  /** Goes on with Tab to the first thing of a role and name. */
  tabTo(role: string, name: RegExp | string): Promise<void>
  /** Saves what a click in the export menu offers. */
  exported(choice: RegExp | string): Promise<{name: string; bytes: Buffer}>
  /** What axe finds wrong, each with the state that it was found in. */
  flaws(state: string): Promise<string[]>
}

/** Tests in Chromium; where there is none they are skipped, and say so. */
export function inBrowser(what: string, tests: (site: Site) => void): void {
  const executable = findChromium()
  if (!executable) {
    process.stderr.write(`apps/viewer: ${noChromium}\n`)
    describe.skip(`${what} (skipped: ${noChromium})`, () => test("needs Chromium", () => {}))
    return
  }
  describe(what, () => {
    const folder = mkdtempSync(join(tmpdir(), "relata-viewer-"))
    const graphFile = join(folder, "graph.relata.jsonl")
    let server: {readonly url: string; readonly close: () => void}
    let browser: Browser
    let context: BrowserContext
    let page: Page

    beforeAll(async () => {
      buildFixtureGraph(graphFile)
      server = await serveGraph(graphFile)
      browser = await launchChromium(executable)
    }, limitMs)

    afterAll(async () => {
      await browser?.close()
      server?.close()
      rmSync(folder, {recursive: true, force: true})
    }, limitMs)

    const site: Site = {
      folder,
      graphFile,
      get url() {
        return server.url
      },
      get context() {
        return context
      },
      get page() {
        return page
      },
      get panel() {
        return page.getByRole("complementary", {name: "Details"})
      },
      get spoken() {
        return page.locator("p[role=status]").first()
      },
      complaints: [],
      async open(fragment = "") {
        await page.goto(`${server.url}${fragment}`)
        await site.drawn()
        // What comes after the picture is there.
        await page.getByRole("combobox", {name: "Search entities"}).waitFor()
      },
      async openEmpty() {
        await page.route("**/graph.relata.jsonl", (route) => route.fulfill({status: 404}))
        await page.goto(server.url)
        await page.locator(".empty").waitFor()
        // The browser itself reports the answer 404.
        site.complaints = []
      },
      async drawn() {
        await page.getByRole("button", {name: "Resume the layout"}).waitFor({timeout: 60_000})
      },
      async drop(...files) {
        const given = files.map(({name, bytes}) => ({
          name,
          base64: Buffer.from(bytes as string).toString("base64"),
        }))
        await page.evaluate((all) => {
          const dataTransfer = new DataTransfer()
          for (const {name, base64} of all) {
            const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
            dataTransfer.items.add(new File([bytes], name))
          }
          window.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}))
        }, given)
      },
      async paste(text) {
        await page.evaluate((words) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData("text/plain", words)
          window.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true}))
        }, text)
      },
      async search(words) {
        await page.keyboard.press("/")
        await page.keyboard.type(words)
        await page.locator(".hit", {hasText: words}).first().waitFor()
      },
      async find(words) {
        await site.search(words)
        await page.keyboard.press("Enter")
        await page.locator(".page.is-entity").waitFor()
        // The focus comes a frame later, and would be taken from whatever gets it in between.
        await page.waitForFunction(() => document.activeElement?.id === "panel-title")
      },
      async counts() {
        const words = (await page.locator(".summary").textContent()) ?? ""
        const counted = (pattern: RegExp) => Number((pattern.exec(words)?.[1] ?? "").replaceAll(",", ""))
        return {entities: counted(/([\d,]+) entit/), relations: counted(/([\d,]+) relation/)}
      },
      async tabTo(role, name) {
        for (let i = 0; i < 80; i++) {
          await page.keyboard.press("Tab")
          const isThere = await page
            .getByRole(role as "button", {name})
            .evaluateAll((all) => all.some((one) => one === document.activeElement))
          if (isThere) return
        }
        throw new Error(`Tab never came to ${role} ${name}`)
      },
      async exported(choice) {
        await page.getByRole("button", {name: "Export"}).click()
        const coming = page.waitForEvent("download")
        await page.getByRole("button", {name: choice}).click()
        const download = await coming
        return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())}
      },
      async flaws(state) {
        // Half faded in, words have too little contrast.
        await page.evaluate(async () => {
          const ending = document
            .getAnimations()
            .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
          await Promise.allSettled(ending.map((animation) => animation.finished))
        })
        // Evaluated from outside the page, so that its policy stays as it is.
        await page.evaluate(axe())
        const found = await page.evaluate(() => {
          const {axe} = window as unknown as {
            axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
          }
          return axe
            .run()
            .then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 160)}`))
        })
        return found.map((flaw) => `${state}: ${flaw}`)
      },
    }

    beforeEach(async () => {
      site.complaints = []
      context = await browser.newContext({
        viewport: {width: 1280, height: 800},
        colorScheme: "light",
        reducedMotion: "reduce",
        acceptDownloads: true,
      })
      page = await context.newPage()
      page.on("console", (message) => {
        // Breaches of the page's policy are reported as errors of the console too.
        if (message.type() === "error" || message.type() === "warning") site.complaints.push(message.text())
      })
      page.on("pageerror", (error) => site.complaints.push(String(error)))
    }, limitMs)

    afterEach(async () => {
      await context?.close()
      expect(site.complaints).toEqual([])
    }, limitMs)

    tests(site)
  })
}

/** What `read` gives once it is as `isSo` wants it; the last that it gave when that takes too long. */
export async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000
  for (;;) {
    const value = await read()
    if (isSo(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What `read` gives once it gives the same three times: nothing moves any more. */
export async function atRest<T>(read: () => Promise<T>): Promise<T> {
  const seen: string[] = []
  return until(read, (value) => {
    seen.push(JSON.stringify(value))
    return seen.length >= 3 && new Set(seen.slice(-3)).size === 1
  })
}

let axeSource: string | undefined

function axe(): string {
  axeSource ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  return axeSource
}
