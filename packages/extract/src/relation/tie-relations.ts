import type {NounPhrase, TokenRange} from "../clause/clause.js"
import {withConjuncts} from "../clause/phrase.js"
import {isTime} from "../clause/time.js"
import {isPersonBeside} from "./description.js"
import {type Referent, referentsOfPhrase} from "./ends.js"
import {tailsOf, upperSnake} from "./open-relations.js"
import {type Scene, type Statement, type Take, thing} from "./scene.js"

/**
 * What a noun ties together without a verb, under its own name: `PREMIERE_OF` in "the Lund premiere of Aida",
 * `PATRON_OF` in "Ada Berg, patron of the Quills". Two names with a preposition alone between them are associated.
 */
export function tieStatements(scene: Scene, take: Take): void {
  for (const phrase of scene.analysis.phrases) {
    const head = namedAt(scene, phrase.head)
    if (head) {
      if (head.mention.kind === "name") associated(scene, head, phrase, take)
      for (const apposition of phrase.appositions)
        if (!namedAt(scene, apposition.head) && !isPersonBeside(scene, head, apposition))
          tails(scene, [head], nounOf(scene, apposition), apposition, take)
    } else {
      const beside = phrase.appositions.flatMap((apposition) => namedAt(scene, apposition.head) ?? [])
      tails(scene, [...ownersOf(scene, phrase), ...beside], nounOf(scene, phrase), phrase, take)
    }
  }
}

function nounOf(scene: Scene, {head}: NounPhrase): string {
  return scene.analysis.tokens[head]!.lemma
}

function namedAt(scene: Scene, at: number): Referent | undefined {
  const referent = scene.referents.at(at)
  return referent?.isNamed ? referent : undefined
}

/** The names before a noun: `Acme's` and `Lund` in "Acme's Lund office". */
function ownersOf(scene: Scene, phrase: NounPhrase): Referent[] {
  const owner = phrase.possessor && namedAt(scene, phrase.possessor.head)
  const names = scene.referents.namesWithin({from: phrase.possessor?.to ?? phrase.from, to: phrase.head})
  return owner ? [owner, ...names] : names
}

/** Prepositions that tie two names by themselves; others may stand inside a name, or behind one by chance. */
const tyingPrepositions: ReadonlySet<string> = new Set(["at", "by", "from", "with"])

function associated(scene: Scene, head: Referent, phrase: NounPhrase, take: Take): void {
  for (const {preposition, phrase: inner, from} of phrase.modifiers) {
    if (!inner || !tyingPrepositions.has(preposition)) continue
    // of a list behind "at" or "from" the further members may belong to the noun before
    const members = /^(?:by|with)$/.test(preposition) ? withConjuncts(inner) : [inner]
    for (const member of members) {
      const target = namedAt(scene, member.head)
      if (target) take(associate(scene, head, target, {from, to: from + 1}))
    }
  }
  const inside = phrase.parenthesis && scene.referents.within(phrase.parenthesis)
  // "Ada Berg (Union)", but not "Ada Berg (born in Lund)"
  const isDateline = phrase.from === 0 && !/\p{Ll}/u.test(scene.analysis.tokens[phrase.head]!.form)
  if (inside?.length === 1 && phrase.parenthesis && inside[0]!.isNamed && !isDateline) {
    const [only] = inside
    const isAlone = only!.from === phrase.parenthesis.from && only!.to === phrase.parenthesis.to
    if (isAlone) take(associate(scene, head, only!, {from: phrase.head, to: phrase.head + 1}))
  }
  const owner = phrase.possessor && namedAt(scene, phrase.possessor.head)
  if (owner && phrase.possessor && head.from >= phrase.possessor.to)
    take(associate(scene, head, owner, {from: phrase.possessor.from, to: phrase.possessor.to}))
}

export function associate(scene: Scene, source: Referent, target: Referent, trigger: TokenRange): Statement {
  return {
    scene,
    source: thing(source),
    type: "ASSOCIATED_WITH",
    target: thing(target),
    trigger,
    isFallback: true,
    confidence: 0.5,
  }
}

function tails(
  scene: Scene,
  sources: readonly Referent[],
  noun: string,
  phrase: NounPhrase,
  take: Take,
): void {
  if (sources.length === 0 || isTime(scene.analysis.tokens, phrase)) return
  for (const tail of tailsOf(scene, [noun], phrase.modifiers)) {
    const trigger: TokenRange = {from: phrase.head, to: tail.to}
    for (const target of referentsOfPhrase(scene.analysis, scene.referents, tail.phrase)) {
      if (!target.isNamed) continue
      for (const source of sources) {
        take({
          scene,
          source: thing(source),
          type: upperSnake(tail.words.join(" ")),
          target: thing(target),
          trigger,
          isOpen: true,
          isFallback: true,
          confidence: 0.55 - 0.1 * tail.depth,
        })
      }
    }
  }
}
