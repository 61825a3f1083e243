import type {GraphSource} from "@relata/formats"
import {type Issue, type KnowledgeGraph, RelataError} from "@relata/model"
import type {CommandSpec} from "../command.js"
import {stdinPath} from "../inputs.js"
import {type AnyGraph, openAnyGraph, relataName, rescannable} from "../open-any-graph.js"
import {graphFileError} from "../open-graph-file.js"
import {exitCodeOf, tellIssues} from "../report-issues.js"
import {say, type Terminal, writeData} from "../terminal.js"
import {counted} from "../text-layout.js"
import {formatToWrite, streamGraph, writableNames, writeGraph} from "../write-graph.js"
import {writeImported} from "./import.js"
import {layoutOption, tripleTermsOption} from "./shared-options.js"

/** What became of a conversion. */
export interface Conversion {
  readonly nodes: number
  readonly edges: number
  readonly files: readonly string[]
  readonly issues: readonly Issue[]
  /** False when the input broke off: what stood before was written. */
  readonly isComplete: boolean
}

export interface ConvertOptions {
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** For RDF: what tells of an edge reifies the triple itself (RDF 1.2). */
  readonly hasTripleTerms?: boolean
  /** To write places and colours, too, as a picture of the graph has them. */
  readonly isLaidOut?: boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes a graph of any format in any other; formats are told by name and content unless they are given. What one
 * format holds and another does not is on the page on formats.
 *
 * @param input - a file, or `-` for stdin
 * @param output - a file, or `-` for stdout
 * @throws RelataError `cli.unknown-format`, `cli.unreadable`, `cli.unwritable`, and those of readers and writers
 */
export async function convert(
  input: string,
  output: string,
  {from, to, hasTripleTerms = false, isLaidOut = false, signal}: ConvertOptions = {},
): Promise<Conversion> {
  return convertTo(input, output, {
    from,
    to,
    hasTripleTerms,
    isLaidOut,
    signal,
    toStdout: async (text) => void process.stdout.write(text),
  })
}

async function convertTo(
  input: string,
  output: string,
  {
    from,
    to,
    hasTripleTerms = false,
    isLaidOut = false,
    signal,
    stdin,
    toStdout,
  }: ConvertOptions & {
    readonly stdin?: Terminal["stdin"]
    readonly toStdout: (data: string | Uint8Array) => Promise<void>
  },
): Promise<Conversion> {
  const isToRelata =
    to === undefined ? output.toLowerCase().endsWith(".relata.jsonl") : to.toLowerCase() === relataName
  const format = isToRelata ? undefined : formatToWrite(output, to, {hasTripleTerms})
  if (format?.writer !== undefined && !isLaidOut) {
    const found = await rescannable(input, {from})
    if (found !== undefined) {
      try {
        return await streamGraph(found.scan, {format, output, toStdout, signal, hasTripleTerms})
      } catch (error) {
        // What is wrong with the output names it already.
        if (error instanceof RelataError && error.code.startsWith("cli.")) throw error
        throw graphFileError(input, error)
      }
    }
  }
  const given = await openAnyGraph(input, {from, ...(stdin === undefined ? {} : {stdin})})
  const isComplete = given.kind === "knowledge" || given.isComplete
  if (format === undefined) {
    if (given.kind === "knowledge") {
      throw new RelataError("cli.unknown-format", `${input} is a graph file of relata's already. Copy it.`)
    }
    const {nodes, edges} = await writeImported(given, {input, output, signal, toStdout})
    return {
      nodes,
      edges,
      issues: given.issues,
      files: output === stdinPath ? [] : [output],
      isComplete,
    }
  }
  const graph: GraphSource = given.graph as KnowledgeGraph
  const issues: Issue[] = [...given.issues]
  const files = await writeGraph(graph, {
    format,
    output,
    toStdout,
    signal,
    isExact: true,
    hasTripleTerms,
    isLaidOut,
    onIssues: (found) => issues.push(...found),
  })
  return {...sizeOf(given), files, issues, isComplete}
}

function sizeOf(given: AnyGraph): {readonly nodes: number; readonly edges: number} {
  const graph = given.kind === "knowledge" ? given.graph.graph : given.graph
  return {nodes: graph.order, edges: graph.size}
}

export const convertCommand: CommandSpec = {
  name: "convert",
  summary: "write a graph of any format in any other",
  description: `Reads a graph of any format (the ending of its name and its content tell which, unless --from does) and writes it in another. Attributes, keys and directions stay as they are, as far as the format holds them. Formats to write: ${[relataName, ...writableNames].join(", ")}. A file that breaks off is kept up to the break, and the command ends with 3.`,
  arguments: [
    ["<in>", "a graph file, or - for stdin"],
    ["<out>", "the file to write, or - for stdout (needs --to)"],
  ],
  options: [
    {flags: "--from <format>", description: "the format of the input, when nothing tells it"},
    {flags: "--to <format>", description: "the format to write, when the name does not tell it"},
    layoutOption,
    tripleTermsOption,
  ],
  examples: [
    "relata convert graph.relata.jsonl graph.gexf",
    "relata convert graph.gexf - --to graphology",
    "relata convert graph.gexf graph.csv",
  ],
  async run({arguments: [input, output], options}, terminal) {
    const done = await convertTo(input!, output!, {
      from: options.from as string | undefined,
      to: options.to as string | undefined,
      hasTripleTerms: options.tripleTerms === true,
      isLaidOut: options.layout === true,
      signal: terminal.signal,
      stdin: terminal.stdin,
      toStdout: (text) => writeData(terminal, text),
    })
    tellIssues(terminal, input!, done.issues)
    if (done.files.length > 0) {
      say(
        terminal,
        `Wrote ${counted(done.nodes, "node")} and ${counted(done.edges, "edge")}: ${done.files.join(", ")}`,
      )
    }
    return exitCodeOf(done)
  },
}
