export type {Correction, CorrectionId, Edit, RelationRef} from "./correction.js"
export type {AnnotatedDocument, Block, BlockKind, Document, Sentence, Token, Upos} from "./document.js"
export {type Issue, RelataError, unreachable} from "./errors.js"
export type {
  Evidence,
  ExtractedEntity,
  ExtractedRelation,
  Extraction,
  Factuality,
  Mention,
  MentionKind,
  Proposition,
} from "./extraction.js"
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
  allowsEnds,
  type EntityType,
  entityTypeNamed,
  type RelationType,
  relationTypeNamed,
  type Schema,
} from "./schema.js"
export {defaultSchema} from "./schema/default-schema.js"
export {compareSpans, containsSpan, overlapsSpan, type Span} from "./span.js"
