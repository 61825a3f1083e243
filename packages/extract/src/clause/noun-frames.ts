/** Nouns with the prepositions that open their arguments: a person can read and extend this table. */
const rows: readonly (readonly [prepositions: string, nouns: string])[] = [
  [
    "with",
    `deal contract agreement partnership collaboration cooperation merger talk negotiation relationship dispute war treaty alliance
    pact meeting interview contact connection association relation link conflict match game fight tie accord conversation friendship affair`,
  ],
  [
    "to",
    `access approach answer solution response threat damage visit return reference contribution alternative key attention
    opposition resistance subscription successor heir adviser ambassador candidate exception reaction commitment road route letter
    gift attack devotion tribute sequel guide right entrance introduction amendment relation rise exposure aide assistant advisor`,
  ],
  [
    "on",
    `attack impact ban focus emphasis effect influence report study research book paper article restriction tax limit bet
    law work view perspective data information control assault war sanction crackdown debate discussion vote decision
    dependence reliance tariff documentary lecture essay spending`,
  ],
  [
    "for",
    `demand need support responsibility reason award prize candidate market plan proposal bid request nomination
    search hope medal price payment fund budget call quest campaign minister secretary spokesman spokeswoman spokesperson editor
    correspondent goalkeeper midfielder forward opportunity treatment cure vaccine drug test model system tool platform catalyst
    respect love desire preference basis foundation center centre institute ministry department agency committee court`,
  ],
  [
    "in",
    `investment stake interest increase growth role expertise involvement rise decline drop fall decrease reduction shift
    change participation belief confidence specialist expert degree doctorate bachelor master phd career leader position player
    difference trend development advance experience success improvement share member professor lecturer student`,
  ],
  [
    "into",
    `investigation inquiry research entry insight integration expansion transformation foray transition probe division`,
  ],
  [
    "from",
    `graduate transition shift refugee immigrant degree revenue income support funding pressure withdrawal letter quote excerpt departure
    protection independence competition money`,
  ],
  [
    "against",
    `war fight case lawsuit campaign charge protest battle allegation struggle claim complaint match game victory win
    sanction crime attack discrimination evidence defence defense measure vote rebellion revolt`,
  ],
  [
    "over",
    `victory control win dispute concern debate war power advantage argument lawsuit conflict battle authority`,
  ],
  ["of", ""],
  ["as", `role career job position debut reputation status work appointment election`],
  [
    "at",
    `professor lecturer student researcher fellow scientist director engineer attempt look teacher scholar economist analyst employee`,
  ],
  [
    "by",
    `book novel film song album painting work article study report decision attack proposal invasion visit poem play opera`,
  ],
  ["about", `book film story question information concern debate article documentary song report data`],
  ["within", `position role integration`],
  ["towards", `step attitude move progress`],
  ["toward", `step attitude move progress`],
]

const frames = new Map<string, Set<string>>()
for (const [preposition, nouns] of rows) {
  const set = frames.get(preposition) ?? new Set<string>()
  for (const noun of nouns.split(/\s+/)) if (noun) set.add(noun)
  frames.set(preposition, set)
}

/** Whether a noun (lemma) commonly takes that preposition, so that the phrase behind it is the noun's. */
export function takesPreposition(noun: string, preposition: string): boolean {
  return frames.get(preposition)?.has(noun) ?? false
}
