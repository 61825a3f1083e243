/** Asking the graph: the query, what it was read as, its rows, and the sentences behind each. */

import {signal} from "@preact/signals"
import {useEffect, useState} from "preact/hooks"
import type {Asked} from "../desk/ask-messages.js"
import {panelTitleId} from "../panel/panel-title.js"
import {picture} from "../picture/picture-state.js"
import {announcement, type OpenGraph, pageFocus, show, trail, type View} from "../state.js"
import {count} from "../words/phrases.js"
import {AnswerTable, focusOnAnswer} from "./answer-table.js"
import {QueryField} from "./query-field.js"

type QueryView = Extract<View, {readonly kind: "query"}>

/** The last answer, so that the way back to it does not ask again. */
const last = signal<{readonly graph: OpenGraph; readonly text: string; readonly asked: Asked} | undefined>(
  undefined,
)

export function QueryPage({graph, view}: {readonly graph: OpenGraph; readonly view: QueryView}) {
  const [draft, setDraft] = useState(view.text)
  const [isRunning, setRunning] = useState(false)
  const known = last.value?.graph === graph && last.value.text === view.text ? last.value.asked : undefined

  useEffect(() => {
    setDraft(view.text)
    if (view.text.trim() !== "" && !known) void run(view.text)
  }, [graph, view.text])
  useEffect(() => () => void graph.desk.cancelAsk(), [graph])
  useEffect(() => {
    if (known?.kind !== "rows" || known.nodes.length === 0) return
    pageFocus.value = focusOnAnswer(graph, known)
    return () => {
      pageFocus.value = undefined
    }
  }, [graph, known])

  async function run(text: string): Promise<void> {
    setRunning(true)
    announcement.value = "Asking"
    let asked: Asked
    try {
      asked = await graph.desk.ask(text)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      asked = {kind: "failed", cypher: text, isPhrase: false, message}
    }
    const now = trail.value.at(-1)
    // Another question was asked meanwhile, or the page left.
    if (now?.kind !== "query" || now.text !== text) return
    setRunning(false)
    last.value = {graph, text, asked}
    announcement.value = summaryOf(asked)
    if (asked.kind === "rows" && asked.nodes.length > 0) {
      picture.value?.fit([...focusOnAnswer(graph, asked).nodes])
    }
  }

  /** Another question on the same page: the way back does not go through each. */
  function submit(text: string = draft): void {
    if (text.trim() === "") return
    setDraft(text)
    if (text === view.text) void run(text)
    else trail.value = [...trail.value.slice(0, -1), {kind: "query", text}]
  }

  return (
    <>
      <p class="kind">query</p>
      <h2 id={panelTitleId} class="panel-title" tabIndex={-1}>
        {known && !isRunning ? summaryOf(known) : isRunning ? "Asking …" : "Ask the graph"}
      </h2>
      <form
        class="query-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <QueryField
          graph={graph}
          text={view.text}
          draft={draft}
          wrong={known?.kind === "failed" && !known.isPhrase && draft === view.text ? known.span : undefined}
          takesFocus={view.text === ""}
          onChange={setDraft}
          onRun={() => submit()}
        />
        <p class="query-actions">
          {isRunning ? (
            <button type="button" class="button" onClick={() => void graph.desk.cancelAsk()}>
              Stop
            </button>
          ) : (
            <button type="submit" class="button is-main" disabled={draft.trim() === ""}>
              Ask
            </button>
          )}
          <span class="muted small">Ctrl+Enter. Words, or openCypher.</span>
        </p>
      </form>
      {known && !isRunning && <AskedPart graph={graph} asked={known} onAsk={submit} />}
      {view.text === "" && !known && <Examples graph={graph} onAsk={submit} />}
    </>
  )
}

function summaryOf(asked: Asked): string {
  switch (asked.kind) {
    case "rows":
      if (asked.columns.length === 0 || (asked.plan.length > 0 && asked.total === 0)) return "The plan"
      return asked.total === 0 ? "Nothing found" : count(asked.total, "row")
    case "unknown":
      return "Not understood"
    case "failed":
      return "This query does not work"
    case "stopped":
      return "Stopped"
  }
}

function AskedPart({
  graph,
  asked,
  onAsk,
}: {
  readonly graph: OpenGraph
  readonly asked: Asked
  readonly onAsk: (text: string) => void
}) {
  switch (asked.kind) {
    case "stopped":
      return <p class="muted part">It was stopped before it had an answer.</p>
    case "unknown":
      return (
        <div class="part" role="alert">
          <p>
            This is no query, and no question that the graph’s words answer.
            {asked.suggestions.length > 0 && " What comes near:"}
          </p>
          <p class="query-near">
            {asked.suggestions.map((name) => (
              <button key={name} type="button" class="button" onClick={() => onAsk(name)}>
                {name}
              </button>
            ))}
          </p>
        </div>
      )
    case "failed":
      return (
        <div class="part query-error" role="alert">
          {asked.isPhrase && <Read cypher={asked.cypher} onAsk={onAsk} />}
          {asked.excerpt !== undefined && <pre>{asked.excerpt}</pre>}
          <p>{asked.message}</p>
          {asked.hint !== undefined && <p>{asked.hint}</p>}
          {asked.place !== undefined && <p class="muted small">At {asked.place}.</p>}
        </div>
      )
    case "rows":
      return (
        <div class="part">
          {asked.isPhrase && <Read cypher={asked.cypher} onAsk={onAsk} />}
          {asked.warnings.map((warning) => (
            <p key={warning} class="query-warning">
              {warning}
            </p>
          ))}
          {asked.plan.length > 0 && <pre class="query-plan">{asked.plan.join("\n")}</pre>}
          {asked.near.length > 0 && (
            <div>
              <p class="muted small">Names that come near:</p>
              <p class="query-near">
                {asked.near.map(({id, label}) => (
                  <button
                    key={id}
                    type="button"
                    class="button"
                    onClick={() => show({kind: "entity", id})}
                    dir="auto"
                  >
                    {label}
                  </button>
                ))}
              </p>
            </div>
          )}
          {asked.total > 0 && <AnswerTable key={asked.cypher} graph={graph} answer={asked} />}
        </div>
      )
  }
}

/** The query that a question became. */
function Read({cypher, onAsk}: {readonly cypher: string; readonly onAsk: (text: string) => void}) {
  return (
    <details class="query-read" open>
      <summary class="muted small">Read as</summary>
      <pre>{cypher}</pre>
      <button type="button" class="link" onClick={() => onAsk(cypher)}>
        Go on with this query
      </button>
    </details>
  )
}

/** Questions that this very graph answers, from its best connected entities. */
function Examples({graph, onAsk}: {readonly graph: OpenGraph; readonly onAsk: (text: string) => void}) {
  const [first, second] = [...graph.scene.nodes].sort((a, b) => b.degree - a.degree)
  const examples = [
    ...(first ? [`tell me about ${first.label}`] : []),
    ...(first && second ? [`how are ${first.label} and ${second.label} connected`] : []),
    "MATCH (a)-[r]->(b) WHERE r.factuality = 'planned' RETURN a, type(r) AS relation, b",
    "MATCH (a)-[r]-() RETURN a AS entity, count(r) AS relations ORDER BY relations DESC LIMIT 10",
  ]
  return (
    <section class="part">
      <h3>For example</h3>
      <ul class="query-examples">
        {examples.map((text) => (
          <li key={text}>
            <button type="button" class="link" onClick={() => onAsk(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
