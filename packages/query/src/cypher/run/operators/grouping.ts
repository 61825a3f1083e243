import type {Binding} from "../../plan/frame.js"
import type {ProjectedSlot, Scoped} from "../../plan/plan.js"
import {usesOf, type VariableUse} from "../../plan/variable-uses.js"
import {encode, keyOf} from "../../value/compare.js"
import type {Value} from "../../value/value.js"
import type {Evaluate} from "../evaluate/evaluator.js"
import type {Row, Run} from "../run.js"
import {type Build, compileExpressionOf} from "./build-context.js"

/** Numbers the groups of rows from 0, in the order in which they come. */
export interface Grouping {
  groupOf(row: Row): number
  /** The keys of each group. */
  readonly keys: readonly (readonly Value[])[]
  clear(): void
}

/** The quickest way to group by these keys. */
export function groupingFor(build: Build, keys: readonly ProjectedSlot[]): Grouping {
  if (keys.length === 0) return new SingleGroup()
  const evaluates = keys.map(({value}) => compileExpressionOf(build, value))
  const codes = keys.map(({value}) => codeOf(build.run, value))
  if (keys.length > 1) {
    const size = codes.reduce((product, code) => product * ((code?.size ?? Number.POSITIVE_INFINITY) + 1), 1)
    const byText = new TextGrouping(evaluates, build.run)
    return size <= mostCodes ? new CodesGrouping(byText, codes as readonly Code[], size) : byText
  }
  const [code] = codes
  return code ? new CodeGrouping(evaluates[0]!, code, build.run) : new ValueGrouping(evaluates[0]!, build.run)
}

/** As many combinations of codes as an array may stand for. */
const mostCodes = 1 << 20

class SingleGroup implements Grouping {
  readonly keys: readonly (readonly Value[])[] = [[]]
  groupOf(): number {
    return 0
  }
  clear(): void {}
}

/** By one value. */
class ValueGrouping implements Grouping {
  readonly keys: Value[][] = []
  private readonly groups = new Map<ReturnType<typeof keyOf>, number>()
  private readonly evaluate: Evaluate
  private readonly run: Run

  constructor(evaluate: Evaluate, run: Run) {
    this.evaluate = evaluate
    this.run = run
  }

  groupOf(row: Row): number {
    const value = this.evaluate(row)
    const key = keyOf(value, this.run)
    let group = this.groups.get(key)
    if (group === undefined) {
      group = this.keys.push([value]) - 1
      this.groups.set(key, group)
    }
    return group
  }

  clear(): void {
    this.keys.length = 0
    this.groups.clear()
  }
}

/** By several values, as one text. */
class TextGrouping implements Grouping {
  readonly keys: Value[][] = []
  private readonly groups = new Map<string, number>()
  private readonly evaluates: readonly Evaluate[]
  private readonly run: Run

  constructor(evaluates: readonly Evaluate[], run: Run) {
    this.evaluates = evaluates
    this.run = run
  }

  groupOf(row: Row): number {
    const values = this.evaluates.map((evaluate) => evaluate(row))
    const key = values.map((value) => encode(value, this.run)).join("\0")
    let group = this.groups.get(key)
    if (group === undefined) {
      group = this.keys.push(values) - 1
      this.groups.set(key, group)
    }
    return group
  }

  clear(): void {
    this.keys.length = 0
    this.groups.clear()
  }
}

/** A small number that decides the value of a key, and how many there are. */
export interface Code {
  readonly size: number
  readonly binding: Binding
  /** The code of a node or relationship. */
  readonly of: (id: number) => number
}

/**
 * The code for a key that depends on nothing but the index of a node or relationship, its labels or its type:
 * rows with equal codes have equal keys, so that the key is worked out once for each.
 */
export function codeOf({graph}: Run, {expression, bindings}: Scoped): Code | undefined {
  const uses = usesOf(expression)
  if (!uses || uses.length === 0) return undefined
  const [{name, by}] = uses as [VariableUse]
  if (uses.some((use) => use.name !== name || use.by !== by)) return undefined
  const binding = bindings.get(name)
  if (by === "labels" && binding?.kind === "node")
    return {size: graph.labelSets.length, binding, of: (id) => graph.labelSetOf[id]!}
  if (by === "type" && binding?.kind === "relationship")
    return {size: graph.types.length, binding, of: (id) => graph.typeOf[id]!}
  if (by === "self" && binding?.kind === "node" && expression.kind === "variable")
    return {size: graph.nodeCount, binding, of: (id) => id}
  return undefined
}

class CodeGrouping implements Grouping {
  readonly keys: readonly (readonly Value[])[]
  private readonly values: ValueGrouping
  private readonly slot: number
  private readonly of: (id: number) => number
  /** The group of each code, -1 where it has not come yet. */
  private readonly groups: Int32Array
  private nothing = -1

  constructor(evaluate: Evaluate, {size, binding, of}: Code, run: Run) {
    // Two codes may give one value: `labels(n)[0]`.
    this.values = new ValueGrouping(evaluate, run)
    this.keys = this.values.keys
    this.slot = binding.slot
    this.of = of
    this.groups = new Int32Array(size).fill(-1)
  }

  groupOf(row: Row): number {
    const id = row[this.slot] as number | null
    if (id === null) {
      if (this.nothing < 0) this.nothing = this.values.groupOf(row)
      return this.nothing
    }
    const code = this.of(id)
    const group = this.groups[code]!
    if (group >= 0) return group
    this.groups[code] = this.values.groupOf(row)
    return this.groups[code]!
  }

  clear(): void {
    this.values.clear()
    this.groups.fill(-1)
    this.nothing = -1
  }
}

/** By several keys that all have codes, as one number. */
class CodesGrouping implements Grouping {
  readonly keys: readonly (readonly Value[])[]
  private readonly byText: TextGrouping
  private readonly codes: readonly Code[]
  /** The group of each combination, -1 where it has not come yet. */
  private readonly groups: Int32Array

  constructor(byText: TextGrouping, codes: readonly Code[], size: number) {
    this.byText = byText
    this.keys = byText.keys
    this.codes = codes
    this.groups = new Int32Array(size).fill(-1)
  }

  groupOf(row: Row): number {
    let combined = 0
    for (const {size, binding, of} of this.codes) {
      const id = row[binding.slot] as number | null
      combined = combined * (size + 1) + (id === null ? size : of(id))
    }
    const group = this.groups[combined]!
    if (group >= 0) return group
    const found = this.byText.groupOf(row)
    this.groups[combined] = found
    return found
  }

  clear(): void {
    this.byText.clear()
    this.groups.fill(-1)
  }
}
