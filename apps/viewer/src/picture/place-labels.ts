/** Chooses which labels are drawn, and where, so that none covers another or another's node. */

/** A node that wants its label drawn. In pixels of the view. */
export interface LabelWish {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Drawn wherever it finds room, and in the worst case without: the chosen node's name is always readable. */
  readonly isForced: boolean
  /** Important enough to lie over small nodes when there is no better place. */
  readonly isKeen: boolean
}

export interface Disc {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel extends Box {
  readonly index: number
}

const gap = 4
const cellSize = 64
/** How many discs, of the first, keen labels keep clear of too. */
const keptDiscs = 40
/** So many keen labels, of the first, may lie over any disc: what matters most has its name, however close its crowd. */
const mostSure = 8

/**
 * Takes wishes in their order, the most important first; each gets the first of four places (right, left, below,
 * above) that is free of discs, boxes and other labels, or none. Labels stay inside the view but for forced ones.
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  {discs, boxes = []}: {readonly discs: Iterable<Disc>; readonly boxes?: Iterable<Box>},
  view: {readonly width: number; readonly height: number},
  most: number,
): PlacedLabel[] {
  const taken = new Grid()
  /** What nothing may lie over: labels, boxes, the discs that count most. */
  const kept = new Grid()
  const labels = new Grid()
  let disc = 0
  for (const {index, x, y, radius} of discs) {
    const box = {left: x - radius, top: y - radius, right: x + radius, bottom: y + radius}
    taken.add(box, index)
    if (disc++ < keptDiscs) kept.add(box, index)
  }
  for (const box of boxes) {
    for (const grid of [taken, kept, labels]) grid.add(box, undefined)
  }
  let rank = 0
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const isSure = wish.isKeen && rank++ < mostSure
    if (placed.length >= most && !wish.isForced) continue
    const places = placesOf(wish)
    const freeIn = (grid: Grid) => places.find((box) => isInside(box, view) && !grid.isTaken(box, wish.index))
    const box =
      freeIn(taken) ??
      (wish.isKeen ? freeIn(kept) : undefined) ??
      (isSure ? freeIn(labels) : undefined) ??
      (wish.isForced ? places[0] : undefined)
    if (!box) continue
    for (const grid of [taken, kept, labels]) grid.add(box, undefined)
    placed.push({...box, index: wish.index})
  }
  return placed
}

function placesOf({x, y, radius, width, height}: LabelWish): Box[] {
  const away = radius + gap
  const at = (left: number, top: number): Box => ({left, top, right: left + width, bottom: top + height})
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x - width / 2, y + away - 1),
    at(x - width / 2, y - away - height + 1),
  ]
}

function isInside(box: Box, view: {readonly width: number; readonly height: number}): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height
}

/** Boxes by the cells they touch, so that looking for a collision costs the same in a crowd as alone. */
class Grid {
  readonly #cells = new Map<number, {readonly box: Box; readonly owner: number | undefined}[]>()

  add(box: Box, owner: number | undefined): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push({box, owner})
      else this.#cells.set(key, [{box, owner}])
    }
  }

  /** Whether anything but the node `self` is there. */
  isTaken(box: Box, self: number): boolean {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key)
      if (cell?.some((other) => other.owner !== self && overlaps(other.box, box))) return true
    }
    return false
  }
}

function* cellsOf({left, top, right, bottom}: Box): Generator<number> {
  for (let column = Math.floor(left / cellSize); column <= Math.floor(right / cellSize); column++) {
    for (let row = Math.floor(top / cellSize); row <= Math.floor(bottom / cellSize); row++) {
      yield column * 65_536 + row
    }
  }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
