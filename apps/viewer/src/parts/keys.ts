/** Keys that work wherever the focus is. Single letters can be switched off (WCAG 2.1.4). */

import {effect, signal} from "@preact/signals"
import {goBack, mode, opened, show, trail} from "../state.js"
import {searchInputId} from "./search-box.js"

const key = "relata.letter-keys"

export const areLetterKeysOn = signal(stored())

effect(() => {
  try {
    localStorage.setItem(key, areLetterKeysOn.value ? "on" : "off")
  } catch {
    // Kept until the page is closed.
  }
})

export function listenForKeys(): void {
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return
    if (document.querySelector("dialog[open]")) return
    if (event.key === "Escape" && trail.value.length > 1) {
      show({kind: "overview"})
      return
    }
    if (event.key === "Backspace") {
      goBack()
      return
    }
    if (!areLetterKeysOn.value || !opened.value) return
    if (event.key === "/") {
      event.preventDefault()
      document.getElementById(searchInputId)?.focus()
    } else if (event.key === "t" || event.key === "T") {
      mode.value = mode.value === "table" ? "picture" : "table"
    }
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox"
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function stored(): boolean {
  try {
    return localStorage.getItem(key) !== "off"
  } catch {
    return true
  }
}
