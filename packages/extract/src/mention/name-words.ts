/** Words that build names. Plain data from general knowledge. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Titles and roles that stand before a person's name and are no part of it. */
export const personTitles = list(`
  Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Doctor Prof Prof. Professor Sir Dame Lord Lady Baron Baroness Count Countess Earl
  Duke Duchess King Queen Prince Princess Emperor Empress Tsar Sultan Emir Sheikh Shah Pope Cardinal Archbishop Bishop
  Father Brother Sister Rev Rev. Reverend Rabbi Imam President Vice-President Chancellor Premier Minister Secretary
  Senator Sen. Congressman Congresswoman Representative Rep. Governor Gov. Mayor Ambassador Judge Justice Attorney
  General Gen. Admiral Adm. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Corporal Private Marshal
  Commander Commissioner Chief Chairman Chairwoman Chairperson Director CEO CTO CFO COO Coach Founder Co-founder
  Cofounder Officer Detective Inspector Sheriff Speaker Deputy Mx. Madame Monsieur Herr Frau Señor Don Chef Captain
  Undersecretary Under-Secretary Councillor Councilman Councilwoman Alderman Superintendent Comptroller Constable Trooper
  Editor Correspondent Analyst Researcher Spokesman Spokeswoman Spokesperson Manager Engineer Architect Author Actor
  Actress Singer Vizier MP MEP TD MSP PM Striker Goalkeeper Quarterback`)

/** Words that may stand before one of {@link personTitles} as part of it: `Prime Minister`, `Vice President`. */
export const titleModifiers = list(`
  Prime Vice Chief Deputy Foreign Finance Interior Defence Defense Executive Attorney Assistant Associate Senior Former
  Acting Lieutenant Major Brigadier Rear Field Crown Grand Supreme Managing Creative Technical Technology Financial
  Operating Marketing Home Health Education Justice Trade Press`)

/** Lower-case words inside names of people and places: `Ludwig van Beethoven`, `Rio de Janeiro`. */
export const particles = list(`
  de del della di da das do dos du des d la las le les el al van von der den ter ten zu zum zur af av bin ibn ben bint
  abu y e och und et sur upon`)

/** What stands behind a name and belongs to it, also after a comma: `Acme, Inc.`, `Martin Luther King Jr.`. */
export const nameSuffixes = list(
  `Inc Inc. Corp. Co. Ltd Ltd. LLC L.L.C. LLP LP PLC plc GmbH gGmbH AG KG KGaA UG e.V. S.A. SA SARL SAS S.p.A. SpA S.r.l. Srl
  N.V. NV B.V. BV A/S ApS ASA AB Oy Oyj S.A.B. Sdn Bhd Pty Pte K.K. Jr Jr. Sr Sr. Esq.`,
)

/** First parts of names that go on with "of", "for" or "and": `Bank of England`, `Department of Health`. */
export const beforeOf = list(`
  Bank University Institute Institution College School Academy Faculty House Houses Department Ministry Museum Gallery
  Library Court Council Church Cathedral Republic Kingdom Empire Commonwealth State States Union Federation Confederation
  Bay Gulf Isle Isles Cape Strait Sea Lake Mount Port City Town County Board Bureau Office Agency Association Society
  Academy League Alliance Coalition Order Party Congress Assembly Chamber Parliament Senate Committee Commission Centre
  Center Foundation Fund Trust Battle Siege War Treaty Declaration Bill Statue Tower Palace Temple Hall Archbishop Bishop
  Duke Duchess Prince Princess Earl Count King Queen Lord Lady Knight Master Bachelor Doctor Secretary Minister Hospital
  Confederacy Brotherhood Sons Daughters Friends Knights Legion Army Navy Corps Force Royal Guild Journal Proceedings
  Annals Book Gospel Game Games Call Age Lord Lords Legend World League Church Tomb Garden Gardens Valley Feast Day Era
  Movement Families Veterans Hall Academy Museum Order Star Medal Cross Legion Code Act Charter Constitution Convention Peace Massacre Arc School
  Network Coalition Institutes Union Conference Organization Organisation Community Democratic People's Free Democratic Principality Duchy Sultanate Emirate Colony Dominion Horn Armistice Coup Choice Action
  Communities Alternative Voice Partnership Friends Advances Frontiers Reviews Communications Letters Archives Transactions`)

/** Events that come back: the year before or behind is part of the name, as in `2012 Summer Olympics`. */
export const recurringEvents = list(`
  Olympics Paralympics Games Cup Championship Championships Awards Award Festival Open Prix Tour Summit Conference Expo
  Exhibition Series Bowl Marathon Convention Congress Election Elections Season Biennale Eurovision Worlds Masters
  Playoffs Draft Finals Final Referendum Census Tournament Olympiad Forum`)

/** Second names of rulers, with their article: `Ivan the Terrible`. */
export const epithets = list(
  `Great Terrible Elder Younger Conqueror Lionheart Wise Bold Magnificent Confessor Good Bad Baptist Apostle Evangelist Kid Ripper Impaler Fair Fat Pious Lion`,
)

/** Acronyms of roles, degrees and the like, which are not names of things. */
export const roleAcronyms = list(`
  CEO CEOs CFO COO CTO CIO CMO VP SVP EVP MP MPs PM PhD MBA MA BA BSc MSc PR HR QA ID IDs FAQ DIY VIP OK TV AM PM BC AD CE BCE
  FW FWD RE CC BCC IR M&A IPO ETA EOD ASAP FYI TL;DR PS NB ISBN ISSN DOI URL TODO
  UTC GMT EST PST USD EUR GBP CNY RMB JPY N/A TBA TBD P.S. No. Q1 Q2 Q3 Q4 H1 H2 FY AKA II III IV`)

/** Acronyms of common nouns: a thing of that kind, and no name of one. */
export const plainAcronyms = list(
  `PC PCs NGO NGOs CD CDs DVD DVDs TVs SUV SUVs GPS USB LED LCD ATM DJ DJs MC MVP VAT GDP GNP RBI RBIs LP LPs EP EPs HQ R&D IT B&B CCTV`,
)

/** What somebody is in a body, which is no part of the body's name: `Fellow of the Royal Society`. */
export const membersOf = list(
  `Fellow Member Associate Alumnus Alumna Patron Trustee Graduate Honorary Foreign`,
)

/** Codes of currencies, by ISO 4217. */
export const currencyCodes = list(
  `USD EUR GBP JPY CNY RMB CHF INR NOK SEK DKK ISK CAD AUD NZD HKD SGD KRW TWD THB IDR MYR PHP PLN CZK HUF RON TRY RUB UAH ZAR NGN KES EGP ILS SAR AED BRL MXN ARS CLP COP`,
)

/** Common nouns that a capital before a figure makes a heading, not a name: `Table 3`, `Section 4`. */
export const numberedParts = list(
  `Table Figure Fig Fig. Section Chapter Part Page Step Item Appendix Equation Example Volume Vol. Issue Article Day Week Phase Level Tier Round Group Game Match Lot Room Line Question Note Update Photo Image Video Scene Act Episode Season`,
)

/** Honours and degrees behind a person's name. */
export const postNominals = list(`
  AO AC CB CBE CH CMG CVO DBE DCVO DSO FBA FRCP FRCS FREng FRGS FRIBA FRS FRSA FRSE FRSL GBE GBM GCB GCMG HonFREng KBE KC
  KCB KCMG KG KT MBE MC MP OBE OC OM PC QC RA RIBA RIAS VC MD PhD JP MEP MLA M.D. Ph.D. D.Phil. DPhil B.A. M.A. M.Sc. B.Sc. LL.B. LL.M. J.D. MPhil M.Phil.`)

/** Members of parties, which stand before a person's name without being part of it. */
export const partyMembers = list(
  `Republican Democrat Democratic Conservative Liberal Labour Independent Unionist Communist Socialist`,
)
