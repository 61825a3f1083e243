import {createSearch, type SearchHit, type SearchOptions} from "@relata/query"
import type {CommandSpec} from "../command.js"
import {openGraphFile} from "../open-graph-file.js"
import {listOf, wholeNumber} from "../option-values.js"
import {say, styleFor, writeData} from "../terminal.js"
import {counted, pad, printable, visibleWidth} from "../text-layout.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument, jsonOption} from "./shared-options.js"

/** Searches a graph file; see `createSearch` of @relata/query. */
export async function search(
  path: string,
  words: string,
  options: SearchOptions = {},
): Promise<readonly SearchHit[]> {
  const {graph} = await openGraphFile(path)
  return createSearch(graph).search(words, options)
}

export const searchCommand: CommandSpec = {
  name: "search",
  summary: "find entities by name, alias or type",
  description:
    "Finds entities by their names, aliases and types. Beginnings of words are enough, and typos, case and accents are forgiven. The best match comes first; where another name than the label matched, it is told.",
  arguments: [graphArgument, ["<words...>", "what to look for"]],
  options: [
    {
      flags: "-t, --type <types>",
      description: "only entities of these types, with commas between",
      parse: listOf,
    },
    {flags: "-n, --limit <n>", description: "at most so many", parse: wholeNumber(1), default: 20},
    jsonOption,
  ],
  examples: [
    "relata search graph.relata.jsonl xiaomi",
    "relata search graph.relata.jsonl lei jun --json",
    "relata search graph.relata.jsonl product --type Product --limit 5",
  ],
  async run({arguments: [path, ...words], options}, terminal) {
    const {graph, exitCode} = await openForCommand(path!, terminal)
    const types = options.type as readonly string[] | undefined
    const hits = createSearch(graph).search(words.join(" "), {
      limit: options.limit as number,
      ...(types && {types}),
    })
    if (options.json === true) await writeData(terminal, `${JSON.stringify(hits, undefined, 2)}\n`)
    else {
      const style = styleFor(terminal)
      await writeData(terminal, hitLines(hits, style.bold, style.dim))
      if (hits.length === 0)
        say(terminal, `Nothing in the graph is called "${printable(words.join(" "))}", or nearly so.`)
    }
    return exitCode
  },
}

function hitLines(
  hits: readonly SearchHit[],
  bold: (text: string) => string,
  dim: (text: string) => string,
): string {
  const labels = hits.map(({label}) => printable(label))
  const width = Math.min(40, Math.max(0, ...labels.map(visibleWidth)))
  const typeWidth = Math.max(0, ...hits.map(({type}) => type.length))
  return hits
    .map(({label, name, type, mentionCount, degree}, i) => {
      const counts = `${counted(mentionCount, "mention")}, ${counted(degree, "relation")}`
      const also = name === label ? "" : `  (as ${printable(name)})`
      return `${pad(bold(labels[i]!), width)}  ${pad(type, typeWidth)}  ${dim(counts)}${also}\n`
    })
    .join("")
}
