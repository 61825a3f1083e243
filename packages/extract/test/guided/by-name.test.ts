import {expect, test} from "@jest/globals"
import {isByExamples, namingsOf} from "../../src/guided/by-name.js"

const general = ["distance=>2", "gap=>0", "s-dep=nsubj"]

test("a relation that nothing names is left out", () => {
  const told = [["domain=fits", "named-between=whole"], ["domain=fits", "range=against"], ["rule-says"]]
  expect(namingsOf({own: [], general, told}).map(({relation}) => relation)).toEqual([0, 2])
})

test("it hears where names stand, how the ends lie to each other, and what names others", () => {
  const told = [
    ["range=fits", "named-between=whole", "named-on-path=whole"],
    ["meant-between=1", "named-on-path=whole"],
    ["rule-says", "o-type-share=most"],
  ]
  const [first, second, third] = namingsOf({own: [], general, told}).map(({features}) => features)
  expect(first).toEqual(
    expect.arrayContaining([
      "s-dep=nsubj",
      "range=fits",
      "places=2",
      "named-between=whole&named-on-path=whole",
      "named-between=whole&distance=>2",
      "another-rule-says",
    ]),
  )
  expect(first).not.toContain("another-named-between=whole")
  expect(second).toEqual(expect.arrayContaining(["another-named-between=whole", "meant-between=1&gap=>0"]))
  expect(third).not.toContain("another-rule-says")
  expect(third).not.toContain("o-type-share=most")
})

test("what examples of a relation tell of it is told from what its name and schema tell", () => {
  const features = ["o-kind-share=most", "s-type-share=none", "o-type-share=some", "range=fits", "rule-says"]
  expect(features.filter(isByExamples)).toEqual([
    "o-kind-share=most",
    "s-type-share=none",
    "o-type-share=some",
  ])
})
