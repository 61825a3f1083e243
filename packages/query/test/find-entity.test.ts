import {expect, test} from "@jest/globals"
import {findEntity} from "../src/index.js"
import {graphOf} from "./graph-of.js"

const graph = graphOf(`
  Mercury Motors (Organization) = Mercury
  Mercury (Person) WORKS_FOR Acme (Organization)
  Apple (Organization) PRODUCES Apple Watch (Product)
  Apple (Person) WORKS_FOR Acme (Organization)
  Lei Jun (Person) WORKS_FOR Xiaomi (Organization)
  Xiaomi SU7 (Product) PRODUCED_BY Xiaomi (Organization)
  Xiaomi SU7 Ultra (Product) PRODUCED_BY Xiaomi (Organization)
`)

test.each([
  ["takes an id", "lei-jun.person", "lei-jun.person"],
  ["takes a label, whatever its case", "lei jun", "lei-jun.person"],
  ["takes a label before another entity's alias", "Mercury", "mercury.person"],
  ["takes a part of a name that only one entity has", "watch", "apple-watch.product"],
  ["takes the beginning of a word that only one entity has", "ultr", "xiaomi-su7-ultra.product"],
])("%s", (_behaviour, words, id) => expect(findEntity(graph, words)).toBe(id))

test.each([
  [
    "refuses a part of two names, and tells both",
    "su7",
    "query.unknown-entity",
    'No single entity is known as "su7". Near names: Xiaomi SU7 (Product), Xiaomi SU7 Ultra (Product).',
  ],
  [
    "refuses a name that is merely alike, and tells it",
    "Xaiomi",
    "query.unknown-entity",
    'No single entity is known as "Xaiomi". Near names: Xiaomi (Organization), Xiaomi SU7 (Product), Xiaomi SU7 Ultra (Product).',
  ],
  [
    "says so when nothing comes near",
    "Zanzibar",
    "query.unknown-entity",
    'No single entity is known as "Zanzibar". Nothing comes near it; search for a shorter part of the name.',
  ],
  [
    "asks which one when two bear the name",
    "apple",
    "query.ambiguous-entity",
    '"apple" names 2 entities: apple.organization (Organization), apple.person (Person). Give the id of the one you mean.',
  ],
])("%s", (_behaviour, words, code, message) => {
  expect(() => findEntity(graph, words)).toThrow(expect.objectContaining({code, message}))
})
