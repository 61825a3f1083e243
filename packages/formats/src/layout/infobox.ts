import {type Draft, isProse, isStub, markChrome} from "./draft.js"
import {labelOf} from "./site-words.js"

/** Names of the fields in fact boxes, as encyclopaedias and product pages have them. */
const fields = new Set(
  `abbreviation|accreditation|active|address|age|agency executive|album|also known as|alma mater|altitude|architect|area
  area code|artist|author|authors|available in|awards|based on|battery|birth name|board of directors|born|brand|budget
  builder|built|capacity|capital|career|categories|ceo|chairman|chairperson|chemical formula|chief executive|children
  cinematography|citizenship|city|class|client|closed|coach|coach of|colours|colors|commenced|company type|composer
  connectivity|constructed|coordinates|country|country of origin|created by|creator|currency|date|date of birth|deaths|dean
  defunct|demonym|density|depth|designed by|designer|developed by|developer|developers|died|dimensions|director|directed by
  discontinued|discovered by|display|distributed by|distributor|divisions|doctoral advisor|duration|edited by|edition|editor
  education|elevation|employees|employer|end date|engine|engines|established|ethnicity|executive producer|family|fate|fields
  filename extension|first appearance|followed by|format|formation|formed|former names|formerly|founded|founder|founders
  frequency|full name|gdp|genre|genres|genus|government|governor|headquarters|height|hometown|house|included with|inception
  industry|influenced|influences|initial release|instruments|introduced|invented by|inventor|isbn|isin|jurisdiction
  key people|kingdom|known for|labels|language|languages|latest release|launch date|launched|leader|leaders|league|length
  license|licence|licensing|line|location|locations|lyrics|main contractor|manager|manufacturer|mascot|mass|mayor|media type
  members|memory|merged into|molar mass|motto|movement|music by|named after|narrated by|nationality|native name|net income
  net worth|no of episodes|no of seasons|notable work|notable works|number of employees|number of locations|occupation
  occupations|office|official languages|official language|official name|official website|opened|opening|operating income
  operating system|operator|order|origin|original author|original language|original release|owner|owners|pages|parent
  parent company|parents|participants|partner|partners|party|pen name|people|platform|platforms|political party|population
  position|predecessor|preceded by|preferred citation|president|price|prime minister|principal|produced by|producer
  product type|production company|products|products and services|programming language|promotion|publication date|published
  publisher|purpose|range|region|release|release date|released|religion|repository|residence|resting place|revenue|river
  role|running time|school type|screenplay by|seat|secretary general|sector|series|service|services|size|species|spouse
  spouses|stable release|standard|starring|start date|state|status|storage|studio|studios|subject|subsidiaries|successor
  succeeded by|symbol|team|teams|time zone|title|total assets|total equity|trade name|traded as|type|type of business
  type of format|type of site|uniform|university|venue|version|volume|website|weight|width|written by|written in|years active`
    .split(/[|\n]/)
    .map((field) => field.trim()),
)

/**
 * Finds fact boxes in the dump of a page: lines that name a field ("Founded", "Headquarters"), each with its
 * value in the lines below, before the running text begins or between two stretches of it.
 *
 * Values become table cells. The names of fields are words of the box and not of the text, so they become chrome;
 * the name of a cell is the chrome right before it. Three fields make a box, so an ordinary heading "Products" is
 * safe. A box that gives both on one line ("Founded: 1998") is left alone.
 */
export function markInfoboxes(drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    if (!isField(drafts[i]!)) continue
    const end = boxEnd(drafts, i)
    const names = namesOf(drafts, i, end)
    if (names.length >= 3) fillBox(drafts, names, end)
    i = Math.max(i, end - 1)
  }
}

/** The box goes on over stubs and short values until the running text begins. */
function boxEnd(drafts: readonly Draft[], start: number): number {
  let end = start
  for (let since = 0; end < drafts.length && since <= 8; end++) {
    const draft = drafts[end]!
    if (draft.kind === "heading" || isProse(draft) || draft.words > 20) break
    since = isField(draft) ? 0 : since + 1
  }
  return end
}

/** A field is a name only when a value follows it; two names in a row are a heading and a menu. */
function namesOf(drafts: readonly Draft[], start: number, end: number): number[] {
  const names: number[] = []
  for (let i = start; i + 1 < end; i++) if (isField(drafts[i]!) && !isField(drafts[i + 1]!)) names.push(i)
  return names
}

function fillBox(drafts: readonly Draft[], names: readonly number[], end: number): void {
  for (const [at, name] of names.entries()) {
    markChrome(drafts[name]!, "label")
    const stop = names[at + 1] ?? Math.min(end, lastValue(drafts, name, end))
    for (let i = name + 1; i < stop; i++) {
      const value = drafts[i]!
      if (value.kind === undefined && !isAddress(value)) value.kind = "table-cell"
      else if (value.kind === undefined) markChrome(value, "label")
    }
  }
}

/** Below the last name: one line, or all the bullets of a list. */
function lastValue(drafts: readonly Draft[], name: number, end: number): number {
  let stop = name + 2
  if (drafts[name + 1]?.bullet === true)
    while (stop < end && drafts[stop]!.bullet && !drafts[stop]!.gap) stop++
  return stop
}

function isField(draft: Draft): boolean {
  return (
    draft.kind === undefined &&
    !draft.bullet &&
    isStub(draft) &&
    draft.words <= 3 &&
    fields.has(labelOf(draft.head))
  )
}

/** A web address and nothing else. */
export function isAddress(draft: Draft): boolean {
  return (
    draft.whole &&
    draft.words === 1 &&
    /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i.test(draft.head)
  )
}
