/** The log of corrections: what people changed, newest first, each to be taken back. */

import {redo, save, saveFile, takeBack, undo} from "../editing.js"
import {Icon} from "../parts/icon.js"
import {useAnswer} from "../parts/use-answer.js"
import {history, type OpenGraph} from "../state.js"
import {count} from "../words/phrases.js"
import {AnswerState} from "./answer-state.js"
import {PanelTitle} from "./panel-title.js"

export function ChangesPage({graph}: {readonly graph: OpenGraph}) {
  const answer = useAnswer(() => graph.desk.log(), [graph, history.value])
  const now = history.value
  if (answer.kind !== "answered") return <AnswerState answer={answer} what="The log" />
  const entries = answer.value
  return (
    <>
      <PanelTitle>Corrections</PanelTitle>
      <p class="meta">
        What people changed. The texts and what was read from them stay as they are; the graph is put together
        anew with these on top.
      </p>
      <div class="actions">
        <button type="button" class="button" disabled={now.undo === undefined} onClick={() => void undo()}>
          Undo
        </button>
        <button type="button" class="button" disabled={now.redo === undefined} onClick={() => void redo()}>
          Redo
        </button>
        {graph.corrections !== undefined && (
          <button
            type="button"
            class="button is-main"
            disabled={now.unsaved === 0}
            onClick={() => void save()}
          >
            Save
          </button>
        )}
        <button type="button" class="button" onClick={() => void saveFile()}>
          <Icon name="export" /> As a file
        </button>
      </div>
      <p class="meta" role="status">
        {entries.length === 0 ? "Nothing was changed." : count(entries.length, "correction")}
        {now.unsaved > 0 &&
          `, ${now.unsaved} not ${graph.corrections === undefined ? "saved" : "in the graph file"} yet`}
      </p>
      <ol class="log">
        {entries.map(({id, words, isSaved}) => (
          <li key={id}>
            <span class="log-words" dir="auto">
              {words}
              {!isSaved && <span class="badge is-quiet">not saved</span>}
            </span>
            <button type="button" class="link log-back" onClick={() => void takeBack(id)}>
              Take back<span class="visually-hidden">: {words}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
