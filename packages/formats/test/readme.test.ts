import {readFileSync} from "node:fs"
import {expect, test} from "@jest/globals"
import {readDocuments} from "../src/index.js"

test("the example in the README does what it says", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
  const page = /encode\("(.*)"\)/.exec(readme)?.[1] ?? ""
  const [text, kinds] = [...readme.matchAll(/ \/\/ (["[].*)$/gm)].map(
    (match) => JSON.parse(match[1]!) as unknown,
  )
  const [document] = readDocuments(new TextEncoder().encode(page), {source: "engine.html"}).documents
  expect(document?.text).toBe(text)
  expect(document?.blocks.map(({kind}) => kind)).toEqual(kinds)
})
