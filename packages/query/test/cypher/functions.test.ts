import {describe, expect, test} from "@jest/globals"
import {functionNames} from "../../src/cypher/functions/registry.js"
import {engineOf, evaluated, people, rowsOf} from "./ask.js"

const engine = engineOf(people)

const ofGraph: readonly (readonly [name: string, query: string, expected: string])[] = [
  ["id", "MATCH (n:Work) RETURN id(n)", "4"],
  ["elementId", "MATCH (n:Work) RETURN elementId(n)", "notes"],
  ["labels", "MATCH (n {name: 'Ada'}) RETURN labels(n)", '["Person", "Writer"]'],
  ["type", "MATCH (:Work)-[r]->() RETURN type(r)", "ABOUT"],
  ["properties", "MATCH (n:Work) RETURN properties(n)", '{name: "Notes", year: 1843}'],
  ["keys", "MATCH (n:Work) RETURN keys(n)", '["name", "year"]'],
  ["startNode", "MATCH (:Person)-[r:WROTE]->() RETURN startNode(r).name", "Ada"],
  ["endNode", "MATCH (:Person)-[r:WROTE]->() RETURN endNode(r).name", "Notes"],
  ["nodes", "MATCH p = (:Person)-[:WROTE]->() RETURN [n IN nodes(p) | n.name]", '["Ada", "Notes"]'],
  ["relationships", "MATCH p = (:Person)-[:WROTE]->() RETURN [r IN relationships(p) | type(r)]", '["WROTE"]'],
  ["length", "MATCH p = (:Person)-[:WROTE]->()-->() RETURN length(p)", "2"],
  ["exists", "MATCH (n:Work) RETURN exists(n.year)", "true"],
  ["count", "MATCH (n:Person) RETURN count(n.born)", "3"],
  ["count", "UNWIND [1, 1, null, 2] AS x RETURN count(DISTINCT x)", "2"],
  ["sum", "UNWIND [1, 2.5, null] AS x RETURN sum(x)", "3.5"],
  ["sum", "UNWIND [duration('P1D'), duration('PT2H')] AS x RETURN sum(x)", "P1DT2H"],
  ["avg", "UNWIND [1, 2] AS x RETURN avg(x)", "1.5"],
  ["min", "UNWIND [2, 'a', 1, null] AS x RETURN min(x)", "a"],
  ["max", "UNWIND [2, 'a', 1, null] AS x RETURN max(x)", "2"],
  ["collect", "UNWIND [2, null, 1] AS x RETURN collect(x)", "[2, 1]"],
  ["stDev", "UNWIND [1, 2, 3] AS x RETURN stDev(x)", "1.0"],
  ["stDevP", "UNWIND [1, 3] AS x RETURN stDevP(x)", "1.0"],
  ["percentileCont", "UNWIND [1, 2, 3, 4] AS x RETURN percentileCont(x, 0.5)", "2.5"],
  ["percentileDisc", "UNWIND [1, 2, 3, 4] AS x RETURN percentileDisc(x, 0.5)", "2"],
]

const ofValues: readonly (readonly [expression: string, expected: string])[] = [
  ["coalesce(null, 2, 3)", "2"],
  ["nullIf(1, 1.0)", "null"],
  ["toInteger('12')", "12"],
  ["toInteger(' -1.9 ')", "-1"],
  ["toInteger('twelve')", "null"],
  ["toInt(2.7)", "2"],
  ["toIntegerOrNull([])", "null"],
  ["toFloat('1.5')", "1.5"],
  ["toFloat(2)", "2.0"],
  ["toFloatOrNull(true)", "null"],
  ["toBoolean(' TRUE ')", "true"],
  ["toBoolean('yes')", "null"],
  ["toBooleanOrNull(1.5)", "null"],
  ["toString(1.0)", "1.0"],
  ["toString(date('2020-02-29'))", "2020-02-29"],
  ["toStringOrNull([])", "null"],
  ["timestamp()", "1795392000000"],
  ["size([1, 2])", "2"],
  ["size('añ😀')", "3"],
  ["isEmpty('')", "true"],
  ["isEmpty([1])", "false"],
  ["head([1, 2])", "1"],
  ["head([])", "null"],
  ["last([1, 2])", "2"],
  ["tail([1, 2, 3])", "[2, 3]"],
  ["reverse([1, 2])", "[2, 1]"],
  ["reverse('ab😀')", "😀ba"],
  ["range(1, 4)", "[1, 2, 3, 4]"],
  ["range(5, 0, -2)", "[5, 3, 1]"],
  ["range(1, 0)", "[]"],
  ["toLower('AbC')", "abc"],
  ["lower('AbC')", "abc"],
  ["toUpper('AbC')", "ABC"],
  ["upper('AbC')", "ABC"],
  ["trim('  a ')", "a"],
  ["ltrim('  a')", "a"],
  ["rtrim('a  ')", "a"],
  ["normalize('e\\u0301') = '\\u00e9'", "true"],
  ["left('hello', 2)", "he"],
  ["right('hello', 2)", "lo"],
  ["substring('hello', 1)", "ello"],
  ["substring('hello', 1, 3)", "ell"],
  ["replace('aab', 'a', 'x')", "xxb"],
  ["split('a,b,,c', ',')", '["a", "b", "", "c"]'],
  ["abs(-3)", "3"],
  ["abs(-1.5)", "1.5"],
  ["sign(-2.5)", "-1"],
  ["ceil(1.2)", "2.0"],
  ["floor(-1.2)", "-2.0"],
  ["round(2.5)", "3.0"],
  ["round(1.005, 2)", "1.01"],
  ["round(2.5, 0, 'HALF_EVEN')", "2.0"],
  ["sqrt(9)", "3.0"],
  ["exp(0)", "1.0"],
  ["log(1)", "0.0"],
  ["log10(1000)", "3.0"],
  ["sin(0)", "0.0"],
  ["cos(0)", "1.0"],
  ["tan(0)", "0.0"],
  ["round(cot(0.5), 3)", "1.83"],
  ["asin(0)", "0.0"],
  ["acos(1)", "0.0"],
  ["atan(0)", "0.0"],
  ["atan2(0, 1)", "0.0"],
  ["sinh(0)", "0.0"],
  ["cosh(0)", "1.0"],
  ["tanh(0)", "0.0"],
  ["degrees(pi())", "180.0"],
  ["radians(0)", "0.0"],
  ["haversin(0)", "0.0"],
  ["isNaN(0.0 / 0.0)", "true"],
  ["round(e(), 4)", "2.7183"],
  ["pi() > 3.14", "true"],
  ["rand()", "0.5"],
  ["toString(null)", "null"],
]

test.each(ofGraph)("%s: %s", (_name, query, expected) => expect(rowsOf(engine, query)).toEqual([expected]))

test.each(ofValues)("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))

describe("functions", () => {
  test("each have a row here, or in the tests of times", () => {
    const tested = [...ofGraph.map(([name]) => name), ...ofValues.map(([expression]) => expression)]
      .flatMap((text) => text.match(/[A-Za-z]\w*(?=\(|$)/g) ?? [])
      .map((name) => name.toLowerCase())
    const temporal = /^(?:date|time|localtime|datetime|localdatetime|duration)\b/
    const untested = functionNames().filter(
      (name) => !tested.includes(name.toLowerCase()) && !temporal.test(name),
    )
    expect(untested).toEqual([])
  })

  test("are found whatever the case of their names", () => expect(evaluated("TOUPPER('a')")).toBe("A"))

  test("each statement has one time", () => {
    const [row] = rowsOf(
      engineOf("", {now: Date.now}),
      "RETURN timestamp() = timestamp(), datetime() = datetime()",
    )
    expect(row).toBe("true | true")
  })
})
