import {gzipSync} from "node:zlib"
import {describe, expect, test} from "@jest/globals"
import type {Document} from "@relata/model"
import {strToU8, zipSync} from "fflate"
import {openDocuments} from "../src/index.js"
import {asDocx, asEpub, asHtml, asMarkdown, asPdf} from "./make-files.js"

const article = [
  "# The bridges of Harbour City",
  "Ann Holm founded Holm & Sons in 1946. The company, which has its seat in Harbour City, built the bridge over the Lune in 1951 and sold its steel works to Brandt Limited six years later.",
  "## Later years",
  "In 1970 Carl Holm became the chairman of the firm (and of its bank). Brandt Limited acquired Rivet Corporation in the same year, when demand for iron had fallen in most of the country.",
]

/** `heading 1: The bridges …`, a block a line. */
function show({text, blocks}: Document): string[] {
  return blocks.map(({kind, level, start, end}) => `${kind}${level ?? ""}: ${text.slice(start, end)}`)
}

async function openOne(bytes: Uint8Array, source: string): Promise<Document> {
  const {documents, issues} = await openDocuments(bytes, {source})
  expect(issues).toEqual([])
  expect(documents).toHaveLength(1)
  return documents[0]!
}

describe("the same article", () => {
  const expected = openOne(asMarkdown(article), "a.md").then(show)

  test.each([
    ["a.html", asHtml(article)],
    ["a.docx", asDocx(article)],
    ["a.epub", asEpub(article)],
    ["a.pdf", asPdf(article)],
    ["a.pdf", asPdf(article, 4)],
    ["a.html.gz", gzipSync(asHtml(article))],
    [
      "a.zip",
      zipSync({"x/a.docx": asDocx(article), "__MACOSX/a.txt": strToU8("no"), "p.png": strToU8("no")}),
    ],
    // Told by their content.
    ["download", asPdf(article)],
    ["download", asDocx(article)],
    ["download", asEpub(article)],
  ])("as %s has the same blocks", async (source, bytes) => {
    expect(show(await openOne(bytes, source))).toEqual(await expected)
  })
})

test("blocks of a PDF know their pages", async () => {
  const {blocks} = await openOne(asPdf(article, 4), "a.pdf")
  expect(blocks.map(({page}) => page)).toEqual([1, 1, 2, 3])
})

test("a PDF's page numbers and running heads are left out, and cut words made whole", async () => {
  const pages = [1, 2, 3, 4].flatMap((n) => [
    "## Annual report",
    `Ann Holm built ${n} bridges for the good city of Harbour and for all its neigh- bours on the river, who paid for them in iron.`,
  ])
  const {text} = await openOne(asPdf(pages, 5), "a.pdf")
  expect(text).toContain("for all its neighbours on the river")
  expect(text).not.toContain("Annual report")
})

test("each chapter of a book, entry of a feed and message of a mailbox is a document", async () => {
  const rss =
    "<rss><channel><title>News</title><item><title>One &amp; two</title><link>https://example.org/1</link><description>&lt;p&gt;Ann met &lt;b&gt;Bo&lt;/b&gt;.&lt;/p&gt;</description><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item><item><title>Empty</title></item></channel></rss>"
  const {documents} = await openDocuments(strToU8(rss), {source: "news.rss"})
  expect(documents.map(({source, title, date, text}) => [source, title, date, text])).toEqual([
    ["https://example.org/1", "One & two", "2026-03-03T10:00:00Z", "One & two\n\nAnn met Bo."],
    ["news.rss#2", "Empty", undefined, "Empty"],
  ])
  const mail = (subject: string) =>
    `From ann@example.org Tue Mar  3 10:00:00 2026\nFrom: Ann Holm <ann@example.org>\nSubject: ${subject}\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nBo visited Z=C3=BCrich.\n>From there he wrote.\n\n`
  const mbox = await openDocuments(strToU8(mail("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=") + mail("Two")), {
    source: "in.mbox",
  })
  expect(mbox.documents.map(({title, author, text}) => [title, author, text])).toEqual([
    ["Grüße", "Ann Holm", "Bo visited Zürich.\nFrom there he wrote."],
    ["Two", "Ann Holm", "Bo visited Zürich.\nFrom there he wrote."],
  ])
})

test("subtitles are read as what is said", async () => {
  const vtt =
    "WEBVTT\n\nNOTE no\n\n1\n00:00.000 --> 00:02.000\n<v Ann>I founded the\n\n00:02.000 --> 00:03.000\nfirm in 1946.\n\n00:09.000 --> 00:10.000\nThen I left.\n"
  const {text} = await openOne(strToU8(vtt), "talk.vtt")
  expect(text).toBe("Ann: I founded the firm in 1946.\n\nThen I left.")
})

test.each([
  ["formats.bad-pdf", "a.pdf", strToU8("%PDF-1.4\nnothing of the kind")],
  ["formats.bad-zip", "a.zip", strToU8("PK\x03\x04 nothing of the kind")],
  ["formats.bad-gzip", "a.txt.gz", gzipSync(Buffer.alloc(90_000, "Ann. ")).subarray(0, 60)],
  ["formats.too-large", "a.txt.gz", gzipSync(Buffer.alloc(70e6, "Ann. "))],
  ["formats.no-text", "a.zip", zipSync({"p.png": strToU8("no")})],
  ["formats.no-text", "a.pdf", asPdf([""])],
  ["formats.entities", "a.rss", strToU8('<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>')],
])("what cannot be read is refused: %s", async (code, source, bytes) => {
  await expect(openDocuments(bytes, {source})).rejects.toMatchObject({name: "RelataError", code})
})
