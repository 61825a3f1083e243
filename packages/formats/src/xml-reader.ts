/**
 * An event parser of XML 1.0 for data that may be large and hostile.
 *
 * Tags are found by searching, not character by character, so that reading costs little more than decoding. What is not
 * well-formed is refused; entities other than the five of XML are unknown, and a DOCTYPE is handed over unread. Memory
 * is that of a chunk and of the longest tag or comment; a tag that never ends costs linear time.
 * @see https://www.w3.org/TR/xml/ (fifth edition), without validation and namespaces
 */

/** A tag's attributes; one that is called `__proto__` is a property like others. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What listens. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close: (name: string) => void
  /** A stretch of text or CDATA, entities resolved; text may come in several stretches. */
  readonly text: (text: string) => void
  readonly comment?: (text: string) => void
  /** All between `<!DOCTYPE` and its `>`. */
  readonly doctype?: (text: string) => void
}

/** The text is not XML; `line` and `column` count from 1. */
export class XmlError extends Error {
  override readonly name = "XmlError"
  readonly line: number
  readonly column: number

  constructor(what: string, line: number, column: number) {
    super(what)
    this.line = line
    this.column = column
  }
}

const nameStart =
  ":A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}"
const xmlName = new RegExp(`^[${nameStart}][${nameStart}.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040-]*$`, "u")
/** What no XML text may hold. Surrogates are left to the decoding. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const onlySpace = /^[ \t\n]*$/
const declaration =
  /^[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*$/
const named: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"}

const [tab, lineFeed, space, bang, slash, equals, less, greater, question] = [
  9, 10, 32, 33, 47, 61, 60, 62, 63,
]

/** Reads one XML text, given in pieces. */
export class XmlReader {
  readonly #handler: XmlHandler
  /** Names of the open elements. */
  readonly #open: string[] = []
  readonly #names = new StringCache(xmlName)
  #text = ""
  #at = 0
  /** What has come since the last look at an unfinished token. */
  #waiting: string[] = []
  #waitingLength = 0
  #endsInReturn = false
  #isStarted = false
  #isBlank = true
  #hasRoot = false
  /** Line feeds before `#counted`, which lies in `#text`. */
  #lines = 1
  #counted = 0
  /** Where the current line begins, in `#text`; negative when that is gone. */
  #lineStart = 0

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length
  }

  /** True when nothing but space has come. */
  get isEmpty(): boolean {
    return this.#isBlank
  }

  /** Characters that wait for the end of a tag, a comment or the like. */
  get pending(): number {
    return this.#text.length - this.#at + this.#waitingLength
  }

  /** The line of the tag or text that was last told, from 1. */
  get line(): number {
    this.#countTo(this.#at)
    return this.#lines
  }

  /** @throws XmlError, and what the handler throws */
  write(piece: string): void {
    let text = piece
    if (!this.#isStarted && text !== "") {
      this.#isStarted = true
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    }
    if (this.#endsInReturn) text = `\r${text}`
    this.#endsInReturn = text.endsWith("\r")
    if (this.#endsInReturn) text = text.slice(0, -1)
    if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n")
    this.#waiting.push(text)
    this.#waitingLength += text.length
    // An unfinished token is looked at again when the text has doubled: each character is passed a few times at most.
    if (this.#waitingLength < this.#text.length - this.#at) return
    this.#parse()
  }

  /** @throws XmlError when the text breaks off */
  close(): void {
    if (this.#endsInReturn) this.#waiting.push("\n")
    this.#endsInReturn = false
    this.#parse()
    if (this.#at < this.#text.length) {
      const rest = this.#text.slice(this.#at)
      if (this.#open.length > 0 || rest.startsWith("<")) throw this.#error("it breaks off")
      if (!onlySpace.test(rest)) throw this.#error("text outside of the root element")
    }
    if (this.#open.length > 0) throw this.#error(`unclosed element ${this.#open.at(-1)}`)
    if (!this.#hasRoot) throw this.#error("there is no element")
  }

  #parse(): void {
    this.#join()
    const bad = forbidden.exec(this.#text.slice(this.#at))
    if (bad !== null) {
      // What stands before it is told first, so that the error is where it is.
      const end = this.#at + bad.index
      this.#text = this.#text.slice(0, end)
      this.#scan()
      this.#at = end
      throw this.#error("disallowed character")
    }
    if (this.#isBlank) this.#isBlank = onlySpace.test(this.#text)
    this.#scan()
  }

  /** Puts the rest and what came since together. */
  #join(): void {
    this.#countTo(this.#at)
    this.#lineStart -= this.#at
    const rest = this.#text.slice(this.#at)
    this.#text = this.#waiting.length === 1 && rest === "" ? this.#waiting[0]! : rest + this.#waiting.join("")
    this.#at = 0
    this.#counted = 0
    this.#waiting = []
    this.#waitingLength = 0
  }

  #countTo(end: number): void {
    const text = this.#text
    for (let lf = text.indexOf("\n", this.#counted); lf >= 0 && lf < end; lf = text.indexOf("\n", lf + 1)) {
      this.#lines++
      this.#lineStart = lf + 1
      this.#counted = lf + 1
    }
    // A line may be long: what was searched is not searched again.
    if (end > this.#counted) this.#counted = end
  }

  #error(what: string, at = this.#at): XmlError {
    this.#countTo(at)
    return new XmlError(what, this.#lines, at - this.#lineStart + 1)
  }

  /** Tells all whole tokens of the text. */
  #scan(): void {
    const text = this.#text
    const {length} = text
    while (this.#at < length) {
      const from = this.#at
      if (text.charCodeAt(from) !== less) {
        const end = text.indexOf("<", from)
        if (!this.#tellText(from, end < 0 ? length : end, end >= 0)) return
        continue
      }
      const next = text.charCodeAt(from + 1)
      let isWhole: boolean
      if (next === slash) isWhole = this.#closeTag(from)
      else if (next === bang) isWhole = this.#markup(from)
      else if (next === question) isWhole = this.#instruction(from)
      else isWhole = from + 1 < length && this.#openTag(from)
      if (!isWhole) return
    }
  }

  /** @returns false when there is a rest that waits for more */
  #tellText(from: number, end: number, isEnded: boolean): boolean {
    let text = this.#text.slice(from, end)
    if (!isEnded) {
      // An entity or "]]>" may be cut here.
      const entity = text.lastIndexOf("&")
      if (entity >= 0 && text.indexOf(";", entity) < 0) {
        if (text.length - entity > 64) this.#resolve(text, from)
        text = text.slice(0, entity)
      } else if (text.endsWith("]")) text = text.slice(0, text.endsWith("]]") ? -2 : -1)
      // Space before the root may be followed by what is no XML at all.
      if (text === "") return false
    }
    if (this.#open.length === 0) {
      if (!onlySpace.test(text)) throw this.#error("text outside of the root element")
    } else {
      if (text.includes("]]>")) throw this.#error('"]]>" in a text', from + text.indexOf("]]>"))
      this.#handler.text(text.includes("&") ? this.#resolve(text, from) : text)
    }
    this.#at = from + text.length
    return isEnded || this.#at === end
  }

  /** The text with its entities resolved. */
  #resolve(text: string, from: number): string {
    let out = ""
    let done = 0
    for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", done)) {
      const end = text.indexOf(";", at)
      const name = end < 0 ? "" : text.slice(at + 1, end)
      const value = end < 0 || name.length > 64 ? undefined : characterOf(name)
      if (value === undefined) {
        const what = text.slice(at, at + 12).split(/\s/)[0]!
        throw this.#error(`${JSON.stringify(what)} begins no entity that XML knows`, from + at)
      }
      out += text.slice(done, at) + value
      done = end + 1
    }
    return out + text.slice(done)
  }

  #closeTag(from: number): boolean {
    const text = this.#text
    const name = this.#open[this.#open.length - 1]
    if (name !== undefined && text.startsWith(name, from + 2)) {
      let end = from + 2 + name.length
      let code = text.charCodeAt(end)
      while (isSpace(code)) code = text.charCodeAt(++end)
      if (code === greater) {
        this.#open.pop()
        this.#at = end + 1
        this.#handler.close(name)
        return true
      }
    }
    const end = text.indexOf(">", from)
    if (end < 0) return false
    const found = text.slice(from + 2, end).slice(0, 60)
    throw this.#error(
      name === undefined
        ? `</${found}> closes nothing`
        : `</${found}> stands where <${name}> has to be closed`,
    )
  }

  #openTag(from: number): boolean {
    const text = this.#text
    const {length} = text
    let at = endOfName(text, from + 1)
    if (at >= length) return false
    const name = this.#nameAt(from + 1, at)
    const attributes: Record<string, string> = {}
    for (;;) {
      const before = at
      while (isSpace(text.charCodeAt(at))) at++
      if (at >= length) return false
      const code = text.charCodeAt(at)
      if (code === greater || code === slash) {
        const isEmpty = code === slash
        if (isEmpty && ++at >= length) return false
        if (text.charCodeAt(at) !== greater) throw this.#error(`a "/" in the tag <${name}>`, at)
        this.#at = at + 1
        this.#tellOpen(name, attributes, isEmpty)
        return true
      }
      const end = endOfName(text, at)
      if (end >= length) return false
      if (end === at || before === at)
        throw this.#error(`${JSON.stringify(text[at])} in the tag <${name}>`, at)
      const key = this.#nameAt(at, end)
      at = end
      while (isSpace(text.charCodeAt(at))) at++
      if (at >= length) return false
      if (text.charCodeAt(at) !== equals) throw this.#error(`attribute ${key} has no value`, at)
      at++
      while (isSpace(text.charCodeAt(at))) at++
      if (at >= length) return false
      const quote = text[at]
      if (quote !== '"' && quote !== "'") throw this.#error(`the value of ${key} has no quotes`, at)
      const close = text.indexOf(quote, at + 1)
      if (close < 0) {
        // A "<" tells that a quote is missing; what follows need not be read.
        const flaw = text.indexOf("<", at)
        if (flaw >= 0) throw this.#error(`"<" in the value of ${key}`, flaw)
        return false
      }
      const value = this.#value(at + 1, close, key)
      if (key in attributes && Object.hasOwn(attributes, key))
        throw this.#error(`attribute ${key} stands twice`, at)
      if (key === "__proto__") Object.defineProperty(attributes, key, {value, enumerable: true})
      else attributes[key] = value
      at = close + 1
    }
  }

  #tellOpen(name: string, attributes: XmlAttributes, isEmpty: boolean): void {
    if (this.#open.length === 0) {
      if (this.#hasRoot) throw this.#error(`a second root element <${name}>`)
      this.#hasRoot = true
    }
    this.#open.push(name)
    this.#handler.open(name, attributes)
    if (!isEmpty) return
    this.#open.pop()
    this.#handler.close(name)
  }

  #nameAt(from: number, end: number): string {
    const name = this.#names.slice(this.#text, from, end)
    if (name !== undefined) return name
    throw this.#error(`${JSON.stringify(this.#text.slice(from, Math.min(end, from + 60)))} is no name`, from)
  }

  #value(from: number, end: number, key: string): string {
    const value = this.#text.slice(from, end)
    if (!/[<&\t\n]/.test(value)) return value
    const flaw = value.indexOf("<")
    if (flaw >= 0) throw this.#error(`"<" in the value of ${key}`, from + flaw)
    const spaced = value.replace(/[\t\n]/g, " ")
    return spaced.includes("&") ? this.#resolve(spaced, from) : spaced
  }

  /** `<!--`, `<![CDATA[` or `<!DOCTYPE`. */
  #markup(from: number): boolean {
    const text = this.#text
    if (text.startsWith("<!--", from)) {
      const end = text.indexOf("--", from + 4)
      if (end < 0 || end + 2 >= text.length) return false
      if (text.charCodeAt(end + 2) !== greater) throw this.#error('"--" in a comment', end)
      this.#at = end + 3
      this.#handler.comment?.(text.slice(from + 4, end))
      return true
    }
    if (text.startsWith("<![CDATA[", from)) {
      if (this.#open.length === 0) throw this.#error("text outside of the root element")
      const end = text.indexOf("]]>", from + 9)
      if (end < 0) return false
      this.#at = end + 3
      if (end > from + 9) this.#handler.text(text.slice(from + 9, end))
      return true
    }
    if (text.startsWith("<!DOCTYPE", from)) {
      if (this.#hasRoot) throw this.#error("a DOCTYPE behind the root element")
      const end = endOfDoctype(text, from + 9)
      if (end < 0) return false
      this.#at = end + 1
      this.#handler.doctype?.(text.slice(from + 9, end))
      return true
    }
    const seen = text.slice(from, from + 9)
    if (seen.length < 9 && ["<!--", "<![CDATA[", "<!DOCTYPE"].some((start) => start.startsWith(seen)))
      return false
    throw this.#error('"<!" begins no comment, CDATA or DOCTYPE')
  }

  #instruction(from: number): boolean {
    const text = this.#text
    const end = text.indexOf("?>", from + 2)
    if (end < 0) return false
    const nameEnd = Math.min(endOfName(text, from + 2, question), end)
    const target = this.#nameAt(from + 2, nameEnd)
    if (nameEnd < end && !isSpace(text.charCodeAt(nameEnd)))
      throw this.#error(`the instruction ${target} has no space behind its name`, nameEnd)
    if (target.toLowerCase() === "xml") {
      const isFirst = !this.#hasRoot && this.#lines === 1 && from === this.#lineStart
      if (!isFirst || target !== "xml" || !declaration.test(text.slice(nameEnd, end)))
        throw this.#error("this is no XML declaration at the start of a file")
    }
    this.#at = end + 2
    return true
  }
}

function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === tab
}

/** Where a name ends that begins at `from`: at a space, `=`, `/`, `>` or a quote. */
function endOfName(text: string, from: number, also = greater): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (
      code <= 62 &&
      (isSpace(code) || code === equals || code === slash || code === greater || code === less)
    )
      break
    if (code === 34 || code === 39 || code === also) break
  }
  return at
}

/** Where the `>` of a DOCTYPE stands, past quotes, comments and its inner subset; -1 when it does not end here. */
function endOfDoctype(text: string, from: number): number {
  let isInner = false
  for (let at = from; at < text.length; at++) {
    const mark = text[at]!
    const closing =
      mark === '"' || mark === "'"
        ? mark
        : isInner && text.startsWith("<!--", at)
          ? "-->"
          : isInner && text.startsWith("<?", at)
            ? "?>"
            : undefined
    if (closing !== undefined) {
      const end = text.indexOf(closing, at + 1)
      if (end < 0) return -1
      at = end + closing.length - 1
    } else if (mark === "[") isInner = true
    else if (mark === "]") isInner = false
    else if (mark === ">" && !isInner) return at
  }
  return -1
}

/** What `amp`, `#65` or `#x41` stand for. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(named, name) ? named[name] : undefined
  const digits = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name)
  if (digits === null) return undefined
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code <= 0x10ffff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}

/** Slices of texts of which few differ: a slice that was there already is that string again, and was checked. */
class StringCache {
  readonly #known: (string | undefined)[] = new Array(256).fill(undefined)
  readonly #pattern: RegExp

  /** @param pattern - what the strings have to match */
  constructor(pattern: RegExp) {
    this.#pattern = pattern
  }

  /** @returns `undefined` when the slice does not match */
  slice(text: string, from: number, end: number): string | undefined {
    const length = end - from
    const hash = (length * 31 + text.charCodeAt(from) * 7 + text.charCodeAt(end - 1)) & 255
    const known = this.#known[hash]
    if (known !== undefined && known.length === length && text.startsWith(known, from)) return known
    const slice = text.slice(from, end)
    if (!this.#pattern.test(slice)) return undefined
    this.#known[hash] = slice
    return slice
  }
}
