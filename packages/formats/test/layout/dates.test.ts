import {expect, test} from "@jest/globals"
import {findDate, parseDate} from "../../src/layout/dates.js"

test.each([
  ["on 2026-03-27 at noon", "2026-03-27"],
  ["2026-03-27T10:00:00Z", "2026-03-27T10:00:00Z"],
  ["2026-03-27T10:00:00+02:00", "2026-03-27T10:00:00+02:00"],
  ["2026-03-27T10:00:00", "2026-03-27"],
  ["March 3rd, 2026", "2026-03-03"],
  ["3. Dec. 2026", "2026-12-03"],
  ["2026/3/7", "2026-03-07"],
  ["27.03.2026", "2026-03-27"],
  ["27/03/2026", "2026-03-27"],
  ["03/27/2026", "2026-03-27"],
  ["2026年3月7日", "2026-03-07"],
])("the date in %j is %s", (line, date) => expect(findDate(line)?.date).toBe(date))

test.each(["03/04/2026", "2026-13-01", "version 1.2.2026.1.1", "in March", "12026-01-010"])(
  "there is no sure date in %j",
  (line) => expect(findDate(line)).toBeUndefined(),
)

test("metadata may be less exact than a day", () =>
  expect(["2026", "2026-03", " 2026-03-27 ", "soon"].map(parseDate)).toEqual([
    "2026",
    "2026-03",
    "2026-03-27",
    undefined,
  ]))
