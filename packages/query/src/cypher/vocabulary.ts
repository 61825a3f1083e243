import type {Span} from "@relata/model"
import {nearestName} from "./nearest-name.js"
import type {GraphSnapshot} from "./snapshot.js"
import type {Comparison, MapEntry, Statement} from "./syntax/tree.js"

/** Something in a query that runs, and is probably not what was meant. */
export interface QueryWarning {
  readonly message: string
  readonly span: Span
}

/**
 * The labels, types and properties of a query that the graph does not have, with the near ones that it has. They
 * are no errors, as a query may run on many graphs.
 */
export function warningsFor({query}: Statement, graph: GraphSnapshot): QueryWarning[] {
  const warnings: QueryWarning[] = []
  const properties = [...new Set([...graph.nodeColumns.keys(), ...graph.relationshipColumns.keys()])]
  const warn = (what: string, name: string, names: readonly string[], span: Span, isCertain: boolean) => {
    if (names.includes(name)) return
    const near = nearestName(name, names)
    if (!near && !isCertain) return
    const hint = near ? `; did you mean ${near}?` : "."
    warnings.push({message: `The graph has no ${what} ${name}${hint}`, span})
  }
  const visit = (part: unknown, names: "label" | "type" | "either"): void => {
    if (Array.isArray(part)) for (const item of part) visit(item, names)
    if (part === null || typeof part !== "object" || Array.isArray(part)) return
    const {kind, name, key, span, of} = part as Record<string, unknown>
    if (kind === "label") {
      const known =
        names === "either"
          ? [...graph.labels, ...graph.types]
          : names === "label"
            ? graph.labels
            : graph.types
      warn(names === "type" ? "relation type" : "label", name as string, known, span as Span, true)
    }
    // Of a map nobody knows what it has, so that only a near miss is worth a word.
    if (kind === "property" && (of as {kind?: string} | undefined)?.kind === "variable")
      warn("property", key as string, properties, span as Span, false)
    const wanted = nameWanted(part)
    if (
      wanted &&
      graph.nodeColumns.has("name") &&
      graph.nodesWithProperty("name", wanted.name).length === 0
    ) {
      const near = nearestEntity(graph, wanted.name)
      if (near !== undefined)
        warnings.push({
          message: `Nothing in the graph has the name ${wanted.name}; did you mean ${near}?`,
          span: wanted.span,
        })
    }
    for (const [field, inner] of Object.entries(part)) visit(inner, namesFor(field, part, names))
  }
  visit(query, "either")
  return warnings
}

/** What the names in a part of the tree are: those of `types` are types, and labels of a pattern's node are labels. */
function namesFor(
  field: string,
  part: object,
  names: "label" | "type" | "either",
): "label" | "type" | "either" {
  if (field === "types") return "type"
  if (field === "labels") return "kind" in part ? "either" : "label"
  return names
}

/** The string that a condition `x.name = "…"` or a pattern `{name: "…"}` asks for. */
function nameWanted(part: object): {name: string; span: Span} | undefined {
  const {kind, first, rest, key, value} = part as Partial<Comparison> & Partial<MapEntry>
  const literal =
    kind === "comparison" && first?.kind === "property" && first.key === "name" && rest?.[0]?.operator === "="
      ? rest[0].right
      : key === "name" && kind === undefined
        ? value
        : undefined
  return literal?.kind === "literal" && typeof literal.value === "string"
    ? {name: literal.value, span: literal.span}
    : undefined
}

/** As many names as can be compared without a wait. */
const mostNames = 50_000

/** The name of a node that has these words as another name, or one spelt nearly so. */
function nearestEntity(graph: GraphSnapshot, words: string): string | undefined {
  const names = graph.nodeColumns.get("name") ?? []
  const aliases = graph.nodeColumns.get("aliases") ?? []
  const folded = words.toLowerCase()
  const node = aliases.findIndex(
    (list) => Array.isArray(list) && list.some((alias) => String(alias).toLowerCase() === folded),
  )
  if (node >= 0) return String(names[node])
  if (names.length > mostNames) return undefined
  const known = [...names].filter((name) => typeof name === "string")
  return nearestName(words, known)
}
