import type {OptionSpec} from "../command.js"
import {wholeNumber} from "../option-values.js"

export const jobsOption: OptionSpec = {
  flags: "-j, --jobs <n>",
  description: "how many documents to read at a time (default: one for each core)",
  parse: wholeNumber(1, 256),
}

export const timeLimitOption: OptionSpec = {
  flags: "--time-limit <seconds>",
  description: "pass by a document that takes longer; large ones get more (default: 60)",
  parse: wholeNumber(1, 86_400),
}

export const allowPrivateOption: OptionSpec = {
  flags: "--allow-private",
  description: "fetch addresses on this machine and its network, too",
}

export const schemaOption: OptionSpec = {
  flags: "--schema <file>",
  description: "extract only what fits this schema, as JSON",
}

export const modelOption: OptionSpec = {
  flags: "--model <file>",
  description: "extract what this model has learned to find (see relata learn)",
}

export const tripleTermsOption: OptionSpec = {
  flags: "--triple-terms",
  description:
    "for RDF (nt, ttl): tell of an edge by rdf:reifies and a triple term (RDF 1.2), not by rdf:Statement",
}

export const layoutOption: OptionSpec = {
  flags: "--layout",
  description: "write places and colours, too, as a picture has them (graphml, yed, gexf, cytoscape)",
}

export const jsonOption: OptionSpec = {flags: "--json", description: "give JSON, for programs"}

/** The argument of commands that ask a graph. */
export const graphArgument = ["<graph>", "a graph file, or - for stdin"] as const
