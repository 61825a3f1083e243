import {expect, test} from "@jest/globals"
import {read} from "../facts.js"

/** Propositions as lines: `subject; relation; object; further arguments`, the most reliable first. */
function propositions(...blocks: Parameters<typeof read>): string[] {
  return [...read(...blocks).propositions]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({subject, relation, object, arguments: more}) => [subject, relation, object, ...more].join("; "))
}

test("states a clause whole first, then bare and argument by argument", () => {
  expect(propositions("Castor bought Bluefin in 2019 for $3 million.")).toEqual([
    "Castor; bought; Bluefin; in 2019; for $3 million",
    "Castor; bought; Bluefin",
    "Castor; bought Bluefin in; 2019",
    "Castor; bought Bluefin for; $3 million",
  ])
})

test.each([
  [
    "keeps auxiliaries, negation and preposition",
    "Castor has not invested in Bluefin.",
    "Castor; has not invested in; Bluefin",
  ],
  [
    "joins a verb to the infinitive that it governs",
    "Castor plans to buy Bluefin.",
    "Castor; plans to buy; Bluefin",
  ],
  [
    "joins a predicative adjective and its preposition",
    "Castor is dependent on Bluefin.",
    "Castor; is dependent on; Bluefin",
  ],
  ["tells the members of a list apart", "Castor and Pollux sell drones.", "Pollux; sell; drones"],
  ["states what is said", "Maria said that Castor sells drones.", "Maria; said that; Castor sells drones"],
  [
    "states what hangs on the words of the object",
    "Maria became the mayor of a town near Oslo.",
    "Maria; became the mayor of a town near; Oslo",
  ],
  [
    "joins what is done in passing to the verb that it goes with",
    "Maria left Oslo after giving a speech.",
    "Maria; left Oslo after giving; a speech",
  ],
  ["states an apposition", "Castor, a maker of drones, grew.", "Castor; is; a maker of drones"],
])("%s", (_behaviour, text, expected) => expect(propositions(text)).toContain(expected))

test("says nothing of questions", () => {
  expect(propositions("Did Castor buy Bluefin?")).toEqual([])
  expect(propositions(["question", "What did Castor buy?"])).toEqual([])
})
