// Measures the built page on graphs of several sizes beside a page of ten lines of sigma, in one run:
//   node apps/viewer/bench/run.mjs [--sizes 1000,10000,100000] [--json FILE]
// WebGL is drawn by software here: figures of whole frames say little, those of the page's own work do.

import {writeFileSync} from "node:fs"
import {parseArgs} from "node:util"
import {findChromium, launchChromium, noChromium} from "../tools/chromium.mjs"
import {measureOurs, measureTenLines} from "./measure.mjs"
import {servePages} from "./serve-pages.mjs"

const {values} = parseArgs({
  options: {sizes: {type: "string", default: "1000,10000,100000"}, json: {type: "string"}},
})
const executable = findChromium()
if (!executable) {
  process.stderr.write(`Nothing was measured: ${noChromium}.\n`)
  process.exit(3)
}

/** What VIEWER's budget asks, by size; nothing for sizes that it does not name. */
const budgets = {
  1000: {picture: 0.3, pan: 3, focus: 50, task: 50, heap: 40},
  10000: {picture: 1, pan: 8, focus: 150, task: 50, heap: 80},
  100000: {picture: 5, pan: 20, task: 200, heap: 350},
}

const rows = []
const browser = await launchChromium(executable)
const pages = await servePages()
try {
  for (const size of values.sizes.split(",").map(Number)) {
    pages.setSize(size)
    const ours = await measureOurs(browser, pages)
    process.stderr.write(`${size}: ours measured\n${JSON.stringify(ours)}\n`)
    const plain = await measureTenLines(browser, pages)
    rows.push({size, ours, plain})
    print(size, ours, plain)
  }
} finally {
  pages.close()
  await browser.close()
}
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 2))

function print(size, ours, plain) {
  const budget = budgets[size] ?? {}
  const line = (name, unit, own, other, limit) => {
    const shown = (value) => (value === undefined ? "–" : value.toFixed(value < 10 ? 2 : 0))
    const told = limit === undefined ? "" : `  (at most ${limit})`
    process.stdout.write(
      `  ${name.padEnd(34)}${shown(own).padStart(9)}${shown(other).padStart(11)}  ${unit}${told}\n`,
    )
  }
  process.stdout.write(`${size} nodes, ${2 * size} edges${"ours".padStart(28)}  ten lines\n`)
  line("first picture, from the address", "s", ours.picture, plain.picture, budget.picture)
  line("script for a frame of panning", "ms", ours.pan, plain.pan, budget.pan)
  line("script for a focus", "ms", ours.focus, undefined, budget.focus)
  line("longest task after the picture", "ms", ours.task, plain.task, budget.task)
  line("heap of the page", "MB", ours.heap, plain.heap, budget.heap)
  line("steps of the layout, picture attached", "/s", ours.steps, plain.steps)
  line("frames drawn in 2 s of rest", "", ours.idle, plain.idle, 0)
}
