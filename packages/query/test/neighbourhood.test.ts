import {expect, test} from "@jest/globals"
import type {EntityId} from "@relata/model"
import {type NeighbourhoodOptions, neighbourhood} from "../src/index.js"
import {graphOf} from "./graph-of.js"

const graph = graphOf(`
  Hub (Organization) OWNS Alpha (Organization)
  Hub (Organization) OWNS Beta (Organization)
  Hub (Organization) LED_BY Carla (Person)
  Delta (Person) WORKS_FOR Hub (Organization)
  Alpha (Organization) OWNS Gamma (Organization)
  Alpha (Organization) COMPETES_WITH Beta (Organization)
  Gamma (Organization) OWNS Omega (Organization)
`)
const around = (options: NeighbourhoodOptions) => {
  const {entities, relations, isComplete} = neighbourhood(graph, "hub.organization" as EntityId, options)
  return {
    entities: [...entities]
      .map(([id, distance]) => `${graph.graph.getNodeAttribute(id, "label")} ${distance}`)
      .join(", "),
    relations: relations.length,
    isComplete,
  }
}

test.each<[string, NeighbourhoodOptions, string, number]>([
  ["goes one relation far, the more important first", {}, "Hub 0, Alpha 1, Beta 1, Carla 1, Delta 1", 5],
  ["goes as far as asked", {depth: 2}, "Hub 0, Alpha 1, Beta 1, Carla 1, Delta 1, Gamma 2", 6],
  ["ends where the graph does", {depth: 99}, "Hub 0, Alpha 1, Beta 1, Carla 1, Delta 1, Gamma 2, Omega 3", 7],
  ["stays where it is at depth 0", {depth: 0}, "Hub 0", 0],
  ["follows relations from their source", {direction: "out"}, "Hub 0, Alpha 1, Beta 1, Carla 1", 4],
  ["follows relations to their target", {direction: "in"}, "Hub 0, Delta 1", 1],
  ["keeps to relation types", {relationTypes: ["OWNS"], depth: 2}, "Hub 0, Alpha 1, Beta 1, Gamma 2", 3],
  ["keeps to entity types", {entityTypes: ["Person"]}, "Hub 0, Carla 1, Delta 1", 2],
])("%s", (_behaviour, options, entities, relations) =>
  expect(around(options)).toEqual({entities, relations, isComplete: true}),
)

test("keeps the nearest and most important at the limit, and says so", () => {
  expect(around({depth: 3, limit: 3})).toEqual({
    entities: "Hub 0, Alpha 1, Beta 1",
    relations: 3,
    isComplete: false,
  })
})

test("refuses an entity that the graph lacks", () => {
  expect(() => neighbourhood(graph, "nobody.person" as EntityId)).toThrow(
    expect.objectContaining({code: "query.unknown-entity"}),
  )
})
