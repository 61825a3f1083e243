/**
 * The best tree over scored arcs, with one word below the root.
 *
 * The best head of each word makes a tree nearly always; where it has cycles, they are contracted one after another
 * (Chu & Liu 1965; Edmonds 1967). That the root takes a single word is a penalty on its arcs (Stanojević & Cohen 2021).
 * @param scores - row i holds word i's heads: the root first, then the words
 * @param heads - receives indices of words, -1 for the root, from `start`
 */
export function bestHeads(
  scores: Int32Array,
  at: number,
  width: number,
  n: number,
  heads: Int32Array,
  start: number,
): void {
  let root = 0
  let rootGain = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n; i++) {
    const row = at + i * width
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (let j = 0; j < n; j++) {
      const score = scores[row + 1 + j]!
      if (score > bestScore && j !== i) {
        best = j
        bestScore = score
      }
    }
    heads[start + i] = best
    const gain = best < 0 ? 0 : scores[row]! - bestScore
    if (gain > rootGain) {
      root = i
      rootGain = gain
    }
  }
  heads[start + root] = -1
  if (hasCycle(heads, start, n)) contract(scores, at, width, n, heads, start)
}

let marks = new Int32Array(512)

function hasCycle(heads: Int32Array, start: number, n: number): boolean {
  if (marks.length < n) marks = new Int32Array(n)
  marks.fill(0, 0, n)
  for (let i = 0; i < n; i++) {
    let at = i
    while (at >= 0 && marks[at] === 0) {
      marks[at] = i + 1
      at = heads[start + at]!
    }
    if (at >= 0 && marks[at] === i + 1) return true
  }
  return false
}

/** More than any sum of scores of a batch's words. */
const rootPenalty = 2 ** 45

/** Kept between calls, since sentences with cycles come often enough. */
let cells = newCells(1024)

function newCells(size: number) {
  return {score: new Float64Array(size), from: new Int32Array(size), to: new Int32Array(size)}
}

/** Nodes are the root (0), the words (1 to n) and contracted cycles (above n). */
function contract(
  scores: Int32Array,
  at: number,
  width: number,
  n: number,
  heads: Int32Array,
  start: number,
): void {
  const cap = 2 * n + 1
  if (cells.score.length < cap * cap) cells = newCells(cap * cap * 2)
  // score[d * cap + h] is the best arc from node h into node d; its words are from[…] and to[…].
  const {score, from, to} = cells
  score.fill(Number.NEGATIVE_INFINITY, 0, cap * cap)
  const isAlive = new Uint8Array(cap)
  const best = new Int32Array(cap)
  const parent = new Int32Array(cap).fill(-1)
  const inCycle = new Uint8Array(cap)
  const mark = new Int32Array(cap)
  let nodes = n + 1
  isAlive.fill(1, 0, nodes)
  for (let d = 1; d <= n; d++) {
    for (let h = 0; h <= n; h++) {
      const cell = d * cap + h
      if (h !== d) score[cell] = scores[at + (d - 1) * width + h]! - (h === 0 ? rootPenalty : 0)
      from[cell] = h
      to[cell] = d
    }
  }
  for (;;) {
    for (let d = 1; d < nodes; d++) {
      if (isAlive[d] === 0) continue
      best[d] = -1
      for (let h = 0; h < nodes; h++) {
        if (isAlive[h] === 0 || h === d) continue
        if (best[d]! < 0 || score[d * cap + h]! > score[d * cap + best[d]!]!) best[d] = h
      }
    }
    const onCycle = findCycle(best, isAlive, mark, nodes)
    if (onCycle < 0) break
    const node = nodes++
    isAlive[node] = 1
    inCycle.fill(0)
    let sum = 0
    let v = onCycle
    do {
      inCycle[v] = 1
      sum += score[v * cap + best[v]!]!
      v = best[v]!
    } while (v !== onCycle)
    for (let u = 0; u < node; u++) {
      if (isAlive[u] === 0 || inCycle[u] === 1) continue
      let into = -1
      let out = -1
      let intoScore = 0
      for (let y = 1; y < node; y++) {
        if (inCycle[y] === 0) continue
        const s = score[y * cap + u]! - score[y * cap + best[y]!]! + sum
        if (into < 0 || s > intoScore) {
          into = y
          intoScore = s
        }
        if (out < 0 || score[u * cap + y]! > score[u * cap + out]!) out = y
      }
      score[node * cap + u] = intoScore
      from[node * cap + u] = from[into * cap + u]!
      to[node * cap + u] = to[into * cap + u]!
      if (u > 0) {
        score[u * cap + node] = score[u * cap + out]!
        from[u * cap + node] = from[u * cap + out]!
        to[u * cap + node] = to[u * cap + out]!
      }
    }
    for (let y = 1; y < node; y++) {
      if (inCycle[y] === 0) continue
      isAlive[y] = 0
      parent[y] = node
    }
  }
  // An arc into a contracted cycle breaks it at the word that it enters.
  const isEntered = new Uint8Array(cap)
  for (let node = nodes - 1; node > 0; node--) {
    if (isEntered[node] === 1) continue
    const cell = node * cap + best[node]!
    heads[start + to[cell]! - 1] = from[cell]! - 1
    for (let y = to[cell]!; y >= 0; y = parent[y]!) {
      isEntered[y] = 1
      if (y === node) break
    }
  }
}

function findCycle(best: Int32Array, isAlive: Uint8Array, mark: Int32Array, nodes: number): number {
  mark.fill(0)
  for (let d = 1; d < nodes; d++) {
    if (isAlive[d] === 0 || mark[d] !== 0) continue
    let v = d
    while (v > 0 && mark[v] === 0) {
      mark[v] = d
      v = best[v]!
    }
    if (v > 0 && mark[v] === d) return v
  }
  return -1
}
