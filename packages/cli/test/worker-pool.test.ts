import {join} from "node:path"
import {pathToFileURL} from "node:url"
import {expect, test} from "@jest/globals"
import {mapInWorkers} from "../src/worker-pool.js"
import {temporaryFolder} from "./temporary-folder.js"

const worker = pathToFileURL(
  join(
    temporaryFolder({
      "worker.mjs": `
        import {parentPort} from "node:worker_threads"
        parentPort.on("message", async (task) => {
          if (task === "hang") for (;;) {}
          if (task === "exit") process.exit(7)
          if (task === "throw") throw new Error("out of order")
          if (task === "memory") { const kept = []; for (;;) kept.push(new Array(10_000).fill(Math.random())) }
          if (typeof task === "number") await new Promise((resolve) => setTimeout(resolve, task))
          parentPort.postMessage("did " + task)
        })`,
    }),
    "worker.mjs",
  ),
)

async function outcomes(tasks: Iterable<unknown>, {jobs = 2, timeLimitMs = 5000, heapLimitMb = 64} = {}) {
  const seen: string[] = []
  for await (const {outcome} of mapInWorkers<unknown, string>(tasks, {
    worker,
    jobs,
    heapLimitMb,
    timeLimitMs: () => timeLimitMs,
  })) {
    seen.push(outcome.kind === "done" ? outcome.result : outcome.reason)
  }
  return seen
}

test("outcomes come in the order of the tasks, whichever is ready first", async () => {
  expect(await outcomes([60, 1, 30, 2, 0])).toEqual(["did 60", "did 1", "did 30", "did 2", "did 0"])
})

test("a worker that ends, throws or runs out of memory costs only its task", async () => {
  expect(await outcomes(["a", "exit", "b", "throw", "c", "memory", "d"], {jobs: 1})).toEqual([
    "did a",
    "crash",
    "did b",
    "crash",
    "did c",
    "crash",
    "did d",
  ])
})

test("a task that does not end is ended, and others go on", async () => {
  expect(await outcomes(["a", "hang", "b"], {jobs: 1, timeLimitMs: 400})).toEqual([
    "did a",
    "time-limit",
    "did b",
  ])
})

test("tasks are taken only as outcomes are, so that memory stays flat", async () => {
  let taken = 0
  function* endless() {
    for (;;) yield taken++ % 2
  }
  const pool = mapInWorkers<number, string>(endless(), {worker, jobs: 2, timeLimitMs: () => 5000})
  for (let i = 0; i < 5; i++) await pool.next()
  expect(taken).toBeLessThan(5 + 2 * 8 + 1)
  await pool.return(undefined)
})

test("an outcome comes as soon as it is there, even when no further task does", async () => {
  async function* slow() {
    yield "a"
    yield "b"
    await new Promise(() => {})
  }
  const controller = new AbortController()
  const pool = mapInWorkers<unknown, string>(slow(), {
    worker,
    jobs: 1,
    timeLimitMs: () => 5000,
    signal: controller.signal,
  })
  expect([(await pool.next()).value.task, (await pool.next()).value.task]).toEqual(["a", "b"])
  const next = pool.next()
  controller.abort(new Error("enough"))
  await expect(next).rejects.toThrow("enough")
})

test("an abort ends the work at once, with its reason", async () => {
  const controller = new AbortController()
  const pool = mapInWorkers<unknown, string>(["a", 60_000, "b"], {
    worker,
    jobs: 1,
    timeLimitMs: () => 90_000,
    signal: controller.signal,
  })
  expect((await pool.next()).value).toMatchObject({task: "a"})
  const next = pool.next()
  controller.abort(new Error("enough"))
  await expect(next).rejects.toThrow("enough")
})
