import {
  documentId,
  type ExtractedEntity,
  type ExtractedRelation,
  type Extraction,
  type Factuality,
  foldGraph,
  type KnowledgeGraph,
  type LocalEntityId,
} from "@relata/model"

/**
 * A graph from lines that read as it does. A line is a sentence of one document, and either
 * - a relation: `Xiaomi (Organization) FOUNDED_BY Lei Jun (Person)`, with `!`, `?` or `~` before the type for a
 *   negated, possible or planned one;
 * - a fact: `Xiaomi (Organization) HAS_REVENUE "12 billion"`;
 * - an entity with other names: `Xiaomi SU7 (Product) = SU7, the SU7 sedan`.
 */
export function graphOf(lines: string, source = "notes/one.txt"): KnowledgeGraph {
  return foldGraph([extractionOf(lines, source)])
}

export function extractionOf(lines: string, source: string): Extraction {
  const sentences = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
  const text = sentences.join("\n")
  const entities = new Map<
    string,
    ExtractedEntity & {aliases: string[]; mentions: {start: number; end: number; kind: "name"}[]}
  >()
  const relations: ExtractedRelation[] = []
  let start = 0

  function mention(named: string, from: number): LocalEntityId {
    const [, label, type] = /^(.+) \((\w+)\)$/.exec(named)!
    const at = text.indexOf(named, from)
    const known = entities.get(named)
    const entity = known ?? {
      id: `e${entities.size + 1}` as LocalEntityId,
      label: label!,
      type: type!,
      aliases: [],
      mentions: [],
    }
    entity.mentions.push({start: at, end: at + label!.length, kind: "name"})
    entities.set(named, entity)
    return entity.id
  }

  for (const sentence of sentences) {
    const end = start + sentence.length
    const alias = /^(.+ \(\w+\)) = (.+)$/.exec(sentence)
    const relation = /^(.+? \(\w+\)) ([!?~]?)([A-Z_]+) (?:"(.+)"|(.+ \(\w+\)))$/.exec(sentence)
    if (alias) {
      mention(alias[1]!, start)
      entities.get(alias[1]!)!.aliases.push(...alias[2]!.split(", "))
    } else if (relation) {
      const [, subject, sign, type, literal, object] = relation
      const trigger = text.indexOf(type!, start)
      relations.push({
        source: mention(subject!, start),
        target: object === undefined ? null : mention(object, trigger),
        literal: literal ?? null,
        type: type!,
        predicate: type!.toLowerCase().replaceAll("_", " "),
        factuality: factualities[sign!]!,
        reportedBy: null,
        qualifiers: {},
        confidence: 0.9,
        evidence: [{start, end, trigger: {start: trigger, end: trigger + type!.length}}],
      })
    } else mention(sentence, start)
    start = end + 1
  }
  return {
    id: documentId(source, text),
    source,
    text,
    blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
    extractor: "test/1",
    entities: [...entities.values()],
    propositions: [],
    relations,
  }
}

const factualities: Readonly<Record<string, Factuality>> = {
  "": "asserted",
  "!": "negated",
  "?": "possible",
  "~": "planned",
}
