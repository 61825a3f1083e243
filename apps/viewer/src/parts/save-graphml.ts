/** The graph, or a part of it, as a GraphML file that other programs lay out as the picture does. */

import type {NodeLooks, Selection} from "../desk/messages.js"
import {picture} from "../picture/picture-state.js"
import {announcement, type OpenGraph, trouble, troubleOf} from "../state.js"
import {download} from "./download.js"

export async function saveGraphml(graph: OpenGraph, selection?: Selection): Promise<void> {
  try {
    download(await graph.desk.graphml(selection, looksOf(graph)), "graph.graphml")
    announcement.value = "graph.graphml saved"
  } catch (error) {
    trouble.value = troubleOf(error, "The graph could not be exported")
  }
}

/** Where the nodes are in the picture and how they are drawn, so that another program shows them alike. */
function looksOf({scene, colours}: OpenGraph): NodeLooks | undefined {
  const positions = picture.value?.positions()
  if (!positions) return undefined
  return Object.fromEntries(
    scene.nodes.map(({id, type}, index) => [
      id,
      {x: positions[2 * index]!, y: positions[2 * index + 1]!, color: colours.get(type) ?? "#bbbbbb"},
    ]),
  )
}
