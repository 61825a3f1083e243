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
  const shown = (value) => (value === undefined ? "–" : value.toFixed(value < 10 ? 2 : 0))
  const line = (name, unit, key, {limit, wanted} = {}) => {
    const [own, other] = [ours[key], plain[key]]
    const ratio = own > 0 && other > 0 ? `${(own / other).toFixed(2)}x` : ""
    const told = [limit === undefined ? "" : `at most ${limit}`, wanted ?? ""].filter(Boolean).join(", ")
    process.stdout.write(
      `  ${`${name}, ${unit}`.padEnd(42)}${shown(own).padStart(8)}${shown(other).padStart(11)}${ratio.padStart(9)}  ${told}\n`,
    )
  }
  process.stdout.write(
    `${`${size} nodes, ${2 * size} edges`.padEnd(44)}    ours  ten lines    ratio  wanted\n`,
  )
  line("first picture, from the address", "s", "picture", {limit: budget.picture})
  line("script for a frame of panning", "ms", "pan", {
    limit: budget.pan,
    wanted: size === 10_000 ? "1.3x" : "",
  })
  line("script for a focus", "ms", "focus", {limit: budget.focus})
  line("longest task after the picture", "ms", "task", {limit: budget.task})
  line("heap of the page", "MB", "heap", {limit: budget.heap})
  line("steps of the layout, picture attached", "/s", "steps", {wanted: "at least 3x"})
  line("frames drawn in 2 s of rest", "frames", "idle", {limit: 0})
}
