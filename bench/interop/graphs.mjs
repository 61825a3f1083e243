/** Graphs to export, with what every reader of the export must find in them. */
import {createRequire} from "node:module"

const {MultiDirectedGraph} = createRequire(new URL("../../packages/model/package.json", import.meta.url))(
  "graphology",
)

/** Strings that break XML writers, one for each way that is known. */
const hostileStrings = [
  "<b a=\"1\" c='2'>&amp; ]]> <!-- --> <?x?>",
  "tab\tline\nfeed\rreturn\r\nboth",
  "  spaces around  ",
  "control \u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085",
  "surrogates \ud800 \udc00 \ud83d\ude00",
  "\ufffe\uffff\ufeff\u2028\u2029",
  "中文 العربية עברית ไทย 😀 e\u0301",
  "__proto__",
  "x".repeat(100_000),
  "",
]

/** Node ids are name tokens already, so that they can be compared as they stand. */
export function hostileGraph() {
  const graph = new MultiDirectedGraph()
  const nodes = new Map()
  const edges = new Map()
  for (const [at, text] of hostileStrings.entries()) {
    const attributes = {text, count: at - 5, big: 2 ** 40 + at, share: at / 7, flag: at % 2 === 0}
    graph.addNode(`n${at}`, {...attributes, type: "Thing", list: [text, {deep: at}]})
    nodes.set(`n${at}`, {
      ...attributes,
      text: asXml(text),
      type: "Thing",
      list: toJson([text, {deep: at}]),
      name: `n${at}`,
      label: `n${at}`,
      labels: ":Thing",
    })
  }
  for (let at = 0; at < 30; at++) {
    const [source, target, text] = [`n${at % 10}`, `n${(at * 3) % 10}`, hostileStrings[at % 10]]
    graph.addEdgeWithKey(`e${at}`, source, target, {text, weight: at + 0.5, type: "LINKS"})
    const data = {text: asXml(text), weight: at + 0.5, type: "LINKS", label: "LINKS", interaction: "LINKS"}
    edges.set(`e${at}`, {source, target, data})
  }
  return {graph, nodes, edges}
}

/** What a knowledge graph must look like to a reader: the attributes, and the quotes behind them. */
export function plainGraph(knowledge) {
  const nodes = new Map()
  const edges = new Map()
  const quote = (evidence) => {
    const document = knowledge.documents.get(evidence.document)
    return clean({
      text: document?.text.slice(evidence.start, evidence.end) ?? "",
      document: evidence.document,
      source: document?.source,
      title: document?.title,
      start: evidence.start,
      end: evidence.end,
      predicate: evidence.predicate,
      factuality: evidence.factuality,
      qualifiers: evidence.qualifiers,
      values: evidence.values,
      confidence: evidence.confidence,
      reportedBy: evidence.reportedBy,
    })
  }
  knowledge.graph.forEachNode((key, {label, type, aliases, confidence, mentionCount, documents, facts}) => {
    nodes.set(toToken(key), {
      name: asXml(label),
      label: asXml(label),
      labels: `:${type}`,
      type,
      aliases: toJson(aliases),
      ...(confidence === undefined ? {} : {confidence}),
      mentionCount,
      documents: toJson(documents),
      facts: toJson(facts.map((fact) => ({...fact, evidence: fact.evidence.map(quote)}))),
    })
  })
  knowledge.graph.forEachEdge(
    (
      key,
      {type, predicate, weight, confidence, factuality, qualifiers, values, evidence},
      source,
      target,
    ) => {
      edges.set(toToken(key), {
        source: toToken(source),
        target: toToken(target),
        data: {
          label: type,
          interaction: type,
          type,
          predicate: asXml(predicate),
          weight,
          confidence,
          factuality,
          qualifiers: toJson(qualifiers),
          ...(values === undefined ? {} : {values: toJson(values)}),
          evidence: toJson(evidence.map(quote)),
        },
      })
    },
  )
  return {nodes, edges}
}

/** JSON with the two characters escaped that XML cannot hold and JSON would leave. */
function toJson(value) {
  return JSON.stringify(value).replace(
    /[\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  )
}

function clean(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

/** What XML can hold of a string. */
function asXml(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
}

/** Keys as the writer makes name tokens of them: `_xHHHH_` for each character that is not a letter of the common sort. */
function toToken(key) {
  return [...Array(key.length).keys()]
    .map((at) => {
      const unit = key[at]
      const isKept =
        /[A-Za-z0-9._:À-ÖØ-öø-ÿА-яぁ-ゔァ-ヺ一-龥가-힣-]/.test(unit) && !(unit === "_" && key[at + 1] === "x")
      return isKept ? unit : `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
    })
    .join("")
}
