import type {Issue} from "@relata/model"
import {Fonts} from "./fonts.js"
import type {DrawnFile, GraphFormat, GraphSource} from "./graph-format.js"
import {type DrawnLine, type DrawnText, type Picture, type Point, pictureOf} from "./picture.js"
import {pngFile} from "./png-file.js"
import {type Colour, flattened, Raster} from "./raster.js"

/** The same picture as SVG, in pixels. The letters are those of the fonts that the caller has. */
export const png: GraphFormat = {
  name: "png",
  label: "PNG picture",
  extensions: ["png"],
  draw,
}

/** Pixels for each unit of the picture, as screens of today have them. */
const usualScale = 2
/** With more pixels than these the picture is drawn smaller. */
const mostPixels = 48e6

const ink: Colour = [0x1f, 0x27, 0x33]
const faintInk: Colour = [0x6b, 0x74, 0x80]
const lineColour: Colour = [0xae, 0xb6, 0xc2]
const arrowColour: Colour = [0x8b, 0x93, 0xa1]
const white: Colour = [255, 255, 255]

async function draw(
  source: GraphSource,
  {fonts: files}: {readonly fonts: readonly Uint8Array[]},
): Promise<DrawnFile> {
  const fonts = await Fonts.open(files)
  const picture = pictureOf(source, (text) => fonts.widthOf(text))
  const {width, height} = picture.frame
  const scale = Math.min(usualScale, Math.sqrt(mostPixels / (width * height)))
  const raster = new Raster(Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale)))
  new Drawing(raster, fonts, picture, scale).draw()
  // 96 units of the picture are an inch.
  const pixelsPerMetre = Math.round((96 * scale) / 0.0254)
  return {
    bytes: pngFile(raster.pixels, {width: raster.width, height: raster.height, pixelsPerMetre}),
    issues: missingLetters(picture, fonts),
  }
}

function missingLetters({labels, lineTexts, legend}: Picture, fonts: Fonts): readonly Issue[] {
  const texts = [...labels, ...lineTexts, ...legend.map((row) => row.text)]
  const missing = [...new Set(texts.flatMap(({text}) => fonts.missingIn(text)))].sort()
  if (missing.length === 0) return []
  const shown = missing.slice(0, 10).join(" ")
  return [
    {
      code: "formats.missing-letters",
      message: `The picture's font has no letters for ${shown}${missing.length > 10 ? ", …" : ""}; boxes stand in their place. In SVG the reader's own fonts show them.`,
    },
  ]
}

class Drawing {
  readonly #raster: Raster
  readonly #fonts: Fonts
  readonly #picture: Picture
  readonly #scale: number

  constructor(raster: Raster, fonts: Fonts, picture: Picture, scale: number) {
    this.#raster = raster
    this.#fonts = fonts
    this.#picture = picture
    this.#scale = scale
  }

  draw(): void {
    const {lines, circles, lineTexts, labels, legend} = this.#picture
    for (const line of lines) this.#line(line)
    for (const circle of [...circles, ...legend.map((row) => row.circle)]) {
      this.#raster.disc(this.#at(circle), (circle.radius + 0.6) * this.#scale)
      this.#raster.paint(white)
      this.#raster.disc(this.#at(circle), (circle.radius - 0.6) * this.#scale)
      this.#raster.paint(colourOf(circle.colour))
    }
    for (const text of lineTexts) {
      const left = text.x - (this.#fonts.widthOf(text.text) * text.size) / 2
      this.#text({...text, x: left}, faintInk)
    }
    for (const text of [...labels, ...legend.map((row) => row.text)]) this.#text(text, ink)
  }

  #at({x, y}: Point): Point {
    const {left, top} = this.#picture.frame
    return {x: (x - left) * this.#scale, y: (y - top) * this.#scale}
  }

  #line({points, hasArrow, isDashed}: DrawnLine): void {
    const path = flattened(points.map((point) => this.#at(point)))
    for (const part of isDashed ? dashes(path, 4 * this.#scale, 3 * this.#scale) : [path])
      this.#raster.line(part, this.#scale)
    this.#raster.paint(lineColour)
    if (!hasArrow) return
    const end = path.at(-1)!
    const before = path.findLast(({x, y}) => Math.hypot(end.x - x, end.y - y) > 1) ?? end
    const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
    const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length]
    const [long, wide] = [6.2 * this.#scale, 2.6 * this.#scale]
    const foot = {x: end.x - dx * long, y: end.y - dy * long}
    this.#raster.shape([
      [end, {x: foot.x - dy * wide, y: foot.y + dx * wide}, {x: foot.x + dy * wide, y: foot.y - dx * wide}],
    ])
    this.#raster.paint(arrowColour)
  }

  #text({text, x, y, size}: DrawnText, colour: Colour): void {
    const outlines = this.#fonts.outlines(text, this.#at({x, y}), size * this.#scale)
    this.#raster.shape(outlines)
    this.#raster.widen(1.5 * this.#scale)
    this.#raster.paint(white)
    this.#raster.shape(outlines)
    this.#raster.paint(colour)
  }
}

/** `#rgb`, `#rrggbb`; what stands behind is transparency, which a report has no use for. */
function colourOf(text: string): Colour {
  const digits = text.slice(1)
  const channel = (i: number) =>
    digits.length < 6
      ? Number.parseInt(digits[i]! + digits[i]!, 16)
      : Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)
  return [channel(0), channel(1), channel(2)]
}

/** The parts of a line that are drawn, in turns with those that are not. */
function dashes(path: readonly Point[], drawn: number, left: number): Point[][] {
  const parts: Point[][] = []
  let part: Point[] | undefined = [path[0]!]
  let rest = drawn
  for (let i = 1; i < path.length; i++) {
    let from = path[i - 1]!
    const to = path[i]!
    for (let length = Math.hypot(to.x - from.x, to.y - from.y); length > rest; ) {
      const t = rest / length
      from = {x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t}
      length -= rest
      if (part === undefined) part = [from]
      else {
        parts.push([...part, from])
        part = undefined
      }
      rest = part === undefined ? left : drawn
    }
    rest -= Math.hypot(to.x - from.x, to.y - from.y)
    part?.push(to)
  }
  if (part !== undefined) parts.push(part)
  return parts
}
