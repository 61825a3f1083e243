import {perForm} from "@relata/language"
import type {Clause, NounPhrase, TokenRange} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {isOccupation, positionNouns} from "../clause/role-nouns.js"
import {type Description, descriptions} from "./description.js"
import {isOfType, namedReferentsOf, type Referent, referentsOfPhrase} from "./ends.js"
import {lightVerbs, nounRules} from "./noun-rules.js"
import {nationBefore, nounRun, officeEnd, withField} from "./role-words.js"
import type {Role, Statement as Rule} from "./rule.js"
import {type Scene, type Take, thing, words} from "./scene.js"
import {valueKind} from "./value.js"

/** The statements that nouns make about whom they describe, whom they belong to and what follows them. */
export function nounStatements(scene: Scene, take: Take): void {
  if (scene.nameCount > 0) {
    descriptions(scene, (description) => {
      byTable(scene, description, take)
      asKind(scene, description, take)
    })
  }
  // a deed has somebody who does it and somebody or something that it is done to
  if (scene.referents.all.length > 1) for (const phrase of scene.analysis.phrases) asDeed(scene, phrase, take)
}

/** The rules of the longest name of an office or kind that ends at the noun: `vice president` before `president`. */
function rulesAt(scene: Scene, from: number, head: number): readonly Rule[] {
  return officeAt(scene, from, head)?.rules ?? []
}

function officeAt(
  scene: Scene,
  from: number,
  head: number,
): {readonly rules: readonly Rule[]; readonly start: number} | undefined {
  const {tokens} = scene.analysis
  const nouns = scene.rules?.nouns ?? nounRules
  const length = longestKeyOf(nouns)(tokens[head]!.lemma)
  if (length === 0) return undefined
  const lemma = tokens[head]!.lemma.toLowerCase()
  for (let start = Math.max(from, head - 3, head - length + 1); start <= head; start++) {
    let key = ""
    for (let i = start; i < head; i++) key += `${tokens[i]!.form.toLowerCase()} `
    const rules = nouns.get(`${key}${lemma}`.replace(/ - /g, "-"))
    if (rules) return {rules, start}
  }
  return undefined
}

/**
 * How many tokens the longest key of a table of nouns takes that ends with a lemma, as one or its last word: 0 for most
 * nouns of a text.
 */
function longestKeyOf(nouns: ReadonlyMap<string, unknown>): (lemma: string) => number {
  let lengthOf = keyLengths.get(nouns)
  if (lengthOf === undefined) {
    const lengths = new Map<string, number>()
    for (const key of nouns.keys()) {
      // "co-founder" may be three tokens.
      const length = key.replaceAll("-", " - ").split(" ").length
      const last = lastWordOf(key)
      lengths.set(last, Math.max(lengths.get(last) ?? 0, length))
    }
    lengthOf = perForm((lemma) => lengths.get(lastWordOf(lemma.toLowerCase())) ?? 0)
    keyLengths.set(nouns, lengthOf)
  }
  return lengthOf
}

const keyLengths = new WeakMap<ReadonlyMap<string, unknown>, (lemma: string) => number>()

function lastWordOf(key: string): string {
  return key.slice(Math.max(key.lastIndexOf(" "), key.lastIndexOf("-")) + 1)
}

function byTable(scene: Scene, description: Description, take: Take): void {
  const {self, phrase, trigger, clause} = description
  for (const rule of rulesAt(scene, description.from, description.head)) {
    if (rule.source.name !== "self" && rule.target.name !== "self") continue
    const [selfRole, otherRole] =
      rule.source.name === "self" ? [rule.source, rule.target] : [rule.target, rule.source]
    if (selfRole.types.length > 0 && !selfRole.types.includes(self.entity.type)) continue
    const others = fill(scene, otherRole, phrase, description.owners, clause)
    if (
      others.length === 0 &&
      otherRole.name === "of" &&
      owedNouns.has(scene.analysis.tokens[description.head]!.lemma.toLowerCase())
    ) {
      others.push(
        ...contextOwners(scene, phrase).filter(
          (referent) => isOfType(referent.entity, otherRole.types) && referent.entity.id !== self.entity.id,
        ),
      )
    }
    if (others.length === 0 && isOfTopic(scene, description, rule))
      takeOfTopic(scene, description, rule, take)
    for (const other of others) {
      const [source, target] = rule.source.name === "self" ? [self, other] : [other, self]
      take({
        scene,
        source: thing(source),
        type: rule.type,
        target: thing(target),
        trigger: wide(trigger, description),
        ...(clause ? {clause} : {}),
        confidence: clause ? 0.9 : 0.85,
      })
    }
  }
}

/** "Chairman Ada Hale said": an office in a firm, said without the firm that the article tells of. */
function isOfTopic(scene: Scene, {self, head, phrase, owners, from}: Description, rule: Rule): boolean {
  const {topic, analysis} = scene
  if (topic === undefined || rule.target.name !== "of" || !/^(?:LEADS|WORKS_FOR)$/.test(rule.type))
    return false
  if (self.entity.type !== "Person" || !self.isNamed || owners.length > 0 || phrase.possessor) return false
  if (!offices.has(analysis.tokens[head]!.lemma.toLowerCase())) return false
  if (phrase.modifiers.some(({preposition}) => /^(?:of|at|for|with|in)$/.test(preposition))) return false
  const before = analysis.tokens.slice(Math.max(0, phrase.from - 1), head)
  return (
    !before.some(
      ({form, upos, feats}) =>
        /^(?:former|ex|then|one-time|an?)$/i.test(form) || upos === "PROPN" || feats?.NameType,
    ) &&
    !scene.referents.all.some(
      ({entity, from: at}) => entity.type === "Organization" && entity !== topic && at < from,
    )
  )
}

/** What people are in firms. */
const offices: ReadonlySet<string> = new Set(
  "chairman chairwoman chairperson ceo cfo coo cto executive spokesman spokeswoman spokesperson".split(" "),
)

function takeOfTopic(scene: Scene, description: Description, rule: Rule, take: Take): void {
  const {self, head, trigger, clause} = description
  const {analysis, sentence, topic} = scene
  const mention = topic!.mentions[0]!
  const office = wide(trigger, description)
  const span = (from: number, to: number) => ({
    start: analysis.tokens[from]!.start,
    end: analysis.tokens[to - 1]!.end,
  })
  take({
    scene,
    source: thing(self),
    type: rule.type,
    target: thing({entity: topic!, mention, from: head, to: head + 1, isNamed: true}),
    trigger: office,
    evidence: {
      start: sentence.start,
      end: sentence.end,
      subject: span(self.from, self.to),
      trigger: span(office.from, office.to),
    },
    isFallback: true,
    ...(clause ? {clause} : {}),
    confidence: 0.6,
  })
}

/** Nouns that are always somebody's, so that the sentence tells whose when the phrase does not. */
const owedNouns: ReadonlySet<string> = new Set(
  "partner rival competitor supplier customer client investor ally opponent shareholder subsidiary".split(
    " ",
  ),
)

/** `Acme works with partners such as Emca`, `Acme's ties with partners like Emca`: whose partners they are. */
function contextOwners(scene: Scene, phrase: NounPhrase): Referent[] {
  const {analysis, referents} = scene
  const holder = analysis.phrases.find(
    ({modifiers, possessor}) =>
      possessor &&
      modifiers.some(
        (modifier) => modifier.phrase === phrase && /^(?:with|from|to|for)$/.test(modifier.preposition),
      ),
  )
  const owner = holder?.possessor && referents.at(holder.possessor.head)
  if (owner) return owner.isNamed ? [owner] : []
  const clause = analysis.clauses.find(
    ({objects, obliques, predicate}) =>
      !predicate.isPassive &&
      (objects.includes(phrase) ||
        obliques.some(
          (oblique) => oblique.phrase === phrase && /^(?:with|from|to|for)$/.test(oblique.preposition),
        )),
  )
  if (!clause?.subject) return []
  return namedReferentsOf(analysis, referents, clause.subject)
}

/** The describing words are the trigger; a copula alone would say too little. */
function wide(trigger: TokenRange, description: Description): TokenRange {
  return trigger.from <= description.head
    ? {from: Math.min(trigger.from, description.head), to: description.head + 1}
    : {from: description.head, to: description.head + 1}
}

function fill(
  scene: Scene,
  role: Role,
  phrase: NounPhrase,
  owners: readonly Referent[],
  clause: Clause | undefined,
): Referent[] {
  const fits = (referent: Referent): boolean => isOfType(referent.entity, role.types)
  const inPhrase = phrase.modifiers.filter(
    ({preposition}) =>
      preposition === role.name || (role.name === "of" && preposition === "for" && owners.length === 0),
  )
  // "founder and head of Acme"
  const last = phrase.conjuncts.at(-1)
  if (phrase.modifiers.length === 0 && last !== undefined && isBareNoun(scene, last))
    inPhrase.push(...last.modifiers.filter(({preposition}) => preposition === role.name))
  // "head of sales at Acme": hung on the field of an office, and said of the office
  if (inPhrase.length === 0 && /^(?:at|for|with)$/.test(role.name)) {
    const field = phrase.modifiers.find(({preposition}) => preposition === "of")?.phrase
    if (field && scene.referents.at(field.head)?.isNamed !== true)
      inPhrase.push(...field.modifiers.filter(({preposition}) => preposition === role.name))
  }
  const found = inPhrase.flatMap(({phrase: inner}) =>
    inner ? referentsOfPhrase(scene.analysis, scene.referents, inner) : [],
  )
  if (role.name === "of") found.push(...owners)
  const isCopula = clause?.predicate.lemma === "be" && clause.objects[0] === phrase
  if ((found.length === 0 || isCopula) && clause) {
    // "the seat of Acme is in Paris"
    const isLocated =
      clause.predicate.lemma === "be" && clause.subject === phrase && clause.objects.length === 0
    for (const oblique of clause.obliques) {
      if (
        oblique.preposition === role.name &&
        oblique.phrase &&
        (oblique.near === phrase || isLocated || isCopula)
      )
        found.push(...referentsOfPhrase(scene.analysis, scene.referents, oblique.phrase))
    }
  }
  return found.filter(fits)
}

/** "head of Acme", without an article of its own. */
function isBareNoun({analysis}: Scene, {from, head}: NounPhrase): boolean {
  return analysis.tokens.slice(from, head).every(({upos}) => upos === "NOUN" || upos === "ADJ")
}

/** Nouns that say nothing of what a thing is. */
const nothingNouns: ReadonlySet<string> = new Set(
  `name one part member example result place way time reason case fact thing kind number lot majority minority son
  daughter wife husband father mother brother sister friend fan man woman person people child girl boy generation version edition brand winner first
  second third last only most best cause source subject rest success failure step point problem matter question idea
  sign symbol key basis winner loser victim target focus topic home site venue capital combination opportunity choice
  product`.split(/\s+/),
)

/** Relations whose nouns say whom or what something deals with, and not what it is. */
const linking: ReadonlySet<string> = new Set(
  "PRODUCES PARTNERS_WITH COMPETES_WITH SUPPLIES SUBSIDIARY_OF INVESTED_IN OPERATES ORGANIZED SUPPORTS OPPOSES SUCCEEDS CAUSES".split(
    " ",
  ),
)

/** What the noun says of its thing by itself: an office, a trade, a nation, a kind. */
function asKind(scene: Scene, description: Description, take: Take): void {
  const {self, head, from, phrase, clause} = description
  const {tokens} = scene.analysis
  const lemma = tokens[head]!.lemma.toLowerCase()
  const base = {
    scene,
    source: thing(self),
    trigger: wide(description.trigger, description),
    ...(clause ? {clause} : {}),
    confidence: clause ? 0.85 : 0.75,
  }
  if (self.entity.type === "Person") {
    // "painters such as Ada": the word is of many, and what is said of one of them is not in the text
    if (tokens[head]!.form.toLowerCase() !== lemma && tokens[head]!.feats?.Number === "Plur") return
    const nouns = withField(
      scene,
      from,
      Math.min(nounRun(scene, from, head), officeAt(scene, from, head)?.start ?? head),
    )
    const isPosition =
      positionNouns.has(lemma) ||
      positionNouns.has(lemma.split("-").at(-1)!) ||
      (nounRules.get(lemma)?.some(({type}) => type === "LEADS") ?? false)
    if (isPosition) {
      const office = officeEnd(scene, phrase, head)
      take({...base, type: "HOLDS_POSITION", target: words(scene, {from: nouns, to: office})})
    } else if (isOccupation(lemma)) {
      take({...base, type: "HAS_OCCUPATION", target: words(scene, {from: nouns, to: head + 1})})
    }
    if (tokens[head]!.upos === "NOUN" && !nothingNouns.has(lemma)) {
      const origins = fill(scene, {name: "from", types: ["Location"]}, phrase, [], clause)
      for (const origin of origins) take({...base, type: "CITIZEN_OF", target: thing(origin)})
    }
    if (isPosition || isOccupation(lemma)) {
      const nation = nationBefore(scene, from, head)
      if (nation) take({...base, type: "CITIZEN_OF", target: words(scene, nation)})
    }
    return
  }
  if (hasNumber(scene, from, head)) return
  // "Brandt House, a museum in Lund"
  if (/^(?:Facility|Organization|Event)$/.test(self.entity.type) && tokens[head]!.upos === "NOUN")
    for (const place of fill(scene, {name: "in", types: ["Location"]}, phrase, [], clause))
      take({...base, type: "LOCATED_IN", target: thing(place)})
  if (
    lemma.length < 3 ||
    nothingNouns.has(lemma) ||
    tokens[head]!.upos !== "NOUN" ||
    valueKind(tokens, phrase)
  )
    return
  if (/^(?:Location|Award)$/.test(self.entity.type) && clause === undefined) return
  // "partner", "maker": a noun that links says by itself nothing of a kind
  const isBare = nounRun(scene, from, head) === head && tokens[head - 1]?.upos !== "ADJ"
  // "her works": whose they are says more than what they are
  const isOwned = phrase.possessor !== undefined && tokens[head]!.form.toLowerCase() !== lemma
  if (isOwned) return
  if (isBare && (nounRules.get(lemma)?.some(({type}) => linking.has(type)) ?? false)) return
  let start = from
  while (
    start < head &&
    /^(?:first|second|third|last|new|latest|own|only|another|other|such|key|main|major|many|several|various|some|few|numerous|different)$/i.test(
      tokens[start]!.form,
    )
  )
    start++
  take({...base, type: "INSTANCE_OF", target: words(scene, {from: start, to: head + 1})})
}

/** "two firms" counts; it does not say what one of them is. */
function hasNumber(scene: Scene, from: number, head: number): boolean {
  const {tokens} = scene.analysis
  const isPlural = tokens[head]!.form.toLowerCase() !== tokens[head]!.lemma.toLowerCase()
  return isPlural && tokens.slice(from, head).some(({upos}) => upos === "NUM")
}

/** `Acme's acquisition of Emca`, `signed a deal with Emca`: a deed named by a noun. */
function asDeed(scene: Scene, phrase: NounPhrase, take: Take): void {
  const office = officeAt(scene, phrase.from, phrase.head)
  if (office === undefined) return
  const rules = office.rules.filter(({source, target}) => source.name !== "self" && target.name !== "self")
  if (rules.length === 0) return
  const owner = phrase.possessor ? scene.referents.at(phrase.possessor.head) : undefined
  const clause = scene.analysis.clauses.find(
    (candidate) =>
      candidate.objects.some((object) => withConjuncts(object).includes(phrase)) ||
      candidate.obliques.some((oblique) => oblique.phrase === phrase) ||
      candidate.subject === phrase,
  )
  const compound = scene.referents.namesWithin({from: phrase.from, to: phrase.head}).at(-1)
  const by = phrase.modifiers.find(({preposition}) => preposition === "by")?.phrase
  const agents: Referent[] = owner
    ? [owner]
    : by
      ? [...referentsOfPhrase(scene.analysis, scene.referents, by)]
      : compound
        ? [compound]
        : []
  if (
    agents.length === 0 &&
    clause &&
    !clause.predicate.isPassive &&
    lightVerbs.has(clause.predicate.lemma) &&
    clause.subject &&
    clause.objects.some((object) => withConjuncts(object).includes(phrase))
  ) {
    agents.push(...referentsOfPhrase(scene.analysis, scene.referents, clause.subject))
  }
  for (const rule of rules) {
    const ends = (role: Role): Referent[] => {
      const found =
        role.name === "agent" ? agents : role.name === "amount" ? [] : fill(scene, role, phrase, [], clause)
      return found.filter((referent) => isOfType(referent.entity, role.types))
    }
    for (const source of ends(rule.source)) {
      for (const target of ends(rule.target)) {
        take({
          scene,
          source: thing(source),
          type: rule.type,
          target: thing(target),
          trigger: {from: phrase.head, to: phrase.head + 1},
          ...(clause && owner === undefined ? {clause} : {}),
          confidence: 0.75,
        })
      }
    }
  }
}
