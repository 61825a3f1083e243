/** Prefixes and what they stand for. */
export const prefixes = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  wdt: "http://www.wikidata.org/prop/direct/",
  relata: "urn:relata:term:",
  node: "urn:relata:node:",
  edge: "urn:relata:edge:",
  document: "urn:relata:document:",
} as const

/** An RDF term, before it is written: an IRI as prefix and rest, or a literal. */
export type RdfTerm =
  | {readonly kind: "iri"; readonly prefix: keyof typeof prefixes | ""; readonly rest: string}
  | {readonly kind: "literal"; readonly value: string; readonly type?: "integer" | "double" | "boolean"}
  /** A triple as a thing that is told of (RDF 1.2). */
  | {readonly kind: "triple"; readonly triple: readonly [RdfTerm, RdfTerm, RdfTerm]}

export type Triple = readonly [RdfTerm, RdfTerm, RdfTerm]

export const iri = (prefix: keyof typeof prefixes | "", rest: string): RdfTerm & {readonly kind: "iri"} => ({
  kind: "iri",
  prefix,
  rest,
})

export function literal(value: unknown): RdfTerm {
  if (typeof value === "boolean") return {kind: "literal", value: String(value), type: "boolean"}
  if (typeof value === "number" && Number.isSafeInteger(value) && !Object.is(value, -0))
    return {kind: "literal", value: String(value), type: "integer"}
  if (typeof value === "number") return {kind: "literal", value: doubleText(value), type: "double"}
  return {kind: "literal", value: typeof value === "string" ? value : JSON.stringify(value)}
}

function doubleText(value: number): string {
  if (Number.isNaN(value)) return "NaN"
  if (!Number.isFinite(value)) return value > 0 ? "INF" : "-INF"
  return value.toExponential().replace("e+", "e")
}

/** An IRI in full, with what may not stand in one as %XX. */
export function fullIri(term: RdfTerm & {readonly kind: "iri"}): string {
  if (term.prefix === "") return term.rest
  return prefixes[term.prefix] + encodePart(term.rest)
}

function encodePart(text: string): string {
  return text.replace(/[^A-Za-z0-9._~-]+/gu, (part) => encodeURIComponent(wellFormed(part)))
}

/** A text without lone surrogates, which no UTF-8 file can hold: they become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd")
}

/** A literal's characters as N-Triples and Turtle have them; what no UTF-8 file can hold becomes U+FFFD. */
export function escapeLiteral(text: string): string {
  return wellFormed(text).replace(
    /[\\"\n\r\t\u0000-\u001f\u007f]/g,
    (character) =>
      short[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  )
}

const short: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
}

/** A term as N-Triples has it. */
export function termText(term: RdfTerm): string {
  if (term.kind === "iri") return `<${fullIri(term)}>`
  if (term.kind === "triple") return `<<( ${term.triple.map(termText).join(" ")} )>>`
  const text = `"${escapeLiteral(term.value)}"`
  return term.type === undefined ? text : `${text}^^<${prefixes.xsd}${term.type}>`
}
