import {expect, test} from "@jest/globals"
import {findNames} from "../../src/mention/find-names.js"
import {mark, read} from "../document.js"

test.each([
  ["takes runs of proper nouns", "Last year [Zora Hale] met [Otto Brandt] in [Norway]."],
  ["leaves possessive marks outside", "[Quillon]'s new office is in [Berlin]."],
  ["keeps hyphenated model names whole", "The team tested [NX-V2-Pro] and [R2-Vox]."],
  [
    "takes versions and numerals in",
    "They sold the [Lyra 15 Pro] and the [Falk 737 MAX] after [World War II].",
  ],
  ["takes the fellows of a firm in", "She joined [Hale and Partners] and [Falk & Sons] in [Oslo]."],
  ["ends a name before the office behind it", "The [Popular Front] of Prime Minister [Otto Hale] lost."],
  ["leaves degrees outside", "[Zora Hale], Ph.D., earned her M.D. from the [University of Oslo]."],
  [
    "cuts offices and roles of several words off",
    "It made [Zora Hale] Chief Medical Officer. Co-author [Otto Brandt] spoke. Rival [Zorvex] fell.",
  ],
  [
    "takes what a body is about in",
    "She sat on the [Royal Commission on Coastal Waters] and the [Council on Trade and Industry].",
  ],
  [
    "takes a mark in that owns nothing",
    "[Brandt's] raised its forecast. It was bought at [Hale's] in [Oslo]. [Hale]'s brother paid.",
  ],
  ["takes no code of a currency for a name", "Profit rose to NOK 412 million and SEK 20 at [Quillon]."],
  ["leaves what somebody is in a body outside", "She is a Fellow of the [Society of Letters]."],
  ["takes a sentence without small words for no title", "[Zora Hale] is Chief Engineer of [Quillon Energy]."],
  [
    "knows what looks like a title in the name of a firm or league",
    "It sold [Brother Pumps, Inc.] and the [Major Lamps Company] to [Major League Rowing] in May.",
  ],
  [
    "cuts an office of several words off, though no list knows it",
    "County Administrator [Ed Williams] said so. Minister of Education [Maria Petrova] met fellow-Scots [Paul Brandt].",
  ],
  ["keeps saints in what is named after them", "He joined the [Guild of St Luke] in [Delft]."],
  ["takes no word of the day for a name", "Yesterday [Maria] left. Today they left."],
  ["does not take phonetics for a name", "[Zora Hale] (German pronunciation: /ˈhaːlə/) left [Oslo]."],
  [
    "takes numbers in that count what is named",
    "[21st Century Lamps] sold [5th Avenue]. [HB 543] passed. The 3rd [Grammy] went to [Zora Hale].",
  ],
  [
    "takes a first word that is the last of a name of the text, whatever its tag",
    "[John Butler Yeats] painted. [Yeats] died in [Oslo].",
  ],
  ["takes acronyms of common nouns for no names", "The PC maker sold CDs to an NGO in [Oslo]."],
  [
    "cuts off what somebody is for or against",
    "Pan-democrat [Maria Keller] won. Undersecretary [Otto Hale] lost.",
  ],
  [
    "takes nothing out of titles that no sentence names and the language layer does not see",
    "# Acclaimed Rockers Release Lyric Video\nThe band [Quillon] plays.",
  ],
  ["does not take counts in", "[Quillon] sold 15 percent of it."],
  ["takes 'of' behind an institution", "She joined the [Bank of Norway] and the [University of Oslo]."],
  ["does not take 'of' behind other names", "He met [Hale] of [Quillon] there."],
  [
    "takes lists inside institutions",
    "The [Department of Trade and Industry] asked the [Food and Drug Administration].",
  ],
  [
    "joins what a conjunction parts in an institution",
    "The [Ethics and Anti-Fraud Commission] met. She joined the [Women's Social and Civic Union].",
  ],
  ["takes legal forms of many countries in", "It sold [Falk Vind A/S] to [Quillon S.p.A.] in May."],
  [
    "does not take lower-case words of the language in",
    "He was coached by former [France] midfielder [Otto Brandt] there.",
  ],
  [
    "takes a first word in that no list knows",
    "[Bluemere Terminals] grows. It bought [Bluemere Terminals] in 2012.",
  ],
  ["takes ampersands in", "They hired [Brandt & Hale] last week."],
  ["takes company suffixes behind a comma", "He left [Quillon, Inc.] in 1999."],
  ["takes particles and initials of people in", "[J. R. Hale] met [Ludwig van Toren] and [Abd al-Rahim]."],
  ["cuts titles off", "Yesterday President [Hale] met Dr. [Otto Brandt]."],
  ["parts a company from its officer", "[Quillon] CEO [Zora Hale] resigned."],
  ["keeps royal titles with a single name", "The crowd saw [Queen Zora] there."],
  ["takes the year of a recurring event in", "He won at the [2012 Lyra Games] and the [51st Falk Awards]."],
  [
    "takes small words into the titles of a list",
    "Her novels include [Boat in the Rain], [Night Train to Lodby] and [The Long Way].",
  ],
  ["takes small words into the title of what was written", "She wrote [Boat in the Rain] there."],
  ["leaves a person's place outside", "She met [Otto Brandt] in [Norway]."],
  ["parts an award from who got it", "It won the [Lyra Award for Best Film] for [Otto Brandt]."],
  [
    "takes the month and the place of an election in",
    "She lost in the [February 1974 Norwegian general election] and the [1980 Senate election in Ohio].",
  ],
  [
    "takes 'of' and 'for' behind members of parties",
    "He led the [Democrats of the Left] and the [Liberals for Norway].",
  ],
  ["leaves an adjective before a name outside", "They joined the centrist [Harbour Party] there."],
  ["makes a name of a year and an event", "After the [1908 Norwegian general election] they left."],
  ["takes capitalised articles inside sentences in", "He wrote for [The Harbour Post] in May."],
  ["reads the title of a work behind its kind", "She wrote the novel [The Colour of Rain] in 1982."],
  ["does not take days and months for names", "It opened on Monday in [Oslo], in March 2012."],
  ["does not take the first word of a sentence", "Financially, [Quillon] has grown. Developers like it."],
  ["does not take words of grammar or roles", "The CEO said that It was over."],
  ["leaves citation marks outside", "[Zora Hale][12] left [Quillon][edit]."],
  ["takes domains", "He registered [quillon.org] that day."],
  ["takes quoted names in running text", 'He showed the "[Human Touch]" plan.'],
  ["does not take labels of figures", "Max: 0.30\nMin: 0.26"],
  ["does not take labels", "Market Outlook: the firm [Quillon] grows."],
  [
    "takes only known names out of titles",
    "# [Quillon] Sells Its Old Factory\nThe firm [Quillon] sells an old factory.",
  ],
  ["does not take demonyms before nouns", "A Basque painter met a South African poet."],
])("%s", (_behaviour, marked) => {
  const text = marked.replace(/\[(?!\d+\]|edit\])|(?<!\[\d+|\[edit)\]/g, "")
  expect(mark(text, findNames(read(text)))).toBe(marked)
})

test("an endless run of capitals is cut", () => {
  const names = findNames(read("Zorva Quillon ".repeat(400)))
  expect(Math.max(...names.map(({from, to}) => to - from))).toBeLessThanOrEqual(21)
})
