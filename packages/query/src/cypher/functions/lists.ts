import {anyType, listOf} from "../check/static-type.js"
import {runtimeError} from "../error.js"
import {isInteger} from "../value/number.js"
import {isList, isMap, type Value} from "../value/value.js"
import {
  type FunctionContext,
  type FunctionDefinition,
  integer,
  list,
  type ParameterKinds,
} from "./function.js"

const listOrText: ParameterKinds = ["list", "string"]

/** Functions of lists, some of them of strings, too. */
export const listFunctions: readonly FunctionDefinition[] = [
  {
    name: "size",
    parameters: [listOrText],
    result: "integer",
    call: ([of]) => (isList(of!) ? of.length : [...(of as string)].length),
  },
  {
    name: "isEmpty",
    parameters: [["list", "string", "map"]],
    result: "boolean",
    call: ([of]) => (isMap(of!) ? of.size : (of as string | readonly Value[]).length) === 0,
  },
  {
    name: "head",
    parameters: [list],
    result: ([of]) => of?.element ?? anyType,
    call: ([of]) => (of as readonly Value[])[0] ?? null,
  },
  {
    name: "last",
    parameters: [list],
    result: ([of]) => of?.element ?? anyType,
    call: ([of]) => (of as readonly Value[]).at(-1) ?? null,
  },
  {
    name: "tail",
    parameters: [list],
    result: ([of]) => of ?? listOf(anyType),
    call: ([of]) => (of as readonly Value[]).slice(1),
  },
  {
    name: "reverse",
    parameters: [listOrText],
    result: ([of]) => of ?? anyType,
    call: ([of]) => (isList(of!) ? of.toReversed() : [...(of as string)].reverse().join("")),
  },
  {
    name: "range",
    parameters: [integer, integer, integer],
    required: 2,
    result: () => listOf({kind: "integer"}),
    call: (args, context) => range(args, context),
  },
]

function range([start, end, step = 1]: readonly Value[], context: FunctionContext): Value {
  for (const bound of [start, end, step])
    if (!isInteger(bound!) || typeof bound === "bigint")
      throw runtimeError("ArgumentError", "NumberOutOfRange", "range takes integers of at most 53 bit.")
  const [from, to, by] = [start, end, step] as [number, number, number]
  if (by === 0) throw runtimeError("ArgumentError", "NumberOutOfRange", "range cannot take steps of 0.")
  const length = Math.max(0, Math.floor((to - from) / by) + 1)
  context.charge(length * 8)
  return Array.from({length}, (_, i) => from + i * by)
}
