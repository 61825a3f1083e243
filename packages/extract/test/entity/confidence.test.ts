import {expect, test} from "@jest/globals"
import {extract} from "../../src/extract.js"
import {read} from "../document.js"

/** The confidence of each thing by its label. */
function confidences(text: string): Map<string, number> {
  return new Map(extract(read(text)).entities.map(({label, confidence}) => [label, confidence ?? Number.NaN]))
}

/** Links as `mention → other (rule)`. */
function links(text: string): string[] {
  return extract(read(text)).entities.flatMap(({mentions}) =>
    mentions.flatMap(({start, end, link}) =>
      link ? [`${text.slice(start, end)} → ${text.slice(link.to.start, link.to.end)} (${link.rule})`] : [],
    ),
  )
}

test("every thing and every link is given a confidence between 0 and 1", () => {
  const {entities} = extract(
    read(
      "Torv Lindqast founded Quillon Corporation in Oslo. Quillon sells lamps to large hotels. He left the company. Large hotels pay Lindqast.",
    ),
  )
  expect(entities.length).toBeGreaterThan(2)
  const all = entities.flatMap(({confidence, mentions}) => [
    confidence,
    ...mentions.flatMap(({link}) => (link ? [link.confidence] : [])),
  ])
  expect(all.every((one) => one !== undefined && one > 0 && one < 1)).toBe(true)
})

test.each([
  [
    "the first word of a sentence is trusted less than a word with a capital inside one",
    ["Zorvex grew.", "Zorvex"],
    ["They visited Zorvex.", "Zorvex"],
  ],
  [
    "a name that is said once is trusted less than one that comes back",
    ["In May Hale Brindle came to Oslo.", "Hale Brindle"],
    [
      "In May Hale Brindle came to Oslo. They saw Hale Brindle. In June they met Hale Brindle.",
      "Hale Brindle",
    ],
  ],
  [
    "a name of an unknown kind is trusted less than a country",
    ["They sold it to Zorvex.", "Zorvex"],
    ["They sold it to Norway.", "Norway"],
  ],
  [
    "a phrase for some idea is trusted less than one for some people",
    ["Quillon has a careful approach. Norway praised the careful approach of Quillon.", "careful approach"],
    ["Quillon employs 300 glass workers. The glass workers came to Norway from Oslo.", "glass workers"],
  ],
])("%s", (_behaviour, [text, low], [other, high]) => {
  const [less, more] = [confidences(text!).get(low!), confidences(other!).get(high!)]
  expect([typeof less, typeof more]).toEqual(["number", "number"])
  expect(less!).toBeLessThan(more!)
})

test.each([
  ["one name of a person", "Zora Hale won. Then Hale left.", ["Hale → Zora Hale (one name)"]],
  [
    "initials",
    "The Harlow Institute of Glass (HIG) opened. HIG grew.",
    ["HIG → Harlow Institute of Glass (initials)", "HIG → Harlow Institute of Glass (initials)"],
  ],
  ["a pronoun", "Zora Hale lives in Oslo, where she works.", ["she → Zora Hale (pronoun)"]],
  [
    "a definite phrase",
    "Quillon Corporation is a glass company. In 1998 the company moved to Oslo.",
    ["company → Quillon Corporation (definite phrase)"],
  ],
  ["an equal name", "Zorvex Inc. grew. Norway likes Zorvex Inc. a lot.", []],
])("a link tells its rule and what it leads to: %s", (_rule, text, expected) =>
  expect(links(text)).toEqual(expected),
)

test("a pronoun with one possible meaning is trusted more than one with two", () => {
  const of = (text: string) =>
    extract(read(text)).entities.flatMap(({mentions}) => mentions.flatMap(({link}) => link?.confidence ?? []))
  const [alone] = of("Zora Hale lives in Oslo. She works there.")
  const [rivalled] = of("Zora Hale met Mary Brindle in Oslo. She works there.")
  expect(rivalled!).toBeLessThan(alone!)
})
