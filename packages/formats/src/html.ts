import {type Document, documentId, RelataError} from "@relata/model"
import type {DocumentFormat} from "./format.js"
import {judgePieces} from "./html/judge.js"
import {readMetadata} from "./html/metadata.js"
import {parseHtml} from "./html/parse.js"
import {readPieces} from "./html/pieces.js"
import {composeText} from "./layout/compose.js"
import {layOut} from "./layout/layout.js"

/** Web pages, parsed as browsers parse them. */
export const html: DocumentFormat = {
  name: "html",
  label: "HTML page",
  extensions: ["html", "htm", "xhtml"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  recognises: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1)[\s>]/i.test(
      head,
    ),
  read: (text, {source}) => ({documents: [documentFromHtml(text, {source})], issues: []}),
}

/**
 * A document of a web page.
 *
 * `Document.text` is what a person reads on it, a block a line, with a blank line between paragraphs: entities
 * are decoded, white space is collapsed as a browser does, hidden parts, scripts, pictures, note numbers and
 * "[edit]" links are left out. Offsets count in that text. Title, date, author, language and address come from
 * the page's metadata, else from what it shows.
 * @throws RelataError `formats.no-text` when nothing can be read on it, `formats.too-complex` when its tree would
 * be far larger than the page, as only a hostile page makes it
 */
export function documentFromHtml(page: string, {source}: {readonly source: string}): Document {
  const tree = parseHtml(page, source)
  const {pieces, shown} = readPieces(tree)
  const {text, drafts} = composeText(judgePieces(pieces))
  if (text === "") {
    throw new RelataError(
      "formats.no-text",
      `${source} shows no text without running its scripts. Save the page from a browser and read that.`,
    )
  }
  const {blocks, ...found} = layOut(text, drafts)
  return {
    ...found,
    ...readMetadata(tree, {...shown, ...found}),
    id: documentId(source, text),
    source,
    text,
    blocks,
  }
}
