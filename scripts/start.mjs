// `npm start`: sets up, builds the graph of the fixtures, and shows it in the viewer until Ctrl-C.
// With arguments it reads these files and folders instead: npm start -- notes/ article.html

import {spawn} from "node:child_process"
import {mkdirSync} from "node:fs"
import {join} from "node:path"
import {root, say, setUp} from "./setup.mjs"

const relata = join(root, "packages", "cli", "bin", "relata.js")
const given = process.argv.slice(2)
const pages = given.length > 0 ? given : ["fixtures"]
const graph = join(".relata", given.length > 0 ? "pages.relata.jsonl" : "fixtures.relata.jsonl")

let child
let isStopping = false
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop)

await setUp()
mkdirSync(join(root, ".relata"), {recursive: true})
say(`Building the graph of ${given.length > 0 ? given.join(" ") : "the pages in fixtures/"} …`)
const built = await run(["build", ...pages, "-o", graph])
// 1 says that a page was passed by; the others are worth showing.
process.exitCode = built > 1 || isStopping ? built : await run(["view", graph])

/** Runs a relata command to its end; to be stopped by the user is a good end. */
async function run(args) {
  child = spawn(process.execPath, [relata, ...args], {cwd: root, stdio: "inherit"})
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (status) => resolve(status ?? 3))
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
