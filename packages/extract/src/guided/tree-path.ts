import type {Range, Word} from "./passage.js"

/** The preposition or conjunction that introduces a span; `-` without one. */
export function prepositionOf(words: readonly Word[], {from}: Range, head: Word): string {
  const at = words.indexOf(head, from)
  for (let i = Math.max(0, from - 6); i < at; i++) {
    const {token, head: above, lemma} = words[i]!
    if (above === at && (token.deprel === "case" || token.deprel === "mark")) return lemma
  }
  return "-"
}

/** The way from one word to another through the tree, as labels and with the words on it. */
export function pathOf(
  words: readonly Word[],
  from: Word,
  to: Word,
): {readonly labels: string; readonly lexical: string; readonly lemmas: readonly string[]} | undefined {
  const up = ancestorsOf(words, from)
  const down = ancestorsOf(words, to)
  const meeting = up.find((word) => down.includes(word))
  if (!meeting) return undefined
  const climbed = up.slice(0, up.indexOf(meeting))
  const descended = down.slice(0, down.indexOf(meeting)).reverse()
  if (climbed.length + descended.length > 6) return undefined
  const inner = [
    ...climbed.slice(1),
    ...(meeting === from || meeting === to ? [] : [meeting]),
    ...descended.slice(0, -1),
  ]
  const labels = [
    ...climbed.map(({token}) => `^${token.deprel}`),
    ...descended.map(({token}) => `!${token.deprel}`),
  ].join(" ")
  return {
    labels,
    lexical: `${labels} ${inner.map(({lemma}) => lemma).join(" ")}`,
    lemmas: inner.map(({lemma}) => lemma),
  }
}

function ancestorsOf(words: readonly Word[], word: Word): Word[] {
  const way = [word]
  for (let at = word; at.head >= 0 && way.length < 12; at = words[at.head]!) way.push(words[at.head]!)
  return way
}
