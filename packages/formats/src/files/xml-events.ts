import {RelataError} from "@relata/model"
import {SaxesParser} from "saxes"

/** What a reader of small XML files listens to; names come without their prefixes. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Passes over an XML text. @throws RelataError `formats.bad-xml`, `formats.entities`, `formats.too-deep` */
export function readXml(text: string, source: string, {open, close, text: onText}: XmlEvents): void {
  const parser = new SaxesParser({xmlns: false, position: true})
  let depth = 0
  parser.on("error", (error) => {
    throw error
  })
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      throw new RelataError(
        "formats.entities",
        `${source} declares XML entities, which relata does not expand.`,
      )
    }
  })
  parser.on("opentag", ({name, attributes}) => {
    if (++depth > 2000) throw new RelataError("formats.too-deep", `${source} nests its parts too deeply.`)
    const plain: Record<string, string> = Object.create(null)
    for (const key in attributes) plain[key.slice(key.indexOf(":") + 1)] = attributes[key] as string
    open?.(name.slice(name.indexOf(":") + 1), plain)
  })
  parser.on("closetag", ({name}) => {
    depth--
    close?.(name.slice(name.indexOf(":") + 1))
  })
  if (onText !== undefined) {
    parser.on("text", onText)
    parser.on("cdata", onText)
  }
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof RelataError || !(error instanceof Error)) throw error
    throw new RelataError("formats.bad-xml", `${source}, line ${parser.line}: this is not XML.`, {
      cause: error,
    })
  }
}
