import {annotate} from "@relata/language"
import {type AnnotatedDocument, documentId, parseSchema} from "@relata/model"
import {type Example, parseExamples} from "../../src/guided/example.js"

/** A text of one paragraph. */
export function annotated(text: string): AnnotatedDocument {
  const block = {kind: "paragraph", start: 0, end: text.length, article: 0} as const
  return annotate({id: documentId("test", text), source: "test", text, blocks: [block]})
}

export const lighthouses = parseSchema(
  JSON.stringify({
    name: "lighthouses",
    entityTypes: [
      {name: "Lighthouse", is: "Facility", definition: "A tower with a light for ships."},
      "Person",
      {name: "Place", is: "Location"},
    ],
    relationTypes: [
      {name: "designedBy", domain: ["Lighthouse"], range: ["Person"]},
      {name: "keeper", domain: ["Lighthouse"], range: ["Person"]},
      {name: "standsOn", domain: ["Lighthouse"], range: ["Place"], triggers: ["rise on"]},
      {name: "firstLit", domain: ["Lighthouse"], range: ["Date"], triggers: ["light"]},
      {name: "height", domain: ["Lighthouse"], range: ["literal"]},
    ],
  }),
  {source: "lighthouses.json"},
)

/** A sentence, and what it states as `subject | relation | object`. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  [
    "Tolvan Light was designed by Edith Rowse and first lit on 4 March 1871.",
    "Tolvan Light | designedBy | Edith Rowse",
    "Tolvan Light | firstLit | 1871-03-04",
  ],
  [
    "Skerry Head Lighthouse stands on Orran Island and is 31 metres high.",
    "Skerry Head Lighthouse | standsOn | Orran Island",
    "Skerry Head Lighthouse | height | 31 m",
  ],
  ["The keeper of Tolvan Light was Jonas Pell.", "Tolvan Light | keeper | Jonas Pell"],
  [
    "Hollin Beacon, 22 metres high, was first lit on 19 June 1902.",
    "Hollin Beacon | height | 22 m",
    "Hollin Beacon | firstLit | 1902-06-19",
  ],
  [
    "Ruth Amory, keeper of Skerry Head Lighthouse, wrote a diary of every storm.",
    "Skerry Head Lighthouse | keeper | Ruth Amory",
  ],
  ["Edith Rowse designed Hollin Beacon after a visit to Norway.", "Hollin Beacon | designedBy | Edith Rowse"],
  ["Gannet Rock Light stands on Gannet Rock.", "Gannet Rock Light | standsOn | Gannet Rock"],
  [
    "Silas Crane became the keeper of Gannet Rock Light when it was first lit on 2 October 1888.",
    "Gannet Rock Light | keeper | Silas Crane",
    "Gannet Rock Light | firstLit | 1888-10-02",
  ],
  [
    "Pellan Tower is 45 metres high and was designed by Oskar Lind.",
    "Pellan Tower | height | 45 m",
    "Pellan Tower | designedBy | Oskar Lind",
  ],
  [
    "Pellan Tower stands on the Isle of Brea and was first lit on 30 November 1923.",
    "Pellan Tower | standsOn | Isle of Brea",
    "Pellan Tower | firstLit | 1923-11-30",
  ],
  [
    "Whinmoor Light, which was designed by Marcus Thole, stands on Cape Whin.",
    "Whinmoor Light | designedBy | Marcus Thole",
    "Whinmoor Light | standsOn | Cape Whin",
  ],
  ["The tower of Whinmoor Light is 18 metres high.", "Whinmoor Light | height | 18 m"],
  ["For twenty years Abel Strand was the keeper of Whinmoor Light.", "Whinmoor Light | keeper | Abel Strand"],
  [
    "Oskar Lind designed Corran Light, first lit on 8 May 1899.",
    "Corran Light | designedBy | Oskar Lind",
    "Corran Light | firstLit | 1899-05-08",
  ],
  [
    "Corran Light stands on Corran Spit and is 27 metres high.",
    "Corran Light | standsOn | Corran Spit",
    "Corran Light | height | 27 m",
  ],
  ["Lena Orde, the keeper of Corran Light, rescued nine sailors.", "Corran Light | keeper | Lena Orde"],
  [
    "Marrow Light was first lit on 11 July 1840 and stands on Marrow Ness.",
    "Marrow Light | firstLit | 1840-07-11",
    "Marrow Light | standsOn | Marrow Ness",
  ],
  [
    "Marrow Light was designed by Edith Rowse; the keeper of Marrow Light was Piet Holm.",
    "Marrow Light | designedBy | Edith Rowse",
    "Marrow Light | keeper | Piet Holm",
  ],
  ["Sailors feared the reef long before anybody thought of a light."],
  ["The ferry from Brea leaves twice a day in summer."],
  ["Tom Avery painted the harbour in 1911."],
]

/** The examples as lines of JSON. */
export const exampleLines = sentences
  .map(([text, ...stated]) => {
    const relations = stated.map((line) => {
      const [subject, type, object] = line.split(" | ")
      return {subject, type, object}
    })
    return `${JSON.stringify({text, relations})}\n`
  })
  .join("")

export const examples: readonly Example[] = parseExamples(exampleLines, {source: "examples.jsonl"})
