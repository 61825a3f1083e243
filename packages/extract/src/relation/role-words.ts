import type {Token} from "@relata/model"
import type {NounPhrase, TokenRange} from "../clause/clause.js"
import type {Scene} from "./scene.js"

const nationEnding = /^\p{Lu}[\p{L}-]*(?:an|ese|ish|ch|i|ic|ean|ek|man|iot|ss)$/u

/** "Norwegian", and not "Catholic", "Victorian", "Olympic". */
function isNation({form, feats}: Token): boolean {
  return feats?.NameType === "Nat" || (nationEnding.test(form) && !noNation.test(form))
}

const noNation =
  /^(?:Catholic|Christian|Anglican|Lutheran|Presbyterian|Jewish|Islamic|Democratic|Republican|Libertarian|Olympic|Paralympic|Arctic|Antarctic|Atlantic|Pacific|Gothic|Romantic|Victorian|Elizabethan|Edwardian)$/

/** The words in front of a noun that tell a nation: "Norwegian" in "Norwegian novelist", "Anglo-Irish". */
export function nationBefore(scene: Scene, from: number, head: number): TokenRange | undefined {
  const {tokens} = scene.analysis
  for (let i = from; i < head; i++) {
    const token = tokens[i]!
    if ((token.upos === "ADJ" || token.upos === "PROPN") && isNation(token)) {
      let to = i + 1
      while (to < head && (tokens[to]!.form === "-" || nationEnding.test(tokens[to]!.form))) to++
      return {from: i, to}
    }
  }
  return undefined
}

/** Where the run of nouns begins that ends at `head`: `finance minister`. */
export function nounRun(scene: Scene, from: number, head: number): number {
  const {tokens} = scene.analysis
  let start = head
  while (start > from) {
    const token = tokens[start - 1]!
    const isPart =
      (token.upos === "NOUN" && !nationEnding.test(token.form)) ||
      /^(?:chief|vice|deputy|prime|general|executive|managing|founding|senior|assistant|associate|technical|-)$/i.test(
        token.form,
      )
    if (!isPart) break
    start--
  }
  return start
}

/** Where an office begins with the field before it: "foreign" in "foreign minister". */
export function withField(scene: Scene, from: number, start: number): number {
  const before = start > from ? scene.analysis.tokens[start - 1]! : undefined
  return before?.upos === "ADJ" &&
    /^(?:foreign|interior|prime|financial|technical|national|federal|military|scientific|artistic|creative|musical|sporting|regional|deputy|honorary|acting)$/i.test(
      before.form,
    )
    ? start - 1
    : start
}

/** "minister of finance" is the office; "chairman of Acme" is the office of chairman. */
export function officeEnd(scene: Scene, phrase: NounPhrase, head: number): number {
  const of = phrase.modifiers.find(({preposition}) => preposition === "of" || preposition === "for")
  if (!of?.phrase || of.from !== head + 1) return head + 1
  const referent = scene.referents.at(of.phrase.head)
  const isBody =
    referent !== undefined &&
    (referent.isNamed || /^(?:Organization|Group|Location|Facility)$/.test(referent.entity.type))
  return isBody ? head + 1 : of.phrase.to
}
