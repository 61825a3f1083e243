import {runtimeError} from "../error.js"
import {type CharacterTest, isWordCharacter, parseRegex, type Regex} from "./parse-regex.js"

/** A step of a matching program. `fork` goes on in both places; `edge` only where the text has that edge. */
type Step =
  | {readonly op: "character"; readonly test: CharacterTest}
  | {readonly op: "fork"; a: number; b: number}
  | {readonly op: "jump"; to: number}
  | {readonly op: "edge"; readonly at: Extract<Regex, {kind: "edge"}>["at"]}
  | {readonly op: "accept"}

/** As many steps as a program may have: `(a{1000}){1000}` is not to be written out. */
const mostSteps = 20_000

/**
 * Makes a test whether a whole text matches a regular expression.
 *
 * All ways to match are followed side by side, one character at a time (Thompson 1968), so that time is linear
 * in the text whatever the expression is, and no query can hang in one.
 * @param tick - called for each character, to stop in time
 */
export function compileRegex(source: string, tick: () => void): (text: string) => boolean {
  const program: Step[] = []
  emit(program, parseRegex(source))
  program.push({op: "accept"})
  return (text) => matches(program, text, tick)
}

function push(program: Step[], step: Step): number {
  if (program.length >= mostSteps)
    throw runtimeError("ArgumentError", "InvalidArgumentValue", "The regular expression is too long.")
  return program.push(step) - 1
}

function emit(program: Step[], regex: Regex): void {
  switch (regex.kind) {
    case "character":
      push(program, {op: "character", test: regex.test})
      break
    case "edge":
      push(program, {op: "edge", at: regex.at})
      break
    case "sequence":
      for (const item of regex.items) emit(program, item)
      break
    case "choice":
      emitChoice(program, regex.options)
      break
    case "repeat":
      emitRepeat(program, regex)
  }
}

function emitChoice(program: Step[], options: readonly Regex[]): void {
  const ends: {op: "jump"; to: number}[] = []
  options.forEach((option, i) => {
    if (i === options.length - 1) {
      emit(program, option)
      return
    }
    const fork = {op: "fork" as const, a: 0, b: 0}
    fork.a = push(program, fork) + 1
    emit(program, option)
    const end = {op: "jump" as const, to: 0}
    push(program, end)
    ends.push(end)
    fork.b = program.length
  })
  for (const end of ends) end.to = program.length
}

function emitRepeat(program: Step[], {of, min, max}: Extract<Regex, {kind: "repeat"}>): void {
  for (let i = 0; i < min; i++) emit(program, of)
  if (max === Number.POSITIVE_INFINITY) {
    const fork = {op: "fork" as const, a: 0, b: 0}
    const start = push(program, fork)
    fork.a = start + 1
    emit(program, of)
    push(program, {op: "jump", to: start})
    fork.b = program.length
    return
  }
  const forks: {b: number}[] = []
  for (let i = min; i < max; i++) {
    const fork = {op: "fork" as const, a: 0, b: 0}
    fork.a = push(program, fork) + 1
    forks.push(fork)
    emit(program, of)
  }
  for (const fork of forks) fork.b = program.length
}

function matches(program: readonly Step[], text: string, tick: () => void): boolean {
  const codes = Array.from(text, (sign) => sign.codePointAt(0)!)
  let current: number[] = []
  const seen = new Int32Array(program.length).fill(-1)
  const stack: number[] = []

  /** Follows all that needs no character, from one step, at one place of the text. */
  const follow = (list: number[], from: number, place: number): void => {
    stack.push(from)
    while (stack.length > 0) {
      const at = stack.pop()!
      if (seen[at] === place) continue
      seen[at] = place
      const step = program[at]!
      if (step.op === "fork") stack.push(step.b, step.a)
      else if (step.op === "jump") stack.push(step.to)
      else if (step.op === "edge") {
        if (isEdge(step.at, codes, place)) stack.push(at + 1)
      } else list.push(at)
    }
  }

  follow(current, 0, 0)
  for (let place = 0; place < codes.length; place++) {
    tick()
    const next: number[] = []
    for (const at of current) {
      const step = program[at]!
      if (step.op === "character" && step.test(codes[place]!)) follow(next, at + 1, place + 1)
    }
    if (next.length === 0) return false
    current = next
  }
  return current.some((at) => program[at]!.op === "accept")
}

function isEdge(
  edge: Extract<Regex, {kind: "edge"}>["at"],
  codes: readonly number[],
  place: number,
): boolean {
  if (edge === "start") return place === 0
  if (edge === "end") return place === codes.length
  const before = place > 0 && isWordCharacter(codes[place - 1]!)
  const after = place < codes.length && isWordCharacter(codes[place]!)
  return (before !== after) === (edge === "word")
}
