import type {StaticKind, StaticType} from "../check/static-type.js"
import type {GraphSnapshot} from "../snapshot.js"
import type {Value} from "../value/value.js"

/** What a function may ask of the run that it is part of. */
export interface FunctionContext {
  readonly graph: GraphSnapshot
  /** Milliseconds since 1970 when the statement began; the same during all of it. */
  readonly now: number
  /** From 0 to below 1. */
  random(): number
  /** Counts memory; throws when the query has too much. */
  charge(bytes: number): void
  /** Counts work that is as long as many steps; throws when time is up. */
  spend(steps: number): void
}

/** The kinds of value that an argument may be; `null` gives `null` without a call unless `takesNull`. */
export type ParameterKinds = readonly StaticKind[]

export interface FunctionDefinition {
  /** As it is documented; looked up without regard to case. */
  readonly name: string
  readonly parameters: readonly ParameterKinds[]
  /** How many arguments there must be; all unless told. */
  readonly required?: number
  /** The last parameter may repeat. */
  readonly variadic?: boolean
  readonly takesNull?: boolean
  /** Gives something else each time. */
  readonly isVolatile?: boolean
  readonly result: StaticKind | ((args: readonly StaticType[]) => StaticType)
  call(args: readonly Value[], context: FunctionContext): Value
}

export const anything: ParameterKinds = ["any"]
export const number: ParameterKinds = ["integer", "float"]
export const integer: ParameterKinds = ["integer"]
export const text: ParameterKinds = ["string"]
export const list: ParameterKinds = ["list"]
