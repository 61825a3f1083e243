import {readFileSync} from "node:fs"

let bytes

/** The bytes of the English weights; read from the package's folder at the first call. */
export function englishModel() {
  bytes ??= readFileSync(new URL("../data/english.bin", import.meta.url))
  return bytes
}
