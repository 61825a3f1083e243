import type {PatternPart} from "../syntax/tree.js"
import {propertiesOfPattern} from "../syntax/walk.js"
import {type Checks, checkExpression, type Scope} from "./expressions.js"
import {listOf, mayBe, type StaticType} from "./static-type.js"

/** Checks the patterns of one MATCH and gives the scope with their variables. */
export function checkPatterns(
  checks: Checks,
  parts: readonly PatternPart[],
  scope: Scope,
): Map<string, StaticType> {
  const within = new Map(scope)
  const relationships = new Set<string>()
  for (const part of parts) declare(checks, part, within, {relationships, mayIntroduce: true})
  // Afterwards, as a property may name a variable that comes later in the patterns.
  for (const part of parts) checkProperties(checks, part, within)
  return within
}

/** Checks a pattern that is part of an expression. */
export function checkPatternInExpression(
  checks: Checks,
  part: PatternPart,
  scope: Scope,
  mayIntroduce: boolean,
): Scope {
  const within = new Map(scope)
  declare(checks, part, within, {relationships: new Set(), mayIntroduce})
  checkProperties(checks, part, within)
  return within
}

function checkProperties(checks: Checks, part: PatternPart, scope: Scope): void {
  for (const properties of propertiesOfPattern(part)) checkExpression(checks, properties, scope)
}

interface Introduction {
  /** The relationship variables of the same MATCH, none of which can stand twice. */
  readonly relationships: Set<string>
  readonly mayIntroduce: boolean
}

function declare(
  checks: Checks,
  part: PatternPart,
  scope: Map<string, StaticType>,
  {relationships, mayIntroduce}: Introduction,
): void {
  const bind = (name: PatternPart["variable"], type: StaticType): void => {
    if (!name) return
    const before = scope.get(name.name)
    if (!before && !mayIntroduce)
      throw checks.fail(
        "UndefinedVariable",
        `There is no variable ${name.name} here, and a condition cannot bring one in.`,
        name.span,
        "Leave the name out, or write EXISTS { … }.",
      )
    if (before && !mayBe(before, [type.kind]))
      throw checks.fail(
        "VariableTypeConflict",
        `${name.name} is a ${before.kind} already and cannot be a ${type.kind}, too.`,
        name.span,
      )
    scope.set(name.name, type)
  }
  part.nodes.forEach((node, i) => {
    bind(node.variable, {kind: "node"})
    const relationship = part.relationships[i]
    if (!relationship?.variable) return
    const {name, span} = relationship.variable
    if (relationships.has(name) && scope.get(name)?.kind === (relationship.length ? "list" : "relationship"))
      throw checks.fail(
        "RelationshipUniquenessViolation",
        `${name} stands twice, and no relationship can match in two places of one MATCH.`,
        span,
      )
    relationships.add(name)
    bind(relationship.variable, relationship.length ? listOf({kind: "relationship"}) : {kind: "relationship"})
  })
  if (!part.variable) return
  if (scope.has(part.variable.name))
    throw checks.fail(
      "VariableAlreadyBound",
      `${part.variable.name} is something else already and cannot name a path.`,
      part.variable.span,
    )
  scope.set(part.variable.name, {kind: "path"})
}
