import {describe, expect, test} from "@jest/globals"
import {createCypher} from "../../src/cypher/knowledge/cypher.js"
import {textOf} from "../../src/cypher/value/text.js"
import {isCypher} from "../../src/phrases/is-cypher.js"
import {createPhrases} from "../../src/phrases/phrases.js"
import {stemOf} from "../../src/phrases/stems.js"
import {graphOf} from "../graph-of.js"

const graph = graphOf(`
  Acme (Organization) FOUNDED_BY Jane Doe (Person)
  Acme (Organization) FOUNDED_BY John Roe (Person)
  Acme (Organization) PRODUCES Rocket Shoes (Product)
  Acme (Organization) = Acme Corporation
  Globex (Organization) INVESTED_IN Acme (Organization)
  Initech (Organization) !INVESTED_IN Acme (Organization)
  Jane Doe (Person) WORKS_FOR Globex (Organization)
  Jane Doe (Person) BORN_IN Springfield (Location)
  Jane Doe (Person) BORN_ON "3 May 1970"
  Acme (Organization) LOCATED_IN Springfield (Location)
  Globex (Organization) ACQUIRED Hooli (Organization)
  Mary Major (Person) LEADS Hooli (Organization)
  Hooli (Organization) COMPETES_WITH Acme (Organization)
  Jane Doe (Person) RECEIVED_AWARD Golden Wrench (Award)
  Hooli (Organization) SECURES Rocket Shoes (Product)`)
const cypher = createCypher(graph)
const phrases = createPhrases(graph)

/** The rows that the query of a question gives, sorted. */
function answerTo(question: string): string[] {
  const reading = phrases.read(question)
  if (reading.kind === "unknown") return [reading.message]
  return cypher
    .runSync(reading.cypher)
    .rows.map((row) => row.map(textOf).join(" | "))
    .sort()
}

describe("a question", () => {
  test.each([
    ["who founded Acme", ["Jane Doe | Person | asserted", "John Roe | Person | asserted"]],
    ["Who founded acme corporation?", ["Jane Doe | Person | asserted", "John Roe | Person | asserted"]],
    ["what did Jane Doe found", ["Acme | Organization | asserted"]],
    ["who was Acme founded by", ["Jane Doe | Person | asserted", "John Roe | Person | asserted"]],
    ["founders of Acme", ["Jane Doe | Person | asserted", "John Roe | Person | asserted"]],
    ["how many people founded Acme?", ["2"]],
    ["who invested in Acme", ["Globex | Organization | asserted"]],
    ["who does Jane Doe work for", ["Globex | Organization | asserted"]],
    ["who works for Globex", ["Jane Doe | Person | asserted"]],
    ["what does Acme make", ["Rocket Shoes | Product | asserted"]],
    ["what does Hooli secure", ["Rocket Shoes | Product | asserted"]],
    ["what was Hooli acquired by", ["Globex | Organization | asserted"]],
    ["who led Hooli", ["Mary Major | Person | asserted"]],
    ["where was Jane Doe born", ["Springfield | Location | asserted"]],
    ["when was Jane Doe born", ["Jane Doe | 3 May 1970"]],
    ["where is Acme", ["Springfield | LOCATED_IN"]],
    ["people of Acme", ['Jane Doe | ["FOUNDED_BY"]', 'John Roe | ["FOUNDED_BY"]']],
    ["Acme's products", ['Rocket Shoes | ["PRODUCES"]']],
    ["all people", ["Jane Doe | 5", "John Roe | 1", "Mary Major | 1"]],
    ["how many companies are there", ["4"]],
    [
      "how are Jane Doe and Rocket Shoes connected",
      ['["Jane Doe", "Acme", "Rocket Shoes"] | ["FOUNDED_BY", "PRODUCES"]'],
    ],
    [
      "what do Acme and Hooli have in common",
      ["Globex | Organization | INVESTED_IN | ACQUIRED", "Rocket Shoes | Product | PRODUCES | SECURES"],
    ],
    ["did Globex invest in Acme?", ["Globex | INVESTED_IN | Acme | asserted"]],
    ["John Roe", ["FOUNDED_BY | false | Acme | Organization"]],
    ["who competes with Acme", ["Hooli | Organization | asserted"]],
    ["who received the Golden Wrench", ["Jane Doe | Person | asserted"]],
    ["which award did Jane Doe receive", ["Golden Wrench | Award | asserted"]],
    ["all awards", ["Golden Wrench | 1"]],
    ["which companies are located in Springfield", ["Acme | Organization | asserted"]],
  ])("%s", (question, expected) => expect(answerTo(question)).toEqual(expected))

  test("becomes a query that can be read", () =>
    expect(phrases.read("who invested in Acme")).toEqual({
      kind: "query",
      cypher: `MATCH (a:Organization {name: "Acme"})<-[r:INVESTED_IN]-(x)
WHERE r.factuality <> 'negated'
RETURN x.name AS name, labels(x)[0] AS type, r.factuality AS factuality
ORDER BY name`,
    }))

  test("that is not understood is answered with names that come near", () => {
    expect(phrases.read("who painted Akme")).toMatchObject({kind: "unknown", suggestions: ["Acme"]})
    expect(answerTo("why is the sky blue")[0]).toContain("founded by")
  })
})

test.each([
  ["MATCH (n) RETURN n", true],
  ["  // all\n match (n) return n", true],
  ["RETURN 1", true],
  ["CALL db.labels", true],
  ["match made in heaven", false],
  ["with whom does Acme work", false],
  ["who founded Acme", false],
])("%s is a query: %s", (text, expected) => expect(isCypher(text)).toBe(expected))

test.each([
  ["invest", ["invests", "invested", "investing"]],
  ["produc", ["produces", "produced", "producing", "produce"]],
  ["own", ["owns", "owned", "owning"]],
  ["lead", ["leads", "led", "leading"]],
  ["stop", ["stops", "stopped", "stopping"]],
  ["study", ["studies", "studied", "study"]],
])("%s is the stem of %s", (stem, words) => expect(words.map(stemOf)).toEqual(words.map(() => stem)))
