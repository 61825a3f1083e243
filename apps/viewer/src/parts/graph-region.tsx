/**
 * The picture as one stop of the Tab key, with keys of its own inside: a graph for those who do not point.
 * What each step finds is spoken through the announcement line.
 */

import {relationWords, typeWords} from "@relata/query"
import {mostEdgesAtOnce} from "../look/sizes.js"
import {GraphPicture} from "../picture/graph-picture.js"
import type {Direction} from "../picture/picture.js"
import {picture} from "../picture/picture-state.js"
import {
  announcement,
  cursor,
  hovered,
  type OpenGraph,
  pictureNote,
  pictureTrouble,
  select,
  selected,
  shown,
} from "../state.js"
import {count, factualityWords} from "../words/phrases.js"
import {Legend} from "./legend.js"
import {PictureControls} from "./picture-controls.js"

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}

export function GraphRegion({graph}: {readonly graph: OpenGraph}) {
  const {scene} = graph
  const now = shown.value
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
        onKeyDown={(event) => onKeyDown(event, graph)}
        onBlur={() => {
          cursor.value = undefined
          walk = undefined
        }}
      >
        <GraphPicture />
      </div>
      <p id="graph-keys" class="visually-hidden">
        Arrow keys go from entity to entity, Enter opens one, N goes through its neighbours, E through its
        relations. The table, key T, lists everything.
      </p>
      {scene.nodes.length === 0 && (
        <p class="notice">This graph is empty: nothing was found in its documents.</p>
      )}
      {scene.nodes.length > 0 && now?.nodeCount === 0 && (
        <p class="notice">Nothing is left to show. Switch a type on again, or reset the filters.</p>
      )}
      {pictureTrouble.value && (
        <div class="notice" role="alert">
          <strong>{pictureTrouble.value.title}.</strong> {pictureTrouble.value.message} The table and the
          panel work as they are.
        </div>
      )}
      {scene.edges.length > mostEdgesAtOnce && !pictureTrouble.value && (
        <p class="picture-note">
          {count(scene.edges.length, "relation")} would cover everything: they are drawn when you come nearer.
        </p>
      )}
      {pictureNote.value !== "" && (
        <p class="picture-note" role="status">
          {pictureNote.value}
        </p>
      )}
      <Legend graph={graph} startsOpen={!matchMedia("(max-width: 900px)").matches} />
      {!pictureTrouble.value && <PictureControls />}
    </div>
  )
}

/** The walk through one node's edges that N and E make; it begins anew at another node. */
let walk: {readonly from: number; step: number} | undefined

function onKeyDown(event: KeyboardEvent, graph: OpenGraph): void {
  const now = picture.value
  if (!now || event.ctrlKey || event.metaKey || event.altKey) return
  const direction = directions[event.key]
  if (direction && event.shiftKey) now.pan(direction)
  else if (direction) moveTo(graph, now.neighbourTowards(direction, cursor.value ?? selectedNode()))
  else if (event.key === "Enter" || event.key === " ") open()
  else if (event.key === "+" || event.key === "=") now.zoom(1.5)
  else if (event.key === "-") now.zoom(1 / 1.5)
  else if (event.key === "0") now.fit()
  else if (event.key === "n" || event.key === "N") stepAlong(graph, event.shiftKey ? -1 : 1, "node")
  else if (event.key === "e" || event.key === "E") stepAlong(graph, event.shiftKey ? -1 : 1, "edge")
  else if (event.key === "Escape" && cursor.value !== undefined) cursor.value = undefined
  else return
  event.preventDefault()
  event.stopPropagation()
}

function selectedNode(): number | undefined {
  return selected.value?.kind === "node" ? selected.value.index : undefined
}

function open(): void {
  if (hovered.value?.kind === "edge") select(hovered.value)
  else if (cursor.value !== undefined) select({kind: "node", index: cursor.value})
}

function moveTo(graph: OpenGraph, index: number | undefined): void {
  if (index === undefined) {
    announcement.value = "Nothing further that way"
    return
  }
  walk = undefined
  hovered.value = undefined
  cursor.value = index
  picture.value?.reveal([index])
  const {label, type} = graph.scene.nodes[index]!
  announcement.value = `${label}, ${typeWords(type)}, ${count(graph.edgesOf[index]!.length, "relation")}`
}

/** Goes to the next neighbour, or marks the next edge, of the node that the walk began at. */
function stepAlong(graph: OpenGraph, step: 1 | -1, to: "node" | "edge"): void {
  const from = walk?.from ?? cursor.value ?? selectedNode()
  if (from === undefined) {
    announcement.value = "Go to an entity first, with an arrow key"
    return
  }
  const edges = graph.edgesOf[from]!.filter((edge) => shown.value?.edges[edge] !== 0)
  if (edges.length === 0) {
    announcement.value = "No relations here"
    return
  }
  const place = walk ? (walk.step + step + edges.length) % edges.length : step === 1 ? 0 : edges.length - 1
  walk = {from, step: place}
  const index = edges[place]!
  const edge = graph.scene.edges[index]!
  const other = edge.source === from ? edge.target : edge.source
  const {nodes} = graph.scene
  const how = factualityWords(edge.factuality)
  const words = `${nodes[edge.source]!.label} ${how} ${relationWords(edge.type)} ${nodes[edge.target]!.label}`
  announcement.value = `${place + 1} of ${edges.length}: ${words}`
  hovered.value = to === "edge" ? {kind: "edge", index} : undefined
  cursor.value = to === "edge" ? from : other
  picture.value?.reveal([from, other])
}
