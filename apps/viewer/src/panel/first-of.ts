/** The first so many in an order; of equals those that come first. */
export function firstOf(
  items: Iterable<number>,
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  const first: number[] = []
  for (const item of items) {
    let place = first.length
    while (place > 0 && compare(item, first[place - 1]!) < 0) place--
    if (place >= count) continue
    first.splice(place, 0, item)
    first.length = Math.min(first.length, count)
  }
  return first
}
