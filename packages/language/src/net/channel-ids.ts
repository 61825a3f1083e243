/**
 * Numbers the strings of each channel for all nets together, so that a form's strings are looked up once, however many nets read it.
 * 0 stands for all strings that no net knows.
 */
export class ChannelIds {
  readonly #ids: readonly Map<string, number>[]

  constructor(channels: number) {
    this.#ids = Array.from({length: channels}, () => new Map())
  }

  /**
   * Takes in the strings of one net's channel.
   * @param at - the address of the first string's embedding, which also serves for unknown strings
   * @param rowBytes - from one embedding to the next
   * @returns the addresses by number, to be read by {@link addressOf}
   */
  add(channel: number, words: readonly string[], at: number, rowBytes: number): Int32Array {
    const ids = this.#ids[channel]!
    const addresses = new Int32Array(ids.size + words.length + 1).fill(at)
    for (let i = 0; i < words.length; i++) {
      let id = ids.get(words[i]!)
      if (id === undefined) {
        id = ids.size + 1
        ids.set(words[i]!, id)
      }
      addresses[id] = at + i * rowBytes
    }
    return addresses
  }

  /** Writes the numbers of a form's strings, one a channel, to `out` from `from` on. */
  write(strings: readonly string[], out: Int32Array, from: number): void {
    for (let channel = 0; channel < strings.length; channel++)
      out[from + channel] = this.#ids[channel]!.get(strings[channel]!) ?? 0
  }
}

/** The address of a string's embedding in one net; a string that only another net knows is unknown. */
export function addressOf(addresses: Int32Array, id: number): number {
  return id < addresses.length ? addresses[id]! : addresses[0]!
}
