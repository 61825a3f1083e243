/** Sigma on its container, with the questions that the other parts of the picture ask: what is where on the screen. */

import Sigma from "sigma"
import type {Scene} from "../desk/messages.js"
import {mostEdgesAtOnce} from "../look/sizes.js"
import {curvatures} from "./curvature.js"
import {type DrawnEdge, DrawnGraph, type DrawnNode} from "./drawn-graph.js"
import {createLineProgram} from "./edge-program.js"
import {type Point, type Stroke, strokeOf} from "./geometry.js"
import {DiscProgram} from "./node-program.js"
import type {Painter} from "./painter.js"
import {nodeAt} from "./picking.js"
import type {Drawing, Insets} from "./picture.js"

/** What part of the whole is in view, along a side, when the view counts as near. */
const nearRatio = 0.4
/** Above this many nodes and edges, not all is drawn anew at each frame while the view moves. */
const mostMoved = 1500
/** The view lies still when it has not moved for so long. */
const restMs = 140
const thinnestEdge = ({edges}: Scene) => (edges.length > 2000 ? 1 : 1.4)

/** A point of the layout is drawn at `x + scale * its x` and `y - scale * its y`; a radius is `radii` times its size. */
export interface Lens {
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly radii: number
}

/** As much of a stage as tells what is where on the screen. */
export type Ground = Pick<
  Stage,
  "scene" | "graph" | "painter" | "view" | "areEdgesDrawn" | "lens" | "pointOf" | "radiusOf" | "strokeAt"
>

export class Stage {
  readonly painter: Painter
  readonly sigma: Sigma<DrawnNode, DrawnEdge>
  /** Whether a button of the pointer is down: then there is nothing to look for under it. */
  isHeld = false
  insets: Insets = {top: 0, right: 0, bottom: 0, left: 0, covered: []}
  #scene: Scene
  #graph: DrawnGraph
  #sizes: Float32Array
  #bends: Float32Array
  #rest: ReturnType<typeof setTimeout> | undefined
  #isVeiled = false
  /** How many edges the filter leaves. */
  #shownEdges: number

  constructor(container: HTMLElement, {scene, sizes, positions}: Drawing, painter: Painter) {
    this.#scene = scene
    this.#shownEdges = scene.edges.length
    this.painter = painter
    this.#sizes = sizes
    this.#bends = curvatures(scene.edges)
    this.#graph = new DrawnGraph(scene, {sizes, positions, bends: this.#bends})
    if (this.hasEdgesWhenNear) this.#graph.listEdges([])
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(this.graph.forSigma, container, {
      allowInvalidContainer: true,
      // Labels, hover and edge words are drawn on our own canvas; edges are found by our own reckoning.
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: false,
      defaultNodeType: "disc",
      nodeProgramClasses: {disc: DiscProgram<DrawnNode, DrawnEdge>},
      edgeProgramClasses: {
        straight: createLineProgram<DrawnNode, DrawnEdge>(1, () => this.areEdgesDrawn),
        curved: createLineProgram<DrawnNode, DrawnEdge>(14, () => this.areEdgesDrawn),
      },
      defaultEdgeType: "straight",
      minEdgeThickness: thinnestEdge(scene),
      stagePadding: 24,
      zIndex: true,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      nodeReducer: (_key, data) => painter.reduceNode(data),
      edgeReducer: (_key, data) => painter.reduceEdge(data),
    })
    // Sigma reads a pixel back from the graphics card at each move of the pointer, for which the card has to draw
    // everything twice and the page to wait. What is under a point can be reckoned in less.
    Object.assign(this.sigma, {
      pickingLayers: new Set(),
      getNodeAtPosition: (point: Point) => {
        if (this.isHeld) return null
        const index = nodeAt(this, point)
        return index === undefined ? null : `${index}`
      },
    })
    this.sigma.getCamera().on("updated", () => this.#moved())
    this.frame()
  }

  /** Whether the view moves, and only the least is to be drawn. */
  get isMoving(): boolean {
    return this.#rest !== undefined
  }

  /** Whether there are so many edges that they are drawn from near only. */
  get hasEdgesWhenNear(): boolean {
    return this.#shownEdges > mostEdgesAtOnce
  }

  /** Whether edges are drawn now. */
  get areEdgesDrawn(): boolean {
    if (!this.hasEdgesWhenNear) return true
    // Sigma draws a first time before its constructor returns, from afar.
    return this.sigma !== undefined && !this.isMoving && this.sigma.getCamera().ratio <= nearRatio
  }

  get isVeiled(): boolean {
    return this.#isVeiled
  }

  /** Fades nodes and edges as they are, to draw what is in focus above them. */
  set isVeiled(isVeiled: boolean) {
    this.#isVeiled = isVeiled
    const {nodes, edges} = this.sigma.getCanvases()
    nodes!.style.opacity = isVeiled ? "0.22" : ""
    edges!.style.opacity = isVeiled ? "0.3" : ""
  }

  close(): void {
    clearTimeout(this.#rest)
    this.sigma.kill()
  }

  #moved(): void {
    if (this.scene.nodes.length + this.scene.edges.length <= mostMoved) return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => {
      this.#rest = undefined
      if (this.hasEdgesWhenNear && this.areEdgesDrawn) this.#takeEdgesInView()
      else this.sigma.scheduleRender()
    }, restMs)
  }

  /** Hands sigma the edges that have an end in view, and no others. */
  #takeEdgesInView(): void {
    const {nodeList, edgeList} = this.#graph
    const {width, height} = this.view
    const {scale, x, y} = this.lens()
    const isSeen = Uint8Array.from(nodeList, (node) => {
      const atX = x + scale * node.x
      const atY = y - scale * node.y
      return atX >= 0 && atY >= 0 && atX <= width && atY <= height ? 1 : 0
    })
    const seen: string[] = []
    for (const {index} of edgeList) {
      const {source, target} = this.scene.edges[index]!
      if ((!isSeen[source] && !isSeen[target]) || !this.painter.isEdgeShown(index)) continue
      if (seen.push(`${index}`) >= mostEdgesAtOnce) break
    }
    this.#graph.listEdges(seen)
    this.sigma.refresh({partialGraph: {edges: seen}, schedule: true})
  }

  get scene(): Scene {
    return this.#scene
  }

  /** The painter knows what is shown now: few enough edges are handed to sigma all at once. */
  takeShown(edgeCount: number): void {
    this.#shownEdges = edgeCount
    if (this.scene.edges.length <= mostEdgesAtOnce) return
    const {edgeList} = this.#graph
    if (this.areEdgesDrawn && this.hasEdgesWhenNear) this.#takeEdgesInView()
    else if (this.hasEdgesWhenNear) this.#graph.listEdges([])
    else
      this.#graph.listEdges(
        edgeList.flatMap(({index}) => (this.painter.isEdgeShown(index) ? [`${index}`] : [])),
      )
  }

  get graph(): DrawnGraph {
    return this.#graph
  }

  /** Radii beside `scene.nodes`, as drawn when the whole graph is in view. */
  get sizes(): Float32Array {
    return this.#sizes
  }

  setSizes(sizes: Float32Array): void {
    this.#sizes = sizes
    for (const node of this.#graph.nodeList) node.size = sizes[node.index]!
  }

  /** Draws another scene in the same view; what did not move stays where it is on the screen. */
  setDrawing({scene, sizes, positions}: Drawing): void {
    this.#scene = scene
    this.#shownEdges = scene.edges.length
    this.#sizes = sizes
    this.#bends = curvatures(scene.edges)
    this.#graph = new DrawnGraph(scene, {sizes, positions, bends: this.#bends})
    if (this.hasEdgesWhenNear) this.#graph.listEdges([])
    // Before the settings, each of which refreshes sigma with the graph that it has.
    this.sigma.setGraph(this.#graph.forSigma)
    this.sigma.setSetting("minEdgeThickness", thinnestEdge(scene))
  }

  /**
   * Takes the box around all nodes for the frame of the picture. Sigma's own is gone from each refresh to the frame
   * that follows, and whatever is reckoned in between comes out wrong; and it moves when one node is dragged.
   */
  frame(): void {
    const x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    const y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const node of this.graph.nodeList) {
      x[0] = Math.min(x[0], node.x)
      x[1] = Math.max(x[1], node.x)
      y[0] = Math.min(y[0], node.y)
      y[1] = Math.max(y[1], node.y)
    }
    if (this.graph.order > 0) this.sigma.setCustomBBox({x, y})
  }

  get view(): {readonly width: number; readonly height: number} {
    return this.sigma.getDimensions()
  }

  /** Where the nodes are: flat `[x, y, …]`. */
  positions(): Float32Array {
    const {nodeList} = this.graph
    const positions = new Float32Array(2 * nodeList.length)
    for (const {index, x, y} of nodeList) {
      positions[2 * index] = x
      positions[2 * index + 1] = y
    }
    return positions
  }

  /** How the plane of the layout lies on the screen now: for reckoning with many nodes at once. */
  lens(): Lens {
    const origin = this.sigma.graphToViewport({x: 0, y: 0})
    const scale = this.sigma.graphToViewport({x: 1, y: 0}).x - origin.x
    return {scale, x: origin.x, y: origin.y, radii: this.sigma.scaleSize(1)}
  }

  /** Where a node is, in pixels of the view. */
  pointOf(index: number): Point {
    return this.sigma.graphToViewport(this.graph.nodeList[index]!)
  }

  /** Puts a node at a point of the view; the picture's frame stays. */
  move(index: number, to: Point): void {
    Object.assign(this.graph.nodeList[index]!, this.sigma.viewportToGraph(to))
    // Only what hangs on it: to take up all places anew would be felt in a large graph.
    this.sigma.refresh({
      partialGraph: {nodes: [`${index}`], edges: this.#edgesOf(index)},
      skipIndexation: true,
      schedule: true,
    })
  }

  /** The keys of a node's edges, of those that sigma sees. */
  #edgesOf(node: number): string[] {
    return this.#graph.edges().filter((key) => {
      const {source, target} = this.scene.edges[Number(key)]!
      return source === node || target === node
    })
  }

  /** How large a node is drawn now, in pixels. */
  radiusOf(index: number): number {
    return this.sigma.scaleSize(this.#sizes[index]!)
  }

  strokeAt(index: number): Stroke {
    const {source, target} = this.scene.edges[index]!
    return strokeOf(this.pointOf(source), this.pointOf(target), this.#bends[index]!)
  }

  /** Draws everything anew at the next frame. */
  redraw(): void {
    this.sigma.refresh({schedule: true})
  }
}
