import {defaultSchema, describeValue, relationTypeNamed} from "@relata/model"
import {
  type CardFact,
  type CardStatement,
  type EntityCard,
  entityCard,
  findEntity,
  type Quote,
  type RelationGroup,
  relationWords,
} from "@relata/query"
import type {CommandSpec} from "../command.js"
import {openGraphFile} from "../open-graph-file.js"
import {wholeNumber} from "../option-values.js"
import {type Style, styleFor, widthFor, writeData} from "../terminal.js"
import {counted, printable, visible, wrap} from "../text-layout.js"
import {openForCommand} from "./open-for-command.js"
import {graphArgument, jsonOption} from "./shared-options.js"

/** What a graph file knows of an entity, found by its name or id; see `findEntity` and `entityCard` of @relata/query. */
export async function show(path: string, words: string): Promise<EntityCard> {
  const {graph} = await openGraphFile(path)
  return entityCard(graph, findEntity(graph, words))
}

export const showCommand: CommandSpec = {
  name: "show",
  summary: "show an entity, its relations and the sentences behind them",
  description:
    "Shows what the graph knows of an entity: its names, its facts, and its relations by type, each with the sentences that say so. The entity is given by name or id; a part of the name will do where only one has it.",
  arguments: [graphArgument, ["<entity...>", "a name, a part of one, or an id"]],
  options: [
    {
      flags: "-q, --quotes <n>",
      description: "at most so many sentences for each relation",
      parse: wholeNumber(0),
      default: 2,
    },
    jsonOption,
  ],
  examples: [
    'relata show graph.relata.jsonl "Lei Jun"',
    "relata show graph.relata.jsonl xiaomi --quotes 1",
    "relata show graph.relata.jsonl xiaomi.organization --json",
  ],
  async run({arguments: [path, ...words], options}, terminal) {
    const {graph, exitCode} = await openForCommand(path!, terminal)
    const card = entityCard(graph, findEntity(graph, words.join(" ")))
    const text =
      options.json === true
        ? JSON.stringify(card, undefined, 2)
        : cardText(card, {
            quotes: options.quotes as number,
            style: styleFor(terminal),
            width: widthFor(terminal),
          })
    await writeData(terminal, `${text}\n`)
    return exitCode
  },
}

interface Look {
  /** How many quotes to show for each statement. */
  readonly quotes: number
  readonly style: Style
  /** In columns. */
  readonly width: number
}

/** An entity card as text for a terminal. */
export function cardText(card: EntityCard, look: Look): string {
  const {style, width} = look
  const {label, type, id, aliases, confidence, mentionCount, documents, facts, relations} = card
  const trust = confidence === undefined ? "" : `, confidence ${confidence}`
  const sections = [
    [
      `${style.bold(printable(label))}  ${type}  ${style.dim(id)}`,
      ...(aliases.length > 0 ? [wrap(`also ${aliases.map(printable).join(", ")}`, width, {indent: 5})] : []),
      `${counted(mentionCount, "mention")} in ${counted(documents.length, "document")}${trust}`,
    ],
    ...(facts.length > 0 ? [factLines(facts, look)] : []),
    ...relations.map((group) => groupLines(group, look)),
  ]
  return sections.map((lines) => lines.join("\n")).join("\n\n")
}

function factLines(facts: readonly CardFact[], look: Look): string[] {
  return facts.flatMap((fact) => [
    wrap(
      `${relationWords(fact.type)}: ${look.style.bold(printable(fact.literal))}${notes(fact, fact.literal)}`,
      look.width,
      {indent: 2},
    ),
    ...quoteLines(fact.quotes, look),
  ])
}

function groupLines(group: RelationGroup, look: Look): string[] {
  const {style} = look
  return [
    style.underline(headingOf(group)),
    ...group.relations.flatMap((relation) => [
      `  ${style.bold(printable(relation.other.label))}  ${relation.other.type}${notes(relation)}`,
      ...quoteLines(relation.quotes, look),
    ]),
  ]
}

/** How the relations read from this entity: `founded by`; for those that point here `founder of`, else `← owns`. */
function headingOf({type, direction}: RelationGroup): string {
  if (direction === "out") return relationWords(type)
  const known = relationTypeNamed(defaultSchema, type)
  if (known?.type.inverse && !known.isInverse) return relationWords(known.type.inverse)
  return known?.type.symmetric ? relationWords(type) : `← ${relationWords(type)}`
}

/** What is to be known of a statement beside its ends: that it is no plain one, and its qualifiers. */
function notes({factuality, qualifiers, values = {}}: CardStatement, literal?: string): string {
  const normal = (name: string, words: string) => {
    const value = values[name]
    const said = value === undefined ? words : describeValue(value)
    return said === words ? "" : `= ${said}`
  }
  const words = [
    ...(factuality === "asserted" ? [] : [factuality]),
    ...[normal("literal", literal ?? "")].filter((said) => literal !== undefined && said !== ""),
    ...Object.entries(qualifiers).map(([name, value]) =>
      [`${name}: ${printable(value)}`, normal(name, value)].join(" ").trim(),
    ),
  ]
  return words.length === 0 ? "" : `  (${words.join("; ")})`
}

function quoteLines(quotes: readonly Quote[], {quotes: limit, style, width}: Look): string[] {
  // A sentence that says a thing twice is shown once.
  const sentences = new Map(quotes.toReversed().map((quote) => [`${quote.document} ${quote.start}`, quote]))
  const shown = [...sentences.values()]
    .toReversed()
    .slice(0, limit)
    .map((quote) => {
      const page = quote.page === undefined ? "" : `, page ${quote.page}`
      const source = style.dim(`[${printable(quote.source)}${page}]`)
      return wrap(`“${markedText(quote, style)}” ${source}`, width, {first: 4, indent: 5})
    })
  const more = sentences.size - shown.length
  return more > 0 && limit > 0
    ? [...shown, `    ${style.dim(`and ${counted(more, "more sentence")}`)}`]
    : shown
}

/** The quote with the words for the relation and its ends standing out, word by word so that lines may break. */
function markedText({text, subject, trigger, object}: Quote, style: Style): string {
  const marks = [
    ...[subject, object].flatMap((span) => (span ? [{...span, mark: style.bold}] : [])),
    ...(trigger ? [{...trigger, mark: style.underline}] : []),
  ].sort((a, b) => a.start - b.start)
  let marked = ""
  let at = 0
  for (const {start, end, mark} of marks) {
    if (start < at) continue
    const words = visible(text.slice(start, end)).split(" ").map(mark)
    marked += visible(text.slice(at, start)) + words.join(" ")
    at = end
  }
  return (marked + visible(text.slice(at))).replace(/ {2,}/g, " ").trim()
}
