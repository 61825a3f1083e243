import {RelataError, type Schema} from "@relata/model"
import type {Forms} from "./forms.js"
import type {GuidedModel} from "./guided-model.js"
import type {Weights} from "./log-linear.js"

/** The version of the form in which models are written; it changes when older ones cannot be read any more. */
export const modelFileVersion = 5

/**
 * A model as JSON that a person can read: under `spans` and `pairs` each pattern with its weight for each end or
 * relation that it speaks for (above 0) or against.
 */
export function writeModel(model: GuidedModel): string {
  const {schema, relations, things, thresholds, single, oneEach, reach, profiles, forms, known, knownPairs} =
    model
  const record = {
    kind: "relata-model",
    version: modelFileVersion,
    schema,
    relations,
    things,
    thresholds,
    single,
    oneEach,
    reach,
    profiles,
    forms: recordOf(new Map(Object.entries(forms))),
    pairs: weightsRecord(model.pairs, relations),
    shared: Object.fromEntries(model.pairs.shared),
    byName: weightsRecord(model.byName, verdict),
    judge: weightsRecord(model.judge, verdict),
    spans: weightsRecord(model.spans, ends),
    known: Object.fromEntries(known),
    knownPairs: Object.fromEntries(knownPairs),
  }
  const lines = Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${linesOf(value)}`)
  return `{\n${lines.join(",\n")}\n}\n`
}

const ends = ["subject", "object", "end"]
const verdict = ["right"]

/** An object of objects has one of them a line, so that files can be read and compared. */
function linesOf(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return "{}"
  return `{\n${entries.map(([key, item]) => `  ${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(",\n")}\n}`
}

function weightsRecord(
  {byFeature}: Weights,
  classes: readonly string[],
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    [...byFeature].map(([name, row]) => [
      name,
      Object.fromEntries(
        classes.flatMap((label, c) =>
          row[c] === 0 ? [] : [[label, Math.round(row[c]! * 1000) / 1000] as const],
        ),
      ),
    ]),
  )
}

/**
 * Reads a model that {@link writeModel} wrote.
 * @throws RelataError `extract.bad-model`
 */
export function parseModel(text: string, {source}: {readonly source: string}): GuidedModel {
  let record: Record<string, unknown>
  try {
    record = JSON.parse(text) as Record<string, unknown>
  } catch (cause) {
    throw badModel(source, "is not JSON", cause)
  }
  if (record?.kind !== "relata-model") throw badModel(source, "is no model of relata learn")
  if (record.version !== modelFileVersion) {
    throw badModel(
      source,
      `has version ${String(record.version)}, and this relata reads version ${modelFileVersion}`,
    )
  }
  const relations = record.relations as readonly string[]
  const isWhole =
    Array.isArray(relations) &&
    [
      "schema",
      "things",
      "thresholds",
      "single",
      "reach",
      "profiles",
      "forms",
      "pairs",
      "shared",
      "byName",
      "judge",
      "spans",
      "known",
      "knownPairs",
    ].every((key) => typeof record[key] === "object" && record[key] !== null)
  if (!isWhole) throw badModel(source, "is not whole")
  return {
    schema: record.schema as Schema,
    relations,
    things: record.things as GuidedModel["things"],
    thresholds: record.thresholds as GuidedModel["thresholds"],
    single: record.single as GuidedModel["single"],
    oneEach: record.oneEach === true,
    reach: record.reach as GuidedModel["reach"],
    profiles: record.profiles as GuidedModel["profiles"],
    forms: formsOf(record.forms as Record<keyof Forms, unknown>),
    known: new Map(Object.entries(record.known as Record<string, string[]>)),
    knownPairs: new Map(Object.entries(record.knownPairs as Record<string, string[]>)),
    pairs: weightsOf(record.pairs, relations, record.shared as Record<string, number>),
    byName: weightsOf(record.byName, verdict, {}),
    judge: weightsOf(record.judge, verdict, {}),
    spans: weightsOf(record.spans, ends, {}),
  }
}

function weightsOf(
  table: unknown,
  classes: readonly string[],
  shared: Readonly<Record<string, number>>,
): Weights {
  const byFeature = Object.entries(table as Record<string, Record<string, number>>).map(
    ([name, row]) =>
      [name, Float32Array.from(classes, (label) => (Object.hasOwn(row, label) ? row[label]! : 0))] as const,
  )
  return {classes: classes.length, byFeature: new Map(byFeature), shared: new Map(Object.entries(shared))}
}

/** Maps in maps as objects in objects. */
function recordOf(map: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    [...map].map(([key, value]) => [key, value instanceof Map ? recordOf(value) : value]),
  )
}

/** Objects in objects as maps in maps. */
function mapOf(value: unknown): Map<string, never> {
  return new Map(
    Object.entries(value as object).map(([key, item]) => [
      key,
      (typeof item === "object" ? mapOf(item) : item) as never,
    ]),
  )
}

function formsOf({
  names,
  dates,
  numbers,
  openings,
  frames,
  fillers,
  initials,
}: Record<keyof Forms, unknown>): Forms {
  return {
    names: mapOf(names),
    dates: mapOf(dates),
    numbers: mapOf(numbers),
    openings: mapOf(openings),
    frames: mapOf(frames),
    fillers: mapOf(fillers),
    initials: mapOf(initials),
  }
}

function badModel(source: string, what: string, cause?: unknown): RelataError {
  return new RelataError(
    "extract.bad-model",
    `${source} ${what}. Make it anew: relata learn --schema FILE --examples FILE.jsonl -o ${source}`,
    cause === undefined ? {} : {cause},
  )
}
