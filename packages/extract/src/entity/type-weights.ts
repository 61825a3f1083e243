/**
 * What each signal of a name ({@link nameSignals}, `net` for the names net, `says` for the hand-written evidence) counts for
 * each type, above or below zero.
 *
 * Learned from WikiGold, GUM's training part and posts (WNUT 2017, Broad Twitter, Universal NER) by
 * `bench/types/learn.mjs`, which prints the table.
 */
const table = `
1 ending and | Person -0.3, Location 0.4, Product -0.1, Facility 0.4, Event -0.1, Work -0.2
1 ending ans | Person 0.3, Organization -0.4, Location -0.1, Product -0.2, Facility -0.1, Work 0.1, Group 0.4
1 ending don | Person -0.2, Organization -0.1, Location 0.2, Facility 0.2
1 ending ent | Person -0.3, Organization 0.1, Location 0.2, Product -0.1, Facility 0.2, Event -0.1, Work -0.2, Group 0.1, Concept 0.1
1 ending ers | Person 0.1, Organization 0.5, Location -0.1, Product -0.2, Facility -0.1, Work -0.2
1 ending ews | Person -0.8, Organization 1, Location -0.3, Product 0.2, Facility -0.3, Work -0.1, Group 0.2
1 ending gle | Person -0.2, Organization -0.1, Work 0.4
1 ending ian | Person -0.1, Organization 0.2, Location -0.2, Facility -0.2, Event -0.1, Work 0.1, Group 0.1, Concept 0.2
1 ending ina | Person -0.3, Location 0.2, Facility 0.2, Work 0.1
1 ending ine | Person -0.3, Organization 0.3, Product 0.2, Work -0.2
1 ending ion | Person -0.6, Organization 0.4, Location -0.2, Product 0.2, Facility -0.2, Event 0.2, Work 0.4, Group -0.1
1 ending ish | Person -0.2, Organization -0.1, Location -0.3, Product 0.2, Facility -0.3, Work 0.2, Concept 0.7
1 ending ity | Person -0.4, Organization 0.1, Location -0.1, Product 0.4, Facility -0.1, Work 0.2
1 ending jah | Person -0.3, Organization -0.2, Location 0.3, Facility 0.3, Work -0.1
1 ending ley | Person 0.4, Organization -0.4, Product 0.1, Work -0.1
1 ending lle | Person 0.2, Organization -0.4, Product 0.1, Work 0.1
1 ending man | Person 0.5, Organization -0.3, Product -0.2, Work -0.2, Concept 0.4
1 ending mar | Person -0.2, Organization -0.2, Location 0.3, Product -0.1, Facility 0.3
1 ending mas | Person -0.3, Organization 0.7, Location -0.1, Product -0.1, Facility -0.1, Work -0.1
1 ending nal | Person -0.4, Organization 0.6, Location -0.1, Facility -0.1
1 ending nes | Person 0.2, Organization -0.4, Location 0.1, Product -0.1, Facility 0.1, Work -0.1, Group 0.1
1 ending ney | Organization -0.3, Location 0.2, Product -0.1, Facility 0.2
1 ending nia | Person -0.1, Organization -0.2, Location 0.2, Product 0.1, Facility 0.2, Event 0.1, Work -0.1
1 ending our | Person -0.5, Organization 0.8, Location 0.1, Product -0.1, Facility 0.1, Work -0.2
1 ending ris | Person 0.4, Organization -0.1, Location -0.2, Product 0.1, Facility -0.2
1 ending son | Person 0.4, Organization -0.4, Location 0.1, Facility 0.1
1 ending ter | Person -0.3, Organization 0.4, Location 0.1, Product -0.2, Facility 0.1, Work 0.1
1 ending ton | Organization 0.1, Location 0.1, Product -0.2, Facility 0.1, Event -0.1
1 ending ube | Organization -0.4, Product 0.3, Work 0.2
1 ending uk | Organization -0.3, Location 0.2, Facility 0.2
1 ending us | Organization -0.7, Location 0.4, Facility 0.4
1 ending zil | Organization 0.7, Location -0.4, Facility -0.4
2 ending and | Person -0.1, Organization -0.2, Location 0.2, Facility 0.2, Work -0.1
2 ending ars | Organization -0.1, Event -0.4, Work 0.6
2 ending ies | Person -0.4, Organization -0.4, Location 0.2, Facility 0.2, Event 0.5
2 ending ine | Person -0.1, Organization 0.7, Location -0.1, Facility -0.1, Work -0.4
2 ending ion | Person -0.4, Location 0.2, Product -0.2, Facility 0.2, Work 0.3
2 ending ter | Person -0.4, Organization -0.2, Location 0.2, Product 0.1, Facility 0.2, Work 0.1, Group 0.2
2 ending ton | Person 0.5, Organization -0.2, Product -0.2
after Award | Person 0.1, Organization -0.1, Location -0.2, Facility -0.2, Event 0.1, Work 0.5, Award -0.1, Group -0.1
after Concept | Person -0.1, Organization -0.1, Location -0.2, Product 0.1, Facility -0.2, Event 0.3, Work 0.1, Group 0.2, NaturalKind -0.1
after Event | Person 0.2, Product -0.4, Event 0.1, Work 0.3, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept 0.2
after Events | Location 0.1, Product -0.1, Facility 0.1, Work -0.3, Group 0.4, NaturalKind -0.1, Concept -0.1
after Facility | Organization 0.2, Product 0.2, Event -0.1
after Facilitys | Person 0.2, Organization 0.2, Location -0.1, Product -0.1, Facility -0.1
after Group | Person 0.3, Organization -0.3, Location 0.3, Product 0.1, Facility 0.3, Work -0.4, Group -0.2
after Groups | Person -0.2, Organization 0.1, Location 0.1, Facility 0.1, Event -0.1, Group 0.1
after Location | Person -0.2, Organization -0.4, Location 0.2, Product -0.2, Facility 0.2, Event 0.2, Work 0.4, Technology -0.1, NaturalKind -0.1
after Locations | Person -0.6, Organization 0.1, Location 0.3, Facility 0.3, Event -0.1, Work -0.1, Group 0.2
after Organization | Location 0.2, Facility 0.2, Event -0.2, Award 0.1, Technology -0.1, Group -0.2
after Organizations | Person -0.3, Organization -0.4, Location 0.1, Product 0.2, Facility 0.1, Event -0.1, Work 0.2, Technology 0.2, Group -0.1, Concept 0.1
after Person | Person -0.1, Product -0.1, Event -0.1, Work 0.2, Award -0.1, Law -0.1, Technology 0.1, NaturalKind -0.1, Concept 0.5
after Persons | Person 0.2, Organization 0.2, Location 0.1, Product 0.2, Facility 0.1, Event -0.1, Work -0.3, Group -0.1, Concept -0.1
after Product | Person -0.1, Organization -0.1, Location 0.2, Product 0.5, Facility 0.2, Work -0.2, Group -0.2
after Products | Person -0.5, Organization 0.1, Location 0.2, Product 0.3, Facility 0.2, Work -0.1
after Technology | Person 0.4, Organization -0.4, Location -0.1, Facility -0.1, Event -0.1, Work -0.1, Award -0.1, Technology 0.4
after Work | Person 0.1, Organization -0.2, Product 0.1, Event -0.2, Work 0.4, Group 0.1, NaturalKind -0.1, Concept -0.1
after Works | Person 0.2, Organization 0.1, Location -0.3, Product 0.1, Facility -0.3, Event -0.1, Work 0.4, Technology -0.1, NaturalKind -0.1, Concept 0.1
all common | Person -0.2, Organization 0.3, Location 0.1, Product -0.2, Facility 0.1, Event 0.3, Work -0.1, Award -0.2, Technology -0.1, Group -0.1, Concept 0.1
amod | Organization -0.3, Location -0.2, Product 0.6, Facility -0.2, Event -0.1, Work 0.2, Technology -0.1, Group -0.1, Concept 0.1
any | Person 0.3, Organization 0.2, Location 0.1, Product -0.1, Facility -0.9, Event -0.3, Award -0.4, Law -0.4, Technology -0.3, Group -0.3, NaturalKind -0.3, Concept -0.3
appos | Person 0.2, Location 0.1, Product 0.3, Facility 0.1, Event -0.3, Work 0.3, Award -0.1, NaturalKind -0.2, Concept -0.1
appos of Person | Person 0.3, Work -0.1
appos of name  | Person -0.2, Organization 0.3, Location 0.3, Product -0.3, Facility 0.3, Event 0.2, Work -0.1, Award -0.1, Technology 0.1, Group -0.2, NaturalKind -0.1
appos of name Geo | Person -0.1, Location 0.2, Product -0.1, Facility 0.2, Work -0.1
appos of noun | Person 0.2, Organization 0.1, Location -0.1, Product 0.6, Facility -0.1, Event -0.1, Work -0.2, Group -0.1
before ! | Person 0.2, Organization 0.2, Location 0.3, Product -0.1, Facility 0.3, Event -0.4, Work -0.2, Group -0.1
before " | Organization -0.6, Location 0.1, Product -0.2, Facility 0.1, Event 0.1, Work 0.5, Group 0.2, NaturalKind -0.1, Concept -0.1
before & | Organization 0.1, Location -0.1, Product -0.1, Facility -0.1, Event -0.1, NaturalKind 0.3
before ' | Person 0.2, Organization 0.4, Location -0.3, Facility -0.3, Work 0.3, Group -0.1
before 's | Person 0.6, Organization 0.4, Location -0.2, Product -0.1, Facility -0.2, Event -0.1, Work -0.5, Technology -0.1, Group -0.1, Concept -0.1
before ( | Person -0.1, Organization -0.2, Event 0.1, Work 0.2, Award -0.1, Law 0.1, Technology 0.1, Group -0.1, NaturalKind 0.1, Concept 0.1
before (  | Person -0.4, Location 0.2, Facility 0.2, Event 0.1, Work -0.1, Award -0.1, Law 0.1, Technology 0.1, Group -0.1, NaturalKind 0.1, Concept 0.1
before ( year | Person 0.4, Organization -0.3, Location -0.2, Facility -0.2, Event -0.1, Work 0.4, Concept 0.1
before ) | Person -0.8, Location 0.2, Product 0.8, Facility 0.2, Event -0.2, Work 0.1, Award -0.1, Law -0.1, Technology -0.1, NaturalKind -0.1, Concept 0.1
before , | Person 0.1, Organization -0.1, Location 0.1, Product 0.3, Facility 0.1, Event 0.2, Award -0.2, Law -0.1, Technology -0.1, Group 0.1, NaturalKind 0.2, Concept -0.1
before , ADP | Person -0.3, Organization -0.2, Location 0.1, Product 0.1, Facility 0.1, Event 0.2, Work 0.4, Group -0.1
before , ADV | Person -0.2, Organization 0.2, Product 0.2, Event 0.2, Work -0.2, Award 0.1, Group -0.1, Concept -0.1
before , AUX | Person 0.1, Organization -0.1, Location -0.1, Product 0.3, Facility -0.1, Event 0.1, Work -0.1
before , CCONJ | Location -0.2, Product 0.4, Facility -0.2, Event 0.2, Work 0.2, Group -0.1, NaturalKind -0.1
before , DET | Person -0.3, Location -0.1, Product -0.1, Facility -0.1, Event 0.2, Work 0.4, Technology 0.2, NaturalKind -0.1, Concept -0.1
before , NOUN | Organization -0.1, Location 0.1, Product 0.3, Facility 0.1, Event -0.1, Group -0.1
before , NUM | Person 0.6, Organization -0.2, Location 0.2, Product -0.3, Facility 0.2, Event -0.1, Work -0.2
before , PRON | Person 0.3, Product 0.1, Event -0.4, Work -0.2, Group -0.1, NaturalKind 0.2, Concept 0.1
before , PROPN | Person -0.1, Organization 0.3, Location 0.1, Product -0.2, Facility 0.1, Event 0.3, Work -0.5, Award -0.1, Law -0.1, Technology -0.1, Group 0.1, NaturalKind 0.4, Concept -0.1
before , VERB | Person -0.3, Organization 0.1, Location -0.2, Product -0.1, Facility -0.2, Event 0.1, Work 0.1, Law 0.1, Technology -0.1, Group 0.4, Concept 0.1
before - | Person -0.3, Organization -0.1, Location 0.4, Facility 0.4, Event -0.1, Work -0.1, Technology -0.1, Group -0.1, Concept 0.1
before . | Person -0.3, Location 0.2, Product 0.2, Facility 0.2, Event 0.4, Work 0.4, Award -0.3, Law -0.1, Technology -0.2, Group 0.1, NaturalKind -0.3, Concept 0.1
before ... | Person 0.2, Organization -0.6, Location 0.2, Product 0.1, Facility 0.2, Technology 0.1
before / | Person -0.1, Organization 0.3, Event -0.1, Work -0.1
before : | Person 0.3, Location 0.1, Product -0.2, Facility 0.1, Event -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
before ; | Organization -0.2, Location -0.3, Product 0.9, Facility -0.3, Work 0.1
before ? | Person 0.1, Organization -0.1, Location 0.1, Product -0.2, Facility 0.1, Work -0.2, Group 0.4
before @ | Person 0.5, Organization 0.1, Location -0.1, Product -0.3, Facility -0.1, Event -0.1, Work -0.1, Technology -0.1, Group -0.1, Concept -0.1
before Event | Person -0.1, Organization 0.4, Location -0.1, Product 0.2, Facility -0.1, Event -0.1
before Person | Person -0.5, Organization 0.4, Location -0.1, Product 0.1, Facility -0.1, Event 0.1, Work 0.3, Technology -0.1
before Product | Organization 0.1, Location 0.1, Product -0.4, Facility 0.1
before Work | Organization 0.1, Product 0.1, Event -0.1, Work -0.3, Technology 0.1
before after | Person -0.1, Organization -0.1, Location 0.2, Product -0.1, Facility 0.2, Event 0.2, Work -0.2
before and | Person 0.2, Organization -0.2, Product 0.4, Event -0.2, Law -0.1, Group -0.1, NaturalKind 0.3, Concept 0.1
before as | Person 0.4, Organization -0.3, Location -0.3, Product 0.6, Facility -0.3, Work 0.2, Group -0.1
before at | Person -0.1, Organization -0.3, Product -0.2, Event -0.1, Work 0.3, Award 0.1, Group 0.2
before be | Person -0.1, Organization -0.1, Location 0.2, Product 0.2, Facility 0.2, Event 0.3, Work 0.1, Award -0.1, Law -0.1, Technology 0.2, Group -0.3, NaturalKind -0.1, Concept -0.1
before can | Person 0.3, Organization -0.3, Product 0.1, Work 0.1
before do | Person 0.4, Location -0.1, Product -0.1, Facility -0.1, Work -0.1
before figure | Person 0.1, Organization 0.9, Location -0.3, Product -0.1, Facility -0.3, Work -0.1
before for | Person -0.2, Location 0.1, Product 0.1, Facility 0.1, Event -0.1, Award 0.2, Group -0.1, Concept -0.1
before from | Person 0.3, Organization -0.3, Location -0.2, Product 0.1, Facility -0.2, Event 0.1, Work 0.2
before have | Organization 0.3, Location 0.1, Product -0.2, Facility 0.1, Event -0.1, Work -0.2, Group -0.1, Concept 0.1
before in | Person -0.3, Organization 0.2, Location -0.1, Product -0.1, Facility -0.1, Event 0.9, Work -0.2, Award -0.1, Law -0.1, Technology -0.1, Group 0.4, NaturalKind -0.1, Concept -0.1
before name  | Person 0.3, Organization -0.1, Event -0.1, Work 0.1, Concept 0.1
before nothing | Organization 0.5, Product 0.3, Event -0.1, Work -0.1, Award -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1
before noun | Person -0.1, Organization 0.2, Location 0.2, Facility 0.2, Work 0.1, Law -0.1, Group -0.2, NaturalKind -0.2, Concept -0.2
before nouns | Person 0.1, Organization 0.2, Location -0.3, Product 0.3, Facility -0.3, Event -0.1, Work 0.1, Group -0.1, NaturalKind -0.1, Concept 0.1
before on | Person 0.1, Organization -0.4, Location 0.3, Product 0.1, Facility 0.3, Work -0.1, Group -0.1, Concept 0.1
before or | Person -0.3, Organization -0.4, Location 0.1, Product 0.1, Facility 0.1, Group 0.1, NaturalKind 0.3
before to | Person -0.1, Organization 0.1, Location 0.1, Product 0.1, Facility 0.1, Event -0.1, Award 0.1, Technology -0.1, Group 0.1, Concept -0.1
before when | Person 0.1, Organization -0.2, Location -0.2, Product 0.1, Facility -0.2, Work 0.3, Group 0.1
before will | Person 0.2, Location -0.1, Product -0.1, Facility -0.1, Work 0.1
before with | Person -0.3, Organization -0.2, Location 0.3, Product -0.1, Facility 0.3, Work 0.1, Technology 0.1, Group -0.1
before you | Person 0.4, Organization -0.1, Location -0.1, Product -0.1, Facility -0.1, Work 0.1
behind " | Person -0.1, Organization 0.1, Location -0.2, Product 0.2, Facility -0.2, Event 0.1, Work 0.4, Concept -0.1
behind & | Person 0.4, Location -0.1, Product -0.1, Facility -0.1, Work -0.1
behind ' | Person -0.3, Location -0.1, Product 0.2, Facility -0.1, Work 0.4
behind 's | Person -0.3, Organization 0.1, Location -0.2, Product 0.3, Facility -0.2, Event 0.2, Work 0.1, Concept 0.1
behind ( | Person 0.3, Organization -0.1, Location -0.1, Product 0.7, Facility -0.1, Work -0.2, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
behind , | Person 0.2, Location 0.2, Product -0.4, Facility 0.2, Event 0.5, Work -0.2, Award -0.2, Law -0.2, Technology -0.2, Group -0.3, NaturalKind 0.2
behind , DET | Person -0.2, Organization 0.2, Location -0.1, Product 0.2, Facility -0.1, Work -0.1, Law 0.1, Technology -0.1, Group 0.2
behind - | Person -0.2, Organization -0.3, Location 0.4, Product -0.3, Facility 0.4, Event -0.1, Work 0.1
behind / | Person -0.1, Organization 0.6, Event -0.1, Work -0.2
behind : | Person 0.1, Organization 0.2, Location 0.1, Product 0.1, Facility 0.1, Event -0.1, Work -0.1, Technology 0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
behind ; | Person 0.4, Organization -0.6, Location -0.1, Product 0.4, Facility -0.1, Event -0.1, Work 0.1, Technology -0.1, Group 0.2
behind @ | Person 0.8, Organization 0.3, Location -0.4, Product -1, Facility -0.4, Event -0.5, Work -1, Award -0.2, Law -0.2, Technology -0.4, Group -0.3, NaturalKind -0.3, Concept -0.4
behind Person | Person 0.3, Work -0.1
behind a | Person -0.2, Organization -0.3, Location -0.2, Product 0.3, Facility -0.2, Event -0.3, Award 0.1, Law -0.1, Technology 0.1, Group 0.9, NaturalKind -0.1, Concept -0.1
behind a ADJ | Person -0.2, Organization 0.1, Location -0.1, Product 0.3, Facility -0.1
behind after | Person 0.3, Location -0.2, Facility -0.2, Event 0.2, Work 0.1
behind against DET | Person -0.2, Organization 0.1, Location -0.2, Facility -0.2, Work 0.1, Group 0.4
behind and | Person 0.1, Organization -0.2, Location 0.1, Product 0.3, Facility 0.1, Event -0.1, Work -0.2, Award -0.1, Law -0.1, Group 0.2, NaturalKind 0.1, Concept 0.1
behind and DET | Person -0.1, Organization 0.2, Product -0.3, Work 0.1, Award 0.1, Concept 0.1
behind as | Person 0.1, Location -0.2, Product 0.1, Facility -0.2, Event 0.2, Work -0.1, Concept 0.1
behind at | Person -1, Organization 0.3, Location 0.8, Product -0.2, Facility 0.8, Event -0.2, Work -0.2, Group -0.1, Concept -0.1
behind at DET | Person 0.1, Organization 0.2, Location 0.3, Product -0.3, Facility 0.3, Event 0.1, Work -0.2, Award -0.1, Group -0.2
behind be | Person 0.3, Organization -0.3, Product -0.1, Work 0.2
behind by | Person 0.5, Organization 0.3, Location -0.2, Facility -0.2, Event -0.1, Work -0.3
behind by DET | Person 0.1, Organization 0.2, Location -0.2, Facility -0.2, Event -0.1, Work 0.2, Award -0.1, Technology -0.1, Group 0.1
behind figure | Person -0.2, Organization 0.3, Location -0.2, Facility -0.2, Event 0.1, Work 0.2, Technology 0.2, Group 0.1
behind for | Organization 0.3, Location -0.1, Product -0.1, Facility -0.1, Work 0.2, Award 0.1, Law -0.1, Group -0.1
behind for DET | Organization 0.5, Location -0.1, Facility -0.1, Event -0.1, Work -0.2, Group -0.1, Concept 0.1
behind from | Person -0.2, Organization -0.2, Location 0.3, Product -0.3, Facility 0.3, Event -0.1, Work 0.3, Group -0.1, Concept 0.1
behind from DET | Person 0.1, Organization -0.1, Location -0.1, Product -0.1, Facility -0.1, Event -0.1, Work 0.3, Technology 0.1, Group 0.1
behind in | Person -1, Organization -0.5, Location 0.5, Facility 0.5, Event -0.1, Work 0.4, Award -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept 0.4
behind in DET | Organization -0.3, Location 0.4, Product -0.3, Facility 0.4, Event 0.1, Technology 0.1, Group -0.1, Concept 0.1
behind like | Person 0.4, Organization 0.2, Location -0.3, Facility -0.3, Concept 0.1
behind name  | Person 0.3, Organization -0.2, Product 0.1, Event -0.1
behind nothing | Organization 0.4, Location 0.2, Product 0.1, Facility 0.2, Award -0.2, Law -0.2, Technology -0.2, Group -0.1, NaturalKind -0.1, Concept -0.3
behind nothing DET | Person -0.1, Location 0.1, Facility 0.1, Law -0.1, Group 0.1, NaturalKind -0.1, Concept -0.1
behind noun | Person 0.2, Organization 0.4, Location -0.4, Product 0.4, Facility -0.4, Event 0.2, Work -0.1
behind nouns | Person 0.1, Organization -0.3, Product 0.2
behind of | Person 0.1, Organization -0.1, Location 0.1, Product 0.2, Facility 0.1, Event 0.1, Work 0.1, Award -0.1, Law -0.1, Technology 0.1, Group -0.1, NaturalKind -0.1, Concept -0.2
behind of DET | Person 0.3, Organization -0.4, Product 0.2, Event 0.4, Work -0.1, Award 0.1, Law -0.1, NaturalKind -0.1
behind on | Person -0.3, Organization 0.3, Location -0.1, Product -0.1, Facility -0.1, Event -0.1, Work 0.4, Technology 0.3, Group -0.1, NaturalKind -0.1, Concept -0.1
behind on DET | Person -0.3, Organization -0.3, Location 0.2, Product 0.1, Facility 0.2, Event -0.1, Work 0.3, Technology 0.2, Group -0.2, Concept -0.1
behind or | Organization -0.4, Location 0.2, Product 0.2, Facility 0.2, Work -0.1
behind that | Person 0.2, Organization -0.1, Location -0.1, Product 0.1, Facility -0.1, Work 0.1, Group -0.1
behind the | Person -0.2, Organization 0.1, Location 0.1, Product -0.1, Facility 0.1, Event 0.1, Work -0.2, Law 0.1, Technology 0.1, Group 0.5, Concept -0.2
behind the ADJ | Person -0.3, Location 0.1, Product -0.2, Facility 0.1, Event 0.2, Work 0.1, NaturalKind 0.3
behind to | Person -0.2, Organization -0.1, Location 0.4, Product 0.2, Facility 0.4, Work -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1
behind to DET | Location 0.1, Product -0.2, Facility 0.1, Work -0.2, Law 0.2, Technology 0.1, Group -0.1
behind under | Person -0.3, Organization -0.1, Location -0.1, Product 0.3, Facility -0.1, Work 0.4
behind use | Person -0.5, Organization 0.6, Location -0.1, Product 0.1, Facility -0.1, Work -0.1
behind with | Person 0.4, Organization 0.4, Location -0.2, Product 0.3, Facility -0.2, Event -0.2, Work -0.2
behind year | Person -0.3, Organization 0.1, Location -0.1, Product 0.3, Facility -0.1, Event 0.1, Work 0.1
ccomp | Person 0.4, Organization -0.2, Location -0.2, Facility -0.2, Event 0.1, Group 0.2
compound | Person -0.1, Organization 0.1, Location 0.4, Product 0.2, Facility 0.4, Event 0.1, Work -0.3, Award -0.1, Law -0.1, Technology 0.2, Group -0.3, NaturalKind -0.1, Concept -0.3
compound of Event | Person -0.3, Product 0.4, Work 0.1
compound of Person | Person -0.3, Location 0.2, Facility 0.2, Event 0.1, Work 0.1, Technology -0.1
compound of Work | Person 0.3, Organization 0.3, Location -0.2, Product -0.1, Facility -0.2, Event -0.1, Work -0.3, Technology 0.1, Group 0.1
compound of fan | Person -0.1, Organization 0.7, Location -0.3, Product 0.1, Facility -0.3
compound of name  | Person -0.2, Organization 0.1, Location 0.2, Product -0.1, Facility 0.2, Event -0.1, Work -0.2
compound of noun | Person 0.3, Organization 0.1, Location -0.3, Product 0.3, Facility -0.3, Event 0.1, Work 0.1, Law -0.1, Technology 0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
compound of nouns | Person 0.2, Location -0.1, Product 0.2, Facility -0.1, Event -0.1, Technology -0.1, Group -0.1, NaturalKind 0.3
conj | Person 0.3, Organization -0.1, Event 0.1, Work 0.1, Award -0.1, Law -0.2, Technology -0.3, NaturalKind 0.2
conj of name  | Person -0.2, Organization 0.3, Product 0.1, Event 0.4, Work 0.1, Law -0.2, Technology -0.1, Group -0.1, NaturalKind -0.2, Concept 0.1
conj of name Geo | Person -0.5, Organization -0.2, Location 0.5, Product -0.2, Facility 0.5, Event 0.2, Work -0.1, NaturalKind -0.1
conj of name Giv | Person 0.7, Organization 0.3, Location -0.2, Product -0.2, Facility -0.2, Event -0.2, Work -0.3, NaturalKind -0.1
conj of name Sur | Person 0.8, Organization -0.2, Location -0.2, Facility -0.2, Event -0.1, Work -0.1
conj of noun | Person 0.1, Organization -0.2, Product 0.1, Event -0.1, Work 0.3, NaturalKind -0.1, Concept -0.1
conj of nouns | Person -0.4, Location -0.2, Product -0.1, Facility -0.2, Event -0.1, Work -0.1, Group 0.2, NaturalKind 0.9
dep | Person 0.4, Organization 0.6, Location -0.3, Product -0.1, Facility -0.3, Work -0.1, Technology -0.1
dep of noun | Person 0.4, Organization 0.1, Location -0.1, Facility -0.1, Work -0.1, Technology -0.1
first Com | Person -0.2, Organization 0.1, Product 0.3, Event -0.1, Work 0.3, Group -0.1
first Geo | Person -0.2, Organization 0.5, Location 0.3, Product -0.3, Facility 0.3, Event -0.1, Work -0.2, Law -0.1, Technology -0.1, Group 0.1, NaturalKind -0.1, Concept -0.1
first Giv | Person 0.4, Location -0.3, Product -0.3, Facility -0.3, Event 0.1, Work -0.1, Award -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
first Prs | Person -0.2, Organization 0.2, Location 0.2, Product -0.1, Facility 0.2, Work -0.1
first Sur | Person 0.4, Organization -0.3, Location 0.4, Product -0.2, Facility 0.4, Event -0.2, Work -0.3, Group -0.1
first common | Person 0.1, Product 0.2, Event 0.1, Work 0.2, Award -0.2, Technology -0.2, Group 0.1, NaturalKind 0.3, Concept 0.1
first unknown | Person 0.2, Organization 0.2, Location 0.1, Product 0.1, Facility 0.1, Event -0.1, Award 0.1, Law -0.1, Technology -0.2, Group -0.3, NaturalKind -0.4, Concept -0.3
flat | Person 0.2, Organization 0.2, Event -0.1, Concept -0.1
guess Award | Organization -0.2, Location -0.1, Product -0.1, Facility -0.1, Event 0.3, Work -0.2, Award 0.5
guess Concept | Organization -0.1, Product 0.3, Event -0.1, Group -0.1, Concept 0.1
guess Event | Person -0.4, Organization 0.4, Product -0.2, Event 0.1, Work 0.4, Group -0.1
guess Facility | Person -0.5, Organization 0.3, Location 0.6, Product -0.4, Facility 0.6, Event -0.3, Work -0.3, Award -0.1, Law -0.1, Group -0.2, NaturalKind -0.1, Concept -0.1
guess Group | Person -0.1, Organization 0.5, Location -0.1, Product -0.1, Facility -0.1, Event -0.1, Work -0.2, Group 0.2
guess Law | Organization -0.3, Location -0.1, Facility -0.1, Event -0.1, Work 0.2, Law 0.6
guess Location | Organization -0.2, Location 0.5, Product -0.1, Facility 0.5, Event -0.3, Work -0.1, NaturalKind -0.1, Concept -0.1
guess Organization | Person 0.3, Organization 0.2, Location 0.1, Facility 0.1, Event -0.2, Award -0.4, Law -0.5, Technology -0.3, Group -0.2, NaturalKind -0.2, Concept -0.3
guess Person | Person 0.5, Product -0.4, Event -0.3, Work 0.1, Award -0.2, Law -0.2, Technology -0.2, Group -0.1, NaturalKind -0.3, Concept -0.2
guess Product | Person 0.1, Organization 0.3, Event 0.3, Work -0.2, Award -0.1, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept 0.1
has article | Organization 0.5, Location -0.1, Product -0.2, Facility -0.1, Event -0.2, Work 0.3, Group -0.1
inside de | Person -0.6, Organization 0.1, Location 0.3, Product -0.1, Facility 0.3, Work 0.1
inside of | Person 0.1, Location -0.3, Product -0.2, Facility -0.3, Event 0.4, Work 0.3, Award -0.1, Group 0.3, NaturalKind -0.1, Concept -0.1
last Geo | Organization 0.3, Location 0.2, Product -0.1, Facility 0.2, Event -0.1, Work -0.3, Group -0.1
last Giv | Person 0.3, Location 0.1, Product 0.1, Facility 0.1, Work -0.3, NaturalKind -0.1
last Sur | Person 0.5, Organization 0.2, Location -0.1, Product -0.3, Facility -0.1, Work -0.2
last capitals | Organization 0.1, Location 0.1, Facility 0.1, Event 0.2, Work -0.3, Group -0.1, NaturalKind -0.1
last common | Person -0.2, Organization 0.1, Location 0.1, Product 0.1, Facility 0.1, Event 0.2, Work 0.3, Award 0.1, Law 0.1, Technology -0.2, Group -0.2, NaturalKind -0.2, Concept -0.1
last common plural | Person -0.4, Product 0.1, Work 0.4, Award -0.1, Law -0.1, Technology -0.1, Group 0.2, NaturalKind -0.1, Concept 0.1
last figure | Person -0.5, Organization -0.1, Product 0.6, Event 0.1, Law 0.1, NaturalKind -0.1, Concept -0.1
last mixed | Person 0.5, Organization 0.1, Location -0.1, Facility -0.1, Event -0.1, Work -0.2
last plain | Person 0.2, Organization 0.1, Location 0.2, Product -0.2, Facility 0.2, Event -0.1, Work 0.1, Award -0.1, Law -0.2, Technology -0.3, Group -0.2, NaturalKind -0.1, Concept -0.2
last small | Person 0.2, Organization -0.4, Product 0.4, Work -0.1
last unknown | Person 0.2, Organization 0.1, Location 0.2, Product 0.1, Facility 0.2, Event -0.1, Award -0.2, Law -0.2, Technology -0.3, Group -0.2, NaturalKind -0.2, Concept -0.3
last unknown plural | Organization 0.3, Location -0.1, Product -0.1, Facility -0.1, Event -0.2, Group -0.1, NaturalKind 0.5
last word of Award | Person -0.1, Location -0.1, Product -0.2, Facility -0.1, Event 0.3, Work -0.2, Award 0.4, Group -0.1
last word of Event | Organization 0.1, Location -0.1, Product -0.2, Facility -0.1, Event 0.5, Work -0.2, Group -0.1
last word of Facility | Person -0.2, Organization 0.2, Location 0.3, Product -0.1, Facility 0.3, Group -0.1
last word of Location | Organization 0.2, Location -0.2, Product 0.2, Facility -0.2, Event -0.2, Work 0.2, Group 0.2
last word of Organization | Person -0.1, Organization -0.1, Location 0.4, Product -0.1, Facility 0.4, Work -0.4, Group 0.3
last word of Work | Person -0.1, Organization 0.8, Location 0.1, Facility 0.1, Work -0.9
list | Person -0.5, Location 0.2, Product -0.2, Facility 0.2, Event -0.1, Work 0.3, Group 0.2
list of name Giv | Person -0.2, Organization -0.2, Location -0.1, Product 0.1, Facility -0.1, Work 0.3, Group 0.2
near Award | Person 0.1, Organization 0.4, Location -0.3, Product -0.1, Facility -0.3, Work 0.3, Award 0.1, Group -0.1
near Concept | Person 0.2, Location -0.2, Product 0.1, Facility -0.2, Event 0.1, Work 0.3, Award -0.1, Law 0.1, Group 0.2, NaturalKind -0.2
near Event | Organization 0.1, Product -0.1, Event 0.5, Work 0.1, Award -0.1, Law -0.1, Technology -0.2, Group 0.1, NaturalKind -0.2, Concept 0.1
near Facility | Organization -0.2, Location 0.5, Product -0.2, Facility 0.5, Work 0.1, Award -0.1, Law -0.1, Technology -0.3, Group -0.2, NaturalKind -0.1, Concept -0.1
near Group | Person -0.1, Product 0.4, Event -0.1, Work 0.1, Award -0.1, Law -0.1, NaturalKind 0.1
near Law | Organization -0.1, Location -0.2, Product 0.1, Facility -0.2, Event -0.1, Work 0.5, Law 0.1
near Location | Person -0.7, Organization -0.3, Location 0.6, Product 0.1, Facility 0.6, Event 0.1, Work 0.1, Award -0.1, Law -0.1, Technology -0.1, Group 0.2, NaturalKind -0.2, Concept -0.1
near NaturalKind | Person -0.2, Organization -0.4, Location 0.1, Product 0.3, Facility 0.1, Event 0.6, Work -0.3, Group -0.2, NaturalKind 0.2
near Organization | Person -0.1, Organization 0.4, Location -0.1, Product 0.1, Facility -0.1, Event -0.2, Work -0.2, Law -0.1, Technology 0.2, NaturalKind -0.2, Concept 0.1
near Person | Person 0.4, Organization 0.1, Product -0.1, Event -0.1, Work -0.1, Law -0.2, Technology -0.1, NaturalKind -0.2, Concept 0.2
near Product | Person -0.2, Organization 0.2, Location 0.1, Product 0.5, Facility 0.1, Event -0.1, Work -0.2, Award -0.1, Law -0.1, NaturalKind -0.2
near Technology | Organization -0.2, Location -0.2, Product 0.2, Facility -0.2, Event -0.2, Work -0.4, Technology 1.1, Group -0.1, NaturalKind -0.1, Concept 0.1
near Work | Person -0.1, Location -0.2, Product 0.3, Facility -0.2, Event -0.2, Work 0.4, Award -0.1, Law -0.1, Technology 0.3, Group 0.2, NaturalKind 0.5, Concept -0.1
near verb  | Person 0.1, Organization 0.2, Location 0.2, Product 0.2, Facility 0.2, Event -0.4, Work 0.2, Award -0.3, Law -0.2, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept -0.2
near verb Award | Person -0.3, Organization 0.4, Location -0.1, Product -0.1, Facility -0.1, Event 0.1, Work 0.4, Award 0.2, Group -0.2, NaturalKind -0.1, Concept -0.1
near verb Event | Person -0.3, Organization 0.1, Location -0.2, Product 0.5, Facility -0.2, Event -0.1, Work 0.3, Group -0.1, Concept 0.1
near verb Law | Organization 0.2, Location -0.1, Product 0.2, Facility -0.1, Event -0.1, Work -0.1, Group -0.1
near verb Location | Person -0.1, Organization -0.1, Location 0.6, Product -0.4, Facility 0.6, Event -0.1, Work -0.1, Technology -0.1, NaturalKind -0.1, Concept -0.1
near verb Organization | Organization 0.4, Event -0.1, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept 0.1
near verb Person | Person -0.1, Organization -0.1, Location 0.1, Facility 0.1, Event 0.4, Work -0.1, Technology -0.1, NaturalKind -0.1, Concept 0.1
near verb Product | Person -0.4, Organization 0.3, Location -0.2, Product 0.5, Facility -0.2, Work -0.1, Technology 0.1, Group 0.1, NaturalKind -0.1, Concept 0.1
near verb Technology | Person 0.1, Organization 0.1, Location -0.2, Product 0.7, Facility -0.2, Award -0.1, Law -0.1, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept -0.1
near verb Work | Person 0.1, Organization -0.2, Location -0.3, Facility -0.3, Work 0.6, Technology 0.1, Group -0.1, NaturalKind -0.1, Concept 0.2
net EVENT | Person -0.2, Organization -0.2, Event 0.3, Award 0.2
net LOC | Person -0.7, Organization 0.3, Location 0.6, Product -0.5, Facility 0.6, Event -0.1, Work -0.3, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
net ORG | Person -0.5, Organization 1.1, Location -0.6, Product 0.2, Facility -0.6, Event -0.3, Work -0.1, Award -0.1, Law -0.1, Group -0.2, NaturalKind -0.1, Concept -0.1
net OTHER | Person -0.4, Organization 0.3, Location -0.3, Product 0.2, Facility -0.3, Event 0.5, Work 0.2, Award 0.1, Law 0.1, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept 0.1
net PER | Person 0.7, Organization -0.1, Location -0.7, Product -0.3, Facility -0.7, Event -0.2, Work -0.1, Award -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.2, Concept -0.1
net PRODUCT | Organization 0.1
net none | Person -0.1, Organization 0.2, Location -0.2, Product 0.5, Facility -0.2, Event -0.1, Work 0.6, Award -0.1, Law -0.1, Technology 0.2, Group -0.3, NaturalKind -0.2
net one LOC | Person -0.8, Organization -0.2, Location 0.9, Product -0.3, Facility 0.9, Event 0.2, Work -0.2, Technology -0.1, Group -0.2, NaturalKind -0.1, Concept -0.1
net one ORG | Person -0.3, Organization 1.1, Location -0.6, Product 0.1, Facility -0.6, Event 0.1, Work 0.1, Technology -0.1, Group -0.3, NaturalKind -0.1, Concept -0.1
net one OTHER | Person -0.8, Organization -0.6, Location -0.4, Product 1, Facility -0.4, Event 0.4, Work 0.7, Technology 0.1, Group -0.2, NaturalKind -0.1, Concept 0.5
net one PER | Person 0.6, Organization -0.2, Location -0.4, Facility -0.4, Event 0.7, Work -0.1, Technology 0.1, Group -0.2, NaturalKind -0.1, Concept -0.1
net one PRODUCT | Organization -0.1, Location -0.1, Product 0.1, Facility -0.1, Event 0.1, Work 0.1
net part | Person -0.3, Organization 0.3, Location -0.1, Product 0.4, Facility -0.1, Event -0.1, Work 0.1
nmod | Person 0.1, Organization 0.2, Location 0.4, Product -0.3, Facility 0.4, Event -0.1, Work 0.2, Award -0.2, Law -0.3, Technology -0.2, Group -0.2, NaturalKind -0.4, Concept -0.1
nmod @ of name  | Person 0.4, Organization 0.2, Location -0.1, Product -0.1, Facility -0.1, Work -0.2
nmod @ of noun | Person 0.4, Organization 0.1, Location -0.1, Product -0.1, Facility -0.1, Work -0.1
nmod at of name  | Person -0.1, Organization 0.1, Event 0.4, Work -0.2, Award -0.1
nmod at of noun | Person -0.3, Organization 0.3, Location 0.1, Facility 0.1, Work -0.1
nmod for of noun | Organization 0.4, Location -0.1, Product -0.1, Facility -0.1, Work -0.2, Award 0.2
nmod in of name  | Person -0.2, Organization -0.5, Location 0.1, Product 0.1, Facility 0.1, Event -0.1, Work 0.7, Group -0.1
nmod in of noun | Person -0.1, Organization -0.2, Product 0.1, Concept 0.4
nmod of name  | Person 0.1, Organization -0.2, Location 0.2, Facility 0.2, Work -0.1
nmod of noun | Person 0.7, Organization -0.4, Location -0.1, Product -0.1, Facility -0.1, Event 0.3, Work -0.2
nmod of nouns | Person 0.1, Organization 0.3, Location -0.1, Product 0.1, Facility -0.1, Work -0.2
nmod of of Location | Organization -0.2, Location 0.3, Facility 0.3, Event -0.1, Work -0.3
nmod of of Person | Person -0.2, Organization 0.5, Location -0.1, Product -0.1, Facility -0.1, Event 0.1, Work -0.1, Group -0.1, Concept 0.1
nmod of of name  | Person -0.4, Organization 0.2, Product -0.2, Event -0.1, Work 0.2, Group 0.4
nmod of of name Giv | Person -0.2, Organization 0.6, Product -0.3, Event -0.1, Work -0.1
nmod of of noun | Person 0.2, Organization -0.1, Location -0.3, Product 0.8, Facility -0.3, Event 0.1, Work -0.3, Award 0.1, Technology 0.1, Group -0.1, NaturalKind -0.1, Concept -0.2
nmod of of nouns | Person 0.3, Organization -0.5, Location -0.2, Product 0.1, Facility -0.2, Event 0.2, Work 0.3, Technology 0.2, Group -0.1
nmod on of noun | Person 0.2, Organization -0.4, Location 0.1, Product -0.1, Facility 0.1, Technology 0.1
nmod to of noun | Person 0.3, Organization -0.1, Location 0.1, Product -0.1, Facility 0.1, Event -0.1, Work -0.1, Group -0.1, Concept 0.1
nmod with of noun | Person 0.3, Organization -0.1, Location -0.1, Product -0.1, Facility -0.1, Work 0.1
nsubj | Person 0.5, Organization 0.1, Location -0.4, Product -0.2, Facility -0.4, Event 0.1, Work 0.1, Award -0.2, Law -0.2, Technology -0.1, Group -0.2, NaturalKind -0.2, Concept -0.3
nsubj of be | Organization -0.2, Location 0.4, Product -0.3, Facility 0.4, Event -0.1, Work -0.4, NaturalKind 0.3
nsubj of get | Organization -0.3, Location 0.2, Product -0.1, Facility 0.2, Work -0.1
nsubj of name  | Person 0.2, Organization -0.1, Location -0.1, Product 0.2, Facility -0.1, Work -0.1
nsubj of noun | Person 0.1, Organization -0.2, Event 0.1, Technology 0.1, Group -0.1
nsubj of say | Person 0.5, Organization 0.2, Location -0.2, Product -0.1, Facility -0.2, Work -0.1
nsubj:pass | Person -0.3, Organization -0.4, Location 0.2, Product -0.1, Facility 0.2, Event 0.3, Work 0.4, Group -0.1
obj | Person 0.1, Organization 0.1, Location -0.2, Product 0.1, Facility -0.2, Event 0.3, Award -0.1, Technology -0.1, Group 0.1
obj of bear | Person 0.6, Organization -0.3, Location -0.1, Product -0.1, Facility -0.1
obj of beat | Person -0.1, Organization 0.7, Location -0.3, Facility -0.3
obj of watch | Person -0.1, Organization -0.2, Location -0.1, Product 0.1, Facility -0.1, Work 0.6
obl | Person 0.2, Organization 0.1, Location 0.2, Product 0.2, Facility 0.2, Event 0.3, Work -0.1, Award -0.2, Law -0.2, Technology -0.2, Group -0.4, NaturalKind -0.3
obl @ of noun | Person 0.4, Organization -0.1, Location -0.1, Facility -0.1
obl as of know | Person -0.1, Organization -0.3, Location 0.2, Product -0.1, Facility 0.2, Work 0.2
obl to of go | Person -0.1, Organization -0.1, Location 0.2, Product -0.1, Facility 0.2
obl:agent | Person 0.2, Organization 0.1, Location -0.2, Product 0.3, Facility -0.2, Event -0.1, Work -0.1, Award -0.1, Group 0.2
one Com | Person -0.4, Organization 0.5, Location -0.3, Product 0.3, Facility -0.3, Work 0.3, Group -0.1
one Geo | Person -0.2, Organization 0.2, Location 0.3, Product -0.1, Facility 0.3, Event -0.2, Work -0.2, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
one Giv | Person 0.8, Organization -0.8, Location -0.4, Product -0.4, Facility -0.4, Event -0.1, Work -0.1, Award -0.1, Law -0.1, Technology -0.2, Group -0.2, NaturalKind 0.3, Concept -0.2
one Prs | Person 0.3, Organization -0.6, Location 0.3, Product -0.1, Facility 0.3, Event -0.1
one Sur | Person 0.8, Organization -0.2, Location -0.3, Product 0.2, Facility -0.3, Event -0.1, Work -0.1
one capitals | Person 0.2, Organization 0.3, Location 0.2, Product 0.2, Facility 0.2, Work -0.3, Award -0.1, Law -0.1, Technology 0.2, Group -0.4, NaturalKind -0.2, Concept -0.3
one common | Person 0.1, Organization 0.3, Location -0.1, Product -0.3, Facility -0.1, Event -0.3, Work 0.4, Award -0.1, Law -0.1, Technology 0.2, Group -0.5, Concept 0.4
one common plural | Person -0.2, Organization 0.3, Location -0.1, Product -0.1, Facility -0.1, Event -0.1, Work 0.1, Technology -0.1, Group 0.5, NaturalKind -0.1, Concept -0.1
one figure | Person 0.5, Organization 0.1, Product -0.2, Event -0.2, Work -0.1, Award -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
one hyphen | Person 0.1, Location -0.2, Facility -0.2, Event 0.1, Work 0.3, Technology -0.1, NaturalKind -0.1
one mixed | Person 0.3, Organization 0.5, Location -0.2, Product -0.5, Facility -0.2, Event -0.3, Award -0.2, Law -0.2, Technology -0.1, Group -0.3, NaturalKind -0.2, Concept -0.3
one plain | Person 0.2, Organization 0.1, Location 0.2, Product -0.2, Facility 0.2, Work -0.2, Award -0.4, Law -0.4, Technology -0.2, Group 0.3, NaturalKind -0.2
one small | Person 0.4, Organization -0.3, Location -0.4, Product 0.6, Facility -0.4, Event -0.1, Work 0.5, Award -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
one stop | Person -0.2, Organization -0.2, Product 0.2, Work 0.3
one unknown | Person 0.2, Organization 0.2, Location 0.3, Product 0.1, Facility 0.3, Event -0.1, Award -0.4, Law -0.4, Technology -0.2, Group -0.4, NaturalKind -0.4, Concept -0.3
one unknown plural | Person -0.2, Organization 0.2, Location -0.3, Product 0.3, Facility -0.3, Event 0.4, Work -0.2, Award -0.1, Law -0.1, Technology -0.2, Group 0.7, NaturalKind -0.1, Concept -0.2
owns ADJ | Person -0.1, Organization 0.3, Location 0.1, Product -0.1, Facility 0.1, Work -0.1, Group -0.1
owns PROPN | Organization 0.6, Location -0.1, Product -0.1, Facility -0.1, Work -0.1
owns noun | Person 0.3, Organization 0.1, Product -0.1, Work -0.1, Group -0.1
parataxis | Person -0.3, Location 0.1, Product -0.2, Facility 0.1, Event -0.2, Work 0.4, Group -0.1, NaturalKind 0.3
root | Person 0.3, Organization -0.3, Location 0.3, Product 0.6, Facility 0.3, Event -0.2, Work -0.3, Award -0.2, Law -0.2, Technology -0.2, Group -0.1, Concept -0.2
says Award | Person -0.1, Organization -0.3, Location -0.2, Product -0.1, Facility -0.1, Event 0.3, Work -0.2, Award 2.2, Group -0.1
says Concept | Person -0.8, Organization -0.5, Location -0.8, Product -0.5, Facility -0.2, Event -0.1, Work -0.6, Group -0.1, NaturalKind -0.1, Concept 2.5
says Event | Organization -0.2, Location -0.6, Product -0.3, Facility -0.3, Event 2.3, Work 0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
says Facility | Person -0.5, Organization 0.7, Product -0.4, Facility 2.1, Event -0.2, Award -0.1, Law -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
says Group | Person -0.1, Organization 0.3, Location -0.2, Product -0.3, Facility -0.1, Event -0.1, Work -0.2, Group 2.1, NaturalKind 0.3
says Law | Person 0.1, Organization -0.2, Location -0.2, Product -0.2, Facility -0.1, Event -0.1, Work -0.1, Law 2.2
says Location | Person -0.3, Organization 0.7, Location 2.1, Product -0.4, Event -0.2, Award -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.2
says NaturalKind | Organization -0.1, Location -0.1, Product 0.2, NaturalKind 2.1
says Organization | Person -0.9, Organization 2.2, Location 0.3, Product 0.2, Facility -0.1, Event -0.3, Work 0.1, Award -0.1, Law -0.1, Technology -0.1, Concept -0.2
says Person | Person 2, Location 0.3, Product -0.5, Facility 0.2, Event -0.2, Work 0.3, Award -0.1, Law -0.2, Technology -0.1, Group -0.8
says Product | Person 0.4, Organization 0.4, Location 0.4, Product 2, Facility 0.3, Event -0.1, Work -0.1, Law -0.1, Technology -0.1, Group -0.1, NaturalKind -0.1, Concept -0.1
says Technology | Person -0.5, Location -0.3, Product -0.4, Facility -0.1, Event -0.1, Work -0.3, Technology 2.3, Group -0.1, Concept 0.1
says Work | Organization 0.3, Location -0.2, Product -0.4, Facility -0.2, Event -0.1, Work 2.2, Group -0.1, NaturalKind -0.1
vocative | Person 1, Organization -0.2, Location -0.2, Product -0.1, Facility -0.2, Work -0.2
words 1 | Person 0.4, Organization 0.2, Location 0.1, Product -0.1, Facility 0.1, Event -0.3, Award -0.4, Law -0.4, Technology -0.3, Group -0.3, NaturalKind -0.3, Concept -0.3
words 2 | Person 0.3, Organization 0.1, Location 0.2, Facility 0.2, Event -0.4, Work 0.2, Award -0.3, Law -0.2, Technology -0.3, Group -0.3, Concept -0.4
words 3 | Organization 0.1, Product 0.1, Event 0.2, Work 0.1, Award -0.1, Law 0.1, Technology -0.2, Group -0.1, NaturalKind -0.2, Concept 0.1
words 4+ | Person -0.2, Organization 0.2, Location 0.1, Product -0.2, Facility 0.1, Event 0.3, Work -0.1, Award 0.3, Law -0.1, Technology -0.1, Group 0.1, NaturalKind -0.2, Concept -0.1
words Geo common | Person -0.1, Organization 0.3, Location 0.1, Facility 0.1, Work -0.1
words Geo unknown | Person -0.1, Organization 0.1, Location 0.1, Product -0.2, Facility 0.1, Event -0.1, Group 0.2
words Giv Giv | Person 0.2, Location -0.1, Facility -0.1
words Giv Sur | Person -0.4, Organization 0.4, Location 0.1, Facility 0.1, Work -0.1
words Giv common | Person 0.2, Organization 0.1, Location -0.2, Facility -0.2, Event 0.3, Work 0.1
words Giv unknown | Person 0.3, Organization -0.4, Location 0.1, Product -0.2, Facility 0.1, Event -0.1
words common Geo | Person -0.1, Organization 0.3, Event -0.1, Work -0.1
words common common | Person -0.3, Organization 0.1, Location -0.1, Facility -0.1, Event 0.4, Work 0.2, Award -0.1, Technology -0.1, Group 0.4
words common common plural | Person -0.1, Organization -0.2, Product 0.1, Work 0.3, Award -0.1, Group 0.1, NaturalKind -0.1, Concept 0.1
words common unknown | Person -0.1, Organization -0.1, Location 0.2, Product 0.2, Facility 0.2, Event 0.1, Award -0.1, Law 0.1, Technology -0.1, Group -0.3
words common unknown plural | Person -0.1, Location 0.1, Product -0.2, Facility 0.1, Event -0.2, Work -0.1, Group -0.1, NaturalKind 0.5
words unknown Geo | Person -0.1, Organization -0.1, Location 0.3, Product -0.2, Facility 0.3, Work -0.1
words unknown common | Person 0.1, Organization 0.1, Event -0.1, Work 0.1, Award 0.2, Law 0.2, Technology -0.1, Group -0.3, NaturalKind -0.1, Concept -0.1
words unknown common plural | Person -0.3, Organization -0.1, Work 0.3, Group 0.1
words unknown unknown | Person 0.2, Organization 0.3, Location 0.1, Product 0.1, Facility 0.1, Event -0.1, Work -0.2, Award -0.1, Law -0.2, Technology -0.1, NaturalKind -0.2, Concept -0.2
xcomp | Person -0.1, Organization 0.1, Location -0.2, Product 0.7, Facility -0.2, Event -0.1, Work -0.1, Group 0.1, NaturalKind -0.1, Concept -0.1
xcomp of call | Person -0.2, Organization -0.1, Location -0.1, Product 0.4, Facility -0.1, Work 0.3, Group -0.1
`

/** Signal to what it counts for each type. */
export const typeWeights: ReadonlyMap<string, readonly (readonly [string, number])[]> = new Map(
  table
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [signal, cells] = line.split(" | ") as [string, string]
      const weights = cells.split(", ").map((cell) => cell.split(" ") as [string, string])
      return [signal, weights.map(([type, weight]) => [type, Number(weight)] as const)] as const
    }),
)
