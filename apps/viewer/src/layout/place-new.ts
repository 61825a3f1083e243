/** Where nodes go that are new in a picture: what was there stays, and what is new comes beside what it belongs to. */

import {boxOf} from "./box-of.js"
import {type EdgePairs, startPositions} from "./start-positions.js"

const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/**
 * Places the nodes that `known` has no place for (`undefined`). A new node goes near the middle of its placed
 * neighbours; parts of the graph that hang together with nothing placed go below the picture. No two places are equal.
 * Linear in nodes and edges, but for sorting.
 */
export function placeNew(
  known: readonly (readonly [x: number, y: number] | undefined)[],
  edges: EdgePairs,
): Float32Array {
  const count = known.length
  const placed: ([number, number] | undefined)[] = known.map((place) => place && [place[0], place[1]])
  const present = placed.filter((place) => place !== undefined)
  if (present.length === 0) return startPositions(count, edges)
  const box = boxOf(present)
  const step = Math.max(box.right - box.left, box.top - box.bottom, 1) / Math.sqrt(4 * present.length + 4)
  const neighbours: number[][] = placed.map(() => [])
  for (let i = 0; i + 1 < edges.length; i += 2) {
    neighbours[edges[i]!]!.push(edges[i + 1]!)
    neighbours[edges[i + 1]!]!.push(edges[i]!)
  }
  let turn = 0
  /** Rings outward: first what touches the placed, then what touches that. */
  let ring = [...placed.keys()].filter((node) => placed[node] !== undefined)
  while (ring.length > 0) {
    const next = new Set<number>()
    for (const node of ring) for (const other of neighbours[node]!) if (!placed[other]) next.add(other)
    const places = [...next].map((node): [number, number] => {
      const near = neighbours[node]!.flatMap((other) => (placed[other] ? [placed[other]] : []))
      const angle = ++turn * goldenAngle
      const reach = step * (0.7 + 0.3 * ((turn * 0.618) % 1))
      return [
        near.reduce((sum, [x]) => sum + x, 0) / near.length + reach * Math.cos(angle),
        near.reduce((sum, [, y]) => sum + y, 0) / near.length + reach * Math.sin(angle),
      ]
    })
    ring = [...next]
    for (const [i, node] of ring.entries()) placed[node] = places[i]!
  }
  placeApart(placed, edges, {...box, step})
  return Float32Array.from(placed.flatMap((place) => place ?? [0, 0]))
}

/** What is connected with nothing placed: laid out on its own, and put below. */
function placeApart(
  placed: ([number, number] | undefined)[],
  edges: EdgePairs,
  {left, right, bottom, step}: {left: number; right: number; bottom: number; step: number},
): void {
  const apart = [...placed.keys()].filter((node) => placed[node] === undefined)
  if (apart.length === 0) return
  const index = new Map(apart.map((node, i) => [node, i]))
  const own: number[] = []
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const [from, to] = [index.get(edges[i]!), index.get(edges[i + 1]!)]
    if (from !== undefined && to !== undefined) own.push(from, to)
  }
  const pairs = Uint32Array.from(own)
  const laid = startPositions(apart.length, pairs)
  // The spirals keep neighbours ten units apart.
  const scale = step / 10
  const places = apart.map((_, i): [number, number] => [laid[2 * i]! * scale, laid[2 * i + 1]! * scale])
  const extent = boxOf(places)
  const shiftX = (left + right) / 2 - (extent.left + extent.right) / 2
  const shiftY = bottom - 1.5 * step - extent.top
  // One alone has no extent and stands where it is put.
  for (const [i, node] of apart.entries()) placed[node] = [places[i]![0] + shiftX, places[i]![1] + shiftY]
}
