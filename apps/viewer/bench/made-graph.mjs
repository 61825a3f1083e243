// A graph of any size, made the same each time: its graph file, as `relata build` would write one, and plain lists of it
// for another program to draw.

/** Numbers that look drawn by lot and are the same each time. */
function* lots(seed) {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

const syllables = "ba ce di fo gu ha ki lo me nu pa re si to vu wa xe yo za qui".split(" ")
const types = ["Person", "Organization", "Location", "Product", "Event", "Work", "Concept", "Award"]
const verbs = ["FOUNDED", "ACQUIRED", "WORKS_FOR", "PART_OF", "LOCATED_IN", "SUPPLIES"]

/** A name of its own for each number. */
function nameOf(number) {
  const parts = [0, 1, 2, 3, 4, 5].map((place) => syllables[Math.floor(number / 20 ** place) % 20])
  const word = (start) => {
    const text = parts.slice(start, start + 3).join("")
    return text[0].toUpperCase() + text.slice(1)
  }
  return `${word(0)} ${word(3)}`
}

/**
 * Twice as many edges as nodes: groups of about fifty, hubs in each, a tenth of the edges between groups.
 * @param {number} count
 */
export function madeEdges(count) {
  const lot = lots(count)
  const next = () => lot.next().value
  const group = Math.min(count, 50)
  const edges = []
  const seen = new Set()
  while (edges.length < 2 * count) {
    const from = edges.length < count ? edges.length : Math.floor(next() * count)
    const start = Math.floor(from / group) * group
    const size = Math.min(group, count - start)
    // The square draws towards the first of the group, its hubs.
    const to = next() < 0.1 ? Math.floor(next() * count) : start + Math.floor(next() ** 2 * size)
    const key = from * count + to
    if (from === to || seen.has(key)) continue
    seen.add(key)
    edges.push([from, to])
  }
  return edges
}

/** The lines of the graph file: documents of forty sentences, an edge each. */
export function* madeGraphFile(count) {
  const edges = madeEdges(count)
  yield `${JSON.stringify({kind: "relata", version: 1})}\n`
  for (let first = 0; first < edges.length; first += 40) {
    const id = `made-${String(first / 40).padStart(6, "0")}`
    let text = ""
    const mentions = new Map()
    const relations = []
    for (const [place, [from, to]] of edges.slice(first, first + 40).entries()) {
      const start = text.length
      const type = verbs[(first + place) % verbs.length]
      const predicate = type.toLowerCase().replace("_", " ")
      const spanOf = (words) => {
        const span = {start: text.length, end: text.length + words.length}
        text += words
        return span
      }
      const mention = (node) => {
        const span = spanOf(nameOf(node))
        mentions.set(node, [...(mentions.get(node) ?? []), {...span, kind: "name"}])
        return span
      }
      const subject = mention(from)
      text += " "
      const trigger = spanOf(predicate)
      text += " "
      const object = mention(to)
      text += "."
      const evidence = [{start, end: text.length, subject, trigger, object}]
      text += "\n"
      relations.push({
        record: "relation",
        document: id,
        source: `e${from}`,
        target: `e${to}`,
        type,
        predicate,
        factuality: "asserted",
        qualifiers: {},
        confidence: 0.3 + 0.7 * ((place * 7) % 10) * 0.1,
        evidence,
      })
    }
    const blocks = [{start: 0, end: text.length, kind: "paragraph", article: 0}]
    yield `${JSON.stringify({record: "document", id, source: `${id}.txt`, text, blocks, extractor: "made"})}\n`
    for (const [node, own] of mentions) {
      const entity = {
        id: `e${node}`,
        label: nameOf(node),
        type: types[node % types.length],
        aliases: [],
        mentions: own,
      }
      yield `${JSON.stringify({record: "entity", document: id, ...entity})}\n`
    }
    for (const relation of relations) yield `${JSON.stringify(relation)}\n`
  }
}

/** What a page of ten lines draws: the same nodes and edges, anywhere. */
export function madeLists(count) {
  const lot = lots(7)
  const next = () => lot.next().value
  const colours = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377"]
  return {
    nodes: Array.from({length: count}, (_, node) => ({
      x: next(),
      y: next(),
      size: 3,
      label: nameOf(node),
      color: colours[node % colours.length],
    })),
    edges: madeEdges(count),
  }
}
