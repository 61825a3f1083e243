import type {Token} from "@relata/model"
import type {Chunk} from "./chunk.js"
import type {Clause, ClauseKind, Draft, NounPhrase, Oblique, Predicate} from "./clause.js"
import {readNounGroup, startsNounGroup} from "./noun-group.js"
import {isNameWord} from "./noun-pairs.js"

/** A clause while it is read; its verb may be still to come. */
export type OpenClause = Omit<Draft<Clause>, "predicate" | "parent"> & {
  predicate: Predicate | undefined
  parent: OpenClause | undefined
}

/**
 * The state of one reading of a sentence's chunks, from left to right. The modules `take-…` take the chunks in, each
 * its own kinds.
 */
export class Reading {
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly clauses: OpenClause[] = []
  readonly groups: NounPhrase[] = []
  current: OpenClause
  root: OpenClause
  /** The phrase that ends where the next chunk begins. */
  last: NounPhrase | undefined
  /** Index of the first token behind a dateline. */
  textFrom = 0
  hasComma = false
  hasCoordinator = false
  keepsCoordinator = false
  /** Prepositional phrases that wait for the verb behind them. */
  pending: Oblique[] = []

  constructor(tokens: readonly Token[], chunks: readonly Chunk[]) {
    this.tokens = tokens
    this.chunks = chunks
    this.root = this.open("main", 0)
    this.current = this.root
  }

  /** Begins a clause; it takes in what follows once it is `current`. */
  open(kind: ClauseKind, start: number, parent?: OpenClause, mark?: string): OpenClause {
    const clause: OpenClause = {
      kind,
      predicate: undefined,
      subject: undefined,
      isSubjectShared: false,
      objects: [],
      adjective: undefined,
      obliques: [],
      times: [],
      parent,
      mark,
      start,
    }
    this.clauses.push(clause)
    return clause
  }

  /** The clause with a tense of its own, outside relative clauses, that a clause stands in. */
  finiteHost(clause: OpenClause): OpenClause {
    let host = clause
    while (host.parent && !(host.predicate?.form === "finite" && host.kind !== "relative")) host = host.parent
    return host
  }

  /** The nearest clause with a tense of its own, from `clause` upwards. */
  finiteHostOf(clause: OpenClause): OpenClause {
    let host = clause
    while (host.parent && host.predicate?.form !== "finite") host = host.parent
    return host
  }

  /** The nearest clause that has a subject and still waits for its verb. */
  waiting(): OpenClause | undefined {
    for (let clause: OpenClause | undefined = this.current; clause; clause = clause.parent) {
      if (clause.predicate === undefined && clause.subject !== undefined) return clause
    }
    return undefined
  }

  /** The phrase inside `group` that ends last, where a relative clause or participle attaches. */
  nearest(group: NounPhrase | undefined): NounPhrase | undefined {
    if (!group) return undefined
    const lastMember = group.conjuncts.at(-1)
    if (lastMember) return this.nearest(lastMember)
    const modifier = group.modifiers.at(-1)
    if (modifier?.phrase && modifier.preposition !== "," && modifier.phrase.end === group.end) {
      // "a member of the board that …": the noun before "of" counts unless what follows it has a name
      // without a comma a clause picks out one of many, which a name does not need
      const inner = this.nearest(modifier.phrase)!
      if (
        !this.hasComma &&
        isNameWord(this.tokens[inner.head]!) &&
        !isNameWord(this.tokens[group.head]!) &&
        this.tokens[inner.from]!.upos !== "DET"
      )
        return group
      return modifier.preposition === "of" && !isNameWord(this.tokens[modifier.phrase.head]!)
        ? group
        : this.nearest(modifier.phrase)
    }
    return group
  }

  /** Whether a phrase stands for several things: a list, or a plural noun. */
  isPlural(phrase: NounPhrase): boolean {
    const head = this.tokens[phrase.head]!
    return (
      phrase.conjuncts.length > 0 ||
      (head.upos === "NOUN" && /s$/.test(head.form) && head.form.toLowerCase() !== head.lemma.toLowerCase())
    )
  }

  /** The next chunk from `at` that is no adverb. */
  skipAdverbs(at: number): number {
    let i = at
    while (this.chunks[i]?.kind === "adverb") i++
    return i
  }

  /** Whether the noun group at `at` has a finite verb behind it, so that a clause begins there. */
  hasVerbBehindNoun(at: number): boolean {
    const start = this.skipAdverbs(at)
    if (!startsNounGroup(this.chunks, start)) return false
    const group = readNounGroup(this.tokens, this.chunks, start, {place: "subject"})
    const behind = this.chunks[this.skipAdverbs(group.next)]
    return (
      behind?.kind === "verb" && (behind.predicate.form === "finite" || behind.predicate.form === "ambiguous")
    )
  }

  /** Whether a subject with its verb comes next, a comma aside. */
  clauseAt(at: number): boolean {
    return this.hasVerbBehindNoun(this.chunks[at]?.kind === "comma" ? at + 1 : at)
  }

  /** Whether a verb with a tense, or what may be one, comes next. */
  verbAt(at: number): boolean {
    const chunk = this.chunks[this.skipAdverbs(at)]
    return (
      chunk?.kind === "verb" && (chunk.predicate.form === "finite" || chunk.predicate.form === "ambiguous")
    )
  }

  /** Whether a phrase stands for many: a plural, or "many of …". */
  isMany(phrase: NounPhrase): boolean {
    return (
      this.isPlural(phrase) ||
      /^(?:many|some|several|most|both|all|few)$/i.test(this.tokens[phrase.head]!.form)
    )
  }
}
