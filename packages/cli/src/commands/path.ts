import {defaultSchema, type EntityId, type KnowledgeGraph, RelataError, type RelationId} from "@relata/model"
import {
  allSimplePaths,
  createSearch,
  type EntityName,
  entityName,
  findEntity,
  nearestName,
  type Path,
  type PathList,
  type PathOptions,
  pathText,
  type Quote,
  quoteOf,
  shortestPath,
} from "@relata/query"
import type {CommandSpec} from "../command.js"
import {openGraphFile} from "../open-graph-file.js"
import {listOf, wholeNumber} from "../option-values.js"
import {say, styleFor, type Terminal, widthFor, writeData} from "../terminal.js"
import {counted, printable, wrap} from "../text-layout.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument, jsonOption} from "./shared-options.js"

export interface FindPathsOptions {
  /** All paths and not only a shortest one. */
  readonly all?: boolean
  /** How many relations a path may have; 6 unless told. */
  readonly max?: number
  /** How many paths to give at most; 20 unless told. */
  readonly limit?: number
  /** Follow relations only from source to target. */
  readonly directed?: boolean
  /** Relation types to follow; all unless told. */
  readonly types?: readonly string[]
  /** Entity or relation types that a path must meet on its way, in any case. */
  readonly through?: readonly string[]
  /** Entity or relation types that a path must not meet on its way, in any case. */
  readonly avoid?: readonly string[]
}

/** A path between two entities as data, with the words behind each step. */
export interface FoundPath {
  /** `Lei Jun ←founded by– Xiaomi –produces→ Xiaomi SU7` */
  readonly text: string
  readonly entities: readonly EntityName[]
  /** Between each two entities, the relations that join them. */
  readonly steps: readonly (readonly PathRelation[])[]
}

export interface PathRelation {
  readonly id: RelationId
  readonly source: EntityId
  readonly type: string
  readonly target: EntityId
  readonly factuality: string
  readonly quotes: readonly Quote[]
}

export interface FoundPaths {
  readonly from: EntityName
  readonly to: EntityName
  /** The shortest first. */
  readonly paths: readonly FoundPath[]
  /** False when there are, or may be, more. */
  readonly isComplete: boolean
}

/** Finds paths between two entities of a graph file, which names or ids tell; see `findEntity` of @relata/query. */
export async function path(
  graphPath: string,
  from: string,
  to: string,
  options: FindPathsOptions = {},
): Promise<FoundPaths> {
  const {graph} = await openGraphFile(graphPath)
  return findPaths(graph, from, to, options)
}

function findPaths(
  graph: KnowledgeGraph,
  from: string,
  to: string,
  {all = false, max = 6, limit = 20, directed = false, types, through = [], avoid = []}: FindPathsOptions,
): FoundPaths {
  const search = createSearch(graph)
  const ends = [findEntity(graph, from, {search}), findEntity(graph, to, {search})] as const
  const options = {
    directed,
    maxLength: max,
    ...(types && {relationTypes: types}),
    through: through.map((name) => typeNamed(graph, name)),
    avoid: avoid.map((name) => typeNamed(graph, name)),
  }
  const {paths, isComplete} = all
    ? allSimplePaths(graph, ...ends, {...options, limit})
    : firstPath(graph, ends, options)
  return {
    from: entityName(graph, ends[0]),
    to: entityName(graph, ends[1]),
    paths: paths.map((one) => foundPath(graph, one)),
    isComplete,
  }
}

/** A shortest path. Complete, as there are no more to ask for, unless the search had to give up. */
function firstPath(
  graph: KnowledgeGraph,
  ends: readonly [EntityId, EntityId],
  options: PathOptions,
): PathList {
  if (options.through?.length) {
    const {paths, isComplete} = allSimplePaths(graph, ...ends, {...options, limit: 1})
    return {paths, isComplete: isComplete || paths.length > 0}
  }
  const shortest = shortestPath(graph, ...ends, options)
  return {paths: shortest ? [shortest] : [], isComplete: true}
}

/** A type that the graph has, by its name: `product`, `FOUNDED_BY`, `founded by`. */
function typeNamed({graph}: KnowledgeGraph, name: string): string {
  const inGraph = [
    ...new Set([...graph.mapNodes((_id, {type}) => type), ...graph.mapEdges((_id, {type}) => type)]),
  ].sort()
  // A type that only the schema has is no mistake: this graph may lack what the next one has.
  const {entityTypes, relationTypes} = defaultSchema
  const types = [...inGraph, ...[...entityTypes, ...relationTypes].map((type) => type.name)]
  const wanted = foldType(name)
  const found = types.find((type) => foldType(type) === wanted)
  if (found !== undefined) return found
  const near = nearestName(name, types)
  throw new RelataError(
    "cli.unknown-type",
    `The graph has no entity or relation type ${JSON.stringify(name)}. ${
      near === undefined
        ? `It has ${inGraph.slice(0, 12).join(", ")}${inGraph.length > 12 ? " …" : "."}`
        : `Did you mean ${near}?`
    }`,
  )
}

function foldType(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "")
}

function foundPath(graph: KnowledgeGraph, found: Path): FoundPath {
  return {
    text: pathText(graph, found),
    entities: found.entities.map((id) => entityName(graph, id)),
    steps: found.steps.map((relations) =>
      relations.map((id) => {
        const {type, factuality, evidence} = graph.graph.getEdgeAttributes(id)
        const [source, target] = graph.graph.extremities(id) as [EntityId, EntityId]
        return {id, source, type, target, factuality, quotes: evidence.map((one) => quoteOf(graph, one))}
      }),
    ),
  }
}

export const pathCommand: CommandSpec = {
  name: "path",
  summary: "show how two entities are connected",
  description:
    "Shows the shortest way between two entities, or with --all every way that visits nothing twice, with the sentence behind each step. Relations are followed both ways unless --directed is given; what a text denies connects nothing.",
  arguments: [
    graphArgument,
    ["<from>", "a name, a part of one, or an id"],
    ["<to>", "the same for the other end"],
  ],
  options: [
    {flags: "-a, --all", description: "all paths, the shortest first"},
    {
      flags: "-m, --max <n>",
      description: "relations on a path at most",
      parse: wholeNumber(1, 50),
      default: 6,
    },
    {flags: "-n, --limit <n>", description: "paths at most, with --all", parse: wholeNumber(1), default: 20},
    {flags: "-d, --directed", description: "follow relations only from source to target"},
    {
      flags: "-t, --type <types>",
      description: "only relations of these types, with commas between",
      parse: listOf,
    },
    {
      flags: "--through <types>",
      description: "only paths that meet these entity or relation types on the way",
      parse: listOf,
    },
    {
      flags: "--avoid <types>",
      description: "only paths that meet none of these entity or relation types",
      parse: listOf,
    },
    jsonOption,
  ],
  examples: [
    'relata path graph.relata.jsonl "Lei Jun" SU7',
    'relata path graph.relata.jsonl "Lei Jun" SU7 --all --max 4',
    'relata path graph.relata.jsonl "Lei Jun" SU7 --through organization --avoid location',
    "relata path graph.relata.jsonl xiaomi su7 --directed --json",
  ],
  async run({arguments: [graphPath, from, to], options}, terminal) {
    const {graph, exitCode} = await openForCommand(graphPath!, terminal)
    const types = options.type as readonly string[] | undefined
    const through = options.through as readonly string[] | undefined
    const avoid = options.avoid as readonly string[] | undefined
    const max = options.max as number
    const found = findPaths(graph, from!, to!, {
      all: options.all === true,
      max,
      limit: options.limit as number,
      directed: options.directed === true,
      ...(types && {types}),
      ...(through && {through}),
      ...(avoid && {avoid}),
    })
    if (options.json === true) await writeData(terminal, `${JSON.stringify(found, undefined, 2)}\n`)
    else {
      const texts = found.paths.map((one) => readablePath(one, terminal))
      if (texts.length > 0) await writeData(terminal, `${texts.join("\n\n")}\n`)
      if (!found.isComplete && texts.length > 0)
        say(terminal, `These are the first ${found.paths.length}; --limit gives more.`)
    }
    if (found.paths.length === 0 && !found.isComplete) {
      say(terminal, "There are too many ways to try them all, and none of the first fits. Try a lower --max.")
    } else if (found.paths.length === 0) {
      const [a, b] = [printable(found.from.label), printable(found.to.label)]
      say(
        terminal,
        `No path of up to ${counted(max, "relation")} connects ${a} and ${b}${conditionsOf({through, avoid})}.`,
      )
    }
    return exitCode
  },
}

/** `, through Product and around Location` */
function conditionsOf({
  through,
  avoid,
}: {
  readonly through?: readonly string[] | undefined
  readonly avoid?: readonly string[] | undefined
}): string {
  const parts = [
    ...(through ? [`through ${through.map(printable).join(" and ")}`] : []),
    ...(avoid ? [`around ${avoid.map(printable).join(" and ")}`] : []),
  ]
  return parts.length > 0 ? `, ${parts.join(" and ")}` : ""
}

/** The path, and below it for each step the best sentence that says so. */
function readablePath({text, steps}: FoundPath, terminal: Terminal): string {
  const style = styleFor(terminal)
  const width = widthFor(terminal)
  const quotes = steps.flatMap(([best]) => best?.quotes.slice(0, 1) ?? [])
  return [
    wrap(style.bold(printable(text)), width, {indent: 4}),
    ...quotes.map((quote) =>
      wrap(`“${printable(quote.text)}” ${style.dim(`[${printable(quote.source)}]`)}`, width, {
        first: 2,
        indent: 3,
      }),
    ),
  ].join("\n")
}
