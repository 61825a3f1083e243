import {existsSync} from "node:fs"
import {createServer} from "node:net"
import {fileURLToPath} from "node:url"
import {expect, test} from "@jest/globals"
import {ended, relata, start} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

const isViewerBuilt = existsSync(
  fileURLToPath(new URL("../../../apps/viewer/dist/index.html", import.meta.url)),
)
const whenBuilt = isViewerBuilt ? test : test.skip
const folder = temporaryFolder({
  "graph.relata.jsonl": '{"kind":"relata","version":1}\n',
  "note.txt": "Bob lives in Paris.",
})

whenBuilt("view prints its address, serves viewer and graph there, and ends in good order", async () => {
  const child = start(["view", "graph.relata.jsonl"], folder)
  const end = ended(child)
  const address = await new Promise<string>((resolve) =>
    child.stdout!.once("data", (chunk: Buffer) => resolve(chunk.toString())),
  )
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/)
  const url = address.trim()
  expect(await (await fetch(`${url}graph.relata.jsonl`)).text()).toBe('{"kind":"relata","version":1}\n')
  expect((await fetch(url)).headers.get("content-type")).toBe("text/html; charset=utf-8")
  child.kill("SIGINT")
  expect(await end).toEqual({code: 0, data: address, words: "Showing graph.relata.jsonl. Ctrl-C ends it.\n"})
})

whenBuilt("view says so when the port is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => other.once("listening", resolve))
  const {port} = other.address() as {port: number}
  const {code, data, words} = await relata(["view", "graph.relata.jsonl", "--port", String(port)], folder)
  expect({code, data}).toEqual({code: 3, data: ""})
  expect(words).toMatch(new RegExp(`^relata: Port ${port} is taken by another program\\. .*\\n$`))
  await new Promise((resolve) => other.close(resolve))
})

test("view refuses what is no graph", async () => {
  const {code, words} = await relata(["view", "note.txt"], folder)
  expect(code).toBe(3)
  expect(words).toMatch(/^relata: note\.txt: This is not a relata graph file\. .*\n$/)
})
