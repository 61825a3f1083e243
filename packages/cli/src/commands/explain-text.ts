import type {Style} from "../terminal.js"
import {counted, printable, visible, wrap} from "../text-layout.js"
import type {EntityWhy, LinkWhy, RelationWhy} from "./explain.js"

interface Look {
  readonly style: Style
  /** In columns. */
  readonly width: number
}

/** An explanation as text for a terminal. */
export function explanationText(why: EntityWhy | RelationWhy, look: Look): string {
  return (why.kind === "entity" ? entityLines(why, look) : relationLines(why, look)).join("\n")
}

function entityLines(why: EntityWhy, look: Look): string[] {
  const {style} = look
  const {label, type, id, confidence, links, types, documents} = why
  return [
    `${style.bold(printable(label))}  ${type}  ${style.dim(id)}`,
    ...(confidence === undefined
      ? []
      : [`confidence ${confidence} from ${counted(documents.length, "document")}`]),
    ...(types.length === 0
      ? [
          "",
          "No word speaks for its type: it is read from its shape, or from what stands beside it in a list.",
        ]
      : ["", "What speaks for its type"]),
    ...types.map((one) => item(`${one.type} ${one.weight}: ${one.sources.join(", ")}`, look)),
    ...(links.length === 0 ? [] : ["", "Why documents are linked"]),
    ...links.map((link) => item(linkText(link), look)),
    ...documents.flatMap(({source, trust, mentions, readBy}) => [
      "",
      `${counted(mentions.length, "mention")} in ${printable(source)}${version(readBy)}`,
      ...(trust === undefined
        ? []
        : [item(`${trust.span} that these words name a thing, ${trust.type} that its type is right`, look)]),
      ...mentions.flatMap(({text, sentence, why, confidence}) => [
        item(
          `${style.bold(visible(text))}  ${why}${confidence === undefined ? "" : ` (${confidence})`}`,
          look,
        ),
        wrap(style.dim(`“${visible(sentence)}”`), look.width, {first: 4, indent: 5}),
      ]),
    ]),
  ]
}

const ruleWords: Readonly<Record<LinkWhy["rule"], string>> = {
  "same name": "the same name, and types that agree:",
  "legal form": "the same name but for a legal form:",
  alias: "one is another name of the other, and of nothing else:",
  correction: "a correction joined it with",
}

function linkText({member, to, rule, sharedNames, confidence}: LinkWhy): string {
  const shown = sharedNames.slice(0, 3).map(printable).join(", ")
  const more = sharedNames.length > 3 ? ` and ${sharedNames.length - 3} more` : ""
  const context =
    rule === "correction" ? "" : shown === "" ? "; no other name in both" : `; in both: ${shown}${more}`
  return `${member}: ${ruleWords[rule]} ${to}${context} (${confidence})`
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
