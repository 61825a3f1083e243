// Finds a Chromium on this machine and starts it; for the browser tests, the screenshot and whatever else needs one.

import {existsSync} from "node:fs"
import {delimiter, join} from "node:path"
import {chromium} from "playwright-core"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
const places = [
  "/usr/bin",
  "/snap/bin",
  "/Applications/Chromium.app/Contents/MacOS",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "C:\\Program Files\\Google\\Chrome\\Application",
  "C:\\Program Files\\Chromium\\Application",
]

/** Why there is none, in words for the person who wonders. */
export const noChromium =
  "no Chromium was found: install one, or name it in RELATA_CHROMIUM (browser tests are skipped without it)"

/**
 * The path of a Chromium: RELATA_CHROMIUM, else the first on the PATH or in the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.RELATA_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  const endings = process.platform === "win32" ? [".exe"] : [""]
  const own = process.platform === "darwin" ? ["Chromium", "Google Chrome"] : []
  for (const folder of [...(process.env.PATH ?? "").split(delimiter), ...places]) {
    for (const name of [...names, ...own]) {
      for (const ending of endings) {
        const path = join(folder, name + ending)
        if (folder !== "" && existsSync(path)) return path
      }
    }
  }
  return undefined
}

/**
 * Starts it without a window and without a graphics card: WebGL is drawn by software, which any machine has.
 * @param {string} executablePath
 */
export function launchChromium(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      // Containers run as root and have little shared memory.
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      "--hide-scrollbars",
    ],
  })
}
