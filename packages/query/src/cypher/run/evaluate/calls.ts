import {runtimeError} from "../../error.js"
import type {FunctionDefinition} from "../../functions/function.js"
import {functionNamed} from "../../functions/registry.js"
import type {Bindings} from "../../plan/frame.js"
import type {Call, CountStar} from "../../syntax/tree.js"
import {typeOf, type Value} from "../../value/value.js"
import type {Compiler, Evaluate} from "./evaluator.js"

/** A function that is no aggregation; those are worked out by the plan before. */
export function compileCall(compiler: Compiler, call: Call | CountStar, bindings: Bindings): Evaluate {
  if (call.kind === "count-star")
    throw runtimeError("SyntaxError", "InvalidAggregation", "An aggregation cannot stand here.")
  const {name, args: expressions, span} = call
  const {run} = compiler
  const fast = compileEntityFunction(compiler, call, bindings)
  if (fast) return fast
  const args = expressions.map((expression) => compiler.compile(expression, bindings))
  if (name.toLowerCase() === "exists") return compileExists(call, args[0]!)
  const definition = functionNamed(name)!
  const {takesNull = false} = definition
  return (row) => {
    const values: Value[] = []
    for (let i = 0; i < args.length; i++) {
      const value = args[i]!(row)
      if (value === null) {
        if (!takesNull) return null
      } else expectKind(compiler, definition, i, value, span)
      values.push(value)
    }
    return compiler.located(span, () => definition.call(values, run))
  }
}

function compileExists({args}: Call, evaluate: Evaluate): Evaluate {
  const [arg] = args
  if (arg?.kind === "pattern" || arg?.kind === "subquery") return evaluate
  return (row) => evaluate(row) !== null
}

function expectKind(
  compiler: Compiler,
  {name, parameters}: FunctionDefinition,
  index: number,
  value: NonNullable<Value>,
  span: Call["span"],
): void {
  const kinds = parameters[Math.min(index, parameters.length - 1)]!
  if (kinds[0] === "any" || kinds.includes(typeOf(value))) return
  compiler.located(span, () => {
    throw runtimeError("TypeError", "InvalidArgumentValue", `${name} cannot be asked of a ${typeOf(value)}.`)
  })
}

/** `id`, `type` and `labels` of a variable of a pattern, which need no value for it. */
function compileEntityFunction(
  {run}: Compiler,
  {name, args}: Call,
  bindings: Bindings,
): Evaluate | undefined {
  const [arg] = args
  if (args.length !== 1 || arg?.kind !== "variable") return undefined
  const {slot, kind} = bindings.get(arg.name)!
  const {graph} = run
  switch (`${name.toLowerCase()} ${kind}`) {
    case "id node":
    case "id relationship":
      return (row) => row[slot]!
    case "type relationship":
      return (row) => {
        const id = row[slot] as number | null
        return id === null ? null : graph.types[graph.typeOf[id]!]!
      }
    case "labels node": {
      const sets = graph.labelSets.map((set) => set.map((label) => graph.labels[label]!))
      return (row) => {
        const id = row[slot] as number | null
        return id === null ? null : sets[graph.labelSetOf[id]!]!
      }
    }
    default:
      return undefined
  }
}
