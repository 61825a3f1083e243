/** Colour arithmetic on `#rrggbb` strings: contrast by WCAG 2, and mixing in sRGB. */

export type Rgb = readonly [red: number, green: number, blue: number]

/** Reads `#rgb` or `#rrggbb`; anything else is black, so that a bad colour never stops a drawing. */
export function parseHex(hex: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex)
  const long = short ? undefined : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  const digits = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1)
  if (!digits) return [0, 0, 0]
  return digits.map((pair) => Number.parseInt(pair, 16)) as unknown as Rgb
}

export function toHex(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const a = parseHex(from)
  const b = parseHex(to)
  return toHex([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Rgb)
}

/** Relative luminance, 0 to 1. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The shade of `colour` nearest to it that has at least `wanted` contrast to `background`: darker on a light
 * background, lighter on a dark one. `colour` itself when it has the contrast already.
 */
export function shadeFor(colour: string, background: string, wanted: number): string {
  const towards = luminance(background) > 0.18 ? "#000000" : "#ffffff"
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(colour, towards, share)
    if (contrast(shade, background) >= wanted) return shade
  }
  return towards
}

/** Near-black or white, whichever can be told better from `fill`. */
export function inkOn(fill: string): string {
  return contrast("#ffffff", fill) >= contrast("#14161a", fill) ? "#ffffff" : "#14161a"
}
