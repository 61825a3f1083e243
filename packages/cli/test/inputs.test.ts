import {mkdirSync, symlinkSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "@jest/globals"
import {findInputs} from "../src/inputs.js"
import {temporaryFolder} from "./temporary-folder.js"

const folder = temporaryFolder({
  "notes/b.txt": "b",
  "notes/a.md": "a",
  "notes/UPPER.HTML": "u",
  "notes/sub/deep/c.txt": "c",
  "notes/.hidden.txt": "",
  "notes/.git/x.txt": "",
  "notes/node_modules/x.txt": "",
  "notes/old.relata.jsonl": "",
  "notes/picture.png": "",
  "notes/README": "",
  "other/a.md": "other a",
})
const at = (path: string) => join(folder, path)
mkdirSync(at("notes/folder.txt"))
symlinkSync("nowhere", at("notes/dangling.txt"))
symlinkSync("..", at("notes/sub/circle"))
const extensions = new Set(["txt", "md", "html"])
const sources = async (...paths: string[]) =>
  (await findInputs(paths.map(at), extensions)).files.map(({source}) => source)

test("a folder gives its readable files at any depth, by names, with sources from that folder", async () => {
  expect(await sources("notes")).toEqual(["UPPER.HTML", "a.md", "b.txt", "sub/deep/c.txt"])
})

test("a file is taken whatever its extension, and called by its base name", async () => {
  expect(await sources("notes/README", "notes/sub/deep/c.txt")).toEqual(["README", "c.txt"])
})

test("a file reached twice is read once, under the same source in any order of the paths", async () => {
  expect(await sources("notes/sub/deep/c.txt", "notes")).toEqual([
    "sub/deep/c.txt",
    "UPPER.HTML",
    "a.md",
    "b.txt",
  ])
  expect((await sources("notes", "notes/sub/deep/c.txt")).sort()).toEqual(
    (await sources("notes/sub/deep/c.txt", "notes")).sort(),
  )
})

test("files of two folders may have one name", async () => {
  const {files} = await findInputs([at("other"), at("notes")], extensions)
  expect(files.filter(({source}) => source === "a.md").map(({size}) => size)).toEqual([7, 1])
})

test("what cannot be read is told with the reason", async () => {
  const {passedBy, skipped} = await findInputs([at("notes"), at("nothing")], extensions)
  expect(passedBy).toEqual([
    {
      path: at("notes/dangling.txt"),
      code: "cli.unreadable",
      reason: "It is not there, or is a link to what is not there. Check the name.",
    },
    {
      path: at("nothing"),
      code: "cli.unreadable",
      reason: "It is not there, or is a link to what is not there. Check the name.",
    },
  ])
  expect(skipped).toEqual([at("notes/README"), at("notes/picture.png")])
})

test("an address is not taken for a file", async () => {
  const {files, passedBy} = await findInputs(["https://example.org/page.html"], extensions)
  expect({files, codes: passedBy.map(({code}) => code)}).toEqual({files: [], codes: ["cli.no-network"]})
})

test("stdin has its place among the files", async () => {
  const {files} = await findInputs([at("notes/b.txt"), "-", at("notes/a.md")], extensions)
  expect(files.map(({source}) => source)).toEqual(["b.txt", "stdin", "a.md"])
})
