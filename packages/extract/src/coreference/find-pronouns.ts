import type {AnnotatedDocument} from "@relata/model"
import {rangeOf, type TextMention} from "../mention/mention.js"

/**
 * A pronoun, with what it asks of that which it refers to: a man, a woman, a thing, several; or it is the `speaker`, the
 * `speakers` or the `hearer` of what is said.
 */
export interface PronounMention extends TextMention {
  readonly kind: "pronoun"
  readonly asks: "male" | "female" | "thing" | "several" | "speaker" | "speakers" | "hearer"
}

const asks: Readonly<Record<string, PronounMention["asks"]>> = {
  i: "speaker",
  me: "speaker",
  my: "speaker",
  mine: "speaker",
  myself: "speaker",
  we: "speakers",
  us: "speakers",
  our: "speakers",
  ours: "speakers",
  ourselves: "speakers",
  you: "hearer",
  your: "hearer",
  yours: "hearer",
  yourself: "hearer",
  yourselves: "hearer",
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  it: "thing",
  its: "thing",
  itself: "thing",
  they: "several",
  them: "several",
  their: "several",
  theirs: "several",
  themselves: "several",
}

/** The personal pronouns that may refer to something, in the order of the text. */
export function findPronouns(doc: AnnotatedDocument): PronounMention[] {
  const pronouns: PronounMention[] = []
  for (const [index, sentence] of doc.sentences.entries()) {
    const {tokens} = sentence
    for (let at = 0; at < tokens.length; at++) {
      const {upos, form} = tokens[at]!
      if (upos !== "PRON") continue
      const kind = asks[form.toLowerCase()]
      if (kind === undefined) continue
      if (kind === "thing" && isEmptyIt(tokens.slice(at, at + 6).map((token) => token.form.toLowerCase())))
        continue
      pronouns.push({
        ...rangeOf(sentence, at, at + 1),
        kind: "pronoun",
        sentence: index,
        from: at,
        to: at + 1,
        head: at,
        text: form,
        article: doc.document.blocks[sentence.block]!.article,
        asks: kind,
      })
    }
  }
  return pronouns
}

/** "It is clear that", "it seems", "it rained": nothing stands behind this "it". */
function isEmptyIt(words: readonly string[]): boolean {
  const [it, verb, next] = words
  if (it !== "it") return false
  if (/^(?:seems|appears|turns|rains|rained|snowed|takes|took)$/.test(verb ?? "")) return true
  if (!/^(?:is|was|'s|’s|has|will|would|may|might|becomes|became)$/.test(verb ?? "")) return false
  return (
    (words.slice(2).includes("that") && !/^(?:a|an|the)$/.test(next ?? "")) ||
    /^(?:clear|possible|impossible|likely|unlikely|important|necessary|hard|difficult|easy|true|time|worth|said|believed|thought|estimated|expected|reported|unclear|known|not)$/.test(
      next ?? "",
    )
  )
}
