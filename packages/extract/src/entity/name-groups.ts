import {foldName} from "@relata/model"
import {append} from "../append.js"
import type {NameMention} from "../mention/mention.js"
import {postNominals} from "../mention/name-words.js"
import type {Cluster, TypeEvidence} from "./cluster.js"
import type {Link, LinkRuleName} from "./link-rules.js"

/** Mentions with equal names. */
export interface Group {
  /** The folded name. */
  readonly key: string
  readonly words: readonly string[]
  /** Words as written in the first mention. */
  readonly forms: readonly string[]
  readonly mentions: NameMention[]
  readonly evidence: TypeEvidence
}

/** Groups of equal names, in the order of their first mentions. */
export function groupEqual(names: readonly NameMention[], evidenceOf: readonly TypeEvidence[]): Group[] {
  const groups = new Map<string, Group>()
  const byText = new Map<string, Group>()
  for (const name of names) {
    const evidence = evidenceOf[name.number]!
    let group = byText.get(name.text)
    if (group === undefined) {
      const key = keyOf(name)
      group = groups.get(key)
      if (group === undefined) {
        const forms = withoutHonours(name.text)
        group = {key, words: key.split(" "), forms, mentions: [name], evidence: evidence.copy()}
        groups.set(key, group)
        byText.set(name.text, group)
        continue
      }
      byText.set(name.text, group)
    }
    group.mentions.push(name)
    group.evidence.addAll(evidence)
  }
  return [...groups.values()]
}

/** The folded name; a plural acronym is its singular, and honours do not count. */
function keyOf(name: NameMention): string {
  const plural = /^(\p{Lu}{2,})s$/u.exec(name.text)
  return foldName(plural === null ? withoutHonours(name.text).join(" ") : plural[1]!)
}

/** The words of a name without its article, and without the letters of honours behind it: "Ada Stone CBE". */
function withoutHonours(text: string): string[] {
  const words = text.split(/\s+/)
  if (words.length > 1 && /^(?:The|A|An)$/.test(words[0]!)) words.shift()
  if (words.length > 1 && /^(?:St|Ste)\.?$/.test(words[0]!)) words[0] = "Saint"
  while (words.length > 2 && postNominals.has(words.at(-1)!)) words.pop()
  return words
}

/** A union of groups, with the look-ups that the rules share. */
export class Links {
  readonly groups: readonly Group[]
  private readonly parents: number[]
  /** What speaks for each union, at its root. */
  private readonly evidence: TypeEvidence[]
  private readonly reasons = new Map<number, Link>()
  private readonly byKey: ReadonlyMap<string, number>
  private readonly byFirst = new Map<string, number[]>()
  private readonly byLast = new Map<string, number[]>()

  constructor(groups: readonly Group[]) {
    this.groups = groups
    this.parents = groups.map((_, i) => i)
    this.evidence = groups.map(({evidence}) => evidence)
    this.byKey = new Map(groups.map(({key}, i) => [key, i]))
    for (const [i, {words}] of groups.entries()) {
      append(this.byFirst, words[0]!, i)
      append(this.byLast, words.at(-1)!, i)
    }
  }

  /** The union that a group is in. */
  find(i: number): number {
    let root = i
    while (this.parents[root] !== root) root = this.parents[root]!
    for (let at = i; this.parents[at] !== root; ) {
      const next = this.parents[at]!
      this.parents[at] = root
      at = next
    }
    return root
  }

  /**
   * Makes two groups one; by the rule `a` is a name of `b`.
   * @param isMisleading - what speaks for the type of `a` is its word alone, and does not count
   */
  join(a: number, b: number, rule: LinkRuleName, isMisleading = false): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y) return
    this.reasons.set(a, {rule, to: this.groups[b]!.mentions[0]!})
    const [root, other] = x < y ? [x, y] : [y, x]
    this.parents[other] = root
    if (isMisleading) this.evidence[root] = this.evidence[y]!
    else {
      const evidence = this.evidence[root]!.copy()
      evidence.addAll(this.evidence[other]!)
      this.evidence[root] = evidence
    }
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

  /** The type of a group with everything that it is joined with by now. */
  typeOf(i: number): string {
    return this.evidence[this.find(i)]!.strongest()
  }

  clusters(): Cluster[] {
    const clusters = new Map<number, Cluster>()
    for (const [i, group] of this.groups.entries()) {
      const root = this.find(i)
      let cluster = clusters.get(root)
      if (cluster === undefined) {
        const evidence = this.evidence[root]!
        cluster = {mentions: [], evidence, links: undefined, isNamed: true, type: "", gender: undefined}
        clusters.set(root, cluster)
      }
      for (const mention of group.mentions) cluster.mentions.push(mention)
      const link = this.reasons.get(i)
      if (link === undefined) continue
      cluster.links ??= new Map()
      for (const mention of group.mentions) cluster.links.set(mention, link)
    }
    for (const cluster of clusters.values()) {
      cluster.mentions.sort((a, b) => a.start - b.start)
      cluster.type = cluster.evidence.strongest()
    }
    return [...clusters.values()]
  }
}

/** Groups by phrases of their words, in their order; so that each rule asks only names that may fit. */
export function phrasesOf(
  links: Links,
  phrases: (words: readonly string[], i: number) => readonly (readonly string[])[],
): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [i, {words}] of links.groups.entries())
    for (const phrase of phrases(words, i)) append(found, phrase.join(" "), i)
  return found
}
