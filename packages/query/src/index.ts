export {
  type CardFact,
  type CardRelation,
  type CardStatement,
  type EntityCard,
  type EntityName,
  entityCard,
  entityName,
  type Quote,
  quoteOf,
  type RelationGroup,
} from "./entity-card.js"
export {findEntity} from "./find-entity.js"
export {type Count, type GraphStats, graphStats} from "./graph-stats.js"
export {type Neighbourhood, type NeighbourhoodOptions, neighbourhood} from "./neighbourhood.js"
export {pathText} from "./path-text.js"
export {
  type AllPathsOptions,
  allSimplePaths,
  type Path,
  type PathList,
  type PathOptions,
  shortestPath,
} from "./paths.js"
export {relationWords, typeWords} from "./relation-words.js"
export {createSearch, type MatchKind, type Search, type SearchHit, type SearchOptions} from "./search.js"
