/**
 * The page's state, as signals. Components read them; the functions below are the only ones that change them.
 *
 * Flow: a file is opened by a desk (`opened`), the filter cuts it (`shown`), the reader walks through it (`trail`,
 * `view`), the pointer rests on things (`hovered`, `pointedAt`), and from these follows what the picture holds up
 * (`focus`). The picture and the panel only ever look at signals, never at each other.
 */

import {batch, computed, signal} from "@preact/signals"
import {
  type Correction,
  type DocumentId,
  type EntityId,
  type Issue,
  RelataError,
  type RelationId,
  type Span,
} from "@relata/model"
import type {Desk, GraphSource, HistoryState, Progress, Scene, StatementRef} from "./desk/messages.js"
import {openDesk} from "./desk/open-desk.js"
import {applyFilter, emptyFilter, type Filter, isFiltered, type Shown, tally} from "./filter.js"
import {assignColours} from "./look/palette.js"
import type {Focus, Target} from "./picture/picture.js"
import {forgetPlaces, keepPlaces} from "./picture/places.js"
import {reports} from "./reading/arrival-state.js"

/** What the panel shows. */
export type View =
  | {readonly kind: "overview"}
  /** What people changed. */
  | {readonly kind: "changes"}
  /** The ways between two entities; either may still be to be chosen. */
  | {
      readonly kind: "path"
      readonly from?: EntityId
      readonly to?: EntityId
      readonly isDirected: boolean
    }
  /** A query, or a question in words, and its answer; an empty one is still to be written. */
  | {readonly kind: "query"; readonly text: string}
  | {readonly kind: "entity"; readonly id: EntityId}
  | {readonly kind: "statement"; readonly ref: StatementRef; readonly subject: EntityId}
  | {
      readonly kind: "document"
      readonly id: DocumentId
      /** The evidence that led here: it is scrolled to and marked. */
      readonly at?: Span
      readonly statement?: StatementRef
    }

/** An open graph with what follows from it alone. */
export interface OpenGraph {
  readonly name: string
  readonly desk: Desk
  readonly scene: Scene
  readonly issues: readonly Issue[]
  /** Where the server takes corrections of this graph; absent when there is none. */
  readonly corrections?: string
  readonly nodeIndex: ReadonlyMap<EntityId, number>
  readonly edgeIndex: ReadonlyMap<RelationId, number>
  readonly documentIndex: ReadonlyMap<DocumentId, number>
  /** Edges by node: indexes into `Scene.edges`. */
  readonly edgesOf: readonly (readonly number[])[]
  readonly colours: ReadonlyMap<string, string>
}

/** Something went wrong that the reader must know: what, and what to do, are in the message. */
export interface Trouble {
  readonly title: string
  readonly code: string
  readonly message: string
  /** What the reader can do about it at once. */
  readonly action?: {readonly words: string; readonly act: () => void}
}

const overview: View = {kind: "overview"}
const noHistory: HistoryState = {corrections: 0, unsaved: 0, newDocuments: 0}

export const opened = signal<OpenGraph | undefined>(undefined)
/** What can be undone and done again. */
export const history = signal<HistoryState>(noHistory)
/** The corrections that no file has, kept beside the desk's own log, so that they outlive it. */
export const unsavedCorrections = signal<readonly Correction[]>([])
/** What was added and no file has, kept for the same reason. */
export const unsavedSources = signal<readonly {readonly source: GraphSource; readonly name: string}[]>([])
export const loading = signal<
  | {
      readonly name: string
      readonly progress: Progress | undefined
      /** What ends it, when it is not the opening of a graph. */
      readonly cancel?: () => void
    }
  | undefined
>(undefined)
export const trouble = signal<Trouble | undefined>(undefined)
export const filter = signal<Filter>(emptyFilter)
/** The way the reader came, oldest first; the last is shown. */
export const trail = signal<readonly View[]>([overview])
export const hovered = signal<Target | undefined>(undefined)
/** What a sentence or a row under the pointer speaks of. */
export const pointedAt = signal<Focus | undefined>(undefined)
/** What the document or the paths in the panel speak of, once they are there. */
export const pageFocus = signal<Focus | undefined>(undefined)
/** Where the keyboard is in the picture. */
export const cursor = signal<number | undefined>(undefined)
/** Several at once, in the order in which they were picked; see `picked.ts`. */
export const picked = signal<ReadonlySet<EntityId>>(new Set())
/** True while each click picks, as with Shift, and dragging draws a lasso. */
export const isPicking = signal(false)
export const mode = signal<"picture" | "table">("picture")
/** What the reader changed last, while there is reason to offer undoing it. */
export const lastEdit = signal<{readonly words: string} | undefined>(undefined)
/** One line that a screen reader speaks. */
export const announcement = signal("")
export const layoutState = signal<"none" | "running" | "stopped" | "done">("none")
/** Why there is no picture, when there is none. */
export const pictureTrouble = signal<(Trouble & {readonly retry?: () => void}) | undefined>(undefined)
/** What is to be known of the picture that is there. */
export const pictureNote = signal("")

export const view = computed<View>(() => trail.value.at(-1) ?? overview)

export const shown = computed<Shown | undefined>(() => {
  const graph = opened.value
  return graph && applyFilter(graph.scene, filter.value)
})

export const isAnythingHidden = computed(() => isFiltered(filter.value))

/** What the view in the panel is about, in the picture. */
export const selected = computed<Target | undefined>(() => {
  const graph = opened.value
  const now = view.value
  if (!graph) return undefined
  switch (now.kind) {
    case "entity":
      return targetOf("node", graph.nodeIndex.get(now.id))
    case "statement":
      return statementTarget(graph, now.ref)
    case "document":
      return now.statement && statementTarget(graph, now.statement)
    case "path":
      return targetOf("node", now.from && graph.nodeIndex.get(now.from))
    case "overview":
    case "changes":
    case "query":
      return undefined
  }
})

function targetOf(kind: Target["kind"], index: number | undefined): Target | undefined {
  return index === undefined ? undefined : {kind, index}
}

function statementTarget(graph: OpenGraph, ref: StatementRef): Target | undefined {
  return ref.kind === "relation"
    ? targetOf("edge", graph.edgeIndex.get(ref.id))
    : targetOf("node", graph.nodeIndex.get(ref.entity))
}

/** The picked ones that the graph has, by their index in the scene. */
export const pickedIndexes = computed<ReadonlySet<number>>(() => {
  const indexes = new Set<number>()
  for (const id of picked.value) {
    const index = opened.value?.nodeIndex.get(id)
    if (index !== undefined) indexes.add(index)
  }
  return indexes
})

/** The pointer in the picture goes before the one in the text, and both before what was chosen. */
export const focus = computed<Focus | undefined>(() => {
  const graph = opened.value
  if (!graph) return undefined
  if (hovered.value) return focusOn(graph, hovered.value)
  if (pointedAt.value) return pointedAt.value
  if (pickedIndexes.value.size > 0) return focusAmong(graph, pickedIndexes.value)
  const now = view.value
  if (now.kind === "document" && !now.statement && pageFocus.value) {
    // A picture of this document alone is in focus as it is.
    const isAlone = filter.value.onlyDocument === graph.documentIndex.get(now.id)
    return isAlone ? undefined : pageFocus.value
  }
  if ((now.kind === "path" || now.kind === "query") && pageFocus.value) return pageFocus.value
  return selected.value && focusOn(graph, selected.value)
})

/** A node with its shown neighbours, or an edge with its ends. */
export function focusOn(graph: OpenGraph, target: Target): Focus {
  const isShown = (edge: number) => shown.value?.edges[edge] !== 0
  const edges = target.kind === "edge" ? [target.index] : graph.edgesOf[target.index]!.filter(isShown)
  const nodes = new Set(target.kind === "node" ? [target.index] : [])
  for (const edge of edges) nodes.add(graph.scene.edges[edge]!.source).add(graph.scene.edges[edge]!.target)
  return {nodes, edges: new Set(edges)}
}

/** Nodes with the shown edges among them. */
function focusAmong(graph: OpenGraph, nodes: ReadonlySet<number>): Focus {
  const edges = new Set<number>()
  for (const node of nodes) {
    for (const edge of graph.edgesOf[node]!) {
      const {source, target} = graph.scene.edges[edge]!
      if (nodes.has(source) && nodes.has(target) && shown.value?.edges[edge] !== 0) edges.add(edge)
    }
  }
  return {nodes, edges}
}

/** What statements are about, in the picture. */
export function focusOnStatements(
  graph: OpenGraph,
  statements: Iterable<{readonly ref: StatementRef; readonly subject: EntityId; readonly object?: EntityId}>,
): Focus {
  const nodes = new Set<number>()
  const edges = new Set<number>()
  for (const {ref, subject, object} of statements) {
    for (const id of [subject, object]) {
      const index = id === undefined ? undefined : graph.nodeIndex.get(id)
      if (index !== undefined) nodes.add(index)
    }
    const edge = ref.kind === "relation" ? graph.edgeIndex.get(ref.id) : undefined
    if (edge !== undefined) edges.add(edge)
  }
  return {nodes, edges}
}

const longestTrail = 50

/** Shows something in the panel. What is shown already is not opened again. */
export function show(next: View): void {
  if (sameView(view.value, next)) return
  batch(() => {
    pointedAt.value = undefined
    pageFocus.value = undefined
    trail.value = next.kind === "overview" ? [overview] : [...trail.value, next].slice(-longestTrail)
  })
}

export function goBack(): void {
  if (trail.value.length < 2) return
  batch(() => {
    pointedAt.value = undefined
    pageFocus.value = undefined
    trail.value = trail.value.slice(0, -1)
  })
}

export function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Looks for the way between the first two that are picked, else the two that were shown last; P on the keyboard. */
export function showPath(): void {
  const [first, second] = [...picked.value]
  if (first !== undefined && second !== undefined) {
    picked.value = new Set()
    show({kind: "path", from: first, to: second, isDirected: false})
    return
  }
  const seen = trail.value.flatMap((step) => (step.kind === "entity" ? [step.id] : []))
  const now = view.value
  const to = seen.at(-1)
  const from = seen.findLast((id) => id !== to)
  if (now.kind === "path") return
  // From what is looked at; the other end is the one looked at before, and else to be chosen.
  show({
    kind: "path",
    ...(from ? {from} : to ? {from: to} : {}),
    ...(from && to ? {to} : {}),
    isDirected: false,
  })
}

/** Shows what is under the pointer's click; nothing there leads back to the overview. A path that lacks an end takes it. */
export function select(target: Target | undefined): void {
  const graph = opened.value
  if (!graph) return
  const now = view.value
  if (target?.kind === "node") {
    const {id} = graph.scene.nodes[target.index]!
    if (now.kind === "path" && now.to === undefined && now.from !== undefined && now.from !== id) {
      trail.value = trail.value.slice(0, -1)
      show({...now, to: id})
      return
    }
  }
  if (!target) {
    show(overview)
    return
  }
  if (target.kind === "node") {
    show({kind: "entity", id: graph.scene.nodes[target.index]!.id})
    return
  }
  const {id, source} = graph.scene.edges[target.index]!
  show({kind: "statement", ref: {kind: "relation", id}, subject: graph.scene.nodes[source]!.id})
}

let openingDesk: Desk | undefined

/**
 * Opens a graph in place of the one that is open. When that fails the open one stays, and `trouble` says why.
 * A later call takes the place of one that is under way.
 * @param isExpected - whether the reader asked for this very file: if not, its absence is no trouble
 */
export async function openGraphFrom(
  source: GraphSource,
  {name, isExpected}: {readonly name: string; readonly isExpected: boolean},
): Promise<void> {
  cancelOpening()
  const desk = openDesk((error) => {
    if (opened.value?.desk !== desk) return
    const corrections = unsavedCorrections.value
    const added = unsavedSources.value
    const act = async () => {
      await openGraphFrom(source, {name, isExpected: true})
      const {addToGraph} = await import("./editing.js")
      for (const one of added) await addToGraph(one.source, one.name)
      if (corrections.length > 0) await addToGraph({kind: "extractions", extractions: [], corrections}, name)
    }
    trouble.value = {
      ...troubleOf(error, "The graph was lost"),
      action: {words: "Open it again", act: () => void act()},
    }
  })
  openingDesk = desk
  loading.value = {name, progress: undefined}
  trouble.value = undefined
  try {
    const {
      scene,
      issues,
      corrections,
      places,
      history: past,
    } = await desk.open(source, (progress) => {
      if (openingDesk === desk) loading.value = {name, progress}
    })
    if (openingDesk !== desk) return
    opened.value?.desk.close()
    forgetPlaces()
    if (places) keepPlaces(scene, places)
    batch(() => {
      reports.value = []
      opened.value = indexGraph({
        name,
        desk,
        scene,
        issues,
        ...(corrections === undefined ? {} : {corrections}),
      })
      history.value = past
      filter.value = emptyFilter
      trail.value = [overview]
      hovered.value = undefined
      pointedAt.value = undefined
      pageFocus.value = undefined
      cursor.value = undefined
      picked.value = new Set()
      unsavedCorrections.value = []
      unsavedSources.value = []
      lastEdit.value = undefined
      pictureTrouble.value = undefined
      pictureNote.value = ""
    })
  } catch (error) {
    if (openingDesk !== desk) return
    desk.close()
    if (isExpected || !(error instanceof RelataError) || error.code !== "viewer.no-graph") {
      trouble.value = troubleOf(error, `${name} could not be opened`)
    }
  } finally {
    if (openingDesk === desk) {
      openingDesk = undefined
      loading.value = undefined
    }
  }
}

/** Ends what is being opened; what was open before stays. */
export function cancelOpening(): void {
  openingDesk?.close()
  openingDesk = undefined
  loading.value = undefined
}

export function troubleOf(error: unknown, title: string): Trouble {
  if (error instanceof RelataError) return {title, code: error.code, message: error.message}
  return {title, code: "viewer.unexpected", message: error instanceof Error ? error.message : String(error)}
}

/** What the page needs to find things by their ids. */
export function indexGraph(
  parts: Pick<OpenGraph, "name" | "desk" | "scene" | "issues" | "corrections">,
  knownColours: ReadonlyMap<string, string> = new Map(),
): OpenGraph {
  const {scene} = parts
  const edgesOf: number[][] = scene.nodes.map(() => [])
  for (const [index, {source, target}] of scene.edges.entries()) {
    edgesOf[source]!.push(index)
    if (target !== source) edgesOf[target]!.push(index)
  }
  return {
    ...parts,
    nodeIndex: new Map(scene.nodes.map(({id}, index) => [id, index])),
    edgeIndex: new Map(scene.edges.map(({id}, index) => [id, index])),
    documentIndex: new Map(scene.documents.map(({id}, index) => [id, index])),
    edgesOf,
    colours: assignColours(new Map(tally(scene.nodes).map(({type, count}) => [type, count])), knownColours),
  }
}
