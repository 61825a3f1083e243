// Scores names: spans that match exactly, with and without their types.

const plain = ["PER", "ORG", "LOC"]

/** The likeliest type of a found name. */
export const bestType = (types) => Object.entries(types).sort((a, b) => b[1] - a[1])[0][0]

/** The gold names of a sentence as train/names.mjs writes them into `word.name`. */
export function goldNames(words) {
  const names = []
  let from = 0
  words.forEach(({name}, i) => {
    if (!name || name.startsWith("O")) return
    if (name[0] === "B" || name[0] === "U") from = i
    if (name[0] === "L" || name[0] === "U")
      names.push({from, to: i + 1, types: name.split(" ").map((tag) => tag.slice(2))})
  })
  return names
}

/**
 * F1 in per cent over persons, organisations and places: `untyped` counts equal spans, `typed` equal spans of equal type.
 * `any` counts equal spans of all types.
 * @param {{gold: object[], found: object[]}[]} sentences
 */
export function scoreNames(sentences) {
  const counts = {any: [0, 0, 0], untyped: [0, 0, 0], typed: [0, 0, 0]}
  const add = (name, gold, found, isSame) => {
    const right = found.filter((a) =>
      gold.some((b) => a.from === b.from && a.to === b.to && isSame(a, b)),
    ).length
    for (const [i, n] of [gold.length, found.length, right].entries()) counts[name][i] += n
  }
  for (const {gold, found} of sentences) {
    add("any", gold, found, () => true)
    const plainGold = gold.filter(({types}) => types.length === 1 && plain.includes(types[0]))
    const plainFound = found.filter(({types}) => plain.includes(bestType(types)))
    add("untyped", plainGold, plainFound, () => true)
    add("typed", plainGold, plainFound, (a, b) => bestType(a.types) === b.types[0])
  }
  return Object.fromEntries(
    Object.entries(counts).map(([name, [gold, found, right]]) => [name, (200 * right) / (gold + found || 1)]),
  )
}

/**
 * Finds the names of annotated sentences, document by document.
 * @param {(words: object[]) => unknown} documentOf
 * @param {(form: string) => string} respell to see what is left of names in other casing
 * @returns {{words: object[], gold: object[], found: object[]}[]}
 */
export function findNames(analyser, sentences, documentOf, respell = (form) => form) {
  const documents = new Map()
  for (const words of sentences) {
    const document = documentOf(words)
    if (!documents.has(document)) documents.set(document, [])
    documents.get(document).push(words)
  }
  const pairs = []
  for (const document of documents.values()) {
    analyser.analyse(
      document.map((words) => words.map(({form}) => respell(form))),
      (_words, found, index) => pairs.push({words: document[index], gold: goldNames(document[index]), found}),
    )
  }
  return pairs
}
