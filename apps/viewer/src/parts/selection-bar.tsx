/** What can be done with several entities at once. */

import {useState} from "preact/hooks"
import {edit} from "../editing.js"
import {hidePicked, letGo, showOnly} from "../picked.js"
import {picture} from "../picture/picture-state.js"
import {type OpenGraph, picked, pickedIndexes, show, showPath} from "../state.js"
import {count} from "../words/phrases.js"
import {saveGraphml} from "./save-graphml.js"

export function SelectionBar({graph}: {readonly graph: OpenGraph}) {
  const [isMerging, setMerging] = useState(false)
  const indexes = [...pickedIndexes.value]
  if (indexes.length === 0) return null
  const nodes = indexes.map((index) => graph.scene.nodes[index]!)

  async function mergeInto(into: (typeof nodes)[number]): Promise<void> {
    setMerging(false)
    const entities = nodes.filter((node) => node !== into).map(({id}) => id)
    const edited = await edit({kind: "merge-entities", entities, into: into.id})
    if (!edited) return
    letGo()
    if (edited.touched) show({kind: "entity", id: edited.touched})
  }

  function saveThem(): void {
    const chosen = new Set(indexes)
    const edges = graph.scene.edges.filter(({source, target}) => chosen.has(source) && chosen.has(target))
    void saveGraphml(graph, {nodes: nodes.map(({id}) => id), edges: edges.map(({id}) => id)})
  }

  return (
    <section class="selection-bar" aria-label="Picked entities">
      <p class="edit-words" dir="auto">
        <strong>{count(indexes.length, "entity", "entities")}</strong>{" "}
        <span class="muted">
          {nodes
            .slice(0, 3)
            .map(({label}) => label)
            .join(", ")}
          {nodes.length > 3 && " …"}
        </span>
      </p>
      {isMerging ? (
        <fieldset class="selection-merge">
          <legend>Which name and type stay?</legend>
          {nodes.slice(0, 12).map((node) => (
            <button key={node.id} type="button" class="chip" onClick={() => void mergeInto(node)}>
              <bdi class="chip-text">{node.label}</bdi>
            </button>
          ))}
          <button type="button" class="link" onClick={() => setMerging(false)}>
            Cancel
          </button>
        </fieldset>
      ) : (
        <>
          {indexes.length > 1 && (
            <button type="button" class="link" onClick={() => setMerging(true)}>
              Merge…
            </button>
          )}
          {indexes.length === 2 && (
            <button type="button" class="link" onClick={showPath}>
              Path between
            </button>
          )}
          <button type="button" class="link" onClick={hidePicked}>
            Hide
          </button>
          <button type="button" class="link" onClick={() => showOnly(picked.value)}>
            Only these
          </button>
          <button type="button" class="link" onClick={() => picture.value?.fit(indexes)}>
            Zoom to
          </button>
          <button type="button" class="link" onClick={saveThem}>
            GraphML
          </button>
          <button type="button" class="link" onClick={letGo}>
            Let go
          </button>
        </>
      )}
    </section>
  )
}
