import type {EntityId, KnowledgeGraph} from "@relata/model"
import {quoteOf} from "../../entity-card.js"
import {createSearch, type Search} from "../../search.js"
import {integer, type ParameterKinds, text} from "../functions/function.js"
import type {Procedure} from "../procedures.js"
import {floatOf} from "../value/number.js"
import type {NodeValue, RelationshipValue, Value} from "../value/value.js"

const node: ParameterKinds = ["node"]
const relationship: ParameterKinds = ["relationship"]

/** What only a knowledge graph can be asked: its search, and the words behind what it says. */
export function knowledgeProcedures(graph: KnowledgeGraph, search?: Search): readonly Procedure[] {
  let index = search
  return [
    {
      name: "relata.search",
      parameters: [
        {name: "words", kinds: text},
        {name: "limit", kinds: integer, optional: true},
      ],
      columns: ["node", "name", "matched"],
      *call([words, limit], {graph: snapshot}) {
        index ??= createSearch(graph)
        const hits = index.search(String(words), limit === undefined ? {} : {limit: Number(limit)})
        for (const {id, name, match} of hits) {
          const found = snapshot.indexOfNode(id)
          if (found !== undefined) yield [{kind: "node", id: found, graph: snapshot}, name, match]
        }
      },
    },
    {
      name: "relata.evidence",
      parameters: [{name: "relation", kinds: relationship}],
      columns: ["sentence", "source", "document", "start", "end", "predicate", "confidence", "factuality"],
      *call([relation]): Generator<readonly Value[]> {
        if (relation === null) return
        const {graph: snapshot, id} = relation as RelationshipValue
        const edge = snapshot.relationshipIds[id]
        if (!graph.graph.hasEdge(edge)) return
        for (const one of graph.graph.getEdgeAttributes(edge).evidence) {
          const {text: sentence, source, document, start, end} = quoteOf(graph, one)
          yield [
            sentence,
            source,
            document,
            start,
            end,
            one.predicate,
            floatOf(one.confidence),
            one.factuality,
          ]
        }
      },
    },
    {
      name: "relata.mentions",
      parameters: [{name: "entity", kinds: node}],
      columns: ["text", "kind", "source", "document", "start", "end"],
      *call([entity]): Generator<readonly Value[]> {
        if (entity === null) return
        const {graph: snapshot, id} = entity as NodeValue
        const key = snapshot.nodeIds[id] as EntityId
        if (!graph.graph.hasNode(key)) return
        for (const {document, kind, start, end} of graph.graph.getNodeAttributes(key).mentions) {
          const source = graph.documents.get(document)?.source ?? ""
          yield [graph.quote(document, {start, end}), kind, source, document, start, end]
        }
      },
    },
  ]
}
