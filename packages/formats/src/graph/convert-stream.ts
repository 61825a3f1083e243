import type {Attributes} from "graphology-types"
import {type EdgeFound, ElementSink} from "./element-sink.js"
import {duplicateEdge, duplicateNode, missingNode} from "./graph-builder.js"
import type {GraphIssue} from "./graph-reading.js"
import type {EdgeOut, GraphShape, GraphWriter} from "./graph-writer.js"
import {IssueLog} from "./issue-log.js"
import {Survey} from "./survey.js"

/** Tells a sink all that a file holds, from its start each time it is called. @see GraphFormat.scan */
export type Rescan = (sink: ElementSink) => AsyncGenerator<void, boolean>

/** What a conversion did. */
export interface StreamedGraph {
  readonly nodes: number
  readonly edges: number
  readonly issues: readonly GraphIssue[]
  /** False when the input broke off: what stood before was written. */
  readonly isComplete: boolean
}

/**
 * Writes a graph in another format without holding it: the file is read once to find its columns and irregular ids,
 * and once more to write it; three times when edges stand before nodes. Rules are those of `GraphBuilder`; a node that
 * is told twice comes after the others.
 * @param write - takes text for the nodes' part or the edges' part, in order; formats of one file have both in one
 */
export async function convertStream(
  scan: Rescan,
  writerFor: (shape: GraphShape) => GraphWriter,
  write: (part: "nodes" | "edges", text: string) => Promise<void>,
): Promise<StreamedGraph> {
  const survey = new Survey()
  let isComplete = true
  for (const scanning = scan(survey); ; ) {
    const {done, value} = await scanning.next()
    if (done) {
      isComplete = value
      break
    }
  }
  const relay = new Relay(survey, writerFor(survey.shape))
  const passes = survey.isOrdered ? (["all"] as const) : (["nodes", "edges"] as const)
  for (const pass of passes) {
    relay.pass = pass
    for (const scanning = scan(relay); ; ) {
      const {done} = await scanning.next()
      for (const [part, text] of relay.take()) await write(part, text)
      if (done) break
    }
  }
  for (const [part, text] of relay.end()) await write(part, text)
  return {...relay.counts, issues: [...survey.issues, ...relay.found], isComplete}
}

/** Hands elements to a writer, in the second reading. */
class Relay extends ElementSink {
  pass: "all" | "nodes" | "edges" = "all"
  readonly #survey: Survey
  readonly #writer: GraphWriter
  readonly #own = new IssueLog()
  /** Nodes that are told more than once, until all is told. */
  readonly #held = new Map<string, Attributes>()
  readonly #seenEdges = new Set<string>()
  #nodesText: string
  #edgesText = ""
  #areNodesDone = false
  #nodes = 0
  #edges = 0
  #generated = 0

  constructor(survey: Survey, writer: GraphWriter) {
    super()
    this.#survey = survey
    this.#writer = writer
    this.#nodesText = writer.nodesHead
  }

  get counts(): {readonly nodes: number; readonly edges: number} {
    return {nodes: this.#nodes, edges: this.#edges}
  }

  /** What was found in this reading; what the reader tells was told in the first. */
  get found(): readonly GraphIssue[] {
    return this.#own.all()
  }

  override issue(): void {}

  /** The text since the last call. */
  *take(): Generator<readonly ["nodes" | "edges", string]> {
    if (this.#nodesText !== "") yield ["nodes", this.#nodesText]
    if (this.#edgesText !== "") yield ["edges", this.#edgesText]
    this.#nodesText = ""
    this.#edgesText = ""
  }

  *end(): Generator<readonly ["nodes" | "edges", string]> {
    this.#endNodes()
    this.#edgesText += this.#writer.edgesTail
    yield* this.take()
  }

  graph(): void {}

  node(id: string, attributes: Attributes, line?: number): void {
    if (this.pass === "edges") return
    if (!this.#survey.repeatedNodes.has(id)) {
      this.#tell(id, attributes)
      return
    }
    const known = this.#held.get(id)
    if (known !== undefined) this.#own.add(duplicateNode(id, line))
    this.#held.set(id, {...attributes, ...known})
  }

  more(id: string, attributes: Attributes): void {
    if (this.pass !== "edges") this.#held.set(id, {...this.#held.get(id), ...attributes})
  }

  edge({id, source, target, isDirected, attributes, line}: EdgeFound): void {
    if (this.pass === "nodes") return
    this.#endNodes()
    let key = id ?? this.#nextKey()
    if (id !== undefined && this.#survey.repeatedEdges.has(id)) {
      if (this.#seenEdges.has(id)) {
        key = this.#nextKey()
        this.#own.add(duplicateEdge(id, key, line))
      }
      this.#seenEdges.add(id)
    }
    this.#edges++
    this.#edgesText += this.#writer.edge({key, source, target, isDirected, attributes} satisfies EdgeOut)
  }

  #tell(id: string, attributes: Attributes): void {
    this.#nodes++
    this.#nodesText += this.#writer.node(id, attributes)
  }

  #endNodes(): void {
    if (this.#areNodesDone) return
    this.#areNodesDone = true
    for (const [id, attributes] of this.#held) this.#tell(id, attributes)
    for (const [id, {edge, line}] of this.#survey.untold) {
      this.#tell(id, {})
      if (!this.areNodesImplied) this.#own.add(missingNode(id, edge ?? "without an id", line))
    }
    this.#nodesText += this.#writer.nodesTail
    this.#edgesText += this.#writer.edgesHead
  }

  #nextKey(): string {
    let key = `#${++this.#generated}`
    while (this.#survey.hasEdgeId(key)) key = `#${++this.#generated}`
    return key
  }
}
