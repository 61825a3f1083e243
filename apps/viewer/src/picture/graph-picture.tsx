/** The picture in the page: makes it for each graph, feeds it from the signals, and keeps the layout running. */

import {effect} from "@preact/signals"
import {useEffect, useRef} from "preact/hooks"
import {analysis, colourBy, sizeBy} from "../analysis/analysis-state.js"
import type {Scene} from "../desk/messages.js"
import {fillView} from "../layout/fill-view.js"
import {type Layout, startLayout} from "../layout/layout.js"
import {linksOf} from "../layout/links.js"
import {placeNew} from "../layout/place-new.js"
import {areFinite, startPositions} from "../layout/start-positions.js"
import {nodeSizes} from "../look/sizes.js"
import {isCalm, surface} from "../look/theme.js"
import {menuNode} from "../parts/picture-keys-state.js"
import {clickOn, expand} from "../picked.js"
import {
  announcement,
  cursor,
  focus,
  focusOn,
  hovered,
  layoutState,
  mode,
  type OpenGraph,
  opened,
  pickedIndexes,
  pictureNote,
  pictureTrouble,
  selected,
  shown,
  troubleOf,
} from "../state.js"
import {count} from "../words/phrases.js"
import type {Drawing, Picture} from "./picture.js"
import {cameraMoves, layoutCommand, picture, pictureInsets} from "./picture-state.js"
import {keepPlaces, placeOf} from "./places.js"

/** How long the pointer rests before anything fades. */
const hoverRestMs = 120

export function GraphPicture() {
  const container = useRef<HTMLDivElement>(null)
  const graph = opened.value
  const isEmpty = graph?.scene.nodes.length === 0

  useEffect(() => {
    const element = container.current
    if (!graph || !element || isEmpty) return
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
    // An edit gives another scene on the same desk: the picture takes that up itself.
  }, [graph?.desk, isEmpty])

  return <div class="picture-canvas" ref={container} />
}

/** Draws a graph, and what edits make of it, into an element until the returned function is called. */
async function drawGraph(first: OpenGraph, element: HTMLElement): Promise<(() => void) | undefined> {
  const side = Math.min(element.clientWidth, element.clientHeight)
  // What is left of the view beside the legend and above the buttons.
  const {left, bottom} = pictureInsets.value
  const room = {
    width: Math.max(1, element.clientWidth - left - 120),
    height: Math.max(1, element.clientHeight - bottom - 56),
  }
  let graph = first
  let links = linksOf(graph.scene)
  const kept = graph.scene.nodes.map(({id}) => placeOf(id))
  // The few that have no place come beside what they belong to.
  const isKept = 2 * kept.filter((place) => place !== undefined).length > kept.length
  let drawing: Drawing = {
    scene: graph.scene,
    sizes: sizesOf(graph.scene),
    colours: graph.colours,
    positions: isKept ? placeNew(kept, links.edges) : startPositions(kept.length, links.edges),
  }
  let layout: Layout | undefined
  let drawn: Picture | undefined
  let hoverTimer: ReturnType<typeof setTimeout> | undefined
  let isRebuilt = false
  let isEnded = false
  let createPicture: typeof import("./sigma-picture.js").createSigmaPicture
  try {
    ;({createSigmaPicture: createPicture} = await import("./sigma-picture.js"))
    takeUp()
    const first = isKept ? drawing : {...drawing, positions: fillView(drawing.positions, room)}
    try {
      drawn = make(first)
    } catch (error) {
      const {createFlatPicture, mostFlat} = await import("./flat-picture.js")
      if (graph.scene.nodes.length > mostFlat) throw error
      createPicture = createFlatPicture
      drawn = make(first)
      pictureNote.value = "This browser gives no WebGL, so the picture is a plain one."
    }
  } catch (error) {
    pictureTrouble.value = troubleOf(error, "The graph cannot be drawn here")
    mode.value = "table"
    return undefined
  }

  function sizesOf({nodes}: Scene): Float32Array {
    // A small view gets small nodes, or they would lie over each other.
    const scale = Math.min(1, Math.max(0.6, side / 620))
    const ranks = sizeBy.peek() === "rank" ? analysis.peek()?.ranks : undefined
    const weights = ranks?.length === nodes.length ? [...ranks] : nodes.map(({degree}) => degree)
    return nodeSizes(weights).map((size) => size * scale)
  }

  function make(what: Drawing): Picture {
    return createPicture(element, {
      drawing: what,
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
        onSelect: (target, isShifted) => {
          clearTimeout(hoverTimer)
          hovered.value = undefined
          clickOn(target, isShifted)
        },
        onExpand: (index) => {
          expand(graph, index)
          drawn?.fit([...focusOn(graph, {kind: "node", index}).nodes])
        },
        onMenu: (index) => {
          menuNode.value = index
        },
        onMoved: () => {
          // Peeked at: the camera also moves within an effect, which must not follow what it changes.
          cameraMoves.value = cameraMoves.peek() + 1
        },
        onLost: rebuild,
      },
    })
  }

  /**
   * Takes up what an edit made of the graph, if one did; false when this is another graph altogether, which another
   * picture will draw. Nodes that were there stay where they are.
   */
  function takeUp(): boolean {
    const next = opened.value
    if (next?.desk !== graph.desk) return false
    if (next === graph) return true
    graph = next
    links = linksOf(next.scene)
    const known = next.scene.nodes.map(({id}) => placeOf(id))
    const fresh = known.filter((place) => place === undefined).length
    drawing = {
      scene: next.scene,
      sizes: sizesOf(next.scene),
      colours: next.colours,
      positions: placeNew(known, links.edges),
    }
    layout?.close()
    layout = undefined
    drawn?.setDrawing(drawing)
    // A few new ones find their place among those that stay; many new ones make another picture.
    if (fresh === 0) layoutState.value = "done"
    else if (fresh > known.length / 2) run()
    else run(Uint8Array.from(known, (place) => (place === undefined ? 0 : 1)))
    return true
  }

  /** Runs the layout from where the nodes are. */
  function run(fixed?: Uint8Array): void {
    const {sizes} = drawing
    layoutState.value = "running"
    layout = startLayout(
      {positions: drawing.positions, sizes, ...links, ...(fixed ? {fixed} : {})},
      {
        viewWidth: 0.9 * side,
        isQuiet: isCalm(),
        onNews: ({positions, isDone}) => {
          if (!areFinite(positions)) return
          // What stays is drawn as it is; only a whole new picture is drawn out.
          drawing = {...drawing, positions: fixed ? positions : fillView(positions, room)}
          drawn?.setPositions(drawing.positions, {isGliding: true})
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

  /** A lost graphics context is made anew, once; then the reader is told. */
  function rebuild(): void {
    drawn?.close()
    drawn = undefined
    picture.value = undefined
    if (isRebuilt) {
      pictureTrouble.value = {
        title: "The picture was lost",
        code: "viewer.lost-context",
        message: "The browser took its graphics memory away twice. The table has everything.",
        retry: () => {
          pictureTrouble.value = undefined
          mode.value = "picture"
        },
      }
      mode.value = "table"
      return
    }
    isRebuilt = true
    setTimeout(() => {
      if (isEnded) return
      drawn = make(drawing)
      picture.value = drawn
    }, 300)
  }

  picture.value = drawn
  const stopFeeding = feed(takeUp)
  const stopLooking = effect(() => {
    const found = analysis.value
    // Read, so that the choice is followed.
    const isByRank = sizeBy.value === "rank"
    const isByCommunity = colourBy.value === "community"
    const now = picture.value
    if (!now || !found || found.scene !== graph.scene) return
    if (isByRank || drawing.isRanked) drawing = {...drawing, sizes: sizesOf(graph.scene), isRanked: isByRank}
    now.setLook({
      sizes: drawing.sizes,
      importance: found.ranks,
      communities: isByCommunity ? found.communities : undefined,
    })
  })
  if (isKept) layoutState.value = "done"
  else if (graph.scene.nodes.length > 1) run()
  announcement.value = `${count(graph.scene.nodes.length, "entity", "entities")} and ${count(graph.scene.edges.length, "relation")} drawn`
  const stopListening = layoutCommand.subscribe((command) => {
    if (command === "stop" && layoutState.peek() === "running") {
      layoutState.value = "stopped"
      layout?.stop()
    } else if (command === "resume" && layoutState.peek() !== "running") {
      if (layout) {
        layoutState.value = "running"
        layout.resume()
      } else run()
    }
    layoutCommand.value = undefined
  })

  return () => {
    isEnded = true
    if (drawn && opened.peek()?.desk === graph.desk) keepPlaces(graph.scene, drawn.positions())
    clearTimeout(hoverTimer)
    stopFeeding()
    stopLooking()
    stopListening()
    layout?.close()
    layoutState.value = "none"
    picture.value = undefined
    drawn?.close()
  }
}

/**
 * Hands each change of the signals to the picture of now.
 * @param takeUp - brings the picture to the scene that the signals speak of; false when they speak of another graph
 */
function feed(takeUp: () => boolean): () => void {
  const hand = (change: (now: Picture) => void) =>
    effect(() => {
      const now = picture.value
      if (takeUp() && now) change(now)
    })
  const ends = [
    hand((now) => now.setSurface(surface.value)),
    hand((now) => {
      if (shown.value) now.setShown(shown.value.nodes, shown.value.edges)
    }),
    hand((now) => now.setFocus(focus.value)),
    hand((now) =>
      now.setMarks({
        selected: selected.value,
        hovered: hovered.value,
        cursor: cursor.value,
        picked: pickedIndexes.value,
      }),
    ),
    hand((now) => now.setInsets(pictureInsets.value)),
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
