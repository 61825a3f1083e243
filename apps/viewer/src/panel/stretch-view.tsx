/** A stretch of a long text, drawn only while it is near the view: elsewhere it is as high as it was, or will be about. */

import type {ComponentChildren} from "preact"
import {useEffect, useRef, useState} from "preact/hooks"
import type {Stretch} from "../words/passages.js"

/** Characters of a line of the panel, and its height: a first guess, until the stretch was drawn once. */
const lineLength = 48
const lineHeightEm = 1.65

export function StretchView({
  stretch,
  isNeeded,
  children,
}: {
  readonly stretch: Stretch
  /** Drawn wherever it is: something in it is being read, or to be scrolled to. */
  readonly isNeeded: boolean
  readonly children: () => ComponentChildren
}) {
  const root = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const [height, setHeight] = useState<number | undefined>(undefined)

  useEffect(() => {
    const {current} = root
    if (!current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        // What has the focus stays, or the keyboard would lose its place.
        const isHeld = current.contains(document.activeElement)
        if (!entry.isIntersecting && !isHeld && current.childElementCount > 0) setHeight(current.offsetHeight)
        setNear(entry.isIntersecting || isHeld)
      },
      {root: current.closest(".panel-body"), rootMargin: "1200px 0px"},
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  const isDrawn = isNear || isNeeded
  const guess = `${Math.round((stretch.length / lineLength) * lineHeightEm)}em`
  return (
    <div
      ref={root}
      class="stretch"
      {...(isDrawn ? {} : {style: {height: height === undefined ? guess : `${height}px`}})}
    >
      {isDrawn && children()}
    </div>
  )
}
