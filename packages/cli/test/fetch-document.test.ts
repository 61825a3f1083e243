import {createServer, type Server} from "node:http"
import type {AddressInfo} from "node:net"
import {afterAll, beforeAll, expect, test} from "@jest/globals"
import {DocumentFetcher, isAllowed, isPrivate, rulesFor} from "../src/fetch-document.js"
import {relata} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

let server: Server
let base = ""
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ""
    if (path === "/robots.txt") response.end("User-agent: *\nDisallow: /secret\nAllow: /secret/open\n")
    else if (path === "/page") {
      response.setHeader("content-type", "text/html")
      response.end("<p>Ann Holm founded Holm &amp; Sons in 1946.</p>")
    } else if (path === "/moved") response.writeHead(302, {location: "/page"}).end()
    else if (path === "/circle") response.writeHead(302, {location: "/circle"}).end()
    else if (path === "/out") response.writeHead(302, {location: "file:///etc/passwd"}).end()
    else if (path === "/film") response.writeHead(200, {"content-type": "video/mp4"}).end("x")
    else if (path === "/slow") response.writeHead(200, {"content-type": "text/plain"}).write("x")
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetcher = () => new DocumentFetcher({allowPrivate: true, pauseMs: 0, timeLimit: 1})

test("a page is fetched, and one that moved by where it is now", async () => {
  const {bytes, url} = await fetcher().fetch(`${base}/moved`)
  expect(url).toBe(`${base}/page`)
  expect(new TextDecoder().decode(bytes)).toContain("Ann Holm")
})

test.each([
  ["/nothing", "cli.fetch-status"],
  ["/circle", "cli.fetch-redirects"],
  ["/out", "cli.fetch-address"],
  ["/film", "cli.fetch-type"],
  ["/secret", "cli.fetch-robots"],
  ["/slow", "cli.fetch-broken"],
])("%s is refused with %s", async (path, code) => {
  await expect(fetcher().fetch(base + path)).rejects.toMatchObject({name: "RelataError", code})
})

test("this machine and its network are not read unless that is allowed", async () => {
  const polite = new DocumentFetcher({pauseMs: 0})
  for (const address of [
    base,
    "http://localhost:1/",
    "http://[::1]/",
    "http://2130706433/",
    "http://[::ffff:10.0.0.1]/",
  ])
    await expect(polite.fetch(address)).rejects.toMatchObject({code: "cli.fetch-private"})
})

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["169.254.169.254", true],
  ["::1", true],
  ["::ffff:192.168.0.1", true],
  ["fd00::1", true],
  ["93.184.216.34", false],
  ["2606:4700::1111", false],
])("%s is private: %s", (address, expected) => expect(isPrivate(address)).toBe(expected))

test("of a robots.txt the rules for relata hold before those for all, and the longest of them", () => {
  const rules = rulesFor("User-agent: *\nDisallow: /\n\nUser-agent: Relata\nDisallow: /a*/x$\nAllow: /a/b\n")
  expect(["/", "/a/x", "/a/x/y", "/abc/x", "/a/b"].filter((path) => isAllowed(rules, path))).toEqual([
    "/",
    "/a/x/y",
    "/a/b",
  ])
})

test("build reads addresses beside files, and passes by what it may not read", async () => {
  const cwd = temporaryFolder()
  const {code, words} = await relata(["build", `${base}/page`, `${base}/secret`, "--allow-private"], cwd)
  expect(words).toContain(`passed by ${base}/secret: The site's robots.txt`)
  expect(words).toContain("Read 1 document, passed by 1")
  expect(code).toBe(1)
})
