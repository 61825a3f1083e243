/** While picking: a line drawn around nodes picks them, and a click picks one. Clicks alone do all that a line does. */

import {useState} from "preact/hooks"
import {pick, togglePicked} from "../picked.js"
import type {Point} from "../picture/geometry.js"
import {picture} from "../picture/picture-state.js"
import {isPicking, type OpenGraph} from "../state.js"

/** A pointer that moves less than this has clicked. */
const leastDrag = 6

export function Lasso({graph}: {readonly graph: OpenGraph}) {
  const [line, setLine] = useState<readonly Point[]>([])

  function onPointerDown(event: PointerEvent & {currentTarget: SVGSVGElement}): void {
    if (event.button !== 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const place = ({clientX, clientY}: PointerEvent) => ({x: clientX - box.left, y: clientY - box.top})
    const from = place(event)
    const drawn = [from]
    const region = event.currentTarget
    region.setPointerCapture(event.pointerId)
    const onMove = (move: PointerEvent) => {
      drawn.push(place(move))
      setLine([...drawn])
    }
    const end = (up: PointerEvent) => {
      region.removeEventListener("pointermove", onMove)
      region.removeEventListener("pointerup", end)
      setLine([])
      const to = place(up)
      const isClick = drawn.every(({x, y}) => Math.hypot(x - from.x, y - from.y) < leastDrag)
      if (isClick) {
        const target = picture.value?.targetAt(to)
        if (target?.kind === "node") togglePicked(graph, target.index)
      } else pick((picture.value?.nodesIn(drawn) ?? []).map((index) => graph.scene.nodes[index]!.id))
    }
    region.addEventListener("pointermove", onMove)
    region.addEventListener("pointerup", end)
  }

  if (!isPicking.value) return null
  return (
    <svg class="lasso" aria-hidden="true" onPointerDown={onPointerDown}>
      {line.length > 1 && <polygon points={line.map(({x, y}) => `${x},${y}`).join(" ")} />}
    </svg>
  )
}
