import {RelataError} from "@relata/model"
import type {Quad} from "n3"
import type {GraphFormat, GraphSource} from "./graph-format.js"
import {inPieces, readJsonObject} from "./json-text.js"
import {RdfBuilder} from "./rdf-builder.js"
import {fullIri, prefixes, type RdfTerm, wellFormed} from "./rdf-terms.js"
import {triplesOf} from "./rdf-triples.js"

/** JSON-LD with the same triples as Turtle. Contexts on the network are not fetched. */
export const jsonLd: GraphFormat = {
  name: "jsonld",
  label: "RDF JSON-LD",
  extensions: ["jsonld"],
  recognises: (head) => /^\s*[[{]/.test(head) && /"@(?:context|graph|id|type)"\s*:/.test(head),
  write: (source) => inPieces(write(source)),
  async read(chunks) {
    const value = await readJsonObject(chunks, "JSON-LD")
    const quads = await toQuads(value)
    const builder = new RdfBuilder()
    for (const quad of quads) builder.add(quad)
    return builder.finish()
  },
}

async function toQuads(value: object): Promise<readonly Quad[]> {
  // Loaded here, since most runs read no JSON-LD.
  const {default: jsonld} = await import("jsonld")
  try {
    const quads = await jsonld.toRDF(
      value as never,
      {
        documentLoader: async (address: string) => {
          throw new RelataError(
            "formats.remote-context",
            `The context ${address} is on the network, where relata does not look. Put it into the file.`,
          )
        },
      } as never,
    )
    // jsonld gives plain objects in the shape of RDF/JS quads.
    return quads as unknown as readonly Quad[]
  } catch (error) {
    const cause = (error as {details?: {cause?: unknown}}).details?.cause ?? error
    if (cause instanceof RelataError) throw cause
    const message = error instanceof Error ? error.message : String(error)
    throw new RelataError("formats.bad-rdf", `This JSON-LD cannot be read: ${message}`, {cause: error})
  }
}

function* write(source: GraphSource): Generator<string> {
  yield `{"@context":${JSON.stringify(prefixes)},\n"@graph":[`
  let subject: string | undefined
  let fields = new Map<string, unknown[]>()
  let separator = "\n"
  const flush = () => {
    if (subject === undefined) return ""
    const text = separator + JSON.stringify({"@id": subject, ...Object.fromEntries(fields)})
    separator = ",\n"
    return text
  }
  for (const [s, p, o] of triplesOf(source)) {
    const id = nameOf(s)
    if (id !== subject) {
      yield flush()
      subject = id
      fields = new Map()
    }
    const isType = p.kind === "iri" && p.prefix === "rdf" && p.rest === "type"
    const name = isType ? "@type" : nameOf(p)
    const values = fields.get(name) ?? []
    fields.set(name, values)
    values.push(isType ? nameOf(o) : jsonValue(o))
  }
  yield `${flush()}\n]}\n`
}

function nameOf(term: RdfTerm): string {
  if (term.kind === "iri") return fullIri(term)
  if (term.kind === "literal") return term.value
  throw new Error("JSON-LD 1.1 has no triple terms.")
}

function jsonValue(term: RdfTerm): unknown {
  if (term.kind !== "literal") return {"@id": nameOf(term)}
  if (term.type === undefined) return wellFormed(term.value)
  return {"@value": term.value, "@type": `${prefixes.xsd}${term.type}`}
}
