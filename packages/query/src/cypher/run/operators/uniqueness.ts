import type {Binding} from "../../plan/frame.js"
import {isKind, isList} from "../../value/value.js"
import type {Row} from "../run.js"

/** The relationships of a row that cannot be matched again in the same MATCH. */
export class Uniqueness {
  private readonly single: readonly number[]
  private readonly lists: readonly number[]
  private readonly row: Row

  constructor(bindings: readonly Binding[], row: Row) {
    this.single = bindings.filter(({kind}) => kind === "relationship").map(({slot}) => slot)
    this.lists = bindings.filter(({kind}) => kind === "value").map(({slot}) => slot)
    this.row = row
  }

  forbids(relationship: number): boolean {
    const {single, row} = this
    for (let i = 0; i < single.length; i++) if (row[single[i]!] === relationship) return true
    return this.lists.length > 0 && this.isListed(relationship)
  }

  private isListed(relationship: number): boolean {
    return this.lists.some((slot) => {
      const list = this.row[slot] ?? null
      return isList(list) && list.some((item) => isKind(item, "relationship") && item.id === relationship)
    })
  }
}
