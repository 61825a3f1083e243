import type {NameMention} from "../mention/mention.js"
import {type Group, type Links, phrasesOf} from "./name-groups.js"

/** One name for a person whose full name the text gives, and full names that differ in middle names. */
export function linkPeople(links: Links, actsAsPerson: (name: NameMention) => boolean): void {
  const isPerson = links.groups.map(({words}, i) => words.length > 1 && links.typeOf(i) === "Person")
  const people = phrasesOf(links, (words, i) => (isPerson[i] ? waysToShorten(words) : []))
  for (const [i, {words}] of links.groups.entries()) {
    if (!isPerson[i]) continue
    const last = words.at(-1)!
    const ways = [[words[0]!, "…", last], words].map((way) => way.join(" "))
    const fitting = [...new Set(ways.flatMap((way) => people.get(way) ?? []))]
      .filter((j) => isShorterName(words, links.groups[j]!.words))
      .sort((a, b) => Number(endsWith(links, b, last)) - Number(endsWith(links, a, last)) || a - b)
    const roots = new Set(fitting.map((j) => links.find(j)))
    if (roots.size === 1) links.join(i, fitting[0]!, "full name")
  }
  for (const [i, {words, forms, evidence}] of links.groups.entries()) {
    // "Berg-Hale" is one name
    if (forms.length !== 1) continue
    const type = evidence.strongest()
    // "Hale, a member of …": what makes a group of a single name says little.
    const isOther = type !== "Person" && type !== "Group"
    const isSurname = isOther && type === "Location" && isSurnameOfText(links, i, actsAsPerson)
    if (isOther && !isSurname && evidence.weight(type) >= 1.5 + evidence.weight("Person")) continue
    const longer = words.length > 1 ? (people.get(words.join(" ")) ?? []) : links.endingWith(words[0]!)
    const bySurname = longer.filter((j) => j !== i && isPerson[j] && endsIn(links.groups[j]!, words))
    const candidates =
      bySurname.length > 0 ? bySurname : links.startingWith(words[0]!).filter((j) => isPerson[j])
    if (candidates.length === 0 && type === "Person")
      candidates.push(
        ...links
          .endingWith(words.at(-1)!)
          .filter((j) => j !== i && mayBePerson(links.groups[j]!) && endsIn(links.groups[j]!, words)),
      )
    const roots = new Set(candidates.map((j) => links.find(j)))
    if (roots.size === 1 || (roots.size > 1 && bySurname.length > 0))
      links.join(i, firstNamed(links, candidates), "one name", isSurname)
  }
}

/**
 * Under which phrases a person of a full name is looked for: the first name or its initial with the last, and what the name
 * begins and ends with.
 */
function waysToShorten(words: readonly string[]): string[][] {
  const [first, last] = [words[0]!, words.at(-1)!]
  const ways = [
    [first, "…", last],
    [first[0]!, "…", last],
  ]
  for (let size = 2; size < words.length; size++) {
    ways.push(words.slice(-size))
    if (words.length > 3) ways.push(words.slice(0, size))
  }
  return ways
}

function endsWith(links: Links, i: number, word: string): boolean {
  return links.groups[i]!.words.at(-1) === word
}

/** "Holland, now its chief, joined": a place by its word alone, after an Ada Holland, and never spoken of as one. */
function isSurnameOfText(links: Links, i: number, actsAsPerson: (name: NameMention) => boolean): boolean {
  const {words, mentions} = links.groups[i]!
  const first = mentions[0]!.start
  const isIntroduced = links
    .endingWith(words[0]!)
    .some((j) => j !== i && links.typeOf(j) === "Person" && links.groups[j]!.mentions[0]!.start < first)
  return isIntroduced && mentions.every(actsAsPerson)
}

function endsIn({words}: Group, last: readonly string[]): boolean {
  return words.length > last.length && last.every((word, k) => word === words[words.length - last.length + k])
}

/** Two or three words that nothing strong makes something else: the surname is a person's by itself. */
function mayBePerson({words, evidence}: Group): boolean {
  return (
    words.length > 1 &&
    words.length < 4 &&
    evidence.weight(evidence.strongest()) < 1 + evidence.weight("Person")
  )
}

function firstNamed(links: Links, candidates: readonly number[]): number {
  const startOf = (j: number) => links.groups[j]!.mentions[0]!.start
  return candidates.reduce((best, j) => (startOf(j) < startOf(best) ? j : best))
}

/** "Zora Hale" for "Zora Neale Hale", "J Hale" for "John Hale". */
function isShorterName(short: readonly string[], long: readonly string[]): boolean {
  const isInitial = short[0]!.length === 1 && long[0]!.length > 1 && long[0]!.startsWith(short[0]!)
  if (long.length < short.length || (long.length === short.length && !isInitial)) return false
  // "Van Toren" for "Ida van Toren"
  if (surnameParticles.test(short[0]!))
    return short.every((word, k) => word === long[long.length - short.length + k])
  if (short[0] !== long[0] && !isInitial) return false
  if (short.at(-1) === long.at(-1)) return true
  // A long name cut after its second part.
  return short.length >= 2 && long.length >= 4 && short.every((word, k) => word === long[k])
}

const surnameParticles = /^(?:van|von|de|del|della|di|da|du|der|den|ten|ter|zu|af|al|el|bin|ibn|le|la)$/
