import type {Lesson} from "./lesson.js"
import {type Passage, plainText, type Range, textOfRange} from "./passage.js"

/** What examples tell of words: in which roles they were ends, and which relations two of them had. */
export interface Known {
  /** `S` for a subject, `S:built` for a subject of that relation, the relation's name for an object. */
  readonly knownAs: (range: Range) => readonly string[]
  readonly knownPair: (subject: Range, object: Range) => readonly string[]
}

/** What is known of a text about things that no example has. */
export const nothingKnown: Known = {knownAs: () => [], knownPair: () => []}

type Table = Map<string, Map<string, number[]>>

/** Which words were ends in which lessons. */
export class Memory {
  readonly #roles: Table = new Map()
  readonly #pairs: Table = new Map()
  readonly #lessons: readonly Lesson[]

  constructor(lessons: readonly Lesson[]) {
    this.#lessons = lessons
    for (const [number, {gold, passage}] of lessons.entries()) {
      for (const {relation, subjects, objects} of gold) {
        const subject = lettersOf(passage, subjects[0]!)
        const object = lettersOf(passage, objects[0]!)
        note(this.#roles, subject, "S", number)
        note(this.#roles, subject, `S:${relation.type}`, number)
        note(this.#roles, object, relation.type, number)
        note(this.#pairs, `${subject}|${object}`, relation.type, number)
      }
    }
  }

  /** What the other lessons tell a lesson. */
  toldBesides(number: number): Known {
    const {passage} = this.#lessons[number]!
    const told = (table: Table, key: string) =>
      [...(table.get(key) ?? [])].flatMap(([role, lessons]) =>
        lessons.some((lesson) => lesson !== number) ? [role] : [],
      )
    return {
      knownAs: (range) => told(this.#roles, lettersOf(passage, range)),
      knownPair: (subject, object) =>
        told(this.#pairs, `${lettersOf(passage, subject)}|${lettersOf(passage, object)}`),
    }
  }

  /** All roles by the letters of the words, and all relations of pairs. */
  all(): {
    readonly known: Map<string, readonly string[]>
    readonly knownPairs: Map<string, readonly string[]>
  } {
    const listed = (table: Table) =>
      new Map([...table].map(([key, values]) => [key, [...values.keys()]] as const))
    return {known: listed(this.#roles), knownPairs: listed(this.#pairs)}
  }
}

function lettersOf(passage: Passage, range: Range): string {
  return plainText(textOfRange(passage, range))
}

function note(table: Table, key: string, value: string, lesson: number): void {
  const values = table.get(key) ?? new Map<string, number[]>()
  table.set(key, values)
  const lessons = values.get(value) ?? []
  values.set(value, lessons)
  if (lessons.at(-1) !== lesson) lessons.push(lesson)
}
