import type {Attributes} from "graphology-types"
import type {GraphIssue} from "./graph-reading.js"
import {IssueLog} from "./issue-log.js"

/** An edge as a reader found it. */
export interface EdgeFound {
  readonly id?: string | undefined
  readonly source: string
  readonly target: string
  readonly isDirected: boolean
  readonly attributes: Attributes
  readonly line?: number | undefined
}

/**
 * Takes what a reader finds, element by element and in the order of the file: a graph in memory, a survey, a writer.
 * Readers keep no element, so that how much memory reading takes is up to the sink.
 */
export abstract class ElementSink {
  readonly #log = new IssueLog()

  /** How many were told. */
  abstract readonly counts: {readonly nodes: number; readonly edges: number}

  /** Attributes of the graph itself; what was told first stays. */
  abstract graph(attributes: Attributes): void
  abstract node(id: string, attributes: Attributes, line?: number): void
  /** More of a node that was told: it goes before what was told. */
  abstract more(id: string, attributes: Attributes): void
  abstract edge(found: EdgeFound): void

  /** Says that nodes are told by their edges alone, so that this is no issue. */
  impliesNodes(): void {
    this.areNodesImplied = true
  }

  protected areNodesImplied = false

  issue(issue: GraphIssue): void {
    this.#log.add(issue)
  }

  /** Tells of an element that could not be used. */
  skipped(element: string, flaw: string, line?: number): void {
    this.issue({
      code: "formats.skipped",
      message: `${at(line)}${/^[aeiou]/.test(element) ? "an" : "a"} ${element} ${flaw}. It was left out.`,
      element,
      ...place(line),
    })
  }

  get issues(): readonly GraphIssue[] {
    return this.#log.all()
  }
}

/** An attribute's name that no object takes for its prototype. */
export function safeName(name: string): string {
  return name === "__proto__" ? "__proto" : name
}

/** A name in a message: cut when it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The line, for the fields of an issue. */
export function place(line: number | undefined): {readonly line?: number} {
  return line === undefined ? {} : {line}
}

/** The line, for the words of an issue. */
export function at(line: number | undefined): string {
  return line === undefined ? "" : `Line ${line}: `
}
