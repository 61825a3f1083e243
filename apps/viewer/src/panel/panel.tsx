/** The panel beside the picture: overview, entity, statement or document, with the way back. */

import {useEffect, useRef} from "preact/hooks"
import {rest} from "../later.js"
import {Icon} from "../parts/icon.js"
import {lazy} from "../parts/lazy.js"
import {goBack, type OpenGraph, show, trail, type View, view} from "../state.js"
import {OverviewPage} from "./overview-page.js"
import {PanelEdge} from "./panel-edge.js"

const EntityPage = lazy(() => rest().then((file) => file.EntityPage))
const StatementPage = lazy(() => rest().then((file) => file.StatementPage))
const DocumentPage = lazy(() => rest().then((file) => file.DocumentPage))
const ChangesPage = lazy(() => rest().then((file) => file.ChangesPage))
const PathPage = lazy(() => rest().then((file) => file.PathPage))
const QueryPage = lazy(() => rest().then((file) => file.QueryPage))

export function Panel({graph}: {readonly graph: OpenGraph}) {
  const now = view.value
  const body = useRef<HTMLDivElement>(null)
  // The field that a query is written in stays from one query to the next.
  const key = now.kind === "query" ? "query" : JSON.stringify(now)

  useEffect(() => {
    // A document scrolls to its sentence itself.
    if (now.kind !== "document" || !now.at) body.current?.scrollTo(0, 0)
  }, [key])

  return (
    <aside class="panel" aria-label="Details">
      <PanelEdge />
      {now.kind !== "overview" && (
        <nav class="crumbs" aria-label="The way here">
          <button
            type="button"
            class="tool is-square"
            aria-label="Back"
            title="Back (Backspace)"
            onClick={goBack}
          >
            <Icon name="back" />
          </button>
          <Crumbs graph={graph} />
          <button
            type="button"
            class="tool is-square"
            aria-label="To the overview"
            title="To the overview (Esc)"
            onClick={() => show({kind: "overview"})}
          >
            <Icon name="close" />
          </button>
        </nav>
      )}
      <div class="panel-body" ref={body}>
        <div class={`page is-${now.kind}`} key={key}>
          <PageOf graph={graph} view={now} />
        </div>
      </div>
    </aside>
  )
}

function PageOf({graph, view: now}: {readonly graph: OpenGraph; readonly view: View}) {
  switch (now.kind) {
    case "overview":
      return <OverviewPage graph={graph} />
    case "entity":
      return <EntityPage graph={graph} id={now.id} />
    case "statement":
      return <StatementPage graph={graph} statement={now.ref} />
    case "document":
      return <DocumentPage graph={graph} view={now} />
    case "changes":
      return <ChangesPage graph={graph} />
    case "path":
      return <PathPage graph={graph} view={now} />
    case "query":
      return <QueryPage graph={graph} view={now} />
  }
}

/** The last steps of the way; each leads back to itself. */
function Crumbs({graph}: {readonly graph: OpenGraph}) {
  const steps = trail.value
  const from = Math.max(0, steps.length - 3)
  return (
    <ol>
      {steps.slice(from, -1).map((step, index) => (
        <li key={`${from + index}`}>
          <button
            type="button"
            class="link"
            onClick={() => {
              trail.value = steps.slice(0, from + index + 1)
            }}
          >
            {nameOf(graph, step)}
          </button>
        </li>
      ))}
      <li aria-current="page">{nameOf(graph, steps.at(-1)!)}</li>
    </ol>
  )
}

function nameOf({scene, nodeIndex, documentIndex}: OpenGraph, step: View): string {
  switch (step.kind) {
    case "overview":
      return "Overview"
    case "entity":
      return scene.nodes[nodeIndex.get(step.id) ?? -1]?.label ?? "Entity"
    case "changes":
      return "Corrections"
    case "path":
      return "Path"
    case "query":
      return "Query"
    case "statement":
      return step.ref.kind === "relation" ? "Relation" : "Fact"
    case "document":
      return scene.documents[documentIndex.get(step.id) ?? -1]?.title ?? "Document"
  }
}
