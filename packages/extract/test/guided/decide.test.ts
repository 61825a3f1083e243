import {expect, test} from "@jest/globals"
import {decide, type Guess, shareInLists} from "../../src/guided/decide.js"
import type {Candidate} from "../../src/guided/spans.js"

const candidate = (from: number): Candidate => ({from, to: from + 1, subject: 0.5, object: 0.5, end: 0.5})

test("what speaks for one member of a list speaks for the others, and for none outside it", () => {
  const [subject, first, second, outside] = [candidate(0), candidate(4), candidate(6), candidate(9)]
  const members = [first!, second!]
  const guess = (object: Candidate, probability: number): Guess => ({
    subject: subject!,
    object,
    relation: 1,
    probability,
  })
  const lists = new Map(members.map((member, at) => [member, {members, at}]))
  const shared = shareInLists([guess(first!, 0.9), guess(second!, 0.1), guess(outside!, 0.1)], lists)
  expect(shared.map(({probability}) => Math.round(probability * 100))).toEqual([90, 63, 10])
})

test.each([
  ["one relation where others have one", true, [1]],
  ["several where others may have several", false, [1, 2]],
])("two ends are given %s", (_how, oneEach, relations) => {
  const pair = {subject: candidate(0), object: candidate(4)}
  const guesses = [
    {...pair, relation: 1, probability: 0.9},
    {...pair, relation: 2, probability: 0.6},
  ]
  const taken = decide(guesses, {first: 0.1, further: 0.1}, {single: new Set(), oneEach})
  expect(taken.map(({relation}) => relation)).toEqual(relations)
})
