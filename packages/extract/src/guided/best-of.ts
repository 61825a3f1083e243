/** The `count` items with the highest scores, the highest first; of equal ones the first. */
export function bestOf<Item>(items: readonly Item[], count: number, scoreOf: (item: Item) => number): Item[] {
  return items
    .map((item, at) => ({item, at, score: scoreOf(item)}))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, count)
    .map(({item}) => item)
}
