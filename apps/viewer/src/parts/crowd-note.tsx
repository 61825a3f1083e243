/** What is said of a graph that is too large for one look, and the ways to a smaller one. */

import {useMemo} from "preact/hooks"
import {analysis} from "../analysis/analysis-state.js"
import type {Scene} from "../desk/messages.js"
import {linksOf} from "../layout/links.js"
import {findComponents} from "../layout/start-positions.js"
import {mostEdgesAtOnce} from "../look/sizes.js"
import {showOnly} from "../picked.js"
import {filter, mode, type OpenGraph, shown} from "../state.js"
import {count} from "../words/phrases.js"

/** So many entities, those that matter most, still make a picture. */
const mostAtOnce = 20_000

export function CrowdNote({graph}: {readonly graph: OpenGraph}) {
  const edgeCount = shown.value?.edgeCount ?? 0
  if (edgeCount <= mostEdgesAtOnce) return null
  return (
    <div class="picture-note is-offer">
      <p>{count(edgeCount, "relation")} would cover everything: they are drawn when you come nearer.</p>
      {filter.value.onlyEntities === undefined && <Offers graph={graph} />}
    </div>
  )
}

function Offers({graph: {scene}}: {readonly graph: OpenGraph}) {
  const part = useMemo(() => largestPart(scene), [scene])
  const show = (indexes: readonly number[]) => showOnly(indexes.map((index) => scene.nodes[index]!.id))
  return (
    <p class="offers">
      <span>Show only</span>
      {part && (
        <button type="button" class="link" onClick={() => show(part)}>
          the largest part ({part.length.toLocaleString("en")})
        </button>
      )}
      {scene.nodes.length > mostAtOnce && (
        <button type="button" class="link" onClick={() => show(mostImportant(scene))}>
          the {mostAtOnce.toLocaleString("en")} that matter most
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          mode.value = "table"
        }}
      >
        the table
      </button>
    </p>
  )
}

/** The nodes of the largest connected part; `undefined` when that is all of the graph. */
function largestPart(scene: Scene): readonly number[] | undefined {
  const [largest] = findComponents(scene.nodes.length, linksOf(scene).edges)
  return largest && largest.length < scene.nodes.length ? largest : undefined
}

/** By PageRank, or by relations until it is there. */
function mostImportant(scene: Scene): number[] {
  const found = analysis.peek()
  const ranks = found?.scene === scene ? found.ranks : scene.nodes.map(({degree}) => degree)
  return [...scene.nodes.keys()].sort((a, b) => ranks[b]! - ranks[a]! || a - b).slice(0, mostAtOnce)
}
