// Which files of the built page come when, and how many bytes of each cross the wire with gzip.

import {readdirSync, readFileSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {gzipSync} from "node:zlib"

/** In bytes of gzip. */
export const limits = {before: 75_000, all: 150_000}

/** The page itself, what draws, and the worker that reads a file. */
const beforePicture = ["index", "sigma-picture", "desk.worker"]
/** What the page fetches by itself once there is a picture. */
const afterPicture = ["rest", "layout.worker", "analysis.worker", "office"]

/**
 * @param {string} dist - the folder of the built page
 * @returns {{before: Sized[], after: Sized[], later: Sized[]}}
 * @typedef {{name: string, bytes: number}} Sized
 */
export function firstLoad(dist = fileURLToPath(new URL("../dist", import.meta.url))) {
  const folder = `${dist}/assets`
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"))
  const codes = new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]))
  /** The file of an entry: its name with a hash after it. */
  const fileOf = (entry) => {
    const found = names.filter(
      (name) => name.startsWith(`${entry}-`) && !name.slice(entry.length + 1, -3).includes("."),
    )
    if (found.length !== 1) throw new Error(`One file of ${entry} was expected, there are ${found.length}.`)
    return found[0]
  }
  /** A file with all that it cannot start without. */
  const withImports = (name, all = new Set()) => {
    if (all.has(name)) return all
    all.add(name)
    for (const [, imported] of codes.get(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      withImports(imported, all)
    return all
  }
  const sized = (set) =>
    [...set]
      .map((name) => ({name, bytes: gzipSync(codes.get(name), {level: 9}).length}))
      .sort((a, b) => b.bytes - a.bytes)
  const first = new Set(beforePicture.flatMap((entry) => [...withImports(fileOf(entry))]))
  const second = new Set(
    afterPicture.flatMap((entry) => [...withImports(fileOf(entry))]).filter((name) => !first.has(name)),
  )
  return {
    before: sized(first),
    after: sized(second),
    later: sized(names.filter((name) => !first.has(name) && !second.has(name))),
  }
}
