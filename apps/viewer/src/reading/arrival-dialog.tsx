/** Asks what becomes of a graph that was read, and tells what became of its parts. */

import {useLayoutEffect, useRef} from "preact/hooks"
import {arrival} from "./arrival-state.js"
import {IssueList} from "./import-reports.js"

export function ArrivalDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const now = arrival.value
  useLayoutEffect(() => {
    if (now) dialog.current?.showModal()
  }, [now])
  if (!now) return null
  const {report, canJoin, choose} = now
  const {name, format, kept, isComplete, issues} = report
  const broken = issues.find(({code}) => code === "formats.truncated")
  return (
    <dialog
      ref={dialog}
      class="keys arrival"
      aria-labelledby="arrival-title"
      onCancel={(event) => {
        event.preventDefault()
        choose("discard")
      }}
    >
      <h2 id="arrival-title">{isComplete ? name : `${name} ends early`}</h2>
      <p>
        {format}
        {kept !== "" && `: ${kept}${isComplete ? "" : " were kept"}`}.
      </p>
      {broken && <p>{broken.message}</p>}
      <IssueList issues={issues.filter((issue) => issue !== broken)} />
      <p class="keys-end">
        <button type="button" class="button" onClick={() => choose("discard")}>
          {isComplete ? "Cancel" : "Discard"}
        </button>{" "}
        {canJoin && (
          <button type="button" class="button" onClick={() => choose("open")}>
            Open in its place
          </button>
        )}{" "}
        <button type="button" class="button is-main" onClick={() => choose(canJoin ? "add" : "open")}>
          {canJoin ? "Add to the graph on screen" : "Keep"}
        </button>
      </p>
    </dialog>
  )
}
