/** As much of a canvas's 2D context as the overlay draws with, writing SVG: what is on the screen goes to paper alike. */

import {outlineOf} from "./outlined-path.js"

/** Text in an element or attribute of an XML file. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

const round = (value: number) => Math.round(value * 100) / 100

interface Style {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  globalAlpha: number
  font: string
  textBaseline: string
  lineJoin: string
  transform: string
}

export class SvgContext implements Style {
  fillStyle = "#000000"
  strokeStyle = "#000000"
  lineWidth = 1
  globalAlpha = 1
  font = "12px sans-serif"
  textBaseline = "middle"
  lineJoin = "round"
  transform = ""
  readonly #elements: string[] = []
  readonly #saved: Style[] = []
  readonly #ruler: CanvasRenderingContext2D
  #path = ""

  /** @param ruler - measures texts */
  constructor(ruler: CanvasRenderingContext2D) {
    this.#ruler = ruler
  }

  get elements(): readonly string[] {
    return this.#elements
  }

  save(): void {
    const {fillStyle, strokeStyle, lineWidth, globalAlpha, font, textBaseline, lineJoin, transform} = this
    this.#saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      globalAlpha,
      font,
      textBaseline,
      lineJoin,
      transform,
    })
  }

  restore(): void {
    Object.assign(this, this.#saved.pop())
  }

  translate(x: number, y: number): void {
    this.transform += `translate(${round(x)} ${round(y)})`
  }

  scale(x: number, y: number): void {
    this.transform += `scale(${round(x)} ${round(y)})`
  }

  setLineDash(): void {}

  beginPath(): void {
    this.#path = ""
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${round(x)} ${round(y)}`
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${round(x)} ${round(y)}`
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#path += `Q${round(controlX)} ${round(controlY)} ${round(x)} ${round(y)}`
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number) =>
      `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`
    const r = round(radius)
    if (to - from >= 2 * Math.PI - 1e-6) {
      this.#path += `M${at(0)}A${r} ${r} 0 1 1 ${at(Math.PI)}A${r} ${r} 0 1 1 ${at(0)}Z`
    } else {
      this.#path += `M${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`
    }
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = round(radius)
    this.#path +=
      `M${round(x + r)} ${round(y)}h${round(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${round(height - 2 * r)}` +
      `a${r} ${r} 0 0 1 ${-r} ${r}h${round(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}v${round(2 * r - height)}` +
      `a${r} ${r} 0 0 1 ${r} ${-r}z`
  }

  fill(path?: Path2D, rule?: CanvasFillRule): void {
    const data = path ? (outlineOf(path) ?? "") : this.#path
    this.#add(`<path d="${data}" fill="${this.fillStyle}"${rule ? ` fill-rule="${rule}"` : ""}`, "/>")
  }

  stroke(): void {
    this.#add(
      `<path d="${this.#path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${round(this.lineWidth)}"`,
      "/>",
    )
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="${this.fillStyle}"`)
  }

  strokeText(text: string, x: number, y: number): void {
    this.#text(
      text,
      x,
      y,
      `fill="none" stroke="${this.strokeStyle}" stroke-width="${round(this.lineWidth)}" stroke-linejoin="round"`,
    )
  }

  measureText(text: string): TextMetrics {
    this.#ruler.font = this.font
    return this.#ruler.measureText(text)
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const [, weight = "400", size = "12", family = "sans-serif"] =
      /^(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font) ?? []
    this.#add(
      `<text x="${round(x)}" y="${round(y)}" dominant-baseline="central" font-family="${xml(family)}" font-size="${size}" font-weight="${weight}" ${paint}`,
      `>${xml(text)}</text>`,
    )
  }

  #add(start: string, end: string): void {
    const opacity = this.globalAlpha < 1 ? ` opacity="${round(this.globalAlpha)}"` : ""
    const transform = this.transform === "" ? "" : ` transform="${this.transform}"`
    this.#elements.push(`${start}${opacity}${transform}${end}`)
  }
}
