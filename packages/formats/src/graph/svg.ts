import {escapeXml} from "../xml.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces} from "./json-text.js"
import {type DrawnCircle, type DrawnLine, type DrawnText, pictureOf} from "./picture.js"

/**
 * A picture of the graph that stands in a report as it is: laid out, coloured by type, with labels that do not cover
 * one another, a legend, and the words behind each edge on hovering. Drawn without a browser.
 */
export const svg: GraphFormat = {
  name: "svg",
  label: "SVG picture",
  extensions: ["svg"],
  write: (source) => inPieces(write(source)),
}

const halo = 'paint-order="stroke" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"'

function* write(source: GraphSource): Generator<string> {
  const {frame, title, lines, circles, lineTexts, labels, legend} = pictureOf(source)
  const [x, y, width, height] = [frame.left, frame.top, frame.width, frame.height].map(round)
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif">\n`
  yield `<title>${title}</title>\n`
  yield `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 1 L7 4 L0 7 z" fill="#8b93a1"/></marker></defs>\n`
  yield `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>\n`
  yield '<g fill="none" stroke="#aeb6c2" stroke-width="1">\n'
  for (const line of lines) yield lineElement(line)
  yield '</g>\n<g stroke="#ffffff" stroke-width="1.2">\n'
  for (const circle of circles) yield circleElement(circle)
  yield "</g>\n"
  if (lineTexts.length > 0) {
    yield `<g fill="#6b7480" text-anchor="middle" ${halo}>\n`
    for (const text of lineTexts) yield textElement(text)
    yield "</g>\n"
  }
  yield `<g fill="#1f2733" ${halo}>\n`
  for (const label of labels) yield textElement(label)
  yield "</g>\n"
  if (legend.length > 0) {
    yield '<g fill="#1f2733">\n'
    for (const {circle, text} of legend) yield circleElement(circle) + textElement(text)
    yield "</g>\n"
  }
  yield "</svg>\n"
}

function lineElement({points, hasArrow, isDashed, words}: DrawnLine): string {
  const [first, ...rest] = points.map(({x, y}) => `${round(x)} ${round(y)}`)
  const path = `M${first} ${["L", "Q", "C"][points.length - 2]}${rest.join(" ")}`
  const more = (hasArrow ? ' marker-end="url(#arrow)"' : "") + (isDashed ? ' stroke-dasharray="4 3"' : "")
  return `<path d="${path}"${more}><title>${escapeXml(words)}</title></path>\n`
}

function circleElement({x, y, radius, colour, words}: DrawnCircle): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colour}"><title>${escapeXml(words)}</title></circle>\n`
}

function textElement({x, y, text, size}: DrawnText): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}">${escapeXml(text)}</text>\n`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
