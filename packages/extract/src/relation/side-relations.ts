import type {Token} from "@relata/model"
import type {TokenRange} from "../clause/clause.js"
import {headTypes} from "../entity/head-types.js"
import type {Referent} from "./ends.js"
import {linked} from "./link-relations.js"
import type {Scene, Statement} from "./scene.js"
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
export function* sideStatements(scene: Scene): Generator<Statement> {
  const {tokens} = scene.analysis
  const names = scene.referents
    .within({from: 0, to: tokens.length})
    .filter(({mention}) => mention.kind === "name")
  for (const [i, second] of names.entries()) {
    const first = names[i - 1]
    if (first === undefined || first.to >= second.from || first.entity === second.entity) continue
    const trigger = {from: first.to, to: second.from}
    if (isInBrackets(tokens, first, second)) yield associate(scene, first, second, trigger)
    else if (isRoleBetween(tokens, first, second)) {
      const [typed] = linked(scene, second, "'s", first, trigger)
      yield {...(typed ?? associate(scene, second, first, trigger)), isFallback: true}
    } else yield* besideEachOther(scene, first, second, trigger)
  }
}

function* besideEachOther(
  scene: Scene,
  first: Referent,
  second: Referent,
  trigger: TokenRange,
): Generator<Statement> {
  const words = scene.analysis.tokens
    .slice(trigger.from, trigger.to)
    .map(({form}) => form.toLowerCase())
    .filter((form) => !/^(?:the|an?)$/.test(form))
    .join(" ")
  const side = sides.find(
    (one) =>
      one.between.test(words) &&
      (one.first?.test(first.entity.type) ?? true) &&
      (one.second?.test(second.entity.type) ?? true),
  )
  if (side === undefined) return
  // what is owned stands behind its owner
  const [source, target] = side.preposition === "'s" ? [second, first] : [first, second]
  const [typed] = side.preposition ? linked(scene, source, side.preposition, target, trigger) : []
  yield {...(typed ?? associate(scene, source, target, trigger)), isFallback: true}
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
  const between = tokens.slice(first.to, second.from)
  if (between.length > 2 || second.entity.type !== "Person") return false
  if (!/^(?:Organization|Location|Event|Award)$/.test(first.entity.type)) return false
  const role = between.at(-1)!
  return between.every(({upos}) => upos === "NOUN") && headTypes.get(role.lemma.toLowerCase()) === "Person"
}
