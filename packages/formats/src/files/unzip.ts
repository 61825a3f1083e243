import {RelataError} from "@relata/model"
import {unzipSync} from "fflate"

/** What an archive may hold when it is unpacked. */
const mostBytes = 512 * 2 ** 20
const mostEntries = 10_000

/**
 * The files of a ZIP archive that are wanted, by name. Sizes are checked before anything is unpacked, and no file can
 * unpack to more than the archive says.
 * @throws RelataError `formats.bad-zip`, `formats.too-large` for a bomb
 */
export function unzip(
  bytes: Uint8Array,
  {source, isWanted}: {readonly source: string; readonly isWanted: (name: string) => boolean},
): Map<string, Uint8Array> {
  let size = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        if (++count > mostEntries)
          throw tooLarge(source, `more than ${mostEntries.toLocaleString("en")} files`)
        if (name.endsWith("/") || !isWanted(name)) return false
        size += originalSize
        if (size > mostBytes) throw tooLarge(source, "more than 512 MB of text")
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof RelataError) throw error
    throw new RelataError("formats.bad-zip", `${source} is a damaged ZIP archive. Get a whole copy of it.`, {
      cause: error,
    })
  }
}

function tooLarge(source: string, what: string): RelataError {
  return new RelataError(
    "formats.too-large",
    `${source} holds ${what} when it is unpacked. Unpack it yourself if you trust it.`,
  )
}
