import type {Upos} from "@relata/model"

/** The tags of a word that belongs to a closed class. */
interface ClosedEntry {
  readonly upos: Upos
  readonly xpos: string
  readonly lemma?: string
  readonly feats?: Readonly<Record<string, string>>
}

const entries = new Map<string, ClosedEntry>()

function add(upos: Upos, xpos: string, words: string, feats?: Readonly<Record<string, string>>): void {
  for (const item of words.trim().split(/\s+/)) {
    const [word, lemma] = item.split("=") as [string, string | undefined]
    entries.set(word, {
      upos,
      xpos,
      ...(lemma === undefined ? {} : {lemma}),
      ...(feats === undefined ? {} : {feats}),
    })
  }
}

const third = (number: string, gender?: string) => ({
  Number: number,
  Person: "3",
  ...(gender ? {Gender: gender} : {}),
})

add("DET", "DT", "the", {Definite: "Def"})
add("DET", "DT", "a an=a", {Definite: "Ind"})
add("DET", "DT", "some any every each another no all both either neither half such=such quite")
add("DET", "DT", "this these=this those=that")
add("DET", "WDT", "whichever whatever")
add("PRON", "PRP", "i me=i myself", {Person: "1", Number: "Sing"})
add("PRON", "PRP", "we us=we ourselves", {Person: "1", Number: "Plur"})
add("PRON", "PRP", "you yourself yourselves thou thee", {Person: "2"})
add("PRON", "PRP", "he him=he himself", third("Sing", "Masc"))
add("PRON", "PRP", "she herself", third("Sing", "Fem"))
add("PRON", "PRP", "it itself", third("Sing", "Neut"))
add("PRON", "PRP", "they them=they themselves themself", third("Plur"))
add("PRON", "PRP$", "my", {Person: "1", Number: "Sing", Poss: "Yes"})
add("PRON", "PRP$", "our", {Person: "1", Number: "Plur", Poss: "Yes"})
add("PRON", "PRP$", "your", {Person: "2", Poss: "Yes"})
add("PRON", "PRP$", "his", {...third("Sing", "Masc"), Poss: "Yes"})
add("PRON", "PRP$", "her", {...third("Sing", "Fem"), Poss: "Yes"})
add("PRON", "PRP$", "its", {...third("Sing", "Neut"), Poss: "Yes"})
add("PRON", "PRP$", "their", {...third("Plur"), Poss: "Yes"})
add("PRON", "PRP", "mine yours hers ours theirs")
add(
  "PRON",
  "NN",
  "something anything everything nothing someone anyone everyone somebody anybody everybody nobody none one's",
)
add("PRON", "WP", "who whom=who what whoever whomever")
add("PRON", "WP$", "whose")
add("PRON", "WDT", "which")
add("PRON", "EX", "there")
add(
  "SCONJ",
  "IN",
  "that if because although though whether unless while whilst whereas lest albeit since until till once",
)
add("ADV", "WRB", "when where why how whenever wherever however whereby wherein")
add("CCONJ", "CC", "and or but nor & n")
add(
  "ADP",
  "IN",
  `of in for on with at by from as about into through over between against during under among amongst across within
  towards toward upon near behind beyond despite via throughout amid amidst per versus=versus vs=vs vs.=vs. than
  alongside atop regarding concerning notwithstanding onto unlike aboard beneath besides beside inside outside
  except without before after along above below like around off out up down`,
)
add("PART", "TO", "to")
add("PART", "RB", "not n't=not n’t=not")
add("AUX", "MD", "will would can could may might shall should must cannot=can ought")
add("AUX", "MD", "'ll=will ’ll=will 'd=would ’d=would")
add("AUX", "VBZ", "is=be has=have does=do", {Tense: "Pres", VerbForm: "Fin"})
add("AUX", "VBP", "am=be are=be 'm=be ’m=be 're=be ’re=be have 've=have ’ve=have do", {
  Tense: "Pres",
  VerbForm: "Fin",
})
add("AUX", "VBD", "was=be were=be had=have did=do", {Tense: "Past", VerbForm: "Fin"})
add("AUX", "VB", "be", {VerbForm: "Inf"})
add("AUX", "VBN", "been=be", {VerbForm: "Part", Tense: "Past"})
add("AUX", "VBG", "being=be", {VerbForm: "Ger"})
add(
  "ADV",
  "RB",
  `also then now just only even very too never always often already still here again once ever perhaps maybe quite
  rather almost soon later instead thus therefore hence moreover furthermore nevertheless nonetheless meanwhile
  otherwise indeed especially particularly currently recently today's already yet away back together sometimes
  usually probably certainly actually really simply nearly approximately roughly about-face so else ago apart abroad
  ahead elsewhere everywhere anywhere somewhere nowhere twice thrice forever anyway seldom further thereby therein
  thereof thereafter hereby afterwards afterward beforehand overnight likewise altogether somewhat alone`,
)
add("ADV", "RBR", "more less")
add("ADV", "RBS", "most least")
add(
  "NUM",
  "CD",
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
  trillion bn mn tn dozen zero`,
)
add(
  "ADJ",
  "JJ",
  "many several few much other same own first second third fourth fifth sixth seventh eighth ninth tenth last next former latter",
)
add("NOUN", "NN", "today yesterday tomorrow tonight")
add("INTJ", "UH", "yes oh hello hi please ok okay hey wow thanks ah alas")

const grammar: ReadonlySet<string> = new Set(["DET", "PRON", "SCONJ", "CCONJ", "ADP", "PART", "AUX"])

/** Whether a word (in lower case) is a word of grammar: a determiner, pronoun, conjunction, preposition, … */
export function isClosedClass(word: string): boolean {
  const entry = entries.get(word)
  return entry !== undefined && (grammar.has(entry.upos) || (entry.upos === "ADV" && entry.xpos !== "RB"))
}
