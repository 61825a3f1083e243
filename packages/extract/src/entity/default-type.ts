/** The type of a name that nothing speaks for, by its shape alone. */
export function defaultType(forms: readonly string[]): string {
  if (forms.some((form) => /\d/.test(form))) return "Product"
  if (forms.length === 1) {
    const form = forms[0]!
    if (/^\p{Lu}{2,}s?$/u.test(form)) return "Organization"
    if (/[-‐‑]/.test(form)) return "Concept"
    return "Organization"
  }
  if (
    forms.length <= 4 &&
    forms.every((form) => /^\p{Lu}[\p{Ll}'’]+(?:[-\p{Lu}]\p{L}+)?$|^\p{Lu}\.$/u.test(form))
  )
    return "Person"
  return "Organization"
}
