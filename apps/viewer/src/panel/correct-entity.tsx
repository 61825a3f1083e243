/** What can be put right about an entity: its name, its type, what it is one with, what it is not, and whether it is. */

import type {EntityRef} from "@relata/model"
import {relationWords, typeWords} from "@relata/query"
import {useState} from "preact/hooks"
import type {EntityPage, NewEntity} from "../desk/messages.js"
import {edit} from "../editing.js"
import {type Chosen, EntityField} from "../parts/entity-field.js"
import {NameField} from "../parts/name-field.js"
import {EntityTypeField, RelationTypeField} from "../parts/type-fields.js"
import {useAnswer} from "../parts/use-answer.js"
import {type OpenGraph, show} from "../state.js"
import {count} from "../words/phrases.js"
import {CorrectForm, CorrectTools} from "./correct-form.js"
import {MarkedText} from "./quote.js"

interface FormProps {
  readonly graph: OpenGraph
  readonly entity: EntityPage
  readonly onClose: () => void
}

const forms = {
  rename: {words: "Rename", Form: RenameForm},
  retype: {words: "Change type", Form: RetypeForm},
  merge: {words: "Merge into…", Form: MergeForm},
  split: {words: "Split…", Form: SplitForm},
  add: {words: "Add relation…", Form: AddRelationForm},
} as const

export function CorrectEntity({graph, entity}: {readonly graph: OpenGraph; readonly entity: EntityPage}) {
  const [open, setOpen] = useState<keyof typeof forms | undefined>(undefined)
  const Form = open && forms[open].Form
  const names = Object.keys(forms) as (keyof typeof forms)[]
  return (
    <CorrectTools>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          class="correct-tool"
          aria-expanded={open === name}
          onClick={() => setOpen(open === name ? undefined : name)}
        >
          {forms[name].words}
        </button>
      ))}
      <button
        type="button"
        class="correct-tool is-danger"
        onClick={() => void edit({kind: "reject-entity", entity: entity.id})}
      >
        Reject
      </button>
      {Form && <Form key={open} graph={graph} entity={entity} onClose={() => setOpen(undefined)} />}
    </CorrectTools>
  )
}

function RenameForm({entity, onClose}: FormProps) {
  const [label, setLabel] = useState(entity.label)
  const wanted = label.trim()
  return (
    <CorrectForm
      submit="Rename"
      isReady={wanted !== "" && wanted !== entity.label}
      onCancel={onClose}
      onSubmit={async () => {
        if (await edit({kind: "rename-entity", entity: entity.id, label: wanted})) onClose()
      }}
    >
      <NameField label="Name" value={label} onChange={setLabel} />
      {entity.aliases.length > 0 && (
        <p class="field-choices">
          <span class="muted">In the texts also</span>{" "}
          {entity.aliases.slice(0, 6).map((alias) => (
            <button key={alias} type="button" class="chip" onClick={() => setLabel(alias)}>
              <bdi class="chip-text">{alias}</bdi>
            </button>
          ))}
        </p>
      )}
    </CorrectForm>
  )
}

function RetypeForm({graph, entity, onClose}: FormProps) {
  const [type, setType] = useState(entity.type)
  return (
    <CorrectForm
      submit="Change"
      isReady={type !== "" && type !== entity.type}
      onCancel={onClose}
      onSubmit={async () => {
        if (await edit({kind: "retype-entity", entity: entity.id, type})) onClose()
      }}
    >
      <EntityTypeField graph={graph} label="Type" start={typeWords(entity.type)} onChange={setType} />
    </CorrectForm>
  )
}

function MergeForm({graph, entity, onClose}: FormProps) {
  const [into, setInto] = useState<Chosen | undefined>(undefined)
  return (
    <CorrectForm
      submit="Merge"
      isReady={into !== undefined}
      onCancel={onClose}
      onSubmit={async () => {
        if (!into || !("id" in into)) return
        const edited = await edit({kind: "merge-entity", entity: entity.id, into: into.id})
        if (edited) onClose()
      }}
    >
      <EntityField graph={graph} label="It is the same as" except={entity.id} onChange={setInto} />
      <p class="muted small">The other keeps its name and type; all that is said of both is said of it.</p>
    </CorrectForm>
  )
}

function SplitForm({graph, entity, onClose}: FormProps) {
  const answer = useAnswer(() => graph.desk.members(entity.id), [graph, entity.id])
  const [leaving, setLeaving] = useState<ReadonlySet<EntityRef>>(new Set())
  const [label, setLabel] = useState("")
  const members = answer.kind === "answered" ? answer.value : []
  if (answer.kind === "answered" && members.length < 2) {
    return (
      <p class="correct-form muted">
        Only one document names it, under one reading: there is nothing to split.{" "}
        <button type="button" class="link" onClick={onClose}>
          Close
        </button>
      </p>
    )
  }
  const toggle = (ref: EntityRef) => {
    const next = new Set(leaving)
    if (!next.delete(ref)) next.add(ref)
    setLeaving(next)
  }
  return (
    <CorrectForm
      submit={leaving.size === 0 ? "Split" : `Split ${leaving.size} off`}
      isReady={leaving.size > 0 && leaving.size < members.length}
      onCancel={onClose}
      onSubmit={async () => {
        const name = label.trim()
        const edited = await edit({
          kind: "split-entity",
          members: members.map(({ref}) => ref).filter((ref) => leaving.has(ref)),
          ...(name === "" ? {} : {label: name}),
        })
        if (edited) onClose()
      }}
    >
      <fieldset class="members">
        <legend>Which readings are of something else?</legend>
        {members.map(({ref, label: own, mentionCount, document, context}) => (
          <label key={ref} class="member">
            <input type="checkbox" checked={leaving.has(ref)} onChange={() => toggle(ref)} />
            <span>
              <bdi>{own}</bdi>{" "}
              <span class="muted small">
                {count(mentionCount, "mention")}
                {document ? ` in ${document.title}` : ", added by hand"}
              </span>
              {context && (
                <span class="member-context" dir="auto">
                  <MarkedText
                    text={context.text}
                    within={{start: 0, end: context.text.length}}
                    parts={{subject: context.mention}}
                  />
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <NameField label="Name of the new one (as before if empty)" value={label} onChange={setLabel} />
    </CorrectForm>
  )
}

function AddRelationForm({graph, entity, onClose}: FormProps) {
  const [type, setType] = useState("")
  const [other, setOther] = useState<Chosen | undefined>(undefined)
  const [newType, setNewType] = useState("Concept")
  const [isReversed, setReversed] = useState(false)
  const isNew = other !== undefined && !("id" in other)
  return (
    <CorrectForm
      submit="Add"
      isReady={type !== "" && other !== undefined}
      onCancel={onClose}
      onSubmit={async () => {
        if (!other) return
        const end: EntityPage["id"] | NewEntity = "id" in other ? other.id : {...other, type: newType}
        const edited = await edit({
          kind: "add-relation",
          source: isReversed ? end : entity.id,
          type,
          target: isReversed ? entity.id : end,
          factuality: "asserted",
        })
        if (edited) {
          onClose()
          show({kind: "entity", id: entity.id})
        }
      }}
    >
      <RelationTypeField
        graph={graph}
        label={isReversed ? `The other … ${entity.label}` : `${entity.label} …`}
        start=""
        onChange={setType}
      />
      <EntityField
        graph={graph}
        label={isReversed ? "The other" : "… whom or what"}
        except={entity.id}
        canBeNew
        onChange={setOther}
      />
      {isNew && (
        <EntityTypeField graph={graph} label="Type of the new entity" start="concept" onChange={setNewType} />
      )}
      <label class="check">
        <input type="checkbox" checked={isReversed} onChange={() => setReversed(!isReversed)} />
        The other way round{type !== "" && `: the other ${relationWords(type)} ${entity.label}`}
      </label>
    </CorrectForm>
  )
}
