import {expect, test} from "@jest/globals"
import {commands} from "../src/commands/index.js"
import {run} from "../src/program.js"
import {fakeTerminal} from "./fake-terminal.js"

async function relata(...args: readonly string[]) {
  const terminal = fakeTerminal()
  const code = await run(args, terminal)
  return {code, data: terminal.data(), words: terminal.words()}
}

test("without a command it shows what there is, as it does for --help", async () => {
  const alone = await relata()
  expect(alone).toMatchObject({code: 0, words: ""})
  expect(await relata("--help")).toEqual(alone)
  for (const {name, summary} of commands) {
    expect(alone.data.replace(/\s+/g, " ")).toContain(` ${name} `)
    expect(alone.data.replace(/\s+/g, " ")).toContain(summary)
  }
})

test("--version gives the version alone", async () => {
  const {code, data, words} = await relata("--version")
  expect(data).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect({code, words}).toEqual({code: 0, words: ""})
})

test.each(commands.map(({name}) => name))(
  "help of %s tells arguments, options and examples",
  async (name) => {
    const asked = await relata("help", name)
    expect(asked).toMatchObject({code: 0, words: ""})
    const {arguments: args} = commands.find((command) => command.name === name)!
    if (args.length > 0) expect(asked.data).toContain("Arguments:")
    expect(asked.data).toContain("Options:")
    expect(asked.data).toMatch(/\nExamples:\n {2}\S/)
    expect(await relata(name, "--help")).toEqual(asked)
  },
)

test.each([
  ["an unknown command", ["biuld"], `Unknown command 'biuld'. Did you mean build? See "relata --help".`],
  [
    "an unknown option",
    ["stats", "g", "--jsn"],
    `Unknown option '--jsn'. Did you mean --json? See "relata stats --help".`,
  ],
  ["a missing argument", ["build"], `Missing required argument 'paths'. See "relata build --help".`],
  [
    "a missing option",
    ["export", "g"],
    `Required option '-o, --output <file>' not specified. See "relata export --help".`,
  ],
  [
    "a value that is no number",
    ["build", "x", "--jobs", "many"],
    `Option '-j, --jobs <n>' argument 'many' is invalid. Give a whole number, from 1 to 256. See "relata build --help".`,
  ],
  [
    "an argument too many",
    ["stats", "a", "b"],
    `Too many arguments for 'stats'. Expected 1 argument but got 2. See "relata stats --help".`,
  ],
  [
    "an unknown format",
    ["export", "g", "-o", "graph.docx"],
    "The name graph.docx does not tell a format. Give --to with one of: graphml, yed, gexf, jsonld, graphology, cytoscape, jgf, json, csv, neo4j-csv, cypher, ttl, nt, dot, mermaid, svg, png.",
  ],
  [
    "a format that there is not",
    ["export", "g", "-o", "-", "--to", "docx"],
    `There is no format "docx". Give --to with one of: graphml, yed, gexf, jsonld, graphology, cytoscape, jgf, json, csv, neo4j-csv, cypher, ttl, nt, dot, mermaid, svg, png.`,
  ],
])("%s is wrong use, told in one line", async (_what, args, message) => {
  expect(await relata(...args)).toEqual({code: 2, data: "", words: `relata: ${message}\n`})
})

test.each([
  ["search", "nothing.relata.jsonl", "x"],
  ["view", "nothing.relata.jsonl"],
  ["stats", "nothing.relata.jsonl"],
])("%s fails in one line when there is no graph file", async (...args) => {
  const {code, data, words} = await relata(...args)
  expect({code, data}).toEqual({code: 3, data: ""})
  expect(words).toBe(
    'relata: nothing.relata.jsonl is not there, or is a link to what is not there. Check the name. Make a graph with "relata build FOLDER -o graph.relata.jsonl".\n',
  )
})
