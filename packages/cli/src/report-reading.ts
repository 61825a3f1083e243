import type {ReadEvent} from "./extract-all.js"
import type {PassedBy} from "./inputs.js"
import {type Progress, startProgress} from "./progress.js"
import {say, type Terminal} from "./terminal.js"
import {counted, printable} from "./text-layout.js"

/**
 * Tells the user what happens while documents are read: a line for each that is passed by, and progress.
 * @param options.hasProgress - false where data comes out on the same terminal
 */
export function reportReading(
  terminal: Terminal,
  {hasProgress = true} = {},
): {
  readonly onEvent: (event: ReadEvent) => void
  readonly end: () => void
} {
  let progress: Progress | undefined
  const tell = (words: string) => {
    if (progress) progress.interrupt(() => say(terminal, words))
    else say(terminal, words)
  }
  return {
    onEvent(event) {
      switch (event.kind) {
        case "start":
          for (const line of skippedLines(event.skipped)) tell(line)
          if (hasProgress) progress = startProgress(terminal, {total: event.total, noun: "documents"})
          break
        case "step":
          progress?.step()
          break
        case "passed-by":
          tell(`relata: passed by ${lineOf(event)}`)
          break
        case "note":
          tell(`relata: ${lineOf(event)}`)
          break
      }
    },
    end: () => progress?.end(),
  }
}

function lineOf({path, reason}: PassedBy): string {
  return `${printable(path)}: ${printable(reason)}`
}

/** Up to so many files are named one by one. */
const namedFiles = 10

function skippedLines(paths: readonly string[]): string[] {
  if (paths.length <= namedFiles) {
    return paths.map((path) => `relata: left out ${printable(path)}: relata reads no ${extensionOf(path)}.`)
  }
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(extensionOf(path), (counts.get(extensionOf(path)) ?? 0) + 1)
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([extension, count]) => `${count} ${extension}`)
  return [
    `relata: left out ${counted(paths.length, "file")} of other kinds: ${kinds.slice(0, 8).join(", ")}.`,
  ]
}

function extensionOf(path: string): string {
  const extension = /[^/\\](\.[^./\\]+)$/.exec(path)?.[1]
  return extension ? `${printable(extension)} files` : "files without extension"
}
