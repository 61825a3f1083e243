import {useEffect, useRef, useState} from "preact/hooks"
import type {OpenGraph} from "../state.js"
import {announcement, isAnythingHidden, shown, trouble, troubleOf} from "../state.js"
import {count} from "../words/phrases.js"
import {Icon} from "./icon.js"

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
    try {
      download(await graph.desk.graphml(selection), "graph.graphml")
      announcement.value = "graph.graphml saved"
    } catch (error) {
      trouble.value = troubleOf(error, "The graph could not be exported")
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
        <fieldset class="menu" aria-label="Export as GraphML">
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
        </fieldset>
      )}
    </div>
  )
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // Time for the browser to take it up.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
