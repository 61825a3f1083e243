import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {SaxesParser} from "saxes"
import {XmlError, XmlReader} from "../src/xml-reader.js"

/** What an XML text tells, as lines; the last is what is wrong with it. */
function read(text: string, size = text.length || 1): string[] {
  const events: string[] = []
  const reader = new XmlReader({
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`),
    close: (name) => events.push(`>${name}`),
    text: (part) => addText(events, part),
    comment: (part) => events.push(`#${part}`),
    doctype: (part) => events.push(`!${part}`),
  })
  try {
    for (let from = 0; from < text.length; from += size) reader.write(text.slice(from, from + size))
    reader.close()
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    events.push("error")
  }
  return events
}

/** The same by a parser of its own, character by character. */
function readSlowly(text: string): string[] {
  const events: string[] = []
  const parser = new SaxesParser({xmlns: false, position: true})
  parser.on("error", (error) => {
    throw error
  })
  // Space outside of the root is told there, and means nothing.
  let depth = 0
  parser.on("opentag", ({name, attributes}) => {
    depth++
    events.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`)
  })
  parser.on("closetag", ({name}) => {
    depth--
    events.push(`>${name}`)
  })
  parser.on("text", (part) => {
    if (depth > 0) addText(events, part)
  })
  parser.on("cdata", (part) => {
    if (part !== "") addText(events, part)
  })
  parser.on("comment", (part) => events.push(`#${part}`))
  parser.on("doctype", (part) => events.push(`!${part}`))
  try {
    parser.write(text).close()
  } catch {
    events.push("error")
  }
  return events
}

function addText(events: string[], part: string): void {
  const last = events.at(-1)
  if (last?.startsWith("~")) events[events.length - 1] = last + part
  else events.push(`~${part}`)
}

/** Where a text is not well-formed the two stop at different places; that they stop is what counts. */
const outcome = (events: readonly string[]) => (events.at(-1) === "error" ? "refused" : events)

const piece = fc.constantFrom(
  ..."<a> <b/> </a> <a  x='1'/> <é:b-1.c y = \"&lt;&#x41;&#10;\" > </é:b-1.c> &amp; &#65; &#0; & &x; ]]> <![CDATA[ <![CDATA[x<&]]> <!-- --> <!--c--> -- <?pi x?> <? ?> <?xml version='1.0'?> <!DOCTYPE a> <!DOCTYPE a [<!ENTITY e \"x>\">]> < > \" ' = x]] text \u0001 \ud83d\ude00 \ufffe \r \r\n <a x='1' x='2'> <a x> <a x=1> <a/ <1> </a\n>".split(
    " ",
  ),
  " ",
  "\n",
  "\t",
  "<a x='a\tb\nc'>",
  "<r>",
  "</r>",
)

test("tells what a parser of the standard tells, and refuses what that refuses", () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), fc.boolean(), (pieces, isWrapped) => {
      const text = isWrapped ? `<r>${pieces.join("")}</r>` : pieces.join("")
      expect(outcome(read(text))).toEqual(outcome(readSlowly(text)))
    }),
    {numRuns: 3000},
  )
})

test("tells the same however the text is cut", () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), fc.integer({min: 1, max: 9}), (pieces, size) => {
      const text = `<r>${pieces.join("")}</r>`
      expect(outcome(read(text, size))).toEqual(outcome(read(text)))
    }),
    {numRuns: 2000, examples: [[["&#65;", "]]>"], 9]]},
  )
})

test.each([
  ["<a>\n <b>\n</c></a>", 3, 1],
  ["<a>\r\n&nbsp;</a>", 2, 1],
  ["<a>\n\n  x\u0001</a>", 3, 4],
  ["<a\n b='1'\n b='2'/>", 3, 4],
])("says where %j is not XML", (text, line, column) => {
  const reader = new XmlReader({open: () => {}, close: () => {}, text: () => {}})
  const step = () => {
    reader.write(text)
    reader.close()
  }
  expect(step).toThrow(expect.objectContaining({line, column}))
})
