// Words that tell what a name is a name of, from general knowledge of English: the last word of "Harrow Road" or "Acme
// Holdings", the title in "Dr Hale", the particle in "van Dyck".

/** Sign → words in lower case. */
export const nameWords = {
  // Companies and their legal forms
  o: `ab ag airlines airways aktiengesellschaft associates automotive bakery bancorp bank banking bhd brands breweries brewery
    broadcasting brothers bros bv capital co communications company consulting corp corporation dynamics electric
    electronics energy enterprises entertainment films finance financial foods gmbh group gruppe holding holdings hotels
    inc incorporated industries insurance international interactive investments kg laboratories labs limited llc llp logistics ltd
    manufacturing media microsystems mining motor motors networks nv ohg oil oyj partners petroleum pharma pharmaceuticals
    pictures plc press productions properties pty publications publishers publishing radio railroad railway railways realty
    recordings records resources retail sa sarl sas se securities semiconductor services shipping software solutions spa srl steel
    stores studio studios systems technologies technology telecom telecommunications television textiles trading
    transport trust utilities ventures works`,
  // Public bodies, associations, schools
  b: `academy administration affairs agency alliance assembly association authority board bureau cabinet centre center chamber
    church club coalition college commission committee committees community confederation conference congress conservatory
    consortium convention cooperative council court courts defence defense department diocese directorate district
    division embassy faculty federation forum foundation fund government guild hospital initiative institut institute
    institution judiciary league legislature library lobby lodge ministry mission monastery movement museum network
    observatory office orchestra order organisation organization parliament party patrol police project
    registry republicans democrats school schools secretariat seminary senate service society states syndicate team treasury
    tribunal trustees union universitat universite universiteit university workers`,
  // Armed forces
  m: `army artillery battalion battery brigade cavalry coast command corps division fleet force forces garrison grenadiers guard
    guards infantry legion marines militia navy platoon regiment rifles squadron troop volunteers wing`,
  // Teams and bands
  t: `athletic athletics band bears braves bulls choir city cowboys cubs devils dodgers dynamo eagles ensemble fc fighters giants
    hawks hurricanes jets kings knights lakers lions mets orchestra panthers pirates quartet racing raiders rangers real rockets
    rovers saints singers spartans sporting stars tigers town trio united wanderers warriors wolves`,
  // Newspapers and journals
  n: `bulletin chronicle courier daily dispatch echo examiner gazette guardian herald inquirer journal magazine mail mercury mirror
    monthly news observer post quarterly record register reporter review standard star sun telegraph times today tribune weekly
    zeitung`,
  // Land and water
  g: `archipelago atoll bay beach canyon cape cliffs coast cove creek dale delta desert falls fjord forest glacier glen gorge gulf
    harbor harbour heights hill hills island islands isle isles jungle lagoon lake lakes loch mount mountain mountains ocean
    oasis peak peaks peninsula plain plains plateau point pond range rapids reef ridge river rock rocks sea shoal sound
    spring springs steppe strait straits stream summit swamp trench valley volcano waterfall wetlands woods`,
  // Regions and settlements
  r: `borough canton city commune county department district duchy emirate empire governorate hamlet kingdom metropolis
    municipality oblast parish prefecture principality province region republic shire state states subdistrict suburb territories
    territory town township village voivodeship ward`,
  // Streets and buildings
  f: `abbey airfield airport alley arena avenue barracks base basilica boulevard bridge building castle cathedral cemetery chapel
    circuit circus citadel corner cottage dam dock docks drive estate expressway farm field fort fortress freeway gallery garden
    gardens gate ground hall highway hotel house inn interchange junction lane lighthouse line lodge mall manor mansion market
    mill mills mine monument mosque motorway museum palace park pavilion pier place plaza port prison pub quarter racecourse
    ranch reservoir road route ruins shrine speedway square stadium station street subway synagogue temple terminal terrace theater
    theatre tomb tower track trail tunnel turnpike viaduct villa wall walk way wharf yard zoo`,
  // Events
  e: `ashes awards battle biennale blitz bowl campaign celebration championship championships classic conference cup cyclone derby
    disaster earthquake election elections expedition expo fair festival final finals flood games genocide grand hurricane
    incident inquisition invasion jubilee landslide marathon massacre mutiny offensive olympiad olympics open operation outbreak
    pandemic parade playoffs plague prix protests purge race rally rebellion reformation regatta renaissance revolt revolution riot
    riots scandal season series siege storm summit superbowl symposium tour tournament treaty trial trials trophy tsunami typhoon
    uprising war wars workshop`,
  // Works, laws, awards
  w: `act agreement album amendment anthem article ballad bill book chronicles code comedy concerto constitution convention
    declaration diary encyclopedia episode essay fantasy gospel hymn law legend medal mystery nocturne novel opera opus overture
    plan play poem prayer prize program programme protocol psalm quartet rhapsody rule saga sonata sonnet statute story suite
    symphony tale tales testament theorem theory title tragedy treatise trilogy waltz`,
  // Things that are made
  p: `browser bus camera car class console cruiser edition engine fighter frigate game gun helicopter jet laptop locomotive missile
    model os phone plane pro processor rifle rocket satellite series ship spacecraft station submarine system tablet tank telescope
    train truck ultra van watch yacht`,
  // Titles before persons
  h: `admiral ambassador archbishop archduke attorney baron baroness bishop brigadier brother captain capt cardinal chairman
    chairwoman chancellor chef chief coach col colonel commander commissioner comrade congressman congresswoman corporal count
    countess czar dame deacon dean deputy detective dr duchess duke earl emir emperor empress father fr frau gen general gov
    governor herr hon imam inspector judge justice kaiser khan king lady lieutenant lord lt madam madame maestro maharaja maj
    major marquess marquis marshal master mayor miss minister mister monsieur mr mrs ms mx officer pastor pope premier president
    prime prince princess prof professor provost queen rabbi rep representative rev reverend saint sen senator senor senora
    sergeant sgt sheikh sheriff shah sir sister speaker sultan superintendent tsar uncle aunt viceroy viscount viscountess`,
  // Behind persons
  j: `jnr jr junior snr sr senior esq phd md mp kbe obe mbe cbe qc kc`,
  // Particles inside the names of persons
  q: `abu al ap ben bin binti da dal dalla das de degli dei del della der di do dos du el ibn la le les mac mc o' st ten ter van
    vander vom von zu zum zur`,
  // Before places
  s: `central costa east eastern el fort great greater inner las little los lower mid middle mount mt new nord north northeast
    northern northwest old outer port puerto rio saint san sankt santa sao south southeast southern southwest st upper villa
    west western`,
  // Figures of kings, popes, parts
  i: "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx",
}
