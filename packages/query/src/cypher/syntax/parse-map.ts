import type {Grammar} from "./grammar.js"
import type {MapEntry, MapLiteral, MapProjection, Variable} from "./tree.js"

/** `{name: "Ada", born: 1815}` */
export function parseMapLiteral(grammar: Grammar): MapLiteral {
  const {reader} = grammar
  const {start} = reader.needSymbol("{")
  const entries: MapEntry[] = []
  if (!reader.isSymbol("}")) {
    do {
      const key = reader.needName("a key").name
      reader.needSymbol(":")
      entries.push({key, value: grammar.expression()})
    } while (reader.takeSymbol(","))
  }
  reader.needSymbol("}")
  return {kind: "map", entries, span: reader.spanFrom(start)}
}

/** What follows the variable in `n {.name, .*, age: 3, other}`. */
export function parseMapProjection(grammar: Grammar, of: Variable): MapProjection {
  const {reader} = grammar
  reader.needSymbol("{")
  const items: MapProjection["items"][number][] = []
  if (!reader.isSymbol("}")) {
    do {
      if (reader.takeSymbol(".")) {
        if (reader.takeSymbol("*")) items.push({kind: "all"})
        else items.push({kind: "property", key: reader.needName("a property").name})
        continue
      }
      const {name: key, span} = reader.needName("a key")
      const value = reader.takeSymbol(":")
        ? grammar.expression()
        : ({kind: "variable", name: key, span} as const)
      items.push({kind: "entry", key, value})
    } while (reader.takeSymbol(","))
  }
  reader.needSymbol("}")
  return {kind: "map-projection", of, items, span: reader.spanFrom(of.span.start)}
}
