import {readFile} from "node:fs/promises"
import {text as readText} from "node:stream/consumers"
import {RelataError} from "@relata/model"
import {type CypherResult, createCypher, parameterOf, type QueryOptions, type Value} from "@relata/query"
import {InvalidArgumentError} from "commander"
import type {CommandSpec} from "../command.js"
import {isSystemError, stdinPath, unreadable} from "../inputs.js"
import {openGraphFile} from "../open-graph-file.js"
import {oneOf, wholeNumber} from "../option-values.js"
import {Asker, type AskOptions, sayQueryError} from "../query/asker.js"
import {prompt} from "../query/prompt.js"
import {type RowFormat, rowFormats} from "../query/rows-text.js"
import type {Terminal} from "../terminal.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument} from "./shared-options.js"

/** Answers an openCypher query about a graph file; see `createCypher` of @relata/query. */
export async function query(path: string, text: string, options: QueryOptions = {}): Promise<CypherResult> {
  const {graph} = await openGraphFile(path)
  return createCypher(graph).run(text, options)
}

export const queryCommand: CommandSpec = {
  name: "query",
  summary: "ask a graph in openCypher or in plain words",
  description:
    'Answers a query in openCypher, or a question such as "who invested in Corning", whose query is shown. Entities are nodes with their type as label and name, aliases, confidence and mentionCount as properties; relations have predicate, confidence and factuality. Without a query it reads one from stdin, and on a terminal it asks for them.',
  arguments: [graphArgument, ["[query...]", "a query or a question"]],
  options: [
    {
      flags: "-f, --format <format>",
      description: `one of ${rowFormats.join(", ")}`,
      parse: oneOf(rowFormats),
      default: "table",
    },
    {
      flags: "-p, --param <name=value>",
      description: "what $name stands for: JSON, else text; may be given again",
      parse: parameter,
    },
    {flags: "-e, --evidence", description: "the sentences behind each row"},
    {flags: "--explain", description: "show the plan, and do not run it"},
    {flags: "--file <file>", description: "read the query from a file"},
    {
      flags: "--timeout <seconds>",
      description: "stop a query that takes longer",
      parse: wholeNumber(1, 86_400),
      default: 30,
    },
  ],
  examples: [
    'relata query graph.relata.jsonl "MATCH (n) RETURN labels(n)[0] AS type, count(*) AS entities"',
    "relata query graph.relata.jsonl who founded xiaomi --evidence",
    "relata query graph.relata.jsonl 'MATCH (n {name: $name})-[r]-(m) RETURN type(r), m.name' --param name=Xiaomi --format csv",
  ],
  async run({arguments: [path, ...words], options}, terminal) {
    const given = await queryText(path!, words, options.file as string | undefined, terminal)
    const {graph, exitCode} = await openForCommand(path!, terminal)
    const asker = new Asker(graph, terminal)
    const asked: AskOptions = {
      parameters: (options.param as ReadonlyMap<string, Value> | undefined) ?? new Map(),
      format: options.format as RowFormat,
      evidence: options.evidence === true,
      explain: options.explain === true,
      timeoutMs: (options.timeout as number) * 1000,
    }
    if (given === undefined) {
      await prompt(asker, asked, terminal)
      return exitCode
    }
    try {
      await asker.ask(given, asked)
      return exitCode
    } catch (error) {
      if (!sayQueryError(error, terminal)) throw error
      // A query that makes no sense is wrong use; one that stopped on its way has failed.
      return error.tckPhase === "compile time" ? 2 : 3
    }
  },
}

/** The query from where it was given; `undefined` when the user is to be asked. */
async function queryText(
  path: string,
  words: readonly string[],
  file: string | undefined,
  {stdin}: Terminal,
): Promise<string | undefined> {
  if (file !== undefined) return readQueryFile(file)
  const isStdin = words.length === 1 && words[0] === stdinPath
  if (words.length > 0 && !isStdin) return words.join(" ")
  if ((stdin as {isTTY?: boolean}).isTTY && !isStdin) return undefined
  if (path === stdinPath)
    throw new RelataError(
      "cli.no-query",
      "stdin holds the graph, so that the query must be given. Write it after the graph.",
    )
  const text = await readText(stdin)
  if (text.trim() === "")
    throw new RelataError(
      "cli.no-query",
      'There is no query. Write it after the graph: relata query GRAPH "MATCH (n) RETURN n".',
    )
  return text
}

async function readQueryFile(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new RelataError("cli.unreadable", `${file} ${unreadable(error)}`, {cause: error})
  }
}

/** `name=value`, gathered over all that are given. */
function parameter(value: string, previous: unknown): ReadonlyMap<string, Value> {
  const [, name, written] = /^\$?([\p{L}\p{N}_]+)=([\s\S]*)$/u.exec(value) ?? []
  if (name === undefined || written === undefined) throw new InvalidArgumentError("Give it as name=value.")
  const before = previous instanceof Map ? (previous as ReadonlyMap<string, Value>) : new Map<string, Value>()
  return new Map(before).set(name, parameterOf(jsonOrText(written)))
}

function jsonOrText(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch (error) {
    if (error instanceof SyntaxError) return written
    throw error
  }
}
