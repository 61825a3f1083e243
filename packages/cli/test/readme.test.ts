import {readFileSync} from "node:fs"
import {expect, test} from "@jest/globals"
import {pages, withFreshExamples, withoutDurations} from "../../../scripts/examples.mjs"

// The examples run in a POSIX shell. After a change that was meant, `npm run examples` writes them down anew.
const testInShell = process.platform === "win32" ? test.skip : test

for (const name of pages) {
  testInShell(
    `${name} shows what its commands print`,
    () => {
      const page = readFileSync(name, "utf8")
      expect(withoutDurations(withFreshExamples(page))).toBe(withoutDurations(page))
    },
    120_000,
  )
}
