import {RelataError} from "./errors.js"
import {defaultSchema} from "./schema/default-schema.js"
import {type EntityType, entityTypeNamed, type RelationType, type Schema} from "./schema.js"

/**
 * Reads a schema that somebody wrote, from JSON.
 *
 * ```json
 * {
 *   "name": "harbours",
 *   "entityTypes": [{"name": "Ship", "is": "Product", "definition": "…"}, "Harbour"],
 *   "relationTypes": [{"name": "BUILT_BY", "domain": ["Ship"], "range": ["Organization"], "triggers": ["build"]}]
 * }
 * ```
 *
 * Whatever is left out is empty. Types of relata's own schema may stand in a domain or range without being listed, and
 * so may `any` and `literal`. An ontology of `concepts` and `relations` with `label`, `domain` and `range`, as
 * Text2KGBench writes it, is understood too: there, what a domain or range names and no concept has, allows all.
 * @param source - what the user calls the file, for messages
 * @throws RelataError `model.bad-schema`, which tells where the flaw is and what to write
 */
export function parseSchema(text: string, {source}: {readonly source: string}): Schema {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new RelataError("model.bad-schema", `${source} is not JSON: ${reason}. Mend it there.`, {cause})
  }
  const reader = new SchemaReader(source)
  const record = reader.record(value, "The file")
  if (
    record.relationTypes === undefined &&
    Array.isArray(record.relations) &&
    Array.isArray(record.concepts)
  ) {
    return reader.ontology(record)
  }
  return reader.schema(record)
}

type Fields = Readonly<Record<string, unknown>>

class SchemaReader {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  schema(record: Fields): Schema {
    const relations = record.relationTypes
    if (!Array.isArray(relations) || relations.length === 0) {
      throw this.#bad(
        'It has no list "relationTypes"',
        'Write {"entityTypes": […], "relationTypes": [{"name": "BUILT_BY", "domain": ["Ship"], "range": ["Person"]}]}',
      )
    }
    const entities = record.entityTypes ?? []
    if (!Array.isArray(entities)) throw this.#bad('Its "entityTypes" is no list', 'Write ["Ship", "Harbour"]')
    const entityTypes = entities.map((entity, i) => this.#entityType(entity, `entityTypes[${i}]`))
    const schema: Schema = {
      name: this.#text(record, "name", "The file") || this.#source,
      version: typeof record.version === "number" ? record.version : 1,
      entityTypes,
      relationTypes: relations.map((relation, i) => this.#relationType(relation, `relationTypes[${i}]`)),
    }
    this.#check(schema)
    return schema
  }

  /** An ontology of concepts and relations, whose domains and ranges are ids or labels of concepts. */
  ontology(record: Fields): Schema {
    const concepts = new Map<string, string>()
    const entityTypes = (record.concepts as unknown[]).flatMap((value, i): EntityType[] => {
      const concept = this.record(value, `concepts[${i}]`)
      const name = this.#required(concept, "label", `concepts[${i}]`)
      const isNew = !concepts.has(name.toLowerCase())
      concepts.set(name.toLowerCase(), name)
      if (typeof concept.qid === "string") concepts.set(concept.qid.trim().toLowerCase(), name)
      return isNew ? [entityType(name)] : []
    })
    const ends = (value: unknown): string[] => {
      const name = typeof value === "string" ? concepts.get(value.trim().toLowerCase()) : undefined
      return name === undefined ? ["any", "literal"] : [name, "literal"]
    }
    const relationTypes = new Map<string, RelationType>()
    for (const [i, value] of (record.relations as unknown[]).entries()) {
      const relation = this.record(value, `relations[${i}]`)
      const name = this.#required(relation, "label", `relations[${i}]`)
      const before = relationTypes.get(name)
      const domain = ends(relation.domain).filter((end) => end !== "literal")
      relationTypes.set(name, {
        ...relationType(name),
        domain: [...new Set([...(before?.domain ?? []), ...domain])],
        range: [...new Set([...(before?.range ?? []), ...ends(relation.range)])],
      })
    }
    return {
      name: this.#text(record, "title", "The file") || this.#source,
      version: 1,
      entityTypes,
      relationTypes: [...relationTypes.values()],
    }
  }

  record(value: unknown, place: string): Fields {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields
    throw this.#bad(`${place} is no object`, 'Write {"name": "…", …}')
  }

  #entityType(value: unknown, place: string): EntityType {
    if (typeof value === "string" && value.trim() !== "") return entityType(value.trim())
    const record = this.record(value, place)
    const name = this.#required(record, "name", place)
    const base = this.#text(record, "is", place)
    if (base && !entityTypeNamed(defaultSchema, base)) {
      const known = defaultSchema.entityTypes.map((type) => type.name).join(", ")
      throw this.#bad(
        `${place} ("${name}") is a "${base}", which relata does not know`,
        `Write one of ${known}`,
      )
    }
    return {
      ...entityType(name),
      definition: this.#text(record, "definition", place),
      isValue: record.isValue === true,
      aliases: this.#list(record, "aliases", place),
      example: this.#text(record, "example", place),
      ...(base ? {base: entityTypeNamed(defaultSchema, base)!.name} : {}),
    }
  }

  #relationType(value: unknown, place: string): RelationType {
    if (typeof value === "string" && value.trim() !== "") return relationType(value.trim())
    const record = this.record(value, place)
    const name = this.#required(record, "name", place)
    const inverse = this.#text(record, "inverse", place)
    const orAny = (names: readonly string[], all: readonly string[]) => (names.length === 0 ? all : names)
    return {
      ...relationType(name),
      definition: this.#text(record, "definition", place),
      domain: orAny(this.#list(record, "domain", place), ["any"]),
      range: orAny(this.#list(record, "range", place), ["any", "literal"]),
      ...(inverse ? {inverse} : {}),
      symmetric: record.symmetric === true,
      aliases: this.#list(record, "aliases", place),
      triggers: this.#list(record, "triggers", place),
      example: this.#text(record, "example", place),
    }
  }

  /** Names that are there twice, and ends that nothing has declared. */
  #check(schema: Schema): void {
    const seen = new Set<string>()
    for (const [i, {name}] of schema.relationTypes.entries()) {
      if (seen.has(name.toUpperCase())) {
        throw this.#bad(
          `relationTypes[${i}] has the name "${name}", which an earlier one has`,
          "Join the two",
        )
      }
      seen.add(name.toUpperCase())
    }
    for (const [i, {name, domain, range}] of schema.relationTypes.entries()) {
      for (const [side, ends] of [
        ["domain", domain],
        ["range", range],
      ] as const) {
        for (const end of ends) {
          if (end === "any" || (end === "literal" && side === "range")) continue
          if (entityTypeNamed(schema, end) || entityTypeNamed(defaultSchema, end)) continue
          throw this.#bad(
            `relationTypes[${i}] ("${name}") has "${end}" in its ${side}, but no entity type has that name`,
            `Add it to "entityTypes", or write ${side === "range" ? '"any" or "literal"' : '"any"'}`,
          )
        }
      }
    }
  }

  #required(record: Fields, key: string, place: string): string {
    const text = this.#text(record, key, place)
    if (text === "") throw this.#bad(`${place} has no "${key}"`, `Give it a "${key}"`)
    return text
  }

  #text(record: Fields, key: string, place: string): string {
    const value = record[key] ?? ""
    if (typeof value === "string") return value.trim()
    throw this.#bad(
      `"${key}" of ${place} is ${JSON.stringify(value).slice(0, 40)}`,
      "Write it as text in quotes",
    )
  }

  /** A list of words; one word may stand alone. */
  #list(record: Fields, key: string, place: string): string[] {
    const value = record[key] ?? []
    const items: unknown[] = Array.isArray(value) ? value : [value]
    return items.map((item) => {
      if (typeof item === "string" && item.trim() !== "") return item.trim()
      throw this.#bad(
        `"${key}" of ${place} holds ${JSON.stringify(item)?.slice(0, 40)}`,
        'Write a list such as ["Ship"]',
      )
    })
  }

  #bad(what: string, remedy: string): RelataError {
    return new RelataError(
      "model.bad-schema",
      `${this.#source} is no schema that relata can use. ${what}. ${remedy}.`,
    )
  }
}

function entityType(name: string): EntityType {
  return {name, definition: "", isValue: false, aliases: [], example: ""}
}

function relationType(name: string): RelationType {
  return {
    name,
    group: "",
    definition: "",
    domain: ["any"],
    range: ["any", "literal"],
    symmetric: false,
    aliases: [],
    triggers: [],
    example: "",
  }
}
