/** Draws edges: straight or bent, whole or dashed, with an arrow head or without, all in one pass. */

import type {Attributes} from "graphology-types"
import type Sigma from "sigma"
import {EdgeProgram, type EdgeProgramType, type ProgramInfo} from "sigma/rendering"
import type {EdgeDisplayData, NodeDisplayData, RenderParams} from "sigma/types"
import {bindKept, packColour} from "./kept-buffer.js"

/** Length and width of an arrow head, in widths of its line. */
const headLength = 4.5
const headWidth = 3.4

const uniforms = ["u_matrix", "u_dimensions", "u_scale", "u_pixelRatio", "u_least"] as const
type Uniform = (typeof uniforms)[number]

// A corner is a share of the way, a side of the line, and whether it belongs to the head.
const vertexShader = `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_reach;
attribute float a_width;
attribute float a_bend;
attribute float a_style;
attribute vec4 a_color;
attribute vec3 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_scale;
uniform float u_pixelRatio;
uniform float u_least;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dashed;

vec2 toPixels(vec2 point) {
  return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

void main() {
  vec2 from = toPixels(a_source);
  vec2 to = toPixels(a_target);
  vec2 way = to - from;
  vec2 control = 0.5 * (from + to) + vec2(-way.y, way.x) * a_bend;
  float width = max(u_least, a_width * u_scale / u_pixelRatio) * u_pixelRatio;
  float hasHead = mod(a_style, 2.0);
  // Pixels that the curve passes at its end for a whole turn of the share.
  float speed = max(1.0, 2.0 * length(to - control));
  float tip = clamp(1.0 - a_reach * u_scale / speed, 0.0, 1.0);
  float base = max(0.0, tip - hasHead * min(${headLength.toFixed(1)} * width / speed, 0.5));
  float isHead = a_corner.z;
  float share = mix(a_corner.x * base, mix(base, tip, a_corner.x), isHead);
  vec2 along = mix(control - from, to - control, share);
  along /= max(0.0001, length(along));
  vec2 point = mix(mix(from, control, share), mix(control, to, share), share);
  v_half = mix(width, ${headWidth.toFixed(1)} * width * hasHead, isHead) * 0.5;
  v_across = a_corner.y * mix(v_half + 1.0, v_half, isHead);
  point += vec2(-along.y, along.x) * v_across;
  gl_Position = vec4(point / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_color = vec4(a_color.rgb, 1.0) * a_color.a * 255.0 / 254.0;
  v_along = share * speed / u_pixelRatio;
  v_dashed = (1.0 - isHead) * step(2.0, a_style);
}`

const fragmentShader = `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dashed;
void main() {
  float line = clamp(v_half - abs(v_across) + 0.5, 0.0, 1.0);
  float gap = v_dashed * step(6.0, mod(v_along, 10.0));
  gl_FragColor = v_color * line * (1.0 - gap);
}`

/** An edge as the painter left it. */
export interface PaintedEdge extends EdgeDisplayData {
  readonly ink: string
  /** 0 to 1. */
  readonly opacity: number
  readonly curvature: number
  readonly hasHead: boolean
  readonly isDashed: boolean
}

type Corner = [share: number, side: -1 | 0 | 1, head: 0 | 1]

/** A line of so many straight pieces, two triangles each, and the head's triangle. */
function cornersOf(pieces: number): Corner[] {
  const corners: Corner[] = []
  for (let piece = 0; piece < pieces; piece++) {
    const from = piece / pieces
    const to = (piece + 1) / pieces
    corners.push([from, -1, 0], [from, 1, 0], [to, -1, 0], [from, 1, 0], [to, -1, 0], [to, 1, 0])
  }
  corners.push([0, -1, 1], [0, 1, 1], [1, 0, 1])
  return corners
}

/**
 * @param pieces - 1 draws straight edges; a dozen make a bend smooth
 * @param areDrawn - asked at each frame
 */
export function createLineProgram<N extends Attributes, E extends Attributes>(
  pieces: number,
  areDrawn: () => boolean,
): EdgeProgramType<N, E> {
  const corners = cornersOf(pieces)
  return class LineProgram extends EdgeProgram<Uniform, N, E> {
    #isChanged = true

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<N, E>) {
      super(gl, null, renderer)
    }

    getDefinition() {
      const {FLOAT, UNSIGNED_BYTE, TRIANGLES} = WebGLRenderingContext
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          {name: "a_source", size: 2, type: FLOAT},
          {name: "a_target", size: 2, type: FLOAT},
          {name: "a_reach", size: 1, type: FLOAT},
          {name: "a_width", size: 1, type: FLOAT},
          {name: "a_bend", size: 1, type: FLOAT},
          {name: "a_style", size: 1, type: FLOAT},
          {name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true},
        ],
        CONSTANT_ATTRIBUTES: [{name: "a_corner", size: 3, type: FLOAT}],
        CONSTANT_DATA: corners,
      }
    }

    override process(
      index: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      this.#isChanged = true
      super.process(index, offset, source, target, data)
    }

    override processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      // The painter's reducer made it.
      const {size, ink, opacity, curvature, hasHead, isDashed} = data as PaintedEdge
      const {array} = this
      array[start] = source.x
      array[start + 1] = source.y
      array[start + 2] = target.x
      array[start + 3] = target.y
      array[start + 4] = target.size
      array[start + 5] = size
      array[start + 6] = curvature
      array[start + 7] = (hasHead ? 1 : 0) + (isDashed ? 2 : 0)
      array[start + 8] = packColour(ink, opacity)
    }

    override render(params: RenderParams): void {
      if (areDrawn()) super.render(params)
    }

    override setUniforms(params: RenderParams, {gl, uniformLocations}: ProgramInfo<Uniform>): void {
      const {width, height, pixelRatio, sizeRatio, matrix, minEdgeThickness} = params
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix)
      gl.uniform2f(uniformLocations.u_dimensions, width * pixelRatio, height * pixelRatio)
      gl.uniform1f(uniformLocations.u_scale, pixelRatio / sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio)
      gl.uniform1f(uniformLocations.u_least, minEdgeThickness)
    }

    protected override bindProgram(program: ProgramInfo): void {
      bindKept(this, program, this.#isChanged)
      this.#isChanged = false
    }
  }
}
