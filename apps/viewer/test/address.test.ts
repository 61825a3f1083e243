import {expect, test} from "@jest/globals"
import type {DocumentId, EntityId, RelationId} from "@relata/model"
import fc from "fast-check"
import {type Place, readAddress, writeAddress} from "../src/address.js"
import {emptyFilter} from "../src/filter.js"

const first = readAddress("")
const id = (name: string) => name as EntityId

const views: readonly Place["view"][] = [
  {kind: "overview"},
  {kind: "entity", id: id("c++~1a2b3c.technology")},
  {
    kind: "statement",
    ref: {kind: "relation", id: "a.person|KNOWS|b & c.person|negated" as RelationId},
    subject: id("a.person"),
  },
  {
    kind: "statement",
    ref: {kind: "fact", entity: id("a b.person"), fact: "HAS_AGE|12 | 3"},
    subject: id("a b.person"),
  },
  {kind: "document", id: "00ff" as DocumentId, at: {start: 12, end: 40}},
  {kind: "path", from: id("a.person"), to: id("b.person"), isDirected: true},
  {kind: "path", isDirected: false},
  {kind: "changes"},
]

test.each(views)("keeps %j", (view) => {
  expect(readAddress(writeAddress({...first, view})).view).toEqual(view)
})

test("an address stays short: what would take too much of it is left out", () => {
  const many = new Set(Array.from({length: 2000}, (_, i) => id(`entity-${i}.person`)))
  const place: Place = {
    view: {kind: "overview"},
    filter: {...emptyFilter, onlyEntities: many, hiddenEntities: new Set([id("a.person")])},
    onlyDocument: undefined,
    mode: "picture",
    camera: undefined,
  }
  expect(writeAddress(place)).toBe("without=a.person")
})

test("keeps filters, table and camera", () => {
  const place: Place = {
    view: {kind: "overview"},
    filter: {
      ...emptyFilter,
      hiddenTypes: new Set(["Person", "A, B"]),
      hiddenRelations: new Set(["OWNS"]),
      hidesUnrelated: true,
      hiddenEntities: new Set([id("a b.person")]),
      onlyEntities: new Set([id("c.person"), id("d.person")]),
      years: {from: 1998, to: 2003},
      leastDegree: 2,
      leastEvidence: 3,
      leastConfidence: 0.45,
    },
    onlyDocument: "00ff" as DocumentId,
    mode: "table",
    camera: {x: 0.25, y: -1.5, ratio: 0.125},
  }
  expect(readAddress(`#${writeAddress(place)}`)).toEqual(place)
})

test("the first view has no address", () => expect(writeAddress(first)).toBe(""))

test("no address is refused", () => {
  fc.assert(
    fc.property(fc.string(), (fragment) => {
      expect(readAddress(fragment).filter.onlyDocument).toBeUndefined()
    }),
  )
})
