import {describe, expect, test} from "@jest/globals"
import {gluedName, readByline} from "../../src/layout/byline.js"

describe("a byline", () => {
  test.each([
    ["By Ann Holm", {author: "Ann Holm", isDateOnly: false}],
    [
      "by Ludwig van der Rohe | 3 March 2026",
      {author: "Ludwig van der Rohe", date: "2026-03-03", isDateOnly: false},
    ],
    [
      "Posted by Ann Holm on March 3, 2026 in Bridges | 14 Comments",
      {author: "Ann Holm", date: "2026-03-03", isDateOnly: false},
    ],
    ["coastpostPublished on 2026-03-27Last updated on 2026-03-28", {date: "2026-03-27", isDateOnly: false}],
    ["Last updated: 2026-03-27 10:15 UTC", {date: "2026-03-27", isDateOnly: false}],
    ["coastpost12h ago", {isDateOnly: false}],
    ["3 days ago · 4 min read", {isDateOnly: false}],
    ["March 3, 2026", {date: "2026-03-03", isDateOnly: true}],
    ["Tuesday, 3rd of March 2026", {date: "2026-03-03", isDateOnly: true}],
    ["Updated 11:42 CEST", {isDateOnly: false}],
    ["by rustybolt » Tue Mar 04, 2025 9:12 pm", {date: "2025-03-04", isDateOnly: false}],
  ])("is %j", (line, byline) => expect(readByline(line)).toEqual(byline))

  test.each([
    "The bridge was opened 80 years ago.",
    "March 3, 1946; 80 years ago (1946-03-03)",
    "By 2030 the ferries will be electric",
    "On March 3, 2026, the city of Harbour opened a bridge",
    "Ann Holm",
    "Born 3 March 1946 in the old harbour town of Holm",
    "",
  ])("is not %j", (line) => expect(readByline(line)).toBeUndefined())

  test.each([
    ["coastpost12h ago", "coastpost"],
    ["Coast PostPublished on 2026-03-27", "coast post"],
    ["12h ago", undefined],
  ])("%j is glued to the name %j", (line, name) => expect(gluedName(line)).toBe(name))
})
