/** The search box: a combobox as the ARIA Authoring Practices describe it, over the desk's index. */

import {isCypher, typeWords} from "@relata/query"
import {useEffect, useRef, useState} from "preact/hooks"
import type {Desk, SearchHit} from "../desk/messages.js"
import {panelTitleId} from "../panel/panel-title.js"
import {pick} from "../picked.js"
import {picture} from "../picture/picture-state.js"
import {announcement, focusOn, type OpenGraph, opened, show} from "../state.js"
import {count} from "../words/phrases.js"
import {Icon, TypeDisc} from "./icon.js"

const mostHits = 12
/** So many hits are picked at most with Ctrl+Enter. */
const mostPicked = 500
const listId = "search-hits"
const optionId = (index: number) => `search-hit-${index}`

/** A line of the list: an entity, or to ask the graph with the words as they stand. */
type Line = {readonly kind: "hit"; readonly hit: SearchHit} | {readonly kind: "ask"; readonly text: string}

/** The lines, and the words that they are for: while somebody types, those of a moment ago. */
interface Found {
  readonly words: string
  readonly lines: readonly Line[]
}

/** The box that `/` puts the caret in. */
export const searchInputId = "search"

export function SearchBox() {
  const graph = opened.value
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState("")
  const [found, setFound] = useState<Found>({words: "", lines: []})
  const [active, setActive] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const isSearching = words.trim() !== ""
  const {lines} = found

  useEffect(() => {
    if (!graph || !isSearching) {
      setFound({words: "", lines: []})
      return
    }
    let isCurrent = true
    void findLines(graph.desk, words).then((next) => {
      if (!isCurrent) return
      setFound({words, lines: next})
      setActive(0)
      const hits = next.filter(({kind}) => kind === "hit").length
      const asks = next.some(({kind}) => kind === "ask") ? ", or ask the graph" : ""
      announcement.value =
        next.length === 0 ? `Nothing found for ${words}` : `${count(hits, "hit")} for ${words}${asks}`
    })
    return () => {
      isCurrent = false
    }
  }, [graph, words])

  function go(line: Line | undefined): void {
    if (!line) return
    setOpen(false)
    setWords("")
    if (line.kind === "ask") {
      show({kind: "query", text: line.text})
      input.current?.blur()
      requestAnimationFrame(focusTitle)
      return
    }
    const {hit} = line
    show({kind: "entity", id: hit.id})
    const index = graph?.nodeIndex.get(hit.id)
    if (graph && index !== undefined) picture.value?.fit([...focusOn(graph, {kind: "node", index}).nodes])
    input.current?.blur()
    // The caret goes where the answer is, so that a keyboard can read on.
    requestAnimationFrame(focusTitle)
  }

  function onKeyDown(event: KeyboardEvent): void {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault()
        setOpen(true)
        const step = event.key === "ArrowDown" ? 1 : -1
        if (lines.length > 0) setActive((active + step + lines.length) % lines.length)
        return
      }
      case "Enter":
        event.preventDefault()
        if ((event.ctrlKey || event.metaKey) && graph && isSearching) {
          void keepHits(graph)
          return
        }
        if (found.words === words) go(lines[active])
        // Whoever types faster than the search answers means the best line for what stands there.
        else if (graph && isSearching) void findLines(graph.desk, words).then(([line]) => go(line))
        return
      case "Escape":
        event.stopPropagation()
        if (words === "") input.current?.blur()
        setWords("")
        setOpen(false)
    }
  }

  /** All that answers the words is picked, not only what is listed. */
  async function keepHits({desk}: OpenGraph): Promise<void> {
    const hits = await desk.search(words, mostPicked)
    setOpen(false)
    setWords("")
    pick(hits.map(({id}) => id))
    input.current?.blur()
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
        aria-label="Search entities, or ask"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && lines.length > 0 ? optionId(active) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder="Search or ask"
        disabled={!graph}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          // A field of one line would join the lines of a query, and its comments with what follows them.
          const pasted = event.clipboardData?.getData("text/plain") ?? ""
          if (words !== "" || !pasted.includes("\n") || !isCypher(pasted)) return
          event.preventDefault()
          go({kind: "ask", text: pasted})
        }}
      />
      <span class="search-key key" aria-hidden="true">
        /
      </span>
      <button
        type="button"
        class="tool is-square search-query"
        aria-label="Write a query"
        title="Write a query (Q)"
        disabled={!graph}
        onClick={() => show({kind: "query", text: words})}
      >
        <Icon name="query" />
      </button>
      <div id={listId} class="hits" role="listbox" aria-label="Entities found" hidden={!isListed}>
        {lines.map((line, index) => (
          // A pointer must not take the focus from the box, or the list would close before the click.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys; options never have the focus
          <div
            key={line.kind === "hit" ? line.hit.id : "ask"}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={index === active ? "hit is-active" : "hit"}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => go(line)}
          >
            {line.kind === "ask" ? (
              <>
                <Icon name="query" />
                <span class="hit-label">Ask: {line.text}</span>
              </>
            ) : (
              <>
                <TypeDisc type={line.hit.type} />
                <span class="hit-label" dir="auto">
                  {line.hit.label}
                  {line.hit.alias !== undefined && <span class="muted"> also {line.hit.alias}</span>}
                </span>
                <span class="hit-type">{typeWords(line.hit.type)}</span>
              </>
            )}
          </div>
        ))}
        {lines.length === 0 && found.words === words && (
          <div class="no-hit" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            Nothing found for “{words}”
          </div>
        )}
      </div>
    </search>
  )
}

/** Leads to what was found, unless the reader has gone on to something else within the blink. */
function focusTitle(): void {
  if (document.activeElement === document.body) document.getElementById(panelTitleId)?.focus()
}

/**
 * What the words may mean, the likeliest first. A query is asked; a question comes before what is merely called
 * alike, and after an entity that is called so.
 */
async function findLines(desk: Desk, words: string): Promise<Line[]> {
  const text = words.trim()
  const ask: Line = {kind: "ask", text}
  if (isCypher(text)) return [ask]
  const isLong = /\S\s+\S/.test(text)
  const [hits, reading] = await Promise.all([
    desk.search(words, mostHits),
    isLong ? desk.readPhrase(text) : undefined,
  ])
  const found = hits.map((hit): Line => ({kind: "hit", hit}))
  if (!isLong) return found
  if (reading === undefined) return hits.length > 0 ? found : [ask]
  const wanted = text.toLowerCase()
  const isName = hits.some(({label, alias}) =>
    [label, alias].some((name) => name?.toLowerCase().includes(wanted)),
  )
  return isName ? [...found, ask] : [ask, ...found]
}
