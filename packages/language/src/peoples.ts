/**
 * Words with a capital for what belongs to a people, a religion, an ideology or an age: adjectives before a noun
 * ("a Basque painter"), names of groups elsewhere ("the Basques"). Plain data from general knowledge.
 */
export const peoples: ReadonlySet<string> = new Set(
  `
Aboriginal Afghan African Albanian Alexandrian Algerian American Andalusian Anglican Anglo Angolan Antarctic Arab Arabian
Arabic Aramaic Arctic Argentine Argentinian Armenian Aryan Ashkenazi Asian Assyrian Athenian Atlantic Australian Austrian
Azerbaijani Aztec Babylonian Balkan Baltic Bangladeshi Baptist Baroque Basque Bavarian Belarusian Belgian Bengali Berber
Bohemian Bolivian Bosnian Brazilian Breton British Buddhist Bulgarian Burmese Byzantine Calvinist Cambodian Cameroonian
Canadian Cantonese Caribbean Carthaginian Castilian Catalan Catholic Caucasian Celtic Chechen Chilean Chinese Christian
Colombian Congolese Confucian Coptic Cornish Corsican Croatian Cuban Cypriot Czech Danish Darwinian Dominican Dutch
Ecuadorian Edwardian Egyptian Elizabethan English Estonian Ethiopian Etruscan Eurasian European Evangelical Filipino
Finnish Flemish Florentine Franciscan Frankish French Freudian Frisian Gaelic Galician Gallic Genoese Georgian German
Germanic Ghanaian Gothic Greek Gregorian Guatemalan Haitian Hanoverian Hawaiian Hebrew Hellenic Hellenistic Hindu
Hispanic Honduran Hungarian Iberian Icelandic Inca Indian Indigenous Indonesian Iranian Iraqi Irish Islamic Islamist
Israeli Italian Jacobean Jamaican Japanese Javanese Jesuit Jewish Jordanian Kantian Kashmiri Kazakh Kenyan Korean Kosovar
Kurdish Kuwaiti Lao Latin Latino Latina Latvian Lebanese Leninist Libyan Lithuanian Lombard Lutheran Macedonian Malay Malaysian
Maltese Manchu Maori Marxist Mayan Mediterranean Melanesian Mennonite Mesopotamian Methodist Mexican Milanese Moldovan
Mongol Mongolian Montenegrin Moorish Moravian Mormon Moroccan Mozambican Muslim Namibian Napoleonic Nazi Neapolitan
Nepalese Nepali Newtonian Nicaraguan Nigerian Nordic Norman Norse Northumbrian Norwegian Olympic Orthodox Ottoman Pakistani Palestinian
Panamanian Paraguayan Parisian Parthian Persian Peruvian Phoenician Platonic Polish Polynesian Pomeranian Portuguese
Presbyterian Protestant Provençal Prussian Puritan Quaker Quebecois Roman Romanesque Romanian Russian Rwandan Salvadoran
Sardinian Saudi Saxon Scandinavian Scots Scottish Semitic Senegalese Sephardic Serb Serbian Shakespearean Shia Shiite
Siberian Sicilian Sikh Silesian Singaporean Sinhalese Slav Slavic Slovak Slovene Slovenian Somali Soviet Spanish Spartan
Stalinist Sudanese Sufi Sumerian Sunni Swahili Swedish Swiss Syriac Syrian Taiwanese Tajik Talmudic Tamil Tanzanian Taoist Tatar
Texan Thai Thatcherite Tibetan Trojan Trotskyist Tunisian Turkic Turkish Turkmen Tuscan Ugandan Ukrainian Unionist Uruguayan Uyghur Uzbek
Valencian Vedic Venetian Venezuelan Victorian Vietnamese Viking Visigothic Wagnerian Welsh Wesleyan Yemeni Yiddish
Yoruba Yugoslav Zambian Zimbabwean Zionist Zoroastrian Zulu
`
    .trim()
    .split(/\s+/),
)
