import type {
  Direction,
  Expression,
  LabelExpression,
  MapLiteral,
  PatternPart,
  RelationshipPattern,
} from "../syntax/tree.js"
import {variablesOf} from "../syntax/walk.js"
import type {Frame} from "./frame.js"

/** The patterns of one MATCH as a graph: a variable that stands twice is one node. */
export interface PatternGraph {
  readonly nodes: ReadonlyMap<string, PatternNode>
  readonly edges: readonly PatternEdge[]
  readonly paths: readonly PatternPath[]
  readonly predicates: readonly Predicate[]
}

export interface PatternNode {
  readonly name: string
  readonly isNamed: boolean
  /** All of them hold. */
  readonly labels: readonly LabelExpression[]
}

export interface PatternEdge {
  readonly name: string
  readonly isNamed: boolean
  readonly from: string
  readonly to: string
  readonly direction: Direction
  readonly types: LabelExpression | undefined
  readonly length: RelationshipPattern["length"]
  /** Of a pattern of variable length; those of a single relationship are predicates. */
  readonly properties: MapLiteral | undefined
  readonly search: PatternPart["search"]
}

export interface PatternPath {
  readonly name: string
  readonly start: string
  readonly edges: readonly string[]
}

/** A condition, and the variables that must be known before it can be asked. */
export interface Predicate {
  readonly expression: Expression
  readonly needs: ReadonlySet<string>
}

/** Reads patterns and the condition after them into one graph and a list of conditions that all hold. */
export function patternGraph(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  known: Iterable<string>,
  frame: Frame,
): PatternGraph {
  const nodes = new Map<string, PatternNode>()
  const edges: PatternEdge[] = []
  const paths: PatternPath[] = []
  const conditions: Expression[] = []
  for (const part of parts) {
    const names = part.nodes.map(({variable, labels, properties, span}) => {
      const name = variable?.name ?? frame.freshName()
      const before = nodes.get(name)?.labels ?? []
      nodes.set(name, {name, isNamed: variable !== undefined, labels: labels ? [...before, labels] : before})
      if (properties?.kind === "map") conditions.push(...equalities(name, properties, span))
      return name
    })
    const edgeNames = part.relationships.map((relationship, i) => {
      const {variable, direction, types, length, properties, span} = relationship
      const name = variable?.name ?? frame.freshName()
      const map = properties?.kind === "map" ? properties : undefined
      const isSingle = !length && !part.search
      if (map && isSingle) conditions.push(...equalities(name, map, span))
      edges.push({
        name,
        isNamed: variable !== undefined,
        from: names[i]!,
        to: names[i + 1]!,
        direction,
        types,
        length: length ?? (part.search ? {min: 1, max: 1} : undefined),
        properties: isSingle ? undefined : map,
        search: part.search,
      })
      return name
    })
    if (part.variable) paths.push({name: part.variable.name, start: names[0]!, edges: edgeNames})
  }
  if (where) conditions.push(...conjuncts(where))
  const variables = new Set([
    ...known,
    ...nodes.keys(),
    ...edges.map(({name}) => name),
    ...paths.map(({name}) => name),
  ])
  const predicates = conditions.map((expression) => ({
    expression,
    needs: new Set([...variablesOf(expression)].filter((name) => variables.has(name))),
  }))
  return {nodes, edges, paths, predicates}
}

/** `{a: 1, b: 2}` of a pattern as conditions on its variable. */
function equalities(name: string, {entries}: MapLiteral, span: Expression["span"]): Expression[] {
  return entries.map(({key, value}) => ({
    kind: "comparison",
    first: {kind: "property", of: {kind: "variable", name, span}, key, span},
    rest: [{operator: "=", right: value}],
    span: value.span,
  }))
}

/** The parts of a condition that all must hold. */
export function conjuncts(condition: Expression): Expression[] {
  if (condition.kind === "binary" && condition.operator === "and")
    return [...conjuncts(condition.left), ...conjuncts(condition.right)]
  return [condition]
}
