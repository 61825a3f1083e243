import {runtimeError} from "../../error.js"
import type {Evaluate} from "./evaluator.js"

type TextTest = "starts with" | "ends with" | "contains" | "=~"

/** Tests of strings; unknown for what is no string. */
export function compileTextTest(operator: TextTest, left: Evaluate, right: Evaluate): Evaluate {
  const test = operator === "=~" ? matcher() : tests[operator]
  return (row) => {
    const a = left(row)
    const b = right(row)
    return typeof a === "string" && typeof b === "string" ? test(a, b) : null
  }
}

const tests: Readonly<Record<Exclude<TextTest, "=~">, (text: string, part: string) => boolean>> = {
  "starts with": (text, part) => text.startsWith(part),
  "ends with": (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
}

/** Regular expressions match the whole text, as they do in other engines; the last one is kept. */
function matcher(): (text: string, pattern: string) => boolean {
  let source: string | undefined
  let expression: RegExp | undefined
  return (text, pattern) => {
    if (pattern !== source || !expression) {
      expression = regularExpression(pattern)
      source = pattern
    }
    return expression.test(text)
  }
}

function regularExpression(pattern: string): RegExp {
  const flags = /^\(\?([ims]+)\)/.exec(pattern)
  const body = flags ? pattern.slice(flags[0].length) : pattern
  try {
    return new RegExp(`^(?:${body})$`, `u${flags?.[1] ?? ""}`)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw runtimeError("ArgumentError", "InvalidArgumentValue", `${pattern} is no regular expression.`)
  }
}
