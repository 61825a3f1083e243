/** Why the entities of several documents are one node: told when it is asked for, as most are never asked about. */

import type {Extraction} from "./extraction.js"
import {type EntityId, type EntityRef, entityRef} from "./id.js"
import type {KnowledgeGraph} from "./knowledge-graph.js"
import type {Member} from "./linking.js"
import {compareText, foldName, foldOrganizationName} from "./name.js"

/**
 * How an entity came to the node of another: by the same name; by the same name but for a legal form; by a name that is an
 * alias of the other and of nothing else; or because a person said so.
 */
export type MemberRule = "same name" | "legal form" | "alias" | "correction"

/** Why an entity of one document is one with an entity of another. */
export interface MemberLink {
  readonly member: EntityRef
  /** The one that it is linked with: of the node's entities with its label the surest, or the one with the alias. */
  readonly to: EntityRef
  readonly rule: MemberRule
  /** Names of other things that both documents have, sorted: what speaks for one context. */
  readonly sharedNames: readonly string[]
  /** 0 to 1: that the two are one thing. */
  readonly confidence: number
}

/**
 * How far a rule's links can be trusted, without and with other names in common. Those by the same name are counted in GUM,
 * whose entities bear addresses in Wikipedia, by `packages/extract/bench/linking.mjs`; legal forms are taken to be no
 * other, and aliases, of which GUM has three, to be somewhat less sure. What a person joined is right.
 */
const trust: Readonly<Record<MemberRule, readonly [alone: number, shared: number]>> = {
  "same name": [0.86, 0.92],
  "legal form": [0.86, 0.92],
  alias: [0.75, 0.88],
  correction: [1, 1],
}

/** Why the entities of a node are one, in the order of their references; none for a node of one document. */
export function memberLinks(graph: KnowledgeGraph, id: EntityId): MemberLink[] {
  const {label, members} = graph.graph.getNodeAttributes(id)
  const wanted = new Set(members)
  const found = [...graph.extractions.values()].flatMap((extraction) =>
    extraction.entities.flatMap((entity): Member[] => {
      const ref = entityRef(extraction.id, entity.id)
      return wanted.has(ref) ? [{ref, extraction, entity}] : []
    }),
  )
  const first = anchorOf(found, label)
  if (first === undefined) return []
  return found
    .filter((member) => member !== first)
    .map((member) => linkOf(member, first, found))
    .sort((a, b) => compareText(a.member, b.member))
}

/** Of those that bear the node's label the surest, of equals the first. */
function anchorOf(members: readonly Member[], label: string): Member | undefined {
  const folded = foldName(label)
  const bearing = members.filter(({entity}) => foldName(entity.label) === folded)
  return (bearing.length > 0 ? bearing : members)
    .toSorted((a, b) => (b.entity.confidence ?? 0) - (a.entity.confidence ?? 0) || compareText(a.ref, b.ref))
    .at(0)
}

function linkOf(member: Member, first: Member, all: readonly Member[]): MemberLink {
  const name = foldName(member.entity.label)
  const isCalled = ({entity}: Member) => entity.aliases.some((alias) => foldName(alias) === name)
  const link = (rule: MemberRule, to: Member): MemberLink => {
    const sharedNames = namesInBoth(member, to)
    const confidence = trust[rule][sharedNames.length > 0 ? 1 : 0]
    return {member: member.ref, to: to.ref, rule, sharedNames, confidence}
  }
  if (name === foldName(first.entity.label)) return link("same name", first)
  if (foldOrganizationName(name) === foldOrganizationName(first.entity.label))
    return link("legal form", first)
  const others = all.filter((other) => other !== member)
  const owner = isCalled(first) ? first : others.find(isCalled)
  if (owner !== undefined) return link("alias", owner)
  const fellow = others.find(({entity}) =>
    member.entity.aliases.some((alias) => foldName(alias) === foldName(entity.label)),
  )
  return fellow === undefined ? link("correction", first) : link("alias", fellow)
}

/** The names of things, but for those of the two, that both documents have. */
function namesInBoth(a: Member, b: Member): string[] {
  if (a.extraction === b.extraction) return []
  const own = new Set([a, b].flatMap(({entity}) => [entity.label, ...entity.aliases].map(foldName)))
  const there = new Set(namesIn(b.extraction).map(foldName))
  return [...new Set(namesIn(a.extraction))]
    .filter((name) => there.has(foldName(name)) && !own.has(foldName(name)))
    .sort(compareText)
}

/** What has a name in a document. */
function namesIn({entities}: Extraction): string[] {
  return entities.flatMap(({label, mentions}) => (mentions.some(({kind}) => kind === "name") ? [label] : []))
}
