import {englishModel} from "@relata/language-data"
import type {AnnotatedDocument, Document} from "@relata/model"
import {type Analyser, createAnalyser} from "./syntax/analyser.js"
import {annotateWith} from "./syntax/annotate-with.js"

let english: Analyser | undefined

/**
 * Finds sentences and words in a document, tags and parses them.
 *
 * Sentences never cross a block; chrome and code blocks have none. Every token has `lemma`, `upos`, `xpos`, `head` and
 * `deprel`, and `feats` where there is morphology to tell. No text makes it fail, its time is linear in the length of
 * the text, and its result is the same on every machine. The weights are loaded at the first call.
 */
export function annotate(document: Document): AnnotatedDocument {
  english ??= createAnalyser(englishModel())
  return annotateWith(english, document)
}
