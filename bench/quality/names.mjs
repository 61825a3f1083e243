// Whether the confidence of names means something on CrossNER: how many of those given it have the benchmark's very words,
// and how many of these its type, as far as its coarse types go.

import {existsSync, readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {pathToFileURL} from "node:url"

const bins = [0.9, 0.8, 0.7, 0.6, 0.5, 0]

/**
 * @param {string} bench the benchmarks' folder @param {string} out what the runner left of CrossNER's development part
 * @returns {Promise<{confidence: number, isThing: boolean, isRight: boolean | undefined}[]>} `isRight` is undefined for what
 *   the benchmark gives a type that the coarse ones do not know
 */
export async function judgeNames(bench, out) {
  const scorer = join(bench, "score-ner.mjs")
  if (!existsSync(scorer) || !existsSync(out)) return []
  const {goldDocs} = await import(pathToFileURL(scorer).href)
  const maps = JSON.parse(readFileSync(join(bench, "maps", "ner-coarse.json"), "utf8"))
  const known = new Set(Object.values(maps.pred))
  const gold = join(bench, "data", "crossner", "dev")
  const spansOf = new Map(
    filesIn(gold, ".txt").flatMap((file) =>
      goldDocs(join(gold, file)).map(({id, spans}) => [
        id,
        new Map(spans.map(({start, end, type}) => [`${start}:${end}`, maps.gold[type] ?? type])),
      ]),
    ),
  )
  return filesIn(out, ".jsonl").flatMap((file) =>
    readFileSync(join(out, file), "utf8")
      .split("\n")
      .filter(Boolean)
      .flatMap((line) => judgeDocument(JSON.parse(line))),
  )

  function judgeDocument({id, entities}) {
    const spans = spansOf.get(id)
    if (spans === undefined) return []
    return entities.flatMap(({type, confidence, mentions}) => {
      const names = mentions.filter(({kind}) => kind === "name")
      if (confidence === undefined || names.length === 0) return []
      const types = names.flatMap(({start, end}) => spans.get(`${start}:${end}`) ?? [])
      const isThing = types.length * 2 > names.length
      const own = maps.pred[type] ?? type
      const isRight = isThing && (known.has(types[0]) ? types[0] === own : undefined)
      return [{confidence, isThing, isRight}]
    })
  }
}

/** A table of bins of confidence. */
export function nameTable(judged) {
  const lines = [
    "| Confidence | names | right but for the type | of a coarse type, or wrong | right |",
    "| --- | ---: | ---: | ---: | ---: |",
  ]
  for (const [i, low] of bins.entries()) {
    const here = judged.filter(({confidence}) => confidence >= low && (i === 0 || confidence < bins[i - 1]))
    const typed = here.filter(({isRight}) => isRight !== undefined)
    const name = i === 0 ? ".9 to 1" : low === 0 ? "below .5" : `.${low * 10} to .${bins[i - 1] * 10}`
    const cells = [here.length, share(here, "isThing"), typed.length, share(typed, "isRight")]
    lines.push(`| ${name} | ${cells.join(" | ")} |`)
  }
  return lines.join("\n")
}

/** Of those given .9 or more and judged, the share that is right; undefined when there are none. */
export function rightAtTop(judged) {
  const top = judged.filter(({confidence, isRight}) => confidence >= 0.9 && isRight !== undefined)
  return top.length === 0 ? undefined : top.filter(({isRight}) => isRight).length / top.length
}

function filesIn(folder, ending) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
}

function share(items, key) {
  return items.length === 0 ? "–" : (items.filter((item) => item[key]).length / items.length).toFixed(2)
}
