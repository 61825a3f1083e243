/** The legend is the filter: entity types with their colours, and relation types. */

import {useEffect, useRef, useState} from "preact/hooks"
import {tally} from "../filter.js"
import {rest, restAfterPicture} from "../later.js"
import {pictureInsets} from "../picture/picture-state.js"
import type {OpenGraph} from "../state.js"
import {filter, isAnythingHidden} from "../state.js"
import {typeTitle} from "../words/phrases.js"
import {Choices} from "./choices.js"
import {Icon} from "./icon.js"
import {lazy} from "./lazy.js"

const MoreFilters = lazy(() => restAfterPicture().then((file) => file.MoreFilters))
const FilterChips = lazy(() => rest().then((file) => file.FilterChips))

export function Legend({graph, startsOpen}: {readonly graph: OpenGraph; readonly startsOpen: boolean}) {
  const {scene} = graph
  const types = tally(scene.nodes)
  const {hiddenTypes, hidesUnrelated} = filter.value
  const unrelated = scene.nodes.filter(({degree}) => degree === 0).length
  const [isOpen, setOpen] = useState(startsOpen)

  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    // Beside a wide picture the legend gets its own strip; over a narrow one it lies on top.
    const {current} = root
    if (!current) return
    // It grows and shrinks with what is opened in it.
    const observer = new ResizeObserver(() => {
      const {offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height} = current
      const hasRoom = isOpen && (current.parentElement?.offsetWidth ?? 0) > 3 * width
      pictureInsets.value = {
        top: hasRoom ? 0 : 40,
        right: 0,
        bottom: 48,
        left: hasRoom ? width + 12 : 0,
        covered: [{left, top, right: left + width, bottom: top + height}],
      }
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [isOpen])

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
              <span class="choice-count">{unrelated.toLocaleString("en")}</span>
            </label>
          )}
          <MoreFilters graph={graph} />
        </div>
      )}
      {isAnythingHidden.value && <FilterChips graph={graph} />}
    </section>
  )
}
