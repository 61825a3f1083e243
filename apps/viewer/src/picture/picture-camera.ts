/** Where the reader looks: fitting, zooming, panning, bringing things into view. */

import type {Point} from "./geometry.js"
import type {Direction, View} from "./picture.js"
import type {Stage} from "./stage.js"

export class PictureCamera {
  readonly #stage: Stage
  readonly #isCalm: () => boolean
  /** Whether the whole graph is in view and is to stay so when it, or the view, changes its shape. */
  #isFitted = true

  constructor(stage: Stage, isCalm: () => boolean) {
    this.#stage = stage
    this.#isCalm = isCalm
    this.refit()
  }

  get #camera() {
    return this.#stage.sigma.getCamera()
  }

  get ratio(): number {
    return this.#camera.ratio
  }

  get view(): View | undefined {
    const {x, y, ratio} = this.#camera
    return this.#isFitted ? undefined : {x, y, ratio}
  }

  look({x, y, ratio}: View): void {
    this.#isFitted = false
    this.#camera.setState({x, y, ratio: this.#camera.getBoundedRatio(ratio)})
  }

  /** Fits the graph again, at once, unless the reader has moved the view since. */
  refit(): void {
    if (this.#isFitted) this.#camera.setState(this.#fittedState())
  }

  /** The reader moves the view: it is not fitted again until asked for. */
  release(): void {
    this.#isFitted = false
  }

  /** The camera that shows the given nodes in the part of the view that nothing covers. */
  #fittedState(nodes?: readonly number[]) {
    const base = {x: 0.5, y: 0.5, ratio: 1, angle: 0}
    const {width, height} = this.#stage.view
    const margin = 28
    const {nodeList} = this.#stage.graph
    const {painter, sigma} = this.#stage
    let west = Number.POSITIVE_INFINITY
    let east = Number.NEGATIVE_INFINITY
    let south = Number.POSITIVE_INFINITY
    let north = Number.NEGATIVE_INFINITY
    const include = (index: number) => {
      if (!painter.isNodeShown(index)) return
      const {x, y} = nodeList[index]!
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
    if (nodes) for (const index of nodes) include(index)
    else for (let index = 0; index < nodeList.length; index++) include(index)
    if (west > east) return base
    const {x: left, y: top} = sigma.graphToViewport({x: west, y: north}, {cameraState: base})
    const {x: right, y: bottom} = sigma.graphToViewport({x: east, y: south}, {cameraState: base})
    // Room for a label beside the outermost nodes.
    const roomX = Math.max(60, width - this.#stage.insets.left - this.#stage.insets.right - 2 * margin - 60)
    const roomY = Math.max(60, height - this.#stage.insets.top - this.#stage.insets.bottom - 2 * margin)
    const share = Math.min(roomX / Math.max(1, right - left), roomY / Math.max(1, bottom - top))
    const ratio = Math.min(3, Math.max(nodes ? 0.4 : 0.5, 1 / share))
    const middle = this.#stage.sigma.viewportToFramedGraph(
      {x: (left + right) / 2, y: (top + bottom) / 2},
      {cameraState: base},
    )
    const centred = {x: middle.x, y: middle.y, ratio, angle: 0}
    const asideX = (this.#stage.insets.left - this.#stage.insets.right) / 2
    const asideY = (this.#stage.insets.top - this.#stage.insets.bottom) / 2
    const aim = this.#stage.sigma.viewportToFramedGraph(
      {x: width / 2 - asideX, y: height / 2 - asideY},
      {cameraState: centred},
    )
    return {x: aim.x, y: aim.y, ratio, angle: 0}
  }

  #move(state: Partial<{x: number; y: number; ratio: number}>, duration = 260): void {
    if (this.#isCalm()) this.#camera.setState(state)
    else void this.#camera.animate(state, {duration})
  }

  fit(nodes?: readonly number[]): void {
    this.#isFitted = nodes === undefined
    this.#move(this.#fittedState(nodes))
  }

  zoom(factor: number): void {
    this.#isFitted = false
    this.#move({ratio: this.#camera.getBoundedRatio(this.#camera.ratio / factor)}, 160)
  }

  pan(direction: Direction): void {
    this.#isFitted = false
    const {width, height} = this.#stage.view
    const x = direction === "left" ? -90 : direction === "right" ? 90 : 0
    const y = direction === "up" ? -90 : direction === "down" ? 90 : 0
    this.#move(this.#stage.sigma.viewportToFramedGraph({x: width / 2 + x, y: height / 2 + y}), 120)
  }

  reveal(nodes: readonly number[]): void {
    const {width, height} = this.#stage.view
    const margin = 48
    const bounds = {
      left: this.#stage.insets.left + margin,
      right: width - this.#stage.insets.right - margin,
      top: this.#stage.insets.top + margin,
      bottom: height - this.#stage.insets.bottom - margin,
    }
    const points = nodes
      .filter((index) => this.#stage.painter.isNodeShown(index))
      .map((index) => this.#stage.pointOf(index))
    if (points.length === 0) return
    const isSeen = (point: Point) =>
      point.x >= bounds.left && point.x <= bounds.right && point.y >= bounds.top && point.y <= bounds.bottom
    if (points.every(isSeen)) return
    const left = Math.min(...points.map(({x}) => x))
    const right = Math.max(...points.map(({x}) => x))
    const top = Math.min(...points.map(({y}) => y))
    const bottom = Math.max(...points.map(({y}) => y))
    if (right - left > bounds.right - bounds.left || bottom - top > bounds.bottom - bounds.top) {
      this.fit(nodes)
      return
    }
    this.#isFitted = false
    const x = left < bounds.left ? left - bounds.left : right > bounds.right ? right - bounds.right : 0
    const y = top < bounds.top ? top - bounds.top : bottom > bounds.bottom ? bottom - bounds.bottom : 0
    this.#move(this.#stage.sigma.viewportToFramedGraph({x: width / 2 + x, y: height / 2 + y}))
  }
}
