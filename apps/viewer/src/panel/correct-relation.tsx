/** What can be put right about a relation, or about a value. */

import type {EntityId, RelationId} from "@relata/model"
import {relationWords} from "@relata/query"
import {useState} from "preact/hooks"
import {edit} from "../editing.js"
import {RelationTypeField} from "../parts/type-fields.js"
import {goBack, type OpenGraph} from "../state.js"
import {CorrectForm, CorrectTools} from "./correct-form.js"

export function CorrectRelation({
  graph,
  relation,
  type,
}: {
  readonly graph: OpenGraph
  readonly relation: RelationId
  readonly type: string
}) {
  const [isRetyping, setRetyping] = useState(false)
  const [wanted, setWanted] = useState(type)
  return (
    <CorrectTools>
      <button
        type="button"
        class="correct-tool"
        aria-expanded={isRetyping}
        onClick={() => {
          setWanted(type)
          setRetyping(!isRetyping)
        }}
      >
        Change relation
      </button>
      <button
        type="button"
        class="correct-tool"
        onClick={() => void edit({kind: "reverse-relation", relation})}
      >
        Swap direction
      </button>
      <button
        type="button"
        class="correct-tool is-danger"
        onClick={() => void edit({kind: "reject-relation", relation})}
      >
        Reject
      </button>
      {isRetyping && (
        <CorrectForm
          submit="Change"
          isReady={wanted !== "" && wanted !== type}
          onCancel={() => setRetyping(false)}
          onSubmit={async () => {
            if (await edit({kind: "retype-relation", relation, type: wanted})) setRetyping(false)
          }}
        >
          <RelationTypeField
            graph={graph}
            label="What it says instead"
            start={relationWords(type)}
            onChange={setWanted}
          />
        </CorrectForm>
      )}
    </CorrectTools>
  )
}

/** A value is rejected whole: another one can be said only by a text. */
export function CorrectFact({
  entity,
  type,
  literal,
}: {
  readonly entity: EntityId
  readonly type: string
  readonly literal: string
}) {
  return (
    <CorrectTools>
      <button
        type="button"
        class="correct-tool is-danger"
        onClick={async () => {
          // Its page has nothing left to show.
          if (await edit({kind: "reject-fact", entity, type, literal})) goBack()
        }}
      >
        Reject
      </button>
    </CorrectTools>
  )
}
