/** The picture by sigma: WebGL for nodes and edges, one 2D canvas above them for everything with words. */

import {RelataError} from "@relata/model"
import type {Surface} from "../look/palette.js"
import type {Point} from "./geometry.js"
import {Painter} from "./painter.js"
import {nearestTarget, neighbourTowards, nodesIn} from "./picking.js"
import type {Drawing, Picture, PictureHandlers} from "./picture.js"
import {PictureCamera} from "./picture-camera.js"
import {Stage} from "./stage.js"
import {WordsLayer} from "./words-layer.js"

/** How far a key moves a node, in pixels. */
const nudgeBy = 16
const steps = {left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1]} as const

/** Nodes beyond this many glide nowhere: they are set. */
const mostGliding = 2000
const glideMs = 240
/** Above this many nodes, looking under each move of the pointer would be felt; a click still finds all. */
const mostHovered = 50_000

/** @throws RelataError `viewer.no-webgl` where the browser gives no WebGL */
export function createSigmaPicture(
  container: HTMLElement,
  {
    drawing,
    surface,
    isCalm,
    handlers,
  }: {
    readonly drawing: Drawing
    readonly surface: Surface
    /** No gliding, neither of nodes nor of the camera. */
    readonly isCalm: () => boolean
    readonly handlers: PictureHandlers
  },
): Picture {
  const painter = new Painter(drawing.scene, drawing.colours, surface)
  const stage = makeStage(container, drawing, painter)
  const {sigma} = stage
  const words = new WordsLayer(stage)
  const camera = new PictureCamera(stage, isCalm)
  // The page's own region speaks for the picture; the canvases are not for a screen reader.
  for (const canvas of container.querySelectorAll("canvas")) canvas.setAttribute("aria-hidden", "true")
  let glide: number | undefined
  const stopListening = listen(stage, camera, handlers)

  function setPositions(next: Float32Array, {isGliding = false} = {}): void {
    const {graph} = stage
    if (glide !== undefined) cancelAnimationFrame(glide)
    glide = undefined
    if (!isGliding || isCalm() || graph.order > mostGliding) {
      place((index, axis) => next[2 * index + axis]!)
      return
    }
    const from = new Float32Array(next.length)
    from.set(stage.positions())
    const begun = performance.now()
    const frame = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begun) / glideMs))
      const eased = 1 - (1 - share) ** 2
      place(
        (index, axis) =>
          from[2 * index + axis]! + (next[2 * index + axis]! - from[2 * index + axis]!) * eased,
      )
      glide = share < 1 ? requestAnimationFrame(frame) : undefined
    }
    glide = requestAnimationFrame(frame)
  }

  function place(coordinate: (index: number, axis: 0 | 1) => number): void {
    // Set without an event for each node: all of them are read again below.
    for (const node of stage.graph.nodeList) {
      node.x = coordinate(node.index, 0)
      node.y = coordinate(node.index, 1)
    }
    stage.frame()
    words.forget()
    // Colours and the like stay: only places are taken up.
    sigma.refresh({partialGraph: {}})
    camera.refit()
  }

  const observer = new ResizeObserver(() => {
    sigma.resize()
    sigma.refresh({skipIndexation: true})
    camera.refit()
  })
  observer.observe(container)

  const onLost = (event: Event) => {
    event.preventDefault()
    handlers.onLost()
  }
  for (const canvas of Object.values(sigma.getCanvases())) canvas.addEventListener("webglcontextlost", onLost)

  return {
    setDrawing: (next) => {
      if (glide !== undefined) cancelAnimationFrame(glide)
      glide = undefined
      painter.setScene(next.scene, next.colours)
      stage.isVeiled = false
      stage.setDrawing(next)
      camera.refit()
    },
    positions: () => stage.positions(),
    setPositions,
    setLook: ({sizes, importance, communities}) => {
      words.importance = importance
      const isSame = sizes === stage.sizes && communities === painter.communities
      painter.communities = communities
      stage.setSizes(sizes)
      if (isSame) sigma.scheduleRender()
      else stage.redraw()
    },
    setSurface: (next) => {
      painter.surface = next
      words.forget()
      stage.redraw()
    },
    setShown: (nodes, edges) => {
      painter.setShown(nodes, edges)
      stage.takeShown(edges.reduce((sum, isShown) => sum + isShown, 0))
      stage.redraw()
      camera.refit()
    },
    setFocus: (next) => {
      if (next === painter.focus) return
      painter.focus = next
      words.forget()
      stage.isVeiled = painter.isVeiling && next !== undefined
      if (painter.isVeiling) sigma.scheduleRender()
      else stage.redraw()
    },
    setMarks: (next) => {
      const touched = [painter.marks.selected, painter.marks.hovered, next.selected, next.hovered]
        .filter((target) => target?.kind === "edge")
        .map((target) => `${target!.index}`)
      painter.marks = next
      words.forget()
      if (touched.length > 0 && !painter.isVeiling)
        sigma.refresh({partialGraph: {edges: touched}, schedule: true})
      else sigma.scheduleRender()
    },
    setInsets: (next) => {
      stage.insets = next
      camera.refit()
      sigma.scheduleRender()
    },
    fit: (nodes) => camera.fit(nodes),
    zoom: (factor) => camera.zoom(factor),
    pan: (direction) => camera.pan(direction),
    reveal: (nodes) => camera.reveal(nodes),
    pointOf: (index) => stage.pointOf(index),
    targetAt: (point) => nearestTarget(stage, point),
    nodesIn: (line) => nodesIn(stage, line),
    nudge: (index, direction) => {
      const {x, y} = stage.pointOf(index)
      const [right, down] = steps[direction]
      camera.release()
      stage.move(index, {x: x + right * nudgeBy, y: y + down * nudgeBy})
    },
    neighbourTowards: (direction, from) => neighbourTowards(stage, direction, from),
    camera: () => camera.view,
    look: (view) => camera.look(view),
    svg: async () => {
      const {svgDrawing} = await import("./svg-drawing.js")
      return svgDrawing(stage, (context) => words.drawOn(context))
    },
    close: () => {
      if (glide !== undefined) cancelAnimationFrame(glide)
      stopListening()
      observer.disconnect()
      for (const canvas of Object.values(sigma.getCanvases()))
        canvas.removeEventListener("webglcontextlost", onLost)
      stage.close()
    },
  }
}

/** Hears the pointer: hovering, clicks, and nodes that are dragged. */
function listen(stage: Stage, camera: PictureCamera, handlers: PictureHandlers): () => void {
  const {sigma} = stage
  const canHover = () => stage.scene.nodes.length <= mostHovered
  let pointer: Point | undefined
  let frame: number | undefined
  let dragged: string | undefined

  function hover(): void {
    frame = undefined
    // While the view is dragged there is nothing to rest on.
    if (pointer && !stage.isHeld && canHover()) handlers.onHover(nearestTarget(stage, pointer))
  }

  const mouse = sigma.getMouseCaptor()
  mouse.on("mousemove", ({x, y}) => {
    pointer = {x, y}
    if (!stage.isHeld) frame ??= requestAnimationFrame(hover)
  })
  mouse.on("mousedown", () => {
    stage.isHeld = true
    camera.release()
  })
  mouse.on("mouseup", () => {
    stage.isHeld = false
  })
  mouse.on("wheel", () => {
    camera.release()
  })
  mouse.on("mouseleave", () => {
    pointer = undefined
    handlers.onHover(undefined)
  })
  const isShifted = (event: MouseEvent | TouchEvent) => "shiftKey" in event && event.shiftKey
  sigma.getCamera().on("updated", () => handlers.onMoved())
  sigma.on("clickNode", ({node, event}) =>
    handlers.onSelect({kind: "node", index: Number(node)}, isShifted(event.original)),
  )
  sigma.on("clickStage", ({event}) =>
    handlers.onSelect(nearestTarget(stage, event), isShifted(event.original)),
  )
  sigma.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault()
    handlers.onExpand(Number(payload.node))
  })
  sigma.on("rightClickNode", (payload) => {
    payload.event.original.preventDefault()
    handlers.onMenu(Number(payload.node))
  })
  sigma.on("downNode", ({node}) => {
    dragged = node
  })
  sigma.on("moveBody", ({event}) => {
    if (dragged === undefined) return
    stage.move(Number(dragged), event)
    event.preventSigmaDefault()
    event.original.preventDefault()
    event.original.stopPropagation()
  })
  const endDrag = () => {
    dragged = undefined
  }
  sigma.on("upNode", endDrag)
  sigma.on("upStage", endDrag)
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
  }
}

/** What WebGL there is, is asked for only when drawing failed: it takes longer than a picture of a thousand nodes. */
function makeStage(container: HTMLElement, drawing: Drawing, painter: Painter): Stage {
  try {
    return new Stage(container, drawing, painter)
  } catch (cause) {
    // Sigma leaves its layers behind.
    container.replaceChildren()
    if (document.createElement("canvas").getContext("webgl2")) throw cause
    throw new RelataError(
      "viewer.no-webgl",
      "This browser gives no WebGL, which the picture is drawn with.",
      {cause},
    )
  }
}
