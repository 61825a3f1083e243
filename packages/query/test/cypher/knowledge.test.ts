import {describe, expect, test} from "@jest/globals"
import {foldGraph} from "@relata/model"
import {createCypher} from "../../src/cypher/knowledge/cypher.js"
import {textOf} from "../../src/cypher/value/text.js"
import {extractionOf, graphOf} from "../graph-of.js"

const cypher = createCypher(
  graphOf(`
    Acme (Organization) FOUNDED_BY Jane Doe (Person)
    Acme (Organization) PRODUCES Rocket Shoes (Product)
    Acme (Organization) !OWNS Widget Ltd (Organization)
    Jane Doe (Person) BORN_ON "3 May 1970"
    Rocket Shoes (Product) = the shoes`),
)

function rowsOf(query: string): string[] {
  return cypher.runSync(query).rows.map((row) => row.map(textOf).join(" | "))
}

describe("a knowledge graph in queries", () => {
  test.each([
    [
      "has entity types as labels and names as properties",
      "MATCH (n:Organization) RETURN n.name ORDER BY n.name",
      ["Acme", "Widget Ltd"],
    ],
    [
      "has relation types as types",
      "MATCH (a)-[r:FOUNDED_BY]->(b) RETURN a.name, type(r), b.name",
      ["Acme | FOUNDED_BY | Jane Doe"],
    ],
    [
      "has aliases and counts",
      "MATCH (n {name: 'Rocket Shoes'}) RETURN n.aliases, n.mentionCount, n.id",
      ['["the shoes"] | 2 | rocket-shoes.product'],
    ],
    [
      "has facts, and the surest value of each type",
      "MATCH (n:Person) RETURN n.bornOn, n.facts[0].type",
      ["3 May 1970 | BORN_ON"],
    ],
    [
      "has what is to be known of a relation",
      "MATCH ()-[r:OWNS]->() RETURN r.factuality, r.predicate, r.weight, r.confidence",
      ["negated | owns | 1 | 0.9"],
    ],
    [
      "has the sentences behind a relation",
      "MATCH ()-[r:PRODUCES]->() RETURN r.quotes",
      ['["Acme (Organization) PRODUCES Rocket Shoes (Product)"]'],
    ],
    ["has no documents unless they are named", "MATCH (n) RETURN count(*)", ["4"]],
    [
      "has no mentions on the way of unnamed types",
      "MATCH (n {name: 'Acme'})-[r]-(m) RETURN count(*)",
      ["3"],
    ],
    [
      "has documents",
      "MATCH (d:Document)<-[r:MENTIONED_IN]-(n:Person) RETURN d.source, r.count, n.name",
      ["notes/one.txt | 2 | Jane Doe"],
    ],
    [
      "keeps unnamed patterns free of them in the same query",
      "MATCH (d:Document) MATCH (n) RETURN count(n)",
      ["4"],
    ],
    [
      "has mentions",
      "MATCH (:Product)-[:HAS_MENTION]->(m:Mention)-[:IN_DOCUMENT]->(d) RETURN m.text, m.start, d.source ORDER BY m.start LIMIT 1",
      ["Rocket Shoes | 78 | notes/one.txt"],
    ],
    [
      "finds by words",
      "CALL relata.search('rocket') YIELD node, matched RETURN node.name, matched",
      ["Rocket Shoes | words"],
    ],
    [
      "gives evidence by a procedure",
      "MATCH ()-[r:FOUNDED_BY]->() CALL relata.evidence(r) YIELD sentence, source, confidence RETURN sentence, source, confidence",
      ["Acme (Organization) FOUNDED_BY Jane Doe (Person) | notes/one.txt | 0.9"],
    ],
    [
      "gives mentions by a procedure",
      "MATCH (n:Person) CALL relata.mentions(n) YIELD text, kind RETURN text, kind",
      ["Jane Doe | name", "Jane Doe | name"],
    ],
  ])("%s", (_behaviour, query, expected) => expect(rowsOf(query)).toEqual(expected))
})

test("queries see how sure things and links are", () => {
  const read = extractionOf("Acme (Organization)\nCaro (Person)", "a.txt")
  const [acme, caro] = read.entities
  const link = {rule: "initials", to: {start: 0, end: 4}, confidence: 0.78}
  const mentions = [...acme!.mentions, {...acme!.mentions[0]!, link}]
  const {runSync} = createCypher(
    foldGraph([{...read, entities: [{...acme!, mentions, confidence: 0.6}, caro!]}]),
  )
  const rows = (query: string) => runSync(query).rows.map((row) => row.map(textOf).join(" | "))
  expect(rows("MATCH (n) RETURN n.name, n.confidence ORDER BY n.name")).toEqual(["Acme | 0.6", "Caro | null"])
  expect(rows("MATCH (n) WHERE n.confidence > 0.5 RETURN n.name")).toEqual(["Acme"])
  expect(rows("MATCH (m:Mention) WHERE m.rule IS NOT NULL RETURN m.rule, m.confidence")).toEqual([
    "initials | 0.78",
  ])
})

describe("evidence", () => {
  const relationsOf = (query: string) => cypher.runSync(query, {evidence: true}).relations
  const founded = "acme.organization|FOUNDED_BY|jane-doe.person"
  const produces = "acme.organization|PRODUCES|rocket-shoes.product"

  test.each([
    [
      "is of all relations of the pattern",
      "MATCH (p:Person)<-[:FOUNDED_BY]-(o)-[:PRODUCES]->(x) RETURN x.name",
      [[founded, produces]],
    ],
    [
      "goes through WITH",
      "MATCH (p:Person)<-[:FOUNDED_BY]-(o) WITH o MATCH (o)-[:PRODUCES]->(x) RETURN x.name",
      [[founded, produces]],
    ],
    [
      "is united in a group",
      "MATCH (o {name: 'Acme'})-[r:FOUNDED_BY|PRODUCES]->(x) RETURN o.name, count(*)",
      [[founded, produces]],
    ],
    [
      "is of the relations of a path",
      "MATCH (p:Person)-[*2]-(x:Product) RETURN x.name",
      [[founded, produces]],
    ],
    ["is none for entities alone", "MATCH (p:Person) RETURN p", [[]]],
    [
      "is kept when rows are sorted",
      "MATCH (o)-[:FOUNDED_BY|PRODUCES]->(x) RETURN x.name ORDER BY x.name DESC",
      [[produces], [founded]],
    ],
    [
      "is kept by UNION",
      "MATCH (:Person)<-[:FOUNDED_BY]-(o) RETURN o.name AS n UNION MATCH (:Product)<-[]-(o) RETURN o.name + '!' AS n",
      [[founded], [produces]],
    ],
    [
      "leaves out what is no statement",
      "MATCH (d:Document)<-[:MENTIONED_IN]-(n:Person) RETURN d.source",
      [[]],
    ],
  ])("%s", (_behaviour, query, expected) =>
    expect(relationsOf(query)?.map((row) => [...row].sort())).toEqual(expected),
  )

  test("is not gathered unless it is asked for", () =>
    expect(cypher.runSync("MATCH ()-[r]->() RETURN r").relations).toBeUndefined())
})

test("a query may wait its turn", async () => {
  const {rows} = await cypher.run("MATCH (n:Person) RETURN n.name")
  expect(rows).toEqual([["Jane Doe"]])
})

test("sums and dates are properties that can be compared", () => {
  const [extraction] = [...graphOf(`Acme (Organization) ACQUIRED Bolt (Organization)`).extractions.values()]
  const graph = foldGraph([
    {
      ...extraction!,
      relations: extraction!.relations.map((relation) => ({
        ...relation,
        qualifiers: {amount: "over 60 million euros", date: "last March"},
        values: {
          amount: {kind: "money", amount: 60e6, currency: "EUR", modifier: "over"} as const,
          date: {kind: "date", iso: "2026-03"} as const,
        },
      })),
    },
  ])
  const {rows} = createCypher(graph).runSync(
    "MATCH ()-[r:ACQUIRED]->() WHERE r.amountValue > 5e7 RETURN r.amount, r.amountCurrency, r.dateIso",
  )
  expect(rows.map((row) => row.map(textOf))).toEqual([["over 60 million euros", "EUR", "2026-03"]])
})
