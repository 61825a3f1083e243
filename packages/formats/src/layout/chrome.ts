import type {BlockKind} from "@relata/model"
import {gluedName, readByline} from "./byline.js"
import {type Draft, endsSentence, isChrome, isContent, isProse, isStub, markChrome} from "./draft.js"
import {isAddress} from "./infobox.js"
import {
  isLanguageName,
  isMenuWord,
  isPictureLabel,
  isReferenceLabel,
  isSiteLabel,
  isSitePhrase,
  labelOf,
  siteLabelOf,
} from "./site-words.js"

/**
 * Marks the lines that are the site's whatever stands around them: labels of its controls, legal and cookie notes,
 * invitations, bylines, addresses, names of pictures. Items of a list are judged with their list, by
 * {@link markRuns}, since "Search" may well be an item of a list of products.
 */
export function markSiteLines(text: string, drafts: readonly Draft[]): void {
  let proseSeen = false
  for (const draft of drafts) {
    if (isChrome(draft)) {
      // Markup knew that it is the site's, but not what it says.
      if (draft.role === undefined && isBylineHere(draft, proseSeen)) draft.role = "byline"
      continue
    }
    if (isSettled(draft)) continue
    const {head} = draft
    const label = draft.words <= 6 ? siteLabelOf(head) : undefined
    if (label !== undefined && !(label === "label" && draft.bullet)) markChrome(draft, label)
    else if (draft.whole && isSitePhrase(head, draft.words)) markChrome(draft, "label")
    else if (draft.whole && isMenuLine(text.slice(draft.start, draft.end))) markChrome(draft, "label")
    else if (isAddress(draft) || isPictureLabel(head)) markChrome(draft, "label")
    else if (draft.kind !== "heading" && isBylineHere(draft, proseSeen)) markChrome(draft, "byline")
    else if (isProse(draft)) proseSeen = true
  }
}

/** A whole menu on one line, its entries set apart by tabs, wide spaces, points or strokes. */
function isMenuLine(line: string): boolean {
  const parts = line
    .split(/\t+|\s{2,}|\s+[|·•»/]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
  if (parts.length < 3 || parts.some((part) => part.split(" ").length > 6)) return false
  const site = parts.filter((part) => isSiteLabel(part) || isSitePhrase(part, 6)).length
  const menu = parts.filter(isMenuWord).length
  return site > 0 ? (site + menu) * 3 >= parts.length : menu * 3 >= parts.length * 2
}

/** Marks lines that are the name of the site, as bylines have it glued to their front. */
export function markSiteNames(drafts: readonly Draft[]): void {
  const names = new Set(
    drafts.filter((draft) => draft.role === "byline").map((draft) => gluedName(draft.head)),
  )
  if (names.size === 0) return
  for (const draft of drafts) {
    if (draft.words <= 5 && !isSettled(draft) && names.has(draft.head.toLowerCase()))
      markChrome(draft, "label")
  }
}

/** A date alone is a byline above the text; further down it may head the entry of a diary. */
function isBylineHere(draft: Draft, proseSeen: boolean): boolean {
  const byline = draft.whole ? readByline(draft.head) : undefined
  return byline !== undefined && !(byline.isDateOnly && (proseSeen || draft.bullet))
}

/**
 * Marks what the page says twice: its title above the text and again beside a picture, the title of a related
 * story above and below its summary, a slogan. Only lines that are not sentences; the first one stays.
 */
export function markRepeats(drafts: readonly Draft[]): void {
  const seen = new Set<string>()
  for (const draft of drafts) {
    if (isChrome(draft) || draft.kind === "table-cell" || draft.kind === "code" || !draft.whole) continue
    if (draft.words > 30 || (endsSentence(draft) && !/[?!]["”’]?$/.test(draft.head))) continue
    const key = labelOf(draft.head.slice(0, 80)) + draft.head.slice(80)
    if (key.length < 2) continue
    if (!seen.has(key)) seen.add(key)
    else if (draft.words >= 3 || !draft.bullet) markChrome(draft, "repeated")
  }
}

/**
 * Marks the titles below a label such as "Most read": lines that are no sentences, and stand above none but the cut
 * beginnings of what they lead to.
 */
export function markRelatedTitles(drafts: readonly Draft[]): void {
  let isBelow = false
  for (const [at, draft] of drafts.entries()) {
    if (isChrome(draft)) isBelow ||= draft.role === "related"
    else {
      isBelow = isBelow && isRelatedTitle(drafts, at)
      if (isBelow) markChrome(draft, "label")
    }
  }
}

function isRelatedTitle(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at]!
  if (settledKinds.has(draft.kind) || draft.level === 1 || !draft.whole) return false
  if (isTeaser(draft)) return true
  if (draft.words > 20) return false
  if (isContent(draft) || endsSentence(draft)) return false
  const below = drafts.slice(at + 1, at + 8).find((other) => !isChrome(other))
  return below === undefined || !isContent(below) || isTeaser(below)
}

/** "The firm has signed a contract with …": a text breaks off where one must click to read on. */
function isTeaser({tail}: Draft): boolean {
  return /(?:\p{L},?|\s)(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.test(tail)
}

/** Marks what stands below "References" and the like, as far as it looks like references. */
export function markReferences(drafts: readonly Draft[]): void {
  let isInside = false
  for (const draft of drafts) {
    if (isReferenceLabel(draft.head)) isInside = true
    else if (draft.kind === "heading") isInside = false
    if (isChrome(draft) || settledKinds.has(draft.kind) || draft.kind === "heading") continue
    if (draft.head.startsWith("^ ") || (isInside && isReference(draft))) markChrome(draft, "label")
  }
}

function isReference({head}: Draft): boolean {
  return /^\^|^\[\d+\]|\bretrieved\b|\barchived from\b|\bdoi:|\bISBN\b|https?:\/\/|www\.|\(\d{4}[a-z]?\)|, \d{4}\.|\bpp?\. ?\d/i.test(
    head,
  )
}

/** Marks a list of contents: the numbered or bulleted lines right below a label that announces one. */
export function markContents(drafts: readonly Draft[]): void {
  const headings = new Set(
    drafts.filter((draft) => !draft.bullet && isStub(draft)).map((draft) => sectionLabel(draft.head)),
  )
  for (let i = 0; i < drafts.length; i++) {
    if (drafts[i]!.role !== "contents") continue
    const style = entryStyle(drafts[i + 1])
    const seen = new Set<string>()
    while (i + 1 < drafts.length && isEntry(drafts[i + 1]!, {style, headings, seen})) {
      i++
      if (!isChrome(drafts[i]!)) markChrome(drafts[i]!, "label")
    }
  }
}

/** Where the entries have no bullets and no numbers, each must be a heading further down, and comes once. */
function isEntry(
  draft: Draft,
  {
    style,
    headings,
    seen,
  }: {readonly style: string; readonly headings: Set<string>; readonly seen: Set<string>},
): boolean {
  if (draft.kind === "heading" || entryStyle(draft) !== style) return false
  if (!draft.whole || draft.words > 14 || endsSentence(draft)) return false
  if (style !== "plain" || isChrome(draft)) return true
  const label = sectionLabel(draft.head)
  if (!headings.has(label) || seen.has(label)) return false
  seen.add(label)
  return true
}

/** Entries of one list look alike. */
function entryStyle(draft: Draft | undefined): string {
  if (draft?.bullet === true) return "bullet"
  return draft !== undefined && /^\d/.test(draft.head) ? "number" : "plain"
}

/** The words of a heading without section number and "[edit]". */
function sectionLabel(line: string): string {
  return labelOf(line.replace(/^\d+(?:\.\d+)*\.?\s+/, "").replace(/\s*\[[^\]]{1,20}\]$/, ""))
}

/**
 * Marks menus: runs of very short lines, where many are words of menus, or where nothing but such lines stands
 * above or below all of the text. The title, and a heading right above running text, are never part of it.
 */
export function markRuns(drafts: readonly Draft[]): void {
  const prose = drafts.map(isContent)
  const firstProse = prose.indexOf(true)
  if (firstProse < 0) return
  const lastProse = prose.lastIndexOf(true)
  for (let start = 0; start < drafts.length; ) {
    let end = start
    while (end < drafts.length && isRunMember(drafts[end]!, drafts[start]!)) end++
    if (end - start >= 2) judgeRun(drafts, start, end, end <= firstProse || start > lastProse)
    start = Math.max(end, start + 1)
  }
}

/** Chrome counts as part of a run, whatever its length; a list is a run of its own. */
function isRunMember(draft: Draft, first: Draft): boolean {
  if (isChrome(draft)) return true
  if (draft.kind !== undefined && draft.kind !== "list-item" && draft.kind !== "paragraph") return false
  return isStub(draft) && draft.bullet === first.bullet && !/[:：]\s?\S/.test(draft.head)
}

function judgeRun(drafts: readonly Draft[], start: number, end: number, outside: boolean): void {
  const members = drafts.slice(start, end)
  const open = members.filter((draft) => !isChrome(draft))
  if (open.length === 0) return
  const site = members.filter((draft) => isChrome(draft) || isSiteLabel(draft.head)).length
  const menu = open.filter((draft) => isMenuWord(draft.head)).length
  const tongues = open.filter(
    (draft) => isLanguageName(draft.head) || scriptOf(draft.head) !== "latin",
  ).length
  // "We make: - Search - Maps" is said by the text.
  const lead = drafts[start - 1]
  if (open[0]!.bullet && lead !== undefined && !isChrome(lead) && lead.head.endsWith(":")) return
  const isLanguages =
    open.length >= 4 && tongues >= open.length * 0.5 && open.some((draft) => isLanguageName(draft.head))
  const isList = open[0]!.bullet
  const strong = isList ? open.filter((draft) => isSiteLabel(draft.head)).length : site
  const isMenu =
    strong + menu >= Math.max(2, members.length * 0.3) && (strong > 0 || menu >= open.length * 0.6)
  const isOutside =
    outside &&
    !isList &&
    open.length >= 4 &&
    open.every((draft) => draft.words <= 3 && !/\d/.test(draft.head))
  if (!isLanguages && !isMenu && !isOutside) return
  for (const [at, draft] of members.entries()) {
    if (isChrome(draft) || (!isLanguages && isHeadingPlace(drafts, start + at))) continue
    markChrome(draft, "label")
  }
}

/** The first line of the text, or the line right above running text. */
function isHeadingPlace(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at]!
  if (draft.bullet || isSiteLabel(draft.head)) return false
  if (at === 0 || (draft.gap && draft.words >= 2 && !isMenuWord(draft.head) && !hasContent(drafts, at)))
    return true
  const next = drafts[at + 1]
  return next !== undefined && isContent(next) && !isSitePhrase(next.head, next.words)
}

function hasContent(drafts: readonly Draft[], end: number): boolean {
  for (let i = 0; i < end; i++) if (isContent(drafts[i]!)) return true
  return false
}

/**
 * Marks short lines in another script than the text's own: the alternative texts of pictures and the controls of a
 * translated page. Values in fact boxes and titles stay.
 */
export function markStrayScripts(drafts: readonly Draft[]): void {
  const own = mainScript(drafts)
  if (own === undefined) return
  for (const [at, draft] of drafts.entries()) {
    if (at === 0 || isChrome(draft) || !draft.whole || draft.head.length > 30 || isProse(draft)) continue
    if (draft.kind !== undefined && draft.kind !== "paragraph" && draft.kind !== "list-item") continue
    const script = scriptOf(draft.head)
    if (script !== undefined && script !== own) markChrome(draft, "label")
  }
}

/** The script of nine letters in ten; `undefined` when the text mixes. */
function mainScript(drafts: readonly Draft[]): string | undefined {
  const counts = new Map<string, number>()
  let all = 0
  for (const draft of drafts) {
    const script = scriptOf(draft.head)
    if (script === undefined) continue
    const weight = draft.head.length
    all += weight
    counts.set(script, (counts.get(script) ?? 0) + weight)
  }
  for (const [script, count] of counts) if (count >= all * 0.9) return script
  return undefined
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["latin", /\p{sc=Latin}/gu],
  ["cjk", /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/gu],
  ["hangul", /\p{sc=Hang}/gu],
  ["cyrillic", /\p{sc=Cyrl}/gu],
  ["greek", /\p{sc=Grek}/gu],
  ["arabic", /\p{sc=Arab}/gu],
  ["hebrew", /\p{sc=Hebr}/gu],
  ["indic", /[\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Telu}\p{sc=Gujr}\p{sc=Knda}\p{sc=Mlym}\p{sc=Guru}]/gu],
  ["southeast", /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu],
]

/** The script of most letters in a line; `undefined` without letters or when two scripts share it. */
function scriptOf(line: string): string | undefined {
  const head = line.slice(0, 200)
  if (/^[\x20-\x7e]*$/.test(head)) return /[A-Za-z]/.test(head) ? "latin" : undefined
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return undefined
  return scripts.find(([, pattern]) => (head.match(pattern)?.length ?? 0) >= letters * 0.8)?.[0]
}

const settledKinds: ReadonlySet<BlockKind | undefined> = new Set([
  "code",
  "question",
  "answer",
  "table-cell",
] as const)

/** True for drafts that a pass before has decided on for good, or that hold no prose of anybody. */
function isSettled(draft: Draft): boolean {
  return isChrome(draft) || settledKinds.has(draft.kind)
}
