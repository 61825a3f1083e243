// Keeps the examples of the documentation true: `npm run examples` runs the commands in README.md and docs/schema.md and
// writes down what they print; a test runs them too, and fails when a page shows something else.
//
// An example is a block fenced as `console`: lines that begin with "$ " are commands, the others what they print.

import {spawnSync} from "node:child_process"
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {delimiter, join} from "node:path"
import {argv, env, execPath} from "node:process"
import {fileURLToPath} from "node:url"
import {root} from "./setup.mjs"

/** The pages with examples. */
export const pages = ["README.md", "docs/schema.md"]

/** The page with what its commands print now. They run one after another in one folder that has `fixtures` and `docs` in it. */
export function withFreshExamples(markdown) {
  const folder = mkdtempSync(join(tmpdir(), "relata-examples-"))
  try {
    for (const name of ["fixtures", "docs"]) symlinkSync(join(root, name), join(folder, name))
    const path = [makeCommand(folder), env.PATH].join(delimiter)
    const shell = {cwd: folder, env: {...env, PATH: path, NO_COLOR: "1"}}
    return markdown.replace(/^```console\n([\s\S]*?)^```$/gm, (_block, lines) => {
      const commands = lines.split("\n").filter((line) => line.startsWith("$ "))
      return ["```console", ...commands.flatMap((line) => [line, ...run(line.slice(2), shell)]), "```"].join(
        "\n",
      )
    })
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The page with every duration made the same, so that two runs can be compared. */
export function withoutDurations(markdown) {
  return markdown.replace(/\bin \d[\d.,]* (?:ms|s)\b/g, "in 1 s")
}

/** A folder with a `relata` in it that runs this checkout's command. */
function makeCommand(folder) {
  const bin = join(folder, "bin")
  const command = join(bin, "relata")
  mkdirSync(bin)
  writeFileSync(command, `#!/bin/sh\nexec "${execPath}" "${join(root, "packages/cli/bin/relata.js")}" "$@"\n`)
  chmodSync(command, 0o755)
  return bin
}

function run(command, shell) {
  const {status, stdout} = spawnSync("sh", ["-c", `${command} 2>&1`], {...shell, encoding: "utf8"})
  if (status !== 0) throw new Error(`The example "${command}" ended with ${status}:\n${stdout}`)
  if (stdout.trim() === "") return []
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd())
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of pages) {
    const page = join(root, name)
    writeFileSync(page, withFreshExamples(readFileSync(page, "utf8")))
  }
}
