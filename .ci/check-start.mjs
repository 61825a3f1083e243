// Starts `npm start` as a person would, fetches the page and the graph, presses Ctrl-C, and looks whether it ended well.

import {spawn} from "node:child_process"

const limitMs = 150_000

// A group of its own, so that the signal reaches what a terminal would reach.
const child = spawn("npm", ["start"], {detached: true, stdio: ["ignore", "pipe", "pipe"]})
let isStopping = false
const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)))
setTimeout(() => giveUp(`It did not end within ${limitMs / 1000} seconds.`), limitMs).unref()

const address = await addressOf(child)
await checkPage(address)
await checkGraph(new URL("graph.relata.jsonl", address))

isStopping = true
process.kill(-child.pid, "SIGINT")
const code = await ended
if (code !== 0) giveUp(`After Ctrl-C it ended with ${code}, not 0.`)
if (await isAnswering(address)) giveUp(`Something still answers at ${address} after Ctrl-C.`)
console.log("Ctrl-C ended it with 0.")
process.exit(0)

/** The first address that it prints; what it prints is shown on the way. */
async function addressOf({stdout, stderr}) {
  let printed = ""
  return new Promise((resolve) => {
    for (const stream of [stdout, stderr]) {
      stream.on("data", (chunk) => {
        process.stdout.write(chunk)
        printed += chunk
        const found = /https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/?(?=\s)/.exec(printed)
        if (found) resolve(found[0].endsWith("/") ? found[0] : `${found[0]}/`)
      })
    }
    ended.then((status) => isStopping || giveUp(`It ended with ${status} before it was asked to.`))
  })
}

async function checkPage(url) {
  const page = await (await fetchWell(url)).text()
  const assets = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => path)
  if (assets.length === 0) giveUp(`The page at ${url} loads no script.`)
  for (const path of assets) await fetchWell(new URL(path, url))
  console.log(`The viewer's page and its ${assets.length} files are served.`)
}

async function checkGraph(url) {
  const lines = (await (await fetchWell(url)).text()).split("\n").filter(Boolean)
  const records = lines.map((line) => JSON.parse(line))
  if (records[0]?.kind !== "relata") giveUp(`The graph at ${url} does not begin with relata's header line.`)
  if (records.length < 50) giveUp(`The graph at ${url} has only ${records.length} lines.`)
  console.log(`The graph is served: ${records.length} records.`)
}

async function fetchWell(url) {
  const response = await fetch(url)
  if (!response.ok) giveUp(`${url} answers with ${response.status}.`)
  return response
}

async function isAnswering(url) {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

function giveUp(reason) {
  console.error(`npm start: ${reason}`)
  try {
    process.kill(-child.pid, "SIGKILL")
  } catch {
    // It is gone already.
  }
  process.exit(1)
}
