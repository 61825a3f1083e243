import type {Token} from "@relata/model"
import type {Clause, NounPhrase, TokenRange} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {headTypes} from "../entity/head-types.js"
import {namedReferentsOf, type Referent, referentsOfPhrase} from "./ends.js"
import {nounRules} from "./noun-rules.js"
import type {Scene} from "./scene.js"

/** A noun that says who or what somebody or something is: `founder` in `Lei, founder of Acme`. */
export interface Description {
  readonly self: Referent
  /** Index of the noun. */
  readonly head: number
  /** From where the describing words run to the noun, without determiner, possessor and names of others. */
  readonly from: number
  /** The phrase whose prepositional phrases the noun has. */
  readonly phrase: NounPhrase
  /** Whose or of what, where it is said by a possessor or a name before the noun. */
  readonly owners: readonly Referent[]
  /** The clause that says so, where it is not said in passing. */
  readonly clause?: Clause
  /** What says so: the copula, or the noun itself. */
  readonly trigger: TokenRange
}

const copulas: ReadonlySet<string> = new Set(["be", "become", "remain", "represent", "constitute"])
const naming: ReadonlySet<string> = new Set([
  "name",
  "call",
  "dub",
  "entitle",
  "title",
  "rename",
  "christen",
  "nickname",
  "know",
])
const appointing: ReadonlySet<string> = new Set(
  "appoint elect name make promote nominate designate crown install hire recruit select choose re-elect reelect confirm declare".split(
    " ",
  ),
)
const serving: ReadonlySet<string> = new Set(
  "serve;work;act;function;double;emerge;begin;start;retire;resign;operate;rule;reign;take over;step down;stand down;continue;stay on".split(
    ";",
  ),
)
const containing: ReadonlySet<string> = new Set(["include", "comprise"])
const offices: ReadonlySet<string> = new Set("role position post job title office rank title".split(" "))

/** Takes in a description when it is found. */
export type Tell = (description: Description) => void

/** Finds what a sentence says that its names are. */
export function descriptions(scene: Scene, tell: Tell): void {
  const {analysis} = scene
  for (const phrase of analysis.phrases) {
    insidePhrase(scene, phrase, tell)
    appointed(scene, phrase, tell)
    for (const apposition of phrase.appositions) beside(scene, phrase, apposition, tell)
    if (phrase.examples.length > 0) {
      const names = phrase.examples.flatMap((example) => namedAt(scene, {...example, conjuncts: []}))
      describe(scene, phrase, names, phrase.head, {from: phrase.head, to: phrase.head + 1}, tell)
    }
  }
  for (const clause of analysis.clauses) byClause(scene, clause, tell)
}

/** `Acme founder Lei Jun`, `the Zed text editor`. */
function insidePhrase(scene: Scene, phrase: NounPhrase, tell: Tell): void {
  const {tokens} = scene.analysis
  const head = scene.referents.at(phrase.head)
  if (head?.isNamed && head.mention.kind === "name" && head.from > phrase.from && head.from < phrase.to) {
    const noun = head.from - 1
    const {upos, form} = tokens[noun]!
    // "Lund Juniors midfielder Ada Hale": between two names a trade looks like one
    const isTrade = headTypes.get(form) === "Person"
    const isTitle = upos === "PROPN" && (titles.test(form) || isTrade)
    if (
      (tokens[noun]!.upos === "NOUN" || isTitle) &&
      isSingular(tokens[noun]!) &&
      !isAdjectival(tokens[noun]!) &&
      !hasFigure(tokens, phrase.from, noun)
    )
      describe(scene, phrase, [head], noun, {from: noun, to: noun + 1}, tell)
    return
  }
  if (tokens[phrase.head]!.upos !== "NOUN") return
  // a name before a common noun says what the name is only for things that nouns sort
  const inner = scene.referents.namesWithin({
    from: phrase.possessor ? phrase.possessor.to : phrase.from,
    to: phrase.head,
  })[0]
  if (!inner || !/^(?:Product|Technology|Work|Event|Facility|Award|Law)$/.test(inner.entity.type)) return
  if (!/^(?:the|a|an)$/i.test(tokens[phrase.from]!.form) && inner.from !== phrase.from) return
  if (
    tokens[phrase.head]!.feats?.Number === "Plur" ||
    tokens[phrase.head]!.form.toLowerCase() !== tokens[phrase.head]!.lemma.toLowerCase()
  )
    return
  tell({
    self: inner,
    head: phrase.head,
    from: inner.to,
    phrase,
    owners: [],
    trigger: {from: phrase.head, to: phrase.head + 1},
  })
}

/** "the appointment of Ada Berg as chief engineer": an office given, told by a noun. */
function appointed(scene: Scene, phrase: NounPhrase, tell: Tell): void {
  const {analysis, referents} = scene
  if (!appointments.test(analysis.tokens[phrase.head]!.lemma)) return
  const whom = phrase.modifiers.find(({preposition}) => preposition === "of")?.phrase
  if (!whom) return
  const clause = analysis.clauses.find(
    ({subject, objects}) => subject === phrase || objects.some((object) => object === phrase),
  )
  const offices = [...whom.modifiers, ...phrase.modifiers, ...(clause?.obliques ?? [])]
  const office = offices.find(({preposition, from}) => preposition === "as" && from >= whom.to)?.phrase
  if (!office || !isDescriptive(scene, office)) return
  const owner = phrase.possessor ? referents.at(phrase.possessor.head) : undefined
  const doers =
    clause?.subject && clause.subject !== phrase ? namedReferentsOf(analysis, referents, clause.subject) : []
  const by = (owner ? [owner] : doers).filter(({entity}) => entity.type === "Organization")
  describe(scene, office, namedAt(scene, whom), office.head, phrase, tell, {owners: by})
}

const appointments =
  /^(?:appointment|election|re-election|promotion|nomination|hiring|selection|confirmation)$/

/** "one of the largest makers" describes as "largest maker" would. */
function oneOf(scene: Scene, phrase: NounPhrase): NounPhrase {
  if (
    !/^(?:one|some|instance|kind|type|form|sort|example|species|class|variety)$/i.test(
      scene.analysis.tokens[phrase.head]!.form,
    )
  )
    return phrase
  return phrase.modifiers.find(({preposition}) => preposition === "of")?.phrase ?? phrase
}

/** Offices that stand before a name like a part of it; "Duke" and "King" may be one. */
const titles =
  /^(?:president|chancellor|minister|senator|governor|mayor|premier|secretary|ambassador|commissioner|representative|congressman|congresswoman|director|chairman|chairwoman|chief|professor|ceo|coach|captain|general|colonel|admiral|lieutenant|sergeant|(?:gov|sen|rep|gen|col|lt|maj|capt|sgt|prof|adm)\.)$/i

/** "the federal Acme": an adjective that the tagger took for a noun. */
function isAdjectival(token: Token): boolean {
  return /(?:eral|ative|istic|ical|erial|ional|ous|ible|able)$/.test(token.form)
}

function isSingular(token: Token): boolean {
  return (
    token.feats?.Number !== "Plur" &&
    token.form.toLowerCase() === token.lemma.toLowerCase() &&
    token.form.length > 1
  )
}

/** A year before a noun begins a phrase of time rather than a description. */
function hasFigure(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.upos === "NUM") return true
  return false
}

/** `Lei, founder of Acme,` and `the founder of Acme, Lei,`. */
function beside(scene: Scene, phrase: NounPhrase, apposition: NounPhrase, tell: Tell): void {
  // "Ada, head of sales, and Otto": what stands behind the first is said of the first
  const named = namedAt(scene, phrase).filter(({from}) => from < apposition.from)
  if (named.length > 0 && isDescriptive(scene, apposition)) {
    const selves = named.some((referent) => isPersonBeside(scene, referent, apposition))
      ? doersBefore(scene, phrase)
      : named
    for (const member of withConjuncts(apposition)) {
      const said = oneOf(scene, member)
      describe(scene, said, selves, said.head, {from: said.head, to: said.head + 1}, tell)
    }
    return
  }
  const names = namedAt(scene, apposition)
  // "the town of Esna, Egypt": the further place is no town
  const isFurtherPlace =
    names[0]?.entity.type === "Location" && phrase.modifiers.some(({preposition}) => preposition === "of")
  if (names.length > 0 && !isFurtherPlace)
    describe(scene, phrase, names, phrase.head, {from: phrase.head, to: phrase.head + 1}, tell)
}

/** "born in Paris, the daughter of Ada": a word for people is not said of what is none. */
export function isPersonBeside({analysis}: Scene, {entity}: Referent, {head}: NounPhrase): boolean {
  return (
    /^(?:Location|Facility|Event|Award|Work)$/.test(entity.type) &&
    headTypes.get(analysis.tokens[head]!.lemma.toLowerCase()) === "Person"
  )
}

/** The people who are the subject of the clause that a phrase with a preposition belongs to. */
function doersBefore({analysis, referents}: Scene, {from}: NounPhrase): Referent[] {
  const clause = analysis.clauses.findLast(({obliques}) =>
    obliques.some(
      (oblique) => oblique.from < from && oblique.phrase !== undefined && from < oblique.phrase.end,
    ),
  )
  if (!clause?.subject) return []
  return namedReferentsOf(analysis, referents, clause.subject).filter(({entity}) => entity.type === "Person")
}

function byClause(scene: Scene, clause: Clause, tell: Tell): void {
  const {predicate, objects} = clause
  const subject = clause.subject ?? amongWhom(clause)
  if (!subject) return
  const verb = predicate.lemma
  const [first, second] = objects
  const say = (
    phrase: NounPhrase | undefined,
    selves: readonly Referent[],
    owners: readonly Referent[] = [],
  ): void => {
    if (!phrase || selves.length === 0 || !isDescriptive(scene, phrase)) return
    for (const member of withConjuncts(phrase)) {
      const inner = officeInside(scene, oneOf(scene, member))
      describe(scene, inner, selves, inner.head, predicate, tell, {clause, owners})
    }
  }
  const named = (phrase: NounPhrase): Referent[] => namedReferentsOf(scene.analysis, scene.referents, phrase)
  if (copulas.has(verb) && !predicate.isPassive && first) {
    const names = namedAt(scene, first)
    const isTurned =
      names.length > 0 &&
      !isDescriptive(scene, first) &&
      (names.length > 1 || isSingular(scene.analysis.tokens[subject.head]!))
    if (isTurned) say(subject, names)
    else if (isDescriptive(scene, first)) say(first, named(subject))
  } else if (containing.has(verb) && !predicate.isPassive && first && isOwnedByName(scene, subject)) {
    say(subject, namedAt(scene, first))
  } else if (predicate.isPassive) {
    if (naming.has(verb) && first) say(subject, namedAt(scene, first))
    if (!appointing.has(verb)) return
    const selves = named(subject)
    say(first, selves)
    for (const {preposition, phrase} of clause.obliques)
      if (preposition === "as" || preposition === "to") say(phrase, selves)
  } else if (appointing.has(verb) && first) {
    const selves = namedAt(scene, first)
    const by = referentsOfPhrase(scene.analysis, scene.referents, subject).filter(
      (referent) => referent.entity.type === "Organization",
    )
    say(second, selves, by)
    for (const {preposition, phrase} of clause.obliques)
      if (preposition === "as" || preposition === "to") say(phrase, selves, by)
  } else if (serving.has(verb)) {
    for (const {preposition, phrase} of clause.obliques) if (preposition === "as") say(phrase, named(subject))
  }
}

/** "Among her pupils was Ada": what stands in front says what the names behind the verb are. */
function amongWhom({predicate, objects, obliques}: Clause): NounPhrase | undefined {
  if (predicate.lemma !== "be" || objects.length === 0) return undefined
  return obliques.find(({preposition, from}) => preposition === "among" && from < predicate.from)?.phrase
}

/** Whether a phrase says whose it is: "her works", "the works of Verdi", "the Verdi works". */
function isOwnedByName(scene: Scene, {from, head, possessor, modifiers}: NounPhrase): boolean {
  return (
    possessor !== undefined ||
    modifiers.some(({preposition}) => preposition === "of") ||
    scene.referents.namesWithin({from, to: head}).length > 0
  )
}

/** "the role of chairman" describes as `chairman` does. */
function officeInside(scene: Scene, phrase: NounPhrase): NounPhrase {
  if (!offices.has(scene.analysis.tokens[phrase.head]!.lemma.toLowerCase())) return phrase
  return phrase.modifiers.find(({preposition}) => preposition === "of")?.phrase ?? phrase
}

function isDescriptive(scene: Scene, phrase: NounPhrase): boolean {
  const token = scene.analysis.tokens[phrase.head]!
  if (token.upos === "NOUN" || oneOf(scene, phrase) !== phrase) return true
  // "the chief executive": an office, whatever its tag
  if (token.upos === "ADJ" && nounRules.has(token.lemma.toLowerCase())) return true
  // "CEO", "President": titles that are written and tagged like names
  return token.upos === "PROPN" && namedAt(scene, phrase).length === 0
}

function namedAt(scene: Scene, phrase: NounPhrase): Referent[] {
  return withConjuncts(phrase).flatMap((member) => {
    const referent = scene.referents.at(member.head)
    return referent && referent.mention.kind !== "nominal" && referent.isNamed ? [referent] : []
  })
}

function describe(
  scene: Scene,
  phrase: NounPhrase,
  selves: readonly Referent[],
  head: number,
  trigger: TokenRange,
  tell: Tell,
  {clause, owners: otherOwners = []}: {readonly clause?: Clause; readonly owners?: readonly Referent[]} = {},
): void {
  if (selves.length === 0) return
  const {tokens} = scene.analysis
  const owners: Referent[] = []
  let from = phrase.from
  if (phrase.possessor && phrase.possessor.to <= head) {
    const owner = ownerOf(scene, phrase, phrase.possessor.head)
    if (owner) owners.push(owner)
    from = phrase.possessor.to
  }
  while (from < head && isOpener(tokens[from]!)) from++
  const nearest = scene.referents.namesWithin({from, to: head}).at(-1)
  if (nearest && !selves.includes(nearest)) {
    owners.push(nearest)
    from = nearest.to
  }
  const allOwners = owners.length > 0 || hasOwner(phrase) ? owners : otherOwners
  for (const self of selves) {
    if (self.from <= head && head < self.to) continue
    tell({self, head, from, phrase, owners: allOwners, trigger, ...(clause ? {clause} : {})})
  }
}

/** "Acme and its unit": a pronoun in a list is the member before it, whatever else it might be. */
function ownerOf(scene: Scene, phrase: NounPhrase, possessor: number): Referent | undefined {
  const owner = scene.referents.at(possessor)
  if (!/^(?:its|his|her|their)$/i.test(scene.analysis.tokens[possessor]!.form)) return owner
  const group = scene.analysis.phrases.find(({conjuncts}) => conjuncts.includes(phrase))
  const first = group && scene.referents.at(group.head)
  return first?.isNamed ? first : owner
}

function hasOwner(phrase: NounPhrase): boolean {
  return phrase.modifiers.some(({preposition}) => preposition === "of" || preposition === "at")
}

function isOpener(token: Token): boolean {
  return (
    token.upos === "DET" ||
    token.upos === "PART" ||
    token.upos === "PUNCT" ||
    /^(?:['’]s?|its|his|her|their|our|my|your)$/i.test(token.form)
  )
}
