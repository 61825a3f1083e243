import {compareText, foldName, foldOrganizationName} from "@relata/model"
import type {NameMention} from "../mention/mention.js"
import {addEvidence, type Cluster, strongestType, type TypeEvidence} from "./cluster.js"
import {wordTypes} from "./default-type.js"
import {sameNames} from "./world.js"

/**
 * Groups the names of one document into things.
 *
 * Equal names (but for case, accents and articles) are one. Then, from the most certain rule to the least, a short
 * name joins the one longer name that it can stand for: acronyms with their long form, an organisation without its
 * legal form, a person by one name, a product without its maker. Where two long names could be meant, none is
 * taken, except for people, whose first-named bearer of a surname keeps it. Merging too much is worse than too little.
 */
export function linkNames(
  names: readonly NameMention[],
  evidenceOf: ReadonlyMap<NameMention, TypeEvidence>,
  acronyms: ReadonlyMap<string, string>,
): Cluster[] {
  const groups = groupEqual(names, evidenceOf)
  const links = new Links(groups)
  linkSameNames(links)
  linkAcronyms(links, acronyms)
  linkCompanies(links)
  linkPeople(links)
  linkMakers(links)
  linkShortened(links)
  return links.clusters()
}

interface Group {
  readonly key: string
  readonly words: readonly string[]
  /** Words as written in the first mention. */
  readonly forms: readonly string[]
  readonly mentions: NameMention[]
  readonly evidence: TypeEvidence
  readonly gender: string | undefined
}

function groupEqual(
  names: readonly NameMention[],
  evidenceOf: ReadonlyMap<NameMention, TypeEvidence>,
): Group[] {
  const groups = new Map<string, Group>()
  for (const name of names) {
    const key = keyOf(name)
    let group = groups.get(key)
    if (group === undefined) {
      group = {
        key,
        words: key.split(" "),
        forms: name.text.split(/\s+/),
        mentions: [],
        evidence: new Map(),
        gender: undefined,
      }
      groups.set(key, group)
    }
    group.mentions.push(name)
    for (const [type, weight] of evidenceOf.get(name) ?? []) addEvidence(group.evidence, type, weight)
  }
  return [...groups.values()]
}

/** Case tells "IT" and "US" from words, so that acronyms keep theirs; plural acronyms are their singular. */
function keyOf(name: NameMention): string {
  const plural = /^(\p{Lu}{2,})s$/u.exec(name.text)
  return foldName(plural === null ? name.text : plural[1]!)
}

/** Union of groups, with the look-ups that the rules share. */
class Links {
  readonly groups: readonly Group[]
  private readonly parents: number[]
  private readonly byKey: Map<string, number>
  private readonly byFirst = new Map<string, number[]>()
  private readonly byLast = new Map<string, number[]>()

  constructor(groups: readonly Group[]) {
    this.groups = groups
    this.parents = groups.map((_, i) => i)
    this.byKey = new Map(groups.map(({key}, i) => [key, i]))
    for (const [i, {words}] of groups.entries()) {
      push(this.byFirst, words[0]!, i)
      push(this.byLast, words.at(-1)!, i)
    }
  }

  find(i: number): number {
    let root = i
    while (this.parents[root] !== root) root = this.parents[root]!
    while (this.parents[i] !== root) {
      const next = this.parents[i]!
      this.parents[i] = root
      i = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.parents[Math.max(x, y)] = Math.min(x, y)
  }

  keyed(key: string): number | undefined {
    return this.byKey.get(key)
  }

  startingWith(word: string): readonly number[] {
    return this.byFirst.get(word) ?? []
  }

  endingWith(word: string): readonly number[] {
    return this.byLast.get(word) ?? []
  }

  /** The evidence of everything that a group is joined with by now, as a type. */
  typeOf(i: number): string {
    const evidence: TypeEvidence = new Map()
    const root = this.find(i)
    for (const [j, group] of this.groups.entries()) {
      if (this.find(j) === root)
        for (const [type, weight] of group.evidence) addEvidence(evidence, type, weight)
    }
    return strongestType(evidence) ?? wordTypes(this.groups[i]!.forms)
  }

  clusters(): Cluster[] {
    const clusters = new Map<number, Cluster>()
    for (const [i, group] of this.groups.entries()) {
      const root = this.find(i)
      let cluster = clusters.get(root)
      if (cluster === undefined) {
        cluster = {mentions: [], evidence: new Map(), isNamed: true, type: ""}
        clusters.set(root, cluster)
      }
      cluster.mentions.push(...group.mentions)
      for (const [type, weight] of group.evidence) addEvidence(cluster.evidence, type, weight)
    }
    for (const cluster of clusters.values()) {
      cluster.mentions.sort((a, b) => a.start - b.start)
      cluster.type = strongestType(cluster.evidence) ?? wordTypes(longest(cluster).split(/\s+/))
    }
    return [...clusters.values()]
  }
}

function longest(cluster: Cluster): string {
  return cluster.mentions.reduce((best, {text}) => (text.length > best.length ? text : best), "")
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function linkSameNames(links: Links): void {
  for (const names of sameNames) {
    const found = names.map((name) => links.keyed(name)).filter((i) => i !== undefined)
    for (const i of found) if (!isWordInCapitals(links.groups[i]!)) links.join(found[0]!, i)
  }
}

/** "US" is a place; "us" never comes here, but a heading in capitals may bring "US" for "us". */
function isWordInCapitals(group: Group): boolean {
  return group.mentions.every(({text}) => text === text.toLowerCase())
}

/** An acronym and the long form beside which it is introduced, or the one name that has its initials. */
function linkAcronyms(links: Links, introduced: ReadonlyMap<string, string>): void {
  for (const [i, group] of links.groups.entries()) {
    const form = group.forms[0]!
    if (group.forms.length !== 1 || !/^\p{Lu}[\p{Lu}.&]+s?$/u.test(form)) continue
    const long = introduced.get(group.key)
    if (long !== undefined) {
      const other = links.keyed(long)
      if (other !== undefined) links.join(i, other)
      continue
    }
    const letters = form.replace(/[^\p{Lu}]/gu, "")
    if (letters.length < 3) continue
    const fitting = links.groups.flatMap((other, j) =>
      j !== i && initials(other.forms) === letters ? [j] : [],
    )
    if (fitting.length === 1) links.join(i, fitting[0]!)
  }
}

/** Initials of the words with a capital: `NASA` for `National Aeronautics and Space Administration`. */
export function initials(forms: readonly string[]): string {
  if (forms.length < 2) return ""
  return forms
    .flatMap((form) => form.split(/[-‐‑]/))
    .filter((form) => /^\p{Lu}/u.test(form))
    .map((form) => form.charAt(0))
    .join("")
}

const designators =
  /^(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|plc|gmbh|ag|group|holdings?|communications|systems|technologies|technology|industries|international|motors|labs|laboratories|electronics|software|entertainment|pharmaceuticals|partners|enterprises|ai|com|community)$/

/** "Acme" for "Acme Corporation", unless the text also knows an "Acme Foundation". */
function linkCompanies(links: Links): void {
  for (const [i, group] of links.groups.entries()) {
    if (group.words.length < 2) continue
    const stem = foldOrganizationName(group.key)
    let length = group.words.length
    while (length > 1 && designators.test(group.words[length - 1]!)) length--
    if (length === group.words.length && stem === group.key) continue
    const short = group.words.slice(0, length).join(" ")
    const other = links.keyed(short) ?? links.keyed(stem)
    if (other === undefined || other === i) continue
    const isRivalled = links
      .startingWith(group.words[0]!)
      .some((j) => j !== i && j !== other && isSisterName(links.groups[j]!, short, links.typeOf(j)))
    const type = links.typeOf(other)
    if (!isRivalled && type !== "Person" && type !== "Location") links.join(i, other)
  }
}

/** Another organisation whose name begins with the same words. */
function isSisterName(group: Group, short: string, type: string): boolean {
  return (
    group.key.startsWith(`${short} `) &&
    group.words.length > short.split(" ").length &&
    (type === "Organization" || type === "Group")
  )
}

const isPersonLike = (type: string) => type === "Person"

/** One name for a person whose full name the text gives, and full names that differ in middle names. */
function linkPeople(links: Links): void {
  const people = links.groups.flatMap((group, i) =>
    group.words.length > 1 && isPersonLike(links.typeOf(i)) ? [i] : [],
  )
  for (const i of people) {
    const {words} = links.groups[i]!
    for (const j of people) {
      const other = links.groups[j]!.words
      if (j === i || other.length <= words.length) continue
      if (isShorterName(words, other)) links.join(i, j)
    }
  }
  for (const [i, group] of links.groups.entries()) {
    if (group.words.length !== 1) continue
    const word = group.words[0]!
    const type = links.typeOf(i)
    const isCertainlyOther =
      group.evidence.size > 0 && type !== "Person" && (group.evidence.get(type) ?? 0) > 2.5
    if (isCertainlyOther) continue
    const bySurname = people.filter((j) => links.groups[j]!.words.at(-1) === word)
    const byGivenName = people.filter((j) => links.groups[j]!.words[0] === word)
    const candidates = bySurname.length > 0 ? bySurname : byGivenName
    const roots = new Set(candidates.map((j) => links.find(j)))
    if (roots.size === 1 || (roots.size > 1 && bySurname.length > 0))
      links.join(i, firstNamed(links, candidates))
  }
}

function firstNamed(links: Links, candidates: readonly number[]): number {
  return candidates.reduce((best, j) =>
    links.groups[j]!.mentions[0]!.start < links.groups[best]!.mentions[0]!.start ? j : best,
  )
}

/** "Zora Hale" for "Zora Neale Hale", "J Hale" for "John Hale". */
function isShorterName(short: readonly string[], long: readonly string[]): boolean {
  if (short[0] !== long[0] && !(short[0]!.length === 1 && long[0]!.startsWith(short[0]!))) return false
  if (short.at(-1) === long.at(-1)) return true
  // "Mohammed Hadi" for "Mohammed Hadi Muhammad al-Hajj"
  return short.length >= 2 && long.length >= 4 && short.every((word, k) => word === long[k])
}

/** "S7" for "Acme S7" where "Acme" is a name of the text too. */
function linkMakers(links: Links): void {
  for (const [i, group] of links.groups.entries()) {
    if (group.words.length < 2) continue
    for (let cut = 1; cut < group.words.length; cut++) {
      const maker = links.keyed(group.words.slice(0, cut).join(" "))
      if (maker === undefined) continue
      const rest = links.keyed(group.words.slice(cut).join(" "))
      if (rest === undefined || rest === i) continue
      const type = links.typeOf(rest)
      if (type === "Location" || type === "Person" || isPersonLike(links.typeOf(i))) continue
      const owners = links
        .endingWith(group.words.at(-1)!)
        .filter((j) => j !== rest && links.groups[j]!.key.endsWith(` ${links.groups[rest]!.key}`))
      if (owners.length === 1) links.join(i, rest)
    }
  }
}

/** "Acme Suite" for "Acme Office Suite", "Lyra Awards" for "2017 Lyra Awards": the middle or the year left out. */
function linkShortened(links: Links): void {
  for (const [i, group] of links.groups.entries()) {
    const {words} = group
    if (words.length < 2) continue
    const sameEnds = links
      .endingWith(words.at(-1)!)
      .filter((j) => j !== i && links.groups[j]!.words.length > words.length)
    const fitting = sameEnds.filter((j) => {
      const long = links.groups[j]!.words
      if (/^(?:1[5-9]|20)\d\d$/.test(long[0]!) && long.slice(1).join(" ") === group.key) return true
      return words.length === 2 && long.length === 3 && long[0] === words[0] && !/^\d/.test(long[1]!)
    })
    if (fitting.length !== 1) continue
    const type = links.typeOf(i)
    if (type === "Person" || type === "Location") continue
    links.join(i, fitting[0]!)
  }
}

/** Orders clusters by their first mention. */
export function compareClusters(a: Cluster, b: Cluster): number {
  return a.mentions[0]!.start - b.mentions[0]!.start || compareText(a.type, b.type)
}
