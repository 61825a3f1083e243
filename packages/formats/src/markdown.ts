import {type Document, documentId, RelataError} from "@relata/model"
import type {DocumentFormat} from "./format.js"
import {judgePieces} from "./html/judge.js"
import {parseHtml} from "./html/parse.js"
import {readPieces} from "./html/pieces.js"
import {composeText, type Piece} from "./layout/compose.js"
import {layOut} from "./layout/layout.js"
import {type MarkdownBlock, readBlocks} from "./markdown/blocks.js"
import {readFrontMatter} from "./markdown/front-matter.js"
import {readInline} from "./markdown/inline.js"

/** Notes and documentation in Markdown. */
export const markdown: DocumentFormat = {
  name: "markdown",
  label: "Markdown",
  extensions: ["md", "markdown", "mdown", "mkd"],
  mediaTypes: ["text/markdown"],
  recognises: (head) =>
    /^(?:---|\+\+\+)[ \t]*\r?\n[\w-]+\s*[:=]/.test(head) ||
    (/^#{1,6} \S/m.test(head) &&
      /^(?:#{1,6} \S|[-*+] \S|> \S|```|~~~)|\]\(\S+\)|\*\*\S/m.test(head.replace(/^\s*#{1,6} \S.*$/m, ""))),
  read: (text, {source}) => ({documents: [documentFromMarkdown(text, {source})], issues: []}),
}

/**
 * A document of a Markdown text.
 *
 * `Document.text` is what a person reads when it is rendered, a block a line, with a blank line between paragraphs:
 * no marks, links with their words only, no pictures. Offsets count in that text. Title, date, author, language and
 * address come from the front matter, else from the text.
 * @throws RelataError `formats.no-text` when there are only marks in it
 */
export function documentFromMarkdown(source: string, facts: {readonly source: string}): Document {
  const front = readFrontMatter(source)
  const {blocks: parts, labels} = readBlocks(source.slice(front.length))
  const pieces = parts.flatMap((block) => piecesOf(block, labels, facts.source))
  const {text, drafts} = composeText(pieces)
  if (text === "") {
    throw new RelataError(
      "formats.no-text",
      `${facts.source} has no text, only marks. Check how it was saved.`,
    )
  }
  const {blocks, ...found} = layOut(text, drafts)
  return {...found, ...front.facts, id: documentId(facts.source, text), source: facts.source, text, blocks}
}

function piecesOf(block: MarkdownBlock, labels: ReadonlySet<string>, source: string): Piece[] {
  if (block.content === "html") return judgePieces(readPieces(parseHtml(block.source, source)).pieces)
  const {text, links} =
    block.content === "code" ? {text: block.source, links: 0} : readInline(block.source, labels)
  if (!/\S/.test(text)) return []
  return [
    {
      text,
      kind: block.kind,
      bullet: block.bullet,
      tight: false,
      links,
      ...(block.level === undefined ? {} : {level: block.level}),
    },
  ]
}
