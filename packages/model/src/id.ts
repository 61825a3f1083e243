declare const kind: unique symbol

/** A string that names one kind of thing, so that ids of two kinds cannot be swapped. */
export type Id<Kind extends string> = string & {readonly [kind]: Kind}

/** Names a document: see {@link documentId}. */
export type DocumentId = Id<"document">

/** Names an entity inside one extraction: `e1`, `e2`, … in the order of first mention. */
export type LocalEntityId = Id<"local entity">

/** Names an entity of one document from outside it: `documentId#localId`. It never changes, so corrections use it. */
export type EntityRef = Id<"entity reference">

/** Names a node of the knowledge graph. It is derived from name and type, so it may change when documents do. */
export type EntityId = Id<"entity">

/** Names an edge of the knowledge graph: `source|TYPE|target`, with `|negated` behind it for what a text denies. */
export type RelationId = Id<"relation">

/**
 * A document's id: 16 hexadecimal digits that depend on its source and text alone.
 *
 * The hash ({@link hash64}) tells documents apart;
 * it does not protect against forgery.
 */
export function documentId(source: string, text: string): DocumentId {
  return hash64(`${source}\u0000${text}`) as DocumentId
}

/** 16 hexadecimal digits for `input`: a 32-bit FNV-1a hash and a multiply-and-shift hash side by side. */
export function hash64(input: string): string {
  let a = 0x811c9dc5
  let b = 0x1000193
  for (let i = 0; i < input.length; i++) {
    const unit = input.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x5bd1e995)
    b ^= b >>> 15
  }
  return hex(a) + hex(b)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0")
}

/** The name of an entity of one document as seen from outside it. */
export function entityRef(document: DocumentId, id: LocalEntityId): EntityRef {
  return `${document}#${id}` as EntityRef
}
