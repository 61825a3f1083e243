// Makes documents for the build bench: `node bench/build/generate.mjs FOLDER [COUNT] [SEED]`.
//
// They are varied as people's folders are: news, wire items, portraits, product pages, minutes, interviews and notes, from
// a paragraph to several pages, as plain text, Markdown and HTML with the chrome of a site around it. One seed gives
// the same documents everywhere. All names are made up; documents share them, so that there is something to link.

import {mkdirSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {argv} from "node:process"
import {fileURLToPath} from "node:url"

/** Writes `count` documents into a folder; gives how many characters they have together. */
export function generateDocuments(folder, count, seed = 1) {
  mkdirSync(folder, {recursive: true})
  const random = randomFrom(seed)
  const world = makeWorld(random, count)
  let characters = 0
  for (let n = 0; n < count; n++) {
    const {extension, text} = makeDocument(random, world)
    characters += text.length
    writeFileSync(join(folder, `${String(n).padStart(6, "0")}.${extension}`), text)
  }
  return characters
}

/** A source of numbers (mulberry32): `below(n)`, `pick(list)`, `chance(p)`. */
function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n) => Math.floor(next() * n)
  return {below, pick: (list) => list[below(list.length)], chance: (p) => next() < p}
}

const onsets = [
  "b",
  "br",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "z",
]
const vowels = ["a", "e", "i", "o", "u", "ai", "ea", "io"]
const codas = ["", "", "l", "n", "r", "s", "x", "nd", "rk", "th"]
const givenNames = [
  "Anna",
  "Boris",
  "Carla",
  "Daniel",
  "Elena",
  "Farid",
  "Grace",
  "Henrik",
  "Ines",
  "Jonas",
  "Keiko",
  "Lars",
]
const companySuffixes = [
  "",
  "",
  " Systems",
  " Labs",
  " Corporation",
  " Inc.",
  " Group",
  " Energy",
  " Motors",
  " Software",
]
const titles = ["chief executive", "founder", "chairman", "head of research", "finance director"]
const fields = [
  "batteries",
  "optical fibre",
  "language models",
  "electric cars",
  "solar panels",
  "medical scanners",
]
const months = ["January", "March", "April", "June", "September", "November"]

function makeWorld(random, count) {
  const names = new Set()
  const word = (least, most) => {
    for (;;) {
      const syllables = least + random.below(most - least + 1)
      let name = ""
      for (let i = 0; i < syllables; i++) name += random.pick(onsets) + random.pick(vowels)
      name = name[0].toUpperCase() + name.slice(1) + random.pick(codas)
      if (!names.has(name)) return names.add(name) && name
    }
  }
  const many = (share, make) => Array.from({length: Math.max(12, Math.round(count * share))}, make)
  const companies = many(0.25, () => word(2, 3) + random.pick(companySuffixes))
  return {
    companies,
    people: many(0.4, () => `${random.pick(givenNames)} ${word(2, 3)}`),
    places: many(0.05, () => word(2, 3)),
    products: many(
      0.3,
      () => `${word(1, 2)} ${random.pick(["X", "S", "Pro ", "V", ""])}${1 + random.below(9)}`,
    ),
  }
}

/** Sentences that state something; `w` gives names of the world, and chance. */
const statements = [
  (w) => `${w.person()} founded ${w.company()} in ${w.year()}.`,
  (w) => `${w.company()} was founded by ${w.person()} and ${w.person()} in ${w.place()} in ${w.year()}.`,
  (w) =>
    `${w.company()} ${w.pick(["acquired", "bought", "took over"])} ${w.company()} for ${w.money()} in ${w.month()} ${w.year()}.`,
  (w) =>
    `${w.company()} invested ${w.money()} in ${w.company()}, along with ${w.company()} and ${w.company()}.`,
  (w) =>
    `${w.person()}, ${w.pick(titles)} of ${w.company()}, said that the ${w.product()} would be ready by ${w.year()}.`,
  (w) =>
    `${w.company()} has released the ${w.product()}, which is equipped with ${w.company()}'s ${w.product()}.`,
  (w) => `The company, based in ${w.place()}, employs ${w.count()} people and makes ${w.pick(fields)}.`,
  (w) => `${w.company()} plans to open a factory in ${w.place()} in ${w.year()}.`,
  (w) =>
    `${w.company()} may supply ${w.pick(fields)} to ${w.company()}, two people who know of the talks said.`,
  (w) => `${w.person()} was born in ${w.place()} and studied at the University of ${w.place()}.`,
  (w) => `She has worked for ${w.company()} since ${w.year()}.`,
  (w) => `${w.company()} did not buy ${w.company()}, as had been reported.`,
  (w) => `${w.company()} competes with ${w.company()}, ${w.company()} and ${w.company()}.`,
  (w) => `Sales of the ${w.product()} rose ${1 + w.below(80)} percent to ${w.money()} in ${w.year()}.`,
  (w) => `${w.person()} married ${w.person()} in ${w.place()}.`,
  (w) => `The ${w.product()} was developed by ${w.company()} together with ${w.company()}.`,
  (w) => `Last week ${w.person()} left ${w.company()} and joined ${w.company()} as ${w.pick(titles)}.`,
  (w) => `Its subsidiary ${w.company()} operates in ${w.place()} and ${w.place()}.`,
]

/** Sentences that state little, as most sentences do. */
const fillers = [
  () => "Nobody in the room seemed surprised.",
  (w) => `It had rained since the morning, and the road to ${w.place()} was closed.`,
  (w) => `“We have heard this before,” said ${w.person()}, “and we will hear it again.”`,
  (w) => `Whether that is enough for the market of ${w.pick(fields)} remains to be seen.`,
  () => "Prices, however, tell another story, and those who follow them closely have long known it.",
  (w) => `In ${w.month()} things looked different.`,
  () => "The figures have not been audited.",
  (w) =>
    `Those who work with ${w.pick(fields)} every day see it more soberly: what counts is whether it runs.`,
]

function makeDocument(random, world) {
  // A document speaks of a few things again and again, and of others once.
  const own = (list) => Array.from({length: 6}, () => random.pick(list))
  const near = {
    companies: own(world.companies),
    people: own(world.people),
    places: own(world.places),
    products: own(world.products),
  }
  // Never the same one twice in a row: nobody buys itself.
  let last
  const from = (kind) => {
    for (;;) {
      const name = random.pick(random.chance(0.8) ? near[kind] : world[kind])
      if (name !== last) {
        last = name
        return name
      }
    }
  }
  const w = {
    ...random,
    company: () => from("companies"),
    person: () => from("people"),
    place: () => from("places"),
    product: () => from("products"),
    year: () => 1990 + random.below(37),
    month: () => random.pick(months),
    money: () => `${random.pick(["$", "€"])}${1 + random.below(900)} ${random.pick(["million", "billion"])}`,
    count: () => (100 + random.below(90_000)).toLocaleString("en-US"),
  }
  const sentence = () => random.pick(random.chance(0.6) ? statements : fillers)(w)
  const paragraph = () => Array.from({length: 1 + random.below(6)}, sentence).join(" ")
  // Most are short, some long.
  const length = 1 + Math.floor((random.below(1000) / 1000) ** 3 * 40)
  const page = {
    title: random.pick(statements)(w).replace(/\.$/, ""),
    author: w.person(),
    date: `${2015 + random.below(12)}-0${1 + random.below(9)}-${10 + random.below(19)}`,
    paragraphs: Array.from({length}, paragraph),
    questions: Array.from(
      {length: random.chance(0.2) ? 3 : 0},
      () => `What does ${w.person()} want from ${w.company()}?`,
    ),
    related: Array.from({length: 5}, () => random.pick(statements)(w).replace(/\.$/, "")),
    sentence,
  }
  return random.pick([plainText, plainText, markdown, htmlPage, htmlPage])(page, random)
}

function plainText({title, author, date, paragraphs, questions, related}, random) {
  const isDump = random.chance(0.5)
  return {
    extension: "txt",
    text: [
      ...(isDump ? ["Home   News   Markets   Log in", title] : []),
      title,
      `By ${author}, ${date}`,
      ...paragraphs,
      ...questions.flatMap((question) => [`Q: ${question}`, `A: ${paragraphs[0]}`]),
      ...(isDump
        ? ["Share this article", "Related Reads", ...related.map((line, i) => `${line}\n${i + 2}h ago`)]
        : []),
    ].join("\n\n"),
  }
}

function markdown({title, date, paragraphs, related, sentence}, random) {
  const body = paragraphs.flatMap((paragraph, i) => [
    ...(i % 4 === 3 ? [`## Part ${i}`] : []),
    random.chance(0.2) ? Array.from({length: 3}, () => `- ${sentence()}`).join("\n") : paragraph,
  ])
  return {
    extension: "md",
    text: [
      `# ${title}`,
      `*${date}*`,
      ...body,
      "| What | When |\n| --- | --- |",
      ...related.map((line) => `> ${line}.`),
    ].join("\n\n"),
  }
}

function htmlPage({title, author, date, paragraphs, questions, related}) {
  const list = (lines) =>
    `<ul>${lines.map((line) => `<li><a href="#">${escapeHtml(line)}</a></li>`).join("")}</ul>`
  return {
    extension: "html",
    text: `<!doctype html>
<html lang="en"><head><title>${escapeHtml(title)} | The Made-up Courier</title>
<meta name="author" content="${escapeHtml(author)}"><meta property="article:published_time" content="${date}">
<style>p { margin: 1em }</style><script>window.data = ${JSON.stringify(related)}</script></head>
<body><nav>${list(["Home", "World", "Business", "Technology", "Subscribe"])}</nav>
<article><h1>${escapeHtml(title)}</h1><p class="byline">By ${escapeHtml(author)} · ${date}</p>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n")}
${questions.map((question) => `<h3>${escapeHtml(question)}</h3><p>${escapeHtml(paragraphs[0])}</p>`).join("\n")}
</article><aside><h2>Related Reads</h2>${list(related)}</aside>
<footer><p>We use cookies. <a href="#">Accept</a> <a href="#">Privacy</a></p></footer></body></html>
`,
  }
}

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = "1000", seed = "1"] = argv.slice(2)
  if (!folder) throw new Error("Give a folder: node bench/build/generate.mjs FOLDER [COUNT] [SEED]")
  const characters = generateDocuments(folder, Number(count), Number(seed))
  console.log(`${count} documents with ${characters.toLocaleString("en-US")} characters in ${folder}`)
}
