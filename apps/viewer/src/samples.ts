/** Three short texts to try the page with; people, places and firms in them are invented. */

export interface Sample {
  readonly title: string
  readonly name: string
  readonly text: string
}

export const samples: readonly Sample[] = [
  {
    title: "A harbour’s new robots",
    name: "harbour-robots.md",
    text: `# Robots for the port of Leith

Harbour Robotics was founded in Leith in 2019 by Mina Okafor and Duncan Reid. The company builds the Gannet, a crane that
unloads ships without a crew. In 2021 Tidewater Capital invested £12 million in Harbour Robotics.

Forth Ports bought six Gannets in March 2023. Mina Okafor, who had worked for Clyde Engineering before, leads Harbour
Robotics; Duncan Reid left it in 2022 and founded Selkie Systems in Dundee.

Clyde Engineering denies that it wants to buy Harbour Robotics. Selkie Systems plans to open an office in Rotterdam in
2025. Tidewater Capital owns a fifth of both companies.
`,
  },
  {
    title: "Letters of a botanist",
    name: "botanist.md",
    text: `# Henrike Vos, botanist

Henrike Vos was born in Groningen in 1861. She studied botany in Zurich and was a student of Anselm Keller. In 1889 she
travelled to Java, where she worked for the gardens of Buitenzorg until 1896.

Anselm Keller discovered the fern Asplenium vosii in 1898 and named it after her. Henrike Vos published "Ferns of the Rain
Side" in 1901; it was translated by her sister, Aleida Vos. From 1903 she taught at the University of Utrecht.

Henrike Vos died in Utrecht in 1934. Her letters to Anselm Keller are kept by the Museum of Groningen.
`,
  },
  {
    title: "Who owns the river",
    name: "river.md",
    text: `# The dam at Pedra Alta

Aguas do Norte has operated the dam at Pedra Alta since 1974. The company belongs to Iberluz, which bought it from the state
in 1998. In May 2024 the mayor of Pedra Alta, Rosa Quintela, asked the government to review the contract.

According to the newspaper O Farol, Iberluz paid €3 million to a foundation of the former minister Tomás Barreiro. Iberluz
denies this. Tomás Barreiro joined the board of Iberluz in 2001 and left it in 2009.

Rosa Quintela works with the biologist Inês Falcão, who leads the Institute for River Ecology in Viana. The institute is
funded by the University of Minho. It may publish its report on the dam next year.
`,
  },
]
