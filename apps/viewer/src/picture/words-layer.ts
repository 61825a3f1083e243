/** The canvas above nodes and edges: chooses, for each frame, what `overlay.ts` draws on it. */

import {relationWords} from "@relata/query"
import type {Scene} from "../desk/messages.js"
import {iconOf} from "../look/icons.js"
import {displayLabel} from "../words/display-label.js"
import {factualityWords} from "../words/phrases.js"
import {drawLifted} from "./lifted.js"
import {pathOf} from "./outlined-path.js"
import {drawOverlay, leastIconRadius, type SeenNode} from "./overlay.js"
import type {Lens, Stage} from "./stage.js"

/** How many nodes are considered for labels and icons in a frame, the most important first. */
const mostSeen = 1500
/** Enlarged this many times, the view is near enough for words on edges that nobody looks at. */
const wordsFrom = 2
/** Of so many edges the words are tried, those with most sentences first, when they are this long in pixels. */
const mostWorded = 60
const leastWorded = 60

export class WordsLayer {
  readonly #stage: Stage
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  /** The scene that the rest was made for. */
  #scene: Scene | undefined
  /** As drawn; made when they first are. */
  #labels: (string | undefined)[] = []
  #icons: ReadonlyMap<string, Path2D> = new Map()
  #loops: ReadonlySet<number> = new Set()
  #loneCount = 0
  #byImportance: readonly number[] = []
  /** What had a label or an icon when the view last lay still: while it moves, only that is drawn. */
  #kept: readonly number[] | undefined
  /** How the plane lay on the screen when the canvas was last drawn. */
  #drawnWith: Lens | undefined

  constructor(stage: Stage) {
    this.#stage = stage
    this.#prepare()
    this.#canvas = stage.sigma.createCanvas("words", {
      afterLayer: "hoverNodes",
      style: {pointerEvents: "none"},
    })
    this.#context = this.#canvas.getContext("2d")!
    stage.sigma.on("afterRender", () => this.#draw())
  }

  /** Something is to look otherwise: what was drawn is not only to be moved along. */
  forget(): void {
    this.#drawnWith = undefined
  }

  /** What is labelled first, from now on: beside the scene's nodes. */
  set importance(importance: Float64Array) {
    this.#kept = undefined
    this.forget()
    this.#byImportance = [...importance.keys()].sort((a, b) => importance[b]! - importance[a]! || a - b)
  }

  /** Takes up the stage's scene. */
  #prepare(): void {
    const {sizes, scene} = this.#stage
    this.#scene = scene
    const {nodes, edges} = scene
    this.#labels = new Array(nodes.length)
    this.#kept = undefined
    const types = new Set(nodes.map(({type}) => type))
    this.#icons = new Map([...types].map((type) => [type, pathOf(iconOf(type))]))
    this.#loops = new Set(edges.filter(({source, target}) => source === target).map(({source}) => source))
    this.#loneCount = nodes.filter(({degree}) => degree === 0).length
    this.#byImportance = nodes.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  }

  /** Those of `candidates` that are in view, as many as a frame has time for; what is in focus comes first. */
  #seenNodes(candidates: readonly number[]): SeenNode[] {
    const {painter, view, graph, scene} = this.#stage
    const {focus} = painter
    const {width, height} = view
    const lens = this.#stage.lens()
    const areLoneNamed = this.#loneCount <= 20 || this.#stage.sigma.getCamera().ratio < 0.45
    const seen: SeenNode[] = []
    const see = (index: number) => {
      const node = graph.nodeList[index]!
      const x = lens.x + lens.scale * node.x
      const y = lens.y - lens.scale * node.y
      const radius = lens.radii * node.size
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) return
      if (!painter.isNodeShown(index)) return
      const {type, degree, label} = scene.nodes[index]!
      this.#labels[index] ??= displayLabel(label)
      seen.push({
        index,
        x,
        y,
        radius,
        // Names of unconnected things would drown the others; they come with nearness.
        isNamed: degree > 0 || areLoneNamed,
        label: this.#labels[index],
        icon: this.#icons.get(type)!,
        paint: painter.paintOf(index),
      })
    }
    const isPart = focus !== undefined && focus.nodes.size < scene.nodes.length
    if (isPart) {
      const sizes = this.#stage.sizes
      for (const index of [...focus.nodes].sort((a, b) => sizes[b]! - sizes[a]! || a - b)) {
        if (seen.length >= mostSeen) break
        see(index)
      }
    }
    for (const index of candidates) {
      if (seen.length >= mostSeen) break
      if (!isPart || !focus.nodes.has(index)) see(index)
    }
    return seen
  }

  #draw(): void {
    if (this.#scene !== this.#stage.scene) this.#prepare()
    if (this.#shift()) return
    this.#canvas.style.transform = ""
    this.#drawnWith = this.#stage.lens()
    const {width, height} = this.#stage.view
    const ratio = window.devicePixelRatio || 1
    if (
      this.#canvas.width !== Math.round(width * ratio) ||
      this.#canvas.height !== Math.round(height * ratio)
    ) {
      this.#canvas.width = Math.round(width * ratio)
      this.#canvas.height = Math.round(height * ratio)
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.#context.clearRect(0, 0, width, height)
    this.drawOn(this.#context)
  }

  /**
   * Moves what is drawn along with a view that moves without coming nearer: to draw the same words at other places, frame
   * for frame, costs more than all the rest of a frame. What comes into view has its words once the view lies still.
   */
  #shift(): boolean {
    const drawn = this.#drawnWith
    if (!drawn || !this.#stage.isMoving || this.#kept === undefined) return false
    const {x, y, scale} = this.#stage.lens()
    if (Math.abs(scale / drawn.scale - 1) > 1e-6) return false
    this.#canvas.style.transform = `translate(${x - drawn.x}px, ${y - drawn.y}px)`
    return true
  }

  /** Draws what the view shows now, in pixels of the view. */
  drawOn(context: CanvasRenderingContext2D): void {
    const {surface, focus, marks} = this.#stage.painter
    const {width, height} = this.#stage.view
    const isKept = this.#stage.isMoving && this.#kept !== undefined
    const nodes = this.#seenNodes(isKept ? this.#kept! : this.#byImportance)
    const mostLabels = this.#mostLabels()
    if (this.#stage.isVeiled && focus) drawLifted(context, this.#stage, focus)
    const {labelled} = drawOverlay(context, {
      width,
      height,
      surface,
      nodes,
      focus,
      marks,
      mostLabels: focus ? Math.max(60, mostLabels) : mostLabels,
      edgeWords: isKept ? [] : this.#wordedEdges(),
      covered: this.#stage.insets.covered,
      loops: this.#loops,
    })
    if (!isKept) {
      const withIcon = nodes.filter(({radius}) => radius >= leastIconRadius).map(({index}) => index)
      this.#kept = [...new Set([...labelled, ...withIcon.slice(0, 200)])]
    }
  }

  /** All of a small graph; of a large one the thirty that matter most, and more with nearness. */
  #mostLabels(): number {
    if (this.#stage.scene.nodes.length <= 300) return 300
    return Math.min(150, Math.round(30 / this.#stage.sigma.getCamera().ratio))
  }

  /** Edges that cross the view and are long enough for words; of a focus, its own alone. */
  #edgesNear(): number[] {
    const {graph, scene, view, painter, areEdgesDrawn} = this.#stage
    if (!areEdgesDrawn || this.#stage.sigma.getCamera().ratio >= 1 / wordsFrom) return []
    const lens = this.#stage.lens()
    const {nodeList} = graph
    const near: number[] = []
    for (const key of graph.edges()) {
      const index = Number(key)
      if (painter.focus && !painter.focus.edges.has(index)) continue
      const {source, target} = scene.edges[index]!
      const from = nodeList[source]!
      const to = nodeList[target]!
      const x = lens.x + (lens.scale * (from.x + to.x)) / 2
      const y = lens.y - (lens.scale * (from.y + to.y)) / 2
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue
      if (lens.scale * Math.hypot(to.x - from.x, to.y - from.y) >= leastWorded) near.push(index)
    }
    const strength = (index: number) => scene.edges[index]!.weight + scene.edges[index]!.confidence
    return near.sort((a, b) => strength(b) - strength(a) || a - b).slice(0, mostWorded)
  }

  /** Words stand on the edges of a small focus, on the one under the pointer, and from near; never on all. */
  #wordedEdges() {
    const {focus, marks} = this.#stage.painter
    const worded = new Set<number>()
    if (marks.selected?.kind === "edge") worded.add(marks.selected.index)
    if (marks.hovered?.kind === "edge") worded.add(marks.hovered.index)
    if (focus && focus.edges.size <= 30) for (const index of focus.edges) worded.add(index)
    for (const index of this.#edgesNear()) worded.add(index)
    return [...worded]
      .filter((index) => this.#stage.painter.isEdgeShown(index))
      .map((index) => {
        const {type, factuality} = this.#stage.scene.edges[index]!
        const how = factualityWords(factuality)
        const isSelected = marks.selected?.kind === "edge" && marks.selected.index === index
        const words = displayLabel(how ? `${how}: ${relationWords(type)}` : relationWords(type))
        return {stroke: this.#stage.strokeAt(index), words, isSelected}
      })
  }
}
