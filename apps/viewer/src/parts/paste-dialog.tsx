import {useRef, useState} from "preact/hooks"
import {prepareReading, readPasted} from "./open-file.js"

/** A button that opens a field for a text to be read. */
export function PasteButton({children}: {readonly children: preact.ComponentChildren}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState("")
  const isReady = text.trim() !== ""
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          prepareReading()
          dialog.current?.showModal()
        }}
      >
        {children}
      </button>
      <dialog ref={dialog} class="keys paste" aria-labelledby="paste-title">
        <h2 id="paste-title">Paste a text</h2>
        <form
          method="dialog"
          onSubmit={() => {
            if (isReady) readPasted(text)
            setText("")
          }}
        >
          <label class="field">
            <span>An article, notes, a report: whatever is to be read</span>
            <textarea
              rows={10}
              dir="auto"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <p class="keys-end">
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>{" "}
            <button type="submit" class="button is-main" disabled={!isReady}>
              Read it
            </button>
          </p>
        </form>
      </dialog>
    </>
  )
}
