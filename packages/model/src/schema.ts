/** A kind of thing that a text can speak of. */
export interface EntityType {
  /** `Person`: what nodes carry as their type. */
  readonly name: string
  readonly definition: string
  /** True for dates, amounts and counts: they become literals of a relation, not nodes. */
  readonly isValue: boolean
  /** The closest class of schema.org, as `schema:Person`. */
  readonly schemaOrg?: string
  /** The closest item of Wikidata, as `Q5`. */
  readonly wikidata?: string
  /** What other tools and schemas call it; unique in the schema, ignoring case. */
  readonly aliases: readonly string[]
  /** A name of one such thing. */
  readonly example: string
  /** In a schema of the user's own, the type of relata's schema that it is a kind of: `Product` for `Ship`. */
  readonly base?: string
}

/** A kind of statement that links a source to a target. */
export interface RelationType {
  /** `FOUNDED_BY`: what edges carry as their type. */
  readonly name: string
  /** The heading under which people look for it. */
  readonly group: string
  readonly definition: string
  /** Entity types that may be the source; `any` allows each of them. */
  readonly domain: readonly string[]
  /** Entity types that may be the target; `any` allows each of them, `literal` a value written out. */
  readonly range: readonly string[]
  /** Its name when it is read from target to source; absent when it has none, and for symmetric types. */
  readonly inverse?: string
  /** True when the statement says the same with its ends swapped. */
  readonly symmetric: boolean
  /** The closest property of schema.org (or of RDF or SKOS); a `^` before it says that it runs target to source. */
  readonly schemaOrg?: string
  /** The closest property of Wikidata, with `^` as in `schemaOrg`. */
  readonly wikidata?: string
  /** Other names for the same statement in the same direction. */
  readonly aliases: readonly string[]
  /** A phrase with the source and then the target in brackets: `[Ikea] was founded by [Ingvar Kamprad]`. */
  readonly example: string
  /** In a schema of the user's own, verbs and nouns that state it, in their base form: `build`, `shipbuilder`. */
  readonly triggers?: readonly string[]
}

/** The labels, relation types and their rules that a graph is built with: its ontology. */
export interface Schema {
  readonly name: string
  readonly version: number
  readonly entityTypes: readonly EntityType[]
  readonly relationTypes: readonly RelationType[]
}

/** The entity type of that name or alias, ignoring case; `undefined` when the schema has none. */
export function entityTypeNamed(schema: Schema, name: string): EntityType | undefined {
  return indexOf(schema).entities.get(name.toLowerCase())
}

/**
 * The relation type that a name stands for.
 *
 * `isInverse` says that the name runs the other way: `FOUNDER_OF` gives `FOUNDED_BY` with `isInverse` true, and
 * the caller swaps the ends.
 * @param name - a type's name, alias or inverse, in any case
 * @returns `undefined` for an open type, which the schema does not know
 */
export function relationTypeNamed(
  schema: Schema,
  name: string,
): {readonly type: RelationType; readonly isInverse: boolean} | undefined {
  return indexOf(schema).relations.get(name.toUpperCase())
}

/**
 * True when the schema lets `type` link a source to a target of these types.
 * @param target - an entity type's name, or `literal` for a value written out
 */
export function allowsEnds(type: RelationType, source: string, target: string): boolean {
  return allows(type.domain, source) && allows(type.range, target)
}

function allows(names: readonly string[], name: string): boolean {
  return names.includes(name) || (name !== "literal" && names.includes("any"))
}

interface Index {
  readonly entities: ReadonlyMap<string, EntityType>
  readonly relations: ReadonlyMap<string, {readonly type: RelationType; readonly isInverse: boolean}>
}

const indexes = new WeakMap<Schema, Index>()

function indexOf(schema: Schema): Index {
  let index = indexes.get(schema)
  if (!index) {
    index = buildIndex(schema)
    indexes.set(schema, index)
  }
  return index
}

// Names first, inverses next, aliases last: a schema of the user's own may give one name two of these parts.
function buildIndex(schema: Schema): Index {
  const entities = new Map<string, EntityType>()
  for (const type of schema.entityTypes) entities.set(type.name.toLowerCase(), type)
  for (const type of schema.entityTypes) {
    for (const alias of type.aliases) addOnce(entities, alias.toLowerCase(), type)
  }

  const relations = new Map<string, {type: RelationType; isInverse: boolean}>()
  for (const type of schema.relationTypes) relations.set(type.name.toUpperCase(), {type, isInverse: false})
  for (const type of schema.relationTypes) {
    if (type.inverse) addOnce(relations, type.inverse.toUpperCase(), {type, isInverse: true})
  }
  for (const type of schema.relationTypes) {
    for (const alias of type.aliases) addOnce(relations, alias.toUpperCase(), {type, isInverse: false})
  }
  return {entities, relations}
}

function addOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}
