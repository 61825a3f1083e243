/** How often each thing was seen, in the order in which they were first. */
export type Tally = Map<string, number>

export function count(tally: Tally, value: string): void {
  tally.set(value, (tally.get(value) ?? 0) + 1)
}

/** The inner table at a key, made when it is not there. */
export function within<Inner extends Map<string, unknown>>(table: Map<string, Inner>, key: string): Inner {
  const inner = table.get(key) ?? (new Map() as Inner)
  table.set(key, inner)
  return inner
}

/** What was seen most, of what is asked for; of equal ones what was seen first. */
export function mostOf(
  tally: Tally | undefined,
  isWanted: (value: string) => boolean = () => true,
): string | undefined {
  let best: string | undefined
  for (const [value, times] of tally ?? []) {
    if (isWanted(value) && (best === undefined || times > tally!.get(best)!)) best = value
  }
  return best
}
