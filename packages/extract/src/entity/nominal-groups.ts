import {perForm} from "@relata/language"
import type {AnnotatedDocument} from "@relata/model"
import {foldName} from "@relata/model"
import type {NominalMention} from "../mention/find-nominals.js"
import type {NameMention} from "../mention/mention.js"
import {MentionMap} from "../mention/mention-map.js"
import {type Cluster, noEvidence} from "./cluster.js"
import {headLemma} from "./head-nouns.js"
import {headTypes} from "./head-types.js"
import type {Link} from "./link-rules.js"
import type {NamedThings} from "./named-things.js"

/** Groups common noun phrases as they come: those with the same words are one thing, and so is an acronym's long form. */
export class NominalGroups {
  readonly #doc: AnnotatedDocument
  readonly #acronymOf: ReadonlyMap<NominalMention, NameMention>
  readonly #named: NamedThings
  readonly #groups = new Map<string, Cluster>()
  /** Why phrases belong to the things that they were added to. */
  readonly links = new MentionMap<Link>()
  /** Long forms that belong to an acronym's cluster. */
  readonly #byName = new Map<string, Cluster>()

  constructor(
    doc: AnnotatedDocument,
    named: NamedThings,
    acronymOf: ReadonlyMap<NominalMention, NameMention>,
  ) {
    this.#doc = doc
    this.#named = named
    this.#acronymOf = acronymOf
  }

  /** Puts a phrase into the cluster that it belongs to, which may be new. */
  add(nominal: NominalMention): Cluster {
    const key = nominalKey(this.#doc, nominal)
    const lemma = headLemma(this.#doc.sentences[nominal.sentence]!.tokens[nominal.head]!)
    const acronym = this.#acronymOf.get(nominal)
    const target = acronym === undefined ? this.#byName.get(key) : this.#named.of(acronym)
    if (target !== undefined) {
      this.#byName.set(key, target)
      const type = headTypes.get(lemma)
      if (acronym !== undefined && type !== undefined) target.type = type
    }
    let cluster = target ?? this.#groups.get(key)
    if (cluster === undefined) {
      cluster = {
        mentions: [],
        evidence: noEvidence,
        links: undefined,
        isNamed: false,
        type: nominalType(nominal, lemma),
        gender: genderOf(lemma),
      }
      this.#groups.set(key, cluster)
    }
    this.#link(nominal, cluster)
    cluster.mentions.push(nominal)
    return cluster
  }

  #link(nominal: NominalMention, {mentions, isNamed}: Cluster): void {
    const to = isNamed ? mentions[0] : mentions.at(-1)
    if (to === undefined) return
    this.links.set(nominal, {rule: isNamed ? "long form" : "same phrase", to})
  }

  /** The clusters without a name, in the order of their first phrase. */
  clusters(): Cluster[] {
    return [...this.#groups.values()]
  }
}

const foldWord = perForm(foldName)

/** Its words with the head in the singular, without compound adjectives before two words or more. */
function nominalKey(doc: AnnotatedDocument, nominal: NominalMention): string {
  const tokens = doc.sentences[nominal.sentence]!.tokens
  let {from} = nominal
  while (nominal.to - from > 2 && /-/.test(tokens[from]!.form) && tokens[from]!.upos !== "PROPN") from++
  if (nominal.to - from === 1) return foldWord(tokens[from]!.lemma)
  let words = ""
  for (let i = from; i < nominal.to - 1; i++) words += `${tokens[i]!.form} `
  return foldName(words + tokens[nominal.to - 1]!.lemma)
}

const groupHeads =
  /^(?:company|firm|startup|manufacturer|maker|provider|giant|hyperscaler|vendor|supplier|client|customer|partner|person|employee|worker|member)$/

/** Several people or companies are a Group; one person of a kind stays a Person. */
function nominalType(nominal: NominalMention, lemma: string): string {
  const type = headTypes.get(lemma)
  if (type === undefined) return "Concept"
  if (nominal.isPlural && (type === "Person" || (type === "Organization" && groupHeads.test(lemma))))
    return "Group"
  if (
    type === "Group" &&
    !nominal.isPlural &&
    !/^(?:people|family|tribe|clan|public|audience|population|staff|youth|crowd|majority|minority|generation|ethnicity)$/.test(
      lemma,
    )
  ) {
    return /^(?:giant|maker|manufacturer|vendor|provider|supplier|startup|competitor|hyperscaler|employer)$/.test(
      lemma,
    )
      ? "Organization"
      : "Person"
  }
  return type
}

const men =
  /^(?:man|boy|father|brother|son|husband|uncle|nephew|grandfather|king|prince|duke|lord|emperor|businessman|chairman|spokesman|congressman|actor|monk|priest)$/
const women =
  /^(?:woman|girl|mother|sister|daughter|wife|aunt|niece|grandmother|queen|princess|duchess|lady|empress|businesswoman|chairwoman|spokeswoman|congresswoman|actress|nun)$/

function genderOf(lemma: string): string | undefined {
  if (men.test(lemma)) return "Masc"
  return women.test(lemma) ? "Fem" : undefined
}
