import {expect, test} from "@jest/globals"
import {findClauses} from "../../src/clause/find-clauses.js"
import {Landmarks, type Ruler} from "../../src/guided/landmarks.js"
import {readUnlearned} from "../../src/guided/own-reading.js"
import {type Passage, passagesOf, textOfRange} from "../../src/guided/passage.js"
import {SpanFeatures} from "../../src/guided/span-features.js"
import {possibleSpans} from "../../src/guided/spans.js"
import {annotated, lighthouses} from "./lighthouses.js"

function landmarks(text: string): Landmarks {
  const doc = annotated(text)
  return new Landmarks(passagesOf(doc)[0]!, readUnlearned(doc, doc.sentences.map(findClauses), lighthouses))
}

const texts = (passage: Passage, {ranges}: Ruler) => ranges.map((range) => textOfRange(passage, range))

test("dates are taken as long as they can be read", () => {
  const {passage, dates} = landmarks(
    "It was lit on the 3rd of May 2001 and again in June, 2004, and in 2010.",
  )
  expect(texts(passage, dates)).toEqual(["3rd of May 2001", "June, 2004", "2010"])
})

test("names are those that relata finds, in every sentence of a passage", () => {
  const {passage, names} = landmarks("Edith Rowse lived on Orran Island. Later Ansel Roe lived there.")
  expect(texts(passage, names)).toEqual(["Edith Rowse", "Orran Island", "Ansel Roe"])
})

test("words with capitals make runs over the small words between them", () => {
  const {passage, runs} = landmarks("The Keepers of the Tolvan Light met Edith Rowse on a hill.")
  expect(texts(passage, runs)).toEqual(["Keepers of the Tolvan Light", "Edith Rowse"])
})

test("a noun's phrase has what stands before it and no determiner, and ends again with its complements", () => {
  const {passage, phrases} = landmarks("She kept the old stone tower of Orran.")
  const at = passage.words.findIndex(({plain}) => plain === "tower")
  const {from, to, widest} = phrases[at]!
  expect(textOfRange(passage, {from, to})).toBe("old stone tower")
  expect(textOfRange(passage, {from, to: widest})).toBe("old stone tower of Orran")
})

test("a span lies to ranges as one of them, as a part, or with its edges at, in or out of them", () => {
  const {passage, names} = landmarks("Edith Rowse founded Rowse Works in 1871.")
  const place = (from: number, to: number) =>
    `${textOfRange(passage, {from, to})}: ${names.placeOf({from, to})}`
  expect([place(0, 2), place(0, 1), place(1, 4), place(2, 5), place(5, 6)]).toEqual([
    "Edith Rowse: one",
    "Edith: part at in",
    "Rowse founded Rowse: in in",
    "founded Rowse Works: out at",
    "in: out out",
  ])
})

test("no candidate begins or ends in the middle of a date", () => {
  const marks = landmarks("It was lit on 3 May 2001.")
  const spans = [...possibleSpans(marks, 0)].map((range) => textOfRange(marks.passage, range))
  expect(spans).toContain("3 May 2001")
  expect(spans.filter((text) => /May/.test(text) && !/3 May 2001/.test(text))).toEqual([])
})

test.each([
  ["It was lit in spring.", "It", false],
  ["Their keeper was Ansel Roe.", "Their keeper", false],
  ["They moored there.", "there", false],
  ["She Sails Again was sung there.", "She Sails Again", true],
])('in "%s", whether "%s" may be an end is %s', (text, words, isPossible) => {
  const marks = landmarks(text)
  const spans = [...possibleSpans(marks, 0)].map((range) => textOfRange(marks.passage, range))
  expect(spans.includes(words)).toBe(isPossible)
})

test("words by which the schema calls its types are told, and where they stand", () => {
  const marks = landmarks("The lighthouse Tolvan stands high.")
  const features = new SpanFeatures(marks)
  const of = (words: string) => {
    const range = [...possibleSpans(marks, 0)].find((each) => textOfRange(marks.passage, each) === words)!
    return features.of(range).filter((name) => name.startsWith("type-word"))
  }
  expect(of("Tolvan")).toEqual(["type-word=before/a"])
  expect(of("lighthouse Tolvan")).toEqual(["type-word=first/a"])
  expect(of("stands")).toEqual([])
})

test.each([
  ["Light on the Hill is a song by Edith Rowse.", ["Light on the Hill"]],
  ["“Sing to Me” was heard first in Tolvan.", ["Sing to Me"]],
  ["The Long Way Home (1971) ended it.", ["Long Way Home"]],
  ["The long way home.", []],
])("what %s opens with ends at its first verb, bracket or comma", (text, opening) => {
  const {passage, topics} = landmarks(text)
  expect(texts(passage, topics)).toEqual(opening)
})
