import {type Draft, isChrome, trimDraft} from "./draft.js"

/**
 * Takes out of lines what says where they come from rather than what happened: the dateline that an agency's text begins
 * with, and the credit of a picture at either end of its caption. The words stay in the text and belong to no block.
 *
 * Lines that are nothing else are left as they are: {@link markSiteLines} has judged them.
 */
export function trimCredits(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (isChrome(draft) || draft.kind === "code" || draft.kind === "table-cell") continue
    const front = frontOf(text.slice(draft.start, Math.min(draft.end, draft.start + longestCredit)))
    const tail = Math.max(draft.start + front, draft.end - longestCredit)
    const back = backOf(text.slice(tail, draft.end))
    if (front + back > 0 && draft.start + front < draft.end - back)
      trimDraft(text, draft, draft.start + front, draft.end - back)
  }
}

/** No credit is longer, in characters. */
const longestCredit = 120

/** "LUND, Jan 26 (Agency) - ", "LUND (Agency) – (Agency Wire) – ", "(Agency) - ": up to where the text begins. */
const dateline =
  /^(?:(?:\p{Lu}[\p{Lu}.'’-]+ ?){1,4}(?:, ?[\p{L}\p{N}. ]{2,24}){0,3},? ?)?(?:[-–—]{1,2} ?)?\((?=[^()]*\p{Lu})[^()]{2,40}\) ?(?:[-–—]{1,2} ?\([^()]{2,40}\) ?)?[-–—]{1,2}\s+(?=["“‘]?\p{Lu})/u
/** "LUND, Sweden, 3 March 2026 – ": without an agency, but with a date. */
const datedPlace =
  /^(?:\p{Lu}[\p{Lu}.'’-]+ ?){1,4}(?:, ?[\p{L}. ]{2,24}){0,2},? ?(?:[-–—]{1,2} ?)?(?:[\p{L}]{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}{3,9}\.?(?: \d{4})?) ?[-–—]{1,2}\s+(?=["“‘]?\p{Lu})/u
/** "[Photo credit: Ada Berg] As the band …" */
const openingCredit = /^[[(](?:photo|image|picture|photograph|video)s?\b[^\])]{2,60}[\])]\s*(?=\S)/i

function frontOf(head: string): number {
  // Nearly all lines begin with neither a bracket nor two capitals.
  if (!/^(?:[[(]|\p{Lu}[\p{Lu}.'’-])/u.test(head)) return 0
  return (dateline.exec(head) ?? datedPlace.exec(head) ?? openingCredit.exec(head))?.[0].length ?? 0
}

/** Agencies that sign what they send. */
const agencies = "AP|AFP|EPA|PA|DPA|UPI|ANSA|TASS|Xinhua|Reuters|REUTERS|Bloomberg|Getty(?: Images)?"
const closingCredits: readonly RegExp[] = [
  // "(Photo by Ada Berg / AFP)", "(AP)", "(Ada Berg/Reuters)"
  new RegExp(
    `\\s*\\((?:(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Vv]ideo|[Ii]llustration|[Cc]redit)s?\\b[^()]{2,60}|(?:[^()]{2,40}/ ?)?(?:${agencies})(?: ?/[^()]{2,40})?)\\)\\s*$`,
  ),
  // "REUTERS/Ada Berg"
  new RegExp(`\\s+(?:${agencies}) ?/ ?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}\\s*$`, "u"),
  // "Image: Ada Berg.", "Photo credit: Ada Berg / Coast Post"
  /(?<=[\p{L}\p{N}.!?)"”])\s+(?:Photo|Image|Picture|Photograph|Video|Audio|Illustration|Credit)s?(?: [Cc]redit| [Cc]ourtesy)?\s?: ?[\p{Lu}@][^\s.!?]*(?:\s(?:[\p{Lu}@/&|]\S*|of|for|de|van|von|and|the)){0,6}\.?\s*$/u,
]

function backOf(tail: string): number {
  // Nearly all lines have none of the marks that a credit has.
  if (!tail.trimEnd().endsWith(")") && !tail.includes("/") && !tail.includes(":")) return 0
  for (const credit of closingCredits) {
    const found = credit.exec(tail)
    if (found) return tail.length - found.index
  }
  return 0
}
