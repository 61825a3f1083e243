/**
 * What the page asks of whatever draws the graph. The page knows only this file: the drawing library sits behind
 * it, in `sigma-picture.ts`, and can be changed for another.
 */

import type {Scene} from "../desk/messages.js"
import type {Surface} from "../look/palette.js"
import type {Point} from "./geometry.js"

/** Nodes and edges by their index in the scene. */
export interface Focus {
  readonly nodes: ReadonlySet<number>
  readonly edges: ReadonlySet<number>
}

/** One thing that the pointer is on, or that was chosen. */
export type Target =
  | {readonly kind: "node"; readonly index: number}
  | {readonly kind: "edge"; readonly index: number}

/** What is drawn around nodes and edges, beside their own colours. */
export interface Marks {
  /** Chosen: a filled ring, and it stays. */
  readonly selected: Target | undefined
  /** Under the pointer: a thin ring. */
  readonly hovered: Target | undefined
  /** Where the keyboard is: the page's focus ring. */
  readonly cursor: number | undefined
  /** Picked with others: a ring each, and their names. */
  readonly picked: ReadonlySet<number>
}

/** Pixels of the picture that something else covers, so that nothing is put there. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** Boxes over the picture that labels keep clear of. */
  readonly covered: readonly {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }[]
}

export type Direction = "left" | "right" | "up" | "down"

/** Where a camera is: the middle of the view in shares of the graph's box, and how much of it is seen. */
export interface View {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

export interface PictureHandlers {
  /** The view moved. Told for each frame. */
  readonly onMoved: () => void
  /** `undefined` when the pointer is on nothing. Told at once; waiting is the page's matter. */
  readonly onHover: (target: Target | undefined) => void
  /** `undefined` when the background was clicked; `isShifted` when Shift was held. */
  readonly onSelect: (target: Target | undefined, isShifted: boolean) => void
  /** A node was clicked twice. */
  readonly onExpand: (index: number) => void
  /** A node was clicked with the right button. */
  readonly onMenu: (index: number) => void
  /** The graphics context was lost and could not be had back. */
  readonly onLost: () => void
}

/** What is drawn: the scene with what was reckoned for it. */
export interface Drawing {
  readonly scene: Scene
  /** Radii in pixels beside `Scene.nodes`. */
  readonly sizes: Float32Array
  readonly colours: ReadonlyMap<string, string>
  /** Flat `[x, y, …]` beside `Scene.nodes`. */
  readonly positions: Float32Array
  /** Whether `sizes` tell ranks. */
  readonly isRanked?: boolean
}

/** What the analysis of the graph changes in its picture; all beside `Scene.nodes`. */
export interface Look {
  readonly sizes: Float32Array
  /** What is labelled first. */
  readonly importance: Float64Array
  /** Colours by community instead of by type; the largest is 0. */
  readonly communities: Uint32Array | undefined
}

export interface Picture {
  /** Another scene in the same view: the graph was edited. Everything is shown and nothing in focus until told anew. */
  setDrawing(drawing: Drawing): void
  /** Where the nodes are now, with what the reader dragged: flat `[x, y, …]` beside `Scene.nodes`. */
  positions(): Float32Array
  /** Flat `[x, y, …]` beside `Scene.nodes`. With `isGliding` nodes move there within a blink. */
  setPositions(positions: Float32Array, options?: {readonly isGliding?: boolean}): void
  setLook(look: Look): void
  setSurface(surface: Surface): void
  /** Flags beside the scene's nodes and edges: 0 is not drawn. */
  setShown(nodes: Uint8Array, edges: Uint8Array): void
  /** Everything else fades; `undefined` fades nothing. */
  setFocus(focus: Focus | undefined): void
  setMarks(marks: Marks): void
  setInsets(insets: Insets): void
  /** The whole graph, or the given nodes, into view. */
  fit(nodes?: readonly number[]): void
  /** 1.5 comes nearer, 1 / 1.5 goes away. */
  zoom(factor: number): void
  pan(direction: Direction): void
  /** Moves the view as little as brings the nodes into it. */
  reveal(nodes: readonly number[]): void
  /** The nearest shown node in that direction on the screen; without `from`, the one nearest the middle. */
  neighbourTowards(direction: Direction, from: number | undefined): number | undefined
  /** Where a node is, in pixels of the picture. */
  pointOf(index: number): Point
  /** What a click at a point of the picture means. */
  targetAt(point: Point): Target | undefined
  /** The shown nodes within a closed line, in pixels of the picture. */
  nodesIn(line: readonly Point[]): number[]
  /** Moves a node a little on the screen. */
  nudge(index: number, direction: Direction): void
  /** Where the reader looks; `undefined` while the whole graph is kept in view. */
  camera(): View | undefined
  /** Looks where a camera looked before. */
  look(view: View): void
  /** What is on the screen, as an SVG file. */
  svg(): Promise<string>
  close(): void
}
