/**
 * Far forces in the time of near ones: points that are close together and far away are taken as one.
 *
 * The tree is made anew for each step, from points sorted along a Z-shaped curve, so that each of its cells is a stretch
 * of them; cells lie in the order in which a walk meets them, each with the place where the walk goes on if it passes
 * the cell over. So a walk needs no stack and reads memory forwards.
 * @see Barnes, Hut 1986, "A hierarchical O(N log N) force-calculation algorithm"
 * @see Warren, Salmon 1993, "A parallel hashed oct-tree N-body algorithm"
 */

/** Bits of the curve for each axis. */
const bits = 16
/** Points nearer than the root of this are at one place. */
const nearest2 = 1e-9
/** Cells of so few points are not divided. */
const bucket = 8

export class QuadTree {
  /** The nodes in the order of the curve. */
  readonly #order: Uint32Array
  readonly #keys: Uint32Array
  readonly #spareOrder: Uint32Array
  readonly #spareKeys: Uint32Array
  readonly #pointX: Float64Array
  readonly #pointY: Float64Array
  readonly #pointMass: Float64Array
  // By cell: the stretch of points, the middle of their mass, how wide it is, where a walk goes on.
  readonly #from: Uint32Array
  readonly #to: Uint32Array
  readonly #next: Uint32Array
  readonly #isLeaf: Uint8Array
  readonly #x: Float64Array
  readonly #y: Float64Array
  readonly #mass: Float64Array
  readonly #width2: Float64Array
  #cells = 0
  #width = 0

  constructor(count: number) {
    const cells = 2 * count + 1
    this.#order = new Uint32Array(count)
    this.#keys = new Uint32Array(count)
    this.#spareOrder = new Uint32Array(count)
    this.#spareKeys = new Uint32Array(count)
    this.#pointX = new Float64Array(count)
    this.#pointY = new Float64Array(count)
    this.#pointMass = new Float64Array(count)
    this.#from = new Uint32Array(cells)
    this.#to = new Uint32Array(cells)
    this.#next = new Uint32Array(cells)
    this.#isLeaf = new Uint8Array(cells)
    this.#x = new Float64Array(cells)
    this.#y = new Float64Array(cells)
    this.#mass = new Float64Array(cells)
    this.#width2 = new Float64Array(cells)
  }

  /** Takes up where the points are now. */
  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    this.#sort(x, y)
    for (const [place, point] of this.#order.entries()) {
      this.#pointX[place] = x[point]!
      this.#pointY[place] = y[point]!
      this.#pointMass[place] = mass[point]!
    }
    this.#cells = 0
    if (x.length > 0) this.#divide(0, x.length, bits)
  }

  /**
   * Adds to `forceX` and `forceY` what pushes each point away from all others: the product of their masses by their
   * distance, times `strength`.
   * @param theta - a cell counts as one point from where it looks less wide than this share of its distance
   */
  repel(
    forceX: Float64Array,
    forceY: Float64Array,
    {strength, theta}: {readonly strength: number; readonly theta: number},
  ): void {
    const cells = this.#cells
    const from = this.#from
    const to = this.#to
    const next = this.#next
    const isLeaf = this.#isLeaf
    const cellX = this.#x
    const cellY = this.#y
    const cellMass = this.#mass
    const width2 = this.#width2
    const pointX = this.#pointX
    const pointY = this.#pointY
    const pointMass = this.#pointMass
    const theta2 = theta * theta
    for (let point = 0; point < pointX.length; point++) {
      const x = pointX[point]!
      const y = pointY[point]!
      let pushX = 0
      let pushY = 0
      let cell = 0
      while (cell < cells) {
        const awayX = x - cellX[cell]!
        const awayY = y - cellY[cell]!
        const distance2 = awayX * awayX + awayY * awayY
        const isInside = point >= from[cell]! && point < to[cell]!
        if (!isInside && width2[cell]! < theta2 * distance2) {
          const push = cellMass[cell]! / distance2
          pushX += awayX * push
          pushY += awayY * push
          cell = next[cell]!
        } else if (isLeaf[cell] === 1) {
          for (let other = from[cell]!; other < to[cell]!; other++) {
            const farX = x - pointX[other]!
            const farY = y - pointY[other]!
            const far2 = farX * farX + farY * farY
            // Nothing parts points that lie on each other, and what all but do would be flung out of sight.
            if (far2 < nearest2) continue
            const push = pointMass[other]! / far2
            pushX += farX * push
            pushY += farY * push
          }
          cell = next[cell]!
        } else cell++
      }
      const own = this.#order[point]!
      forceX[own]! += strength * pointMass[point]! * pushX
      forceY[own]! += strength * pointMass[point]! * pushY
    }
  }

  /** Sorts the points by their places on the curve, a byte at a time. */
  #sort(x: Float64Array, y: Float64Array): void {
    let left = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    let bottom = Number.POSITIVE_INFINITY
    let top = Number.NEGATIVE_INFINITY
    for (let point = 0; point < x.length; point++) {
      left = Math.min(left, x[point]!)
      right = Math.max(right, x[point]!)
      bottom = Math.min(bottom, y[point]!)
      top = Math.max(top, y[point]!)
    }
    this.#width = Math.max(right - left, top - bottom, Number.MIN_VALUE)
    const steps = (2 ** bits - 1) / this.#width
    let keys = this.#keys
    let order = this.#order
    for (let point = 0; point < x.length; point++) {
      keys[point] = (spread((x[point]! - left) * steps) | (spread((y[point]! - bottom) * steps) << 1)) >>> 0
      order[point] = point
    }
    let nextKeys = this.#spareKeys
    let nextOrder = this.#spareOrder
    const counts = new Uint32Array(257)
    for (let shift = 0; shift < 32; shift += 8) {
      counts.fill(0)
      for (const key of keys) counts[((key >>> shift) & 255) + 1]!++
      for (let byte = 0; byte < 256; byte++) counts[byte + 1]! += counts[byte]!
      for (let place = 0; place < keys.length; place++) {
        const key = keys[place]!
        const target = counts[(key >>> shift) & 255]!++
        nextKeys[target] = key
        nextOrder[target] = order[place]!
      }
      ;[keys, nextKeys] = [nextKeys, keys]
      ;[order, nextOrder] = [nextOrder, order]
    }
    // Four passes, so that the result is where it began.
  }

  /** Makes the cell of a stretch of points, and those in it. Points of a cell have their bits above `level` alike. */
  #divide(from: number, to: number, level: number): void {
    const keys = this.#keys
    let below = level
    // A cell with all its points in one quarter is that quarter.
    while (below > 0 && quarterOf(keys[from]!, below) === quarterOf(keys[to - 1]!, below)) below--
    const cell = this.#cells++
    this.#from[cell] = from
    this.#to[cell] = to
    this.#width2[cell] = (this.#width * 2 ** (below - bits)) ** 2
    const isLeaf = to - from <= bucket || below === 0
    this.#isLeaf[cell] = isLeaf ? 1 : 0
    let mass = 0
    let x = 0
    let y = 0
    if (isLeaf) {
      for (let point = from; point < to; point++) {
        mass += this.#pointMass[point]!
        x += this.#pointMass[point]! * this.#pointX[point]!
        y += this.#pointMass[point]! * this.#pointY[point]!
      }
    } else {
      let start = from
      while (start < to) {
        const quarter = quarterOf(keys[start]!, below)
        let end = start + 1
        while (end < to && quarterOf(keys[end]!, below) === quarter) end++
        const child = this.#cells
        this.#divide(start, end, below - 1)
        mass += this.#mass[child]!
        x += this.#mass[child]! * this.#x[child]!
        y += this.#mass[child]! * this.#y[child]!
        start = end
      }
    }
    this.#mass[cell] = mass
    this.#x[cell] = x / mass
    this.#y[cell] = y / mass
    this.#next[cell] = this.#cells
  }
}

/** The two bits of a key that choose among the quarters of a cell. */
function quarterOf(key: number, level: number): number {
  return (key >>> (2 * (level - 1))) & 3
}

/** Puts a zero between each two of the sixteen bits. */
function spread(value: number): number {
  let bitsOf = Math.floor(value) & 0xffff
  bitsOf = (bitsOf | (bitsOf << 8)) & 0x00ff00ff
  bitsOf = (bitsOf | (bitsOf << 4)) & 0x0f0f0f0f
  bitsOf = (bitsOf | (bitsOf << 2)) & 0x33333333
  return (bitsOf | (bitsOf << 1)) & 0x55555555
}
