import {writeFile} from "node:fs/promises"
import type {Example, LearnReport} from "@relata/extract"
import {type Document, documentId, type Schema} from "@relata/model"
import type {CommandSpec} from "../command.js"
import {loadReader} from "../load-reader.js"
import {checkWritable} from "../output-file.js"
import {readSchema, readText} from "../read-guide.js"
import {say, type Terminal, writeData} from "../terminal.js"
import {counted, printable} from "../text-layout.js"

/** How many patterns are shown of each relation. */
const patternsShown = 6

export const learnCommand: CommandSpec = {
  name: "learn",
  summary: "learn from annotated sentences how texts state the relations of a schema",
  description:
    "Learns from sentences with their relations which words and constructions speak for which relation, and writes it to a model that extract and build take with --model. Shows the strongest patterns of each relation. The same examples give the same model.",
  arguments: [],
  options: [
    {flags: "--schema <file>", description: "the relations to learn, as JSON", isRequired: true},
    {
      flags: "--examples <file>",
      description: 'annotated sentences, one a line: {"text", "relations": [{"subject", "type", "object"}]}',
      isRequired: true,
    },
    {flags: "-o, --output <file>", description: "the model to write", isRequired: true},
  ],
  examples: [
    "relata learn --schema schema.json --examples examples.jsonl -o model.json",
    "relata learn --schema schema.json --examples examples.jsonl -o model.json > patterns.txt",
  ],
  async run({options}, terminal) {
    const [schemaPath, examplesPath, output] = [options.schema, options.examples, options.output].map(String)
    await checkWritable(output!)
    const schema = await readSchema(schemaPath!)
    const {annotate, learn, parseExamples, strongestPatterns, writeModel} = await loadReader()
    const examples = parseExamples(await readText(examplesPath!), {source: examplesPath!})
    const {model, report} = learn(examples, schema, (text) => annotate(documentOf(text)))
    await writeFile(output!, writeModel(model))
    tell(terminal, schema, examples, report)
    for (const {relation, patterns} of strongestPatterns(model, patternsShown)) {
      if (patterns.length > 0)
        await writeData(
          terminal,
          `${printable(relation)}\n${patterns.map((line) => `  ${printable(line)}\n`).join("")}`,
        )
    }
    return 0
  },
}

function documentOf(text: string): Document {
  const block = {kind: "paragraph", start: 0, end: text.length, article: 0} as const
  return {id: documentId("examples", text), source: "examples", text, blocks: [block]}
}

function tell(terminal: Terminal, schema: Schema, examples: readonly Example[], report: LearnReport): void {
  const {aligned, relations, f1} = report
  say(
    terminal,
    `Learned from ${counted(examples.length, "example")}: ${aligned} of ${counted(relations, "relation")} found in the texts, F1 ${f1.toFixed(2)} by cross-validation`,
  )
  const known = new Set(schema.relationTypes.map(({name}) => name))
  const unknown = new Set(
    examples.flatMap((example) => example.relations.map(({type}) => type)).filter((type) => !known.has(type)),
  )
  if (unknown.size > 0) {
    const names = [...unknown].slice(0, 5).join(", ")
    say(terminal, `relata: The schema has no relation ${printable(names)}; examples of it were left out.`)
  }
  if (examples.every((example) => example.relations.length > 0)) {
    say(
      terminal,
      "relata: Every example states something, so the model looks for something in every passage. For texts that often state nothing, give such sentences, too, with an empty list of relations.",
    )
  }
}
