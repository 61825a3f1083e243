import type {Place} from "./layout-graph.js"

/** A label in the picture: the left end of its line of writing. */
export interface PlacedLabel {
  readonly node: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A rectangle of the picture. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How long a label may be. */
const mostCharacters = 42

/**
 * Places labels beside their nodes so that none covers another or a node. Nodes come in the order of their weight; a
 * label that fits nowhere is left out, and its node still tells it on hovering.
 * @param measure - the width of a text in ems
 * @param options - `taken`, where nothing may stand (nodes and labels are added), and `neighboursOf`: for few of them a
 *   label stands where no line runs to one, if it can
 */
export function placeLabels(
  places: ReadonlyMap<string, Place>,
  labelOf: (node: string) => string,
  measure: (text: string) => number = widthOf,
  {
    taken = new BoxGrid(),
    neighboursOf = () => [],
  }: {
    readonly taken?: BoxGrid
    readonly neighboursOf?: (node: string) => readonly {readonly x: number; readonly y: number}[]
  } = {},
): readonly PlacedLabel[] {
  for (const {x, y, radius} of places.values()) {
    taken.add({left: x - radius, top: y - radius, right: x + radius, bottom: y + radius})
  }
  const labels: PlacedLabel[] = []
  const byWeight = [...places].sort(([, a], [, b]) => b.radius - a.radius)
  for (const [node, {x, y, radius}] of byWeight) {
    const text = shortened(labelOf(node))
    if (text === "") continue
    const size = Math.min(20, 10 + radius / 4)
    const width = measure(text) * size
    const gap = radius + 3
    const spots = [
      [x + gap, y + size * 0.35],
      [x - gap - width, y + size * 0.35],
      [x - width / 2, y - gap - 1],
      [x - width / 2, y + gap + size * 0.8],
      [x + gap * 0.7, y - gap * 0.7],
      [x + gap * 0.7, y + gap * 0.7 + size * 0.7],
      [x - gap * 0.7 - width, y - gap * 0.7],
      [x - gap * 0.7 - width, y + gap * 0.7 + size * 0.7],
    ] as const
    const neighbours = neighboursOf(node)
    const crossed = ([left, base]: readonly [number, number]) =>
      neighbours.length > 6
        ? 0
        : neighbours.filter((other) => isToward({x, y}, other, {x: left + width / 2, y: base - size * 0.3}))
            .length
    const ranked = [...spots].sort((a, b) => crossed(a) - crossed(b))
    for (const [left, base] of ranked) {
      const box = {left, top: base - size * 0.8, right: left + width, bottom: base + size * 0.25}
      if (taken.covers(box)) continue
      taken.add(box)
      labels.push({node, text, x: left, y: base, size})
      break
    }
  }
  return labels
}

/** True when two points lie in about the same direction. */
function isToward(
  from: {readonly x: number; readonly y: number},
  a: {readonly x: number; readonly y: number},
  b: {readonly x: number; readonly y: number},
): boolean {
  const [ax, ay, bx, by] = [a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y]
  return ax * bx + ay * by > 0.9 * Math.hypot(ax, ay) * Math.hypot(bx, by)
}

/** The text cut at a word, if it is long. */
export function shortened(label: string): string {
  const text = label.replace(/\s+/g, " ").trim()
  const characters = [...text]
  if (characters.length <= mostCharacters) return text
  const cut = characters.slice(0, mostCharacters - 1).join("")
  const space = cut.lastIndexOf(" ")
  return `${(space > mostCharacters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** The width of a text in ems, near enough for any sans-serif: wide scripts take a square a character. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    if (
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        character,
      )
    )
      width += 1
    else if (/[A-ZMW@%\p{Lu}]/u.test(character)) width += 0.69
    else if (/[iljtf.,:;'|!()[\] ]/.test(character)) width += 0.31
    else width += 0.56
  }
  return width
}

/** Boxes by the cells of a grid, so that looking for one that is covered stays quick. */
export class BoxGrid {
  readonly #cell = 60
  readonly #cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const boxes = this.#cells.get(key) ?? []
      this.#cells.set(key, boxes)
      boxes.push(box)
    }
  }

  covers(box: Box): boolean {
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        const isApart =
          other.right <= box.left ||
          other.left >= box.right ||
          other.bottom <= box.top ||
          other.top >= box.bottom
        if (!isApart) return true
      }
    }
    return false
  }

  *#keys({left, top, right, bottom}: Box): Generator<string> {
    for (let x = Math.floor(left / this.#cell); x <= right / this.#cell; x++) {
      for (let y = Math.floor(top / this.#cell); y <= bottom / this.#cell; y++) yield `${x},${y}`
    }
  }
}
