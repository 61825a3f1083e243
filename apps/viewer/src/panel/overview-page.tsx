/** The panel's first page: what is there, in words, each of them a way in. */

import {relationWords} from "@relata/query"
import type {SceneEdge} from "../desk/messages.js"
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

export function OverviewPage({graph}: {readonly graph: OpenGraph}) {
  const {scene, issues} = graph
  const types = tally(scene.nodes).length
  const byDegree = [...scene.nodes.keys()].sort(
    (a, b) =>
      scene.nodes[b]!.degree - scene.nodes[a]!.degree ||
      scene.nodes[b]!.mentionCount - scene.nodes[a]!.mentionCount ||
      a - b,
  )
  const edges = [...scene.edges.keys()]
  const documents = [...scene.documents].sort(
    (a, b) => b.statements - a.statements || (a.title < b.title ? -1 : 1),
  )
  const said = edges.filter((index) => scene.edges[index]!.weight > 1)
  const mostSaid = said.sort((a, b) => scene.edges[b]!.weight - scene.edges[a]!.weight || a - b)
  const weak = edges
    .filter((index) => ["weak", "uncertain"].includes(confidenceWords(scene.edges[index]!.confidence)))
    .sort((a, b) => scene.edges[a]!.confidence - scene.edges[b]!.confidence || a - b)
  const notSo = edges.filter((index) => scene.edges[index]!.factuality !== "asserted")

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
            {byDegree.slice(0, best).map((index) => (
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
          {documents.map((document) => (
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
