import {createInterface} from "node:readline"
import {RelataError} from "@relata/model"
import {CypherError, completeCypher} from "@relata/query"
import {say, type Terminal} from "../terminal.js"
import {printable} from "../text-layout.js"
import {type Asker, type AskOptions, sayQueryError} from "./asker.js"

/** Asks the user for queries and questions until the end of the input, with history and completion. */
export async function prompt(asker: Asker, options: AskOptions, terminal: Terminal): Promise<void> {
  const {snapshot} = asker.cypher
  say(
    terminal,
    `${snapshot.nodeCount} entities, ${snapshot.relationshipCount} relations. Ask in openCypher or in plain words; the tab key completes, Ctrl-D ends.`,
  )
  let begun = ""
  const lines = createInterface({
    input: terminal.stdin,
    output: terminal.stderr,
    terminal: true,
    prompt: "relata> ",
    completer: (line: string) => {
      const text = begun + line
      const {from, options: found} = completeCypher(snapshot, text, text.length)
      return [found.map(({text: option}) => option), text.slice(from)]
    },
  })
  terminal.signal.addEventListener("abort", () => lines.close())
  lines.prompt()
  for await (const line of lines) {
    begun += begun === "" ? line : `\n${line}`
    const text = begun.trim()
    if (text === "exit" || text === "quit" || text === ":q") break
    if (text !== "" && !(await answer(asker, text, line, options, terminal))) {
      lines.setPrompt("      … ")
      lines.prompt()
      continue
    }
    begun = ""
    lines.setPrompt("relata> ")
    lines.prompt()
  }
  lines.close()
}

/** False when the query is not complete, and another line may make it so. */
async function answer(
  asker: Asker,
  text: string,
  line: string,
  options: AskOptions,
  terminal: Terminal,
): Promise<boolean> {
  try {
    await asker.ask(text, options)
  } catch (error) {
    if (error instanceof CypherError && isOpen(error, text) && line.trim() !== "" && !text.endsWith(";"))
      return false
    if (sayQueryError(error, terminal)) return true
    if (!(error instanceof RelataError)) throw error
    say(terminal, `relata: ${printable(error.message)}`)
  }
  return true
}

/** Whether a query breaks off, or still has no RETURN. */
function isOpen({span, tckDetail}: CypherError, text: string): boolean {
  if (span && span.start >= text.length) return true
  return tckDetail === "InvalidClauseComposition" && !/\breturn\b/i.test(text)
}
