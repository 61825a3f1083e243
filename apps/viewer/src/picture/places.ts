/** Where the nodes of the open graph are, kept by id: through edits, and while there is a table in the picture's stead. */

import type {EntityId} from "@relata/model"
import type {Scene} from "../desk/messages.js"

export type Place = readonly [x: number, y: number]

export let places: ReadonlyMap<EntityId, Place> = new Map()

export function setPlaces(next: ReadonlyMap<EntityId, Place>): void {
  places = next
}

/** @param positions - flat, beside `nodes`; those that are not finite are none */
export function keepPlaces({nodes}: Scene, positions: Float32Array): void {
  places = new Map(
    nodes.flatMap(({id}, index): [EntityId, Place][] => {
      const [x, y] = [positions[2 * index]!, positions[2 * index + 1]!]
      return Number.isFinite(x) && Number.isFinite(y) ? [[id, [x, y]]] : []
    }),
  )
}

/** Nodes are under other ids now; who kept its id keeps its place, whoever else comes to that id. */
export function movePlaces(after: (id: EntityId) => EntityId | undefined): void {
  const moved = new Map<EntityId, Place>()
  for (const [id, place] of places) {
    const now = after(id)
    if (now !== undefined && (now === id || !moved.has(now))) moved.set(now, place)
  }
  places = moved
}

export function placeOf(id: EntityId): Place | undefined {
  return places.get(id)
}

export function forgetPlaces(): void {
  places = new Map()
}
