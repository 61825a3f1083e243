import type {KnowledgeGraph} from "@relata/model"
import type {CommandSpec} from "../command.js"
import {graphFormatFor, graphFormats} from "../graph-formats.js"
import {stdinPath} from "../inputs.js"
import {openGraphFile} from "../open-graph-file.js"
import {createOutputFile} from "../output-file.js"
import {say, writeData} from "../terminal.js"
import {counted} from "../text-layout.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument} from "./shared-options.js"

/**
 * Writes a graph file in another format, which `to` names or else the ending of `output`.
 *
 * @throws RelataError `cli.unknown-format`, `cli.unwritable`, and those of `openGraphFile`
 */
export async function exportGraph(
  path: string,
  output: string,
  {to, signal}: {readonly to?: string; readonly signal?: AbortSignal} = {},
): Promise<void> {
  const format = graphFormatFor(output, to)
  const {graph} = await openGraphFile(path)
  await writeToFile(format.write(graph), output, signal)
}

async function writeToFile(chunks: Iterable<string>, output: string, signal?: AbortSignal): Promise<void> {
  const file = await createOutputFile(output)
  try {
    for (const chunk of chunks) {
      signal?.throwIfAborted()
      await file.write(chunk)
    }
    await file.commit()
  } finally {
    await file.discard()
  }
}

export const exportCommand: CommandSpec = {
  name: "export",
  summary: "write a graph in another format",
  description: `Writes a graph in a format that other programs read: ${graphFormats.map(({name}) => name).join(", ")}. The ending of the file's name tells which, unless --to does.`,
  arguments: [graphArgument],
  options: [
    {
      flags: "-o, --output <file>",
      description: "the file to write, or - for stdout (needs --to)",
      isRequired: true,
    },
    {flags: "--to <format>", description: `one of ${graphFormats.map(({name}) => name).join(", ")}`},
  ],
  examples: [
    "relata export graph.relata.jsonl -o graph.graphml",
    "relata export graph.relata.jsonl -o - --to graphml > graph.xml",
  ],
  async run({arguments: [path], options}, terminal) {
    const output = String(options.output)
    const format = graphFormatFor(output, options.to as string | undefined)
    const {graph, exitCode} = await openForCommand(path!, terminal)
    if (output === stdinPath) {
      for (const chunk of format.write(graph)) await writeData(terminal, chunk)
    } else {
      await writeToFile(format.write(graph), output, terminal.signal)
      say(terminal, `${countsOf(graph)}: ${output}`)
    }
    return exitCode
  },
}

function countsOf({graph}: KnowledgeGraph): string {
  return `Wrote ${counted(graph.order, "entity", "entities")} and ${counted(graph.size, "relation")}`
}
