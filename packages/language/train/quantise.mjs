// Turns the trainer's floats into the integers of the model file (src/net/model-file.ts).
import fs from "node:fs"
import {modelMagic, readModelFile} from "../dist/net/model-file.js"

const one = 4096

/** @returns {Map<string, {rows: number, cols: number, values: Float32Array}>} */
export function readFloats(path) {
  const bytes = fs.readFileSync(path)
  const tensors = new Map()
  for (let at = 0; at < bytes.length; ) {
    const name = bytes
      .subarray(at, at + 16)
      .toString("latin1")
      .replace(/\0.*$/s, "")
    const rows = bytes.readInt32LE(at + 16)
    const cols = bytes.readInt32LE(at + 20)
    at += 24
    tensors.set(name, {
      rows,
      cols,
      values: new Float32Array(
        bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + rows * cols * 4),
      ),
    })
    at += rows * cols * 4
  }
  return tensors
}

/**
 * The largest whole number of each kind. Embeddings make up most of the file; five bits cost them no accuracy, and
 * compress to little more than half of eight.
 */
const largestValue = {embedding: 15, matrix: 127}

/** int8 values with one factor for each row (`embedding`) or column (`matrix`). */
export function quantise({rows, cols, values}, kind) {
  const top = largestValue[kind]
  const count = kind === "matrix" ? cols : rows
  const factors = new Uint16Array(count)
  const largest = new Float32Array(count)
  const groupOf = (r, c) => (kind === "matrix" ? c : r)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++)
      largest[groupOf(r, c)] = Math.max(largest[groupOf(r, c)], Math.abs(values[r * cols + c]))
  for (let g = 0; g < count; g++) factors[g] = Math.max(1, Math.ceil((largest[g] * one) / top))
  const out = Buffer.alloc(count * 2 + rows * cols)
  Buffer.from(factors.buffer).copy(out)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const q = Math.round((values[r * cols + c] * one) / factors[groupOf(r, c)])
      out.writeInt8(Math.max(-top, Math.min(top, q)), count * 2 + r * cols + c)
    }
  }
  return {kind, rows, cols, bytes: out}
}

export function vector({rows, cols, values}) {
  const numbers = Int16Array.from(values, (x) => Math.max(-32768, Math.min(32767, Math.round(x * one))))
  return {kind: "vector", rows, cols, bytes: Buffer.from(numbers.buffer)}
}

export function words(list) {
  return {kind: "words", rows: list.length, cols: 1, bytes: Buffer.from(list.join("\n"))}
}

/** @param {Record<string, {kind: string, rows: number, cols: number, bytes: Buffer}>} parts */
export function writeModelFile(path, about, parts) {
  const places = {}
  const chunks = []
  let at = 0
  for (const [name, {kind, rows, cols, bytes}] of Object.entries(parts)) {
    places[name] = {kind, rows, cols, at, size: bytes.length}
    const padding = Buffer.alloc((8 - (bytes.length % 8)) % 8)
    chunks.push(bytes, padding)
    at += bytes.length + padding.length
  }
  const header = Buffer.from(JSON.stringify({...about, parts: places}))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  fs.writeFileSync(path, Buffer.concat([Buffer.from(modelMagic), length, header, ...chunks]))
}

export const readHeader = (path) => readModelFile(fs.readFileSync(path)).header

/** Parts of a model file, to be written again. */
export function readParts(path, isWanted) {
  const file = fs.readFileSync(path)
  const start = modelMagic.length + 4 + file.readUInt32LE(modelMagic.length)
  const entries = Object.entries(readModelFile(file).header.parts).filter(([name]) => isWanted(name))
  return Object.fromEntries(
    entries.map(([name, {kind, rows, cols, at, size}]) => [
      name,
      {kind, rows, cols, bytes: file.subarray(start + at, start + at + size)},
    ]),
  )
}
