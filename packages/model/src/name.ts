/**
 * A name as linking compares it: without case, accents, punctuation, a leading article or a possessive ending,
 * so that `MiMo-V2 Pro`, `the MiMo-V2-Pro` and `MIMO V2 PRO’s` are one. Letters of every script are kept. A name
 * of nothing but punctuation gives itself in lower case.
 */
export function foldName(name: string): string {
  // Most names are a few plain words, of which only the case and an article are to go.
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(name))
    return name.toLowerCase().replace(/^(?:the|an|a) (?=.)/, "")
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  const folded = plain
    .replace(/[’‘ʼ]/g, "'")
    .replace(/'s(?![\p{L}\p{N}])/gu, "")
    .replace(/[^\p{L}\p{N}+#&%$€£¥]+/gu, " ")
    .trim()
    .replace(/^(?:the|an|a) (?=.)/, "")
  return folded === "" ? plain.trim() : folded
}

const companySuffix =
  / (?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|gmbh|ag|sa|nv|bv|ab|oyj|kk|spa|group|holdings?)$/

/** The folded name of an organisation without what tells only its legal form: `xiaomi` for `Xiaomi Corporation`. */
export function foldOrganizationName(name: string): string {
  let folded = foldName(name)
  for (let shorter = folded; ; folded = shorter) {
    shorter = folded.replace(companySuffix, "").replace(/ &$/, "")
    if (shorter === folded) return folded
  }
}

/** Letters and digits of a folded name joined by hyphens, for ids that people can read. */
export function slugOf(foldedName: string): string {
  const slug = foldedName.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "")
  return slug.slice(0, 80)
}

/** Orders strings by UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
