/** How much the built page makes a reader wait for; `bench/sizes.mjs` prints it file by file. */

import {expect, test} from "@jest/globals"
import {firstLoad, limits, type Sized} from "../tools/first-load.mjs"

const sum = (files: readonly Sized[]) => files.reduce((total, {bytes}) => total + bytes, 0)

test("the first picture waits for at most 75 kB of script", () => {
  expect(sum(firstLoad().before)).toBeLessThanOrEqual(limits.before)
})

test("the page loads at most 150 kB of script by itself", () => {
  const {before, after} = firstLoad()
  expect(sum(before) + sum(after)).toBeLessThanOrEqual(limits.all)
})

test("the extractor, its weights and the query language come only when they are needed", () => {
  const {before, after} = firstLoad()
  const names = [...before, ...after].map(({name}) => name.replace(/-[\w-]{8}\.js$/, ""))
  expect(names).toEqual(expect.arrayContaining(["index", "sigma-picture", "desk.worker", "rest", "office"]))
  expect(names).not.toEqual(expect.arrayContaining(["read-documents"]))
  expect(names).not.toEqual(expect.arrayContaining(["ask-desk"]))
  expect(names).not.toEqual(expect.arrayContaining(["cypher-editor"]))
})
