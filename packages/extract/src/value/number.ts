/** Numbers in figures and words, at the front of a text. */

const small: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
)

const tens: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10]),
)

const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

/** A number and what stands behind it. */
export interface ReadNumber {
  readonly amount: number
  readonly rest: string
}

const figures = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?|^\d+(?:\.\d+)?/

/** The number that a text begins with: `4.5 billion`, `1,548`, `twenty-five`, `three hundred`, `a dozen`, `half a million`. */
export function readNumber(text: string): ReadNumber | undefined {
  const half = /^half an? (?=\S+)/i.exec(text)
  if (half !== null) {
    const whole = readScale(1, text.slice(half[0].length))
    return whole.amount === 1 ? undefined : {...whole, amount: whole.amount / 2}
  }
  const digits = figures.exec(text)?.[0]
  if (digits !== undefined)
    return readScale(Number(digits.replaceAll(",", "")), text.slice(digits.length).replace(/^[\s-]+/, ""))
  return readWords(text)
}

/** "twenty-five million": words up to the first that is no number. */
function readWords(text: string): ReadNumber | undefined {
  const words = text.split(/(?:\s+|-)/)
  let total = 0
  let group: number | undefined
  let length = 0
  for (const [i, raw] of words.entries()) {
    const word = raw.toLowerCase()
    const scale = scales[word] ?? scales[word.replace(/s$/, "")]
    if (small[word] !== undefined) group = (group ?? 0) + small[word]
    else if (tens[word] !== undefined) group = (group ?? 0) + tens[word]
    else if (scale !== undefined && word.length > 2 && (group !== undefined || total > 0)) {
      group = (group ?? 1) * scale
      if (scale > 100) {
        total += group
        group = 0
      }
    } else if ((word === "a" || word === "an") && i === 0 && isScale(words[1])) group = 1
    else if (!(word === "and" && group !== undefined && isNumberWord(words[i + 1]))) break
    length = i + 1
  }
  if (group === undefined) return undefined
  const rest = words.slice(length).join(" ")
  return {amount: total + group, rest}
}

function isScale(word: string | undefined): boolean {
  return word !== undefined && word.length > 2 && scales[word.toLowerCase()] !== undefined
}

function isNumberWord(word: string | undefined): boolean {
  const folded = word?.toLowerCase() ?? ""
  return small[folded] !== undefined || tens[folded] !== undefined
}

/** `billion`, `bn`, `K` behind figures; a letter counts only when it touches them or ends the text. */
function readScale(amount: number, text: string): ReadNumber {
  const [word = ""] = /^\p{L}+/u.exec(text) ?? []
  const scale = scales[word.toLowerCase()]
  if (scale === undefined || (word === "m" && amount >= 1e6)) return {amount, rest: text}
  const product = amount * scale
  const after = text.slice(word.length).trim()
  // "2 hundred thousand"
  const next = readScale(1, after)
  const total = next.amount === 1 ? product : product * next.amount
  return {amount: Math.round(total * 1e6) / 1e6, rest: next.amount === 1 ? after : next.rest}
}
