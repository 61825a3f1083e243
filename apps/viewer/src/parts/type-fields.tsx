/** Fields for types: those of the schema and of the graph are offered, and others may be typed. */

import {defaultSchema, entityTypeNamed, relationTypeNamed} from "@relata/model"
import {relationWords, typeWords} from "@relata/query"
import {useId, useMemo, useState} from "preact/hooks"
import type {OpenGraph} from "../state.js"

interface FieldProps {
  readonly graph: OpenGraph
  readonly label: string
  /** The words that stand in the field at first. */
  readonly start: string
  /** Hears the type's name, and the empty string while there is none. */
  readonly onChange: (type: string) => void
}

/** `invested in` for `INVESTED_IN`; words that no type has become a type of their own. */
export function RelationTypeField({graph, ...rest}: FieldProps) {
  const names = useMemo(() => {
    const all = new Set(defaultSchema.relationTypes.map(({name}) => name))
    for (const {type} of graph.scene.edges) all.add(type)
    return [...all].sort()
  }, [graph])
  return (
    <TypeField
      {...rest}
      words={names.map(relationWords)}
      typeOf={(words) => {
        const own = names.find((name) => relationWords(name) === words)
        const snake = words
          .toUpperCase()
          .replace(/[^\p{L}\p{N}]+/gu, "_")
          .replace(/^_+|_+$/g, "")
        const known = relationTypeNamed(defaultSchema, snake)
        return own ?? (known && !known.isInverse ? known.type.name : snake)
      }}
    />
  )
}

/** `organization` for `Organization`; words that no type has become a type of their own. */
export function EntityTypeField({graph, ...rest}: FieldProps) {
  const names = useMemo(() => {
    const all = new Set(defaultSchema.entityTypes.map(({name}) => name))
    for (const {type} of graph.scene.nodes) all.add(type)
    return [...all].sort()
  }, [graph])
  return (
    <TypeField
      {...rest}
      words={names.map(typeWords)}
      typeOf={(words) => {
        const own = names.find((name) => typeWords(name) === words.toLowerCase())
        const pascal = words.replace(/(?:^|[^\p{L}\p{N}]+)(\p{L}|\p{N}|$)/gu, (_, first: string) =>
          first.toUpperCase(),
        )
        return own ?? entityTypeNamed(defaultSchema, pascal)?.name ?? pascal
      }}
    />
  )
}

function TypeField({
  label,
  start,
  onChange,
  words,
  typeOf,
}: Omit<FieldProps, "graph"> & {
  readonly words: readonly string[]
  readonly typeOf: (words: string) => string
}) {
  const list = useId()
  const [value, setValue] = useState(start)
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        list={list}
        value={value}
        autocomplete="off"
        onInput={(event) => {
          const {value: next} = event.currentTarget
          setValue(next)
          onChange(typeOf(next.trim()))
        }}
      />
      <datalist id={list}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </label>
  )
}
