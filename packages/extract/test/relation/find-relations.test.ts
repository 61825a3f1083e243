import {expect, test} from "@jest/globals"
import {facts, read} from "../facts.js"

test.each([
  [
    "Maria Keller founded Northwind in 1998.",
    ["Northwind -FOUNDED_BY-> Maria Keller {date: 1998}", 'Northwind -STARTED_ON-> "1998"'],
  ],
  [
    "Northwind was founded by Maria Keller and Tom Brandt.",
    ["Northwind -FOUNDED_BY-> Maria Keller", "Northwind -FOUNDED_BY-> Tom Brandt"],
  ],
  [
    "Northwind invested $3 million in Bluefin, along with Castor and Pollux, in 2019.",
    [
      "Northwind -INVESTED_IN-> Bluefin {date: 2019, amount: $3 million}",
      "Northwind -INVESTED_IN-> Castor {date: 2019, amount: $3 million}",
      "Northwind -INVESTED_IN-> Pollux {date: 2019, amount: $3 million}",
    ],
  ],
  ["Northwind Energy supplies batteries to Bluefin.", ["Northwind Energy -SUPPLIES-> Bluefin"]],
  [
    "Anna Petrova was born in Minsk in 1950 and died in Vienna on 3 May 2001.",
    [
      "Anna Petrova -BORN_IN-> Minsk {date: 1950}",
      'Anna Petrova -BORN_ON-> "1950" {place: Minsk}',
      "Anna Petrova -DIED_IN-> Vienna {date: 3 May 2001}",
      'Anna Petrova -DIED_ON-> "3 May 2001" {place: Vienna}',
    ],
  ],
] as const)("reads the verbs of: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  [
    "Castor House is a museum in Linz, Austria, founded in 1934 by Anna Petrova.",
    ["Castor House -FOUNDED_BY-> Anna Petrova {date: 1934}"],
  ],
  [
    "The song was used in the film Deep Harbour, directed by Anna Petrova.",
    ["Anna Petrova -CREATED-> Deep Harbour"],
  ],
] as const)("takes a participle behind a comma as the tree has it: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  [
    "Peter Novak, founder and chief executive of Castor, resigned.",
    ["Castor -FOUNDED_BY-> Peter Novak", "Peter Novak -LEADS-> Castor"],
  ],
  [
    "Peter Novak, Ph.D., a physicist at Castor and a member of the Bluefin Society, resigned.",
    ["Peter Novak -MEMBER_OF-> Bluefin Society"],
  ],
  [
    "Northwind Energy announced the appointment of Peter Novak as chief engineer.",
    ['Peter Novak -HAS_OCCUPATION-> "chief engineer"', "Peter Novak -WORKS_FOR-> Northwind Energy"],
  ],
  [
    "Anna Petrova was elected a Fellow of the Northern Society.",
    ["Anna Petrova -MEMBER_OF-> Northern Society"],
  ],
  ["Peter Novak, 54, of Linz, was charged with theft.", ["Peter Novak -CITIZEN_OF-> Linz"]],
  ["Peter Novak met his friend Anna Petrova.", ["Anna Petrova -ASSOCIATED_WITH-> Peter Novak"]],
] as const)("reads what somebody is, more than once or by a deed: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  [
    "Peter Novak served as president of the Linz Society, and a book was dedicated to him.",
    ["Peter Novak -LEADS-> Linz Society"],
  ],
  ["Co-founder of Castor, Peter Novak, met Anna Petrova.", ["Castor -FOUNDED_BY-> Peter Novak"]],
  ["The festival began at Castor headquarters in Linz.", ["Castor -HEADQUARTERED_IN-> Linz"]],
  [
    "Anna Petrova, chief technology officer, left Castor.",
    ['Anna Petrova -HOLDS_POSITION-> "chief technology officer"', "Anna Petrova -LEAVE-> Castor"],
  ],
  [
    "Anna Petrova, head of sales, Otto Hale, chief engineer, and Peter Novak, a lawyer, left Castor.",
    [
      'Anna Petrova -HOLDS_POSITION-> "head of sales"',
      'Otto Hale -HAS_OCCUPATION-> "chief engineer"',
      'Peter Novak -HAS_OCCUPATION-> "lawyer"',
      "Anna Petrova -LEAVE-> Castor",
      "Otto Hale -LEAVE-> Castor",
    ],
  ],
  ["Gov. Peter Novak signed four bills.", ['Peter Novak -HOLDS_POSITION-> "Gov."']],
  ["Peter Novak was made an officer of the Legion of Merit.", ["Peter Novak -MEMBER_OF-> Legion of Merit"]],
  ["Peter Novak, vice president of sales at Castor, resigned.", ["Peter Novak -WORKS_FOR-> Castor"]],
  ["Peter Novak moved to Linz, then Graz.", ["Peter Novak -MOVED_TO-> Linz", "Peter Novak -MOVED_TO-> Graz"]],
  [
    "They report the death of Otto Hale, the guitarist of the Blue Quills.",
    ["Otto Hale -MEMBER_OF-> Blue Quills"],
  ],
  [
    "She was the star of the film Deep Harbour (1958), directed by Peter Novak.",
    ["Peter Novak -CREATED-> Deep Harbour"],
  ],
] as const)("reads offices and trades where they stand: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  ["Peter Novak, finance chief of Castor, resigned.", ["Peter Novak -WORKS_FOR-> Castor"]],
  ["Peter Novak left Castor for Bluefin.", ["Peter Novak -MOVED_TO-> Bluefin"]],
  [
    "Peter Novak studied in Linz and Graz.",
    ["Peter Novak -EDUCATED_AT-> Linz", "Peter Novak -EDUCATED_AT-> Graz"],
  ],
  ["Peter Novak continued his studies at the Linz Academy.", ["Peter Novak -EDUCATED_AT-> Linz Academy"]],
  ["Peter Novak was not the only sailor at sea.", ['Peter Novak -HAS_OCCUPATION-> "sailor"']],
  ["Peter Novak was able to meet Anna Petrova.", ["Peter Novak -MEET-> Anna Petrova"]],
] as const)("reads the steps of a life: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  [
    "Castor Energy opened a plant. Castor Energy sells lamps. Chairman Peter Novak said that lamps sell.",
    ["Peter Novak -LEADS-> Castor Energy"],
  ],
  [
    "The firm Castor grew. Castor said that Peter Novak will take over as chief executive.",
    ["Peter Novak -LEADS-> Castor planned says Castor"],
  ],
] as const)("an office without a firm is one in the firm that the text is about: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  "Castor Energy sold lamps to Bluefin Energy. Chairman Peter Novak said that lamps sell.",
  "Castor Energy opened a plant. Castor Energy sells lamps. Former chairman Peter Novak said that lamps sell.",
  "Castor Energy opened a plant. Castor Energy sells lamps. Peter Novak, chairman of the Linz Club, said so.",
])("an office is in no firm by itself: %s", (text) =>
  expect(facts(text).filter((fact) => /-LEADS-> (?:Castor|Bluefin)/.test(fact))).toEqual([]),
)

test.each([
  ["Castor is in Linz. One of the best bridges of Linz is old.", "HAS_QUANTITY"],
  ["Peter Novak was able to meet Anna Petrova.", "HAS_CAPABILITY"],
  ["Peter Novak was made an officer of the Legion of Merit.", "WORKS_FOR"],
  ["Linz borders Graz.", "LOCATED_IN"],
  ["Peter Novak won the race to clinch the title for Castor.", "AIMS_TO"],
  ["Peter Novak, finance chief of Castor, resigned.", "LEADS"],
  ["Peter Novak joined Castor from Bluefin in May.", "ASSOCIATED_WITH"],
])("%s says nothing of %s", (text, type) =>
  expect(facts(text).filter((fact) => fact.includes(`-${type}->`))).toEqual([]),
)

test.each([
  [
    "Peter Novak was a mathematician and cryptologist who worked at the Linz Bureau.",
    ["Peter Novak -WORKS_FOR-> Linz Bureau"],
  ],
  ["Anna Petrova runs Castor House, a restaurant in Linz.", ["Castor House -LOCATED_IN-> Linz"]],
] as const)("hears what a describing noun has behind it: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  ["Anna Petrova fell in love with Peter Novak.", "Anna Petrova -FALL_IN_LOVE_WITH-> Peter Novak"],
  [
    "Anna Petrova received her early education at Castor School.",
    "Anna Petrova -EDUCATED_AT-> Castor School",
  ],
] as const)("reads set phrases whole: %s", (text, expected) => expect(facts(text)).toContain(expected))

test.each([
  ["Peter Novak, a Catholic priest, left.", "CITIZEN_OF"],
  ["Anna Petrova engaged in wild escapades at Castor School.", "OPERATES_IN"],
  ["They met poets of the Union Party, including Peter Novak.", "PART_OF"],
  ["Anna Petrova identified Peter Novak as her friend.", "DISCOVERED"],
])("does not read more than is said: %s", (text, type) => expect(facts(text).join()).not.toContain(type))

test("takes 'the company' for the one that the text tells of", () =>
  expect(
    facts(
      "The company Northwind grew. Northwind is 40 years old. Castor Bank praised Northwind. The company acquired Bluefin.",
    ),
  ).toContain("Northwind -ACQUIRED-> Bluefin"))

test("takes no word inside a name for one that ties or dates", () => {
  expect(facts("The Linz Herald named Songs for the Harbour among the best albums.")).not.toContain(
    "Linz Herald -NAMED_AFTER-> Songs for the Harbour",
  )
  expect(
    facts(
      "They released three albums, including Low Water, The Year of Small Rooms and Deep Harbour.",
    ).join(),
  ).not.toContain("RELEASED_ON")
})

test("takes the next step of a life for done, and another purpose for intended", () => {
  expect(facts("Anna Petrova moved to Vienna to study at Castor College.")).toContain(
    "Anna Petrova -EDUCATED_AT-> Castor College",
  )
  expect(facts("Castor hired Anna Petrova to acquire Bluefin.")).toContain(
    "Anna Petrova -ACQUIRED-> Bluefin planned",
  )
})

test("reads a past that is like its base behind a name", () =>
  expect(facts("Castor Rovers beat Bluefin United 3-1 at home.")).toContain(
    "Castor Rovers -DEFEATED-> Bluefin United",
  ))

test("reads an unknown name before a verb that may be a noun", () =>
  expect(facts("Castor supplies batteries to Bluefin.")).toContain("Castor -SUPPLIES-> Bluefin"))

test.each([
  ["Maria Keller, founder of Northwind, announced a new factory.", ["Northwind -FOUNDED_BY-> Maria Keller"]],
  [
    "Peter Novak is the CEO of Castor.",
    ["Peter Novak -LEADS-> Castor", 'Peter Novak -HOLDS_POSITION-> "CEO"'],
  ],
  [
    "Castor appointed Peter Novak as chief financial officer.",
    ['Peter Novak -HOLDS_POSITION-> "chief financial officer"', "Peter Novak -WORKS_FOR-> Castor"],
  ],
  ["Maria Keller, the chief executive of Northwind, was late.", ["Maria Keller -LEADS-> Northwind"]],
  [
    "Maria Keller taught physics. Among her students were Tom Brandt and Jana Roth.",
    ["Tom Brandt -STUDENT_OF-> Maria Keller", "Jana Roth -STUDENT_OF-> Maria Keller"],
  ],
  ["Maria Keller (chairwoman of Northwind) was late.", ["Maria Keller -LEADS-> Northwind"]],
  [
    "Maria Keller was a member of the Royal Society, the Oslo Academy and the Northern Union.",
    ["Royal Society", "Oslo Academy", "Northern Union"].map((body) => `Maria Keller -MEMBER_OF-> ${body}`),
  ],
  ["Maria Keller has run Northwind since 2005.", ["Maria Keller -LEADS-> Northwind {period: since 2005}"]],
  ["Castor signed a partnership with Pollux.", ["Castor -PARTNERS_WITH-> Pollux"]],
  ["The acquisition of Bluefin by Castor surprised analysts.", ["Castor -ACQUIRED-> Bluefin"]],
  [
    "Anna Petrova (Russian pronunciation: [pʲɪˈtrovə]; 3 March 1950 – 3 May 2001) was a composer.",
    ['Anna Petrova -BORN_ON-> "3 March 1950"', 'Anna Petrova -DIED_ON-> "3 May 2001"'],
  ],
  [
    "Anna Petrova of Tarn (3 March 1950 in Minsk, Belarus – 3 May 2001 in Vienna, Austria) was a composer.",
    [
      'Anna Petrova -BORN_ON-> "3 March 1950"',
      "Anna Petrova -BORN_IN-> Minsk",
      'Anna Petrova -DIED_ON-> "3 May 2001"',
      "Anna Petrova -DIED_IN-> Vienna",
    ],
  ],
  [
    "Anna Petrova (3 March 1950 – 3 May 2001) was a Belarusian composer.",
    [
      'Anna Petrova -BORN_ON-> "3 March 1950"',
      'Anna Petrova -DIED_ON-> "3 May 2001"',
      'Anna Petrova -HAS_OCCUPATION-> "composer"',
      'Anna Petrova -CITIZEN_OF-> "Belarusian"',
    ],
  ],
] as const)("reads the nouns of: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test.each([
  ["Castor plans to acquire Bluefin.", "Castor -ACQUIRED-> Bluefin planned"],
  ["Castor did not acquire Bluefin.", "Castor -ACQUIRED-> Bluefin negated"],
  ["Castor may acquire Bluefin.", "Castor -ACQUIRED-> Bluefin possible"],
  ["Castor failed to acquire Bluefin.", "Castor -ACQUIRED-> Bluefin negated"],
  ["Maria Keller said that Northwind acquired Bluefin.", "Northwind -ACQUIRED-> Bluefin says Maria Keller"],
  ["Northwind has acquired Bluefin.", "Northwind -ACQUIRED-> Bluefin"],
])("keeps how the text commits itself: %s", (text, expected) => expect(facts(text)).toContain(expected))

test.each([
  ["Maria Keller wrote the music for Northern Lights.", "Maria Keller -WRITE_MUSIC_FOR-> Northern Lights"],
  ["Maria Keller practised in Oslo for Northwind.", "Maria Keller -PRACTISE_FOR-> Northwind"],
  ["Tom Brandt, vocalist of the Blue Quills, lives in Oslo.", "Tom Brandt -MEMBER_OF-> Blue Quills"],
  ["Maria Keller (Union Party) lost.", "Maria Keller -ASSOCIATED_WITH-> Union Party"],
])("keeps the text's own words where no type fits: %s", (text, expected) =>
  expect(facts(text).map((fact) => fact.replace(/ \{.*/, ""))).toContain(expected),
)

test("takes a school's place for no school, and who reports for no part of a purpose", () => {
  expect(facts("Peter Novak attended the Castor School in Linz.")).not.toContain(
    "Peter Novak -EDUCATED_AT-> Linz",
  )
  expect(facts("Peter Novak is returning to Castor to take the job, the firms said on Sunday.")).toContain(
    "Peter Novak -MOVED_TO-> Castor {purpose: to take the job}",
  )
})

test("takes the place of a dispatch for no relation", () => {
  expect(facts("OSLO (Northwind Wire) - Tom Brandt sings.")).toEqual([])
})

test("states nothing for questions, titles and what belongs to the site", () => {
  expect(facts("Did Castor acquire Pollux?")).toEqual([])
  expect(facts(["heading", "Castor acquired Pollux"])).toEqual([])
  expect(facts(["chrome", "Castor acquired Pollux."])).toEqual([])
})

test.each([
  [
    "Northwind will invest 5 million euros in Bluefin over the next two years.",
    "Northwind -INVESTED_IN-> Bluefin {period: the next two years, amount: 5 million euros} planned",
  ],
  ["Jana Roth led Northwind from 2015 to 2024.", "Jana Roth -LEADS-> Northwind {period: 2015 to 2024}"],
  ["Jana Roth met Tom Brandt in Oslo on Monday.", "Jana Roth -MEET-> Tom Brandt {date: Monday, place: Oslo}"],
])("binds amounts, times and places to their statement: %s", (text, expected) => {
  expect(facts(text).map(sorted)).toContain(sorted(expected))
})

/** Qualifiers in one order, whatever order the text has. */
function sorted(fact: string): string {
  return fact.replace(/\{(.*)\}/, (_all, inner: string) => `{${inner.split(", ").sort().join(", ")}}`)
}

test.each([
  ["If Castor agrees, Northwind will acquire Bluefin.", "Northwind -ACQUIRED-> Bluefin planned"],
  ["Northwind denied that it had acquired Bluefin.", "Northwind -ACQUIRED-> Bluefin negated says Northwind"],
  [
    "Northwind has acquired Bluefin, according to Tom Brandt.",
    "Northwind -ACQUIRED-> Bluefin says Tom Brandt",
  ],
  ["Jana Roth was the first woman to lead Northwind.", "Jana Roth -LEADS-> Northwind"],
])("follows denials, sources and outcomes: %s", (text, expected) => expect(facts(text)).toContain(expected))

test.each([
  ["Bluefin Robotics sells a drone named Kestrel 2.", ["Bluefin Robotics -PRODUCES-> Kestrel 2"]],
  [
    "Jana Roth works with a company known as Bluefin Systems.",
    ["Jana Roth -PARTNERS_WITH-> Bluefin Systems"],
  ],
  [
    "Marco Santi, formerly of Castor Energy and Pollux Mining, later joined Bluefin Systems.",
    ["Castor Energy", "Pollux Mining", "Bluefin Systems"].map((firm) => `Marco Santi -WORKS_FOR-> ${firm}`),
  ],
  ["Jana Roth, 54, is the founder of Bluefin Robotics.", ["Bluefin Robotics -FOUNDED_BY-> Jana Roth"]],
  [
    "Castor Energy owns 12.5% of Bluefin Batteries. Jana Roth holds shares in Pollux Mining.",
    ["Castor Energy -INVESTED_IN-> Bluefin Batteries", "Jana Roth -INVESTED_IN-> Pollux Mining"],
  ],
  [
    "Bluefin Energy has raised $40 million in a Series B round led by Castor Ventures, with participation from existing investors Pollux Capital and Roth Brothers.",
    ["Castor Ventures", "Pollux Capital", "Roth Brothers"].map(
      (giver) => `${giver} -INVESTED_IN-> Bluefin Energy {amount: $40 million}`,
    ),
  ],
  ["Jana Roth joined the Labour Party in 1990.", ["Jana Roth -MEMBER_OF-> Labour Party {date: 1990}"]],
  ["James Weller, a schoolteacher from Oslo, led the search.", ["James Weller -CITIZEN_OF-> Oslo"]],
  [
    "The commission charged Jana Roth with taking bribes from Bluefin Systems.",
    ["Jana Roth -TAKE_BRIBE_FROM-> Bluefin Systems"],
  ],
  [
    "Bluefin Batteries was bought from Castor Energy in 2022.",
    ["Bluefin Batteries -BOUGHT_FROM-> Castor Energy {date: 2022}"],
  ],
  [
    "Jana Roth (31 March 1935 in Lund, Sweden – 29 November 1999 in Oslo, Norway) was a chemist.",
    ["Jana Roth -BORN_IN-> Lund", "Jana Roth -DIED_IN-> Oslo", 'Jana Roth -DIED_ON-> "29 November 1999"'],
  ],
  [
    "Jana Roth earned a Ph.D. in philosophy from Harvard University in 1918. She obtained a degree in physics at Lund University.",
    ["Jana Roth -EDUCATED_AT-> Harvard University {date: 1918}", "Jana Roth -EDUCATED_AT-> Lund University"],
  ],
  [
    "Jana Roth was born in Paris, the daughter of Katherine Roth.",
    ["Jana Roth -BORN_IN-> Paris", "Jana Roth -CHILD_OF-> Katherine Roth"],
  ],
  ["Jana Roth lived near the town of Lund, Sweden.", ["Lund -LOCATED_IN-> Sweden"]],
  ["Otto Berg of the Labour Party won.", ["Otto Berg -MEMBER_OF-> Labour Party"]],
  [
    "LUND, 9 June 2026 — Castor Energy acquired Bluefin Systems.",
    ["Castor Energy -ACQUIRED-> Bluefin Systems"],
  ],
  ["LUND (AP) — Castor Energy acquired Bluefin Systems.", ["Castor Energy -ACQUIRED-> Bluefin Systems"]],
  ["Jana Roth died of pneumonia at her home in Oslo.", ["Jana Roth -DIED_IN-> Oslo"]],
  [
    "Jana Roth taught at the Royal Institution in London.",
    ["Jana Roth -WORKS_FOR-> Royal Institution {place: London}", "Royal Institution -LOCATED_IN-> London"],
  ],
  [
    "Jana Roth moved to Castor Energy in 1971 and became its first woman director four years later.",
    ["Jana Roth -LEADS-> Castor Energy {period: four years later}"],
  ],
  [
    "The court ruled on Thursday that Castor Energy must pay Bluefin Systems 48 million euros.",
    ["Castor Energy -PAY-> Bluefin Systems {amount: 48 million euros} possible"],
  ],
  [
    "Bluefin Systems, a joint venture between Castor Energy and Pollux Mining, moved.",
    ["Castor Energy -OWNS-> Bluefin Systems", "Pollux Mining -OWNS-> Bluefin Systems"],
  ],
  [
    "The Roth Museum of Glass opened in Lund in 1954. It was founded by Jana Roth and is directed by Otto Berg.",
    ["Roth Museum of Glass -FOUNDED_BY-> Jana Roth", "Otto Berg -LEADS-> Roth Museum of Glass"],
  ],
  [
    "Jana Roth was a fellow of the Royal Academy of Music.",
    ["Jana Roth -MEMBER_OF-> Royal Academy of Music"],
  ],
] as const)("reads what is said in passing: %s", (text, expected) =>
  expect(facts(text)).toEqual(expect.arrayContaining([...expected])),
)

test("does not take where two met for where one of them is", () => {
  const found = facts("Harlow Rovers defeated Lund City in Turin on Saturday.")
  expect(found.filter((fact) => fact.endsWith("> Turin"))).toEqual([])
})

test("gathers what a document says twice in one relation", () => {
  const {relations} = read(
    "Northwind acquired Bluefin. Analysts praised the deal. Bluefin was acquired by Northwind.",
  )
  const acquired = relations.filter(({type}) => type === "ACQUIRED")
  expect(acquired).toHaveLength(1)
  expect(acquired[0]!.evidence).toHaveLength(2)
})

test("points at the words for both ends and for the relation", () => {
  const text = "In 2019 Northwind acquired Bluefin."
  const [evidence] = read(text).relations.find(({type}) => type === "ACQUIRED")!.evidence
  const words = (span: {start: number; end: number} | undefined) => span && text.slice(span.start, span.end)
  expect([evidence!.subject, evidence!.trigger, evidence!.object].map(words)).toEqual([
    "Northwind",
    "acquired",
    "Bluefin",
  ])
})

test("knows who buys from who sells", () => {
  const found = facts("Northwind sold Bluefin to Castor for $3 million.")
  expect(found).toContain("Castor -ACQUIRED-> Bluefin {amount: $3 million}")
  expect(found.filter((fact) => fact.includes("ACQUIRED"))).toHaveLength(1)
})

test("keeps a verb of its own where no type fits", () => {
  expect(facts("Tom Brandt advised Jana Roth.")).toContain("Tom Brandt -ADVISE-> Jana Roth")
})
