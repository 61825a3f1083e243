import {describe, expect, test} from "@jest/globals"
import {documentFromText} from "../src/index.js"
import {showBlocks} from "./show-blocks.js"

const read = (text: string) => documentFromText(text, {source: "a.txt"})
const blocks = (...lines: string[]) => showBlocks(read(lines.join("\n")))

describe("a plain text", () => {
  test("is kept character for character", () => {
    const text = "\u0065\u0301 \r\n\t  Ada\u00a0wrote\u2028it.\r\n"
    expect(read(text).text).toBe(text)
  })

  test("takes what is known of it from outside, and the rest from its lines", () => {
    const facts = {source: "a.txt", title: "Known"}
    expect(
      documentFromText(
        "Shown\n\nBy Ada Lovelace | 3 March 1842\n\nThe engine weaves patterns as looms do.",
        facts,
      ),
    ).toMatchObject({
      title: "Known",
      author: "Ada Lovelace",
      date: "1842-03-03",
    })
  })
})

describe("paragraphs", () => {
  const wrapped = [
    "The engine was never built. Its drawings lay in a museum for more than",
    "a hundred years before anybody tried to make it work again, and when",
    "they did, in the end, it turned out that the drawings had been right in",
    "nearly everything.",
  ]
  test("that are wrapped at a fixed width are one block", () =>
    expect(blocks(...wrapped, "", ...wrapped)).toEqual(Array(2).fill(`paragraph ${wrapped.join(" ")}`)))

  test("that stand one a line are one block each", () =>
    expect(
      blocks(
        "The engine was never built, and its drawings lay in a museum for more than a hundred years before it was tried.",
        "Somebody tried. It took six years, and there were two mistakes in the drawings, both of them easy to repair.",
        "It works.",
      ),
    ).toHaveLength(3))

  test("of a list that go on below their bullet are one block", () =>
    expect(
      blocks(
        "What we bought at the harbour yesterday:",
        "- a lamp for the small table",
        "  by the window",
        "- ink",
      ),
    ).toEqual([
      "paragraph What we bought at the harbour yesterday:",
      "list-item a lamp for the small table by the window",
      "list-item ink",
    ]))
})

describe("headings", () => {
  test("are short lines above running text", () =>
    expect(
      blocks(
        "The Engine",
        "",
        "Charles Babbage drew it.",
        "",
        "What became of it",
        "",
        "It was never built in his lifetime.",
      ),
    ).toEqual([
      "heading1 The Engine",
      "paragraph Charles Babbage drew it.",
      "heading2 What became of it",
      "paragraph It was never built in his lifetime.",
    ]))

  test("may be underlined", () =>
    expect(blocks("notes on engines", "================", "They are heavy.")[0]).toBe(
      "heading1 notes on engines",
    ))

  test("of a wiki lose their marker", () =>
    expect(blocks("Engine", "History[edit]", "It was drawn in 1837 by Charles Babbage.")[1]).toBe(
      "heading2 History",
    ))

  test("do not end like a sentence", () =>
    expect(blocks("Engines are heavy.", "", "They are made of iron and brass, mostly.")[0]).toBe(
      "paragraph Engines are heavy.",
    ))
})

describe("questions and answers", () => {
  test("lose the letters that a page dump has glued to them", () =>
    expect(blocks("QWho drew the engine?", "ACharles Babbage drew it.", "QIs it heavy?", "AA bit.")).toEqual([
      "question Who drew the engine?",
      "answer Charles Babbage drew it.",
      "question Is it heavy?",
      "answer A bit.",
    ]))

  test("lose the letters that are set before them", () =>
    expect(blocks("Q: Who drew it?", "A: Charles Babbage.")).toEqual([
      "question Who drew it?",
      "answer Charles Babbage.",
    ]))

  test("are not seen in a name that begins with Q", () =>
    expect(blocks("QATAR AIRWAYS ordered ten.", "Airbus was glad to hear it.")[0]).toBe(
      "paragraph QATAR AIRWAYS ordered ten.",
    ))
})

describe("chrome of a page dump", () => {
  const article = [
    "Harbour Bridge to Close for a Year",
    "",
    "coastpostPublished on 2026-02-03Last updated on 2026-02-04",
    "",
    "Abstract",
    "",
    "The harbour bridge will close in May. The city says that its cables are rusting.",
    "",
    "Engineers of Holm & Sons found the rust in autumn. Repairs will take a year.",
  ]
  const related = [
    "Related Reads",
    "",
    "Ferry Company Buys Two Ships",
    "",
    "Nordline has bought two ferries from a yard in Gdansk. They will sail in spring.",
    "",
    "coastpost3h ago",
    "",
    "Ferry Company Buys Two Ships",
    "",
    "coastpost3h ago",
  ]
  const dump = read(
    [...article, "", ...related, "", "Shop", "", "Books", "Maps", "", "Hot Articles", "", "Discussions"].join(
      "\n",
    ),
  )

  test("is told from the text, and the articles from each other", () =>
    expect(showBlocks(dump)).toEqual([
      "heading1 Harbour Bridge to Close for a Year",
      "chrome coastpostPublished on 2026-02-03Last updated on 2026-02-04",
      "chrome Abstract",
      "paragraph The harbour bridge will close in May. The city says that its cables are rusting.",
      "paragraph Engineers of Holm & Sons found the rust in autumn. Repairs will take a year.",
      "chrome Related Reads",
      "1: heading2 Ferry Company Buys Two Ships",
      "1: paragraph Nordline has bought two ferries from a yard in Gdansk. They will sail in spring.",
      ...["coastpost3h ago", "Ferry Company Buys Two Ships", "coastpost3h ago"].map(
        (line) => `1: chrome ${line}`,
      ),
      ...["Shop", "Books", "Maps", "Hot Articles", "Discussions"].map((line) => `1: chrome ${line}`),
    ]))

  test("gives title and date", () =>
    expect([dump.title, dump.date]).toEqual(["Harbour Bridge to Close for a Year", "2026-02-03"]))

  test.each([
    "From Bookpedia, the free encyclopedia",
    "Jump to: navigation, search",
    "Main article: Suspension bridge",
    "This page was last modified on 3 May 2016, at 06:56.",
    "© 2026 Coast Post. All rights reserved.",
    "We use cookies to improve your experience on our site.",
    "Share this article on Facebook",
    "Welcome to the Coast Post community. Here you can follow our reporters.",
    "Subscribe to our newsletter and never miss a story",
    "Tags: bridges, rust, harbour",
    "4 min read · Share · Save",
    "Posted by Ann Holm on March 3, 2026",
    "3 days ago",
    "桥的图片",
    "Home | News | Sports | Contact us",
    "Coast Post logo",
    "https://example.org/a/b?c=d",
  ])("is %j", (line) => expect(blocks(...article, "", line).at(-1)).toBe(`chrome ${line}`))

  test.each([
    "Share prices of Holm & Sons fell by a tenth.",
    "The bridge was opened 80 years ago.",
    "Follow the harbour wall to the second pier.",
    "It was founded on March 3, 1946, by Ann Holm.",
    "By 2030 the ferries will be electric.",
    "Read the engineers' report before you judge.",
    "Home ownership rose in 2025, and so did rents.",
  ])("is not %j", (line) => expect(blocks(...article, "", line).at(-1)).toBe(`paragraph ${line}`))

  test("is never all there is", () => expect(blocks("Contact us")).toEqual(["paragraph Contact us"]))
})

describe("an encyclopaedia's page", () => {
  const page = [
    "Holm & Sons",
    "From Bookpedia, the free encyclopedia",
    "Industry",
    "Bridges",
    "Founded",
    "March 3, 1946; 80 years ago (1946-03-03)",
    "Founder",
    "Ann Holm",
    "Divisions",
    "• Holm Cables",
    "• Holm Steel",
    "Holm & Sons is an engineering company that was founded in 1946 by Ann Holm.[1]",
    "Contents",
    "• 1 History",
    "• 1.1 The war years",
    "History[edit]",
    "The company began with the repair of a harbour crane in the spring of 1946.[2]",
    "• Deutsch",
    "• 中文",
    "• Suomi",
    "• Svenska",
    "Edit links",
    "• Privacy policy",
    "• About Bookpedia",
    "• Developers",
    "• Cookie statement",
  ]
  test("has a fact box, a list of contents, languages and a footer", () =>
    expect(blocks(...page).filter((line) => !line.startsWith("chrome"))).toEqual([
      "heading1 Holm & Sons",
      "table-cell Bridges",
      "table-cell March 3, 1946; 80 years ago (1946-03-03)",
      "table-cell Ann Holm",
      "table-cell Holm Cables",
      "table-cell Holm Steel",
      `paragraph ${page[11]}`,
      "heading2 History",
      `paragraph ${page[16]}`,
    ]))
})

describe("what stands around an article", () => {
  const prose = "The bridge will close in May, says the city, since its cables are rusting."
  const chromeOf = (...lines: string[]) =>
    blocks("Harbour Bridge to Close", "", prose, "", ...lines).filter((line) => line.startsWith("chrome"))

  test("may be titles of other articles", () =>
    expect(
      chromeOf("Most read", "Ferry Company Buys Two Ships From Gdansk", "Rust: what it is"),
    ).toHaveLength(3))

  test("may be references", () =>
    expect(
      chromeOf(
        "References",
        "^ Holm, A. Bridges of the North. Retrieved 3 May 2019.",
        "[2] Sund, B. (2008). Rust. Oslo.",
      ),
    ).toHaveLength(3))

  test("may be the comments of its readers, whose words are kept", () =>
    expect(
      chromeOf("2 comments", "Ola Berg says:", "May 13, 2025 at 8:02 am", prose.replace("May", "June")),
    ).toHaveLength(3))
})

describe("the head of a dump", () => {
  const prose = "This soup comes from my grandmother, who cooked at a hotel in Vienna until 1971."
  test("keeps its title among menus", () => {
    const dump = read(
      [
        "Free shipping on orders over $50",
        "Cart (0)",
        "",
        "Grandma's Goulash Soup",
        "Print recipe",
        "",
        prose,
      ].join("\n"),
    )
    expect(dump.title).toBe("Grandma's Goulash Soup")
  })
  test("may name the site before the title", () => {
    const dump = read(
      [
        "Kettle & Code",
        "",
        "Home",
        "About",
        "Archive",
        "RSS",
        "",
        "Why I moved my notes to files",
        "",
        prose,
      ].join("\n"),
    )
    expect(dump.title).toBe("Why I moved my notes to files")
  })
  test("may be a dateline", () =>
    expect(
      read(`Holm Buys Crane Maker\n\nOSLO, Norway – 3 March 2026 – Holm & Sons has bought a maker of cranes.`)
        .date,
    ).toBe("2026-03-03"))
})

test("rows with tabs are cells", () =>
  expect(blocks("Lake", "Location\tAlbania", "Max. depth\t288 m (945 ft)").slice(1)).toEqual([
    "table-cell Location",
    "table-cell Albania",
    "table-cell Max. depth",
    "table-cell 288 m (945 ft)",
  ]))

test("a numbered line above running text is a heading, in a list it is an item", () =>
  expect(
    blocks(
      "Three things today.",
      "",
      "1. A ferry company",
      "Nordline has bought two ferries from a yard in Gdansk.",
      "",
      "We need:",
      "1. rope",
      "2. tar",
    ),
  ).toEqual([
    "paragraph Three things today.",
    "heading1 A ferry company",
    "paragraph Nordline has bought two ferries from a yard in Gdansk.",
    "heading2 We need:",
    "list-item rope",
    "list-item tar",
  ]))

describe("lists of a text", () => {
  test("keep items that a menu would have too", () =>
    expect(
      blocks(
        "The company sells four things, all of them online:",
        "- Search",
        "- Maps",
        "- Video",
        "- Mail that nobody reads",
      ),
    ).toEqual([
      "paragraph The company sells four things, all of them online:",
      "list-item Search",
      "list-item Maps",
      "list-item Video",
      "list-item Mail that nobody reads",
    ]))
})
