/**
 * Several entities at once: picked with Shift, by a lasso, or as the hits of a search, to be merged, hidden or exported
 * together. What is picked goes by ids, so that edits carry it along.
 */

import {batch} from "@preact/signals"
import type {EntityId} from "@relata/model"
import {
  announcement,
  cursor,
  filter,
  isPicking,
  type OpenGraph,
  opened,
  picked,
  select,
  view,
} from "./state.js"
import {count} from "./words/phrases.js"

/** Picks an entity, or lets it go. The one that is looked at is taken along with the first. */
export function togglePicked(graph: OpenGraph, index: number): void {
  const {id, label} = graph.scene.nodes[index]!
  const next = new Set(picked.value)
  const now = view.value
  if (next.size === 0 && now.kind === "entity" && now.id !== id && !isPicking.value) next.add(now.id)
  const isPicked = !next.delete(id)
  if (isPicked) next.add(id)
  picked.value = next
  announcement.value = `${label} ${isPicked ? "picked" : "let go"}, ${next.size} picked`
}

/** Picks these too. */
export function pick(ids: Iterable<EntityId>): void {
  picked.value = new Set([...picked.value, ...ids])
  announcement.value = `${count(picked.value.size, "entity", "entities")} picked`
}

export function letGo(): void {
  if (picked.value.size === 0) return
  picked.value = new Set()
  announcement.value = "Nothing is picked now"
}

/** Hides the picked ones. */
export function hidePicked(): void {
  const hidden = new Set([...filter.value.hiddenEntities, ...picked.value])
  batch(() => {
    announcement.value = `${count(picked.value.size, "entity", "entities")} hidden`
    filter.value = {...filter.value, hiddenEntities: hidden}
    picked.value = new Set()
    cursor.value = undefined
  })
}

/** Shows nothing but these. */
export function showOnly(ids: Iterable<EntityId>): void {
  batch(() => {
    const only = new Set(ids)
    filter.value = {...filter.value, onlyEntities: only}
    picked.value = new Set()
    announcement.value = `Only ${count(only.size, "entity", "entities")} shown`
  })
}

/** The neighbours of an entity, itself among them. */
export function neighbourhood(graph: OpenGraph, index: number): EntityId[] {
  const indexes = new Set([index])
  for (const edge of graph.edgesOf[index]!) {
    indexes.add(graph.scene.edges[edge]!.source).add(graph.scene.edges[edge]!.target)
  }
  return [...indexes].map((one) => graph.scene.nodes[one]!.id)
}

/** Shows the neighbours of an entity where only some entities are shown. True when there were some to show. */
export function expand(graph: OpenGraph, index: number): boolean {
  const {onlyEntities} = filter.value
  if (!onlyEntities) return false
  const fresh = neighbourhood(graph, index).filter((id) => !onlyEntities.has(id))
  filter.value = {...filter.value, onlyEntities: new Set([...onlyEntities, ...fresh])}
  announcement.value = `${count(fresh.length, "neighbour")} of ${graph.scene.nodes[index]!.label} added`
  return fresh.length > 0
}

/** A click: on a node with Shift, or while picking, it picks; else it selects. */
export function clickOn(target: Parameters<typeof select>[0], isShifted: boolean): void {
  const graph = opened.value
  if (graph && target?.kind === "node" && (isShifted || isPicking.value)) {
    togglePicked(graph, target.index)
    return
  }
  if (!target && picked.value.size > 0) {
    letGo()
    return
  }
  select(target)
}
