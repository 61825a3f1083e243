import {expect, test} from "@jest/globals"
import {asDocx, asEpub, asHtml, asMarkdown, asPdf} from "../../formats/test/make-files.js"
import {relata} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

const article = [
  "# The bridges of Harbour City",
  "Ann Holm founded Holm & Sons in 1946. The company, which has its seat in Harbour City, built the bridge over the Lune in 1951 and sold its steel works to Brandt Limited six years later.",
  "## Later years",
  "In 1970 Carl Holm became the chairman of Holm & Sons. Brandt Limited acquired Rivet Corporation in the same year, when demand for iron had fallen in most of the country.",
]

test("the same article gives the same entities and relations, each at its place, in every format", async () => {
  const plain = article.map((paragraph) => paragraph.replace(/^#+ /, "")).join("\n\n")
  const cwd = temporaryFolder({
    "a.txt": plain,
    "b.md": asMarkdown(article),
    "c.html": asHtml(article),
    "d.docx": asDocx(article),
    "e.epub": asEpub(article),
    "f.pdf": asPdf(article, 8),
  })
  const {code, data} = await relata(["extract", "."], cwd)
  expect(code).toBe(0)
  const found = data
    .trimEnd()
    .split("\n")
    .map((line) => {
      const {text, entities, relations} = JSON.parse(line)
      const quote = ({start, end}: {start: number; end: number}) => text.slice(start, end)
      return {
        entities: entities.map((one: {label: string; type: string; mentions: []}) => [
          one.label,
          one.type,
          one.mentions.map(quote),
        ]),
        relations: relations.map((one: {type: string; source: string; target: string; evidence: []}) => [
          one.type,
          one.source,
          one.target,
          one.evidence.map(quote),
        ]),
      }
    })
  expect(found).toHaveLength(6)
  expect(found[0]!.relations.length).toBeGreaterThan(2)
  for (const other of found.slice(1)) expect(other).toEqual(found[0])
})

test("what was read in a PDF is shown with its page", async () => {
  const cwd = temporaryFolder({"f.pdf": asPdf(article, 8)})
  expect(await relata(["build", "f.pdf"], cwd)).toMatchObject({code: 0})
  const {data} = await relata(["show", "graph.relata.jsonl", "Carl Holm"], cwd)
  expect(data).toContain("[f.pdf, page 2]")
})
