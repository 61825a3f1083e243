// Trees out of heads that have cycles, in AssemblyScript: the counterpart of src/net/tree.ts, where the method is told.

/** Whether heads (-1 is the root) have a cycle; `marks` has room for n numbers. */
export function hasCycle(heads: usize, n: i32, marks: usize): bool {
  memory.fill(marks, 0, <usize>(n << 2))
  for (let i = 0; i < n; i++) {
    let at = i
    while (at >= 0 && get(marks, at) === 0) {
      set(marks, at, i + 1)
      at = get(heads, at)
    }
    if (at >= 0 && get(marks, at) === i + 1) return true
  }
  return false
}

function get(array: usize, at: i32): i32 {
  return load<i32>(array + <usize>(at << 2))
}

function set(array: usize, at: i32, value: i32): void {
  store<i32>(array + <usize>(at << 2), value)
}

/** More than any sum of scores of a batch's words. */
const rootPenalty: i64 = 1 << 45

// Where the arrays of `contract` lie; w is the number of slots.
let w: i32 = 0
let score: usize = 0
let from: usize = 0
let to: usize = 0
let node: usize = 0
let isAlive: usize = 0
let best: usize = 0
let mark: usize = 0
let parent: usize = 0
let headOf: usize = 0
let wordOf: usize = 0
let isEntered: usize = 0

function scoreOf(d: i32, h: i32): i64 {
  return load<i64>(score + <usize>((d * w + h) << 3))
}

function setScore(d: i32, h: i32, value: i64): void {
  store<i64>(score + <usize>((d * w + h) << 3), value)
}

// With a contracted cycle on either side, the words of an arc are kept; else they are the slots themselves.
function headIn(d: i32, h: i32): i32 {
  return get(node, d) >= w || get(node, h) >= w ? get(from, d * w + h) : h
}

function wordIn(d: i32, h: i32): i32 {
  return get(node, d) >= w || get(node, h) >= w ? get(to, d * w + h) : d
}

function settle(slot: i32, nodes: i32): void {
  const at = get(node, slot)
  set(headOf, at, headIn(slot, get(best, slot)))
  set(wordOf, at, wordIn(slot, get(best, slot)))
  set(parent, at, nodes)
}

function findCycle(): i32 {
  memory.fill(mark, 0, <usize>(w << 2))
  for (let d = 1; d < w; d++) {
    if (get(isAlive, d) === 0 || get(mark, d) !== 0) continue
    let v = d
    while (v > 0 && get(mark, v) === 0) {
      set(mark, v, d)
      v = get(best, v)
    }
    if (v > 0 && get(mark, v) === d) return v
  }
  return -1
}

/** Contracts one cycle after another; `room` has 16 (n + 1) (n + 1) bytes and 48 for each of n + 1 slots. */
export function contract(scores: usize, width: i32, n: i32, heads: usize, room: usize): void {
  w = n + 1
  const cells = <usize>(w * w)
  const row = <usize>(w << 2)
  score = room
  from = score + (cells << 3)
  to = from + (cells << 2)
  node = to + (cells << 2)
  isAlive = node + row
  best = isAlive + row
  mark = best + row
  parent = mark + row
  headOf = parent + 2 * row
  wordOf = headOf + 2 * row
  isEntered = wordOf + 2 * row
  set(node, 0, 0)
  for (let d = 1; d <= n; d++) {
    const arcs = scores + <usize>(((d - 1) * width) << 2)
    let top = 0
    setScore(d, 0, <i64>get(arcs, 0) - rootPenalty)
    for (let h = 1; h <= n; h++) {
      const arc = <i64>get(arcs, h)
      setScore(d, h, arc)
      if (h !== d && arc > scoreOf(d, top)) top = h
    }
    set(best, d, top)
    set(node, d, d)
  }
  for (let slot = 0; slot < w; slot++) set(isAlive, slot, 1)
  let nodes = w
  for (;;) {
    const first = findCycle()
    if (first < 0) break
    let v = first
    do {
      set(isAlive, v, 0)
      settle(v, nodes)
      v = get(best, v)
    } while (v !== first)
    let top = 0
    for (let u = 0; u <= n; u++) {
      if (get(isAlive, u) === 0) continue
      // The arc from u into the cycle that loses least against the one it replaces, and the best arc from the cycle to u.
      let into = first
      let out = first
      let gain = i64.MIN_VALUE
      do {
        const gained = scoreOf(v, u) - scoreOf(v, get(best, v))
        if (gained > gain) {
          into = v
          gain = gained
        }
        if (u > 0 && scoreOf(u, v) > scoreOf(u, out)) out = v
        v = get(best, v)
      } while (v !== first)
      set(from, first * w + u, headIn(into, u))
      set(to, first * w + u, wordIn(into, u))
      setScore(first, u, gain)
      if (u === 0 || gain > scoreOf(first, top)) top = u
      if (u === 0) continue
      const head = headIn(u, out)
      set(to, u * w + first, wordIn(u, out))
      set(from, u * w + first, head)
      setScore(u, first, scoreOf(u, out))
      if (get(isAlive, get(best, u)) === 0) set(best, u, first)
    }
    set(node, first, nodes++)
    set(isAlive, first, 1)
    set(best, first, top)
  }
  for (let slot = 1; slot <= n; slot++) if (get(isAlive, slot) === 1) settle(slot, nodes)
  // An arc into a contracted cycle breaks it at the word that it enters.
  memory.fill(isEntered, 0, <usize>(nodes << 2))
  for (let last = nodes - 1; last > 0; last--) {
    if (get(isEntered, last) === 1) continue
    const word = get(wordOf, last)
    set(heads, word - 1, get(headOf, last) - 1)
    for (let y = word; ; y = get(parent, y)) {
      set(isEntered, y, 1)
      if (y === last) break
    }
  }
}
