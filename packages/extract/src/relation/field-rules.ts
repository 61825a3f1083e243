import {readRules} from "./rule.js"

/**
 * Which relations the fields of fact boxes state; see `rule.ts` for how to read a line. Here the roles are `topic`,
 * what the box is about; `value`, each name in the field; `when`, its date; and `text`, all that stands in it.
 * Fields that are nouns for people and bodies ("mayor", "parent company") are read by `noun-rules.ts`.
 */
export const fieldRules = readRules(`
country, region, province, state, county, district, location, city, municipality, continent, place, island, venue, country of origin | topic LOCATED_IN value:Location/Facility
headquarters, headquarter, head office, hq, based in, seat | topic HEADQUARTERED_IN value:Location
founded, established, formed, formation, inception, incorporated, founding date, foundation | topic STARTED_ON when; topic FOUNDED_BY value:Person/Organization
founded by, established by, created by | topic FOUNDED_BY value:Person/Organization; value CREATED topic:Work
dissolved, disbanded, defunct, closed, ceased, discontinued | topic ENDED_ON when
opened, opening, built, constructed, launched, launch date, start date, introduced | topic STARTED_ON when
born, birth, date of birth, birth date | topic BORN_ON when; topic BORN_IN value:Location
birthplace, place of birth, birth place | topic BORN_IN value:Location
died, death, date of death, death date | topic DIED_ON when; topic DIED_IN value:Location
place of death, death place | topic DIED_IN value:Location
released, release date, initial release, publication date, published, premiere, first release | topic RELEASED_ON when
nationality, citizenship | topic CITIZEN_OF value:Location; topic CITIZEN_OF text
occupation, profession | topic HAS_OCCUPATION text
education, alma mater, educated at, studied at | topic EDUCATED_AT value:Organization
doctoral advisor, doctoral supervisor, academic advisor | topic:Person STUDENT_OF value:Person
employer, workplace, institution, affiliation | topic:Person WORKS_FOR value:Organization
party, political party, member of | topic:Person MEMBER_OF value:Organization
team, current team, club, current club | topic:Person PLAYS_FOR value:Organization
parent, parent company, parent organization, parent organisation | topic:Organization SUBSIDIARY_OF value:Organization; topic:Person CHILD_OF value:Person
parents, father, mother | topic:Person CHILD_OF value:Person
owner, owned by | value OWNS topic
manufacturer, made by, producer | value:Organization PRODUCES topic:Product/Technology; value CREATED topic:Work
products, product, brands, brand | topic:Organization PRODUCES value:Product/Technology
developer, developed by | value DEVELOPS topic
designer, designed by, architect | value CREATED topic:Work/Facility/Product
author, written by, screenplay by, music by, composer, painter, sculptor, artist, artists, directed by | value CREATED topic:Work
director | value:Person CREATED topic:Work; value:Person LEADS topic:Organization
key people, staff | value:Person WORKS_FOR topic:Organization
award, awards, honours, honors, prizes | topic RECEIVED_AWARD value:Award
named after, namesake | topic NAMED_AFTER value
preceded by, predecessor | topic SUCCEEDS value
succeeded by, successor | value SUCCEEDS topic
revenue, turnover | topic HAS_REVENUE text
operating system, platform, platforms, runs on | topic:Product/Technology/Work RUNS_ON value
`)
