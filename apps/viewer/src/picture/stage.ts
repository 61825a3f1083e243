/** Sigma on its container, with the questions that the other parts of the picture ask: what is where on the screen. */

import {createEdgeCurveProgram} from "@sigma/edge-curve"
import {createNodeBorderProgram} from "@sigma/node-border"
import Sigma from "sigma"
import {createEdgeArrowProgram, EdgeRectangleProgram} from "sigma/rendering"
import type {Scene} from "../desk/messages.js"
import {curvatures} from "./curvature.js"
import {type DrawnEdge, type DrawnGraph, type DrawnNode, drawnGraph, nodeKey} from "./drawn-graph.js"
import {type Point, type Stroke, strokeOf} from "./geometry.js"
import type {Painter} from "./painter.js"
import type {Drawing, Insets} from "./picture.js"

const arrowHead = {lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.4}

/** Above this many edges they are hidden while the view moves. */
const mostMoved = 20_000
const thinnestEdge = ({edges}: Scene) => (edges.length > 2000 ? 1 : 1.4)

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
    this.#graph = drawnGraph(scene, {sizes, positions, bends: this.#bends})
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(this.graph, container, {
      allowInvalidContainer: true,
      // Labels, hover and edge words are drawn on our own canvas; edges are found by our own reckoning.
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: false,
      defaultNodeType: "bordered",
      nodeProgramClasses: {
        bordered: createNodeBorderProgram<DrawnNode, DrawnEdge>({
          borders: [
            {size: {value: 1.5, mode: "pixels"}, color: {attribute: "border"}},
            {size: {fill: true}, color: {attribute: "color"}},
          ],
        }),
      },
      edgeProgramClasses: {
        plain: EdgeRectangleProgram,
        straight: createEdgeArrowProgram<DrawnNode, DrawnEdge>(arrowHead),
        curved: createEdgeCurveProgram<DrawnNode, DrawnEdge>({
          curvatureAttribute: "curvature",
          arrowHead: {...arrowHead, extremity: "target"},
        }),
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
    this.#graph = drawnGraph(scene, {sizes, positions, bends: this.#bends})
    // Before the settings, each of which refreshes sigma with the graph that it has.
    this.sigma.setGraph(this.#graph)
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
    this.graph.forEachNode((_key, node) => {
      x[0] = Math.min(x[0], node.x)
      x[1] = Math.max(x[1], node.x)
      y[0] = Math.min(y[0], node.y)
      y[1] = Math.max(y[1], node.y)
    })
    if (this.graph.order > 0) this.sigma.setCustomBBox({x, y})
  }

  get view(): {readonly width: number; readonly height: number} {
    return this.sigma.getDimensions()
  }

  /** Where a node is, in pixels of the view. */
  pointOf(index: number): Point {
    const {x, y} = this.graph.getNodeAttributes(nodeKey(index))
    return this.sigma.graphToViewport({x, y})
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
