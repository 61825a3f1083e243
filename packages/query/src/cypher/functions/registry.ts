import {aggregateNames} from "./aggregates.js"
import type {FunctionDefinition} from "./function.js"
import {listFunctions} from "./lists.js"
import {mathFunctions} from "./maths.js"
import {scalarFunctions} from "./scalar.js"
import {stringFunctions} from "./strings.js"
import {temporalFunctions} from "./temporals.js"

const definitions: readonly FunctionDefinition[] = [
  ...scalarFunctions,
  ...listFunctions,
  ...stringFunctions,
  ...mathFunctions,
  ...temporalFunctions,
]

const byName = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]))

/** A function that is no aggregation, by its name in any case. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return byName.get(name.toLowerCase())
}

/** Every function with the name that it is documented by, aggregations too. */
export function functionNames(): string[] {
  return [...definitions.map(({name}) => name), ...aggregateNames(), "exists"]
}
