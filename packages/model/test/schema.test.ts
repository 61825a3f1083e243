import {describe, expect, test} from "@jest/globals"
import {allowsEnds, defaultSchema, entityTypeNamed, relationTypeNamed, type Schema} from "../src/index.js"

const {entityTypes, relationTypes} = defaultSchema

describe("the default schema", () => {
  test("names each entity type once, ignoring case, among names and aliases", () => {
    const spellings = entityTypes.flatMap(({name, aliases}) => [...new Set([name, ...aliases].map(lower))])
    expect(repeated(spellings)).toEqual([])
  })

  test("names each relation type once among names, inverses and aliases", () => {
    const names = relationTypes.flatMap(({name, inverse, aliases}) => [name, inverse ?? name, ...aliases])
    expect(repeated(relationTypes.flatMap((type) => [...new Set([type.name, ...type.aliases])]))).toEqual([])
    expect(repeated(relationTypes.flatMap(({inverse}) => inverse ?? []))).toEqual([])
    expect(new Set(names).size).toBe(relationTypes.flatMap(allNames).length)
  })

  test("lets every end of a relation be an entity type, any or a literal", () => {
    const known = new Set(["any", ...entityTypes.map(({name}) => name)])
    const unknown = relationTypes.flatMap(({name, domain, range}) => [
      ...domain.filter((type) => !known.has(type)).map((type) => `${name} from ${type}`),
      ...range.filter((type) => type !== "literal" && !known.has(type)).map((type) => `${name} to ${type}`),
    ])
    expect(unknown).toEqual([])
    expect(relationTypes.filter(({domain, range}) => !domain.length || !range.length)).toEqual([])
  })

  test("lets a value stand wherever its type may", () => {
    const values = new Set(entityTypes.filter(({isValue}) => isValue).map(({name}) => name))
    const withoutLiteral = relationTypes.filter(
      ({range}) => range.some((type) => values.has(type)) && !range.includes("literal"),
    )
    expect(withoutLiteral).toEqual([])
  })

  test("gives a symmetric type equal sorts of ends and no inverse", () => {
    for (const type of relationTypes.filter(({symmetric}) => symmetric)) {
      expect(type.inverse).toBeUndefined()
      expect(type.range).toEqual(expect.arrayContaining([...type.domain]))
    }
  })

  test("spells types as the graph needs them", () => {
    for (const {name} of entityTypes) expect(name).toMatch(/^[A-Z][A-Za-z]+$/)
    for (const type of relationTypes)
      for (const name of allNames(type)) expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  })

  test("gives every type a definition and an example of its own", () => {
    const types = [...entityTypes, ...relationTypes]
    for (const {definition} of types) expect(definition).toMatch(/^[A-Z].*\.$/)
    expect(repeated(types.map(({definition}) => definition))).toEqual([])
    expect(repeated(types.map(({example}) => example))).toEqual([])
    for (const {example} of relationTypes)
      expect(example).toMatch(/^[^[\]]*\[[^[\]]+\][^[\]]+\[[^[\]]+\][^[\]]*$/)
  })

  test("writes terms of other vocabularies as short names", () => {
    for (const {schemaOrg, wikidata} of entityTypes) {
      expect(schemaOrg ?? "schema:Thing").toMatch(/^schema:\w+$/)
      expect(wikidata ?? "Q1").toMatch(/^Q\d+$/)
    }
    for (const {schemaOrg, wikidata} of relationTypes) {
      expect(schemaOrg ?? "schema:about").toMatch(/^\^?(schema|rdf|skos):\w+$/)
      expect(wikidata ?? "P1").toMatch(/^\^?P\d+$/)
    }
  })
})

describe("a look-up", () => {
  test.each([
    ["finds an entity type by its name", "Person", "Person"],
    ["finds it by an alias", "Company", "Organization"],
    ["ignores case", "gpe", "Location"],
    ["knows nothing of other names", "Spaceship", undefined],
  ])("%s", (_behaviour, name, expected) => {
    expect(entityTypeNamed(defaultSchema, name)?.name).toBe(expected)
  })

  test.each([
    ["finds a relation type by its name", "FOUNDED_BY", "FOUNDED_BY", false],
    ["turns an inverse round", "FOUNDER_OF", "FOUNDED_BY", true],
    ["finds it by an alias", "CEO_OF", "LEADS", false],
    ["ignores case", "supplied_by", "SUPPLIES", true],
    ["leaves open types alone", "REDEFINE", undefined, undefined],
  ])("%s", (_behaviour, name, type, isInverse) => {
    const found = relationTypeNamed(defaultSchema, name)
    expect([found?.type.name, found?.isInverse]).toEqual([type, isInverse])
  })

  test("prefers a name to an inverse, and an inverse to an alias, where a schema has both", () => {
    const schema: Schema = {
      name: "mine",
      version: 1,
      entityTypes: [],
      relationTypes: [relationType("HELPS", {inverse: "HELPED_BY", aliases: ["AIDS"]}), relationType("AIDS")],
    }
    expect(relationTypeNamed(schema, "AIDS")?.type.name).toBe("AIDS")
    expect(relationTypeNamed(schema, "HELPED_BY")).toEqual({type: schema.relationTypes[0], isInverse: true})
  })

  test.each([
    ["allows the types that are listed", "FOUNDED_BY", "Organization", "Person", true],
    ["refuses others", "BORN_IN", "Organization", "Location", false],
    ["allows any type where any is listed", "PART_OF", "Law", "Award", true],
    ["does not count a literal as any", "PART_OF", "Law", "literal", false],
    ["allows a literal where it is listed", "BORN_ON", "Person", "literal", true],
  ])("%s", (_behaviour, name, source, target, expected) => {
    expect(allowsEnds(relationTypeNamed(defaultSchema, name)!.type, source, target)).toBe(expected)
  })
})

function relationType(
  name: string,
  {inverse, aliases = []}: {inverse?: string; aliases?: readonly string[]} = {},
): Schema["relationTypes"][number] {
  const type = {
    name,
    group: "mine",
    definition: "",
    domain: ["any"],
    range: ["any"],
    symmetric: false,
    aliases,
    example: "",
  }
  return inverse ? {...type, inverse} : type
}

function allNames({name, inverse, aliases}: Schema["relationTypes"][number]): string[] {
  return [name, ...(inverse ? [inverse] : []), ...aliases]
}

function lower(name: string): string {
  return name.toLowerCase()
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i)
}
