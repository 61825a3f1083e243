/** What was just changed, with the way back, and what is not saved yet. */

import {useEffect} from "preact/hooks"
import {redo, save, saveFile, undo} from "../editing.js"
import {history, lastEdit, type OpenGraph, show} from "../state.js"
import {count} from "../words/phrases.js"
import {Icon} from "./icon.js"

export function EditBar({graph}: {readonly graph: OpenGraph}) {
  const {undo: undoable, redo: redoable, unsaved, corrections, newDocuments} = history.value
  const last = lastEdit.value

  useEffect(() => {
    if (unsaved === 0) return
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", onLeave)
    return () => window.removeEventListener("beforeunload", onLeave)
  }, [unsaved > 0])

  if (!last) return null
  return (
    <section class="edit-bar" aria-label="Last change">
      <p class="edit-words" dir="auto">
        {last.words}
      </p>
      {undoable !== undefined && (
        <button type="button" class="link" title="Ctrl+Z" onClick={() => void undo()}>
          Undo
        </button>
      )}
      {redoable !== undefined && (
        <button type="button" class="link" title="Ctrl+Shift+Z" onClick={() => void redo()}>
          Redo
        </button>
      )}
      {(unsaved > 0 || (newDocuments > 0 && graph.corrections === undefined)) && (
        <button type="button" class="link" onClick={() => void save()}>
          Save{graph.corrections === undefined && " as file"}
        </button>
      )}
      {newDocuments > 0 && graph.corrections !== undefined && (
        <button type="button" class="link" onClick={() => void saveFile()}>
          Save with its texts
        </button>
      )}
      {corrections > 0 && (
        <button type="button" class="link" onClick={() => show({kind: "changes"})}>
          {count(corrections, "correction")}
        </button>
      )}
      <button
        type="button"
        class="tool is-square"
        aria-label="Close this line"
        onClick={() => {
          lastEdit.value = undefined
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
