/** Graph files that the reader hands over: chosen in a dialog, or dropped anywhere on the page. */

import {signal} from "@preact/signals"
import {openGraphFrom} from "../state.js"

/** True while something is held over the page that could be dropped. */
export const isDropping = signal(false)

/** Lets the reader choose a file. */
export function chooseFile(): void {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = ".jsonl,.relata.jsonl,application/jsonl"
  input.addEventListener("change", () => {
    const file = input.files?.[0]
    if (file) openFile(file)
  })
  input.click()
}

export function openFile(file: File): void {
  void openGraphFrom({kind: "file", file}, {name: file.name, isExpected: true})
}

/** Takes files dropped on the window; the first is opened. */
export function listenForDrops(): void {
  // Entering a child and leaving its parent come in pairs: only a balance of zero means that it left the page.
  let depth = 0
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
  window.addEventListener("dragenter", (event) => {
    if (!isFile(event)) return
    depth++
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
    const file = event.dataTransfer?.files[0]
    if (file) openFile(file)
  })
}
