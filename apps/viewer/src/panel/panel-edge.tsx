/** The panel's edge: drag it, or move it with arrow keys, to make the panel wider or (below the picture) higher. */

import {useEffect, useState} from "preact/hooks"

const least = 280
const most = 720
/** A third of the window, within what reads well. */
const first = () => Math.round(Math.min(420, Math.max(320, window.innerWidth * 0.3)))
const step = 32
const sheet = matchMedia("(max-width: 700px)")

export function PanelEdge() {
  const [width, setWidth] = useState(first)
  const [height, setHeight] = useState(46)
  const [isSheet, setSheet] = useState(sheet.matches)

  useEffect(() => {
    const onChange = () => setSheet(sheet.matches)
    sheet.addEventListener("change", onChange)
    return () => sheet.removeEventListener("change", onChange)
  }, [])
  useEffect(() => {
    const {style} = document.documentElement
    style.setProperty("--panel-width", `${width}px`)
    style.setProperty("--sheet-height", `${height}dvh`)
  }, [width, height])

  const widen = (to: number) => setWidth(Math.round(Math.min(most, Math.max(least, to))))
  const heighten = (to: number) => setHeight(Math.round(Math.min(85, Math.max(15, to))))

  function onPointerDown(event: PointerEvent & {currentTarget: HTMLDivElement}): void {
    const edge = event.currentTarget
    event.preventDefault()
    edge.setPointerCapture(event.pointerId)
    const onMove = (move: PointerEvent) => {
      if (isSheet) heighten(100 * (1 - move.clientY / window.innerHeight))
      else widen(window.innerWidth - move.clientX)
    }
    edge.addEventListener("pointermove", onMove)
    edge.addEventListener("pointerup", () => edge.removeEventListener("pointermove", onMove), {once: true})
  }

  function onKeyDown(event: KeyboardEvent): void {
    const grows = isSheet ? event.key === "ArrowUp" : event.key === "ArrowLeft"
    const shrinks = isSheet ? event.key === "ArrowDown" : event.key === "ArrowRight"
    if (!grows && !shrinks) return
    event.preventDefault()
    if (isSheet) heighten(height + (grows ? 8 : -8))
    else widen(width + (grows ? step : -step))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved, which <hr> is not
    <div
      class="panel-edge"
      role="separator"
      tabIndex={0}
      aria-label={isSheet ? "Height of the details" : "Width of the details"}
      aria-orientation={isSheet ? "horizontal" : "vertical"}
      aria-valuenow={isSheet ? height : width}
      aria-valuemin={isSheet ? 15 : least}
      aria-valuemax={isSheet ? 85 : most}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  )
}
