import {isCommonWord, perForm} from "@relata/language"
import {headTypes} from "./head-types.js"

/** The type of a name that nothing around it speaks for, by its own words alone. */
export function defaultType(forms: readonly string[]): string {
  const last = forms.at(-1)!
  if (forms.length > 1) {
    const type = headTypes.get(last.toLowerCase()) ?? headTypes.get(last.toLowerCase().replace(/s$/, ""))
    if (type !== undefined && type !== "Person") return type
  }
  if (forms.length > 1 && /[^s]s$/.test(last) && isCommonWord(last)) return "Organization"
  if (forms.some((form) => /\d/.test(form))) return "Product"
  if (forms.length === 1)
    return /[-‐‑]/.test(last) && !/^\p{Lu}\p{Ll}+[-‐‑]\p{Lu}/u.test(last) ? "Concept" : "Organization"
  return isPersonShaped(forms) ? "Person" : "Organization"
}

/** A word as names of people have them: "Hale", "McAda", "O'Neil", "Min-jung", "J.", "al-Zahra", "van". */
const personWord =
  /^\p{Lu}[\p{Ll}'’]*\p{Lu}?\p{Ll}+(?:[-‐]\p{L}\p{Ll}+)*$|^(?:\p{Lu}\.)+\p{Lu}?$|^(?:al|el|ibn|bin)-\p{Lu}\p{L}+$|^(?:de|van|von|der|den|al|bin|ibn|del|di|da|la|le|du|dos|y|e)$/u

/** Whether a word is as names of people have them. */
export const isPersonWord = perForm((form) => personWord.test(form))

/** "Zora Hale": two to four words that look like names of people, the first and the last no words of the language. */
function isPersonShaped(forms: readonly string[]): boolean {
  if (forms.length < 2 || forms.length > 4) return false
  if (!forms.every((form) => isPersonWord(form) && !/^(?:de|di|da|del|la|le|du|y|e)$/.test(form)))
    return false
  return !isCommonWord(forms.at(-1)!) && !isCommonWord(forms[0]!)
}
