// The command as a user runs it, for the measurements.

import {spawnSync} from "node:child_process"
import {join} from "node:path"

export const root = join(import.meta.dirname, "..", "..")
export const relata = join(root, "packages", "cli", "bin", "relata.js")

/** What a Node program prints. @throws Error when it fails, with what it said */
export function run(args) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: "utf8", maxBuffer: 1e9})
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}.\n${stderr}`)
  return stdout
}
