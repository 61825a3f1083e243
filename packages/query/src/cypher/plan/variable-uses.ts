import type {Expression} from "../syntax/tree.js"
import {childrenOf} from "../syntax/walk.js"

/** How an expression uses a variable. */
export interface VariableUse {
  readonly name: string
  readonly by: "labels" | "type" | "self"
}

/** How an expression uses its variables; `undefined` when it is not the same whenever these are. */
export function usesOf(expression: Expression): VariableUse[] | undefined {
  switch (expression.kind) {
    case "variable":
      return [{name: expression.name, by: "self"}]
    case "literal":
    case "parameter":
      return []
    case "call": {
      const name = expression.name.toLowerCase()
      const [arg] = expression.args
      if ((name === "labels" || name === "type") && arg?.kind === "variable")
        return [{name: arg.name, by: name}]
      if (!["head", "last", "size", "tolower", "toupper"].includes(name)) return undefined
      break
    }
    case "index":
    case "binary":
    case "comparison":
      break
    default:
      return undefined
  }
  const uses: VariableUse[] = []
  for (const child of childrenOf(expression)) {
    const inner = usesOf(child)
    if (!inner) return undefined
    uses.push(...inner)
  }
  return uses
}
