import type {EntityId} from "@relata/model"
import type {Scene} from "../desk/messages.js"
import {placeBeside} from "../layout/place-beside.js"
import {type Place, places, setPlaces} from "./places.js"

/**
 * Nodes without a place get those of a file that was added, beside the picture that is there.
 * @param given - flat, beside `nodes`; those that are not finite are none
 */
export function addPlaces({nodes}: Scene, given: Float32Array): void {
  const added = nodes.flatMap(({id}, index): [EntityId, Place][] => {
    const [x, y] = [given[2 * index]!, given[2 * index + 1]!]
    return places.has(id) || !Number.isFinite(x) || !Number.isFinite(y) ? [] : [[id, [x, y]]]
  })
  const beside = placeBeside(
    [...places.values()],
    added.map(([, place]) => place),
  )
  setPlaces(new Map([...places, ...added.map(([id], i): [EntityId, Place] => [id, beside[i]!])]))
}
