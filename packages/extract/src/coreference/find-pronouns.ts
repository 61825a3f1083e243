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
  return doc.sentences.flatMap((sentence, index) =>
    sentence.tokens.flatMap((token, at): PronounMention[] => {
      const kind = token.upos === "PRON" ? asks[token.form.toLowerCase()] : undefined
      if (
        kind === undefined ||
        (kind === "thing" && isEmptyIt(sentence.tokens.slice(at, at + 6).map(({form}) => form.toLowerCase())))
      ) {
        return []
      }
      const article = doc.document.blocks[sentence.block]!.article
      return [
        {
          ...rangeOf(sentence, at, at + 1),
          kind: "pronoun",
          sentence: index,
          from: at,
          to: at + 1,
          head: at,
          text: token.form,
          article,
          asks: kind,
        },
      ]
    }),
  )
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
