/**
 * Finds the dictionary form of a word from its form and tag: a list of exceptions first, then, for the tag, the rule
 * with the longest fitting ending (`VBZ -ies → -y`). Rules and exceptions are learned in train/lemmas.mjs.
 */
export interface Lemmatizer {
  /** @param tag - the joint tag, `VBZ|VERB` */
  lemmaOf(form: string, tag: string): string
}

export interface LemmaRule {
  /** How many letters go, and what comes in their place. */
  readonly cut: number
  readonly append: string
}

/** Endings are looked at up to this length. */
export const longestEnding = 6

/**
 * @param rules - lines `xpos TAB ending TAB cut TAB append`
 * @param exceptions - lines `form TAB joint tag TAB lemma`
 */
export function createLemmatizer(rules: readonly string[], exceptions: readonly string[]): Lemmatizer {
  const byTag = new Map<string, Map<string, LemmaRule>>()
  for (const line of rules) {
    const [xpos, ending, cut, append] = line.split("\t") as [string, string, string, string]
    let endings = byTag.get(xpos)
    if (endings === undefined) {
      endings = new Map()
      byTag.set(xpos, endings)
    }
    endings.set(ending, {cut: Number(cut), append})
  }
  const listed = new Map<string, Map<string, string>>()
  for (const line of exceptions) {
    const [form, tag, lemma] = line.split("\t") as [string, string, string]
    let forms = listed.get(tag)
    if (forms === undefined) {
      forms = new Map()
      listed.set(tag, forms)
    }
    forms.set(form, lemma)
  }
  return {
    lemmaOf(form, tag) {
      const xpos = tag.slice(0, tag.indexOf("|"))
      const word = foldForLemma(form, xpos)
      return listed.get(tag)?.get(word) ?? applyRules(word, byTag.get(xpos))
    },
  }
}

export function applyRules(word: string, endings: ReadonlyMap<string, LemmaRule> | undefined): string {
  if (endings === undefined) return word
  const lower = word.toLowerCase()
  for (let size = Math.min(longestEnding, word.length); size >= 0; size--) {
    const rule = endings.get(lower.slice(lower.length - size))
    // A rule that would leave nothing of the word does not fit it.
    if (rule !== undefined && rule.cut < word.length)
      return word.slice(0, word.length - rule.cut) + rule.append
  }
  return word
}

/**
 * The form as lemmas are looked up by: names and foreign words keep their capitals, and so do acronyms and single
 * letters among nouns; apostrophes are made straight; figures lose their commas.
 */
export function foldForLemma(form: string, xpos: string): string {
  const word = form.indexOf("’") >= 0 ? form.replaceAll("’", "'") : form
  switch (xpos) {
    case "NNP":
    case "NNPS":
      // A long word in capitals is no acronym.
      return /^\p{Lu}{7,}$/u.test(word) ? word[0]! + word.slice(1).toLowerCase() : word
    case "FW":
    case "ADD":
      return word
    case "CD":
      return /^\d{1,3}(?:,\d{3})+/.test(word) ? word.replaceAll(",", "") : word.toLowerCase()
    case "NN":
      return /^\p{Lu}+$/u.test(word) && word.length < 6 ? word : word.toLowerCase()
    case "PRP":
      // The one common word with a capital.
      return word === "I" ? word : word.toLowerCase()
    default:
      return word.toLowerCase()
  }
}
