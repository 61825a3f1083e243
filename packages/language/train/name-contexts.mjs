// Counts which words stand beside names of each type (src/syntax/name-contexts.ts).
import {goldNames} from "../bench/name-score.mjs"
import {contextKeys} from "../dist/syntax/name-contexts.js"

/** A key is kept that stands beside so many names; each begins with so many names of the usual mixture of types. */
const least = 15
const usual = 8
/** The net has read these words as well: they count a second time with this share only. */
const share = 0.2

/**
 * @param {object[][]} sentences words with `form` and `name`
 * @param {string[]} types
 * @returns {{keys: string[], weights: {rows: number, cols: number, values: Float32Array}}}
 */
export function countContexts(sentences, types) {
  const counts = new Map()
  const all = new Map(types.map((type) => [type, 0]))
  for (const words of sentences) {
    const forms = words.map(({form}) => form)
    for (const {from, to, types: possible} of goldNames(words)) {
      const [type] = possible
      if (possible.length > 1 || !all.has(type)) continue
      all.set(type, all.get(type) + 1)
      for (const key of contextKeys(forms, from, to)) {
        if (!counts.has(key)) counts.set(key, new Map())
        counts.get(key).set(type, (counts.get(key).get(type) ?? 0) + 1)
      }
    }
  }
  const names = [...all.values()].reduce((a, b) => a + b, 0)
  const sumOf = (byType) => [...byType.values()].reduce((a, b) => a + b, 0)
  const keys = [...counts.keys()].filter((key) => sumOf(counts.get(key)) >= least).sort()
  const values = keys.flatMap((key) => {
    const byType = counts.get(key)
    return types.map((type) => {
      const usualShare = Math.max(1, all.get(type)) / names
      const likelihood = ((byType.get(type) ?? 0) + usual * usualShare) / (sumOf(byType) + usual)
      return share * Math.log(likelihood / usualShare)
    })
  })
  return {keys, weights: {rows: keys.length, cols: types.length, values: Float32Array.from(values)}}
}
