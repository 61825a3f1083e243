/** The picture by sigma: WebGL for nodes and edges, one 2D canvas above them for everything with words. */

import {RelataError} from "@relata/model"
import {relationWords} from "@relata/query"
import {createEdgeCurveProgram} from "@sigma/edge-curve"
import {createNodeBorderProgram} from "@sigma/node-border"
import {MultiDirectedGraph} from "graphology"
import Sigma from "sigma"
import {createEdgeArrowProgram, EdgeRectangleProgram} from "sigma/rendering"
import type {Scene} from "../desk/messages.js"
import {mix} from "../look/contrast.js"
import {iconOf} from "../look/icons.js"
import {type Paint, paintOf, type Surface} from "../look/palette.js"
import {edgeWidth} from "../look/sizes.js"
import {displayLabel} from "../words/display-label.js"
import {factualityWords} from "../words/phrases.js"
import {curvatures} from "./curvature.js"
import {distanceTo, type Point, type Stroke, strokeOf} from "./geometry.js"
import {drawOverlay, type SeenNode} from "./overlay.js"
import type {Direction, Focus, Insets, Marks, Picture, PictureHandlers, Target} from "./picture.js"

/** Sigma's own attributes. A `type` here names a drawing program, so the entity's type never goes in. */
interface DrawnNode {
  x: number
  y: number
  size: number
  color: string
  border: string
  index: number
}

interface DrawnEdge {
  type: "plain" | "straight" | "curved"
  curvature: number
  size: number
  color: string
  index: number
}

const arrowHead = {lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.4}
/** A click this near to a node's rim or to an edge counts for it, in pixels. */
const nodeReach = 12
const edgeReach = 7
/** Nodes beyond this many glide nowhere: they are set. */
const mostGliding = 2000
const glideMs = 240
/** Above this many edges, only those that are looked at have arrow heads. */
const mostArrows = 3000
/** How many nodes are considered for labels and icons in a frame, the most important first. */
const mostSeen = 1500

/** @throws RelataError `viewer.no-webgl` where the browser gives no WebGL */
export function createSigmaPicture(
  container: HTMLElement,
  {
    scene,
    sizes,
    colours,
    positions,
    surface: firstSurface,
    isCalm,
    handlers,
  }: {
    readonly scene: Scene
    readonly sizes: Float32Array
    readonly colours: ReadonlyMap<string, string>
    readonly positions: Float32Array
    readonly surface: Surface
    /** No gliding, neither of nodes nor of the camera. */
    readonly isCalm: () => boolean
    readonly handlers: PictureHandlers
  },
): Picture {
  if (!hasWebGl()) {
    throw new RelataError("viewer.no-webgl", "This browser gives no WebGL, which the picture is drawn with.")
  }
  let surface = firstSurface
  let paints = paintsOn(firstSurface)
  let focus: Focus | undefined
  let marks: Marks = {selected: undefined, hovered: undefined, cursor: undefined}
  let insets: Insets = {top: 0, right: 0, bottom: 0, left: 0, covered: []}
  let shownNodes: Uint8Array | undefined
  let shownEdges: Uint8Array | undefined
  let isFitted = true
  let glide: number | undefined
  let dragged: string | undefined
  let pointer: Point | undefined
  let pointed: number | undefined

  const labels = scene.nodes.map(({label}) => displayLabel(label))
  const icons = new Map([...colours.keys()].map((type) => [type, new Path2D(iconOf(type))]))
  const bends = curvatures(scene.edges)
  const loops = new Set(scene.edges.filter(({source, target}) => source === target).map(({source}) => source))
  const areArrowsSpared = scene.edges.length > mostArrows
  const loneCount = scene.nodes.filter(({degree}) => degree === 0).length
  const byImportance = scene.nodes.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const paintFor = (type: string) => paints.get(type)!

  const graph = new MultiDirectedGraph<DrawnNode, DrawnEdge>()
  for (const index of scene.nodes.keys()) {
    const x = positions[2 * index]!
    const y = positions[2 * index + 1]!
    graph.addNode(`${index}`, {x, y, size: sizes[index]!, color: "#000000", border: "#000000", index})
  }
  for (const [index, {source, target, weight}] of scene.edges.entries()) {
    const curvature = bends[index]!
    graph.addDirectedEdgeWithKey(`e${index}`, `${source}`, `${target}`, {
      type: curvature === 0 ? "straight" : "curved",
      curvature,
      size: edgeWidth(weight),
      color: "#000000",
      index,
    })
  }
  const edgeKeys = scene.edges.map((_, index) => `e${index}`)

  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
    allowInvalidContainer: true,
    // Labels, hover and edge words are drawn on our own canvas; edges are found by our own reckoning.
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    enableEdgeEvents: false,
    defaultNodeType: "bordered",
    nodeProgramClasses: {
      bordered: createNodeBorderProgram<DrawnNode, DrawnEdge>({
        borders: [
          {size: {value: 1.5, mode: "pixels"}, color: {attribute: "border"}},
          {size: {fill: true}, color: {attribute: "color"}},
        ],
      }),
    },
    edgeProgramClasses: {
      plain: EdgeRectangleProgram,
      straight: createEdgeArrowProgram<DrawnNode, DrawnEdge>(arrowHead),
      curved: createEdgeCurveProgram<DrawnNode, DrawnEdge>({
        curvatureAttribute: "curvature",
        arrowHead: {...arrowHead, extremity: "target"},
      }),
    },
    defaultEdgeType: "straight",
    minEdgeThickness: scene.edges.length > 2000 ? 1 : 1.4,
    stagePadding: 24,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    hideEdgesOnMove: scene.edges.length > 20_000,
    nodeReducer: (_key, data) => reduceNode(data),
    edgeReducer: (_key, data) => reduceEdge(data),
  })
  const camera = sigma.getCamera()
  const canvas = sigma.createCanvas("words", {afterLayer: "hoverNodes", style: {pointerEvents: "none"}})
  const context = canvas.getContext("2d")!
  // The page's own region speaks for the picture; the canvases are not for a screen reader.
  container.querySelectorAll("canvas").forEach((element) => {
    element.setAttribute("aria-hidden", "true")
  })

  sigma.on("afterRender", drawWords)
  camera.setState(fittedState())

  function paintsOn(ground: Surface): Map<string, Paint> {
    return new Map([...colours].map(([type, colour]) => [type, paintOf(colour, ground)]))
  }

  function reduceNode(data: DrawnNode) {
    const {index} = data
    const {fill, border} = paintFor(scene.nodes[index]!.type)
    const isFaded = focus !== undefined && !focus.nodes.has(index)
    return {
      ...data,
      hidden: shownNodes !== undefined && shownNodes[index] === 0,
      color: isFaded ? mix(fill, surface.background, 0.8) : fill,
      border: isFaded ? mix(border, surface.background, 0.72) : border,
      zIndex: isFaded ? 0 : 1,
    }
  }

  function reduceEdge(data: DrawnEdge) {
    const {index, size} = data
    const {confidence, factuality} = scene.edges[index]!
    const isSelected = marks.selected?.kind === "edge" && marks.selected.index === index
    const isHovered = marks.hovered?.kind === "edge" && marks.hovered.index === index
    const isInFocus = focus?.edges.has(index) ?? false
    const isDoubtful = confidence < 0.45 || factuality === "possible" || factuality === "negated"
    const plain = isDoubtful ? mix(surface.edge, surface.background, 0.4) : surface.edge
    const isLifted = isSelected || isHovered || isInFocus
    return {
      ...data,
      // Thousands of arrow heads are a fog; those that are looked at have theirs.
      type: areArrowsSpared && !isLifted ? "plain" : data.type,
      hidden: shownEdges !== undefined && shownEdges[index] === 0,
      color: isSelected
        ? surface.accent
        : isHovered || isInFocus
          ? mix(plain, surface.text, isHovered ? 0.7 : 0.4)
          : focus
            ? mix(plain, surface.background, 0.78)
            : thinned(plain),
      size: isSelected ? size + 2 : isHovered ? size + 1 : size,
      zIndex: isSelected ? 3 : isHovered ? 2 : isInFocus ? 1 : 0,
    }
  }

  /** Edges step back where there are so many that they would cover everything. */
  function thinned(colour: string): string {
    const {length} = scene.edges
    const share = length <= 300 ? 0 : length <= 2000 ? 0.4 : length <= 10_000 ? 0.65 : 0.8
    return share === 0 ? colour : mix(colour, surface.background, share)
  }

  function isNodeShown(index: number): boolean {
    return shownNodes === undefined || shownNodes[index] === 1
  }

  function screenPoint(index: number): Point {
    const {x, y} = graph.getNodeAttributes(`${index}`)
    return sigma.graphToViewport({x, y})
  }

  function strokeAt(index: number): Stroke {
    const {source, target} = scene.edges[index]!
    return strokeOf(screenPoint(source), screenPoint(target), bends[index]!)
  }

  function seenNodes(): SeenNode[] {
    const {width, height} = sigma.getDimensions()
    const seen: SeenNode[] = []
    const see = (index: number) => {
      if (!isNodeShown(index)) return
      const {x, y} = screenPoint(index)
      const radius = sigma.scaleSize(sizes[index]!)
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) return
      const {type, degree} = scene.nodes[index]!
      // Names of unconnected things would drown the others; they come with nearness.
      const isNamed = degree > 0 || loneCount <= 20 || camera.ratio < 0.45
      seen.push({
        isNamed,
        index,
        x,
        y,
        radius,
        label: labels[index]!,
        icon: icons.get(type)!,
        paint: paintFor(type),
      })
    }
    if (focus && focus.nodes.size < byImportance.length) {
      // What is in focus comes before what is not, however unimportant.
      for (const index of byImportance) {
        if (seen.length >= mostSeen) break
        if (focus.nodes.has(index)) see(index)
      }
    }
    for (const index of byImportance) {
      if (seen.length >= mostSeen) break
      if (!focus || focus.nodes.size >= byImportance.length || !focus.nodes.has(index)) see(index)
    }
    return seen
  }

  function drawWords(): void {
    const {width, height} = sigma.getDimensions()
    const ratio = window.devicePixelRatio || 1
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const count = scene.nodes.length
    const mostLabels = count <= 300 ? 300 : Math.min(150, Math.round(30 / camera.ratio))
    drawOverlay(context, {
      width,
      height,
      surface,
      nodes: seenNodes(),
      focus,
      marks,
      mostLabels: focus ? Math.max(60, mostLabels) : mostLabels,
      edgeWords: wordedEdges(),
      covered: insets.covered,
      loops,
    })
  }

  /** Words stand on the edges of a small focus and on the one under the pointer; never on all. */
  function wordedEdges() {
    const worded = new Set<number>()
    if (marks.selected?.kind === "edge") worded.add(marks.selected.index)
    if (marks.hovered?.kind === "edge") worded.add(marks.hovered.index)
    if (focus && focus.edges.size <= 30) for (const index of focus.edges) worded.add(index)
    return [...worded]
      .filter((index) => shownEdges === undefined || shownEdges[index] === 1)
      .map((index) => {
        const {type, factuality} = scene.edges[index]!
        const how = factualityWords(factuality)
        const isSelected = marks.selected?.kind === "edge" && marks.selected.index === index
        const words = displayLabel(how ? `${how}: ${relationWords(type)}` : relationWords(type))
        return {stroke: strokeAt(index), words, isSelected}
      })
  }

  function recolour(): void {
    sigma.refresh({schedule: true})
  }

  function setSurface(next: Surface): void {
    surface = next
    paints = paintsOn(next)
    recolour()
  }

  function setPositions(next: Float32Array, {isGliding = false} = {}): void {
    if (glide !== undefined) cancelAnimationFrame(glide)
    glide = undefined
    if (!isGliding || isCalm() || graph.order > mostGliding) {
      place((index, axis) => next[2 * index + axis]!)
      return
    }
    const from = new Float32Array(next.length)
    graph.forEachNode((_key, {index, x, y}) => {
      from[2 * index] = x
      from[2 * index + 1] = y
    })
    const begun = performance.now()
    const frame = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begun) / glideMs))
      const eased = 1 - (1 - share) ** 2
      place(
        (index, axis) =>
          from[2 * index + axis]! + (next[2 * index + axis]! - from[2 * index + axis]!) * eased,
      )
      glide = share < 1 ? requestAnimationFrame(frame) : undefined
    }
    glide = requestAnimationFrame(frame)
  }

  function place(coordinate: (index: number, axis: 0 | 1) => number): void {
    // Set without an event for each node: all of them are read again below.
    graph.forEachNode((_key, data) => {
      data.x = coordinate(data.index, 0)
      data.y = coordinate(data.index, 1)
    })
    sigma.refresh()
    if (isFitted) camera.setState(fittedState())
  }

  /** The camera that shows the given nodes in the part of the view that nothing covers. */
  function fittedState(nodes?: readonly number[]) {
    const base = {x: 0.5, y: 0.5, ratio: 1, angle: 0}
    const {width, height} = sigma.getDimensions()
    const margin = 28
    let left = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    let top = Number.POSITIVE_INFINITY
    let bottom = Number.NEGATIVE_INFINITY
    for (const index of nodes ?? scene.nodes.keys()) {
      if (!isNodeShown(index)) continue
      const {x, y} = graph.getNodeAttributes(`${index}`)
      const point = sigma.graphToViewport({x, y}, {cameraState: base})
      left = Math.min(left, point.x)
      right = Math.max(right, point.x)
      top = Math.min(top, point.y)
      bottom = Math.max(bottom, point.y)
    }
    if (left > right) return base
    // Room for a label beside the outermost nodes.
    const roomX = Math.max(60, width - insets.left - insets.right - 2 * margin - 60)
    const roomY = Math.max(60, height - insets.top - insets.bottom - 2 * margin)
    const share = Math.min(roomX / Math.max(1, right - left), roomY / Math.max(1, bottom - top))
    const ratio = Math.min(3, Math.max(nodes ? 0.4 : 0.5, 1 / share))
    const middle = sigma.viewportToFramedGraph(
      {x: (left + right) / 2, y: (top + bottom) / 2},
      {cameraState: base},
    )
    const centred = {x: middle.x, y: middle.y, ratio, angle: 0}
    const asideX = (insets.left - insets.right) / 2
    const asideY = (insets.top - insets.bottom) / 2
    const aim = sigma.viewportToFramedGraph(
      {x: width / 2 - asideX, y: height / 2 - asideY},
      {cameraState: centred},
    )
    return {x: aim.x, y: aim.y, ratio, angle: 0}
  }

  function moveCamera(state: Partial<{x: number; y: number; ratio: number}>, duration = 260): void {
    if (isCalm()) camera.setState(state)
    else void camera.animate(state, {duration})
  }

  function fit(nodes?: readonly number[]): void {
    isFitted = nodes === undefined
    moveCamera(fittedState(nodes))
  }

  function zoom(factor: number): void {
    isFitted = false
    moveCamera({ratio: camera.getBoundedRatio(camera.ratio / factor)}, 160)
  }

  function pan(direction: Direction): void {
    isFitted = false
    const {width, height} = sigma.getDimensions()
    const x = direction === "left" ? -90 : direction === "right" ? 90 : 0
    const y = direction === "up" ? -90 : direction === "down" ? 90 : 0
    moveCamera(sigma.viewportToFramedGraph({x: width / 2 + x, y: height / 2 + y}), 120)
  }

  function reveal(nodes: readonly number[]): void {
    const {width, height} = sigma.getDimensions()
    const margin = 48
    const bounds = {
      left: insets.left + margin,
      right: width - insets.right - margin,
      top: insets.top + margin,
      bottom: height - insets.bottom - margin,
    }
    const points = nodes.filter(isNodeShown).map(screenPoint)
    if (points.length === 0) return
    const isSeen = (point: Point) =>
      point.x >= bounds.left && point.x <= bounds.right && point.y >= bounds.top && point.y <= bounds.bottom
    if (points.every(isSeen)) return
    const left = Math.min(...points.map(({x}) => x))
    const right = Math.max(...points.map(({x}) => x))
    const top = Math.min(...points.map(({y}) => y))
    const bottom = Math.max(...points.map(({y}) => y))
    if (right - left > bounds.right - bounds.left || bottom - top > bounds.bottom - bounds.top) {
      fit(nodes)
      return
    }
    isFitted = false
    const x = left < bounds.left ? left - bounds.left : right > bounds.right ? right - bounds.right : 0
    const y = top < bounds.top ? top - bounds.top : bottom > bounds.bottom ? bottom - bounds.bottom : 0
    moveCamera(sigma.viewportToFramedGraph({x: width / 2 + x, y: height / 2 + y}))
  }

  function neighbourTowards(direction: Direction, from: number | undefined): number | undefined {
    const {width, height} = sigma.getDimensions()
    const start = from === undefined ? {x: width / 2, y: height / 2} : screenPoint(from)
    let best: {index: number; cost: number} | undefined
    for (const index of scene.nodes.keys()) {
      if (index === from || !isNodeShown(index)) continue
      const {x, y} = screenPoint(index)
      const along =
        direction === "left"
          ? start.x - x
          : direction === "right"
            ? x - start.x
            : direction === "up"
              ? start.y - y
              : y - start.y
      const across =
        direction === "left" || direction === "right" ? Math.abs(y - start.y) : Math.abs(x - start.x)
      // Nothing behind, and what lies askew counts as farther.
      if (from !== undefined && (along <= 1 || across > 2.5 * along)) continue
      const cost = from === undefined ? Math.hypot(x - start.x, y - start.y) : along + 2 * across
      if (!best || cost < best.cost) best = {index, cost}
    }
    return best?.index
  }

  function nearestTarget(point: Point): Target | undefined {
    let node: {index: number; distance: number} | undefined
    for (const index of scene.nodes.keys()) {
      if (!isNodeShown(index)) continue
      const {x, y} = screenPoint(index)
      const distance = Math.hypot(x - point.x, y - point.y) - sigma.scaleSize(sizes[index]!)
      if (distance <= nodeReach && (!node || distance < node.distance)) node = {index, distance}
    }
    if (node && node.distance <= 3) return {kind: "node", index: node.index}
    // Between a node that is near and an edge that is hit, the edge is meant.
    const edge = nearestEdge(point)
    if (edge !== undefined) return {kind: "edge", index: edge}
    return node && {kind: "node", index: node.index}
  }

  function nearestEdge(point: Point): number | undefined {
    let best: {index: number; distance: number} | undefined
    for (const index of scene.edges.keys()) {
      if (shownEdges !== undefined && shownEdges[index] === 0) continue
      const distance = distanceTo(strokeAt(index), point)
      if (distance <= edgeReach && (!best || distance < best.distance)) best = {index, distance}
    }
    return best?.index
  }

  function hover(): void {
    pointed = undefined
    if (!pointer || dragged !== undefined) return
    // Above this size looking under each move of the pointer would be felt; a click still finds all.
    if (scene.edges.length + scene.nodes.length > 8000) return
    handlers.onHover(nearestTarget(pointer))
  }

  const mouse = sigma.getMouseCaptor()
  mouse.on("mousemove", ({x, y}) => {
    pointer = {x, y}
    pointed ??= requestAnimationFrame(hover)
  })
  mouse.on("mousedown", () => {
    isFitted = false
  })
  mouse.on("wheel", () => {
    isFitted = false
  })
  mouse.on("mouseleave", () => {
    pointer = undefined
    handlers.onHover(undefined)
  })
  sigma.on("clickNode", ({node}) => handlers.onSelect({kind: "node", index: Number(node)}))
  sigma.on("clickStage", ({event}) => handlers.onSelect(nearestTarget(event)))
  sigma.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault()
    const index = Number(payload.node)
    fit([index, ...graph.neighbors(payload.node).map(Number)])
  })
  sigma.on("downNode", ({node}) => {
    dragged = node
    // The frame stays as it is while one node is moved about in it.
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox())
  })
  sigma.on("moveBody", ({event}) => {
    if (dragged === undefined) return
    const {x, y} = sigma.viewportToGraph(event)
    graph.mergeNodeAttributes(dragged, {x, y})
    event.preventSigmaDefault()
    event.original.preventDefault()
    event.original.stopPropagation()
  })
  const endDrag = () => {
    dragged = undefined
  }
  sigma.on("upNode", endDrag)
  sigma.on("upStage", endDrag)

  const observer = new ResizeObserver(() => {
    sigma.resize()
    sigma.refresh({skipIndexation: true})
    if (isFitted) camera.setState(fittedState())
  })
  observer.observe(container)

  const onLost = (event: Event) => {
    event.preventDefault()
    handlers.onLost()
  }
  for (const element of Object.values(sigma.getCanvases())) {
    element.addEventListener("webglcontextlost", onLost)
  }

  return {
    setPositions: (next, options) => {
      sigma.setCustomBBox(null)
      setPositions(next, options)
    },
    setSurface,
    setShown: (nodes, edges) => {
      shownNodes = nodes
      shownEdges = edges
      recolour()
    },
    setFocus: (next) => {
      if (next === focus) return
      focus = next
      recolour()
    },
    setMarks: (next) => {
      const touched = [marks.selected, marks.hovered, next.selected, next.hovered]
        .filter((target) => target?.kind === "edge")
        .map((target) => edgeKeys[target!.index]!)
      marks = next
      if (touched.length > 0) sigma.refresh({partialGraph: {edges: touched}, schedule: true})
      else sigma.scheduleRender()
    },
    setInsets: (next) => {
      insets = next
      if (isFitted) camera.setState(fittedState())
      sigma.scheduleRender()
    },
    fit,
    zoom,
    pan,
    reveal,
    neighbourTowards,
    close: () => {
      if (glide !== undefined) cancelAnimationFrame(glide)
      if (pointed !== undefined) cancelAnimationFrame(pointed)
      observer.disconnect()
      for (const element of Object.values(sigma.getCanvases())) {
        element.removeEventListener("webglcontextlost", onLost)
      }
      sigma.kill()
    },
  }
}

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas")
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl")
  // Contexts are few: give this one back.
  context?.getExtension("WEBGL_lose_context")?.loseContext()
  return context !== null
}
