import {expect, test} from "@jest/globals"
import {documentFromText} from "../../src/index.js"
import {showBlocks} from "../show-blocks.js"

const blocks = (...lines: string[]) => showBlocks(documentFromText(lines.join("\n"), {source: "a.txt"}))

test.each([
  [
    "TARN, Jan 26 (Coast News) - Quillon is returning to the harbour, the firm said.",
    "Quillon is returning to the harbour, the firm said.",
  ],
  [
    "TARN (CoastWire) - (Coast News) - Packaging firm Quillon opened a harbour.",
    "Packaging firm Quillon opened a harbour.",
  ],
  [
    "TARN, Norland, 3 March 2026 – The firm Quillon opened a harbour there.",
    "The firm Quillon opened a harbour there.",
  ],
  [
    "Ada Hale rows on the Tarn during the games. (Photo by Otto LUND / AFP)",
    "Ada Hale rows on the Tarn during the games.",
  ],
  [
    "Ada Hale rows with a flag after taking gold in the race. REUTERS/Otto Lund",
    "Ada Hale rows with a flag after taking gold in the race.",
  ],
  [
    "The harbour school in Tarn, closed since May. Image: Lundstreet.",
    "The harbour school in Tarn, closed since May.",
  ],
  [
    "[Photo credit: Otto Lund] Ada Hale rows on the Tarn during the games.",
    "Ada Hale rows on the Tarn during the games.",
  ],
])("what says where a line comes from is none of its words: %s", (line, words) =>
  expect(blocks(line)).toEqual([`paragraph ${words}`]),
)

test.each([
  "QUILLON – The firm makes pumps for ships, and sells them in Tarn.",
  "Quillon (a firm) - The pumps are good.",
  "The firm has two goals. Image: what others think of it.",
  "Ada Hale rows on the Tarn (in Norland).",
])("nothing else is taken away: %s", (line) => expect(blocks(line)[0]).toContain(line))

test.each([
  "Reporting by Ada Berg in Lund; editing by Otto Hale",
  "Home / news / The harbour is open",
  "For more information and to buy tickets visit harbour.example",
  "Watch the film of the harbour HERE:",
  "[Photo Credit: Otto Lund]",
  "Otto 2018-12-16 12:32:12 harbours boats",
])("is the site's: %s", (line) =>
  expect(blocks("The harbour of Tarn is open since yesterday, the firm said.", line)[1]).toBe(
    `chrome ${line}`,
  ),
)

test("the cut beginning of another article is the site's, with its title", () =>
  expect(
    blocks(
      "The harbour of Tarn is open since yesterday, the firm said.",
      "",
      "Check also",
      "",
      "Quillon joins forces with Brandt to build pumps",
      "",
      "Quillon has signed an agreement with Brandt, which makes pumps for …",
    ).slice(1),
  ).toEqual([
    "chrome Check also",
    "chrome Quillon joins forces with Brandt to build pumps",
    "chrome Quillon has signed an agreement with Brandt, which makes pumps for …",
  ]))
