import {useState} from "preact/hooks"
import {onlyThis, type Tally, toggled} from "../filter.js"
import {TypeDisc} from "./icon.js"

/** How many are listed before the rest is asked for. */
const first = 12

/** Types to be switched off and on; Alt+click leaves one alone. */
export function Choices({
  name,
  tallies,
  all = tallies,
  hidden,
  words,
  hasDisc = false,
  onChange,
}: {
  readonly name: string
  readonly tallies: readonly Tally[]
  /** All that there are, when only some are listed. */
  readonly all?: readonly Tally[]
  readonly hidden: ReadonlySet<string>
  readonly words: (type: string) => string
  readonly hasDisc?: boolean
  readonly onChange: (hidden: Set<string>) => void
}) {
  const [isWhole, setWhole] = useState(false)
  const listed = isWhole ? tallies : tallies.slice(0, hasDisc ? 2 * first : first)
  const types = all.map(({type}) => type)
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
              setTimeout(() => onChange(onlyThis(types, hidden, type)), 0)
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
