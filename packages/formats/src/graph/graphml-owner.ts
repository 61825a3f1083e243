import type {Attributes} from "graphology-types"
import {quote} from "./element-sink.js"
import type {YedReading} from "./yed-reading.js"

/** What a key may be declared for, and what `data` may stand in. */
export type Domain = "graph" | "node" | "edge" | "port" | "hyperedge" | "graphml" | "endpoint"

/** A declared attribute. */
export interface Key {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly domain: string
  /** True for what yEd draws. */
  readonly isDrawing: boolean
  default?: string
}

/** A node, edge or other element that `data` may stand in. */
export interface Owner {
  readonly kind: Domain
  id: string | undefined
  readonly line: number
  readonly attributes: Attributes
  /** What stands on the element itself and is not GraphML's: `labels=":Person"`. Data of that name goes before it. */
  readonly written: Attributes | undefined
  readonly source?: string
  readonly target?: string
  readonly isDirected?: boolean
  /** For a graph: what its edges are unless they say otherwise. */
  readonly isDirectedByDefault?: boolean
  /** For a graph: the node that it lies in. */
  readonly group?: string | undefined
  yed?: YedReading
  isTold?: boolean
}

/** Adds what stands on the element itself, and what yEd draws, where no data says it. */
export function addWritten({attributes, written, yed}: Owner): void {
  for (const name in written) attributes[name] ??= written[name]
  yed?.addTo(attributes)
}

/** "node \"n1\"", for messages. */
export function describe({kind, id}: Owner): string {
  return id === undefined ? kind : `${kind} ${quote(id)}`
}
