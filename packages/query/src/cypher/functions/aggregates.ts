import {listOf, type StaticType} from "../check/static-type.js"
import {runtimeError} from "../error.js"
import {addDurations, divideDuration} from "../temporal/duration.js"
import {keyOf, order} from "../value/compare.js"
import {calculate, floatOf, isNumber, type NumberValue, toDouble} from "../value/number.js"
import {isKind, typeOf, type Value} from "../value/value.js"
import {anything, type FunctionContext, number, type ParameterKinds} from "./function.js"

/** Takes the rows of one group and gives their value. Rows whose first argument is `null` do not reach it. */
export interface Accumulator {
  add(value: Value, second: Value): void
  result(): Value
}

export interface AggregateDefinition {
  readonly name: string
  readonly parameters: readonly ParameterKinds[]
  readonly result: (of: StaticType) => StaticType
  create(context: FunctionContext): Accumulator
}

const measurable: ParameterKinds = [...number, "duration"]
const same = (of: StaticType): StaticType => of
const float = (): StaticType => ({kind: "float"})
const noCount = (): StaticType => ({kind: "any"})

const definitions: readonly AggregateDefinition[] = [
  {name: "count", parameters: [anything], result: () => ({kind: "integer"}), create: () => new Counter()},
  {name: "sum", parameters: [measurable], result: noCount, create: () => new Sum()},
  {name: "avg", parameters: [measurable], result: noCount, create: () => new Average()},
  {name: "min", parameters: [anything], result: same, create: (context) => new Extreme(-1, context)},
  {name: "max", parameters: [anything], result: same, create: (context) => new Extreme(1, context)},
  {name: "collect", parameters: [anything], result: listOf, create: (context) => new Collector(context)},
  {name: "stDev", parameters: [number], result: float, create: () => new Deviation(1)},
  {name: "stDevP", parameters: [number], result: float, create: () => new Deviation(0)},
  {
    name: "percentileCont",
    parameters: [number, number],
    result: float,
    create: (context) => new Percentile(context, interpolate),
  },
  {
    name: "percentileDisc",
    parameters: [number, number],
    result: same,
    create: (context) =>
      new Percentile(context, (values, share) => values[Math.max(0, Math.ceil(share * values.length) - 1)]!),
  },
]

const byName = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]))

/** The definition of an aggregation that `isAggregate` knows. */
export function aggregateNamed(name: string): AggregateDefinition {
  return byName.get(name.toLowerCase())!
}

export function aggregateNames(): string[] {
  return definitions.map(({name}) => name)
}

/** Lets every value through once. */
export class DistinctAccumulator implements Accumulator {
  private readonly inner: Accumulator
  private readonly context: FunctionContext
  private readonly seen = new Set<ReturnType<typeof keyOf>>()

  constructor(inner: Accumulator, context: FunctionContext) {
    this.inner = inner
    this.context = context
  }

  add(value: Value, second: Value): void {
    const key = keyOf(value, this.context)
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.context.charge(40)
    this.inner.add(value, second)
  }

  result(): Value {
    return this.inner.result()
  }
}

class Counter implements Accumulator {
  private count = 0
  add(): void {
    this.count++
  }
  result(): Value {
    return this.count
  }
}

function numberOrDuration(name: string, value: Value) {
  if (isNumber(value) || isKind(value, "duration")) return value
  throw runtimeError("TypeError", "InvalidArgumentValue", `${name} takes numbers, not a ${typeOf(value)}.`)
}

class Sum implements Accumulator {
  private sum: Value = 0
  private isEmpty = true
  add(value: Value): void {
    const term = numberOrDuration("sum", value)
    if (isNumber(term)) this.sum = calculate("+", isNumber(this.sum) ? this.sum : 0, term)
    else this.sum = this.isEmpty || !isKind(this.sum, "duration") ? term : addDurations(this.sum, term)
    this.isEmpty = false
  }
  result(): Value {
    return this.sum
  }
}

class Average implements Accumulator {
  private readonly sum = new Sum()
  private count = 0
  add(value: Value): void {
    this.sum.add(numberOrDuration("avg", value))
    this.count++
  }
  result(): Value {
    if (this.count === 0) return null
    const sum = this.sum.result()
    return isKind(sum, "duration")
      ? divideDuration(sum, this.count)
      : floatOf(toDouble(sum as NumberValue) / this.count)
  }
}

class Extreme implements Accumulator {
  private readonly sign: number
  private readonly context: FunctionContext
  private best: Value = null
  constructor(sign: 1 | -1, context: FunctionContext) {
    this.sign = sign
    this.context = context
  }
  add(value: Value): void {
    if (this.best === null || this.sign * order(value, this.best, this.context) > 0) this.best = value
  }
  result(): Value {
    return this.best
  }
}

class Collector implements Accumulator {
  private readonly values: Value[] = []
  private readonly context: FunctionContext
  constructor(context: FunctionContext) {
    this.context = context
  }
  add(value: Value): void {
    this.context.charge(16)
    this.values.push(value)
  }
  result(): Value {
    return this.values
  }
}

/** Welford's method, which keeps its digits where the mean is large. */
class Deviation implements Accumulator {
  private readonly lost: 0 | 1
  private count = 0
  private mean = 0
  private squares = 0
  constructor(lost: 0 | 1) {
    this.lost = lost
  }
  add(value: Value): void {
    const x = toDouble(numberOf("stDev", value))
    const difference = x - this.mean
    this.mean += difference / ++this.count
    this.squares += difference * (x - this.mean)
  }
  result(): Value {
    return floatOf(this.count <= this.lost ? 0 : Math.sqrt(this.squares / (this.count - this.lost)))
  }
}

function numberOf(name: string, value: Value): NumberValue {
  if (isNumber(value)) return value
  throw runtimeError("TypeError", "InvalidArgumentValue", `${name} takes numbers, not a ${typeOf(value)}.`)
}

class Percentile implements Accumulator {
  private readonly values: NumberValue[] = []
  private readonly context: FunctionContext
  private readonly pick: (sorted: readonly NumberValue[], share: number) => NumberValue
  private share: number | undefined
  constructor(
    context: FunctionContext,
    pick: (sorted: readonly NumberValue[], share: number) => NumberValue,
  ) {
    this.context = context
    this.pick = pick
  }
  add(value: Value, share: Value): void {
    this.share ??= toDouble(numberOf("A percentile", share))
    if (!(this.share >= 0 && this.share <= 1))
      throw runtimeError(
        "ArgumentError",
        "NumberOutOfRange",
        `A percentile is 0.0 to 1.0, not ${this.share}.`,
      )
    this.context.charge(16)
    this.values.push(numberOf("A percentile", value))
  }
  result(): Value {
    if (this.values.length === 0) return null
    return this.pick(
      this.values.sort((a, b) => order(a, b)),
      this.share!,
    )
  }
}

function interpolate(sorted: readonly NumberValue[], share: number): NumberValue {
  const place = share * (sorted.length - 1)
  const low = toDouble(sorted[Math.floor(place)]!)
  const high = toDouble(sorted[Math.ceil(place)]!)
  return floatOf(low + (high - low) * (place - Math.floor(place)))
}
