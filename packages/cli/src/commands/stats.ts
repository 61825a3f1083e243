import {type Count, type GraphStats, graphStats} from "@relata/query"
import type {CommandSpec} from "../command.js"
import {openGraphFile} from "../open-graph-file.js"
import {type Style, styleFor, type Terminal, widthFor, writeData} from "../terminal.js"
import {counted, formatCount, pad, printable, visibleWidth} from "../text-layout.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument, jsonOption} from "./shared-options.js"

/** A graph file in figures; see `graphStats` of @relata/query. */
export async function stats(path: string): Promise<GraphStats> {
  const {graph} = await openGraphFile(path)
  return graphStats(graph)
}

export const statsCommand: CommandSpec = {
  name: "stats",
  summary: "show a graph in figures",
  description:
    "Shows how many documents, entities and relations a graph has, of which types, how it hangs together, and which entities are best connected.",
  arguments: [graphArgument],
  options: [jsonOption],
  examples: ["relata stats graph.relata.jsonl", "relata stats graph.relata.jsonl --json"],
  async run({arguments: [path], options}, terminal) {
    const {graph, exitCode} = await openForCommand(path!, terminal)
    const figures = graphStats(graph)
    const text = options.json === true ? JSON.stringify(figures, undefined, 2) : statsText(figures, terminal)
    await writeData(terminal, `${text}\n`)
    return exitCode
  },
}

/** At most so many kinds of a thing are listed. */
const listed = 15

function statsText(figures: GraphStats, terminal: Terminal): string {
  const style = styleFor(terminal)
  const bars = barsFor(terminal, style)
  const {documents, entities, relations, facts, mentions, corrections, components} = figures
  const best = figures.bestConnected.map(({label, type, degree}) => ({
    name: `${printable(label)}  ${style.dim(type)}`,
    count: degree,
  }))
  return [
    [
      counted(documents, "document"),
      counted(entities, "entity", "entities"),
      counted(relations, "relation"),
      counted(facts, "fact"),
      counted(mentions, "mention"),
      ...(corrections > 0 ? [counted(corrections, "correction")] : []),
    ].join(", "),
    ...section("Entities by type", figures.entityTypes, bars, style),
    ...section("Relations by type", figures.relationTypes, bars, style),
    ...section("Best connected", best, bars, style),
    "",
    `${counted(components, "component")}, the largest of ${counted(figures.largestComponent, "entity", "entities")}; ${counted(figures.unconnected, "entity", "entities")} without relations`,
  ].join("\n")
}

function section(title: string, counts: readonly Count[], bars: Bars, style: Style): string[] {
  if (counts.length === 0) return []
  const shown = counts.slice(0, listed)
  const rest = counts.slice(listed)
  const more = rest.reduce((sum, {count}) => sum + count, 0)
  return [
    "",
    style.bold(title),
    ...bars(shown),
    ...(rest.length > 0
      ? [style.dim(`  and ${formatCount(more)} of ${counted(rest.length, "other type")}`)]
      : []),
  ]
}

type Bars = (counts: readonly Count[]) => string[]

/** Names and counts in columns; on a terminal, with bars. */
function barsFor(terminal: Terminal, style: Style): Bars {
  return (counts) => {
    const names = Math.max(...counts.map(({name}) => visibleWidth(name)))
    const figures = counts.map(({count}) => formatCount(count))
    const digits = Math.max(...figures.map((figure) => figure.length))
    const most = Math.max(...counts.map(({count}) => count))
    const room = Math.min(40, widthFor(terminal) - names - digits - 6)
    return counts.map(({name, count}, i) => {
      const line = `  ${pad(name, names)}  ${figures[i]!.padStart(digits)}`
      if (!terminal.stdout.isTTY || room < 5) return line
      return `${line}  ${style.dim("█".repeat(Math.max(1, Math.round((count / most) * room))))}`
    })
  }
}
