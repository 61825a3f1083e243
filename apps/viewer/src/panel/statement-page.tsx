/** A relation or a fact: what it says, how sure it is, and every sentence that says so. */

import {relationWords} from "@relata/query"
import type {EvidenceQuote, StatementRef} from "../desk/messages.js"
import {EntityLink} from "../parts/entity-link.js"
import {Icon} from "../parts/icon.js"
import {lazy} from "../parts/lazy.js"
import {useAnswer} from "../parts/use-answer.js"
import {type OpenGraph, show} from "../state.js"
import {confidenceWords, count, factualitySentence, factualityWords} from "../words/phrases.js"
import {AnswerState} from "./answer-state.js"
import {PanelTitle} from "./panel-title.js"
import {MarkedText, PartsKey} from "./quote.js"

/** Loaded when first needed: whoever only reads need not wait for it. */
const CorrectRelation = lazy(() => import("./correct-relation.js").then((file) => file.CorrectRelation))
const CorrectFact = lazy(() => import("./correct-relation.js").then((file) => file.CorrectFact))

/** Sentences that are listed before the rest is asked for. */
const firstQuotes = 30

export function StatementPage({
  graph,
  statement,
}: {
  readonly graph: OpenGraph
  readonly statement: StatementRef
}) {
  const answer = useAnswer(() => graph.desk.statement(statement), [graph, JSON.stringify(statement)])
  if (answer.kind !== "answered" || !answer.value) return <AnswerState answer={answer} what="This relation" />
  const {ref, subject, object, literal, type, definition, factuality, confidence, qualifiers, evidence} =
    answer.value
  const documents = new Set(evidence.map(({document}) => document.id)).size
  return (
    <>
      <p class="kind">{object ? "relation" : "fact"}</p>
      <div class="triple">
        <EntityLink entity={subject} />
        <div class="triple-relation">
          <Icon name="arrow" />
          <PanelTitle>{relationWords(type)}</PanelTitle>
        </div>
        {object ? <EntityLink entity={object} /> : <span class="literal is-large">{literal}</span>}
      </div>
      {ref.kind === "relation" && object && (
        <CorrectRelation key={ref.id} graph={graph} relation={ref.id} type={type} />
      )}
      {ref.kind === "fact" && literal !== undefined && (
        <CorrectFact entity={ref.entity} type={type} literal={literal} />
      )}
      {definition !== undefined && <p class="muted small definition">{definition}</p>}
      <dl class="properties">
        <div>
          <dt>How it is said</dt>
          <dd>
            <span class={`badge is-${factuality}`}>{factualitySentence(factuality)}</span>
          </dd>
        </div>
        <div>
          <dt>Certainty</dt>
          <dd>
            {confidenceWords(confidence)} <span class="muted">({confidence.toFixed(2)})</span>
          </dd>
        </div>
        {Object.entries(qualifiers).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <section class="part">
        <h3>
          {evidence.length === 0
            ? "Added by hand; no text says so"
            : `${count(evidence.length, "sentence")} in ${count(documents, "document")} ${evidence.length === 1 ? "says" : "say"} so`}
        </h3>
        {evidence.length > 0 && <PartsKey />}
        <ol class="quotes">
          {evidence.slice(0, firstQuotes).map((quote) => (
            <li key={`${quote.document.id} ${quote.start} ${quote.end}`}>
              <Quote quote={quote} statement={statement} factuality={factuality} />
            </li>
          ))}
        </ol>
        {evidence.length > firstQuotes && <p class="muted">and {evidence.length - firstQuotes} more</p>}
      </section>
    </>
  )
}

function Quote({
  quote,
  statement,
  factuality,
}: {
  readonly quote: EvidenceQuote
  readonly statement: StatementRef
  readonly factuality: string
}) {
  const {document, page, start, end, sentence, subject, trigger, object, reportedBy, standIns} = quote
  const shift = (span: typeof subject) => span && {start: span.start - start, end: span.end - start}
  const parts = {subject: shift(subject), trigger: shift(trigger), object: shift(object)}
  const how = quote.factuality === factuality ? "" : factualityWords(quote.factuality)
  return (
    <figure class="quote">
      <blockquote dir="auto">
        <MarkedText
          text={sentence}
          within={{start: 0, end: sentence.length}}
          parts={{
            ...(parts.subject ? {subject: parts.subject} : {}),
            ...(parts.trigger ? {trigger: parts.trigger} : {}),
            ...(parts.object ? {object: parts.object} : {}),
          }}
        />
      </blockquote>
      <figcaption>
        <button
          type="button"
          class="document-link"
          onClick={() => show({kind: "document", id: document.id, at: {start, end}, statement})}
        >
          <Icon name="document" />
          <span class="label">
            {document.title}
            {page !== undefined && <span class="small">, page {page}</span>}
            <span class="muted small"> show in the document</span>
          </span>
        </button>
        {standIns.map(({words, label, rule, confidence}) => (
          <p key={words} class="muted small">
            “<bdi>{words}</bdi>” is taken for <bdi>{label}</bdi>: {rule}, {confidenceWords(confidence)} (
            {confidence.toFixed(2)})
          </p>
        ))}
        {(how || reportedBy) && (
          <span class="badges">
            {how && <span class={`badge is-${quote.factuality}`}>{how}</span>}
            {reportedBy && (
              <span class="badge is-quiet">
                says <EntityLink entity={reportedBy} isPlain />
              </span>
            )}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
