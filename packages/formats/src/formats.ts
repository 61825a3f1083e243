import {feed} from "./feed.js"
import type {DocumentFormat} from "./format.js"
import {html} from "./html.js"
import {jsonLines} from "./json-lines.js"
import {markdown} from "./markdown.js"
import {plainText} from "./plain-text.js"
import {subtitles} from "./subtitles.js"

/**
 * Every format that documents are read from. Content is matched in this order, so the format that takes
 * anything stands last.
 */
export const formats: readonly DocumentFormat[] = [feed, html, jsonLines, subtitles, markdown, plainText]
