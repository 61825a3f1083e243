import {runtimeError} from "../error.js"
import type {FunctionContext} from "../functions/function.js"
import type {GraphSnapshot} from "../snapshot.js"
import type {Value} from "../value/value.js"

/**
 * The row that a plan works on. Variables of the kind "node" or "relationship" are kept as their index, and all
 * others as values; what is not there is `null`.
 */
export type Row = Value[]

/** What an operator says when it is asked to go on. */
export const done = 0
/** The row holds the next result. */
export const row = 1
/** Nothing yet, but others should have their turn; asking again goes on. */
export const pause = 2
export type Status = typeof done | typeof row | typeof pause

/** A step of a plan at work. It writes what it finds into the row. */
export interface Operator {
  /** Begins anew, for the row as it is. */
  open(): void
  next(): Status
}

/** What a query needs of an `AbortSignal`. */
export interface StopSignal {
  readonly aborted: boolean
}

export interface RunLimits {
  readonly timeoutMs: number
  readonly memoryBytes: number
  readonly signal: StopSignal | undefined
}

/** How many steps are taken between two looks at the clock. */
const stride = 512
/** How long a run works before it lets others have their turn. */
const sliceMs = 12

/** One run of a query: its row, its limits and what its functions may ask. */
export class Run implements FunctionContext {
  readonly row: Row = []
  readonly graph: GraphSnapshot
  readonly parameters: ReadonlyMap<string, Value>
  readonly now: number
  readonly random: () => number
  /** Memory for which the current row is the reason; kept rows add it to what they hold. */
  transient = 0
  private readonly clock: () => number
  private readonly limits: RunLimits
  private readonly deadline: number
  private readonly mayPause: boolean
  private sliceEnd: number
  private steps = stride
  private held = 0
  /** More than 0 while a plan inside an expression works, which cannot pause. */
  private inner = 0

  constructor(
    graph: GraphSnapshot,
    parameters: ReadonlyMap<string, Value>,
    limits: RunLimits,
    {
      clock,
      now,
      random,
      mayPause,
    }: {
      readonly clock: () => number
      readonly now: number
      readonly random: () => number
      readonly mayPause: boolean
    },
  ) {
    this.graph = graph
    this.parameters = parameters
    this.limits = limits
    this.clock = clock
    this.now = now
    this.random = random
    this.mayPause = mayPause
    const start = clock()
    this.deadline = start + limits.timeoutMs
    this.sliceEnd = start + sliceMs
  }

  /** Counts a step; true when the operator should pause. @throws CypherError when time is up */
  tick(): boolean {
    return --this.steps <= 0 && this.look()
  }

  /** Counts work that is as long as many steps. */
  spend(steps: number): void {
    this.steps -= steps
    if (this.steps <= 0) this.look()
  }

  private look(): boolean {
    this.steps = stride
    const time = this.clock()
    if (this.limits.signal?.aborted) throw runtimeError("ArgumentError", "Aborted", "The query was stopped.")
    if (time > this.deadline)
      throw runtimeError(
        "ArgumentError",
        "TimeLimitExceeded",
        `The query took more than ${this.limits.timeoutMs} ms and was stopped. Name more of what you look for, bound its paths (*..3), or give it more time.`,
      )
    return this.mayPause && this.inner === 0 && time > this.sliceEnd
  }

  /** Begins a new slice of time after a pause. */
  resume(): void {
    this.sliceEnd = this.clock() + sliceMs
  }

  /** Works on a plan inside an expression. */
  within<T>(work: () => T): T {
    this.inner++
    const result = work()
    this.inner--
    return result
  }

  charge(bytes: number): void {
    this.transient += bytes
    if (this.held + this.transient > this.limits.memoryBytes) this.refuse()
  }

  /** Counts what an operator keeps of the current row. */
  hold(bytes: number): number {
    const all = bytes + this.transient
    this.transient = 0
    this.held += all
    if (this.held > this.limits.memoryBytes) this.refuse()
    return all
  }

  release(bytes: number): void {
    this.held -= bytes
  }

  private refuse(): never {
    throw runtimeError(
      "ArgumentError",
      "MemoryLimitExceeded",
      `The query needs more than ${Math.round(this.limits.memoryBytes / 1e6)} MB and was stopped. Filter earlier, or add a LIMIT.`,
    )
  }
}
