// wink-nlp as a tagger, for comparison; it tags in UPOS and has no parser.
import model from "wink-eng-lite-web-model"
import winkNlp from "wink-nlp"
import {shareOfTagsRight} from "./compromise.mjs"

const nlp = winkNlp(model, ["sbd", "pos"])

/** Sentences and tagged tokens of a text; returns how many tokens. */
export function winkRead(text) {
  const doc = nlp.readDoc(text)
  return doc.tokens().out(nlp.its.pos).length
}

/** The share of words tagged right and of lemmas, of those that wink's tokens and the gold words have in common; marks are left out. */
export function winkTags(sentences) {
  return shareOfTagsRight(sentences, (text) => {
    const tokens = nlp.readDoc(text).tokens()
    const tags = tokens.out(nlp.its.pos)
    return tokens.out().map((form, i) => ({form, upos: tags[i]}))
  })
}
