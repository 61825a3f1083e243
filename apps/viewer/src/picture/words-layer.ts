/** The canvas above nodes and edges: chooses, for each frame, what `overlay.ts` draws on it. */

import {relationWords} from "@relata/query"
import {iconOf} from "../look/icons.js"
import {displayLabel} from "../words/display-label.js"
import {factualityWords} from "../words/phrases.js"
import {drawOverlay, type SeenNode} from "./overlay.js"
import type {Stage} from "./stage.js"

/** How many nodes are considered for labels and icons in a frame, the most important first. */
const mostSeen = 1500

export class WordsLayer {
  readonly #stage: Stage
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #labels: readonly string[]
  readonly #icons: ReadonlyMap<string, Path2D>
  readonly #loops: ReadonlySet<number>
  readonly #loneCount: number
  readonly #byImportance: readonly number[]

  constructor(stage: Stage, sizes: Float32Array) {
    const {nodes, edges} = stage.scene
    this.#stage = stage
    this.#labels = nodes.map(({label}) => displayLabel(label))
    const types = new Set(nodes.map(({type}) => type))
    this.#icons = new Map([...types].map((type) => [type, new Path2D(iconOf(type))]))
    this.#loops = new Set(edges.filter(({source, target}) => source === target).map(({source}) => source))
    this.#loneCount = nodes.filter(({degree}) => degree === 0).length
    this.#byImportance = nodes.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
    this.#canvas = stage.sigma.createCanvas("words", {
      afterLayer: "hoverNodes",
      style: {pointerEvents: "none"},
    })
    this.#context = this.#canvas.getContext("2d")!
    stage.sigma.on("afterRender", () => this.#draw())
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
    const {surface, focus, marks} = this.#stage.painter
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
    const count = this.#stage.scene.nodes.length
    const mostLabels =
      count <= 300 ? 300 : Math.min(150, Math.round(30 / this.#stage.sigma.getCamera().ratio))
    drawOverlay(this.#context, {
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
