/** What reads texts. */
export type Reader = Awaited<ReturnType<typeof loadReader>>

/**
 * Loads what reads texts, for the commands that need it: its word lists and rules take longer to load than most others run, and
 * `extract` and `build` read in workers, which load it themselves.
 */
export async function loadReader() {
  const [language, extract] = await Promise.all([import("@relata/language"), import("@relata/extract")])
  return {...extract, annotate: language.annotate}
}
