import {isCommonWord, perForm} from "@relata/language"
import type {Token} from "@relata/model"
import type {NameMention} from "../mention/mention.js"
import type {TypeEvidence} from "./cluster.js"
import {defaultType} from "./default-type.js"
import {objectVerbs} from "./evidence-words.js"
import {headTypes, lastWordTypes} from "./head-types.js"

/**
 * Adds what can be seen of a name and around it that may speak for a type, as signals with short names: `is Sur`,
 * `before 's`, `nsubj of say`. `typeWeights` says what each of them counts for each type.
 */
export function addNameSignals(
  evidence: TypeEvidence,
  {from, to}: NameMention,
  tokens: readonly Token[],
): void {
  evidence.addMention()
  evidence.addSignal("", "any")
  addOwnWords(evidence, tokens.slice(from, to))
  addNeighbours(evidence, tokens, from, to)
  addTree(evidence, tokens, from, to)
  addSurroundings(evidence, tokens, from, to)
}

/** How far the common nouns around a name are listened to, in words. */
const earshot = 12

/** What is spoken of near by: in a list of albums, the next name is one too. */
function addSurroundings(evidence: TypeEvidence, tokens: readonly Token[], from: number, to: number): void {
  for (let i = from - 1; i >= 0 && i >= from - earshot; i--) {
    if (tokens[i]!.upos !== "NOUN" || typeOfNoun(tokens[i]!.lemma) === "noun") continue
    evidence.addSignal("after ", typeOf(tokens[i]))
    break
  }
  const spoken: string[] = ["noun"]
  for (let i = Math.max(0, from - earshot); i < tokens.length && i < to + earshot; i++) {
    const {upos, lemma} = tokens[i]!
    if ((i >= from && i < to) || (upos !== "NOUN" && upos !== "VERB")) continue
    const type = upos === "NOUN" ? typeOfNoun(lemma) : typeOfVerb(lemma)
    if (spoken.includes(type)) continue
    spoken.push(type)
    evidence.addSignal("near ", type)
  }
}

/** What a noun speaks of, `noun` where no list tells. */
const typeOfNoun = perForm((lemma) => headTypes.get(lemma.toLowerCase()) ?? "noun")

/** What is mostly done to: `verb Work`; `verb ` where no list tells. */
const typeOfVerb = perForm((lemma) => `verb ${objectVerbs.get(lemma.toLowerCase()) ?? ""}`)

function addOwnWords(evidence: TypeEvidence, words: readonly Token[]): void {
  const forms = words.map(({form}) => form)
  const last = words.at(-1)!
  const size = words.length < 4 ? String(words.length) : "4+"
  evidence.addSignal("words ", size)
  evidence.addSignal(size === "1" ? "one " : "last ", shapeOf(last.form))
  evidence.addSignal("guess ", defaultType(forms))
  evidence.addSignal(`${size} ending `, endingOf(last.form))
  if (words.length === 1) evidence.addSignal("one ", kindOf(last))
  else addWords(evidence, words, forms)
}

/** Of a name of several words. */
function addWords(evidence: TypeEvidence, words: readonly Token[], forms: readonly string[]): void {
  const last = words.at(-1)!
  const first = kindOf(words[0]!)
  evidence.addSignal("first ", first)
  evidence.addSignal("last ", kindOf(last))
  evidence.addSignal("words ", `${first} ${kindOf(last)}`)
  if (forms.every(isCommonWord)) evidence.addSignal("", "all common")
  const opener = forms[0]!
  if (opener === "The" || opener === "A" || opener === "An") evidence.addSignal("", "has article")
  for (let i = 1; i < forms.length - 1; i++) {
    if (!isSmall(forms[i]!)) continue
    evidence.addSignal("inside ", forms[i]!)
    break
  }
  const type = lastWordTypes.get(last.form)
  if (type !== undefined) evidence.addSignal("last word of ", type)
}

const isSmall = perForm((form) => /^\p{Ll}/u.test(form))

const endingOf = perForm((form) => form.slice(-3).toLowerCase())

const shapeOf = perForm((form) => {
  if (/\d/.test(form)) return "figure"
  if (/^\p{Lu}+s?$/u.test(form) && form.length > 1) return "capitals"
  if (/^\p{Lu}[\p{Ll}'’]+$/u.test(form)) return "plain"
  if (/^\p{Ll}/u.test(form)) return "small"
  if (/[-‐‑]/.test(form)) return "hyphen"
  if (/\./.test(form)) return "stop"
  return "mixed"
})

/** What the language layer's lists say of a word. */
function kindOf({form, feats, xpos}: Token): string {
  const type = feats?.NameType
  if (type !== undefined) return type
  const isPlural = xpos === "NNPS" || xpos === "NNS"
  if (isCommonWord(form)) return isPlural ? "common plural" : "common"
  return isPlural ? "unknown plural" : "unknown"
}

function addNeighbours(evidence: TypeEvidence, tokens: readonly Token[], from: number, to: number): void {
  const before = tokens[from - 1]
  const after = tokens[to]
  evidence.addSignal("behind ", wordOf(before))
  evidence.addSignal("before ", wordOf(after))
  if (before?.upos === "DET" || before?.upos === "ADJ")
    evidence.addSignal("behind ", `${wordOf(tokens[from - 2])} ${before.upos}`)
  if (after?.form === "(")
    evidence.addSignal("before ( ", /^\d{4}$/.test(tokens[to + 1]?.form ?? "") ? "year" : "")
  if (after?.form === ",") evidence.addSignal("before , ", tokens[to + 1]?.upos ?? "")
  if (after?.xpos === "POS") evidence.addSignal("owns ", typeOf(tokens[to + 1]))
}

/** A word as a signal: its lemma where it is of grammar or a verb, else what it is. */
function wordOf(token: Token | undefined): string {
  if (token === undefined) return "nothing"
  const {upos, xpos, feats} = token
  if (upos === "PROPN") return `name ${feats?.NameType ?? ""}`
  if (upos === "NUM") return /^(?:1[5-9]|20)\d\d$/.test(token.form) ? "year" : "figure"
  if (upos === "NOUN") return typeOf(token)
  if (upos === "PUNCT" || xpos === "POS") return token.form.replace(/’/g, "'")
  return token.lemma.toLowerCase()
}

function typeOf(token: Token | undefined): string {
  if (token === undefined) return "nothing"
  if (token.upos !== "NOUN") return token.upos
  const type = typeOfNoun(token.lemma)
  return token.xpos === "NNS" ? `${type}s` : type
}

function addTree(evidence: TypeEvidence, tokens: readonly Token[], from: number, to: number): void {
  let root = from
  for (let i = from; i < to; i++) {
    const head = tokens[i]!.head ?? -1
    if (head < from || head >= to) root = i
  }
  const {head = -1, deprel = "root"} = tokens[root]!
  const relation = deprel.split(":")[0]!
  evidence.addSignal("", relation)
  const governor = tokens[head]
  if (governor === undefined) return
  let preposition = ""
  for (let i = Math.max(0, from - 3); i < from; i++)
    if (tokens[i]!.upos === "ADP" && tokens[i]!.head === root) preposition = ` ${tokens[i]!.lemma}`
  if (deprel === "nsubj:pass" || deprel === "obl:agent") evidence.addSignal("", deprel)
  if (governor.upos === "VERB") {
    const voice = deprel === "nsubj:pass" ? "obj" : relation
    evidence.addSignal(`${voice}${preposition} of `, governor.lemma.toLowerCase())
  } else if (governor.upos === "NOUN") {
    evidence.addSignal(`${relation}${preposition} of `, typeOf(governor))
    evidence.addSignal(`${relation}${preposition} of `, governor.lemma.toLowerCase())
  } else if (governor.upos === "PROPN")
    evidence.addSignal(`${relation}${preposition} of name `, governor.feats?.NameType ?? "")
}
