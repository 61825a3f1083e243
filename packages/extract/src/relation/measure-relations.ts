import type {Clause, NounPhrase} from "../clause/clause.js"
import {ownEnd, withConjuncts} from "../clause/phrase.js"
import {isTime} from "../clause/time.js"
import {namedReferentsOf, type Referent, referentsOfPhrase} from "./ends.js"
import {clauseEnd} from "./qualifiers.js"
import {type Scene, type Take, textOf, thing, words} from "./scene.js"
import {valueKind} from "./value.js"

const revenue: ReadonlySet<string> = new Set("revenue sales income turnover profit earnings".split(" "))
const measures: ReadonlySet<string> = new Set(
  `price share stake population size length height weight area capacity value cost budget valuation worth staff workforce
  membership attendance score rate speed range temperature age stock depth width distance number revenue sales income
  turnover profit earnings usage market expenditure spending output production debt loss rank ranking volume`.split(
    /\s+/,
  ),
)
const measuring: ReadonlySet<string> = new Set(
  "be reach exceed total hit stand amount rise grow increase fall drop decline double triple surge climb jump remain average equal top surpass come soar".split(
    " ",
  ),
)

const having: ReadonlySet<string> = new Set(
  "have employ weigh measure cost contain hold serve cover number total seat accommodate house".split(" "),
)
const harming: ReadonlySet<string> = new Set(["kill", "injure", "wound", "die", "hurt"])

/** Statements of size: revenue, counts, shares, prices, casualties. */
export function measureStatements(scene: Scene, take: Take): void {
  for (const clause of scene.analysis.clauses) {
    if (scene.nameCount > 0) {
      bySubject(scene, clause, take)
      byHaving(scene, clause, take)
      byReporting(scene, clause, take)
    }
    casualties(scene, clause, take)
    if (scene.nameCount > 0) {
      characteristics(scene, clause, take)
      abilities(scene, clause, take)
    }
  }
}

/** `Acme's revenue was $3 billion`: the subject names the measure, its owner is who has it. */
function bySubject(scene: Scene, clause: Clause, take: Take): void {
  const {subject, predicate} = clause
  const {tokens} = scene.analysis
  if (!subject) return
  if (valueKind(tokens, subject) === "quantity") {
    // "one of its bridges is …"
    if (/^one$/i.test(tokens[subject.head]!.form)) return
    // "85% of Acme's sales come from phones"
    const owner = ownerOf(
      scene,
      subject.modifiers.find(({preposition}) => preposition === "of")?.phrase ?? subject,
    )
    const target = words(scene, {from: subject.from, to: ownEnd(subject)})
    if (owner)
      take({
        scene,
        source: thing(owner),
        type: "HAS_QUANTITY",
        target,
        trigger: predicate,
        clause,
        confidence: 0.65,
      })
    return
  }
  if (predicate.isPassive || !measuring.has(predicate.lemma)) return
  const noun = tokens[subject.head]!.lemma.toLowerCase()
  if (!measures.has(noun)) return
  const owner = ownerOf(scene, subject)
  if (!owner) return
  const type = revenue.has(noun) ? "HAS_REVENUE" : "HAS_QUANTITY"
  for (const value of valuesOf(scene, clause)) {
    const isMoney = valueKind(tokens, value) === "money"
    take({
      scene,
      source: thing(owner),
      type: type === "HAS_REVENUE" && !isMoney ? "HAS_QUANTITY" : type,
      target: words(scene, {from: value.from, to: ownEnd(value)}),
      trigger: {from: subject.head, to: Math.max(predicate.to, subject.head + 1)},
      clause,
      confidence: 0.75,
      qualifiers: dateOf(scene, clause, subject, value),
    })
  }
}

/** When a value held: the date behind it ("$2 billion in 2023"), or in the subject ("revenue for 2023"). */
function dateOf(
  scene: Scene,
  clause: Clause,
  subject: NounPhrase,
  value: NounPhrase,
): Record<string, string> {
  const behind = clause.obliques.find(
    ({near, phrase}) => near === value && phrase && isTime(scene.analysis.tokens, phrase),
  )?.phrase
  const within = subject.modifiers.find(({phrase}) => phrase && isTime(scene.analysis.tokens, phrase))?.phrase
  const date = behind ?? within
  return date ? {date: textOf(scene, {from: date.from, to: date.to})} : {}
}

/** `Acme has 40 employees`. */
function byHaving(scene: Scene, clause: Clause, take: Take): void {
  const {subject, predicate} = clause
  const {tokens} = scene.analysis
  if (!subject || predicate.isPassive || !having.has(predicate.lemma)) return
  const [object] = clause.objects
  const kind = object && valueKind(tokens, object)
  if (kind !== "quantity" && kind !== "money") return
  for (const owner of namedReferentsOf(scene.analysis, scene.referents, subject)) {
    take({
      scene,
      source: thing(owner),
      type: "HAS_QUANTITY",
      target: words(scene, {from: object!.from, to: ownEnd(object!)}),
      trigger: predicate,
      clause,
      confidence: 0.75,
    })
  }
}

/** `Acme reported revenue of $3 billion`: the object names the measure, what follows "of" the value. */
function byReporting(scene: Scene, clause: Clause, take: Take): void {
  const {subject, predicate, objects} = clause
  const {tokens} = scene.analysis
  if (!subject || predicate.isPassive) return
  for (const object of objects.flatMap(withConjuncts)) {
    if (object.modifiers.length === 0 || object.possessor) continue
    const noun = tokens[object.head]!.lemma.toLowerCase()
    const value = object.modifiers.find(({preposition}) => preposition === "of")?.phrase
    if (!value || !measures.has(noun)) continue
    const kind = valueKind(tokens, value)
    if (kind !== "money" && kind !== "quantity") continue
    const type =
      revenue.has(noun) && kind === "money" && !/^(?:profit|income)$/.test(noun)
        ? "HAS_REVENUE"
        : "HAS_QUANTITY"
    for (const owner of namedReferentsOf(scene.analysis, scene.referents, subject)) {
      const target = words(scene, {
        from: type === "HAS_REVENUE" ? value.from : object.from,
        to: ownEnd(value),
      })
      take({
        scene,
        source: thing(owner),
        type,
        target,
        trigger: {from: predicate.from, to: object.head + 1},
        clause,
        confidence: 0.75,
      })
    }
  }
}

/** `The storm killed 12 people`, `12 people died in the storm`. */
function casualties(scene: Scene, clause: Clause, take: Take): void {
  const {subject, predicate, objects} = clause
  const {tokens} = scene.analysis
  if (!subject || !harming.has(predicate.lemma)) return
  const isHarmed = predicate.isPassive || predicate.lemma === "die"
  const victims = isHarmed ? subject : objects[0]
  if (!victims || valueKind(tokens, victims) !== "quantity") return
  const causes = isHarmed
    ? clause.obliques.flatMap(({phrase, preposition}) =>
        phrase && /^(?:in|by|during)$/.test(preposition) ? [phrase] : [],
      )
    : [subject]
  for (const cause of causes.flatMap((phrase) =>
    referentsOfPhrase(scene.analysis, scene.referents, phrase),
  )) {
    take({
      scene,
      source: thing(cause),
      type: "CASUALTIES",
      target: words(scene, {from: victims.from, to: isHarmed ? predicate.to : victims.to}),
      trigger: predicate,
      clause,
      confidence: 0.8,
    })
  }
}

/** Adjectives that say how a speaker sees a clause, or that lean on what follows them. */
const leaningAdjectives =
  /^(?:able|unable|likely|unlikely|due|ready|sure|aware|unaware|certain|possible|impossible|true|clear|unclear|important|significant|different|similar|dependent|responsible|capable|eager|willing|set|expected|first|last|such|other|same|many|few|several|good|bad|happy|sorry|glad|proud|worth)$/i

/** `The service is free`. */
function characteristics(scene: Scene, clause: Clause, take: Take): void {
  const {subject, predicate, adjective} = clause
  if (!subject || !adjective || predicate.lemma !== "be" || clause.kind === "relative") return
  if (leaningAdjectives.test(scene.analysis.tokens[adjective.from]!.form)) return
  // "it is too early to say": what an infinitive or a clause fills in is no quality
  const isFilled = scene.analysis.clauses.some(
    ({parent, kind}) => parent === clause && (kind === "infinitive" || kind === "complement"),
  )
  if (isFilled || /^(?:too|so)$/i.test(scene.analysis.tokens[adjective.from - 1]?.form ?? "")) return
  const [oblique] = clause.obliques
  const to = oblique && oblique.from === adjective.to ? oblique.to : adjective.to
  for (const owner of namedReferentsOf(scene.analysis, scene.referents, subject)) {
    if (owner.entity.type === "Person") continue
    take({
      scene,
      source: thing(owner),
      type: "HAS_CHARACTERISTIC",
      target: words(scene, {from: adjective.from, to}),
      trigger: {from: predicate.from, to: adjective.to},
      clause,
      confidence: 0.55,
    })
  }
}

/** `The app can read handwriting`. */
function abilities(scene: Scene, clause: Clause, take: Take): void {
  const {subject, predicate} = clause
  if (!subject || predicate.modal !== "can" || predicate.isNegated || predicate.isPassive) return
  for (const owner of namedReferentsOf(scene.analysis, scene.referents, subject)) {
    if (!/^(?:Product|Technology)$/.test(owner.entity.type)) continue
    take({
      scene,
      source: thing(owner),
      type: "HAS_CAPABILITY",
      target: words(scene, {from: predicate.verb, to: clauseEnd(scene.analysis, clause)}),
      trigger: predicate,
      clause,
      confidence: 0.65,
    })
  }
}

function valuesOf(scene: Scene, clause: Clause): NounPhrase[] {
  const {tokens} = scene.analysis
  const candidates = [
    ...clause.objects,
    ...clause.obliques.flatMap(({phrase, preposition}) =>
      phrase && /^(?:to|at|by|from)$/.test(preposition) ? [phrase] : [],
    ),
  ]
  return candidates.filter((phrase) => {
    const kind = valueKind(tokens, phrase)
    return kind === "money" || kind === "quantity"
  })
}

/** Whose measure a phrase names: possessor, the name before its noun, or what `of` leads to. */
function ownerOf(scene: Scene, phrase: NounPhrase): Referent | undefined {
  const possessor = phrase.possessor && scene.referents.at(phrase.possessor.head)
  if (possessor?.isNamed) return possessor
  const of = phrase.modifiers.find(({preposition}) => preposition === "of")?.phrase
  const whole =
    of && referentsOfPhrase(scene.analysis, scene.referents, of).find((referent) => referent.isNamed)
  if (whole) return whole
  return scene.referents.namesWithin({from: phrase.from, to: phrase.head})[0]
}
