import type {Bindings} from "../../plan/frame.js"
import type {MapLiteral} from "../../syntax/tree.js"
import {equals} from "../../value/compare.js"
import type {Build} from "./build-context.js"

/** The test that every relationship of a path must pass: `[:KNOWS* {since: 2020}]`. */
export function relationshipFilter(
  {run, compiler}: Build,
  properties: {readonly map: MapLiteral; readonly bindings: Bindings} | undefined,
): ((relationship: number) => boolean) | undefined {
  if (!properties) return undefined
  const entries = properties.map.entries.map(({key, value}) => ({
    key,
    value: compiler.compile(value, properties.bindings),
  }))
  const {graph, row} = run
  return (relationship) =>
    entries.every(
      ({key, value}) => equals(graph.relationshipProperty(relationship, key), value(row)) === true,
    )
}
