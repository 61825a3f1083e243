/**
 * Linking across documents: which entities of which documents are one thing.
 *
 * Each rule is a function of the set of entities, never of their order, so that folding documents in any order
 * gives the same nodes:
 *
 * 1. Entities with one folded name and compatible types are one. A person is never anything else; among other
 *    types the rarer reading of a name joins the commoner one, for it is most often a misreading, unless it holds
 *    a good part of the mentions, and then both stand.
 * 2. A name that is an alias of exactly one of these (`SU7` for `Xiaomi SU7`) is one with it. A person's single
 *    name (`Santos`) is not enough to say so: many people share it.
 */

import type {ExtractedEntity, Extraction} from "./extraction.js"
import {type EntityRef, entityRef} from "./id.js"
import {compareText, foldName, foldOrganizationName} from "./name.js"

/** One entity of one document, as a member of a node. */
export interface Member {
  readonly ref: EntityRef
  readonly extraction: Extraction
  readonly entity: ExtractedEntity
}

/** Entities that are one thing. */
export interface EntityGroup {
  /** The folded name that brought them together. */
  readonly name: string
  /** What the group is, more coarsely than its type: see {@link typeClass}. */
  readonly typeClass: string
  /** In the order of their references. */
  readonly members: readonly Member[]
}

/** A reading of a name that holds less than this share of its mentions is taken for a misreading. */
const minorityShare = 1 / 3

const classes: Readonly<Record<string, string>> = {
  Group: "organization",
  Facility: "location",
  Technology: "product",
}

/** The coarse class of an entity type: types of one class are told apart too rarely to keep two nodes for them. */
export function typeClass(type: string): string {
  return Object.hasOwn(classes, type) ? classes[type]! : type.toLowerCase()
}

/** Groups the entities of all extractions into things. Time is linear in the number of names, but for sorting. */
export function linkEntities(extractions: readonly Extraction[]): EntityGroup[] {
  return joinByAlias(groupByName(membersOf(extractions)))
}

function membersOf(extractions: readonly Extraction[]): Member[] {
  const members: Member[] = []
  for (const extraction of extractions) {
    for (const entity of extraction.entities)
      members.push({ref: entityRef(extraction.id, entity.id), extraction, entity})
  }
  return members
}

/** The members of one name that are of one class. */
interface Reading {
  readonly kind: string
  readonly members: Member[]
}

function groupByName(members: readonly Member[]): EntityGroup[] {
  const byName = new Map<string, Reading[]>()
  /** What is called alike is folded once. */
  const known = {organization: new Map<string, string>(), other: new Map<string, string>()}
  for (const member of members) {
    const {label, type} = member.entity
    const kind = typeClass(type)
    const folded = kind === "organization" ? known.organization : known.other
    const name = getOrSet(folded, label, () => nameKey(label, kind))
    const readings = byName.get(name)
    const reading = readings?.find((one) => one.kind === kind)
    if (reading) reading.members.push(member)
    else if (readings) readings.push({kind, members: [member]})
    else byName.set(name, [{kind, members: [member]}])
  }
  const groups: EntityGroup[] = []
  for (const [name, readings] of byName) {
    for (const {kind, members: group} of joinMinorities(readings)) {
      groups.push({name, typeClass: kind, members: sortMembers(group)})
    }
  }
  return groups.sort(compareGroups)
}

function nameKey(name: string, kind: string): string {
  return kind === "organization" ? foldOrganizationName(name) : foldName(name)
}

/** Moves the rare and the vague readings of a name to its commonest one. */
function joinMinorities(readings: readonly Reading[]): Iterable<Reading> {
  if (readings.length === 1) return readings
  const ranked = [...readings].sort(
    (a, b) =>
      Number(a.kind === "concept") - Number(b.kind === "concept") ||
      mentionCount(b.members) - mentionCount(a.members) ||
      compareText(a.kind, b.kind),
  )
  const total = ranked.reduce((sum, {members}) => sum + mentionCount(members), 0)
  const kept = new Map<string, Reading>()
  const main = (ranked.find(({kind}) => kind !== "person") ?? ranked[0]!).kind
  for (const {kind, members} of ranked) {
    const stands =
      kind === main ||
      kind === "person" ||
      (kind !== "concept" && mentionCount(members) >= total * minorityShare)
    const under = stands ? kind : main
    getOrSet(kept, under, () => ({kind: under, members: []})).members.push(...members)
  }
  return kept.values()
}

function mentionCount(members: readonly Member[]): number {
  return members.reduce((sum, member) => sum + member.entity.mentions.length, 0)
}

function joinByAlias(groups: readonly EntityGroup[]): EntityGroup[] {
  const owners = new Map<string, Set<EntityGroup>>()
  for (const group of groups) {
    for (const member of group.members) {
      for (const alias of member.entity.aliases) {
        const name = nameKey(alias, group.typeClass)
        if (name === group.name || (group.typeClass === "person" && !name.includes(" "))) continue
        getOrSet(owners, `${name}\u0000${group.typeClass}`, () => new Set<EntityGroup>()).add(group)
      }
    }
  }
  const joined = new Map<EntityGroup, EntityGroup>()
  const rootOf = (group: EntityGroup): EntityGroup => {
    let root = group
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next
    return root
  }
  for (const group of groups) {
    const owner = owners.get(`${group.name}\u0000${group.typeClass}`)
    if (owner?.size !== 1) continue
    const [root, other] = [rootOf([...owner][0]!), rootOf(group)]
    if (root !== other) joined.set(other, root)
  }
  if (joined.size === 0) return [...groups]
  const members = new Map<EntityGroup, Member[]>()
  for (const group of groups) getOrSet(members, rootOf(group), () => []).push(...group.members)
  return [...members].map(([root, all]) => ({...root, members: sortMembers(all)})).sort(compareGroups)
}

function compareGroups(a: EntityGroup, b: EntityGroup): number {
  return compareText(a.name, b.name) || compareText(a.typeClass, b.typeClass)
}

function sortMembers(members: readonly Member[]): Member[] {
  return members.length === 1 ? [...members] : [...members].sort(compareMembers)
}

/** By their references, which are put together only where the documents' ids do not tell the order. */
function compareMembers(a: Member, b: Member): number {
  const [one, other] = [a.extraction.id, b.extraction.id]
  return one !== other && one.length === other.length ? compareText(one, other) : compareText(a.ref, b.ref)
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
