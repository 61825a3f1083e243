import type {RelationRow} from "./row.js"

export const sportRelations: readonly RelationRow[] = [
  {
    name: "DEFEATED",
    definition: "The source won against the target; the result is a qualifier.",
    domain: ["Organization", "Person", "Location"],
    range: ["Organization", "Person", "Location"],
    inverse: "LOST_TO",
    wikidata: "P1346",
    aliases: ["BEAT", "WON_AGAINST"],
    example: "[Magnus Carlsen] beat [Viswanathan Anand]",
  },
  {
    name: "PLAYS_FOR",
    definition: "The source is on the side that the target fields.",
    domain: ["Person"],
    range: ["Organization", "Location"],
    inverse: "HAS_PLAYER",
    wikidata: "P54",
    example: "[Ada Hegerberg] plays for [Lyon]",
  },
  {
    name: "SCORED",
    definition:
      "The source made a point or a goal: the target is the game, the other side or the goal itself.",
    domain: ["Person", "Organization"],
    range: ["Event", "Organization", "literal", "Location"],
    example: "[Marta] scored in the [semi-final]",
  },
]
