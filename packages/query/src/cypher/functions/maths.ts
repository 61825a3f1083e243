import {runtimeError} from "../error.js"
import {calculate, floatOf, type NumberValue, toDouble} from "../value/number.js"
import type {Value} from "../value/value.js"
import {type FunctionDefinition, integer, number, text} from "./function.js"

/** Functions of numbers. */
export const mathFunctions: readonly FunctionDefinition[] = [
  {
    name: "abs",
    parameters: [number],
    result: ([of]) => of ?? {kind: "number"},
    call: ([of]) => (toDouble(of as NumberValue) < 0 ? calculate("-", 0, of as NumberValue) : of!),
  },
  {
    name: "sign",
    parameters: [number],
    result: "integer",
    call: ([of]) => Math.sign(toDouble(of as NumberValue)) + 0,
  },
  ofFloat("ceil", Math.ceil),
  ofFloat("floor", Math.floor),
  {
    name: "round",
    parameters: [number, integer, text],
    required: 1,
    result: "float",
    call: ([of, precision, mode]) => round(of as NumberValue, Number(precision ?? 0), mode),
  },
  ofFloat("sqrt", Math.sqrt),
  ofFloat("exp", Math.exp),
  ofFloat("log", Math.log),
  ofFloat("log10", Math.log10),
  ofFloat("sin", Math.sin),
  ofFloat("cos", Math.cos),
  ofFloat("tan", Math.tan),
  ofFloat("cot", (x) => 1 / Math.tan(x)),
  ofFloat("asin", Math.asin),
  ofFloat("acos", Math.acos),
  ofFloat("atan", Math.atan),
  ofFloat("sinh", Math.sinh),
  ofFloat("cosh", Math.cosh),
  ofFloat("tanh", Math.tanh),
  ofFloat("degrees", (x) => (x * 180) / Math.PI),
  ofFloat("radians", (x) => (x * Math.PI) / 180),
  ofFloat("haversin", (x) => (1 - Math.cos(x)) / 2),
  {
    name: "atan2",
    parameters: [number, number],
    result: "float",
    call: ([y, x]) => floatOf(Math.atan2(toDouble(y as NumberValue), toDouble(x as NumberValue))),
  },
  {
    name: "isNaN",
    parameters: [number],
    result: "boolean",
    call: ([of]) => Number.isNaN(toDouble(of as NumberValue)),
  },
  {name: "e", parameters: [], result: "float", call: () => Math.E},
  {name: "pi", parameters: [], result: "float", call: () => Math.PI},
  {
    name: "rand",
    parameters: [],
    result: "float",
    isVolatile: true,
    call: (_args, context) => floatOf(context.random()),
  },
]

function ofFloat(name: string, calculateFloat: (x: number) => number): FunctionDefinition {
  return {
    name,
    parameters: [number],
    result: "float",
    call: ([of]) => floatOf(calculateFloat(toDouble(of as NumberValue))),
  }
}

const roundings: Readonly<Record<string, (x: number) => number>> = {
  UP: (x) => Math.sign(x) * Math.ceil(Math.abs(x)),
  DOWN: Math.trunc,
  CEILING: Math.ceil,
  FLOOR: Math.floor,
  HALF_UP: (x) => Math.sign(x) * Math.round(Math.abs(x)),
  HALF_DOWN: (x) => Math.sign(x) * Math.ceil(Math.abs(x) - 0.5),
  HALF_EVEN: (x) => {
    const down = Math.floor(x)
    const rest = x - down
    return rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1
  },
}

function round(of: NumberValue, precision: number, mode: Value | undefined): Value {
  const x = toDouble(of)
  if (!Number.isFinite(x)) return floatOf(x)
  if (mode === undefined && precision === 0) return floatOf(Math.round(x))
  const rounding = roundings[String(mode ?? "HALF_UP")]
  if (!rounding || precision < 0)
    throw runtimeError(
      "ArgumentError",
      "InvalidArgumentValue",
      `round takes 0 or more digits and one of ${Object.keys(roundings).join(", ")}.`,
    )
  // Over the decimal text, as 1.005 * 100 is not 100.5.
  const shifted = Number(`${x}e${precision}`)
  const rounded = rounding(Number.isNaN(shifted) ? x * 10 ** precision : shifted)
  const back = Number(`${rounded}e-${precision}`)
  return floatOf(Number.isNaN(back) ? rounded / 10 ** precision : back)
}
