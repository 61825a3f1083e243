// How large the engine alone is in a page: bundled, minified, gzip.
//   node packages/query/bench/bundle.mjs [--out FILE]
// Works on dist/, so that `tsc -b` must have run.
import {writeFileSync} from "node:fs"
import {createRequire} from "node:module"
import {dirname} from "node:path"
import {fileURLToPath, pathToFileURL} from "node:url"
import {parseArgs} from "node:util"
import {gzipSync} from "node:zlib"

const {values: options} = parseArgs({options: {out: {type: "string"}}})
const here = dirname(fileURLToPath(import.meta.url))
const viewer = createRequire(`${here}/../../../apps/viewer/package.json`)
const {build} = await import(pathToFileURL(viewer.resolve("vite")).href)

const entry = "\0engine"
const {output} = await build({
  logLevel: "error",
  configFile: false,
  plugins: [
    {
      name: "engine",
      resolveId: (id) => (id === "engine" ? entry : undefined),
      load: (id) =>
        id === entry
          ? `export {CypherEngine, parameterOf, SnapshotBuilder, textOf, valueTo} from ${JSON.stringify(`${here}/../dist/index.js`)}`
          : undefined,
    },
  ],
  build: {
    write: false,
    minify: true,
    rollupOptions: {input: "engine", preserveEntrySignatures: "strict", output: {format: "es"}},
  },
}).then((result) => (Array.isArray(result) ? result[0] : result))
const {code} = output[0]
if (options.out) writeFileSync(options.out, code)
console.log(`${code.length} bytes, ${gzipSync(code, {level: 9}).length} bytes gzip`)
