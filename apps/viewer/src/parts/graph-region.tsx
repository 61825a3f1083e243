/**
 * The picture as one stop of the Tab key, with keys of its own inside: a graph for those who do not point.
 * What each step finds is spoken through the announcement line.
 */

import {useEffect} from "preact/hooks"
import {emptyFilter} from "../filter.js"
import {type Rest, restAfterPicture} from "../later.js"
import {mostEdgesAtOnce} from "../look/sizes.js"
import {GraphPicture} from "../picture/graph-picture.js"
import {cursor, filter, type OpenGraph, pictureNote, pictureTrouble, shown} from "../state.js"
import {count} from "../words/phrases.js"
import {lazy} from "./lazy.js"
import {Legend} from "./legend.js"
import {PictureControls} from "./picture-controls.js"

const NodeMenu = lazy(() => restAfterPicture().then((file) => file.NodeMenu))
const NearList = lazy(() => restAfterPicture().then((file) => file.NearList))
/** The keys come after the picture too; a key is answered at once or not at all. */
let keys: Rest | undefined

const CrowdNote = lazy<{readonly graph: OpenGraph}>(() => restAfterPicture().then((file) => file.CrowdNote))
const Lasso = lazy(() => restAfterPicture().then((file) => file.Lasso))

export function GraphRegion({graph}: {readonly graph: OpenGraph}) {
  const {scene} = graph
  const now = shown.value
  useEffect(() => {
    void restAfterPicture().then((file) => {
      keys = file
    })
  }, [])
  const name = `Graph of ${count(now?.nodeCount ?? 0, "entity", "entities")} and ${count(now?.edgeCount ?? 0, "relation")}`
  return (
    <div class="picture">
      <div
        class="picture-region"
        role="application"
        aria-roledescription="graph"
        aria-label={name}
        aria-describedby="graph-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region takes keys of its own
        tabIndex={0}
        onKeyDown={(event) => keys?.onPictureKey(event, graph)}
        onContextMenu={(event) => event.preventDefault()}
        onBlur={() => {
          cursor.value = undefined
          keys?.endWalk()
        }}
      >
        <GraphPicture />
      </div>
      <Lasso graph={graph} />
      <NodeMenu graph={graph} />
      <NearList graph={graph} />
      <p id="graph-keys" class="visually-hidden">
        Arrow keys go from entity to entity, Enter opens one, Space picks it, N goes through its neighbours, E
        through its relations, Backspace goes back, C opens a menu, M moves it, Escape leaves it. The table,
        key T, lists everything.
      </p>
      {scene.nodes.length === 0 && (
        <p class="notice">This graph is empty: nothing was found in its documents.</p>
      )}
      {scene.nodes.length > 0 && now?.nodeCount === 0 && (
        <div class="notice" role="status">
          <p>Nothing matches. Take back one of the filters beside the legend, or all:</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              filter.value = emptyFilter
            }}
          >
            Reset the filters
          </button>
        </div>
      )}
      {pictureTrouble.value && (
        <div class="notice" role="alert">
          <strong>{pictureTrouble.value.title}.</strong> {pictureTrouble.value.message} The table and the
          panel work as they are.
        </div>
      )}
      {scene.edges.length > mostEdgesAtOnce && !pictureTrouble.value && <CrowdNote graph={graph} />}
      {pictureNote.value !== "" && (
        <p class="picture-note" role="status">
          {pictureNote.value}
        </p>
      )}
      <Legend graph={graph} startsOpen={!matchMedia("(max-width: 56.25em)").matches} />
      {!pictureTrouble.value && <PictureControls />}
    </div>
  )
}
