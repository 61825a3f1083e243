/**
 * A caller's mistake, or input that cannot be worked with at all.
 *
 * `code` is stable (`formats.not-text`) and is what tests and programs match; `message` says what was wrong,
 * where, and what to do next.
 */
export class RelataError extends Error {
  override readonly name = "RelataError"
  readonly code: string

  constructor(code: string, message: string, options: {readonly cause?: unknown} = {}) {
    super(message, options)
    this.code = code
  }
}

/** A flaw in the data that did not stop the work: what, where, and what was done about it. */
export interface Issue {
  /** Stable, as {@link RelataError.code}. */
  readonly code: string
  readonly message: string
  /** 1-based line of the input, where that means something. */
  readonly line?: number
}

/** For the `default` of a `switch` over a union: the compiler lists what a new variant breaks. */
export function unreachable(value: never): never {
  throw new RelataError("model.unreachable", `Unexpected value ${JSON.stringify(value)}.`)
}
