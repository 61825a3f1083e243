import {spawn} from "node:child_process"
import {chmodSync, mkdirSync, writeFileSync} from "node:fs"
import {delimiter, join} from "node:path"
import {beforeAll, expect, test} from "@jest/globals"
import {commands} from "../src/commands/index.js"
import {run} from "../src/program.js"
import {fakeTerminal} from "./fake-terminal.js"
import {bin, ended, relata} from "./relata.js"
import {temporaryFolder} from "./temporary-folder.js"

const folder = temporaryFolder({
  "notes/xiaomi.txt": "Lei Jun founded Xiaomi in 2010. Xiaomi produces the Xiaomi SU7. The SU7 is a car.",
  "article.html": "<html><body><p>Acme Corporation acquired Widget Limited.</p></body></html>",
  "schema.json": '{"relationTypes":[{"name":"foundedBy","domain":["Organization"],"range":["Person"]}]}',
  "examples.jsonl": [
    {
      text: "Acme Corporation was founded by Jane Doe.",
      relations: [["Acme Corporation", "foundedBy", "Jane Doe"]],
    },
    {
      text: "Bob Stone founded Widget Limited.",
      relations: [["Widget Limited", "foundedBy", "Bob Stone"]],
    },
    {text: "It rained in Paris.", relations: []},
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(""),
  "sentences.jsonl": '{"id":"1","text":"Jane Doe founded Acme Corporation."}\n',
})

beforeAll(async () => {
  mkdirSync(join(folder, "bin"))
  const command = join(folder, "bin/relata")
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`)
  chmodSync(command, 0o755)
  expect(await relata(["build", "notes"], folder)).toMatchObject({code: 0})
})

/** The examples as a person reads them in the help. */
function examplesIn(help: string): string[] {
  return [...help.split("\nExamples:\n")[1]!.matchAll(/^ {2}(\S.*)$/gm)].map(([, line]) => line!)
}

function runInShell(line: string, {isServer}: {readonly isServer: boolean}) {
  const path = [join(folder, "bin"), process.env.PATH].join(delimiter)
  const child = spawn("sh", ["-c", isServer ? `exec ${line}` : line], {
    cwd: folder,
    env: {...process.env, PATH: path, CI: "1"},
  })
  child.stdin.end()
  if (isServer) child.stdout.once("data", () => child.kill("SIGINT"))
  return ended(child)
}

// One at a time: some write the file that others read.
for (const {name} of commands) {
  test(`the examples in the help of ${name} run`, async () => {
    const terminal = fakeTerminal()
    await run(["help", name], terminal)
    const examples = examplesIn(terminal.data())
    expect(examples.length).toBeGreaterThan(1)
    for (const line of examples) {
      const {code, data, words} = await runInShell(line, {isServer: name === "view"})
      expect({line, code, words}).toEqual({line, code: 0, words: expect.not.stringContaining("relata:")})
      const isSilent = name === "build" || / -o (?!-)| > | --export |convert \S+ [^-]/.test(line)
      if (!isSilent) expect({line, data}).toEqual({line, data: expect.stringMatching(/\S/)})
    }
  })
}
