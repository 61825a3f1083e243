import {createReadStream, existsSync, readFileSync} from "node:fs"
import {basename, join} from "node:path"
import {fileURLToPath} from "node:url"
import {RelataError, readGraphFile, readLines} from "@relata/model"
import type {CommandSpec} from "../command.js"
import {type GraphServer, startGraphServer} from "../graph-server.js"
import {openBrowser} from "../open-browser.js"
import {graphFileError} from "../open-graph-file.js"
import {wholeNumber} from "../option-values.js"
import {createOutputFile} from "../output-file.js"
import {say, writeData} from "../terminal.js"

export interface ViewOptions {
  /** 0, which is the default, takes any free port. */
  readonly port?: number | undefined
  /** The address to listen on; 127.0.0.1 unless told. */
  readonly host?: string | undefined
  /** The folder of the built viewer; found by itself unless told. */
  readonly viewer?: string | undefined
}

/**
 * Serves a graph file with the viewer until it is closed.
 *
 * @throws RelataError `cli.no-viewer` when the viewer is not built, `cli.port-taken`, and those of reading a graph
 */
export async function view(path: string, {port, host, viewer}: ViewOptions = {}): Promise<GraphServer> {
  await checkHeader(path)
  return startGraphServer({
    graph: path,
    viewer: viewer ?? findViewer(),
    ...(port !== undefined && {port}),
    ...(host !== undefined && {host}),
  })
}

/**
 * Writes a graph with the whole viewer as one HTML file, which works from disk, without a network.
 *
 * The graph stands in a block of data in which every "<" is escaped, so that no text in it ends the block.
 * @throws RelataError `cli.no-viewer` when the viewer is not built, `cli.unwritable`, and those of reading a graph
 */
export async function exportPage(path: string, target: string, viewer = findViewer()): Promise<void> {
  await checkHeader(path)
  const template = join(viewer, "page.html")
  if (!existsSync(template)) throw noViewer()
  const [before, after, ...rest] = readFileSync(template, "utf8").split("<!--relata-graph-->")
  if (before === undefined || after === undefined || rest.length > 0) throw noViewer()
  const output = await createOutputFile(target)
  try {
    const name = basename(path).replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    await output.write(`${before}<script type="application/jsonl" id="relata-graph" data-name="${name}">`)
    for await (const line of readLines(createReadStream(path))) {
      await output.write(`${line.replaceAll("<", "\\u003c")}\n`)
    }
    await output.write(`</script>${after}`)
    await output.commit()
  } finally {
    await output.discard()
  }
}

/** Reads as much of the file as tells that it is a graph. */
async function checkHeader(path: string): Promise<void> {
  async function* firstLine() {
    for await (const line of readLines(createReadStream(path))) {
      yield `${line}\n`
      return
    }
  }
  try {
    await readGraphFile(firstLine())
  } catch (error) {
    throw graphFileError(path, error)
  }
}

/** The built viewer: beside the command in a package, in the checkout at its own place. */
function findViewer(): string {
  const places = ["../../viewer/", "../../../../apps/viewer/dist/"]
  for (const place of places) {
    const folder = fileURLToPath(new URL(place, import.meta.url))
    if (existsSync(`${folder}index.html`)) return folder
  }
  throw noViewer()
}

function noViewer(): RelataError {
  return new RelataError(
    "cli.no-viewer",
    'The viewer is not built yet. Run "pnpm build" in the checkout first.',
  )
}

export const viewCommand: CommandSpec = {
  name: "view",
  summary: "open a graph in the browser",
  description:
    "Serves the viewer with a graph on this machine alone, prints its address and opens it in the browser where there is a desktop. Reload the page after a rebuild. Ctrl-C ends it.",
  arguments: [["<graph>", "a graph file"]],
  options: [
    {
      flags: "-p, --port <n>",
      description: "the port to listen on (default: any free one)",
      parse: wholeNumber(0, 65_535),
    },
    {
      flags: "--host <address>",
      description: "the address to listen on; others than the default let others in",
      default: "127.0.0.1",
    },
    {flags: "--no-open", description: "do not open the browser"},
    {
      flags: "--export <file>",
      description: "write the graph with the viewer as one HTML file that works without a server, and end",
    },
  ],
  examples: [
    "relata view graph.relata.jsonl",
    "relata view graph.relata.jsonl --port 8123 --no-open",
    "relata view graph.relata.jsonl --export graph.html",
  ],
  async run({arguments: [path], options}, terminal) {
    if (options.export !== undefined) {
      const target = String(options.export)
      await exportPage(path!, target)
      say(terminal, `Wrote ${target}. It opens in any browser, without a network.`)
      return 0
    }
    const server = await view(path!, {
      port: options.port as number | undefined,
      host: options.host as string | undefined,
    })
    try {
      await writeData(terminal, `${server.url}\n`)
      say(terminal, `Showing ${path}. Ctrl-C ends it.`)
      if (options.open !== false) openBrowser(server.url, terminal.env)
      await aborted(terminal.signal)
    } finally {
      await server.close()
    }
    return 0
  },
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), {once: true})
  })
}
