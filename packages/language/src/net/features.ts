/**
 * What the net sees of a word: a few strings ("channels"), each of which has an embedding; the word is their sum.
 * A word that training never saw keeps its endings, its shape and its class in the word list.
 */

/** The channels in the order of the weights. */
export const channelNames = [
  "word",
  "suffix4",
  "suffix3",
  "suffix2",
  "prefix3",
  "shape",
  "list",
  "casing",
  "gazetteer",
] as const

/**
 * The strings of all channels. A net may have fewer: it takes the first ones.
 * @param form - as it stands in the text
 * @param listClass - its class in the word list of the weights
 * @param casing - how the document writes it elsewhere, one of `casingSigns`
 * @param gazetteerClass - what names it is known to be part of
 * @param normal - the form as {@link normaliseForm} gives it
 */
export function channelsOf(
  form: string,
  listClass: string,
  casing: string,
  gazetteerClass: string,
  normal = normaliseForm(form),
): string[] {
  // "AI", "US", "IT" are not "ai", "us", "it".
  const word = isShortAcronym(form) ? form : normal
  return [
    word,
    word.slice(-4),
    word.slice(-3),
    word.slice(-2),
    word.slice(0, 3),
    shapeOf(form),
    listClass,
    casing,
    gazetteerClass,
  ]
}

/** Two to four capitals. */
function isShortAcronym(form: string): boolean {
  if (form.length < 2 || form.length > 4) return false
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code < 0x41 || code > 0x5a) return false
  }
  return true
}

/**
 * Folds case, quotes and the long tail of figures and addresses.
 *
 * Years become `!year`, other figures zeros (`3.14` → `0.00`), so that one embedding serves them all.
 */
export function normaliseForm(form: string): string {
  if (isSmall(form)) return form
  const first = form.charCodeAt(0)
  if (form.length > 4) {
    if (
      (form.includes(".") || form.includes(":")) &&
      /^(?:https?:|www\.)|[^.]\.(?:com|org|net|edu|gov|io|co\.uk)(?:\/|$)/i.test(form)
    )
      return "!url"
    if (form.indexOf("@") > 0) return "!mail"
    if (first === 0x40) return "!handle"
    if (first === 0x23) return "!tag"
  }
  if (first >= 0x30 && first <= 0x39) {
    return /^[12]\d{3}$/.test(form) ? "!year" : form.replace(/\d/g, "0").toLowerCase()
  }
  const lower = form.toLowerCase()
  // Most words are plain ASCII letters; the rest have their quotes and dashes made alike.
  return /[‘’ʼ“”–—‐‑]/.test(lower)
    ? lower.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑–]/g, "-")
    : lower
}

/** Whether a form has nothing but small ASCII letters, as most have. */
function isSmall(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

/** The shape of a word: `McDonald` → `XxXxx`; runs longer than two are squeezed, at most eight signs are kept. */
export function shapeOf(form: string): string {
  let out = ""
  let previous = ""
  let run = 0
  for (let i = 0; i < form.length && out.length < 8; i++) {
    const sign = signOf(form, i)
    if (sign === previous) {
      if (++run > 2) continue
    } else {
      previous = sign
      run = 1
    }
    out += sign
  }
  return out
}

function signOf(form: string, at: number): string {
  const code = form.charCodeAt(at)
  if (code >= 0x61 && code <= 0x7a) return "x"
  if (code >= 0x41 && code <= 0x5a) return "X"
  if (code >= 0x30 && code <= 0x39) return "d"
  const char = form[at]!
  if (code < 0x80) return char
  if (char !== char.toLowerCase()) return "X"
  if (char !== char.toUpperCase()) return "x"
  // One sign for every other script, so that shapes stay few.
  return code >= 0x2e80 ? "c" : char
}
