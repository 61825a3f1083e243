// Trains the sentence splitter: logistic regression over hashed features, by AdaGrad (Duchi et al. 2011).
import {boundaryFeatureCount, boundaryFeatures, boundaryWeights, mayEnd} from "../dist/net/boundary.js"
import {hasEmptyLine, nowOpen} from "../dist/syntax/sentences.js"
import {newTokenSpans} from "../dist/syntax/token-spans.js"
import {tokenize} from "../dist/syntax/tokenize.js"
import {rawText} from "./conllu.mjs"

/** @returns {Int16Array} weights in sixty-fourths */
export function trainBoundaries(treebanks, random, {epochs = 12, rate = 0.15, rareness = 2e-6} = {}) {
  const examples = treebanks.flatMap((sentences) => boundaryExamples(sentences))
  const weights = new Float64Array(boundaryWeights)
  const squares = new Float64Array(boundaryWeights).fill(1e-3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[examples[i], examples[j]] = [examples[j], examples[i]]
    }
    for (const {features, isEnd} of examples) {
      let score = 0
      for (const f of features) score += weights[f]
      const slope = sigmoid(score) - (isEnd ? 1 : 0)
      for (const f of features) {
        const gradient = slope + rareness * weights[f]
        squares[f] += gradient * gradient
        weights[f] -= (rate * gradient) / Math.sqrt(squares[f])
      }
    }
  }
  return Int16Array.from(weights, (w) => Math.max(-2047, Math.min(2047, Math.round(w * 64))))
}

/** 1 / (1 + e^-x) without Math.exp, whose last bits differ between engines. */
function sigmoid(x) {
  const clipped = Math.max(-30, Math.min(30, x))
  let power = 1 + -clipped / 1024
  for (let i = 0; i < 10; i++) power *= power
  return 1 / (1 + power)
}

function boundaryExamples(sentences) {
  const {text, spans} = rawText(sentences)
  const ends = new Set(spans.map((span) => span.end))
  const tokens = newTokenSpans()
  const examples = []
  tokenize(text, 0, text.length, tokens)
  let from = 0
  let open = 0
  for (let at = 0; at < tokens.count; at++) {
    open = nowOpen(open, text.charCodeAt(tokens.starts[at]), at === from)
    const isLast = at === tokens.count - 1 || hasEmptyLine(text, tokens.ends[at], tokens.starts[at + 1])
    const isEnd = ends.has(tokens.ends[at])
    if (!isLast && mayEnd(text, tokens, at)) {
      const features = new Int32Array(boundaryFeatureCount)
      boundaryFeatures(text, tokens, at, from, open, features)
      examples.push({features, isEnd})
    }
    if (isLast || isEnd) {
      from = at + 1
      open = 0
    }
  }
  return examples
}
