import {parseDate} from "../layout/dates.js"

/** What the head of a note says of it. */
export interface FrontMatter {
  readonly title?: string
  readonly date?: string
  readonly author?: string
  readonly language?: string
  readonly url?: string
}

/** A head is short; what goes on longer is a text that begins with a rule. */
const mostLines = 300

/**
 * Reads the front matter of a note: `key: value` lines between `---` (YAML) or `key = value` between `+++` (TOML).
 *
 * Only simple values are read, and the first of a list; what else is there is skipped.
 * @returns the facts, and where the text begins: 0 when there is no front matter
 */
export function readFrontMatter(source: string): {readonly facts: FrontMatter; readonly length: number} {
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(source)?.[1]
  if (fence === undefined) return {facts: {}, length: 0}
  const values = new Map<string, string>()
  let key: string | undefined
  let from = source.indexOf("\n") + 1
  for (let count = 0; count < mostLines && from < source.length; count++) {
    const found = source.indexOf("\n", from)
    const to = found < 0 ? source.length : found
    const line = source.slice(from, Math.min(to, from + 2000)).trimEnd()
    from = to + 1
    if (line === fence || (fence === "---" && line === "..."))
      return {facts: factsOf(values), length: Math.min(from, source.length)}
    const pair =
      fence === "---"
        ? /^([A-Za-z_][\w-]*)\s*:(?:\s+(.*))?$/.exec(line)
        : /^([A-Za-z_][\w-]*)\s*=\s*(.*)$/.exec(line)
    const item = /^\s+(?:-\s*)?(?:name\s*:\s*)?(.+)$|^-\s+(?:name\s*:\s*)?(.+)$/.exec(line)
    if (pair !== null) {
      key = pair[1]!.toLowerCase()
      setFirst(values, key, plainValue(pair[2] ?? ""))
    } else if (item !== null && key !== undefined) setFirst(values, key, plainValue(item[1] ?? item[2] ?? ""))
    else if (line.trim() !== "" && !line.startsWith("#") && key === undefined) return {facts: {}, length: 0}
  }
  return {facts: {}, length: 0}
}

function setFirst(values: Map<string, string>, key: string, value: string): void {
  if (value !== "" && !values.has(key)) values.set(key, value)
}

/** The value without quotes, comment and list brackets. */
function plainValue(raw: string): string {
  const list = /^\[\s*(.*?)\s*\]$/.exec(raw.trim())?.[1]
  const first = list === undefined ? raw.trim() : (/^(?:"[^"]*"|'[^']*'|[^,]*)/.exec(list)?.[0] ?? "")
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')/.exec(first.trim())
  if (quoted !== null)
    return (quoted[1]?.replace(/\\(.)/g, "$1") ?? quoted[2]?.replaceAll("''", "'") ?? "").trim()
  return /^[>|][+-]?$/.test(first.trim()) ? "" : first.replace(/\s+#.*$/, "").trim()
}

function factsOf(values: ReadonlyMap<string, string>): FrontMatter {
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value !== undefined)
  const title = first("title")
  const date = parseDate(first("date", "published", "created", "publishdate", "pubdate") ?? "")
  const author = first("author", "authors", "by", "byline")
  const language = first("lang", "language")
  const url = first("url", "canonical", "canonical_url", "source", "link")
  return {
    ...(title === undefined ? {} : {title}),
    ...(date === undefined ? {} : {date}),
    ...(author === undefined ? {} : {author}),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? {language} : {}),
    ...(url !== undefined && /^https?:\/\//.test(url) ? {url} : {}),
  }
}
