import type {Upos} from "@relata/model"

export type Features = Readonly<Record<string, string>>

const none: Features = {}
const past: Features = {Mood: "Ind", Tense: "Past", VerbForm: "Fin"}

const byTag: Readonly<Record<string, Features>> = {
  NN: {Number: "Sing"},
  NNP: {Number: "Sing"},
  NNS: {Number: "Plur"},
  NNPS: {Number: "Plur"},
  VB: {VerbForm: "Inf"},
  VBG: {VerbForm: "Ger"},
  VBN: {Tense: "Past", VerbForm: "Part"},
  VBD: past,
  VBP: {Mood: "Ind", Tense: "Pres", VerbForm: "Fin"},
  VBZ: {Mood: "Ind", Number: "Sing", Person: "3", Tense: "Pres", VerbForm: "Fin"},
  MD: {VerbForm: "Fin"},
  JJR: {Degree: "Cmp"},
  RBR: {Degree: "Cmp"},
  JJS: {Degree: "Sup"},
  RBS: {Degree: "Sup"},
}

const third = (number: string, gender?: string): Features =>
  gender === undefined ? {Number: number, Person: "3"} : {Gender: gender, Number: number, Person: "3"}

const byForm: ReadonlyMap<string, Features> = new Map(
  (
    [
      ["i me myself", {Number: "Sing", Person: "1"}],
      ["my mine", {Number: "Sing", Person: "1", Poss: "Yes"}],
      ["we us ourselves", {Number: "Plur", Person: "1"}],
      ["our ours", {Number: "Plur", Person: "1", Poss: "Yes"}],
      ["you yourself yourselves", {Person: "2"}],
      ["your yours", {Person: "2", Poss: "Yes"}],
      ["he him himself", third("Sing", "Masc")],
      ["his", {...third("Sing", "Masc"), Poss: "Yes"}],
      ["she herself", third("Sing", "Fem")],
      ["her hers", {...third("Sing", "Fem"), Poss: "Yes"}],
      ["it itself", third("Sing", "Neut")],
      ["its", {...third("Sing", "Neut"), Poss: "Yes"}],
      ["they them themselves themself", third("Plur")],
      ["their theirs", {...third("Plur"), Poss: "Yes"}],
      ["the", {Definite: "Def"}],
      ["a an", {Definite: "Ind"}],
    ] as const
  ).flatMap(([forms, features]) => forms.split(" ").map((form): [string, Features] => [form, features])),
)

/** What the classes of the word list say of a name. */
const nameFeatures: readonly (readonly [string, Features])[] = [
  ["F", {Gender: "Fem", NameType: "Giv"}],
  ["M", {Gender: "Masc", NameType: "Giv"}],
  ["L", {NameType: "Sur"}],
  ["P", {NameType: "Prs"}],
  ["C", {NameType: "Geo"}],
  ["N", {NameType: "Geo"}],
  ["R", {NameType: "Geo"}],
  ["O", {NameType: "Com"}],
  ["T", {NameType: "Com"}],
]

/**
 * The morphology of a word, in UD's terms, as its tag and form tell it.
 * @param listClass - its class in the word list; read for names alone
 * @param hint - for past participles: whether they are passive; for names: whether a figure stands beside them
 * @returns undefined when there is nothing to say; equal words share one object
 */
export function morphologyOf(
  form: string,
  upos: Upos,
  xpos: string,
  listClass: string,
  hint: boolean,
): Features | undefined {
  if (xpos === "PRP" || xpos === "PRP$" || xpos === "DT") {
    const lower = form.toLowerCase()
    // "her" alone is the object, unless the tag says that it owns something.
    if (lower === "her" && xpos === "PRP") return her
    return byForm.get(lower)
  }
  if (xpos === "VBN") return hint ? passive : byTag.VBN
  const features = byTag[xpos]
  if (upos !== "PROPN") return features
  const lower = form.toLowerCase()
  if (calendar.has(lower) || (hint && shortCalendar.has(lower))) return dayMorphology(xpos)
  if (listClass === "-") return features
  return nameMorphology(features ?? none, listClass)
}

const her = third("Sing", "Fem")

/** Days and months, which English always writes with a capital. */
const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. january february
  march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov.
  dec. christmas easter ramadan thanksgiving halloween hanukkah`.split(/\s+/),
)
/** Without their stop these are names of people as well. */
const shortCalendar = new Set(
  "mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
)

const passive: Features = {Tense: "Past", VerbForm: "Part", Voice: "Pass"}
const dayCache = new Map<string, Features>()

function dayMorphology(xpos: string): Features {
  let found = dayCache.get(xpos)
  if (found === undefined) {
    found = ofOneShape({...byTag[xpos], NameType: "Cal"})
    dayCache.set(xpos, found)
  }
  return found
}

/** Features made by spreading have a shape of their own each time, which makes V8 slow wherever they are read. */
function ofOneShape(features: Features): Features {
  return Object.fromEntries(Object.entries(features))
}

const nameCache = new Map<string, Features>()

function nameMorphology(features: Features, listClass: string): Features {
  const key = `${features.Number}${listClass}`
  let found = nameCache.get(key)
  if (found === undefined) {
    // "~" marks a word that is listed only as part of longer names; a name of two kinds tells nothing.
    const kinds = nameFeatures.filter(([sign]) => listClass.replace(/~./g, "").includes(sign))
    const types = new Set(kinds.map(([, {NameType}]) => NameType))
    const gender = new Set(kinds.map(([, {Gender}]) => Gender))
    found =
      types.size === 1
        ? ofOneShape({...features, ...kinds[0]![1], ...(gender.size > 1 ? {Gender: "Com"} : {})})
        : features
    nameCache.set(key, found)
  }
  return found
}
