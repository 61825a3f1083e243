import {expect, test} from "@jest/globals"
import {defaultSchema, relationTypeNamed} from "@relata/model"
import {nounRules} from "../../src/relation/noun-rules.js"
import {readRules} from "../../src/relation/rule.js"
import {verbRules} from "../../src/relation/verb-rules.js"

test("reads words, roles and the types that a role may hold", () => {
  const rules = readRules(`
# making
found, set up | obj FOUNDED_BY subj:Person/Group; obj STARTED_ON when
`)
  expect([...rules.keys()]).toEqual(["found", "set up"])
  expect(rules.get("set up")).toEqual([
    {
      source: {name: "obj", types: []},
      type: "FOUNDED_BY",
      target: {name: "subj", types: ["Person", "Group"]},
    },
    {source: {name: "obj", types: []}, type: "STARTED_ON", target: {name: "when", types: []}},
  ])
})

test.each(["found", "found | obj FOUNDED_BY"])("refuses the line %p", (line) => {
  expect(() => readRules(line)).toThrow(SyntaxError)
})

test("the tables name relation types of the schema only", () => {
  const types = [...verbRules.values(), ...nounRules.values()].flat().map(({type}) => type)
  expect(types.filter((type) => relationTypeNamed(defaultSchema, type) === undefined)).toEqual([])
})
