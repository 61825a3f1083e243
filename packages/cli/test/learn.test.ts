import {readFileSync} from "node:fs"
import {join} from "node:path"
import {beforeAll, expect, jest, test} from "@jest/globals"
import {relata} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

// Each test starts several processes, which take their time on a busy machine.
jest.setTimeout(180_000)

const yards = ["Tollund", "Brandt", "Orran", "Whin", "Pellan", "Marrow"]
const ships = ["Grey Heron", "Silver Tern", "Old Petrel", "White Gannet", "Sea Otter", "Red Dunlin"]
const examples = ships.map((ship, i) => ({
  text: `The ${ship} was built by ${yards[i]} Yard in 19${10 + i}.`,
  relations: [[ship, "builtBy", `${yards[i]} Yard`]],
}))

const folder = temporaryFolder({
  "schema.json": JSON.stringify({
    name: "ships",
    entityTypes: [
      {name: "Ship", is: "Product"},
      {name: "Shipyard", is: "Organization", aliases: ["Yard"]},
    ],
    relationTypes: [{name: "builtBy", domain: ["Ship"], range: ["Shipyard"]}],
  }),
  "examples.jsonl": [
    ...examples,
    {text: "The harbour froze in 1912.", relations: []},
    {text: "Tom Avery works in Brea.", relations: []},
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(""),
  "ferry.txt": "The Blue Skua was built by Fallow Yard in 1921. Anna Roe lives in Oslo.",
  "bad-schema.json": '{"relationTypes":[{"name":"builtBy","domain":["Shipp"]}]}',
  "bad-examples.jsonl": '{"text":"Nothing.","relations":[]}\n{"text":"x"}\n',
  "unknown.jsonl": `${JSON.stringify({text: "Anna owns Silver Tern.", relations: [["Anna", "owns", "Silver Tern"]]})}\n`,
})

const learnFrom = (lines: string, output = "model.json") =>
  relata(["learn", "--schema", "schema.json", "--examples", lines, "-o", output], folder)

beforeAll(async () => {
  expect(await learnFrom("examples.jsonl")).toMatchObject({code: 0})
}, 180_000)

function facts(data: string): string[] {
  const {entities, relations} = JSON.parse(data)
  const label = (id: string) => entities.find((entity: {id: string}) => entity.id === id).label
  return relations.map(
    ({source, type, target}: {source: string; type: string; target: string}) =>
      `${label(source)} ${type} ${label(target)}`,
  )
}

test("learning tells what it learned, and shows the patterns of each relation", async () => {
  const {code, data, words} = await learnFrom("examples.jsonl", "again.json")
  expect({code, words}).toEqual({
    code: 0,
    words: expect.stringMatching(
      /^Learned from 8 examples: 6 of 6 relations found in the texts, F1 [01]\.\d\d by cross-validation\n$/,
    ),
  })
  expect(data).toMatch(/^builtBy\n( {2}\S.* \+\d\.\d\d\n)+$/)
  const [model, again] = ["model.json", "again.json"].map((name) => readFileSync(join(folder, name), "utf8"))
  expect(again).toBe(model)
})

test.each([
  ["a schema", ["--schema", "schema.json"]],
  ["a model", ["--model", "model.json"]],
  ["both", ["--schema", "schema.json", "--model", "model.json"]],
])("a document is read by %s, and nothing else is extracted", async (_by, options) => {
  const {code, data, words} = await relata(["extract", ...options, "ferry.txt"], folder)
  expect({code, words, facts: facts(data)}).toEqual({
    code: 0,
    words: "",
    facts: ["Blue Skua builtBy Fallow Yard"],
  })
})

test("with --why each relation says what spoke for it", async () => {
  const {data} = await relata(["extract", "--model", "model.json", "--why", "ferry.txt"], folder)
  expect(JSON.parse(data).relations[0].why).toEqual(
    expect.arrayContaining([expect.stringMatching(/^[+−]\d\.\d\d /)]),
  )
  const {code, words} = await relata(["extract", "--why", "ferry.txt"], folder)
  expect({code, words}).toEqual({
    code: 2,
    words: "relata: --why tells what a model weighed. Give one with --model FILE.\n",
  })
})

test("a graph is built by a model, and is read anew when it was read by another", async () => {
  const build = ["build", "ferry.txt", "-o", "ferry.relata.jsonl", "--update", "--model", "model.json"]
  expect((await relata(build, folder)).words).not.toContain("unchanged")
  expect(readFileSync(join(folder, "ferry.relata.jsonl"), "utf8")).toContain('"type":"builtBy"')
  expect((await relata(build, folder)).words).toContain("1 of them unchanged")
  expect((await relata([...build.slice(0, 5), "--schema", "schema.json"], folder)).words).not.toContain(
    "unchanged",
  )
})

test("files that will not do are told with what to mend", async () => {
  const bad = await relata(["extract", "--schema", "bad-schema.json", "ferry.txt"], folder)
  expect(bad).toEqual({
    code: 3,
    data: "",
    words:
      'relata: bad-schema.json is no schema that relata can use. relationTypes[0] ("builtBy") has "Shipp" in its domain, but no entity type has that name. Add it to "entityTypes", or write "any".\n',
  })
  expect((await relata(["extract", "--schema", "none.json", "ferry.txt"], folder)).words).toBe(
    "relata: none.json is not there, or is a link to what is not there. Check the name.\n",
  )
  expect((await relata(["extract", "--model", "schema.json", "ferry.txt"], folder)).words).toContain(
    "schema.json is no model of relata learn.",
  )
  expect(await learnFrom("bad-examples.jsonl", "bad.json")).toMatchObject({
    code: 3,
    words: expect.stringContaining('bad-examples.jsonl:2 has no list of "relations".'),
  })
})

test("examples of relations that the schema does not have are named", async () => {
  const {words} = await learnFrom("unknown.jsonl", "unknown.json")
  expect(words).toContain("The schema has no relation owns")
  expect(words).toContain("Every example states something")
})
