import {expect, test} from "@jest/globals"
import {findClauses} from "../../src/clause/find-clauses.js"
import {resolveEntities} from "../../src/entity/resolve-entities.js"
import {read} from "../document.js"

/** Named entities as `label (Type)`, with ` = alias` behind. */
function entitiesOf(text: string): string[] {
  const doc = read(text)
  return resolveEntities(doc, doc.sentences.map(findClauses))
    .filter(({mentions}) => mentions.some(({kind}) => kind === "name"))
    .map(({label, type, aliases}) => `${label} (${type})${aliases.map((alias) => ` = ${alias}`).join("")}`)
}

test.each([
  ["a title", "President Hale spoke.", ["Hale (Person)"]],
  ["an apposition", "Quillon, a small glass company, grew.", ["Quillon (Organization)"]],
  [
    "an apposition of a founder",
    "Torv Lindqast, founder of Quillon, resigned.",
    ["Torv Lindqast (Person)", "Quillon (Organization)"],
  ],
  ["a copula", "Zentral is a free operating system.", ["Zentral (Product)"]],
  ["the noun behind it", "They use the Gekkon layout engine.", ["Gekkon (Technology)"]],
  ["the noun before it", "They drove the electric car Zentral.", ["Zentral (Product)"]],
  [
    "its last word",
    "They saw the Hale Museum and the Falk River.",
    ["Hale Museum (Facility)", "Falk River (Location)"],
  ],
  ["its first word", "They climbed Mount Falk.", ["Mount Falk (Location)"]],
  ["lists of places", "He moved to Norway.", ["Norway (Location)"]],
  [
    "a plural before examples",
    "It sells to companies such as Zorvex and Brindle.",
    ["Zorvex (Organization)", "Brindle (Organization)"],
  ],
  [
    "a score",
    "On Sunday Lodby Town beat Falk City 3-1 at home.",
    ["Lodby Town (Organization)", "Falk City (Organization)"],
  ],
  ["a figure in it", "Its candidate, TX-101, failed.", ["TX-101 (Product)"]],
  ["a partnership", "It has a collaboration with Zorvex.", ["Zorvex (Organization)"]],
  ["the name before an epithet", "He met Pieter Hale the Elder.", ["Pieter Hale the Elder (Person)"]],
  ["a statement", "Zorvex said in a statement that it grew.", ["Zorvex (Organization)"]],
  ["an ampersand", "They hired Torvald & Lindqast.", ["Torvald & Lindqast (Organization)"]],
  ["a mark that owns nothing", "Lindqast's sold it.", ["Lindqast's (Organization)"]],
  ["a verb", "Quibble was acquired by Zorvex.", ["Quibble (Organization)", "Zorvex (Organization)"]],
  [
    "a pronoun behind it",
    "Tankvist was born in Oslo, where she grew up.",
    ["Tankvist (Person)", "Oslo (Location)"],
  ],
])("a type is read from %s", (_evidence, text, expected) => expect(entitiesOf(text)).toEqual(expected))

test.each([
  [
    "joins a firm with the founder's name in it",
    "Hale makes films. Hale is a company. She left Otto Hale Co. in May.",
    ["Hale (Organization) = Otto Hale Co."],
  ],
  [
    "joins an acronym with figures with its long form",
    "He leads the Movimento 5 Ruote (M5R). Later M5R won.",
    ["M5R (Organization) = Movimento 5 Ruote"],
  ],
  [
    "joins a surname that is a place with the person before it, where nothing speaks of a place",
    "Adam Holland will lead Quillon. Holland, now its chief engineer, joined in May.",
    ["Adam Holland (Person) = Holland", "Quillon (Organization)"],
  ],
  [
    "leaves a place alone that is spoken of as one",
    "Adam Holland will lead Quillon. Holland borders Norway. He lives in Holland.",
    ["Adam Holland (Person)", "Quillon (Organization)", "Holland (Location)", "Norway (Location)"],
  ],
  [
    "joins a school with what it is called for short",
    "She studied at Quillon University. Later she taught at Quillon.",
    ["Quillon University (Organization) = Quillon"],
  ],
  [
    "joins a club with its name without the place",
    "He joined the New York Grey Sox. The Grey Sox won.",
    ["New York Grey Sox (Organization) = Grey Sox"],
  ],
  [
    "joins a company with its legal form",
    "Quillon Corporation sells glass. The company Quillon grew.",
    ["Quillon (Organization) = Quillon Corporation"],
  ],
  [
    "keeps a company from a foundation of its name",
    "The company Quillon Corporation grew. The Quillon Foundation gave money, and Quillon too.",
    ["Quillon Corporation (Organization)", "Quillon Foundation (Organization)", "Quillon (Organization)"],
  ],
  [
    "joins a short name with a long one that has a legal form",
    "Quillon Foods ASA sells oats. It grew. Shares in Quillon fell.",
    ["Quillon Foods ASA (Organization) = Quillon"],
  ],
  [
    "joins a museum with its name in full",
    "The Falk Museum of Coastal History grew in Oslo. The Falk Museum has a boat.",
    ["Falk Museum of Coastal History (Facility) = Falk Museum", "Oslo (Location)"],
  ],
  [
    "joins a surname of two parts",
    "Kofi Brandt-Hale won. Brandt-Hale spoke.",
    ["Kofi Brandt-Hale (Person) = Brandt-Hale"],
  ],
  [
    "joins a surname that begins with a particle",
    "Ida van Toren won. Van Toren spoke.",
    ["Ida van Toren (Person) = Van Toren"],
  ],
  [
    "keeps a plural that acts, but no reference",
    "The Greens won the vote. They signed our Request.",
    ["Greens (Organization)"],
  ],
  [
    "takes all that a copula says of a thing for it",
    "Zora Hale was a British chemist and suffragist. She studied in Oslo.",
    ["Zora Hale (Person)", "Oslo (Location)"],
  ],
  [
    "joins an organisation with the word that is left of its name",
    "Quillon Energy sells glass to Harlan Rovers. Later Quillon grew, and Rovers paid.",
    ["Quillon Energy (Organization) = Quillon", "Harlan Rovers (Organization) = Rovers"],
  ],
  [
    "keeps an organisation from its part that was named first",
    "Quillon Research sells glass. The company Quillon owns Quillon Research.",
    ["Quillon Research (Organization)", "Quillon (Organization)"],
  ],
  [
    "joins a person's surname with a full name that looks like no one's",
    "There she studied with Bem Roolhaas and Zora Hale. Her former professor, Roolhaas, praised her.",
    ["Bem Roolhaas (Person) = Roolhaas", "Zora Hale (Person)"],
  ],
  [
    "joins a surname with the full name",
    "Zora Hale, an architect, left. Hale moved to Oslo.",
    ["Zora Hale (Person) = Hale", "Oslo (Location)"],
  ],
  [
    "keeps two people of one surname apart",
    "Zora Hale and Peter Hale are architects.",
    ["Zora Hale (Person)", "Peter Hale (Person)"],
  ],
  [
    "joins a product with its name behind the maker's",
    "The company Quillon makes the car Quillon S7. The S7 is fast.",
    ["Quillon (Organization)", "Quillon S7 (Product) = S7"],
  ],
  [
    "keeps a maker's name from the idea that it ends in",
    "The company Quillon hired Zora Hale. Quillon AI grew, and AI did too.",
    ["Quillon (Organization) = Quillon AI", "Zora Hale (Person)", "AI (Concept)"],
  ],
  [
    "joins acronyms with the long form",
    "The Global Ocean Council (GOC) met.",
    ["Global Ocean Council (Organization) = GOC"],
  ],
  ["joins plural acronyms", "The company bought GPUs. Each GPU is fast.", ["GPU (Technology) = GPUs"]],
  [
    "joins names of one country",
    "The United States and the U.S. economy grew.",
    ["United States (Location) = U.S."],
  ],
  [
    "joins an institution with its last word",
    "The Hale Foundation gave money. The Foundation grew.",
    ["Hale Foundation (Organization) = Foundation"],
  ],
])("linking %s", (_behaviour, text, expected) => expect(entitiesOf(text)).toEqual(expected))

test("labels are the exact words of a mention, and ids follow the text", () => {
  const doc = read("Dr. Zora Hale founded Quillon. Hale sold it, and the company moved to Oslo.")
  const entities = resolveEntities(doc, doc.sentences.map(findClauses))
  for (const [i, {id, label, mentions}] of entities.entries()) {
    expect(id).toBe(`e${i + 1}`)
    expect(mentions.map(({start, end}) => doc.document.text.slice(start, end))).toContain(label)
  }
})

test.each([
  ["in apposition", "Quillon, a glass company, grew.", "company"],
  ["after is", "Quillon is a glass company.", "company"],
])("a phrase %s says what a name is", (_place, text, head) => {
  const doc = read(text)
  const [quillon] = resolveEntities(doc, doc.sentences.map(findClauses))
  expect(
    quillon!.attributes.map((at) =>
      doc.document.text.slice(quillon!.mentions[at]!.start, quillon!.mentions[at]!.end),
    ),
  ).toEqual([`glass ${head}`])
})
