/** What the page shows while a graph is on its way, and when there is trouble. */

import {cancelOpening, loading, opened, trouble} from "../state.js"
import {Icon} from "./icon.js"

export function LoadingState() {
  const now = loading.value
  if (!now) return null
  const {name, progress} = now
  const isFolding = progress?.phase === "folding"
  const share = progress && progress.total > 0 && !isFolding ? progress.bytes / progress.total : undefined
  return (
    <div class={opened.value ? "loading is-over" : "loading"} role={opened.value ? "status" : "main"}>
      <p>
        {isFolding ? "Putting the graph together" : `Reading ${name}`}
        {progress && !isFolding && <span class="muted"> {megabytes(progress.bytes)}</span>}
      </p>
      <progress {...(share === undefined ? {} : {value: share, max: 1})} aria-label="Progress" />
      <button type="button" class="link" onClick={now.cancel ?? cancelOpening}>
        Cancel
      </button>
    </div>
  )
}

export function TroubleBanner() {
  const now = trouble.value
  if (!now) return null
  return (
    <div class="trouble" role="alert">
      <div>
        <strong>{now.title}.</strong> {now.message} <span class="muted">({now.code})</span>
        {now.action && (
          <button
            type="button"
            class="link"
            onClick={() => {
              trouble.value = undefined
              now.action?.act()
            }}
          >
            {now.action.words}
          </button>
        )}
      </div>
      <button
        type="button"
        class="tool is-square"
        aria-label="Dismiss"
        onClick={() => {
          trouble.value = undefined
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
