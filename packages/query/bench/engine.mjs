// The engine as outside runners drive it: createEngine() gives run, reset, load and close.
// Works on dist/, so that `tsc -b` must have run.
import {CypherEngine, parameterOf, SnapshotBuilder, valueTo} from "../dist/index.js"

export async function createEngine() {
  let engine = new CypherEngine(new SnapshotBuilder().build())
  return {
    async run(query, params = {}) {
      const parameters = new Map(Object.entries(params).map(([name, value]) => [name, parameterOf(value)]))
      const {columns, rows} = await engine.run(query, {parameters})
      return {columns, rows: rows.map((row) => row.map((value) => valueTo(value, writers)))}
    },
    async reset() {
      engine = new CypherEngine(new SnapshotBuilder().build())
    },
    async load({nodes, relationships}) {
      const constants = new CypherEngine(new SnapshotBuilder().build())
      const builder = new SnapshotBuilder()
      const values = (properties) => {
        const found = []
        for (const key in properties) found.push([key, propertyOf(constants, properties[key])])
        return found
      }
      for (const {id, labels, properties} of nodes) builder.addNode(id, labels, values(properties))
      for (const {id, type, start, end, properties} of relationships)
        builder.addRelationship(id, type, start, end, values(properties))
      engine = new CypherEngine(builder.build())
    },
    async close() {},
  }
}

/** A property as plain data, as a float that must stay one, or as a constant expression to be worked out. */
function propertyOf(constants, value) {
  if (Array.isArray(value)) return value.map((item) => propertyOf(constants, item))
  if (value === null || typeof value !== "object") return parameterOf(value)
  if (value.$type === "float") return parameterOf({float: value.value})
  if (value.$type === "integer") return parameterOf(BigInt(value.text))
  return constants.runSync(`RETURN ${value.text} AS value`).rows[0][0]
}

const entries = (properties, convert) =>
  Object.fromEntries([...properties].map(([key, value]) => [key, convert(value)]))
const node = ({id, graph}, convert) => ({
  $type: "node",
  id,
  labels: graph.labelsOf(id),
  properties: entries(graph.propertiesOf({kind: "node", id, graph}), convert),
})
const relationship = ({id, graph}, convert) => ({
  $type: "relationship",
  id,
  label: graph.types[graph.typeOf[id]],
  start: graph.starts[id],
  end: graph.ends[id],
  properties: entries(graph.propertiesOf({kind: "relationship", id, graph}), convert),
})

const writers = {
  float: ({value}) => ({$type: "float", value}),
  temporal: (_value, text) => ({$type: "temporal", text}),
  node,
  relationship,
  path: ({nodes, relationships, graph}, convert) => ({
    $type: "path",
    nodes: nodes.map((id) => node({id, graph}, convert)),
    relationships: relationships.map((id) => relationship({id, graph}, convert)),
  }),
}
