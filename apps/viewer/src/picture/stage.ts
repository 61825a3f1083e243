/** Sigma on its container, with the questions that the other parts of the picture ask: what is where on the screen. */

import Sigma from "sigma"
import type {Scene} from "../desk/messages.js"
import {curvatures} from "./curvature.js"
import {type DrawnEdge, DrawnGraph, type DrawnNode} from "./drawn-graph.js"
import {createLineProgram} from "./edge-program.js"
import {type Point, type Stroke, strokeOf} from "./geometry.js"
import {DiscProgram} from "./node-program.js"
import type {Painter} from "./painter.js"
import {nodeAt} from "./picking.js"
import type {Drawing, Insets} from "./picture.js"

/** Above this many edges they are hidden while the view moves. */
const mostMoved = 20_000
const thinnestEdge = ({edges}: Scene) => (edges.length > 2000 ? 1 : 1.4)

/** A point of the layout is drawn at `x + scale * its x` and `y - scale * its y`; a radius is `radii` times its size. */
export interface Lens {
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly radii: number
}

export class Stage {
  readonly painter: Painter
  readonly sigma: Sigma<DrawnNode, DrawnEdge>
  insets: Insets = {top: 0, right: 0, bottom: 0, left: 0, covered: []}
  #scene: Scene
  #graph: DrawnGraph
  #sizes: Float32Array
  #bends: Float32Array

  constructor(container: HTMLElement, {scene, sizes, positions}: Drawing, painter: Painter) {
    this.#scene = scene
    this.painter = painter
    this.#sizes = sizes
    this.#bends = curvatures(scene.edges)
    this.#graph = new DrawnGraph(scene, {sizes, positions, bends: this.#bends})
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(this.graph.forSigma, container, {
      allowInvalidContainer: true,
      // Labels, hover and edge words are drawn on our own canvas; edges are found by our own reckoning.
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: false,
      defaultNodeType: "disc",
      nodeProgramClasses: {disc: DiscProgram<DrawnNode, DrawnEdge>},
      edgeProgramClasses: {
        straight: createLineProgram<DrawnNode, DrawnEdge>(1),
        curved: createLineProgram<DrawnNode, DrawnEdge>(14),
      },
      defaultEdgeType: "straight",
      minEdgeThickness: thinnestEdge(scene),
      stagePadding: 24,
      zIndex: true,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      hideEdgesOnMove: scene.edges.length > mostMoved,
      nodeReducer: (_key, data) => painter.reduceNode(data),
      edgeReducer: (_key, data) => painter.reduceEdge(data),
    })
    // Sigma reads a pixel back from the graphics card at each move of the pointer, for which the card has to draw
    // everything twice and the page to wait. What is under a point can be reckoned in less.
    Object.assign(this.sigma, {
      getNodeAtPosition: (point: Point) => {
        const index = nodeAt(this, point)
        return index === undefined ? null : `${index}`
      },
    })
    this.frame()
  }

  get scene(): Scene {
    return this.#scene
  }

  get graph(): DrawnGraph {
    return this.#graph
  }

  /** Radii beside `scene.nodes`, as drawn when the whole graph is in view. */
  get sizes(): Float32Array {
    return this.#sizes
  }

  /** Draws another scene in the same view; what did not move stays where it is on the screen. */
  setDrawing({scene, sizes, positions}: Drawing): void {
    this.#scene = scene
    this.#sizes = sizes
    this.#bends = curvatures(scene.edges)
    this.#graph = new DrawnGraph(scene, {sizes, positions, bends: this.#bends})
    // Before the settings, each of which refreshes sigma with the graph that it has.
    this.sigma.setGraph(this.#graph.forSigma)
    this.sigma.setSetting("minEdgeThickness", thinnestEdge(scene))
    this.sigma.setSetting("hideEdgesOnMove", scene.edges.length > mostMoved)
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

  /** Who shares an edge with a node. */
  /** Puts a node at a point of the view; the picture's frame stays. */
  move(index: number, to: Point): void {
    Object.assign(this.graph.nodeList[index]!, this.sigma.viewportToGraph(to))
    this.sigma.refresh({partialGraph: {nodes: [`${index}`]}, schedule: true})
  }

  /** Whether edges are drawn now; where there are very many, they come with nearness. */
  get areEdgesDrawn(): boolean {
    return true
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
