import {expect, test} from "@jest/globals"
import {agreeOnNames} from "../../src/syntax/name-agreement.js"
import {type NameContexts, readContexts} from "../../src/syntax/name-contexts.js"
import type {NameType} from "../../src/syntax/name-spans.js"

/** Reads sentences with names written as `[Coral Bay]LOC:0.9,PER:0.1`, and writes them with each name's likeliest type. */
function agree(marked: readonly string[], contexts?: NameContexts): string[] {
  const found = marked.map(() => [] as {from: number; to: number; types: Partial<Record<NameType, number>>}[])
  const sentences = marked.map((sentence, s) => {
    const words: string[] = []
    for (const part of sentence.match(/\[[^\]]*\]\S*|\S+/g) ?? []) {
      const name = /^\[([^\]]*)\](\S*)$/.exec(part)
      if (name === null) {
        words.push(part)
        continue
      }
      const from = words.length
      words.push(...name[1]!.split(" "))
      const types = Object.fromEntries(
        name[2]!.split(",").map((type) => [type.split(":")[0], Number(type.split(":")[1])]),
      )
      found[s]!.push({from, to: words.length, types})
    }
    return words
  })
  return agreeOnNames(sentences, found, contexts).map((names, s) => {
    const words = [...sentences[s]!]
    for (const {from, to, types} of names) {
      const [type] = Object.entries(types).sort((a, b) => b[1] - a[1])[0]!
      words[from] = `[${words[from]}`
      words[to - 1] = `${words[to - 1]}]${type}`
    }
    return words.join(" ")
  })
}

test.each([
  [
    "gives a name the type of its other places",
    ["to [Coral]PER:0.6,LOC:0.4 now", "in [Coral]LOC:1", "at [Coral]LOC:1"],
    ["to [Coral]LOC now", "in [Coral]LOC", "at [Coral]LOC"],
  ],
  [
    "leaves a name its type where its own place speaks clearly",
    ["by [Hale]PER:1", "in [Hale]LOC:0.7,PER:0.3"],
    ["by [Hale]PER", "in [Hale]PER"],
  ],
  [
    "lets a single word listen to the longer name that ends in it",
    ["[Ada Hale]PER:1", "and [Hale]ORG:0.5,PER:0.4"],
    ["[Ada Hale]PER", "and [Hale]PER"],
  ],
  [
    "gives a short form the type of the person's full name, however often it stands alone",
    ["[Ada Hale]PER:1", "at [Hale]ORG:0.6,PER:0.3", "at [Hale]ORG:0.6,PER:0.3", "at [Hale]ORG:0.6,PER:0.3"],
    ["[Ada Hale]PER", "at [Hale]PER", "at [Hale]PER", "at [Hale]PER"],
  ],
  [
    "gives a short form the type of the body or place whose name begins with it",
    [
      "[Castor Holdings]ORG:0.9",
      "with [Castor]PER:0.6,ORG:0.4",
      "to [Tolsk]PER:0.5,LOC:0.4",
      "[Tolsk Bay]LOC:1",
    ],
    ["[Castor Holdings]ORG", "with [Castor]ORG", "to [Tolsk]LOC", "[Tolsk Bay]LOC"],
  ],
  [
    "does not let a doubtful longer name tell",
    ["[Castor Holdings]ORG:0.6,PER:0.4", "with [Castor]PER:0.6,ORG:0.4"],
    ["[Castor Holdings]ORG", "with [Castor]PER"],
  ],
  [
    "finds a long name again where it was missed",
    ["the [Coral Bay Trust]ORG:1", "by Coral Bay Trust ."],
    ["the [Coral Bay Trust]ORG", "by [Coral Bay Trust]ORG ."],
  ],
  [
    "leaves single words to the net",
    ["[Coral]LOC:1", "[Coral]LOC:1", "Coral"],
    ["[Coral]LOC", "[Coral]LOC", "Coral"],
  ],
  [
    "adds nothing inside another name",
    ["[Coral Bay]LOC:1", "[New Coral Bay]ORG:1"],
    ["[Coral Bay]LOC", "[New Coral Bay]ORG"],
  ],
  ["adds no words in small letters", ["[apex lab]ORG:1", "apex lab"], ["[apex lab]ORG", "apex lab"]],
])("%s", (_behaviour, marked, expected) => expect(agree(marked)).toEqual(expected))

test("lets the words beside a name speak for all its places", () => {
  const contexts = readContexts(["<in", ">said"], Int16Array.of(-2000, 2000, 2000, -2000), ["PER", "LOC"])
  const marked = [
    "[Coral]PER:0.6,LOC:0.4",
    "in [Coral]PER:0.6,LOC:0.4",
    "in [Coral]PER:0.6,LOC:0.4",
    "[Hale]PER:0.6,LOC:0.4 said",
  ]
  expect(agree(marked, contexts)).toEqual(["[Coral]LOC", "in [Coral]LOC", "in [Coral]LOC", "[Hale]PER said"])
  expect(agree(marked)).toEqual(["[Coral]PER", "in [Coral]PER", "in [Coral]PER", "[Hale]PER said"])
})
