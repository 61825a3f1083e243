import type {Adjacency} from "../../snapshot.js"
import type {Run} from "../run.js"

interface Step {
  readonly next: number
  readonly relationship: number
  readonly type: number
}

/** What a walk along trails needs. */
export interface TrailSearch {
  readonly run: Run
  readonly ways: readonly Adjacency[]
  readonly from: number
  /** Steps from each node to the target, -1 where it cannot be reached. */
  readonly distances: Int32Array
  /** No trail is longer. */
  readonly max: number
  /** Whether a relationship may be walked over to a node. */
  passes(relationship: number, type: number, next: number): boolean
}

/**
 * The trails (paths that take no relationship twice) to a target, the shortest first, each as its relationships.
 *
 * Each length is walked anew, so that memory stays with one trail; steps from which the target is out of reach in
 * what is left are not taken. Their number can grow with every step: the run's time limit ends it.
 */
export function* trails(search: TrailSearch, shortest: number): Generator<readonly number[]> {
  const {run, from, distances, max, passes} = search
  const path: number[] = []
  const taken = new Set<number>()
  for (let length = shortest, isCut = true; isCut && length <= max; length++) {
    isCut = false
    const open = [stepsFrom(from, search.ways)]
    while (open.length > 0) {
      run.tick()
      const step = open.at(-1)!.next()
      if (step.done) {
        open.pop()
        taken.delete(path.pop()!)
        continue
      }
      const {next, relationship, type} = step.value
      const left = length - open.length
      if (distances[next]! < 0 || taken.has(relationship) || !passes(relationship, type, next)) continue
      if (distances[next]! > left) {
        isCut = true
        continue
      }
      taken.add(relationship)
      path.push(relationship)
      if (left === 0) yield path
      open.push(stepsFrom(next, search.ways))
    }
  }
}

function* stepsFrom(node: number, ways: readonly Adjacency[]): Generator<Step> {
  for (const {offsets, nodes, relationships, types} of ways)
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++)
      yield {next: nodes[i]!, relationship: relationships[i]!, type: types[i]!}
}
