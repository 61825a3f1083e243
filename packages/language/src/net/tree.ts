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
let cells = newCells(64)

function newCells(width: number) {
  return {
    width,
    score: new Float64Array(width * width),
    from: new Int16Array(width * width),
    to: new Int16Array(width * width),
    node: new Int16Array(width),
    isAlive: new Uint8Array(width),
    best: new Int16Array(width),
    mark: new Int16Array(width),
    parent: new Int16Array(2 * width),
    headOf: new Int16Array(2 * width),
    wordOf: new Int16Array(2 * width),
    isEntered: new Uint8Array(2 * width),
  }
}

/**
 * Contracts one cycle after another. A slot holds the root (0), a word (1 to n) or a contracted cycle, which takes the slot of one
 * of its members. Each cycle is a new node (above n), so that they can be opened again from the last to the first.
 */
function contract(
  scores: Int32Array,
  at: number,
  width: number,
  n: number,
  heads: Int32Array,
  start: number,
): void {
  const w = n + 1
  if (cells.width < w) cells = newCells(w * 2)
  const {score, from, to, node, isAlive, best, mark, parent, headOf, wordOf, isEntered} = cells
  // score[d * w + h] is the best arc from slot h into slot d. With a cycle its words are from[…] and to[…], else h and d.
  const headIn = (d: number, h: number): number => (node[d]! > n || node[h]! > n ? from[d * w + h]! : h)
  const wordIn = (d: number, h: number): number => (node[d]! > n || node[h]! > n ? to[d * w + h]! : d)
  for (let d = 1; d <= n; d++) {
    const row = at + (d - 1) * width
    const cell = d * w
    let top = 0
    score[cell] = scores[row]! - rootPenalty
    for (let h = 1; h <= n; h++) {
      const arc = scores[row + h]!
      score[cell + h] = arc
      if (h !== d && arc > score[cell + top]!) top = h
    }
    best[d] = top
    node[d] = d
  }
  isAlive.fill(1, 0, w)
  let nodes = w
  const settle = (slot: number): void => {
    headOf[node[slot]!] = headIn(slot, best[slot]!)
    wordOf[node[slot]!] = wordIn(slot, best[slot]!)
    parent[node[slot]!] = nodes
  }
  for (;;) {
    const first = findCycle(best, isAlive, mark, w)
    if (first < 0) break
    let v = first
    do {
      isAlive[v] = 0
      settle(v)
      v = best[v]!
    } while (v !== first)
    let top = 0
    for (let u = 0; u <= n; u++) {
      if (isAlive[u] === 0) continue
      // The arc from u into the cycle that loses least against the one it replaces, and the best arc from the cycle to u.
      let into = first
      let out = first
      let gain = Number.NEGATIVE_INFINITY
      do {
        const gained = score[v * w + u]! - score[v * w + best[v]!]!
        if (gained > gain) {
          into = v
          gain = gained
        }
        if (score[u * w + v]! > score[u * w + out]!) out = v
        v = best[v]!
      } while (v !== first)
      const inside = first * w + u
      from[inside] = headIn(into, u)
      to[inside] = wordIn(into, u)
      score[inside] = gain
      if (gain > score[first * w + top]! || u === 0) top = u
      if (u === 0) continue
      const outside = u * w + first
      const head = headIn(u, out)
      to[outside] = wordIn(u, out)
      from[outside] = head
      score[outside] = score[u * w + out]!
      if (isAlive[best[u]!] === 0) best[u] = first
    }
    node[first] = nodes++
    isAlive[first] = 1
    best[first] = top
  }
  for (let slot = 1; slot <= n; slot++) if (isAlive[slot] === 1) settle(slot)
  // An arc into a contracted cycle breaks it at the word that it enters.
  isEntered.fill(0, 0, nodes)
  for (let last = nodes - 1; last > 0; last--) {
    if (isEntered[last] === 1) continue
    const word = wordOf[last]!
    heads[start + word - 1] = headOf[last]! - 1
    for (let y = word; ; y = parent[y]!) {
      isEntered[y] = 1
      if (y === last) break
    }
  }
}

function findCycle(best: Int16Array, isAlive: Uint8Array, mark: Int16Array, slots: number): number {
  mark.fill(0, 0, slots)
  for (let d = 1; d < slots; d++) {
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
