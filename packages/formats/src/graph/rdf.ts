import {RelataError} from "@relata/model"
import type {Quad} from "n3"
import type {TableOptions} from "../graph-table.js"
import {type Chunks, decodeStream} from "./decode-stream.js"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import type {GraphReading} from "./graph-reading.js"
import type {GraphWriter} from "./graph-writer.js"
import {inPieces} from "./json-text.js"
import {RdfBuilder} from "./rdf-builder.js"
import {prefixes, type RdfTerm, type Triple, termText} from "./rdf-terms.js"
import {edgeTriples, nodeTriples, triplesOf} from "./rdf-triples.js"

/** N-Triples: a fact a line. */
export const nTriples: GraphFormat = {
  name: "nt",
  label: "RDF N-Triples",
  extensions: ["nt"],
  mayHaveTripleTerms: true,
  recognises: (head) => /^\s*(?:#[^\n]*\n\s*)*(?:<[^<>\s]+>|_:\S+)\s+<[^<>\s]+>\s+\S/.test(head),
  read: (chunks) => readRdf(chunks, "N-Triples"),
  write: (source, options) =>
    inPieces(
      (function* () {
        for (const triple of triplesOf(source, options)) yield tripleLine(triple)
      })(),
    ),
  writer: (_, options): GraphWriter => ({
    nodesHead: "",
    node: (key, attributes) => [...nodeTriples(key, attributes)].map(tripleLine).join(""),
    nodesTail: "",
    edgesHead: "",
    edge: (edge) => [...edgeTriples(edge, options)].map(tripleLine).join(""),
    edgesTail: "",
  }),
}

function tripleLine(triple: Triple): string {
  return `${triple.map(termText).join(" ")} .\n`
}

/** Turtle: the same with prefixes, a subject a paragraph. */
export const turtle: GraphFormat = {
  name: "ttl",
  label: "RDF Turtle",
  extensions: ["ttl"],
  mayHaveTripleTerms: true,
  recognises: (head) => /^\s*(?:#[^\n]*\n\s*)*(?:@prefix|@base|PREFIX)\s/i.test(head),
  read: (chunks) => readRdf(chunks, "Turtle"),
  write: (source, options) => inPieces(writeTurtle(source, options)),
}

function* writeTurtle(source: GraphSource, options?: TableOptions): Generator<string> {
  for (const [prefix, address] of Object.entries(prefixes)) yield `@prefix ${prefix}: <${address}> .\n`
  let last: string | undefined
  for (const [subject, predicate, object] of triplesOf(source, options)) {
    const name = shortTerm(subject)
    yield name === last ? " ;\n  " : `${last === undefined ? "" : " ."}\n\n${name} `
    yield `${shortTerm(predicate)} ${shortTerm(object)}`
    last = name
  }
  yield last === undefined ? "" : " .\n"
}

function shortTerm(term: RdfTerm): string {
  if (term.kind === "triple") return `<<( ${term.triple.map(shortTerm).join(" ")} )>>`
  if (term.kind === "literal") {
    if (term.type === "integer" || term.type === "boolean") return term.value
    return term.type === undefined ? termText(term) : `"${term.value}"^^xsd:${term.type}`
  }
  const isPlain = term.prefix !== "" && /^[A-Za-z_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/.test(term.rest)
  return isPlain ? `${term.prefix}:${term.rest}` : termText(term)
}

/** Reads N-Triples, Turtle, N-Quads or TriG. */
async function readRdf(chunks: Chunks, format: string): Promise<GraphReading> {
  const builder = new RdfBuilder()
  // Loaded here, since most runs read no RDF.
  const {StreamParser} = await import("n3")
  const parser = new StreamParser({format})
  let failure: Error | undefined
  parser.on("data", (quad: Quad) => builder.add(quad))
  parser.on("error", (error: Error) => {
    failure ??= error
  })
  const ended = new Promise<void>((resolve) => {
    parser.on("end", resolve)
    parser.on("error", () => resolve())
  })
  const check = () => {
    if (failure === undefined) return
    throw new RelataError(
      "formats.bad-rdf",
      `This is not ${format}: ${failure.message.replace(/\.$/, "")}.`,
      {cause: failure},
    )
  }
  // The parser throws where it was not written to fail.
  const step = (work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      failure ??= error
    }
    check()
  }
  for await (const text of decodeStream(chunks, {hasBadBytes: false, encoding: "utf-8"})) {
    let isFull = false
    step(() => {
      isFull = !parser.write(text)
    })
    if (isFull) await new Promise<void>((resolve) => parser.once("drain", resolve))
  }
  step(() => parser.end())
  await ended
  check()
  return builder.finish()
}
