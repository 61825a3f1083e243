import type {Issue} from "@relata/model"
import type {ExitCode} from "./command.js"
import {say, type Terminal} from "./terminal.js"
import {counted, printable} from "./text-layout.js"

/** Tells of what was found in a file: up to so many issues one by one. */
export function tellIssues(terminal: Terminal, path: string, issues: readonly Issue[]): void {
  const shown = 10
  for (const {message} of issues.slice(0, shown))
    say(terminal, `relata: ${printable(path)}: ${printable(message)}`)
  if (issues.length > shown) {
    say(terminal, `relata: ${printable(path)}: ${counted(issues.length - shown, "more note")} of such kinds.`)
  }
}

/** A file that broke off has failed, though what stood before is kept. */
export function exitCodeOf({isComplete}: {readonly isComplete: boolean}): ExitCode {
  return isComplete ? 0 : 3
}
