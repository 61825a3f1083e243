import type {Sentence, Token} from "@relata/model"
import {type Chunk, findChunks} from "./chunk.js"
import type {
  Clause,
  ClauseKind,
  Draft,
  NounPhrase,
  Oblique,
  Predicate,
  SentenceAnalysis,
  TokenRange,
} from "./clause.js"
import {
  isNameWord,
  obliqueOf,
  phrasesWithin,
  readNounGroup,
  type Surroundings,
  startsFiniteVerb,
  startsNounGroup,
} from "./noun-group.js"
import {repairMissingVerb, repairTags} from "./repair-tags.js"
import {isTime} from "./time.js"
import {
  intransitiveVerbs,
  objectControlVerbs,
  reportVerbs,
  sayingVerbs,
  twoObjectVerbs,
} from "./verb-forms.js"

/**
 * Finds the clauses of a sentence from tags alone, reading its chunks once from left to right.
 *
 * A clause waits for its verb, and then gathers what follows until the next verb, relative word or conjunction
 * opens another one. Cost is linear in the tokens.
 */
export function findClauses(sentence: Sentence): SentenceAnalysis {
  const tokens = repairTags(sentence.tokens)
  const analysis = new ClauseReader(tokens, findChunks(tokens)).read()
  if (!analysis.isWaiting) return analysis.analysis
  const mended = repairMissingVerb(tokens)
  return mended ? new ClauseReader(mended, findChunks(mended)).read().analysis : analysis.analysis
}

type OpenClause = Omit<Draft<Clause>, "predicate" | "parent"> & {predicate?: Predicate; parent?: OpenClause}

/** The state of one reading; it lives for one sentence. */
class ClauseReader {
  readonly #tokens: readonly Token[]
  readonly #chunks: readonly Chunk[]
  readonly #clauses: OpenClause[] = []
  readonly #groups: NounPhrase[] = []
  #current: OpenClause
  #root: OpenClause
  /** The phrase that ends where the next chunk begins. */
  #last: NounPhrase | undefined
  #hasComma = false
  #hasCoordinator = false
  #keepsCoordinator = false
  /** Prepositional phrases that wait for the verb behind them. */
  #pending: Oblique[] = []

  constructor(tokens: readonly Token[], chunks: readonly Chunk[]) {
    this.#tokens = tokens
    this.#chunks = chunks
    this.#root = this.#open("main", 0)
    this.#current = this.#root
  }

  /** `isWaiting` tells that the main clause has a subject and no verb. */
  read(): {readonly analysis: SentenceAnalysis; readonly isWaiting: boolean} {
    for (let at = 0; at < this.#chunks.length; ) at = this.#step(at)
    const phrases = this.#groups.flatMap((group) => [...phrasesWithin(group)])
    phrases.sort((a, b) => a.from - b.from || b.end - a.end)
    const clauses = this.#clauses.filter(
      (clause): clause is OpenClause & {predicate: Predicate} => clause.predicate !== undefined,
    )
    for (const clause of clauses) this.#settleParent(clause)
    for (const clause of clauses) {
      // "Built by Acme, the satellite …", "After leaving, she …"
      if (
        clause.subject !== undefined ||
        clause.predicate.form === "finite" ||
        clause.parent?.subject === undefined
      )
        continue
      clause.subject = clause.parent.subject
      clause.isSubjectShared = true
    }
    clauses.sort((a, b) => a.predicate.verb - b.predicate.verb)
    for (let i = clauses.length - 2; i >= 0; i--) this.#shareObject(clauses[i]!, clauses[i + 1]!)
    const isWaiting =
      this.#root.predicate === undefined && this.#root.subject !== undefined && clauses.length > 0
    return {analysis: {tokens: this.#tokens, phrases, clauses: clauses as readonly Clause[]}, isWaiting}
  }

  /** "makes and sells phones": a verb that its list leaves without an object has that of the next. */
  #shareObject(clause: OpenClause, next: OpenClause): void {
    if (
      next.subject !== clause.subject ||
      next.kind !== clause.kind ||
      next.predicate!.isPassive ||
      clause.predicate!.isPassive
    )
      return
    if (
      clause.objects.length + clause.obliques.length + clause.times.length > 0 ||
      clause.adjective ||
      next.objects.length === 0
    )
      return
    if (intransitiveVerbs.has(clause.predicate!.lemma) || reportVerbs.has(clause.predicate!.lemma)) return
    for (let i = clause.predicate!.to; i < next.predicate!.from; i++) {
      const {form, upos} = this.#tokens[i]!
      if (form !== "," && upos !== "CCONJ" && upos !== "ADV") return
    }
    clause.objects.push(...next.objects)
  }

  /** A parent without a verb of its own says nothing; its parent takes its place. */
  #settleParent(clause: OpenClause): void {
    let parent = clause.parent
    while (parent && parent.predicate === undefined) parent = parent.parent
    if (parent) clause.parent = parent
    else delete clause.parent
  }

  #open(kind: ClauseKind, start: number, parent?: OpenClause, mark?: string): OpenClause {
    const clause: OpenClause = {
      kind,
      start,
      isSubjectShared: false,
      objects: [],
      obliques: [],
      times: [],
      ...(parent ? {parent} : {}),
      ...(mark === undefined ? {} : {mark}),
    }
    this.#clauses.push(clause)
    return clause
  }

  #step(at: number): number {
    const chunk = this.#chunks[at]!
    if (startsNounGroup(this.#chunks, at)) return this.#takeNoun(at)
    let next = at + 1
    switch (chunk.kind) {
      case "verb": {
        const behind = this.#takeInverted(chunk.predicate, at)
        if (behind > at) return behind
        this.#takeVerb(chunk.predicate, at)
        break
      }
      case "preposition":
        next = this.#takePreposition(chunk.word, at)
        break
      case "relative":
        next = this.#takeRelative(chunk.word, at)
        break
      case "subordinator":
        next = this.#takeSubordinator(chunk.word, at)
        break
      case "example":
        next = this.#takeExamples(chunk.word, at)
        break
      case "adjective":
        this.#takeAdjective(at)
        break
      case "coordinator":
        this.#hasCoordinator = true
        return next
      case "comma":
      case "dash":
        this.#hasComma = true
        return next
      case "colon":
        this.#startAnew(at + 1)
        break
      case "open":
        next = this.#skipBrackets(at)
        break
      case "quote":
      case "adverb":
        return next
      default:
        break
    }
    this.#hasComma = false
    this.#hasCoordinator = this.#keepsCoordinator
    this.#keepsCoordinator = false
    return next
  }

  // ------------------------------------------------------------------ nouns

  #takeNoun(at: number): number {
    const clause = this.#current
    const takesClause =
      clause.predicate !== undefined && reportVerbs.has(clause.predicate.lemma) && clause.objects.length === 0
    const isSubjectSide =
      clause.predicate === undefined || this.#isNewSubject(at) || (takesClause && this.#hasVerbBehindNoun(at))
    const group = readNounGroup(this.#tokens, this.#chunks, at, {
      place: isSubjectSide ? "subject" : "object",
      ...(clause.predicate ? {predicate: clause.predicate} : {}),
    })
    const {phrase, next} = group
    this.#groups.push(phrase)
    this.#place(phrase, next)
    this.#last = phrase
    this.#hasComma = this.#chunks[next - 1]?.kind === "comma"
    this.#hasCoordinator = false
    return next
  }

  /** Whether the noun chunk at `at` is directly followed by a verb with its own tense. */
  #isNewSubject(at: number): boolean {
    return startsFiniteVerb(this.#tokens, this.#chunks, at + 1)
  }

  #place(phrase: NounPhrase, next: number): void {
    const root = this.#root
    const isBehindOpening = this.#hasComma && this.#current !== root && this.#current.predicate !== undefined
    if (isBehindOpening && root.predicate === undefined && root.subject === undefined) {
      this.#current = root
      root.start = phrase.from
      root.subject = phrase
      return
    }
    const clause = this.#current
    if (clause.predicate === undefined) {
      this.#placeBeforeVerb(clause, phrase)
      return
    }
    const isNamed =
      clause.predicate.isPassive &&
      clause.kind === "reduced" &&
      clause.objects.length === 0 &&
      /^(?:call|name|dub|entitle|title|nickname)$/.test(clause.predicate.lemma)
    if (startsFiniteVerb(this.#tokens, this.#chunks, next) && !this.#isReducedRelative(next) && !isNamed) {
      this.#openClauseWithSubject(clause, phrase)
      return
    }
    if (isTime(this.#tokens, phrase)) clause.times.push(phrase)
    else if (this.#hasCoordinator && this.#joinsObject(clause, phrase)) return
    else if (clause.objects.length === 0) clause.objects.push(phrase)
    else if (
      clause.objects.length === 1 &&
      !this.#hasComma &&
      this.#last === clause.objects[0] &&
      twoObjectVerbs.has(clause.predicate.lemma)
    )
      clause.objects.push(phrase)
  }

  /** "won the cup in 1903 and the shield in 1911": what follows "and" joins the object across its date or place. */
  #joinsObject(clause: OpenClause, phrase: NounPhrase): boolean {
    for (let host: OpenClause | undefined = clause; host; host = host.parent) {
      const [object] = host.objects
      if (!object || this.#last === object || !this.#isParallel(object, phrase)) continue
      ;(object as Draft<NounPhrase>).conjuncts.push(phrase)
      this.#current = host
      return true
    }
    return false
  }

  /** Whether two phrases look like members of one list: both names or both not, both with a determiner or both without. */
  #isParallel(one: NounPhrase, other: NounPhrase): boolean {
    const [a, b] = [this.#tokens[one.head]!, this.#tokens[other.head]!]
    const opens = ({from, possessor}: NounPhrase) =>
      this.#tokens[from]!.upos === "DET" || possessor !== undefined
    return isNameWord(a) === isNameWord(b) && opens(one) === opens(other)
  }

  #placeBeforeVerb(clause: OpenClause, phrase: NounPhrase): void {
    if (clause.subject !== undefined) {
      if (isTime(this.#tokens, clause.subject)) clause.times.push(clause.subject)
      else if (isTime(this.#tokens, phrase)) {
        clause.times.push(phrase)
        return
      }
    }
    clause.subject = phrase
    clause.isSubjectShared = false
    if (clause.obliques.length === 0) clause.start = Math.min(clause.start, phrase.from)
  }

  #openClauseWithSubject(clause: OpenClause, phrase: NounPhrase): void {
    const predicate = clause.predicate!
    let opened: OpenClause
    if (this.#hasCoordinator || this.#hasComma) {
      const host = this.#finiteHost(clause)
      const joinsComplement = host.kind === "complement" && this.#hasCoordinator
      opened = this.#open(
        joinsComplement ? "complement" : "main",
        phrase.from,
        joinsComplement ? host.parent : undefined,
      )
      if (opened.kind === "main") {
        this.#root = opened
        this.#adoptQuoted(opened, phrase)
      }
    } else if (reportVerbs.has(predicate.lemma) && clause.objects.length === 0) {
      opened = this.#open("complement", phrase.from, clause)
    } else if (
      this.#last !== undefined &&
      !isTime(this.#tokens, this.#last) &&
      this.#tokens[this.#last.head]!.upos !== "PRON"
    ) {
      // "the phone Acme sells"
      opened = this.#open("relative", phrase.from, clause)
      opened.objects.push(this.#last)
    } else {
      opened = this.#open("complement", phrase.from, clause)
    }
    opened.subject = phrase
    this.#current = opened
  }

  /** `"…", Acme said`: what stands before is what Acme said. */
  #adoptQuoted(opened: OpenClause, phrase: NounPhrase): void {
    const verb = this.#chunks.find((chunk) => chunk.from >= phrase.end && chunk.kind === "verb")
    if (verb?.kind !== "verb" || !sayingVerbs.has(verb.predicate.lemma)) return
    const behind = this.#chunks[this.#chunks.indexOf(verb) + 1]
    if (behind && behind.kind !== "other" && behind.kind !== "comma") return
    this.#adopt(opened)
  }

  #adopt(opened: OpenClause): void {
    for (const clause of this.#clauses) {
      if (
        clause.kind === "main" &&
        clause !== opened &&
        clause.parent === undefined &&
        opened.parent === undefined &&
        clause.predicate
      ) {
        clause.kind = "complement"
        clause.parent = opened
      }
    }
  }

  #finiteHost(clause: OpenClause): OpenClause {
    let host = clause
    while (host.parent && !(host.predicate?.form === "finite" && host.kind !== "relative")) host = host.parent
    return host
  }

  // ------------------------------------------------------------------ verbs

  #takeVerb(predicate: Predicate, at: number): void {
    const form = this.#settleForm(predicate, at)
    if (form === "finite") this.#takeFinite(predicate, at)
    else if (form === "infinitive") this.#takeInfinitive(predicate)
    else if (form === "gerund") this.#takeGerund(predicate)
    else this.#takeParticiple(predicate)
    this.#current.obliques.push(...this.#pending)
    this.#pending = []
    this.#last = undefined
  }

  /** `"…," said Ada Byron.`: a verb of saying before its subject. Gives the chunk behind it, or `at` when it is none. */
  #takeInverted(predicate: Predicate, at: number): number {
    const chunks = this.#chunks
    const before = chunks[at - 1]?.kind
    const isBehindQuote = before === "comma" || before === "quote"
    if (!isBehindQuote || predicate.from !== predicate.verb || !sayingVerbs.has(predicate.lemma)) return at
    if (this.#current.predicate === undefined || !startsNounGroup(chunks, at + 1)) return at
    const {phrase, next} = readNounGroup(this.#tokens, chunks, at + 1, {place: "subject"})
    const follower = chunks[next]?.kind
    if (
      follower !== undefined &&
      follower !== "other" &&
      follower !== "comma" &&
      follower !== "quote" &&
      follower !== "preposition"
    )
      return at
    const opened = this.#open("main", predicate.from)
    opened.predicate = {...predicate, form: "finite"}
    opened.subject = phrase
    this.#groups.push(phrase)
    this.#adopt(opened)
    this.#current = opened
    this.#root = opened
    this.#last = phrase
    this.#hasComma = false
    this.#hasCoordinator = false
    return next
  }

  /** Decides what an ambiguous form such as `founded` is here. */
  #settleForm(predicate: Predicate, at: number): Predicate["form"] {
    if (predicate.form !== "ambiguous") return predicate.form
    const clause = this.#current
    if (clause.predicate === undefined && clause.subject === undefined) {
      return this.#waiting() === undefined
        ? "participle"
        : this.#isReducedRelative(at)
          ? "participle"
          : "finite"
    }
    if (clause.predicate === undefined) {
      const isRelative = clause.kind === "relative" && clause.isSubjectShared
      return !isRelative && this.#isReducedRelative(at) ? "participle" : "finite"
    }
    if (this.#hasCoordinator) {
      const isParallel = clause.predicate.form !== "finite" && clause.kind === "reduced"
      return isParallel && this.#chunks[at + 1]?.kind !== "noun" ? "participle" : "finite"
    }
    if (this.#waiting() !== undefined)
      return this.#chunks[at + 1]?.kind === "noun" || !this.#hasComma
        ? "finite"
        : this.#isReducedRelative(at)
          ? "participle"
          : "finite"
    return "participle"
  }

  /** Whether another verb further on must be the finite verb that the subject waits for. */
  #isReducedRelative(at: number): boolean {
    const verb = this.#chunks[at]
    if (verb?.kind !== "verb" || verb.predicate.form !== "ambiguous") return false
    const follower = this.#chunks[at + 1]
    const isNaming = /^(?:call|name|entitle|title|dub)$/.test(verb.predicate.lemma)
    if (
      follower?.kind === "noun" &&
      !isNaming &&
      !isTime(this.#tokens, {
        ...follower,
        end: follower.to,
        modifiers: [],
        conjuncts: [],
        appositions: [],
        examples: [],
      })
    )
      return false
    for (let i = at + 1; i < this.#chunks.length; i++) {
      const chunk = this.#chunks[i]!
      if (chunk.kind === "colon" || chunk.kind === "relative" || chunk.kind === "subordinator") return false
      if (chunk.kind !== "verb") continue
      if (chunk.predicate.form !== "finite" && chunk.predicate.form !== "ambiguous") continue
      const before = this.#chunks[i - 1]!
      const behind = this.#chunks[i + 1]
      // "a rocket operated by Acme": what "by" follows is rather a participle itself
      if (chunk.predicate.form === "ambiguous" && behind?.kind === "preposition" && behind.word === "by")
        continue
      if (before.kind === "coordinator") return false
      if (before.kind === "noun") {
        const opener = this.#chunks[i - 2]?.kind
        return opener === "preposition" || (isNaming && i - 1 === at + 1)
      }
      return before.kind === "comma"
        ? this.#hasComma || (this.#last?.appositions.length ?? 0) > 0
        : chunk.predicate.form === "finite"
    }
    // ", founded in 1998." behind a comma is no statement of tense
    return this.#hasComma && this.#current.predicate === undefined
  }

  /** Whether a subject with its verb comes next, a comma aside. */
  #clauseAt(at: number): boolean {
    return this.#hasVerbBehindNoun(this.#chunks[at]?.kind === "comma" ? at + 1 : at)
  }

  #verbAt(at: number): boolean {
    const chunk = this.#chunks[this.#skipAdverbs(at)]
    return (
      chunk?.kind === "verb" && (chunk.predicate.form === "finite" || chunk.predicate.form === "ambiguous")
    )
  }

  /** The nearest clause that has a subject and still waits for its verb. */
  #waiting(): OpenClause | undefined {
    for (let clause: OpenClause | undefined = this.#current; clause; clause = clause.parent) {
      if (clause.predicate === undefined && clause.subject !== undefined) return clause
    }
    return undefined
  }

  #takeFinite(predicate: Predicate, at: number): void {
    const current = this.#current
    if (current.predicate === undefined) {
      if (
        current.subject === undefined &&
        current.kind === "main" &&
        current.obliques.length === 0 &&
        predicate.from > 0 &&
        this.#waiting() === undefined
      ) {
        // a verb without a subject says nothing of anybody; it still gathers what follows
      }
      const host = current.subject !== undefined || this.#waiting() === undefined ? current : this.#waiting()!
      host.predicate = {...predicate, form: "finite"}
      this.#current = host
      return
    }
    const waiting = this.#waiting()
    if (waiting !== undefined && !this.#hasCoordinator) {
      waiting.predicate = {...predicate, form: "finite"}
      this.#current = waiting
      return
    }
    const host = this.#hostOfCoordination(predicate, at)
    // "donated money and state property": a bare form does not join a past tense, so it is no verb
    if (isBareForm(this.#tokens, predicate) && this.#isInflected(host)) return
    const isPassive =
      predicate.isPassive ||
      (host.predicate!.isPassive &&
        isBareParticiple(predicate) &&
        !intransitiveVerbs.has(predicate.lemma) &&
        this.#chunks[at + 1]?.kind !== "noun")
    const {modal, isNegated} = predicate
    const shared = isBareForm(this.#tokens, predicate) ? host.predicate! : undefined
    const clause = this.#open(host.kind, predicate.from, host.parent, host.mark)
    if (host.subject) clause.subject = host.subject
    clause.isSubjectShared = true
    clause.predicate = {
      ...predicate,
      form: shared && shared.form !== "finite" ? shared.form : "finite",
      isPassive,
      isNegated: isNegated || (shared?.isNegated ?? false),
      ...((modal ?? shared?.modal) ? {modal: (modal ?? shared?.modal)!} : {}),
    }
    this.#current = clause
  }

  #isInflected(clause: OpenClause): boolean {
    const {verb, modal, form} = clause.predicate!
    const token = this.#tokens[verb]!
    return (
      form === "finite" &&
      modal === undefined &&
      clause.predicate!.from === verb &&
      token.form.toLowerCase() !== token.lemma.toLowerCase()
    )
  }

  /** The clause whose subject a further verb shares: a bare form joins the infinitive before it. */
  #hostOfCoordination(predicate: Predicate, _at: number): OpenClause {
    let host = this.#current
    if (isBareForm(this.#tokens, predicate)) {
      if (host.predicate?.form === "infinitive" || host.predicate?.modal !== undefined) return host
      for (let up: OpenClause | undefined = host; up; up = up.parent) {
        if (up.predicate?.form === "infinitive" || up.predicate?.modal !== undefined) return up
      }
    }
    while (host.parent && host.predicate?.form !== "finite") host = host.parent
    return host.predicate ? host : this.#current
  }

  #takeInfinitive(predicate: Predicate): void {
    const current = this.#current
    if (current.predicate === undefined && current.subject === undefined && current.kind === "main") {
      // "To build phones, Acme …": a purpose before its clause
      const clause = this.#open("infinitive", predicate.from, current, "to")
      clause.predicate = predicate
      this.#current = clause
      return
    }
    const host = current.predicate === undefined ? current : current
    const clause = this.#open("infinitive", predicate.from, host, "to")
    clause.predicate = predicate
    const controller = host.predicate
    const object = host.objects.at(-1)
    const isObjectControl =
      controller !== undefined &&
      object !== undefined &&
      objectControlVerbs.has(controller.lemma) &&
      !controller.isPassive
    const subject = isObjectControl ? object : host.subject
    if (subject) clause.subject = subject
    clause.isSubjectShared = true
    this.#current = clause
  }

  #takeGerund(predicate: Predicate): void {
    const current = this.#current
    const isAfterComma = this.#hasComma || this.#hasCoordinator
    if (current.predicate === undefined) {
      // "Acme, building phones, grew" and "companies building phones grew"
      const clause = this.#open("reduced", predicate.from, current)
      clause.predicate = predicate
      if (current.subject) clause.subject = current.subject
      clause.isSubjectShared = true
      this.#current = clause
      return
    }
    if (this.#hasCoordinator && current.predicate.form === "gerund") {
      const clause = this.#open(current.kind, predicate.from, current.parent, current.mark)
      clause.predicate = predicate
      if (current.subject) clause.subject = current.subject
      clause.isSubjectShared = true
      this.#current = clause
      return
    }
    const isComplement = this.#last === undefined && !isAfterComma
    if (isAfterComma && this.#last !== undefined && describingGerunds.has(predicate.lemma)) {
      const clause = this.#open("reduced", predicate.from, current)
      clause.predicate = predicate
      clause.subject = this.#nearest(this.#last)!
      clause.isSubjectShared = true
      this.#current = clause
      return
    }
    const host = isAfterComma ? this.#finiteHostOf(current) : current
    const clause = this.#open(
      isComplement ? "complement" : isAfterComma ? "adverbial" : "reduced",
      predicate.from,
      host,
    )
    clause.predicate = predicate
    const isMeans =
      predicate.lemma === "use" || (this.#last !== undefined && isTime(this.#tokens, this.#last))
    const subject = isAfterComma || isComplement || isMeans ? host.subject : this.#nearest(this.#last)
    if (subject) clause.subject = subject
    clause.isSubjectShared = true
    this.#current = clause
  }

  #finiteHostOf(clause: OpenClause): OpenClause {
    let host = clause
    while (host.parent && host.predicate?.form !== "finite") host = host.parent
    return host
  }

  /** A participle says of a noun what was done to it. */
  #takeParticiple(predicate: Predicate): void {
    const current = this.#current
    const last = this.#last
    if (this.#hasCoordinator && current.kind === "reduced" && current.predicate?.isPassive) {
      const clause = this.#open("reduced", predicate.from, current.parent)
      clause.predicate = {...predicate, form: "participle", isPassive: true}
      if (current.subject) clause.subject = current.subject
      clause.isSubjectShared = true
      this.#current = clause
      return
    }
    let subject: NounPhrase | undefined
    if (current.predicate === undefined) subject = current.subject
    else if (last === undefined) subject = current.objects.at(-1) ?? current.subject
    else if (this.#hasComma)
      subject = this.#isSetOff(last, predicate) ? this.#nearest(last) : this.#finiteHostOf(current).subject
    else subject = this.#nearest(last)
    const clause = this.#open("reduced", predicate.from, current)
    clause.predicate = {...predicate, form: "participle", isPassive: true}
    if (subject) clause.subject = subject
    clause.isSubjectShared = true
    // "Founded in 1998, Acme …": the subject of the clause that follows
    if (current === this.#root && current.subject === undefined && current.predicate === undefined)
      clause.kind = "adverbial"
    this.#current = clause
  }

  /** A name or an apposition before the comma is what a participle behind it speaks of. */
  #isSetOff(phrase: NounPhrase, predicate: Predicate): boolean {
    const inner = this.#nearest(phrase)
    if (inner === undefined) return false
    if (phrase.appositions.length > 0) return true
    const isObject = this.#current.objects.some(
      (object) => object === phrase || object.conjuncts.includes(phrase),
    )
    if (!isObject || drivenVerbs.has(predicate.lemma)) return false
    return (
      isNameWord(this.#tokens[inner.head]!) ||
      /^(?:an?|its|his|her|their|another|the|some|several)$/i.test(this.#tokens[phrase.from]!.form)
    )
  }

  /** The phrase inside `group` that ends last, where a relative clause or participle attaches. */
  #nearest(group: NounPhrase | undefined): NounPhrase | undefined {
    if (!group) return undefined
    const lastMember = group.conjuncts.at(-1)
    if (lastMember) return this.#nearest(lastMember)
    const modifier = group.modifiers.at(-1)
    if (modifier?.phrase && modifier.preposition !== "," && modifier.phrase.end === group.end) {
      // "a member of the board that …": the noun before "of" counts unless what follows it has a name
      // without a comma a clause picks out one of many, which a name does not need
      const inner = this.#nearest(modifier.phrase)!
      if (
        !this.#hasComma &&
        isNameWord(this.#tokens[inner.head]!) &&
        !isNameWord(this.#tokens[group.head]!) &&
        this.#tokens[inner.from]!.upos !== "DET"
      )
        return group
      return modifier.preposition === "of" && !isNameWord(this.#tokens[modifier.phrase.head]!)
        ? group
        : this.#nearest(modifier.phrase)
    }
    return group
  }

  // ------------------------------------------------------------------ the rest

  #takePreposition(word: string, at: number): number {
    const chunks = this.#chunks
    const chunk = chunks[at]!
    const follower = chunks[at + 1]
    const clause = this.#current
    if (follower?.kind === "verb" && follower.predicate.form === "gerund") {
      const host = clause
      const opened = this.#open("adverbial", chunk.from, host, word)
      opened.predicate = follower.predicate
      const isFronted = host.predicate === undefined && host.subject === undefined
      const owner = word === "by" || this.#hasComma ? undefined : this.#last?.possessor
      if (owner) opened.subject = bareNoun(owner)
      else if (!isFronted && host.subject) opened.subject = host.subject
      opened.isSubjectShared = true
      this.#current = opened
      this.#last = undefined
      return at + 2
    }
    // "in which Acme sells"
    if (follower?.kind === "relative" && this.#last !== undefined && /^(?:which|whom)$/.test(follower.word)) {
      const opened = this.#open("relative", chunk.from, clause, `${word} ${follower.word}`)
      const antecedent = this.#nearest(this.#last)!
      opened.obliques.push({preposition: word, phrase: antecedent, from: chunk.from, to: follower.to})
      this.#current = opened
      this.#last = undefined
      return at + 2
    }
    let start = at + 1
    while (chunks[start]?.kind === "adverb" || isPairOpener(chunks[start])) start++
    if (!startsNounGroup(chunks, start)) return at + 1
    const surroundings: Surroundings = {
      place: "preposition",
      preposition: word,
      leavesExamples: clause.subject !== undefined && this.#isMany(clause.subject),
      ...(clause.predicate ? {predicate: clause.predicate} : {}),
    }
    let group = readNounGroup(this.#tokens, chunks, start, surroundings)
    const isFronted = clause.predicate === undefined && clause.subject === undefined
    if (isFronted && startsFiniteVerb(this.#tokens, chunks, group.next)) {
      // "In Paris, Acme sells": the verb needs a subject, so the group ends at the comma
      group = readNounGroup(this.#tokens, chunks, start, {...surroundings, stopsAtComma: true})
    }
    this.#groups.push(group.phrase)
    const near = this.#last
    if (
      this.#hasCoordinator &&
      clause.predicate !== undefined &&
      (this.#verbAt(group.next) || this.#clauseAt(group.next))
    ) {
      // "and in 1799 entered the school": the phrase belongs to the verb that follows
      this.#pending.push(obliqueOf(word, chunk.from, group.phrase, undefined))
      this.#keepsCoordinator = true
      return group.next
    }
    const isFrontedAgain =
      this.#hasComma &&
      clause !== this.#root &&
      clause.predicate !== undefined &&
      this.#root.predicate === undefined &&
      this.#root.subject === undefined
    const target = isFrontedAgain ? this.#root : clause
    if (isFrontedAgain) this.#current = this.#root
    target.obliques.push(obliqueOf(word, chunk.from, group.phrase, this.#hasComma ? undefined : near))
    this.#last = group.phrase
    return group.next
  }

  /** `Many of her books are in print, including …`: examples of a plural subject at a distance. */
  #takeExamples(word: string, at: number): number {
    const subject = this.#current.subject
    if (subject === undefined || !this.#isMany(subject) || !startsNounGroup(this.#chunks, at + 1))
      return this.#takePreposition(word, at)
    const {phrase, next} = readNounGroup(this.#tokens, this.#chunks, at + 1, {place: "object"})
    const of = subject.modifiers.find(({preposition}) => preposition === "of")?.phrase
    const whole = this.#tokens[subject.head]!.upos === "NOUN" || of === undefined ? subject : of
    ;(whole as Draft<NounPhrase>).examples.push(phrase, ...phrase.conjuncts)
    this.#groups.push(phrase)
    this.#last = phrase
    return next
  }

  #isMany(phrase: NounPhrase): boolean {
    return (
      this.#isPlural(phrase) ||
      /^(?:many|some|several|most|both|all|few)$/i.test(this.#tokens[phrase.head]!.form)
    )
  }

  #takeRelative(word: string, at: number): number {
    const chunks = this.#chunks
    const chunk = chunks[at]!
    const clause = this.#current
    const follower = chunks[this.#skipAdverbs(at + 1)]
    const antecedent = this.#antecedent(word, follower)
    const isQuestionWord = /^(?:what|how|why|whoever|whatever)$/.test(word)
    const isComplement =
      antecedent === undefined || isQuestionWord || (word === "that" && this.#isContentClause(follower))
    if (word === "when" || (word === "where" && antecedent === undefined)) {
      this.#current = this.#open("adverbial", chunk.from, clause, word)
      this.#last = undefined
      return at + 1
    }
    if (isComplement) {
      this.#current = this.#open("complement", chunk.from, clause, word)
      this.#last = undefined
      return at + 1
    }
    const opened = this.#open("relative", chunk.from, clause, word)
    this.#current = opened
    this.#last = undefined
    if (word === "where") {
      opened.obliques.push({preposition: "in", phrase: antecedent, from: chunk.from, to: chunk.to})
      return at + 1
    }
    if (word === "whose" && chunks[at + 1]?.kind === "noun") {
      const group = readNounGroup(this.#tokens, chunks, at + 1, {place: "subject"})
      opened.subject = {
        ...group.phrase,
        possessor: {from: antecedent.from, to: antecedent.to, head: antecedent.head},
      }
      this.#groups.push(opened.subject)
      return group.next
    }
    if (follower?.kind === "verb") {
      opened.subject = antecedent
      opened.isSubjectShared = true
    } else opened.objects.push(antecedent)
    return at + 1
  }

  #skipAdverbs(at: number): number {
    let i = at
    while (this.#chunks[i]?.kind === "adverb") i++
    return i
  }

  /** `the claim that Acme lost`: a clause with its own subject behind a noun of content or a report verb. */
  #isContentClause(follower: Chunk | undefined): boolean {
    if (follower?.kind === "verb" || this.#last === undefined) return false
    const predicate = this.#current.predicate
    const noun = this.#tokens[this.#last.head]!.lemma.toLowerCase()
    return contentNouns.has(noun) || (predicate !== undefined && reportVerbs.has(predicate.lemma))
  }

  /** "uses the engine to draw pages, which knows": a verb in the third person looks back to the nearest one thing. */
  #agreeing(nearest: NounPhrase, follower: Chunk | undefined): NounPhrase {
    if (follower?.kind !== "verb" || !this.#hasComma) return nearest
    const verb = this.#tokens[follower.predicate.from]!
    if (!/^(?:is|was|has|does)$|[^s]s$/.test(verb.form) || !this.#isPlural(nearest)) return nearest
    for (const group of this.#groups.slice(-4).reverse()) {
      const candidates = [...phrasesWithin(group)].reverse()
      const fitting = candidates.find(
        (phrase) => !this.#isPlural(phrase) && this.#tokens[phrase.head]!.upos !== "PRON",
      )
      if (fitting) return fitting
    }
    return nearest
  }

  #isPlural(phrase: NounPhrase): boolean {
    const head = this.#tokens[phrase.head]!
    return (
      phrase.conjuncts.length > 0 ||
      (head.upos === "NOUN" && /s$/.test(head.form) && head.form.toLowerCase() !== head.lemma.toLowerCase())
    )
  }

  #antecedent(word: string, follower: Chunk | undefined): NounPhrase | undefined {
    const last = this.#last
    if (last === undefined) return undefined
    const nearest = this.#agreeing(this.#nearest(last)!, follower)
    if (word !== "who" && word !== "whom") return nearest
    // persons do things: "the founder of Acme, who"
    return nearest !== last &&
      last.conjuncts.length === 0 &&
      !isNameWord(this.#tokens[last.head]!) &&
      this.#tokens[last.head]!.upos === "NOUN" &&
      this.#hasComma
      ? last
      : nearest
  }

  #takeSubordinator(word: string, at: number): number {
    const chunks = this.#chunks
    const chunk = chunks[at]!
    const follower = chunks[this.#skipAdverbs(at + 1)]
    if (follower?.kind === "verb" && follower.predicate.form === "gerund" && !/^(?:than|so)$/.test(word))
      return this.#takePreposition(word, at)
    if (follower?.kind === "verb" && word === "as") {
      // "as described by", "as is usual"
      this.#current = this.#open("adverbial", chunk.from, this.#current, word)
      this.#last = undefined
      return at + 1
    }
    if (word === "so" || !follower) return at + 1
    const canBePreposition = /^(?:as|since|until|till|after|before|than|once)$/.test(word)
    if (
      canBePreposition &&
      startsNounGroup(chunks, this.#skipAdverbs(at + 1)) &&
      !this.#hasVerbBehindNoun(at + 1)
    ) {
      return this.#takePreposition(word, at)
    }
    if (this.#hasVerbBehindNoun(at + 1) || follower.kind === "verb" || follower.kind === "noun") {
      const host =
        this.#current.predicate === undefined && this.#current.subject === undefined
          ? this.#root
          : this.#finiteHostOf(this.#current)
      this.#current = this.#open("adverbial", chunk.from, host, word)
      this.#last = undefined
    }
    return at + 1
  }

  /** Whether the noun group at `at` has a finite verb behind it, so that a clause begins there. */
  #hasVerbBehindNoun(at: number): boolean {
    const start = this.#skipAdverbs(at)
    if (!startsNounGroup(this.#chunks, start)) return false
    const group = readNounGroup(this.#tokens, this.#chunks, start, {place: "subject"})
    const behind = this.#chunks[this.#skipAdverbs(group.next)]
    return (
      behind?.kind === "verb" && (behind.predicate.form === "finite" || behind.predicate.form === "ambiguous")
    )
  }

  #takeAdjective(at: number): void {
    const clause = this.#current
    const chunk = this.#chunks[at]!
    if (
      clause.predicate !== undefined &&
      clause.objects.length === 0 &&
      clause.adjective === undefined &&
      this.#last === undefined
    ) {
      clause.adjective = {from: chunk.from, to: chunk.to}
    }
  }

  #startAnew(start: number): void {
    this.#root = this.#open("main", this.#chunks[start]?.from ?? this.#tokens.length)
    this.#current = this.#root
    this.#last = undefined
  }

  #skipBrackets(at: number): number {
    const close = this.#chunks.findIndex((chunk, i) => i > at && chunk.kind === "close")
    return close < 0 ? at + 1 : close + 1
  }
}

/** Participles that, behind a comma, rather speak of the whole clause or its subject. */
const drivenVerbs: ReadonlySet<string> = new Set(
  "drive lead follow accompany back fuel boost prompt join support aid help equip assist spur encourage motivate inspire flank surround compare".split(
    " ",
  ),
)

/** Gerunds that say what the noun before them is like, also behind a comma. */
const describingGerunds: ReadonlySet<string> = new Set(
  "star feature contain consist comprise depict concern cover span range involve belong date weigh measure".split(
    " ",
  ),
)

const contentNouns: ReadonlySet<string> = new Set(
  "fact claim idea belief news hope announcement statement report argument view conclusion possibility evidence rumor rumour fear suggestion assumption allegation sign notion concern feeling".split(
    " ",
  ),
)

/** A noun phrase of no more than these words. */
function bareNoun({from, to, head}: TokenRange & {readonly head: number}): NounPhrase {
  return {from, to, head, end: to, modifiers: [], conjuncts: [], appositions: [], examples: []}
}

/** "both", "either": the first half of a pair. */
function isPairOpener(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "coordinator" && /^(?:both|either|neither)$/.test(chunk.word)
}

function isBareForm(tokens: readonly Token[], predicate: Predicate): boolean {
  const token = tokens[predicate.verb]!
  return (
    predicate.from === predicate.verb &&
    token.form.toLowerCase() === token.lemma.toLowerCase() &&
    token.upos === "VERB"
  )
}

function isBareParticiple(predicate: Predicate): boolean {
  return (
    predicate.from === predicate.verb && (predicate.form === "ambiguous" || predicate.form === "participle")
  )
}
