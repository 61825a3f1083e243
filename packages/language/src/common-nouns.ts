/**
 * Everyday nouns that compromise's word list leaves to guessing. They tell a common noun with a capital (in a title,
 * or first in its sentence) from a name. Plain data from general knowledge.
 */
export const commonNouns: ReadonlySet<string> = new Set(
  `
ability absence abstract abuse academy acceptance access accident accord accordance account accuracy achievement acid
acquisition act action activity actor addition address adjustment administration admission adoption advance advantage
adventure advertisement advice affair affiliation afternoon age agency agenda agreement agriculture aid aim air aircraft
airline airport album alcohol alliance allocation allowance alternative ambition amendment amount analysis ancestor
anger angle animal anniversary announcement answer anxiety apartment appeal appearance apple application appointment
approach approval arch architecture area argument arm army arrangement array arrest arrival art article artifact ash
aspect assault assembly assessment asset assignment assistance association assumption assurance atmosphere atom attack
attempt attention attitude attraction attribute auction audience aunt authority automation autumn availability average
award awareness axis baby back background bag balance ball balloon ban band bank bankruptcy bar barrel barrier base
baseball basin basis basket basketball batch bath battery battle battleground bay beach bean bear beauty bed bedroom
beer beginning behavior behaviour being belief bell belt benchmark benefit bet beta bias bicycle bike bill billionaire
bird birth birthday bit blade blame blend block blockchain blog blood board boat body bomb bond bone bonus book boom
border boss bottle bottleneck bottom boundary bowl box boy boycott brain branch brand bread break breakfast
breakthrough breast breath brick bridge brother browser bubble budget bug building bulk bullet bundle burden bureau
burst bus bush business butter button buyer cabin cabinet cable cafe cake calculation calendar call camera camp campaign
campus cancer candidate candle cap capability capacity capital captain capture car carbon card care career cargo
carrier case cash cast castle cat catalog catalogue catalyst category cathedral cattle cause cave ceiling celebration
cell cent center centre century ceremony certificate chain chair challenge chamber champion championship chance change
channel chaos chapter character characteristic charge charity chart charter cheese chemical chemistry chest chicken
chief child childhood chip chocolate choice church cigarette cinema circle circuit circumstance citation citizen city
claim class classic classroom clause clay client climate climb clinic clock closure cloth clothes cloud club clue coach
coal coalition coast coat code coffee cohort coin collaboration collapse collar colleague collection college collision
colony color colour column combat combination comedy comfort comment commerce commission commitment committee commodity
communication community companion company comparison competition competitor complaint complex complexity component
composition compound comprehension compromise compute computer computing concentration concept concern concert
conclusion condition conduct conference confidence configuration conflict confusion congress connection conscience
consciousness consensus consequence conservation consideration consortium constitution constraint construction
consultation consumer consumption contact container content contest context continent contract contrast contribution
contributor control controller controversy convention conversation conversion conviction cook cookie cooperation
coordination copper copy core corn corner corporation correction correlation corridor corruption cost costume cottage
cotton council counsel count counter counterpart country county coup couple courage course court cousin cover coverage
cow crash cream creation creativity creator creature credit creditor crew crime crisis criterion criticism crop cross
crossing crowd crown cruise cry crypto crystal cultivation culture cup curiosity currency current curriculum curve
custody custom customer cut cycle damage dance danger dark data database dataset date daughter dawn day deal dealer
death debate debt debut decade decision deck decline decrease deer defeat defect defence defense deficit definition
degree delay delegate delegation delight delivery demand democracy demonstration denial density department departure
dependence deployment deposit depression depth deputy descent description desert design designation desire desk
destination destiny destruction detail detection determination developer development device diagnosis dialogue diamond
dictionary diet difference difficulty digit dignity dimension dinner diplomat direction director directory dirt
disability disadvantage disagreement disaster disc discipline disclaimer discount discourse discovery discrimination
discussion disease dish disk dismissal disorder display disposal dispute disruption distance distinction distribution
distributor district diversity dividend division divorce doctor doctrine document documentary documentation dog dollar
domain dominance donation door dose doubt dozen draft drama drawing dream dress drink drive driver drop drought drug
drum duration dust duty dynasty eagle ear earnings earth earthquake ease east economics economist economy ecosystem edge
edition editor education effect efficiency effort egg election electricity electronics element elephant elite email
embassy emergence emergency emission emotion emphasis empire employee employer employment encounter encryption
encyclopedia end endeavor ending enemy energy enforcement engagement engine engineer engineering enjoyment enterprise
entertainment enthusiasm entity entrance entrepreneur entry environment episode equality equation equipment equity
equivalent era error escape essay essence establishment estate estimate ethics evaluation evening event evidence
evolution exam examination example excellence exception excess exchange excitement exclusion excuse execution executive
exercise exhibition existence exit expansion expectation expedition expenditure expense experience experiment expert
expertise explanation exploration explosion export exposure expression extension extent extreme eye fabric face facility
fact factor factory faculty failure faith fall fame family fan fantasy farm farmer fashion fat fate father fault favor
favour fear feast feature federation fee feedback feeling fellow fellowship female fence festival fever fiber fibre
fiction field fig fight figure file film filter final finance finding finger finish fire firm fish fishing fit flag flame
flash flat fleet flesh flexibility flight float flood floor flour flow flower fluid focus folk food foot football force
forecast forehead foreigner forest forestry fork form format formation formula fortune forum foundation founder fraction
fragment frame framework fraud freedom freight frequency friday friend friendship front frontier fruit fuel fun function
fund funding funeral fur furniture fusion future gain galaxy gallery gallon game gang gap garage garden gas gate gateway
gathering gaze gear gender gene general generation generator genetics genius genre gentleman geography gesture ghost
giant gift girl girlfriend glass glimpse glory goal god gold golf good governance government governor grace grade
graduate graduation grain grammar grandfather grandmother grant graph graphics grass gravity ground group growth guarantee
guard guess guest guidance guide guideline guilt guitar gulf gun guy habit habitat hair half hall hand handful handle
happiness harbor harbour hardware harm harmony harvest hat hazard head headline headquarters health hearing heart heat
heaven height heir helicopter hell helmet help hemisphere heritage hero hierarchy highlight highway hill hint hip
historian history hit hobby hockey hold holder hole holiday home homeland honey honor honour hope horizon horror horse
hospital host hostage hotel hour house household housing human humanity humor humour hunger hunt hunter hunting husband
hydrogen hypothesis ice icon idea ideal identification identity ideology ignorance illness illusion illustration image
imagination immigrant immigration impact implementation implication import importance impression improvement impulse
incentive inch incidence incident inclination inclusion income increase independence index indication indicator industry
inequality infant infection inflation influence information infrastructure ingredient inhabitant inheritance initiative
injection injury ink inn innovation innovator input inquiry insect insight inspection inspector inspiration installation
instance instinct institute institution instruction instructor instrument insurance integration integrity intellect
intelligence intensity intent intention interaction interest interface interior internet interpretation interruption
interval intervention interview introduction intuition invasion invention inventory investigation investigator investment
investor invitation involvement iron irony island isolation issue item jacket jail jaw jazz job joke journal journalism
journalist journey joy judge judgement judgment juice jump jungle junior jury justice key keyboard kid kind kingdom
kitchen knee knife knight knowledge lab label labor laboratory labour lack lady lake lamp land landing landlord landmark
landscape lane language laptop law lawn lawsuit lawyer layer layout leader leadership leaf league learning leather leave
lecture leg legacy legend legislation legislature leisure lemon length lesson letter level liability liberal liberation
liberty librarian library licence license lid life lifestyle lifetime limit limitation line link lion lip liquid list
listener literacy literature litigation liver living load loan lobby location lock log logic logistics look lord loss lot
lounge love lover loyalty luck lunch lung luxury machine machinery magazine magic magnitude mail main mainstream maintenance
majesty major majority maker male mall man management manager mandate manner manual manufacture manufacturer manuscript
map marathon margin mark market marketplace marriage mask mass massacre master match mate material mathematics math matrix
matter maximum mayor meal meaning means measure measurement meat mechanism medal media medicine medium meeting melody
member membership memoir memorandum memorial memory mentality mentor menu merchant mercy merger merit mess message metal
metaphor method methodology metric microphone middle midnight migration mile military milk mill mind mine mineral minimum
mining minister ministry minority minute miracle mirror misery missile mission mistake mixture mobility modality mode
model moderation module moment momentum monarch monastery money monitor monkey monopoly monster month monument mood moon
morality morning mortality mortgage mosque mother motion motivation motive motor mountain mouse mouth move movement movie
mud multitude murder muscle museum music musician mystery myth name narrative nation nationality native nature navigation
navy necessity neck need neighbor neighborhood neighbour neighbourhood nerve nest network news newspaper night nightmare
node noise nomination nominee norm north nose note notebook notice notion novel nucleus number nurse nut oath obesity
object objection objective obligation observation observer obstacle occasion occupation occurrence ocean offence offense
offer offering office officer official offspring oil omission onset opening opera operation operator opinion opponent
opportunity opposition optics optimism option orbit orchestra order organ organisation organization orientation origin
outbreak outcome outlet outline outlook output outrage outsider oven overview owner ownership oxygen pace pack package
packet page pain paint painter painting pair palace palm pan panel panic paper parade paradigm paradox paragraph parameter
parent parish park parking parliament part participant participation particle partner partnership party passage passenger
passion passport past patch patent path patience patient pattern pause payment peace peak peasant peer penalty pension
people pepper percentage perception performance performer period permission permit person personality personnel
perspective phase phenomenon philosopher philosophy phone photo photograph photographer photography phrase physician
physics piano picture pie piece pile pillar pilot pin pine pioneer pipe pipeline pitch pity place plain plan plane planet
planning plant plastic plate platform play player playground plea pleasure pledge plot plug pocket poem poet poetry point
poison pole police policy politician politics poll pollution pool pope population portfolio portion portrait position
possession possibility possibly post poster pot potato potential pottery pound poverty powder power practice practitioner
praise prayer preacher precedent precision predecessor prediction preference pregnancy prejudice premise premium
preparation presence present presentation presenter preservation presidency president press pressure prestige prevention
prey price pride priest prime prince princess principal principle print printer priority prison prisoner privacy privilege
prize probability problem procedure proceeding process processor producer product production productivity profession
professional professor profile profit program programme programmer progress prohibition project projection promise
promotion proof propaganda property prophet proportion proposal prosecution prosecutor prospect prosperity protection
protein protest protocol prototype province provision psychology pub public publication publicity publisher pulse pump
punishment pupil purchase purpose pursuit push puzzle quality quantity quarter queen quest question questionnaire queue
quota quote rabbit race racing radiation radio rage raid rail railroad railway rain range rank rate rating ratio reach
reaction reactor reader reading reality realm reason rebellion receipt reception recession recipe recipient recognition
recommendation reconstruction record recorder recording recovery recruitment reduction reference referendum reflection
reform refugee refusal regard regime region register registration regret regulation regulator rehabilitation reign
rejection relation relationship relative relaxation release relevance reliability relief religion reliance reluctance
remainder remark remedy removal renaissance rent repair repeat repetition replacement reply report reporter
representation representative reproduction republic reputation request requirement rescue research researcher resemblance
reservation reserve reservoir residence resident resignation resin resistance resolution resort resource respect response
responsibility rest restaurant restoration restraint restriction result retail retailer retention retirement retreat return
revelation revenge revenue reverse review revision revival revolution reward rhetoric rhythm rice ride rifle right ring
riot rise risk ritual rival river road robot rock rocket rod role roll roof room root rope rose rotation round route
routine row royal rubber rule ruler rumor rumour run rush sack sacrifice safety sail sailor saint salad salary sale sales
salt sample sanction sand satellite satisfaction sauce saving scale scandal scenario scene schedule scheme scholar
scholarship school science scientist scope score screen script sculpture sea seal search season seat second secret
secretary section sector security seed segment selection self seller senate senator sense sensitivity sensor sentence
sentiment separation sequence series servant server service session set setting settlement settler shade shadow shaft
shape share shareholder sheep sheet shelf shell shelter shift ship shirt shock shoe shop shopping shore shortage shot
shoulder show shower sibling side sight sign signal signature significance silence silk silver similarity simulation sin
singer singing sister site situation size skill skin sky slave slavery sleep slice slide slope smartphone smell smile smoke
snake snow soap soccer society sociology sodium software soil soldier solidarity solution son song soul sound soup source
south sovereignty space spacecraft span speaker species spectacle spectrum speculation speech speed spell sphere spin spine
spirit spite split spokesman sponsor sport spot spouse spread spring spy squad square stability stadium staff stage stake
stamp stance standard standing star start startup state statement station statistics statue status statute steam steel stem
step stick stimulus stock stomach stone stop storage store storm story stove strain strand strategy stream street strength
stress stretch strike string strip stroke structure struggle student studio study stuff style subject submission subscriber
subscription subsidiary subsidy substance substitute suburb success succession successor suffering sugar suggestion suicide
suit suite sum summary summer summit sun superiority supervision supervisor supper supplement supplier supply support
supporter surface surge surgeon surgery surplus surprise surveillance survey survival survivor suspect suspicion sweat swing
switch sword syllable symbol sympathy symptom syndrome synthesis system table tablet tail tale talent talk tank tape target
task taste tax taxation taxi tea teacher teaching team tear technique technology teenager telecom telephone telescope
television temperature temple tendency tennis tension tent tenure term terminal territory terror terrorism terrorist test
testimony text texture theater theatre theft theme theology theory therapist therapy thesis thing thinking thought thread
threat threshold throat throne throughput ticket tide tie tiger tile timber time timing tin tip tissue title tobacco toe toilet
tolerance toll tomato tone tongue tool tooth top topic total touch tour tourism tourist tournament tower town toy trace track
trade trader tradition traffic tragedy trail train trainer training trait transaction transcript transfer transformation
transit transition translation transmission transparency transport transportation trap trauma travel treasure treasurer
treasury treat treatment treaty tree trend trial triangle tribe tribunal tribute trick trigger trip triumph troop trouble truck
trunk trust truth tube tunnel turn turnover twin type uncertainty uncle understanding union unit unity universe university
update upgrade usage use user utility vacation vacuum validity valley valuation value van variable variation variety vehicle
vein velocity vendor venture venue verdict verse version vessel veteran victim victory video view viewer viewpoint village
violation violence virtue virus visa visibility vision visit visitor vitamin vocabulary voice volcano volume volunteer vote
voter voyage wage wagon waist wait wake walk wall war ward warehouse warfare warmth warning warrant warrior waste water wave way
weakness wealth weapon wear weather web website wedding week weekend weight welfare well west whale wheat wheel whip whole wife
wilderness wildlife will win wind window wine wing winner winter wire wisdom wish witch witness woman wonder wood wool word
work worker workforce working workplace workshop world worry worth wound writer writing yard year yield young youth zone
achievements advertising algorithm analytics antenna appendix attorney backlash backup bandwidth barcode beneficiary
biodiversity biography biologist biology biotech bookmark breakdown broadband broadcaster cache calcium candidacy carnival
casino cemetery chat checklist chronicle classification clinician cocoa commander commentary commentator compiler
compliance conglomerate conservatism correspondent counselor coverup cuisine cursor dashboard deadline debris decor demo
demographics desktop destination dilemma dinosaur diplomacy discography disinfection disposition download drone dynamics
eligibility embargo enclosure endorsement enrollment epidemic etiquette etymology exile exodus expat explorer fauna feat
fermentation fertilizer filmmaker filmography fintech firmware flora footage footnote footprint forefront franchise geology
geometry glossary governorship graffiti grassroots guerrilla guidebook habitation hashtag hatred headset hegemony heroin
homepage hub hurricane hybrid immunity impeachment indictment insurgency jersey kernel keynote kiosk latency layoff leak
ledger leftovers lifecycle lineage lineup liquidity livestock lobbyist loyalist makeover malaria malware manifesto mantra
metabolism milestone militia mindset moat monarchy moratorium motorcycle motto nationalism navigator newsletter newsroom
nonprofit novelist nuance nutrition oasis offshoot onboarding opposition optimization outage outreach overhaul overlay
pandemic parity parody payload payroll perimeter pesticide petition petroleum photon pixel plagiarism playlist plugin podcast
portal preface premiere preorder preview processor prognosis provenance proxy pundit query quiz radar ransom ratification
rebirth rebuttal receiver refinery regimen relic renewal repository resilience resonance retrospective robotics rollout
rotor runway scarcity scheduling schema scrutiny secularism semiconductor seminar sitemap skyscraper slogan smartwatch
snapshot socialism solvent soundtrack spacecraft spokesperson spreadsheet stakeholder stalemate standoff starvation
stewardship storyline streaming subtitle supremacy sustainability symposium synopsis tariff template terminology
testing timeline token torture townhall trailer trajectory transistor triumph turbine turmoil tutorial typhoon
upheaval uprising utilization vaccine verification veto viability virtualization volatility vortex wallet warranty
watchdog watchlist waterfall weekday whistleblower widget workflow workload workout yacht zoning
`
    .trim()
    .split(/\s+/),
)
