/**
 * Does GraphML as relata writes it mean the same to other programs?
 *
 *     npx tsc -b && node bench/interop/graphml.mjs [graph.relata.jsonl] [--xsd graphml.xsd]
 *
 * Exports a graph with hostile strings, and the graph file when one is given; validates both with xmllint against
 * graphml.xsd in this folder (relata's subset of GraphML, in our own words) or against the official schema, when
 * `--xsd` says where it is; reads both with NetworkX and igraph, and compares every node, edge and attribute with the
 * graph. A tool that is missing is reported as skipped. Exit code 1 when something differs.
 */
import {spawnSync} from "node:child_process"
import {createReadStream, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {writeGraphml} from "../../packages/formats/dist/index.js"
import {openGraph} from "../../packages/model/dist/index.js"
import {hostileGraph, plainGraph} from "./graphs.mjs"

const args = process.argv.slice(2)
const xsdAt = args.indexOf("--xsd")
const xsd = xsdAt >= 0 ? args.splice(xsdAt, 2)[1] : fileURLToPath(new URL("graphml.xsd", import.meta.url))
const pythons = ["/usr/bin/python3", "python3", "python"]
let failures = 0

const folder = mkdtempSync(join(tmpdir(), "relata-interop-"))
try {
  check("hostile", hostileGraph())
  if (args[0] !== undefined) {
    const {graph, issues} = await openGraph(createReadStream(args[0]))
    for (const issue of issues) console.log(`${args[0]}: ${issue.message}`)
    check(args[0], plainGraph(graph), graph)
  }
} finally {
  rmSync(folder, {recursive: true})
}
process.exitCode = failures > 0 ? 1 : 0

/** @param expected - nodes and edges by id, with the attributes that any reader must give back */
function check(name, expected, source = expected.graph) {
  const file = join(folder, "graph.graphml")
  writeFileSync(file, [...writeGraphml(source)].join(""))
  console.log(`${name}: ${expected.nodes.size} nodes, ${expected.edges.size} edges`)
  report("xmllint", validate(file))
  for (const library of ["networkx", "igraph"]) report(library, compare(library, file, expected))
}

function report(tool, {skipped, problems = [], note = ""}) {
  if (skipped !== undefined) console.log(`  ${tool}: skipped, ${skipped}`)
  else if (problems.length === 0) console.log(`  ${tool}: same${note}`)
  else {
    failures++
    console.log(`  ${tool}: ${problems.length} differences${note}`)
    for (const problem of problems.slice(0, 10)) console.log(`    ${problem}`)
  }
}

function validate(file) {
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--huge", "--schema", xsd, file], {
    encoding: "utf8",
  })
  if (run.error !== undefined) return {skipped: `xmllint does not run (${run.error.code})`}
  if (run.status === 0) return {note: ` (valid under ${xsd})`}
  return {problems: run.stderr.trim().split("\n")}
}

function compare(library, file, expected) {
  const script = fileURLToPath(new URL("read_graphml.py", import.meta.url))
  const python = pythons.find((command) => spawnSync(command, ["-c", `import ${library}`]).status === 0)
  if (python === undefined) return {skipped: `no Python here can import ${library}`}
  const run = spawnSync(python, [script, library, file], {encoding: "utf8", maxBuffer: 2 ** 30})
  if (run.status !== 0)
    return {problems: [`${library} cannot read it: ${run.stderr.trim().split("\n").at(-1)}`]}
  const read = JSON.parse(run.stdout)
  const problems = []
  if (!read.directed) problems.push("the graph came back without directions")
  sameKeys("node", expected.nodes, Object.keys(read.nodes), problems)
  for (const [id, data] of expected.nodes) sameData(`node ${id}`, data, read.nodes[id] ?? {}, problems)
  const edges = new Map(read.edges.map((edge) => [edge.id, edge]))
  sameKeys("edge", expected.edges, [...edges.keys()], problems)
  for (const [id, {source, target, data}] of expected.edges) {
    const edge = edges.get(id)
    if (edge === undefined) continue
    if (edge.source !== source || edge.target !== target)
      problems.push(`edge ${id} joins ${edge.source} and ${edge.target}`)
    sameData(`edge ${id}`, data, edge.data, problems)
  }
  return {problems, note: ` (${library} ${read.version})`}
}

function sameKeys(what, expected, found, problems) {
  if (expected.size !== found.length) problems.push(`${found.length} ${what}s instead of ${expected.size}`)
  for (const id of found) if (!expected.has(id)) problems.push(`a ${what} ${id} that is not in the graph`)
}

/** A library may leave out an empty string. */
function sameData(where, expected, found, problems) {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const want = expected[name] ?? ""
    const got = found[name] ?? ""
    const isSame = typeof want === "number" ? Math.abs(want - got) <= Math.abs(want) * 1e-12 : want === got
    if (!isSame)
      problems.push(
        `${where}: ${name} is ${JSON.stringify(got)?.slice(0, 200)}, not ${JSON.stringify(want)?.slice(0, 200)}`,
      )
  }
}
