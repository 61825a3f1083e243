import {expect, test} from "@jest/globals"
import {defaultSchema, type ExtractedRelation, type LocalEntityId, type MentionKind} from "@relata/model"
import {keepEntities} from "../../src/entity/keep-entities.js"
import type {CandidateEntity} from "../../src/entity/resolve-entities.js"

function candidate(id: string, label: string, type: string, kinds: readonly MentionKind[]): CandidateEntity {
  const mentions = kinds.map((kind, i) => ({
    start: i,
    end: i + 1,
    kind,
    number: i,
    sentence: 0,
    from: i,
    to: i + 1,
    head: i,
    text: label,
    article: 0,
  }))
  return {
    id: id as LocalEntityId,
    label,
    type,
    aliases: [],
    mentions,
    attributes: [],
    trust: () => 0.75,
    linkedMentions: () => mentions.map(({start, end, kind}) => ({start, end, kind})),
  }
}

function relation(source: string, type: string, target: string | null, confidence = 1): ExtractedRelation {
  return {
    source: source as LocalEntityId,
    target: target as LocalEntityId | null,
    literal: target === null ? "1998" : null,
    type,
    predicate: "makes",
    factuality: "asserted",
    reportedBy: null,
    qualifiers: {},
    confidence,
    evidence: [{start: 0, end: 1}],
  }
}

const quillon = candidate("e1", "Quillon", "Organization", ["name"])
const fiber = candidate("e2", "optical fiber", "Product", ["nominal"])
const models = candidate("e3", "models", "Product", ["nominal", "nominal"])

test.each([
  [
    "drops an office, however often it is said",
    [quillon, candidate("e4", "executive chairman", "Person", ["nominal", "nominal"])],
    [],
    ["Quillon"],
  ],
  ["keeps names without relations", [quillon], [], ["Quillon"]],
  ["drops a phrase without relations", [quillon, fiber], [], ["Quillon"]],
  [
    "keeps a phrase that a relation of the schema links to a name",
    [quillon, fiber],
    [relation("e1", "PRODUCES", "e2")],
    ["Quillon", "optical fiber"],
  ],
  [
    "keeps both phrases that a relation of the schema links",
    [fiber, candidate("e3", "data centers", "Facility", ["nominal"])],
    [relation("e3", "REQUIRES", "e2")],
    ["optical fiber", "data centers"],
  ],
  [
    "drops a phrase that only an open relation links",
    [quillon, fiber],
    [relation("e1", "REDEFINE", "e2")],
    ["Quillon"],
  ],
  [
    "drops an idea that one unsure relation links",
    [quillon, candidate("e2", "angry replies", "Concept", ["nominal"])],
    [relation("e1", "CAUSES", "e2", 0.6)],
    ["Quillon"],
  ],
  [
    "drops a name with a word for whatever it makes",
    [quillon, candidate("e2", "Quillon products", "Product", ["nominal"])],
    [relation("e1", "PRODUCES", "e2")],
    ["Quillon"],
  ],
  ["drops single common nouns", [quillon, models], [relation("e1", "PRODUCES", "e3")], ["Quillon"]],
  [
    "keeps a phrase that the text comes back to",
    [candidate("e1", "optical fiber", "Product", ["nominal", "nominal"])],
    [],
    ["optical fiber"],
  ],
])("%s", (_behaviour, entities, relations, labels) => {
  expect(keepEntities(entities, relations, defaultSchema).entities.map(({label}) => label)).toEqual(labels)
})

test("ids are given anew, and relations follow them", () => {
  const lone = candidate("e1", "AI chain", "Concept", ["nominal"])
  const named = candidate("e2", "Quillon", "Organization", ["name"])
  const {entities, relations} = keepEntities(
    [lone, named],
    [relation("e2", "STARTED_ON", null), relation("e2", "REDEFINE", "e1")],
    defaultSchema,
  )
  expect(entities.map(({id}) => id)).toEqual(["e1"])
  expect(relations.map(({source, type}) => `${source} ${type}`)).toEqual(["e1 STARTED_ON"])
})

test("what only says what a thing is does not stay among its mentions", () => {
  const described = {...candidate("e1", "Quillon", "Organization", ["name", "nominal"]), attributes: [1]}
  const {entities} = keepEntities([described], [], defaultSchema)
  expect(entities).toEqual([
    {
      id: "e1",
      label: "Quillon",
      type: "Organization",
      aliases: [],
      confidence: 0.75,
      mentions: [{start: 0, end: 1, kind: "name"}],
    },
  ])
})

test("gives what is kept its confidence", () => {
  const {entities} = keepEntities([quillon, fiber], [], defaultSchema)
  expect(entities.map(({label, confidence}) => [label, confidence])).toEqual([["Quillon", 0.75]])
})
