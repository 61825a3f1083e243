import type {Chunk} from "./chunk.js"

/** The index of the chunk that closes the bracket at `at`, past brackets inside it; the length where none does. */
export function closeOf(chunks: readonly Chunk[], at: number): number {
  let depth = 1
  let first = chunks.length
  for (let i = at + 1; i < chunks.length; i++) {
    const {kind} = chunks[i]!
    if (kind === "open") depth++
    if (kind !== "close") continue
    first = Math.min(first, i)
    if (--depth === 0) return i
  }
  // one bracket too many is open: the next that closes is the best guess
  return first
}
