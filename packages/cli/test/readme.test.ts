import {readFileSync} from "node:fs"
import {expect, test} from "@jest/globals"
import {withFreshExamples, withoutDurations} from "../../../scripts/examples.mjs"

const page = readFileSync("README.md", "utf8")

// The examples run in a POSIX shell. After a change that was meant, `npm run examples` writes them down anew.
const testInShell = process.platform === "win32" ? test.skip : test

testInShell("the README shows what its commands print", () => {
  expect(withoutDurations(withFreshExamples(page))).toBe(withoutDurations(page))
})
