import {CypherEngine, type EngineOptions} from "../../src/cypher/engine.js"
import {CypherError} from "../../src/cypher/error.js"
import {SnapshotBuilder} from "../../src/cypher/snapshot-builder.js"
import {parameterOf} from "../../src/cypher/value/convert.js"
import {textOf} from "../../src/cypher/value/text.js"
import type {Value} from "../../src/cypher/value/value.js"

/**
 * A graph from lines: `a:Person {"name": "Ada"}` is a node, `a KNOWS b {"since": 1840}` a relationship. What stands
 * in braces is JSON; numbers that are whole are integers.
 */
export function engineOf(lines: string, options: EngineOptions = {}): CypherEngine {
  const builder = new SnapshotBuilder()
  let relationships = 0
  for (const line of lines.split("\n").map((each) => each.trim())) {
    if (line === "") continue
    const [, head = "", json] = /^([^{]+?)\s*(\{.*\})?$/.exec(line)!
    const properties = Object.entries((json ? JSON.parse(json) : {}) as object).map(
      ([key, value]): [string, Value] => [key, parameterOf(value)],
    )
    const [start, type, end] = head.split(/\s+/)
    if (type) builder.addRelationship(relationships++, type, start, end, properties)
    else {
      const [id, ...labels] = head.split(":")
      builder.addNode(id, labels, properties)
    }
  }
  return new CypherEngine(builder.build(), {now: () => Date.UTC(2026, 10, 23), random: () => 0.5, ...options})
}

/** The rows of an answer, each as text: `Ada | 36`. */
export function rowsOf(
  engine: CypherEngine,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
): string[] {
  const given = new Map(Object.entries(parameters).map(([name, value]) => [name, parameterOf(value)]))
  return engine.runSync(query, {parameters: given}).rows.map((row) => row.map(textOf).join(" | "))
}

/** What an expression gives, as text. */
export function evaluated(expression: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  return rowsOf(engineOf(""), `RETURN ${expression} AS value`, parameters)[0]!
}

/** The error of a query in the words of the TCK: `SyntaxError UndefinedVariable at compile time`. */
export function errorOf(engine: CypherEngine, query: string): string {
  try {
    engine.runSync(query)
  } catch (error) {
    if (error instanceof CypherError) return `${error.tckType} ${error.tckDetail} at ${error.tckPhase}`
    throw error
  }
  return "no error"
}

/** People who wrote to each other, and what they made. */
export const people = `
  ada:Person:Writer {"name": "Ada", "born": 1815}
  charles:Person {"name": "Charles", "born": 1791}
  mary:Person {"name": "Mary", "born": 1780}
  engine:Machine {"name": "Analytical Engine"}
  notes:Work {"name": "Notes", "year": 1843}
  ada KNOWS charles {"since": 1833}
  mary KNOWS ada {"since": 1832}
  mary KNOWS charles
  charles DESIGNED engine {"year": 1837}
  ada WROTE notes
  notes ABOUT engine
`
