import {expect, test} from "@jest/globals"
import {FeatureIndex} from "../../src/guided/log-linear.js"
import {type CutSentence, marginals, trainSegments} from "../../src/guided/segments.js"

const rounded = (values: Iterable<number>) => Array.from(values, (value) => Math.round(value * 1000) / 1000)

test("ways to cut a sentence are weighed against one another", () => {
  // Three ways: the first word, the second word, both apart, both as one, or none.
  const ranges = [
    {from: 0, to: 1, score: Math.log(2)},
    {from: 1, to: 2, score: Math.log(3)},
    {from: 0, to: 2, score: Math.log(4)},
  ]
  // none 1, first 2, second 3, both apart 6, as one 4: 16 in all.
  expect(rounded(marginals(ranges, {from: 0, to: 2}))).toEqual(
    [8 / 16, 9 / 16, 4 / 16].map((p) => Math.round(p * 1000) / 1000),
  )
})

test("overlapping runs share what is likely, and words far from them do not matter", () => {
  const ranges = [
    {from: 7, to: 9, score: 3},
    {from: 8, to: 10, score: 3},
    {from: 12, to: 13, score: 0},
  ]
  const [a, b, c] = marginals(ranges, {from: 5, to: 15})
  expect(a! + b!).toBeLessThan(1)
  expect(a).toBeCloseTo(b!)
  expect(c).toBeCloseTo(0.5)
})

test("a sentence without runs has no segments, and large scores no infinite ones", () => {
  expect([...marginals([], {from: 0, to: 4})]).toEqual([])
  expect(
    rounded(
      marginals(
        [
          {from: 0, to: 1, score: 900},
          {from: 0, to: 1, score: -900},
        ],
        {from: 0, to: 1},
      ),
    ),
  ).toEqual([1, 0])
})

test("what marks segments is learned, and what marks others that overlap them", () => {
  const index = new FeatureIndex()
  const features = (...names: string[]) => Int32Array.from(names, (name) => index.add(name))
  const sentences = Array.from({length: 30}, (_, i): CutSentence => {
    const from = i % 3
    return {
      bounds: {from: 0, to: 5},
      ranges: [
        {from, to: from + 2, features: features("bias", "whole"), isSegment: true},
        {from, to: from + 1, features: features("bias", "part"), isSegment: false},
        {from: from + 1, to: from + 2, features: features("bias", "part"), isSegment: false},
      ],
    }
  })
  const {byFeature} = trainSegments(sentences, index)
  const weight = (name: string) => byFeature.get(name)?.[0] ?? 0
  expect(weight("whole")).toBeGreaterThan(1)
  expect(weight("part")).toBeLessThan(0)
})

test("of two runs that are both right but overlap neither is unlearned", () => {
  const index = new FeatureIndex()
  const features = (...names: string[]) => Int32Array.from(names, (name) => index.add(name))
  const sentences = Array.from(
    {length: 40},
    (): CutSentence => ({
      bounds: {from: 0, to: 3},
      ranges: [
        {from: 0, to: 3, features: features("wide"), isSegment: true},
        {from: 2, to: 3, features: features("narrow"), isSegment: true},
        {from: 1, to: 2, features: features("wrong"), isSegment: false},
      ],
    }),
  )
  const {byFeature} = trainSegments(sentences, index)
  const [wide, narrow, wrong] = ["wide", "narrow", "wrong"].map((name) => byFeature.get(name)?.[0] ?? 0)
  expect(wide).toBeGreaterThan(0)
  expect(narrow).toBeGreaterThan(0)
  expect(wrong).toBeLessThan(0)
})
