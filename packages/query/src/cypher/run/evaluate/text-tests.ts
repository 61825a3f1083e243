import {compileRegex} from "../../regex/match-regex.js"
import type {Run} from "../run.js"
import type {Evaluate} from "./evaluator.js"

type TextTest = "starts with" | "ends with" | "contains" | "=~"

/** Tests of strings; unknown for what is no string. */
export function compileTextTest(run: Run, operator: TextTest, left: Evaluate, right: Evaluate): Evaluate {
  const test = operator === "=~" ? matcher(run) : tests[operator]
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
function matcher(run: Run): (text: string, pattern: string) => boolean {
  let source: string | undefined
  let matches: ((text: string) => boolean) | undefined
  return (text, pattern) => {
    if (pattern !== source || !matches) {
      matches = compileRegex(pattern, () => run.tick())
      source = pattern
    }
    return matches(text)
  }
}
