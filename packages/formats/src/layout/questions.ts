import {type Draft, isChrome, isProse, trimDraft} from "./draft.js"

const spelledQuestion = /^(?:Q|Question)\s?\d{0,3}\s?[:.)\]–—-]\s*(?=\S)/
const spelledAnswer = /^(?:A|Answer)\s?\d{0,3}\s?[:.)\]–—-]\s*(?=\S)/
/** "QWhat is it?": the letter of an icon or a list style, glued to the first word by a page dump. */
const gluedQuestion = /^Q(?=["“'‘¿]?\p{Lu}[\p{L}\p{N}'’ -]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/u
const gluedAnswer = /^A(?=["“'‘]?[\p{Lu}\p{N}$€£]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/u

/**
 * Finds questions with their answers ("Q: … A: …", and the glued "QWhat …? AIt …"), and takes the markers out of
 * the blocks, so that no marker sticks to a word. A marker counts only in a pair: question, then answer.
 */
export function pairQuestions(text: string, drafts: readonly Draft[]): void {
  for (let i = 0; i + 1 < drafts.length; i++) {
    const question = drafts[i]!
    const answer = drafts[i + 1]!
    if (!isOpen(question) || !isOpen(answer) || !question.head.startsWith("Q")) continue
    const spelled = spelledQuestion.exec(question.head)?.[0]
    const asks = /[?？]/.test(question.tail)
    if (spelled !== undefined) {
      const reply = spelledAnswer.exec(answer.head)?.[0]
      if (reply === undefined && !asks) continue
      mark(text, question, "question", spelled.length)
      if (reply !== undefined) mark(text, answer, "answer", reply.length)
    } else if (asks && gluedQuestion.test(question.head) && gluedAnswer.test(answer.head)) {
      mark(text, question, "question", 1)
      mark(text, answer, "answer", 1)
    }
  }
}

/** A line of its own that asks is a question, unless it is a heading of the markup or the title. */
export function markQuestions(drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i]!
    if (draft.kind !== undefined && draft.kind !== "paragraph" && draft.kind !== "list-item") continue
    if (
      draft.whole &&
      draft.words <= 40 &&
      /[?？]["”’)]*$/.test(draft.head) &&
      !/[.!。]\s/u.test(draft.head)
    ) {
      draft.kind = "question"
      const next = drafts[i + 1]
      if (next?.kind === undefined && next !== undefined && isProse(next) && !/[?？]$/.test(next.tail))
        next.kind = "answer"
    }
  }
}

function isOpen(draft: Draft): boolean {
  return (
    !isChrome(draft) && (draft.kind === undefined || draft.kind === "paragraph" || draft.kind === "list-item")
  )
}

/** The head is collapsed white space, so the marker is measured again in the text. */
function mark(text: string, draft: Draft, kind: "question" | "answer", length: number): void {
  const marker = draft.head.slice(0, length).trimEnd()
  const letters = marker.replace(/\s/g, "").length
  let at = draft.start
  for (let seen = 0; at < draft.end && seen < letters; at++) if (!/\s/.test(text[at]!)) seen++
  while (at < draft.end && /\s/.test(text[at]!)) at++
  trimDraft(text, draft, at, draft.end)
  draft.kind = kind
}
