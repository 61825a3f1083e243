// Bundlers see the URL and carry the file along; the module is ready once it is fetched.
const response = await fetch(new URL("../data/english.bin", import.meta.url))
if (!response.ok) throw new Error(`The language weights could not be fetched: HTTP ${response.status}`)
const bytes = new Uint8Array(await response.arrayBuffer())

/** The bytes of the English weights. */
export function englishModel() {
  return bytes
}
