import {annotate} from "@relata/language"
import {type AnnotatedDocument, type Block, documentId} from "@relata/model"

/** An annotated text with one paragraph for each line; lines that begin with `# ` are headings. */
export function read(text: string): AnnotatedDocument {
  const blocks: Block[] = []
  let start = 0
  let article = 0
  for (const line of text.split("\n")) {
    const end = start + line.length
    if (line === "---") article++
    else if (line.startsWith("# ")) blocks.push({kind: "heading", start: start + 2, end, article})
    else if (line.trim() !== "") blocks.push({kind: "paragraph", start, end, article})
    start = end + 1
  }
  return annotate({id: documentId("test", text), source: "test", text, blocks})
}

/** The text with `[brackets]` round the spans. */
export function mark(text: string, spans: readonly {readonly start: number; readonly end: number}[]): string {
  let marked = ""
  let at = 0
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return marked + text.slice(at)
}
