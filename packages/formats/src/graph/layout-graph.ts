import {UndirectedGraph} from "graphology"
import forceAtlas2Module from "graphology-layout-forceatlas2"
import noverlapModule from "graphology-layout-noverlap"
import type {AbstractGraph} from "graphology-types"

/** Where a node is drawn, and how large. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
}

type Layout = {assign(graph: AbstractGraph, options: object): void}

// Both are CommonJS: their types speak of `default`, and Node gives the function itself.
const forceAtlas2 = forceAtlas2Module as unknown as Layout
const noverlap = noverlapModule as unknown as Layout

/**
 * Places the nodes of a graph so that what is linked lies together and no circle covers another: ForceAtlas2 from a
 * spiral, each component by itself, then the components in rows, the largest first. Equal graphs give equal places. A
 * graph whose nodes all have `x` and `y` keeps them.
 * @param labelWidth - how far a node's label reaches to its right
 */
export function layoutGraph(graph: AbstractGraph, labelWidth: (node: string) => number): Map<string, Place> {
  const radii = new Map(graph.mapNodes((node) => [node, 4 + 2 * Math.sqrt(graph.degree(node))] as const))
  const isPlaced = graph.everyNode((_, {x, y}) => Number.isFinite(x) && Number.isFinite(y))
  if (isPlaced) {
    // Other programs draw y upwards, a picture downwards.
    return new Map(graph.mapNodes((node, {x, y}) => [node, {x, y: -y, radius: radii.get(node)!}] as const))
  }
  const parts = componentsOf(graph).map((nodes) => placePart(graph, nodes, radii))
  return packRows(parts, labelWidth)
}

/** The connected components, the largest first. */
function componentsOf(graph: AbstractGraph): string[][] {
  const seen = new Set<string>()
  const components: string[][] = []
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue
    seen.add(start)
    const component = [start]
    for (let at = 0; at < component.length; at++) {
      graph.forEachEdge(component[at]!, (_edge, _attributes, source, target) => {
        for (const end of [source, target]) {
          if (seen.has(end)) continue
          seen.add(end)
          component.push(end)
        }
      })
    }
    components.push(component)
  }
  return components.sort((a, b) => b.length - a.length)
}

type Part = readonly (readonly [string, Place])[]

function placePart(graph: AbstractGraph, nodes: readonly string[], radii: ReadonlyMap<string, number>): Part {
  const ids = new Map(nodes.map((node, i) => [node, String(i)]))
  const plain = new UndirectedGraph()
  nodes.forEach((node, i) => {
    // A sunflower spiral: no two nodes start on one spot, and nothing is left to chance.
    const [angle, distance] = [i * 2.399963, 10 * Math.sqrt(i + 0.5)]
    const size = radii.get(node)!
    plain.addNode(String(i), {x: distance * Math.cos(angle), y: distance * Math.sin(angle), size})
  })
  for (const node of nodes) {
    graph.forEachOutboundEdge(node, (_edge, _attributes, source, target) => {
      const [from, to] = [ids.get(source)!, ids.get(target)!]
      if (from !== to && !plain.hasEdge(from, to)) plain.addEdge(from, to, {weight: 1})
    })
  }
  if (nodes.length > 2) {
    forceAtlas2.assign(plain, {
      iterations: nodes.length > 5000 ? 100 : nodes.length > 1000 ? 250 : 600,
      settings: {
        barnesHutOptimize: nodes.length > 800,
        gravity: 1.5,
        scalingRatio: 40,
        slowDown: 1 + Math.log(nodes.length),
        adjustSizes: false,
      },
    })
    spread(plain)
    if (nodes.length <= 5000)
      noverlap.assign(plain, {maxIterations: 200, settings: {margin: 8, ratio: 1.1, gridSize: 30}})
  } else if (nodes.length === 2) {
    plain.mergeNodeAttributes("0", {x: -55, y: 0})
    plain.mergeNodeAttributes("1", {x: 55, y: 0})
  }
  return nodes.map((node, i) => {
    const {x, y} = plain.getNodeAttributes(String(i))
    return [node, {x, y, radius: radii.get(node)!}] as const
  })
}

/** How much of the picture a node gets, with its label and the room around it. */
const areaOfNode = 20_000

/** Scales a layout so that linked nodes stand about as far apart as a label is long, within a bounded whole. */
function spread(graph: UndirectedGraph): void {
  const lengths: number[] = []
  graph.forEachEdge((_edge, _attributes, _source, _target, a, b) => {
    lengths.push(Math.hypot(a.x - b.x, a.y - b.y))
  })
  lengths.sort((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] || 1
  const xs = graph.mapNodes((_, {x}) => x)
  const ys = graph.mapNodes((_, {y}) => y)
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
  const scale = Math.min(105 / median, Math.sqrt((areaOfNode * graph.order) / Math.max(area, 1)))
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: attributes.x * scale,
    y: attributes.y * scale,
  }))
}

/** Between the frames of two parts. */
const gap = 26

/** Sets the parts in rows, as words are set in lines; within a row they stand on its middle. */
function packRows(parts: readonly Part[], labelWidth: (node: string) => number): Map<string, Place> {
  const boxes = parts.map((part) => {
    const left = Math.min(...part.map(([, {x, radius}]) => x - radius))
    const right = Math.max(...part.map(([node, {x, radius}]) => x + radius + labelWidth(node)))
    const top = Math.min(...part.map(([, {y, radius}]) => y - radius - 8))
    const bottom = Math.max(...part.map(([, {y, radius}]) => y + radius + 8))
    return {part, left, top, width: right - left + gap, height: bottom - top + gap / 2}
  })
  const area = boxes.reduce((sum, {width, height}) => sum + width * height, 0)
  const most = Math.max(Math.sqrt(area) * 1.3, ...boxes.map(({width}) => width))
  const places = new Map<string, Place>()
  let row: typeof boxes = []
  let [wide, y] = [0, 0]
  const setRow = () => {
    const high = Math.max(0, ...row.map(({height}) => height))
    // What is left of the line is shared out, but for the last, which would be torn apart.
    const space = wide > most * 0.7 ? (most - wide) / Math.max(1, row.length) : 0
    let x = 0
    for (const {part, left, top, width, height} of row) {
      for (const [node, place] of part) {
        const offset = y + (high - height) / 2
        places.set(node, {x: x + place.x - left, y: offset + place.y - top, radius: place.radius})
      }
      x += width + space
    }
    y += high
    row = []
    wide = 0
  }
  for (const box of boxes) {
    if (wide + box.width > most + 1) setRow()
    row.push(box)
    wide += box.width
  }
  setRow()
  return places
}
