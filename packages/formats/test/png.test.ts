import {readFileSync} from "node:fs"
import {createRequire} from "node:module"
import {expect, test} from "@jest/globals"
import {unzlibSync} from "fflate"
import {emptyGraph} from "../src/graph/graph-reading.js"
import {flattened, Raster} from "../src/graph/raster.js"
import {graphFormatNamed} from "../src/index.js"

/** The command's own font; a package beside this one has it. */
const font = readFileSync(
  createRequire(new URL("../../cli/package.json", import.meta.url)).resolve(
    "@fontsource/didact-gothic/files/didact-gothic-latin-400-normal.woff",
  ),
)

const draw = graphFormatNamed("png").draw!

/** The rows of a PNG file's pixels, each of three bytes a pixel. */
function pixelsOf(bytes: Uint8Array): {readonly width: number; readonly rows: readonly Uint8Array[]} {
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12)
    chunks.set(
      String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      bytes.subarray(at + 8, at + 8 + view.getUint32(at)),
    )
  expect([...chunks.keys()]).toEqual(["IHDR", "pHYs", "IDAT", "IEND"])
  const header = chunks.get("IHDR")!
  const headerView = new DataView(header.buffer, header.byteOffset)
  const [width, height] = [headerView.getUint32(0), headerView.getUint32(4)]
  const data = unzlibSync(chunks.get("IDAT")!)
  const rows: Uint8Array[] = []
  for (let y = 0; y < height; y++) {
    const row = data.slice(y * (width * 3 + 1) + 1, (y + 1) * (width * 3 + 1))
    const above = rows.at(-1)
    rows.push(above === undefined ? row : row.map((value, i) => value + above[i]!))
  }
  return {width, rows}
}

function sample() {
  const graph = emptyGraph()
  graph.addNode("a", {label: "Ann Holm", type: "Person"})
  graph.addNode("b", {label: "橋 Bridge", type: "Facility"})
  graph.addEdgeWithKey("e", "a", "b", {type: "BUILT"})
  graph.addEdgeWithKey("l", "a", "a", {type: "KNOWS"})
  return graph
}

test("a picture has the nodes' colours and dark writing, and equal graphs give equal pictures", async () => {
  const {bytes} = await draw(sample(), {fonts: [font]})
  const {width, rows} = pixelsOf(bytes)
  const colours = new Set<string>()
  for (const row of rows) {
    for (let x = 0; x < width; x++)
      colours.add([...row.subarray(3 * x, 3 * x + 3)].map((c) => c.toString(16).padStart(2, "0")).join(""))
  }
  expect([...colours]).toEqual(expect.arrayContaining(["ffffff", "4c78a8", "e4862b", "1f2733", "aeb6c2"]))
  expect((await draw(sample(), {fonts: [font]})).bytes).toEqual(bytes)
})

test("letters that the font does not have are told", async () => {
  const {issues} = await draw(sample(), {fonts: [font]})
  expect(issues).toEqual([
    {code: "formats.missing-letters", message: expect.stringContaining("no letters for 橋;")},
  ])
})

/** The darkness of each pixel, 0 to 9. */
function show({width, pixels}: Raster): string[] {
  const digits = [...pixels]
    .filter((_, i) => i % 3 === 0)
    .map((value) => Math.round((9 * (255 - value)) / 255))
  return Array.from({length: digits.length / width}, (_, y) =>
    digits.slice(y * width, (y + 1) * width).join(""),
  )
}

test("shapes cover pixels by their share of them, and wind around holes", () => {
  const raster = new Raster(6, 4)
  const square = (from: number, to: number) => [
    {x: from, y: 0},
    {x: to, y: 0},
    {x: to, y: 4},
    {x: from, y: 4},
  ]
  raster.shape([square(0.5, 6), square(2, 4).reverse()])
  raster.paint([0, 0, 0])
  expect(show(raster)).toEqual(["590099", "590099", "590099", "590099"])
})

test("a line of many pieces has no seams", () => {
  const raster = new Raster(5, 40)
  raster.line(
    flattened([
      {x: 2.5, y: 2},
      {x: 2.5, y: 20},
      {x: 2.5, y: 38},
    ]),
    1,
  )
  raster.paint([0, 0, 0])
  expect(new Set(show(raster).slice(3, 37))).toEqual(new Set(["00900"]))
})
