import {functionNames} from "./functions/registry.js"
import type {GraphSnapshot} from "./snapshot.js"

/** Something that could stand where the cursor is. */
export interface Completion {
  readonly text: string
  readonly kind: "label" | "type" | "property" | "keyword" | "function" | "variable"
}

/** What could be written at a place, and from where on it would replace the text. */
export interface Completions {
  readonly from: number
  /** Labels and types by how often the graph has them, all else by the alphabet. */
  readonly options: readonly Completion[]
}

const keywords =
  "MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|UNWIND|ORDER BY|SKIP|LIMIT|DISTINCT|UNION|CALL|YIELD|AND|OR|NOT|XOR|IN|IS NULL|IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|AS|DESC|EXISTS|COUNT|true|false|null|EXPLAIN|PROFILE".split(
    "|",
  )

/**
 * Completes a query that is being written: labels and types after a colon, properties after a dot, else
 * keywords, functions and the variables that the query has.
 * @param at - the place of the cursor, as an offset
 */
export function completeCypher(graph: GraphSnapshot, text: string, at: number): Completions {
  const before = text.slice(0, at)
  const begun = /[\p{L}\p{N}_]*$/u.exec(before)![0]
  const from = at - begun.length
  const context = before.slice(0, from)
  const options = optionsIn(graph, text, context).filter(({text: option}) =>
    option.toLowerCase().startsWith(begun.toLowerCase()),
  )
  return {from, options: options.filter(({text: option}) => option !== begun)}
}

function optionsIn(graph: GraphSnapshot, text: string, context: string): Completion[] {
  if (/[:|&!]\s*$/.test(context) && isInside(context, "[")) return typesOf(graph)
  if (/[:|&!]\s*$/.test(context)) return labelsOf(graph)
  if (/[\p{L}\p{N}_`)\]]\.$/u.test(context)) return propertiesOf(graph)
  const variables = new Set(
    [...text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu)].map(
      ([, inPattern, named]) => inPattern ?? named!,
    ),
  )
  return [
    ...[...variables].sort().map((name): Completion => ({text: name, kind: "variable"})),
    ...keywords.map((word): Completion => ({text: word, kind: "keyword"})),
    ...functionNames()
      .sort()
      .map((name): Completion => ({text: name, kind: "function"})),
  ]
}

/** Whether the last bracket that is open is this one. */
function isInside(context: string, bracket: string): boolean {
  let depth = 0
  for (let i = context.length - 1; i >= 0; i--) {
    const sign = context[i]!
    if (")]}".includes(sign)) depth++
    else if ("([{".includes(sign) && depth-- === 0) return sign === bracket
  }
  return false
}

function labelsOf(graph: GraphSnapshot): Completion[] {
  return graph.labels
    .map((text, i) => ({text, count: graph.countOfLabel(i)}))
    .sort((a, b) => b.count - a.count)
    .map(({text}) => ({text, kind: "label"}))
}

function typesOf(graph: GraphSnapshot): Completion[] {
  const counts = graph.countsOfTypes()
  return graph.types
    .map((text, i) => ({text, count: counts[i]!}))
    .sort((a, b) => b.count - a.count)
    .map(({text}) => ({text, kind: "type"}))
}

function propertiesOf(graph: GraphSnapshot): Completion[] {
  return [...new Set([...graph.nodeColumns.keys(), ...graph.relationshipColumns.keys()])]
    .sort()
    .map((text) => ({text, kind: "property"}))
}
