/**
 * Starts workers, in a page that came from a server and in one that is a single file. The latter carries their code in
 * blocks of its own, because a page from disk may load nothing beside itself.
 */

/** @param load - starts it from its own file; written out where it is called, or the bundler would not see it */
export function startWorker(name: "desk" | "layout" | "reading" | "analysis", load: () => Worker): Worker {
  const block = document.getElementById(`relata-${name}-worker`)
  if (!block) return load()
  const code: string = JSON.parse(block.textContent ?? '""')
  const url = URL.createObjectURL(new Blob([code], {type: "text/javascript"}))
  // Not a module: from a page on disk, browsers load no modules into workers.
  const worker = new Worker(url)
  // Time for the browser to take it up.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return worker
}

/** The graph that a single-file page carries, as the lines of a graph file. */
export function carriedGraph(): {readonly name: string; readonly file: Blob} | undefined {
  const block = document.getElementById("relata-graph")
  if (!block) return undefined
  return {name: block.dataset.name ?? "graph.relata.jsonl", file: new Blob([block.textContent ?? ""])}
}
