/** The panel's first page: what is there, in words, each of them a way in. */

import {relationWords} from "@relata/query"
import {useMemo, useState} from "preact/hooks"
import type {Scene, SceneEdge} from "../desk/messages.js"
import {tally} from "../filter.js"
import {restAfterPicture} from "../later.js"
import {EntityLink, lighting} from "../parts/entity-link.js"
import {Icon} from "../parts/icon.js"
import {lazy} from "../parts/lazy.js"
import {reports} from "../reading/arrival-state.js"
import {focusOn, history, mode, type OpenGraph, pointedAt, select, show} from "../state.js"
import {confidenceWords, count, factualityWords, sourceName} from "../words/phrases.js"
import {PanelTitle} from "./panel-title.js"

const AddEntity = lazy(() =>
  restAfterPicture()
    .then(() => import("../parts/add-entity.js"))
    .then((file) => file.AddEntity),
)
const ImportReports = lazy(() => import("../reading/import-reports.js").then((file) => file.ImportReports))

const Suggestions = lazy<{readonly graph: OpenGraph}>(() =>
  restAfterPicture().then((file) => file.Suggestions),
)

const best = 6
const listed = 5
/** Of more documents than these, the rest is listed when it is asked for. */
const mostDocuments = 100

/** What the lists name: the first few of each, for in a large graph to sort all of them would be felt. */
function listsOf({nodes, edges, documents}: Scene) {
  const nodeIndexes = nodes.keys()
  const edgesThat = (is: (edge: SceneEdge) => boolean) =>
    [...edges.keys()].filter((index) => is(edges[index]!))
  const isWeak = ({confidence}: SceneEdge) => ["weak", "uncertain"].includes(confidenceWords(confidence))
  return {
    types: tally(nodes).length,
    byDegree: firstOf(
      nodeIndexes,
      best,
      (a, b) => nodes[b]!.degree - nodes[a]!.degree || nodes[b]!.mentionCount - nodes[a]!.mentionCount,
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

/** The first so many in an order; of equals those that come first. */
function firstOf(
  items: Iterable<number>,
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  const first: number[] = []
  for (const item of items) {
    let place = first.length
    while (place > 0 && compare(item, first[place - 1]!) < 0) place--
    if (place >= count) continue
    first.splice(place, 0, item)
    first.length = Math.min(first.length, count)
  }
  return first
}

export function OverviewPage({graph}: {readonly graph: OpenGraph}) {
  const {scene, issues} = graph
  const [areAllListed, listAll] = useState(false)
  const {types, byDegree, mostSaid, weak, notSo, documents} = useMemo(() => listsOf(scene), [scene])

  return (
    <>
      <PanelTitle>Overview</PanelTitle>
      <p class="summary">
        <SummaryLink onClick={showTable}>{count(scene.nodes.length, "entity", "entities")}</SummaryLink> of{" "}
        <SummaryLink onClick={() => focusFirst(".legend-head")}>{count(types, "type")}</SummaryLink>,{" "}
        <SummaryLink onClick={showTable}>{count(scene.edges.length, "relation")}</SummaryLink> from{" "}
        <SummaryLink onClick={() => focusFirst(".page .document-link")}>
          {count(scene.documents.length, "document")}
        </SummaryLink>
        .
      </p>
      <Suggestions graph={graph} />
      {byDegree.length > 0 && (
        <section class="group">
          <h3>Best connected</h3>
          <ul class="links">
            {byDegree.map((index) => (
              <li key={index}>
                <EntityLink entity={scene.nodes[index]!} />
                <span class="row-number" title="relations">
                  {scene.nodes[index]!.degree}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
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

function SummaryLink({
  onClick,
  children,
}: {
  readonly onClick: () => void
  readonly children: preact.ComponentChildren
}) {
  return (
    <button type="button" class="summary-link" onClick={onClick}>
      {children}
    </button>
  )
}

function showTable(): void {
  mode.value = "table"
}

/** Leads the eye and the keyboard to a part of the page. */
function focusFirst(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector)
  found?.scrollIntoView({block: "center"})
  found?.focus()
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
