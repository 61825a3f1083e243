/** The ways from one entity to another, each as a row of sentences. */

import type {EntityId} from "@relata/model"
import {useEffect, useState} from "preact/hooks"
import type {FoundPath, PathStep} from "../desk/messages.js"
import {EntityField} from "../parts/entity-field.js"
import {EntityLink, lighting} from "../parts/entity-link.js"
import {Icon} from "../parts/icon.js"
import {useAnswer} from "../parts/use-answer.js"
import {picture} from "../picture/picture-state.js"
import {announcement, type OpenGraph, pageFocus, pointedAt, show, trail, type View} from "../state.js"
import {count, factualityWords} from "../words/phrases.js"
import {PanelTitle} from "./panel-title.js"
import {MarkedText} from "./quote.js"

type PathView = Extract<View, {readonly kind: "path"}>

export function PathPage({graph, view}: {readonly graph: OpenGraph; readonly view: PathView}) {
  const {from, to, isDirected} = view
  const answer = useAnswer(
    async () => (from && to ? graph.desk.paths(from, to, isDirected) : undefined),
    [graph, from, to, isDirected],
  )
  const paths = answer.kind === "answered" ? answer.value : undefined

  useEffect(() => {
    if (!paths) return
    announcement.value = paths.length === 0 ? "No path found" : count(paths.length, "path")
    pageFocus.value = paths.length === 0 ? undefined : focusOnPaths(graph, paths)
    // The whole way comes into view, not its first end alone.
    if (pageFocus.value) picture.value?.reveal([...pageFocus.value.nodes])
    return () => {
      pageFocus.value = undefined
    }
  }, [paths])

  /** Another question on the same page: the way back does not go through each. */
  const change = (next: Partial<PathView>) => {
    trail.value = [...trail.value.slice(0, -1), {...view, ...next}]
  }
  return (
    <>
      <p class="kind">path</p>
      <PanelTitle>{paths ? `${count(paths.length, "way")} there` : "From one to another"}</PanelTitle>
      <div class="path-ends">
        <End graph={graph} label="From" id={from} except={to} onChange={(id) => change({from: id})} />
        <End graph={graph} label="To" id={to} except={from} onChange={(id) => change({to: id})} />
        {from && !to && <p class="muted small">Or click the other one in the picture.</p>}
      </div>
      <label class="check">
        <input type="checkbox" checked={isDirected} onChange={() => change({isDirected: !isDirected})} />
        Follow relations in their direction only
      </label>
      {paths?.length === 0 && (
        <p class="muted part">
          No way of up to six relations leads there
          {isDirected ? " in their direction. Try either direction." : "."}
        </p>
      )}
      {paths && paths.length > 0 && (
        <ol class="paths">
          {paths.map((path, i) => (
            <li
              key={path.entities.join(" ")}
              class="path"
              {...lighting(() => {
                pointedAt.value = focusOnPaths(graph, [path])
              })}
            >
              <h3>
                Way {i + 1}, {count(path.steps.length, "step")}
              </h3>
              <ol>
                {path.steps.map((step) => (
                  <Step key={step.ref.kind === "relation" ? step.ref.id : ""} step={step} />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function focusOnPaths(graph: OpenGraph, paths: readonly FoundPath[]) {
  const indexes = <Id,>(ids: readonly Id[], index: ReadonlyMap<Id, number>) =>
    ids.flatMap((id) => index.get(id) ?? [])
  return {
    nodes: new Set(paths.flatMap(({entities}) => indexes(entities, graph.nodeIndex))),
    edges: new Set(paths.flatMap(({relations}) => indexes(relations, graph.edgeIndex))),
  }
}

function Step({step}: {readonly step: PathStep}) {
  const {ref, subject, words, object, quote, others, factuality} = step
  const how = factualityWords(factuality)
  return (
    <li class="row">
      <p class="path-words">
        <EntityLink entity={subject} isPlain isLighting={false} />{" "}
        <em>
          {how} {words}
        </em>{" "}
        <EntityLink entity={object} isPlain isLighting={false} />
        {others > 0 && <span class="muted small"> and {count(others, "more relation")}</span>}
      </p>
      <button
        type="button"
        class={quote ? "row-quote" : "link"}
        onClick={() => show({kind: "statement", ref, subject: subject.id})}
      >
        {quote ? (
          <MarkedText text={quote.text} within={{start: 0, end: quote.text.length}} parts={quote} />
        ) : (
          "added by hand"
        )}
      </button>
    </li>
  )
}

/** One end of the path: the entity, or the field to choose it by. */
function End({
  graph,
  label,
  id,
  except,
  onChange,
}: {
  readonly graph: OpenGraph
  readonly label: string
  readonly id: EntityId | undefined
  readonly except: EntityId | undefined
  readonly onChange: (id: EntityId) => void
}) {
  const [isChoosing, setChoosing] = useState(false)
  const node = id && graph.scene.nodes[graph.nodeIndex.get(id) ?? -1]
  if (node && !isChoosing) {
    return (
      <p class="path-end">
        <span class="muted">{label}</span>
        <EntityLink entity={node} />
        <button
          type="button"
          class="tool is-square"
          aria-label={`Choose another: ${label} ${node.label}`}
          title="Choose another"
          onClick={() => setChoosing(true)}
        >
          <Icon name="search" />
        </button>
      </p>
    )
  }
  return (
    <EntityField
      graph={graph}
      label={label}
      {...(except === undefined ? {} : {except})}
      onChange={(chosen) => {
        if (!chosen || !("id" in chosen)) return
        setChoosing(false)
        onChange(chosen.id)
      }}
    />
  )
}
