/**
 * Reads GraphML as programs write it, not only as its schema wants it.
 *
 * An event parser passes over the file once; nothing is kept but what the sink keeps. Structure is told from the elements of the
 * root's namespace prefix; elements of others stand in `data` (yEd's drawings, see `YedReading`) or are passed over.
 */

import {RelataError} from "@relata/model"
import type {Attributes} from "graphology-types"
import {fromNmtoken, tokenComment} from "../xml.js"
import {type XmlAttributes, XmlError, XmlReader} from "../xml-reader.js"
import {type Chunks, type Decoding, decodeStream, drained} from "./decode-stream.js"
import {at, type ElementSink, place, quote, safeName} from "./element-sink.js"
import {GraphBuilder} from "./graph-builder.js"
import type {GraphReading} from "./graph-reading.js"
import {GraphmlKeys} from "./graphml-keys.js"
import {addWritten, type Domain, describe, type Key, type Owner} from "./graphml-owner.js"
import {YedReading} from "./yed-reading.js"

/** How much a file may ask of the reader; a file that asks more is refused. */
export interface XmlLimits {
  /** Elements within elements. */
  readonly depth?: number
  /** Characters between two tags, or in one. */
  readonly valueLength?: number
}

/**
 * Reads GraphML, as text or bytes (UTF-8, UTF-16 and what the declaration names; gzip too).
 *
 * Nested graphs and several graphs become one, with a note; an inner node gets `parent`. Entity declarations are
 * refused. A file that breaks off gives what stood before the break, with an issue that names the line.
 * @throws RelataError `formats.empty`, `formats.not-graphml`, `formats.bad-xml` with line and column,
 *   `formats.entities`, `formats.too-deep`, `formats.too-large`, `formats.unknown-encoding`, `formats.bad-gzip`
 */
export async function readGraphml(chunks: Chunks, limits: XmlLimits = {}): Promise<GraphReading> {
  const builder = new GraphBuilder()
  return builder.finish({isComplete: await drained(scanGraphml(chunks, builder, limits))})
}

/**
 * Tells a sink what a GraphML file holds; gives way after each chunk.
 *
 * @returns false when the file breaks off
 * @throws as {@link readGraphml}
 */
export async function* scanGraphml(
  chunks: Chunks,
  sink: ElementSink,
  limits: XmlLimits = {},
): AsyncGenerator<void, boolean> {
  const reading = new GraphmlReading(sink, limits)
  const decoding: Decoding = {hasBadBytes: false, encoding: "utf-8"}
  for await (const text of decodeStream(chunks, decoding)) {
    reading.write(text)
    yield
  }
  return reading.end(decoding)
}

/** A tag as its reader has it. */
interface XmlTag {
  readonly name: string
  readonly attributes: XmlAttributes
}

class GraphmlReading {
  readonly #sink: ElementSink
  readonly #parser: XmlReader
  readonly #keys: GraphmlKeys
  /** The open elements that `data` may stand in. */
  readonly #owners: Owner[] = []
  /** The open graphs among them. */
  readonly #graphs: Owner[] = []
  readonly #depthLimit: number
  readonly #valueLimit: number
  #prefix: string | undefined
  #graphCount = 0
  #isTokenFile = false
  #key: Key | undefined
  /** What text belongs to: a `data`, `default` or `desc` element. */
  #textOf: "data" | "default" | "desc" | undefined
  #text = ""
  #dataKey: Key | undefined
  /** How deep inside a foreign element we are. */
  #foreignDepth = 0

  constructor(sink: ElementSink, {depth = 1000, valueLength = 2 ** 26}: XmlLimits) {
    this.#sink = sink
    this.#keys = new GraphmlKeys(sink)
    this.#depthLimit = depth
    this.#valueLimit = valueLength
    this.#parser = new XmlReader({
      open: (name, attributes) => this.#open({name, attributes}),
      close: (name) => this.#close(name),
      text: (text) => this.#addText(text),
      comment: (comment) => {
        if (this.#prefix === undefined && comment.trim() === tokenComment) this.#isTokenFile = true
      },
      doctype: (doctype) => this.#refuseEntities(doctype),
    })
  }

  write(text: string): void {
    // In slices, so that the limits hold for a file that comes as one string.
    for (let from = 0; from < text.length; from += 65_536) {
      const slice = text.length <= 65_536 ? text : text.slice(from, from + 65_536)
      this.#parse(() => this.#parser.write(slice))
      if (Math.max(this.#parser.pending, this.#text.length) > this.#valueLimit) {
        const size = this.#valueLimit.toLocaleString("en")
        throw new RelataError(
          "formats.too-large",
          `Line ${this.#parser.line}: more than ${size} characters without a tag. This is not a graph that relata reads.`,
        )
      }
    }
  }

  end(decoding: Decoding): boolean {
    let isComplete = true
    try {
      this.#parser.close()
    } catch (error) {
      if (!(error instanceof XmlError)) throw error
      if (this.#prefix === undefined) {
        if (this.#parser.isEmpty) {
          throw new RelataError("formats.empty", "The file is empty. Check how it was saved.")
        }
        throw this.#notGraphml("it has no element at all")
      }
      isComplete = false
      // A node around an inner graph was told before all it has.
      for (const {kind, id, attributes, isTold} of this.#owners)
        if (kind === "node" && isTold) this.#sink.more(id!, attributes)
      const {line} = this.#parser
      const {nodes, edges} = this.#sink.counts
      this.#sink.issue({
        code: "formats.truncated",
        message: `Line ${line}: the file breaks off here. What stood before was kept (nodes: ${nodes}, edges: ${edges}); more was meant to come.`,
        line,
      })
    }
    this.#noteKinds(decoding, isComplete)
    return isComplete
  }

  #noteKinds({hasBadBytes, encoding}: Decoding, isComplete: boolean): void {
    if (this.#graphCount === 0 && isComplete) {
      this.#sink.issue({
        code: "formats.no-graph",
        message: "The file has no <graph>, and so neither nodes nor edges.",
      })
    } else if (this.#graphCount > 1) {
      this.#sink.issue({
        code: "formats.several-graphs",
        message: `The file has ${this.#graphCount} graphs, beside or inside one another. All their nodes and edges were put into one graph; nodes inside a node say so by "parent".`,
      })
    }
    if (hasBadBytes) {
      this.#sink.issue({
        code: "formats.bad-encoding",
        message: `Some characters are not valid ${encoding.toUpperCase()} and became U+FFFD.`,
      })
    }
  }

  #parse(step: () => void): void {
    try {
      step()
    } catch (error) {
      if (!(error instanceof XmlError)) throw error
      const {line, column, message} = error
      if (this.#prefix === undefined && message.startsWith("text outside"))
        throw this.#notGraphml("it begins with text")
      throw new RelataError(
        "formats.bad-xml",
        `Line ${line}, column ${column}: this is not XML (${message}). Mend the file there, or write it again with the program it came from.`,
        {cause: error},
      )
    }
  }

  #refuseEntities(doctype: string): void {
    if (!/<!ENTITY/i.test(doctype)) return
    throw new RelataError(
      "formats.entities",
      "The file declares XML entities, which relata does not expand: they can blow up or read other files. Remove the DOCTYPE.",
    )
  }

  #notGraphml(what: string): RelataError {
    return new RelataError(
      "formats.not-graphml",
      `This is not GraphML: ${what}. A GraphML file starts with <graphml>.`,
    )
  }

  #open(tag: XmlTag): void {
    if (this.#parser.depth > this.#depthLimit) {
      throw new RelataError(
        "formats.too-deep",
        `Line ${this.#parser.line}: elements lie more than ${this.#depthLimit} deep in one another.`,
      )
    }
    const colon = tag.name.indexOf(":")
    const local = tag.name.slice(colon + 1)
    if (this.#prefix === undefined) {
      if (local !== "graphml")
        throw this.#notGraphml(`its first element is <${quote(tag.name).slice(1, -1)}>`)
      this.#prefix = tag.name.slice(0, colon + 1)
      this.#owners.push(this.#owner("graphml", tag))
      return
    }
    if (this.#foreignDepth > 0 || tag.name.slice(0, colon + 1) !== this.#prefix || this.#textOf === "data") {
      this.#openForeign(local, tag)
      return
    }
    this.#openStructure(local, tag)
  }

  #openForeign(local: string, tag: XmlTag): void {
    this.#foreignDepth++
    const owner = this.#owners.at(-1)
    if (this.#textOf !== "data" || owner === undefined) return
    owner.yed ??= new YedReading()
    owner.yed.open(local, tag.attributes)
  }

  #openStructure(local: string, tag: XmlTag): void {
    switch (local) {
      case "key":
        this.#key = this.#keys.declare(
          {
            id: this.#attribute(tag, "id") ?? this.#attribute(tag, "attr.name") ?? "",
            name: this.#attribute(tag, "attr.name"),
            domain: this.#attribute(tag, "for") ?? "all",
            type: (this.#attribute(tag, "attr.type") ?? "string").trim().toLowerCase(),
            isDrawing: this.#attribute(tag, "yfiles.type") !== undefined,
          },
          this.#parser.line,
          (token) => this.#name(token),
        )
        break
      case "default":
      case "desc":
        this.#textOf = local
        this.#text = ""
        break
      case "data":
        this.#textOf = "data"
        this.#text = ""
        this.#dataKey = this.#keys.of(
          this.#owners.at(-1)?.kind ?? "graphml",
          this.#attribute(tag, "key"),
          this.#parser.line,
          (token) => this.#name(token),
        )
        break
      case "graph":
        this.#openGraph(tag)
        break
      case "node":
        this.#owners.push(this.#owner("node", tag))
        break
      case "edge":
        this.#openEdge(tag)
        break
      case "port":
      case "hyperedge":
      case "endpoint": {
        const {line} = this.#parser
        if (local === "port") {
          this.#sink.issue({
            code: "formats.port",
            message: `Line ${line}: a port. Edges keep the names of their ports; what the port itself holds was left out.`,
            element: "port",
            line,
          })
        } else if (local === "hyperedge") {
          this.#sink.issue({
            code: "formats.hyperedge",
            message: `Line ${line}: a hyperedge, which joins more than two nodes. It was left out.`,
            element: "hyperedge",
            line,
          })
        }
        this.#owners.push(this.#owner(local, tag))
        break
      }
      default:
        // Of the same namespace but unknown here: passed over with all it holds.
        this.#foreignDepth++
    }
  }

  #close(name: string): void {
    if (this.#foreignDepth > 0) {
      this.#foreignDepth--
      if (this.#textOf === "data") this.#owners.at(-1)?.yed?.close()
      return
    }
    switch (name.slice(this.#prefix!.length)) {
      case "key":
        this.#key = undefined
        break
      case "default":
        if (this.#key !== undefined) this.#keys.setDefault(this.#key, this.#text)
        this.#textOf = undefined
        break
      case "desc": {
        const owner = this.#key === undefined ? this.#owners.at(-1) : undefined
        if (owner !== undefined && this.#text.trim() !== "") owner.attributes.desc ??= this.#text.trim()
        this.#textOf = undefined
        break
      }
      case "data":
        this.#closeData()
        break
      default:
        this.#closeOwner(this.#owners.pop())
    }
  }

  #addText(text: string): void {
    if (this.#foreignDepth > 0) {
      if (this.#textOf === "data") this.#owners.at(-1)?.yed?.text(text)
    } else if (this.#textOf !== undefined) this.#text = this.#text === "" ? text : this.#text + text
  }

  #attribute(tag: XmlTag, name: string): string | undefined {
    return tag.attributes[name]
  }

  #name(token: string): string {
    return this.#isTokenFile ? fromNmtoken(token) : token
  }

  #owner(kind: Domain, tag: XmlTag, more: Partial<Owner> = {}): Owner {
    let written: Attributes | undefined
    if (kind === "node" || kind === "edge") {
      for (const name in tag.attributes) {
        if (!ownAttributes.has(name) && !name.includes(":") && !name.includes(".")) {
          written ??= {}
          written[safeName(name)] = this.#attribute(tag, name)
        }
      }
    }
    const id = this.#attribute(tag, "id")
    return {
      kind,
      id: id === undefined ? undefined : this.#name(id),
      line: this.#parser.line,
      attributes: {},
      written,
      ...more,
    }
  }

  #openGraph(tag: XmlTag): void {
    this.#graphCount++
    const holder = this.#owners.at(-1)
    if (holder?.kind === "node") this.#tellNode(holder)
    const given = this.#attribute(tag, "edgedefault")
    if (given !== "directed" && given !== "undirected") {
      const {line} = this.#parser
      this.#sink.issue({
        code: "formats.no-edgedefault",
        message: `Line ${line}: the graph does not say whether its edges are directed. They are taken as directed.`,
        element: "graph",
        line,
      })
    }
    // A graph right inside a graph lies in the same node as that one.
    const group = holder?.kind === "node" ? holder.id : holder?.group
    const owner = this.#owner("graph", tag, {isDirectedByDefault: given !== "undirected", group})
    this.#owners.push(owner)
    this.#graphs.push(owner)
  }

  #openEdge(tag: XmlTag): void {
    const graph = this.#graphs.at(-1)
    const directed = this.#attribute(tag, "directed")?.trim().toLowerCase()
    const isDirected =
      directed === "true" || directed === "1"
        ? true
        : directed === "false" || directed === "0"
          ? false
          : (graph?.isDirectedByDefault ?? true)
    const source = this.#attribute(tag, "source")
    const target = this.#attribute(tag, "target")
    this.#owners.push(
      this.#owner("edge", tag, {
        isDirected,
        ...(source === undefined ? {} : {source: this.#name(source)}),
        ...(target === undefined ? {} : {target: this.#name(target)}),
      }),
    )
  }

  #closeData(): void {
    const owner = this.#owners.at(-1)
    const key = this.#dataKey
    const text = this.#text
    this.#textOf = undefined
    this.#text = ""
    if (owner === undefined || key === undefined) return
    const isOpened = owner.yed?.isOpened === true
    if (owner.yed !== undefined) owner.yed.isOpened = false
    if ((isOpened || key.isDrawing) && text.trim() === "") return
    const value = this.#keys.cast(text, key, owner, this.#parser.line)
    if (value === undefined) return
    const {attributes} = owner
    const known = Object.hasOwn(attributes, key.name) ? attributes[key.name] : undefined
    if (known === undefined || owner.isTold) {
      attributes[key.name] = value
      return
    }
    const {line} = this.#parser
    this.#sink.issue({
      code: "formats.repeated-data",
      message: `Line ${line}: ${describe(owner)} has ${quote(key.name)} more than once. The values were kept as a list.`,
      element: describe(owner),
      line,
    })
    attributes[key.name] = Array.isArray(known) ? [...known, value] : [known, value]
  }

  #closeOwner(owner: Owner | undefined): void {
    switch (owner?.kind) {
      case "node":
        this.#tellNode(owner)
        break
      case "edge":
        this.#tellEdge(owner)
        break
      case "graph": {
        const {attributes} = owner
        this.#graphs.pop()
        // The attributes of an inner graph would overwrite those of the whole.
        if (this.#owners.length === 1) {
          this.#keys.addDefaults("graph", owner, this.#parser.line)
          this.#sink.graph(attributes)
        }
        break
      }
    }
  }

  #tellNode(owner: Owner): void {
    addWritten(owner)
    if (owner.isTold) {
      this.#sink.more(owner.id!, owner.attributes)
      return
    }
    this.#keys.addDefaults("node", owner, this.#parser.line)
    if (owner.id === undefined) {
      owner.id = `#${owner.line}`
      this.#sink.issue({
        code: "formats.no-id",
        message: `${at(owner.line)}a node has no id. It was named ${quote(owner.id)}.`,
        element: "node",
        ...place(owner.line),
      })
    }
    const group = this.#graphs.at(-1)?.group
    if (group !== undefined) owner.attributes.parent ??= group
    this.#sink.node(owner.id, owner.attributes, owner.line)
    owner.isTold = true
  }

  #tellEdge(owner: Owner): void {
    const {source, target, isDirected = true, line} = owner
    if (source === undefined || target === undefined) {
      this.#sink.issue({
        code: "formats.no-end",
        message: `${at(line)}an edge has no ${source === undefined ? "source" : "target"}. It was left out.`,
        element: describe(owner),
        ...place(line),
      })
      return
    }
    addWritten(owner)
    this.#keys.addDefaults("edge", owner, this.#parser.line)
    this.#sink.edge({id: owner.id, source, target, isDirected, attributes: owner.attributes, line})
  }
}

/** Attributes of elements that GraphML itself has. */
const ownAttributes = new Set(["id", "source", "target", "directed"])
