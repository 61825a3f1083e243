/** Files of all kinds dropped on the page, in a real Chromium: what is shown, and what is kept. */

import {expect, test} from "@jest/globals"
import {asDocx, asPdf} from "../../../packages/formats/test/make-files.js"
import {inBrowser, limitMs} from "./in-browser.js"

const keys = [
  ["l", "node", "label", "string"],
  ["t", "node", "type", "string"],
  ["x", "node", "x", "double"],
  ["y", "node", "y", "double"],
  ["r", "edge", "type", "string"],
]
  .map(
    ([id, domain, name, type]) => `<key id="${id}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`,
  )
  .join("")

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

function node(
  id: string,
  {label = id, type = "Person", x, y}: {label?: string; type?: string; x?: string; y?: string} = {},
) {
  const data = Object.entries({l: label, t: type, x, y})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<data key="${key}">${escaped(value!)}</data>`)
  return `<node id="${id}">${data.join("")}</node>\n`
}

function edge(source: string, target: string, type = "KNOWS") {
  return `<edge source="${source}" target="${target}"><data key="r">${type}</data></edge>\n`
}

const graphml = (inner: string) =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}\n<graph edgedefault="directed">\n${inner}</graph>\n</graphml>\n`

const crew = graphml(
  node("n1", {label: "Tove Ahlgren", x: "0", y: "0"}) +
    node("n2", {label: "Ingrid Sol", x: "100", y: "0"}) +
    node("n3", {label: "MS Havbris", type: "Product", x: "0", y: "300"}) +
    edge("n1", "n2") +
    edge("n1", "n3", "COMMANDS") +
    edge("n9", "n2"),
)

inBrowser("files that are dropped, in Chromium", (site) => {
  test(
    "keeps the places of a graph that joins another, beside what is there",
    async () => {
      await site.openEmpty()
      await site.paste("Mina Okafor founded Harbour Robotics in Leith. Harbour Robotics employs Lena Brandt.")
      await site.drawn()
      await site.drop({name: "crew.graphml", bytes: crew})
      await site.page.getByRole("button", {name: "Add to the graph on screen"}).click()
      await site.page.locator(".edit-words", {hasText: "added"}).waitFor()
      await site.drawn()
      const xml = (await site.exported("The whole graph")).bytes.toString("utf8")
      const keyOf = (name: string) => new RegExp(`<key id="(\\S+)"[^>]*attr.name="${name}"`).exec(xml)![1]
      const placeOf = (label: string) => {
        const node = xml.split("<node ").find((one) => one.includes(`>${label}<`))!
        const coordinate = (name: string) =>
          Number(new RegExp(`key="${keyOf(name)}">([^<]+)<`).exec(node)![1])
        return {x: coordinate("x"), y: coordinate("y")}
      }
      const [captain, mate, ship] = ["Tove Ahlgren", "Ingrid Sol", "MS Havbris"].map(placeOf)
      expect(mate!.y).toBeCloseTo(captain!.y)
      expect(ship!.x).toBeCloseTo(captain!.x)
      expect((ship!.y - captain!.y) / (mate!.x - captain!.x)).toBeCloseTo(3)
      expect(captain!.x).toBeGreaterThan(placeOf("Harbour Robotics").x)
    },
    limitMs,
  )

  test(
    "opens a GraphML file with its places, and reports what was done about its flaws",
    async () => {
      await site.openEmpty()
      await site.drop({name: "crew.graphml", bytes: crew})
      await site.drawn()
      expect(await site.counts()).toEqual({entities: 4, relations: 3})
      const report = site.panel.locator(".import")
      expect(await report.textContent()).toMatch(/crew\.graphml.*GraphML, 4 nodes, 3 edges/)
      await report.getByText("1 note on what was done").click()
      expect(await report.textContent()).toMatch(/Line \d+: Edge .* leads to "n9", which is told nowhere/)
      // Its places came along: seen from the captain, the ship lies across from the mate, three times as far.
      const svg = (await site.exported(/^SVG/)).bytes.toString("utf8")
      const places = [...svg.matchAll(/<circle[^>]* cx="([-\d.]+)" cy="([-\d.]+)"/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ])
      expect(places).toHaveLength(4)
      const isCrew = ([x, y]: number[]) =>
        places.some((mate) =>
          places.some((ship) => {
            const [ax, ay, bx, by] = [mate[0]! - x!, mate[1]! - y!, ship[0]! - x!, ship[1]! - y!]
            const [near, far] = [Math.hypot(ax, ay), Math.hypot(bx, by)]
            return (
              near > 1 && Math.abs(far / near - 3) < 0.05 && Math.abs(ax * bx + ay * by) < 0.02 * near * far
            )
          }),
        )
      expect(places.some(isCrew)).toBe(true)
      // Each relation has its line of the file as its sentence.
      await site.find("Havbris")
      await site.panel.locator(".row-quote").first().click()
      await site.panel.locator("blockquote mark").first().waitFor()
      expect(await site.panel.locator("blockquote").textContent()).toContain("commands MS Havbris")
    },
    limitMs,
  )

  test(
    "asks whether a graph joins the one on screen or takes its place, and undoes the joining",
    async () => {
      await site.open()
      const before = await site.counts()
      await site.drop({name: "crew.graphml", bytes: crew})
      const dialog = site.page.getByRole("dialog", {name: "crew.graphml"})
      await dialog.waitFor()
      expect(await site.flaws("arrival")).toEqual([])
      await dialog.getByRole("button", {name: "Add to the graph on screen"}).click()
      await site.page.locator(".edit-words", {hasText: "1 document added"}).waitFor()
      expect((await site.counts()).entities).toBe(before.entities + 4)
      await site.page.keyboard.press("Control+z")
      await site.page.locator(".edit-words", {hasText: "Undone: 1 document added"}).waitFor()
      expect(await site.counts()).toEqual(before)
      await site.drop({name: "crew.graphml", bytes: crew})
      await dialog.getByRole("button", {name: "Cancel"}).click()
      expect(await site.counts()).toEqual(before)
      await site.drop({name: "crew.graphml", bytes: crew})
      await dialog.getByRole("button", {name: "Open in its place"}).click()
      await site.page.locator(".file-name", {hasText: "crew.graphml"}).waitFor()
      expect((await site.counts()).entities).toBe(4)
    },
    limitMs,
  )

  test(
    "keeps what stood in a file that ends early only if the reader wants it",
    async () => {
      await site.openEmpty()
      const cut = crew.slice(0, crew.indexOf("n9") - 10)
      await site.drop({name: "crew.graphml", bytes: cut})
      const dialog = site.page.getByRole("dialog", {name: "crew.graphml ends early"})
      await dialog.waitFor()
      expect(await dialog.textContent()).toMatch(/Line 9: the file breaks off here.*nodes: 3/)
      await dialog.getByRole("button", {name: "Discard"}).click()
      await site.page.locator(".empty").waitFor()
      await site.drop({name: "crew.graphml", bytes: cut})
      await dialog.getByRole("button", {name: "Keep"}).click()
      await site.drawn()
      expect((await site.counts()).entities).toBe(3)
      expect(await site.panel.locator(".import .badge").textContent()).toBe("ends early")
    },
    limitMs,
  )

  test(
    "reads PDF and Word, and tells the page of a PDF",
    async () => {
      await site.openEmpty()
      const filler = Array.from({length: 60}, (_, i) => `Line ${i + 1} of the minutes tells of the weather.`)
      const pdf = asPdf(["# Minutes", ...filler, "Tove Ahlgren founded Havbris Shipping in Bergen in 1998."])
      await site.drop({name: "minutes.pdf", bytes: pdf})
      await site.drawn()
      await site.find("Havbris Shipping")
      await site.panel.locator(".row-quote").first().click()
      await site.panel
        .getByText(/page 3/i)
        .first()
        .waitFor()
      await site.drop({
        name: "letter.docx",
        bytes: asDocx(["# Letter", "Ingrid Sol works for Nordlys Bank in Oslo."]),
      })
      await site.page.locator(".edit-words", {hasText: "1 document added"}).waitFor()
      await site.find("Nordlys Bank")
    },
    limitMs,
  )

  test.each<[string, string, RegExp]>([
    ["page.graphml", "<!doctype html><html><body>Gone</body></html>", /looks like a web page/],
    ["empty.graphml", "", /The file is empty/],
    [
      "bomb.graphml",
      `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "${"ha".repeat(50_000)}">]><graphml><graph><node id="${"&a;".repeat(10_000)}"/></graph></graphml>`,
      /declares XML entities.*Remove the DOCTYPE/,
    ],
    ["list.json", '{"hello": "world"}', /no "nodes".*looks like JSON/],
  ])(
    "says what is wrong with %s, and keeps the graph on screen",
    async (name, bytes, told) => {
      await site.open()
      const before = await site.counts()
      await site.drop({name, bytes})
      const alert = site.page.getByRole("alert")
      await alert.waitFor()
      expect(await alert.textContent()).toMatch(told)
      expect(await alert.textContent()).toMatch(/The graph on screen is as it was/)
      expect(await site.counts()).toEqual(before)
      expect(await site.flaws(name)).toEqual([])
    },
    limitMs,
  )

  test(
    "draws a graph of hostile values, and runs nothing of them",
    async () => {
      let hasAlert = false
      site.page.on("dialog", (dialog) => {
        hasAlert = true
        void dialog.dismiss()
      })
      await site.openEmpty()
      const hostile = graphml(
        node("a", {label: "<img src=x onerror=alert(1)>", type: "circle"}) +
          node("b", {label: "</script><script>alert(1)</script>", type: "line"}) +
          node("c", {label: "m".repeat(100_000)}) +
          node("d", {label: "\u202eevil\u202c \u0645\u0631\u062d\u0628\u0627"}) +
          node("__proto__", {label: "Proto"}) +
          node("f", {label: "Placed", x: "NaN", y: "INF"}) +
          edge("a", "b", "curvedArrow") +
          edge("a", "a", "LIKES") +
          edge("b", "c") +
          edge("c", "d") +
          edge("__proto__", "f") +
          edge("d", "__proto__"),
      )
      await site.drop({name: "hostile.graphml", bytes: hostile})
      await site.drawn()
      expect((await site.counts()).entities).toBe(6)
      for (const words of ["onerror", "script", "evil", "Proto", "Placed"]) {
        await site.page.keyboard.press("/")
        await site.page.keyboard.type(words)
        await site.page.getByRole("option").first().waitFor()
        await site.page.keyboard.press("Enter")
        await site.page.locator(".page.is-entity").waitFor()
        await site.page.waitForFunction(() => document.activeElement?.id === "panel-title")
      }
      expect(hasAlert).toBe(false)
      expect(await site.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    },
    limitMs,
  )

  test(
    "reads a large file with progress, and lets go of it when the reader cancels",
    async () => {
      await site.openEmpty()
      const nodes = Array.from({length: 60_000}, (_, i) => node(`n${i}`)).join("")
      const edges = Array.from({length: 60_000}, (_, i) => edge(`n${i}`, `n${(i * 7) % 60_000}`)).join("")
      await site.drop({name: "large.graphml", bytes: graphml(nodes + edges)})
      const cancel = site.page.getByRole("button", {name: "Cancel"})
      await cancel.waitFor()
      await site.page.locator("progress[value]").waitFor()
      expect(await site.flaws("loading")).toEqual([])
      await cancel.click()
      await site.page.locator(".empty").waitFor()
      expect(await site.page.getByRole("alert").count()).toBe(0)
    },
    limitMs,
  )
})
