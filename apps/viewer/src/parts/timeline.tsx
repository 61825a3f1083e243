/** When what is said was so: how much there is of each year, and a range of years to look at. */

import {useEffect, useMemo, useState} from "preact/hooks"
import {isCalm} from "../look/theme.js"
import {announcement, filter, type OpenGraph, shown} from "../state.js"
import {count} from "../words/phrases.js"
import {Icon} from "./icon.js"

/** One step of the play, and how many steps the whole time takes at most. */
const stepMs = 700
const mostSteps = 60

export function Timeline({graph}: {readonly graph: OpenGraph}) {
  const time = useMemo(() => timeOf(graph), [graph.scene])
  const [isPlaying, setPlaying] = useState(false)
  const now = filter.value.years
  const from = Math.max(time?.from ?? 0, now?.from ?? time?.from ?? 0)
  const to = Math.min(time?.to ?? 0, now?.to ?? time?.to ?? 0)
  const set = (range: {from: number; to: number}) => {
    if (!time) return
    const isAll = range.from <= time.from && range.to >= time.to
    filter.value = {...filter.value, years: isAll ? undefined : range}
  }

  useEffect(() => {
    if (!isPlaying || !time) return
    const step = Math.max(1, Math.ceil((time.to - time.from) / mostSteps))
    const timer = setInterval(() => {
      const end = Math.min(time.to, (filter.peek().years?.to ?? time.from - 1) + step)
      // The end is all that there is, and the play stops there.
      set({from: filter.peek().years?.from ?? time.from, to: end})
      if (end >= time.to) setPlaying(false)
      else announcement.value = `${end}`
    }, stepMs)
    return () => clearInterval(timer)
  }, [isPlaying])

  if (!time) return null
  const told = from === to ? `${from}` : `${from} to ${to}`
  return (
    <details class="relation-filter timeline">
      <summary>
        Time
        <span class="muted"> {now ? told : `${time.from}–${time.to}`}</span>
      </summary>
      <svg
        class="histogram"
        viewBox={`0 0 ${time.counts.length} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {time.counts.map((one, i) => {
          const [start, end] = [time.from + i * time.width, time.from + (i + 1) * time.width - 1]
          const height = one === 0 ? 0 : Math.max(0.8, (10 * one) / time.most)
          return (
            <rect
              key={start}
              class={end < from || start > to ? "is-out" : ""}
              x={i + 0.1}
              y={10 - height}
              width={0.8}
              height={height}
            />
          )
        })}
      </svg>
      <label class="slider">
        <span>from {from}</span>
        <input
          type="range"
          min={time.from}
          max={time.to}
          value={from}
          aria-label="From this year"
          onInput={(event) => {
            const year = Number(event.currentTarget.value)
            set({from: year, to: Math.max(year, to)})
          }}
        />
      </label>
      <label class="slider">
        <span>to {to}</span>
        <input
          type="range"
          min={time.from}
          max={time.to}
          value={to}
          aria-label="To this year"
          onInput={(event) => {
            const year = Number(event.currentTarget.value)
            set({from: Math.min(year, from), to: year})
          }}
        />
      </label>
      <p class="timeline-end">
        <button
          type="button"
          class="link"
          onClick={() => {
            if (!isPlaying && (!now || now.to >= time.to)) set({from, to: from})
            setPlaying(!isPlaying)
          }}
        >
          <Icon name={isPlaying ? "stop" : "play"} />{" "}
          {isPlaying ? "Stop" : isCalm() ? "Step through" : "Play"}
        </button>
        <span class="muted small">
          {now ? `${count(shown.value?.edgeCount ?? 0, "relation")} of ` : ""}
          {count(time.dated, "dated one")}
        </span>
      </p>
    </details>
  )
}

interface Time {
  readonly from: number
  readonly to: number
  /** Years of one bar. */
  readonly width: number
  /** Relations and values by bar, each at its first year. */
  readonly counts: readonly number[]
  readonly most: number
  /** How many relations and values have a date. */
  readonly dated: number
}

const mostBars = 40

/** `undefined` when there are not two different years. */
function timeOf({scene}: OpenGraph): Time | undefined {
  const all = [...scene.edges, ...scene.nodes].flatMap(({years}) => years ?? [])
  const from = all.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY)
  const to = all.reduce(
    (most, one) => Math.max(most, one.to > 3000 ? one.from : one.to),
    Number.NEGATIVE_INFINITY,
  )
  if (!(to > from)) return undefined
  const width = Math.ceil((to - from + 1) / mostBars)
  const counts = new Array<number>(Math.ceil((to - from + 1) / width)).fill(0)
  for (const one of all) counts[Math.min(counts.length - 1, Math.floor((one.from - from) / width))]!++
  return {from, to, width, counts, most: Math.max(...counts), dated: all.length}
}
