import type {AnnotatedDocument, Span} from "@relata/model"
import type {SentenceAnalysis} from "../clause/clause.js"
import {readEvidence} from "../entity/evidence.js"
import type {EvidenceSource} from "../entity/observe-evidence.js"
import {findNames} from "../mention/find-names.js"

/** What speaks for (or, below zero, against) a type at one mention of a name. */
export interface TypeSignal extends Span {
  readonly type: string
  readonly weight: number
  readonly source: EvidenceSource
}

/** The signals behind the types of a document's names, in the order in which they are read. */
export function typeSignals(doc: AnnotatedDocument, analyses: readonly SentenceAnalysis[]): TypeSignal[] {
  const signals: TypeSignal[] = []
  readEvidence(doc, analyses, findNames(doc), {
    observe: ({start, end}, source, type, weight) => signals.push({start, end, type, weight, source}),
  })
  return signals
}
