import {describe, expect, test} from "@jest/globals"
import {completeCypher} from "../../src/cypher/complete.js"
import {engineOf, people} from "./ask.js"

const {graph} = engineOf(people)

/** The first completions at the bar. */
function at(marked: string, most = 3): string[] {
  const text = marked.replace("|", "")
  return completeCypher(graph, text, marked.indexOf("|"))
    .options.slice(0, most)
    .map(({text: option}) => option)
}

describe("completion", () => {
  test.each([
    ["gives labels of nodes, the frequent first", "MATCH (n:|", ["Person", "Writer", "Machine"]],
    ["keeps to what is begun", "MATCH (n:W|)", ["Writer", "Work"]],
    ["gives types of relationships", "MATCH (n)-[r:|", ["KNOWS", "DESIGNED", "WROTE"]],
    ["gives properties after a dot", "MATCH (n) WHERE n.|", ["born", "name", "since"]],
    [
      "gives variables of the query",
      "MATCH (person)-[r]->() RETURN per|",
      ["person", "percentileCont", "percentileDisc"],
    ],
    ["gives keywords", "MAT|", ["MATCH"]],
    ["gives functions", "RETURN toU|", ["toUpper"]],
    ["gives nothing that is there already", "MATCH (n) RETURN n.name|", []],
  ])("%s", (_behaviour, marked, expected) => expect(at(marked)).toEqual(expected))

  test("tells from where on the text is replaced", () =>
    expect(completeCypher(graph, "MATCH (n:Per", 12).from).toBe(9))
})
