/** The lines of an entity's page: what is said of it, each with the sentence behind it. */

import type {EntityId} from "@relata/model"
import {useState} from "preact/hooks"
import type {StatementGroup, StatementRow} from "../desk/messages.js"
import {EntityLink, lighting} from "../parts/entity-link.js"
import {Icon} from "../parts/icon.js"
import {focusOnStatements, opened, pointedAt, show} from "../state.js"
import {confidenceWords, count, factualityWords} from "../words/phrases.js"
import {MarkedText} from "./quote.js"

/** Rows of a group that are listed before the rest is asked for. */
const firstRows = 8

export function Groups({
  groups,
  subject,
}: {
  readonly groups: readonly StatementGroup[]
  readonly subject: EntityId
}) {
  return (
    <>
      {groups.map((group) => (
        <Group key={`${group.type} ${group.direction}`} group={group} subject={subject} />
      ))}
    </>
  )
}

function Group({group, subject}: {readonly group: StatementGroup; readonly subject: EntityId}) {
  const {words, direction, rows} = group
  const [isWhole, setWhole] = useState(false)
  const listed = isWhole ? rows : rows.slice(0, firstRows)
  return (
    <section class="group" data-direction={direction}>
      <h4>
        <span class={direction === "in" ? "arrow is-in" : "arrow"}>
          <Icon name="arrow" />
        </span>
        {words}
        <span class="visually-hidden">{direction === "in" ? ", said of others" : ""}</span>
      </h4>
      <ul>
        {listed.map((row) => (
          <Row key={JSON.stringify(row.ref)} row={row} subject={subject} />
        ))}
      </ul>
      {listed.length < rows.length && (
        <button type="button" class="link more" onClick={() => setWhole(true)}>
          {rows.length - listed.length} more
        </button>
      )}
    </section>
  )
}

function Row({row, subject}: {readonly row: StatementRow; readonly subject: EntityId}) {
  const {ref, other, literal, quote, weight} = row
  const light = () => {
    const graph = opened.peek()
    if (!graph) return
    pointedAt.value = focusOnStatements(graph, [{ref, subject, ...(other ? {object: other.id} : {})}])
  }
  return (
    <li class="row" {...lighting(light)}>
      <div class="row-head">
        {other ? <EntityLink entity={other} isLighting={false} /> : <span class="literal">{literal}</span>}
        <Badges row={row} />
      </div>
      {quote ? (
        <button type="button" class="row-quote" onClick={() => show({kind: "statement", ref, subject})}>
          <MarkedText text={quote.text} within={{start: 0, end: quote.text.length}} parts={quote} />
          {weight > 1 && <span class="row-more">{count(weight, "sentence")}</span>}
        </button>
      ) : (
        <button type="button" class="link" onClick={() => show({kind: "statement", ref, subject})}>
          added by hand
        </button>
      )}
    </li>
  )
}

/** What keeps a statement from being plain: denied, planned, weak; and its qualifiers. */
function Badges({row}: {readonly row: StatementRow}) {
  const how = factualityWords(row.factuality)
  const sure = confidenceWords(row.confidence)
  return (
    <span class="badges">
      {Object.entries(row.qualifiers).map(([name, value]) => (
        <span key={name} class="badge is-quiet" title={name}>
          {value}
        </span>
      ))}
      {how && <span class={`badge is-${row.factuality}`}>{how}</span>}
      {(sure === "weak" || sure === "uncertain") && <span class="badge is-weak">{sure}</span>}
    </span>
  )
}
