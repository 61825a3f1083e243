// Compiles kernels.ts with AssemblyScript and writes the module as base64: `node packages/language/wasm/build.mjs`.
import fs from "node:fs"
import asc from "assemblyscript/asc"

const here = new URL(".", import.meta.url)
const {error, stderr, stdout} = await asc.main(
  [
    "kernels.ts",
    "--outFile",
    "kernels.wasm",
    "-O3",
    "--noAssert",
    "--runtime",
    "stub",
    "--enable",
    "simd",
    "--importMemory",
    "--noExportMemory",
  ],
  {
    readFile: (name, base) => {
      const url = new URL(name, new URL(`${base}/`, here))
      return fs.existsSync(url) ? fs.readFileSync(url, "utf8") : null
    },
    writeFile: (name, contents) => {
      if (!name.endsWith(".wasm")) return
      const lines = Buffer.from(contents)
        .toString("base64")
        .match(/.{1,100}/g)
      const source = `/** The module of wasm/kernels.ts, as base64. Made by wasm/build.mjs; do not edit. */\nexport const wasmBytes =\n  ${lines.map((line) => `"${line}"`).join(" +\n  ")}\n`
      fs.writeFileSync(new URL("../src/net/wasm-bytes.ts", here), source)
    },
    listFiles: () => [],
  },
)
if (error) {
  process.stderr.write(`${stderr}${stdout}${error.message}\n`)
  process.exitCode = 3
}
