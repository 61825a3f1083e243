import type {Token} from "@relata/model"
import type {TokenRange} from "../clause/clause.js"
import type {Referent} from "./ends.js"
import type {End, Scene, Statement, Take} from "./scene.js"
import {thing} from "./scene.js"

/**
 * What is stated of one name of a list holds of its fellows: of "She won in Lund, Tarn and Hale" the last is often out of
 * the parser's reach. Lists end in "and" or "or", their names are of one type, and what the statement ties them to
 * stands outside. A last resort, for statements with words of their own.
 * @param statements - what was taken of the sentence so far
 */
export function listStatements(scene: Scene, statements: readonly Statement[], take: Take): void {
  const lists = listsOf(scene)
  if (lists.length === 0) return
  for (const statement of statements) {
    const {source, target} = statement
    if (statement.type === "ASSOCIATED_WITH" || source.kind !== "entity" || target.kind !== "entity") continue
    for (const [end, other, at] of [
      [target, source, "target"],
      [source, target, "source"],
    ] as const) {
      const list = lists.find((one) => one.includes(end.referent))
      if (list === undefined || !isOutside(other, list, at)) continue
      for (const fellow of list)
        if (fellow !== end.referent)
          take({
            ...statement,
            [at]: thing(fellow),
            isFallback: true,
            confidence: statement.confidence * 0.8,
          })
    }
  }
}

/** Objects stand behind what they are tied to, subjects before. */
function isOutside(
  other: End & {kind: "entity"},
  list: readonly Referent[],
  at: "source" | "target",
): boolean {
  const {from, to} = other.referent
  return at === "target" ? to <= list[0]!.from : from >= list.at(-1)!.to
}

/** Names of one type in a row with commas between them, and "and" or "or" before the last. */
function listsOf({analysis: {tokens}, referents}: Scene): Referent[][] {
  const names = referents.all.filter(({mention}) => mention.kind === "name")
  const lists: Referent[][] = []
  let open: Referent[] = []
  for (const name of names) {
    const last = open.at(-1)
    const between = last && joint(tokens, {from: last.to, to: name.from})
    const isFellow = between !== undefined && last!.entity.type === name.entity.type
    if (isFellow && between === "last") {
      lists.push([...open, name])
      open = []
    } else if (isFellow) open.push(name)
    else open = [name]
  }
  return lists
}

/** What joins two members of a list: a comma, or what stands before the last; articles and quotes aside. */
function joint(tokens: readonly Token[], {from, to}: TokenRange): "comma" | "last" | undefined {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const {form} = tokens[i]!
    if (/^(?:the|["“”])$/.test(form)) continue
    if (words.length === 2) return undefined
    words.push(form)
  }
  const [first, second] = words
  if (second === undefined && (first === "," || first === ";")) return "comma"
  const isLast = /^(?:and|or|&)$/.test(second ?? first ?? "") && (second === undefined || first === ",")
  return isLast ? "last" : undefined
}
