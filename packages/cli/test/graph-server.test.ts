import {readFileSync, symlinkSync, writeFileSync} from "node:fs"
import {request} from "node:http"
import {join} from "node:path"
import {gunzipSync} from "node:zlib"
import {afterAll, beforeAll, expect, test} from "@jest/globals"
import {type GraphServer, startGraphServer} from "../src/graph-server.js"
import {temporaryFolder} from "./temporary-folder.js"

const script = "export const numbers = [1, 2, 3]\n".repeat(100)
const folder = temporaryFolder({
  "viewer/index.html": "<!doctype html><title>viewer</title>",
  "viewer/assets/app-1a2b.js": script,
  "viewer/icon.svg": "<svg/>",
  "secret.txt": "secret",
  "graph.relata.jsonl": '{"kind":"relata","version":1}\n',
})
symlinkSync(join(folder, "secret.txt"), join(folder, "viewer/link.txt"))
let server: GraphServer
beforeAll(async () => {
  server = await startGraphServer({graph: join(folder, "graph.relata.jsonl"), viewer: join(folder, "viewer")})
})
afterAll(() => server.close())

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
}

/** Sends the path as it is written, dots and all. */
function ask(path: string, {method = "GET", headers = {}, body = ""} = {}): Promise<Answer> {
  const {hostname, port} = new URL(server.url)
  return new Promise((resolve, reject) => {
    const sent = request({hostname, port, path, method, headers, agent: false}, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () =>
        resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks)}),
      )
    })
    sent.on("error", reject).end(body)
  })
}

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/?x=1#y", "text/html; charset=utf-8"],
  ["/assets/app-1a2b.js", "text/javascript; charset=utf-8"],
  ["/icon.svg", "image/svg+xml"],
  ["/graph.relata.jsonl", "application/jsonl; charset=utf-8"],
])("serves %s as %s, and safely", async (path, type) => {
  const {status, headers} = await ask(path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({"content-type": type, "x-content-type-options": "nosniff"})
  expect(headers["content-security-policy"]).toContain("default-src 'self'; script-src 'self'")
})

test.each([
  ["a path above the folder", "/../secret.txt", 404],
  ["an encoded path above the folder", "/..%2fsecret.txt", 404],
  ["a path above it from below", "/assets/../../secret.txt", 404],
  ["a link out of the folder", "/link.txt", 404],
  ["a folder", "/assets", 404],
  ["what is not there", "/nothing", 404],
  ["a path with a NUL", "/%00", 400],
  ["a path with a backslash", "/..%5csecret.txt", 400],
  ["a path that is no UTF-8", "/%ff", 400],
])("refuses %s", async (_what, path, status) => {
  const answer = await ask(path)
  expect(answer.status).toBe(status)
  expect(answer.body.toString()).not.toContain("secret")
})

test.each(["evil.example", "127.0.0.1.evil.example", "127.0.0.1", "localhost:1"])(
  "refuses a request to the host %j, to which a page elsewhere could have rebound its name",
  async (host) => expect((await ask("/graph.relata.jsonl", {headers: {host}})).status).toBe(403),
)

test("answers under each of its own names", async () => {
  const {port} = new URL(server.url)
  for (const name of ["localhost", "127.0.0.1", "LOCALHOST"]) {
    expect((await ask("/", {headers: {host: `${name}:${port}`}})).status).toBe(200)
  }
})

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
  expect(await ask("/", {method})).toMatchObject({status: 405, headers: {allow: "GET, HEAD"}})
})

test("zips text for who takes it", async () => {
  const zipped = await ask("/assets/app-1a2b.js", {headers: {"accept-encoding": "br, gzip"}})
  expect(zipped.headers).toMatchObject({"content-encoding": "gzip", vary: "Accept-Encoding"})
  expect(gunzipSync(zipped.body).toString()).toBe(script)
  const refused = await ask("/assets/app-1a2b.js", {headers: {"accept-encoding": "gzip;q=0"}})
  expect(refused.headers["content-encoding"]).toBeUndefined()
  expect(refused.body.toString()).toBe(script)
})

test("answers HEAD with the headers alone", async () => {
  const {status, headers, body} = await ask("/icon.svg", {method: "HEAD"})
  expect({status, length: headers["content-length"], body: body.length}).toEqual({
    status: 200,
    length: "6",
    body: 0,
  })
})

test("gives the graph anew when its file has changed, and only then", async () => {
  const first = await ask("/graph.relata.jsonl")
  const tag = String(first.headers.etag)
  expect(first.headers["cache-control"]).toBe("no-cache")
  expect((await ask("/graph.relata.jsonl", {headers: {"if-none-match": tag}})).status).toBe(304)
  writeFileSync(join(folder, "graph.relata.jsonl"), '{"kind":"relata","version":1}\n\n')
  const second = await ask("/graph.relata.jsonl", {headers: {"if-none-match": tag}})
  expect(second.status).toBe(200)
  expect(second.body.length).toBe(first.body.length + 1)
})

test("says so when the port is taken", async () => {
  const port = Number(new URL(server.url).port)
  await expect(startGraphServer({graph: "x", viewer: join(folder, "viewer"), port})).rejects.toMatchObject({
    code: "cli.port-taken",
  })
})

const rename = {kind: "rename-entity", entity: "d1#e1", label: "Lei Jun", id: "c1", sequence: 1}
const reject = {kind: "reject-entity", entity: "d1#e2", id: "c2", sequence: 2}

/** What the viewer sends, as its page in a browser would. */
function sendCorrections(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const {origin} = new URL(server.url)
  return ask("/corrections", {
    method: "POST",
    headers: {origin, "relata-request": "corrections", "content-type": "application/json", ...headers},
    body: JSON.stringify(body),
  })
}

const linesOfGraph = () => readFileSync(join(folder, "graph.relata.jsonl"), "utf8").trimEnd().split("\n")

test("writes corrections into the graph file, each once, and takes out those that are undone", async () => {
  expect((await ask("/graph.relata.jsonl")).headers["relata-corrections"]).toBe("/corrections")
  expect((await sendCorrections({add: [reject, rename], remove: []})).status).toBe(200)
  expect((await sendCorrections({add: [rename], remove: []})).status).toBe(200)
  const [header, ...records] = linesOfGraph()
  expect(header).toBe('{"kind":"relata","version":1}')
  expect(records.map((line) => JSON.parse(line))).toEqual([
    {record: "correction", ...rename},
    {record: "correction", ...reject},
  ])
  expect((await sendCorrections({add: [], remove: ["c1"]})).status).toBe(200)
  expect(linesOfGraph()).toHaveLength(2)
  await sendCorrections({add: [], remove: ["c2"]})
})

test("keeps where nodes lie in the place of where they lay", async () => {
  await sendCorrections({add: [], remove: [], places: {"d1#e1": [1, 2], "d1#e2": [3, 4]}})
  await sendCorrections({add: [rename], remove: [], places: {"d1#e1": [5, 6]}})
  await sendCorrections({add: [], remove: ["c1"]})
  expect(linesOfGraph().slice(1)).toEqual(['{"record":"places","at":{"d1#e1":[5,6]}}'])
  await sendCorrections({add: [], remove: [], places: {}})
})

test.each<[string, unknown, Record<string, string>, number]>([
  ["from a page elsewhere", {add: [], remove: []}, {origin: "http://evil.example"}, 403],
  ["from a form, which has no header of its own", {add: [], remove: []}, {"relata-request": ""}, 403],
  ["that are none", {add: [{kind: "drop-everything", id: "x", sequence: 1}], remove: []}, {}, 400],
  ["in another shape", [rename], {}, 400],
  ["with places that are none", {add: [], remove: [], places: [1]}, {}, 400],
])("refuses corrections %s, and leaves the file as it is", async (_what, body, headers, status) => {
  const before = linesOfGraph()
  expect((await sendCorrections(body, headers)).status).toBe(status)
  expect(linesOfGraph()).toEqual(before)
})

test("takes corrections at once without losing any", async () => {
  const many = Array.from({length: 12}, (_, i) => ({...reject, id: `m${i}`, sequence: 10 + i}))
  await Promise.all(many.map((correction) => sendCorrections({add: [correction], remove: []})))
  expect(linesOfGraph()).toHaveLength(13)
  await sendCorrections({add: [], remove: many.map(({id}) => id)})
})
