/** The picture without WebGL: drawn on a 2D canvas, anew for each change; for graphs that are small enough for that. */

import {iconOf} from "../look/icons.js"
import type {Surface} from "../look/palette.js"
import {displayLabel} from "../words/display-label.js"
import {curvatures} from "./curvature.js"
import {DrawnGraph} from "./drawn-graph.js"
import {drawEdge, drawNode} from "./flat-strokes.js"
import {type Point, type Stroke, strokeOf} from "./geometry.js"
import {pathOf} from "./outlined-path.js"
import {drawOverlay} from "./overlay.js"
import {Painter} from "./painter.js"
import {nearestTarget, neighbourTowards, nodesIn} from "./picking.js"
import type {Drawing, Insets, Picture, PictureHandlers, View} from "./picture.js"
import type {Ground, Lens} from "./stage.js"

/** Above this many nodes it would be a wait and a blot. */
export const mostFlat = 2000

const directions = {left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1]} as const

export function createFlatPicture(
  container: HTMLElement,
  {
    drawing,
    surface,
    handlers,
  }: {readonly drawing: Drawing; readonly surface: Surface; readonly handlers: PictureHandlers},
): Picture {
  const canvas = document.createElement("canvas")
  canvas.setAttribute("aria-hidden", "true")
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%"
  container.replaceChildren(canvas)
  const context = canvas.getContext("2d")!
  const painter = new Painter(drawing.scene, drawing.colours, surface)
  const ground = new FlatGround(container, drawing, painter)
  let frame: number | undefined
  let isClosed = false

  const redraw = () => {
    if (!isClosed) frame ??= requestAnimationFrame(draw)
  }

  function draw(): void {
    frame = undefined
    ground.measure()
    const {width, height} = ground.view
    const ratio = window.devicePixelRatio || 1
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const {scene, graph} = ground
    const edges = graph.edgeList.map((edge) => painter.reduceEdge(edge)).sort((a, b) => a.zIndex - b.zIndex)
    for (const look of edges) {
      if (look.hidden) continue
      const {target} = scene.edges[look.index]!
      drawEdge(context, ground.strokeAt(look.index), look, {
        reach: ground.radiusOf(target),
        width: Math.max(1, look.size * Math.min(1.2, ground.lens().radii)),
      })
    }
    const nodes = graph.nodeList.map((node) => painter.reduceNode(node)).sort((a, b) => a.zIndex - b.zIndex)
    for (const look of nodes)
      if (!look.hidden) drawNode(context, ground.pointOf(look.index), ground.radiusOf(look.index), look)
    const byImportance = [...nodes]
      .filter(({hidden}) => !hidden)
      .sort((a, b) => b.size - a.size || a.index - b.index)
    drawOverlay(context, {
      width,
      height,
      surface: painter.surface,
      nodes: byImportance.map(({index}) => ({
        ...ground.pointOf(index),
        index,
        radius: ground.radiusOf(index),
        isNamed: scene.nodes[index]!.degree > 0,
        label: displayLabel(scene.nodes[index]!.label),
        icon: pathOf(iconOf(scene.nodes[index]!.type)),
        paint: painter.paintOf(index),
      })),
      focus: painter.focus,
      marks: painter.marks,
      mostLabels: scene.nodes.length <= 300 ? 300 : 60,
      edgeWords: [],
      covered: ground.insets.covered,
      loops: new Set(scene.edges.filter(({source, target}) => source === target).map(({source}) => source)),
    })
  }

  const pointOf = ({clientX, clientY}: MouseEvent): Point => {
    const {left, top} = canvas.getBoundingClientRect()
    return {x: clientX - left, y: clientY - top}
  }
  canvas.addEventListener("mousemove", (event) => handlers.onHover(nearestTarget(ground, pointOf(event))))
  canvas.addEventListener("mouseleave", () => handlers.onHover(undefined))
  canvas.addEventListener("dblclick", (event) => {
    const target = nearestTarget(ground, pointOf(event))
    if (target?.kind === "node") handlers.onExpand(target.index)
  })
  canvas.addEventListener("contextmenu", (event) => {
    const target = nearestTarget(ground, pointOf(event))
    if (target?.kind === "node") handlers.onMenu(target.index)
  })
  canvas.addEventListener("click", (event) =>
    handlers.onSelect(nearestTarget(ground, pointOf(event)), event.shiftKey),
  )
  const observer = new ResizeObserver(redraw)
  observer.observe(container)

  const look = (change: () => void) => {
    change()
    handlers.onMoved()
    redraw()
  }
  return {
    setDrawing: (next) => {
      painter.setScene(next.scene, next.colours)
      ground.take(next)
      redraw()
    },
    positions: () => ground.positions(),
    setPositions: (next) => {
      ground.place(next)
      redraw()
    },
    setLook: ({sizes, communities}) => {
      painter.communities = communities
      ground.resize(sizes)
      redraw()
    },
    setSurface: (next) => {
      painter.surface = next
      redraw()
    },
    setShown: (nodes, edges) => {
      painter.setShown(nodes, edges)
      redraw()
    },
    setFocus: (focus) => {
      painter.focus = focus
      redraw()
    },
    setMarks: (marks) => {
      painter.marks = marks
      redraw()
    },
    setInsets: (insets) => {
      ground.insets = insets
      redraw()
    },
    fit: () => look(() => ground.look(undefined)),
    zoom: (factor) => look(() => ground.zoom(factor)),
    pan: (direction) => look(() => ground.pan(90 * directions[direction][0], 90 * directions[direction][1])),
    reveal: () => {},
    pointOf: (index) => ground.pointOf(index),
    targetAt: (point) => nearestTarget(ground, point),
    nodesIn: (line) => nodesIn(ground, line),
    nudge: (index, direction) => {
      const [right, down] = directions[direction]
      ground.nudge(index, -16 * right, -16 * down)
      redraw()
    },
    neighbourTowards: (direction, from) => neighbourTowards(ground, direction, from),
    camera: () => ground.camera,
    look: (view) => look(() => ground.look(view)),
    svg: async () => {
      const {svgDrawing} = await import("./svg-drawing.js")
      return svgDrawing(ground, () => {})
    },
    close: () => {
      isClosed = true
      if (frame !== undefined) cancelAnimationFrame(frame)
      observer.disconnect()
      canvas.remove()
    },
  }
}

/** Where everything is on the canvas: the whole graph, or what the reader came nearer to. */
class FlatGround implements Ground {
  readonly painter: Painter
  insets: Insets = {top: 0, right: 0, bottom: 0, left: 0, covered: []}
  readonly #container: HTMLElement
  #drawing: Drawing
  #graph: DrawnGraph
  #bends: Float32Array
  #view: View | undefined
  #lens: Lens = {scale: 1, x: 0, y: 0, radii: 1}

  constructor(container: HTMLElement, drawing: Drawing, painter: Painter) {
    this.#container = container
    this.painter = painter
    this.#drawing = drawing
    this.#bends = curvatures(drawing.scene.edges)
    this.#graph = new DrawnGraph(drawing.scene, {...drawing, bends: this.#bends})
  }

  get scene() {
    return this.#drawing.scene
  }

  get graph() {
    return this.#graph
  }

  get areEdgesDrawn(): boolean {
    return true
  }

  /** Shifts in pixels and how many times nearer; `undefined` while all is in view. */
  get camera(): View | undefined {
    return this.#view
  }

  get view() {
    return {
      width: Math.max(1, this.#container.clientWidth),
      height: Math.max(1, this.#container.clientHeight),
    }
  }

  take(drawing: Drawing): void {
    this.#drawing = drawing
    this.#bends = curvatures(drawing.scene.edges)
    this.#graph = new DrawnGraph(drawing.scene, {...drawing, bends: this.#bends})
  }

  place(positions: Float32Array): void {
    for (const node of this.#graph.nodeList) {
      node.x = positions[2 * node.index]!
      node.y = positions[2 * node.index + 1]!
    }
  }

  resize(sizes: Float32Array): void {
    for (const node of this.#graph.nodeList) node.size = sizes[node.index]!
  }

  /** Moves a node by pixels. */
  nudge(index: number, right: number, down: number): void {
    const node = this.#graph.nodeList[index]!
    node.x += right / this.#lens.scale
    node.y -= down / this.#lens.scale
  }

  positions(): Float32Array {
    return Float32Array.from(this.#graph.nodeList.flatMap(({x, y}) => [x, y]))
  }

  look(view: View | undefined): void {
    this.#view = view
  }

  zoom(factor: number): void {
    const {x, y, ratio} = this.#view ?? {x: 0, y: 0, ratio: 1}
    const next = Math.min(4, Math.max(0.02, ratio / factor))
    this.#view = {x: (x * ratio) / next, y: (y * ratio) / next, ratio: next}
  }

  pan(right: number, down: number): void {
    const {x, y, ratio} = this.#view ?? {x: 0, y: 0, ratio: 1}
    this.#view = {x: x + right, y: y + down, ratio}
  }

  /** Takes up what changed since; whatever asks where things are reckons with this. */
  measure(): void {
    const shown = this.#graph.nodeList.filter(({index}) => this.painter.isNodeShown(index))
    const range = (values: readonly number[]) => [
      values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
      values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    ]
    const [west = 0, east = 0] = shown.length > 0 ? range(shown.map(({x}) => x)) : []
    const [south = 0, north = 0] = shown.length > 0 ? range(shown.map(({y}) => y)) : []
    const {width, height} = this.view
    const {left, right, top, bottom} = this.insets
    const margin = 48
    const roomX = Math.max(60, width - left - right - 2 * margin)
    const roomY = Math.max(60, height - top - bottom - 2 * margin)
    const whole = Math.min(roomX / Math.max(1e-9, east - west), roomY / Math.max(1e-9, north - south), 1e6)
    const {x, y, ratio} = this.#view ?? {x: 0, y: 0, ratio: 1}
    const scale = whole / ratio
    this.#lens = {
      scale,
      x: left + margin + roomX / 2 + x - (scale * (west + east)) / 2,
      y: top + margin + roomY / 2 + y + (scale * (south + north)) / 2,
      radii: 1 / Math.sqrt(ratio),
    }
  }

  lens(): Lens {
    return this.#lens
  }

  pointOf(index: number): Point {
    const {x, y} = this.#graph.nodeList[index]!
    const lens = this.#lens
    return {x: lens.x + lens.scale * x, y: lens.y - lens.scale * y}
  }

  radiusOf(index: number): number {
    return this.#lens.radii * this.#graph.nodeList[index]!.size
  }

  strokeAt(index: number): Stroke {
    const {source, target} = this.scene.edges[index]!
    return strokeOf(this.pointOf(source), this.pointOf(target), this.#bends[index]!)
  }
}
