import type {KnowledgeGraph} from "@relata/model"
import type {ExitCode} from "../command.js"
import {openGraphFile} from "../open-graph-file.js"
import {say, type Terminal} from "../terminal.js"
import {counted, printable} from "../text-layout.js"

/** Opens the graph that a command asks, and tells of the lines in it that could not be used. */
export async function openForCommand(
  path: string,
  terminal: Terminal,
): Promise<{readonly graph: KnowledgeGraph; readonly exitCode: ExitCode}> {
  const {graph, issues} = await openGraphFile(path, terminal.stdin)
  const shown = 3
  for (const {message} of issues.slice(0, shown))
    say(terminal, `relata: ${printable(path)}: ${printable(message)}`)
  if (issues.length > shown) {
    say(terminal, `relata: ${printable(path)}: ${counted(issues.length - shown, "more line")} passed over.`)
  }
  return {graph, exitCode: issues.length > 0 ? 1 : 0}
}
