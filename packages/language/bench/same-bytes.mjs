/**
 * Checks that results are equal everywhere: prints the SHA-256 of what the analyser makes of a text, with WebAssembly and with plain
 * loops in Node, and with WebAssembly in Chromium when `--chromium FILE` names one.
 *
 *   node packages/language/bench/same-bytes.mjs TEXT [--chromium /usr/bin/chromium]
 */
import {createHash} from "node:crypto"
import {readFileSync} from "node:fs"
import {createServer} from "node:http"
import {extname} from "node:path"
import {parseArgs} from "node:util"
import {chromium} from "playwright-core"
import {describeAll} from "./describe-all.mjs"

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {chromium: {type: "string"}},
})
const text = readFileSync(positionals[0], "utf8")
const model = readFileSync(new URL("../../language-data/data/english.bin", import.meta.url))
const digest = (result) => createHash("sha256").update(result).digest("hex")
const results = [
  ["node, simd", await describeAll(model, text, "fastest")],
  ["node, plain", await describeAll(model, text, "plain")],
]
if (options.chromium !== undefined) results.push(["chromium", await inChromium(options.chromium)])
for (const [name, result] of results) process.stdout.write(`${name.padEnd(14)}${digest(result)}\n`)
if (new Set(results.map(([, result]) => result)).size > 1) process.exitCode = 3

/** Serves the repository's built packages to a page that does the same as this program. */
async function inChromium(executablePath) {
  const root = new URL("../../../", import.meta.url)
  const types = {".js": "text/javascript", ".mjs": "text/javascript"}
  const server = createServer((request, response) => {
    try {
      const body = request.url === "/" ? pageOf() : readFileSync(new URL(`.${request.url}`, root))
      response.setHeader(
        "content-type",
        request.url === "/" ? "text/html" : (types[extname(request.url)] ?? "application/octet-stream"),
      )
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]})
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${server.address().port}/`)
    return await tab.evaluate(async (text) => {
      const {describeAll} = await import("/packages/language/bench/describe-all.mjs")
      const response = await fetch("/packages/language-data/data/english.bin")
      return describeAll(new Uint8Array(await response.arrayBuffer()), text, "fastest")
    }, text)
  } finally {
    await browser.close()
    server.close()
  }
}

/** The analyser needs nothing of the model package but its errors, and of compromise its word list. */
function pageOf() {
  return `<!doctype html><script type="importmap">
{"imports": {
  "@relata/model": "/packages/model/dist/errors.js",
  "@relata/language-data": "/packages/language-data/src/browser.js",
  "compromise/two": "/packages/language/node_modules/compromise/builds/two/compromise-two.mjs"
}}</script>`
}
