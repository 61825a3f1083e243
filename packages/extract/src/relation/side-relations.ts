import type {Token} from "@relata/model"
import type {TokenRange} from "../clause/clause.js"
import {headTypes} from "../entity/head-types.js"
import type {Referent} from "./ends.js"
import {linked} from "./link-relations.js"
import type {Scene, Take} from "./scene.js"
import {associate} from "./tie-relations.js"

/** What must stand between two names, and of which types they are, for the second to have to do with the first. */
interface Side {
  readonly between: RegExp
  readonly first?: RegExp
  readonly second?: RegExp
  /** As `link-relations.ts` knows it; its table says the type where it can. */
  readonly preposition?: string
}

const sides: readonly Side[] = [
  // "Low Tide by Ada Hale"
  {
    between: /^by$/,
    first: /^(?:Work|Product|Organization|Technology|Concept)$/,
    second: /^(?:Person|Organization)$/,
    preposition: "by",
  },
  // "Ada Hale's Low Tide", whatever the parser makes of the words behind
  {between: /^['’] ?s?$/, first: /^(?:Person|Organization|Location)$/, preposition: "'s"},
  {between: /^at$/, first: /^(?!Location)/, preposition: "at"},
  // "the Harbour Hall, in Tarn"
  {
    between: /^, in$/,
    first: /^(?:Organization|Facility|Event|Location)$/,
    second: /^Location$/,
    preposition: "in",
  },
  {between: /^in$/, first: /^(?:Person|Organization)$/, second: /^Event$/},
  // "Ada Hale as the Queen": who plays whom
  {between: /^as$/, first: /^Person$/, second: /^Person$/},
]

/**
 * Names that stand side by side with no more than a small word, a bracket or a role between them: "Ada Hale (Union)", "the
 * Union candidate Ada Hale". A last resort: it counts only where no other finder says anything of the two.
 */
export function sideStatements(scene: Scene, take: Take): void {
  const {tokens} = scene.analysis
  const names = scene.referents.all.filter(({mention}) => mention.kind === "name")
  for (const [i, second] of names.entries()) {
    const first = names[i - 1]
    if (first === undefined || first.to >= second.from || first.entity === second.entity) continue
    const trigger = {from: first.to, to: second.from}
    if (isInBrackets(tokens, first, second)) take(associate(scene, first, second, trigger))
    else if (isRoleBetween(tokens, first, second)) {
      const typed = linked(scene, second, "'s", first, trigger)
      take({...(typed ?? associate(scene, second, first, trigger)), isFallback: true})
    } else besideEachOther(scene, first, second, trigger, take)
  }
}

function besideEachOther(
  scene: Scene,
  first: Referent,
  second: Referent,
  trigger: TokenRange,
  take: Take,
): void {
  const words = shortLink(scene.analysis.tokens, trigger)
  if (words === undefined) return
  const side = sides.find(
    (one) =>
      one.between.test(words) &&
      (one.first?.test(first.entity.type) ?? true) &&
      (one.second?.test(second.entity.type) ?? true),
  )
  if (side === undefined) return
  // what is owned stands behind its owner
  const [source, target] = side.preposition === "'s" ? [second, first] : [first, second]
  const typed = side.preposition ? linked(scene, source, side.preposition, target, trigger) : undefined
  take({...(typed ?? associate(scene, source, target, trigger)), isFallback: true})
}

/** The words of a range in lower case, without articles; `undefined` where they are more than {@link sides} knows. */
function shortLink(tokens: readonly Token[], {from, to}: TokenRange): string | undefined {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.form.toLowerCase()
    if (word === "the" || word === "a" || word === "an") continue
    if (words.length === 2) return undefined
    words.push(word)
  }
  return words.join(" ")
}

/** "Ada Hale (Union)", "Ada Hale (Union, Tarn)"; not "LUND (Acme News) – …", where a report comes from. */
function isInBrackets(tokens: readonly Token[], first: Referent, second: Referent): boolean {
  if (tokens[first.to]!.form !== "(" || second.from !== first.to + 1) return false
  const isDateline = first.from === 0 && !/\p{Ll}/u.test(tokens[first.to - 1]!.form)
  if (isDateline) return false
  const next = tokens[second.to]
  // "(Union candidate)"
  const isRole = next?.upos === "NOUN" && headTypes.get(next.lemma.toLowerCase()) === "Person"
  return isRole || /^(?:[),;]|and|for|as)$/.test(next?.form ?? "")
}

/** "the Union candidate Ada Hale" */
function isRoleBetween(tokens: readonly Token[], first: Referent, second: Referent): boolean {
  if (second.from - first.to > 2 || second.entity.type !== "Person") return false
  if (!/^(?:Organization|Location|Event|Award)$/.test(first.entity.type)) return false
  const between = tokens.slice(first.to, second.from)
  const role = between.at(-1)!
  return between.every(({upos}) => upos === "NOUN") && headTypes.get(role.lemma.toLowerCase()) === "Person"
}
