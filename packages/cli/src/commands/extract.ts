import type {CommandSpec} from "../command.js"
import {type ExtractAllOptions, extractAll} from "../extract-all.js"
import {oneOf} from "../option-values.js"
import {readGuide} from "../read-guide.js"
import {reportReading} from "../report-reading.js"
import {writeData} from "../terminal.js"
import {allowPrivateOption, jobsOption, modelOption, schemaOption, timeLimitOption} from "./shared-options.js"

/**
 * Extracts what documents say, one UTF-8 line of JSON for each, in the order of the inputs. The line is what
 * `Extraction` describes. Memory does not grow with the number of documents.
 */
export async function* extract(
  paths: readonly string[],
  options: ExtractAllOptions = {},
): AsyncGenerator<Uint8Array> {
  for await (const {lines} of extractAll(paths, {output: "line", known: new Map()}, options)) yield lines!
}

export const extractCommand: CommandSpec = {
  name: "extract",
  summary: "give what each document says, as JSON Lines",
  description:
    "Gives one line of JSON for each document, in the order of the inputs: its text, entities, propositions and relations, with the places in the text that they were read from. Works as a stream.",
  arguments: [
    ["<paths...>", "files (PDF, Word, HTML, text, …), folders, addresses (https://…), or - for stdin"],
  ],
  options: [
    {
      flags: "--input <format>",
      description: 'what comes in: jsonl for lines of {"id","text"}, whose ids the output keeps',
      parse: oneOf(["jsonl"]),
    },
    schemaOption,
    modelOption,
    {flags: "--why", description: "with --model: tell for each relation what spoke for it"},
    jobsOption,
    timeLimitOption,
    allowPrivateOption,
  ],
  examples: [
    "relata extract article.html",
    "relata extract --input jsonl sentences.jsonl > extractions.jsonl",
    "relata extract --schema schema.json article.html",
    "cat sentences.jsonl | relata extract --input jsonl -",
  ],
  async run({arguments: paths, options}, terminal) {
    const guide = await readGuide(options)
    const report = reportReading(terminal, {hasProgress: !terminal.stdout.isTTY})
    let passedBy = 0
    try {
      const lines = extract(paths, {
        input: options.input as "jsonl" | undefined,
        jobs: options.jobs as number | undefined,
        timeLimit: options.timeLimit as number | undefined,
        allowPrivate: options.allowPrivate === true,
        guide,
        stdin: terminal.stdin,
        signal: terminal.signal,
        onEvent(event) {
          if (event.kind === "passed-by") passedBy++
          report.onEvent(event)
        },
      })
      for await (const line of lines) await writeData(terminal, line)
    } finally {
      report.end()
    }
    return passedBy > 0 ? 1 : 0
  },
}
