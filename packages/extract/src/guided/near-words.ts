import {stemOf} from "./stems.js"

/**
 * How sentences say what the names of relations in common schemas call (those of Wikidata, DBpedia and schema.org): a word of
 * a name, or two, and words that stand for it beside itself.
 */
const table = `
birth: born, native, birthplace
death: died, dies, passed, killed, deceased
alma mater: graduated, studied, attended, alumnus, alumna, student, degree, educated, university, college
education: graduated, studied, attended, degree, educated
doctoral advisor: supervised, advisor, adviser, supervisor, thesis
doctoral student: supervised, advisor, adviser, student
spouse: married, wife, husband, wed, partner, widow
child: son, daughter, father, mother, parent
parent: son, daughter, father, mother
sibling: brother, sister
relative: uncle, aunt, cousin, nephew, grandson
nationality: national, citizen, from, countryman
citizenship: national, citizen, from
residence: lives, lived, resides, resided, home, settled
ethnic: people, inhabitants, population, tribe
demonym: people, called, inhabitants
occupation: worked, works, career, profession
profession: worked, works, career, occupation
employer: worked, works, employed, joined, hired
employee: staff, employs, workers, workforce
office: served, elected, appointed, worked, secretary, minister, governor, senator, member
position: served, elected, appointed, president, minister, mayor, governor
party: member, politician, candidate, joined
affiliation: affiliated, member, associated
ideology: ideology, advocates, supports, platform
leader: led, leads, mayor, president, minister, head, chairman, governor
title: called, known, titled, president, mayor
mayor: leader, led, elected
chairman: chaired, chair, headed
president: led, headed, under
chancellor: headed, led
manager: managed, manages, coached, coach
coach: coached, manager, managed, trained
commander: commanded, led, under, general
military branch: served, fought, army, navy, force, guards, corps, joined
battle: fought, battle, battles, war, campaign, served
conflict: fought, war, battle, during
predecessor: preceded, succeeded, replaced, before, followed
successor: succeeded, replaced, followed, after, preceded
followed: sequel, next, preceded, after, succeeded, before
preceded: sequel, previous, followed, after, succeeded, before
founder: founded, established, started, created, begun
founding: founded, established, started, began
foundation: founded, established, started, began
inception: founded, established, started, began, created
established: founded, opened, created, started
dissolution: dissolved, closed, disbanded
owner: owned, owns, belongs, acquired, bought, property
parent company: owned, subsidiary, division, belongs
subsidiary: owns, owned, parent, division
operator: operated, operates, run, runs
operating organisation: operated, operates, run, runs
headquarter: based, headquartered, offices, located
key person: led, head, chief, executive, director
industry: business, company, firm, sector
product: makes, produces, made, sells, offers, manufactures
service: offers, provides, serves
manufacturer: made, makes, manufactured, built, produced, produces
builder: built, constructed, made
developer: developed, created, made, studio
creator: created, invented, devised, made, writer
author: wrote, written, book, penned, writer
writer: wrote, written, penned, author
screenwriter: wrote, written, screenplay, script
editor: edited, edits, editors
illustrator: illustrated, drawn, drew, art
publisher: published, press, released, printed
publication: published, released, appeared, issued, printed
publication date: published, released, appeared, first
release: released, issued, published, launched, came
first aired: aired, broadcast, premiered, began
last aired: aired, ended, finished
broadcast: aired, shown, broadcast, channel, network
director: directed, directs, film, helmed
producer: produced, produces, production
distributor: distributed, released
cinematography: cinematographer, filmed, photographed, shot
editing: edited, editor
starring: stars, starred, actor, actress, cast, played, featuring
cast: stars, starred, actor, actress, played, featuring
character: character, features, hero, appears
voice: voiced, voices, sings, soprano
performer: sung, sang, recorded, performed, singer, song, by
artist: sung, sang, recorded, performed, singer, band, by
composer: composed, wrote, written, music, score
lyrics: lyrics, written, wrote, words, lyricist
record label: label, released, records, signed
album: album, track, song, appears
track: album, song, tracks, single
band: band, member, group, played
musical artist: band, group, worked, played, associated
instrument: plays, played, guitar, piano, instruments
genre: genre, style, type, kind, novel, music
subgenre: subgenre, form, derived, type
stylistic origin: origins, originated, roots, derived, influenced
fusion: fusion, combined, influenced
recorded: recorded, studio
runtime: minutes, long, lasts, runs, length
narrative location: set, takes, place, located
series: series, part, appeared, episode
depicts: about, shows, depicts, portrays
subject: about, deals, concerns
based: based, adapted, adaptation, inspired
award: won, received, awarded, prize, recipient, honoured, honored
nominated: nomination, nominated, nominee
notable: known, famous, best
known: known, famous, best, studied
field: works, studied, research, science
discipline: studies, field, subject
architect: designed, architecture, built, plans
designer: designed, design, designers
style: style, design, built, architecture
construction: built, constructed, erected, began, started
building start: began, started, construction, built
completion: completed, finished, built, constructed, opened
inauguration: inaugurated, unveiled, opened, dedicated
opening: opened, inaugurated
floor count: floors, storeys, stories
floor area: area, floor, covers, square
tenant: tenants, houses, home, occupied, uses
cost: cost, costs, price, built
dedicated: dedicated, honour, honor, memory, commemorates
material: made, built, constructed, stone
location: located, lies, situated, found, in, stands, at
place: located, in, at
country: located, in, from, nation, comes, found
region: located, in, from, area, found
state: located, in
city: located, in, serves, based
district: located, in, part
county: located, in, part, seat
part: part, belongs, included, within, in, located
capital: capital, city
largest: largest, biggest
neighbouring: neighbour, near, border, adjacent
neighboring: neighbour, near, border, adjacent
nearest: nearest, near, close, closest
north: north, northwest, northeast, northern
south: south, southwest, southeast, southern
west: west, western
address: located, address, street, situated
postal code: postcode, zip, postal
area code: telephone, dialling, code
area: area, covers, square, total, size
population: people, inhabitants, residents, population, live
density: density, people, per, square
elevation: above, sea, elevation, elevated, altitude, high, metres, feet
height: tall, high, height
length: long, length
weight: weighs, weight, heavy
mass: mass, weighs, weight
speed: speed, fast, travels
temperature: temperature, temperatures, hot, kelvin, degrees
diameter: diameter, wide
orbital: orbit, orbits, days, orbital
rotation: rotates, rotation
discoverer: discovered, found
discovered: discovered, found
epoch: epoch, date
former name: formerly, previously, known, called
alternative name: also, known, called, alias, nickname, name
full name: full, known, name
birth name: born, name, full
native name: native, known, called, name
nickname: nicknamed, known, called
currency: currency, money, dollar
language: language, spoken, speaks, written, speak
spoken: language, spoken, speaks
government: governed, government
governing: governed, run, government
time zone: time, zone
runway: runway, runways
airport: airport, serves
hub: hub, base
icao: code, identifier
ingredient: made, contains, ingredients, includes, consists, with
course: served, dessert, starter, eaten
dish: version, variation, variant
engine: powered, engine
body style: body, car, sedan
transmission: gearbox, transmission, speed
class: class, type, belongs
order: order, belongs
family: family, belongs, member
genus: genus, belongs
crew: crew, aboard, flew, astronaut, member
mission: flew, crew, mission, aboard, selected
status: retired, deceased, active
club: club, plays, played, signed, team
team: team, plays, played, signed, member
former team: previously, formerly, played, once
league: league, plays, competes, division
season: season, played
champion: champions, won, winners
ground: ground, stadium, home, plays
sport: sport, sports, plays, played
draft: drafted, draft, pick, selected
student: students, enrolment, enrolled
campus: campus, located
motto: motto
mascot: mascot
influenced: influenced, inspired, influence
religion: religion, religious, faith, church
saint: patron, saint
river: river, flows
tributary: flows, tributary, joins
mountain: mountain, range, peak
platform: platform, platforms, released, available, runs, console
operating system: runs, system, platform
format: format, available, distributed
distribution: distributed, available, format
military rank: rank, promoted
start: began, started, since, from
end: ended, finished, until, retired
retirement: retired, retirement
active: began, career, active, served, started
award received: won, received, awarded
revenue: revenue, turnover, earned
income: income, earned, profit
isbn: isbn
issn: issn
page: pages, long
media: print, hardcover, paperback, available
abbreviation: abbreviated, abbreviation, short
category: category, classified, categorised, listed
`

const entries = table
  .trim()
  .split("\n")
  .map((line) => {
    const [key = "", words = ""] = line.split(": ")
    return {key: key.split(" ").map(stemOf), words: words.split(", ").map(stemOf)}
  })

/** Stems of words that say what a relation's name, given as the stems of its words, calls. */
export function nearStems(name: readonly string[]): string[] {
  const own = new Set(name)
  const found = entries.filter(({key}) => key.every((stem) => own.has(stem))).flatMap(({words}) => words)
  return [...new Set(found)].filter((stem) => !own.has(stem))
}
