import {perForm} from "@relata/language"

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Participles that differ from their past tense, so that they need no auxiliary to be known. */
const plainParticiples = list(`
  been begun bitten blown born borne broken chosen done drawn driven drunk eaten fallen flown forbidden forgiven
  forgotten frozen given gone grown hidden known mistaken overthrown overtaken proven ridden risen seen shaken shown
  shrunk spoken stolen sung sunk sworn taken thrown torn undertaken withdrawn woken worn woven written rewritten beaten sewn`)

/** Past tenses that differ from their participles. */
const plainPasts = list(`
  was were began bit blew broke chose did drew drove drank ate fell flew forbade forgave forgot froze gave went grew
  hid knew overthrew overtook rode rose saw shook shrank spoke stole sang sank swore took threw tore undertook withdrew
  woke wore wove wrote rewrote became came overcame ran arose`)

/** Irregular forms that serve as both. */
const sharedForms = list(`
  bound bought brought built burnt caught cast cost cut dealt dug fed fought felt fled found got ground held heard
  heeled hit hung hurt kept knit laid leapt learnt led left lent let lit lost made meant met misled paid put read rebuilt
  retold rid said sent set shed shone shot shut slept slid sold sought spent spelt spilt split spoilt spread spun stood
  struck stuck stung swept swung taught thought thrust told undergone understood upheld upset withheld withstood won wound bred bid`)

/** How the form of a past-tense-like verb may be read; `undefined` when it is no such form. */
export function pastForm(form: string): "past" | "participle" | "either" | undefined {
  return endingOf(form).past
}

/** Whether a form ends as a gerund or present participle. */
export function isIngForm(form: string): boolean {
  return endingOf(form).isIng
}

const endingOf = perForm((form) => {
  const word = form.toLowerCase()
  const past = plainParticiples.has(word)
    ? "participle"
    : plainPasts.has(word)
      ? "past"
      : sharedForms.has(word) || /[a-z]ed$/.test(word)
        ? "either"
        : undefined
  const isIng =
    /[a-z]{2}ing$/i.test(form) &&
    !/^(?:thing|king|ring|spring|string|bring|sing|wing|during|sting|swing|cling|fling)$/i.test(form)
  return {past, isIng} as const
})

const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    up: `set take give make pick bring build come grow end break open speak start back blow buy catch call clean cut draw
      fill follow hold join keep line look pay put round rise save send shake show shut sign split stand step stir sum
      team turn use wake warm wind wrap bring go beef ramp scale`,
    out: `spin carry point find turn set work break roll come go give figure call drop pull take put print rule run sell send
      sort spell spread start stand try wear wipe hand leave lay make phase buy`,
    over: `take hand turn carry`,
    off: `set take kick call cut pay lay pull spin break drop fight finish go hold mark send show shut split tee wear`,
    down: `shut break bring cut come go hand hold lay put run scale settle shoot slow step strike take tear track turn wind`,
    on: `go carry take hold move pass put sign try turn hang press`,
    away: `take give pass run send throw turn die`,
    back: `bring buy come cut date fight get give go hold pay pull roll scale send set take trace turn win`,
    in: `usher bring take fill hand move phase step trade`,
    along: `get come`,
    together: `bring put come get join work pull`,
  }).map(([particle, verbs]) => [particle, list(verbs)]),
)

/** Whether `particle` makes one verb with `lemma`, as in `set up`. */
export function isParticleOf(particle: string, lemma: string): boolean {
  return particles.get(particle)?.has(lemma) ?? false
}

/** Verbs that take a gerund as their object: `began selling`. */
export const gerundVerbs = list(`
  start begin stop continue keep finish enjoy consider avoid prefer like love hate mind risk suggest recommend deny admit
  involve include mean require practice practise resist delay postpone miss quit give up spend go remember forget try
  justify support ban imagine propose allow permit discuss mention dislike cease be end up carry on get set out focus
  stand advocate oppose regret report resume help see hear watch leave catch find`)

/** Verbs that take two objects, or an object and what it is called or made. */
export const twoObjectVerbs = list(`
  give name call make elect appoint award offer send tell show teach sell pay grant cost win earn hand lend bring buy
  leave consider declare deem find keep dub crown label render title christen nickname proclaim designate deny allow promise
  charge fine ask owe order rename entitle brand vote choose nominate guarantee assure present feed read write get do set
  save spare wish bear cause serve provide supply accord assign re-elect reelect`)

/** Verbs that have no object, and so no passive. */
export const intransitiveVerbs = list(`
  die go come arrive happen occur appear disappear emerge fall rise live exist work return remain stay sleep smile laugh
  cry retire resign vanish graduate live reside belong sit stand lie talk speak become seem start begin continue end collapse
  participate compete debut migrate emigrate move travel serve`)

/** Verbs whose infinitive belongs to their object: `asked them to leave`. */
export const objectControlVerbs = list(`
  ask tell allow enable help force persuade order urge want expect require cause permit encourage advise instruct
  invite compel lead get prompt push assign commission hire contract appoint elect choose recruit train teach inspire`)

/** Verbs that take what is said, thought or found as a clause. */
export const reportVerbs = list(`
  rule say tell announce state report claim declare add explain argue note believe think suggest reveal confirm deny warn
  predict estimate insist maintain acknowledge admit allege assert conclude expect hope indicate show find know feel
  mention observe point out write agree ensure fear guess imagine imply mean realize realise recall remember assume
  speculate stress suspect understand worry demonstrate prove propose recommend reply respond answer comment remark
  emphasize emphasise discover decide learn hear see tweet promise pledge vow testify stipulate require complain
  contend hold concede describe see joke quip boast caution forecast project figure dispute doubt wish consider demand`)

/** Verbs of saying proper, whose subject is the source of what is said. */
export const sayingVerbs = list(`
  say tell announce state report claim declare add explain argue note suggest reveal confirm warn predict estimate
  insist maintain acknowledge admit allege assert conclude mention observe point out write stress reply respond
  comment remark emphasize emphasise tweet testify complain contend concede caution forecast quip boast believe think
  deny dispute`)

/** Gerunds of verbs without an object, which before a noun say what it does: `rising demand`. */
export const modifierGerunds =
  /^(?:surging|rising|growing|falling|declining|increasing|emerging|existing|remaining|leading|lasting|competing|ag(?:e)?ing|soaring|mounting|changing|expanding|shrinking|evolving|working|living|ongoing|following|missing|interesting|striking|acting|promising|outstanding)$/i
