import {expect, test} from "@jest/globals"
import {graphStats} from "../src/index.js"
import {graphOf} from "./graph-of.js"

test("counts a graph's parts", () => {
  const graph = graphOf(`
    Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)
    Xiaomi (Organization) PRODUCES Xiaomi SU7 (Product)
    Xiaomi (Organization) HAS_REVENUE "12 billion"
    Beijing (Location) PART_OF China (Location)
    Gensyn (Organization)
  `)
  expect(graphStats(graph)).toEqual({
    documents: 1,
    entities: 6,
    relations: 3,
    facts: 1,
    mentions: 8,
    corrections: 0,
    entityTypes: [
      {name: "Location", count: 2},
      {name: "Organization", count: 2},
      {name: "Person", count: 1},
      {name: "Product", count: 1},
    ],
    relationTypes: [
      {name: "FOUNDED_BY", count: 1},
      {name: "PART_OF", count: 1},
      {name: "PRODUCES", count: 1},
    ],
    components: 3,
    largestComponent: 3,
    unconnected: 1,
    bestConnected: [
      {id: "xiaomi.organization", label: "Xiaomi", type: "Organization", degree: 2},
      {id: "beijing.location", label: "Beijing", type: "Location", degree: 1},
      {id: "china.location", label: "China", type: "Location", degree: 1},
      {id: "lei-jun.person", label: "Lei Jun", type: "Person", degree: 1},
      {id: "xiaomi-su7.product", label: "Xiaomi SU7", type: "Product", degree: 1},
    ],
  })
})

test("counts nothing in an empty graph", () => {
  expect(graphStats(graphOf(""))).toMatchObject({
    documents: 1,
    entities: 0,
    relations: 0,
    components: 0,
    largestComponent: 0,
  })
})
