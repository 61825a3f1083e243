/** The canvas above nodes and edges: chooses, for each frame, what `overlay.ts` draws on it. */

import {relationWords} from "@relata/query"
import type {Scene} from "../desk/messages.js"
import {iconOf} from "../look/icons.js"
import {displayLabel} from "../words/display-label.js"
import {factualityWords} from "../words/phrases.js"
import {drawOverlay, type SeenNode} from "./overlay.js"
import type {Stage} from "./stage.js"
import {pathOf} from "./svg-context.js"

/** How many nodes are considered for labels and icons in a frame, the most important first. */
const mostSeen = 1500

export class WordsLayer {
  readonly #stage: Stage
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  /** The scene that the rest was made for. */
  #scene: Scene | undefined
  #labels: readonly string[] = []
  #icons: ReadonlyMap<string, Path2D> = new Map()
  #loops: ReadonlySet<number> = new Set()
  #loneCount = 0
  #byImportance: readonly number[] = []

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

  /** Takes up the stage's scene. */
  #prepare(): void {
    const {sizes, scene} = this.#stage
    this.#scene = scene
    const {nodes, edges} = scene
    this.#labels = nodes.map(({label}) => displayLabel(label))
    const types = new Set(nodes.map(({type}) => type))
    this.#icons = new Map([...types].map((type) => [type, pathOf(iconOf(type))]))
    this.#loops = new Set(edges.filter(({source, target}) => source === target).map(({source}) => source))
    this.#loneCount = nodes.filter(({degree}) => degree === 0).length
    this.#byImportance = nodes.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  }

  #seenNodes(): SeenNode[] {
    const stage = this.#stage
    const {painter} = stage
    const {focus} = painter
    const {width, height} = stage.view
    const seen: SeenNode[] = []
    const see = (index: number) => {
      if (!painter.isNodeShown(index)) return
      const {x, y} = stage.pointOf(index)
      const radius = stage.radiusOf(index)
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) return
      const {type, degree} = this.#stage.scene.nodes[index]!
      // Names of unconnected things would drown the others; they come with nearness.
      const isNamed = degree > 0 || this.#loneCount <= 20 || this.#stage.sigma.getCamera().ratio < 0.45
      seen.push({
        isNamed,
        index,
        x,
        y,
        radius,
        label: this.#labels[index]!,
        icon: this.#icons.get(type)!,
        paint: painter.paintFor(type),
      })
    }
    if (focus && focus.nodes.size < this.#byImportance.length) {
      // What is in focus comes before what is not, however unimportant.
      for (const index of this.#byImportance) {
        if (seen.length >= mostSeen) break
        if (focus.nodes.has(index)) see(index)
      }
    }
    for (const index of this.#byImportance) {
      if (seen.length >= mostSeen) break
      if (!focus || focus.nodes.size >= this.#byImportance.length || !focus.nodes.has(index)) see(index)
    }
    return seen
  }

  #draw(): void {
    if (this.#scene !== this.#stage.scene) this.#prepare()
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
    this.drawOn(this.#context)
  }

  /** Draws what the view shows now, in pixels of the view. */
  drawOn(context: CanvasRenderingContext2D): void {
    const {surface, focus, marks} = this.#stage.painter
    const {width, height} = this.#stage.view
    const count = this.#stage.scene.nodes.length
    const mostLabels =
      count <= 300 ? 300 : Math.min(150, Math.round(30 / this.#stage.sigma.getCamera().ratio))
    drawOverlay(context, {
      width,
      height,
      surface,
      nodes: this.#seenNodes(),
      focus,
      marks,
      mostLabels: focus ? Math.max(60, mostLabels) : mostLabels,
      edgeWords: this.#wordedEdges(),
      covered: this.#stage.insets.covered,
      loops: this.#loops,
    })
  }

  /** Words stand on the edges of a small focus and on the one under the pointer; never on all. */
  #wordedEdges() {
    const {focus, marks} = this.#stage.painter
    const worded = new Set<number>()
    if (marks.selected?.kind === "edge") worded.add(marks.selected.index)
    if (marks.hovered?.kind === "edge") worded.add(marks.hovered.index)
    if (focus && focus.edges.size <= 30) for (const index of focus.edges) worded.add(index)
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
