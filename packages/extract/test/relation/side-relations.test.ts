import {expect, test} from "@jest/globals"
import {facts} from "../facts.js"

test.each([
  [
    "brackets",
    "The poll was led by Mara Berg (Harbour Union candidate).",
    "Mara Berg -ASSOCIATED_WITH-> Harbour Union",
  ],
  [
    "a role between them",
    "Behind the Harbour Union candidate Mara Berg came nobody.",
    "Mara Berg -MEMBER_OF-> Harbour Union",
  ],
  [
    "a place behind a comma",
    "They gave a concert at the Harbour Hall, in Lund.",
    "Harbour Hall -LOCATED_IN-> Lund",
  ],
  [
    "a possessor before an article",
    "Nobody liked Tom Dahl's The Grey Boat.",
    "Tom Dahl -CREATED-> The Grey Boat",
  ],
])("ties names that stand side by side: %s", (_what, text, expected) =>
  expect(facts(text)).toContain(expected),
)

test("takes the place before a report for no fact of what is in brackets", () =>
  expect(facts("LUND (Harbour News) – Mara Berg resigned.").join()).not.toContain("ASSOCIATED_WITH"))

test("what is stated of one name of a list holds of its fellows", () => {
  const found = facts("Mara Berg won elections in Lund, Tarn and Hale.")
  for (const place of ["Lund", "Tarn", "Hale"])
    expect(found.join("\n")).toMatch(new RegExp(`Mara Berg .*-> ${place}`))
})

test("a list does not take what is stated of a name of another list", () =>
  expect(facts("Mara Berg visited Lund and Tarn, and Tom Dahl met Ada Stone.").join("\n")).not.toMatch(
    /Ada Stone.*-> (?:Lund|Tarn)|Tom Dahl .*-> Lund/,
  ))
