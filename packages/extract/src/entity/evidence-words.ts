/** Words around a name that speak for its type. Plain data: lemma to type. */

const table = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([type, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, type] as const),
    ),
  )

/** Verbs whose subject is nearly always of one type. */
export const subjectVerbs = table({
  Person: `think believe know feel write marry divorce graduate study retire resign die bear live grow sing act
    play direct compose paint teach smile laugh recall remember explain argue quip tweet joke speak reply respond attend
    serve wed enrol enroll swear sit stand walk wear star love hate admit insist struggle suffer
    travel paint sculpt perform tour emigrate immigrate convert translate edit coin argue criticise criticize describe
    score practise practice`,
  Organization: `acquire appoint buy hire employ manufacture sell merge operate headquarter list invest fund recall outsource
    announce launch unveil sue ship produce partner license distribute subsidise subsidize rebrand own supply secure`,
  Product: `run support feature ship weigh cost`,
  Location: `border`,
})

/** Verbs of speech: people and, in news, companies and states. */
export const speechVerbs: ReadonlySet<string> = new Set("say tell announce add claim warn confirm".split(" "))

/** Verbs whose object is nearly always of one type. */
export const objectVerbs = table({
  Organization: `fine regulate found co-found cofound acquire join leave lead head sue chair manage own nationalise privatise`,
  Product: `launch release unveil introduce develop design build manufacture sell ship upgrade install download discontinue debut`,
  Location: `visit invade occupy conquer tour colonise colonize cross border leave reach`,
  Work: `write publish author compose record direct paint illustrate translate read film`,
  Award: `win receive earn`,
  Law: `sign ratify repeal enact pass amend violate`,
  Person: `marry appoint elect hire interview arrest defeat succeed meet kill assassinate nominate coach mentor promote
    praise thank accuse invite persuade imprison execute bury divorce`,
  Technology: `use adopt implement support employ`,
  Event: `host organise organize attend hold postpone`,
})

/** Nouns that belong to a thing of one type: "Acme's revenue", "the revenue of Acme". */
export const belongings = table({
  Organization: `revenue profit earnings stock share shares shareholder ceo cto cfo coo chairman chairwoman employee staff
    workforce headquarters subsidiary division unit product customer client founder cofounder co-founder board executive
    spokesman spokeswoman spokesperson portfolio brand office supplier acquisition contract strategy business market
    engineer lineup partner competitor technology ecosystem approach valuation ipo investor
    expertise involvement sales fleet plant factory affiliate lender guidance debt patent`,
  Person: `husband wife mother father son daughter brother sister childhood birth death career novel poem painting parent
    marriage biography family life autobiography mind voice face hand body girlfriend boyfriend speech`,
  Location: `capital population economy government president parliament border coast army climate king queen monarchy
    constitution prime territory airport mayor street suburb outskirt citizen city region province north south east west
    history people flag`,
  Work: `author sequel plot protagonist chapter cast premiere publication director screenplay ending`,
  Product: `screen battery price version release user feature interface engine design developer maker`,
})

/** Prepositions before a name. */
export const prepositions: ReadonlyMap<string, readonly [string, number]> = new Map([
  ["in", ["Location", 1.2]],
  ["near", ["Location", 1.5]],
  ["across", ["Location", 0.8]],
  ["throughout", ["Location", 0.8]],
  ["into", ["Location", 0.3]],
  ["at", ["Organization", 0.4]],
  ["outside", ["Location", 0.8]],
  ["during", ["Event", 2]],
  ["via", ["Technology", 0.5]],
])

/** Verbs of place and movement: "based in X", "moved to X". */
export const placeVerbs: ReadonlySet<string> = new Set(
  "bear base locate headquarter live die settle move travel go return fly emigrate immigrate migrate arrive reside situate raise grow exile bury flee sail relocate deport station".split(
    " ",
  ),
)
