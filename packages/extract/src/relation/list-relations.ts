import type {Referent} from "./ends.js"
import type {End, Scene, Statement} from "./scene.js"
import {thing} from "./scene.js"

/**
 * What is stated of one name of a list holds of its fellows: of "She won in Lund, Tarn and Hale" the last is often out of
 * the parser's reach. Lists end in "and" or "or", their names are of one type, and what the statement ties them to
 * stands outside. A last resort, for statements with words of their own.
 * @param statements - what was taken of the sentence so far
 */
export function* listStatements(scene: Scene, statements: readonly Statement[]): Generator<Statement> {
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
          yield {
            ...statement,
            [at]: thing(fellow),
            isFallback: true,
            confidence: statement.confidence * 0.8,
          }
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
  const names = referents.within({from: 0, to: tokens.length}).filter(({mention}) => mention.kind === "name")
  const lists: Referent[][] = []
  let open: Referent[] = []
  for (const name of names) {
    const last = open.at(-1)
    const between =
      last === undefined ? undefined : joint(tokens.slice(last.to, name.from).map(({form}) => form))
    const isFellow = between !== undefined && last!.entity.type === name.entity.type
    if (isFellow && between === "last") {
      lists.push([...open, name])
      open = []
    } else if (isFellow) open.push(name)
    else open = [name]
  }
  return lists
}

function joint(forms: readonly string[]): "comma" | "last" | undefined {
  const words = forms.filter((form) => !/^(?:the|["“”])$/.test(form)).join(" ")
  if (words === "," || words === ";") return "comma"
  return /^,? ?(?:and|or|&)$/.test(words) ? "last" : undefined
}
