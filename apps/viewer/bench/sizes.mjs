// Prints how much JavaScript the built page loads, gzipped: before its first picture, by itself after that, and the
// pieces that come only when they are asked for. Run it after a build:
//   node apps/viewer/bench/sizes.mjs

import {firstLoad, limits} from "../tools/first-load.mjs"

const sum = (files) => files.reduce((total, {bytes}) => total + bytes, 0)
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8)

function print(title, files) {
  process.stdout.write(`${kilobytes(sum(files))} kB  ${title}\n`)
  for (const {name, bytes} of files) process.stdout.write(`${kilobytes(bytes)}       ${name}\n`)
}

const {before, after, later} = firstLoad()
print(`before the first picture (at most ${limits.before / 1000})`, before)
print(`by itself after it (at most ${limits.all / 1000} with what came before)`, after)
print("when first needed", later)
