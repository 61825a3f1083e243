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
  if (!hasWebGl()) {
    throw new RelataError("viewer.no-webgl", "This browser gives no WebGL, which the picture is drawn with.")
  }
  const painter = new Painter(drawing.scene, drawing.colours, surface)
  const stage = new Stage(container, drawing, painter)
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
    sigma.refresh()
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
      stage.setDrawing(next)
      camera.refit()
    },
    positions: () => stage.positions(),
    setPositions,
    setSurface: (next) => {
      painter.surface = next
      stage.redraw()
    },
    setShown: (nodes, edges) => {
      painter.setShown(nodes, edges)
      stage.redraw()
      camera.refit()
    },
    setFocus: (next) => {
      if (next === painter.focus) return
      painter.focus = next
      stage.redraw()
    },
    setMarks: (next) => {
      const touched = [painter.marks.selected, painter.marks.hovered, next.selected, next.hovered]
        .filter((target) => target?.kind === "edge")
        .map((target) => `${target!.index}`)
      painter.marks = next
      if (touched.length > 0) sigma.refresh({partialGraph: {edges: touched}, schedule: true})
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
      sigma.kill()
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
    if (pointer && dragged === undefined && canHover()) handlers.onHover(nearestTarget(stage, pointer))
  }

  const mouse = sigma.getMouseCaptor()
  mouse.on("mousemove", ({x, y}) => {
    pointer = {x, y}
    frame ??= requestAnimationFrame(hover)
  })
  mouse.on("mousedown", () => {
    camera.release()
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

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas")
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl")
  // Contexts are few: give this one back.
  context?.getExtension("WEBGL_lose_context")?.loseContext()
  return context !== null
}
