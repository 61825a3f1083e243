import {type Point, pointOn} from "./picture.js"

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [number, number, number]

/**
 * A picture of pixels on white. Shapes are measured into a mask, by how much of each pixel they cover, and the mask is
 * then painted in a colour; so a line of many pieces has no seams. Points are in pixels, y downwards.
 */
export class Raster {
  readonly width: number
  readonly height: number
  /** Three bytes a pixel, row by row. */
  readonly pixels: Uint8Array
  readonly #mask: Uint8Array
  /** The pixels of the mask that are not 0. */
  #touched: number[] = []

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height * 3).fill(255)
    this.#mask = new Uint8Array(width * height)
  }

  /** Paints what the mask covers, and clears the mask. */
  paint([red, green, blue]: Colour): void {
    for (const at of this.#touched) {
      const cover = this.#mask[at]! / 255
      this.#mask[at] = 0
      const i = at * 3
      this.pixels[i] = this.pixels[i]! + (red - this.pixels[i]!) * cover
      this.pixels[i + 1] = this.pixels[i + 1]! + (green - this.pixels[i + 1]!) * cover
      this.pixels[i + 2] = this.pixels[i + 2]! + (blue - this.pixels[i + 2]!) * cover
    }
    this.#touched = []
  }

  disc({x, y}: Point, radius: number): void {
    this.#box(x - radius - 1, y - radius - 1, x + radius + 1, y + radius + 1, (px, py) =>
      inside(radius - Math.hypot(px - x, py - y)),
    )
  }

  /** A line of straight pieces with round ends. */
  line(points: readonly Point[], width: number): void {
    for (let i = 1; i < points.length; i++) this.#piece(points[i - 1]!, points[i]!, width / 2)
  }

  /** A long piece in short ones: the box around each is small. */
  #piece(a: Point, b: Point, half: number): void {
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    const count = Math.max(1, Math.ceil(length / 16))
    for (let i = 0; i < count; i++) {
      const from = between(a, b, i / count)
      const to = between(a, b, (i + 1) / count)
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const square = dx * dx + dy * dy || 1
      this.#box(
        Math.min(from.x, to.x) - half - 1,
        Math.min(from.y, to.y) - half - 1,
        Math.max(from.x, to.x) + half + 1,
        Math.max(from.y, to.y) + half + 1,
        (px, py) => {
          const t = Math.min(1, Math.max(0, ((px - from.x) * dx + (py - from.y) * dy) / square))
          return inside(half - Math.hypot(px - from.x - t * dx, py - from.y - t * dy))
        },
      )
    }
  }

  /**
   * A shape of closed outlines, such as a letter: what they wind around is covered. Each pixel row is measured on four
   * lines, along which cover is exact.
   */
  shape(outlines: readonly (readonly Point[])[]): void {
    const all = outlines.flat()
    if (all.length === 0) return
    const top = Math.max(0, Math.floor(Math.min(...all.map(({y}) => y))))
    const bottom = Math.min(this.height - 1, Math.ceil(Math.max(...all.map(({y}) => y))))
    const left = Math.max(0, Math.floor(Math.min(...all.map(({x}) => x))) - 1)
    const right = Math.min(this.width, Math.ceil(Math.max(...all.map(({x}) => x))) + 1)
    const cover = new Float64Array(Math.max(0, right - left) + 1)
    for (let row = top; row <= bottom; row++) {
      cover.fill(0)
      for (let part = 0; part < 4; part++) {
        let winding = 0
        let from = 0
        for (const {x, turn} of crossingsAt(outlines, row + (part + 0.5) / 4)) {
          if (winding === 0) from = x
          winding += turn
          if (winding === 0) addSpan(cover, from - left, x - left)
        }
      }
      for (let x = left; x < right; x++) this.#cover(x, row, cover[x - left]! / 4)
    }
  }

  /** Widens what is in the mask by a number of pixels all around, as for the light rim around letters. */
  widen(radius: number): void {
    const inner = this.#touched.map(
      (at) => [at % this.width, Math.floor(at / this.width), this.#mask[at]!] as const,
    )
    const reach = Math.ceil(radius)
    for (const [x, y, value] of inner) {
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++)
          this.#cover(x + dx, y + dy, (value / 255) * inside(radius - Math.hypot(dx, dy)))
      }
    }
  }

  #box(
    left: number,
    top: number,
    right: number,
    bottom: number,
    coverAt: (x: number, y: number) => number,
  ): void {
    const [x1, y1] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))]
    const [x2, y2] = [
      Math.min(this.width - 1, Math.ceil(right)),
      Math.min(this.height - 1, Math.ceil(bottom)),
    ]
    for (let y = y1; y <= y2; y++) for (let x = x1; x <= x2; x++) this.#cover(x, y, coverAt(x + 0.5, y + 0.5))
  }

  #cover(x: number, y: number, part: number): void {
    if (part <= 0 || x < 0 || y < 0 || x >= this.width || y >= this.height) return
    const at = y * this.width + x
    const value = Math.min(255, Math.round(part * 255))
    const before = this.#mask[at]!
    if (value <= before) return
    if (before === 0) this.#touched.push(at)
    this.#mask[at] = value
  }
}

/** How much of a pixel is covered whose middle lies so far inside an edge. */
function inside(distance: number): number {
  return Math.min(1, Math.max(0, distance + 0.5))
}

function between(a: Point, b: Point, t: number): Point {
  return {x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t}
}

/** Where a level line meets the outlines, in order, and which way they run there. */
function crossingsAt(outlines: readonly (readonly Point[])[], y: number) {
  const found: {readonly x: number; readonly turn: 1 | -1}[] = []
  for (const outline of outlines) {
    for (let i = 0; i < outline.length; i++) {
      const [a, b] = [outline[i]!, outline[(i + 1) % outline.length]!]
      if (a.y <= y === b.y <= y) continue
      found.push({x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), turn: a.y <= y ? 1 : -1})
    }
  }
  return found.sort((a, b) => a.x - b.x)
}

function addSpan(cover: Float64Array, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(cover.length, Math.ceil(to)); x++)
    cover[x]! += Math.min(to, x + 1) - Math.max(from, x)
}

/** A Bézier curve of two to four points as so many straight pieces that no bend is seen. */
export function flattened(points: readonly Point[]): readonly Point[] {
  if (points.length === 2) return points
  const steps = 24
  return Array.from({length: steps + 1}, (_, i) => pointOn(points, i / steps))
}
