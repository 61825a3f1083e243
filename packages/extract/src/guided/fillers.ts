import type {Around, OtherName} from "./around.js"
import {plainText} from "./passage.js"
import {count, type Tally, within} from "./tally.js"

/**
 * What examples tell of the names that fill the place of another in a frame, by frame and under `*` in any: names by their
 * letters behind `=`, and how often a trait was that of the filler (`+ after 1`) and of names that were not (`- after 1`).
 */
export type Fillers = Map<string, Tally>

/** Notes which of the names round an end filled a frame. */
export function noteFiller(fillers: Fillers, frame: string, {names}: Around, filler: number): void {
  for (const key of [frame, anyFrame]) {
    const tally = within(fillers, key)
    for (const [i, {text, traits}] of names.entries()) {
      const sign = i === filler ? "+" : "-"
      count(tally, sign)
      for (const trait of traits) count(tally, `${sign} ${trait}`)
      if (i === filler && key === frame) count(tally, `=${plainText(text)}`)
    }
  }
}

const anyFrame = "*"

/** Log-odds below which a name fills no frame. */
const leastLikelihood = -1

/** For how many names the usual share of a trait counts. */
const usualWeight = 2

/** How much a name counts that filled another frame. */
const elsewhere = 0.3

/**
 * The name round an end that most likely fills a frame, by what its traits tell (naive Bayes); none where no filler was
 * of such a kind.
 */
export function likeliestFiller(
  fillers: Fillers,
  frame: string,
  words: string,
  {names}: Around,
): string | undefined {
  const own = fillers.get(frame)
  const any = fillers.get(anyFrame)
  const seen = (key: string) => (own?.get(key) ?? 0) + elsewhere * (any?.get(key) ?? 0)
  const all = seen("+") + seen("-")
  const share = (sign: string, trait: string) => {
    const usual = (seen(`+ ${trait}`) + seen(`- ${trait}`) + 0.5) / (all + 1)
    return (seen(`${sign} ${trait}`) + usualWeight * usual) / (seen(sign) + usualWeight)
  }
  const likelihood = ({text, traits}: OtherName) =>
    traits.reduce((sum, trait) => sum + Math.log(share("+", trait) / share("-", trait)), 0) +
    Math.log(1 + 4 * (own?.get(`=${plainText(text)}`) ?? 0))
  let best: string | undefined
  let highest = leastLikelihood
  for (const name of names) {
    if (words.includes(name.text) || !isOfKind(name, own)) continue
    const value = likelihood(name)
    if (value > highest) [best, highest] = [name.text, value]
  }
  return best
}

/** Whether a filler was of the name's kind; a name whose kind the language layer cannot tell may be of any. */
function isOfKind({traits: [kind]}: OtherName, own: Tally | undefined): boolean {
  return kind !== undefined && (kind.startsWith("is caps") || own?.has(`+ ${kind}`) === true)
}
