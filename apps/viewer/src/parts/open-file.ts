/** Files that the reader hands over, chosen in a dialog or dropped anywhere: graphs are opened, texts are read. */

import {signal} from "@preact/signals"
import {prepareReading, readTexts} from "../reading/read-texts.js"
import {openGraphFrom, trouble, troubleOf} from "../state.js"
import {readPasted} from "./paste-dialog.js"

/** True while something is held over the page that could be dropped. */
export const isDropping = signal(false)

/** Lets the reader choose a file. */
export function chooseFile(): void {
  const input = document.createElement("input")
  input.type = "file"
  input.multiple = true
  input.accept = ".jsonl,.txt,.text,.md,.markdown,.html,.htm,.xhtml,text/*,application/jsonl"
  input.addEventListener("change", () => void openFiles([...(input.files ?? [])]))
  input.click()
}

/** A graph among the files takes the place of the one that is open; texts are added to it. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const areGraphs = await Promise.all(files.map(isGraphFile))
  const graph = files.find((_, i) => areGraphs[i])
  if (graph) await openGraphFrom({kind: "file", file: graph}, {name: graph.name, isExpected: true})
  const texts = files.filter((_, i) => !areGraphs[i])
  const read = async (file: File) => ({name: file.name, bytes: new Uint8Array(await file.arrayBuffer())})
  try {
    await readTexts(await Promise.all(texts.map(read)))
  } catch (error) {
    trouble.value = troubleOf(error, "The files could not be read")
  }
}

/** By its name, or by the header that it starts with. */
async function isGraphFile(file: File): Promise<boolean> {
  if (/\.relata\.jsonl$/i.test(file.name)) return true
  const start = await file.slice(0, 64).text()
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"relata"/.test(start)
}

/** Takes files dropped on the window, and texts that are pasted where there is no field. */
export function listenForDrops(): void {
  // Entering a child and leaving its parent come in pairs: only a balance of zero means that it left the page.
  let depth = 0
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
  window.addEventListener("dragenter", (event) => {
    if (!isFile(event)) return
    depth++
    prepareReading()
    isDropping.value = true
  })
  window.addEventListener("dragleave", (event) => {
    if (!isFile(event)) return
    depth = Math.max(0, depth - 1)
    isDropping.value = depth > 0
  })
  window.addEventListener("dragover", (event) => {
    if (isFile(event)) event.preventDefault()
  })
  window.addEventListener("drop", (event) => {
    if (!isFile(event)) return
    event.preventDefault()
    depth = 0
    isDropping.value = false
    void openFiles([...(event.dataTransfer?.files ?? [])])
  })
  window.addEventListener("paste", (event) => {
    const {target, clipboardData} = event
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
    const files = [...(clipboardData?.files ?? [])]
    const text = clipboardData?.getData("text/plain") ?? ""
    if (files.length > 0) void openFiles(files)
    else if (text.trim() !== "") readPasted(text)
  })
}
