import {readFileSync} from "node:fs"
import {RelataError} from "@relata/model"
import {Command, CommanderError, Help, Option} from "commander"
import type {CommandSpec, ExitCode} from "./command.js"
import {commands} from "./commands/index.js"
import {say, type Terminal} from "./terminal.js"
import {printable} from "./text-layout.js"

/** Why a command was ended from outside. */
export class Interrupted extends Error {
  override readonly name = "Interrupted"
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode) {
    super("Interrupted.")
    this.exitCode = exitCode
  }
}

/** Errors that say the command line was wrong. */
const usageCodes = new Set([
  "cli.why-without-model",
  "cli.unknown-format",
  "formats.unknown-format",
  "cli.two-files",
])

/**
 * Runs one command line: data goes to `terminal.stdout`, words to `terminal.stderr`.
 *
 * @param args - without the program's name
 * @returns the exit code; this does not throw
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = programFor(terminal, (code) => {
    exitCode = code
  })
  try {
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync([...args], {from: "user"})
    return exitCode
  } catch (error) {
    return failure(error, terminal)
  }
}

function failure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  // What ended the work from outside counts, and not what failed because of it.
  if (terminal.signal.aborted && terminal.signal.reason !== error)
    return failure(terminal.signal.reason, terminal)
  if (error instanceof Interrupted) return error.exitCode
  if (error instanceof RelataError) {
    say(terminal, `relata: ${printable(error.message)}`)
    return usageCodes.has(error.code) ? 2 : 3
  }
  const message = error instanceof Error ? error.message : String(error)
  say(terminal, `relata: An error that was not foreseen: ${printable(message)}. Please report it.`)
  if (terminal.env.RELATA_DEBUG && error instanceof Error) say(terminal, error.stack ?? "")
  return 3
}

function programFor(terminal: Terminal, onExit: (code: ExitCode) => void): Command {
  const program = new Command("relata")
    .description(
      "Documents in, knowledge graph out: every entity and relation points at the words it was read from.",
    )
    .version(version(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", '\n"relata help COMMAND" tells more, with examples.')
    .configureHelp({
      subcommandTerm: (command) => new Help().subcommandTerm(command).replace(" [options]", ""),
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns || 80,
      getErrHelpWidth: () => terminal.stderr.columns || 80,
      outputError: (text, write) => write(usageError(text, "relata --help")),
    })
  for (const spec of commands) addCommand(program, spec, terminal, onExit)
  return program
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  terminal: Terminal,
  onExit: (code: ExitCode) => void,
): void {
  const command = program.command(spec.name).summary(spec.summary).description(spec.description)
  for (const [syntax, description] of spec.arguments) command.argument(syntax, description)
  for (const {flags, description, parse, default: value, isRequired = false} of spec.options) {
    const option = new Option(flags, description).makeOptionMandatory(isRequired)
    if (parse) option.argParser(parse)
    if (value !== undefined) option.default(value)
    command.addOption(option)
  }
  command.addHelpText("after", `\nExamples:\n${spec.examples.map((line) => `  ${line}\n`).join("")}`)
  command.configureOutput({
    ...command.configureOutput(),
    outputError: (text, write) => write(usageError(text, `relata ${spec.name} --help`)),
  })
  command.action(async () => {
    onExit(await spec.run({arguments: command.args, options: command.opts()}, terminal))
  })
}

/** Commander's message with its suggestion as one line: what is wrong, what may be meant, where to look. */
function usageError(text: string, help: string): string {
  const line = printable(text.replace(/^error: /, "")).replace(/ \((Did you mean [^)]*)\)$/, ". $1")
  const sentence = `${line.charAt(0).toUpperCase()}${line.slice(1)}`
  return `relata: ${sentence}${/[.?!]$/.test(sentence) ? "" : "."} See "${help}".\n`
}

function version(): string {
  const file = new URL("../package.json", import.meta.url)
  return (JSON.parse(readFileSync(file, "utf8")) as {version: string}).version
}
