/** Three ways to begin. */

import {analysis} from "../analysis/analysis-state.js"
import {type OpenGraph, select, show} from "../state.js"
import {confidenceWords} from "../words/phrases.js"

export function Suggestions({graph}: {readonly graph: OpenGraph}) {
  const {scene} = graph
  const found = analysis.value?.scene === scene ? analysis.value : undefined
  const best = found ? indexOfMost(found.ranks) : undefined
  const weakest = weakestOf(graph)
  return (
    <p class="suggestions">
      <button
        type="button"
        class="chip"
        disabled={best === undefined}
        onClick={() => best !== undefined && select({kind: "node", index: best})}
      >
        Most connected
      </button>
      <button
        type="button"
        class="chip"
        disabled={!found?.chain}
        onClick={() => {
          if (!found?.chain) return
          const [from, to] = found.chain
          show({kind: "path", from: scene.nodes[from]!.id, to: scene.nodes[to]!.id, isDirected: false})
        }}
      >
        Longest chain
      </button>
      <button
        type="button"
        class="chip"
        disabled={weakest === undefined}
        onClick={() => weakest !== undefined && select({kind: "edge", index: weakest})}
      >
        Relations with weak evidence
      </button>
    </p>
  )
}

function indexOfMost(ranks: Float64Array): number | undefined {
  let most: number | undefined
  for (let index = 0; index < ranks.length; index++)
    if (most === undefined || ranks[index]! > ranks[most]!) most = index
  return most
}

/** The relation that the texts make least sure of, when any is weak or uncertain. */
function weakestOf({scene}: OpenGraph): number | undefined {
  let least: number | undefined
  for (const [index, {confidence}] of scene.edges.entries())
    if (least === undefined || confidence < scene.edges[least]!.confidence) least = index
  const isWeak =
    least !== undefined && ["weak", "uncertain"].includes(confidenceWords(scene.edges[least]!.confidence))
  return isWeak ? least : undefined
}
