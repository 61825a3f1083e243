/** Answers queries and questions about one open graph. */

import type {KnowledgeGraph} from "@relata/model"
import {
  type Completions,
  type Cypher,
  CypherError,
  type CypherResult,
  completeCypher,
  createCypher,
  createPhrases,
  describePlan,
  isCypher,
  type Phrases,
  type Search,
} from "@relata/query"
import {AnswerCells} from "./answer-cells.js"
import type {AnswerRow, Asked, AskFailure, Reading} from "./ask-messages.js"
import type {EntityLink} from "./messages.js"

/** More rows are counted, and not listed. */
const mostRows = 1000
const limitMs = 30_000

export class AskDesk {
  readonly #cypher: Cypher
  readonly #phrases: Phrases
  readonly #cells: AnswerCells
  readonly #search: Search
  #running: AbortController | undefined

  constructor(graph: KnowledgeGraph, search: () => Search) {
    // The index is made when the first question needs it.
    const later: Search = {search: (words, options) => search().search(words, options)}
    this.#search = later
    this.#cypher = createCypher(graph, {search: later})
    this.#phrases = createPhrases(graph, {search: later})
    this.#cells = new AnswerCells(graph)
  }

  /** The query that a question becomes; `undefined` when it is none that the graph's words answer. */
  readPhrase(words: string): string | undefined {
    const reading = this.#phrases.read(words)
    return reading.kind === "query" ? reading.cypher : undefined
  }

  complete(text: string, at: number): Completions {
    return completeCypher(this.#cypher.snapshot, text, at)
  }

  /** Stops what is being asked. */
  cancel(): void {
    this.#running?.abort()
  }

  /** Asks, and stops what was being asked before. */
  async ask(text: string): Promise<Asked> {
    this.cancel()
    const running = new AbortController()
    this.#running = running
    const isPhrase = !isCypher(text) && !startsLikeCypher(text)
    const phrase = isPhrase ? this.#phrases.read(text) : undefined
    if (phrase?.kind === "unknown") return phrase
    const reading: Reading = {cypher: phrase?.cypher ?? text, isPhrase}
    try {
      const {signal} = running
      return this.#answered(reading, await this.#run(reading.cypher, signal))
    } catch (error) {
      if (running.signal.aborted) return {kind: "stopped"}
      if (error instanceof CypherError) return failed(reading, error)
      throw error
    }
  }

  /** With the relations behind each row; a query that cannot hold them all is answered without. */
  async #run(cypher: string, signal: AbortSignal): Promise<CypherResult> {
    try {
      return await this.#cypher.run(cypher, {evidence: true, timeoutMs: limitMs, signal})
    } catch (error) {
      if (!(error instanceof CypherError && error.tckDetail === "MemoryLimitExceeded")) throw error
      return await this.#cypher.run(cypher, {timeoutMs: limitMs, signal})
    }
  }

  #answered(reading: Reading, result: CypherResult): Asked {
    const {columns, rows, relations = [], warnings} = result
    const listed: AnswerRow[] = []
    const nodes = new Set<AnswerRow["nodes"][number]>()
    const all = new Set<AnswerRow["relations"][number]>()
    for (const [i, values] of rows.entries()) {
      const row = this.#cells.row(values, relations[i] ?? [])
      if (i < mostRows) listed.push(row)
      for (const id of row.nodes) nodes.add(id)
      for (const id of row.relations) all.add(id)
    }
    return {
      kind: "rows",
      ...reading,
      columns: columns.map((name, j) => ({name, isNumeric: this.#cells.isNumeric(rows, j)})),
      rows: listed,
      total: rows.length,
      nodes: [...nodes],
      relations: [...all],
      warnings: warnings.map(({message}) => message),
      near: rows.length === 0 && result.plan === undefined ? this.#near(reading.cypher) : [],
      plan: planLines(result, reading.cypher),
    }
  }

  #near(cypher: string): EntityLink[] {
    const names = [...cypher.matchAll(/"([^"\\]{2,})"|'([^'\\]{2,})'/g)].map(([, a, b]) => (a ?? b)!)
    const hits = names.flatMap((name) =>
      this.#search.search(name, {limit: 3}).filter(({label}) => label !== name),
    )
    return [...new Map(hits.map(({id, label, type}) => [id, {id, label, type}])).values()].slice(0, 5)
  }
}

/** `match (n)` without its end is a query that is wrong, and no question. */
function startsLikeCypher(text: string): boolean {
  return /^\s*(?:(?:optional\s+)?match\s*\(|return\s|unwind\s|explain\s|profile\s)/i.test(text)
}

function failed(reading: Reading, {reason, hint, span, line, column, message}: CypherError): AskFailure {
  const [, ...excerpt] = message.split("\n")
  return {
    kind: "failed",
    ...reading,
    message: reason,
    ...(hint === undefined ? {} : {hint}),
    ...(line === undefined || column === undefined ? {} : {place: `line ${line}, column ${column}`}),
    ...(excerpt.length === 0 ? {} : {excerpt: excerpt.join("\n")}),
    ...(span === undefined ? {} : {span}),
  }
}

function planLines({plan, profile}: CypherResult, cypher: string): string[] {
  if (!plan) return []
  return describePlan(plan, cypher).map(({depth, name, details, expectedRows, plan: step}) => {
    const measured = profile?.get(step)
    const figures = measured
      ? `${measured.rows} rows, ${measured.ms.toFixed(1)} ms with what is below`
      : `about ${expectedRows} rows`
    return `${"  ".repeat(depth)}${`${name} ${details}`.trimEnd()}  · ${figures}`
  })
}
