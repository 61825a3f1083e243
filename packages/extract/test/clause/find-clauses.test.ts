import {expect, test} from "@jest/globals"
import {annotate} from "@relata/language"
import type {Clause, NounPhrase} from "../../src/clause/clause.js"
import {findClauses} from "../../src/clause/find-clauses.js"
import {withConjuncts} from "../../src/clause/phrase.js"
import {documentOf} from "../facts.js"

/** Clauses as lines: `subject | verb | objects | preposition phrase; …`, members of lists joined by `+`. */
function clauses(text: string): string[] {
  return annotate(documentOf(text)).sentences.flatMap((sentence) => {
    const analysis = findClauses(sentence)
    const words = (from: number, to: number) =>
      analysis.tokens
        .slice(from, to)
        .map(({form}) => form)
        .join(" ")
    const phrase = (list: NounPhrase) =>
      withConjuncts(list)
        .map(({from, to}) => words(from, to))
        .join("+")
    return analysis.clauses.map(({subject, predicate, objects, adjective, obliques, times}: Clause) =>
      [
        subject ? phrase(subject) : "",
        `${predicate.isNegated ? "not " : ""}${predicate.lemma}${predicate.isPassive ? " passive" : ""}`,
        [...objects.map(phrase), ...(adjective ? [words(adjective.from, adjective.to)] : [])].join(", "),
        [
          ...obliques.map(
            (oblique) => `${oblique.preposition} ${oblique.phrase ? phrase(oblique.phrase) : ""}`,
          ),
          ...times.map(phrase),
        ].join("; "),
      ].join(" | "),
    )
  })
}

test("parts a month from the name behind it", () =>
  expect(clauses("In May Quillon bought Zorvex.")).toEqual(["Quillon | buy | Zorvex | in May"]))

test.each([
  [
    "reads subject, verb, object and phrases",
    "Castor bought Bluefin in 2019.",
    ["Castor | buy | Bluefin | in 2019"],
  ],
  ["knows a passive", "Bluefin was bought by Castor.", ["Bluefin | buy passive |  | by Castor"]],
  ["knows negation", "Castor has never sold drones.", ["Castor | not sell | drones | "]],
  ["finds no negation in not only", "Castor not only builds drones.", ["Castor | build | drones | "]],
  [
    "reads what stands in brackets",
    "Castor (founded in 1921 by Maria Keller) sells drones.",
    ["Castor | found passive |  | in 1921; by Maria Keller", "Castor | sell | drones | "],
  ],
  [
    "takes the subject nearest to the verb by the tree",
    "In the May election the seat was won by Castor.",
    ["the seat | win passive |  | in the May election; by Castor"],
  ],
  ["keeps a particle with its verb", "Castor set up a lab in Bergen.", ["Castor | set up | a lab | "]],
  [
    "gives each verb of a list its subject",
    "Castor makes drones and sells maps.",
    ["Castor | make | drones | ", "Castor | sell | maps | "],
  ],
  [
    "shares the object of a list of verbs",
    "Castor makes and sells drones.",
    ["Castor | make | drones | ", "Castor | sell | drones | "],
  ],
  [
    "reads lists of subjects and objects",
    "Castor and Pollux sell drones, maps and kites.",
    ["Castor+Pollux | sell | drones+maps+kites | "],
  ],
  [
    "begins a clause where a verb follows a listed noun",
    "Castor bought Bluefin and Pollux sold drones.",
    ["Castor | buy | Bluefin | ", "Pollux | sell | drones | "],
  ],
  [
    "lets a relative clause speak of the noun before it",
    "Castor, which sells drones, bought Bluefin.",
    ["Castor | sell | drones | ", "Castor | buy | Bluefin | "],
  ],
  [
    "knows relative clauses, also without their pronoun",
    "The drone that Castor sells replaced the kite she makes.",
    ["Castor | sell | The drone | ", "The drone | replace | the kite | ", "she | make | the kite | "],
  ],
  [
    "lets participles speak of the noun before them",
    "A firm founded in Bergen sells drones equipped with cameras.",
    [
      "A firm | found passive |  | in Bergen",
      "A firm | sell | drones | ",
      "drones | equip passive |  | with cameras",
    ],
  ],
  [
    "hands the subject down to infinitives",
    "Castor plans to buy Bluefin.",
    ["Castor | plan |  | ", "Castor | buy | Bluefin | "],
  ],
  [
    "or the object, for verbs of asking",
    "Castor asked Pollux to sell drones.",
    ["Castor | ask | Pollux | ", "Pollux | sell | drones | "],
  ],
  [
    "reads what is said",
    "Maria said that Castor sells drones.",
    ["Maria | say |  | ", "Castor | sell | drones | "],
  ],
  [
    "puts a time before the subject aside",
    "Last year Castor bought Bluefin.",
    ["Castor | buy | Bluefin | Last year"],
  ],
  [
    "takes what the tree gives a subject for a verb",
    "The Castor community uses, develops, spreads and supports free maps.",
    ["use", "develop", "spread", "support"].map((verb) => `The Castor community | ${verb} | free maps | `),
  ],
] as const)("%s", (_behaviour, text, expected) => expect(clauses(text)).toEqual([...expected]))

test.each([
  ["an apposition is no list", "Castor, a maker of drones, bought Bluefin.", "Castor | buy | Bluefin | "],
  [
    "examples belong to their noun",
    "Castor sells products such as drones, maps and kites.",
    "Castor | sell | products | ",
  ],
  [
    "a quoted sentence has its own clauses",
    '"We sell drones," said Maria Keller.',
    "Maria Keller | say |  | ",
  ],
])("%s", (_behaviour, text, expected) => expect(clauses(text)).toContain(expected))
