/** So many ids are kept as they are. */
const mostKept = 20_000
/** How many bits an id sets. */
const probes = 8
const bits = 2 ** 29

/**
 * A set of ids that answers "was it there before?" with "no" or "maybe", in 64 MB however many ids there are. Of few ids
 * it is sure; of ten million about two are taken for another's, of a hundred million one in eight.
 * @see Bloom 1970, "Space/Time Trade-offs in Hash Coding with Allowable Errors"
 */
export class IdFilter {
  readonly #kept = new Set<string>()
  #words: Uint32Array | undefined

  /** @returns true when the id may have been added before */
  add(id: string): boolean {
    if (this.#words !== undefined) return addTo(this.#words, id)
    if (this.#kept.has(id)) return true
    this.#kept.add(id)
    if (this.#kept.size > mostKept) {
      this.#words = new Uint32Array(bits / 32)
      for (const one of this.#kept) addTo(this.#words, one)
      this.#kept.clear()
    }
    return false
  }

  has(id: string): boolean {
    if (this.#words === undefined) return this.#kept.has(id)
    const [first, step] = hashes(id)
    for (let i = 0; i < probes; i++) {
      const at = (first + Math.imul(i, step)) & (bits - 1)
      if ((this.#words[at >>> 5]! & (1 << (at & 31))) === 0) return false
    }
    return true
  }
}

function addTo(words: Uint32Array, id: string): boolean {
  const [first, step] = hashes(id)
  let wasThere = true
  for (let i = 0; i < probes; i++) {
    const at = (first + Math.imul(i, step)) & (bits - 1)
    const mask = 1 << (at & 31)
    if ((words[at >>> 5]! & mask) !== 0) continue
    wasThere = false
    words[at >>> 5]! |= mask
  }
  return wasThere
}

/** Two hashes of a string; the probes are the first, and so many steps of the second from it. */
function hashes(text: string): readonly [number, number] {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b = (b << 13) | (b >>> 19)
  }
  return [mixed(a), mixed(b) | 1]
}

/** Spreads a hash over all its bits. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
