/** Moving the view and picking several without dragging: the click twins of gestures (WCAG 2.5.7). */

import {useState} from "preact/hooks"
import {letGo} from "../picked.js"
import type {Direction} from "../picture/picture.js"
import {picture} from "../picture/picture-state.js"
import {announcement, isPicking, selected} from "../state.js"
import {Icon} from "./icon.js"

const ways: readonly (readonly [direction: Direction, sign: string])[] = [
  ["left", "←"],
  ["up", "↑"],
  ["down", "↓"],
  ["right", "→"],
]

export function PanControls() {
  const [isOpen, setOpen] = useState(false)
  const now = selected.value
  return (
    <>
      <div class="control-group">
        <button
          type="button"
          class="control"
          aria-label="Pick several"
          aria-pressed={isPicking.value}
          title="Pick several: click each, or draw around them (Shift+click)"
          onClick={() => {
            isPicking.value = !isPicking.value
            if (!isPicking.value) letGo()
            else announcement.value = "Each click on an entity picks it now"
          }}
        >
          <Icon name="lasso" />
        </button>
        {now?.kind === "node" && (
          <button
            type="button"
            class="control"
            aria-label="Zoom to what is selected"
            title="Zoom to what is selected"
            onClick={() => picture.value?.fit([now.index])}
          >
            <Icon name="target" />
          </button>
        )}
        <button
          type="button"
          class="control"
          aria-label="Move the view"
          aria-expanded={isOpen}
          title="Move the view"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="move" />
        </button>
      </div>
      {isOpen && (
        <fieldset class="control-group is-pan" aria-label="Move the view">
          {ways.map(([direction, sign]) => (
            <button
              key={direction}
              type="button"
              class="control"
              aria-label={`Move the view ${direction}`}
              title={`Shift+${sign}`}
              onClick={() => picture.value?.pan(direction)}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          ))}
        </fieldset>
      )}
    </>
  )
}
