/** Views that the reader named: filters, page and camera, kept in this browser, each one press away. */

import {useState} from "preact/hooks"
import {announcement} from "../state.js"
import {Icon} from "./icon.js"

const key = "relata.views"

interface SavedView {
  readonly name: string
  /** What stands in the page's address, without its `#`. */
  readonly fragment: string
}

export function SavedViews() {
  const [views, setViews] = useState(stored)
  const [name, setName] = useState("")
  const keep = (next: readonly SavedView[]) => {
    setViews(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // Kept until the page is closed.
    }
  }
  const wanted = name.trim()
  return (
    <details class="relation-filter">
      <summary>
        Saved views
        {views.length > 0 && <span class="muted"> {views.length}</span>}
      </summary>
      <ul class="saved-views">
        {views.map((view) => (
          <li key={view.name}>
            <button
              type="button"
              class="link"
              onClick={() => {
                location.hash = view.fragment
                announcement.value = `View ${view.name}`
              }}
            >
              <bdi>{view.name}</bdi>
            </button>
            <button
              type="button"
              class="tool is-square"
              aria-label={`Forget the view ${view.name}`}
              onClick={() => keep(views.filter((one) => one !== view))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="save-view"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted === "") return
          keep([
            ...views.filter((one) => one.name !== wanted),
            {name: wanted, fragment: location.hash.slice(1)},
          ])
          setName("")
          announcement.value = `View ${wanted} saved`
        }}
      >
        <input
          type="text"
          aria-label="Name for the view as it is"
          placeholder="Name this view"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="link" disabled={wanted === ""}>
          Save
        </button>
      </form>
    </details>
  )
}

/** What is stored is the reader's own, and may be anything all the same. */
function stored(): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    if (!Array.isArray(read)) return []
    return read.filter(
      (one): one is SavedView => typeof one?.name === "string" && typeof one?.fragment === "string",
    )
  } catch {
    return []
  }
}
