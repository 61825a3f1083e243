import {describe, expect, test} from "@jest/globals"
import {
  documentId,
  type EntityId,
  type Extraction,
  foldGraph,
  type LocalEntityId,
  openGraph,
  type RelationId,
  readGraphFile,
} from "@relata/model"
import {GraphEditor} from "../src/desk/graph-editor.js"

/** A document that says, of each pair of names, that the first founded the second. Names in upper case are people. */
function reads(
  source: string,
  ...pairs: readonly (readonly [founder: string, founded: string])[]
): Extraction {
  const text = pairs.map(([founder, founded]) => `${founder} founded ${founded}.`).join(" ")
  const names = [...new Set(pairs.flat())]
  const id = (name: string) => `e${names.indexOf(name) + 1}` as LocalEntityId
  const spanOf = (words: string, from = 0) => {
    const start = text.indexOf(words, from)
    return {start, end: start + words.length}
  }
  return {
    id: documentId(source, text),
    source,
    text,
    blocks: [{start: 0, end: text.length, kind: "paragraph", article: 0}],
    extractor: "test",
    propositions: [],
    entities: names.map((name) => ({
      id: id(name),
      label: name,
      type: name === name.toUpperCase() ? "Person" : "Organization",
      aliases: [],
      mentions: [{...spanOf(name), kind: "name"}],
    })),
    relations: pairs.map(([founder, founded]) => ({
      source: id(founded),
      target: id(founder),
      literal: null,
      type: "FOUNDED_BY",
      predicate: "founded",
      factuality: "asserted",
      reportedBy: null,
      qualifiers: {},
      confidence: 0.9,
      evidence: [spanOf(`${founder} founded ${founded}.`)],
    })),
  }
}

function editorOf(...extractions: readonly Extraction[]): GraphEditor {
  let last = 0
  return new GraphEditor(foldGraph(extractions), () => `id${++last}`)
}

/** The graph as lines: `Tarn –FOUNDED_BY→ ADA`, and names that nothing is said of. */
function told({graph: {graph}}: GraphEditor): string[] {
  const lines = graph.mapDirectedEdges(
    (_id, {type}, _source, _target, from, to) => `${from.label} –${type}→ ${to.label}`,
  )
  const alone = graph.filterNodes((id) => graph.degree(id) === 0)
  return [...lines, ...alone.map((id) => graph.getNodeAttribute(id, "label"))].sort()
}

const node = ({graph: {graph}}: GraphEditor, label: string) =>
  graph.findNode((_id, attributes) => attributes.label === label) as EntityId
const edge = ({graph: {graph}}: GraphEditor, from: string, to: string) =>
  graph.findDirectedEdge(
    (_id, _attributes, _source, _target, source, target) => source.label === from && target.label === to,
  ) as RelationId

const one = reads("a.txt", ["ADA", "Tarn"], ["ADA", "Quill"])
const other = reads("b.txt", ["BEA", "Tarn"])

describe("an edit", () => {
  test("renames, retypes and rejects entities", () => {
    const editor = editorOf(one)
    expect(editor.edit({kind: "rename-entity", entity: node(editor, "ADA"), label: "Ada N."}).words).toBe(
      "renamed “ADA” to “Ada N.”",
    )
    editor.edit({kind: "retype-entity", entity: node(editor, "Tarn"), type: "Product"})
    editor.edit({kind: "reject-entity", entity: node(editor, "Quill")})
    expect(told(editor)).toEqual(["Tarn –FOUNDED_BY→ Ada N."])
    expect(editor.graph.graph.getNodeAttribute(node(editor, "Tarn"), "type")).toBe("Product")
  })

  test("merges an entity into another, which keeps its name and type", () => {
    const editor = editorOf(one, other)
    const effect = editor.edit({
      kind: "merge-entity",
      entity: node(editor, "Tarn"),
      into: node(editor, "Quill"),
    })
    expect(told(editor)).toEqual(["Quill –FOUNDED_BY→ ADA", "Quill –FOUNDED_BY→ BEA"])
    expect(effect.words).toBe("merged “Tarn” into “Quill”")
    // The reader's place goes along.
    expect(
      new Map(effect.nodeMoves.map(([from, to]) => [from, to])).get("tarn.organization" as EntityId),
    ).toBe(node(editor, "Quill"))
  })

  test("splits off the readings of one document, under a name of their own", () => {
    const editor = editorOf(one, other)
    const {members} = editor.graph.graph.getNodeAttributes(node(editor, "Tarn"))
    const leaving = members.filter((ref) => ref.startsWith(other.id))
    editor.edit({kind: "split-entity", members: leaving, label: "Tarn (lake)"})
    expect(told(editor)).toEqual([
      "Quill –FOUNDED_BY→ ADA",
      "Tarn (lake) –FOUNDED_BY→ BEA",
      "Tarn –FOUNDED_BY→ ADA",
    ])
  })

  test("rejects, retypes and reverses relations, and the reader's place follows the evidence", () => {
    const editor = editorOf(one)
    const first = edge(editor, "Tarn", "ADA")
    const retyped = editor.edit({kind: "retype-relation", relation: first, type: "OWNS"})
    expect(retyped.edgeMoves).toEqual([[first, edge(editor, "Tarn", "ADA")]])
    const reversed = editor.edit({kind: "reverse-relation", relation: edge(editor, "Tarn", "ADA")})
    expect(reversed.edgeMoves).toEqual([[expect.anything(), edge(editor, "ADA", "Tarn")]])
    const rejected = editor.edit({kind: "reject-relation", relation: edge(editor, "Quill", "ADA")})
    expect(rejected.edgeMoves).toEqual([["quill.organization|FOUNDED_BY|ada.person"]])
    expect(told(editor)).toEqual(["ADA –OWNS→ Tarn", "Quill"])
  })

  test("rejects a value, says so in the log, and gives it back", () => {
    const {relations, ...rest} = one
    const worth = {...relations[0]!, target: null, literal: "40 Ships", type: "HAS_SIZE"}
    const editor = editorOf({...rest, relations: [...relations, worth]})
    const tarn = node(editor, "Tarn")
    const facts = () => editor.graph.graph.getNodeAttribute(tarn, "facts").map(({literal}) => literal)
    expect(facts()).toEqual(["40 Ships"])
    const {words, touched} = editor.edit({
      kind: "reject-fact",
      entity: tarn,
      type: "HAS_SIZE",
      literal: "40 Ships",
    })
    expect([words, touched, facts()]).toEqual(["rejected “Tarn” has size “40 Ships”", tarn, []])
    editor.undo()
    expect(facts()).toEqual(["40 Ships"])
  })

  test("adds a relation, and the entity it leads to", () => {
    const editor = editorOf(one)
    editor.edit({
      kind: "add-relation",
      source: node(editor, "Quill"),
      type: "LOCATED_IN",
      target: {label: "Oban", type: "Location"},
      factuality: "asserted",
    })
    expect(told(editor)).toContain("Quill –LOCATED_IN→ Oban")
  })

  test("merges several into one as one step, which keeps its name and type", () => {
    const editor = editorOf(one, other)
    const [ada, bea, quill] = ["ADA", "BEA", "Quill"].map((name) => node(editor, name))
    const {touched} = editor.edit({kind: "merge-entities", entities: [bea!, quill!], into: ada!})
    expect(editor.graph.graph.getNodeAttributes(touched!)).toMatchObject({label: "ADA", type: "Person"})
    expect(editor.graph.graph.hasNode(bea!)).toBe(false)
    editor.undo()
    expect(editor.graph.graph.hasNode(bea!)).toBe(true)
    expect(editor.undo().words).toBe("Nothing is left to undo")
  })

  test("of what is not there is refused", () => {
    const editor = editorOf(one)
    expect(() => editor.edit({kind: "reject-entity", entity: "nobody.person" as EntityId})).toThrow(
      expect.objectContaining({code: "viewer.no-such-thing"}),
    )
  })
})

describe("the undo stack", () => {
  test("takes back step by step and does it again, and a new edit forgets what was undone", () => {
    const editor = editorOf(one, other)
    const states = [told(editor)]
    editor.edit({kind: "merge-entity", entity: node(editor, "BEA"), into: node(editor, "ADA")})
    states.push(told(editor))
    editor.edit({kind: "reject-relation", relation: edge(editor, "Quill", "ADA")})
    states.push(told(editor))
    editor.undo()
    expect(told(editor)).toEqual(states[1])
    editor.undo()
    expect(told(editor)).toEqual(states[0])
    expect(editor.undo().words).toBe("Nothing is left to undo")
    editor.redo()
    editor.redo()
    expect(told(editor)).toEqual(states[2])
    editor.undo()
    editor.edit({kind: "rename-entity", entity: node(editor, "ADA"), label: "Ada"})
    expect(editor.redo().words).toBe("Nothing is left to do again")
  })

  test("takes any one correction out of the log, and puts it back", () => {
    const editor = editorOf(one)
    editor.edit({kind: "rename-entity", entity: node(editor, "ADA"), label: "Ada"})
    editor.edit({kind: "rename-entity", entity: node(editor, "Quill"), label: "Quill Ltd"})
    const oldest = editor.log().at(-1)!
    editor.takeBack(oldest.id)
    expect(told(editor)).toEqual(["Quill Ltd –FOUNDED_BY→ ADA", "Tarn –FOUNDED_BY→ ADA"])
    editor.undo()
    expect(told(editor)).toEqual(["Quill Ltd –FOUNDED_BY→ Ada", "Tarn –FOUNDED_BY→ Ada"])
  })
})

test("the file holds texts and corrections, and gives the same graph when it is opened", async () => {
  const editor = editorOf(one, other)
  editor.edit({kind: "merge-entity", entity: node(editor, "BEA"), into: node(editor, "ADA")})
  const {graph, issues} = await openGraph(editor.file())
  expect(issues).toEqual([])
  expect(graph.graph.export()).toEqual(editor.graph.graph.export())
})

test("the file keeps where nodes lie, also when others join them later", async () => {
  const editor = editorOf(one)
  const at = Float32Array.from(editor.graph.graph.nodes().flatMap((_, index) => [10 * index, 1]))
  const {places} = await readGraphFile(editor.file(at))
  const kept = (id: EntityId) => places?.get(editor.graph.graph.getNodeAttribute(id, "members")[0]!)
  expect(editor.graph.graph.mapNodes((id) => kept(id as EntityId))).toEqual([
    [0, 1],
    [10, 1],
    [20, 1],
  ])
  editor.edit({kind: "merge-entity", entity: node(editor, "Quill"), into: node(editor, "Tarn")})
  expect(kept(node(editor, "ADA"))).toEqual([0, 1])
  expect(kept(node(editor, "Tarn"))).toBeDefined()
})

test("what is not saved yet is told, and undoing what was saved is something to save", () => {
  const editor = editorOf(one)
  const effect = editor.edit({kind: "rename-entity", entity: node(editor, "ADA"), label: "Ada"})
  expect(effect.history.unsaved).toBe(1)
  expect(editor.markSaved(editor.unsaved, {areDocumentsSaved: false}).history.unsaved).toBe(0)
  expect(editor.undo().history.unsaved).toBe(1)
  expect(editor.unsaved.removed.map(({kind}) => kind)).toEqual(["rename-entity"])
})

test("documents join the graph, and what people changed stays changed", () => {
  const editor = editorOf(one)
  editor.edit({kind: "rename-entity", entity: node(editor, "Tarn"), label: "Tarn Ltd"})
  expect(editor.add({extractions: [other, one]}).words).toBe("1 document added")
  expect(told(editor)).toEqual([
    "Quill –FOUNDED_BY→ ADA",
    "Tarn Ltd –FOUNDED_BY→ ADA",
    "Tarn Ltd –FOUNDED_BY→ BEA",
  ])
})
