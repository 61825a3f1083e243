import type {RelationType} from "../schema.js"
import {businessRelations} from "./relation-types/business.js"
import {generalRelations} from "./relation-types/general.js"
import {peopleRelations} from "./relation-types/people.js"
import {placeAndTimeRelations} from "./relation-types/place-and-time.js"
import type {RelationRow} from "./relation-types/row.js"
import {scienceRelations} from "./relation-types/science.js"
import {societyRelations} from "./relation-types/society.js"
import {sportRelations} from "./relation-types/sport.js"
import {technologyRelations} from "./relation-types/technology.js"

/** relata's own kinds of statements, group by group. */
export const relationTypes: readonly RelationType[] = [
  ...inGroup("general", generalRelations),
  ...inGroup("place and time", placeAndTimeRelations),
  ...inGroup("organisations and business", businessRelations),
  ...inGroup("products and technology", technologyRelations),
  ...inGroup("people", peopleRelations),
  ...inGroup("events, politics and law", societyRelations),
  ...inGroup("sport", sportRelations),
  ...inGroup("science", scienceRelations),
]

function inGroup(group: string, rows: readonly RelationRow[]): RelationType[] {
  return rows.map((row) => ({symmetric: false, aliases: [], ...row, group}))
}
