export type {Correction, CorrectionId, Edit, FactRef, RelationRef} from "./correction.js"
export type {
  AnnotatedDocument,
  Block,
  BlockKind,
  Document,
  NameSpan,
  Sentence,
  Token,
  Upos,
} from "./document.js"
export {type Issue, RelataError, unreachable} from "./errors.js"
export type {
  Evidence,
  ExtractedEntity,
  ExtractedRelation,
  Extraction,
  Factuality,
  GivenEdge,
  GivenNode,
  Mention,
  MentionKind,
  MentionLink,
  Proposition,
} from "./extraction.js"
export {foldGraph, graphOfTables} from "./fold.js"
export {
  type EdgeRow,
  foldTables,
  type GraphParts,
  type GraphTables,
  unite,
} from "./fold-tables.js"
export {
  type GraphFile,
  graphFileVersion,
  openGraph,
  type Places,
  readGraphFile,
  writeGraphFile,
  writePlaces,
} from "./graph-file.js"
export type {Place} from "./graph-record.js"
export {
  type DocumentId,
  documentId,
  type EntityId,
  type EntityRef,
  entityRef,
  hash64,
  type Id,
  type LocalEntityId,
  type RelationId,
} from "./id.js"
export {
  type EdgeAttributes,
  type Fact,
  type GivenRelation,
  type GraphEvidence,
  type GraphMention,
  KnowledgeGraph,
  type NodeAttributes,
} from "./knowledge-graph.js"
export {readLines} from "./lines.js"
export {type MemberLink, type MemberRule, memberLinks} from "./member-links.js"
export {compareText, foldName, foldOrganizationName, slugOf} from "./name.js"
export {parseSchema} from "./parse-schema.js"
export {defaultSchema} from "./schema/default-schema.js"
export {
  allowsEnds,
  type EntityType,
  entityTypeNamed,
  type RelationType,
  relationTypeNamed,
  type Schema,
} from "./schema.js"
export {compareSpans, containsSpan, overlapsSpan, type Span} from "./span.js"
export {describeValue, type NormalValue, type NormalValues} from "./value.js"
