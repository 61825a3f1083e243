import {isCommonWord} from "@relata/language"
import type {NameSpan, Token} from "@relata/model"
import {headTypes, lastWordTypes} from "../entity/head-types.js"
import {isCommonRun} from "./common-run.js"
import {type Run, untitled} from "./cut-titles.js"
import {isName} from "./is-name.js"
import {isUnknownOpening, madeAdjective} from "./name-run.js"
import {beforeOf, particles, personTitles, titleModifiers} from "./name-words.js"

/**
 * Mends the runs of a sentence by what the language layer takes for names. Runs see capitals and words; the layer sees
 * the sentence. It is trusted where it joins runs ("Institute of Electrical and Electronics Engineers", "Council on
 * Foreign Relations") or has more words with a capital ("Green Eggs"); not where it says less, since long names of
 * elections, awards and works are rare in what it learned from.
 */
export function joinRuns(tokens: readonly Token[], runs: readonly Run[], spans: readonly NameSpan[]): Run[] {
  const joined = joinConjuncts(tokens, runs)
  let first = 0
  for (const span of spans) {
    while (first < joined.length && joined[first]!.to <= span.from) first++
    let end = first
    while (end < joined.length && joined[end]!.from < span.to) end++
    const met = joined.slice(first, end)
    const whole =
      met.length > 1 ? union(tokens, met, span) : met.length === 1 ? longer(tokens, met[0]!, span) : undefined
    if (met.length === 0 && isOpening(tokens, span)) joined.splice(first, 0, untitled(0, 1))
    if (whole === undefined || !isName(tokens, whole)) {
      if (met.length === 1 && isPersonBehind(met[0]!, span))
        joined.splice(first, 1, ...cutRole(tokens, met[0]!, span))
      continue
    }
    const title = met[0]!.title
    joined.splice(first, met.length, {...whole, title})
  }
  return joined
}

/** "Brandtsborough, Lund and Tarn are …": a first word that the tagger takes for none, and the layer for a name. */
function isOpening(tokens: readonly Token[], {from, to}: NameSpan): boolean {
  return from === 0 && to === 1 && isUnknownOpening(tokens[0]!)
}

/** "County Administrator Ada Hale": the layer is sure of a person where a run ends. */
function isPersonBehind(run: Run, {from, to, types}: NameSpan): boolean {
  return to === run.to && from > run.from && to - from > 1 && (types.PER ?? 0) >= 0.94
}

/** The person, and what stands before where it is a name of its own; words of the language are the person's title. */
function cutRole(tokens: readonly Token[], run: Run, {from, to}: NameSpan): readonly Run[] {
  const words = tokens.slice(run.from, from)
  if (words.some(({form}) => particles.has(form) || /^(?:&|and)$/.test(form))) return [run]
  const before: Run = {...run, to: from}
  if (!isCommonRun(tokens, run.from, from)) {
    const isOther = words.length > 1 && words.some(({form}) => lastWordTypes.has(form) || beforeOf.has(form))
    return isOther && isName(tokens, before) ? [before, untitled(from, to)] : [run]
  }
  const role = words.find(({upos}) => upos === "ADP") === undefined ? words.at(-1)! : words[0]!
  const isRole = headTypes.get(role.form.toLowerCase()) === "Person" || personTitles.has(role.form)
  const title = words.map(({form}) => form.toLowerCase()).join(" ")
  return [{from, to, title: isRole ? title : undefined}]
}

/** "Women's Social and Political Union": what modifies the word that ends the next run belongs to its name. */
function joinConjuncts(tokens: readonly Token[], runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const left = joined.at(-1)
    const last = left === undefined ? undefined : tokens[left.to - 1]!
    const isShared =
      left !== undefined &&
      run.from === left.to + 1 &&
      tokens[left.to]!.form === "and" &&
      last!.head === run.to - 1 &&
      /^(?:amod|compound)$/.test(last!.deprel ?? "") &&
      lastWordTypes.get(tokens[run.to - 1]!.form) === "Organization"
    if (isShared) joined[joined.length - 1] = {...left, to: run.to}
    else joined.push(run)
  }
  return joined
}

/** Runs that a span holds whole, where what parts them belongs to one name. */
function union(tokens: readonly Token[], met: readonly Run[], {from, to, types}: NameSpan): Run | undefined {
  const first = met[0]!
  const isSureBody = (types.ORG ?? 0) >= 0.9
  // "Fellow of the Institute of …": what stands before the span is no part of it.
  const isCut = first.from < from && /^(?:of|the)$/.test(tokens[from - 1]!.form)
  if ((first.from !== from && !isCut) || met.at(-1)!.to !== to) return undefined
  for (const [k, left] of met.entries()) {
    const right = met[k + 1]
    if (right !== undefined && !isJoint(tokens, Math.max(from, left.from), left.to, right, isSureBody))
      return undefined
  }
  return untitled(from, to)
}

/** Whether the words between two runs tie them to one name. */
function isJoint(
  tokens: readonly Token[],
  from: number,
  end: number,
  right: Run,
  isSureBody: boolean,
): boolean {
  const all = tokens.slice(end, right.from)
  // "Society for General Pumps": of a body, what looks like a title is none
  const between = isSureBody && all.length === 2 ? all.filter(({form}) => !personTitles.has(form)) : all
  if (between.length === 0) return false
  // "Tarn Players' Society"
  if (isSureBody && between.length === 1 && between[0]!.form === "'" && isBodyWord(tokens[right.to - 1]!))
    return true
  // "Hale's School"
  if (between.length === 1 && between[0]!.xpos === "POS")
    return end - from === 1 && right.to - right.from === 1 && ownedSites.test(tokens[right.from]!.form)
  // "Tim O 'Brien"
  if (between.every(({form}) => /^(?:O|['’])$/.test(form))) return true
  if (between.every(({form}) => /^(?:of|on|for|in|to|the)$/.test(form))) {
    // "Hale of Tarn": a bare name and where it is from
    const isBareName =
      tokens[from]!.upos === "PROPN" &&
      tokens.slice(from, end).every(({form}) => !lastWordTypes.has(form) && !beforeOf.has(form)) &&
      !isCommonWord(tokens[end - 1]!.form) &&
      (end - from === 1 || between.length === 1)
    return between[0]!.form !== "the" && !isBareName
  }
  if (between.length > 2 || between[0]!.form !== "and") return false
  const says = tokens.slice(right.from, right.to).some(({form}) => /^(?:of|for)$/.test(form))
  if (says) return false
  if (isCommonRun(tokens, from, end) && isCommonRun(tokens, right.from, right.to)) return true
  const of = tokens.slice(from, end).findLastIndex(({form}) => /^(?:of|for)$/.test(form))
  return of >= 0 && isCommonWord(tokens[right.to - 1]!.form)
}

function isBodyWord({form}: Token): boolean {
  return lastWordTypes.get(form) === "Organization"
}

/** Institutions that bear the name of a founder or saint. */
const ownedSites = /^(?:School|College|Hospital|Academy|Church|Inn|Infirmary|Chapel|Almshouses|Hotel)$/

/** The span, where it has more words with a capital than the run in it. */
function longer(tokens: readonly Token[], run: Run, {from, to, types}: NameSpan): Run | undefined {
  if (from > run.from || to < run.to || (from === run.from && to === run.to)) return undefined
  for (let i = from; i < to; i++) {
    if (i >= run.from && i < run.to) continue
    const {form, feats} = tokens[i]!
    const isYear = i >= run.to && /^(?:1[5-9]|20)\d\d$/.test(form)
    if (isYear) continue
    const isTitle =
      i < run.from &&
      (types.ORG ?? 0) < 0.9 &&
      (types.EVENT ?? 0) < 0.9 &&
      (run.title !== undefined || personTitles.has(form) || titleModifiers.has(form))
    if (
      !/^\p{Lu}\p{Ll}/u.test(form) ||
      madeAdjective.test(form) ||
      isTitle ||
      feats?.NameType === "Nat" ||
      feats?.NameType === "Cal"
    )
      return undefined
  }
  return untitled(from, to)
}
