/**
 * A graph that is edited: extractions and the log of corrections, folded anew after each change. What the page orders
 * by nodes and edges is written down by members, which stay true when other documents come and go.
 */

import {
  type Correction,
  type CorrectionId,
  type DocumentId,
  type Edit,
  type EntityId,
  type EntityRef,
  type Extraction,
  foldGraph,
  type GraphParts,
  type KnowledgeGraph,
  type Place,
  RelataError,
  type RelationId,
  type RelationRef,
  unite,
  unreachable,
  writeGraphFile,
} from "@relata/model"
import {type Change, EditHistory} from "./edit-history.js"
import {correctionWords} from "./edit-words.js"
import {followMoves} from "./follow-moves.js"
import type {Edited, EditOrder, HistoryState, LogEntry} from "./messages.js"

/** What a change comes to, but for the scene, which is the desk's to make. */
export type Effect = Omit<Edited, "scene">

export class GraphEditor {
  #graph: KnowledgeGraph
  readonly #history: EditHistory
  readonly #makeId: () => string
  /** The documents as the file has them. */
  #saved: ReadonlyMap<DocumentId, Extraction>

  /**
   * @param makeId - gives a string that no other call, here or elsewhere, gives
   * @param options - whether there is a file that has the documents of the graph
   */
  constructor(
    graph: KnowledgeGraph,
    makeId: () => string,
    {areDocumentsSaved = true}: {readonly areDocumentsSaved?: boolean} = {},
  ) {
    this.#graph = graph
    this.#makeId = makeId
    this.#saved = areDocumentsSaved ? graph.extractions : new Map()
    this.#history = new EditHistory(graph.corrections, () => makeId() as CorrectionId)
  }

  /** The graph as the log leaves it now. */
  get graph(): KnowledgeGraph {
    return this.#graph
  }

  get unsaved(): Change {
    return this.#history.unsaved
  }

  /** @throws RelataError `viewer.no-such-thing` when the order names what the graph no longer has */
  edit(order: EditOrder): Effect {
    const edits = this.#editsFor(order)
    const before = this.#graph
    const change = this.#history.make(edits)
    return this.#refold(wordsOf(change, before), {change, first: edits[0]})
  }

  undo(): Effect {
    const before = this.#graph
    const change = this.#history.undo()
    if (!change) return this.#refold("Nothing is left to undo")
    return this.#refold(`Undone: ${wordsOf(change, before)}`, {change: reversed(change)})
  }

  redo(): Effect {
    const before = this.#graph
    const change = this.#history.redo()
    if (!change) return this.#refold("Nothing is left to do again")
    return this.#refold(`Done again: ${wordsOf(change, before)}`, {change})
  }

  takeBack(id: CorrectionId): Effect {
    const before = this.#graph
    const change = this.#history.takeBack(id)
    return this.#refold(
      change ? `Taken back: ${wordsOf(change, before)}` : "This correction is not in the log any more",
    )
  }

  /** Takes documents in beside those that are there, and the corrections that come with them, as a step of its own. */
  add({extractions, corrections = []}: GraphParts): Effect {
    const {extractions: known, corrections: log} = this.#graph
    const united = unite({extractions: known.values()}, {extractions}).extractions
    const added = united.filter((extraction) => known.get(extraction.id) !== extraction)
    const replaced = added.flatMap(({id}) => known.get(id) ?? [])
    const logged = new Set(log.map(({id}) => id))
    const change = this.#history.take({
      added: [...corrections].filter(({id}) => !logged.has(id)),
      removed: [],
      documents: {added, removed: replaced},
    })
    return this.#refold(wordsOf(change, this.#graph), {change})
  }

  /** What the file is to take in was written there. */
  markSaved(change: Change, {areDocumentsSaved}: {readonly areDocumentsSaved: boolean}): Effect {
    if (areDocumentsSaved) this.#saved = this.#graph.extractions
    this.#history.markSaved(change)
    return {...this.#effect("Saved"), nodeMoves: [], edgeMoves: []}
  }

  /** The newest first. */
  log(): LogEntry[] {
    const unsaved = new Set(this.#history.unsaved.added.map(({id}) => id))
    return [...this.#history.corrections].reverse().map((correction) => ({
      id: correction.id,
      words: correctionWords(correction, this.#graph),
      isSaved: !unsaved.has(correction.id),
    }))
  }

  /**
   * The lines of a graph file that holds everything as it is now.
   * @param at - where the nodes lie, when there is a picture; see {@link places}
   */
  file(at?: Float32Array): Generator<string> {
    return writeGraphFile({
      extractions: this.#graph.extractions.values(),
      corrections: this.#history.corrections,
      ...(at ? {places: this.places(at)} : {}),
    })
  }

  /**
   * Where nodes lie, by what stays the same when others join them.
   * @param at - flat `[x, y, …]` beside the nodes of the scene, which are those of the graph in their order
   */
  places(at: Float32Array): Map<EntityRef, Place> {
    const places = new Map<EntityRef, Place>()
    let index = 0
    this.#graph.graph.forEachNode((_id, {members}) => {
      const [member] = members
      if (member !== undefined) places.set(member, [at[2 * index]!, at[2 * index + 1]!])
      index++
    })
    return places
  }

  #refold(
    words: string,
    {change, first}: {readonly change?: Change; readonly first?: Edit | undefined} = {},
  ): Effect {
    const before = this.#graph
    const extractions = new Map(before.extractions)
    for (const {id} of change?.documents?.removed ?? []) extractions.delete(id)
    for (const extraction of change?.documents?.added ?? []) extractions.set(extraction.id, extraction)
    this.#graph = foldGraph(extractions.values(), this.#history.corrections)
    const member = first && memberOf(first)
    const touched = member && this.#graph.nodeOf(member)
    return {
      ...this.#effect(words),
      ...followMoves(before, this.#graph),
      ...(touched === undefined ? {} : {touched}),
    }
  }

  #effect(words: string): Omit<Effect, "nodeMoves" | "edgeMoves"> {
    return {words, history: this.history}
  }

  /** What can be undone and done again, and what the file does not have. */
  get history(): HistoryState {
    const {last, next, unsaved, corrections} = this.#history
    const isNew = (extraction: Extraction) => this.#saved.get(extraction.id) !== extraction
    return {
      ...(last ? {undo: wordsOf(last, this.#graph)} : {}),
      ...(next ? {redo: wordsOf(next, this.#graph)} : {}),
      corrections: corrections.length,
      unsaved: unsaved.added.length + unsaved.removed.length,
      newDocuments: [...this.#graph.extractions.values()].filter(isNew).length,
    }
  }

  #editsFor(order: EditOrder): Edit[] {
    switch (order.kind) {
      case "rename-entity":
        return [{kind: order.kind, entity: this.#member(order.entity), label: order.label}]
      case "retype-entity":
        return [{kind: order.kind, entity: this.#member(order.entity), type: order.type}]
      case "reject-entity":
        return [{kind: order.kind, entity: this.#member(order.entity)}]
      case "merge-entity":
        return this.#mergeEdits([order.entity], order.into)
      case "merge-entities":
        return this.#mergeEdits(order.entities, order.into)
      case "split-entity": {
        const [first] = order.members
        if (first === undefined) throw noSuchThing()
        return [
          {kind: "split-entity", entities: order.members},
          ...(order.label === undefined
            ? []
            : [{kind: "rename-entity", entity: first, label: order.label} as const]),
        ]
      }
      case "add-entity": {
        const {label, type} = order
        return [{kind: order.kind, entity: `by-hand#${this.#makeId()}` as EntityRef, label, type}]
      }
      case "reject-relation":
      case "reverse-relation":
        return [{kind: order.kind, relation: this.#relation(order.relation)}]
      case "reject-fact": {
        const {entity, type, literal} = order
        return [{kind: order.kind, fact: {entity: this.#member(entity), type, literal}}]
      }
      case "retype-relation":
        return [{kind: order.kind, relation: this.#relation(order.relation), type: order.type}]
      case "add-relation": {
        const ends = [order.source, order.target].map((end) => {
          if (typeof end === "string") return {ref: this.#member(end), edits: []}
          const ref = `by-hand#${this.#makeId()}` as EntityRef
          const edit: Edit = {kind: "add-entity", entity: ref, label: end.label, type: end.type}
          return {ref, edits: [edit]}
        })
        const [source, target] = [ends[0]!.ref, ends[1]!.ref]
        const relation: RelationRef = {source, type: order.type, target}
        return [
          ...ends.flatMap(({edits}) => edits),
          {kind: "add-relation", relation, factuality: order.factuality},
        ]
      }
      default:
        return unreachable(order)
    }
  }

  /** The one that is merged into keeps its name and type, however often the others are named. */
  #mergeEdits(entities: readonly EntityId[], into: EntityId): Edit[] {
    const to = this.#member(into)
    const edits: Edit[] = [
      {kind: "merge-entities", entities: [to, ...entities.map((entity) => this.#member(entity))]},
    ]
    const {graph} = this.#graph
    const {label, type} = graph.getNodeAttributes(into)
    const others = entities.map((entity) => graph.getNodeAttributes(entity))
    if (others.some((other) => other.label !== label)) edits.push({kind: "rename-entity", entity: to, label})
    if (others.some((other) => other.type !== type)) edits.push({kind: "retype-entity", entity: to, type})
    return edits
  }

  #member(id: EntityId): EntityRef {
    const {graph} = this.#graph
    const member = graph.hasNode(id) ? graph.getNodeAttribute(id, "members")[0] : undefined
    if (member === undefined) throw noSuchThing()
    return member
  }

  #relation(id: RelationId): RelationRef {
    const {graph} = this.#graph
    if (!graph.hasEdge(id)) throw noSuchThing()
    const [source, target] = graph.extremities(id)
    const {type, nth} = graph.getEdgeAttributes(id)
    return {
      source: this.#member(source as EntityId),
      type,
      target: this.#member(target as EntityId),
      ...(nth === undefined ? {} : {nth}),
    }
  }
}

/** The entity that an edit is about, if it is about one. */
function memberOf(edit: Edit): EntityRef | undefined {
  if ("entity" in edit) return edit.entity
  return "fact" in edit ? edit.fact.entity : edit.kind === "merge-entities" ? edit.entities[0] : undefined
}

function reversed({added, removed, documents}: Change): Change {
  return {
    added: removed,
    removed: added,
    ...(documents ? {documents: {added: documents.removed, removed: documents.added}} : {}),
  }
}

function noSuchThing(): RelataError {
  return new RelataError(
    "viewer.no-such-thing",
    "The graph does not have this any more. Undo what removed it.",
  )
}

/** The last thing that a change did tells it best: adding an entity for a relation is told as the relation. */
function wordsOf({added, removed, documents}: Change, graph: KnowledgeGraph): string {
  if (documents) {
    const {length} = documents.added
    if (length === 0 && added.length > 0)
      return added.length === 1 ? "1 correction added" : `${added.length} corrections added`
    if (length === 0) return "nothing new was in it"
    return length === 1 ? "1 document added" : `${length} documents added`
  }
  const told = (corrections: readonly Correction[]): string | undefined => {
    const main = corrections.find(({kind}) => kind === "merge-entities" || kind === "split-entity")
    const one = main ?? corrections.at(-1)
    return one && correctionWords(one, graph)
  }
  return told(added) ?? (removed.length > 0 ? `took back: ${told(removed)}` : "nothing")
}
