// What is measured of a page: both pages are watched by the same script, from outside.

/** Runs in the page before anything else: notes when WebGL draws, long tasks, and what workers say of a layout. */
export function watch() {
  const seen = {firstDraw: undefined, draws: 0, frames: 0, tasks: [], steps: [], messages: 0}
  window.seen = seen
  let isNewFrame = true
  const onDraw = () => {
    seen.firstDraw ??= performance.now()
    seen.draws++
    if (isNewFrame) {
      seen.frames++
      isNewFrame = false
      requestAnimationFrame(() => {
        isNewFrame = true
      })
    }
  }
  for (const context of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const method of ["drawArrays", "drawArraysInstanced", "clear"]) {
      const own = context.prototype[method]
      if (!own) continue
      context.prototype[method] = function (...args) {
        if (method !== "clear") onDraw()
        return own.apply(this, args)
      }
    }
  }
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) seen.tasks.push({startTime, duration})
  }).observe({type: "longtask", buffered: true})
  const Own = window.Worker
  window.Worker = class extends Own {
    constructor(...args) {
      super(...args)
      this.addEventListener("message", ({data}) => {
        seen.messages++
        if (data?.steps !== undefined)
          seen.steps.push({at: performance.now(), steps: data.steps, isDone: data.isDone})
      })
    }
  }
}

const seconds = (n) => new Promise((resolve) => setTimeout(resolve, 1000 * n))

async function open(browser, url) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}})
  const page = await context.newPage()
  await page.addInitScript(watch)
  const devtools = await context.newCDPSession(page)
  // Seconds of the processor, not of the clock: other work on the machine does not count, nor waiting for the drawing.
  await devtools.send("Performance.enable", {timeDomain: "threadTicks"})
  await page.goto(url)
  await page.waitForFunction(() => window.seen.firstDraw !== undefined, undefined, {timeout: 120_000})
  const scriptMs = async () => {
    const {metrics} = await devtools.send("Performance.getMetrics")
    return 1000 * metrics.find(({name}) => name === "ScriptDuration").value
  }
  return {
    context,
    page,
    devtools,
    scriptMs,
    picture: (await page.evaluate(() => window.seen.firstDraw)) / 1000,
  }
}

const frames = (page) => page.evaluate(() => window.seen.frames)

/** Script for each frame that is drawn while the view is dragged. */
async function panOf({page, scriptMs}, {x, y}) {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 3, y + 3)
  await seconds(0.2)
  const [before, drawn] = [await scriptMs(), await frames(page)]
  for (let step = 0; step < 20; step++)
    await page.mouse.move(x + Math.round(60 * Math.sin(step / 4)), y - 3 * step)
  const [after, end] = [await scriptMs(), await frames(page)]
  await page.mouse.up()
  await seconds(0.5)
  return (after - before) / Math.max(1, end - drawn)
}

async function heapOf({devtools}) {
  await devtools.send("HeapProfiler.enable")
  await devtools.send("HeapProfiler.collectGarbage")
  return (await devtools.send("Runtime.getHeapUsage")).usedSize / 1e6
}

async function idleOf({page}) {
  await page.mouse.move(2, 2)
  await seconds(1)
  const before = await page.evaluate(() => window.seen.draws)
  await seconds(2)
  return (await page.evaluate(() => window.seen.draws)) - before
}

const longest = ({page}, from) =>
  page.evaluate(
    (start) =>
      Math.max(
        0,
        ...window.seen.tasks.filter(({startTime}) => startTime > start).map(({duration}) => duration),
      ),
    from,
  )

/** @returns the figures of our page, in seconds, milliseconds and megabytes */
export async function measureOurs(browser, pages) {
  const opened = await open(browser, pages.ours)
  const {context, page, picture, scriptMs} = opened
  await page.waitForFunction(() => window.seen.steps.at(-1)?.isDone, undefined, {timeout: 120_000})
  const steps = await page.evaluate(() => {
    const told = window.seen.steps
    const last = told.at(-1)
    // News that wait for the page come together: between such two no rate can be told.
    const isApart = told.length > 1 && last.at - told[0].at > 100
    const first = isApart ? told[0] : {at: window.seen.firstDraw, steps: 0}
    return (1000 * (last.steps - first.steps)) / Math.max(1, last.at - first.at)
  })
  await seconds(1)
  const task = await longest(opened, 1000 * picture + 1)
  const idle = await idleOf(opened)
  const box = await page.locator(".picture-region").boundingBox()
  // Where there is no node: else it would be dragged.
  const pan = await panOf(opened, {x: box.x + box.width / 2, y: box.y + box.height - 30})
  await page.keyboard.press("Escape")
  await seconds(0.5)
  const before = await scriptMs()
  // The best connected, by its row in the overview: what a reader looks at first.
  await page.locator(".links .entity-link").first().hover()
  await seconds(0.5)
  const focus = (await scriptMs()) - before
  const heap = await heapOf(opened)
  await context.close()
  return {picture, pan, focus, task, heap, steps, idle}
}

export async function measureTenLines(browser, pages) {
  const still = await open(browser, pages.tenLines)
  await seconds(1)
  const {picture} = still
  const task = await longest(still, 1000 * picture + 1)
  const idle = await idleOf(still)
  const pan = await panOf(still, {x: 640, y: 780})
  const heap = await heapOf(still)
  await still.context.close()
  const moving = await open(browser, `${pages.tenLines}#layout`)
  const count = () => moving.page.evaluate(() => ({at: performance.now(), messages: window.seen.messages}))
  await seconds(2)
  const start = await count()
  await seconds(8)
  const end = await count()
  await moving.context.close()
  return {
    picture,
    pan,
    task,
    heap,
    idle,
    steps: (1000 * (end.messages - start.messages)) / (end.at - start.at),
  }
}
