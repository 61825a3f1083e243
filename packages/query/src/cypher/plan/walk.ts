import type {Direction, LabelExpression} from "../syntax/tree.js"

/** The direction of a pattern when it is walked from its other end. */
export function opposite(direction: Direction): Direction {
  return direction === "both" ? "both" : direction === "out" ? "in" : "out"
}

/** Whether one relationship could be of both types; only plain alternatives are told apart. */
export function mayOverlap(a: LabelExpression | undefined, b: LabelExpression | undefined): boolean {
  const namesA = a && alternatives(a)
  const namesB = b && alternatives(b)
  return !namesA || !namesB || namesA.some((name) => namesB.includes(name))
}

function alternatives(types: LabelExpression): string[] | undefined {
  if (types.kind === "label") return [types.name]
  if (types.kind !== "or") return undefined
  const left = alternatives(types.left)
  const right = alternatives(types.right)
  return left && right && [...left, ...right]
}
