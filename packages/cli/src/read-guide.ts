import {readFile} from "node:fs/promises"
import type {ExtractOptions, GuidedModel} from "@relata/extract"
import {parseSchema, RelataError, type Schema} from "@relata/model"
import {unreadable} from "./inputs.js"
import {loadReader} from "./load-reader.js"

/** What the options `--schema`, `--model` and `--why` of a command ask for; nothing when none is given. */
export async function readGuide(
  options: Readonly<Record<string, unknown>>,
): Promise<ExtractOptions | undefined> {
  const {schema, model, why} = options
  if (why === true && typeof model !== "string") {
    throw new RelataError(
      "cli.why-without-model",
      "--why tells what a model weighed. Give one with --model FILE.",
    )
  }
  if (typeof schema !== "string" && typeof model !== "string") return undefined
  return {
    ...(typeof schema === "string" ? {schema: await readSchema(schema)} : {}),
    ...(typeof model === "string" ? {model: await readModel(model)} : {}),
    hasReasons: why === true,
  }
}

/**
 * The schema in a file.
 * @throws RelataError `cli.unreadable`, `model.bad-schema`
 */
export async function readSchema(path: string): Promise<Schema> {
  return parseSchema(await readText(path), {source: path})
}

async function readModel(path: string): Promise<GuidedModel> {
  const {parseModel} = await loadReader()
  return parseModel(await readText(path), {source: path})
}

/**
 * The text of a file that a command needs whole.
 * @throws RelataError `cli.unreadable`
 */
export async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "")
  } catch (error) {
    throw new RelataError("cli.unreadable", `${path} ${unreadable(error)}`)
  }
}
