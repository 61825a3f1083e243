import {RelataError} from "@relata/model"
import {Interrupted, run} from "./program.js"

/** Runs the command line of this process, and sets its exit code. */
export async function main(): Promise<void> {
  const controller = new AbortController()
  const {stdin, stdout, stderr, env} = process

  let firstSignalAt = 0
  const onSignal = () => {
    // The first one ends the work in good order; whoever presses again does not want to wait for that. A terminal and
    // npm may both send the same one, at nearly the same time.
    if (!controller.signal.aborted) firstSignalAt = performance.now()
    else if (performance.now() - firstSignalAt > 500) process.exit(130)
    controller.abort(new Interrupted(130))
  }
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal)
  // Whoever reads the output has enough (`relata … | head`).
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") controller.abort(new Interrupted(0))
    else
      controller.abort(
        new RelataError(
          "cli.unwritable",
          `stdout cannot be written (${error.code}). Make room, or write elsewhere.`,
        ),
      )
  })
  stderr.on("error", () => {})

  process.exitCode = await run(process.argv.slice(2), {stdin, stdout, stderr, env, signal: controller.signal})
  // A stdin that nobody ends would keep the process waiting.
  if (controller.signal.aborted) process.exit()
  stdin.unref?.()
}
