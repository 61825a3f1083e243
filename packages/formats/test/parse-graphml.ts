import {SaxesParser} from "saxes"

interface ReadElement {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly data: Record<string, string>
}

/** Reads GraphML with an XML parser that takes no nonsense, for tests: `data` is by attribute name. */
export function parseGraphml(text: string) {
  const keys: {id: string; for: string; name: string; type: string}[] = []
  const nodes: ReadElement[] = []
  const edges: ReadElement[] = []
  let current: ReadElement | undefined
  let dataKey: string | undefined
  const parser = new SaxesParser()
  parser.on("error", (error) => {
    throw error
  })
  parser.on("opentag", ({name, attributes}) => {
    const get = (attribute: string) => String(attributes[attribute] ?? "")
    if (name === "key")
      keys.push({id: get("id"), for: get("for"), name: get("attr.name"), type: get("attr.type")})
    else if (name === "node" || name === "edge") {
      current = {
        id: get("id"),
        source: get("source"),
        target: get("target"),
        data: Object.create(null) as Record<string, string>,
      }
      ;(name === "node" ? nodes : edges).push(current)
    } else if (name === "data") {
      dataKey = keys.find(({id}) => id === get("key"))!.name
      current!.data[dataKey] = ""
    }
  })
  parser.on("text", (part) => {
    if (dataKey !== undefined) current!.data[dataKey] += part
  })
  parser.on("closetag", ({name}) => {
    if (name === "data") dataKey = undefined
  })
  parser.write(text).close()
  return {keys, nodes, edges}
}
