/**
 * Colours of entity types.
 *
 * Hues are Paul Tol's "bright" scheme, which stays apart under the common kinds of colour blindness. Six types
 * get a hue, the rest share its grey: colour is never alone, each type has an icon as well.
 * @see https://personal.sron.nl/~pault/
 */

import {inkOn, mix, shadeFor} from "./contrast.js"

export const hues = ["#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377"] as const
export const grey = "#BBBBBB"

/** The hue that a type takes when no more frequent type has taken it. */
const preferred: Readonly<Record<string, string>> = {
  Organization: "#4477AA",
  Person: "#EE6677",
  Location: "#228833",
  Facility: "#228833",
  NaturalKind: "#228833",
  Product: "#CCBB44",
  Work: "#CCBB44",
  Technology: "#66CCEE",
  Concept: "#66CCEE",
  Event: "#AA3377",
  Group: "#AA3377",
  Award: "#AA3377",
  Law: "#AA3377",
}

/**
 * A colour for each type. The most frequent types choose first; ties go by name, so that equal counts give equal
 * colours. Filters never change colours: give the counts of the whole graph. Nor do edits: what is in `known` stays,
 * and the others share what that leaves.
 */
export function assignColours(
  counts: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const ranked = [...counts]
    .filter(([type]) => !known.has(type))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  const colours = new Map(known)
  const taken = new Set(known.values())
  const free = new Set<string>(hues.filter((hue) => !taken.has(hue)))
  const coloured = ranked.slice(0, free.size)
  for (const [type] of coloured) {
    const hue = preferred[type]
    if (hue === undefined || !free.delete(hue)) continue
    colours.set(type, hue)
  }
  for (const [type] of ranked) {
    if (colours.has(type)) continue
    const [hue] = coloured.some(([name]) => name === type) ? free : []
    if (hue !== undefined) free.delete(hue)
    colours.set(type, hue ?? grey)
  }
  return colours
}

/** What a drawing needs to know of the page's colours; they come from CSS variables. */
export interface Surface {
  readonly background: string
  readonly text: string
  readonly muted: string
  readonly edge: string
  readonly accent: string
  /** How large the reader has letters: 1 is 16 pixels to the root's em. */
  readonly letters: number
}

/** The fill of a node, its border that holds 3:1 to the background, and the ink of its icon. */
export interface Paint {
  readonly fill: string
  readonly border: string
  readonly ink: string
}

export function paintOf(colour: string, surface: Surface): Paint {
  return {
    fill: colour.toLowerCase(),
    border: shadeFor(mix(colour, surface.text, 0.22), surface.background, 3),
    ink: inkOn(colour),
  }
}
