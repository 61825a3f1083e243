/** How each node and edge looks now: its type's paint, what fades, what stands out, what is hidden. */

import type {Scene} from "../desk/messages.js"
import {mix} from "../look/contrast.js"
import {type Paint, paintOf, type Surface} from "../look/palette.js"
import type {DrawnEdge, DrawnNode} from "./drawn-graph.js"
import type {Focus, Marks} from "./picture.js"

/** Nothing is marked. */
const noMarks: Marks = {selected: undefined, hovered: undefined, cursor: undefined, picked: new Set()}

/** Below this confidence an edge is drawn dashed. */
const doubtful = 0.45

/** Above this many edges, only those that are looked at have arrow heads. */
const mostArrows = 3000

export class Painter {
  focus: Focus | undefined
  marks: Marks = noMarks
  #scene: Scene
  #colours: ReadonlyMap<string, string>
  #surface: Surface
  #paints: ReadonlyMap<string, Paint>
  #shownNodes: Uint8Array | undefined
  #shownEdges: Uint8Array | undefined

  constructor(scene: Scene, colours: ReadonlyMap<string, string>, surface: Surface) {
    this.#scene = scene
    this.#colours = colours
    this.#surface = surface
    this.#paints = paintsOn(surface, colours)
  }

  /** Another scene: everything is shown, nothing in focus or marked. */
  setScene(scene: Scene, colours: ReadonlyMap<string, string>): void {
    this.#scene = scene
    this.#colours = colours
    this.#paints = paintsOn(this.#surface, colours)
    this.#shownNodes = undefined
    this.#shownEdges = undefined
    this.focus = undefined
    this.marks = noMarks
  }

  get surface(): Surface {
    return this.#surface
  }

  set surface(surface: Surface) {
    this.#surface = surface
    this.#paints = paintsOn(surface, this.#colours)
  }

  paintFor(type: string): Paint {
    return this.#paints.get(type)!
  }

  /** Flags beside the scene's nodes and edges: 0 is hidden. */
  setShown(nodes: Uint8Array, edges: Uint8Array): void {
    this.#shownNodes = nodes
    this.#shownEdges = edges
  }

  isNodeShown(index: number): boolean {
    return this.#shownNodes === undefined || this.#shownNodes[index] === 1
  }

  isEdgeShown(index: number): boolean {
    return this.#shownEdges === undefined || this.#shownEdges[index] === 1
  }

  reduceNode(data: DrawnNode) {
    const {index} = data
    const {fill, border} = this.paintFor(this.#scene.nodes[index]!.type)
    const isFaded = this.focus !== undefined && !this.focus.nodes.has(index)
    return {
      ...data,
      hidden: !this.isNodeShown(index),
      fill: isFaded ? mix(fill, this.surface.background, 0.8) : fill,
      border: isFaded ? mix(border, this.surface.background, 0.72) : border,
      zIndex: isFaded ? 0 : 1,
    }
  }

  reduceEdge(data: DrawnEdge) {
    const {index, size} = data
    const {surface, focus, marks} = this
    const {confidence, factuality} = this.#scene.edges[index]!
    const isSelected = marks.selected?.kind === "edge" && marks.selected.index === index
    const isHovered = marks.hovered?.kind === "edge" && marks.hovered.index === index
    const isInFocus = focus?.edges.has(index) ?? false
    const isDashed = confidence < doubtful || factuality === "possible" || factuality === "negated"
    const isLifted = isSelected || isHovered || isInFocus
    return {
      ...data,
      // Thousands of arrow heads are a fog; those that are looked at have theirs.
      hasHead: isLifted || this.#scene.edges.length <= mostArrows,
      isDashed,
      hidden: !this.isEdgeShown(index),
      ink: isSelected
        ? surface.accent
        : isLifted
          ? mix(surface.edge, surface.text, isHovered ? 0.7 : 0.4)
          : surface.edge,
      opacity: isLifted ? 1 : (focus ? 0.22 : 1) * this.#plainOpacity() * (isDashed ? 0.75 : 1),
      size: isSelected ? size + 2 : isHovered ? size + 1 : size,
      zIndex: isSelected ? 3 : isHovered ? 2 : isInFocus ? 1 : 0,
    }
  }

  /** Edges step back where there are so many that they would cover everything. */
  #plainOpacity(): number {
    const {length} = this.#scene.edges
    return length <= 300 ? 1 : length <= 2000 ? 0.6 : length <= 10_000 ? 0.35 : 0.2
  }
}

function paintsOn(surface: Surface, colours: ReadonlyMap<string, string>): Map<string, Paint> {
  return new Map([...colours].map(([type, colour]) => [type, paintOf(colour, surface)]))
}
