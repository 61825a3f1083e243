import type {Style} from "../terminal.js"
import {counted, printable, visible, wrap} from "../text-layout.js"
import type {EntityWhy, RelationWhy} from "./explain.js"

interface Look {
  readonly style: Style
  /** In columns. */
  readonly width: number
}

/** An explanation as text for a terminal. */
export function explanationText(why: EntityWhy | RelationWhy, look: Look): string {
  return (why.kind === "entity" ? entityLines(why, look) : relationLines(why, look)).join("\n")
}

function entityLines({label, type, id, links, types, documents}: EntityWhy, look: Look): string[] {
  const {style} = look
  return [
    `${style.bold(printable(label))}  ${type}  ${style.dim(id)}`,
    ...(types.length === 0
      ? [
          "",
          "No word speaks for its type: it is read from its shape, or from what stands beside it in a list.",
        ]
      : ["", "What speaks for its type"]),
    ...types.map((one) => item(`${one.type} ${one.weight}: ${one.sources.join(", ")}`, look)),
    ...(links.length === 0 ? [] : ["", "Why documents are linked"]),
    ...links.map((line) => item(line, look)),
    ...documents.flatMap(({source, mentions, readBy}) => [
      "",
      `${counted(mentions.length, "mention")} in ${printable(source)}${version(readBy)}`,
      ...mentions.flatMap(({text, sentence, why}) => [
        item(`${style.bold(visible(text))}  ${why}`, look),
        wrap(style.dim(`“${visible(sentence)}”`), look.width, {first: 4, indent: 5}),
      ]),
    ]),
  ]
}

function relationLines({subject, type, object, confidence, evidence}: RelationWhy, look: Look): string[] {
  const {style} = look
  return [
    `${style.bold(printable(subject))}  ${type}  ${style.bold(printable(object))}`,
    `confidence ${confidence} from ${counted(evidence.length, "place")}`,
    ...(evidence.length === 0 ? ["A person added it."] : []),
    ...evidence.flatMap((one) => [
      "",
      wrap(`“${visible(one.sentence)}” ${style.dim(`[${printable(one.source)}]`)}`, look.width, {indent: 1}),
      item(`said by “${visible(one.trigger)}”: ${one.rule}`, look),
      ...one.ends.map((end) => item(end, look)),
      item(`confidence: ${one.confidence}${version(one.readBy)}`, look),
    ]),
  ]
}

function version(readBy: string | undefined): string {
  return readBy === undefined
    ? ""
    : ` (read for the graph by ${readBy}; these are the reasons of this version)`
}

function item(text: string, {width}: Look): string {
  return wrap(text, width, {first: 2, indent: 4})
}
