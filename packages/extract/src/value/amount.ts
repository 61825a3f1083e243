import type {NormalValue} from "@relata/model"
import {readNumber} from "./number.js"

/** Words that make an amount a bound or an estimate, with the word that is kept for them. */
const modifiers: readonly (readonly [words: RegExp, modifier: string])[] = [
  [/^(?:more than|over|above|exceeding|in excess of|upwards? of|greater than)\s+/i, "over"],
  [/^(?:less than|fewer than|under|below)\s+/i, "under"],
  [/^(?:at least|no (?:less|fewer) than|a minimum of|minimum)\s+/i, "at least"],
  [/^(?:at most|up to|no more than|as (?:much|many) as|a maximum of|maximum)\s+/i, "up to"],
  [/^(?:nearly|almost|close to)\s+/i, "nearly"],
  [
    /^(?:about|around|approximately|roughly|some|circa|an? estimated|estimated|an average of|approx\.?|ca\.|~)\s*/i,
    "about",
  ],
]

const currencies: Readonly<Record<string, string>> = {
  $: "USD",
  us$: "USD",
  dollar: "USD",
  "us dollar": "USD",
  "u.s. dollar": "USD",
  "american dollar": "USD",
  a$: "AUD",
  au$: "AUD",
  "australian dollar": "AUD",
  c$: "CAD",
  ca$: "CAD",
  "canadian dollar": "CAD",
  hk$: "HKD",
  "hong kong dollar": "HKD",
  nz$: "NZD",
  "new zealand dollar": "NZD",
  s$: "SGD",
  "singapore dollar": "SGD",
  nt$: "TWD",
  "taiwan dollar": "TWD",
  r$: "BRL",
  real: "BRL",
  reais: "BRL",
  "€": "EUR",
  euro: "EUR",
  "£": "GBP",
  pound: "GBP",
  "british pound": "GBP",
  "pound sterling": "GBP",
  "¥": "JPY",
  yen: "JPY",
  "japanese yen": "JPY",
  yuan: "CNY",
  "chinese yuan": "CNY",
  renminbi: "CNY",
  rmb: "CNY",
  "₹": "INR",
  rupee: "INR",
  "indian rupee": "INR",
  "₩": "KRW",
  won: "KRW",
  "swiss franc": "CHF",
  "swedish krona": "SEK",
  "swedish kronor": "SEK",
  "norwegian krone": "NOK",
  "norwegian kroner": "NOK",
  "danish krone": "DKK",
  "danish kroner": "DKK",
  "mexican peso": "MXN",
  "argentine peso": "ARS",
  "turkish lira": "TRY",
  "₽": "RUB",
  ruble: "RUB",
  rouble: "RUB",
  "₪": "ILS",
  shekel: "ILS",
  "₺": "TRY",
  zloty: "PLN",
  baht: "THB",
  ringgit: "MYR",
  rupiah: "IDR",
  rand: "ZAR",
  naira: "NGN",
  hryvnia: "UAH",
  forint: "HUF",
}

const codes = new Set([
  ...Object.values(currencies),
  "CZK",
  "AED",
  "SAR",
  "PHP",
  "VND",
  "EGP",
  "KES",
  "CLP",
  "COP",
])

/** A sum of money, a percentage or a count, as a whole text says it; `undefined` for anything else. */
export function readAmount(text: string): NormalValue | undefined {
  let rest = text.trim().replace(/^(?:the|only|just|a total of|total)\s+/i, "")
  let modifier: string | undefined
  for (const [words, name] of modifiers) {
    if (!words.test(rest)) continue
    modifier = name
    rest = rest.replace(words, "")
    break
  }
  rest = rest.replace(/^(?:only|just|a total of|its|their)\s+/i, "")
  const modified = modifier === undefined ? {} : {modifier}
  const symbol = /^(?:[A-Za-z]{1,2}\$|[$€£¥₹₩₽₪₺]|[A-Z]{3}(?=\s?\d))\s*/.exec(rest)?.[0]
  if (symbol !== undefined) {
    const currency = currencyOf(symbol.trim())
    const number = readNumber(rest.slice(symbol.length))
    if (currency === undefined || number === undefined) return undefined
    // "US$3 million dollars" and "$3 million in cash" are sums; "$3 billion programme" is a programme
    if (!/^(?:$|in |of |dollars?$|[A-Z]{3}$|\(|a |per |each|from |to )/.test(number.rest)) return undefined
    return {kind: "money", amount: number.amount, currency, ...modified}
  }
  const number = readNumber(rest)
  if (number === undefined) return undefined
  const {amount} = number
  const unit = number.rest.replace(/^-/, "").trim()
  if (/^(?:%|percent\b|per cent\b|percentage points?\b|pct\b)/i.test(unit))
    return {kind: "quantity", amount, unit: "percent", ...modified}
  if (/^(?:times\b|fold\b|x$)/i.test(unit)) return {kind: "quantity", amount, unit: "times", ...modified}
  const currency = currencyOf(headWords(unit))
  if (currency !== undefined) return {kind: "money", amount, currency, ...modified}
  if (unit === "") return {kind: "quantity", amount, ...modified}
  const counted = headWords(unit)
  // "ten years later" is no count of years
  if (/^(?:years?|months?|weeks?|days?|decades?|hours?) /i.test(counted)) return undefined
  if (counted === "" || !/^[\p{L}°µ]/u.test(counted)) return undefined
  return {kind: "quantity", amount, unit: counted, ...modified}
}

/** `employees` of "employees in Oslo": words before the first that begins something new. */
function headWords(text: string): string {
  const [head = ""] = text.split(
    /\s+(?:of|in|at|on|to|for|from|with|by|per|and|or|who|that|which|each|worldwide)\b|[,;(]/,
  )
  return head.trim().split(/\s+/).slice(0, 4).join(" ")
}

function currencyOf(words: string): string | undefined {
  if (codes.has(words)) return words
  const folded = words.toLowerCase()
  return currencies[folded] ?? currencies[folded.replace(/e?s$/, "")] ?? currencies[folded.replace(/s$/, "")]
}
