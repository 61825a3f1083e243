import {capitalised, type Draft, endsSentence, isChrome, isContent, trimDraft} from "./draft.js"

const editMark = /\s*\[(?:edit|edit source|edit section|bearbeiten|modifier|editar|modifica)\]$/i

/** Finds the headings that a wiki marks ("History[edit]"); the marker is left out of the block. */
export function markEditableHeadings(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!draft.whole || draft.words > 24 || !editMark.test(draft.head)) continue
    const words = text.slice(draft.start, draft.end)
    trimDraft(text, draft, draft.start, draft.start + words.search(editMark))
    draft.kind = "heading"
  }
}

/**
 * Finds the headings of a plain text: a line that is no sentence, begins like a title and stands above something.
 *
 * The first heading is level 1, the others 2: a plain text does not say more.
 */
export function markHeadings(text: string, drafts: readonly Draft[]): void {
  let first = true
  let isFirst = true
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === undefined && isHeading(text, drafts, {at, isFirst})) draft.kind = "heading"
    if (!isChrome(draft)) isFirst = false
    if (draft.kind !== "heading") continue
    draft.level ??= first ? 1 : 2
    first = false
  }
}

function isHeading(
  text: string,
  drafts: readonly Draft[],
  {at, isFirst}: {readonly at: number; readonly isFirst: boolean},
): boolean {
  const draft = drafts[at]!
  if (!looksLikeTitle(draft)) return false
  let next = at + 1
  while (next < drafts.length && isChrome(drafts[next]!)) next++
  const below = drafts[next]
  if (below === undefined) return false
  // "3. Sales" above running text is a numbered heading, in a list it is an item.
  if (draft.bullet)
    return isNumbered(text, draft) && isContent(below) && !below.bullet && !endsSentence(draft)
  if (isFirst) return true
  if (below.kind === "question" || below.kind === "heading" || below.bullet || isContent(below)) return true
  if (draft.gap && draft.words <= 6 && (endsSentence(below) || below.head.endsWith(":"))) return true
  // A heading above a heading: "Software" above "Firefox".
  const after = drafts[next + 1]
  return (
    draft.words <= 8 && looksLikeTitle(below) && after !== undefined && !isChrome(after) && isContent(after)
  )
}

function isNumbered(text: string, {outerStart}: Draft): boolean {
  return /\d/.test(text[outerStart]!)
}

function looksLikeTitle(draft: Draft): boolean {
  const {head, words} = draft
  if (!draft.whole || words > 24 || head.length > 180 || !/^["“‘'(«¿¡[]?[\p{Lu}\p{Lo}\p{N}]/u.test(head))
    return false
  if (
    /[.;,…。；，]["”’)]*(?:\[[\w ]{1,20}\])*$/u.test(head) &&
    !/\b(?:[A-Z]\.|Inc\.|Ltd\.|Co\.|Corp\.|Jr\.|etc\.)$/.test(head)
  )
    return false
  if (/[:：]$/.test(head)) return words <= 4
  if (/^\p{Lo}/u.test(head)) return head.length <= 40
  return words <= 9 || capitalised(head) >= 0.5
}
