// Whether confidence means something: how many of those given it are right, in the annotated texts.

const bins = [0.9, 0.8, 0.7, 0.6, 0.5, 0]

/**
 * Relations are right when the gold has the pair with that type and direction; `linked` asks for the pair alone.
 * Entities are right when they are one of the gold's things, not a second time, and of a type it accepts; `isThing` leaves
 * the type out. The gold does not list all that is true, so shares are estimates from below.
 */
export function judge({score, makeOntology, ontology}, {extraction, annotation}) {
  const onto = makeOntology(ontology)
  const {text, entities} = extraction
  const one = (relation) => score(text, annotation, {entities, relations: [relation]}, onto).counts
  const whole = score(text, annotation, {entities, relations: []}, onto)
  const mistyped = new Set(
    whole.lists["entity types wrong"].map((line) => line.slice(0, line.lastIndexOf(": "))),
  )
  const wrong = new Set([
    ...whole.lists["duplicate entities"].map((line) => line.slice(0, line.lastIndexOf(" = "))),
    ...whole.lists["entities unmatched (wrong, or true and not in the gold)"].map((line) =>
      line.slice(0, line.lastIndexOf(" (")),
    ),
    ...whole.lists["over-merged entities"].map((line) => line.slice(0, line.lastIndexOf(" = "))),
  ])
  return {
    relations: extraction.relations.map((relation) => {
      const counts = one(relation)
      return {
        confidence: relation.confidence,
        isRight: counts.systemTypedRight > 0,
        isLinked: counts.systemPairRight > 0,
      }
    }),
    entities: entities.flatMap(({confidence, label}) =>
      confidence === undefined
        ? []
        : [{confidence, isThing: !wrong.has(label), isRight: !wrong.has(label) && !mistyped.has(label)}],
    ),
  }
}

/** A table of bins of confidence, for relations and entities. */
export function calibrationTable(judged) {
  const relations = judged.flatMap((document) => document.relations)
  const entities = judged.flatMap((document) => document.entities)
  const lines = [
    "| Confidence | relations | right | right or rightly linked | entities | right but for the type | right |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
  ]
  for (const [i, low] of bins.entries()) {
    const here = ({confidence}) => confidence >= low && (i === 0 || confidence < bins[i - 1])
    const [r, e] = [relations.filter(here), entities.filter(here)]
    const name = i === 0 ? ".9 to 1" : `${low === 0 ? "below .5" : `.${low * 10} to .${bins[i - 1] * 10}`}`
    const ofRelations = [r.length, ratio(r, "isRight"), ratio(r, "isLinked")]
    const cells = [...ofRelations, e.length, ratio(e, "isThing"), ratio(e, "isRight")]
    lines.push(`| ${name} | ${cells.join(" | ")} |`)
  }
  return lines.join("\n")
}

/** The share of right ones among those given .9 or more; undefined when there are none. */
export function rightAtTop(judged, key) {
  const top = judged.flatMap((document) => document[key]).filter(({confidence}) => confidence >= 0.9)
  return top.length === 0 ? undefined : top.filter(({isRight}) => isRight).length / top.length
}

function ratio(items, key) {
  return items.length === 0 ? "–" : (items.filter((item) => item[key]).length / items.length).toFixed(2)
}
