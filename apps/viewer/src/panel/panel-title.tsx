import type {ComponentChildren} from "preact"
import {useEffect} from "preact/hooks"

/** The page's first heading takes no focus: nobody has pressed anything yet. */
let isFirst = true

/**
 * The heading of the panel's page. When the button that led here went away with its page, and the focus with it, the
 * focus goes on from here.
 */
export function PanelTitle({children}: {readonly children: ComponentChildren}) {
  useEffect(() => {
    if (!isFirst && isFocusLost()) document.getElementById(panelTitleId)?.focus({preventScroll: true})
    isFirst = false
  }, [])
  return (
    <h2 id={panelTitleId} class="panel-title" tabIndex={-1} dir="auto">
      {children}
    </h2>
  )
}

/** What the focus goes to after a search. */
export const panelTitleId = "panel-title"

/** Whether the focus is nowhere, or still on the heading that it fell to. */
export function isFocusLost(): boolean {
  const {activeElement} = document
  return activeElement === null || activeElement === document.body || activeElement.id === panelTitleId
}
