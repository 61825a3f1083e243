// Names that an atlas, a list of large companies or a list of languages begins with, from general knowledge: what neither
// Faker nor compromise lists. Words of longer names stand alone where they mean one thing ("Himalayas", not "Black").

/** Sign → words in lower case. */
export const worldWords = {
  // Regions, rivers, mountains, islands, seas
  R: `aegean adriatic aleutians alps alsace altai amazonia andalusia andes angkor antarctica anatolia apennines appalachia
    appalachians aquitaine arabia aragon aral ardennes arctic armenia asturias atacama atlas azores bahamas baja balearics balkans
    baltic baltics baluchistan banat barents basque baikal bengal berkshires bessarabia bering bermuda bihar bismarck bohemia borneo
    bosnia bosporus bosphorus brabant brahmaputra brandenburg brittany bukovina burgundy calabria cambria cantabria
    caribbean carinthia carpathians caspian castile catalonia caucasus cascades champagne chechnya chukotka colorado congo corfu
    cornwall cotswolds crete crimea cumbria cyclades dagestan dalmatia danube dardanelles darfur devon dnieper dniester
    dolomites dolpo donbas donetsk dordogne dorset drakensberg ebro elbe epirus eritrea eurasia euphrates europe everglades
    extremadura fens flanders franconia friesland friuli frisia galapagos galicia galilee gallipoli ganges garonne gascony
    gaul gaza geneva gobi golan gotland guam guangdong guangxi guiana guizhou gujarat hainan halkidiki
    hebei hebrides heilongjiang henan herzegovina hesse highlands himalaya himalayas hindustan hispaniola hokkaido holstein honshu
    hubei hunan iberia ibiza indochina indus ingria ionia ionian irrawaddy isère istria iwate jamtland java jiangsu jiangxi jilin
    judea jura jutland kalahari kaliningrad kamchatka karakoram karelia kashmir kilimanjaro kivu klondike kosovo krakatoa
    krasnodar kurdistan kurils kyushu labrador ladakh languedoc lapland latium levant liaoning liguria limburg limpopo livonia loire
    lombardy lorraine lusatia macedonia madeira maghreb majorca mallorca manchuria mariana marquesas masovia matterhorn mecklenburg
    mediterranean mekong melanesia menorca mercia mesopotamia meuse micronesia midlands midwest minorca mojave molise moldavia
    moluccas montenegro moravia moselle murcia murray nagorno-karabakh namaqualand navarre negev nepal neva newfoundland nile ningxia
    normandy northumbria nubia nunavut ob oceania oder okinawa olympus orinoco orkney ozarks palatinate palestine pamir pamirs
    pampas papua parana patagonia peloponnese pennines pennsylvania persia phoenicia picardy piedmont polesia polynesia
    pomerania pontus potomac prairies provence prussia puglia pyrenees quintana qinghai rajasthan rhine rhineland rhodes rhodesia rhone
    rioja rockies rockall romagna roussillon ruhr ruthenia saar saarland sahel sakhalin samoa samothrace sardinia sargasso savoy saxony
    scandinavia schleswig scythia seine senegal senegambia serengeti shaanxi shandong shanxi shetland shikoku siam siberia sichuan
    silesia sinai sindh skye slavonia slovakia snowdonia somaliland somme styria sudan sudetenland sulawesi sumatra sundarbans
    svalbard swabia syria tahiti tajikistan tarim tatarstan tatra tatras taurus tenerife thessaly thrace thuringia tibet tiber
    tigris timor tirol tonkin transcaucasia transnistria transvaal transylvania tyneside tyrol tyrrhenian ukraine ulster umbria
    ural urals uttar vaucluse veneto vesuvius vistula vojvodina volga volhynia wallachia wallonia waziristan weser westphalia
    xinjiang yakutia yangtze yemen yenisei yellowknife yosemite yucatan yukon yunnan zagros zambezi zanzibar zealand zeeland zhejiang`,
  // Cities that the lists lack, in their English names
  C: `aachen aberdeen accra adelaide agra aleppo alexandria algiers amritsar ankara antwerp arles arezzo assisi astana asuncion augsburg
    avignon baku bamako bangalore bangui basel basra bayreuth beirut belgrade benares bergen bern bilbao birmingham bologna
    bordeaux braga bratislava bremen brescia brisbane bristol bruges brussels bucharest budapest busan calais calcutta canberra cannes
    canterbury caracas carthage casablanca chennai chernobyl chisinau cologne colombo conakry constantinople copenhagen cordoba
    cremona dakar damascus darwin delhi delft dhaka dili donegal dortmund dover dresden durban durham dushanbe dusseldorf
    eindhoven entebbe essen exeter ferrara fez florence frankfurt fukuoka fukushima galway gdansk genoa ghent giza gloucester grenoble
    groningen guangzhou guayaquil haarlem haifa hamburg hannover hanover haiphong harare hebron hiroshima hobart inverness
    islamabad istanbul izmir jaffa jaipur jeddah jena jericho jerusalem juba kampala kandahar karachi kaunas kazan kharkiv
    khartoum kiel kiev kigali kingston kinshasa kobe kolkata krakow lahore lausanne leiden leicester leipzig lhasa libreville liege
    lille linz liverpool ljubljana lublin lucerne lucknow luanda lusaka lviv lyon maastricht macau mainz malaga malmo managua manchester
    mandalay mannheim maputo maracaibo marrakesh marseille marseilles mecca medina memphis milan minsk modena mogadishu mombasa
    monrovia montevideo montpellier mosul mumbai muscat nagasaki nagoya nanjing nantes naples nara newcastle nice nicosia norwich
    nottingham nuremberg odense odessa osnabruck ottawa padua palermo palmyra parma pavia penang perth perugia pisa plymouth poitiers
    pompeii porto portsmouth potsdam poznan pretoria pristina pyongyang rabat rangoon ravenna reading reims rennes reykjavik riga
    riyadh rostock rotterdam rouen salamanca salford salonica salzburg samarkand sapporo sarajevo seville sevastopol sheffield shenzhen
    siena skopje smolensk sofia southampton split stockholm strasbourg stuttgart sukhumi suva syracuse tabriz taipei tallinn tangier
    tashkent tbilisi thebes thessaloniki tianjin timbuktu tirana toledo toulouse tours trento trier trieste tripoli tromso
    trondheim troy tunis turin ulaanbaatar uppsala utrecht valencia valletta valparaiso verona versailles vicenza vientiane vilnius
    vladivostok volgograd warwick weimar wellington windhoek wolverhampton wroclaw wuhan yalta yangon yekaterinburg yerevan ypres
    zagreb zaragoza zurich`,
  // Companies, agencies, parties and other bodies by their short names
  O: `accenture adidas adobe aeroflot airbnb airbus alcoa alibaba alitalia allianz alstom amnesty amtrak aol asus
    astrazeneca atari axa barclays basf bayer bbc bechtel berkshire bertelsmann bloomberg bmw boeing bosch bridgestone broadcom burberry
    cadbury canon carrefour caterpillar chevrolet chevron chrysler cisco citigroup citroen comcast compaq continental corning
    daewoo daimler danone deloitte deutsche disney dreamworks duracell dupont ebay electrolux ericsson exxon exxonmobil facebook fedex
    ferrari fiat firestone ford foxconn fujitsu gazprom genentech gillette glaxosmithkline goodyear google greenpeace gucci halliburton
    hamas hasbro heineken hewlett-packard hezbollah hitachi honda honeywell hsbc huawei hyundai ikea ibm infosys instagram
    intel interpol isuzu kawasaki kellogg kia kodak komatsu kpmg kuomintang lamborghini lego lenovo likud linkedin lockheed lucent
    lufthansa lukoil maersk mahindra marriott maserati matsushita mattel mazda mcdonald's mcdonnell mckinsey medtronic mercedes merck
    merrill michelin microsoft mitsubishi mitsui monsanto motorola mozilla nasa nasdaq nato nestle netflix netscape
    newsweek nike nikon nintendo nissan nokia northrop novartis nvidia olympus opec opel oracle oxfam panasonic paramount
    paypal pepsico petrobras peugeot pfizer philips pirelli pixar politburo porsche prada pravda qantas qualcomm raytheon
    renault reuters roche rolls-royce rosneft ryanair saab samsung sanofi sap seagate seiko shell siemens skoda sony sotheby's
    spacex spiegel spotify sprint starbucks subaru sumitomo suzuki swatch symantec taliban tata telefonica tencent tesco tesla texaco
    thyssenkrupp toshiba toyota twitter uber unesco unicef unilever vodafone volkswagen volvo walmart warner
    wehrmacht wikipedia xerox xinhua yahoo yamaha youtube zeiss`,
  // Universities and schools by their short names
  U: `brandeis caltech carnegie columbia cornell dartmouth eton georgetown gonzaga harvard heidelberg purdue princeton rutgers sandhurst
    sorbonne stanford tufts tulane vanderbilt vassar wellesley wharton yale`,
  // Peoples, languages, faiths, and those who hold them
  D: `afrikaans akkadian aleut amharic anglican anglicans apache arab arabs aramaic arawak armenian assamese assyrian assyrians
    aymara azerbaijani azeri aztec aztecs babylonian baptist baptists bashkir basque basques bedouin bedouins berber berbers
    bosniak bosniaks brahmin breton bretons buddhism buddhist buddhists bulgar burmese byzantine calvinist calvinists cantonese carib
    carolingian castilian catalan catalans catholic catholicism catholics celt celtic celts chechen chechens cherokee cheyenne
    christian christianity christians chuvash comanche confederates confucian copt coptic copts cossack cossacks creole croat croats
    druze etruscan etruscans evangelical flemish francophone frank frankish franks fulani gael gaelic gaul gauls georgian
    germanic goth gothic goths guarani gujarati gypsy habsburg habsburgs hasidic hausa hebrew hebrews hellenic hellenistic hindi hindu
    hinduism hindus hispanic hispanics hittite hmong hopi hun huns hutu igbo inca incas inuit iroquois islam islamic islamist islamists
    jain jainism javanese jesuit jesuits jew jewish jews judaism kannada kashmiri kazakh khmer kikuyu kurd kurdish kurds ladino latin
    latino latinos lombard lombards lutheran lutherans macedonian magyar magyars malay malayalam mandarin manchu maori maoris
    marathi marxist maya mayan mayans mennonite mennonites methodist methodists mohawk moor moorish moors moravian mormon mormons muslim
    muslims nahuatl navajo nazi nazis norman normans norse occitan orthodox ottomans pashto pashtun pashtuns persian persians
    presbyterian presbyterians protestant protestantism protestants prussian prussians punjabi puritan puritans quaker quakers quechua
    romani roma romansh ruthenian sami samoan sanskrit saxon saxons scots semitic seminole serb serbs shia shi'a shiite shiites shinto sikh
    sikhism sikhs sinhala sinhalese sioux slav slavic slavonic slavs sumerian sunni sunnis swahili syriac tagalog tajik tamil
    tamils taoism taoist tatar tatars telugu teutonic tibetan tibetans tuareg turkic turkmen tutsi uighur uyghur uyghurs
    urdu uzbek viking vikings visigoth visigoths vlach walloon wahhabi xhosa yiddish yoruba zionist zionists zoroastrian zulu zulus`,
}
