import type {RelationType} from "../../schema.js"

/** A relation type as the tables of this folder write it: its group is its file, and what is usual is left out. */
export type RelationRow = Omit<RelationType, "group" | "symmetric" | "aliases"> &
  Partial<Pick<RelationType, "symmetric" | "aliases">>
