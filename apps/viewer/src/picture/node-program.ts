/** Draws nodes: a disc with a border, each a triangle that the disc lies in. */

import type {Attributes} from "graphology-types"
import type Sigma from "sigma"
import {NodeProgram, type ProgramInfo} from "sigma/rendering"
import type {NodeDisplayData, RenderParams} from "sigma/types"
import {bindKept, packColour} from "./kept-buffer.js"

/** Pixels of the border, whatever the size of the disc. */
const borderWidth = 1.5

const uniforms = ["u_matrix", "u_dimensions", "u_scale", "u_pixelRatio"] as const
type Uniform = (typeof uniforms)[number]

const vertexShader = `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_fill;
attribute vec4 a_border;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_scale;
varying vec2 v_offset;
varying float v_radius;
varying vec4 v_fill;
varying vec4 v_border;
void main() {
  v_radius = a_size * u_scale;
  // One pixel more on every side, to fade out in.
  v_offset = a_corner * (v_radius + 1.0);
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + v_offset * 2.0 / u_dimensions, 0.0, 1.0);
  v_fill = vec4(a_fill.rgb, 1.0) * a_fill.a * 255.0 / 254.0;
  v_border = vec4(a_border.rgb, 1.0) * a_border.a * 255.0 / 254.0;
}`

const fragmentShader = `
precision highp float;
uniform float u_pixelRatio;
varying vec2 v_offset;
varying float v_radius;
varying vec4 v_fill;
varying vec4 v_border;
void main() {
  float distance = length(v_offset);
  float disc = clamp(v_radius - distance + 0.5, 0.0, 1.0);
  // A small disc is not all border.
  float rim = min(${borderWidth.toFixed(1)} * u_pixelRatio, 0.4 * v_radius);
  float border = clamp(distance - (v_radius - rim) + 0.5, 0.0, 1.0);
  gl_FragColor = mix(v_fill, v_border, border) * disc;
}`

/** A node as the painter left it. */
export interface PaintedNode extends NodeDisplayData {
  readonly fill: string
  readonly border: string
}

const corner = (turn: number): [number, number] => [
  2 * Math.cos((turn * 2 * Math.PI) / 3),
  2 * Math.sin((turn * 2 * Math.PI) / 3),
]

export class DiscProgram<N extends Attributes, E extends Attributes> extends NodeProgram<Uniform, N, E> {
  #isChanged = true

  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<N, E>) {
    // What is under the pointer is reckoned (`picking.ts`), so nothing is drawn for it.
    super(gl, null, renderer)
  }

  getDefinition() {
    const {FLOAT, UNSIGNED_BYTE, TRIANGLES} = WebGLRenderingContext
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        {name: "a_position", size: 2, type: FLOAT},
        {name: "a_size", size: 1, type: FLOAT},
        {name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true},
        {name: "a_border", size: 4, type: UNSIGNED_BYTE, normalized: true},
      ],
      CONSTANT_ATTRIBUTES: [{name: "a_corner", size: 2, type: FLOAT}],
      CONSTANT_DATA: [corner(0), corner(1), corner(2)],
    }
  }

  override process(index: number, offset: number, data: NodeDisplayData): void {
    this.#isChanged = true
    super.process(index, offset, data)
  }

  override processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
    // The painter's reducer made it.
    const {x, y, size, fill, border} = data as PaintedNode
    const {array} = this
    array[start] = x
    array[start + 1] = y
    array[start + 2] = size
    array[start + 3] = packColour(fill)
    array[start + 4] = packColour(border)
  }

  override setUniforms(params: RenderParams, {gl, uniformLocations}: ProgramInfo<Uniform>): void {
    const {width, height, pixelRatio, sizeRatio, matrix} = params
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix)
    gl.uniform2f(uniformLocations.u_dimensions, width * pixelRatio, height * pixelRatio)
    gl.uniform1f(uniformLocations.u_scale, pixelRatio / sizeRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio)
  }

  protected override bindProgram(program: ProgramInfo): void {
    bindKept(this, program, this.#isChanged)
    this.#isChanged = false
  }
}
