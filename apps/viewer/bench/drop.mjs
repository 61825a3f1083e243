// Measures how long it takes from a text that is dropped on the empty page to its graph on the screen:
//   node apps/viewer/bench/drop.mjs FILE

import {readFileSync} from "node:fs"
import {basename} from "node:path"
import {findChromium, launchChromium, noChromium} from "../tools/chromium.mjs"
import {watch} from "./measure.mjs"
import {servePages} from "./serve-pages.mjs"

const [file] = process.argv.slice(2)
const executable = findChromium()
if (!file || !executable) {
  process.stderr.write(
    file ? `Nothing was measured: ${noChromium}.\n` : "Name the text that is to be dropped.\n",
  )
  process.exit(file ? 3 : 2)
}

const browser = await launchChromium(executable)
const pages = await servePages()
try {
  const page = await (await browser.newContext({viewport: {width: 1280, height: 800}})).newPage()
  await page.addInitScript(watch)
  await page.goto(pages.ours)
  await page.locator(".empty").waitFor()
  const transfer = await page.evaluateHandle(
    ({name, text}) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name, {type: "text/plain"}))
      return data
    },
    {name: basename(file), text: readFileSync(file, "utf8")},
  )
  await page.dispatchEvent("body", "dragenter", {dataTransfer: transfer})
  // A hand needs a moment from the edge of the window to where it lets go.
  await page.waitForTimeout(500)
  const dropped = await page.evaluate(() => performance.now())
  await page.dispatchEvent("body", "drop", {dataTransfer: transfer})
  await page.waitForFunction(() => window.seen.firstDraw !== undefined, undefined, {timeout: 120_000})
  const drawn = await page.evaluate(() => window.seen.firstDraw)
  process.stdout.write(`${((drawn - dropped) / 1000).toFixed(2)} s from the drop to the first picture\n`)
} finally {
  pages.close()
  await browser.close()
}
