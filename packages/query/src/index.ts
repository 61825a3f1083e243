export {type Completion, type Completions, completeCypher} from "./cypher/complete.js"
export {
  CypherEngine,
  type EngineOptions,
  type QueryOptions,
  type QueryResult,
  type StepProfile,
} from "./cypher/engine.js"
export {CypherError, type ErrorPhase, type ErrorType} from "./cypher/error.js"
export {type Cypher, type CypherResult, createCypher} from "./cypher/knowledge/cypher.js"
export {propertyName, snapshotOf} from "./cypher/knowledge/snapshot-of.js"
export {nearestName} from "./cypher/nearest-name.js"
export {describePlan, type PlanStep} from "./cypher/plan/describe-plan.js"
export type {Plan} from "./cypher/plan/plan.js"
export type {Procedure} from "./cypher/procedures.js"
export {GraphSnapshot} from "./cypher/snapshot.js"
export {SnapshotBuilder} from "./cypher/snapshot-builder.js"
export {parameterOf, type ValueWriters, valueTo} from "./cypher/value/convert.js"
export {textOf} from "./cypher/value/text.js"
export type {
  DurationValue,
  FloatValue,
  MapValue,
  NodeValue,
  PathValue,
  RelationshipValue,
  TemporalValue,
  Value,
} from "./cypher/value/value.js"
export type {QueryWarning} from "./cypher/vocabulary.js"
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
export {isCypher} from "./phrases/is-cypher.js"
export {createPhrases, type PhraseReading, type Phrases} from "./phrases/phrases.js"
export {relationWords, typeWords} from "./relation-words.js"
export {createSearch, type MatchKind, type Search, type SearchHit, type SearchOptions} from "./search.js"
