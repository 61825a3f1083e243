import type {KnowledgeGraph, RelationId} from "@relata/model"
import type {Search} from "../../search.js"
import {CypherEngine, type EngineOptions, type QueryOptions, type QueryResult} from "../engine.js"
import type {GraphSnapshot} from "../snapshot.js"
import {knowledgeProcedures} from "./procedures.js"
import {snapshotOf, sourceNames} from "./snapshot-of.js"

/** The answer to a query about a knowledge graph. */
export interface CypherResult extends QueryResult {
  /** For each row the relations that it came from, when they were asked for. */
  readonly relations?: readonly (readonly RelationId[])[]
}

/** Answers queries about one knowledge graph; see {@link createCypher}. */
export interface Cypher {
  /** The graph as queries see it, without the texts. */
  readonly snapshot: GraphSnapshot
  run(text: string, options?: QueryOptions): Promise<CypherResult>
  /** In one go, without a turn for others. */
  runSync(text: string, options?: QueryOptions): CypherResult
}

/**
 * Opens a knowledge graph to openCypher. What queries see is told at `snapshotOf`; it is made when the first
 * query comes, and the documents and mentions when one names them.
 */
export function createCypher(
  graph: KnowledgeGraph,
  {search, ...options}: EngineOptions & {readonly search?: Search} = {},
): Cypher {
  const procedures = [...knowledgeProcedures(graph, search), ...(options.procedures ?? [])]
  const engines = new Map<boolean, CypherEngine>()
  const engineWith = (sources: boolean): CypherEngine => {
    const known = engines.get(sources)
    if (known) return known
    const engine = new CypherEngine(snapshotOf(graph, {sources}), {...options, procedures})
    engines.set(sources, engine)
    return engine
  }
  const engineFor = (text: string): CypherEngine => engineWith(namesSources.test(text))
  return {
    get snapshot() {
      return engineWith(false).graph
    },
    run: async (text, queryOptions) => withRelations(graph, await engineFor(text).run(text, queryOptions)),
    runSync: (text, queryOptions) => withRelations(graph, engineFor(text).runSync(text, queryOptions)),
  }
}

const namesSources = new RegExp(`\\b(?:${sourceNames.join("|")})\\b`)

function withRelations(graph: KnowledgeGraph, result: QueryResult): CypherResult {
  const {evidence} = result
  if (!evidence) return result
  const relations = evidence.map((row) =>
    // Those between an entity and its mentions are no statements.
    row
      .map(({graph: snapshot, id}) => snapshot.relationshipIds[id] as RelationId)
      .filter((id) => graph.graph.hasEdge(id)),
  )
  return {...result, relations}
}
