import {readRules} from "./rule.js"

/** Which relations nouns state about whom they describe, or about what hangs on them; see `rule.ts`. */
export const nounRules = readRules(`
# persons and their bodies
founder, co-founder, cofounder, founding father | of FOUNDED_BY self:Person/Organization/Group
ceo, chief executive, chief executive officer, chairman, chairwoman, chairperson, chair, president, director, managing director, director general, director-general, executive director, head, leader, boss, chief, governor, mayor, premier, prime minister, captain, coach, head coach, manager, king, queen, emperor, commander, dean, rector, principal, chancellor, secretary-general, secretary general, general secretary, minister, commissioner, conductor, editor-in-chief, head coach, ruler, chieftain | self:Person LEADS of:Organization/Facility/Group/Location/Event
ceo, cto, cfo, coo, chief executive, chief executive officer, chairman, chairwoman, chair, president, vice president, director, spokesman, spokeswoman, spokesperson, professor, lecturer, engineer, scientist, researcher, employee, manager, executive, economist, analyst, editor, reporter, correspondent, journalist, developer, designer, curator, lawyer, attorney, head, chief, staffer, partner, consultant, coach, worker, technician, programmer, teacher, chief technology officer, chief technical officer, chief financial officer, chief operating officer, staff, finance chief, marketing chief, technology chief, sales chief, design chief, product chief, operations chief, security chief, communications chief, policy chief | self:Person/Group WORKS_FOR of:Organization/Facility; self:Person/Group WORKS_FOR at:Organization/Facility; self:Person/Group WORKS_FOR for:Organization; self:Person/Group WORKS_FOR with:Organization
player, striker, midfielder, defender, goalkeeper, forward, winger, quarterback, pitcher, captain, guard, batsman, bowler, full-back, centre-back, center-back, left-back, right-back, wing-back, playmaker, attacker, outfielder, infielder, shortstop, fly-half, scrum-half, scorer, loanee | self:Person PLAYS_FOR of:Organization/Location; self:Person PLAYS_FOR for; self:Person PLAYS_FOR with:Organization
member, senator, mp, congressman, deputy, citizen | self MEMBER_OF of:Organization/Group
joint venture | between:Organization OWNS self:Organization; of:Organization OWNS self:Organization
vocalist, singer, lead singer, frontman, frontwoman, guitarist, bassist, drummer, keyboardist, violinist, cellist, saxophonist, trumpeter | self:Person MEMBER_OF of:Organization; self:Person MEMBER_OF for:Organization; self:Person MEMBER_OF with:Organization
officer | self:Person WORKS_FOR of:Employer/Facility; self:Person WORKS_FOR at:Organization/Facility; self:Person WORKS_FOR for:Organization; self:Person WORKS_FOR with:Organization
officer, knight, companion, chevalier | self:Person MEMBER_OF of:Association
fellow | self:Person MEMBER_OF of:Association; self:Person WORKS_FOR of:Employer; self:Person WORKS_FOR at:Organization
subsidiary, unit, division, arm, affiliate, branch | self:Organization SUBSIDIARY_OF of:Organization
parent, parent company, owner | of:Organization SUBSIDIARY_OF self:Organization
owner, proprietor | self OWNS of:Organization/Product/Facility/Work
shareholder, investor, backer | self INVESTED_IN of:Organization; self INVESTED_IN in
colleague, teammate, team-mate, bandmate, co-star, friend, classmate, contemporary, acquaintance, neighbour, neighbor, co-defendant, co-author | self:Person ASSOCIATED_WITH of:Person
partner, ally, collaborator | self PARTNERS_WITH of:Organization/Person
rival, competitor, opponent | self COMPETES_WITH of; self COMPETES_WITH to
supplier, provider, vendor | self:Organization SUPPLIES to; self:Organization SUPPLIES of:Organization
customer, client | of:Organization SUPPLIES self
maker, manufacturer, producer | self:Organization PRODUCES of:Product/Technology/NaturalKind
developer, creator, inventor, designer, architect | self DEVELOPS of:Product/Technology; self CREATED of:Work/Facility
work, design, novel, book, film, album, song, painting, poem, play, opera, composition, building, creation, invention, masterpiece, sculpture, symphony, essay, movie, story, single | of:Person CREATED self
author, writer, composer, painter, songwriter, playwright, sculptor | self:Person CREATED of:Work
operator | self OPERATES of
organizer, organiser, host | self ORGANIZED of:Event
winner, recipient, laureate, champion | self RECEIVED_AWARD of:Award; self PARTICIPATED_IN of:Event
participant | self PARTICIPATED_IN in; self PARTICIPATED_IN of:Event
successor | self SUCCEEDS of; self SUCCEEDS to
predecessor | of SUCCEEDS self
graduate, alumnus, alumna | self:Person EDUCATED_AT of:Organization; self:Person EDUCATED_AT from
student | self:Person EDUCATED_AT at; self:Person STUDENT_OF of:Person; self:Person EDUCATED_AT of:Organization
pupil, disciple, apprentice, protege, protégé | self:Person STUDENT_OF of:Person
teacher, tutor, mentor, professor | of:Person STUDENT_OF self:Person
supporter, advocate, proponent | self SUPPORTS of
opponent, critic | self OPPOSES of
discoverer | self DISCOVERED of

# kin
son, daughter, child | self:Person CHILD_OF of:Person
father, mother, parent | of:Person CHILD_OF self:Person
wife, husband, spouse, brother, sister, sibling, cousin, uncle, aunt, nephew, niece, grandson, granddaughter, grandfather, grandmother, widow, widower, fiancé, fiancée, fiance, fiancee, girlfriend, boyfriend, half-brother, half-sister, twin, son-in-law, father-in-law, brother-in-law | self:Person FAMILY_OF of:Person

# parts and places
part, component, section, element, module, chapter, season, episode, track, subset, piece | self:Product/Organization/Event/Location/Facility/Work/Technology/Concept/NaturalKind/Law PART_OF of
district, suburb, borough, neighbourhood, neighborhood, quarter, region, province | self:Location PART_OF of:Location
capital, city, town, village, district, suburb, municipality, borough, province, region, county, island, river, mountain, lake, port, state | self:Location LOCATED_IN of:Location; self:Location LOCATED_IN in:Location
headquarters | agent:Organization HEADQUARTERED_IN in:Location
headquarters, headquarter, seat | of:Organization HEADQUARTERED_IN self:Location; of:Organization HEADQUARTERED_IN in:Location
flagship, product, brand, phone, car, model, software, service, browser, operating system, game, platform, console, chip, processor, device, app | of:Organization OWNS self:Product/Technology
version, edition, variant, fork, successor | self PART_OF of:Product
company, firm, startup, start-up, label, studio | of:Person OWNS self:Organization
venue, site, location | of:Event LOCATED_IN self:Location/Facility; for:Event LOCATED_IN self:Location/Facility
cause | self CAUSES of
symptom, effect, result, consequence | of CAUSES self
treatment, cure, vaccine, remedy | self PREVENTS for; self PREVENTS of; self PREVENTS against

# what is done, as a noun
acquisition, takeover, purchase, buyout | agent ACQUIRED of
investment, stake, share, shareholding, %, percent, per cent | agent INVESTED_IN in:Organization/Product/Technology/Concept/Facility
%, percent, per cent | agent INVESTED_IN of:Organization
partnership, collaboration, cooperation, alliance, deal, agreement, contract, pact, accord, cooperation agreement, relationship, joint venture, partnership agreement | agent:Organization/Person PARTNERS_WITH with
supply agreement, supply contract, supply deal | agent:Organization SUPPLIES with:Organization/Group; agent:Organization SUPPLIES to:Organization/Group
lawsuit, suit | agent SUED against:Organization/Person
attack, assault, raid, invasion | agent ATTACKED on:Organization/Location/Person; agent ATTACKED of:Location
victory, win | agent DEFEATED over:Organization/Person/Location; agent DEFEATED against:Organization/Person/Location
defeat, loss | by:Organization/Person DEFEATED agent; to:Organization/Person/Location DEFEATED agent; against:Organization/Person/Location DEFEATED agent
discovery | agent DISCOVERED of
study, research, survey, paper, report | agent:Organization/Person STUDIES on; agent:Organization/Person STUDIES of
use | agent USES of
support | agent:Person/Organization/Group SUPPORTS for; agent:Person/Organization/Group SUPPORTS of
opposition | agent OPPOSES to; self:Law/Organization/Work OPPOSES to
visit, trip, journey | agent MOVED_TO to
role, participation, involvement | agent PARTICIPATED_IN in:Event
launch, release, introduction, debut, unveiling | agent RELEASED of:Product/Work/Technology
development | agent DEVELOPS of:Product/Technology
production | agent PRODUCES of:Product/Technology/NaturalKind
expertise, involvement, business, interest | agent:Organization OPERATES_IN in:Concept/Technology
leadership | agent LEADS of
ban, restriction | agent RESTRICTS on
impact, effect, influence | agent AFFECTS on
revenue | of HAS_REVENUE amount
`)

/** Nouns that stand for what their "of" phrase says: "a version of the car". */
export const transparentNouns: ReadonlySet<string> = new Set(
  `name version series range number group set lot variety kind type sort form piece pair majority part portion member couple
  team array host bit model generation line batch collection majority half quarter rest amount bulk branch layer field
  province city town village county region district island municipality port
  rollout launch release introduction development debut integration production construction use adoption`.split(
    /\s+/,
  ),
)

/** Verbs under which a noun of doing is done by their subject: "signed a deal with". */
export const lightVerbs: ReadonlySet<string> = new Set(
  `sign announce have secure make reach strike win enter form launch begin start complete finalize finalise conclude
  close file pursue negotiate establish hold seal ink extend expand renew take do conduct carry out publish undertake
  own sell buy acquire score suffer record earn lead own voice express play pay stage mount organize`.split(
    /\s+/,
  ),
)
