/** When the rest of the page comes: at once when something of it is asked for, else when the first picture is drawn. */

import {effect} from "@preact/signals"
import {picture} from "./picture/picture-state.js"
import {loading, mode, opened, pictureTrouble} from "./state.js"

export type Rest = typeof import("./rest.js")

export function rest(): Promise<Rest> {
  return import("./rest.js")
}

export function restAfterPicture(): Promise<Rest> {
  settled ??= firstPicture()
  return settled.then(rest)
}

let settled: Promise<void> | undefined

/** Until there is a picture, or it is plain that there is none to wait for. */
function firstPicture(): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      const graph = opened.value
      const isEmpty = graph ? graph.scene.nodes.length === 0 : !loading.value
      const isSeen =
        picture.value !== undefined || pictureTrouble.value !== undefined || mode.value === "table"
      if (!isEmpty && !isSeen) return
      // The frame itself goes first.
      requestAnimationFrame(() => setTimeout(resolve, 0))
    })
  })
}
