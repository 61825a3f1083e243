import type {AnnotatedDocument} from "@relata/model"
import type {TextMention} from "../mention/mention.js"

/**
 * A pronoun, with what it asks of that which it refers to: a man, a woman, a thing, several; or it is the `speaker`, the
 * `speakers` or the `hearer` of what is said.
 */
export interface PronounMention extends TextMention {
  readonly kind: "pronoun"
  readonly asks: "male" | "female" | "thing" | "several" | "speaker" | "speakers" | "hearer"
}

const asks: ReadonlyMap<string, PronounMention["asks"]> = new Map(
  Object.entries({
    speaker: "i me my mine myself",
    speakers: "we us our ours ourselves",
    hearer: "you your yours yourself yourselves",
    male: "he him his himself",
    female: "she her hers herself",
    thing: "it its itself",
    several: "they them their theirs themselves",
  } satisfies Record<PronounMention["asks"], string>).flatMap(([kind, forms]) =>
    forms.split(" ").map((form) => [form, kind as PronounMention["asks"]] as const),
  ),
)

/** The personal pronouns that may refer to something, in the order of the text. */
export function findPronouns(doc: AnnotatedDocument): PronounMention[] {
  const pronouns: PronounMention[] = []
  for (let index = 0; index < doc.sentences.length; index++) {
    const {tokens, block} = doc.sentences[index]!
    for (let at = 0; at < tokens.length; at++) {
      const {upos, form, start, end} = tokens[at]!
      if (upos !== "PRON") continue
      const kind = asks.get(form.toLowerCase())
      if (kind === undefined) continue
      if (kind === "thing" && isEmptyIt(tokens.slice(at, at + 6).map((token) => token.form.toLowerCase())))
        continue
      pronouns.push({
        start,
        end,
        kind: "pronoun",
        number: pronouns.length,
        sentence: index,
        from: at,
        to: at + 1,
        head: at,
        text: form,
        article: doc.document.blocks[block]!.article,
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
