/**
 * Reads a folder of GraphML files and compares each with what its `expected.json` says.
 *
 *     npx tsc -b && node packages/formats/bench/samples.mjs FOLDER
 *
 * `expected.json` maps a file's name to `{policy, nodes, edges, undirected, samples: [["n" | "e", id, attribute, value]]}`.
 * `accept` wants these counts and values; `reject` a refusal, or a reading that says that it is not complete; `either` the
 * counts or a refusal; `reject-or-small` a refusal or these counts. Exit code 1 when a file is not as expected.
 */
import {readFileSync} from "node:fs"
import {join} from "node:path"
import {readGraphml} from "../dist/index.js"

const folder = process.argv[2]
if (folder === undefined) {
  console.log("Give the folder of the samples, with expected.json in it.")
  process.exit(2)
}
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"))
let failures = 0
for (const [name, want] of Object.entries(expected)) {
  const problems = await check(readFileSync(join(folder, name)), want)
  if (problems.length > 0) {
    failures++
    console.log(`${name} (${want.policy}): ${problems.join("; ")}`)
  }
}
console.log(`${Object.keys(expected).length} files, ${failures} not as expected`)
process.exitCode = failures > 0 ? 1 : 0

async function check(bytes, want) {
  let reading
  try {
    reading = await readGraphml([bytes])
  } catch (error) {
    if (error.name !== "RelataError") return [`crashed: ${error.stack}`]
    return want.policy === "accept" ? [`refused: ${error.message}`] : []
  }
  const {graph, isComplete} = reading
  if (want.policy === "reject") return isComplete ? ["taken for whole"] : []
  const problems = []
  const counts = {nodes: graph.order, edges: graph.size, undirected: graph.undirectedSize}
  for (const [what, count] of Object.entries(counts)) {
    if (want[what] !== null && want[what] !== undefined && want[what] !== count)
      problems.push(`${count} ${what} instead of ${want[what]}`)
  }
  for (const [kind, id, attribute, value] of want.samples ?? []) {
    const has = kind === "n" ? graph.hasNode(id) : graph.hasEdge(id)
    const got = !has
      ? undefined
      : kind === "n"
        ? graph.getNodeAttribute(id, attribute)
        : graph.getEdgeAttribute(id, attribute)
    if (got !== value)
      problems.push(`${kind} ${id} ${attribute} is ${JSON.stringify(got)}, not ${JSON.stringify(value)}`)
  }
  JSON.parse(JSON.stringify(graph.export()))
  return problems
}
