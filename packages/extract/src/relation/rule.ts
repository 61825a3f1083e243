/**
 * A rule says which roles of a verb or noun are the ends of a relation. Rules are written as lines that a person
 * can read and extend:
 *
 * ```
 * found, co-found, set up | obj FOUNDED_BY subj; obj STARTED_ON when
 * founder, co-founder     | of FOUNDED_BY self
 * ```
 *
 * The words are lemmas. A verb with its particle is `set up`, a predicative adjective `be dependent`. Behind a role
 * a colon may narrow the entity types: `subj:Person`. Domain and range of the relation type always hold.
 *
 * `Association` and `Employer` halve the organisations: those that one joins as a member, and those that one works for.
 *
 * Roles of verbs: `subj` and `obj` are the doer and what is done to, also where the passive swaps them; `obj2` is the
 * second object (`named him chairman`); `inf` the infinitive that the verb governs, as text; `subj0` is the doer of a verb that has no object; `seller` is the `from` phrase of a verb whose object has no name of its own, and `where` its `in` phrase; `when` a date; `amount`
 * money; any other word is a preposition.
 *
 * Roles of nouns: `self` is who or what the noun describes; `of` its `of` phrase, possessor or the name before it;
 * `agent` its possessor or the subject of the verb that governs it; any other word is a preposition.
 */
export interface Statement {
  readonly source: Role
  readonly type: string
  readonly target: Role
}

/** A place of a verb or noun, with the entity types it may hold; no types stand for all. */
export interface Role {
  readonly name: string
  readonly types: readonly string[]
}

/** Reads a table of rules, one a line; lines that are blank or begin with `#` are notes. */
export function readRules(table: string): ReadonlyMap<string, readonly Statement[]> {
  const rules = new Map<string, Statement[]>()
  for (const line of table.split("\n")) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue
    const [words, statements] = line.split("|") as [string, string | undefined]
    if (statements === undefined) throw new SyntaxError(`A rule needs "words | statements": ${line.trim()}`)
    const parsed = statements.split(";").map((statement) => readStatement(statement, line))
    for (const word of words.split(",")) {
      const key = word.trim()
      const known = rules.get(key) ?? []
      known.push(...parsed)
      rules.set(key, known)
    }
  }
  return rules
}

function readStatement(statement: string, line: string): Statement {
  const [source, type, target, ...rest] = statement.trim().split(/\s+/)
  if (source === undefined || type === undefined || target === undefined || rest.length > 0) {
    throw new SyntaxError(`A statement is "role TYPE role": ${line.trim()}`)
  }
  return {source: readRole(source), type, target: readRole(target)}
}

function readRole(role: string): Role {
  const [name, types] = role.split(":") as [string, string | undefined]
  return {name: name.replaceAll("_", " "), types: types === undefined ? [] : types.split("/")}
}
