// Brings a checkout to the point where relata runs: dependencies, compiled packages, the built viewer.
// Each step looks first whether its inputs changed, so that the second time costs little.

import {spawn, spawnSync} from "node:child_process"
import {createHash} from "node:crypto"
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs"
import {dirname, join} from "node:path"
import {argv} from "node:process"
import {fileURLToPath} from "node:url"

/** The folder that holds the monorepo. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const manifest = readJson("package.json")

/** Prepares everything; ends the process with a message when that cannot be done. */
export async function setUp() {
  try {
    checkNode()
    await installDependencies()
    await compilePackages()
    await buildViewer()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exit(1)
  }
}

/** Prints one line for the person who is waiting. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

class SetupError extends Error {}

function checkNode() {
  const wanted = manifest.engines.node.replace(">=", "")
  const [major, minor] = wanted.split(".").map(Number)
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  throw new SetupError(
    `relata needs Node ${wanted} or newer, and this is Node ${process.versions.node}. ` +
      "Please install a newer one (https://nodejs.org) and try again.",
  )
}

async function installDependencies() {
  const stampFile = join(root, "node_modules", ".relata-stamp")
  const stamp = hashOf(["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifestFiles()])
  if (readIfThere(stampFile) === stamp && areDependenciesThere()) return
  // A store or a module folder left by another package manager must not raise a question.
  const options = [
    "install",
    "--frozen-lockfile",
    "--config.confirmModulesPurge=false",
    "--reporter=append-only",
  ]
  const pnpm = findPnpm()
  await step("Installing the dependencies", pnpm.command, [...pnpm.args, ...options], {
    hint: " (a minute or so the first time)",
    advice: "If there is no network now, try again when there is: the packages are fetched once.",
    shell: pnpm.shell,
  })
  writeFileSync(stampFile, stamp)
}

/** The pnpm of this machine when it is of the pinned major version; otherwise the pinned one, through npx. */
function findPnpm() {
  const pinned = manifest.packageManager.split("@")[1]
  // On Windows both are command files, which need a shell to run.
  const shell = process.platform === "win32"
  const found = spawnSync("pnpm", ["--version"], {
    cwd: root,
    encoding: "utf8",
    env: quietEnvironment(),
    shell,
    stdio: ["ignore", "pipe", "ignore"],
  })
  const version = found.status === 0 ? found.stdout.trim() : ""
  if (version.split(".")[0] === pinned.split(".")[0]) return {command: "pnpm", args: [], shell}
  return {command: "npx", args: ["--yes", "--loglevel=error", `pnpm@${pinned}`], shell}
}

async function compilePackages() {
  await step("Compiling", process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "-b"], {
    quietFor: 2000,
  })
}

/** The packages that the viewer is made of. */
const viewerPackages = ["model", "language", "extract", "formats", "query"]

async function buildViewer() {
  const viewer = join("apps", "viewer")
  const stampFile = join(root, viewer, "dist", ".relata-stamp")
  const sources = [viewer, ...viewerPackages.map((name) => join("packages", name))]
  const stamp = hashOf(["pnpm-lock.yaml", ...sources.flatMap((folder) => filesUnder(folder))])
  if (readIfThere(stampFile) === stamp) return
  await step(
    "Building the viewer",
    process.execPath,
    [join("node_modules", "vite", "bin", "vite.js"), "build"],
    {
      cwd: join(root, viewer),
    },
  )
  await step("Building the viewer as one file", process.execPath, [join("tools", "single-page.mjs")], {
    cwd: join(root, viewer),
  })
  writeFileSync(stampFile, stamp)
}

/**
 * Runs a command, with a line that says so. Its own output is kept back and shown only when it fails.
 * `quietFor`: say nothing when it is over within so many milliseconds.
 */
async function step(
  what,
  command,
  args,
  {cwd = root, shell = false, hint = "", advice = "", quietFor = 0} = {},
) {
  const announcing = setTimeout(() => say(`${what}${hint} …`), quietFor)
  const child = spawn(command, args, {cwd, shell, env: quietEnvironment(), stdio: ["ignore", "pipe", "pipe"]})
  const stopChild = () => child.kill()
  process.once("exit", stopChild)
  const output = []
  child.stdout.on("data", (chunk) => output.push(chunk))
  child.stderr.on("data", (chunk) => output.push(chunk))
  const code = await new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message))
    child.on("close", resolve)
  })
  process.off("exit", stopChild)
  clearTimeout(announcing)
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new SetupError([`${what} did not work (${command}: ${code}).`, advice].filter(Boolean).join(" "))
}

// Corepack asks before it fetches a pnpm, and nobody sees the question here.
function quietEnvironment() {
  return {...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: "0"}
}

/** True when each package's dependencies are where Node looks for them. */
function areDependenciesThere() {
  return manifestFiles().every((file) => {
    const {dependencies = {}, devDependencies = {}} = readJson(file)
    const modules = join(root, dirname(file), "node_modules")
    return Object.keys({...dependencies, ...devDependencies}).every((name) => existsSync(join(modules, name)))
  })
}

function manifestFiles() {
  const workspaces = ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(parent, name, "package.json")),
  )
  return ["package.json", ...workspaces.filter((file) => existsSync(join(root, file))).sort()]
}

/** Source files below a folder of the repository, sorted; what is installed or built is left out. */
function filesUnder(folder) {
  const entries = readdirSync(join(root, folder), {withFileTypes: true})
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isFile()) return [path]
      return ["node_modules", "dist", "test", "bench"].includes(entry.name) ? [] : filesUnder(path)
    })
    .sort()
}

function hashOf(files) {
  const hash = createHash("sha256").update(process.versions.node)
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest("hex")
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), "utf8"))
}

if (argv[1] === fileURLToPath(import.meta.url)) await setUp()
