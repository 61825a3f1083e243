/** The frame of the tools that correct, and of the small forms that they open. */

import type {ComponentChildren} from "preact"
import {useLayoutEffect, useRef, useState} from "preact/hooks"

export function CorrectTools({children}: {readonly children: ComponentChildren}) {
  return (
    <fieldset class="correct" aria-label="Correct">
      {children}
    </fieldset>
  )
}

/** A form in place. The first field gets the focus; Escape closes it and gives the focus back to its button. */
export function CorrectForm({
  submit,
  isReady,
  onSubmit,
  onCancel,
  children,
}: {
  readonly submit: string
  readonly isReady: boolean
  readonly onSubmit: () => Promise<void> | void
  readonly onCancel: () => void
  readonly children: ComponentChildren
}) {
  const form = useRef<HTMLFormElement>(null)
  const opener = useRef(document.activeElement)
  const [isBusy, setBusy] = useState(false)
  // Before anything else can happen: what is typed at once belongs into the field.
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>("input, select")
    field?.focus()
    if (field?.type === "text") field.select()
  }, [])
  function cancel(): void {
    onCancel()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  return (
    <form
      ref={form}
      class="correct-form"
      onSubmit={async (event) => {
        event.preventDefault()
        if (!isReady || isBusy) return
        setBusy(true)
        await onSubmit()
        setBusy(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        cancel()
      }}
    >
      {children}
      <div class="correct-end">
        <button type="submit" class="button is-main" disabled={!isReady || isBusy}>
          {submit}
        </button>
        <button type="button" class="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
