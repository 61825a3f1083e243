import {type BuildResult, build} from "../build.js"
import type {CommandSpec} from "../command.js"
import {stdinPath} from "../inputs.js"
import {checkWritable} from "../output-file.js"
import {readGuide} from "../read-guide.js"
import {reportReading} from "../report-reading.js"
import {say, writeData} from "../terminal.js"
import {counted, formatCount, formatDuration} from "../text-layout.js"
import {allowPrivateOption, jobsOption, modelOption, schemaOption, timeLimitOption} from "./shared-options.js"

export const buildCommand: CommandSpec = {
  name: "build",
  summary: "read documents and write the graph of what they say",
  description:
    "Reads files, and folders at any depth, and writes a graph file. The same documents give the same bytes, in any order and with any number of jobs. A document that cannot be read is told and passed by. Corrections in a graph that is replaced are kept.",
  arguments: [
    ["<paths...>", "files (PDF, Word, HTML, text, …), folders, addresses (https://…), or - for stdin"],
  ],
  options: [
    {
      flags: "-o, --output <file>",
      description: "the graph file to write, or - for stdout",
      default: "graph.relata.jsonl",
    },
    {flags: "--update", description: "read again only what is new or changed since the file was written"},
    schemaOption,
    modelOption,
    jobsOption,
    timeLimitOption,
    allowPrivateOption,
    {flags: "--json", description: "tell on stdout what came of it, as JSON"},
  ],
  examples: [
    "relata build notes -o graph.relata.jsonl",
    "relata build notes article.html --update --jobs 2",
    "relata build notes --schema schema.json -o typed.relata.jsonl",
    "cat article.html | relata build - -o article.relata.jsonl",
  ],
  async run({arguments: paths, options}, terminal) {
    const output = String(options.output)
    if (output !== stdinPath) await checkWritable(output)
    const guide = await readGuide(options)
    const started = performance.now()
    const report = reportReading(terminal)
    let result: BuildResult
    try {
      result = await build(paths, {
        output,
        update: options.update === true,
        jobs: options.jobs as number | undefined,
        timeLimit: options.timeLimit as number | undefined,
        allowPrivate: options.allowPrivate === true,
        guide,
        stdin: terminal.stdin,
        signal: terminal.signal,
        onEvent: report.onEvent,
        write: (chunk) => writeData(terminal, chunk),
      })
    } finally {
      report.end()
    }
    // In a pipe the words are the same each time.
    const time = terminal.stderr.isTTY ? ` in ${formatDuration(performance.now() - started)}` : ""
    say(terminal, summaryOf(result, output, time))
    if (options.json === true && output !== stdinPath) {
      await writeData(terminal, `${JSON.stringify({output, ...result})}\n`)
    }
    return result.passedBy > 0 ? 1 : 0
  },
}

function summaryOf(result: BuildResult, output: string, time: string): string {
  const {documents, reused, passedBy, corrections} = result
  const parts = [
    `Read ${counted(documents, "document")}${time}`,
    ...(reused > 0 ? [`${formatCount(reused)} of them unchanged`] : []),
    ...(passedBy > 0 ? [`passed by ${passedBy}`] : []),
    ...(corrections > 0 ? [`kept ${counted(corrections, "correction")}`] : []),
  ]
  return `${parts.join(", ")}: ${output === stdinPath ? "written to stdout" : output}`
}
