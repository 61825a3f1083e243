/**
 * Files that were dropped before, where the browser lets a page ask for them again: it keeps a handle, never the
 * content, and asks the reader before the page reads it.
 */

/** A handle as Chromium has it; not in the types of browsers yet. */
interface FileHandle {
  readonly kind: string
  readonly name: string
  getFile(): Promise<File>
  requestPermission?(options: {mode: "read"}): Promise<string>
}

export interface RecentFile {
  readonly name: string
  readonly at: number
  readonly handle: FileHandle
}

const database = "relata"
const store = "recent"
const most = 6

/** Remembers what was dropped. Has to be called while the drop is being handled. */
export function rememberDropped(items: DataTransferItemList): void {
  for (const item of [...items].slice(0, most)) {
    const {getAsFileSystemHandle} = item as {getAsFileSystemHandle?: () => Promise<FileHandle | null>}
    if (item.kind !== "file" || !getAsFileSystemHandle) continue
    void getAsFileSystemHandle.call(item).then(
      (handle) => {
        if (handle?.kind === "file") void remember({name: handle.name, at: Date.now(), handle})
      },
      // A file that came from no disk has no handle.
      () => {},
    )
  }
}

async function remember(file: RecentFile): Promise<void> {
  await withStore("readwrite", (files) => files.put(file))
}

/** The latest first; none where the browser keeps none. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  const all = await withStore<RecentFile[]>("readonly", (files) => files.getAll())
  return (all ?? []).sort((a, b) => b.at - a.at).slice(0, most)
}

/** The file itself; `undefined` when the reader, or the disk, does not give it. */
export async function openRecent({handle}: RecentFile): Promise<File | undefined> {
  try {
    const answer = await handle.requestPermission?.({mode: "read"})
    return answer === "denied" ? undefined : await handle.getFile()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

/** `undefined` where the browser keeps nothing for this page. */
function withStore<T = unknown>(
  mode: IDBTransactionMode,
  ask: (files: IDBObjectStore) => IDBRequest<T> | IDBRequest<IDBValidKey>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    let opening: IDBOpenDBRequest
    try {
      opening = indexedDB.open(database, 1)
    } catch {
      resolve(undefined)
      return
    }
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, {keyPath: "name"})
    opening.onerror = () => resolve(undefined)
    opening.onsuccess = () => {
      const asked = ask(opening.result.transaction(store, mode).objectStore(store))
      asked.onsuccess = () => {
        // What was asked tells what comes.
        resolve(asked.result as T)
        opening.result.close()
      }
      asked.onerror = () => resolve(undefined)
    }
  })
}
