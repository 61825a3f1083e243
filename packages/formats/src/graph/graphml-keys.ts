import {castValue} from "./attribute-values.js"
import {type ElementSink, quote, safeName} from "./element-sink.js"
import {type Domain, describe, type Key, type Owner} from "./graphml-owner.js"

/** A key as its element has it; without a name it goes by its id. */
type Declared = Omit<Key, "name" | "default"> & {readonly name: string | undefined}

/** Reads a token of the file as the name that it stands for. */
type ReadName = (token: string) => string

/** The keys that a GraphML file declares, with their defaults; what is odd about them goes to the sink as issues. */
export class GraphmlKeys {
  readonly #sink: ElementSink
  readonly #keys = new Map<string, Key>()
  readonly #keysOfKind = new Map<Domain, Map<string, Key>>()
  readonly #defaults: ReadonlyMap<string, Key[]> = new Map([
    ["node", []],
    ["edge", []],
    ["graph", []],
  ])
  readonly #namesTaken = new Map<string, string>()
  readonly #undeclared = new Set<string>()

  constructor(sink: ElementSink) {
    this.#sink = sink
  }

  /** Takes a `key` element in; of two with one id for one kind the first stays. */
  declare({id, name: given, domain, type, isDrawing}: Declared, line: number, readName: ReadName): Key {
    let name = safeName(readName(given ?? id))
    const holder = this.#namesTaken.get(`${domain}\0${name}`)
    if (holder !== undefined && holder !== id && !isDrawing) {
      const other = `${name}_${id}`
      this.#sink.issue({
        code: "formats.same-name",
        message: `Line ${line}: key ${quote(id)} has the name ${quote(name)} of another key. It was read as ${quote(other)}.`,
        element: `key ${quote(id)}`,
        line,
      })
      name = other
    }
    this.#namesTaken.set(`${domain}\0${name}`, id)
    this.#keysOfKind.clear()
    const key = {id, name, type, domain, isDrawing}
    const known = `${domain}\0${id}`
    if (!this.#keys.has(known)) this.#keys.set(known, key)
    if (!this.#keys.has(`\0${id}`)) this.#keys.set(`\0${id}`, key)
    return this.#keys.get(known)!
  }

  setDefault(key: Key, text: string): void {
    if (key.default !== undefined) return
    key.default = text
    const domains = key.domain === "all" ? ["node", "edge", "graph"] : [key.domain]
    for (const domain of domains) this.#defaults.get(domain)?.push(key)
  }

  /** The key for a `data` element: the one for such elements, else any of that id, else one of that name. */
  of(kind: Domain, id = "", line: number, readName: ReadName): Key {
    // A lookup for each value of a large file: no string is put together for those that were seen.
    const known = this.#keysOfKind.get(kind) ?? new Map<string, Key>()
    this.#keysOfKind.set(kind, known)
    let key = known.get(id)
    if (key === undefined) {
      key = this.#find(kind, id, line, readName)
      known.set(id, key)
    }
    return key
  }

  #find(kind: Domain, id: string, line: number, readName: ReadName): Key {
    const found =
      this.#keys.get(`${kind}\0${id}`) ?? this.#keys.get(`all\0${id}`) ?? this.#keys.get(`\0${id}`)
    if (found !== undefined) return found
    if (!this.#undeclared.has(id)) {
      this.#undeclared.add(id)
      this.#sink.issue({
        code: "formats.unknown-key",
        message: `Line ${line}: no key declares ${quote(id)}. Its values were read as text under that name.`,
        element: `data ${quote(id)}`,
        line,
      })
    }
    return {id, name: safeName(readName(id)), type: "string", domain: "all", isDrawing: false}
  }

  /** A value as the key's type has it; kept as text, with an issue, where it is none of that type. */
  cast(text: string, key: Key, owner: Owner, line: number) {
    const {value, flaw} = castValue(text, key.type)
    if (flaw !== undefined) {
      this.#sink.issue({
        code: "formats.bad-value",
        message: `Line ${line}: ${quote(text)} as ${quote(key.name)} of ${describe(owner)} ${flaw} (${key.type}). It was kept as text.`,
        element: describe(owner),
        line,
      })
    }
    return value
  }

  addDefaults(domain: "node" | "edge" | "graph", owner: Owner, line: number): void {
    for (const key of this.#defaults.get(domain)!) {
      if (Object.hasOwn(owner.attributes, key.name)) continue
      const value = this.cast(key.default!, key, owner, line)
      if (value !== undefined) owner.attributes[key.name] = value
    }
  }
}
