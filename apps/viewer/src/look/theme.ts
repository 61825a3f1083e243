/** Light, dark, or as the system has it; and the page's colours for those who draw on canvas. */

import {computed, effect, signal} from "@preact/signals"
import type {Surface} from "./palette.js"

export type ThemeChoice = "system" | "light" | "dark"

const key = "relata.theme"
const dark = matchMedia("(prefers-color-scheme: dark)")
const forced = matchMedia("(forced-colors: active)")
const calm = matchMedia("(prefers-reduced-motion: reduce)")
const systemIsDark = signal(dark.matches)
const isForced = signal(forced.matches)
dark.addEventListener("change", () => {
  systemIsDark.value = dark.matches
})
forced.addEventListener("change", () => {
  isForced.value = forced.matches
})

export const themeChoice = signal<ThemeChoice>(storedChoice())
export const theme = computed<"light" | "dark">(() =>
  themeChoice.value === "system" ? (systemIsDark.value ? "dark" : "light") : themeChoice.value,
)
/** The colours of now; it changes with the theme and with the system's own colours. */
export const surface = signal<Surface>(readSurface())

effect(() => {
  document.documentElement.dataset.theme = theme.value
  // Read, so that a change of the system's colours is followed too.
  void isForced.value
  surface.value = readSurface()
})
effect(() => {
  try {
    localStorage.setItem(key, themeChoice.value)
  } catch {
    // A browser that keeps nothing for the page: the choice holds until it is closed.
  }
})

/** Whether the reader asked for less motion; asked each time, because it can change. */
export function isCalm(): boolean {
  return calm.matches
}

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key)
    return stored === "light" || stored === "dark" ? stored : "system"
  } catch {
    return "system"
  }
}

function readSurface(): Surface {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => toHexColour(style.getPropertyValue(name).trim())
  return {
    background: read("--canvas"),
    text: read("--text"),
    muted: read("--muted"),
    edge: read("--edge"),
    accent: read("--accent"),
    letters: Number.parseFloat(style.fontSize) / 16,
  }
}

/** System colours and other names as `#rrggbb`, by letting a canvas read them. */
function toHexColour(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour
  const context = document.createElement("canvas").getContext("2d")
  if (!context) return "#808080"
  context.fillStyle = colour
  const read = context.fillStyle
  return /^#[0-9a-f]{6}$/i.test(read) ? read : "#808080"
}
