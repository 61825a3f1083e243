import type {Token} from "@relata/model"
import type {TokenRange} from "./clause.js"

/**
 * Whether the dependency tree hangs the prepositional phrase that begins at `at` on a word of `range`; `undefined` where
 * it does not say.
 */
export function hangsOn(tokens: readonly Token[], at: number, {from, to}: TokenRange): boolean | undefined {
  const {head = -1, deprel} = tokens[at]!
  if (head < 0 || deprel !== "case") return undefined
  const outer = tokens[head]!.head ?? -1
  return outer < 0 ? undefined : from <= outer && outer < to
}
