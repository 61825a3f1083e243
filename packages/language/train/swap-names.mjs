// Copies of annotated sentences in which other names stand (Dai & Adel 2020, "An Analysis of Simple Data Augmentation for
// Named Entity Recognition"). What tells the kind of a name stays ("Bank", "River", "Dr"), and so do the small words; what
// is proper to it gives way to a given name, a surname, a city or a coined word. The net learns from them to
// look at the words around a name, and at its telling words, rather than to know it by heart.
import {nameLists} from "./gazetteer.mjs"
import {nameWords} from "./name-words.mjs"
import {pick} from "./random.mjs"

const telling = new Set(Object.values(nameWords).flatMap((words) => words.split(/\s+/)))
const swapped = new Set(["PER", "ORG", "LOC"])

/**
 * @param {object[][]} sentences words with `form` and `name`
 * @param {() => number} random numbers from 0 to 1
 * @returns {Map<object[], object[]>} copy → its sentence, for those in which a name could be swapped
 */
export function swapNames(sentences, random) {
  const lists = nameLists()
  const stocks = stockOf(sentences)
  const copies = new Map()
  for (const words of sentences) {
    const copy = []
    let isChanged = false
    for (let i = 0; i < words.length; ) {
      const [type, end] = nameAt(words, i)
      const forms = words.slice(i, end).map(({form}) => form)
      const others = type === undefined ? undefined : otherName(type, forms)
      if (others === undefined) {
        for (const {form, name} of words.slice(i, end)) copy.push({form, name})
      } else {
        others.forEach((form, k) => {
          copy.push({form, name: `${position(k, others.length)}-${type}`})
        })
        isChanged = true
      }
      i = end
    }
    if (isChanged) copies.set(copy, words)
  }
  return copies

  /** Another name of this type, or nothing when this one is better left alone. */
  function otherName(type, forms) {
    if (
      forms.length > 6 ||
      !forms.every((form) => /^(?:\p{Lu}|of$|the$|and$|for$|de$|[-'’.,&]+s?$)/u.test(form))
    )
      return
    if (forms.length === 1 && /^\p{Lu}{1,5}$/u.test(forms[0])) return
    if (type === "PER") return otherPerson(forms)
    const isProper = forms.map((form) => /^\p{Lu}/u.test(form) && !telling.has(form.toLowerCase()))
    const first = isProper.indexOf(true)
    if (first < 0) return
    let end = first + 1
    while (end < forms.length && isProper[end]) end++
    const isWhole = first === 0 && end === forms.length
    // A name that tells nothing: another such name of the corpora is as good as a made one.
    if (isWhole && random() < 0.4) return pick(random, stocks[type])
    const made = type === "LOC" || !isWhole ? properPart(!isWhole) : [coined()]
    return [...forms.slice(0, first), ...made, ...forms.slice(end)]
  }

  function otherPerson(forms) {
    const locale = pick(random, lists.people)
    const given = () => pick(random, locale.given).split(" ")
    const surname = () => (random() < 0.12 ? [coined()] : pick(random, locale.surnames).split(" "))
    const titles = forms.findIndex((form) => !telling.has(form.toLowerCase()))
    if (titles < 0) return
    const own = forms.slice(titles)
    const before = forms.slice(0, titles)
    if (own.length === 1) return [...before, ...(titles === 0 && random() < 0.4 ? given() : surname())]
    if (own.length === 2) return [...before, ...(own[0].length < 3 ? [own[0]] : given()), ...surname()]
    if (own.length === 3 && own.every((form) => /^\p{Lu}/u.test(form)))
      return [...before, ...given(), ...(own[1].length < 3 ? [own[1]] : given()), ...surname()]
    return undefined
  }

  function properPart(isInside) {
    const by = random()
    if (by < (isInside ? 0.5 : 0.7)) return pick(random, pick(random, lists.cities)).split(" ")
    if (by < (isInside ? 0.6 : 0.9)) return pick(random, lists.lands).split(" ")
    if (by < 0.9) return pick(random, pick(random, lists.people).surnames).split(" ")
    return [coined()]
  }

  /** The beginning of one name with the end of another: "Brist" and "arez". */
  function coined() {
    const [a, b] = [0, 1].map(() =>
      random() < 0.5
        ? pick(random, pick(random, lists.cities))
        : pick(random, pick(random, lists.people).surnames),
    )
    const word = a.split(" ")[0]
    const end = b.split(" ").at(-1).toLowerCase()
    return word.slice(0, 2 + Math.floor(random() * 3)) + end.slice(-(2 + Math.floor(random() * 3)))
  }
}

/** The type and the end of the name that begins here; a word outside of names that are surely of one type stands alone. */
function nameAt(words, at) {
  const [mark, type] = (words[at].name ?? "").split("-")
  if (!swapped.has(type) || (mark !== "U" && mark !== "B")) return [undefined, at + 1]
  let end = at + 1
  if (mark === "B") while (words[end - 1].name !== `L-${type}`) end++
  return [type, end]
}

const position = (k, length) => (length === 1 ? "U" : k === 0 ? "B" : k === length - 1 ? "L" : "I")

/** The names of the corpora, by type, that have no telling word. */
function stockOf(sentences) {
  const stocks = {PER: [], ORG: [], LOC: []}
  for (const words of sentences) {
    for (let i = 0; i < words.length; ) {
      const [type, end] = nameAt(words, i)
      const forms = words.slice(i, end).map(({form}) => form)
      if (
        type !== undefined &&
        forms.every((form) => /^\p{Lu}/u.test(form) && !telling.has(form.toLowerCase()))
      )
        stocks[type].push(forms)
      i = end
    }
  }
  return stocks
}
