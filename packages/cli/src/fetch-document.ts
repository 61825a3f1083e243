import {lookup} from "node:dns"
import {request as httpRequest, type IncomingMessage} from "node:http"
import {request as httpsRequest} from "node:https"
import {BlockList, isIP, type LookupFunction} from "node:net"
import {setTimeout as wait} from "node:timers/promises"
import {RelataError} from "@relata/model"

/** How addresses are fetched. */
export interface FetchOptions {
  /** True to fetch from this machine and its network, too. */
  readonly allowPrivate?: boolean
  /** Seconds that one address may take. */
  readonly timeLimit?: number
  readonly signal?: AbortSignal | undefined
  /** Milliseconds between two requests to one host. */
  readonly pauseMs?: number
}

const mostRedirects = 5
const mostBytes = 64e6
const agent = "relata"
const readableTypes =
  /^(?:text\/|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|pdf|epub\+zip|zip|gzip|x-gzip|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)|message\/rfc822)/i

/** True for an address on the web, as against a path. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/**
 * Fetches documents from the web as a polite reader does: what `robots.txt` forbids is left alone, a host is asked
 * one thing at a time with a pause between, and nothing is followed for long. Private addresses are refused when the
 * connection is made, so that no name can be turned to one.
 */
export class DocumentFetcher {
  readonly #options: Required<Omit<FetchOptions, "signal">> & {readonly signal?: AbortSignal | undefined}
  readonly #rules = new Map<string, readonly RobotsRule[]>()
  readonly #asked = new Map<string, number>()

  constructor({allowPrivate = false, timeLimit = 30, pauseMs = 1000, signal}: FetchOptions = {}) {
    this.#options = {allowPrivate, timeLimit, pauseMs, signal}
  }

  /**
   * @returns the bytes, and the address that they came from in the end
   * @throws RelataError `cli.fetch-…`, with what is wrong as a sentence
   */
  async fetch(address: string): Promise<{readonly bytes: Uint8Array; readonly url: string}> {
    let url = parsed(address)
    for (let redirects = 0; ; redirects++) {
      await this.#checkRobots(url)
      const response = await this.#request(url)
      const {statusCode = 0, headers} = response
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy()
        if (redirects === mostRedirects) {
          throw new RelataError("cli.fetch-redirects", `It leads on more than ${mostRedirects} times.`)
        }
        url = parsed(new URL(headers.location, url).href)
        continue
      }
      if (statusCode !== 200) {
        response.destroy()
        throw new RelataError("cli.fetch-status", `The server answers with ${statusCode}. Check the address.`)
      }
      const type = headers["content-type"] ?? "application/octet-stream"
      if (!readableTypes.test(type)) {
        response.destroy()
        throw new RelataError(
          "cli.fetch-type",
          `It is ${type.replace(/;.*/, "")}, which relata does not read.`,
        )
      }
      return {bytes: await bodyOf(response), url: url.href}
    }
  }

  async #checkRobots(url: URL): Promise<void> {
    let rules = this.#rules.get(url.origin)
    if (rules === undefined) {
      rules = await this.#robotsOf(url)
      this.#rules.set(url.origin, rules)
    }
    if (isAllowed(rules, url.pathname + url.search)) return
    throw new RelataError(
      "cli.fetch-robots",
      "The site's robots.txt asks programs not to read it. Save the page from a browser and read that.",
    )
  }

  async #robotsOf(url: URL): Promise<readonly RobotsRule[]> {
    const response = await this.#request(new URL("/robots.txt", url))
    if (response.statusCode !== 200) {
      response.destroy()
      return []
    }
    const bytes = await bodyOf(response)
    return rulesFor(new TextDecoder().decode(bytes.subarray(0, 500_000)))
  }

  async #request(url: URL): Promise<IncomingMessage> {
    const {allowPrivate, timeLimit, pauseMs, signal} = this.#options
    const next = (this.#asked.get(url.host) ?? 0) + pauseMs
    const now = Date.now()
    if (next > now) await wait(next - now, undefined, signal === undefined ? {} : {signal})
    this.#asked.set(url.host, Date.now())
    const host = url.hostname.replace(/^\[|\]$/g, "")
    if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw refusedPrivate()
    const request = url.protocol === "https:" ? httpsRequest : httpRequest
    const limit = AbortSignal.timeout(timeLimit * 1000)
    return new Promise((resolve, reject) => {
      request(
        url,
        {
          headers: {
            "user-agent": agent,
            accept: "text/html, application/xhtml+xml, text/*, application/pdf, */*;q=0.5",
          },
          signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
          ...(allowPrivate ? {} : {lookup: publicLookup}),
        },
        resolve,
      )
        .on("error", (error) => reject(limit.aborted ? tooSlow(timeLimit) : unreachableHost(error)))
        .end()
    })
  }
}

function parsed(address: string): URL {
  let url: URL | undefined
  try {
    url = new URL(address)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new RelataError("cli.fetch-address", "It is no address of the web (http, https). Check it.")
  if (url.username !== "" || url.password !== "")
    throw new RelataError(
      "cli.fetch-address",
      "It holds a name or password. Save the page from a browser and read that.",
    )
  url.hash = ""
  return url
}

async function bodyOf(response: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > mostBytes)
        throw new RelataError("cli.fetch-large", "It is larger than 64 MB. Save a part of it and read that.")
      pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof RelataError) throw error
    throw new RelataError("cli.fetch-broken", "The connection broke off or took too long. Try again.", {
      cause: error,
    })
  } finally {
    response.destroy()
  }
  return new Uint8Array(Buffer.concat(pieces))
}

function tooSlow(seconds: number): RelataError {
  return new RelataError("cli.fetch-slow", `The server did not answer within ${seconds} seconds. Try again.`)
}

function unreachableHost(error: unknown): unknown {
  if (error instanceof RelataError) return error
  const {code, cause} = error as {code?: unknown; cause?: unknown}
  if (cause instanceof RelataError) return cause
  const why =
    code === "ENOTFOUND"
      ? "There is no host of that name"
      : `The server cannot be reached (${String(code ?? "no reason given")})`
  return new RelataError("cli.fetch-unreachable", `${why}. Check the address and the network.`, {
    cause: error,
  })
}

function refusedPrivate(): RelataError {
  return new RelataError(
    "cli.fetch-private",
    "It lies on this machine or its own network, which is not read unless --allow-private is given.",
  )
}

/** Looks a name up, and refuses it if any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, {...options, all: true}, (error, addresses) => {
    if (error) return done(error, "", 0)
    if (addresses.length === 0 || addresses.some(({address}) => isPrivate(address)))
      return done(refusedPrivate(), "", 0)
    if (options.all) return done(null, addresses)
    const {address, family} = addresses[0]!
    return done(null, address, family)
  })
}

const privateNetworks = new BlockList()
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  privateNetworks.addSubnet(network, prefix, "ipv4")
}
for (const [network, prefix] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  privateNetworks.addSubnet(network, prefix, "ipv6")
}

/** True for addresses that are not on the public internet. */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/%.*$/, "")
  return isIP(plain) === 0 || privateNetworks.check(plain, isIP(plain) === 4 ? "ipv4" : "ipv6")
}

interface RobotsRule {
  readonly allow: boolean
  readonly path: string
}

/**
 * The rules of a robots.txt that hold for relata: those for its name, else those for all.
 *
 * @see RFC 9309
 */
export function rulesFor(robots: string): readonly RobotsRule[] {
  const own: RobotsRule[] = []
  const all: RobotsRule[] = []
  let isOwnNamed = false
  let names: string[] = []
  let isInRules = false
  for (const raw of robots.split(/\r\n?|\n/)) {
    const [, field = "", value = ""] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(raw) ?? []
    const name = field.toLowerCase()
    if (name === "user-agent") {
      if (isInRules) names = []
      isInRules = false
      names.push(value.toLowerCase())
      isOwnNamed ||= value.toLowerCase() === agent
    } else if (name === "allow" || name === "disallow") {
      isInRules = true
      if (value === "") continue
      const rule = {allow: name === "allow", path: value}
      if (names.includes(agent)) own.push(rule)
      else if (names.includes("*")) all.push(rule)
    }
  }
  return isOwnNamed ? own : all
}

/** The longest rule that fits a path decides; of two equally long the one that allows. */
export function isAllowed(rules: readonly RobotsRule[], path: string): boolean {
  let best: RobotsRule | undefined
  for (const rule of rules) {
    if (!fits(rule.path, path)) continue
    if (
      best === undefined ||
      rule.path.length > best.path.length ||
      (rule.path.length === best.path.length && rule.allow)
    )
      best = rule
  }
  return best?.allow ?? true
}

/** A pattern with `*` for anything, and `$` at its end for the end. Linear in the path for each star. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$")
  const [first = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*")
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [i, part] of parts.entries()) {
    if (isWhole && i === parts.length - 1) return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !isWhole || at === path.length
}
