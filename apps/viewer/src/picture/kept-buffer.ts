/** What our drawing programs share. */

import type {Program} from "sigma/rendering"
import {parseHex} from "../look/contrast.js"

/** Sigma's programs with the parts of them that it does not type. */
type Inner = Pick<Program, never> & {
  readonly array: Float32Array
  readonly constantArray: Float32Array
  readonly ATTRIBUTES: readonly unknown[]
  readonly CONSTANT_ATTRIBUTES: readonly unknown[]
  bindAttribute(attribute: unknown, program: BoundProgram, offset: number, isPerItem: boolean): number
}

interface BoundProgram {
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext
  readonly buffer: WebGLBuffer
  readonly constantBuffer: WebGLBuffer
}

/**
 * Binds a program's data as sigma does, but hands it to the graphics card only when it changed: sigma does so for each
 * frame, which at 100,000 nodes is most of the time that a frame takes.
 */
export function bindKept(given: object, program: BoundProgram, isChanged: boolean): void {
  // These members are in sigma 3.0.3 and are called by its own `bindProgram`, which this stands in for.
  const inner = given as Inner
  const {gl, buffer, constantBuffer} = program
  let offset = 0
  gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer)
  for (const attribute of inner.CONSTANT_ATTRIBUTES)
    offset += inner.bindAttribute(attribute, program, offset, false)
  if (isChanged) gl.bufferData(gl.ARRAY_BUFFER, inner.constantArray, gl.STATIC_DRAW)
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  offset = 0
  for (const attribute of inner.ATTRIBUTES) offset += inner.bindAttribute(attribute, program, offset, true)
  if (isChanged) gl.bufferData(gl.ARRAY_BUFFER, inner.array, gl.DYNAMIC_DRAW)
  gl.bindBuffer(gl.ARRAY_BUFFER, null)
}

const bytes = new Uint8Array(4)
const asFloat = new Float32Array(bytes.buffer)
const packed = new Map<string, number>()
/** Neighbours in the list mostly look alike. */
let last = {hex: "", opacity: 0, float: 0}

/**
 * A colour and its opacity (0 to 1) as the four bytes of one float. The last bit of the opacity is lost, because some
 * floats with all bits of the exponent set are not kept as they are.
 */
export function packColour(hex: string, opacity = 1): number {
  if (hex === last.hex && opacity === last.opacity) return last.float
  const key = `${hex} ${opacity}`
  let float = packed.get(key)
  if (float === undefined) {
    bytes.set([...parseHex(hex), Math.round(opacity * 255) & 0xfe])
    float = asFloat[0]!
    if (packed.size > 5000) packed.clear()
    packed.set(key, float)
  }
  last = {hex, opacity, float}
  return float
}
