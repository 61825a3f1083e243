import type {Document} from "@relata/model"
import {parseDate} from "../layout/dates.js"
import {labelOf} from "../layout/site-words.js"
import {readLinkedData} from "./linked-data.js"
import {attribute, elementsOf, type HtmlDocument, type HtmlElement, textOf} from "./parse.js"

/** What a page tells about itself, as far as {@link Document} has a place for it. */
export type Metadata = Partial<Pick<Document, "title" | "date" | "author" | "language" | "url">>

/** Names of `meta` elements, the most exact first. */
const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publish-date",
  "publication_date",
  "date",
]
const authorNames = [
  "author",
  "article:author",
  "citation_author",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "byl",
]
const titleNames = ["og:title", "citation_title", "dc.title", "twitter:title", "headline"]

/**
 * Reads the metadata of a page: linked data (JSON-LD), `meta` elements of the usual vocabularies, microdata, `time`
 * elements. Each fact is taken from the first source that has it.
 * @param shown - what the page shows a reader, for what its metadata does not say
 */
export function readMetadata(
  tree: HtmlDocument,
  shown: {
    readonly heading?: string
    readonly title?: string
    readonly date?: string
    readonly author?: string
  },
): Metadata {
  const found = collect(tree)
  const linked = readLinkedData(found.scripts)
  const meta = (names: readonly string[]) =>
    names.map((name) => found.meta.get(name)).find((value) => value !== undefined)
  const date = linked.date ?? parseDate(meta(dateNames) ?? "") ?? shown.date ?? found.time
  const author = linked.author ?? personName(meta(authorNames)) ?? found.author ?? shown.author
  const title = titleOf(found, meta(titleNames) ?? linked.title, shown)
  const language = languageTag(
    found.language ?? meta(["content-language", "og:locale", "dc.language"]) ?? linked.language,
  )
  const url = address(found.canonical) ?? address(meta(["og:url"])) ?? address(linked.url)
  return {
    ...(title === undefined ? {} : {title}),
    ...(date === undefined ? {} : {date}),
    ...(author === undefined ? {} : {author}),
    ...(language === undefined ? {} : {language}),
    ...(url === undefined ? {} : {url}),
  }
}

interface Collected {
  readonly meta: ReadonlyMap<string, string>
  readonly scripts: readonly string[]
  readonly title?: string
  readonly canonical?: string
  readonly language?: string
  readonly time?: string
  readonly author?: string
}

function collect(tree: HtmlDocument): Collected {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  const found: {title?: string; canonical?: string; language?: string; time?: string; author?: string} = {}
  for (const element of elementsOf(tree)) {
    switch (element.tagName) {
      case "html":
        setOnce(found, "language", attribute(element, "lang") ?? attribute(element, "xml:lang"))
        break
      case "title":
        setOnce(found, "title", textOf(element))
        break
      case "meta":
        addMeta(meta, element)
        break
      case "link":
        if (attribute(element, "rel")?.toLowerCase() === "canonical")
          setOnce(found, "canonical", attribute(element, "href"))
        break
      case "script":
        if (attribute(element, "type")?.toLowerCase() === "application/ld+json")
          scripts.push(textOf(element, 200_000))
        break
      case "time":
        if (isPublicationTime(element))
          setOnce(found, "time", parseDate(attribute(element, "datetime") ?? textOf(element, 80)))
        break
    }
    addMicrodata(meta, found, element)
  }
  return {meta, scripts, ...found}
}

function addMeta(meta: Map<string, string>, element: HtmlElement): void {
  const name =
    attribute(element, "property") ??
    attribute(element, "name") ??
    attribute(element, "itemprop") ??
    attribute(element, "http-equiv")
  const content = attribute(element, "content")?.trim().slice(0, 1000)
  if (name === undefined || !content) return
  const key = name.toLowerCase().trim()
  if (!meta.has(key)) meta.set(key, content)
}

function addMicrodata(meta: Map<string, string>, found: {author?: string}, element: HtmlElement): void {
  if (element.attrs.length === 0 || element.tagName === "meta") return
  const property = attribute(element, "itemprop")?.toLowerCase()
  if (property === "datepublished" && !meta.has(property)) {
    meta.set(property, attribute(element, "datetime") ?? attribute(element, "content") ?? textOf(element, 80))
  }
  if (property === "headline" && !meta.has(property)) meta.set(property, textOf(element))
  const isAuthor =
    property === "author" || attribute(element, "rel")?.toLowerCase().split(/\s+/).includes("author") === true
  if (isAuthor) setOnce(found, "author", personName(textOf(element, 100)))
}

/** A `time` says when the page was published if it says so, or stands by itself as a whole date. */
function isPublicationTime(element: HtmlElement): boolean {
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "itemprop") ?? ""}`
  return (
    attribute(element, "pubdate") !== undefined ||
    /publi|posted|entry-date|post-date|article-date|dateline/i.test(names)
  )
}

function setOnce<Key extends string>(
  target: {[key in Key]?: string},
  key: Key,
  value: string | undefined,
): void {
  if (value !== undefined && value !== "" && target[key] === undefined) target[key] = value
}

/**
 * The title without the site's name. A heading that the metadata confirms is the page's own wording, best one that the
 * metadata begins with (a page may show the name of its site in a heading, too); else the metadata's; else what is
 * left of `<title>` when the site's name is taken off its end.
 */
function titleOf(
  found: Collected,
  declared: string | undefined,
  shown: {readonly heading?: string; readonly title?: string},
): string | undefined {
  const titles = [declared, found.title].filter((title) => title !== undefined).map(labelOf)
  const headings = [shown.title, shown.heading].filter(
    (heading) => heading !== undefined && labelOf(heading) !== "",
  )
  const confirmed =
    headings.find((heading) => titles.some((title) => title.startsWith(labelOf(heading!)))) ??
    headings.find((heading) => titles.some((title) => title.includes(labelOf(heading!))))
  if (confirmed !== undefined) return confirmed
  const site = found.meta.get("og:site_name")
  return withoutSite(declared, site) ?? withoutSite(found.title, site) ?? shown.heading ?? shown.title
}

function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || title === "") return undefined
  const parts = title.split(/\s+[|·•—–»-]\s+/)
  const last = parts[parts.length - 1]!
  if (parts.length < 2) return title
  const isSite =
    site !== undefined
      ? labelOf(last) === labelOf(site)
      : last.split(" ").length <= 4 && parts[0]!.split(" ").length >= 3
  return isSite ? title.slice(0, title.length - last.length).replace(/\s+[|·•—–»-]\s+$/, "") : title
}

/** A name, and not an address or an account. */
function personName(value: string | undefined): string | undefined {
  const name = value?.replace(/^\s*(?:written |posted )?by:?\s+/i, "").trim()
  if (
    name === undefined ||
    name === "" ||
    name.length > 80 ||
    /^(?:https?:|www\.|@)|[@<>{}]|^(?:admin|administrator|editor|staff|unknown)$/i.test(name)
  ) {
    return undefined
  }
  return name
}

function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll("_", "-")
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
}

function address(value: string | undefined): string | undefined {
  const trimmed = value?.trim()
  return trimmed !== undefined && /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : undefined
}
