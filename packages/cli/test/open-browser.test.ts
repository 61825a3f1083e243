import {expect, test} from "@jest/globals"
import {hasDesktop} from "../src/open-browser.js"

test.each<[string, NodeJS.Platform, Record<string, string>, boolean]>([
  ["a Mac", "darwin", {}, true],
  ["Windows", "win32", {}, true],
  ["Linux with X11", "linux", {DISPLAY: ":0"}, true],
  ["Linux with Wayland", "linux", {WAYLAND_DISPLAY: "wayland-0"}, true],
  ["Linux without a display", "linux", {}, false],
  ["a CI server", "darwin", {CI: "true"}, false],
  ["a Mac over SSH", "darwin", {SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22"}, false],
])("on %s", (_where, platform, env, expected) => expect(hasDesktop(platform, env)).toBe(expected))
