import type {ValueType} from "../value/value.js"

/** What is known of a value before the query runs; `any` is nothing. */
export type StaticKind = ValueType | "any" | "number"

export interface StaticType {
  readonly kind: StaticKind
  /** Of lists: what is in them. */
  readonly element?: StaticType
}

export const anyType: StaticType = {kind: "any"}
export const booleanType: StaticType = {kind: "boolean"}

export function listOf(element: StaticType): StaticType {
  return {kind: "list", element}
}

/** The type of a value that is one or the other. */
export function joinTypes(a: StaticType, b: StaticType): StaticType {
  if (a.kind === "null") return b
  if (b.kind === "null") return a
  if (a.kind !== b.kind) return isNumeric(a) && isNumeric(b) ? {kind: "number"} : anyType
  if (a.kind !== "list") return a
  return listOf(joinTypes(a.element ?? anyType, b.element ?? anyType))
}

function isNumeric({kind}: StaticType): boolean {
  return kind === "integer" || kind === "float" || kind === "number"
}

/** Whether a value of this type can be one of the kinds; `null` and `any` always can. */
export function mayBe({kind}: StaticType, kinds: readonly StaticKind[]): boolean {
  if (kind === "any" || kind === "null" || kinds.includes(kind) || kinds.includes("any")) return true
  return kind === "number" && (kinds.includes("integer") || kinds.includes("float"))
}
