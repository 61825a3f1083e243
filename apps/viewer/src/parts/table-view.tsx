/** The graph as two tables: the twin of the picture for those who would rather read, or must. */

import {relationWords, typeWords} from "@relata/query"
import {useMemo, useState} from "preact/hooks"
import type {SceneEdge, SceneNode} from "../desk/messages.js"
import {type OpenGraph, pictureTrouble, select, selected, shown} from "../state.js"
import {confidenceWords, count, factualityWords} from "../words/phrases.js"
import {TypeDisc} from "./icon.js"
import {Legend} from "./legend.js"

/** Rows are listed so many at a time. */
const page = 200

interface Column<Row> {
  readonly name: string
  /** What is sorted by. Numbers come largest first, words from A. */
  readonly value: (row: Row) => string | number
}

export function TableView({graph}: {readonly graph: OpenGraph}) {
  const {scene} = graph
  const now = shown.value
  const [tab, setTab] = useState<"entities" | "relations">("entities")
  const [nodes, edges] = useMemo(
    () => [rowsOf(scene.nodes, now?.nodes), rowsOf(scene.edges, now?.edges)],
    [scene, now],
  )
  const label = (index: number) => scene.nodes[index]!.label
  const tabButton = (name: typeof tab, words: string) => (
    <button type="button" class="tab" aria-pressed={tab === name} onClick={() => setTab(name)}>
      {words}
    </button>
  )
  return (
    <div class="table-view">
      {pictureTrouble.value && (
        <div class="notice is-flat" role="alert">
          <strong>{pictureTrouble.value.title}.</strong> {pictureTrouble.value.message}{" "}
          {pictureTrouble.value.retry && (
            <button type="button" class="link" onClick={pictureTrouble.value.retry}>
              Draw it again
            </button>
          )}
        </div>
      )}
      <div class="table-head">
        <fieldset class="tabs" aria-label="What to list">
          {tabButton("entities", count(nodes.length, "entity", "entities"))}
          {tabButton("relations", count(edges.length, "relation"))}
        </fieldset>
        <Legend graph={graph} startsOpen={false} />
      </div>
      {tab === "entities" ? (
        <SortedTable<SceneNode>
          key="entities"
          caption="Entities"
          rows={nodes}
          isSelected={(index) => selected.value?.kind === "node" && selected.value.index === index}
          columns={[
            {name: "Entity", value: (node) => node.label},
            {name: "Type", value: (node) => node.type},
            {name: "Certainty", value: (node) => node.confidence ?? 1},
            {name: "Relations", value: (node) => node.degree},
            {name: "Mentions", value: (node) => node.mentionCount},
            {name: "Documents", value: (node) => node.documents.length},
          ]}
          firstSort={3}
          cells={(node, index) => [
            <button key="go" type="button" class="entity-link" onClick={() => select({kind: "node", index})}>
              <TypeDisc type={node.type} />
              <span class="label" dir="auto">
                {node.label}
              </span>
            </button>,
            typeWords(node.type),
            node.confidence === undefined ? "" : confidenceWords(node.confidence),
            node.degree,
            node.mentionCount,
            node.documents.length,
          ]}
        />
      ) : (
        <SortedTable<SceneEdge>
          key="relations"
          caption="Relations"
          rows={edges}
          isSelected={(index) => selected.value?.kind === "edge" && selected.value.index === index}
          columns={[
            {name: "Subject", value: (edge) => label(edge.source)},
            {name: "Relation", value: (edge) => relationWords(edge.type)},
            {name: "Object", value: (edge) => label(edge.target)},
            {name: "Certainty", value: (edge) => edge.confidence},
            {name: "Sentences", value: (edge) => edge.weight},
          ]}
          firstSort={4}
          cells={(edge, index) => [
            <span key="subject" dir="auto">
              {label(edge.source)}
            </span>,
            <button key="go" type="button" class="link" onClick={() => select({kind: "edge", index})}>
              {relationWords(edge.type)}
            </button>,
            <span key="object" dir="auto">
              {label(edge.target)}
            </span>,
            [factualityWords(edge.factuality), confidenceWords(edge.confidence)].filter(Boolean).join(", "),
            edge.weight,
          ]}
        />
      )}
    </div>
  )
}

/** Those that are shown, with their places in the scene. */
function rowsOf<Row>(all: readonly Row[], shown: Uint8Array | undefined) {
  return all.map((row, index) => ({row, index})).filter(({index}) => shown?.[index])
}

function SortedTable<Row>({
  caption,
  rows,
  columns,
  firstSort,
  cells,
  isSelected,
}: {
  readonly caption: string
  readonly rows: readonly {readonly row: Row; readonly index: number}[]
  readonly columns: readonly Column<Row>[]
  readonly firstSort: number
  readonly cells: (row: Row, index: number) => readonly preact.ComponentChild[]
  readonly isSelected: (index: number) => boolean
}) {
  const [sort, setSort] = useState({column: firstSort, isReversed: false})
  const [listed, setListed] = useState(page)
  const {value} = columns[sort.column]!
  const sorted = useMemo(
    () =>
      [...rows].sort((a, b) => {
        const order = compareCells(value(a.row), value(b.row))
        return sort.isReversed ? -order : order
      }),
    [rows, sort],
  )
  return (
    <div class="table-scroll">
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({name}, column) => {
              const isSorted = sort.column === column
              const isRising =
                typeof columns[column]!.value((rows[0]?.row as Row) ?? ({} as Row)) === "string"
              return (
                <th
                  key={name}
                  scope="col"
                  aria-sort={isSorted ? (isRising !== sort.isReversed ? "ascending" : "descending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() => setSort({column, isReversed: isSorted && !sort.isReversed})}
                  >
                    {name}
                    <span class="sort-mark" aria-hidden="true">
                      {isSorted ? (isRising !== sort.isReversed ? "↑" : "↓") : ""}
                    </span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, listed).map(({row, index}) => (
            <tr key={index} class={isSelected(index) ? "is-selected" : ""}>
              {cells(row, index).map((cell, column) => (
                <td key={columns[column]!.name} class={typeof cell === "number" ? "number" : ""}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {listed < rows.length && (
        <button type="button" class="button" onClick={() => setListed(listed + page)}>
          Show more ({(rows.length - listed).toLocaleString("en")} left)
        </button>
      )}
    </div>
  )
}

const collator = new Intl.Collator("en")

function compareCells(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return b - a
  return collator.compare(String(a), String(b))
}
