import type {FunctionContext, ParameterKinds} from "./functions/function.js"
import type {Value} from "./value/value.js"

/** Something that CALL can run: it gives rows. */
export interface Procedure {
  readonly name: string
  readonly parameters: readonly {
    readonly name: string
    readonly kinds: ParameterKinds
    readonly optional?: boolean
  }[]
  readonly columns: readonly string[]
  call(args: readonly Value[], context: FunctionContext): Iterable<readonly Value[]>
}

/** By their names in lower case. */
export type Procedures = ReadonlyMap<string, Procedure>

export function procedureNamed(procedures: Procedures, name: string): Procedure | undefined {
  return procedures.get(name.toLowerCase())
}

export function proceduresOf(list: readonly Procedure[]): Procedures {
  return new Map(list.map((procedure) => [procedure.name.toLowerCase(), procedure]))
}

/** What every graph can be asked about itself. */
export const graphProcedures: readonly Procedure[] = [
  {
    name: "db.labels",
    parameters: [],
    columns: ["label", "nodeCount"],
    call: (_args, {graph}) => graph.labels.map((label, i) => [label, graph.countOfLabel(i)]),
  },
  {
    name: "db.relationshipTypes",
    parameters: [],
    columns: ["relationshipType", "relationshipCount"],
    call: (_args, {graph}) => graph.types.map((type, i) => [type, graph.countsOfTypes()[i]!]),
  },
  {
    name: "db.propertyKeys",
    parameters: [],
    columns: ["propertyKey"],
    call: (_args, {graph}) =>
      [...new Set([...graph.nodeColumns.keys(), ...graph.relationshipColumns.keys()])].map((key) => [key]),
  },
]
