/** The field that a query or a question is written in: a plain one at once, the editor when it is there. */

import type {Span} from "@relata/model"
import {useEffect, useRef, useState} from "preact/hooks"
import type {OpenGraph} from "../state.js"
import type {CypherEditor} from "./cypher-editor.js"

const label = "Query or question"
const hint = "who invested in …   or   MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 20"

export interface QueryFieldProps {
  readonly graph: OpenGraph
  /** What stands in the field to begin with, and again whenever another text is given. */
  readonly text: string
  /** What stands there now, as `onChange` told; it does not come back to the editor, which may be ahead of it. */
  readonly draft: string
  /** What is wrong in the text. */
  readonly wrong: Span | undefined
  /** The caret goes here when the field is first there. */
  readonly takesFocus: boolean
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

export function QueryField(props: QueryFieldProps) {
  const {text, draft, wrong, takesFocus, onChange, onRun} = props
  const host = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const editor = useRef<CypherEditor | undefined>(undefined)
  const [hasEditor, setHasEditor] = useState(false)
  /** What the editor calls: it is made once, and these change. */
  const now = useRef(props)
  now.current = props

  useEffect(() => {
    let isHere = true
    if (takesFocus) plain.current?.focus()
    // Without the editor (its chunk did not come) the plain field stays, which does all but complete.
    import("./cypher-editor.js").then(
      ({createCypherEditor}) => {
        if (!isHere || !host.current) return
        const hadFocus = document.activeElement === plain.current
        editor.current = createCypherEditor(host.current, {
          text: now.current.draft,
          label,
          hint,
          onChange: (next) => now.current.onChange(next),
          onRun: () => now.current.onRun(),
          complete: (query, at) => now.current.graph.desk.completeQuery(query, at),
        })
        setHasEditor(true)
        if (now.current.wrong) editor.current.mark(now.current.wrong)
        if (hadFocus) editor.current.focus()
      },
      () => undefined,
    )
    return () => {
      isHere = false
      editor.current?.close()
    }
  }, [])
  useEffect(() => editor.current?.setText(text), [text])
  useEffect(() => editor.current?.mark(wrong), [wrong])

  return (
    <div class="query-field">
      <div ref={host} class="query-editor" hidden={!hasEditor} />
      {!hasEditor && (
        <textarea
          ref={plain}
          aria-label={label}
          placeholder={hint}
          spellcheck={false}
          rows={3}
          value={draft}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            onRun()
          }}
        />
      )}
    </div>
  )
}
