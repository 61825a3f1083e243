/** The legend is the filter: entity types with their colours, and relation types. */

import {relationWords} from "@relata/query"
import {useEffect, useRef, useState} from "preact/hooks"
import {emptyFilter, type Filter, onlyThis, type Tally, tally, toggled} from "../filter.js"
import {restAfterPicture} from "../later.js"
import {pictureInsets} from "../picture/picture-state.js"
import type {OpenGraph} from "../state.js"
import {filter, isAnythingHidden, shown} from "../state.js"
import {count, typeTitle} from "../words/phrases.js"
import {Icon, TypeDisc} from "./icon.js"
import {lazy} from "./lazy.js"

const LookFields = lazy(
  () => restAfterPicture().then((file) => file.LookFields),
  // As high, so that nothing is laid out anew.
  () => (
    <details class="relation-filter">
      <summary>Size and colour</summary>
    </details>
  ),
)

/** How many relation types are listed before the rest is asked for. */
const firstRelations = 12

export function Legend({graph, startsOpen}: {readonly graph: OpenGraph; readonly startsOpen: boolean}) {
  const {scene} = graph
  const types = tally(scene.nodes)
  const relations = tally(scene.edges)
  const {hiddenTypes, hiddenRelations, onlyDocument, hidesUnrelated} = filter.value
  const unrelated = scene.nodes.filter(({degree}) => degree === 0).length
  const [isOpen, setOpen] = useState(startsOpen)
  const hiddenNodes = scene.nodes.length - (shown.value?.nodeCount ?? 0)
  const hiddenEdges = scene.edges.length - (shown.value?.edgeCount ?? 0)

  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    // Beside a wide picture the legend gets its own strip; over a narrow one it lies on top.
    const {current} = root
    if (!current) return
    const {
      offsetLeft: left,
      offsetTop: top,
      offsetWidth: width,
      offsetHeight: height,
      parentElement,
    } = current
    const hasRoom = isOpen && (parentElement?.offsetWidth ?? 0) > 4 * width
    pictureInsets.value = {
      top: hasRoom ? 0 : 40,
      right: 0,
      bottom: 48,
      left: hasRoom ? width + 12 : 0,
      covered: [{left, top, right: left + width, bottom: top + height}],
    }
  }, [isOpen, graph, isAnythingHidden.value])

  return (
    <section ref={root} class={isOpen ? "legend is-open" : "legend"} aria-label="Legend and filters">
      <button type="button" class="legend-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="filter" />
        <span>Types</span>
        <Icon name="down" />
      </button>
      {isOpen && (
        <div class="legend-body">
          <Choices
            name="Entity types"
            tallies={types}
            hidden={hiddenTypes}
            words={typeTitle}
            hasDisc
            onChange={(next) => {
              filter.value = {...filter.value, hiddenTypes: next}
            }}
          />
          {unrelated > 0 && (
            <label class={hidesUnrelated ? "choice is-apart is-off" : "choice is-apart"}>
              <input
                type="checkbox"
                checked={!hidesUnrelated}
                onChange={() => {
                  filter.value = {...filter.value, hidesUnrelated: !hidesUnrelated}
                }}
              />
              <span class="tick" aria-hidden="true" />
              <span class="choice-words">Without relations</span>
              <span class="choice-count">{unrelated}</span>
            </label>
          )}
          <details class="relation-filter">
            <summary>
              Relations
              {hiddenRelations.size > 0 && <span class="muted"> {hiddenRelations.size} off</span>}
            </summary>
            <Choices
              name="Relation types"
              tallies={relations}
              hidden={hiddenRelations}
              words={relationWords}
              onChange={(next) => {
                filter.value = {...filter.value, hiddenRelations: next}
              }}
            />
          </details>
          <Sliders graph={graph} />
          <LookFields />
        </div>
      )}
      {isAnythingHidden.value && (
        <div class="hidden-note" role="status">
          {onlyDocument !== undefined && (
            <button
              type="button"
              class="chip"
              onClick={() => {
                filter.value = {...filter.value, onlyDocument: undefined}
              }}
            >
              <span class="chip-text">Only {scene.documents[onlyDocument]?.title}</span>
              <Icon name="close" />
              <span class="visually-hidden">Show all documents</span>
            </button>
          )}
          <span>
            {hiddenNodes} of {count(scene.nodes.length, "entity", "entities")}
            {hiddenEdges > 0 && `, ${hiddenEdges} of ${count(scene.edges.length, "relation")}`} hidden
          </span>
          <button
            type="button"
            class="link"
            onClick={() => {
              filter.value = emptyFilter
            }}
          >
            Reset
          </button>
        </div>
      )}
    </section>
  )
}

/** How much there must be of something for it to be shown; each slider says how much that leaves. */
function Sliders({graph}: {readonly graph: OpenGraph}) {
  const {nodes, edges} = graph.scene
  const now = filter.value
  const mostRelations = nodes.reduce((most, {degree}) => Math.max(most, degree), 0)
  const mostSentences = edges.reduce((most, {weight}) => Math.max(most, weight), 1)
  const set = (change: Partial<Filter>) => {
    filter.value = {...filter.value, ...change}
  }
  const {leastDegree, leastEvidence, leastConfidence} = now
  const isSet = leastDegree > 0 || leastEvidence > 1 || leastConfidence > 0
  return (
    <details class="relation-filter">
      <summary>
        At least…
        {isSet && <span class="muted"> on</span>}
      </summary>
      <Slider
        words="relations"
        least={0}
        most={Math.min(50, mostRelations)}
        step={1}
        value={leastDegree}
        told={`${leastDegree}`}
        left={count(nodes.filter(({degree}) => degree >= leastDegree).length, "entity", "entities")}
        onChange={(value) => set({leastDegree: value})}
      />
      <Slider
        words="sentences"
        least={1}
        most={Math.min(50, mostSentences)}
        step={1}
        value={leastEvidence}
        told={`${leastEvidence}`}
        left={count(edges.filter(({weight}) => weight >= leastEvidence).length, "relation")}
        onChange={(value) => set({leastEvidence: value})}
      />
      <Slider
        words="certainty"
        least={0}
        most={1}
        step={0.05}
        value={leastConfidence}
        told={leastConfidence.toFixed(2)}
        left={count(edges.filter(({confidence}) => confidence >= leastConfidence).length, "relation")}
        onChange={(value) => set({leastConfidence: value})}
      />
    </details>
  )
}

function Slider({
  words,
  least,
  most,
  step,
  value,
  told,
  left,
  onChange,
}: {
  readonly words: string
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
  readonly told: string
  /** What the value leaves. */
  readonly left: string
  readonly onChange: (value: number) => void
}) {
  return (
    <label class="slider">
      <span>
        {words} ≥ {told}
      </span>
      <span class="muted small">{left}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        disabled={most <= least}
        aria-label={`At least so many ${words}`.replace("so many certainty", "this certainty")}
        aria-valuetext={`${told} ${words}: ${left}`}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  )
}

function Choices({
  name,
  tallies,
  hidden,
  words,
  hasDisc = false,
  onChange,
}: {
  readonly name: string
  readonly tallies: readonly Tally[]
  readonly hidden: ReadonlySet<string>
  readonly words: (type: string) => string
  readonly hasDisc?: boolean
  readonly onChange: (hidden: Set<string>) => void
}) {
  const [isWhole, setWhole] = useState(false)
  const listed = isWhole || hasDisc ? tallies : tallies.slice(0, firstRelations)
  const all = tallies.map(({type}) => type)
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{name}</legend>
      {listed.map(({type, count: number}) => (
        <label key={type} class={hidden.has(type) ? "choice is-off" : "choice"} title="Alt+click: only this">
          <input
            type="checkbox"
            checked={!hidden.has(type)}
            onClick={(event) => {
              if (!event.altKey) return
              event.preventDefault()
              // The box itself follows from the filter, once this click is over.
              setTimeout(() => onChange(onlyThis(all, hidden, type)), 0)
            }}
            onChange={() => onChange(toggled(hidden, type))}
          />
          {hasDisc ? <TypeDisc type={type} /> : <span class="tick" aria-hidden="true" />}
          <span class="choice-words">{words(type)}</span>
          <span class="choice-count">{number}</span>
        </label>
      ))}
      {listed.length < tallies.length && (
        <button type="button" class="link more" onClick={() => setWhole(true)}>
          {tallies.length - listed.length} more
        </button>
      )}
    </fieldset>
  )
}
