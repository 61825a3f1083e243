import {isCommonWord} from "@relata/language"
import type {Token} from "@relata/model"
import type {NameMention} from "../mention/mention.js"
import {defaultType} from "./default-type.js"
import {objectVerbs} from "./evidence-words.js"
import {headTypes, lastWordTypes} from "./head-types.js"

/**
 * What can be seen of a name and around it that may speak for a type, as short names: `is Sur`, `before 's`,
 * `nsubj of say`. `typeWeights` says what each of them counts for each type.
 */
export function nameSignals({from, to}: NameMention, tokens: readonly Token[]): string[] {
  const signals: string[] = ["any"]
  addOwnWords(signals, tokens.slice(from, to))
  addNeighbours(signals, tokens, from, to)
  addTree(signals, tokens, from, to)
  addSurroundings(signals, tokens, from, to)
  return signals
}

/** How far the common nouns around a name are listened to, in words. */
const earshot = 12

/** What is spoken of near by: in a list of albums, the next name is one too. */
function addSurroundings(signals: string[], tokens: readonly Token[], from: number, to: number): void {
  for (let i = from - 1; i >= 0 && i >= from - earshot; i--) {
    if (tokens[i]!.upos !== "NOUN" || !headTypes.has(tokens[i]!.lemma.toLowerCase())) continue
    signals.push(`after ${typeOf(tokens[i])}`)
    break
  }
  const spoken = new Set<string>()
  for (let i = Math.max(0, from - earshot); i < tokens.length && i < to + earshot; i++) {
    const {upos, lemma} = tokens[i]!
    if ((i < from || i >= to) && (upos === "NOUN" || upos === "VERB")) {
      const type =
        upos === "NOUN"
          ? headTypes.get(lemma.toLowerCase())
          : `verb ${objectVerbs.get(lemma.toLowerCase()) ?? ""}`
      if (type !== undefined) spoken.add(type)
    }
  }
  for (const type of spoken) signals.push(`near ${type}`)
}

function addOwnWords(signals: string[], words: readonly Token[]): void {
  const forms = words.map(({form}) => form)
  const last = words.at(-1)!
  const size = words.length < 4 ? String(words.length) : "4+"
  const shape = shapeOf(last.form)
  signals.push(`words ${size}`, `${size === "1" ? "one" : "last"} ${shape}`)
  signals.push(`guess ${defaultType(forms)}`, `${size} ending ${last.form.slice(-3).toLowerCase()}`)
  if (words.length === 1) signals.push(`one ${kindOf(last)}`)
  else {
    signals.push(
      `first ${kindOf(words[0]!)}`,
      `last ${kindOf(last)}`,
      `words ${kindOf(words[0]!)} ${kindOf(last)}`,
    )
    if (words.every(({form}) => isCommonWord(form))) signals.push("all common")
    if (/^(?:The|A|An)$/.test(forms[0]!)) signals.push("has article")
    const inner = forms.slice(1, -1).find((form) => /^\p{Ll}/u.test(form))
    if (inner !== undefined) signals.push(`inside ${inner}`)
    if (lastWordTypes.has(last.form)) signals.push(`last word of ${lastWordTypes.get(last.form)}`)
  }
}

function shapeOf(form: string): string {
  if (/\d/.test(form)) return "figure"
  if (/^\p{Lu}+s?$/u.test(form) && form.length > 1) return "capitals"
  if (/^\p{Lu}[\p{Ll}'’]+$/u.test(form)) return "plain"
  if (/^\p{Ll}/u.test(form)) return "small"
  if (/[-‐‑]/.test(form)) return "hyphen"
  if (/\./.test(form)) return "stop"
  return "mixed"
}

/** What the language layer's lists say of a word. */
function kindOf({form, feats, xpos}: Token): string {
  const type = feats?.NameType
  if (type !== undefined) return type
  return `${isCommonWord(form) ? "common" : "unknown"}${xpos === "NNPS" || xpos === "NNS" ? " plural" : ""}`
}

function addNeighbours(signals: string[], tokens: readonly Token[], from: number, to: number): void {
  const before = tokens[from - 1]
  const after = tokens[to]
  signals.push(`behind ${wordOf(before)}`, `before ${wordOf(after)}`)
  if (before?.upos === "DET" || before?.upos === "ADJ")
    signals.push(`behind ${wordOf(tokens[from - 2])} ${before.upos}`)
  if (after?.form === "(")
    signals.push(`before ( ${/^\d{4}$/.test(tokens[to + 1]?.form ?? "") ? "year" : ""}`)
  if (after?.form === ",") signals.push(`before , ${tokens[to + 1]?.upos ?? ""}`)
  if (after?.xpos === "POS") signals.push(`owns ${typeOf(tokens[to + 1])}`)
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
  return `${headTypes.get(token.lemma.toLowerCase()) ?? "noun"}${token.xpos === "NNS" ? "s" : ""}`
}

function addTree(signals: string[], tokens: readonly Token[], from: number, to: number): void {
  let root = from
  for (let i = from; i < to; i++) {
    const head = tokens[i]!.head ?? -1
    if (head < from || head >= to) root = i
  }
  const {head = -1, deprel = "root"} = tokens[root]!
  const relation = deprel.split(":")[0]!
  signals.push(relation)
  const governor = tokens[head]
  if (governor === undefined) return
  let preposition = ""
  for (let i = Math.max(0, from - 3); i < from; i++)
    if (tokens[i]!.upos === "ADP" && tokens[i]!.head === root) preposition = ` ${tokens[i]!.lemma}`
  if (deprel === "nsubj:pass" || deprel === "obl:agent") signals.push(deprel)
  if (governor.upos === "VERB") {
    const voice = deprel === "nsubj:pass" ? "obj" : relation
    signals.push(`${voice}${preposition} of ${governor.lemma.toLowerCase()}`)
  } else if (governor.upos === "NOUN") {
    signals.push(`${relation}${preposition} of ${typeOf(governor)}`)
    signals.push(`${relation}${preposition} of ${governor.lemma.toLowerCase()}`)
  } else if (governor.upos === "PROPN")
    signals.push(`${relation}${preposition} of name ${governor.feats?.NameType ?? ""}`)
}
