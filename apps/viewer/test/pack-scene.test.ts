import {expect, test} from "@jest/globals"
import fc from "fast-check"
import type {Scene} from "../src/desk/messages.js"
import {packScene, unpackScene} from "../src/desk/pack-scene.js"

const years = fc.record({from: fc.integer(), to: fc.integer()})
const documents = fc.array(fc.nat({max: 4_000_000}), {maxLength: 3})
const node = fc.record(
  {
    id: fc.string(),
    label: fc.string({unit: "binary"}),
    type: fc.string(),
    degree: fc.nat(),
    mentionCount: fc.nat(),
    confidence: fc.double({min: 0, max: 1, noNaN: true}),
    documents,
    years,
  },
  {requiredKeys: ["id", "label", "type", "degree", "mentionCount", "documents"]},
)
const edge = fc.record(
  {
    id: fc.string(),
    source: fc.nat(),
    target: fc.nat(),
    type: fc.string(),
    predicate: fc.string({unit: "binary"}),
    weight: fc.nat(),
    confidence: fc.double({min: 0, max: 1, noNaN: true}),
    factuality: fc.constantFrom("asserted", "planned", "possible", "negated"),
    documents,
    years,
  },
  {
    requiredKeys: [
      "id",
      "source",
      "target",
      "type",
      "predicate",
      "weight",
      "confidence",
      "factuality",
      "documents",
    ],
  },
)
const scenes = fc
  .record({nodes: fc.array(node), edges: fc.array(edge), documents: fc.constant([])})
  // Ids are branded strings, which a generator does not know.
  .map((scene) => scene as unknown as Scene)

test("a scene comes out of its packing as it went in", () => {
  fc.assert(fc.property(scenes, (scene) => expect(unpackScene(packScene(scene))).toEqual(scene)))
})
