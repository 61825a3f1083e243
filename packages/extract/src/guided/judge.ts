import type {Guess} from "./decide.js"
import {probabilities, type Weights} from "./log-linear.js"
import {overlap, type Passage, same} from "./passage.js"

/** A relation that a pair may have, as the model of pairs sees it. */
export interface Weighed extends Pick<Guess, "subject" | "object" | "relation"> {
  /** Log-odds by what the relation weighs for itself, and by all features. */
  readonly own: number
  readonly score: number
  /** Log-odds by what the relation's name tells alone; minus infinity where nothing names it. */
  readonly named: number
  /** The pair's features that all relations weigh alike, and what is told of this relation. */
  readonly general: readonly string[]
  readonly told: readonly string[]
}

/** A guess with what the judge looked at. */
export interface Judged extends Guess {
  readonly features: readonly string[]
}

/** Below these log-odds a relation is not looked at; a second one holds where a rule or an example names it. */
const leastScore = -4.5
const leastWitnessed = -8
const leastNamed = -2.5

/** Whether a relation is likely enough to be judged. */
export function isWorthJudging({score, named, told}: Pick<Weighed, "score" | "named" | "told">): boolean {
  if (score > leastScore || named > leastNamed) return true
  return score > leastWitnessed && told.some((name) => name === "rule-says" || name === "pair-known-here")
}

/**
 * What the judge looks at, for each relation that the pairs of a passage may have: how sure the model of pairs is, of how
 * many things the examples tell the relation, how well both ends are cut, what rules and names say, and how it stands
 * beside others for the same object, the same pair, or the same words cut otherwise.
 * @param things - for each relation of how many things the examples tell it
 */
export function judgeFeatures(
  {words}: Passage,
  weighed: readonly Weighed[],
  things: readonly number[],
): string[][] {
  const bySentence = new Map<number, Weighed[]>()
  for (const guess of weighed) {
    const {sentence} = words[guess.object.from]!
    const row = bySentence.get(sentence)
    if (row) row.push(guess)
    else bySentence.set(sentence, [guess])
  }
  return weighed.map((guess) => {
    const {subject, object, own, score, named, general, told} = guess
    const common = commonness(things[guess.relation]!)
    const rivals = bestRivals(guess, bySentence.get(words[object.from]!.sentence)!)
    const features = [
      "bias",
      `examples=${common}`,
      ...steps("score", score),
      ...steps("own", own),
      ...steps(`score@${common}`, score, 2),
      ...steps("named", named),
      ...Object.entries(rivals).map(([name, best]) => `${name}=${lead(score - best)}`),
      `s-end=${share(subject.end)}`,
      `o-end=${share(object.end)}`,
      `s-likely=${share(subject.subject)}`,
      `o-likely=${share(object.object)}`,
      ...told,
      ...told.map((name) => `${name}@${common}`),
      ...general.filter((name) => !name.startsWith("path=")),
    ]
    return common === "none" ? features.map((name) => `untold ${name}`) : features
  })
}

/** The best scores of others in the sentence; minus infinity where there is none. */
function bestRivals(guess: Weighed, others: readonly Weighed[]): Readonly<Record<string, number>> {
  const none = Number.NEGATIVE_INFINITY
  const best = {
    "lead-of-all": none,
    "lead-of-object": none,
    "lead-of-subjects": none,
    "lead-of-pair": none,
    "lead-of-objects": none,
    "lead-of-cuts": none,
  }
  const count = (name: keyof typeof best, score: number) => {
    if (score > best[name]) best[name] = score
  }
  for (const other of others) {
    if (other === guess) continue
    count("lead-of-all", other.score)
    const sameRelation = other.relation === guess.relation
    const sameSubject = same(other.subject, guess.subject)
    const sameObject = same(other.object, guess.object)
    const isCut =
      (!sameObject && overlap(other.object, guess.object)) ||
      (!sameSubject && overlap(other.subject, guess.subject))
    if (isCut) {
      if (sameRelation) count("lead-of-cuts", other.score)
    } else if (sameSubject && sameObject) count("lead-of-pair", other.score)
    else if (sameObject) {
      count("lead-of-object", other.score)
      if (sameRelation) count("lead-of-subjects", other.score)
    } else if (sameSubject && sameRelation) count("lead-of-objects", other.score)
  }
  return best
}

/** Guesses with the probabilities that a judge gives, without those that it holds for nothing. */
export function judged(
  weighed: readonly Weighed[],
  features: readonly (readonly string[])[],
  judge: Weights,
): Judged[] {
  return weighed.flatMap(({subject, object, relation}, i) => {
    const probability = probabilities(judge, features[i]!)[0]!
    return probability > 0.02 ? [{subject, object, relation, probability, features: features[i]!}] : []
  })
}

/** How many things the examples tell a relation of, in steps. */
function commonness(things: number): string {
  if (things <= 2) return things === 0 ? "none" : "1-2"
  return things <= 5 ? "3-5" : things <= 12 ? "6-12" : things <= 30 ? "13-30" : "31+"
}

/** The steps that log-odds reach, so that the weights of steps make any curve. */
function steps(name: string, value: number, width = 1): string[] {
  const reached: string[] = []
  for (let step = -5; step <= 4; step += width) if (value >= step) reached.push(`${name}>${step}`)
  return reached
}

function lead(difference: number): string {
  if (difference === Number.POSITIVE_INFINITY) return "alone"
  if (difference < 0) return difference < -3 ? "far-behind" : difference < -1 ? "behind" : "near"
  return difference < 1 ? "ahead" : difference < 3 ? "well-ahead" : "far-ahead"
}

function share(probability: number): string {
  return probability < 0.05
    ? "no"
    : probability < 0.2
      ? "hardly"
      : probability < 0.5
        ? "maybe"
        : probability < 0.8
          ? "likely"
          : "yes"
}
