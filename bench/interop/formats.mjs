/**
 * Do GEXF, node-link JSON, CSV and RDF as relata writes them mean the same to other programs?
 *
 *     npx tsc -b && node bench/interop/formats.mjs [graph.relata.jsonl]
 *
 * Writes a graph with hostile strings, and the graph file when one is given; reads GEXF and JSON with NetworkX, CSV with
 * Python's csv and igraph, and compares every node, edge and attribute; parses N-Triples, Turtle and JSON-LD with rdflib, N-Triples and
 * Turtle with rapper, and compares the numbers of triples. A tool that is missing is reported as skipped. `PYTHON`
 * names another Python. Exit code 1 when something differs.
 */
import {spawnSync} from "node:child_process"
import {createReadStream, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {graphFormatNamed} from "../../packages/formats/dist/index.js"
import {openGraph} from "../../packages/model/dist/index.js"
import {hostileGraph} from "./graphs.mjs"

const script = fileURLToPath(new URL("read_formats.py", import.meta.url))
const pythons = [process.env.PYTHON, "/usr/bin/python3", "python3", "python"].filter(Boolean)
const folder = mkdtempSync(join(tmpdir(), "relata-interop-"))
let failures = 0

try {
  await check("hostile", hostileGraph().graph)
  if (process.argv[2] !== undefined) {
    const {graph} = await openGraph(createReadStream(process.argv[2]))
    await check(process.argv[2], graph)
  }
} finally {
  rmSync(folder, {recursive: true})
}
process.exitCode = failures > 0 ? 1 : 0

async function check(name, source) {
  const graph = source.graph ?? source
  console.log(`${name}: ${graph.order} nodes, ${graph.size} edges`)
  for (const format of ["gexf", "json", "csv"]) {
    const paths = await write(format, source)
    const run = python(format === "csv" ? "csv" : "networkx", [format, ...paths])
    report(format, run, (read) => differences(graph, read))
    if (format === "csv")
      report("csv, igraph", python("igraph", ["csv-igraph", ...paths]), (read) => differences(graph, read))
  }
  const counts = new Map()
  for (const format of ["nt", "ttl", "jsonld"]) {
    const [path] = await write(format, source)
    report(
      `${format}, rdflib`,
      python("rdflib", [format === "jsonld" ? "json-ld" : format, path]),
      ({triples}) => {
        counts.set(format, triples)
        return triples === counts.get("nt") ? [] : [`${triples} triples instead of ${counts.get("nt")}`]
      },
    )
    if (format === "jsonld") continue
    const rapper = spawnSync("rapper", ["-i", format === "nt" ? "ntriples" : "turtle", "-c", path], {
      encoding: "utf8",
    })
    if (rapper.error) console.log(`  ${format}, rapper: skipped, it does not run (${rapper.error.code})`)
    else {
      const count = Number(/returned (\d+) triples/.exec(rapper.stderr)?.[1])
      report(`${format}, rapper`, {status: rapper.status, stderr: rapper.stderr, stdout: "{}"}, () => {
        // rapper counts a triple as often as it stands there.
        const before = counts.get("rapper") ?? count
        counts.set("rapper", before)
        return count === before ? [] : [`${count} triples instead of ${before}`]
      })
    }
  }
}

async function write(name, source) {
  const format = graphFormatNamed(name)
  const parts = format.writeParts?.(source, {isExact: true}) ?? [
    {part: "", pieces: format.write(source, {isExact: true})},
  ]
  const paths = []
  for (const {part, pieces} of parts) {
    let text = ""
    for await (const piece of pieces) text += piece
    const path = join(folder, `graph.${part}.${name}`)
    writeFileSync(path, text)
    paths.push(path)
  }
  return paths
}

function python(library, args) {
  const command = pythons.find((one) => spawnSync(one, ["-c", `import ${library}`]).status === 0)
  if (command === undefined) return {skipped: `no Python here can import ${library}`}
  return spawnSync(command, [script, ...args], {encoding: "utf8", maxBuffer: 2 ** 30})
}

function report(what, run, compare) {
  if (run.skipped !== undefined) {
    console.log(`  ${what}: skipped, ${run.skipped}`)
    return
  }
  const problems =
    run.status === 0
      ? compare(JSON.parse(run.stdout))
      : [`it cannot be read: ${run.stderr.trim().split("\n").at(-1)}`]
  if (problems.length === 0) console.log(`  ${what}: same`)
  else {
    failures++
    console.log(`  ${what}: ${problems.length} differences`)
    for (const problem of problems.slice(0, 8)) console.log(`    ${problem}`)
  }
}

/** Counts, ends, and every attribute that both have by a name; values as text, since formats differ in types. */
function differences(graph, read) {
  const problems = []
  const ids = Object.keys(read.nodes)
  if (ids.length !== graph.order) problems.push(`${ids.length} nodes instead of ${graph.order}`)
  if (read.edges.length !== graph.size) problems.push(`${read.edges.length} edges instead of ${graph.size}`)
  for (const id of ids) {
    if (!graph.hasNode(id)) problems.push(`a node ${id} that is not in the graph`)
    else sameValues(`node ${id}`, graph.getNodeAttributes(id), read.nodes[id], problems)
  }
  for (const {id, source, target, data} of read.edges) {
    if (!graph.hasEdge(id) || graph.source(id) !== source || graph.target(id) !== target)
      problems.push(`an edge ${id} from ${source} to ${target} that is not in the graph`)
    else sameValues(`edge ${id}`, graph.getEdgeAttributes(id), data, problems)
  }
  return problems
}

function sameValues(where, expected, found, problems) {
  for (const [name, value] of Object.entries(expected)) {
    // Lists and maps are told in other ways, and what a library puts in another place is not lost.
    if (typeof value === "object" || found[name] === undefined) continue
    const [want, got] = [plain(value), plain(found[name])]
    if (want !== got)
      problems.push(`${where}: ${name} is ${got.slice(0, 60)} instead of ${want.slice(0, 60)}`)
  }
}

/** As every format can hold it: what XML and UTF-8 cannot becomes U+FFFD; numbers by their value. */
function plain(value) {
  if (/^(?:true|false)$/i.test(value)) return String(value).toLowerCase()
  const text = String(value).replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu,
    "\ufffd",
  )
  return text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : JSON.stringify(text)
}
