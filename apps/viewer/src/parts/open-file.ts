/** Files that the reader hands over, chosen in a dialog or dropped anywhere: graphs and texts of any format. */

import {signal} from "@preact/signals"
import {rememberDropped} from "./recent-files.js"

/** True while something is held over the page that could be dropped. */
export const isDropping = signal(false)

/** What reads files is loaded with the first of them. */
const reading = () => import("../reading/take-files.js")

/** Loads what reads texts, because one is about to come. */
export function prepareReading(): void {
  void reading().then((loaded) => loaded.prepareReading())
}

export async function takeFiles(files: readonly File[]): Promise<void> {
  await (await reading()).takeFiles(files)
}

/** Lets the reader choose files. All kinds are offered: what a file is, its content tells. */
export function chooseFile(): void {
  const input = document.createElement("input")
  input.type = "file"
  input.multiple = true
  input.addEventListener("change", () => void takeFiles([...(input.files ?? [])]))
  input.click()
}

/** Reads a text that has no file. */
export function readPasted(text: string): void {
  void takeFiles([new File([text], "pasted text")])
}

let isListening = false

/** Takes files dropped on the window, and texts that are pasted where there is no field. Once. */
export function listenForDrops(): void {
  if (isListening) return
  isListening = true
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
    const {items, files} = event.dataTransfer ?? {}
    if (items) rememberDropped(items)
    void takeFiles([...(files ?? [])])
  })
  window.addEventListener("paste", (event) => {
    const {target, clipboardData} = event
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
    const files = [...(clipboardData?.files ?? [])]
    const text = clipboardData?.getData("text/plain") ?? ""
    if (files.length > 0) void takeFiles(files)
    else if (text.trim() !== "") readPasted(text)
  })
}
