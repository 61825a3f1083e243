/** Numbers from 0 to 1: a linear congruential generator, the same everywhere. */
export function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** One entry of a list. */
export const pick = (random, list) => list[Math.floor(random() * list.length)]
