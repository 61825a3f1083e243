/** The rows of an answer; each lights its part of the picture up, and opens to the sentences behind it. */

import type {EntityId, RelationId} from "@relata/model"
import {useState} from "preact/hooks"
import type {Answered, AnswerRow, Cell, CellPart} from "../desk/ask-messages.js"
import type {StatementPage} from "../desk/messages.js"
import {MarkedText} from "../panel/quote.js"
import {download} from "../parts/download.js"
import {EntityLink, lighting} from "../parts/entity-link.js"
import {Icon} from "../parts/icon.js"
import {useAnswer} from "../parts/use-answer.js"
import type {Focus} from "../picture/picture.js"
import {announcement, type OpenGraph, pointedAt, show} from "../state.js"
import {count} from "../words/phrases.js"
import {answerCsv} from "./answer-csv.js"

/** Rows are listed so many at a time. */
const page = 100
/** A row may come from thousands of relations, as that of a count does. */
const mostSentences = 12

export function AnswerTable({graph, answer}: {readonly graph: OpenGraph; readonly answer: Answered}) {
  const {columns, rows, total} = answer
  const [listed, setListed] = useState(page)
  const save = () => {
    download(new Blob([answerCsv(answer)], {type: "text/csv"}), "answer.csv")
    announcement.value = `${count(rows.length, "row")} saved in answer.csv`
  }
  return (
    <>
      <p class="answer-tools">
        <button type="button" class="link" onClick={save}>
          Save as CSV
        </button>
        {rows.length < total && <span class="muted small">the first {count(rows.length, "row")}</span>}
      </p>
      <section class="answer-scroll" aria-label="Answer">
        <table class="answer">
          <caption class="visually-hidden">{count(total, "row")}</caption>
          <thead>
            <tr>
              {columns.map(({name, isNumeric}) => (
                <th key={name} scope="col" class={isNumeric ? "number" : ""}>
                  {name}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">Sentences</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, listed).map((row, i) => (
              <Row key={i} graph={graph} row={row} number={i + 1} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {listed < rows.length && (
        <button type="button" class="button" onClick={() => setListed(listed + page)}>
          Show more ({count(rows.length - listed, "row")} left)
        </button>
      )}
      {listed >= rows.length && rows.length < total && (
        <p class="muted small">
          These are the first {rows.length} of {count(total, "row")}. A LIMIT, or a condition, brings others.
        </p>
      )}
    </>
  )
}

function Row({
  graph,
  row,
  number,
  columns,
}: {
  readonly graph: OpenGraph
  readonly row: AnswerRow
  readonly number: number
  readonly columns: Answered["columns"]
}) {
  const [isOpen, setOpen] = useState(false)
  const {cells, relations} = row
  const light = () => {
    if (row.nodes.length > 0) pointedAt.value = focusOnAnswer(graph, row)
  }
  return (
    <>
      <tr {...lighting(light)}>
        {cells.map((cell, column) => (
          <td key={columns[column]!.name} class={columns[column]!.isNumeric ? "number" : ""}>
            <CellParts cell={cell} />
          </td>
        ))}
        <td class="answer-more">
          {relations.length > 0 && (
            <button
              type="button"
              class="tool is-square"
              aria-expanded={isOpen}
              aria-label={`Sentences behind row ${number}`}
              title="The sentences behind this row"
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name="down" />
            </button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="answer-sentences" {...lighting(light)}>
          <td colSpan={columns.length + 1}>
            <Sentences graph={graph} relations={relations} />
          </td>
        </tr>
      )}
    </>
  )
}

function CellParts({cell}: {readonly cell: Cell}) {
  return (
    <>
      {cell.map((part, i) => (
        <Part key={i} part={part} />
      ))}
    </>
  )
}

function Part({part}: {readonly part: CellPart}) {
  switch (part.kind) {
    case "text":
      return <span dir="auto">{part.text}</span>
    case "entity":
      return <EntityLink entity={part.entity} isPlain isLighting={false} />
    case "document":
      return (
        <button
          type="button"
          class="link"
          onClick={() => show({kind: "document", id: part.document.id})}
          dir="auto"
        >
          {part.document.title}
        </button>
      )
    case "relation":
      return (
        <button
          type="button"
          class="link"
          onClick={() => show({kind: "statement", ref: part.ref, subject: part.subject})}
        >
          {part.words}
        </button>
      )
  }
}

function Sentences({
  graph,
  relations,
}: {
  readonly graph: OpenGraph
  readonly relations: readonly RelationId[]
}) {
  const listed = relations.slice(0, mostSentences)
  const answer = useAnswer(
    () => Promise.all(listed.map((id) => graph.desk.statement({kind: "relation", id}))),
    [graph, listed.join(" ")],
  )
  if (answer.kind !== "answered") return <p class="muted">…</p>
  const pages = answer.value.filter((one) => one !== undefined)
  return (
    <>
      <ul>
        {pages.map((statement) => (
          <li key={JSON.stringify(statement.ref)}>
            <Sentence statement={statement} />
          </li>
        ))}
      </ul>
      {relations.length > listed.length && (
        <p class="muted small">and {count(relations.length - listed.length, "more relation")}</p>
      )}
    </>
  )
}

/** The surest sentence of a relation; it leads to all of them. */
function Sentence({statement}: {readonly statement: StatementPage}) {
  const {ref, subject, evidence} = statement
  const [best] = evidence
  const open = () => show({kind: "statement", ref, subject: subject.id})
  if (!best) {
    return (
      <button type="button" class="link" onClick={open}>
        added by hand
      </button>
    )
  }
  const {document, start, end, sentence} = best
  const within = {start: 0, end: end - start}
  const parts = Object.fromEntries(
    (["subject", "trigger", "object"] as const).flatMap((part) => {
      const span = best[part]
      return span ? [[part, {start: span.start - start, end: span.end - start}]] : []
    }),
  )
  return (
    <>
      <button type="button" class="row-quote" onClick={open}>
        <MarkedText text={sentence} within={within} parts={parts} />
        {evidence.length > 1 && <span class="row-more">{count(evidence.length, "sentence")}</span>}
      </button>
      <span class="muted small answer-source">{document.title}</span>
    </>
  )
}

/** What an answer, or one row of it, speaks of: its entities, its relations and their ends. */
export function focusOnAnswer(
  {scene, nodeIndex, edgeIndex}: OpenGraph,
  {
    nodes: entities,
    relations,
  }: {readonly nodes: readonly EntityId[]; readonly relations: readonly RelationId[]},
): Focus {
  const nodes = new Set(entities.flatMap((id) => nodeIndex.get(id) ?? []))
  const edges = new Set(relations.flatMap((id) => edgeIndex.get(id) ?? []))
  for (const edge of edges) {
    nodes.add(scene.edges[edge]!.source)
    nodes.add(scene.edges[edge]!.target)
  }
  return {nodes, edges}
}
