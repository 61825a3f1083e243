import {zlibSync} from "fflate"

/**
 * A PNG file of a picture without transparency.
 *
 * @param pixels - three bytes a pixel (red, green, blue), row by row
 * @param pixelsPerMetre - how large it is meant to be printed
 * @see https://www.w3.org/TR/png-3/
 */
export function pngFile(
  pixels: Uint8Array,
  {
    width,
    height,
    pixelsPerMetre,
  }: {readonly width: number; readonly height: number; readonly pixelsPerMetre: number},
): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // Eight bits a channel; colours without transparency.
  header.set([8, 2, 0, 0, 0], 8)
  const size = new Uint8Array(9)
  new DataView(size.buffer).setUint32(0, pixelsPerMetre)
  new DataView(size.buffer).setUint32(4, pixelsPerMetre)
  size[8] = 1
  const rows = new Uint8Array(height * (width * 3 + 1))
  for (let y = 0; y < height; y++) {
    // The byte before each row says how it is filtered: as the difference from the row above, since most are alike.
    const to = y * (width * 3 + 1)
    rows[to] = 2
    for (let i = 0; i < width * 3; i++) {
      const at = y * width * 3 + i
      rows[to + 1 + i] = pixels[at]! - (y > 0 ? pixels[at - width * 3]! : 0)
    }
  }
  const chunks = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("pHYs", size),
    chunk("IDAT", zlibSync(rows, {level: 6})),
    chunk("IEND", new Uint8Array(0)),
  ]
  const file = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const one of chunks) {
    file.set(one, at)
    at += one.length
  }
  return file
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)))
  return bytes
}

const checksums = Uint32Array.from({length: 256}, (_, n) => {
  let sum = n
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})

/** CRC-32. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = checksums[(sum ^ byte) & 255]! ^ (sum >>> 8)
  return ~sum >>> 0
}
