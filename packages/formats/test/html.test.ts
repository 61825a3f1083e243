import {describe, expect, test} from "@jest/globals"
import {documentFromHtml} from "../src/index.js"
import {showBlocks} from "./show-blocks.js"

const read = (page: string) => documentFromHtml(page, {source: "a.html"})
const blocks = (page: string) => showBlocks(read(page))
const prose = "The engine was never built in his lifetime, though all its drawings were right."

describe("the text of a page", () => {
  test.each([
    ["joins inline elements as they stand", "<p>H<sub>2</sub>O and <b>ir</b>on", "H2O and iron"],
    ["collapses white space", "<p>one\n  two&nbsp;three </p>", "one two three"],
    ["decodes entities", "<p>Holm &amp; S&ouml;hne&#8217;s", "Holm & Söhne’s"],
    ["breaks lines at br", "<p>12 Dock Street<br>Harbourtown", "12 Dock Street\nHarbourtown"],
    ["joins a sentence that br cuts", "<p>the engine was<br>never built", "the engine was never built"],
    ["joins a heading that br cuts", "<h1>The<br>Engine</h1>", "The Engine"],
    [
      "sets a blank line between paragraphs and none between items",
      "<p>a<p>b<ul><li>c<li>d</ul>",
      "a\n\nb\n\nc\nd",
    ],
    [
      "leaves out what nobody sees",
      "<p>a<script>b()</script><style>c{}</style><span hidden>d</span><i style='display:none'>e</i>f",
      "af",
    ],
    [
      "leaves out note numbers and edit links",
      "<h2>Use<span>[edit]</span></h2><p>It ran.<sup><a href=#n>[12]</a></sup>",
      "Use\n\nIt ran.",
    ],
    ["sets links apart that stand side by side", "<p><a href=1>one</a><a href=2>two</a>", "one two"],
    ["drops soft hyphens", "<p>engi&shy;neer", "engineer"],
    ["puts the marks around a q", "<p><q>Now</q>, she said", "“Now”, she said"],
    ["keeps lines of code", "<pre>a\n  b</pre>", "a\n  b"],
  ])("%s", (_behaviour, page, text) => expect(read(page).text).toBe(text))
})

describe("blocks of a page", () => {
  test("come from its elements", () =>
    expect(
      blocks(
        `<h1>Engine</h1><p>${prose}</p><blockquote><p>It weaves.</p></blockquote><ul><li>brass</li></ul>` +
          "<table><tr><th>Weight<td>4 t</table><figure><img alt=x><figcaption>A wheel</figcaption></figure><pre>x = 1</pre>",
      ),
    ).toEqual([
      "heading1 Engine",
      `paragraph ${prose}`,
      "quote It weaves.",
      "list-item brass",
      "table-cell Weight",
      "table-cell 4 t",
      "caption A wheel",
      "code x = 1",
    ]))

  test("in navigation, sidebars, footers and cookie notes are chrome", () =>
    expect(
      blocks(
        "<header><a href=/>Site</a></header><nav><ul><li><a href=/a>News</a><li><a href=/b>Cars</a></ul></nav>" +
          `<main><h1>Engine</h1><p>${prose}</p><div class="share-buttons">Send to a friend</div></main>` +
          "<aside>More</aside><div id=cookieBanner>Biscuits?</div><footer>Imprint</footer>",
      ).filter((line) => !line.startsWith("chrome")),
    ).toEqual(["heading1 Engine", `paragraph ${prose}`]))

  test("are kept when a layout has an unlucky class name", () =>
    expect(blocks(`<div class="sidebar-right"><p>${prose}</p><p>${prose} Indeed.</p></div>`)).toEqual([
      `paragraph ${prose}`,
      `paragraph ${prose} Indeed.`,
    ]))

  test("of several articles are numbered, the longest text first", () =>
    expect(
      blocks(
        `<article><h2>Small</h2><p>A short note on wheels.</p></article><article><h1>Big</h1><p>${prose}</p><p>${prose}</p></article>`,
      ).map((line) => line.slice(0, 12)),
    ).toEqual(["1: heading2 ", "1: paragraph", "heading1 Big", "paragraph Th", "paragraph Th"]))

  test("in a cell are values of their own, where each is a name", () =>
    expect(
      blocks(
        "<table><tr><th>Founders<td>Zora Hale<br>Otto Falk<tr><th>Seat<td>Lower Elms,<br>Norway</table>",
      ),
    ).toEqual([
      "table-cell Founders",
      "table-cell Zora Hale",
      "table-cell Otto Falk",
      "table-cell Seat",
      "table-cell Lower Elms, Norway",
    ]))

  test("in cells that lay out an old page are not cells", () =>
    expect(
      blocks(
        "<table><tr><td><a href=1>Home</a><br><a href=2>Links</a><br><a href=3>Guestbook</a><br><a href=4>E-mail</a>" +
          `<td><center>The Engine</center><p>${prose}<p>${prose} Indeed.</table>`,
      ),
    ).toEqual([
      ...["Home", "Links", "Guestbook", "E-mail"].map((line) => `chrome ${line}`),
      "heading1 The Engine",
      `paragraph ${prose}`,
      `paragraph ${prose} Indeed.`,
    ]))

  test("of definitions are questions and answers when they ask", () =>
    expect(blocks("<dl><dt>Is it heavy?<dd>Four tonnes.</dl>")[0]).toBe("question Is it heavy?"))
})

describe("the facts of a page", () => {
  const facts = (page: string) => {
    const {title, date, author, language, url} = read(`${page}<p>${prose}`)
    return {title, date, author, language, url}
  }
  test("come from linked data", () =>
    expect(
      facts(
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Engine runs",' +
          '"datePublished":"2026-02-03T10:00:00Z","author":[{"name":"Ann Holm"}],"url":"https://example.org/e"}]}</script>',
      ),
    ).toMatchObject({
      title: "Engine runs",
      date: "2026-02-03T10:00:00Z",
      author: "Ann Holm",
      url: "https://example.org/e",
    }))

  test("come from meta elements", () =>
    expect(
      facts(
        '<html lang="en-GB"><title>Engine runs - Coast Post</title><meta property="og:title" content="Engine runs">' +
          '<meta property="article:published_time" content="2026-02-03"><meta name=author content="Ann Holm">' +
          '<link rel=canonical href="https://example.org/e">',
      ),
    ).toEqual({
      title: "Engine runs",
      date: "2026-02-03",
      author: "Ann Holm",
      language: "en-GB",
      url: "https://example.org/e",
    }))

  test("come from what it shows", () =>
    expect(
      facts("<title>Engine runs | Coast Post</title><h1>Engine runs</h1><p>By Ann Holm, 3 February 2026</p>"),
    ).toMatchObject({
      title: "Engine runs",
      date: "2026-02-03",
      author: "Ann Holm",
    }))

  test("come from a byline that only its class name gives away", () =>
    expect(facts('<h1>Engine runs</h1><div class="byline">By Ann Holm, 3 February 2026</div>')).toMatchObject(
      {
        author: "Ann Holm",
        date: "2026-02-03",
      },
    ))

  test("have the heading as title that the page's own title begins with", () =>
    expect(
      facts(
        "<title>Wheels - The Engine Book</title><div class=menu><h1>The Engine Book</h1></div><h2>Wheels</h2>",
      ).title,
    ).toBe("Wheels"))

  test("are left out when they are broken", () =>
    expect(
      facts(
        '<script type="application/ld+json">{"headline":</script><meta name=date content=soon><link rel=canonical href=/e>',
      ),
    ).toEqual({}))
})

describe("a hostile page", () => {
  test("that nests a hundred thousand levels deep is read", () =>
    expect(read(`${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}`).text).toBe("deep"))

  test("that asks for a tree of quadratic size is refused", () => {
    const open = Array.from({length: 3000}, (_, i) => `<b id=${i}>`).join("")
    expect(() => read(`<p>${open}x${"</p><p>x".repeat(3000)}`)).toThrow(
      expect.objectContaining({code: "formats.too-complex"}),
    )
  })
})
