import {readRules} from "./rule.js"

/** Which relations verbs state; see `rule.ts` for how to read a line. */
export const verbRules = readRules(`
# founding, making
found, co-found, cofound, establish, set up, incorporate, constitute | obj FOUNDED_BY subj; obj STARTED_ON when; obj:Organization/Facility LOCATED_IN in
spin out, spin off | obj:Organization FOUNDED_BY subj:Person; obj:Organization STARTED_ON when
start, form | obj:Organization FOUNDED_BY subj; obj:Organization STARTED_ON when
create | obj:Organization FOUNDED_BY subj; subj CREATED obj; obj STARTED_ON when
invent, devise, conceive, pioneer, co-create, co-invent | subj CREATED obj; obj STARTED_ON when
write, compose, author, paint, sculpt, pen, co-write, direct, draw, record, choreograph, script | subj CREATED obj:Work
write, author, edit, translate, illustrate | subj:Person CREATED obj:Work
design | subj:Person CREATED obj:Work/Facility/Product/Technology; subj:Organization DEVELOPS obj
star, act, appear, perform | subj:Person PARTICIPATED_IN in:Event; subj:Person PRESENTED_AT at
build, construct | subj:Person/Organization CREATED obj:Facility; subj:Organization/Group DEVELOPS obj; obj STARTED_ON when
develop, engineer, maintain, co-develop, program, code | subj DEVELOPS obj; obj:Product/Technology DEVELOPS by
produce, manufacture, make, assemble, mass-produce, sell, brew, grow, mine | subj:Organization/Person PRODUCES obj:Product/Technology/NaturalKind
film, co-produce, produce | subj CREATED obj:Work
release, launch, unveil, introduce, debut, publish, roll out, showcase, present, reveal, premiere, open-source, bring out, ship | subj RELEASED obj:Product/Work/Technology; obj:Product/Work/Technology RELEASED_ON when
present, unveil, showcase, reveal, demonstrate, show, exhibit, introduce, launch, announce, perform, premiere, display | obj:Product/Work/Technology PRESENTED_AT at:Event/Facility; obj:Product/Work/Technology PRESENTED_AT during:Event
speak, announce, perform, appear, present, compete, exhibit, talk, lecture | subj PARTICIPATED_IN at:Event
debut, premiere | subj0:Product/Work/Technology PRESENTED_AT at; subj0:Product/Work/Technology RELEASED_ON when
feature | obj:Product/Work/Technology/Person PRESENTED_AT subj:Event; subj:Work/Product EQUIPPED_WITH obj

# money and business
invest, put, pour, plough, plow, inject | subj INVESTED_IN in; subj INVESTED_IN into; subj INVESTED_IN amount
raise | from:Person/Organization INVESTED_IN subj:Organization
fund, finance, bankroll, back, underwrite, sponsor | subj INVESTED_IN obj
donate | subj INVESTED_IN amount; subj SUPPORTS to; subj SUPPORTS in_support_of
give | subj INVESTED_IN amount; subj SUPPORTS in_support_of
acquire, buy, purchase, take over, buy out, snap up | subj ACQUIRED obj:Organization/Product
buy, purchase, order, source, procure | seller:Organization SUPPLIES subj:Organization
buy, purchase, acquire | subj OWNS obj:Facility/Work
own, possess | subj OWNS obj:Organization/Product/Technology/Facility/Work/Location/Group/Event/Person
control | subj OWNS obj:Organization
belong | subj PART_OF to:Organization/Product/Group; subj PART_OF to:NaturalKind
sell | to:Person/Organization ACQUIRED obj:Organization/Product
merge | subj PARTNERS_WITH with:Organization
partner, team up, collaborate, cooperate, work together, ally, join forces | subj PARTNERS_WITH with
contract, sign | subj PARTNERS_WITH with:Organization
compete, vie | subj COMPETES_WITH with; subj COMPETES_WITH against; subj PARTICIPATED_IN in:Event
rival | subj COMPETES_WITH obj
supply, provide, deliver, furnish | subj:Organization SUPPLIES to; subj:Organization SUPPLIES obj:Organization/Group/Product/Facility/NaturalKind/Technology; with:Product/Technology SUPPLIED_BY subj:Organization
run | subj:Person LEADS obj:Organization/Group
operate, run | subj OPERATES obj:Facility/Product/Work/Event; subj:Organization OPERATES obj:Organization; subj:Organization OPERATES_IN in
manage, administer | subj:Organization OPERATES obj:Facility/Product; subj:Person LEADS obj:Organization/Group
specialize, specialise, deal, trade | subj OPERATES_IN in
engage | subj:Organization OPERATES_IN in
focus, concentrate | subj OPERATES_IN on
target | subj:Organization OPERATES_IN obj:Concept/Technology
earn, generate, gross, net | subj HAS_REVENUE amount
employ, hire, recruit | obj:Person/Group WORKS_FOR subj:Organization
split, spin off | obj:Organization PART_OF from:Organization

# people at work
lead, head, chair, captain, coach, govern, command, preside over, spearhead, steer, helm | subj LEADS obj
preside | subj LEADS over
work | subj:Person WORKS_FOR for:Organization; subj:Person WORKS_FOR at:Organization; subj PARTNERS_WITH with:Organization/Person
join | subj:Person MEMBER_OF obj:Association; subj:Person WORKS_FOR obj:Employer; subj:Organization/Location MEMBER_OF obj:Organization/Group; subj PARTICIPATED_IN obj:Event
teach, lecture | subj:Person WORKS_FOR at:Organization; obj:Person STUDENT_OF subj:Person
read | subj:Person EDUCATED_AT at:Organization
sit | subj:Person MEMBER_OF on:Organization
direct | subj:Person LEADS obj:Organization/Facility
study, train, enrol, enroll, matriculate | subj:Person EDUCATED_AT at; subj:Person STUDENT_OF under:Person; subj:Person STUDENT_OF with:Person; subj0:Person EDUCATED_AT in:Organization
enrol, enroll | obj:Person EDUCATED_AT in:Organization; obj:Person EDUCATED_AT at:Organization
study | subj0:Person EDUCATED_AT in:Location
graduate | subj:Person EDUCATED_AT from; subj:Person EDUCATED_AT at
receive degree, earn degree, obtain degree, take degree, gain degree, get degree, complete degree, hold degree, have degree, do degree, pursue degree, finish degree, begin degree, start degree, continue degree, resume degree, take up degree | subj:Person EDUCATED_AT from:Organization; subj:Person EDUCATED_AT at:Organization; subj:Person EDUCATED_AT in:Organization; subj:Person STUDENT_OF under:Person; subj:Person STUDENT_OF with:Person
attend | subj:Person EDUCATED_AT obj:Organization/Facility; subj:Person EDUCATED_AT where:Location; subj PARTICIPATED_IN obj:Event
educate, school | obj:Person EDUCATED_AT at; obj:Person EDUCATED_AT in:Organization/Facility
tutor, mentor | obj:Person STUDENT_OF subj:Person
represent | subj:Person MEMBER_OF obj:Organization; subj:Organization/Person PLAYS_FOR obj:Location
serve | subj:Person WORKS_FOR in:Organization; subj:Person WORKS_FOR on:Organization; subj:Person WORKS_FOR with:Organization
succeed, replace, supersede | subj SUCCEEDS obj
succeed | subj SUCCEEDS to:Person
precede | obj SUCCEEDS subj

# lives
bear, born | obj BORN_IN in; obj BORN_IN at; obj BORN_IN near; obj BORN_ON when; obj CHILD_OF to:Person
die, pass away | subj DIED_IN in; subj DIED_IN at; subj DIED_ON when
kill, assassinate, execute | obj DIED_ON when; obj DIED_IN in
marry, wed | subj FAMILY_OF obj:Person; obj FAMILY_OF to:Person
divorce | subj FAMILY_OF obj:Person
raise, bring up | obj:Person CITIZEN_OF in:Location
hail | subj:Person CITIZEN_OF from:Location
move, relocate, emigrate, immigrate, travel, flee, migrate, return, go, fly, sail | subj0 MOVED_TO to
move, relocate, send, bring, take, ship, shift | obj:Product/Person/Organization/Group MOVED_TO to:Location/Facility
leave, depart, set off, set out, embark | subj:Person/Group MOVED_TO for:Location/Organization
visit, tour | subj MOVED_TO obj:Location/Facility
transfer | obj MOVED_TO to; subj0:Person MOVED_TO to
emigrate | subj MOVED_TO to
receive, win, earn, get, collect, garner, accept | subj RECEIVED_AWARD obj:Award; from:Organization/Person AWARDS obj:Award
give | obj RECEIVED_AWARD obj2:Award; to RECEIVED_AWARD obj:Award; subj AWARDS obj2:Award
award, present, bestow, grant, confer | obj RECEIVED_AWARD obj2:Award; to RECEIVED_AWARD obj:Award; obj RECEIVED_AWARD with:Award; subj AWARDS obj2:Award; subj AWARDS obj:Award; from:Organization AWARDS obj2:Award
honour, honor, decorate | obj RECEIVED_AWARD with:Award; subj AWARDS obj:Person
influence, inspire | obj INFLUENCED_BY subj
name, rename, call | obj NAMED_AFTER after; obj2 NAMED_AFTER after; obj NAMED_AFTER for
dub, title, christen, nickname | obj NAMED_AFTER after

# places and times
base | obj:Product/Technology USES on:Product/Technology; obj:Work INFLUENCED_BY on
base, headquarter | obj HEADQUARTERED_IN in; obj HEADQUARTERED_IN at; obj:Person/Product/Facility/Event/Group LOCATED_IN in
locate, situate, site, house | obj LOCATED_IN in; obj LOCATED_IN at; obj LOCATED_IN on; obj LOCATED_IN near
lie, stand, sit | subj:Location/Facility LOCATED_IN in; subj:Location/Facility LOCATED_IN on
hold, stage, host | obj:Event LOCATED_IN in; obj:Event LOCATED_IN at; obj:Event OCCURRED_ON when; subj:Person/Organization/Location ORGANIZED obj:Event
take place, occur, happen | subj LOCATED_IN in; subj LOCATED_IN at; subj OCCURRED_ON when
organize, organise, host, convene, arrange | subj ORGANIZED obj:Event; obj:Event OCCURRED_ON when; obj:Event LOCATED_IN in
open | subj0:Facility LOCATED_IN in:Location; obj:Facility/Organization/Event STARTED_ON when; subj0:Facility/Event/Organization STARTED_ON when
begin, start, commence, originate | subj0:Organization/Event/Facility/Product/Work/Technology/Concept STARTED_ON when; obj:Event STARTED_ON when
originate | subj LOCATED_IN in:Location
end, conclude, finish, close, dissolve, disband | subj0:Organization/Event/Facility/Product ENDED_ON when; obj:Organization/Event/Facility/Product ENDED_ON when
live, reside, settle, dwell, grow up | subj:Person LOCATED_IN in
complete | obj:Facility/Work ENDED_ON when

# products and technology
equip, fit, outfit | obj EQUIPPED_WITH with
power, drive | obj:Product/Facility EQUIPPED_WITH by; obj:Product/Technology USES subj:Product/Technology
use, utilize, utilise, employ, adopt, leverage, deploy, apply, harness, exploit, wield | subj USES obj:Product/Technology/Concept/NaturalKind/Facility/Work/Group; obj:Product/Technology RUNS_ON across; obj:Product/Technology RUNS_ON on
run | subj:Product/Technology/Work RUNS_ON on
land | subj:Product/Technology RUNS_ON on:Product/Group/Technology/Concept
rely, depend, draw | subj REQUIRES on; subj REQUIRES upon
be dependent, be reliant | subj REQUIRES on; subj REQUIRES upon
require, need, demand | subj REQUIRES obj
feature, include, contain, incorporate, integrate, carry, have, pack, sport | subj:Product/Facility EQUIPPED_WITH obj:Product/Technology
comprise, consist, compose, make up | of PART_OF subj; obj PART_OF subj
include, contain, comprise, encompass | obj PART_OF subj:Product/Organization/Location/Event/Work/Technology
support | subj:Person/Organization/Group SUPPORTS obj
offer, provide, possess, deliver, enable, support | subj:Product/Technology HAS_CAPABILITY obj:Concept
implement | subj:Person/Organization DEVELOPS obj:Product/Technology/Work; subj:Product/Technology USES obj:Technology/Concept

# taking sides, conflict, law
promote | subj SUPPORTS obj:Product/Technology/Concept/Law/Event/Group/Work
endorse, advocate, champion, favour, favor, recommend, defend, praise, assist, aid, encourage | subj SUPPORTS obj
vote, campaign, argue, fight | subj SUPPORTS for; subj OPPOSES against
oppose, criticize, criticise, condemn, denounce, reject, protest, challenge, resist, blame, slam, accuse, decry, veto, boycott | subj:Person/Organization/Group OPPOSES obj
protest | subj OPPOSES against
sue, prosecute | subj SUED obj; obj SUED by
rule, decide | subj:Organization RULED_ON on; subj:Organization RULED_ON in:Event; subj:Organization RULED_ON against
overturn, uphold, strike down, hear | subj:Organization RULED_ON obj:Law/Event/Concept
ban, restrict, prohibit, block, limit, outlaw, censor, suspend, sanction, forbid, bar | subj:Organization/Law/Person/Location RESTRICTS obj
attack, invade, bomb, raid, besiege, storm, assault, shell, occupy, capture, conquer, destroy | subj ATTACKED obj:Location/Organization/Person
attack, invade, bomb, raid, capture | subj ATTACKED obj:Facility
pass, enact, adopt, approve, ratify, sign | subj:Organization/Person SUPPORTS obj:Law
join, fight, serve | subj:Person PARTICIPATED_IN in:Event

# sport
defeat, beat, overcome, outplay, thrash, rout, edge, trounce, eliminate, knock out, upset, dismantle, demolish, crush, oust, outlast, overpower, outclass, vanquish, best | subj DEFEATED obj:Organization/Person/Location
win | subj DEFEATED against:Organization/Person/Location; subj DEFEATED over:Organization/Person/Location; subj PARTICIPATED_IN obj:Event; subj PARTICIPATED_IN at:Event
lose | to:Organization/Person/Location DEFEATED subj0; against:Organization/Person/Location DEFEATED subj0; subj PARTICIPATED_IN obj:Event
play, win, compete, fight, serve, march | under:Person LEADS subj:Organization/Group
play | subj:Person PLAYS_FOR for; subj:Organization COMPETES_WITH against; subj PARTICIPATED_IN in:Event; subj PARTICIPATED_IN at:Event; subj:Person PLAYS_FOR with:Organization
face, meet | subj:Organization COMPETES_WITH obj:Organization
draw, tie | subj:Organization COMPETES_WITH with:Organization
score, net | subj SCORED in:Event; subj SCORED against; subj SCORED for:Organization
sign | subj:Person PLAYS_FOR for:Organization; subj:Person PLAYS_FOR with:Organization; obj:Person PLAYS_FOR subj:Organization
participate, compete, take part, partake, race, qualify, enter | subj PARTICIPATED_IN in; subj PARTICIPATED_IN at; subj PARTICIPATED_IN for:Event

# science
study, investigate, examine, research, explore, analyze, analyse, survey, measure, observe | subj:Person/Organization/Event/Work/Group STUDIES obj
discover | subj:Person/Organization DISCOVERED obj; subj:Work/Group DISCOVERED obj
identify, detect, isolate | subj:Person/Organization/Work/Group DISCOVERED obj:NaturalKind/Concept/Technology/Product/Location
cause, trigger, provoke, induce, spark, prompt | subj CAUSES obj:Event/NaturalKind/Concept
lead, contribute, give rise | subj CAUSES to:Event/Concept/NaturalKind
result | subj CAUSES in; from CAUSES subj
prevent, treat, cure, alleviate, relieve, inhibit, combat, reduce | subj PREVENTS obj:NaturalKind/Event/Concept
affect, disrupt, damage, hit, strike, change, transform, reshape, alter, improve, boost, harm, threaten, hurt | subj AFFECTS obj
collide | subj AFFECTS with
publish | obj:Work/Event/Concept PUBLISHED_IN in:Work/Organization; obj:Work PUBLISHED_IN by:Organization
appear | subj:Work PUBLISHED_IN in:Work

# saying, wanting, being able
announce, declare, state, report, proclaim, disclose, confirm | subj:Person/Organization ANNOUNCED obj:Product/Technology/Work/Event/Concept/Law/Facility/Organization/Award/NaturalKind
unveil, reveal | subj:Person/Organization ANNOUNCED obj:Concept/Event/Law/Facility
aim, plan, intend, seek, want, hope, strive, plot, aspire, wish, vow, pledge, promise, propose, attempt, try | subj AIMS_TO inf
be determined, be eager, be committed, be set, be ready | subj AIMS_TO inf
expect, schedule, slate, project | obj AIMS_TO inf
design, intend, mean | obj:Product/Technology HAS_CAPABILITY inf
be able | subj HAS_CAPABILITY inf
be capable | subj HAS_CAPABILITY of
consider, regard, see, view, describe, hail, recognize, recognise | obj INSTANCE_OF as
`)

/** Verbs that say too little to make an open relation type of their own. */
export const emptyVerbs: ReadonlySet<string> = new Set(
  `be have do get make take give go come put let keep become seem appear remain say tell think know believe mean want
  need like see look find call name include contain begin start continue stop try use feel turn happen stay hear ask
  know show add note explain write state suggest claim describe consider regard expect hope plan aim can will may might
  could would should must shall follow set bring hold tend read call be become allow help enable let cause base`.split(
    /\s+/,
  ),
)
