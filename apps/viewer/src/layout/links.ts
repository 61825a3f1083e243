import type {Scene} from "../desk/messages.js"
import type {EdgePairs} from "./start-positions.js"

/** The edges that pull, and how strongly; what leads to itself does not. */
export function linksOf(scene: Scene): {readonly edges: EdgePairs; readonly weights: Float32Array} {
  const links = scene.edges.filter(({source, target}) => source !== target)
  const edges = new Uint32Array(2 * links.length)
  for (const [index, {source, target}] of links.entries()) {
    edges[2 * index] = source
    edges[2 * index + 1] = target
  }
  return {edges, weights: Float32Array.from(links, ({weight}) => Math.sqrt(weight))}
}
