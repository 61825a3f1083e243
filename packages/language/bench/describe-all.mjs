// Everything that the analyser finds in a text, as one string; runs in Node and in a browser.
import {createAnalyser} from "../dist/syntax/analyser.js"
import {splitSentences} from "../dist/syntax/sentences.js"
import {newTokenSpans} from "../dist/syntax/token-spans.js"
import {tokenize} from "../dist/syntax/tokenize.js"

export function describeAll(model, text, machine) {
  const analyser = createAnalyser(model, {machine})
  const tokens = newTokenSpans()
  tokenize(text, 0, text.length, tokens)
  let from = 0
  const sentences = splitSentences(text, tokens, analyser.boundaryWeights).map((to) => {
    const words = Array.from({length: to - from}, (_, i) =>
      text.slice(tokens.starts[from + i], tokens.ends[from + i]),
    )
    from = to
    return words
  })
  const lines = []
  analyser.analyse(sentences, (words, names) => lines.push(JSON.stringify([words, names])))
  return lines.join("\n")
}
