/** Tokens as flat arrays of offsets, filled by {@link tokenize} and read by every later stage. */
export interface TokenSpans {
  starts: Int32Array
  ends: Int32Array
  count: number
}

export function newTokenSpans(capacity = 256): TokenSpans {
  return {starts: new Int32Array(capacity), ends: new Int32Array(capacity), count: 0}
}

export function push(into: TokenSpans, start: number, end: number): void {
  const {count} = into
  if (count === into.starts.length) {
    const grow = (from: Int32Array) => {
      const to = new Int32Array(count * 2)
      to.set(from)
      return to
    }
    into.starts = grow(into.starts)
    into.ends = grow(into.ends)
  }
  into.starts[count] = start
  into.ends[count] = end
  into.count++
}
