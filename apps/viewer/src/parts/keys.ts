/** Keys that work wherever the focus is. Single letters can be switched off (WCAG 2.1.4). */

import {effect, signal} from "@preact/signals"
import {redo, undo} from "../editing.js"
import {letGo} from "../picked.js"
import {goBack, isPicking, mode, opened, picked, show, showPath, trail} from "../state.js"
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
    if (isUndoing(event)) {
      event.preventDefault()
      const isForward = event.shiftKey || event.key.toLowerCase() === "y"
      void (isForward ? redo() : undo())
      return
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return
    if (document.querySelector("dialog[open]")) return
    if (event.key === "Escape" && (picked.value.size > 0 || isPicking.value)) {
      isPicking.value = false
      letGo()
      return
    }
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
    } else if (event.key === "p" || event.key === "P") {
      showPath()
    } else if (event.key === "q" || event.key === "Q") {
      event.preventDefault()
      show({kind: "query", text: ""})
    } else if (event.key === "[" || event.key === "]") {
      stepEvidence(event.key === "]" ? 1 : -1)
    }
  })
}

/** Goes to the next or previous sentence in the panel: evidence of a relation, or a marked one of a document. */
function stepEvidence(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(".quotes .document-link, .sentence[data-sentence]")]
  if (all.length === 0) return
  const now = all.indexOf(document.activeElement as HTMLElement)
  const next = now === -1 ? (step === 1 ? 0 : all.length - 1) : (now + step + all.length) % all.length
  all[next]!.focus()
  all[next]!.scrollIntoView({block: "center"})
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, but not in a field, which has an undoing of its own. */
function isUndoing(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !opened.value || isTyping(event.target))
    return false
  return ["z", "y"].includes(event.key.toLowerCase())
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
