/** What is filtered, each as a chip that takes it back, and how much it hides; always in sight. */

import {relationWords} from "@relata/query"
import {emptyFilter, type Filter} from "../filter.js"
import {filter, type OpenGraph, shown} from "../state.js"
import {count, typeTitle} from "../words/phrases.js"
import {Icon} from "./icon.js"

/** So many types are named each on a chip of its own. */
const mostNamed = 3

export function FilterChips({graph}: {readonly graph: OpenGraph}) {
  const {scene} = graph
  const hiddenNodes = scene.nodes.length - (shown.value?.nodeCount ?? 0)
  const hiddenEdges = scene.edges.length - (shown.value?.edgeCount ?? 0)
  return (
    <div class="hidden-note" role="status">
      {chipsOf(graph, filter.value).map(({words, next}) => (
        <button
          key={words}
          type="button"
          class="chip"
          onClick={() => {
            filter.value = {...filter.value, ...next}
          }}
        >
          <span class="visually-hidden">Take back: </span>
          <span class="chip-text">{words}</span>
          <Icon name="close" />
        </button>
      ))}
      <span>
        {hiddenNodes.toLocaleString("en")} of {count(scene.nodes.length, "entity", "entities")}
        {hiddenEdges > 0 &&
          `, ${hiddenEdges.toLocaleString("en")} of ${count(scene.edges.length, "relation")}`}{" "}
        hidden
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
  )
}

interface Chip {
  readonly words: string
  /** What taking it back changes. */
  readonly next: Partial<Filter>
}

function chipsOf({scene}: OpenGraph, now: Filter): Chip[] {
  const {hiddenTypes, hiddenRelations, onlyDocument, hiddenEntities, onlyEntities, years} = now
  const without = <T,>(set: ReadonlySet<T>, item: T) => new Set([...set].filter((one) => one !== item))
  const each = (
    hidden: ReadonlySet<string>,
    words: (type: string) => string,
    {many, next}: {many: string; next: (hidden: ReadonlySet<string>) => Partial<Filter>},
  ): Chip[] =>
    hidden.size > mostNamed
      ? [{words: `${hidden.size} ${many} off`, next: next(new Set())}]
      : [...hidden].map((type) => ({words: `${words(type)} off`, next: next(without(hidden, type))}))
  return [
    ...(onlyDocument === undefined
      ? []
      : [{words: `Only ${scene.documents[onlyDocument]?.title}`, next: {onlyDocument: undefined}}]),
    ...each(hiddenTypes, typeTitle, {many: "types", next: (hidden) => ({hiddenTypes: hidden})}),
    ...each(hiddenRelations, (type) => `“${relationWords(type)}”`, {
      many: "relation types",
      next: (hidden) => ({hiddenRelations: hidden}),
    }),
    ...(onlyEntities
      ? [{words: `Only ${count(onlyEntities.size, "entity", "entities")}`, next: {onlyEntities: undefined}}]
      : []),
    ...(hiddenEntities.size > 0
      ? [{words: `${hiddenEntities.size} hidden by hand`, next: {hiddenEntities: new Set<never>()}}]
      : []),
    ...(years ? [{words: `${years.from} to ${years.to}`, next: {years: undefined}}] : []),
    ...(now.hidesUnrelated ? [{words: "Without relations off", next: {hidesUnrelated: false}}] : []),
    ...(now.leastDegree > 0 ? [{words: `relations ≥ ${now.leastDegree}`, next: {leastDegree: 0}}] : []),
    ...(now.leastEvidence > 1 ? [{words: `sentences ≥ ${now.leastEvidence}`, next: {leastEvidence: 1}}] : []),
    ...(now.leastConfidence > 0
      ? [{words: `certainty ≥ ${now.leastConfidence.toFixed(2)}`, next: {leastConfidence: 0}}]
      : []),
  ]
}
