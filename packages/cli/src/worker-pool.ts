import {Worker} from "node:worker_threads"

/** What became of one task. */
export type Outcome<Result> =
  | {readonly kind: "done"; readonly result: Result}
  /** The worker hung or died on this task, and was replaced. */
  | {readonly kind: "lost"; readonly reason: "time-limit" | "crash"; readonly message: string}

export interface PoolOptions<Task> {
  /** The module that workers run; it answers each message with one. */
  readonly worker: URL
  readonly workerData?: unknown
  /** How many workers there may be; they start when there is work for them. */
  readonly jobs: number
  /** How long a task may take, in milliseconds. */
  readonly timeLimitMs: (task: Task) => number
  /** How much memory the JavaScript heap of a worker may take, in MB; 2048 unless told. */
  readonly heapLimitMb?: number
  readonly signal?: AbortSignal
}

/**
 * Does tasks in worker threads, and gives the outcomes in the order of the tasks.
 *
 * Tasks are taken only as outcomes are: no more than eight for each worker are under way, so memory stays flat
 * however many there are. A worker that dies or exceeds the time limit costs only the task it was on.
 */
export async function* mapInWorkers<Task, Result>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  options: PoolOptions<Task>,
): AsyncGenerator<{readonly task: Task; readonly outcome: Outcome<Result>}> {
  const {jobs, signal} = options
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []
  let isClosed = false

  function acquire(): Promise<Worker> | Worker {
    const free = idle.pop()
    if (free) return free
    if (all.size < jobs) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }

  function start(): Worker {
    const worker = new Worker(options.worker, {
      workerData: options.workerData,
      resourceLimits: {maxOldGenerationSizeMb: options.heapLimitMb ?? 2048},
    })
    worker.setMaxListeners(0)
    all.add(worker)
    return worker
  }

  function release(worker: Worker): void {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }

  function replace(worker: Worker): void {
    // When all are being ended, the tasks that wait are not wanted any more.
    if (isClosed) return
    all.delete(worker)
    void worker.terminate()
    const next = waiting.shift()
    if (next) next(start())
  }

  async function run(task: Task): Promise<Outcome<Result>> {
    const worker = await acquire()
    return new Promise((resolve) => {
      const timeLimitMs = options.timeLimitMs(task)
      const timer = setTimeout(() => {
        lose("time-limit", `It took more than ${Math.round(timeLimitMs / 1000)} seconds.`)
      }, timeLimitMs)
      const onMessage = (result: Result) => {
        stopListening()
        release(worker)
        resolve({kind: "done", result})
      }
      const onError = (error: Error) => lose("crash", firstLine(error.message))
      const onExit = (code: number) => lose("crash", `The worker ended with code ${code}.`)
      function lose(reason: "time-limit" | "crash", message: string): void {
        stopListening()
        replace(worker)
        resolve({kind: "lost", reason, message})
      }
      function stopListening(): void {
        clearTimeout(timer)
        worker.off("message", onMessage).off("error", onError).off("exit", onExit)
        // A worker may still fail while it is being ended; without a listener that would end the whole process.
        worker.on("error", () => {})
      }
      worker.on("message", onMessage).on("error", onError).on("exit", onExit)
      worker.postMessage(task)
    })
  }

  const underWay: {readonly task: Task; readonly outcome: Promise<Outcome<Result>>}[] = []
  const iterator = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]()
  const take = async () => ({kind: "task", taken: await iterator.next()}) as const
  const {aborted, stopListening} = abortOf(signal)
  try {
    let next: ReturnType<typeof take> | undefined = take()
    while (next || underWay.length > 0) {
      signal?.throwIfAborted()
      // The next task comes first, so that workers have work; but a finished one is not held back while none comes.
      const [first] = underWay
      const event = await Promise.race([
        ...(next && underWay.length < jobs * 8 ? [next] : []),
        ...(first ? [first.outcome.then((outcome) => ({kind: "outcome", outcome}) as const)] : []),
        aborted,
      ])
      if (event.kind === "outcome") {
        underWay.shift()
        yield {task: first!.task, outcome: event.outcome}
      } else if (event.taken.done) next = undefined
      else {
        const task = event.taken.value
        underWay.push({task, outcome: run(task)})
        next = take()
      }
    }
  } finally {
    isClosed = true
    stopListening()
    // Not awaited: a source that waits for input (stdin) answers only when that comes.
    void iterator.return?.()
    await Promise.all([...all].map((worker) => worker.terminate()))
  }
}

/** A promise that only an abort settles, by rejecting with its reason. */
function abortOf(signal: AbortSignal | undefined): {
  readonly aborted: Promise<never>
  readonly stopListening: () => void
} {
  let onAbort = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal?.reason)
  })
  // It may reject between two races, when nobody listens; the next turn of the loop then throws.
  aborted.catch(() => {})
  signal?.addEventListener("abort", onAbort, {once: true})
  return {aborted, stopListening: () => signal?.removeEventListener("abort", onAbort)}
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]!
}
