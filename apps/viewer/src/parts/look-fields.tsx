/** What the size and the colour of a node tell. */

import {analysis, colourBy, sizeBy} from "../analysis/analysis-state.js"
import {count} from "../words/phrases.js"

export function LookFields() {
  const found = analysis.value
  const groups = found ? found.communities.reduce((most, one) => Math.max(most, one + 1), 0) : 0
  return (
    <details class="relation-filter look-fields">
      <summary>Size and colour</summary>
      <Choice
        name="Size"
        now={sizeBy.value}
        choices={[
          ["relations", "relations"],
          ["rank", "importance (PageRank)"],
        ]}
        isOff={!found}
        onChange={(next) => {
          sizeBy.value = next
        }}
      />
      <Choice
        name="Colour"
        now={colourBy.value}
        choices={[
          ["type", "type"],
          ["community", "community"],
        ]}
        isOff={!found}
        onChange={(next) => {
          colourBy.value = next
        }}
      />
      {colourBy.value === "community" && (
        <p class="muted small">
          {count(groups, "community", "communities")}; the six largest have a colour, the others are grey.
        </p>
      )}
    </details>
  )
}

function Choice<Value extends string>({
  name,
  now,
  choices,
  isOff,
  onChange,
}: {
  readonly name: string
  readonly now: Value
  readonly choices: readonly (readonly [value: Value, words: string])[]
  readonly isOff: boolean
  readonly onChange: (next: Value) => void
}) {
  return (
    <fieldset class="look-field" disabled={isOff}>
      <legend>{name}</legend>
      {choices.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={`look-${name}`}
            checked={now === value}
            onChange={() => onChange(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
