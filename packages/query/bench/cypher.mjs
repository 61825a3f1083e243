// How near the engine is to hand-written loops over typed arrays, on a made graph.
//   node packages/query/bench/cypher.mjs [--nodes 100000] [--edges 500000] [--seed 1]
// Works on dist/, so that `tsc -b` must have run.
import {parseArgs} from "node:util"
import {CypherEngine, SnapshotBuilder} from "../dist/index.js"

const {values: options} = parseArgs({
  options: {
    nodes: {type: "string", default: "100000"},
    edges: {type: "string", default: "500000"},
    seed: {type: "string", default: "1"},
  },
})
const nodeCount = Number(options.nodes)
const edgeCount = Number(options.edges)
let state = Number(options.seed) >>> 0

/** Mulberry32. */
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const labelNames = ["Person", "Organization", "Location", "Event", "Product", "Work", "Concept", "Technology"]
const typeNames = Array.from({length: 12}, (_, i) => `TYPE_${i}`)
const skewed = (size, power) => Math.min(size - 1, Math.floor(size * random() ** power))

const made = {
  labels: Uint8Array.from({length: nodeCount}, () => skewed(labelNames.length, 1.6)),
  names: Array.from({length: nodeCount}, (_, i) => `Name ${i}`),
  scores: Float64Array.from({length: nodeCount}, () => Math.floor(random() * 1000)),
  types: Uint8Array.from({length: edgeCount}, () => skewed(typeNames.length, 1.8)),
  starts: Int32Array.from({length: edgeCount}, () => skewed(nodeCount, 1.7)),
  ends: Int32Array.from({length: edgeCount}, () => skewed(nodeCount, 2.2)),
}
const {labels, names, scores, types, starts, ends} = made

function adjacency(from, to) {
  const offsets = new Int32Array(nodeCount + 1)
  for (let i = 0; i < edgeCount; i++) offsets[from[i] + 1]++
  for (let i = 0; i < nodeCount; i++) offsets[i + 1] += offsets[i]
  const next = offsets.slice()
  const nodes = new Int32Array(edgeCount)
  const edges = new Int32Array(edgeCount)
  for (let i = 0; i < edgeCount; i++) {
    const slot = next[from[i]]++
    nodes[slot] = to[i]
    edges[slot] = i
  }
  return {offsets, nodes, edges}
}

const nodeRecords = Array.from({length: nodeCount}, (_, i) => ({
  id: i,
  labels: [labelNames[labels[i]]],
  properties: {name: names[i], score: scores[i]},
}))
const edgeRecords = Array.from({length: edgeCount}, (_, i) => ({
  id: i,
  type: typeNames[types[i]],
  start: starts[i],
  end: ends[i],
  properties: {},
}))

/** What a careful person would write to hold these records for the loops below. */
function loadByHand() {
  const labelIds = new Map()
  const typeIds = new Map()
  const idOf = (ids, name) => {
    let id = ids.get(name)
    if (id === undefined) {
      id = ids.size
      ids.set(name, id)
    }
    return id
  }
  const index = new Map()
  const loaded = {labels: new Uint16Array(nodeCount), columns: new Map()}
  nodeRecords.forEach(({id, labels: [label], properties}, i) => {
    index.set(id, i)
    loaded.labels[i] = idOf(labelIds, label)
    for (const [key, value] of Object.entries(properties)) {
      let column = loaded.columns.get(key)
      if (!column) {
        column = new Array(nodeCount)
        loaded.columns.set(key, column)
      }
      column[i] = value
    }
  })
  const loadedTypes = new Uint16Array(edgeCount)
  const from = new Int32Array(edgeCount)
  const to = new Int32Array(edgeCount)
  edgeRecords.forEach(({type, start, end}, i) => {
    loadedTypes[i] = idOf(typeIds, type)
    from[i] = index.get(start)
    to[i] = index.get(end)
  })
  return {...loaded, loadedTypes, out: adjacency(from, to), in: adjacency(to, from)}
}

function loadEngine() {
  const builder = new SnapshotBuilder()
  for (const {id, labels: names, properties} of nodeRecords)
    builder.addNode(id, names, Object.entries(properties))
  for (const {id, type, start, end, properties} of edgeRecords)
    builder.addRelationship(id, type, start, end, Object.entries(properties))
  return new CypherEngine(builder.build())
}

const out = adjacency(starts, ends)
const incoming = adjacency(ends, starts)
const hub = starts.reduce((best, _, i) => (i < nodeCount && degree(i) > degree(best) ? i : best), 0)
function degree(node) {
  return out.offsets[node + 1] - out.offsets[node]
}
const wanted = nodeCount - 7

function shortestByHand(from, to) {
  const distance = new Int32Array(nodeCount).fill(-1)
  const queue = new Int32Array(nodeCount)
  let [head, tail] = [0, 1]
  queue[0] = from
  distance[from] = 0
  while (head < tail) {
    const node = queue[head++]
    for (const {offsets, nodes} of [out, incoming])
      for (let i = offsets[node]; i < offsets[node + 1]; i++) {
        const next = nodes[i]
        if (distance[next] >= 0) continue
        distance[next] = distance[node] + 1
        if (next === to) return distance[next]
        queue[tail++] = next
      }
  }
  return -1
}

const person = labelNames.indexOf("Person")
const organization = labelNames.indexOf("Organization")

const cases = [
  {
    name: "name look-up",
    query: `MATCH (n {name: 'Name ${wanted}'}) RETURN n.score`,
    byHand() {
      const name = `Name ${wanted}`
      for (let i = 0; i < nodeCount; i++) if (names[i] === name) return scores[i]
    },
  },
  {
    name: "2-hop count from the hub",
    query: `MATCH (h)-->()-->(x) WHERE h.name = 'Name ${hub}' RETURN count(x)`,
    byHand() {
      let count = 0
      for (let i = out.offsets[hub]; i < out.offsets[hub + 1]; i++) {
        const node = out.nodes[i]
        for (let j = out.offsets[node]; j < out.offsets[node + 1]; j++)
          if (out.edges[j] !== out.edges[i]) count++
      }
      return count
    },
  },
  {
    name: "2-hop count over all",
    query: "MATCH (a)-->(b)-->(c) RETURN count(*)",
    byHand() {
      let count = 0
      for (let a = 0; a < nodeCount; a++)
        for (let i = out.offsets[a]; i < out.offsets[a + 1]; i++) {
          const node = out.nodes[i]
          for (let j = out.offsets[node]; j < out.offsets[node + 1]; j++)
            if (out.edges[j] !== out.edges[i]) count++
        }
      return count
    },
  },
  {
    name: "3-hop distinct from the hub",
    query: `MATCH (h)-->()-->()-->(x) WHERE h.name = 'Name ${hub}' RETURN count(DISTINCT x)`,
    byHand() {
      const seen = new Uint8Array(nodeCount)
      let count = 0
      for (let i = out.offsets[hub]; i < out.offsets[hub + 1]; i++)
        for (let n = out.nodes[i], j = out.offsets[n]; j < out.offsets[n + 1]; j++) {
          if (out.edges[j] === out.edges[i]) continue
          for (let m = out.nodes[j], k = out.offsets[m]; k < out.offsets[m + 1]; k++) {
            if (out.edges[k] === out.edges[i] || out.edges[k] === out.edges[j]) continue
            if (seen[out.nodes[k]] === 0) {
              seen[out.nodes[k]] = 1
              count++
            }
          }
        }
      return count
    },
  },
  {
    name: "shortest path",
    query: `MATCH p = shortestPath((a {name: 'Name ${nodeCount - 11}'})-[*]-(b {name: 'Name ${nodeCount - 13}'})) RETURN length(p)`,
    byHand: () => shortestByHand(nodeCount - 11, nodeCount - 13),
  },
  {
    name: "typed, filtered, top 10",
    query:
      "MATCH (p:Person)-[:TYPE_1]->(o:Organization) WHERE o.score > 500 RETURN p.name, o.name, o.score AS score ORDER BY score DESC LIMIT 10",
    byHand() {
      const found = []
      for (let a = 0; a < nodeCount; a++) {
        if (labels[a] !== person) continue
        for (let i = out.offsets[a]; i < out.offsets[a + 1]; i++) {
          const b = out.nodes[i]
          if (types[out.edges[i]] === 1 && labels[b] === organization && scores[b] > 500)
            found.push([names[a], names[b], scores[b]])
        }
      }
      return found.sort((a, b) => b[2] - a[2]).slice(0, 10)[0][2]
    },
    answer: (rows) => rows[0][2],
  },
  {
    name: "group by node type",
    query: "MATCH (n) RETURN labels(n)[0] AS type, count(*) AS nodes ORDER BY nodes DESC",
    byHand() {
      const counts = new Int32Array(labelNames.length)
      for (let i = 0; i < nodeCount; i++) counts[labels[i]]++
      return Math.max(...counts)
    },
    answer: (rows) => rows[0][1],
  },
  {
    name: "group by edge type",
    query: "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges ORDER BY edges DESC",
    byHand() {
      const counts = new Int32Array(typeNames.length)
      for (let i = 0; i < edgeCount; i++) counts[types[i]]++
      return Math.max(...counts)
    },
    answer: (rows) => rows[0][1],
  },
]

/** The median of some runs after a quarter of a second to warm up, in ms; few of them when one is long. */
function measure(work) {
  const times = []
  let result
  const warm = performance.now() + 250
  while (performance.now() < warm) work()
  const begin = performance.now()
  while (times.length < 3 || (times.length < 25 && performance.now() - begin < 1500)) {
    const start = performance.now()
    result = work()
    times.push(performance.now() - start)
  }
  return {ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)], result}
}

const line = (name, hand, engine, note = "") =>
  console.log(
    `${name.padEnd(30)} ${hand.toFixed(3).padStart(10)} ${engine.toFixed(3).padStart(10)} ${(engine / hand).toFixed(1).padStart(7)} ${note}`,
  )

console.log(`${nodeCount} nodes, ${edgeCount} edges, hub of ${degree(hub)} edges; ms, median`)
console.log(`${"".padEnd(30)} ${"by hand".padStart(10)} ${"engine".padStart(10)} ${"ratio".padStart(7)}`)
const loadedByHand = measure(loadByHand)
const loaded = measure(loadEngine)
line("load", loadedByHand.ms, loaded.ms)
const engine = loaded.result
for (const {name, query, byHand, answer = (rows) => rows[0][0]} of cases) {
  const hand = measure(byHand)
  const run = measure(() => engine.runSync(query))
  const found = answer(run.result.rows)
  line(
    name,
    hand.ms,
    run.ms,
    found === hand.result ? `= ${found}` : `DIFFERS: ${hand.result} by hand, ${found}`,
  )
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)

const started = performance.now()
try {
  engine.runSync("MATCH (a)-[*]-(b) RETURN count(*)", {timeoutMs: 1000})
} catch (error) {
  console.log(`endless query stopped after ${(performance.now() - started).toFixed(0)} ms: ${error.code}`)
}
