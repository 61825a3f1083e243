// Learns how lemmas are made: for each tag the endings that say what to cut and to append, and the words that follow none.
import {createRequire} from "node:module"
import {foldForLemma, lemmaByRules, longestEnding} from "../dist/syntax/lemmatize.js"

/** Tags whose words change; others keep their form, but for listed exceptions. */
const inflected = new Set(["NNS", "NNPS", "VBD", "VBN", "VBG", "VBZ", "JJR", "JJS", "RBR", "RBS"])

/**
 * @param {Map<string, string>} list the word list
 * @returns {{rules: string[], exceptions: string[]}} lines for the model file
 */
export function learnLemmas(sentences, list) {
  const counts = new Map() // "form TAB tag" → Map(lemma → count)
  for (const words of sentences) {
    for (const {form, xpos, upos, lemma} of words) {
      if (!lemma || lemma === "_") continue
      const key = `${foldForLemma(form, xpos, list)}\t${xpos}|${upos}`
      const lemmas = counts.get(key) ?? new Map()
      counts.set(key, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1))
    }
  }
  const facts = [...counts].map(([key, lemmas]) => {
    const [form, tag] = key.split("\t")
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
    return {form, tag, xpos: tag.split("|")[0], lemma, count}
  })
  const extra = [...lexiconFacts(list), ...shorthand]
  const rules = learnRules([...facts, ...extra])
  const byTag = new Map()
  for (const {xpos, ending, cut, append} of rules)
    byTag.set(xpos, (byTag.get(xpos) ?? new Map()).set(ending, {cut, append}))
  const exceptions = new Map()
  const known = new Set(facts.map(({form, tag}) => `${form}\t${tag}`))
  for (const {form, tag, xpos, lemma, count} of [
    ...extra.filter(({form, tag}) => !known.has(`${form}\t${tag}`)),
    ...facts,
  ]) {
    if (lemmaByRules(form, xpos, byTag.get(xpos), list) === lemma) continue
    // What is seen once and follows no rule is a typing error as often as not, unless the tag is a small class.
    if (count < 2 && (xpos === "NNP" || xpos === "NN" || xpos === "JJ")) continue
    exceptions.set(`${form}\t${tag}`, lemma)
  }
  return {
    rules: rules.map(({xpos, ending, cut, append}) => `${xpos}\t${ending}\t${cut}\t${append}`).sort(),
    exceptions: [...exceptions].map(([key, lemma]) => `${key}\t${lemma}`).sort(),
  }
}

/** For each ending the edit that most words with it take; an ending that a shorter one covers is left out. */
function learnRules(facts) {
  const edits = new Map() // xpos → ending → edit → number of words
  for (const {form, xpos, lemma} of facts) {
    if (!inflected.has(xpos)) continue
    let same = 0
    while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
    const cut = form.length - same
    // "went → go" is an exception, not a rule.
    if (cut > 4 || same < 2) continue
    const endings = edits.get(xpos) ?? new Map()
    edits.set(xpos, endings)
    const lower = form.toLowerCase()
    for (let size = Math.min(cut, longestEnding); size <= Math.min(longestEnding, form.length - 1); size++) {
      const ending = lower.slice(lower.length - size)
      const votes = endings.get(ending) ?? new Map()
      const edit = `${cut}\t${lemma.slice(same)}`
      endings.set(ending, votes.set(edit, (votes.get(edit) ?? 0) + 1))
    }
  }
  const rules = []
  for (const [xpos, endings] of edits) {
    const kept = new Map()
    for (const ending of [...endings.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      const votes = [...endings.get(ending)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      const [edit, count] = votes[0]
      const all = votes.reduce((sum, vote) => sum + vote[1], 0)
      let above
      for (let size = ending.length - 1; size >= 0 && above === undefined; size--)
        above = kept.get(ending.slice(ending.length - size))
      if (edit === above || (above !== undefined && (count < 2 || count / all < 0.6))) continue
      kept.set(ending, edit)
      const [cut, append] = edit.split("\t")
      rules.push({xpos, ending, cut: Number(cut), append})
    }
  }
  return rules
}

/** Shorthand of letters and posts that the training data hardly have; treebanks give the full word as its lemma. */
const shorthand = [
  ["b/c", "IN|SCONJ", "because"],
  ["b/c", "IN|ADP", "because"],
  ["cuz", "IN|SCONJ", "because"],
  ["coz", "IN|SCONJ", "because"],
  ["w/", "IN|ADP", "with"],
  ["w/o", "IN|ADP", "without"],
  ["pls", "UH|INTJ", "please"],
  ["plz", "UH|INTJ", "please"],
  ["hrs", "NNS|NOUN", "hour"],
  ["wks", "NNS|NOUN", "week"],
].map(([form, tag, lemma]) => ({form, tag, xpos: tag.split("|")[0], lemma, count: 2}))

/** Inflected words of compromise's lexicon (MIT) with the base forms that compromise finds for them. */
function lexiconFacts(list) {
  const nlp = createRequire(import.meta.url)("compromise")
  const model = nlp.model()
  const {verb, noun} = nlp.methods().two.transform
  const facts = []
  const add = (form, xpos, upos, lemma) => {
    // compromise takes inflection off by rule, which may make what is no word ("beat → beit").
    const isWord = /[v1wu]/.test(list.get(lemma) ?? "")
    if (lemma && lemma !== form && /^[a-z]+$/.test(form + lemma) && (isWord || lemma.length > 4))
      facts.push({form, tag: `${xpos}|${upos}`, xpos, lemma, count: 2})
  }
  for (const [word, tags] of Object.entries(model.one.lexicon)) {
    const all = [tags].flat()
    if (!/^[a-z]+$/.test(word) || all.includes("PhrasalVerb")) continue
    const tag = all[0]
    if (tag === "PastTense" || tag === "Participle") {
      const base = verb.toInfinitive(word, model, tag)
      if (tag === "PastTense") add(word, "VBD", "VERB", base)
      add(word, "VBN", "VERB", base)
    } else if (tag === "Gerund") add(word, "VBG", "VERB", verb.toInfinitive(word, model, "Gerund"))
    else if (tag === "PresentTense") add(word, "VBZ", "VERB", verb.toInfinitive(word, model, "PresentTense"))
    else if (tag === "Plural") add(word, "NNS", "NOUN", noun.toSingular(word, model))
  }
  return facts
}
