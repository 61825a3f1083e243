/** The search box: a combobox as the ARIA Authoring Practices describe it, over the desk's index. */

import {typeWords} from "@relata/query"
import {useEffect, useRef, useState} from "preact/hooks"
import type {SearchHit} from "../desk/messages.js"
import {panelTitleId} from "../panel/panel-title.js"
import {picture} from "../picture/picture-state.js"
import {announcement, focusOn, opened, show} from "../state.js"
import {count} from "../words/phrases.js"
import {Icon, TypeDisc} from "./icon.js"

const mostHits = 12
const listId = "search-hits"
const optionId = (index: number) => `search-hit-${index}`

/** Hits, and the words that they are for: while somebody types, those of a moment ago. */
interface Found {
  readonly words: string
  readonly hits: readonly SearchHit[]
}

/** The box that `/` puts the caret in. */
export const searchInputId = "search"

export function SearchBox() {
  const graph = opened.value
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState("")
  const [found, setFound] = useState<Found>({words: "", hits: []})
  const [active, setActive] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const isSearching = words.trim() !== ""
  const {hits} = found

  useEffect(() => {
    if (!graph || !isSearching) {
      setFound({words: "", hits: []})
      return
    }
    let isCurrent = true
    void graph.desk.search(words, mostHits).then((next) => {
      if (!isCurrent) return
      setFound({words, hits: next})
      setActive(0)
      announcement.value =
        next.length === 0 ? `Nothing found for ${words}` : `${count(next.length, "hit")} for ${words}`
    })
    return () => {
      isCurrent = false
    }
  }, [graph, words])

  function go(hit: SearchHit | undefined): void {
    if (!hit) return
    setOpen(false)
    setWords("")
    show({kind: "entity", id: hit.id})
    const index = graph?.nodeIndex.get(hit.id)
    if (graph && index !== undefined) picture.value?.fit([...focusOn(graph, {kind: "node", index}).nodes])
    input.current?.blur()
    // The caret goes where the answer is, so that a keyboard can read on.
    requestAnimationFrame(() => document.getElementById(panelTitleId)?.focus())
  }

  function onKeyDown(event: KeyboardEvent): void {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault()
        setOpen(true)
        const step = event.key === "ArrowDown" ? 1 : -1
        if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
        return
      }
      case "Enter":
        event.preventDefault()
        if (found.words === words) go(hits[active])
        // Whoever types faster than the search answers means the best hit for what stands there.
        else void graph?.desk.search(words, 1).then(([hit]) => go(hit))
        return
      case "Escape":
        event.stopPropagation()
        if (words === "") input.current?.blur()
        setWords("")
        setOpen(false)
    }
  }

  const isListed = isOpen && isSearching
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id={searchInputId}
        type="text"
        role="combobox"
        aria-label="Search entities"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && hits.length > 0 ? optionId(active) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder="Search entities"
        disabled={!graph}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span class="search-key key" aria-hidden="true">
        /
      </span>
      <div id={listId} class="hits" role="listbox" aria-label="Entities found" hidden={!isListed}>
        {hits.map((hit, index) => (
          // A pointer must not take the focus from the box, or the list would close before the click.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys; options never have the focus
          <div
            key={hit.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={index === active ? "hit is-active" : "hit"}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => go(hit)}
          >
            <TypeDisc type={hit.type} />
            <span class="hit-label" dir="auto">
              {hit.label}
              {hit.alias !== undefined && <span class="muted"> also {hit.alias}</span>}
            </span>
            <span class="hit-type">{typeWords(hit.type)}</span>
          </div>
        ))}
        {hits.length === 0 && found.words === words && (
          <div class="no-hit" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            Nothing found for “{words}”
          </div>
        )}
      </div>
    </search>
  )
}
