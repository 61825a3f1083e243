/** A combobox that chooses an entity of the graph, or names a new one. */

import {typeWords} from "@relata/query"
import {useEffect, useId, useState} from "preact/hooks"
import type {EntityLink, NewEntity, SearchHit} from "../desk/messages.js"
import {announcement, type OpenGraph} from "../state.js"
import {count} from "../words/phrases.js"
import {TypeDisc} from "./icon.js"

const mostHits = 8

export type Chosen = EntityLink | NewEntity

export function EntityField({
  graph,
  label,
  except,
  canBeNew = false,
  onChange,
}: {
  readonly graph: OpenGraph
  readonly label: string
  /** An entity that is not offered. */
  readonly except?: string
  /** Whether a name that is not in the graph makes a new entity. */
  readonly canBeNew?: boolean
  readonly onChange: (chosen: Chosen | undefined) => void
}) {
  const id = useId()
  const [words, setWords] = useState("")
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  const [active, setActive] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const wanted = words.trim()
  const options: Chosen[] = [
    ...hits,
    ...(canBeNew && wanted !== "" ? [{label: wanted, type: "Concept"}] : []),
  ]

  useEffect(() => {
    if (wanted === "") {
      setHits([])
      return
    }
    let isCurrent = true
    void graph.desk.search(wanted, mostHits + 1).then((found) => {
      if (!isCurrent) return
      const offered = found.filter((hit) => hit.id !== except).slice(0, mostHits)
      setHits(offered)
      setActive(0)
      announcement.value = `${count(offered.length, "hit")} for ${wanted}`
    })
    return () => {
      isCurrent = false
    }
  }, [graph, wanted])

  function choose(option: Chosen | undefined): void {
    if (!option) return
    setWords(option.label)
    setOpen(false)
    onChange(option)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      setOpen(true)
      if (options.length > 0)
        setActive((active + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length)
    } else if (event.key === "Enter" && isOpen && options.length > 0) {
      event.preventDefault()
      choose(options[active])
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  const isListed = isOpen && options.length > 0
  return (
    <div class="field is-combo">
      <label for={`${id}-input`}>{label}</label>
      <input
        id={`${id}-input`}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-activedescendant={isListed ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
          setOpen(true)
          onChange(undefined)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}-list`} class="hits" role="listbox" aria-label={label} hidden={!isListed}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys; options never have the focus
          <div
            key={"id" in option ? option.id : "new"}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class={index === active ? "hit is-active" : "hit"}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(option)}
          >
            {"id" in option ? <TypeDisc type={option.type} /> : <span class="tick" aria-hidden="true" />}
            <span class="hit-label" dir="auto">
              {option.label}
            </span>
            <span class="hit-type">{"id" in option ? typeWords(option.type) : "new"}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
