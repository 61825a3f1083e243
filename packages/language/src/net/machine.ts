import type {Kernels, Machine} from "./kernels.js"
import {plainMachine} from "./plain-kernels.js"
import {wasmBytes} from "./wasm-bytes.js"

/** What this package needs of the WebAssembly API, which the language's own types leave to the platform. */
interface WebAssemblyApi {
  validate(bytes: Uint8Array): boolean
  Memory: new (descriptor: {initial: number}) => {readonly buffer: ArrayBuffer}
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => {readonly exports: unknown}
}

/**
 * Memory of at least `bytes`, with the fastest kernels that the platform has.
 * @param kind - `plain` forgoes WebAssembly; the results are the same
 */
export function createMachine(bytes: number, kind: "fastest" | "plain" = "fastest"): Machine {
  const api = (globalThis as {WebAssembly?: WebAssemblyApi}).WebAssembly
  if (kind === "plain" || api === undefined) return plainMachine(bytes)
  const module = decodeBase64(wasmBytes)
  try {
    if (!api.validate(module)) return plainMachine(bytes)
    const memory = new api.Memory({initial: Math.ceil(bytes / 65536)})
    const instance = new api.Instance(new api.Module(module), {env: {memory}})
    return {buffer: memory.buffer, kernels: instance.exports as Kernels, kind: "simd"}
  } catch {
    // A page whose content policy forbids WebAssembly throws here.
    return plainMachine(bytes)
  }
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

function decodeBase64(text: string): Uint8Array {
  const size = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - size)
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let bits = 0
    for (let k = 0; k < 4; k++) bits = (bits << 6) | Math.max(0, digits.indexOf(text[i + k]!))
    for (let k = 16; k >= 0 && at < bytes.length; k -= 8) bytes[at++] = (bits >> k) & 0xff
  }
  return bytes
}
