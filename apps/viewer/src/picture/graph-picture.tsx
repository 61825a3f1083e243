/** The picture in the page: makes it for each graph, feeds it from the signals, and keeps the layout running. */

import {effect} from "@preact/signals"
import {useEffect, useRef} from "preact/hooks"
import {fillView} from "../layout/fill-view.js"
import {type Layout, startLayout} from "../layout/layout.js"
import {areFinite, startPositions} from "../layout/start-positions.js"
import {nodeSizes} from "../look/sizes.js"
import {isCalm, surface} from "../look/theme.js"
import {
  announcement,
  cursor,
  focus,
  hovered,
  layoutState,
  mode,
  type OpenGraph,
  opened,
  pictureTrouble,
  select,
  selected,
  shown,
  troubleOf,
} from "../state.js"
import {count} from "../words/phrases.js"
import type {Picture} from "./picture.js"
import {layoutCommand, picture, pictureInsets} from "./picture-state.js"

/** How long the pointer rests before anything fades. */
const hoverRestMs = 120

export function GraphPicture() {
  const container = useRef<HTMLDivElement>(null)
  const graph = opened.value

  useEffect(() => {
    const element = container.current
    if (!graph || !element || graph.scene.nodes.length === 0) return
    let ending: (() => void) | undefined
    let isGone = false
    void drawGraph(graph, element).then((end) => {
      if (isGone) end?.()
      else ending = end
    })
    return () => {
      isGone = true
      ending?.()
    }
  }, [graph])

  return <div class="picture-canvas" ref={container} />
}

/** Draws a graph into an element until the returned function is called. */
async function drawGraph(graph: OpenGraph, element: HTMLElement): Promise<(() => void) | undefined> {
  const {scene, colours} = graph
  const side = Math.min(element.clientWidth, element.clientHeight)
  // A small view gets small nodes, or they would lie over each other.
  const scale = Math.min(1, Math.max(0.6, side / 620))
  const sizes = nodeSizes(scene.nodes.map(({degree}) => degree)).map((size) => size * scale)
  const links = scene.edges.filter(({source, target}) => source !== target)
  const edges = Uint32Array.from(links.flatMap(({source, target}) => [source, target]))
  const weights = Float32Array.from(links, ({weight}) => Math.sqrt(weight))
  // What is left of the view beside the legend and above the buttons.
  const {left, bottom} = pictureInsets.value
  const view = {
    width: Math.max(1, element.clientWidth - left - 120),
    height: Math.max(1, element.clientHeight - bottom - 56),
  }
  let positions = startPositions(scene.nodes.length, edges)
  let layout: Layout | undefined
  let drawing: Picture | undefined
  let hoverTimer: ReturnType<typeof setTimeout> | undefined
  let isRebuilt = false
  let isEnded = false
  let createPicture: typeof import("./sigma-picture.js").createSigmaPicture
  try {
    ;({createSigmaPicture: createPicture} = await import("./sigma-picture.js"))
    drawing = make()
  } catch (error) {
    pictureTrouble.value = troubleOf(error, "The graph cannot be drawn here")
    mode.value = "table"
    return undefined
  }

  function make(): Picture {
    return createPicture(element, {
      scene,
      sizes,
      colours,
      positions: fillView(positions, view),
      surface: surface.value,
      isCalm,
      handlers: {
        onHover: (target) => {
          clearTimeout(hoverTimer)
          const now = hovered.peek()
          if (target?.kind === now?.kind && target?.index === now?.index) return
          element.classList.toggle("is-pointing", target !== undefined)
          hoverTimer = setTimeout(() => {
            hovered.value = target
          }, hoverRestMs)
        },
        onSelect: (target) => {
          clearTimeout(hoverTimer)
          hovered.value = undefined
          select(target)
        },
        onLost: rebuild,
      },
    })
  }

  /** A lost graphics context is made anew, once; then the reader is told. */
  function rebuild(): void {
    drawing?.close()
    drawing = undefined
    picture.value = undefined
    if (isRebuilt) {
      pictureTrouble.value = {
        title: "The picture was lost",
        code: "viewer.lost-context",
        message:
          "The browser took its graphics memory away twice. The table has everything; reload the page to draw again.",
      }
      mode.value = "table"
      return
    }
    isRebuilt = true
    setTimeout(() => {
      if (isEnded) return
      drawing = make()
      picture.value = drawing
    }, 300)
  }

  picture.value = drawing
  const stopFeeding = feed()
  if (scene.nodes.length > 1) {
    layoutState.value = "running"
    layout = startLayout(
      {positions, sizes, edges, weights},
      {
        viewWidth: 0.9 * side,
        isQuiet: isCalm(),
        onNews: ({positions: next, isDone}) => {
          if (!areFinite(next)) return
          positions = next
          drawing?.setPositions(fillView(next, view), {isGliding: true})
          if (!isDone) return
          layoutState.value = layoutState.value === "stopped" ? "stopped" : "done"
        },
        // The start positions stay: a picture, if not a fine one.
        onFailure: () => {
          layoutState.value = "none"
        },
      },
    )
  }
  announcement.value = `${count(scene.nodes.length, "entity", "entities")} and ${count(scene.edges.length, "relation")} drawn`
  const stopListening = layoutCommand.subscribe((command) => {
    if (command === "stop" && layoutState.peek() === "running") {
      layoutState.value = "stopped"
      layout?.stop()
    } else if (command === "resume" && layoutState.peek() !== "running") {
      layoutState.value = "running"
      layout?.resume()
    }
    layoutCommand.value = undefined
  })

  return () => {
    isEnded = true
    clearTimeout(hoverTimer)
    stopFeeding()
    stopListening()
    layout?.close()
    layoutState.value = "none"
    picture.value = undefined
    drawing?.close()
  }
}

/** Hands each change of the signals to the picture of now. */
function feed(): () => void {
  const ends = [
    effect(() => picture.value?.setSurface(surface.value)),
    effect(() => {
      const now = shown.value
      if (now) picture.value?.setShown(now.nodes, now.edges)
    }),
    effect(() => picture.value?.setFocus(focus.value)),
    effect(() =>
      picture.value?.setMarks({selected: selected.value, hovered: hovered.value, cursor: cursor.value}),
    ),
    effect(() => picture.value?.setInsets(pictureInsets.value)),
    effect(() => {
      const target = selected.value
      const graph = opened.peek()
      if (!target || !graph) return
      const edge = target.kind === "edge" ? graph.scene.edges[target.index]! : undefined
      picture.value?.reveal(edge ? [edge.source, edge.target] : [target.index])
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
