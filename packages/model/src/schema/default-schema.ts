import type {Schema} from "../schema.js"
import {entityTypes} from "./entity-types.js"
import {relationTypes} from "./relation-types.js"

/** The schema that relata uses unless the user gives another one. */
export const defaultSchema: Schema = {name: "relata", version: 1, entityTypes, relationTypes}
