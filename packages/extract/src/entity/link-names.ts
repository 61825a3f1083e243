import {compareText, foldOrganizationName} from "@relata/model"
import {append} from "../append.js"
import type {NameMention} from "../mention/mention.js"
import {initials} from "./acronyms.js"
import type {Cluster, TypeEvidence} from "./cluster.js"
import {lastWordTypes} from "./head-types.js"
import {linkPeople} from "./link-people.js"
import {type Group, groupEqual, Links, phrasesOf} from "./name-groups.js"
import {knownPlaces, likelyPlaces, sameNames} from "./world.js"

/**
 * Groups the names of one document into things.
 *
 * Equal names (but for case, accents and articles) are one. Then, from the most certain rule to the least, a short
 * name joins the one longer name that it can stand for: acronyms with their long form, an organisation without its
 * legal form, a person by one name, a product without its maker. Where two long names could be meant, none is
 * taken, except for people, whose first-named bearer of a surname keeps it. Merging too much is worse than too little.
 * @param evidenceOf - by the names' numbers
 * @param actsAsPerson - whether a name stands where people do and places do not: the subject of a deed, without a preposition
 */
export function linkNames(
  names: readonly NameMention[],
  evidenceOf: readonly TypeEvidence[],
  acronyms: ReadonlyMap<string, string>,
  actsAsPerson: (name: NameMention) => boolean = () => false,
): Cluster[] {
  const links = new Links(groupEqual(names, evidenceOf))
  linkSameNames(links)
  linkAcronyms(links, acronyms)
  linkCompanies(links)
  linkPeople(links, actsAsPerson)
  linkMakers(links)
  linkShortened(links)
  linkFronts(links)
  linkInstitutions(links)
  linkIntroduced(links)
  linkClubs(links)
  linkNamesakes(links)
  return links.clusters()
}

function linkSameNames(links: Links): void {
  for (const names of sameNames) {
    const found = names.map((name) => links.keyed(name)).filter((i) => i !== undefined)
    for (const i of found) links.join(i, found[0]!, "well-known name")
  }
}

/** An acronym and the long form beside which it is introduced, or the one name that has its initials. */
function linkAcronyms(links: Links, introduced: ReadonlyMap<string, string>): void {
  const byInitials = new Map<string, number[]>()
  for (const [i, {forms}] of links.groups.entries()) {
    const letters = initials(forms)
    if (letters.length > 2) append(byInitials, letters, i)
  }
  for (const [i, {key, forms}] of links.groups.entries()) {
    if (forms.length !== 1 || !/^\p{Lu}[\p{Lu}\p{N}.&]+s?$/u.test(forms[0]!)) continue
    const long = introduced.get(key)
    if (long === undefined && /\p{N}/u.test(forms[0]!)) continue
    const fitting =
      long === undefined
        ? (byInitials.get(forms[0]!.replace(/[^\p{Lu}]/gu, "")) ?? [])
        : [links.keyed(long) ?? i]
    if (fitting.length === 1) links.join(i, fitting[0]!, "initials")
  }
}

/** What companies are called beside their legal form. */
const designators =
  /^(?:incorporated|group|holdings?|communications|systems|technologies|technology|industries|international|motors|labs|laboratories|electronics|software|entertainment|pharmaceuticals|partners|enterprises|ai|com|community)$/

/** "Acme" for "Acme Corporation", unless the text also knows an "Acme Foundation". */
function linkCompanies(links: Links): void {
  const sisters = phrasesOf(links, (words) => (words.length > 2 ? [words.slice(0, 2)] : []))
  for (const [i, {key, words}] of links.groups.entries()) {
    if (words.length < 2) continue
    let length = words.length
    while (length > 1 && (designators.test(words[length - 1]!) || legalForms.test(words[length - 1]!)))
      length--
    const stem = foldOrganizationName(key)
    if (length === words.length && stem === key) continue
    const short = words.slice(0, length).join(" ")
    const other = links.keyed(short) ?? links.keyed(stem)
    if (other === undefined || other === i) continue
    const others = length === 1 ? links.startingWith(short) : (sisters.get(words.slice(0, 2).join(" ")) ?? [])
    const isRivalled = others.some(
      (j) => j !== i && j !== other && isSister(links.groups[j]!, short) && isOrganization(links.typeOf(j)),
    )
    const type = links.typeOf(other)
    if (!isRivalled && type !== "Person" && type !== "Location") links.join(i, other, "legal form")
  }
}

function isSister({key, words}: Group, short: string): boolean {
  return key.startsWith(`${short} `) && words.length > short.split(" ").length
}

function isOrganization(type: string): boolean {
  return type === "Organization" || type === "Group"
}

/** "S7" for "Acme S7" where "Acme" is a name of the text too. */
function linkMakers(links: Links): void {
  const ownersOf = new Map<number, number>()
  for (const [i, {words}] of links.groups.entries()) {
    for (let cut = 1; cut < words.length; cut++) {
      const maker = links.keyed(words.slice(0, cut).join(" "))
      const rest = links.keyed(words.slice(cut).join(" "))
      if (maker === undefined || rest === undefined || rest === i) continue
      const type = links.typeOf(rest)
      if (type === "Location" || type === "Person" || links.typeOf(i) === "Person") continue
      // "AI" is not what "Quillon AI" makes.
      if (type === "Concept") continue
      const short = links.groups[rest]!
      let owners = ownersOf.get(rest)
      if (owners === undefined) {
        owners = links
          .endingWith(words.at(-1)!)
          .filter((j) => j !== rest && links.groups[j]!.key.endsWith(` ${short.key}`)).length
        ownersOf.set(rest, owners)
      }
      if (owners === 1) links.join(i, rest, "maker")
    }
  }
}

/** "Acme Suite" for "Acme Office Suite", "Lyra Awards" for "2017 Lyra Awards": the middle or the year left out. */
function linkShortened(links: Links): void {
  const longer = phrasesOf(links, (words) => [
    ...(words.length > 2 && /^(?:1[5-9]|20)\d\d$/.test(words[0]!) ? [words.slice(1)] : []),
    ...(words.length === 3 && !/^\d/.test(words[1]!) ? [[words[0]!, words[2]!]] : []),
  ])
  for (const [i, {key, words}] of links.groups.entries()) {
    if (words.length < 2) continue
    const fitting = longer.get(key) ?? []
    if (fitting.length !== 1) continue
    const type = links.typeOf(i)
    if (type !== "Person" && type !== "Location") links.join(i, fitting[0]!, "left out")
  }
}

/** "Falk Museum" for "Falk Museum of Clocks", where no other name of the text goes on so. */
function linkFronts(links: Links): void {
  const longer = new Map<number, number[]>()
  for (const [j, {words}] of links.groups.entries()) {
    const at = words.findIndex((word, k) => k > 1 && /^(?:of|for|on)$/.test(word))
    const i = at < 0 ? undefined : links.keyed(words.slice(0, at).join(" "))
    if (i !== undefined) append(longer, i, j)
  }
  for (const [i, others] of longer) {
    const [j] = others
    if (j === undefined || new Set(others.map((other) => links.find(other))).size !== 1) continue
    const {mentions} = links.groups[i]!
    const isBefore = links.groups[j]!.mentions[0]!.start < mentions[0]!.start
    if (
      isBefore &&
      !meet(links.groups[j]!, mentions) &&
      !/^(?:Person|Location|Event|Award)$/.test(links.typeOf(j))
    )
      links.join(i, j, "first words")
  }
}

/** "the Foundation" for the foundation that was named last before it. */
function linkInstitutions(links: Links): void {
  for (const [i, {key, words, forms, mentions}] of links.groups.entries()) {
    if (words.length !== 1 || !lastWordTypes.has(forms.at(-1)!)) continue
    const start = mentions[0]!.start
    const candidates = links
      .endingWith(key)
      .filter((j) => j !== i && links.groups[j]!.mentions[0]!.start < start)
    if (candidates.length === 0) continue
    const nearest = candidates.reduce((best, j) =>
      lastBefore(links.groups[j]!, start) > lastBefore(links.groups[best]!, start) ? j : best,
    )
    if (links.typeOf(nearest) !== "Person") links.join(i, nearest, "institution")
  }
}

/** Last words of the names of parts, owners and namesakes, which are not called by the rest of the name. */
const partWords =
  /^(?:foundation|institute|institution|university|college|school|faculty|academy|association|society|department|ministry|office|service|fund|trust|endowment|party|congress|senate|parliament|assembly|court|tribunal|police|army|navy|hospital|clinic|church|research|cloud|health|ventures|studios?|pictures|records|news|press|maps|music|tv|radio|auto|pay|ai|team|racing|motorsports?|library|museum|awards?|prize|cup|museum|arena|stadium|tower|building|park|center|centre|council|committee|commission|board|bureau|agency|authority|administration|division|lab|labs|family|president|government)$/

/**
 * One word for an organisation that the running text named in full before: "Acme" for "Acme Energy", "Rovers" for
 * "Harlow Rovers". Names that meet in a sentence are two things.
 */
function linkIntroduced(links: Links): void {
  for (const [i, {words, forms, evidence, mentions}] of links.groups.entries()) {
    if (words.length !== 1 || words[0]!.length < 3 || forms[0] === forms[0]!.toUpperCase()) continue
    if (!isOpen(links.typeOf(i), evidence)) continue
    const first = firstInText(mentions)
    const before = [...links.startingWith(words[0]!), ...links.endingWith(words[0]!)].filter(
      (j) => j !== i && firstInText(links.groups[j]!.mentions) < first,
    )
    const introduced = before.filter((j) => {
      const long = links.groups[j]!
      const size = long.words.length - (legalForms.test(long.words.at(-1)!) ? 1 : 0)
      if (size > 2 || long.words.length < 2) return false
      // "Lund" for "Lund University", where the text makes a body of it
      const isSchool = /^(?:university|college)$/.test(long.words[1]!) && links.typeOf(i) === "Organization"
      if (size === 2 && ((partWords.test(long.words[1]!) && !isSchool) || /^\d/.test(long.words[1]!)))
        return false
      if (links.typeOf(j) !== "Organization") return false
      // A last word stands for the whole only when no list knows it: "Boston" is no "Racing Boston".
      return long.words[0] === words[0] || (lastWordTypes.get(forms[0]!) ?? "Organization") === "Organization"
    })
    // "Acme Foundation" beside "Acme Energy": which of them is "Acme"?
    const rivals = before.filter((j) => isOrganization(links.typeOf(j)))
    const roots = new Set(rivals.map((j) => links.find(j)))
    if (
      introduced.length === 0 ||
      roots.size !== 1 ||
      introduced.some((j) => meet(links.groups[j]!, mentions))
    )
      continue
    links.join(i, introduced[0]!, "introduced")
  }
}

/** "Hale" for "Otto Hale Co.", whose founder's name the firm has, where nothing else is called so. */
function linkNamesakes(links: Links): void {
  for (const [i, {words}] of links.groups.entries()) {
    if (words.length !== 3 || !legalForms.test(words[2]!)) continue
    const short = links.keyed(words[1]!)
    if (short === undefined || links.typeOf(short) !== "Organization" || links.typeOf(i) !== "Organization")
      continue
    if (links.endingWith(words[1]!).every((j) => j === short)) links.join(i, short, "legal form")
  }
}

/** "Grey Sox" for "Lund Grey Sox", "Rovers" for "New Lund Rovers": a club without the place that it is at home in. */
function linkClubs(links: Links): void {
  const atHome = phrasesOf(links, (words) =>
    [1, 2].flatMap((size) =>
      words.length > size && isPlaceName(words.slice(0, size).join(" ")) ? [words.slice(size)] : [],
    ),
  )
  for (const [i, {words, mentions}] of links.groups.entries()) {
    if (links.typeOf(i) !== "Organization") continue
    const fitting = (atHome.get(words.join(" ")) ?? []).filter((j) => {
      const long = links.groups[j]!
      const size = long.words.length - words.length
      return (
        (words.length > 1 || (size === 2 && lastWordTypes.get(long.forms.at(-1)!) === "Organization")) &&
        links.typeOf(j) === "Organization" &&
        !meet(long, mentions)
      )
    })
    if (new Set(fitting.map((j) => links.find(j))).size === 1) links.join(i, fitting[0]!, "without its place")
  }
}

function isPlaceName(folded: string): boolean {
  return knownPlaces.has(folded) || likelyPlaces.has(folded)
}

/** Legal forms, as they stand last in a folded name. */
const legalForms =
  /^(?:inc|corp|corporation|company|co|ltd|limited|llc|llp|lp|plc|gmbh|ag|sa|asa|as|ab|oy|oyj|nv|bv|spa|srl|se|kg|pty|kk)$/

/** Nothing certain says that the word is a person's or a place's. */
function isOpen(type: string, evidence: TypeEvidence): boolean {
  return type === "Organization" || (type !== "Location" && evidence.weight(type) < 2)
}

function firstInText(mentions: readonly NameMention[]): number {
  return mentions.find(({inHeading}) => !inHeading)?.start ?? Number.POSITIVE_INFINITY
}

/** Whether a sentence has both names, but for one in brackets behind the other. */
function meet(long: Group, mentions: readonly NameMention[]): boolean {
  const ends = new Map(long.mentions.map(({sentence, to}) => [sentence, to]))
  return mentions.some(({sentence, from}) => {
    const end = ends.get(sentence)
    return end !== undefined && !(from > end && from - end <= 2)
  })
}

function lastBefore({mentions}: Group, start: number): number {
  return mentions.reduce((last, mention) => (mention.start < start ? mention.start : last), -1)
}

/** Orders clusters by their first mention. */
export function compareClusters(a: Cluster, b: Cluster): number {
  return a.mentions[0]!.start - b.mentions[0]!.start || compareText(a.type, b.type)
}
