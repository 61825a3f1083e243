import fc from "fast-check"
import {
  type Correction,
  type CorrectionId,
  documentId,
  type EntityRef,
  type Extraction,
  entityRef,
  type Factuality,
  type LocalEntityId,
} from "../src/index.js"

const names = [
  "Ada Lovelace",
  "Lovelace",
  "Acme",
  "Acme Inc.",
  "the ACME",
  "C",
  "C++",
  "Analytical Engine",
  "]]>",
  "東京",
]
const types = ["Person", "Organization", "Product", "Technology", "Concept", "Location"]
const relationTypes = ["FOUNDED_BY", "USES", "INVEST"]
const factualities: Factuality[] = ["asserted", "planned", "possible", "negated"]

/** Extractions of a few documents whose names and types meet often, so that linking has something to do. */
export const extractions: fc.Arbitrary<Extraction[]> = fc.uniqueArray(extraction(), {
  maxLength: 6,
  selector: ({id}) => id,
})

function extraction(): fc.Arbitrary<Extraction> {
  return fc
    .record({
      source: fc.constantFrom("a.txt", "b.txt", "c.html", "d.md", "e.jsonl", "f.txt", "g.txt", "h.txt"),
      entities: fc.array(
        fc.record({
          label: fc.constantFrom(...names),
          type: fc.constantFrom(...types),
          aliases: fc.uniqueArray(fc.constantFrom(...names), {maxLength: 2}),
          mentions: fc.integer({min: 1, max: 3}),
          confidence: fc.option(fc.constantFrom(0, 0.35, 0.9, 1), {nil: undefined}),
          rule: fc.option(fc.constantFrom("initials", "pronoun"), {nil: undefined}),
        }),
        {maxLength: 5},
      ),
      relations: fc.array(
        fc.record({
          source: fc.nat({max: 4}),
          target: fc.nat({max: 5}),
          type: fc.constantFrom(...relationTypes),
          factuality: fc.constantFrom(...factualities),
          confidence: fc.constantFrom(0.4, 0.7, 0.95),
          year: fc.option(fc.constantFrom("2024", "2025"), {nil: undefined}),
        }),
        {maxLength: 5},
      ),
    })
    .map(({source, entities, relations}) => {
      const text = names.join(" . ").repeat(2)
      const id = (index: number) => `e${index + 1}` as LocalEntityId
      return {
        id: documentId(source, text),
        source,
        text,
        blocks: [{start: 0, end: text.length, kind: "paragraph" as const, article: 0}],
        extractor: "test/1",
        entities: entities.map(({label, type, aliases, mentions, confidence, rule}, index) => ({
          id: id(index),
          label,
          type,
          aliases: aliases.filter((alias) => alias !== label).sort(),
          ...(confidence === undefined ? {} : {confidence}),
          mentions: Array.from({length: mentions}, (_, n) => {
            const start = text.indexOf(label) + n
            const link =
              n === 0 || rule === undefined ? {} : {link: {rule, to: {start: 0, end: 3}, confidence: 0.5}}
            return {start, end: start + label.length, kind: "name" as const, ...link}
          }),
        })),
        propositions: [],
        relations: relations
          .filter(({source}) => source < entities.length)
          .map(({source, target, year, ...relation}) => ({
            ...relation,
            source: id(source),
            target: target < entities.length ? id(target) : null,
            literal: target < entities.length ? null : "40 employees",
            predicate: relation.type.toLowerCase(),
            reportedBy: null,
            qualifiers: year === undefined ? {} : {date: year},
            ...(year === undefined ? {} : {values: {date: {kind: "date" as const, iso: `${year}-01`}}}),
            evidence: [{start: source, end: source + 20, trigger: {start: source + 3, end: source + 5}}],
          })),
      }
    })
}

/** Corrections that name entities of {@link extractions}, and some that are not there. */
export const corrections: fc.Arbitrary<Correction[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        ...([
          "rename-entity",
          "retype-entity",
          "merge-entities",
          "split-entity",
          "reject-entity",
          "add-entity",
          "reject-relation",
          "retype-relation",
          "reverse-relation",
          "add-relation",
          "reject-fact",
        ] as const),
      ),
      source: fc.constantFrom("a.txt", "b.txt", "c.html", "none.txt"),
      local: fc.integer({min: 1, max: 5}),
      other: fc.integer({min: 1, max: 5}),
      type: fc.constantFrom(...relationTypes),
    }),
    {maxLength: 6},
  )
  .map((specs) =>
    specs.map(({kind, source, local, other, type}, sequence): Correction => {
      const text = names.join(" . ").repeat(2)
      const ref = (n: number): EntityRef => entityRef(documentId(source, text), `e${n}` as LocalEntityId)
      const place = {id: `c${sequence}` as CorrectionId, sequence}
      const relation = {source: ref(local), type, target: ref(other)}
      switch (kind) {
        case "rename-entity":
          return {kind, entity: ref(local), label: "Renamed", ...place}
        case "retype-entity":
          return {kind, entity: ref(local), type: "Work", ...place}
        case "merge-entities":
        case "split-entity":
          return {kind, entities: [ref(local), ref(other)], ...place}
        case "reject-entity":
          return {kind, entity: ref(local), ...place}
        case "add-entity":
          return {kind, entity: "user#e1" as EntityRef, label: "Added", type: "Event", ...place}
        case "retype-relation":
          return {kind, relation, type: "OWNS", ...place}
        case "add-relation":
          return {kind, relation, factuality: "asserted", ...place}
        case "reject-fact":
          return {kind, fact: {entity: ref(local), type, literal: "40 Employees"}, ...place}
        default:
          return {kind, relation, ...place}
      }
    }),
  )
