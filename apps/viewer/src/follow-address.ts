/** Keeps the page's address and its state in step: an address that is opened is shown, and what is shown is in it. */

import {batch, effect} from "@preact/signals"
import {readAddress, writeAddress} from "./address.js"
import {cameraMoves, picture} from "./picture/picture-state.js"
import {filter, layoutState, mode, opened, trail, view} from "./state.js"

/** How long the reader rests before the address is written: browsers allow it only so often. */
const restMs = 300

let initial = location.hash
let written = ""

/** Starts keeping; what the address says is shown as soon as a graph is open. */
export function followAddress(): void {
  let isAwaited = location.hash.length > 1
  const asked = readAddress(initial)
  let isCameraAwaited = asked.camera !== undefined && asked.mode === "picture"
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    if (!opened.value || !isAwaited) return
    isAwaited = false
    show()
  })
  effect(() => {
    // The camera means something once the nodes are in their places.
    const now = picture.value
    if (!now || !opened.value || layoutState.value === "running" || !isCameraAwaited) return
    isCameraAwaited = false
    if (asked.camera) now.look(asked.camera)
  })
  effect(() => {
    // Read, so that each of them is followed.
    void [view.value, filter.value, mode.value, cameraMoves.value, opened.value]
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (opened.peek() && !isAwaited && !isCameraAwaited) write()
    }, restMs)
  })
  window.addEventListener("hashchange", () => {
    if (location.hash.slice(1) === written || !opened.peek()) return
    initial = location.hash
    show()
    const {camera} = readAddress(initial)
    if (camera) picture.peek()?.look(camera)
  })
}

function show(): void {
  const place = readAddress(location.hash)
  const only = place.onlyDocument && opened.peek()?.documentIndex.get(place.onlyDocument)
  batch(() => {
    filter.value = {...place.filter, onlyDocument: only}
    trail.value = place.view.kind === "overview" ? [place.view] : [{kind: "overview"}, place.view]
    mode.value = place.mode
  })
}

function write(): void {
  const {onlyDocument} = filter.peek()
  const fragment = writeAddress({
    view: view.peek(),
    filter: filter.peek(),
    onlyDocument: onlyDocument === undefined ? undefined : opened.peek()?.scene.documents[onlyDocument]?.id,
    mode: mode.peek(),
    camera: picture.peek()?.camera(),
  })
  if (fragment === written && location.hash.slice(1) === fragment) return
  written = fragment
  try {
    history.replaceState(null, "", fragment === "" ? location.pathname + location.search : `#${fragment}`)
  } catch {
    // A page on disk, in a browser that keeps its address as it is.
  }
}
