// Mentions and coreference on whole documents of GUM's development part.

import {existsSync} from "node:fs"
import {join} from "node:path"

/** @returns {Promise<import("./row.mjs").Row[]>} */
export async function coreferenceRows(shared) {
  const file = join(shared, "treebanks", "gum-dev.conllu")
  const measured = existsSync(file) ? await measure(file) : undefined
  return [
    {what: "GUM mentions F1, exact span", value: measured?.exact.mentions.f1},
    {what: "GUM mentions F1, same head word", value: measured?.head.mentions.f1},
    {what: "GUM coreference CoNLL F1, exact span", value: measured?.exact.conll, reach: 0.5},
    {what: "  same head word", value: measured?.head.conll},
    {what: "  exact span, without singletons", value: measured?.exactWithoutSingletons.conll},
    {what: "  same head word, without singletons", value: measured?.headWithoutSingletons.conll},
  ].map((row) => ({
    ...row,
    on: "GUM, dev (11 documents), predicted mentions from raw text; singletons as GUM has them",
    by: "node packages/extract/bench/coreference.mjs PATH/treebanks/gum-dev.conllu",
    missing: "there is no treebanks/gum-dev.conllu",
  }))
}

async function measure(file) {
  const {measureCoreference} = await import("../../packages/extract/bench/coreference/measure.mjs")
  return measureCoreference(file)
}
