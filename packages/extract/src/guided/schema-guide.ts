import {annotate} from "@relata/language"
import {
  defaultSchema,
  documentId,
  type EntityType,
  type ExtractedEntity,
  type ExtractedRelation,
  entityTypeNamed,
  type RelationType,
  relationTypeNamed,
  type Schema,
  type Token,
} from "@relata/model"
import {append} from "../append.js"
import {headTypes} from "../entity/head-types.js"
import {nounRules} from "../relation/noun-rules.js"
import type {Role, Statement as Rule} from "../relation/rule.js"
import type {Statement} from "../relation/scene.js"
import {verbRules} from "../relation/verb-rules.js"

/** What a schema of the user's own makes of relata's tables: rules for its relations, and ends in relata's types. */
export interface SchemaGuide {
  /** The user's relations, with domains and ranges in the types that relata reads. */
  readonly schema: Schema
  readonly verbs: ReadonlyMap<string, readonly Rule[]>
  readonly nouns: ReadonlyMap<string, readonly Rule[]>
  /** Gives a thing the type that the last word of its name tells: "Hollin Beacon" is a Lighthouse, also called beacon. */
  readonly retype: <Entity extends ExtractedEntity>(entity: Entity) => Entity
  /** A statement of relata's tables as the statements of the user's schema that it stands for; none for the rest. */
  readonly readings: (statement: Statement) => readonly Statement[]
  /** Gives entities the user's types, and leaves out those that fit none. */
  readonly settle: (
    entities: readonly ExtractedEntity[],
    relations: readonly ExtractedRelation[],
  ) => readonly ExtractedEntity[]
}

const guides = new WeakMap<Schema, SchemaGuide>()

/**
 * The guide of a schema; made once for each.
 *
 * A relation that relata's own schema has, under its name or an alias, is read by relata's rules. For every relation, its
 * name, aliases and trigger words become rules for verbs and nouns; where it gives no trigger words, the verbs of
 * its definition do, too. Which end is which follows from the form of the name (`builtBy`, `keeper`, `memberOf`), and
 * from domain and range where these exclude each other.
 */
export function guideOf(schema: Schema): SchemaGuide {
  let guide = guides.get(schema)
  if (!guide) {
    guide = makeGuide(schema)
    guides.set(schema, guide)
  }
  return guide
}

function makeGuide(schema: Schema): SchemaGuide {
  const readable = {
    ...schema,
    relationTypes: schema.relationTypes.map((type) => ({
      ...type,
      domain: withNear(inRelatasTypes(schema, type.domain)),
      range: withNear(inRelatasTypes(schema, type.range)),
    })),
  }
  const verbs = new Map<string, Rule[]>([...verbRules].map(([verb, rules]) => [verb, [...rules]]))
  const nouns = new Map<string, Rule[]>([...nounRules].map(([noun, rules]) => [noun, [...rules]]))
  const renames = new Map<string, {readonly type: RelationType; readonly isInverse: boolean}[]>()
  for (const type of readable.relationTypes) {
    for (const name of [type.name, ...type.aliases]) {
      const known = relationTypeNamed(defaultSchema, wordsOfName(name).join("_"))
      if (known) append(renames, known.type.name, {type, isInverse: known.isInverse})
    }
    for (const {kind, word, rule} of rulesOf(type)) append(kind === "verb" ? verbs : nouns, word, rule)
  }
  const lastWords = new Map(
    schema.entityTypes.flatMap((type) =>
      [type.name, ...type.aliases].flatMap((name) => {
        const base = baseOf(type)
        return base === undefined ? [] : [[name.toLowerCase(), base] as const]
      }),
    ),
  )
  const own = new Set(schema.relationTypes.map(({name}) => name))
  return {
    schema: readable,
    verbs,
    nouns,
    readings(statement) {
      if (statement.isOpen) return []
      if (own.has(statement.type)) return [statement]
      const known = relationTypeNamed(defaultSchema, statement.type)
      return (renames.get(known?.type.name ?? "") ?? []).map(({type, isInverse}) => {
        const isTurned = isInverse !== known!.isInverse
        const {source, target} = statement
        return {...statement, type: type.name, ...(isTurned ? {source: target, target: source} : {})}
      })
    },
    retype(entity) {
      const base = lastWords.get(entity.label.split(/[\s-]/).at(-1)!.toLowerCase())
      return base === undefined || base === entity.type ? entity : {...entity, type: base}
    },
    settle: (entities, relations) => settleTypes(schema, entities, relations),
  }
}

/** Types that names of a type are often taken for: what is built is a place, too, and what is made may be a brand. */
const nearTypes: Readonly<Record<string, readonly string[]>> = {
  Facility: ["Location", "Organization", "Product", "Concept"],
  Location: ["Facility", "Concept"],
  Organization: ["Group", "Facility", "Location", "Concept"],
  Group: ["Organization", "Concept"],
  Product: ["Technology", "Work", "Organization", "Facility", "Concept"],
  Technology: ["Product", "Work", "Concept"],
  Work: ["Product", "Technology", "Event", "Concept"],
  Event: ["Work", "Organization", "Concept"],
  Award: ["Work", "Event", "Concept"],
  Law: ["Work", "Event", "Concept"],
  NaturalKind: ["Concept", "Product"],
}

/** The types with those that names of them are often taken for. */
function withNear(types: readonly string[]): string[] {
  return [...new Set([...types, ...types.flatMap((type) => nearTypes[type] ?? [])])]
}

/** The types that relata reads and that a user's types are kinds of; `any` where that cannot be told. */
export function inRelatasTypes(schema: Schema, names: readonly string[]): string[] {
  const types = names.flatMap((name) => {
    if (name === "any" || name === "literal") return [name]
    const own = entityTypeNamed(schema, name)
    const base = own ? baseOf(own) : entityTypeNamed(defaultSchema, name)?.name
    if (base === undefined) return ["any"]
    const isValue = own?.isValue === true || entityTypeNamed(defaultSchema, base)?.isValue === true
    return isValue ? [base, "literal"] : [base]
  })
  return [...new Set(types)]
}

/** What relata takes a user's type for: what it says it is, its name or alias, or the noun of its name or definition. */
function baseOf(type: EntityType): string | undefined {
  if (type.base) return type.base
  for (const name of [type.name, ...type.aliases]) {
    const known = entityTypeNamed(defaultSchema, name)
    if (known) return known.name
  }
  const nouns = [...wordsOfName(type.name).reverse(), ...type.definition.toLowerCase().split(/[^\p{L}-]+/u)]
  return nouns.map((noun) => headTypes.get(noun)).find((base) => base !== undefined)
}

/** `builtBy`, `BUILT_BY` and `built by` as words in lower case. */
function wordsOfName(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
}

interface WordRule {
  readonly kind: "verb" | "noun"
  readonly word: string
  readonly rule: Rule
}

function rulesOf(type: RelationType): WordRule[] {
  const rules = [type.name, ...type.aliases].flatMap((name) => rulesOfName(type, wordsOfName(name), false))
  if (type.inverse) rules.push(...rulesOfName(type, wordsOfName(type.inverse), true))
  for (const trigger of type.triggers ?? []) rules.push(...rulesOfTrigger(type, trigger.toLowerCase()))
  if ((type.triggers ?? []).length === 0) {
    for (const lemma of verbsOf(type.definition))
      if (excludesTurning(type)) rules.push(...rulesOfTrigger(type, lemma))
  }
  const seen = new Set<string>()
  return rules.filter((rule) => {
    const key = JSON.stringify(rule)
    return !seen.has(key) && seen.add(key)
  })
}

const prepositions = /^(?:in|on|at|to|for|of|by|from|with|under|into|near|against|about|after)$/

/** Rules from the form of a name: `built by`, `located in`, `owns`, `plays for`, `keeper`, `member of`. */
function rulesOfName(type: RelationType, words: readonly string[], isInverse: boolean): WordRule[] {
  const core = words.filter((word) => !/^(?:is|was|has|have|be|the|a|an)$/.test(word))
  const last = core.at(-1)
  const first = core[0]
  if (!first || !last) return []
  const preposition = core.length > 1 && prepositions.test(last) ? last : undefined
  const head = preposition ? core.slice(0, -1) : core
  const verb = head.length === 1 ? verbOf(head[0]!) : undefined
  const link = linker(type, isInverse)
  if (verb && preposition === "by") return [link("verb", verb.lemma, "obj", "subj")]
  if (verb && preposition && preposition !== "of") {
    const when =
      /^(?:on|in)$/.test(preposition) && takesDates(type) ? [link("verb", verb.lemma, "obj", "when")] : []
    const roles = verb.isParticiple ? ["obj", "subj0"] : ["subj"]
    return [...when, ...roles.map((role) => link("verb", verb.lemma, role, preposition))]
  }
  if (verb && !preposition && verb.isFinite) return [link("verb", verb.lemma, "subj", "obj")]
  const noun = head.join(" ")
  if (preposition === "of" || preposition === "to" || preposition === "for") {
    return [link("noun", noun, "self", preposition === "of" ? "of" : preposition)]
  }
  const rules = [link("noun", noun, "of", "self")]
  const deed = deedOf(head[0]!)
  if (deed && takesDates(type))
    rules.push(link("verb", deed, "obj", "when"), link("verb", deed, "subj0", "when"))
  else if (deed && /(?:er|or)$/.test(head[0]!)) rules.push(link("verb", deed, "obj", "subj"))
  else if (deed && /^(?:place|location|country|city)$/.test(last)) rules.push(link("verb", deed, "obj", "in"))
  return rules
}

/** A trigger word in its base form, with a preposition behind it if need be: `build`, `keeper`, `moor at`. */
function rulesOfTrigger(type: RelationType, trigger: string): WordRule[] {
  const words = trigger.split(/\s+/)
  const last = words.at(-1)!
  const preposition = words.length > 1 && prepositions.test(last) ? last : undefined
  const word = preposition ? words.slice(0, -1).join(" ") : trigger
  const link = linker(type, false)
  const isTurned = /by$/i.test(type.name)
  const nouns = [
    link("noun", word, "of", "self"),
    ...(excludesTurning(type) ? [link("noun", word, "self", "of")] : []),
  ]
  if (preposition) {
    return [
      link("verb", word, "subj", preposition),
      link("verb", word, "obj", preposition),
      link("noun", word, "self", preposition),
    ]
  }
  const verbs = isTurned ? [link("verb", word, "obj", "subj")] : [link("verb", word, "subj", "obj")]
  if (excludesTurning(type))
    verbs.push(isTurned ? link("verb", word, "subj", "obj") : link("verb", word, "obj", "subj"))
  if (takesDates(type)) verbs.push(link("verb", word, "obj", "when"), link("verb", word, "subj0", "when"))
  return [...verbs, ...nouns]
}

function linker({name}: RelationType, isInverse: boolean) {
  const role = (text: string): Role => ({name: text, types: []})
  return (kind: WordRule["kind"], word: string, source: string, target: string): WordRule => ({
    kind,
    word,
    rule: isInverse
      ? {source: role(target), type: name, target: role(source)}
      : {source: role(source), type: name, target: role(target)},
  })
}

/** Whether domain and range tell which end is which. */
function excludesTurning({domain, range}: RelationType): boolean {
  const things = range.filter((type) => !/^(?:literal|Date|Money|Quantity)$/.test(type))
  const isPerson = (types: readonly string[]) => types.every((type) => type === "Person")
  if (domain.includes("any") || things.includes("any")) return false
  return things.length > 0 ? isPerson(domain) !== isPerson(things) : true
}

function takesDates({range}: RelationType): boolean {
  return range.includes("Date")
}

/** The verb that a word is a form of, as "It was … by them" and "They … it" show. */
function verbOf(
  word: string,
): {readonly lemma: string; readonly isParticiple: boolean; readonly isFinite: boolean} | undefined {
  if (verbRules.has(word) && !nounRules.has(word)) return {lemma: word, isParticiple: false, isFinite: true}
  const passive = /(?:ed|en|t|n|ld|nd|id)$/.test(word) ? tokenOf(`It was ${word} by them.`, word) : undefined
  if (passive?.upos === "VERB")
    return {lemma: passive.lemma.toLowerCase(), isParticiple: true, isFinite: false}
  const active =
    /s$/.test(word) && !nounRules.has(word.slice(0, -1)) ? tokenOf(`He ${word} it.`, word) : undefined
  return active?.upos === "VERB" && active.lemma !== word
    ? {lemma: active.lemma.toLowerCase(), isParticiple: false, isFinite: true}
    : undefined
}

/** The verb behind a noun of doing: `complete` behind "completion", `direct` behind "director". */
function deedOf(noun: string): string | undefined {
  const stems = [
    noun.replace(/(?:er|or)$/, ""),
    noun.replace(/(?:er|or)$/, "e"),
    noun.replace(/ion$/, "e"),
    noun.replace(/ion$/, ""),
    noun.replace(/(?:ation|ment|ing)$/, ""),
    noun.replace(/(?:ation|ing)$/, "e"),
    ...(verbRules.has(noun) ? [noun] : []),
    ...(noun === "birth" ? ["bear"] : noun === "death" ? ["die"] : []),
  ]
  return (
    stems.find((stem) => verbRules.has(stem)) ??
    stems.find(
      (stem) => stem !== noun && tokenOf(`They ${stem} it.`, stem)?.upos === "VERB" && stem.length > 3,
    )
  )
}

function verbsOf(definition: string): string[] {
  if (definition === "") return []
  const lemmas = wordsIn(definition)
    .filter(({upos}) => upos === "VERB")
    .map(({lemma}) => lemma.toLowerCase())
  return [...new Set(lemmas)].filter((lemma) => !/^(?:be|have|do|make|take|say|give|get|go|use)$/.test(lemma))
}

function tokenOf(text: string, form: string): Token | undefined {
  return wordsIn(text).find((token) => token.form === form)
}

function wordsIn(text: string): readonly Token[] {
  const block = {kind: "paragraph", start: 0, end: text.length, article: 0} as const
  const doc = annotate({id: documentId("schema", text), source: "schema", text, blocks: [block]})
  return doc.sentences.flatMap(({tokens}) => tokens)
}

/**
 * The user's types for entities: what the relations that they take part in ask for, else a type of the same name. The
 * rest is left out, unless the schema lists no types.
 */
function settleTypes(
  schema: Schema,
  entities: readonly ExtractedEntity[],
  relations: readonly ExtractedRelation[],
): ExtractedEntity[] {
  const wanted = new Map<string, string>()
  const take = (id: string | null, names: readonly string[], type: string | undefined) => {
    if (id === null || wanted.has(id)) return
    const fitting = names.find((name) => {
      const own = entityTypeNamed(schema, name)
      const base = own ? baseOf(own) : entityTypeNamed(defaultSchema, name)?.name
      if (base === undefined) return name !== "any" && name !== "literal"
      return type !== undefined && withNear([base]).includes(type)
    })
    if (fitting) wanted.set(id, entityTypeNamed(schema, fitting)?.name ?? fitting)
  }
  const typeOf = new Map(entities.map(({id, type}) => [id, type]))
  for (const {source, target, type} of relations) {
    const known = relationTypeNamed(schema, type)?.type
    if (!known) continue
    take(source, known.domain, typeOf.get(source))
    if (target !== null) take(target, known.range, typeOf.get(target))
  }
  const linked = new Set(relations.flatMap(({source, target}) => [source, target]))
  return entities.flatMap((entity): ExtractedEntity[] => {
    const type =
      wanted.get(entity.id) ??
      schema.entityTypes.find(({name}) => name.toLowerCase() === entity.type.toLowerCase())?.name
    if (type !== undefined) return [{...entity, type}]
    return linked.has(entity.id) || schema.entityTypes.length === 0 ? [entity] : []
  })
}
