import type {Token} from "@relata/model"
import type {NounPhrase} from "./clause.js"

/**
 * Whether the dependency tree hangs the prepositional phrase that begins at `at` on the words of a noun phrase;
 * `undefined` where it does not say, or says that it belongs to a phrase inside this one.
 */
export function hangsOn(tokens: readonly Token[], at: number, phrase: NounPhrase): boolean | undefined {
  const {head = -1, deprel} = tokens[at]!
  if (head < 0 || deprel !== "case") return undefined
  const outer = tokens[head]!.head ?? -1
  if (outer < 0 || (outer >= phrase.to && outer < phrase.end)) return undefined
  return phrase.from <= outer && outer < phrase.to
}
