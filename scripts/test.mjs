// `npm test`: sets up, runs every test, and ends on a line of its own with the counts.
// What follows `--` goes to jest: npm test -- packages/model

import {spawnSync} from "node:child_process"
import {mkdtempSync, readFileSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {root, setUp} from "./setup.mjs"

await setUp()
// npm drops the dashes before the arguments, pnpm leaves them.
process.exit(runTests(process.argv.slice(process.argv[2] === "--" ? 3 : 2)))

function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), "relata-test-"))
  const countsFile = join(folder, "counts.json")
  try {
    const jest = [
      "--experimental-vm-modules",
      "--no-warnings",
      join(root, "node_modules", "jest", "bin", "jest.js"),
      // Before the reporters, which would take a path behind them for one more of them.
      ...args,
      "--reporters=default",
      `--reporters=${join(root, "scripts", "counts-reporter.mjs")}`,
    ]
    const {status} = spawnSync(process.execPath, jest, {
      cwd: root,
      env: {...process.env, RELATA_TEST_COUNTS: countsFile},
      stdio: "inherit",
    })
    const counts = readCounts(countsFile)
    // Some options only ask jest something, such as --listTests; a crash shows in the status.
    if (counts) console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
    return status ?? 1
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}
