import {RelataError} from "@relata/model"
import {type Column, GraphSnapshot} from "./snapshot.js"
import type {Value} from "./value/value.js"

type Properties = Iterable<readonly [key: string, value: Value]>

/** Takes nodes and relationships one by one and makes a {@link GraphSnapshot} of them. */
export class SnapshotBuilder {
  private readonly nodeIds: unknown[] = []
  private readonly relationshipIds: unknown[] = []
  private readonly indexOfNode = new Map<unknown, number>()
  /** All ids so far are 0, 1, 2 …, and so each is its own index. */
  private isNumbered = true
  private readonly labels = new Names()
  private readonly types = new Names()
  private readonly labelSets: number[][] = []
  private readonly labelSetIds = new Map<string, number>()
  private readonly labelSetOf: number[] = []
  private readonly typeOf: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly nodeColumns = new Map<string, (Value | undefined)[]>()
  private readonly relationshipColumns = new Map<string, (Value | undefined)[]>()

  /** Adds a node and gives its index. Properties that are `null` are left out. */
  addNode(id: unknown, labels: readonly string[], properties: Properties): number {
    const node = this.nodeIds.length
    this.nodeIds.push(id)
    if (this.isNumbered && id !== node) this.stopNumbering()
    if (!this.isNumbered) this.indexOfNode.set(id, node)
    this.labelSetOf.push(this.labelSetId(labels))
    setProperties(this.nodeColumns, node, properties)
    return node
  }

  /** @throws RelataError `query.unknown-node` when an end was not added before */
  addRelationship(id: unknown, type: string, start: unknown, end: unknown, properties: Properties): number {
    const relationship = this.relationshipIds.length
    const startIndex = this.indexOf(start)
    const endIndex = this.indexOf(end)
    if (startIndex === undefined || endIndex === undefined)
      throw new RelataError(
        "query.unknown-node",
        `The relationship ${String(id)} ends at a node that the graph does not have.`,
      )
    this.relationshipIds.push(id)
    this.typeOf.push(this.types.idOf(type))
    this.starts.push(startIndex)
    this.ends.push(endIndex)
    setProperties(this.relationshipColumns, relationship, properties)
    return relationship
  }

  private indexOf(id: unknown): number | undefined {
    if (!this.isNumbered) return this.indexOfNode.get(id)
    return typeof id === "number" && this.nodeIds[id] === id ? id : undefined
  }

  private stopNumbering(): void {
    this.isNumbered = false
    this.nodeIds.forEach((id, node) => {
      this.indexOfNode.set(id, node)
    })
  }

  /** @param hidden - labels and types that a query is to find only by their names */
  build({hidden = []}: {readonly hidden?: readonly string[]} = {}): GraphSnapshot {
    return new GraphSnapshot({
      nodeIds: this.nodeIds,
      relationshipIds: this.relationshipIds,
      labels: this.labels.all,
      labelSets: this.labelSets,
      labelSetOf: Uint16Array.from(this.labelSetOf),
      types: this.types.all,
      typeOf: Uint16Array.from(this.typeOf),
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
      nodeColumns: this.nodeColumns as ReadonlyMap<string, Column>,
      relationshipColumns: this.relationshipColumns as ReadonlyMap<string, Column>,
      hidden: new Set(hidden),
    })
  }

  private labelSetId(labels: readonly string[]): number {
    const key = labels.length === 1 ? labels[0]! : labels.join("\0")
    let id = this.labelSetIds.get(key)
    if (id === undefined) {
      id = this.labelSets.length
      this.labelSets.push([...new Set(labels.map((label) => this.labels.idOf(label)))])
      this.labelSetIds.set(key, id)
    }
    return id
  }
}

/** Numbers names in the order in which they come. */
class Names {
  readonly all: string[] = []
  private readonly ids = new Map<string, number>()
  private last: string | undefined
  private lastId = -1

  idOf(name: string): number {
    // Names often come in runs.
    if (name !== this.last) this.lastId = this.look(name)
    this.last = name
    return this.lastId
  }

  private look(name: string): number {
    let id = this.ids.get(name)
    if (id === undefined) {
      id = this.all.length
      if (id > 0xffff)
        throw new RelataError("query.too-many-names", "A graph can have 65,536 labels and as many types.")
      this.all.push(name)
      this.ids.set(name, id)
    }
    return id
  }
}

function setProperties(
  columns: Map<string, (Value | undefined)[]>,
  index: number,
  properties: Properties,
): void {
  for (const [key, value] of properties) {
    if (value === null) continue
    let column = columns.get(key)
    if (!column) {
      column = []
      columns.set(key, column)
    }
    column[index] = value
  }
}
