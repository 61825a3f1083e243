import {isOccupation} from "../clause/role-nouns.js"

/**
 * What a head noun says of the thing it names: "a glass company" is an Organization, "the Gecko engine" a Technology.
 *
 * Plain data from general knowledge, in singular and lower case; a noun in two lists takes the first.
 */
const nouns: Readonly<Record<string, string>> = {
  Person: `
    person man woman boy girl child founder cofounder co-founder ceo cto cfo coo chairman chairwoman chairperson chair
    president vice-president director officer executive manager head leader boss owner inventor engineer developer
    programmer scientist physicist chemist biologist mathematician astronomer economist historian philosopher sociologist
    psychologist researcher professor lecturer scholar academic teacher student graduate doctor physician surgeon nurse
    lawyer attorney judge justice politician senator congressman congresswoman representative minister secretary premier
    chancellor governor mayor ambassador diplomat general admiral colonel captain sergeant lieutenant soldier commander
    officer king queen prince princess emperor empress duke duchess earl baron lord lady pope bishop archbishop cardinal
    priest monk nun saint artist painter sculptor architect designer photographer writer author novelist poet playwright
    journalist reporter editor columnist critic publisher composer musician singer songwriter rapper guitarist pianist
    violinist drummer conductor actor actress comedian filmmaker producer screenwriter dancer choreographer athlete
    player footballer striker midfielder defender goalkeeper quarterback cricketer batsman bowler boxer swimmer sprinter
    cyclist golfer coach trainer referee driver pilot astronaut cosmonaut explorer sailor navigator businessman
    businesswoman entrepreneur industrialist investor banker philanthropist activist dissident spokesman spokeswoman
    spokesperson analyst consultant adviser advisor father mother brother sister son daughter husband wife spouse partner
    uncle aunt cousin nephew niece grandfather grandmother friend colleague rival predecessor successor pupil native
    citizen resident survivor victim suspect killer murderer thief candidate nominee winner laureate veteran pioneer
    magnate mogul tycoon billionaire millionaire farmer merchant trader chef cook botanist zoologist geologist naturalist
    archaeologist anthropologist theologian linguist translator librarian statesman revolutionary rebel guru
    superstar star legend host presenter anchor youtuber blogger vlogger gamer monarch ruler sultan emir shah tsar
    heir deputy officeholder lawmaker legislator councillor commissioner prosecutor sheriff detective inspector detainee
    teammate team-mate bandmate classmate co-star co-author co-defendant compatriot namesake`,
  Group: `
    people family tribe clan nation ethnicity population public audience users customers clients consumers investors
    developers researchers scientists engineers workers employees staff students fans supporters voters protesters
    rebels immigrants refugees residents citizens hyperscaler team-mates youth generation minority majority crowd
    shareholders stakeholders founders executives giant maker manufacturer vendor provider supplier customer client
    consumer user investor competitor rival peer startup player member follower subscriber passenger tourist visitor
    immigrant refugee migrant civilian worker employee employer musician politician expert critic scholar observer`,
  Organization: `
    company corporation firm startup start-up business enterprise conglomerate subsidiary parent group holding bank
    insurer lender retailer manufacturer maker automaker carmaker chipmaker airline carrier operator broadcaster
    publisher network studio label brand agency bureau department ministry office authority commission committee council
    board cabinet government administration parliament congress senate assembly legislature court tribunal police army
    navy force military militia regiment brigade squadron organization organisation institution institute university
    college academy school faculty foundation charity trust fund association federation confederation union league
    alliance coalition consortium party movement society club team band orchestra choir ensemble church diocese
    order community collective cooperative syndicate cartel gang newspaper magazine journal daily weekly broadcaster
    think-tank laboratory lab nonprofit non-profit ngo exchange brokerage fund venture unit division arm branch outlet
    hospital clinic franchise dealership supplier vendor provider distributor contractor competitor rival regulator
    watchdog troupe seminary embassy crew giant powerhouse unicorn`,
  Location: `
    city town village hamlet municipality capital county district borough suburb neighborhood neighbourhood province
    state region territory country nation kingdom republic empire colony island islands archipelago peninsula continent
    coast shore bay gulf strait channel sea ocean lake river stream creek waterfall mountain mount hill peak volcano
    valley canyon desert forest jungle plain plateau basin delta cape reef glacier area zone quarter street road avenue
    boulevard square lane highway planet moon star galaxy constellation asteroid comet crater birthplace hometown
    homeland settlement commune prefecture oblast canton parish ward place location land mainland border frontier`,
  Facility: `
    building tower skyscraper house palace castle fortress fort mansion villa cottage museum gallery library theatre
    theater cinema stadium arena venue hall auditorium temple mosque cathedral chapel synagogue monastery abbey shrine
    airport station terminal port harbor harbour dock bridge tunnel dam canal railway line factory plant mill refinery
    mine warehouse observatory telescope laboratory prison jail hotel restaurant bar cafe pub shop store mall market
    park garden zoo cemetery monument memorial statue pier lighthouse base headquarters campus site center centre
    facility complex reactor pipeline gateway gate arch fountain pool gym court track circuit farm ranch vineyard`,
  Event: `
    event war battle siege revolution rebellion revolt uprising coup invasion conflict crisis massacre genocide attack
    bombing shooting assassination murder election referendum vote campaign conference summit meeting convention congress
    forum symposium workshop exhibition expo fair festival ceremony gala parade concert tour show premiere launch
    tournament championship cup olympics games match final race marathon derby season series round competition contest
    earthquake hurricane typhoon cyclone storm flood fire wildfire eruption tsunami drought famine pandemic epidemic
    outbreak accident crash explosion disaster collapse strike protest demonstration riot boycott trial hearing lawsuit
    scandal wedding funeral coronation birthday anniversary merger acquisition takeover deal ipo expedition mission
    flight voyage experiment boom bubble recession depression holiday debut celebration rally keynote hackathon`,
  Award: `
    prize award medal honor honour title trophy scholarship fellowship knighthood order oscar grammy emmy trophy crown
    distinction decoration accolade nomination`,
  Law: `
    law act bill statute treaty agreement accord convention protocol constitution amendment charter directive regulation
    decree edict ordinance code resolution proposition pact patent trademark license licence ruling injunction clause`,
  Work: `
    book novel novella story poem play drama comedy tragedy opera symphony sonata concerto song single album ep track
    film movie documentary series sitcom show episode season painting portrait sculpture drawing mural fresco photograph
    essay article paper report study thesis memoir autobiography biography diary letter speech column manifesto manuscript
    encyclopedia encyclopaedia dictionary website blog podcast magazine newspaper journal comic manga anime musical ballet
    trilogy sequel prequel soundtrack anthem hymn video cartoon guide textbook map chapter volume`,
  Product: `
    product smartphone phone handset tablet laptop computer pc desktop console device gadget watch smartwatch headset
    earbuds speaker camera printer robot drone car vehicle sedan suv truck van bus motorcycle bicycle bike scooter train
    locomotive tram aircraft airplane plane jet airliner helicopter rocket spacecraft satellite probe rover ship boat
    vessel submarine frigate destroyer yacht ferry tank missile gun rifle pistol weapon drug medicine
    vaccine software app application program browser client editor suite tool toolkit game service platform
    assistant chatbot bot model os processor chip gpu cpu card drink beer wine snack food toy line
    lineup portfolio wearable television tv router modem appliance battery lamp fibre fiber server supercomputer`,
  Technology: `
    technology technique method algorithm protocol standard format codec language framework library engine architecture
    system interface database kernel compiler network infrastructure cryptocurrency blockchain sensor
    optics semiconductor transistor laser process procedure mechanism therapy treatment encryption api cockpit cabin`,
  NaturalKind: `
    species genus plant tree flower fruit vegetable animal mammal bird fish insect reptile dinosaur bacterium virus fungus
    disease disorder syndrome cancer infection protein gene enzyme hormone acid compound element mineral metal gas
    molecule chemical substance cell tissue organ breed`,
  Concept: `
    concept idea theory principle philosophy doctrine ideology religion field discipline subject science study art topic
    strategy policy plan program programme project initiative goal role job position career style genre movement tradition
    culture approach era age period term word phrase notion phenomenon trend problem issue question industry sector
    market economy demand supply growth development training infrastructure investment revenue right freedom`,
}

/** Lemma of a head noun to the entity type that it speaks for. */
export const headTypes: ReadonlyMap<string, string> = readTable(nouns)

/** The type that a noun speaks for, also one of the many trades that no list has: "cryptologist". */
export function typeOfNoun(lemma: string): string | undefined {
  return headTypes.get(lemma) ?? (isOccupation(lemma) ? "Person" : undefined)
}

/** Nouns that mark an Organization, Facility, … when they are the last word of a name: `Broad Art Museum`. */
const lastWords: Readonly<Record<string, string>> = {
  Organization: `
    Inc Inc. Corp Corp. Corporation Company Co Co. Ltd Ltd. Limited LLC L.L.C. PLC plc GmbH AG S.A. SA SpA NV N.V. BV AB
    Oyj KK Pty LP LLP KGaA KG UG SARL SAS S.p.A. SpA S.r.l. Srl B.V. A/S ApS ASA Oy S.A.B. Sdn Bhd Pte K.K. gGmbH Holdings Holding Group Partners Ventures Capital Industries Enterprises Systems Technologies
    Laboratories Labs Lab Bank Bancorp Insurance Airlines Airways Motors Pharmaceuticals Pharma Therapeutics Biotech
    Energy Electronics Semiconductor Semiconductors Software Networks Communications Media Entertainment Studios Pictures
    Records Foods Brands Stores Logistics Railways Petroleum Steel Chemicals Solutions Consulting Associates Brothers Bros
    Bros. Sons Foundation Institute Institution University College School Academy Polytechnic Seminary Faculty Association
    Society Federation Confederation Union League Alliance Coalition Consortium Council Committee Commission Board Bureau
    Agency Authority Department Ministry Office Administration Secretariat Service Party Congress Senate Parliament
    Assembly Court Tribunal Police Army Navy Corps Force Forces Guard Regiment Brigade Division Battalion Squadron Club
    FC F.C. United Orchestra Philharmonic Choir Band Ensemble Church Diocese Order Organization Organisation Trust Fund
    Charity Cooperative Network Times Post Herald Tribune Gazette Journal News Press Broadcasting Hospital Clinic
    Cabinet Treasury Exchange Reserve Initiative Team Racing Motorsport Motorsports Nations Movement Endowment International Directorate Panel Bloc
    Front Coalition Globe Examiner Observer Telegraph Inquirer Sentinel Courier Dispatch Chronicle Gazette Mercury Star
    Jihad Caucus Parliament Guild Collective Rovers Wanderers Athletic Rangers Albion Hotspur Dynamo Giants Lions Tigers
    Bears Eagles Bulls Warriors Knights Raiders Dolphins Pirates Cubs Hawks Sharks Wolves Lakers Yankees`,
  Facility: `
    Museum Gallery Library Theatre Theater Cinema Stadium Arena Hall Auditorium Palace Castle Fort Fortress
    Tower Towers House Building Center Centre Cathedral Chapel Abbey Temple Mosque Synagogue Monastery Basilica Shrine
    Airport Station Terminal Port Harbor Harbour Bridge Tunnel Dam Canal Railway Prison Jail Hotel Inn Mall Market Park
    Garden Gardens Zoo Cemetery Memorial Monument Statue Observatory Telescope Laboratory Plant Factory Mill Mine Pier
    Lighthouse Speedway Circuit Racecourse Pavilion Plaza Base Campus Mansion Villa Estate Manor Ballpark Field Oval Hippodrome Coliseum
    Ballroom Aquarium Velodrome Raceway Gymnasium Café Cafe Lounge Dome Playhouse Amphitheatre Amphitheater Sternwarte Apollo`,
  Location: `
    City Town Village County District Province Region State States Territory Republic Kingdom Empire Island Islands Isle
    Peninsula Bay Gulf Strait Channel Sea Ocean Lake River Creek Falls Mountain Mountains Mount Hills Hill Peak Valley
    Canyon Desert Forest Coast Cape Reef Glacier Basin Delta Beach Street Road Avenue Boulevard Square Lane Highway Way
    Borough Counties Shire Municipality Parish Constituency Riding Township Heights Springs Oblast Prefecture Plateau Archipelago Nebula Galaxy Crater Ridge Point Cove`,
  Event: `
    War Wars Battle Revolution Rebellion Revolt Uprising Crisis Massacre Olympics Paralympics Games Cup Championship
    Championships Tournament Open Prix Derby Marathon Bowl Final Finals Festival Fair Expo Exhibition Conference Summit
    Convention Forum Symposium Election Elections Referendum Tour Earthquake Hurricane Flood Fire Disaster Pandemic
    Launch Ceremony Coronation Biennale Playoffs Regatta Trial Trials Day Week Accident Bombing Incident Scandal
    Depression Debate Debates Keynote Hackathon Expedition Campaign Siege Draft`,
  Award: `Prize Award Awards Medal Oscar Grammy Emmy Trophy Scholarship Fellowship Cross Honours Honors Knighthood`,
  Law: `
    Act Bill Law Treaty Accord Accords Agreement Convention Protocol Constitution Amendment Charter Directive Regulation
    Code Resolution Proposition Pact Declaration Statute Ordinance Decree`,
  Work: `
    Symphony Sonata Concerto Opera Ballet Album Trilogy Saga Chronicles Encyclopedia Encyclopaedia
    Dictionary Handbook Bible Quran Gospel Magazine Review Letters Annals Proceedings Transactions Bulletin Newsletter Blog Podcast Show Anthem Waltz Requiem`,
  Product: `
    Phone Watch Tablet Browser Suite App Store Cloud Assistant Player Console Rocket Shuttle Telescope
    Express Edition Model Pro Max Ultra Mini Plus Lite Mobile SUV Sedan Drone Robot OS Server Explorer Messenger Maps Pay
    Drive Glass Cockpit Vaccine Rover Navigator Communicator`,
  Technology: `
    Protocol Engine Architecture Framework Language Algorithm Format Standard Technology Codec Kernel Compiler
    Interface System Transformer`,
  Group: `Family Dynasty Tribe Clan People Americans Europeans Africans Asians`,
  Concept: `
    Theory Theorem Principle Hypothesis Effect Philosophy Strategy Policy Era Age Program
    Programme Project Plan Studies Science Engineering Ecosystem Doctrine`,
}

/** Nouns that mark a type when they are the first word of a name, as in many languages: `Teatro Real`. */
const firstWords: Readonly<Record<string, string>> = {
  Organization: `
    Parti Partido Partai Partij Partei Liga Lega Movimento Mouvement Unión Frente Alianza Associazione Institut Instituto
    Istituto Université Universidad Universidade Università Universität Colegio Collège École Orchestre Banco Banque Banca
    Royal National Radio Association Fédération Compagnie`,
  Facility: `
    Teatro Théâtre Theatre Museo Musée Palazzo Palais Palacio Schloss Château Castello Plaza Piazza Estadio Stadion
    Basilica Stade Camp Port`,
  Event: `Cyclone Hurricane Typhoon Operation`,
  Location: `Mount Mt. Mt Lake Cape Isle Fort San Santa São Los Las Rio Río River Gulf Bay`,
}

/** First word of a name to the type that it speaks for. */
export const firstWordTypes: ReadonlyMap<string, string> = readTable(firstWords)

/** Last word of a name to the type that it speaks for, with the capital it has in names. */
export const lastWordTypes: ReadonlyMap<string, string> = readTable(lastWords)

function readTable(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const [type, words] of Object.entries(table)) {
    for (const word of words.trim().split(/\s+/)) if (!types.has(word)) types.set(word, type)
  }
  return types
}
