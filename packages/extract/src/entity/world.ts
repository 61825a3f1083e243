/** A little of what everybody knows: places whose names have several words or several forms. Plain data. */

const list = (names: string): readonly string[] => names.trim().split(/\s*,\s*/)

/** Countries by their folded names. */
export const knownCountries: ReadonlySet<string> = new Set(
  list(`
  united states, united states of america, usa, u s, u s a, us, uk, u k, united kingdom, great britain, england, scotland, wales,
  northern ireland, republic of ireland, soviet union, hong kong, new zealand, south korea, north korea, saudi arabia,
  south africa, sri lanka, costa rica, el salvador, puerto rico, sierra leone, ivory coast, burkina faso, cape verde,
  czech republic, dominican republic, east timor, equatorial guinea, papua new guinea, san marino, solomon islands,
  trinidad and tobago, united arab emirates, taiwan, australia,
  afghanistan, albania, algeria, andorra, angola, argentina, armenia, austria, azerbaijan, bahamas, bahrain,
  bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei,
  bulgaria, burundi, cambodia, cameroon, canada, chad, chile, china, colombia, comoros, congo, croatia, cuba,
  cyprus, denmark, djibouti, dominica, ecuador, egypt, eritrea, estonia, eswatini, ethiopia, fiji, finland,
  france, gabon, gambia, georgia, germany, ghana, greece, grenada, guatemala, guinea, guyana, haiti, honduras,
  hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, jamaica, japan, kazakhstan, kenya,
  kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania,
  luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, micronesia,
  moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands,
  nicaragua, niger, nigeria, macedonia, norway, oman, pakistan, palau, panama, paraguay, peru, philippines,
  poland, portugal, qatar, romania, russia, rwanda, samoa, senegal, serbia, seychelles, singapore, slovakia,
  slovenia, somalia, spain, sudan, suriname, sweden, switzerland, syria, tajikistan, tanzania, thailand, togo,
  tonga, tunisia, turkey, turkmenistan, tuvalu, uganda, ukraine, uruguay, uzbekistan, vanuatu, venezuela, vietnam,
  yemen, zambia, zimbabwe`),
)

/** Places by their folded names, beyond the single words that the language layer knows. */
export const knownPlaces: ReadonlySet<string> = new Set(
  list(`
  united states, united states of america, usa, u s, u s a, us, uk, u k, united kingdom, great britain, britain, england, scotland,
  wales, northern ireland, european union, eu, soviet union, ussr, hong kong, new zealand, south korea, north korea,
  saudi arabia, south africa, sri lanka, costa rica, el salvador, puerto rico, sierra leone, ivory coast, burkina faso,
  cape verde, czech republic, dominican republic, east timor, equatorial guinea, papua new guinea, san marino,
  solomon islands, trinidad and tobago, united arab emirates, uae, vatican city, west bank, gaza, gaza strip, palestine,
  taiwan, tibet, kashmir, crimea, catalonia, bavaria, siberia, manchuria, scandinavia, balkans, caucasus, levant,
  mesopotamia, middle east, far east, near east, latin america, south america, north america, central america, europe,
  asia, africa, antarctica, oceania, australia, america, americas, eastern europe, western europe, central asia,
  southeast asia, south asia, east asia, west africa, east africa, north africa, sub-saharan africa, west, east, south,
  north, midwest, new england, new york, new york city, los angeles, san francisco, san diego, san jose, san antonio,
  las vegas, new orleans, new jersey, new mexico, new hampshire, north carolina, south carolina, north dakota,
  south dakota, west virginia, rhode island, washington d c, district of columbia, silicon valley, wall street,
  hollywood, manhattan, brooklyn, queens, bronx, harlem, rio de janeiro, sao paulo, buenos aires, mexico city,
  tel aviv, abu dhabi, kuala lumpur, new delhi, ho chi minh city, cape town, st petersburg, saint petersburg, st louis,
  arctic, antarctic, atlantic, pacific, atlantic ocean, pacific ocean, indian ocean, arctic ocean, mediterranean,
  mediterranean sea, black sea, red sea, baltic sea, north sea, caspian sea, persian gulf, alps, andes, himalayas,
  rocky mountains, sahara, amazon rainforest, nile, rhine, danube, thames, mississippi, ganges, yangtze, mars, venus,
  jupiter, saturn, neptune, uranus, pluto, earth, moon, milky way, normandy, tuscany, sicily, sardinia, corsica,
  brittany, flanders, wallonia, andalusia, galicia, bohemia, moravia, prussia, saxony, anatolia, persia, korea, burma,
  ceylon, rhodesia, zaire, yugoslavia, czechoslovakia, yorkshire, cornwall, kent, essex, sussex, surrey, devon, ontario,
  quebec, british columbia, alberta, holland, holy see, north macedonia, new south wales, queensland, tasmania, guangdong, sichuan, xinjiang, shenzhen`).concat(
    [...knownCountries],
  ),
)

/** Single words that are names of cities or countries much more often than of people. */
export const likelyPlaces: ReadonlySet<string> = new Set(
  list(`sydney, paris, florence, adelaide, houston, dallas, charlotte, orlando, virginia, georgia, jordan, chad, alexandria,
  phoenix, savannah, austin, denver, cleveland, melbourne, lincoln, santiago, vienna, geneva, odessa, israel, cuba, kenya,
  india, asia, carolina, montana, dakota, troy, lyon, nancy, lorraine, valencia, cordoba, leon, victoria, cyprus`),
)

/** Names of one place; the first is the commonest. All folded. */
export const sameNames: readonly (readonly string[])[] = [
  list("united states, us, usa, u s, u s a, united states of america"),
  list("united kingdom, uk, u k, great britain"),
  list("european union, eu, e u"),
  list("united nations, un, u n"),
  list("soviet union, ussr, u s s r"),
  list("united arab emirates, uae, u a e"),
  list("new york city, nyc"),
]

/** Acronyms and names of fields that texts use like common nouns. */
export const knownTechnologies: ReadonlySet<string> = new Set(
  list(`
  gpu, gpus, cpu, cpus, api, apis, html, css, xml, json, sql, http, https, tcp/ip, usb, wi-fi, bluetooth, gps, 5g, 4g, lte,
  led, oled, lcd, dna, rna, mri, vpn, sdk, llm, llms, javascript, python, java, c++, linux, unix, internet, web, nfc, rfid,
  blockchain, saas, crispr, lidar, ethernet, pdf, jpeg, mpeg, mp3, png, svg, rust, typescript, php, perl, fortran, cobol`),
)

/** Books that everybody knows by one word. */
export const knownWorks: ReadonlySet<string> = new Set(
  list(`bible, quran, koran, qur an, torah, talmud, gospels, psalms, iliad, odyssey, aeneid, vulgate, new testament,
  old testament, book of mormon, mahabharata, ramayana, upanishads, vedas, magna carta`),
)

/** Fields and ideas that are written with capitals. */
export const knownConcepts: ReadonlySet<string> = new Set(
  list(`ai, ml, r&d, it, vr, ar, iot, gdp, esg, nlp, christianity, islam, buddhism, hinduism, judaism, marxism, communism,
  english, french, german, spanish, italian, chinese, mandarin, japanese, russian, arabic, latin, greek, hebrew, portuguese,
  renaissance, enlightenment, romanticism, bauhaus`),
)
