import type {Block} from "@relata/model"
import {numberArticles} from "./articles.js"
import {readByline} from "./byline.js"
import {
  markContents,
  markReferences,
  markRelatedTitles,
  markRepeats,
  markRuns,
  markSiteLines,
  markSiteNames,
  markStrayScripts,
} from "./chrome.js"
import {trimCredits} from "./credits.js"
import {findDate} from "./dates.js"
import {type Draft, isChrome, isContent} from "./draft.js"
import {markEditableHeadings, markHeadings} from "./headings.js"
import {markInfoboxes} from "./infobox.js"
import {markQuestions, pairQuestions} from "./questions.js"

/** What the layout of a text tells. */
export interface Layout {
  readonly blocks: readonly Block[]
  readonly title?: string
  readonly date?: string
  readonly author?: string
}

/**
 * Turns drafts into blocks: finds what is chrome, which lines are headings, questions, fields of a fact box, and
 * where one article ends and the next begins.
 *
 * Each pass reads what those before it have found, so their order matters. Drafts with a `kind` from markup keep
 * it, unless they turn out to be chrome. Time is linear in the drafts.
 * @param drafts - ascending, without overlap; they are changed
 */
export function layOut(text: string, drafts: readonly Draft[]): Layout {
  markEditableHeadings(text, drafts)
  pairQuestions(text, drafts)
  markSiteLines(text, drafts)
  markSiteNames(drafts)
  markInfoboxes(drafts)
  markContents(drafts)
  markReferences(drafts)
  markRepeats(drafts)
  markRelatedTitles(drafts)
  markRuns(drafts)
  markStrayScripts(drafts)
  markHeadings(text, drafts)
  markQuestions(drafts)
  markCaptions(drafts)
  keepSomething(drafts)
  numberArticles(drafts)
  const described = describe(drafts)
  trimCredits(text, drafts)
  return {blocks: toBlocks(drafts), ...described}
}

function markCaptions(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (
      draft.kind === undefined &&
      /^(?:fig(?:ure|\.)?|table|chart|photo|picture|image|map|diagram)\s*(?:\d+[a-z]?\s*)?[.:–—]\s/i.test(
        draft.head,
      )
    ) {
      draft.kind = "caption"
    }
  }
}

/** A text that is nothing but lines like a site's (a note of three words) is still what the user gave. */
function keepSomething(drafts: readonly Draft[]): void {
  if (drafts.some((draft) => !isChrome(draft))) return
  for (const draft of drafts) {
    draft.kind = "paragraph"
    delete draft.role
  }
}

function toBlocks(drafts: readonly Draft[]): Block[] {
  return drafts.map((draft) => {
    const kind = draft.kind ?? (draft.bullet ? "list-item" : "paragraph")
    const whole = kind === "chrome"
    return {
      start: whole ? draft.outerStart : draft.start,
      end: whole ? draft.outerEnd : draft.end,
      kind,
      ...(kind === "heading" && draft.level !== undefined ? {level: draft.level} : {}),
      article: draft.article,
    }
  })
}

/** The date of "OSLO, Norway – 3 March 2026 – The company …", as agencies and companies begin their texts. */
function dateline(head: string): string | undefined {
  const found = findDate(head.slice(0, 140))
  if (found === undefined || !/^\p{Lu}{3,}/u.test(head)) return undefined
  return /^\W{0,3}[-–—:(]/.test(head.slice(found.index + found.length)) ? found.date : undefined
}

/** Title, date and author of the main article, from its first heading and its byline. */
function describe(drafts: readonly Draft[]): Omit<Layout, "blocks"> {
  let title: string | undefined
  let date: string | undefined
  let author: string | undefined
  let prose = 0
  let isSiteName = false
  for (const draft of drafts) {
    if (draft.article > 0) break
    if (isChrome(draft)) {
      // A short line above a menu is rather the name of the site than the title, if a longer one follows.
      isSiteName ||= title !== undefined && title.split(" ").length <= 3 && prose === 0
      const byline = draft.role === "byline" && prose < 2 ? readByline(draft.head) : undefined
      date ??= byline?.date
      author ??= byline?.author
    } else if (isContent(draft)) {
      if (prose === 0) date ??= dateline(draft.head)
      prose++
    } else if (draft.kind === "heading" && prose === 0) {
      if (title === undefined || (isSiteName && draft.gap && draft.words >= 5)) title = draft.head
      isSiteName = false
    } else isSiteName = false
  }
  return {
    ...(title === undefined ? {} : {title}),
    ...(date === undefined ? {} : {date}),
    ...(author === undefined ? {} : {author}),
  }
}
