const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Titles and other words that lean on what follows; their full stop does not end a sentence. */
const leaning = list(`
  Adm Amb Assoc Asst Atty Br Brig Bro Bros Capt Cmdr Col Comdr Cpl Dir Dr Drs Eng Fr Gen Gens Gov Govs Hon Insp Lt Maj
  Messrs Mlle Mme Mr Mrs Ms Msgr Mt Ph.D Prof Pvt Rep Reps Rev Revd Sen Sens Sgt Sir Sr Sra Sta Ste St Supt Treas
  vs viz cf e.g i.e eg ie approx ca resp incl excl al ed eds trans`)

/** Abbreviations that may also be the last word of a sentence. */
const trailing = list(`
  Inc Corp Co Cos Ltd Llc Plc Mfg Jr etc Dept Univ Assn Ave Blvd Ft Mt Rte Rd Bldg Hwy
  Mon Sat Sun Fri Attn attn ext Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Wed Thu Thur Thurs
  Ala Ariz Calif Colo Conn Ga Kan Mich Minn Mont Neb Nev Okla Penn Tenn Tex Va Vt Wis Wyo
  a.m p.m A.M P.M b.c a.d B.A M.A M.D D.C U.S U.K U.N E.U hrs mins secs lbs oz kg sq yrs Esq Ret Govt`)

/** Abbreviations only before a figure: "No. 10", "p. 4", "Sat. 3 May". */
const beforeFigure = list(
  "No Nos no nos p pp Fig Figs fig figs Vol Vols vol vols Ch ch Sec sec Art art Pt pt c Sat Sun Mon Fri par",
)

/** Whether a text ends in a word whose kinds are told apart by single letters: `Model Y`, `Vitamin C`, `Plan B`. */
export function followsKindWord(before: string): boolean {
  return /(?:^|[^\p{L}])(?:model|class|type|series|grade|vitamin|hepatitis|plan|option|group|section|appendix|exhibit|schedule|category|phase|version|figure|table|gate|team) $/iu.test(
    before,
  )
}

/** Whether `form`, followed by a full stop, is an abbreviation that takes the stop into its token. */
export function isAbbreviation(form: string, isFigureNext: boolean): boolean {
  if (form.length <= 2 && /^\p{Lu}$/u.test(form)) return true
  if (form.includes(".") && /^(?:\p{L}\.)+\p{L}$/u.test(form)) return true
  return leaning.has(form) || trailing.has(form) || (isFigureNext && beforeFigure.has(form))
}

/** Whether a token such as `Inc.` or `Dr.` leans on the word after it, so that no sentence can end with it. */
export function leansForward(token: string): boolean {
  const bare = token.slice(0, -1)
  return leaning.has(bare) || beforeFigure.has(bare)
}
