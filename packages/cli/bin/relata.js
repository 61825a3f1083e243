#!/usr/bin/env node
import "./optimise-less.js"
import {existsSync} from "node:fs"

const main = new URL("../dist/main.js", import.meta.url)
if (existsSync(main)) await (await import(main.href)).main()
else {
  process.stderr.write(
    'relata: It is not built yet. Run "pnpm install && pnpm build" in the checkout first.\n',
  )
  process.exitCode = 3
}
