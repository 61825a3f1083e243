import type {Terminal} from "./terminal.js"

/** 0 done, 1 done with documents passed by, 2 wrong use, 3 failed; 130 ended by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** An option of a command, as commander writes it: `-o, --output <file>`. */
export interface OptionSpec {
  readonly flags: string
  readonly description: string
  /** Parses the value; throws commander's InvalidArgumentError with what would do. */
  readonly parse?: (value: string, previous: unknown) => unknown
  readonly default?: unknown
  readonly isRequired?: boolean
}

/** One command of `relata`: what the help says and what is run. */
export interface CommandSpec {
  readonly name: string
  /** One line, in the list of commands. */
  readonly summary: string
  /** A short paragraph, above the options. */
  readonly description: string
  /** Each as commander writes it, `<graph>`, `[words...]`, with what it is. */
  readonly arguments: readonly (readonly [syntax: string, description: string])[]
  readonly options: readonly OptionSpec[]
  /** Lines that run as they stand, in a folder with such files. */
  readonly examples: readonly string[]
  /** @param values - the arguments in their order, then the options by their long names in camel case */
  readonly run: (values: CommandValues, terminal: Terminal) => Promise<ExitCode>
}

/** What was given on the command line, checked by commander against the command's arguments and options. */
export interface CommandValues {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}
