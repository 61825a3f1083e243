import {RelataError} from "@relata/model"
import {XmlError, XmlReader} from "../xml-reader.js"

/** What a reader of small XML files listens to; names come without their prefixes. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Passes over an XML text. @throws RelataError `formats.bad-xml`, `formats.entities`, `formats.too-deep` */
export function readXml(text: string, source: string, {open, close, text: onText}: XmlEvents): void {
  const parser: XmlReader = new XmlReader({
    open: (name, attributes) => {
      if (parser.depth > 2000)
        throw new RelataError("formats.too-deep", `${source} nests its parts too deeply.`)
      const plain: Record<string, string> = Object.create(null)
      for (const key in attributes) plain[key.slice(key.indexOf(":") + 1)] = attributes[key]!
      open?.(name.slice(name.indexOf(":") + 1), plain)
    },
    close: (name) => close?.(name.slice(name.indexOf(":") + 1)),
    text: (part) => onText?.(part),
    doctype: (doctype) => {
      if (!/<!ENTITY/i.test(doctype)) return
      throw new RelataError(
        "formats.entities",
        `${source} declares XML entities, which relata does not expand.`,
      )
    },
  })
  try {
    parser.write(text)
    parser.close()
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new RelataError(
      "formats.bad-xml",
      `${source}, line ${error.line}: this is not XML (${error.message}).`,
      {
        cause: error,
      },
    )
  }
}
