import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {
  type Correction,
  type Extraction,
  foldGraph,
  type KnowledgeGraph,
  unite,
  writeGraphFile,
} from "../src/index.js"
import {corrections, extractions} from "./arbitraries.js"

/** Everything a graph says, as text: two graphs are equal when these are, to the byte. */
function everything(graph: KnowledgeGraph): string {
  return JSON.stringify(graph.graph.export()) + [...writeGraphFile(partsOf(graph))].join("")
}

function partsOf(graph: KnowledgeGraph) {
  return {extractions: graph.extractions.values(), corrections: graph.corrections}
}

const shuffled = fc.tuple(extractions, corrections).chain(([given, edits]) =>
  fc.record({
    given: fc.constant(given),
    edits: fc.constant(edits),
    order: fc.shuffledSubarray(given, {minLength: given.length}),
    editOrder: fc.shuffledSubarray(edits, {minLength: edits.length}),
  }),
)

test("gives the same graph and the same bytes for any order of documents and of the log", () => {
  fc.assert(
    fc.property(shuffled, ({given, edits, order, editOrder}) => {
      expect(everything(foldGraph(order, editOrder))).toBe(everything(foldGraph(given, edits)))
    }),
  )
})

test("unites parts the same way however they are grouped, ordered or repeated", () => {
  const parts = fc.record({extractions, corrections})
  fc.assert(
    fc.property(parts, parts, parts, (a, b, c) => {
      const fold = (...all: Parameters<typeof unite>) => {
        const united = unite(...all)
        return everything(foldGraph(united.extractions, united.corrections))
      }
      expect(fold(unite(a, b), c)).toBe(fold(a, unite(b, c)))
      expect(fold(a, b)).toBe(fold(b, a))
      expect(fold(a, a)).toBe(fold(a))
    }),
  )
})

test("a document that was removed is as one that was never added", () => {
  fc.assert(
    fc.property(extractions, corrections, (given, edits) => {
      const [removed, ...rest] = given
      const all = foldGraph(given, edits)
      const left = [...all.extractions.values()].filter(({id}) => id !== removed?.id)
      expect(everything(foldGraph(left, edits))).toBe(everything(foldGraph(rest, edits)))
    }),
  )
})

test("puts nothing into the graph that has no words behind it", () => {
  fc.assert(
    fc.property(extractions, (given) => {
      const graph = foldGraph(given)
      graph.graph.forEachNode((_node, {mentions, mentionCount, documents, label}) => {
        expect(mentions.length).toBeGreaterThan(0)
        expect(mentionCount).toBe(mentions.length)
        expect(documents.length).toBeGreaterThan(0)
        expect(given.some(({text}) => text.includes(label))).toBe(true)
      })
      graph.graph.forEachEdge((_edge, {evidence, weight, confidence}) => {
        expect(weight).toBe(evidence.length)
        expect(weight).toBeGreaterThan(0)
        expect(confidence).toBeGreaterThan(0)
        for (const {document, start, end} of evidence) {
          expect(graph.quote(document, {start, end}).length).toBe(end - start)
        }
      })
    }),
  )
})

/** Makes an extraction from lines such as `Xiaomi: Organization (Xiaomi Corp)` and `Xiaomi FOUNDED_BY Lei Jun`. */
function say(source: string, entities: readonly string[], relations: readonly string[] = []): Extraction {
  const parsed = entities.map((line) => /^(.+?): (\w+)(?: \((.+)\))?$/.exec(line)!)
  const text = entities.join("\n")
  const idOf = (label: string) => `e${parsed.findIndex((match) => match[1] === label) + 1}`
  return {
    id: `d-${source}`,
    source,
    text,
    blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
    extractor: "test/1",
    entities: parsed.map((match, index) => ({
      id: `e${index + 1}`,
      label: match[1],
      type: match[2],
      aliases: match[3] ? [match[3]] : [],
      mentions: [
        {start: text.indexOf(match[0]), end: text.indexOf(match[0]) + match[1]!.length, kind: "name"},
      ],
    })),
    propositions: [],
    relations: relations.map((line) => {
      const [, from, negation, type, to] = /^(.+?) (NOT )?([A-Z_]+) (.+)$/.exec(line)!
      return {
        source: idOf(from!),
        target: idOf(to!) === "e0" ? null : idOf(to!),
        literal: idOf(to!) === "e0" ? to : null,
        type,
        predicate: type!.toLowerCase(),
        factuality: negation ? "negated" : "asserted",
        reportedBy: null,
        qualifiers: {},
        confidence: 0.8,
        evidence: [{start: 0, end: text.length}],
      }
    }),
  } as unknown as Extraction
}

/** The graph as sorted lines. */
function show(graph: KnowledgeGraph): string[] {
  const label = (node: string) => graph.graph.getNodeAttribute(node, "label")
  return [
    ...graph.graph.mapNodes(
      (_node, {label, type, aliases}) =>
        `${label}: ${type}${aliases.length ? ` (${aliases.join(", ")})` : ""}`,
    ),
    ...graph.graph.mapEdges(
      (_edge, {type, weight, factuality}, source, target) =>
        `${label(source)} ${factuality === "negated" ? "NOT " : ""}${type} ${label(target)} ×${weight}`,
    ),
    ...graph.graph
      .mapNodes((node, {facts}) => facts.map(({type, literal}) => `${label(node)} ${type} "${literal}"`))
      .flat(),
  ].sort()
}

test.each<[string, Extraction[], string[]]>([
  [
    "joins one name across documents whatever its case, accents, article or legal form",
    [
      say("a", ["Xiaomi Corporation: Organization"]),
      say("b", ["XIAOMI: Organization"]),
      say("c", ["the Xiaomi: Organization"]),
    ],
    ["Xiaomi Corporation: Organization (XIAOMI)"],
  ],
  [
    "joins a name that is an alias elsewhere",
    [say("a", ["Acme Rocket R7: Product (R7)"]), say("b", ["R7: Product"])],
    ["Acme Rocket R7: Product (R7)"],
  ],
  [
    "does not join a person to another by a surname alone",
    [say("a", ["Maria Santos: Person (Santos)"]), say("b", ["Santos: Person"])],
    ["Maria Santos: Person (Santos)", "Santos: Person"],
  ],
  [
    "keeps a person and a place of one name apart",
    [say("a", ["Washington: Person"]), say("b", ["Washington: Location"])],
    ["Washington: Location", "Washington: Person"],
  ],
  [
    "takes a vague type for the telling one",
    [say("a", ["Gecko: Concept"]), say("b", ["Gecko: Technology"])],
    ["Gecko: Technology"],
  ],
  [
    "tells apart names whose ids look alike",
    [say("a", ["C: Technology", "C++: Technology"])],
    ["C++: Technology", "C: Technology"],
  ],
  [
    "gathers evidence for one relation from several documents, and keeps its denial apart",
    [
      say("a", ["Acme: Organization", "Bolt: Product"], ["Acme PRODUCES Bolt"]),
      say("b", ["Acme: Organization", "Bolt: Product"], ["Acme PRODUCES Bolt", "Acme NOT PRODUCES Bolt"]),
    ],
    ["Acme NOT PRODUCES Bolt ×1", "Acme PRODUCES Bolt ×2", "Acme: Organization", "Bolt: Product"],
  ],
  [
    "keeps values as facts of their node",
    [say("a", ["Acme: Organization"], ["Acme HAS_REVENUE $3 billion"])],
    ['Acme HAS_REVENUE "$3 billion"', "Acme: Organization"],
  ],
])("%s", (_behaviour, given, expected) => {
  expect(show(foldGraph(given))).toEqual(expected)
})

const acme = say(
  "a",
  ["Acme: Organization", "Ada: Person", "Adah: Person", "Bolt: Product"],
  ["Acme FOUNDED_BY Ada", "Acme PRODUCES Bolt"],
)
const ref = (n: number) => `d-a#e${n}`

test.each<[string, object[], string[]]>([
  [
    "merges entities and moves their relations",
    [{kind: "merge-entities", entities: [ref(2), ref(3)]}],
    [
      "Acme FOUNDED_BY Adah ×1",
      "Acme PRODUCES Bolt ×1",
      "Acme: Organization",
      "Adah: Person (Ada)",
      "Bolt: Product",
    ],
  ],
  [
    "splits what was merged",
    [
      {kind: "merge-entities", entities: [ref(2), ref(3)]},
      {kind: "split-entity", entities: [ref(3)]},
    ],
    [
      "Acme FOUNDED_BY Ada ×1",
      "Acme PRODUCES Bolt ×1",
      "Acme: Organization",
      "Ada: Person",
      "Adah: Person",
      "Bolt: Product",
    ],
  ],
  [
    "renames and retypes, keeping the names of the text",
    [
      {kind: "rename-entity", entity: ref(1), label: "Acme Works"},
      {kind: "retype-entity", entity: ref(1), type: "Facility"},
    ],
    [
      "Acme Works FOUNDED_BY Ada ×1",
      "Acme Works PRODUCES Bolt ×1",
      "Acme Works: Facility (Acme)",
      "Ada: Person",
      "Adah: Person",
      "Bolt: Product",
    ],
  ],
  [
    "rejects an entity with its relations",
    [{kind: "reject-entity", entity: ref(1)}],
    ["Ada: Person", "Adah: Person", "Bolt: Product"],
  ],
  [
    "rejects, retypes, reverses and adds relations",
    [
      {kind: "reject-relation", relation: {source: ref(1), type: "PRODUCES", target: ref(4)}},
      {
        kind: "retype-relation",
        relation: {source: ref(1), type: "FOUNDED_BY", target: ref(2)},
        type: "LEADS",
      },
      {kind: "reverse-relation", relation: {source: ref(1), type: "LEADS", target: ref(2)}},
      {
        kind: "add-relation",
        relation: {source: ref(3), type: "USES", target: ref(4)},
        factuality: "asserted",
      },
    ],
    [
      "Acme: Organization",
      "Ada LEADS Acme ×1",
      "Ada: Person",
      "Adah USES Bolt ×1",
      "Adah: Person",
      "Bolt: Product",
    ],
  ],
  [
    "adds an entity that corrections can speak of",
    [
      {kind: "add-entity", entity: "user#e1", label: "Cogs", type: "Product"},
      {
        kind: "add-relation",
        relation: {source: ref(1), type: "PRODUCES", target: "user#e1"},
        factuality: "planned",
      },
    ],
    [
      "Acme FOUNDED_BY Ada ×1",
      "Acme PRODUCES Bolt ×1",
      "Acme PRODUCES Cogs ×1",
      "Acme: Organization",
      "Ada: Person",
      "Adah: Person",
      "Bolt: Product",
      "Cogs: Product",
    ],
  ],
  [
    "passes over what is no longer there",
    [
      {kind: "reject-entity", entity: "gone#e1"},
      {kind: "merge-entities", entities: [ref(4), "gone#e9"]},
    ],
    [
      "Acme FOUNDED_BY Ada ×1",
      "Acme PRODUCES Bolt ×1",
      "Acme: Organization",
      "Ada: Person",
      "Adah: Person",
      "Bolt: Product",
    ],
  ],
])("a correction %s", (_behaviour, edits, expected) => {
  const log = edits.map((edit, sequence) => ({...edit, id: `c${sequence}`, sequence}))
  expect(show(foldGraph([acme], log as never))).toEqual(expected)
})

test("rejects one value of an entity, however its case is written, and keeps the others", () => {
  const said = say("a", ["Acme: Organization"], ["Acme HAS_REVENUE $3 billion", "Acme HAS_SIZE 40 Employees"])
  const fact = (literal: string) => ({kind: "reject-fact", fact: {entity: ref(1), type: "HAS_SIZE", literal}})
  const after = (literal: string) =>
    show(foldGraph([said], [{...fact(literal), id: "c1", sequence: 1} as unknown as Correction]))
  expect(after("40 employees")).toEqual(['Acme HAS_REVENUE "$3 billion"', "Acme: Organization"])
  expect(after("41 employees")).toHaveLength(3)
})
