/** Offices: what somebody is in a body, rather than by trade. */
export const positionNouns: ReadonlySet<string> = new Set(
  `founder co-founder cofounder ceo cto cfo coo chairman chairwoman chairperson chair president vice-president director head leader
  boss chief governor mayor premier minister captain coach manager king queen emperor empress commander dean rector principal
  chancellor secretary commissioner senator representative ambassador officer executive spokesman spokeswoman spokesperson
  treasurer deputy mp congressman judge justice general colonel major admiral lieutenant sergeant bishop archbishop pope
  cardinal prince princess duke sultan sheikh viceroy prosecutor attorney professor editor trustee curator
  ruler speaker whip consul envoy marshal superintendent inspector sheriff administrator director-general advisor adviser
  owner lecturer fellow gov. sen. rep. gen. col. lt. maj. capt. sgt. prof. adm.`.split(/\s+/),
)

/** Trades and callings that do not show it by their ending. */
const occupationNouns: ReadonlySet<string> = new Set(
  `architect artist actor actress athlete author chef chemist composer cook critic dancer diplomat doctor engineer
  entrepreneur farmer filmmaker footballer geologist guitarist historian illustrator inventor investor journalist
  lawyer mathematician mechanic model monk musician nurse painter philosopher photographer physician physicist pianist pilot
  playwright poet politician priest producer programmer rapper researcher sailor scholar scientist sculptor singer
  soldier songwriter statesman student surgeon teacher theologian translator violinist writer zoologist industrialist
  businessman businesswoman magnate striker midfielder defender goalkeeper forward winger quarterback pitcher player
  cricketer swimmer runner cyclist boxer wrestler golfer sprinter skier racer driver economist biologist botanist
  astronomer anthropologist archaeologist novelist essayist columnist cartoonist comedian presenter broadcaster host
  designer developer activist explorer astronaut nun missionary drummer bassist conductor librettist choreographer
  director coach umpire referee trainer psychologist psychiatrist sociologist linguist banker merchant trader officer
  bassoonist cellist flautist organist soprano tenor baritone vocalist screenwriter cinematographer naturalist
  pharmacist dentist veterinarian accountant bishop rabbi imam jurist barrister solicitor attorney spy detective
  publisher printer bookseller craftsman potter weaver tailor baker brewer blacksmith`.split(/\s+/),
)

/** Endings of such words in compounds: "schoolteacher", "lighthouse keeper", "marine biologist". */
const occupationEnding =
  /(?:ologist|ographer|ician|[a-z]{3}(?:keeper|teacher|writer|player|worker|broker|fighter|hunter|wright|smith|monger))$/

/** Whether a noun (lemma, in lower case) says what somebody does by trade. */
export function isOccupation(noun: string): boolean {
  return occupationNouns.has(noun) || occupationEnding.test(noun)
}
