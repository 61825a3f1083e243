import {spawn} from "node:child_process"

/**
 * Opens an address in the user's browser where there is a desktop with a person before it: not in CI, not over SSH,
 * not without a display. Does nothing where that fails: the address was printed.
 */
export function openBrowser(url: string, env: NodeJS.ProcessEnv = process.env): void {
  if (!hasDesktop(process.platform, env)) return
  const [program, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", '""', url]
        : ["xdg-open", url]
  const child = spawn(program!, args, {stdio: "ignore", detached: true})
  child.on("error", () => {})
  child.unref()
}

/** True when a window would be seen by the user. */
export function hasDesktop(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (isSet(env.CI) || isSet(env.SSH_CONNECTION) || isSet(env.SSH_TTY)) return false
  if (platform === "darwin" || platform === "win32") return true
  return isSet(env.DISPLAY) || isSet(env.WAYLAND_DISPLAY)
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false" && value !== "0"
}
