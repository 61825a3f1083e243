import {useEffect, useRef, useState} from "preact/hooks"
import {saveFile} from "../editing.js"
import {picture} from "../picture/picture-state.js"
import {rasterize} from "../picture/rasterize.js"
import type {OpenGraph} from "../state.js"
import {
  announcement,
  history,
  hovered,
  isAnythingHidden,
  pointedAt,
  shown,
  trouble,
  troubleOf,
} from "../state.js"
import {count} from "../words/phrases.js"
import {download} from "./download.js"
import {Icon} from "./icon.js"
import {saveGraphml} from "./save-graphml.js"

/** GraphML of the whole graph, or of what the filters leave. */
export function ExportMenu({graph}: {readonly graph: OpenGraph}) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const {scene} = graph
  const now = shown.value

  useEffect(() => {
    if (!isOpen) return
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.preventDefault()
      setOpen(false)
      root.current?.querySelector("button")?.focus()
    }
    document.addEventListener("pointerdown", onPointerDown)
    document.addEventListener("keydown", onKeyDown)
    root.current?.querySelector<HTMLButtonElement>(".menu button")?.focus()
    return () => {
      document.removeEventListener("pointerdown", onPointerDown)
      document.removeEventListener("keydown", onKeyDown)
    }
  }, [isOpen])

  async function save(isPart: boolean): Promise<void> {
    setOpen(false)
    const selection =
      isPart && now
        ? {
            nodes: scene.nodes.filter((_, index) => now.nodes[index]).map(({id}) => id),
            edges: scene.edges.filter((_, index) => now.edges[index]).map(({id}) => id),
          }
        : undefined
    await saveGraphml(graph, selection)
  }

  async function saveImage(kind: "png" | "svg"): Promise<void> {
    setOpen(false)
    try {
      await import("../picture/svg-drawing.js")
      // The pointer came to rest on something when the menu went away; the picture is of what was chosen.
      hovered.value = undefined
      pointedAt.value = undefined
      const svg = await picture.value?.svg()
      if (svg === undefined) return
      const drawn = new Blob([svg], {type: "image/svg+xml"})
      download(kind === "svg" ? drawn : await rasterize(drawn), `graph.${kind}`)
      announcement.value = `graph.${kind} saved`
    } catch (error) {
      trouble.value = troubleOf(error, "The picture could not be saved")
    }
  }

  const size = (nodes: number, edges: number) =>
    `${count(nodes, "entity", "entities")}, ${count(edges, "relation")}`
  return (
    <div class="menu-root" ref={root}>
      <button type="button" class="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="export" />
        <span class="tool-words">Export</span>
      </button>
      {isOpen && (
        <fieldset class="menu" aria-label="Export">
          <p class="menu-title">GraphML, for Gephi, Cytoscape, yEd, NetworkX</p>
          <button type="button" onClick={() => void save(false)}>
            <strong>The whole graph</strong>
            <span class="muted">{size(scene.nodes.length, scene.edges.length)}</span>
          </button>
          <button type="button" disabled={!isAnythingHidden.value} onClick={() => void save(true)}>
            <strong>What is shown</strong>
            <span class="muted">
              {isAnythingHidden.value && now ? size(now.nodeCount, now.edgeCount) : "nothing is hidden now"}
            </span>
          </button>
          <p class="menu-title">The picture as it is on the screen</p>
          <button type="button" disabled={!picture.value} onClick={() => void saveImage("png")}>
            <strong>PNG</strong>
            <span class="muted">at three times the size</span>
          </button>
          <button type="button" disabled={!picture.value} onClick={() => void saveImage("svg")}>
            <strong>SVG</strong>
            <span class="muted">for print, at any size</span>
          </button>
          <p class="menu-title">relata’s own file, with the texts and the corrections</p>
          <button
            type="button"
            onClick={() => {
              setOpen(false)
              void saveFile()
            }}
          >
            <strong>Graph file</strong>
            <span class="muted">{count(history.value.corrections, "correction")}</span>
          </button>
        </fieldset>
      )}
    </div>
  )
}
