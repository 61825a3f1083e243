// Text2KGBench: learn from an ontology's training examples, extract its test sentences by schema and model.

/** @returns {import("./row.mjs").Row[]} */
export function text2kgRows(_shared) {
  const sets = [
    ["Wikidata", "Vicuna-13B .312 (.251)", "4 ontologies, 1,668 sentences"],
    ["DBpedia", "Vicuna-13B .284 (.228)", "8 ontologies, 918 sentences"],
  ]
  return sets.flatMap(([name, comparison, size]) =>
    [
      ["F1", 0.55],
      ["strict F1", 0.5],
    ].map(([measure, reach]) => ({
      what: `Text2KGBench ${name} ${measure}`,
      value: undefined,
      reach,
      comparison,
      on: `Text2KGBench ${name}, dev (${size})`,
      by: "relata learn, relata extract --schema --model, PATH/bench/score-text2kg.mjs",
      missing: "relata has no schema-guided extraction yet",
    })),
  )
}
