import {expect, test} from "@jest/globals"
import {createMachine} from "../../src/net/machine.js"
import {readNames} from "../../src/syntax/name-spans.js"

const tags = ["O", "B-PER", "I-PER", "L-PER", "U-PER", "B-ORG", "I-ORG", "L-ORG", "U-ORG"]

/**
 * Reads names off tags written as `B-PER:9 O:2`: the scores of one word, those not written being 0. Steps between tags are
 * written as `U-PER>U-ORG:-9`.
 */
function read(words: readonly string[], written: readonly string[] = []): string {
  const {buffer, kernels} = createMachine(1 << 16)
  const places = {scores: 1024, ends: 16, steps: 4096, sums: 8192, before: 12288, tags: 32}
  const scores = new Int16Array(buffer, places.scores, words.length * 16)
  words.forEach((word, t) => {
    for (const part of word.split(" ")) {
      const [tag, score] = part.split(":") as [string, string]
      scores[t * 16 + tags.indexOf(tag)] = Number(score) * 128
    }
  })
  const steps = new Int16Array(buffer, places.steps, (tags.length + 1) * 16)
  for (const step of written) {
    const [, before, tag, score] = /^(.*)>(.*):(.*)$/.exec(step)!
    steps[tags.indexOf(before!) * 16 + tags.indexOf(tag!)] = Number(score) * 128
  }
  new Int32Array(buffer)[places.ends >> 2] = words.length
  kernels.nameTags(
    places.scores,
    16,
    places.ends,
    1,
    2,
    places.steps,
    places.sums,
    places.before,
    places.tags,
  )
  const best = new Int32Array(buffer, places.tags, words.length)
  return readNames({scores, stride: 16, bits: 7, steps, types: ["PER", "ORG"]}, best, 0, words.length)
    .map(({from, to, types}) => `${from}-${to} ${Object.keys(types).join(" ")}`)
    .join(", ")
}

test.each([
  ["reads a name of one word", ["O:9", "U-PER:9", "O:9"], "1-2 PER"],
  ["reads a name of many words", ["B-ORG:9", "I-ORG:9", "L-ORG:9", "O:9"], "0-3 ORG"],
  ["parts names that touch", ["U-PER:9", "B-PER:9", "L-PER:9"], "0-1 PER, 1-3 PER"],
  ["closes a name that the best tags leave open", ["B-PER:9", "O:9 L-PER:8"], "0-2 PER"],
  ["prefers no name to one that never closes", ["B-PER:2 O:1", "O:9"], ""],
  ["gives both types where both are likely", ["U-PER:9 U-ORG:9"], "0-1 PER ORG"],
])("%s", (_behaviour, words, expected) => expect(read(words)).toBe(expected))

test("weighs the steps from one name to the next", () => {
  const words = ["U-PER:9 U-ORG:8", "U-ORG:9"]
  expect(read(words)).toBe("0-1 PER ORG, 1-2 ORG")
  expect(read(words, ["U-PER>U-ORG:-5"])).toBe("0-1 PER ORG, 1-2 ORG")
  expect(read(["U-PER:9 U-ORG:8", "U-ORG:10"], ["U-PER>U-ORG:-12", "U-ORG>U-ORG:-12"])).toBe("1-2 ORG")
})

test("types a name by all its words together", () => {
  expect(read(["B-PER:9 B-ORG:8", "L-ORG:9 L-PER:5"])).toBe("0-2 PER ORG")
  expect(read(["B-PER:9 B-ORG:8", "L-ORG:19 L-PER:5"])).toBe("0-2 ORG")
})
