import {parseDate} from "../layout/dates.js"

/** What linked data says of the page. */
export interface LinkedData {
  readonly title?: string
  readonly date?: string
  readonly author?: string
  readonly language?: string
  readonly url?: string
}

/** How many values are looked at: enough for real pages, and an end for others. */
const mostValues = 20_000

/** Reads schema.org descriptions of a text (Article, BlogPosting, WebPage, …) from JSON-LD scripts; bad ones are skipped. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const found: {title?: string; date?: string; author?: string; language?: string; url?: string} = {}
  for (const script of scripts) {
    for (const value of textsIn(parseJson(script))) {
      const title = stringOf(value.headline)
      const date = parseDate(stringOf(value.datePublished) ?? "")
      const author = nameOf(value.author)
      const language = stringOf(value.inLanguage)
      const url = stringOf(value.url) ?? stringOf(value.mainEntityOfPage)
      if (title !== undefined) found.title ??= title
      if (date !== undefined) found.date ??= date
      if (author !== undefined) found.author ??= author
      if (language !== undefined) found.language ??= language
      if (url !== undefined) found.url ??= url
    }
  }
  return found
}

type JsonObject = {readonly [key: string]: unknown}

/** The objects that describe a text, wherever they are nested. */
function* textsIn(root: unknown): Generator<JsonObject> {
  const queue: unknown[] = [root]
  for (let at = 0; at < queue.length && at < mostValues; at++) {
    const value = queue[at]
    if (Array.isArray(value)) for (const item of value) queue.push(item)
    else if (isObject(value)) {
      if (
        typesOf(value).some((type) =>
          /(?:Article|Posting|Report|WebPage|CreativeWork|Recipe|Review)$/.test(type),
        )
      )
        yield value
      for (const child of Object.values(value)) if (typeof child === "object") queue.push(child)
    }
  }
}

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function typesOf(value: JsonObject): string[] {
  const type = value["@type"]
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string")
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 1000) : undefined
}

/** The first author's name. */
function nameOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return isObject(first) ? stringOf(first.name) : stringOf(first)
}
