import {type Document, documentId} from "@relata/model"
import type {DocumentFormat} from "./format.js"
import {layOut} from "./layout/layout.js"
import {draftLines} from "./layout/lines.js"

/** What is known of a text besides its words. */
export interface TextFacts {
  readonly source: string
  readonly title?: string
  readonly date?: string
  readonly author?: string
  readonly language?: string
  readonly url?: string
}

/** Plain text, and everything that no other format recognises. */
export const plainText: DocumentFormat = {
  name: "text",
  label: "plain text",
  extensions: ["txt", "text", "log", "asc"],
  mediaTypes: ["text/plain"],
  recognises: () => true,
  read: (text, {source}) => ({documents: [documentFromText(text, {source})], issues: []}),
}

/**
 * A document of a plain text, with its layout read from its lines.
 *
 * `Document.text` is `text`, character for character: line ends, Unicode form and all, so that offsets count in
 * the user's own file. Title, date and author are taken from the text where `facts` does not give them.
 */
export function documentFromText(text: string, facts: TextFacts): Document {
  const {blocks, ...found} = layOut(text, draftLines(text))
  return {...found, ...facts, id: documentId(facts.source, text), text, blocks}
}
