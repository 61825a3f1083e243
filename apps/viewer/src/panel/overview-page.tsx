/** The panel's first page: what is there, in words, each of them a way in. */

import {useMemo} from "preact/hooks"
import {tally} from "../filter.js"
import {restAfterPicture} from "../later.js"
import {EntityLink} from "../parts/entity-link.js"
import {lazy} from "../parts/lazy.js"
import {mode, type OpenGraph} from "../state.js"
import {count} from "../words/phrases.js"
import {firstOf} from "./first-of.js"
import {PanelTitle} from "./panel-title.js"

type OfGraph = {readonly graph: OpenGraph}
const Suggestions = lazy<OfGraph>(() => restAfterPicture().then((file) => file.Suggestions))
const OverviewLists = lazy<OfGraph>(() => restAfterPicture().then((file) => file.OverviewLists))

const best = 6

export function OverviewPage({graph}: OfGraph) {
  const {scene} = graph
  const {nodes} = scene
  const types = useMemo(() => tally(nodes).length, [scene])
  const byDegree = useMemo(
    () =>
      firstOf(
        nodes.keys(),
        best,
        (a, b) => nodes[b]!.degree - nodes[a]!.degree || nodes[b]!.mentionCount - nodes[a]!.mentionCount,
      ),
    [scene],
  )

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
      <OverviewLists graph={graph} />
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
