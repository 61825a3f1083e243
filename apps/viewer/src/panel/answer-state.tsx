import type {Answer} from "../parts/use-answer.js"

/** What stands in a page's place until its answer is there, or when there is none. */
export function AnswerState({answer, what}: {readonly answer: Answer<unknown>; readonly what: string}) {
  switch (answer.kind) {
    case "waiting":
      return <p class="muted waiting">…</p>
    case "failed":
      return (
        <p class="notice is-flat" role="alert">
          {what} could not be read:{" "}
          {answer.error instanceof Error ? answer.error.message : String(answer.error)}
        </p>
      )
    case "answered":
      return <p class="muted">{what} is not in the graph any more.</p>
  }
}
