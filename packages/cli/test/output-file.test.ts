import {existsSync, readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "@jest/globals"
import {createOutputFile} from "../src/output-file.js"
import {temporaryFolder} from "./temporary-folder.js"

test("a file appears whole on commit, in place of the one before", async () => {
  const folder = temporaryFolder({"graph.txt": "old"})
  const path = join(folder, "graph.txt")
  const file = await createOutputFile(path)
  await file.write("new ")
  await file.write(Buffer.from("words"))
  expect(readFileSync(path, "utf8")).toBe("old")
  await file.commit()
  await file.discard()
  expect(readFileSync(path, "utf8")).toBe("new words")
  expect(readdirSync(folder)).toEqual(["graph.txt"])
})

test("a file that is discarded leaves nothing behind and the one before in its place", async () => {
  const folder = temporaryFolder({"graph.txt": "old"})
  const file = await createOutputFile(join(folder, "graph.txt"))
  await file.write("x".repeat(1e6))
  await file.discard()
  expect(readdirSync(folder)).toEqual(["graph.txt"])
  expect(readFileSync(join(folder, "graph.txt"), "utf8")).toBe("old")
})

test("a name in a folder that is not there is refused, as is the name of a folder", async () => {
  const folder = temporaryFolder()
  for (const path of [join(folder, "nowhere/graph.txt"), folder]) {
    await expect(createOutputFile(path)).rejects.toMatchObject({code: "cli.unwritable"})
  }
  expect(existsSync(join(folder, "nowhere"))).toBe(false)
})
