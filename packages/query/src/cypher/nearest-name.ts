/**
 * The name that was probably meant: the one that takes the fewest letters to change, if these are few.
 * Case does not count as a change.
 */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  const most = Math.min(3, Math.floor(wrong.length / 2.5) + (wrong.length > 2 ? 1 : 0))
  let best: string | undefined
  let fewest = most + 1
  for (const name of names) {
    if (Math.abs(name.length - wrong.length) >= fewest) continue
    const changes = countChanges(wrong.toLowerCase(), name.toLowerCase())
    if (changes < fewest) {
      fewest = changes
      best = name
    }
  }
  return best
}

/** Letters to put in, take out, replace or swap with their neighbour. */
function countChanges(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({length: b.length + 1}, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
