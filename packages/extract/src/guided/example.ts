import {RelataError, type Span} from "@relata/model"

/** A text with the relations that it states, as a person wrote them down. */
export interface Example {
  readonly text: string
  /** Empty for a text that states nothing the schema knows. */
  readonly relations: readonly ExampleRelation[]
}

export interface ExampleRelation {
  readonly subject: string
  readonly type: string
  readonly object: string
  /** Where the ends stand in the text, if that was written down. */
  readonly subjectSpan?: Span
  readonly objectSpan?: Span
}

/**
 * Reads annotated texts, one JSON object a line.
 *
 * A line is `{"text", "relations": [{"subject", "type", "object"}]}`; a relation may also be a list of three. The
 * ends are strings, or `{"text", "start", "end"}` with offsets into the text. What other tools call these fields is
 * understood, too: `sent` and `sentence`; `triples`; `sub`, `rel`, `obj`; one relation a line as `sub_label`,
 * `rel_label`, `obj_label`. Lines with equal text are one example. Underscores in names without blanks are blanks.
 * @throws RelataError `extract.bad-example` with the number of the line
 */
export function parseExamples(text: string, {source}: {readonly source: string}): Example[] {
  const byText = new Map<string, ExampleRelation[]>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue
    const {text: words, relations} = parseLine(line, `${source}:${index + 1}`)
    const known = byText.get(words)
    if (!known) byText.set(words, relations)
    else known.push(...relations)
  }
  return [...byText].map(([words, relations]) => ({text: words, relations: withoutRepeats(relations)}))
}

function withoutRepeats(relations: readonly ExampleRelation[]): ExampleRelation[] {
  const keyOf = ({subject, type, object}: ExampleRelation) => `${subject}\t${type}\t${object}`
  return [...new Map(relations.map((relation) => [keyOf(relation), relation])).values()]
}

function parseLine(line: string, place: string): {text: string; relations: ExampleRelation[]} {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (cause) {
    throw badExample(place, "is no JSON", 'Write one object a line: {"text": "…", "relations": […]}.', cause)
  }
  if (!isRecord(record))
    throw badExample(place, "is no JSON object", 'Write {"text": "…", "relations": […]}.')
  const text = first(record, ["text", "sent", "sentence"])
  if (typeof text !== "string" || text.trim() === "")
    throw badExample(place, 'has no "text"', 'Give the sentence as "text".')
  if (typeof record.rel_label === "string") {
    const relation = parseRelation([record.sub_label, record.rel_label, record.obj_label], place)
    return {text, relations: [relation]}
  }
  const relations = first(record, ["relations", "triples"])
  if (!Array.isArray(relations))
    throw badExample(
      place,
      'has no list of "relations"',
      "Give an empty list for a text that states nothing.",
    )
  return {text, relations: relations.map((relation) => parseRelation(relation, place))}
}

function parseRelation(value: unknown, place: string): ExampleRelation {
  const parts = Array.isArray(value)
    ? value
    : isRecord(value)
      ? [
          first(value, ["subject", "sub"]),
          first(value, ["type", "rel", "relation", "predicate"]),
          first(value, ["object", "obj"]),
        ]
      : []
  const [subject, type, object] = [endOf(parts[0]), parts[1], endOf(parts[2])]
  if (!subject || typeof type !== "string" || !object) {
    throw badExample(
      place,
      `has a relation that is none: ${JSON.stringify(value).slice(0, 80)}`,
      'Write {"subject": "…", "type": "…", "object": "…"}.',
    )
  }
  return {
    subject: subject.text,
    type: type.trim(),
    object: object.text,
    ...(subject.span ? {subjectSpan: subject.span} : {}),
    ...(object.span ? {objectSpan: object.span} : {}),
  }
}

function endOf(value: unknown): {readonly text: string; readonly span?: Span} | undefined {
  if (typeof value === "number") return {text: String(value)}
  if (typeof value === "string") return value.trim() === "" ? undefined : {text: withBlanks(value.trim())}
  if (!isRecord(value) || typeof value.text !== "string") return undefined
  const {text, start, end} = value
  const isSpan = Number.isInteger(start) && Number.isInteger(end)
  return {text: withBlanks(text), ...(isSpan ? {span: {start: start as number, end: end as number}} : {})}
}

/** `New_York_City`, as names stand in addresses, is `New York City`. */
function withBlanks(name: string): string {
  return /\s/.test(name) ? name : name.replaceAll("_", " ")
}

function first(record: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  return names.map((name) => record[name]).find((value) => value !== undefined)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function badExample(place: string, what: string, remedy: string, cause?: unknown): RelataError {
  return new RelataError(
    "extract.bad-example",
    `${place} ${what}. ${remedy}`,
    cause === undefined ? {} : {cause},
  )
}
