/**
 * Sorts a short array in place as `sort` does, equal values in the order that they had. What is nearly in order already, as
 * what is found in a sentence is, costs one look at each value, where `sort` makes copies first.
 */
export function sortFew<Value>(values: Value[], compare: (a: Value, b: Value) => number): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!
    let at = i
    while (at > 0 && compare(values[at - 1]!, value) > 0) {
      values[at] = values[at - 1]!
      at--
    }
    values[at] = value
  }
}
