import type {Attributes} from "graphology-types"

/**
 * What yEd draws for a node or an edge: the text of its first label, and its place, size and colours.
 *
 * A group has several drawings, open and closed; the active one counts. A label's text is what stands in the label
 * itself, not in the layout model below it.
 */
export class YedReading {
  /** Set when a `data` element holds a drawing and no text of its own. */
  isOpened = false
  readonly #path: string[] = []
  readonly #labels: string[] = []
  readonly #drawn: Attributes = {}
  #label: string | undefined
  /** In a group: which drawing is the active one, which is open, and how deep the list of them lies. */
  #active = 0
  #drawing = -1
  #listDepth = -1

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    this.isOpened = true
    if (this.#listDepth >= 0 && this.#path.length === this.#listDepth + 1) this.#drawing++
    if (element === "Realizers" && this.#listDepth < 0) {
      this.#listDepth = this.#path.length
      this.#active = Number(attributes.active ?? 0) || 0
    }
    this.#path.push(element)
    if (!this.#isActive()) return
    switch (element) {
      case "NodeLabel":
      case "EdgeLabel":
        this.#label = ""
        break
      case "Geometry":
        for (const name of ["x", "y", "width", "height"]) this.#number(name, attributes[name])
        break
      case "Fill":
        this.#put("color", attributes.color)
        break
      case "Shape":
        this.#put("shape", attributes.type)
        break
      case "LineStyle":
        this.#put("color", attributes.color)
        this.#number("width", attributes.width)
        break
    }
  }

  text(text: string): void {
    const element = this.#path.at(-1)
    if (this.#label !== undefined && (element === "NodeLabel" || element === "EdgeLabel")) this.#label += text
  }

  close(): void {
    const element = this.#path.pop()
    if (this.#label !== undefined && (element === "NodeLabel" || element === "EdgeLabel")) {
      const label = this.#label.trim()
      if (label !== "") this.#labels.push(label)
      this.#label = undefined
    }
    if (this.#path.length === this.#listDepth) this.#listDepth = -2
  }

  /** Adds what was drawn, where the file has no data of that name. */
  addTo(attributes: Attributes): void {
    const [label, ...others] = this.#labels
    if (label !== undefined && (attributes.label ?? "") === "") attributes.label = label
    if (others.length > 0) attributes.moreLabels ??= others
    for (const [name, value] of Object.entries(this.#drawn)) attributes[name] ??= value
  }

  #isActive(): boolean {
    return this.#listDepth < 0 || this.#drawing === this.#active || this.#drawing < 0
  }

  #put(name: string, value: string | undefined): void {
    if (value !== undefined) this.#drawn[name] ??= value
  }

  #number(name: string, value: string | undefined): void {
    const number = value === undefined || value.trim() === "" ? Number.NaN : Number(value)
    if (Number.isFinite(number)) this.#drawn[name] ??= number
  }
}
