import type {ComponentChildren} from "preact"

/** The heading of the panel's page; the focus comes here after a search. */
export function PanelTitle({children}: {readonly children: ComponentChildren}) {
  return (
    <h2 id="panel-title" class="panel-title" tabIndex={-1} dir="auto">
      {children}
    </h2>
  )
}
