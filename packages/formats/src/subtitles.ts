import {RelataError} from "@relata/model"
import type {DocumentFormat} from "./format.js"
import {documentFromText} from "./plain-text.js"

const timing = /^\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})/

/** A pause of so many seconds after a sentence begins a paragraph. */
const pause = 2

/** Subtitles and transcripts: what is said, without times; sentences go on over cues, and who speaks stands before. */
export const subtitles: DocumentFormat = {
  name: "subtitles",
  label: "subtitles (WebVTT, SubRip)",
  extensions: ["vtt", "srt"],
  mediaTypes: ["text/vtt", "application/x-subrip"],
  recognises: (head) =>
    /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(head) || /^\s*\d+\r?\n\d{1,2}:\d{2}:\d{2}[.,]\d{3} --> /.test(head),
  read(text, {source}) {
    const paragraphs: string[] = []
    let lastEnd = Number.NEGATIVE_INFINITY
    let lastLine = ""
    for (const cue of text.split(/(?:\r?\n){2,}/)) {
      const lines = cue.split(/\r?\n/)
      const at = lines.findIndex((line) => timing.test(line))
      // Notes, styles and headers have no times.
      if (at < 0) continue
      const times = timing
        .exec(lines[at]!)!
        .slice(1)
        .map((part) => Number(part ?? 0))
      const [start, end] = [secondsOf(times.slice(0, 4)), secondsOf(times.slice(4))]
      for (const line of lines.slice(at + 1)) {
        const words = plain(line)
        // Rolling captions show a line again with the next.
        if (words === "" || words === lastLine) continue
        lastLine = words
        const last = paragraphs.length - 1
        const isNew =
          last < 0 ||
          /^[-–—]\s|^[\p{Lu}][\p{L} .'-]{0,30}:\s/u.test(words) ||
          (start - lastEnd > pause && /[.!?"”…]$/.test(paragraphs[last]!))
        if (isNew) paragraphs.push(words.replace(/^[-–—]\s+/, ""))
        else paragraphs[last] += ` ${words}`
      }
      lastEnd = end
    }
    if (paragraphs.length === 0)
      throw new RelataError("formats.no-text", `${source} has no cue with words in it.`)
    return {documents: [documentFromText(paragraphs.join("\n\n"), {source})], issues: []}
  },
}

function secondsOf([hours = 0, minutes = 0, seconds = 0, thousandths = 0]: readonly number[]): number {
  return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
}

/** The words of a line: `<v Ann>` becomes `Ann:`, other marks go. */
function plain(line: string): string {
  return line
    .replace(/<v(?:\.[^\s>]*)?\s+([^>]{1,80})>/g, "$1: ")
    .replace(/<[^>]{0,200}>|\{\\[^}]{0,200}\}/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim()
}
