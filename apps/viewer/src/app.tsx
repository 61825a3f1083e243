import {typeWords} from "@relata/query"
import {useEffect, useRef} from "preact/hooks"
import {rest, restAfterPicture} from "./later.js"
import {Panel} from "./panel/panel.js"
import {GraphRegion} from "./parts/graph-region.js"
import {lazy} from "./parts/lazy.js"
import {LoadingState, TroubleBanner} from "./parts/states.js"
import {TopBar} from "./parts/top-bar.js"
import {arrival} from "./reading/arrival-state.js"
import {announcement, loading, mode, opened, selected} from "./state.js"
import {count} from "./words/phrases.js"

const TableView = lazy(() => rest().then((file) => file.TableView))
const EmptyState = lazy(async () => {
  const {EmptyState, listenForDrops} = await rest()
  // From the moment that the page asks for files.
  listenForDrops()
  return EmptyState
})
const DropHint = lazy(() => restAfterPicture().then((file) => file.DropHint))
const EditBar = lazy(() => restAfterPicture().then((file) => file.EditBar))
const SelectionBar = lazy(() => restAfterPicture().then((file) => file.SelectionBar))
const ArrivalDialog = lazy(() => import("./reading/arrival-dialog.js").then((file) => file.ArrivalDialog))

/** The page: a bar above, the picture or the table, and the panel beside it. */
export function App() {
  const graph = opened.value
  return (
    <div class={graph ? "app has-graph" : "app"}>
      <TopBar />
      <TroubleBanner />
      {graph ? (
        <>
          <main class="stage">
            {mode.value === "table" ? <TableView graph={graph} /> : <GraphRegion graph={graph} />}
            <EditBar graph={graph} />
            <SelectionBar graph={graph} />
          </main>
          <Panel graph={graph} />
        </>
      ) : (
        !loading.value && <EmptyState />
      )}
      <LoadingState />
      <DropHint />
      {arrival.value && <ArrivalDialog />}
      <Announcer />
    </div>
  )
}

/** Says what was selected, and whatever else is worth a word, to those who do not see it. */
function Announcer() {
  const last = useRef<string | undefined>(undefined)
  const lastGraph = useRef(opened.value)
  const graph = opened.value
  const target = selected.value
  useEffect(() => {
    if (!graph || target?.kind !== "node") return
    const {label, type} = graph.scene.nodes[target.index]!
    const words = `${label}, ${typeWords(type)}, ${count(graph.edgesOf[target.index]!.length, "relation")}`
    // An edit says itself what it did.
    const isEdited = lastGraph.current !== undefined && lastGraph.current !== graph
    if (words !== last.current && !isEdited) announcement.value = words
    lastGraph.current = graph
    last.current = words
  }, [graph, target?.kind, target?.index])
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {announcement.value}
    </p>
  )
}
