/**
 * The server behind `relata view`: the viewer's files and one graph, for one user on this machine.
 *
 * It answers only requests that name it by its own address, so that a page elsewhere cannot read the graph through a
 * name that it points here (DNS rebinding), and it serves nothing but the viewer's folder and the graph file. Listening
 * to this machine alone, it also takes corrections from the page it serves, and from no other.
 */

import {createReadStream} from "node:fs"
import {open, realpath} from "node:fs/promises"
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http"
import {type AddressInfo, isIP} from "node:net"
import {hostname} from "node:os"
import {extname, join, sep} from "node:path"
import {pipeline} from "node:stream/promises"
import {createGzip} from "node:zlib"
import {RelataError} from "@relata/model"
import {isSystemError} from "./inputs.js"
import {readCorrectionRequest, takeCorrections} from "./take-corrections.js"

export interface GraphServerOptions {
  /** The graph file; it is read anew for each request, so that a rebuilt graph needs only a reload. */
  readonly graph: string
  /** The folder of the built viewer. */
  readonly viewer: string
  /** 0, which is the default, takes any free port. */
  readonly port?: number
  /** The address to listen on; 127.0.0.1 unless told. */
  readonly host?: string
}

export interface GraphServer {
  /** Where a browser finds it: `http://127.0.0.1:41213/`. */
  readonly url: string
  close(): Promise<void>
}

/** Where the viewer looks for the graph. */
export const graphPath = "/graph.relata.jsonl"
/** Where it sends corrections; the graph's answer names it in `Relata-Corrections` when it is open. */
const correctionsPath = "/corrections"

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
}

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
}

/**
 * Starts serving a graph with the viewer.
 *
 * @throws RelataError `cli.port-taken` when another program has the port, `cli.cannot-listen` when the address
 *   is not to be had
 */
export async function startGraphServer({
  graph,
  viewer,
  port = 0,
  host = "127.0.0.1",
}: GraphServerOptions): Promise<GraphServer> {
  const folder = await realpath(viewer)
  const queue: WriteQueue = {last: Promise.resolve()}
  const server = createServer((request, response) => {
    const isOurs = isAllowedHost(request.headers.host, host, (server.address() as AddressInfo).port)
    answer(request, response, {graph, folder, isOurs, isPrivate: isLoopback(host), queue}).catch(
      (error: unknown) => {
        // The reader went away, or a file was cut short while it was read: there is nobody, or nothing, to tell.
        response.destroy(error instanceof Error ? error : undefined)
      },
    )
  })
  server.requestTimeout = 30_000
  await listen(server, port, host)
  const address = server.address() as AddressInfo
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address
  const reachable = name === "0.0.0.0" ? "127.0.0.1" : name === "[::]" ? "[::1]" : name
  return {
    url: `http://${reachable}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)))
    server.listen(port, host, resolve)
  })
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") {
    return new RelataError(
      "cli.port-taken",
      `Port ${port} is taken by another program. Choose another with --port, or leave --port out for a free one.`,
      {cause: error},
    )
  }
  const hint = error.code === "EACCES" ? "Choose a port above 1023." : "Check --host and --port."
  return new RelataError(
    "cli.cannot-listen",
    `Cannot listen on ${host}, port ${port} (${error.code}). ${hint}`,
    {
      cause: error,
    },
  )
}

/** True when the request names this server by an address that is its own. */
function isAllowedHost(given: string | undefined, host: string, port: number): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(given ?? "")
  if (!match || Number(match[2] ?? 80) !== port) return false
  const name = match[1]!.toLowerCase().replace(/^\[|\]$/g, "")
  if (["localhost", "127.0.0.1", "::1", host.toLowerCase()].includes(name)) return true
  // Listening to everybody, it cannot know its addresses; but a rebound name is never an address.
  const isOpen = host === "0.0.0.0" || host === "::"
  return isOpen && (isIP(name) !== 0 || name === hostname().toLowerCase())
}

interface Served {
  readonly graph: string
  readonly folder: string
  readonly isOurs: boolean
  /** Whether only this machine reaches the server: corrections of others are not taken. */
  readonly isPrivate: boolean
  readonly queue: WriteQueue
}

/** Writes go one after the other: each reads the file that the one before it left. */
interface WriteQueue {
  last: Promise<unknown>
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (!served.isOurs) return refuse(response, 403, "This server answers only under its own address.")
  if (served.isPrivate && pathOf(request.url) === correctionsPath && request.method === "POST") {
    return answerCorrections(request, response, served)
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD")
    return refuse(response, 405, "Only GET and HEAD are answered here.")
  }
  const path = pathOf(request.url)
  if (path === undefined) return refuse(response, 400, "This address cannot be read.")
  const file =
    path === graphPath ? served.graph : await fileIn(served.folder, path === "/" ? "/index.html" : path)
  if (file === undefined) return refuse(response, 404, "There is nothing here.")
  if (path === graphPath && served.isPrivate) response.setHeader("Relata-Corrections", correctionsPath)
  await sendFile(request, response, file, path.startsWith("/assets/"))
}

/**
 * Takes corrections from our own page. A page elsewhere is told by the origin that browsers state with each POST, and
 * cannot send the header without asking first, which is never allowed here.
 */
async function answerCorrections(
  request: IncomingMessage,
  response: ServerResponse,
  {graph, queue}: Served,
): Promise<void> {
  const {origin, host} = request.headers
  if (origin !== `http://${host}` || request.headers["relata-request"] !== "corrections") {
    return refuse(response, 403, "Corrections are taken only from the page that this server gave.")
  }
  try {
    const corrections = await readCorrectionRequest(request)
    const write = queue.last.then(() => takeCorrections(graph, corrections))
    queue.last = write.catch(() => {})
    const count = await write
    response.writeHead(200, {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"})
    response.end(`${JSON.stringify({corrections: count})}\n`)
  } catch (error) {
    if (error instanceof RelataError)
      return refuse(response, error.code === "cli.bad-request" ? 400 : 500, error.message)
    if (isSystemError(error))
      return refuse(response, 500, `The graph file cannot be written (${error.code}).`)
    throw error
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host)
}

/** The path of an address, decoded; `undefined` when that cannot be done, or it holds what no path does. */
function pathOf(url: string | undefined): string | undefined {
  try {
    const path = decodeURIComponent((url ?? "/").replace(/[?#].*$/s, ""))
    return path.startsWith("/") && !/[\u0000\\]/.test(path) ? path : undefined
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** The file that a path means in a folder; `undefined` when it is not there or leads out of it, by dots or links. */
async function fileIn(folder: string, path: string): Promise<string | undefined> {
  try {
    const file = await realpath(join(folder, path))
    return file.startsWith(folder + sep) ? file : undefined
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  hasHashedName: boolean,
): Promise<void> {
  // One handle for size and content: a file that is replaced meanwhile is sent as it was.
  let handle: Awaited<ReturnType<typeof open>>
  try {
    handle = await open(path)
  } catch (error) {
    if (isSystemError(error)) return refuse(response, 404, "There is nothing here.")
    throw error
  }
  try {
    const info = await handle.stat()
    if (!info.isFile()) return refuse(response, 404, "There is nothing here.")
    const type = mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream"
    const isText = /^text\/|json|svg|manifest/.test(type)
    const isZipped = isText && info.size > 1024 && acceptsGzip(request.headers["accept-encoding"])
    const tag = `W/"${info.size.toString(36)}-${Math.round(info.mtimeMs * 1000).toString(36)}-${info.ino.toString(36)}"`
    response.setHeader("ETag", tag)
    response.setHeader("Cache-Control", hasHashedName ? "public, max-age=31536000, immutable" : "no-cache")
    if (isText) response.setHeader("Vary", "Accept-Encoding")
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304).end()
      return
    }
    response.setHeader("Content-Type", type)
    if (isZipped) response.setHeader("Content-Encoding", "gzip")
    else response.setHeader("Content-Length", info.size)
    response.writeHead(200)
    if (request.method === "HEAD" || info.size === 0) {
      response.end()
      return
    }
    const content = createReadStream(path, {fd: handle, autoClose: false, start: 0, end: info.size - 1})
    if (isZipped) await pipeline(content, createGzip({level: 4}), response)
    else await pipeline(content, response)
  } finally {
    await handle.close()
  }
}

function acceptsGzip(header: string | readonly string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(header ?? ""))
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {"Content-Type": "text/plain; charset=utf-8"}).end(`${words}\n`)
}
