import {restAfterPicture} from "../later.js"
import {layoutCommand, picture} from "../picture/picture-state.js"
import {layoutState} from "../state.js"
import {Icon} from "./icon.js"
import {lazy} from "./lazy.js"

const PanControls = lazy(() => restAfterPicture().then((file) => file.PanControls))

/** Nearer, farther, all of it; and the layout's own switch. */
export function PictureControls() {
  const state = layoutState.value
  return (
    <fieldset class="controls" aria-label="Picture">
      {state === "running" && (
        <button
          type="button"
          class="control is-wide"
          onClick={() => {
            layoutCommand.value = "stop"
          }}
        >
          <Icon name="stop" /> Stop layout
        </button>
      )}
      {(state === "stopped" || state === "done") && (
        <button
          type="button"
          class="control"
          aria-label="Resume the layout"
          title="Resume the layout"
          onClick={() => {
            layoutCommand.value = "resume"
          }}
        >
          <Icon name="play" />
        </button>
      )}
      <PanControls />
      <div class="control-group">
        <button
          type="button"
          class="control"
          aria-label="Nearer"
          title="Nearer (+)"
          onClick={() => picture.value?.zoom(1.5)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          class="control"
          aria-label="Farther"
          title="Farther (−)"
          onClick={() => picture.value?.zoom(1 / 1.5)}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          class="control"
          aria-label="Show all"
          title="Show all (0)"
          onClick={() => picture.value?.fit()}
        >
          <Icon name="fit" />
        </button>
      </div>
    </fieldset>
  )
}
