import {existsSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "@jest/globals"
import type {DocumentId} from "@relata/model"
import {RecordSpill} from "../src/record-spill.js"
import {temporaryFolder} from "./temporary-folder.js"

const id = (text: string) => text as DocumentId
const bytes = (text: string) => Buffer.from(text)

test("records come back in the order of their documents, each document once", () => {
  const path = join(temporaryFolder(), "spill")
  const spill = new RecordSpill(path)
  spill.add(id("b"), bytes("β\n"))
  spill.add(id("c"), bytes(""))
  spill.add(id("a"), bytes("alpha\n"))
  spill.add(id("b"), bytes("again\n"))
  expect(spill.size).toBe(3)
  expect(Buffer.concat([...spill.inOrder()]).toString()).toBe("alpha\nβ\n")
  spill.close()
  expect(existsSync(path)).toBe(false)
})
