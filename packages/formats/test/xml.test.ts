import {expect, test} from "@jest/globals"
import fc from "fast-check"
import {escapeXml, fromNmtoken, toNmtoken} from "../src/xml.js"

test("text keeps what XML can hold", () =>
  expect(escapeXml("a\tb\nc\rd ]]> <é> \u0000\ud800\ufffe")).toBe(
    "a\tb\nc&#13;d ]]&gt; &lt;é&gt; \ufffd\ufffd\ufffd",
  ))

test.each([
  ["lei-jun.person", "lei-jun.person"],
  ["a|FOUNDED_BY|b", "a_x007C_FOUNDED_BY_x007C_b"],
  ["小米.organization", "小米.organization"],
  ["_x0041_", "_x005F_x0041_"],
  ["", "_x_"],
])("%j becomes the token %s", (key, token) => expect(toNmtoken(key)).toBe(token))

test("a token gives its key back, whatever it was", () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string({unit: "binary"}), fc.constantFrom("_x_", "_", "_x0041_", "__x")),
      (key) => {
        expect(toNmtoken(key)).toMatch(/^[\p{L}\p{N}._:-]+$/u)
        expect(fromNmtoken(toNmtoken(key))).toBe(key)
      },
    ),
  ))
