import {listOf} from "../check/static-type.js"
import {runtimeError} from "../error.js"
import type {Value} from "../value/value.js"
import {type FunctionDefinition, integer, text} from "./function.js"

/** Functions of strings. Places in a string count its characters, not its UTF-16 code units. */
export const stringFunctions: readonly FunctionDefinition[] = [
  ...["toLower", "lower"].map((name) => ofText(name, (value) => value.toLowerCase())),
  ...["toUpper", "upper"].map((name) => ofText(name, (value) => value.toUpperCase())),
  ofText("trim", (value) => value.trim()),
  ofText("ltrim", (value) => value.trimStart()),
  ofText("rtrim", (value) => value.trimEnd()),
  ofText("normalize", (value) => value.normalize()),
  {
    name: "left",
    parameters: [text, integer],
    result: "string",
    call: ([of, length]) => [...(of as string)].slice(0, count("left", length!)).join(""),
  },
  {
    name: "right",
    parameters: [text, integer],
    result: "string",
    call: ([of, length]) => {
      const signs = [...(of as string)]
      return signs.slice(Math.max(0, signs.length - count("right", length!))).join("")
    },
  },
  {
    name: "substring",
    parameters: [text, integer, integer],
    required: 2,
    result: "string",
    call: ([of, start, length]) => {
      const from = count("substring", start!)
      const to = length === undefined ? undefined : from + count("substring", length)
      return [...(of as string)].slice(from, to).join("")
    },
  },
  {
    name: "replace",
    parameters: [text, text, text],
    result: "string",
    call: ([of, search, replacement], context) => {
      const [whole, wanted, put] = [of, search, replacement] as [string, string, string]
      if (wanted === "") return whole
      const pieces = whole.split(wanted)
      context.charge(2 * (whole.length + pieces.length * put.length))
      return pieces.join(put)
    },
  },
  {
    name: "split",
    parameters: [text, ["string", "list"]],
    result: () => listOf({kind: "string"}),
    call: ([of, delimiter], context) => {
      context.charge(16 * (of as string).length)
      if (typeof delimiter === "string") return (of as string).split(delimiter)
      return (delimiter as readonly string[]).reduce<string[]>(
        (parts, sign) => parts.flatMap((part) => part.split(sign)),
        [of as string],
      )
    },
  },
]

function ofText(name: string, change: (value: string) => string): FunctionDefinition {
  return {name, parameters: [text], result: "string", call: ([of]) => change(of as string)}
}

function count(name: string, value: Value): number {
  const number = Number(value)
  if (number < 0)
    throw runtimeError("ArgumentError", "NumberOutOfRange", `${name} cannot count to ${number}.`)
  return number
}
