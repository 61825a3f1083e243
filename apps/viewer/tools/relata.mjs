// Runs the command of this checkout: to build a graph from the fixtures, and to serve it as users do.

import {spawn, spawnSync} from "node:child_process"
import {fileURLToPath} from "node:url"

const command = fileURLToPath(new URL("../../../packages/cli/bin/relata.js", import.meta.url))
const fixtures = fileURLToPath(new URL("../../../fixtures", import.meta.url))

/**
 * Builds a graph file from `fixtures/`.
 * @param {string} file
 */
export function buildFixtureGraph(file) {
  const {status, stderr} = spawnSync(process.execPath, [command, "build", fixtures, "-o", file], {
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`relata build ended with ${status}:\n${stderr}`)
}

/**
 * Writes a graph file as one page.
 * @param {string} file
 * @param {string} target
 */
export function exportPage(file, target) {
  const {status, stderr} = spawnSync(process.execPath, [command, "view", file, "--export", target], {
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`relata view --export ended with ${status}:\n${stderr}`)
}

/**
 * Serves a graph file with the built viewer, until `close` is called.
 * @param {string} file
 * @returns {Promise<{url: string, close: () => void}>}
 */
export function serveGraph(file) {
  const server = spawn(process.execPath, [command, "view", file, "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  return new Promise((resolve, reject) => {
    let said = ""
    const hear = (chunk) => {
      said += chunk
      const url = /http:\/\/\S+/.exec(said)?.[0]
      if (url) resolve({url, close: () => server.kill("SIGINT")})
    }
    server.stdout.on("data", hear)
    server.stderr.on("data", hear)
    server.on("error", reject)
    server.on("exit", (code) => reject(new Error(`relata view ended with ${code}:\n${said}`)))
  })
}
