import {writeGraphml} from "@relata/formats"
import {type KnowledgeGraph, RelataError} from "@relata/model"

/** A format that graphs are exported to. */
export interface GraphFormat {
  /** The name that `--to` takes. */
  readonly name: string
  /** Endings of file names that mean it, in lower case, with the dot. */
  readonly extensions: readonly string[]
  readonly write: (graph: KnowledgeGraph) => Iterable<string>
}

/** Every format that `relata export` writes. */
export const graphFormats: readonly GraphFormat[] = [
  {name: "graphml", extensions: [".graphml"], write: writeGraphml},
]

/**
 * The format to export to: the one that is named, else the one that the file's name ends with.
 *
 * @throws RelataError `cli.unknown-format` with the formats that there are
 */
export function graphFormatFor(path: string, name: string | undefined): GraphFormat {
  const found =
    name === undefined
      ? graphFormats.find(({extensions}) =>
          extensions.some((extension) => path.toLowerCase().endsWith(extension)),
        )
      : graphFormats.find((format) => format.name === name.toLowerCase())
  if (found) return found
  const known = graphFormats.map((format) => format.name).join(", ")
  const what =
    name === undefined
      ? `The name ${path} does not tell a format. Give --to with one of: ${known}.`
      : `There is no format "${name}". Give --to with one of: ${known}.`
  throw new RelataError("cli.unknown-format", what)
}
