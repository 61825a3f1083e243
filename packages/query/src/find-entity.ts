import {type EntityId, type KnowledgeGraph, RelataError} from "@relata/model"
import {createSearch, foldForSearch, type Search, type SearchHit} from "./search.js"

/**
 * The entity that a person means by `words`: an id, a name, or words that only one entity answers to.
 *
 * In this order: the id itself; the one label, then the one alias, that is these words (as they are written, then
 * whatever their case and accents); the one entity that a search finds in its best way of matching, as long as that is no
 * mere likeness.
 * @param options.search - an index of the same graph, where there is one already
 * @throws RelataError `query.unknown-entity` when nothing answers, with names that come near;
 *   `query.ambiguous-entity` when several do, with their ids
 */
export function findEntity(
  graph: KnowledgeGraph,
  words: string,
  {search}: {readonly search?: Search} = {},
): EntityId {
  const wanted = words.trim()
  if (graph.graph.hasNode(wanted)) return wanted as EntityId
  for (const named of namedEntities(graph, wanted)) {
    if (named.length === 1) return named[0]!
    if (named.length > 1) throw ambiguous(graph, wanted, named)
  }
  const hits = (search ?? createSearch(graph)).search(wanted, {limit: 10})
  const best = hits.filter((hit) => hit.match === hits[0]!.match)
  if (best.length === 1 && best[0]!.match !== "similar" && best[0]!.match !== "type") return best[0]!.id
  throw unknown(wanted, hits)
}

/** Who bears this very name: as label in the same letters, as label folded, as alias. */
function* namedEntities(graph: KnowledgeGraph, words: string): Generator<readonly EntityId[]> {
  const folded = foldForSearch(words)
  const same: EntityId[] = []
  const labels: EntityId[] = []
  const aliases: EntityId[] = []
  graph.graph.forEachNode((node, {label, aliases: others}) => {
    const id = node as EntityId
    if (label === words) same.push(id)
    if (foldForSearch(label) === folded) labels.push(id)
    else if (others.some((alias) => foldForSearch(alias) === folded)) aliases.push(id)
  })
  yield same
  yield labels
  yield aliases
}

function ambiguous(graph: KnowledgeGraph, words: string, ids: readonly EntityId[]): RelataError {
  const listed = ids.slice(0, 8).map((id) => `${id} (${graph.graph.getNodeAttribute(id, "type")})`)
  return new RelataError(
    "query.ambiguous-entity",
    `"${words}" names ${ids.length} entities: ${listed.join(", ")}. Give the id of the one you mean.`,
  )
}

function unknown(words: string, hits: readonly SearchHit[]): RelataError {
  const near = hits.slice(0, 5).map(({label, type}) => `${label} (${type})`)
  return new RelataError(
    "query.unknown-entity",
    `No single entity is known as "${words}". ${
      near.length > 0
        ? `Near names: ${near.join(", ")}.`
        : "Nothing comes near it; search for a shorter part of the name."
    }`,
  )
}
