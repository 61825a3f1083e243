// Serves the built viewer with a made graph beside it, and the page of ten lines with the same graph.

import {mkdtempSync, readFileSync, rmSync} from "node:fs"
import {createServer} from "node:http"
import {tmpdir} from "node:os"
import {extname, join, normalize} from "node:path"
import {fileURLToPath} from "node:url"
import {build} from "vite"
import {madeGraphFile, madeLists} from "./made-graph.mjs"

const types = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}

function raise() {
  throw new Error("There is no graph.")
}

export async function servePages() {
  const built = mkdtempSync(join(tmpdir(), "relata-ten-lines-"))
  await build({
    root: fileURLToPath(new URL("ten-lines", import.meta.url)),
    base: "./",
    logLevel: "error",
    configFile: false,
    build: {outDir: built, emptyOutDir: true, target: "es2022"},
  })
  const dist = fileURLToPath(new URL("../dist", import.meta.url))
  /** None until a size is set. */
  let file
  let lists = ""
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname)
    try {
      const [, page, ...rest] = path.split("/")
      const name = rest.join("/") || "index.html"
      const body =
        name === "graph.relata.jsonl"
          ? (file ?? raise())
          : name === "graph.json"
            ? lists
            : readFileSync(join(page === "ours" ? dist : built, normalize(`/${name}`)))
      response.writeHead(200, {
        "content-type": types[extname(name)] ?? "application/octet-stream",
        "content-length": Buffer.byteLength(body),
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  const {port} = server.address()
  return {
    ours: `http://127.0.0.1:${port}/ours/`,
    tenLines: `http://127.0.0.1:${port}/ten-lines/`,
    /** Makes the graphs that both pages find. */
    setSize(size) {
      file = Buffer.from([...madeGraphFile(size)].join(""))
      lists = JSON.stringify(madeLists(size))
      process.stdout.write(`graph file of ${size} nodes: ${(file.length / 1e6).toFixed(1)} MB\n`)
    },
    close() {
      server.close()
      rmSync(built, {recursive: true, force: true})
    },
  }
}
