/**
 * Converts made graphs of growing size without holding them, and prints time and the most memory that was used: it has to
 * stay as it is while the graph grows.
 *
 *     npx tsc -b && node packages/formats/bench/convert.mjs [edges…]   # 1000000 5000000
 */
import {spawnSync} from "node:child_process"
import {closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {convertStream, graphFormatNamed} from "../dist/index.js"

const [mode, ...args] = process.argv.slice(2)
if (mode === "--one") await convertOne(...args)
else {
  const sizes = [mode, ...args].filter(Boolean).map(Number)
  const folder = mkdtempSync(join(tmpdir(), "relata-convert-"))
  try {
    for (const size of sizes.length > 0 ? sizes : [1_000_000, 5_000_000]) measure(size, folder)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function measure(size, folder) {
  const path = join(folder, "graph.graphml")
  make(size, path)
  console.log(`${size} edges, GraphML of ${(statSync(path).size / 1e6).toFixed(0)} MB`)
  for (const to of ["csv", "neo4j-csv", "json", "graphology", "nt", "graphml"])
    run("graphml", path, to, folder)
  run("csv", join(folder, "csv"), "graphml", folder)
  // What was written takes room that the next size needs.
  for (const name of [
    "csv.nodes",
    "csv.edges",
    "neo4j-csv.nodes",
    "neo4j-csv.edges",
    "json",
    "graphology",
    "nt",
    "graphml",
  ])
    rmSync(join(folder, name), {force: true})
}

/** In a process of its own, so that the memory of one does not count for the next. */
function run(from, input, to, folder) {
  const script = fileURLToPath(import.meta.url)
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [script, "--one", from, input, to, join(folder, to)],
    {
      encoding: "utf8",
    },
  )
  console.log(`  ${from} to ${to}: ${status === 0 ? stdout.trim() : `failed: ${stderr}`}`)
}

async function convertOne(from, input, to, output) {
  const [reader, writer] = [graphFormatNamed(from), graphFormatNamed(to)]
  const open = (path) => createReadStream(path, {highWaterMark: 1 << 18})
  const scan = reader.scanParts
    ? (sink) =>
        reader.scanParts({nodes: () => open(`${input}.nodes`), edges: () => open(`${input}.edges`)}, sink)
    : (sink) => reader.scan(open(input), sink)
  const isTwo = writer.writeParts !== undefined
  const files = {nodes: openSync(isTwo ? `${output}.nodes` : output, "w")}
  files.edges = isTwo ? openSync(`${output}.edges`, "w") : files.nodes
  const start = performance.now()
  const {nodes, edges, issues} = await convertStream(
    scan,
    (shape) => writer.writer(shape),
    async (part, text) => void writeSync(files[part], text),
  )
  for (const file of new Set(Object.values(files))) closeSync(file)
  const {user, system} = process.cpuUsage()
  const most = process.resourceUsage().maxRSS / 1000
  console.log(
    `${((performance.now() - start) / 1000).toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), at most ${most.toFixed(0)} MB in all; ${nodes} nodes, ${edges} edges, ${issues.length} issues`,
  )
}

function make(size, path) {
  const order = Math.ceil(size / 10)
  const file = openSync(path, "w")
  let text =
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<key id="l" for="node" attr.name="label" attr.type="string"/>\n<key id="t" for="edge" attr.name="type" attr.type="string"/>\n<key id="w" for="edge" attr.name="weight" attr.type="int"/>\n<graph edgedefault="directed">\n'
  const flush = (least) => {
    if (text.length < least) return
    writeSync(file, text)
    text = ""
  }
  for (let i = 0; i < order; i++) {
    text += `<node id="n${i}"><data key="l">Holm &amp; Sons ${i}</data></node>\n`
    flush(1e6)
  }
  for (let i = 0; i < size; i++) {
    text += `<edge id="e${i}" source="n${(i * 7919) % order}" target="n${(i * 104_729 + 13) % order}"><data key="t">SUPPLIES</data><data key="w">${1 + (i % 5)}</data></edge>\n`
    flush(1e6)
  }
  text += "</graph>\n</graphml>\n"
  flush(0)
  closeSync(file)
}
