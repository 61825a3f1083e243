import {expect, test} from "@jest/globals"
import type {AnswerRow} from "../src/desk/ask-messages.js"
import {answerCsv} from "../src/query/answer-csv.js"

const row = (...cells: AnswerRow["cells"]): AnswerRow => ({cells, nodes: [], relations: []})

test("an answer is written with the names that its links lead to, quoted and made harmless where they must be", () => {
  const csv = answerCsv({
    columns: [
      {name: "who", isNumeric: false},
      {name: "how many", isNumeric: true},
    ],
    rows: [
      row(
        [
          {
            kind: "entity",
            entity: {
              id: "harbour.organization" as never,
              label: 'The "Harbour", Leith',
              type: "Organization",
            },
          },
        ],
        [{kind: "text", text: "3"}],
      ),
      row([{kind: "text", text: "=1+1"}], [{kind: "text", text: "-3"}]),
      row([], [{kind: "text", text: "two\nlines"}]),
    ],
  })
  expect(csv).toBe('\ufeffwho,how many\r\n"The ""Harbour"", Leith",3\r\n\'=1+1,-3\r\n,"two\nlines"\r\n')
})
