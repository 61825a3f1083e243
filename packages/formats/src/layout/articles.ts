import {type Draft, isChrome, isContent} from "./draft.js"

/**
 * Tells the articles of a page apart, and numbers them: 0 is the main one.
 *
 * Markup that says so (`<article>`) decides. Else another article starts at a heading above running text, when it
 * stands below a label such as "Related reads" or below the byline that closes the article before it, or when its
 * title comes again as titles of related stories do. Questions and answers about the page belong to the main one.
 */
export function numberArticles(drafts: readonly Draft[]): void {
  if (drafts.some((draft) => draft.section !== undefined)) numberSections(drafts)
  else numberByLabels(drafts)
}

function numberSections(drafts: readonly Draft[]): void {
  const numbers = new Map<number | undefined, number>([[mainSection(drafts), 0]])
  for (const draft of drafts) {
    let number = numbers.get(draft.section)
    // What stands between articles belongs to none of them, and is counted with the main one.
    if (number === undefined) number = draft.section === undefined ? 0 : numbers.size
    if (draft.section !== undefined) numbers.set(draft.section, number)
    draft.article = number
  }
}

/** The section with more running text than all others together; else the first that has any. */
function mainSection(drafts: readonly Draft[]): number | undefined {
  const sizes = new Map<number | undefined, number>()
  let all = 0
  for (const draft of drafts) {
    if (!isContent(draft)) continue
    const length = draft.end - draft.start
    all += length
    sizes.set(draft.section, (sizes.get(draft.section) ?? 0) + length)
  }
  for (const [section, size] of sizes) if (size * 2 > all) return section
  for (const section of sizes.keys()) if (section !== undefined) return section
  return undefined
}

function numberByLabels(drafts: readonly Draft[]): void {
  let article = 0
  let isRelated = false
  let hasProse = false
  let byline = false
  for (const [at, draft] of drafts.entries()) {
    if (isChrome(draft)) {
      if (draft.role === "related") isRelated = hasProse
      else if (draft.role === "byline") byline = true
    } else {
      if (isMarkedQuestion(draft)) {
        isRelated = false
        draft.article = 0
        continue
      }
      const starts = draft.kind === "heading" && hasProse && isAboveProse(drafts, at)
      if (starts && (isRelated || byline || isRepeatedLater(drafts, at))) {
        article++
        hasProse = false
        byline = false
      } else if (isContent(draft)) {
        hasProse = true
        byline = false
      }
    }
    draft.article = article
  }
}

/** One of the pairs that pages set below their text, with a letter in front. */
function isMarkedQuestion(draft: Draft): boolean {
  return (
    (draft.kind === "question" || draft.kind === "answer") && draft.start > draft.outerStart && !draft.bullet
  )
}

function isAboveProse(drafts: readonly Draft[], at: number): boolean {
  for (let next = at + 1; next < drafts.length; next++) {
    const draft = drafts[next]!
    if (isChrome(draft)) continue
    return isContent(draft)
  }
  return false
}

/** The title comes again after the running text below it, before any other heading. */
function isRepeatedLater(drafts: readonly Draft[], at: number): boolean {
  const title = drafts[at]!
  for (let next = at + 1; next < drafts.length && next < at + 40; next++) {
    const draft = drafts[next]!
    if (draft.role === "repeated" && draft.head === title.head) return true
    if (draft.kind === "heading") return false
  }
  return false
}
