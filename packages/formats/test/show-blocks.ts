import type {Document} from "@relata/model"

/** The blocks of a document, one a line: `heading1 History`, with the article in front where it is not the first. */
export function showBlocks({text, blocks}: Document): string[] {
  return blocks.map(({start, end, kind, level, article}) => {
    const words = text.slice(start, end).replace(/\s+/g, " ")
    return `${article === 0 ? "" : `${article}: `}${kind}${level ?? ""} ${words}`
  })
}
