/** Verbs whose past does not show their stem, with the forms that questions and type names have. */
const irregular: Readonly<Record<string, string>> = {
  led: "lead",
  built: "build",
  bought: "buy",
  sold: "sell",
  made: "make",
  won: "win",
  lost: "lose",
  held: "hold",
  wrote: "write",
  written: "write",
  taught: "teach",
  met: "meet",
  ran: "run",
  left: "leave",
  knew: "know",
  known: "know",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  beat: "beat",
  beaten: "beat",
  said: "say",
  has: "have",
  had: "have",
  does: "do",
  did: "do",
}

/**
 * What forms of one verb have in common: `invest` for `invests`, `invested` and `investing`. It need be no word.
 */
export function stemOf(word: string): string {
  const known = irregular[word]
  const form = known ?? word
  if (form.length <= 3) return form
  const cut = form
    .replace(/ies$/, "y")
    .replace(/(?:sses|shes|ches|xes|zes)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<!s)s$/, "")
    .replace(/(?<=.{2})(?:ied)$/, "y")
    .replace(/(?<=.{2})(?:ed|ing)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1")
  return cut.length > 2 ? cut.replace(/e$/, "") : cut
}

/** The plural of a noun as English mostly makes it. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
