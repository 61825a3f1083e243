import type {NounPhrase, TokenRange} from "../clause/clause.js"
import {isTime} from "../clause/time.js"
import {isNamed, type Referent, referentsOfPhrase} from "./ends.js"
import {type Scene, type Statement, thing, words} from "./scene.js"

/** Two things tied by no verb: `SOURCE preposition TARGET`, where `'s` stands for a possessor as target. */
interface Link {
  readonly source: readonly string[]
  readonly preposition: string
  readonly target: readonly string[]
  readonly type: string
}

/** `source types | preposition | target types | TYPE`, read from the thing to what it is tied to. */
const links: readonly Link[] = `
Organization Facility Event Location | in | Location | LOCATED_IN
Organization Facility Event | at near | Location Facility | LOCATED_IN
Organization Facility Event | at | Organization | LOCATED_IN
Organization | from | Location | LOCATED_IN
Person | in | Location | LOCATED_IN
Location Facility | , | Location | LOCATED_IN
Facility Organization | of | Location | LOCATED_IN
Organization Group | under | Person | LED_BY
Person | from at of | Organization | WORKS_FOR
Person Group | from | Location | CITIZEN_OF
Work Product | by | Person | CREATED_BY
Product Technology | by from | Organization | DEVELOPED_BY
Product Technology | for | Product | RUNS_ON
Product Technology Concept | 's | Organization | OWNED_BY
Work | 's | Person | CREATED_BY
Work | 's | Organization | OWNED_BY
Organization Facility Law | 's | Location | LOCATED_IN
Facility | 's | Organization | OWNED_BY
Person Group | 's | Organization | WORKS_FOR
Person | 's | Location | CITIZEN_OF
Event | 's | Organization Person | ORGANIZED_BY
`
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [source = "", prepositions = "", target = "", type = ""] = line
      .split("|")
      .map((part) => part.trim())
    return prepositions
      .split(" ")
      .map((preposition) => ({source: source.split(" "), preposition, target: target.split(" "), type}))
  })

/** Statements of noun phrases: possessors and prepositions between names, lists of examples, dates of a life. */
export function* linkStatements(scene: Scene): Generator<Statement> {
  for (const phrase of scene.analysis.phrases) {
    yield* tied(scene, phrase)
    yield* exemplified(scene, phrase)
    yield* lifeDates(scene, phrase)
  }
  yield* eventDates(scene)
  for (const clause of scene.analysis.clauses) {
    for (const {preposition, phrase, near, from} of clause.obliques) {
      if (!phrase || !near || near.end !== from) continue
      const inner = scene.analysis.phrases.filter(({end}) => end === from).at(-1) ?? near
      const [source, target] = [scene.referents.at(inner.head), scene.referents.at(phrase.head)]
      if (!source || !target || source.mention.kind !== "name" || target.mention.kind !== "name") continue
      const isSite =
        /^(?:Location|Facility)$/.test(source.entity.type) ||
        (source.entity.type === "Organization" && inner !== near)
      // "beat Lund City in Turin": what the tree hangs on the verb is where it was done
      const isElsewhere = scene.analysis.tokens[phrase.head]!.deprel === "obl" && inner === near
      const isPlace = isSite && !isElsewhere && target.entity.type === "Location" && preposition === "in"
      const trigger = {from, to: phrase.from}
      if (isPlace)
        yield {
          scene,
          source: thing(source),
          type: "LOCATED_IN",
          target: thing(target),
          trigger,
          confidence: 0.6,
        }
      else if (source.entity.type === "Person" && /^(?:at|of)$/.test(preposition))
        yield* linked(scene, source, preposition, target, trigger)
    }
  }
}

function* tied(scene: Scene, phrase: NounPhrase): Generator<Statement> {
  const head = scene.referents.at(phrase.head)
  if (head && isNamed(head.entity) && head.mention.kind === "name") {
    for (const {preposition, phrase: inner, from} of phrase.modifiers) {
      if (!inner) continue
      const trigger = {from, to: Math.max(from + 1, inner.from)}
      for (const target of referentsOfPhrase(scene.analysis, scene.referents, inner))
        if (isNamed(target.entity)) yield* linked(scene, head, preposition, target, trigger)
    }
  }
  if (!phrase.possessor) return
  const owner = scene.referents.at(phrase.possessor.head)
  if (!owner || !isNamed(owner.entity)) return
  const owned =
    head && isNamed(head.entity)
      ? [head]
      : phrase.appositions
          .flatMap((apposition) => referentsOfPhrase(scene.analysis, scene.referents, apposition))
          .filter((referent) => isNamed(referent.entity))
  for (const referent of owned) {
    if (referent.from >= phrase.possessor.to)
      yield* linked(scene, referent, "'s", owner, {from: phrase.possessor.from, to: phrase.possessor.to})
  }
}

function* linked(
  scene: Scene,
  source: Referent,
  preposition: string,
  target: Referent,
  trigger: TokenRange,
): Generator<Statement> {
  const link = links.find(
    (candidate) =>
      candidate.preposition === preposition &&
      candidate.source.includes(source.entity.type) &&
      candidate.target.includes(target.entity.type),
  )
  if (link)
    yield {scene, source: thing(source), type: link.type, target: thing(target), trigger, confidence: 0.7}
}

/** `the Acme family, including the A1`: the A1 is part of it. */
function* exemplified(scene: Scene, phrase: NounPhrase): Generator<Statement> {
  if (phrase.examples.length === 0) return
  const whole = [phrase, ...phrase.appositions]
    .flatMap((part) => scene.referents.at(part.head) ?? [])
    .find((referent) => isNamed(referent.entity))
  const trigger = {from: phrase.head, to: phrase.head + 1}
  for (const example of phrase.examples) {
    const member = scene.referents.at(example.head)
    if (!member || !isNamed(member.entity)) continue
    if (whole && !(whole.from <= member.from && member.to <= whole.to)) {
      yield {scene, source: thing(member), type: "PART_OF", target: thing(whole), trigger, confidence: 0.75}
    }
  }
}

/** `Ada Byron (10 December 1815 – 27 November 1852)`, `(born 1950)`. */
function* lifeDates(scene: Scene, phrase: NounPhrase): Generator<Statement> {
  if (!phrase.parenthesis) return
  const self = scene.referents.at(phrase.head)
  if (self?.entity.type !== "Person" || !isNamed(self.entity)) return
  const {tokens} = scene.analysis
  const {from, to} = phrase.parenthesis
  const dates: TokenRange[] = []
  let wordsBefore = ""
  const marks: string[] = []
  for (let i = from; i < to; ) {
    const length = dateLength(scene, i, to)
    if (length > 0) {
      dates.push({from: i, to: i + length})
      marks.push(wordsBefore.trim())
      wordsBefore = ""
      i += length
    } else wordsBefore += ` ${tokens[i++]!.form.toLowerCase()}`
  }
  const [first, second] = dates
  if (!first) return
  const isDash = second !== undefined && /(?:^|\s)(?:[-–—]|to|until|died|d\.?|†)\s*$/.test(marks[1] ?? "")
  const trigger = {from: first.from, to: (isDash && second ? second : first).to}
  if (isDash && second) {
    yield {
      scene,
      source: thing(self),
      type: "BORN_ON",
      target: words(scene, first),
      trigger,
      confidence: 0.85,
    }
    yield {
      scene,
      source: thing(self),
      type: "DIED_ON",
      target: words(scene, second),
      trigger,
      confidence: 0.85,
    }
  } else if (/(?:^|\s)(?:born|b\.?)(?:\s|$)/.test(marks[0] ?? "")) {
    yield {scene, source: thing(self), type: "BORN_ON", target: words(scene, first), trigger, confidence: 0.9}
  } else if (/(?:^|\s)(?:died|d\.?|†)(?:\s|$)/.test(marks[0] ?? "")) {
    yield {scene, source: thing(self), type: "DIED_ON", target: words(scene, first), trigger, confidence: 0.9}
  }
}

const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/

/** How many tokens the date at `at` has, "31 October 1950", "October 31, 1950", "1950"; none for anything else. */
export function dateLength(scene: Scene, at: number, to: number): number {
  const form = (i: number): string => (i < to ? scene.analysis.tokens[i]!.form : "")
  const isYear = (i: number): boolean => /^[12]\d{3}$/.test(form(i))
  if (/^\d{1,2}$/.test(form(at)) && month.test(form(at + 1))) return isYear(at + 2) ? 3 : 2
  if (month.test(form(at))) {
    if (/^\d{1,2}$/.test(form(at + 1))) return form(at + 2) === "," && isYear(at + 3) ? 4 : 2
    return isYear(at + 1) ? 2 : 1
  }
  return isYear(at) ? 1 : 0
}

/** `On 3 May, at the Spring Show, …`: an event and a date in one clause. */
function* eventDates(scene: Scene): Generator<Statement> {
  const {tokens} = scene.analysis
  for (const clause of scene.analysis.clauses) {
    const date = clause.obliques.find(
      ({phrase, preposition}) =>
        phrase &&
        /^(?:on|in)$/.test(preposition) &&
        (isTime(tokens, phrase) ||
          phrase.modifiers.some((modifier) => modifier.phrase && isTime(tokens, modifier.phrase))),
    )?.phrase
    const place = clause.obliques.find(
      ({phrase, preposition}) =>
        phrase &&
        /^(?:at|during)$/.test(preposition) &&
        scene.referents.at(phrase.head)?.entity.type === "Event",
    )?.phrase
    if (!date || !place) continue
    const event = scene.referents.at(place.head)!
    if (/\d/.test(event.entity.label)) continue
    const calendar = date.modifiers.find((modifier) => modifier.phrase && isTime(tokens, modifier.phrase))
    const exact =
      !calendar && isTime(tokens, date)
        ? date
        : date.modifiers.find((modifier) => modifier.phrase && isTime(tokens, modifier.phrase))!.phrase!
    yield {
      scene,
      source: thing(event),
      type: "OCCURRED_ON",
      target: words(scene, {from: exact.from, to: exact.to}),
      trigger: {from: place.from, to: place.from + 1},
      clause,
      confidence: 0.6,
    }
  }
}
