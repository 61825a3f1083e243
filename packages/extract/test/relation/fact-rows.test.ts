import {expect, test} from "@jest/globals"
import {facts, read} from "../facts.js"

const cells = (...words: readonly string[]) => words.map((text) => ["table-cell", text] as const)

const firm = "Bluefin Robotics is a company that makes drones."

test("reads the fields of a fact box below the heading that names its topic", () => {
  const found = facts(
    ["heading", "Bluefin Robotics"],
    ...cells("Founded", "3 May 1999; 27 years ago", "Founder(s)", "Jana Roth", "Tom Brandt"),
    ...cells("Headquarters", "Oslo, Norway", "Parent", "Castor Systems", "Mascot", "Otto"),
    firm,
  )
  expect(found).toEqual(
    expect.arrayContaining([
      'Bluefin Robotics -STARTED_ON-> "3 May 1999"',
      "Bluefin Robotics -FOUNDED_BY-> Jana Roth",
      "Bluefin Robotics -FOUNDED_BY-> Tom Brandt",
      "Bluefin Robotics -HEADQUARTERED_IN-> Oslo",
      "Bluefin Robotics -SUBSIDIARY_OF-> Castor Systems",
    ]),
  )
  expect(found.filter((fact) => fact.includes("Otto"))).toEqual([])
})

test("reads lines of a name and a value, and takes other fields for the nouns that they are", () => {
  expect(facts(["heading", "Bluefin Robotics"], "Founder: Jana Roth", "CEO: Otto Berg", firm)).toEqual(
    expect.arrayContaining([
      "Bluefin Robotics -FOUNDED_BY-> Jana Roth",
      "Otto Berg -LEADS-> Bluefin Robotics",
    ]),
  )
})

test("takes a title that tells of somebody for their name, and dated lines without a colon for fields", () => {
  const found = facts(
    ["heading", "Jana Roth’s Biography"],
    "Born 3 May 1899 Oslo, Norway",
    "Died 1 June 1950 (aged 51) Graz, Austria",
    "Jana Roth was a painter.",
  )
  expect(found).toEqual(
    expect.arrayContaining([
      'Jana Roth -BORN_ON-> "3 May 1899"',
      "Jana Roth -BORN_IN-> Oslo",
      'Jana Roth -DIED_ON-> "1 June 1950"',
      "Jana Roth -DIED_IN-> Graz",
    ]),
  )
})

test("points at the name of the field and at its value", () => {
  const text = "Bluefin Robotics\n\nFounder\n\nJana Roth"
  const {relations} = read(["heading", "Bluefin Robotics"], ...cells("Founder", "Jana Roth"), firm)
  const [evidence] = relations.find(({type}) => type === "FOUNDED_BY")!.evidence
  const words = (span: {start: number; end: number} | undefined) => span && text.slice(span.start, span.end)
  expect([evidence, evidence!.subject, evidence!.trigger, evidence!.object].map(words)).toEqual([
    "Founder\n\nJana Roth",
    "Founder",
    "Founder",
    "Jana Roth",
  ])
})

test.each([
  [
    "the head of a table",
    [["heading", "Bluefin Robotics"], ...cells("City", "Country", "Head", "Lund", "Sweden", "Per Falk")],
  ],
  ["who speaks", [["heading", "Bluefin Robotics"], "Director: we never stopped, Jana Roth says."]],
  ["a box under no name", [["heading", "Offices abroad"], ...cells("Founder", "Jana Roth")]],
] as const)("takes no field for one in %s", (_what, blocks) => expect(facts(...blocks)).toEqual([]))
