import type {Finder} from "../relation/find-relations.js"
import {nounRules} from "../relation/noun-rules.js"
import type {Role, Statement as Rule} from "../relation/rule.js"
import type {Statement} from "../relation/scene.js"
import {verbRules} from "../relation/verb-rules.js"

const constructions: Readonly<Record<Finder, string>> = {
  noun: "what a noun says somebody or something is",
  link: "two things tied by a preposition, a possessor, a list or brackets",
  measure: "a figure with its noun or verb",
  verb: "a verb with its subject and object",
  list: "what is stated of one name of a list holds of its fellows",
  side: "two names side by side, with a bracket, a small word or a role between them",
  tie: "two named things that the sentence ties together and no other rule names",
  fact: "a field of a fact box",
}

/** The rule behind a statement, as its table writes it; else the kind of construction. */
export function ruleOf(statement: Statement, finder: Finder): string {
  const {type, isOpen, clause, scene} = statement
  if (isOpen)
    return `open verb: no rule for “${clause?.predicate.lemma ?? ""}” fits, so it keeps its own name`
  if (finder === "verb" && clause !== undefined) {
    const {lemma} = clause.predicate
    const words = [lemma, lemma.split(" ")[0]!, ...lemmasOf(statement).map((noun) => `${lemma} ${noun}`)]
    for (const word of words) {
      const rule = verbRules.get(word)?.find((one) => one.type === type)
      if (rule) return `verb rule: ${word} | ${written(rule)}`
    }
    const adjective = clause.adjective && scene.analysis.tokens[clause.adjective.from]!.lemma.toLowerCase()
    const rule = adjective && verbRules.get(`be ${adjective}`)?.find((one) => one.type === type)
    if (rule) return `verb rule: be ${adjective} | ${written(rule)}`
  }
  if (finder === "noun") {
    for (const word of lemmasOf(statement)) {
      const rule = nounRules.get(word)?.find((one) => one.type === type)
      if (rule) return `noun rule: ${word} | ${written(rule)}`
    }
  }
  return constructions[finder]
}

/** Lemmas of the trigger's words, each alone and with the ones before it: `president`, `vice president`. */
function lemmasOf({scene, trigger}: Statement): string[] {
  const lemmas = scene.analysis.tokens.slice(trigger.from, trigger.to).map(({lemma}) => lemma.toLowerCase())
  return lemmas.flatMap((_lemma, from) =>
    lemmas.slice(from).map((_word, i) => lemmas.slice(from, from + i + 1).join(" ")),
  )
}

function written({source, type, target}: Rule): string {
  return `${role(source)} ${type} ${role(target)}`
}

function role({name, types}: Role): string {
  return types.length === 0 ? name : `${name}:${types.join("/")}`
}
