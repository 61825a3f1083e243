/** Replays the log of corrections over what linking and extraction gave. */

import type {Correction, RelationRef} from "./correction.js"
import {unreachable} from "./errors.js"
import {type RelationInProgress, relationId, type Slot} from "./graph-in-progress.js"
import type {EntityId, EntityRef, RelationId} from "./id.js"
import type {Fact} from "./knowledge-graph.js"
import {typeClass} from "./linking.js"
import {compareText, foldName} from "./name.js"

/** The slots as the corrections leave them. References to what is not there are passed over. */
export function applyEntityCorrections(slots: readonly Slot[], corrections: readonly Correction[]): Slot[] {
  const kept = new Set(slots)
  const slotOf = new Map<EntityRef, Slot>()
  for (const slot of slots) for (const ref of slot.refs) slotOf.set(ref, slot)
  for (const correction of corrections) {
    switch (correction.kind) {
      case "rename-entity": {
        const slot = slotOf.get(correction.entity)
        if (slot) slot.label = correction.label
        break
      }
      case "retype-entity": {
        const slot = slotOf.get(correction.entity)
        if (slot) {
          slot.type = correction.type
          slot.typeClass = typeClass(correction.type)
        }
        break
      }
      case "merge-entities": {
        const found = correction.entities.map((ref) => slotOf.get(ref)).filter((slot) => slot !== undefined)
        const [first, ...others] = new Set(found)
        for (const other of others) {
          moveInto(first!, other, other.refs, slotOf)
          kept.delete(other)
        }
        break
      }
      case "split-entity": {
        const from = slotOf.get(correction.entities[0]!)
        const leaving = correction.entities.filter((ref) => slotOf.get(ref) === from)
        if (!from || leaving.length === from.refs.length) break
        const slot: Slot = {name: from.name, typeClass: from.typeClass, refs: [], members: []}
        moveInto(slot, from, leaving, slotOf)
        kept.add(slot)
        break
      }
      case "reject-entity": {
        const slot = slotOf.get(correction.entity)
        if (!slot) break
        for (const ref of slot.refs) slotOf.delete(ref)
        kept.delete(slot)
        break
      }
      case "add-entity": {
        if (slotOf.has(correction.entity)) break
        const {entity, label, type} = correction
        const slot: Slot = {
          name: foldName(label),
          typeClass: typeClass(type),
          refs: [entity],
          members: [],
          label,
          type,
        }
        slotOf.set(entity, slot)
        kept.add(slot)
        break
      }
      case "reject-relation":
      case "retype-relation":
      case "reverse-relation":
      case "add-relation":
      case "reject-fact":
        break
      default:
        unreachable(correction)
    }
  }
  return [...kept]
}

/** Moves the members and references named by `refs` from one slot to another. */
function moveInto(to: Slot, from: Slot, refs: readonly EntityRef[], slotOf: Map<EntityRef, Slot>): void {
  const moving = new Set(refs)
  to.members.push(...from.members.filter(({ref}) => moving.has(ref)))
  to.members.sort((a, b) => compareText(a.ref, b.ref))
  to.refs = [...to.refs, ...moving].sort(compareText)
  from.members = from.members.filter(({ref}) => !moving.has(ref))
  from.refs = from.refs.filter((ref) => !moving.has(ref))
  for (const ref of moving) slotOf.set(ref, to)
}

/** Changes `relations` as the corrections say. References to what is not there are passed over. */
export function applyRelationCorrections(
  relations: Map<RelationId, RelationInProgress>,
  corrections: readonly Correction[],
  nodeOf: ReadonlyMap<EntityRef, EntityId>,
): void {
  const ends = ({source, target}: RelationRef) => {
    const [from, to] = [nodeOf.get(source), nodeOf.get(target)]
    return from === undefined || to === undefined ? undefined : {source: from, target: to}
  }
  /** Takes the named relation out, and what denies it with it. */
  const take = (ref: RelationRef): RelationInProgress[] => {
    const found = ends(ref)
    if (!found) return []
    return [false, true].flatMap((isNegated) => {
      const id = relationId(found.source, ref.type, found.target, {isNegated, nth: ref.nth})
      const relation = relations.get(id)
      relations.delete(id)
      return relation ? [relation] : []
    })
  }
  const put = (relation: RelationInProgress): void => {
    const isNegated = (relation.evidence[0]?.factuality ?? relation.added) === "negated"
    const {source, type, target} = relation
    let nth = 1
    let id = relationId(source, type, target, {isNegated})
    // An imported edge joins no other: graphs may have several of one type between two nodes.
    while (relation.given !== undefined && relations.get(id)?.given !== undefined)
      id = relationId(source, type, target, {isNegated, nth: ++nth})
    const known = relations.get(id)
    if (known && relation.given !== undefined) known.given = relation.given
    delete relation.nth
    if (nth > 1) relation.nth = nth
    if (known) known.evidence.push(...relation.evidence)
    else relations.set(id, relation)
  }
  for (const correction of corrections) {
    switch (correction.kind) {
      case "reject-relation":
        take(correction.relation)
        break
      case "retype-relation":
        for (const relation of take(correction.relation)) put({...relation, type: correction.type})
        break
      case "reverse-relation":
        for (const relation of take(correction.relation)) {
          put({...relation, source: relation.target, target: relation.source})
        }
        break
      case "add-relation": {
        const found = ends(correction.relation)
        if (found && found.source !== found.target) {
          put({...found, type: correction.relation.type, evidence: [], added: correction.factuality})
        }
        break
      }
      case "rename-entity":
      case "retype-entity":
      case "merge-entities":
      case "split-entity":
      case "reject-entity":
      case "add-entity":
      case "reject-fact":
        break
      default:
        unreachable(correction)
    }
  }
}

/** Takes the rejected values out of `facts`. References to what is not there are passed over. */
export function applyFactCorrections(
  facts: Map<EntityId, Fact[]>,
  corrections: readonly Correction[],
  nodeOf: ReadonlyMap<EntityRef, EntityId>,
): void {
  for (const correction of corrections) {
    if (correction.kind !== "reject-fact") continue
    const {entity, type, literal} = correction.fact
    const node = nodeOf.get(entity)
    const ofNode = node === undefined ? undefined : facts.get(node)
    if (node === undefined || !ofNode) continue
    const folded = foldName(literal)
    facts.set(
      node,
      ofNode.filter((fact) => fact.type !== type || foldName(fact.literal) !== folded),
    )
  }
}
