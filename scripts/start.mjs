// `npm start`: sets up, builds the graph of the fixtures, and shows it in the viewer until Ctrl-C.

import {spawn} from "node:child_process"
import {mkdirSync} from "node:fs"
import {join} from "node:path"
import {root, say, setUp} from "./setup.mjs"

const relata = join(root, "packages", "cli", "bin", "relata.js")
const graph = join(".relata", "fixtures.relata.jsonl")

let child
let isStopping = false
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop)

await setUp()
mkdirSync(join(root, ".relata"), {recursive: true})
say("Building the graph of the pages in fixtures/ …")
process.exitCode = await run(["build", "fixtures", "-o", graph])
if (process.exitCode === 0 && !isStopping) {
  process.exitCode = await run(["view", graph])
}

/** Runs a relata command to its end; to be stopped by the user is a good end. */
async function run(args) {
  child = spawn(process.execPath, [relata, ...args], {cwd: root, stdio: "inherit"})
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (status) => resolve(status ?? 1))
  })
  return isStopping ? 0 : code
}

// A terminal sends Ctrl-C to the child too, and npm passes it on; any other sender may reach only this process.
function stop() {
  if (isStopping) return
  isStopping = true
  if (!child) process.exit(0)
  child.kill("SIGTERM")
  setTimeout(() => child.kill("SIGKILL"), 5000).unref()
}
