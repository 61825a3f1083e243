import {describe, expect, test} from "@jest/globals"
import {contrast, inkOn, mix, parseHex, shadeFor} from "../src/look/contrast.js"
import {assignColours, grey, hues, paintOf, type Surface} from "../src/look/palette.js"

const light: Surface = {
  background: "#fbfaf8",
  text: "#1c1d21",
  muted: "#5d5f68",
  edge: "#a2a2a8",
  accent: "#1d5fa8",
  letters: 1,
}
const dark: Surface = {
  background: "#15171c",
  text: "#eceef1",
  muted: "#a3a9b5",
  edge: "#6b7280",
  accent: "#8fbdf2",
  letters: 1,
}

describe("contrast", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
  ])("of %s on %s is %d", (a, b, wanted) => expect(contrast(a, b)).toBeCloseTo(wanted, 2))

  test("reads short and long hexadecimal, and takes a bad colour for black", () => {
    expect(parseHex("#f80")).toEqual([255, 136, 0])
    expect(parseHex("#FF8800")).toEqual([255, 136, 0])
    expect(parseHex("rebeccapurple")).toEqual([0, 0, 0])
  })

  test("mixes from one end to the other", () => {
    expect(mix("#000000", "#ffffff", 0)).toBe("#000000")
    expect(mix("#000000", "#ffffff", 1)).toBe("#ffffff")
  })

  test("leaves a shade alone that is clear enough already", () => {
    expect(shadeFor("#000000", "#ffffff", 3)).toBe("#000000")
  })
})

describe("node paint", () => {
  test.each(
    [...hues, grey].flatMap((colour) => [[colour, "light", light] as const, [colour, "dark", dark] as const]),
  )("gives %s a border that holds 3:1 in the %s theme", (colour, _name, surface) => {
    expect(contrast(paintOf(colour, surface).border, surface.background)).toBeGreaterThanOrEqual(3)
  })

  test.each([...hues, grey])("gives the icon on %s an ink that holds 3:1", (colour) => {
    expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(3)
  })
})

describe("colours of types", () => {
  test("go to the most frequent types, each its own; the rest share the grey", () => {
    const counts = new Map(
      ["Person", "Organization", "A", "B", "C", "D", "E", "F"].map((type, i) => [type, 20 - i]),
    )
    const colours = assignColours(counts)
    const six = ["Person", "Organization", "A", "B", "C", "D"].map((type) => colours.get(type))
    expect(new Set(six).size).toBe(6)
    expect(colours.get("E")).toBe(grey)
    expect(colours.get("F")).toBe(grey)
  })

  test("are the same for a type whatever else is there, while its hue is free", () => {
    expect(assignColours(new Map([["Person", 1]])).get("Person")).toBe(
      assignColours(
        new Map([
          ["Location", 9],
          ["Person", 2],
        ]),
      ).get("Person"),
    )
  })

  test("do not depend on the order of the types", () => {
    const counts: [string, number][] = [
      ["Event", 2],
      ["Group", 2],
      ["Award", 2],
      ["Law", 1],
    ]
    expect([...assignColours(new Map(counts))].sort()).toEqual(
      [...assignColours(new Map(counts.reverse()))].sort(),
    )
  })

  test("take a type named like a property of objects for what it is", () => {
    expect(assignColours(new Map([["constructor", 1]])).get("constructor")).toMatch(/^#/)
  })
})
