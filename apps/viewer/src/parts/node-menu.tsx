/** What can be done with one entity of the picture: by the right button, or by C on the keyboard. */

import {useLayoutEffect, useRef} from "preact/hooks"
import {expand, neighbourhood, showOnly, togglePicked} from "../picked.js"
import {picture} from "../picture/picture-state.js"
import {cursor, filter, type OpenGraph, picked, select, show} from "../state.js"
import {isMoving, menuNode} from "./picture-keys-state.js"

/** Room that the menu takes, so that it never leaves the picture. */
const menuWidth = 240
const menuHeight = 300

export function NodeMenu({graph}: {readonly graph: OpenGraph}) {
  const index = menuNode.value
  const root = useRef<HTMLDivElement>(null)
  const node = index === undefined ? undefined : graph.scene.nodes[index]

  useLayoutEffect(() => {
    if (!node) return
    root.current?.querySelector<HTMLElement>("button")?.focus()
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) menuNode.value = undefined
    }
    document.addEventListener("pointerdown", onPointerDown)
    return () => document.removeEventListener("pointerdown", onPointerDown)
  }, [node])

  if (!node || index === undefined) return null
  const close = () => {
    menuNode.value = undefined
    // The keyboard goes on where it was in the picture.
    document.querySelector<HTMLElement>(".picture-region")?.focus()
    cursor.value = index
  }
  const isPicked = picked.value.has(node.id)
  const items: readonly (readonly [words: string, act: () => void])[] = [
    ["Open", () => select({kind: "node", index})],
    ["Path from here", () => show({kind: "path", from: node.id, isDirected: false})],
    [isPicked ? "Let go" : "Pick", () => togglePicked(graph, index)],
    ...(filter.value.onlyEntities ? [["Show its neighbours too", () => expand(graph, index)] as const] : []),
    ["Only it and its neighbours", () => showOnly(neighbourhood(graph, index))],
    [
      "Hide",
      () => {
        filter.value = {...filter.value, hiddenEntities: new Set([...filter.value.hiddenEntities, node.id])}
      },
    ],
    ["Zoom to it", () => picture.value?.fit([index])],
    [
      "Move it with the arrow keys",
      () => {
        isMoving.value = true
      },
    ],
  ]

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(root.current?.querySelectorAll("button") ?? [])]
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const go = (to: number) => buttons[(to + buttons.length) % buttons.length]?.focus()
    if (event.key === "ArrowDown") go(now + 1)
    else if (event.key === "ArrowUp") go(now - 1)
    else if (event.key === "Home") go(0)
    else if (event.key === "End") go(-1)
    else if (event.key === "Escape" || event.key === "Tab") close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const {x, y} = picture.value?.pointOf(index) ?? {x: 0, y: 0}
  const region = document.querySelector<HTMLElement>(".picture-region")
  const left = Math.min(x + 8, (region?.offsetWidth ?? 0) - menuWidth)
  const top = Math.min(y + 8, (region?.offsetHeight ?? 0) - menuHeight)
  return (
    <div
      ref={root}
      class="menu node-menu"
      role="menu"
      tabIndex={-1}
      aria-label={`${node.label}: what to do`}
      style={{left: `${Math.max(0, Math.round(left))}px`, top: `${Math.max(0, Math.round(top))}px`}}
      onKeyDown={onKeyDown}
    >
      {items.map(([words, act]) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close()
            act()
          }}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
