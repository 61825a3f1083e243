import type {EntityRef} from "@relata/model"
import type {GivenPlaces} from "./messages.js"

/** The places that came with a file, beside the nodes of a scene: flat `[x, y, …]`, NaN for the others. */
export function placesBeside(
  nodes: Iterable<{readonly members: readonly EntityRef[]}>,
  {members, at}: GivenPlaces,
): Float32Array {
  const indexes = new Map<EntityRef, number>()
  let count = 0
  for (const {members: own} of nodes) {
    for (const member of own) indexes.set(member, count)
    count++
  }
  const places = new Float32Array(2 * count).fill(Number.NaN)
  for (const [i, member] of members.entries()) {
    const node = indexes.get(member)
    if (node === undefined) continue
    places[2 * node] = at[2 * i]!
    places[2 * node + 1] = at[2 * i + 1]!
  }
  return places
}

/** As they are posted. */
export function givenPlaces(places: ReadonlyMap<EntityRef, readonly [number, number]>): GivenPlaces {
  return {members: [...places.keys()], at: Float32Array.from([...places.values()].flat())}
}
