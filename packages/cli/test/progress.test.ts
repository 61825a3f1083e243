import {expect, test} from "@jest/globals"
import {startProgress} from "../src/progress.js"
import {fakeTerminal} from "./fake-terminal.js"

function progressOf(total: number | undefined, {isTTY = true} = {}) {
  const terminal = fakeTerminal({isTTY})
  let time = 0
  const progress = startProgress(terminal, {total, noun: "documents"}, () => time)
  const step = (ms: number) => {
    time += ms
    progress.step()
  }
  // The last line as one sees it: each is drawn over the one before.
  const seen = () => terminal.words().split("\r\u001b[2K").at(-1)
  return {terminal, progress, step, seen}
}

test("tells count, rate and time left", () => {
  const {step, seen} = progressOf(1000)
  for (let i = 0; i < 250; i++) step(20)
  expect(seen()).toBe("250 of 1,000 documents · 50 a second · 15 s left")
})

test("foretells nothing in the first seconds", () => {
  const {step, seen} = progressOf(1000)
  step(500)
  expect(seen()).toBe("1 of 1,000 documents · 2.0 a second")
})

test("tells count and rate where nobody knows the total", () => {
  const {step, seen} = progressOf(undefined)
  for (let i = 0; i < 30; i++) step(200)
  expect(seen()).toBe("30 documents · 5.0 a second")
})

test("draws ten times a second at most", () => {
  const {terminal, step} = progressOf(10_000)
  for (let i = 0; i < 1000; i++) step(1)
  expect(terminal.words().split("\r").length).toBeLessThan(13)
})

test("makes way for words and goes away at the end", () => {
  const {terminal, progress, seen} = progressOf(10)
  progress.interrupt(() => terminal.stderr.write("a word\n"))
  expect(terminal.words()).toContain("\r\u001b[2Ka word\n\r\u001b[2K0 of 10 documents")
  progress.end()
  expect(seen()).toBe("")
})

test("writes nothing but words in a pipe", () => {
  const {terminal, progress, step} = progressOf(10, {isTTY: false})
  step(1000)
  progress.interrupt(() => terminal.stderr.write("a word\n"))
  progress.end()
  expect(terminal.words()).toBe("a word\n")
})
