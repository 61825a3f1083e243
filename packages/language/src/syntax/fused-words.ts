import {push, type TokenSpans} from "./token-spans.js"

/** Words that are two, by the length of the first: `can|not`, `gon|na`, `do|nt`. */
const fused: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["im", 1],
  ["ive", 1],
  ["alot", 1],
  ["outta", 3],
  ["thats", 4],
  ["whats", 4],
  ["theres", 5],
  ["youre", 3],
  ["theyre", 4],
  ["youll", 3],
  ...[
    "dont",
    "cant",
    "wont",
    "didnt",
    "doesnt",
    "isnt",
    "wasnt",
    "aint",
    "arent",
    "couldnt",
    "wouldnt",
    "shouldnt",
    "havent",
    "hasnt",
  ].map((word): [string, number] => [word, word.length - 2]),
])

/** Pushes a word of ASCII letters only, as two tokens where it is two. */
export function pushPlain(text: string, start: number, end: number, into: TokenSpans): void {
  const size = end - start
  const last = text.charCodeAt(end - 1) | 0x20
  // The fused words have at most eight letters and few first and last ones: most words need no look-up.
  if (size <= 8 && size > 1 && fusedEnds[(text.charCodeAt(start) & 0x5f) * 128 + (last & 0x7f)] === 1) {
    const form = text.slice(start, end)
    const cut = fused.get(form.toLowerCase())
    if (cut !== undefined && form !== "IM") {
      push(into, start, start + cut)
      push(into, start + cut, end)
      return
    }
  }
  push(into, start, end)
}

/** Marks the pairs of a first letter, as a capital, and a last one, in lower case. */
const fusedEnds = new Uint8Array(128 * 128)
for (const word of fused.keys())
  fusedEnds[(word.charCodeAt(0) & 0x5f) * 128 + word.charCodeAt(word.length - 1)] = 1
