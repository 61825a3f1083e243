import {basename} from "node:path"
import {extractionOfGraph, type GraphIssue, type ImportedGraph} from "@relata/formats"
import {foldGraph, RelataError, writeGraphFile} from "@relata/model"
import type {CommandSpec} from "../command.js"
import {stdinPath} from "../inputs.js"
import {openAnyGraph} from "../open-any-graph.js"
import {exitCodeOf, tellIssues} from "../report-issues.js"
import {say, type Terminal, writeData} from "../terminal.js"
import {counted} from "../text-layout.js"
import {writeToFile} from "../write-graph.js"

/** What became of an import. */
export interface Import {
  readonly nodes: number
  readonly edges: number
  readonly issues: readonly GraphIssue[]
  /** False when the file broke off: what stood before was imported. */
  readonly isComplete: boolean
}

/**
 * Makes a graph file of a graph from another program. Its nodes and edges become entities and relations whose
 * evidence is the file itself, told line by line in a document of its name.
 *
 * @param input - a file of any format that relata reads, or `-` for stdin
 * @throws RelataError `cli.unknown-format`, `cli.unreadable`, `cli.unwritable`, and those of the readers
 */
export async function importGraph(
  input: string,
  output: string,
  {from, signal}: {readonly from?: string | undefined; readonly signal?: AbortSignal | undefined} = {},
): Promise<Import> {
  return importTo(input, output, {from, signal, toStdout: async (text) => void process.stdout.write(text)})
}

async function importTo(
  input: string,
  output: string,
  {
    from,
    stdin,
    ...to
  }: {
    readonly from?: string | undefined
    readonly stdin?: Terminal["stdin"]
    readonly signal?: AbortSignal | undefined
    readonly toStdout: (text: string) => Promise<void>
  },
): Promise<Import> {
  const given = await openAnyGraph(input, {from, ...(stdin === undefined ? {} : {stdin})})
  if (given.kind === "knowledge") {
    throw new RelataError(
      "cli.not-foreign",
      `${input} is a graph file of relata's already; every command reads it.`,
    )
  }
  const {nodes, edges} = await writeImported(given, {input, output, ...to})
  return {nodes, edges, issues: given.issues, isComplete: given.isComplete}
}

/** Writes a graph from elsewhere as a graph file. */
export async function writeImported(
  {graph}: {readonly graph: ImportedGraph},
  {
    input,
    output,
    signal,
    toStdout,
  }: {
    readonly input: string
    readonly output: string
    readonly signal?: AbortSignal | undefined
    readonly toStdout: (text: string) => Promise<void>
  },
): Promise<{readonly nodes: number; readonly edges: number}> {
  const source = input === stdinPath ? "stdin" : basename(input)
  const {extraction, corrections} = extractionOfGraph(graph, {source})
  const pieces = writeGraphFile({extractions: [extraction], corrections})
  if (output === stdinPath) for (const text of pieces) await toStdout(text)
  else await writeToFile(pieces, output, signal)
  const {order, size} = foldGraph([extraction], corrections).graph
  return {nodes: order, edges: size}
}

export const importCommand: CommandSpec = {
  name: "import",
  summary: "make a graph file of a graph from another program",
  description:
    "Reads GraphML, GEXF, CSV, RDF or JSON of another program and writes a graph file that every command here takes. Each node and edge is grounded in a document that tells the file line by line; attributes become facts, and export gives the graph back as it was.",
  arguments: [["<file>", "a graph of any format, or - for stdin"]],
  options: [
    {
      flags: "-o, --output <file>",
      description: "the graph file to write, or - for stdout",
      isRequired: true,
    },
    {flags: "--from <format>", description: "the format of the file, when nothing tells it"},
  ],
  examples: [
    "relata import graph.gexf -o imported.relata.jsonl",
    "relata import graph.csv -o imported.relata.jsonl",
  ],
  async run({arguments: [input], options}, terminal) {
    const output = String(options.output)
    const done = await importTo(input!, output, {
      from: options.from as string | undefined,
      signal: terminal.signal,
      stdin: terminal.stdin,
      toStdout: (text) => writeData(terminal, text),
    })
    tellIssues(terminal, input!, done.issues)
    if (output !== stdinPath) {
      say(
        terminal,
        `Imported ${counted(done.nodes, "entity", "entities")} and ${counted(done.edges, "relation")}: ${output}`,
      )
    }
    return exitCodeOf(done)
  },
}
