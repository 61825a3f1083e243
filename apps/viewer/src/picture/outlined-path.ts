/** Paths that know their outline, which a `Path2D` does not give back. */

const outlines = new WeakMap<Path2D, string>()

/** A path that an SVG drawing can draw as well. */
export function pathOf(data: string): Path2D {
  const path = new Path2D(data)
  outlines.set(path, data)
  return path
}

/** What a path was made of, if `pathOf` made it. */
export function outlineOf(path: Path2D): string | undefined {
  return outlines.get(path)
}
