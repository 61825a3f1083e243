import type {EntityId} from "@relata/model"
import {typeWords} from "@relata/query"
import {TypeDisc} from "../parts/icon.js"
import {lazy} from "../parts/lazy.js"
import {useAnswer} from "../parts/use-answer.js"
import {type OpenGraph, show} from "../state.js"
import {confidenceWords, count} from "../words/phrases.js"
import {AnswerState} from "./answer-state.js"
import {DocumentLinks} from "./document-links.js"
import {PanelTitle} from "./panel-title.js"
import {Groups} from "./statement-rows.js"

/** Loaded when first needed: whoever only reads need not wait for it. */
const CorrectEntity = lazy(() => import("./correct-entity.js").then((file) => file.CorrectEntity))

/** How many other names are shown before the rest is asked for. */
const firstAliases = 8

export function EntityPage({graph, id}: {readonly graph: OpenGraph; readonly id: EntityId}) {
  const answer = useAnswer(() => graph.desk.entity(id), [graph, id])
  if (answer.kind !== "answered" || !answer.value) return <AnswerState answer={answer} what="This entity" />
  const {label, type, aliases, confidence, mentionCount, degree} = answer.value
  const {documents, facts, relations} = answer.value
  return (
    <>
      <p class="kind">
        <TypeDisc type={type} isLarge />
        {typeWords(type)}
        {confidence !== undefined && (
          <span title="How sure it is that this names one thing of this type">
            · <span class="visually-hidden">certainty: </span>
            {confidenceWords(confidence)} ({confidence.toFixed(2)})
          </span>
        )}
      </p>
      <PanelTitle>{label}</PanelTitle>
      {aliases.length > 0 && (
        <p class="aliases">
          <span class="muted">also</span>{" "}
          {aliases.slice(0, firstAliases).map((alias, index) => (
            <span key={alias}>
              {index > 0 && ", "}
              <bdi>{alias}</bdi>
            </span>
          ))}
          {aliases.length > firstAliases && (
            <span class="muted"> and {aliases.length - firstAliases} more</span>
          )}
        </p>
      )}
      <p class="meta">
        {count(degree, "relation")} · {count(mentionCount, "mention")} in{" "}
        {count(documents.length, "document")} ·{" "}
        <button
          type="button"
          class="link"
          title="P"
          onClick={() => show({kind: "path", from: id, isDirected: false})}
        >
          Path to another
        </button>
      </p>
      <CorrectEntity key={id} graph={graph} entity={answer.value} />
      {relations.length > 0 && (
        <section class="part">
          <h3>Relations</h3>
          <Groups groups={relations} subject={id} />
        </section>
      )}
      {facts.length > 0 && (
        <section class="part">
          <h3>Facts</h3>
          <Groups groups={facts} subject={id} />
        </section>
      )}
      {facts.length + relations.length === 0 && (
        <p class="muted part">Nothing is said of it but its name. The documents that name it are below.</p>
      )}
      <section class="part">
        <h3>Documents</h3>
        <DocumentLinks documents={documents} onOpen={(document) => show({kind: "document", id: document})} />
      </section>
    </>
  )
}
