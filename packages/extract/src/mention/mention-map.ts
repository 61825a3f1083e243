import type {TextMention} from "./mention.js"

/** What is known of some of a document's mentions: a map with their numbers for keys, as mentions themselves are slow ones. */
export class MentionMap<Value> {
  private readonly values: Readonly<Record<TextMention["kind"], (Value | undefined)[]>> = {
    name: [],
    nominal: [],
    pronoun: [],
  }

  get({kind, number}: TextMention): Value | undefined {
    const values = this.values[kind]
    return number < values.length ? values[number] : undefined
  }

  set({kind, number}: TextMention, value: Value): void {
    const values = this.values[kind]
    while (values.length < number) values.push(undefined)
    values[number] = value
  }
}
