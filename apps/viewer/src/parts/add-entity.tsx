/** Adds an entity that no text names; relations lead to it from its page. */

import {useState} from "preact/hooks"
import {edit} from "../editing.js"
import {CorrectForm} from "../panel/correct-form.js"
import {type OpenGraph, show} from "../state.js"
import {NameField} from "./name-field.js"
import {EntityTypeField} from "./type-fields.js"

export function AddEntity({graph}: {readonly graph: OpenGraph}) {
  const [isOpen, setOpen] = useState(false)
  const [label, setLabel] = useState("")
  const [type, setType] = useState("Person")
  const wanted = label.trim()
  if (!isOpen) {
    return (
      <button type="button" class="link" onClick={() => setOpen(true)}>
        Add an entity…
      </button>
    )
  }
  return (
    <CorrectForm
      submit="Add"
      isReady={wanted !== "" && type !== ""}
      onCancel={() => setOpen(false)}
      onSubmit={async () => {
        const edited = await edit({kind: "add-entity", label: wanted, type})
        if (!edited) return
        setOpen(false)
        if (edited.touched) show({kind: "entity", id: edited.touched})
      }}
    >
      <NameField label="Name" value={label} onChange={setLabel} />
      <EntityTypeField graph={graph} label="Type" start="person" onChange={setType} />
    </CorrectForm>
  )
}
