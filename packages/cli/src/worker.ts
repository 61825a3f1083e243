/** The module that worker threads run: it answers each task with what was read out of it. */

import {parentPort, workerData} from "node:worker_threads"
import {perform} from "./perform.js"
import type {Task, WorkerSettings} from "./task.js"

const port = parentPort
if (!port) throw new Error("This module runs in worker threads only.")
const settings = workerData as WorkerSettings

port.on("message", async (task: Task) => {
  const reading = await perform(task, settings)
  const buffers = reading.documents.flatMap(({lines}) => (lines ? [lines.buffer as ArrayBuffer] : []))
  port.postMessage(reading, buffers)
})
