/** The messages between the page and the desk's worker: a call, its progress, its answer. */

import type {RelataError} from "@relata/model"
import type {Desk, Progress} from "./messages.js"

/** The methods that go over the wire; `close` ends the worker instead. */
export type Method = Exclude<keyof Desk, "close">

export interface Call {
  readonly id: number
  readonly method: Method
  readonly args: readonly unknown[]
}

/** An error as it crosses to the page. */
export interface Failure {
  /** As {@link RelataError}`.code`; `viewer.unexpected` for what nobody foresaw. */
  readonly code: string
  readonly message: string
}

export type Reply =
  | {readonly kind: "progress"; readonly id: number; readonly progress: Progress}
  | {readonly kind: "answer"; readonly id: number; readonly value: unknown}
  | {readonly kind: "failure"; readonly id: number; readonly failure: Failure}

/** What a thrown value says, in a form that can be posted. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error) {
    const code = (error as Partial<RelataError>).code
    return {code: typeof code === "string" ? code : "viewer.unexpected", message: error.message}
  }
  return {code: "viewer.unexpected", message: String(error)}
}
