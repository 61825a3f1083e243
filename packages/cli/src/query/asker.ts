import type {KnowledgeGraph, RelationId} from "@relata/model"
import {RelataError} from "@relata/model"
import {
  type Cypher,
  CypherError,
  type CypherResult,
  createCypher,
  createPhrases,
  isCypher,
  type Phrases,
  quoteOf,
  type Value,
} from "@relata/query"
import {say, styleFor, type Terminal, widthFor, writeData} from "../terminal.js"
import {counted, printable} from "../text-layout.js"
import {planText} from "./plan-text.js"
import {type RowEvidence, type RowFormat, rowsText} from "./rows-text.js"

export interface AskOptions {
  readonly parameters: ReadonlyMap<string, Value>
  readonly format: RowFormat
  readonly evidence: boolean
  /** Show the plan, and do not run it. */
  readonly explain: boolean
  readonly timeoutMs: number
}

/** Answers queries and questions about one graph on a terminal. */
export class Asker {
  readonly cypher: Cypher
  private readonly graph: KnowledgeGraph
  private readonly phrases: Phrases
  private readonly terminal: Terminal

  constructor(graph: KnowledgeGraph, terminal: Terminal) {
    this.graph = graph
    this.terminal = terminal
    this.cypher = createCypher(graph)
    this.phrases = createPhrases(graph)
  }

  /** What is run for a text: itself, or the query that a question becomes, which is told. */
  read(text: string): string {
    if (isCypher(text)) return text
    const reading = this.phrases.read(text)
    if (reading.kind === "unknown") throw new RelataError("query.not-understood", reading.message)
    for (const line of reading.cypher.split("\n")) say(this.terminal, `  ${line}`)
    return reading.cypher
  }

  /** Runs a query and writes its rows. */
  async ask(text: string, {parameters, format, evidence, explain, timeoutMs}: AskOptions): Promise<void> {
    const {terminal} = this
    const query = this.read(text)
    const asked = explain && !/^\s*(?:explain|profile)\b/i.test(query) ? `EXPLAIN ${query}` : query
    const {signal} = terminal
    const result = await this.cypher.run(asked, {parameters, timeoutMs, evidence, signal})
    signal.throwIfAborted()
    for (const {message} of result.warnings) say(terminal, `relata: ${printable(message)}`)
    if (result.plan && !result.profile) return writeData(terminal, planText(result, asked))
    const look = {
      style: styleFor(terminal),
      width: widthFor(terminal),
      ...(evidence && {evidence: this.sentencesOf(result)}),
    }
    await writeData(terminal, rowsText(result, format, look))
    if (result.profile) say(terminal, planText(result, asked).trimEnd())
    else if (terminal.stdout.isTTY) say(terminal, counted(result.rows.length, "row"))
  }

  private sentencesOf({relations = []}: CypherResult): RowEvidence[][] {
    return relations.map((row) => row.flatMap((relation) => this.sentencesBehind(relation)))
  }

  private sentencesBehind(relation: RelationId): RowEvidence[] {
    const {evidence} = this.graph.graph.getEdgeAttributes(relation)
    return evidence.map((one) => {
      const {text, source} = quoteOf(this.graph, one)
      return {relation, sentence: printable(text), source: printable(source)}
    })
  }
}

/** Tells what is wrong with a query, with its line and a mark below the stretch; other errors are not for here. */
export function sayQueryError(error: unknown, terminal: Terminal): error is CypherError {
  if (!(error instanceof CypherError)) return false
  const [message, ...excerpt] = error.message.split("\n")
  say(terminal, `relata: ${printable(message!)}`)
  // The excerpt keeps its spaces, as the mark stands below the letters.
  for (const line of excerpt) say(terminal, `  ${line.replace(/\p{Cc}/gu, " ")}`)
  return true
}
