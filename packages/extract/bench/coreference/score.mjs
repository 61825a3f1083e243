// Scores clusters of mentions: MUC, B³, CEAF-e and their mean, the CoNLL score.
//
// MUC: Vilain et al. 1995; B³: Bagga and Baldwin 1998; CEAF-e with φ4: Luo 2005; predicted mentions and the mean of the
// three: Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions". Numerators and denominators are
// summed over documents, as the reference scorer does.

/**
 * A partition is a list of clusters, a cluster a list of mentions; a mention is any value that equals itself only.
 * A mention that both sides have must be the same value in both.
 * @param {{gold: unknown[][], found: unknown[][]}[]} documents
 */
export function scorePartitions(documents) {
  const sums = {mentions: counts(), muc: counts(), bCubed: counts(), ceaf: counts()}
  for (const {gold, found} of documents) {
    const goldOf = clusterOf(gold)
    const foundOf = clusterOf(found)
    const shared = [...goldOf.keys()].filter((mention) => foundOf.has(mention)).length
    add(sums.mentions, "r", shared, goldOf.size)
    add(sums.mentions, "p", shared, foundOf.size)
    add(sums.muc, "r", ...muc(gold, foundOf))
    add(sums.muc, "p", ...muc(found, goldOf))
    add(sums.bCubed, "r", ...bCubed(gold, foundOf))
    add(sums.bCubed, "p", ...bCubed(found, goldOf))
    const similarity = bestAlignment(gold, found, foundOf)
    add(sums.ceaf, "r", similarity, gold.length)
    add(sums.ceaf, "p", similarity, found.length)
  }
  const [mentions, muc3, bCubed3, ceaf] = Object.values(sums).map(rates)
  return {mentions, muc: muc3, bCubed: bCubed3, ceaf, conll: (muc3.f1 + bCubed3.f1 + ceaf.f1) / 3}
}

function counts() {
  return {p: [0, 0], r: [0, 0]}
}

function add(sum, side, over, under) {
  sum[side][0] += over
  sum[side][1] += under
}

function rates({p, r}) {
  const [precision, recall] = [p, r].map(([over, under]) => (under === 0 ? 0 : over / under))
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function clusterOf(clusters) {
  const found = new Map()
  for (const cluster of clusters) for (const mention of cluster) found.set(mention, cluster)
  return found
}

/** Links of each cluster that are kept when the other side cuts it: size less the number of pieces. */
function muc(clusters, otherOf) {
  let kept = 0
  let links = 0
  for (const cluster of clusters) {
    const pieces = new Set(cluster.map((mention) => otherOf.get(mention) ?? mention))
    kept += cluster.length - pieces.size
    links += cluster.length - 1
  }
  return [kept, links]
}

/** For each mention the share of its cluster that the other side puts with it. */
function bCubed(clusters, otherOf) {
  let sum = 0
  let mentions = 0
  for (const cluster of clusters) {
    const together = new Map()
    for (const mention of cluster) {
      const other = otherOf.get(mention)
      if (other !== undefined) together.set(other, (together.get(other) ?? 0) + 1)
    }
    for (const count of together.values()) sum += (count * count) / cluster.length
    mentions += cluster.length
  }
  return [sum, mentions]
}

/** The greatest sum of φ4 = 2|a∩b| / (|a|+|b|) over one-to-one pairs of clusters. */
function bestAlignment(gold, found, foundOf) {
  const column = new Map(found.map((cluster, i) => [cluster, i]))
  const overlaps = gold.map((cluster) => {
    const row = new Map()
    for (const mention of cluster) {
      const at = column.get(foundOf.get(mention))
      if (at !== undefined) row.set(at, (row.get(at) ?? 0) + 1)
    }
    return row
  })
  const isTurned = gold.length > found.length
  const [rows, columns] = isTurned ? [found.length, gold.length] : [gold.length, found.length]
  const phi = Array.from({length: rows}, () => new Float64Array(columns))
  for (const [g, row] of overlaps.entries()) {
    for (const [f, shared] of row) {
      phi[isTurned ? f : g][isTurned ? g : f] = (2 * shared) / (gold[g].length + found[f].length)
    }
  }
  return heaviestMatching(phi)
}

/** The Hungarian method (Kuhn 1955) in O(rows² × columns); rows must not outnumber columns. */
function heaviestMatching(weights) {
  const n = weights.length
  if (n === 0) return 0
  const m = weights[0].length
  const potentialOfRow = new Float64Array(n + 1)
  const potentialOfColumn = new Float64Array(m + 1)
  const rowOf = new Int32Array(m + 1)
  const way = new Int32Array(m + 1)
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row
    let at = 0
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY)
    const isUsed = new Uint8Array(m + 1)
    do {
      isUsed[at] = 1
      const current = rowOf[at]
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let column = 1; column <= m; column++) {
        if (isUsed[column]) continue
        const cost = -weights[current - 1][column - 1] - potentialOfRow[current] - potentialOfColumn[column]
        if (cost < least[column]) {
          least[column] = cost
          way[column] = at
        }
        if (least[column] < delta) {
          delta = least[column]
          next = column
        }
      }
      for (let column = 0; column <= m; column++) {
        if (isUsed[column]) {
          potentialOfRow[rowOf[column]] += delta
          potentialOfColumn[column] -= delta
        } else least[column] -= delta
      }
      at = next
    } while (rowOf[at] !== 0)
    do {
      const before = way[at]
      rowOf[at] = rowOf[before]
      at = before
    } while (at !== 0)
  }
  let sum = 0
  for (let column = 1; column <= m; column++) {
    if (rowOf[column] !== 0) sum += weights[rowOf[column] - 1][column - 1]
  }
  return sum
}
