import {describe, expect, test} from "@jest/globals"
import {evaluated} from "./ask.js"

describe("logic of true, false and null", () => {
  test.each([
    ["true AND null", "null"],
    ["false AND null", "false"],
    ["true OR null", "true"],
    ["false OR null", "null"],
    ["true XOR true", "false"],
    ["true XOR null", "null"],
    ["NOT null", "null"],
    ["NOT false AND false", "false"],
    ["true OR false AND false", "true"],
    ["null = null", "null"],
    ["null <> 1", "null"],
    ["null IS NULL", "true"],
    ["1 IS NOT NULL", "true"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))
})

describe("comparison", () => {
  test.each([
    ["1 = 1.0", "true"],
    ["9007199254740993 = 9007199254740992.0", "false"],
    ["1 = '1'", "false"],
    ["1 < 'a'", "null"],
    ["1 < 2 <= 2 > 0", "true"],
    ["1 < 3 < 2", "false"],
    ["'a' < 'b'", "true"],
    ["false < true", "true"],
    ["[1, 2] < [1, 3]", "true"],
    ["[1, null] = [1, 2]", "null"],
    ["[1, null] = [2, null]", "false"],
    ["{a: 1, b: null} = {a: 1, b: null}", "null"],
    ["{a: 1} = {a: 1.0}", "true"],
    ["{a: 1} = {b: 1}", "false"],
    ["0.0 / 0.0 = 0.0 / 0.0", "false"],
    ["1 > 0.0 / 0.0", "false"],
    ["1 IN [1, null]", "true"],
    ["2 IN [1, null]", "null"],
    ["null IN []", "false"],
    ["[1] IN [[1]]", "true"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))
})

describe("arithmetic", () => {
  test.each([
    ["7 / 2", "3"],
    ["-7 / 2", "-3"],
    ["7 / 2.0", "3.5"],
    ["7 % 4", "3"],
    ["2 ^ 3", "8.0"],
    ["2 ^ 3 ^ 2", "64.0"],
    ["-2 ^ 2", "4.0"],
    ["1 + 2 * 3 - 4", "3"],
    ["2 * 1.5", "3.0"],
    ["9007199254740993 + 1", "9007199254740994"],
    ["3037000499 * 3037000499 - 9223372030926249000", "1"],
    ["-9223372036854775808", "-9223372036854775808"],
    ["0x1F + 0o17", "46"],
    [".5e1 + 1E-1", "5.1"],
    ["1 / 0.0", "Infinity"],
    ["1 + null", "null"],
    ["'a' + 1 + 2.5", "a12.5"],
    ["[1] + 2 + [3]", "[1, 2, 3]"],
    ["- (1 + 2)", "-3"],
    ["1e2", "100.0"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))
})

describe("strings", () => {
  test.each([
    ["'Ada' STARTS WITH 'A'", "true"],
    ["'Ada' ENDS WITH 'a'", "true"],
    ["'Ada' CONTAINS 'd'", "true"],
    ["'Ada' CONTAINS null", "null"],
    ["1 CONTAINS '1'", "null"],
    ["'it\\'s \\u0041\\t'", "it's A\t"],
    ['"a\\"b"', 'a"b'],
    ["'Ada' =~ 'A.a'", "true"],
    ["'Ada L' =~ 'Ada'", "false"],
    ["'ADA' =~ '(?i)a[b-e]+a'", "true"],
    ["'a-b_c' =~ '[\\\\w-]{3,}'", "true"],
    ["'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+'", "false"],
    ["'tel 12' =~ '\\\\D+ ?\\\\d{2}|none'", "true"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))
})

describe("lists and maps", () => {
  test.each([
    ["[1, 2, 3][0]", "1"],
    ["[1, 2, 3][-1]", "3"],
    ["[1, 2, 3][9]", "null"],
    ["[1, 2, 3][1..]", "[2, 3]"],
    ["[1, 2, 3][..-1]", "[1, 2]"],
    ["[1, 2, 3][0..2]", "[1, 2]"],
    ["[1, 2, 3][null..2]", "null"],
    ["{a: {b: [1, 2]}}.a.b[1]", "2"],
    ["{a: 1}['a']", "1"],
    ["{a: 1}.b", "null"],
    ["[x IN [1, 2, 3] WHERE x > 1 | x * x]", "[4, 9]"],
    ["[x IN [1, 2, 3] WHERE x > 1]", "[2, 3]"],
    ["[x IN [1, 2] | [y IN [x] | y + x]]", "[[2], [4]]"],
    ["[x IN null | x]", "null"],
    ["reduce(s = 0, x IN [1, 2, 3] | s + x)", "6"],
    ["all(x IN [1, 2] WHERE x > 0)", "true"],
    ["all(x IN [] WHERE x > 0)", "true"],
    ["all(x IN [1, null] WHERE x > 0)", "null"],
    ["any(x IN [1, null] WHERE x > 0)", "true"],
    ["any(x IN [null] WHERE x > 0)", "null"],
    ["none(x IN [1, 2] WHERE x > 2)", "true"],
    ["single(x IN [1, 2, 3] WHERE x > 2)", "true"],
    ["single(x IN [1, 2, 3] WHERE x > 1)", "false"],
    ["$map.key[0]", "7"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression, {map: {key: [7]}})).toBe(expected))
})

describe("CASE", () => {
  test.each([
    ["CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", "b"],
    ["CASE WHEN 1 > 2 THEN 'a' ELSE 'c' END", "c"],
    ["CASE 3 WHEN 1 THEN 'a' END", "null"],
    ["CASE null WHEN null THEN 'a' ELSE 'b' END", "b"],
  ])("%s is %s", (expression, expected) => expect(evaluated(expression)).toBe(expected))
})
