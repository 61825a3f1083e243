/** The filters below the types: relation types, how much there must be of something, time, and filters that were named. */

import {relationWords} from "@relata/query"
import {useMemo, useState} from "preact/hooks"
import {type Filter, tally} from "../filter.js"
import {filter, type OpenGraph} from "../state.js"
import {count} from "../words/phrases.js"
import {Choices} from "./choices.js"
import {LookFields} from "./look-fields.js"
import {SavedViews} from "./saved-views.js"
import {Timeline} from "./timeline.js"

/** With more relation types than this there is a field to find one. */
const mostPlain = 12

export function MoreFilters({graph}: {readonly graph: OpenGraph}) {
  const relations = useMemo(() => tally(graph.scene.edges), [graph.scene])
  const {hiddenRelations} = filter.value
  const [wanted, setWanted] = useState("")
  const words = wanted.trim().toLowerCase()
  const listed = words === "" ? relations : relations.filter(({type}) => relationWords(type).includes(words))
  return (
    <>
      <details class="relation-filter">
        <summary>
          Relations
          {hiddenRelations.size > 0 && <span class="muted"> {hiddenRelations.size} off</span>}
        </summary>
        {relations.length > mostPlain && (
          <input
            class="filter-find"
            type="search"
            aria-label="Find a relation type"
            placeholder="Find"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        <Choices
          name="Relation types"
          tallies={listed}
          all={relations}
          hidden={hiddenRelations}
          words={relationWords}
          onChange={(next) => {
            filter.value = {...filter.value, hiddenRelations: next}
          }}
        />
      </details>
      <Sliders graph={graph} />
      <Timeline graph={graph} />
      <LookFields />
      <SavedViews />
    </>
  )
}

/** How much there must be of something for it to be shown; each slider says how much that leaves. */
function Sliders({graph}: {readonly graph: OpenGraph}) {
  const {nodes, edges} = graph.scene
  const degrees = useMemo(() => nodes.map(({degree}) => degree), [graph.scene])
  const weights = useMemo(() => edges.map(({weight}) => weight), [graph.scene])
  const confidences = useMemo(() => edges.map(({confidence}) => confidence), [graph.scene])
  const trusts = useMemo(() => nodes.map(({confidence = 1}) => confidence), [graph.scene])
  const certainties = useMemo(() => [...trusts, ...confidences], [graph.scene])
  const set = (change: Partial<Filter>) => {
    filter.value = {...filter.value, ...change}
  }
  const {leastDegree, leastEvidence, leastConfidence} = filter.value
  const isSet = leastDegree > 0 || leastEvidence > 1 || leastConfidence > 0
  const left = (values: readonly number[], least: number) => values.filter((value) => value >= least).length
  return (
    <details class="relation-filter">
      <summary>
        At least…
        {isSet && <span class="muted"> on</span>}
      </summary>
      <Slider
        words="relations"
        label="At least so many relations"
        least={0}
        step={1}
        values={degrees}
        value={leastDegree}
        told={`${leastDegree}`}
        left={count(left(degrees, leastDegree), "entity", "entities")}
        onChange={(value) => set({leastDegree: value})}
      />
      <Slider
        words="sentences"
        label="At least so many sentences"
        least={1}
        step={1}
        values={weights}
        value={leastEvidence}
        told={`${leastEvidence}`}
        left={count(left(weights, leastEvidence), "relation")}
        onChange={(value) => set({leastEvidence: value})}
      />
      <Slider
        words="certainty"
        label="At least this certainty"
        least={0}
        most={1}
        step={0.05}
        values={certainties}
        value={leastConfidence}
        told={leastConfidence.toFixed(2)}
        left={`${count(left(trusts, leastConfidence), "entity", "entities")}, ${count(left(confidences, leastConfidence), "relation")}`}
        onChange={(value) => set({leastConfidence: value})}
      />
    </details>
  )
}

/** What a slider goes to at most: a few nodes of a thousand relations would leave no room for the others. */
const mostSteps = 50

function Slider({
  words,
  label,
  least,
  most,
  step,
  values,
  value,
  told,
  left,
  onChange,
}: {
  readonly words: string
  readonly label: string
  readonly least: number
  /** The largest of the values unless told, but 50 at most. */
  readonly most?: number
  readonly step: number
  readonly values: readonly number[]
  readonly value: number
  readonly told: string
  /** What the value leaves. */
  readonly left: string
  readonly onChange: (value: number) => void
}) {
  const end =
    most ??
    Math.min(
      mostSteps,
      values.reduce((all, one) => Math.max(all, one), least),
    )
  return (
    <label class="slider">
      <span>
        {words} ≥ {told}
      </span>
      <span class="muted small">{left}</span>
      <Histogram values={values} least={least} most={end} from={value} />
      <input
        type="range"
        min={least}
        max={end}
        step={step}
        value={value}
        disabled={end <= least}
        aria-label={label}
        aria-valuetext={`${told} ${words}: ${left}`}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  )
}

const bars = 20

/** How the values lie between two ends; those that the slider leaves out are pale. Heights by the root, or few would not show. */
function Histogram({
  values,
  least,
  most,
  from,
}: {
  readonly values: readonly number[]
  readonly least: number
  readonly most: number
  readonly from: number
}) {
  const counts = useMemo(() => {
    const all = new Array<number>(bars).fill(0)
    for (const value of values) {
      const share = most > least ? (Math.min(value, most) - least) / (most - least) : 0
      all[Math.min(bars - 1, Math.floor(share * bars))]!++
    }
    return all
  }, [values, least, most])
  const highest = Math.sqrt(Math.max(1, ...counts))
  return (
    <svg class="histogram" viewBox={`0 0 ${bars} 10`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((one, i) => {
        const height = one === 0 ? 0 : Math.max(0.8, (10 * Math.sqrt(one)) / highest)
        const isOut = least + ((i + 1) / bars) * (most - least) <= from
        return (
          <rect
            key={`${i}`}
            class={isOut ? "is-out" : ""}
            x={i + 0.1}
            y={10 - height}
            width={0.8}
            height={height}
          />
        )
      })}
    </svg>
  )
}
