import {expect, test} from "@jest/globals"
import {findClauses} from "../../src/clause/find-clauses.js"
import {resolveEntities} from "../../src/entity/resolve-entities.js"
import {read} from "../document.js"

/** `pronoun or phrase → label` for every mention that is no name of a named entity. */
function references(text: string): string[] {
  const doc = read(text)
  return resolveEntities(doc, doc.sentences.map(findClauses))
    .filter(({mentions}) => mentions.some(({kind}) => kind === "name"))
    .flatMap(({label, mentions, attributes}) =>
      mentions
        .filter(({kind}, at) => kind !== "name" && !attributes.includes(at))
        .map(({start, end}) => ({start, is: `${doc.document.text.slice(start, end)} → ${label}`})),
    )
    .sort((a, b) => a.start - b.start)
    .map(({is}) => is)
}

test.each([
  [
    "a pronoun is the nearest fitting subject",
    "Zora Hale, an architect, lives in Oslo. She likes it.",
    ["She → Zora Hale"],
  ],
  [
    "an age stands for whom the text tells of",
    "Peter Falk signed a contract. The 25-year-old joined Quillon in May.",
    ["25-year-old → Peter Falk"],
  ],
  [
    "a trade stands for the one person that was named",
    "Zora Hale fled to Norway. The sailor spent the night in Oslo.",
    ["sailor → Zora Hale"],
  ],
  [
    "a trade stands for nobody where two were named",
    "Zora Hale met Ann Berg. The sailor spent the night in Oslo.",
    [],
  ],
  [
    "who was she is no he",
    "Zorva Quill won her race. She smiled. The race of Otto Falk went on as he passed Brandt.",
    ["her → Zorva Quill", "She → Zorva Quill", "he → Otto Falk"],
  ],
  [
    "what is somebody's own is the subject's",
    "Otto Hale wrote a book. Peter Falk took ideas from Otto Hale's book for his own book.",
    ["his → Peter Falk"],
  ],
  ["gender counts", "Peter Falk met Susan Hale. She smiled.", ["She → Susan Hale"]],
  [
    "the club is what the page is about, and not what was named in passing",
    "Harlow Rovers won. Otto Hale, who came from Castor United, scored. He has played for the club since May.",
    ["He → Otto Hale", "club → Harlow Rovers"],
  ],
  [
    "a page that begins with somebody goes on about them",
    "Zora Hale was a British chemist and suffragist. Born in Oslo to Otto Hale and his wife Ann, she studied in Turin.",
    ["his → Otto Hale", "she → Zora Hale"],
  ],
  ["it is a thing", "Quillon is a company. It sells lamps.", ["It → Quillon"]],
  ["the it of weather is nobody", "Quillon is a company. It is clear that lamps sell.", []],
  [
    "the company is the company named last",
    "The firm Quillon grew. The company sells lamps.",
    ["company → Quillon"],
  ],
  ["a new company is not the one named before", "The firm Quillon grew. A company sells lamps.", []],
  ["the museum is only what is called one", "The firm Quillon grew. The museum closed.", []],
  [
    "the owner of a subject is in mind",
    "The firm Quillon grew. Quillon's revenue fell. Its subsidiary sells lamps.",
    ["Its → Quillon"],
  ],
  [
    "a pronoun may mean what has no name, and then no name is taken for it",
    "The firm Quillon grew. A storm came on Monday. It destroyed two houses.",
    [],
  ],
  ["who speaks is nobody whom the text named", "Zora Hale lives in Oslo. I like Oslo.", []],
  [
    "what a pronoun stands in is not what it means",
    "Quillon is a company. Lamps and its lamps sell.",
    ["its → Quillon"],
  ],
  ["nothing is joined across articles", "The firm Quillon grew.\n---\nThe company sells lamps. It grew.", []],
  [
    "a described name is the name",
    "They made Gekkon. They use the Gekkon layout engine.",
    ["Gekkon layout engine → Gekkon"],
  ],
])("%s", (_behaviour, text, expected) => expect(references(text)).toEqual(expected))
