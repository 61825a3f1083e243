import type {AnnotatedDocument} from "@relata/model"
import type {TextMention} from "../mention/mention.js"
import {MentionIndex} from "../mention/mention-index.js"
import type {Cluster} from "./cluster.js"

/** Which thing each name of a document names. */
export class NamedThings {
  readonly #names: MentionIndex<TextMention>
  /** By the names' numbers. */
  readonly #clusters: Cluster[] = []

  /** @param clusters - those of names, before anything else is added to them */
  constructor(doc: AnnotatedDocument, clusters: readonly Cluster[]) {
    const names: TextMention[] = []
    for (const cluster of clusters) {
      for (const mention of cluster.mentions) {
        names.push(mention)
        this.#clusters[mention.number] = cluster
      }
    }
    this.#names = new MentionIndex(doc, names)
  }

  /** The name that holds a word. */
  nameAt(sentence: number, token: number): TextMention | undefined {
    return this.#names.find(sentence, token)
  }

  /** What a name names; nothing for what turned out to be no name. */
  of(name: TextMention): Cluster | undefined {
    return this.#clusters[name.number]
  }
}
