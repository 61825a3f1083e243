import {useRef} from "preact/hooks"
import {areLetterKeysOn} from "./keys.js"

const keys: readonly (readonly [keys: string, words: string])[] = [
  ["/", "search"],
  ["T", "table or picture"],
  ["Backspace", "back"],
  ["Q", "write a query"],
  ["Ctrl+Enter", "in the search: pick all that is found"],
  ["P", "the path between the two that are picked, or were opened last"],
  ["[, ]", "previous, next sentence in the details"],
  ["Ctrl+Z, Ctrl+Shift+Z", "undo, redo a correction"],
  ["Esc", "to the overview"],
  ["← ↑ → ↓", "in the picture: to the nearest entity that way"],
  ["Enter", "open the entity that is marked"],
  ["Space, Shift+click", "pick the entity, beside others"],
  ["N, Shift+N", "next, previous neighbour, by the clock"],
  ["E, Shift+E", "next, previous relation of the entity"],
  ["C", "what to do with the entity"],
  ["M", "move the entity with the arrow keys, until Enter"],
  ["double click", "its neighbours"],
  ["+ − 0", "nearer, farther, all of it"],
  ["Shift+← ↑ → ↓", "move the view"],
]

export function KeysButton() {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button
        type="button"
        class="tool is-square"
        aria-label="Keys"
        title="Keys"
        onClick={() => dialog.current?.showModal()}
      >
        <span class="question" aria-hidden="true">
          ?
        </span>
      </button>
      <dialog ref={dialog} class="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label class="check">
          <input
            type="checkbox"
            checked={areLetterKeysOn.value}
            onChange={(event) => {
              areLetterKeysOn.value = event.currentTarget.checked
            }}
          />
          Keys that are single letters
        </label>
        <p class="keys-end">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </p>
      </dialog>
    </>
  )
}
