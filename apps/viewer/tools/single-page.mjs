// Builds the viewer once more, as one file that works from disk: dist/page.html. `relata view --export` puts a graph
// into it. Script and style stand inline under a policy that names their hashes; workers come as blocks of JSON.

import {createHash} from "node:crypto"
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {build} from "vite"

const root = fileURLToPath(new URL("..", import.meta.url))
const folder = mkdtempSync(join(root, "node_modules", ".single-"))
const inlined = mkdtempSync(join(root, "node_modules", ".inlined-"))
try {
  // A page on disk can fetch nothing, so the language layer's weights stand in the code of the worker that reads texts.
  const weights = readFileSync(new URL("../../../packages/language-data/data/english.bin", import.meta.url))
  const weightsModule = join(inlined, "english.js")
  writeFileSync(
    weightsModule,
    `const text = "${weights.toString("base64")}"
export const englishModel = () => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
`,
  )
  await build({
    root,
    logLevel: "warn",
    worker: {format: "iife", rollupOptions: {output: {codeSplitting: false}}},
    resolve: {alias: {"@relata/language-data": weightsModule}},
    build: {
      outDir: folder,
      emptyOutDir: true,
      cssCodeSplit: false,
      rollupOptions: {output: {codeSplitting: false}},
    },
  })
  const assets = readdirSync(join(folder, "assets"))
  /** The one asset whose name starts so. */
  const read = (start, end) => {
    const names = assets.filter((name) => name.startsWith(start) && name.endsWith(end))
    if (names.length !== 1)
      throw new Error(`One file ${start}*${end} was expected, there are ${names.length}.`)
    return readFileSync(join(folder, "assets", names[0]), "utf8")
  }
  // In code, "<" before "/script" and "!--" is in strings, where a backslash before the next character is nothing.
  const script = read("index-", ".js").replace(/<(?=\/script|!--)/gi, "\\x3c")
  const style = read("", ".css")
  if (/<\/style/i.test(style)) throw new Error("The style would end its own element.")
  const icon = `data:image/svg+xml;base64,${Buffer.from(read("icon-", ".svg")).toString("base64")}`
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
  const policy =
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; ` +
    "worker-src blob:; img-src data: blob:; base-uri 'none'; form-action 'none'"
  const json = (value) => JSON.stringify(value).replaceAll("<", "\\u003c")
  const workers = ["desk", "layout", "reading", "analysis"].map(
    (name) =>
      `<script type="application/json" id="relata-${name}-worker">${json(read(`${name}.worker-`, ".js"))}</script>`,
  )
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>relata</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>The viewer draws the graph with JavaScript, which this browser has switched off.</noscript>
<!--relata-graph-->
${workers.join("\n")}
<script type="module">${script}</script>
</body>
</html>
`
  writeFileSync(join(root, "dist", "page.html"), page)
  process.stdout.write(`dist/page.html  ${(page.length / 1000).toFixed(0)} kB\n`)
} finally {
  for (const made of [folder, inlined]) rmSync(made, {recursive: true, force: true})
}
