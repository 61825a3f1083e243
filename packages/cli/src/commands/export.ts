import type {KnowledgeGraph} from "@relata/model"
import type {CommandSpec} from "../command.js"
import {openGraphFile} from "../open-graph-file.js"
import {tellIssues} from "../report-issues.js"
import {say, writeData} from "../terminal.js"
import {counted} from "../text-layout.js"
import {formatToWrite, writableNames, writeGraph} from "../write-graph.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument, layoutOption, tripleTermsOption} from "./shared-options.js"

/**
 * Writes a graph file in another format, which `to` names or else the ending of `output`.
 *
 * @returns the files that were written: two tables for CSV
 * @throws RelataError `cli.unknown-format`, `cli.unwritable`, and those of `openGraphFile`
 */
export async function exportGraph(
  path: string,
  output: string,
  {
    to,
    hasTripleTerms = false,
    isLaidOut = false,
    signal,
  }: {
    readonly to?: string
    readonly hasTripleTerms?: boolean
    readonly isLaidOut?: boolean
    readonly signal?: AbortSignal
  } = {},
): Promise<readonly string[]> {
  const format = formatToWrite(output, to, {hasTripleTerms})
  const {graph} = await openGraphFile(path)
  const toStdout = async (data: string | Uint8Array) => void process.stdout.write(data)
  return writeGraph(graph, {format, output, toStdout, signal, hasTripleTerms, isLaidOut})
}

export const exportCommand: CommandSpec = {
  name: "export",
  summary: "write a graph in another format",
  description: `Writes a graph in a format that other programs read: ${writableNames.join(", ")}. The ending of the file's name tells which, unless --to does. CSV is two files, FILE.nodes.csv and FILE.edges.csv.`,
  arguments: [graphArgument],
  options: [
    {
      flags: "-o, --output <file>",
      description: "the file to write, or - for stdout (needs --to)",
      isRequired: true,
    },
    layoutOption,
    tripleTermsOption,
    {flags: "--to <format>", description: `one of ${writableNames.join(", ")}`},
  ],
  examples: [
    "relata export graph.relata.jsonl -o graph.graphml",
    "relata export graph.relata.jsonl -o graph.csv",
    "relata export graph.relata.jsonl -o graph.png",
    "relata export graph.relata.jsonl -o graph.yed.graphml --layout",
    "relata export graph.relata.jsonl -o - --to graphml > graph.xml",
  ],
  async run({arguments: [path], options}, terminal) {
    const output = String(options.output)
    const hasTripleTerms = options.tripleTerms === true
    const format = formatToWrite(output, options.to as string | undefined, {hasTripleTerms})
    const {graph, exitCode} = await openForCommand(path!, terminal)
    const files = await writeGraph(graph, {
      format,
      output,
      toStdout: (text) => writeData(terminal, text),
      signal: terminal.signal,
      hasTripleTerms,
      isLaidOut: options.layout === true,
      onIssues: (issues) => tellIssues(terminal, output, issues),
    })
    if (files.length > 0) say(terminal, `${countsOf(graph)}: ${files.join(", ")}`)
    return exitCode
  },
}

function countsOf({graph}: KnowledgeGraph): string {
  return `Wrote ${counted(graph.order, "entity", "entities")} and ${counted(graph.size, "relation")}`
}
