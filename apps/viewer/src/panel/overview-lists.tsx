/** What the overview lists below the best connected: relations worth a look, documents, corrections, reports. */

import {relationWords} from "@relata/query"
import {useMemo, useState} from "preact/hooks"
import type {Scene, SceneEdge} from "../desk/messages.js"
import {EntityLink, lighting} from "../parts/entity-link.js"
import {Icon} from "../parts/icon.js"
import {lazy} from "../parts/lazy.js"
import {reports} from "../reading/arrival-state.js"
import {focusOn, history, type OpenGraph, pointedAt, select, show} from "../state.js"
import {confidenceWords, count, factualityWords, sourceName} from "../words/phrases.js"
import {firstOf} from "./first-of.js"

const AddEntity = lazy(() => import("../parts/add-entity.js").then((file) => file.AddEntity))
const ImportReports = lazy(() => import("../reading/import-reports.js").then((file) => file.ImportReports))

const listed = 5
/** Of more documents than these, the rest is listed when it is asked for. */
const mostDocuments = 100

/** The first few of each, for in a large graph to sort all of them would be felt. */
function listsOf({nodes, edges, documents}: Scene) {
  const edgesThat = (is: (edge: SceneEdge) => boolean) =>
    [...edges.keys()].filter((index) => is(edges[index]!))
  const isWeak = ({confidence}: SceneEdge) => ["weak", "uncertain"].includes(confidenceWords(confidence))
  const trust = (index: number) => nodes[index]!.confidence ?? 1
  return {
    doubtful: firstOf(
      [...nodes.keys()].filter((index) => confidenceWords(trust(index)) === "weak"),
      listed,
      (a, b) => trust(a) - trust(b),
    ),
    mostSaid: firstOf(
      edgesThat(({weight}) => weight > 1),
      listed,
      (a, b) => edges[b]!.weight - edges[a]!.weight,
    ),
    weak: firstOf(edgesThat(isWeak), listed, (a, b) => edges[a]!.confidence - edges[b]!.confidence),
    notSo: edgesThat(({factuality}) => factuality !== "asserted"),
    documents: [...documents].sort((a, b) => b.statements - a.statements || (a.title < b.title ? -1 : 1)),
  }
}

export function OverviewLists({graph}: {readonly graph: OpenGraph}) {
  const {scene, issues} = graph
  const [areAllListed, listAll] = useState(false)
  const {doubtful, mostSaid, weak, notSo, documents} = useMemo(() => listsOf(scene), [scene])
  return (
    <>
      <EdgeList title="Said most often" graph={graph} edges={mostSaid} note={(edge) => `${edge.weight}×`} />
      <EdgeList
        title="Denied, planned or possible"
        graph={graph}
        edges={notSo}
        note={(edge) => factualityWords(edge.factuality)}
      />
      <EdgeList
        title="Weak evidence, worth a look"
        graph={graph}
        edges={weak}
        note={(edge) => confidenceWords(edge.confidence)}
      />
      <section class="group" hidden={doubtful.length === 0}>
        <h3>Doubtful entities, worth a look</h3>
        <ul class="links">
          {doubtful.map((index) => (
            <li key={index}>
              <EntityLink entity={scene.nodes[index]!} />
              <span class="row-number" title="certainty">
                {scene.nodes[index]!.confidence!.toFixed(2)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="group" hidden={documents.length === 0}>
        <h3>Documents</h3>
        <ul class="links">
          {documents.slice(0, areAllListed ? documents.length : mostDocuments).map((document) => (
            <li key={document.id}>
              <button
                type="button"
                class="document-link"
                onClick={() => show({kind: "document", id: document.id})}
              >
                <Icon name="document" />
                <span class="label" dir="auto">
                  {document.title}
                  <span class="muted small"> {sourceName(document.source)}</span>
                </span>
              </button>
              <span class="row-number" title="statements">
                {document.statements}
              </span>
            </li>
          ))}
        </ul>
        {documents.length > mostDocuments && !areAllListed && (
          <button type="button" class="link" onClick={() => listAll(true)}>
            Show all {documents.length.toLocaleString("en")}
          </button>
        )}
      </section>
      <section class="group">
        <h3>Corrections</h3>
        {history.value.corrections > 0 && (
          <p>
            <button type="button" class="link" onClick={() => show({kind: "changes"})}>
              {count(history.value.corrections, "correction")} by hand
            </button>
          </p>
        )}
        <AddEntity graph={graph} />
      </section>
      {reports.value.length > 0 && <ImportReports />}
      {issues.length > 0 && (
        <details class="group issues">
          <summary>{count(issues.length, "line")} of the file could not be used</summary>
          <ul>
            {issues.slice(0, 50).map((issue) => (
              <li key={issue.message} class="issue">
                {issue.message}
              </li>
            ))}
          </ul>
          {issues.length > 50 && <p>and {issues.length - 50} more.</p>}
        </details>
      )}
    </>
  )
}

function EdgeList({
  title,
  graph,
  edges,
  note,
}: {
  readonly title: string
  readonly graph: OpenGraph
  readonly edges: readonly number[]
  readonly note: (edge: SceneEdge) => string
}) {
  if (edges.length === 0) return null
  const {scene} = graph
  return (
    <section class="group">
      <h3>{title}</h3>
      <ul class="links">
        {edges.slice(0, listed).map((index) => {
          const edge = scene.edges[index]!
          const light = () => {
            pointedAt.value = focusOn(graph, {kind: "edge", index})
          }
          return (
            <li key={edge.id}>
              <button
                type="button"
                class="statement-link"
                onClick={() => select({kind: "edge", index})}
                {...lighting(light)}
              >
                <bdi>{scene.nodes[edge.source]!.label}</bdi> <em>{relationWords(edge.type)}</em>{" "}
                <bdi>{scene.nodes[edge.target]!.label}</bdi>
              </button>
              <span class="row-number">{note(edge)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
