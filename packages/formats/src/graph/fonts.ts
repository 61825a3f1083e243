import type {Font} from "opentype.js"
import type {Point} from "./picture.js"
import {flattened} from "./raster.js"

/** Letters of several fonts, each from the first that has it. */
export class Fonts {
  readonly #fonts: readonly Font[]

  private constructor(fonts: readonly Font[]) {
    this.#fonts = fonts
  }

  /** @param files - TrueType, OpenType or WOFF */
  static async open(files: readonly Uint8Array[]): Promise<Fonts> {
    // Loaded here, since most runs draw nothing.
    const {default: opentype} = await import("opentype.js")
    return new Fonts(files.map((file) => opentype.parse(new Uint8Array(file).buffer)))
  }

  /** The width of a text in ems. */
  widthOf(text: string): number {
    return this.#runs(text).reduce((sum, {font, text: run}) => sum + font.getAdvanceWidth(run, 1), 0)
  }

  /** The outlines of a line of writing whose baseline begins at a point. */
  outlines(text: string, {x, y}: Point, size: number): readonly (readonly Point[])[] {
    const outlines: Point[][] = []
    let at = x
    for (const {font, text: run} of this.#runs(text)) {
      addOutlines(outlines, font, run, {x: at, y}, size)
      at += font.getAdvanceWidth(run, size)
    }
    return outlines
  }

  /** The characters that no font has. */
  missingIn(text: string): readonly string[] {
    return [...text].filter((character) =>
      this.#fonts.every((font) => font.charToGlyphIndex(character) === 0),
    )
  }

  /** Stretches of one font each. */
  #runs(text: string): readonly {readonly font: Font; readonly text: string}[] {
    const runs: {readonly font: Font; text: string}[] = []
    for (const character of text) {
      const font = this.#fonts.find((one) => one.charToGlyphIndex(character) > 0) ?? this.#fonts[0]!
      const last = runs.at(-1)
      if (last?.font === font) last.text += character
      else runs.push({font, text: character})
    }
    return runs
  }
}

function addOutlines(outlines: Point[][], font: Font, text: string, {x, y}: Point, size: number): void {
  let outline: Point[] = []
  for (const command of font.getPath(text, x, y, size).commands) {
    if (command.type === "M") {
      outline = [{x: command.x, y: command.y}]
      outlines.push(outline)
    } else if (command.type === "L") outline.push({x: command.x, y: command.y})
    else if (command.type === "Q" || command.type === "C") {
      const end = {x: command.x, y: command.y}
      const bends = [{x: command.x1, y: command.y1}]
      if (command.type === "C") bends.push({x: command.x2, y: command.y2})
      outline.push(...flattened([outline.at(-1)!, ...bends, end]).slice(1))
    }
  }
}
