/** How each node and edge looks now: its type's paint, what fades, what stands out, what is hidden. */

import type {Scene} from "../desk/messages.js"
import {mix} from "../look/contrast.js"
import {grey, hues, type Paint, paintOf, type Surface} from "../look/palette.js"
import type {DrawnEdge, DrawnNode} from "./drawn-graph.js"
import type {Focus, Marks} from "./picture.js"

/** Nothing is marked. */
const noMarks: Marks = {selected: undefined, hovered: undefined, cursor: undefined, picked: new Set()}

/** Below this confidence an edge is drawn dashed. */
const doubtful = 0.45

/** Above this many edges, only those that are looked at have arrow heads. */
const mostArrows = 3000

/** Above this many nodes, painting all of them anew for a focus would be felt: they are veiled, and the focus is drawn above. */
const mostPainted = 5000

export class Painter {
  focus: Focus | undefined
  marks: Marks = noMarks
  #scene: Scene
  #colours: ReadonlyMap<string, string>
  #surface: Surface
  #paints: ReadonlyMap<string, Paint>
  #communities: Uint32Array | undefined
  #communityPaints: readonly Paint[]
  #shownNodes: Uint8Array | undefined
  #shownEdges: Uint8Array | undefined

  constructor(scene: Scene, colours: ReadonlyMap<string, string>, surface: Surface) {
    this.#scene = scene
    this.#colours = colours
    this.#surface = surface
    this.#paints = paintsOn(surface, colours)
    this.#communityPaints = communityPaints(surface)
  }

  /** Whether what is not in focus is veiled, layer by layer, instead of painted pale. */
  get isVeiling(): boolean {
    return this.#scene.nodes.length > mostPainted
  }

  /** What is painted otherwise than the rest. */
  get #painted(): Focus | undefined {
    return this.isVeiling ? undefined : this.focus
  }

  /** Another scene: everything is shown, nothing in focus or marked. */
  setScene(scene: Scene, colours: ReadonlyMap<string, string>): void {
    this.#scene = scene
    this.#colours = colours
    this.#paints = paintsOn(this.#surface, colours)
    this.#communities = undefined
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
    this.#communityPaints = communityPaints(surface)
  }

  /** How a node is painted: by its type, or by its community when that is chosen. */
  paintOf(index: number): Paint {
    if (!this.#communities) return this.#paints.get(this.#scene.nodes[index]!.type)!
    return this.#communityPaints[Math.min(this.#communities[index]!, this.#communityPaints.length - 1)]!
  }

  get communities(): Uint32Array | undefined {
    return this.#communities
  }

  /** Beside the scene's nodes; the largest is 0. `undefined` paints by type. */
  set communities(communities: Uint32Array | undefined) {
    this.#communities = communities
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
    const {fill, border} = this.paintOf(index)
    const focus = this.#painted
    const isFaded = focus !== undefined && !focus.nodes.has(index)
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
    const {surface, marks} = this
    const focus = this.#painted
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
    if (length <= 300) return 1
    return length <= 1000 ? 0.6 : length <= 3000 ? 0.35 : length <= 10_000 ? 0.2 : 0.12
  }
}

function paintsOn(surface: Surface, colours: ReadonlyMap<string, string>): Map<string, Paint> {
  return new Map([...colours].map(([type, colour]) => [type, paintOf(colour, surface)]))
}

/** A hue for each of the largest communities, and grey for all others. */
function communityPaints(surface: Surface): Paint[] {
  return [...hues, grey].map((colour) => paintOf(colour, surface))
}
