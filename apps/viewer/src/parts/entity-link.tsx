import {typeWords} from "@relata/query"
import type {EntityLink as Link} from "../desk/messages.js"
import {focusOn, opened, pointedAt, show} from "../state.js"
import {TypeDisc} from "./icon.js"

/** A button that leads to an entity; under the pointer it lights the entity up in the picture. */
export function EntityLink({
  entity,
  isPlain = false,
  isLighting = true,
}: {
  readonly entity: Link
  readonly isPlain?: boolean
  /** False where something around the button lights up more. */
  readonly isLighting?: boolean
}) {
  return (
    <button
      type="button"
      class={isPlain ? "link" : "entity-link"}
      title={`${entity.label}, ${typeWords(entity.type)}`}
      onClick={() => show({kind: "entity", id: entity.id})}
      {...(isLighting ? lightingNode(entity) : {})}
    >
      {!isPlain && <TypeDisc type={entity.type} />}
      <span class="label" dir="auto">
        {entity.label}
      </span>
    </button>
  )
}

function lightingNode({id}: Link) {
  const light = () => {
    const graph = opened.peek()
    const index = graph?.nodeIndex.get(id)
    if (graph && index !== undefined) pointedAt.value = focusOn(graph, {kind: "node", index})
  }
  return lighting(light)
}

/** Handlers that light something up while the pointer or the keyboard is on it. */
export function lighting(light: () => void) {
  const darken = () => {
    pointedAt.value = undefined
  }
  return {onPointerEnter: light, onPointerLeave: darken, onFocusIn: light, onFocusOut: darken}
}
