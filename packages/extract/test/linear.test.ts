import {expect, test} from "@jest/globals"
import type {AnnotatedDocument} from "@relata/model"
import {extract} from "../src/extract.js"
import {read} from "./document.js"

/** How often the words of a document are looked at while it is read. */
function countLooks(doc: AnnotatedDocument): number {
  let looks = 0
  const sentences = doc.sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => ({
      ...token,
      get upos() {
        looks++
        return token.upos
      },
    })),
  }))
  extract({...doc, sentences})
  return looks
}

test.each([
  ["initials in a list", "A.b,"],
  ["names behind and", "Aaa and "],
  ["names behind of", "Bank of "],
  ["nested appositions", "Ada Stone, founder of Acme, "],
  ["owners of owners", "the company's "],
  ["clauses in a row", "Acme bought Bolt and "],
])("looks at each word equally often in a short and a long run of %s", (_shape, piece) => {
  const short = countLooks(read(piece.repeat(10)))
  const long = countLooks(read(piece.repeat(20)))
  expect(long / short).toBeLessThan(4)
})
