/** What the size and the colour of a node tell. */

import {analysis, colourBy, sizeBy} from "../analysis/analysis-state.js"
import {count} from "../words/phrases.js"

export function LookFields() {
  const found = analysis.value
  const groups = found ? found.communities.reduce((most, one) => Math.max(most, one + 1), 0) : 0
  return (
    <details class="relation-filter look-fields">
      <summary>Size and colour</summary>
      <label class="look-field">
        <span>Size</span>
        <select
          value={sizeBy.value}
          disabled={!found}
          onChange={(event) => {
            sizeBy.value = event.currentTarget.value === "rank" ? "rank" : "relations"
          }}
        >
          <option value="relations">relations</option>
          <option value="rank">importance (PageRank)</option>
        </select>
      </label>
      <label class="look-field">
        <span>Colour</span>
        <select
          value={colourBy.value}
          disabled={!found}
          onChange={(event) => {
            colourBy.value = event.currentTarget.value === "community" ? "community" : "type"
          }}
        >
          <option value="type">type</option>
          <option value="community">community</option>
        </select>
      </label>
      {colourBy.value === "community" && (
        <p class="muted small">
          {count(groups, "community", "communities")}; the six largest have a colour, the others are grey.
        </p>
      )}
    </details>
  )
}
