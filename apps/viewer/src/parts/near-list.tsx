/**
 * The entity that the cursor is on, or that is shown, and its neighbours as a list that nobody sees: for screen readers
 * that read pages rather than send keys. Its buttons are no stops of the Tab key.
 */

import {relationWords, typeWords} from "@relata/query"
import {cursor, type OpenGraph, select, selected, shown} from "../state.js"
import {count} from "../words/phrases.js"

const mostNeighbours = 50

export function NearList({graph}: {readonly graph: OpenGraph}) {
  const chosen = selected.value?.kind === "node" ? selected.value.index : undefined
  const at = cursor.value ?? chosen
  if (at === undefined) return null
  const {nodes, edges} = graph.scene
  const around = graph.edgesOf[at]!.filter((edge) => shown.value?.edges[edge] !== 0)
  const {label, type} = nodes[at]!
  return (
    <section class="visually-hidden" aria-label={`Around ${label}`}>
      <ul>
        <li>
          <button type="button" tabIndex={-1} onClick={() => select({kind: "node", index: at})}>
            {label}, {typeWords(type)}, {count(around.length, "relation")}
          </button>
        </li>
        {around.slice(0, mostNeighbours).map((edge) => {
          const {source, target, type: relation} = edges[edge]!
          const other = source === at ? target : source
          return (
            <li key={edge}>
              <button type="button" tabIndex={-1} onClick={() => select({kind: "node", index: other})}>
                {nodes[source]!.label} {relationWords(relation)} {nodes[target]!.label}
              </button>
            </li>
          )
        })}
      </ul>
      {around.length > mostNeighbours && <p>and {around.length - mostNeighbours} more; the table has all.</p>}
    </section>
  )
}
