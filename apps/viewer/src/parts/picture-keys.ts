/**
 * The keys of the picture: a graph for those who do not point. Each step is spoken through the announcement line.
 * The keys work only while the picture has the focus, so that single letters disturb nobody (WCAG 2.1.4).
 */

import {relationWords, typeWords} from "@relata/query"
import {togglePicked} from "../picked.js"
import type {Direction, Picture} from "../picture/picture.js"
import {picture} from "../picture/picture-state.js"
import {announcement, cursor, hovered, type OpenGraph, picked, select, selected, shown} from "../state.js"
import {count, factualityWords} from "../words/phrases.js"
import {isMoving, menuNode} from "./picture-keys-state.js"

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}

/** A walk around one node, through its neighbours or its edges; it begins anew at another node. */
let walk: {readonly from: number; readonly kind: "node" | "edge"; readonly place: number} | undefined
/** Where the cursor was before, oldest first. */
let way: number[] = []

/** Forgets the walk: the picture lost the focus. */
export function endWalk(): void {
  walk = undefined
  way = []
  isMoving.value = false
}

export function onPictureKey(event: KeyboardEvent, graph: OpenGraph): void {
  const now = picture.value
  if (!now || event.ctrlKey || event.metaKey || event.altKey) return
  if (!act(event, graph, now)) return
  event.preventDefault()
  event.stopPropagation()
}

/** @returns whether the key means something here */
function act({key, shiftKey}: KeyboardEvent, graph: OpenGraph, now: Picture): boolean {
  const direction = directions[key]
  const at = cursor.value ?? selectedNode()
  if (isMoving.value) return move(graph, now, {key, direction})
  if (direction && shiftKey) now.pan(direction)
  else if (direction) stepTo(graph, now.neighbourTowards(direction, at))
  else if (key === "Enter") open()
  else if (key === " " && at !== undefined) togglePicked(graph, at)
  else if (key === "+" || key === "=") now.zoom(1.5)
  else if (key === "-") now.zoom(1 / 1.5)
  else if (key === "0") now.fit()
  else if (key === "n" || key === "N") stepAlong(graph, now, shiftKey ? -1 : 1, "node")
  else if (key === "e" || key === "E") stepAlong(graph, now, shiftKey ? -1 : 1, "edge")
  else if (key === "c" || key === "C" || key === "ContextMenu") openMenu(at)
  else if (key === "m" || key === "M") startMoving(graph, at)
  else if (key === "Backspace" && way.length > 0) stepTo(graph, way.pop(), {isBack: true})
  else if (key === "Escape" && cursor.value !== undefined) {
    cursor.value = undefined
    walk = undefined
    announcement.value = "Out of the picture’s entities"
  } else return false
  return true
}

function selectedNode(): number | undefined {
  return selected.value?.kind === "node" ? selected.value.index : undefined
}

function open(): void {
  if (hovered.value?.kind === "edge") select(hovered.value)
  else if (cursor.value !== undefined) select({kind: "node", index: cursor.value})
}

function openMenu(at: number | undefined): void {
  if (at === undefined) announcement.value = "Go to an entity first, with an arrow key"
  else menuNode.value = at
}

function startMoving(graph: OpenGraph, at: number | undefined): void {
  if (at === undefined) {
    announcement.value = "Go to an entity first, with an arrow key"
    return
  }
  cursor.value = at
  isMoving.value = true
  announcement.value = `Arrow keys move ${graph.scene.nodes[at]!.label} now, Enter ends`
}

function move(
  graph: OpenGraph,
  now: Picture,
  {key, direction}: {readonly key: string; readonly direction: Direction | undefined},
): boolean {
  const at = cursor.value
  if (at === undefined || ["Enter", "Escape", "m", "M", " "].includes(key)) {
    isMoving.value = false
    announcement.value = "Arrow keys go from entity to entity again"
    return true
  }
  if (!direction) return false
  now.nudge(at, direction)
  announcement.value = `${graph.scene.nodes[at]!.label} moved ${direction}`
  return true
}

function stepTo(graph: OpenGraph, index: number | undefined, {isBack = false} = {}): void {
  if (index === undefined) {
    announcement.value = "Nothing further that way"
    return
  }
  const here = cursor.value ?? selectedNode()
  if (!isBack && here !== undefined) way.push(here)
  walk = undefined
  hovered.value = undefined
  cursor.value = index
  picture.value?.reveal([index])
  announcement.value = `${told(graph, index)}, ${count(graph.edgesOf[index]!.length, "relation")}`
}

/** `Apple, organization`, and whether it is picked. */
function told(graph: OpenGraph, index: number): string {
  const {id, label, type} = graph.scene.nodes[index]!
  return `${label}, ${typeWords(type)}${picked.value.has(id) ? ", picked" : ""}`
}

/** The shown edges of a node, in the order of a clock from twelve; those to one neighbour together. */
export function edgesByClock(graph: OpenGraph, from: number, now: Picture): number[] {
  const {edges} = graph.scene
  const other = (edge: number) => (edges[edge]!.source === from ? edges[edge]!.target : edges[edge]!.source)
  const middle = now.pointOf(from)
  const angle = (edge: number) => {
    const {x, y} = now.pointOf(other(edge))
    return (Math.atan2(x - middle.x, middle.y - y) + 2 * Math.PI) % (2 * Math.PI)
  }
  return graph.edgesOf[from]!.filter((edge) => shown.value?.edges[edge] !== 0)
    .map((edge) => ({edge, other: other(edge), angle: angle(edge)}))
    .sort((a, b) => a.angle - b.angle || a.other - b.other || a.edge - b.edge)
    .map(({edge}) => edge)
}

/** Goes to the next neighbour, or marks the next edge, of the node that the walk began at. */
function stepAlong(graph: OpenGraph, now: Picture, step: 1 | -1, kind: "node" | "edge"): void {
  const from = walk?.kind === kind ? walk.from : (cursor.value ?? selectedNode())
  if (from === undefined) {
    announcement.value = "Go to an entity first, with an arrow key"
    return
  }
  const {edges} = graph.scene
  const otherEnd = (edge: number) =>
    edges[edge]!.source === from ? edges[edge]!.target : edges[edge]!.source
  const around = edgesByClock(graph, from, now)
  const steps =
    kind === "edge"
      ? around
      : around.filter((edge, i) => otherEnd(edge) !== (i === 0 ? undefined : otherEnd(around[i - 1]!)))
  if (steps.length === 0) {
    announcement.value = "No relations here"
    return
  }
  const known = walk?.kind === kind ? walk.place : step === 1 ? -1 : 0
  const place = (known + step + steps.length) % steps.length
  const edge = steps[place]!
  const other = otherEnd(edge)
  if (kind === "node" && walk?.kind !== "node") way.push(from)
  walk = {from, kind, place}
  const {type, factuality, source} = edges[edge]!
  const how = [factualityWords(factuality), relationWords(type)].filter(Boolean).join(" ")
  const arrow = source === from ? `${how} → ${told(graph, other)}` : `${told(graph, other)} ${how} → it`
  const all = around.filter((one) => otherEnd(one) === other).length
  const more = kind === "node" && all > 1 ? `, and ${count(all - 1, "more relation")}` : ""
  announcement.value = `${kind === "node" ? "Neighbour" : "Relation"} ${place + 1} of ${steps.length}: ${arrow}${more}`
  hovered.value = kind === "edge" ? {kind: "edge", index: edge} : undefined
  cursor.value = kind === "edge" ? from : other
  now.reveal([from, other])
}
