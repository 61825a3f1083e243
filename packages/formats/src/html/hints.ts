import {attribute, type HtmlElement} from "./parse.js"

/** Elements whose content nobody reads as text. */
const unread = new Set(
  `script|style|template|noscript|svg|iframe|object|embed|audio|video|canvas|map|datalist|select|optgroup|option|textarea
  |input|head|title|meta|link|base|noframes|noembed|applet|area|track|source|param|rp|rt|annotation|annotation-xml|progress|meter`
    .split("|")
    .map((name) => name.trim()),
)

const siteElements = new Set(["nav", "footer", "aside", "menu", "button", "dialog"])
const siteRoles = new Set(
  "navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alertdialog|tablist|tab|button".split(
    "|",
  ),
)

/** Words in class names and ids that web designers give to the parts around the text. */
const siteWords = new Set(
  `nav|navbar|navigation|navi|menu|menubar|submenu|dropdown|breadcrumb|breadcrumbs|sidebar|rail|footer|topbar|toolbar|masthead
  |cookie|cookies|consent|gdpr|cmp|popup|modal|overlay|lightbox|share|sharing|social|socials|sharebar|addthis
  |related|recommended|recommendations|recirc|trending|promo|promos|promotion|advert|adverts|advertisement|ads|ad|adsense|sponsor
  |sponsored|banner|newsletter|subscribe|subscription|signup|paywall|login|comments|comment|disqus|respond|pagination|pager
  |pagenavi|toc|tags|taglist|tagcloud|widget|widgets|byline|dateline|timestamp|catlinks|printfooter|navbox|sitesub|hatnote
  |jumplink|skiplink|skip|search|searchbox|copyright|legal|disclaimer|editsection|metadata|postmeta`
    .split("|")
    .map((name) => name.trim()),
)

const unseenWords = new Set([
  "sr-only",
  "visually-hidden",
  "visuallyhidden",
  "screen-reader-text",
  "noprint",
  "mw-editsection",
])

/** What an element says about the text in it. */
export type Hint =
  | {readonly kind: "unread"}
  /** The element itself says that it is not the text: `<nav>`, `role="search"`. */
  | {readonly kind: "site"}
  /** Its class or id says so; designers' words, to be weighed. */
  | {readonly kind: "word"; readonly word: string}

export function hintOf(element: HtmlElement): Hint | undefined {
  const {tagName} = element
  if (unread.has(tagName)) return {kind: "unread"}
  if (element.attrs.length > 0 && isHidden(element)) return {kind: "unread"}
  if (siteElements.has(tagName)) return {kind: "site"}
  if (element.attrs.length === 0) return tagName === "header" ? {kind: "word", word: "header"} : undefined
  const role = attribute(element, "role")
  if (role !== undefined && siteRoles.has(role.toLowerCase())) return {kind: "site"}
  if (tagName === "html" || tagName === "body" || tagName === "main") return undefined
  const word = siteWord(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`)
  if (word !== undefined) return {kind: "word", word}
  return tagName === "header" ? {kind: "word", word: "header"} : undefined
}

function isHidden(element: HtmlElement): boolean {
  for (const {name, value} of element.attrs) {
    if (name === "hidden" && value.toLowerCase() !== "until-found") return true
    if (name === "aria-hidden" && value.toLowerCase() === "true") return true
    if (name === "style" && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value.slice(0, 2000)))
      return true
    if (
      name === "class" &&
      value
        .slice(0, 2000)
        .split(/\s+/)
        .some((word) => unseenWords.has(word))
    )
      return true
  }
  return false
}

/** The first word of the names that stands for a part around the text: `site-nav`, `navLinks`, `post__share`. */
function siteWord(names: string): string | undefined {
  for (const name of names.slice(0, 400).split(/\s+/)) {
    // "has-sidebar" and "with-ads" speak of what else is on the page.
    if (/^(?:has|with|no|without|is|js|page|post|single|category|tag|type|status|format)[-_]/.test(name))
      continue
    for (const word of name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/)) {
      if (siteWords.has(word)) return word
    }
  }
  return undefined
}
