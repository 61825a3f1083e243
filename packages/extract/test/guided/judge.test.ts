import {expect, test} from "@jest/globals"
import {isWorthJudging, judged, judgeFeatures, type Weighed} from "../../src/guided/judge.js"
import {passagesOf} from "../../src/guided/passage.js"
import type {Candidate} from "../../src/guided/spans.js"
import {annotated} from "./lighthouses.js"

const passage = passagesOf(
  annotated("Tolvan Light was designed by Edith Rowse for Orran. Kerrow stands there."),
)[0]!

function candidate(from: number, to: number): Candidate {
  return {from, to, subject: 0.9, object: 0.6, end: 0.01}
}

const tolvan = candidate(0, 2)
const rowse = candidate(5, 7)
const edith = candidate(5, 6)
const orran = candidate(8, 9)
const kerrow = candidate(10, 11)

function weighed(subject: Candidate, relation: number, object: Candidate, score: number): Weighed {
  return {
    subject,
    object,
    relation,
    own: score,
    score,
    named: Number.NEGATIVE_INFINITY,
    general: ["path=^nsubj", "kinds=LOC>PER"],
    told: ["rule-says"],
  }
}

test("a guess is seen beside those for the same words, and those in other sentences are left out", () => {
  const guesses = [
    weighed(tolvan, 0, rowse, 1),
    weighed(tolvan, 1, rowse, -1),
    weighed(orran, 0, rowse, 0.5),
    weighed(tolvan, 0, edith, -3),
    weighed(tolvan, 0, orran, 1.5),
    weighed(tolvan, 0, kerrow, 4),
  ]
  const [features] = judgeFeatures(passage, guesses, [4, 0])
  expect(features).toEqual(
    expect.arrayContaining([
      "lead-of-all=near",
      "lead-of-object=ahead",
      "lead-of-subjects=ahead",
      "lead-of-pair=well-ahead",
      "lead-of-objects=near",
      "lead-of-cuts=far-ahead",
    ]),
  )
})

test("it hears of how many things the examples tell, of both ends, and of what is told of the relation", () => {
  const [first, second] = judgeFeatures(
    passage,
    [weighed(tolvan, 0, rowse, 1), weighed(tolvan, 1, orran, 0)],
    [4, 0],
  )
  expect(first).toEqual(
    expect.arrayContaining(["examples=3-5", "s-likely=yes", "o-likely=likely", "s-end=no", "rule-says@3-5"]),
  )
  expect(second).toContain("untold examples=none")
  expect(first).toContain("kinds=LOC>PER")
  expect(first).not.toContain("path=^nsubj")
})

test("what a relation without examples teaches is kept apart from all others", () => {
  const guess = {...weighed(tolvan, 1, orran, 0), named: -1.5}
  const [features] = judgeFeatures(passage, [guess], [4, 0])
  expect(features!.every((name) => name.startsWith("untold "))).toBe(true)
  expect(features).toEqual(expect.arrayContaining(["untold named>-2", "untold rule-says"]))
  expect(features).not.toContain("untold named>-1")
})

test("what is unlikely is looked at only where a name, a rule or an example speaks for it", () => {
  const named = Number.NEGATIVE_INFINITY
  expect(isWorthJudging({score: -4, named, told: []})).toBe(true)
  expect(isWorthJudging({score: -6, named, told: []})).toBe(false)
  expect(isWorthJudging({score: -6, named: -2, told: []})).toBe(true)
  expect(isWorthJudging({score: -6, named, told: ["rule-says"]})).toBe(true)
  expect(isWorthJudging({score: -9, named, told: ["rule-says"]})).toBe(false)
})

test("a judge's weights make probabilities, and what it holds for nothing is dropped", () => {
  const judge = {
    classes: 1,
    byFeature: new Map([
      ["good", Float32Array.of(2)],
      ["bad", Float32Array.of(-6)],
    ]),
    shared: new Map<string, number>(),
  }
  const both = [weighed(tolvan, 0, rowse, 1), weighed(tolvan, 0, orran, 1)]
  const found = judged(both, [["good"], ["bad"]], judge)
  expect(found.map(({object}) => object)).toEqual([rowse])
  expect(found[0]!.probability).toBeCloseTo(0.881, 3)
})
