import type {Terminal} from "./terminal.js"
import {formatCount, formatDuration} from "./text-layout.js"

/** A line on the terminal that tells how far a long work is. */
export interface Progress {
  /** One more is done. */
  step(): void
  /** Takes the line away while `words` are said, so that they do not mix. */
  interrupt(words: () => void): void
  end(): void
}

/**
 * Progress on stderr: `312 of 1,000 documents · 45 a second · 15 s left`. Nothing is written where stderr is
 * not a terminal.
 * @param total - `undefined` where nobody knows how many there are, as from stdin
 */
export function startProgress(
  {stderr}: Terminal,
  {total, noun}: {readonly total: number | undefined; readonly noun: string},
  now: () => number = () => performance.now(),
): Progress {
  if (!stderr.isTTY) return {step: () => {}, interrupt: (words) => words(), end: () => {}}
  const started = now()
  let done = 0
  let shownAt = started

  function show(): void {
    const seconds = (now() - started) / 1000
    const rate = done / Math.max(seconds, 0.001)
    const parts = [
      total === undefined
        ? `${formatCount(done)} ${noun}`
        : `${formatCount(done)} of ${formatCount(total)} ${noun}`,
    ]
    if (done > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : formatCount(rate)} a second`)
    // The first seconds go to starting up, and would foretell hours.
    if (total !== undefined && done > 0 && seconds > 2)
      parts.push(`${formatDuration(((total - done) / rate) * 1000)} left`)
    stderr.write(`\r\u001b[2K${parts.join(" · ").slice(0, (stderr.columns || 80) - 1)}`)
  }
  const hide = () => stderr.write("\r\u001b[2K")

  show()
  return {
    step() {
      done++
      if (now() - shownAt < 100) return
      shownAt = now()
      show()
    },
    interrupt(words) {
      hide()
      words()
      show()
    },
    end: hide,
  }
}
