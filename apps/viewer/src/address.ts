/**
 * The view in the page's address: what is shown in the panel, the filters, the table or the picture, and where the
 * reader looks. So an address that is sent to somebody shows them the same. Pure: state in, text out, and back.
 */

import type {DocumentId, EntityId, RelationId} from "@relata/model"
import {emptyFilter, type Filter} from "./filter.js"
import type {View as Camera} from "./picture/picture.js"
import type {View} from "./state.js"

export interface Place {
  readonly view: View
  readonly filter: Filter
  /** The id of the document that alone is shown; `Filter.onlyDocument` is its index in one scene. */
  readonly onlyDocument: DocumentId | undefined
  readonly mode: "picture" | "table"
  readonly camera: Camera | undefined
}

/** A fragment without its `#`; empty for the first view. */
export function writeAddress({view, filter, onlyDocument, mode, camera}: Place): string {
  const fields = new URLSearchParams()
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") fields.set(name, `${value}`)
  }
  switch (view.kind) {
    case "overview":
      break
    case "entity":
      put("entity", view.id)
      break
    case "statement":
      if (view.ref.kind === "relation") put("relation", view.ref.id)
      else put("fact", view.ref.fact)
      put("of", view.subject)
      break
    case "document":
      put("document", view.id)
      if (view.at) put("at", `${view.at.start}-${view.at.end}`)
      break
    case "path":
      put("from", view.from)
      put("to", view.to)
      put("path", view.isDirected ? "directed" : "any")
      break
    case "query":
      put("query", view.text)
      break
    case "changes":
      put("show", "corrections")
      break
  }
  for (const type of [...filter.hiddenTypes].sort()) fields.append("hide", type)
  for (const type of [...filter.hiddenRelations].sort()) fields.append("hide-relation", type)
  if (filter.hidesUnrelated) put("unrelated", "hidden")
  if (filter.leastDegree > 0) put("relations", filter.leastDegree)
  if (filter.leastEvidence > 1) put("sentences", filter.leastEvidence)
  if (filter.leastConfidence > 0) put("certainty", filter.leastConfidence)
  put("only", onlyDocument)
  putAll(fields, "without", filter.hiddenEntities)
  putAll(fields, "with", filter.onlyEntities ?? new Set())
  if (filter.years) put("years", `${filter.years.from}/${filter.years.to}`)
  if (mode === "table") put("as", "table")
  if (camera) put("camera", [camera.x, camera.y, camera.ratio].map((part) => part.toFixed(4)).join(","))
  return fields.toString()
}

/** More than this in one field, and the address is left without it: browsers and mail cut long addresses. */
const longestField = 4000

function putAll(fields: URLSearchParams, name: string, ids: ReadonlySet<EntityId>): void {
  const sorted = [...ids].sort()
  if (sorted.reduce((length, id) => length + id.length, 0) > longestField) return
  for (const id of sorted) fields.append(name, id)
}

/** What an address asks for; what it does not say, or says in no way that is known, is as at first. */
export function readAddress(fragment: string): Place {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""))
  const get = (name: string) => fields.get(name) ?? undefined
  const [x, y, ratio] = (get("camera") ?? "").split(",").map(Number)
  const [, from, to] = /^(-?\d+)\/(-?\d+)$/.exec(get("years") ?? "") ?? []
  const isCamera = [x, y, ratio].every((part) => Number.isFinite(part)) && ratio! > 0
  return {
    view: viewIn(get),
    filter: {
      ...emptyFilter,
      hiddenTypes: new Set(fields.getAll("hide")),
      hiddenRelations: new Set(fields.getAll("hide-relation")),
      hiddenEntities: new Set(fields.getAll("without") as EntityId[]),
      onlyEntities: fields.has("with") ? new Set(fields.getAll("with") as EntityId[]) : undefined,
      years: from === undefined ? undefined : {from: Number(from), to: Number(to)},
      hidesUnrelated: get("unrelated") === "hidden",
      leastDegree: number(get("relations"), emptyFilter.leastDegree),
      leastEvidence: number(get("sentences"), emptyFilter.leastEvidence),
      leastConfidence: Math.min(1, number(get("certainty"), emptyFilter.leastConfidence)),
    },
    onlyDocument: get("only") as DocumentId | undefined,
    mode: get("as") === "table" ? "table" : "picture",
    camera: isCamera ? {x: x!, y: y!, ratio: ratio!} : undefined,
  }
}

/** A number from `least` up; `least` for what is none. */
function number(text: string | undefined, least: number): number {
  const value = Number(text)
  return Number.isFinite(value) ? Math.max(least, value) : least
}

/** Ids are taken as they stand: what the graph does not have, its page says. */
function viewIn(get: (name: string) => string | undefined): View {
  const entity = get("entity") as EntityId | undefined
  const relation = get("relation") as RelationId | undefined
  const document = get("document") as DocumentId | undefined
  const subject = get("of") as EntityId | undefined
  const fact = get("fact")
  const [, start, end] = /^(\d+)-(\d+)$/.exec(get("at") ?? "") ?? []
  const path = get("path")
  if (entity !== undefined) return {kind: "entity", id: entity}
  if (relation !== undefined && subject !== undefined) {
    return {kind: "statement", ref: {kind: "relation", id: relation}, subject}
  }
  if (fact !== undefined && subject !== undefined) {
    return {kind: "statement", ref: {kind: "fact", entity: subject, fact}, subject}
  }
  if (document !== undefined) {
    const at = start === undefined ? {} : {at: {start: Number(start), end: Number(end)}}
    return {kind: "document", id: document, ...at}
  }
  if (path !== undefined) {
    const from = get("from") as EntityId | undefined
    const to = get("to") as EntityId | undefined
    return {kind: "path", ...(from ? {from} : {}), ...(to ? {to} : {}), isDirected: path === "directed"}
  }
  const query = get("query")
  if (query !== undefined) return {kind: "query", text: query}
  return get("show") === "corrections" ? {kind: "changes"} : {kind: "overview"}
}
