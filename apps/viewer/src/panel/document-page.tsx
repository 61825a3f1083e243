/** A document with the sentences that the graph was read from: from an edge to its words, and back. */

import {useEffect, useMemo, useRef, useState} from "preact/hooks"
import type {DocumentPage as Page, StatementInText} from "../desk/messages.js"
import {lighting} from "../parts/entity-link.js"
import {useAnswer} from "../parts/use-answer.js"
import {filter, focusOnStatements, type OpenGraph, pageFocus, pointedAt, show, type View} from "../state.js"
import {groupBySentence, layOut, type Passage, type Stretch, stretchesOf} from "../words/passages.js"
import {count, sourceName} from "../words/phrases.js"
import type {Segment} from "../words/segments.js"
import {AnswerState} from "./answer-state.js"
import {isFocusLost, PanelTitle} from "./panel-title.js"
import {MarkedText, PartsKey} from "./quote.js"
import {StretchView} from "./stretch-view.js"
import {useCaret, useMentions} from "./text-links.js"

type DocumentView = Extract<View, {readonly kind: "document"}>
type Sentence = ReturnType<typeof groupBySentence<StatementInText>>[number]

export function DocumentPage({graph, view}: {readonly graph: OpenGraph; readonly view: DocumentView}) {
  const answer = useAnswer(() => graph.desk.document(view.id), [graph, view.id])
  if (answer.kind !== "answered" || !answer.value) return <AnswerState answer={answer} what="This document" />
  return <ReadDocument key={view.id} graph={graph} document={answer.value} view={view} />
}

function ReadDocument({
  graph,
  document,
  view,
}: {
  readonly graph: OpenGraph
  readonly document: Page
  readonly view: DocumentView
}) {
  const {title, source, date, author, url, text, blocks, statements} = document
  const sentences = useMemo(() => groupBySentence(statements), [document])
  const passages = useMemo(() => layOut(text, blocks, sentences), [document])
  const stretches = useMemo(() => stretchesOf(passages), [passages])
  const article = useRef<HTMLElement>(null)
  useCaret(graph, article, sentences)
  useMentions(graph, article, document)
  const led = sentences.findIndex(({start, end}) => start === view.at?.start && end === view.at.end)
  const [chosen, setChosen] = useState(led)
  const root = useRef<HTMLDivElement>(null)
  const index = graph.documentIndex.get(document.id)

  useEffect(() => {
    setChosen(led)
    if (led < 0) return
    const sentence = root.current?.querySelector<HTMLElement>(`[data-sentence="${led}"]`)
    sentence?.scrollIntoView({block: "center"})
    if (isFocusLost()) sentence?.focus({preventScroll: true})
  }, [document, view.at?.start, view.at?.end])

  useEffect(() => {
    if (!view.statement) pageFocus.value = focusOnStatements(graph, statements)
    return () => {
      pageFocus.value = undefined
    }
  }, [document, view.statement])

  const marked = chosen < 0 ? undefined : markedStatement(sentences[chosen]!, view)
  return (
    <div ref={root}>
      <p class="kind">document</p>
      <PanelTitle>{title}</PanelTitle>
      <p class="meta">
        {[author, date?.slice(0, 10), sourceName(source)].filter(Boolean).join(" · ")}
        {url !== undefined && /^https?:/i.test(url) && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noreferrer noopener">
              its page
            </a>
          </>
        )}
      </p>
      <p class="meta">
        {count(statements.length, "statement")} in {count(sentences.length, "sentence")}. Point at a marked
        sentence to see it in the graph.
      </p>
      {index !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={filter.value.onlyDocument === index}
            onChange={(event) => {
              filter.value = {...filter.value, onlyDocument: event.currentTarget.checked ? index : undefined}
            }}
          />
          Show only this document in the graph
        </label>
      )}
      {marked && <PartsKey />}
      <article ref={article} class="text" dir="auto">
        {stretches.map((stretch, i) => (
          <StretchView
            key={stretch.start}
            stretch={stretch}
            isNeeded={i === 0 || holds(stretch, sentences[led]) || holds(stretch, sentences[chosen])}
          >
            {() =>
              stretch.passages.map((passage) => (
                <PassageView
                  key={passage.start}
                  graph={graph}
                  text={text}
                  passage={passage}
                  sentences={sentences}
                  chosen={chosen}
                  marked={marked}
                  onChoose={(next) => setChosen(next === chosen ? -1 : next)}
                />
              ))
            }
          </StretchView>
        ))}
      </article>
    </div>
  )
}

function holds(stretch: Stretch, sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.start < stretch.end && sentence.end > stretch.start
}

/** The statement whose parts are marked: the one that led here, else the sentence's first. */
function markedStatement(sentence: Sentence, view: DocumentView): StatementInText | undefined {
  const wanted = JSON.stringify(view.statement)
  return sentence.statements.find(({ref}) => JSON.stringify(ref) === wanted) ?? sentence.statements[0]
}

interface PassageProps {
  readonly graph: OpenGraph
  readonly text: string
  readonly passage: Passage
  readonly sentences: readonly Sentence[]
  readonly chosen: number
  readonly marked: StatementInText | undefined
  readonly onChoose: (sentence: number) => void
}

function PassageView(props: PassageProps) {
  const {passage, chosen, sentences} = props
  const isChosenHere = chosen >= 0 && passage.segments.some(({roles}) => roles.includes(chosen))
  const kind =
    passage.kind === "heading"
      ? `block is-heading is-level-${passage.level ?? 2}`
      : `block is-${passage.kind}`
  return (
    <>
      {passage.newPage !== undefined && <p class="page-number">page {passage.newPage}</p>}
      <div class={kind} data-start={passage.start}>
        {passage.segments.map((segment) => (
          <SegmentView key={segment.start} {...props} segment={segment} />
        ))}
      </div>
      {isChosenHere && <Statements graph={props.graph} sentence={sentences[chosen]!} marked={props.marked} />}
    </>
  )
}

function SegmentView({
  graph,
  text,
  sentences,
  chosen,
  marked,
  onChoose,
  segment,
}: PassageProps & {readonly segment: Segment<number>}) {
  const [first] = segment.roles
  if (first === undefined) return <>{segment.text}</>
  const isChosen = segment.roles.includes(chosen)
  const sentence = isChosen ? chosen : first
  const {statements} = sentences[sentence]!
  const light = () => {
    const all = segment.roles.flatMap((role) => sentences[role]!.statements)
    pointedAt.value = focusOnStatements(graph, all)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: only a span breaks over lines as text does
    <span
      role="button"
      tabIndex={0}
      class={isChosen ? "sentence is-chosen" : "sentence"}
      data-sentence={sentence}
      aria-expanded={isChosen}
      aria-description={count(statements.length, "statement")}
      onClick={() => onChoose(sentence)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return
        event.preventDefault()
        onChoose(sentence)
      }}
      {...lighting(light)}
    >
      {isChosen && marked ? <MarkedText text={text} within={segment} parts={marked.parts} /> : segment.text}
    </span>
  )
}

/** What a sentence was read as; each leads to its relation. */
function Statements({
  graph,
  sentence,
  marked,
}: {
  readonly graph: OpenGraph
  readonly sentence: Sentence
  readonly marked: StatementInText | undefined
}) {
  return (
    <ul class="read-as" aria-label="Read as">
      {sentence.statements.map((statement) => {
        const light = () => {
          pointedAt.value = focusOnStatements(graph, [statement])
        }
        return (
          <li key={JSON.stringify(statement.ref)}>
            <button
              type="button"
              class={statement === marked ? "statement-link is-marked" : "statement-link"}
              onClick={() => show({kind: "statement", ref: statement.ref, subject: statement.subject})}
              {...lighting(light)}
            >
              {statement.words}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
