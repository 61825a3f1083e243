/** Corrections in words, for the change log and for those who listen. */

import {
  type Correction,
  type DocumentId,
  type EntityRef,
  type KnowledgeGraph,
  unreachable,
} from "@relata/model"
import {relationWords, typeWords} from "@relata/query"

/** A sentence without its full stop: `renamed “HR” to “Harbour Robotics”`. Names are as the texts have them. */
export function correctionWords(correction: Correction, graph: KnowledgeGraph): string {
  const name = (ref: EntityRef) => `“${nameOf(ref, graph)}”`
  switch (correction.kind) {
    case "rename-entity":
      return `renamed ${name(correction.entity)} to “${correction.label}”`
    case "retype-entity":
      return `made ${name(correction.entity)} a ${typeWords(correction.type)}`
    case "merge-entities": {
      const [into, ...others] = correction.entities
      return `merged ${others.map(name).join(", ")} into ${name(into!)}`
    }
    case "split-entity":
      return `split ${correction.entities.length === 1 ? "one reading" : `${correction.entities.length} readings`} off ${name(correction.entities[0]!)}`
    case "reject-entity":
      return `rejected ${name(correction.entity)}`
    case "add-entity":
      return `added “${correction.label}”, ${typeWords(correction.type)}`
    case "reject-relation":
    case "retype-relation":
    case "reverse-relation":
    case "add-relation": {
      const {source, type, target} = correction.relation
      const statement = `${name(source)} ${relationWords(type)} ${name(target)}`
      if (correction.kind === "reject-relation") return `rejected ${statement}`
      if (correction.kind === "reverse-relation") return `swapped the ends of ${statement}`
      if (correction.kind === "add-relation") return `added ${statement}`
      return `changed ${statement} to ${relationWords(correction.type)}`
    }
    case "reject-fact": {
      const {entity, type, literal} = correction.fact
      return `rejected ${name(entity)} ${relationWords(type)} “${literal}”`
    }
    default:
      return unreachable(correction)
  }
}

/** What its own document calls it: the name that a correction was made under, most likely. */
function nameOf(ref: EntityRef, graph: KnowledgeGraph): string {
  const place = ref.lastIndexOf("#")
  const document = ref.slice(0, place) as DocumentId
  const local = ref.slice(place + 1)
  const entity = graph.extractions.get(document)?.entities.find(({id}) => id === local)
  if (entity) return entity.label
  const added = graph.corrections.find((one) => one.kind === "add-entity" && one.entity === ref)
  if (added?.kind === "add-entity") return added.label
  const node = graph.nodeOf(ref)
  return node === undefined ? "something" : graph.graph.getNodeAttribute(node, "label")
}
