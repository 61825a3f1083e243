/** The two libraries type their whole layouts, but not the single steps that we call in our own worker. */

declare module "graphology-layout-forceatlas2/iterate.js" {
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object
}

declare module "graphology-layout-noverlap/iterate.js" {
  export default function iterate(
    settings: Readonly<Record<string, number>>,
    discs: Float32Array,
  ): {readonly converged: boolean}
}
