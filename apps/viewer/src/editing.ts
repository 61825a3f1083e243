/** Changing what is open: the desk folds the graph anew, and the page takes the new scene up where the reader is. */

import {batch} from "@preact/signals"
import type {CorrectionId, EntityId, RelationId} from "@relata/model"
import {RelataError} from "@relata/model"
import type {Edited, EditOrder, GraphSource, StatementRef} from "./desk/messages.js"
import type {Filter} from "./filter.js"
import {download} from "./parts/download.js"
import {addPlaces} from "./picture/add-places.js"
import {picture} from "./picture/picture-state.js"
import {keepPlaces, movePlaces} from "./picture/places.js"
import {
  announcement,
  cursor,
  filter,
  history,
  hovered,
  indexGraph,
  lastEdit,
  loading,
  type OpenGraph,
  opened,
  pageFocus,
  picked,
  pointedAt,
  trail,
  trouble,
  troubleOf,
  unsavedCorrections,
  unsavedSources,
  type View,
} from "./state.js"

/** Does it and shows what came of it; trouble is told on the page. */
export function edit(order: EditOrder): Promise<Edited | undefined> {
  return change((graph) => graph.desk.edit(order))
}

export function undo(): Promise<Edited | undefined> {
  return change((graph) => graph.desk.undo())
}

export function redo(): Promise<Edited | undefined> {
  return change((graph) => graph.desk.redo())
}

export function takeBack(id: CorrectionId): Promise<Edited | undefined> {
  return change((graph) => graph.desk.takeBack(id))
}

/** Adds what a file or texts hold; `name` is told while they are read. */
export async function addToGraph(source: GraphSource, name: string): Promise<Edited | undefined> {
  try {
    return await change(
      (graph) =>
        graph.desk.add(source, (progress) => {
          loading.value = {name, progress}
        }),
      {source, name},
    )
  } finally {
    loading.value = undefined
  }
}

/** Changes go one after the other: each is told in terms of the scene that the one before it left. */
let queue: Promise<unknown> = Promise.resolve()

/** @param added - what comes in with it, to be kept until a file has it */
function change(
  ask: (graph: OpenGraph) => Promise<Edited>,
  added?: (typeof unsavedSources.value)[number],
): Promise<Edited | undefined> {
  const next = queue.then(async () => {
    const graph = opened.value
    if (!graph) return undefined
    try {
      const edited = await ask(graph)
      // Once a change is told on the page it is also kept, should the desk stop in the next moment.
      const unsaved = await graph.desk.unsaved()
      if (opened.value?.desk === graph.desk) {
        unsavedCorrections.value = unsaved.added
        if (edited.history.newDocuments === 0) unsavedSources.value = []
        else if (added) unsavedSources.value = [...unsavedSources.value, added]
        adopt(edited)
      }
      return edited
    } catch (error) {
      trouble.value = troubleOf(error, "This was not changed")
      return undefined
    }
  })
  queue = next
  return next
}

/** Takes the new scene up; the reader's way, filters and place follow what moved. */
function adopt(edited: Edited): void {
  const graph = opened.value!
  const {name, desk, issues, corrections} = graph
  const next = indexGraph(
    {name, desk, issues, scene: edited.scene, ...(corrections === undefined ? {} : {corrections})},
    graph.scene.nodes.length === 0 ? undefined : graph.colours,
  )
  const nodeMoves = new Map(edited.nodeMoves.map(([from, to]) => [from, to]))
  const edgeMoves = new Map(edited.edgeMoves.map(([from, to]) => [from, to]))
  const nodeAfter = (id: EntityId) => (nodeMoves.has(id) ? nodeMoves.get(id) : id)
  const edgeAfter = (id: RelationId) => (edgeMoves.has(id) ? edgeMoves.get(id) : id)
  const from = cursor.value === undefined ? undefined : graph.scene.nodes[cursor.value]?.id
  if (picture.value) keepPlaces(graph.scene, picture.value.positions())
  movePlaces(nodeAfter)
  if (edited.places) addPlaces(edited.scene, edited.places)
  batch(() => {
    opened.value = next
    history.value = edited.history
    hovered.value = undefined
    pointedAt.value = undefined
    pageFocus.value = undefined
    const placed = from && nodeAfter(from)
    picked.value = new Set([...picked.value].flatMap((id) => nodeAfter(id) ?? []))
    cursor.value = placed === undefined ? undefined : next.nodeIndex.get(placed)
    const steps = trail.value.flatMap((view) => moveView(view, nodeAfter, edgeAfter) ?? [])
    trail.value = steps.length === 0 ? [{kind: "overview"}] : withoutRepeats(steps)
    filter.value = moveFilter(filter.value, graph, next, nodeAfter)
    lastEdit.value = {words: edited.words}
    announcement.value = `${edited.words}.`
  })
}

/** The same view of the graph after a change; `undefined` when what it showed is gone. */
function moveView(
  view: View,
  nodeAfter: (id: EntityId) => EntityId | undefined,
  edgeAfter: (id: RelationId) => RelationId | undefined,
): View | undefined {
  const refAfter = (ref: StatementRef): StatementRef | undefined => {
    if (ref.kind === "relation") {
      const id = edgeAfter(ref.id)
      return id && {kind: "relation", id}
    }
    const entity = nodeAfter(ref.entity)
    return entity && {...ref, entity}
  }
  switch (view.kind) {
    case "entity": {
      const id = nodeAfter(view.id)
      return id && {kind: "entity", id}
    }
    case "statement": {
      const ref = refAfter(view.ref)
      const subject = nodeAfter(view.subject)
      return ref && subject && {kind: "statement", ref, subject}
    }
    case "document": {
      const {statement, ...rest} = view
      const ref = statement && refAfter(statement)
      return {...rest, ...(ref ? {statement: ref} : {})}
    }
    case "path": {
      const from = view.from && nodeAfter(view.from)
      const to = view.to && nodeAfter(view.to)
      return {
        kind: "path",
        ...(from ? {from} : {}),
        ...(to && to !== from ? {to} : {}),
        isDirected: view.isDirected,
      }
    }
    case "overview":
    case "changes":
    case "query":
      return view
  }
}

/** Merging makes two steps of the way one. */
function withoutRepeats(steps: readonly View[]): View[] {
  return steps.filter((step, i) => i === 0 || JSON.stringify(step) !== JSON.stringify(steps[i - 1]))
}

function moveFilter(
  now: Filter,
  from: OpenGraph,
  to: OpenGraph,
  nodeAfter: (id: EntityId) => EntityId | undefined,
): Filter {
  const moved = (ids: ReadonlySet<EntityId>) => new Set([...ids].flatMap((id) => nodeAfter(id) ?? []))
  const id = now.onlyDocument === undefined ? undefined : from.scene.documents[now.onlyDocument]?.id
  return {
    ...now,
    onlyDocument: id && to.documentIndex.get(id),
    hiddenEntities: moved(now.hiddenEntities),
    onlyEntities: now.onlyEntities && moved(now.onlyEntities),
  }
}

/** Writes what is not saved yet to where the graph came from; without such a place, saves a file. */
export async function save(): Promise<void> {
  const graph = opened.value
  if (!graph) return
  if (graph.corrections === undefined) {
    await saveFile()
    return
  }
  try {
    const unsaved = await graph.desk.unsaved()
    const at = placesOf(graph)
    await post(graph.corrections, {
      add: unsaved.added,
      remove: unsaved.removed.map(({id}) => id),
      // The server takes only so much at once.
      ...(at && graph.scene.nodes.length <= mostSavedPlaces ? {places: await graph.desk.places(at)} : {}),
    })
    await change((open) => open.desk.markSaved(unsaved, {areDocumentsSaved: false}))
    announcement.value = "Corrections saved in the graph file"
  } catch (error) {
    trouble.value = troubleOf(error, "The corrections were not saved")
  }
}

/** Saves the graph with its corrections as a file. */
export async function saveFile(): Promise<void> {
  const graph = opened.value
  if (!graph) return
  try {
    const name = /\.relata\.jsonl$/.test(graph.name) ? graph.name : "graph.relata.jsonl"
    const unsaved = await graph.desk.unsaved()
    download(await graph.desk.graphFile(placesOf(graph)), name)
    if (graph.corrections === undefined)
      await change((open) => open.desk.markSaved(unsaved, {areDocumentsSaved: true}))
    announcement.value = `${name} saved`
  } catch (error) {
    trouble.value = troubleOf(error, "The graph was not saved")
  }
}

const mostSavedPlaces = 50_000

/** Where the nodes lie, beside those of the scene; `undefined` when there is no picture of it. */
function placesOf({scene}: OpenGraph): Float32Array | undefined {
  const at = picture.value?.positions()
  return at?.length === 2 * scene.nodes.length ? at : undefined
}

async function post(url: string, body: unknown): Promise<void> {
  let response: Response
  try {
    response = await fetch(url, {
      method: "POST",
      // A page elsewhere cannot send this header without asking first, and the server never allows it.
      headers: {"Content-Type": "application/json", "Relata-Request": "corrections"},
      body: JSON.stringify(body),
    })
  } catch (cause) {
    throw new RelataError(
      "viewer.unreachable",
      "The server that this page came from does not answer. Start `relata view` again, or save the graph as a file.",
      {cause},
    )
  }
  if (!response.ok) {
    throw new RelataError(
      "viewer.not-saved",
      `${(await response.text()).trim()} Save the graph as a file instead.`,
    )
  }
}
