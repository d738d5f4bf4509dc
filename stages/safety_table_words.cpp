#include "stages/safety_tables.hpp"

namespace stages::safety {

// Some classes are read by the code too; safety_scope.cpp and its neighbours name them.
const std::string_view kClasses = R"(
writer: i me my mine myself hoon main mujhe mujhko mujhse maine mera meri mere khud meko
i: i main maine
english_not: not never nolonger hardly barely scarcely
negator: not never nolonger hardly barely scarcely neither nahi na mat
stopped: without stopped quit avoided resisted overcame instead no
contrast: but however though although yet lekin magar par
stops_gap: @negator @contrast because without
complement: meant when moment time day goes by passes passed that think thinks thinking thought
  believe believed saying say said mean claim claiming like ki
own_clause: and but or then so because when while since as after before though although
joiner: @own_clause if until plus aur lekin ya phir kyunki jab agar
common: i to the a an and of in it is am are was be my me you he she they we not do did for that
  this with on so at have has had will would can just but or if as from up out all what when who
  about been 's no one like feel want hai hoon main se ki ka ke ko ho kar aur bhi nahi mein him his
  her get got go going
aux: am is are was were be been being 's do does did doing have has had having will would can could
  may might must should shall to got get gets getting
adverb: huge big massive total complete heavy just really so very truly actually honestly literally
  always often sometimes constantly ever even also only simply kind sort maybe perhaps probably
  definitely seriously genuinely badly desperately totally completely absolutely already now again
  suddenly secretly finally almost nearly usually rarely lowkey highkey deeply fucking freaking
  bloody damn actively currently presently passively quietly slowly basically fully much bit a too
  quite pretty anymore today tonight lately recently soon daily regularly frequently casually gently
  still all both physically repeatedly once bahut ab bas hi bhi to phir roz kabhi aaj ne ko ka ki ke
  se itna sirf
cognition: feel feeling feels felt like think thinking thinks thought thoughts about of want wants
  wanting wanted wish wishes wishing wished go going try tries tried trying plan plans planning
  planned need needs urge urges desire intention intentions tendencies intent idea ideas considering
  considered consider contemplating contemplate contemplated dream dreaming dreamt dreamed imagine
  imagining imagined tempted keep keeps kept start starts started begin began begun decided decide
  deciding intend intending hope hoping hoped the an any some many more able attempt attempts
  attempted attempting impulse impulses risk danger ready mood reason point way kill end hurt harm
  interest close near
through: @aux @adverb @cognition
past_form: was were had did wanted tried thought felt attempted wished used planned hoped considered
  contemplated decided took swallowed dreamt dreamed wrote overdosed relapsed kept ended hid hated
  cut hurt harmed injured raha tha thi
present_form: can will have has been am is are want wants wish feel feels keep keeps think thinks
  need needs do does hai hoon
pronoun: he she they
crowd: everyone everybody someone somebody anyone anybody nobody people person persons folks others
  other another most who whoever those themselves yourself himself herself
kin: mother father mom mum mommy mummy momma mumma mama dad daddy papa pop amma appa maa ma baba
  parent parents uncle aunt aunty auntie grandmother grandma granny nani dadi grandfather grandpa
  nana dada brother brothers sister sisters sibling siblings bro sis cousin cousins bhai bhaiya didi
  behen stepfather stepdad stepmother stepmom stepbrother guardian chacha chachi mausi mami relative
  relatives family fil mil dewar jeth nanad bua tau jija bhabhi inlaws saas sasur sasural
partner: husband wife boyfriend girlfriend partner ex fiance fiancee spouse pati patni shohar biwi
  mangetar miya lover
child: son daughter baby kid kids child children toddler infant newborn beta beti bacche bacchon
  nephew niece twins teen teenager teens teenagers
friend: friend friends bestie buddy mate pal dost roommate roommates flatmate flatmates housemate
  classmate classmates colleague colleagues coworker coworkers neighbour neighbours neighbor
  neighbors teammate teammates senior seniors junior juniors acquaintance saheli
authority: boss manager supervisor teacher teachers sir maam professor tutor coach principal
  landlord warden trainer instructor priest officer police driver guru director hr mentor lawyer
  pastor
clinician: doctor therapist psychiatrist psychologist counsellor counselor nurse gp shrink
stranger: man men woman women guy guys girl girls boy boys lady ladies student students pupil pupils
  patient patients client clients caller callers user users victim victims survivor survivors
  stranger strangers customer soldier soldiers veteran veterans poet poets author actor actress
  singer celebrity hero heroine protagonist character characters narrator villain detective streamer
  influencer rapper artist king queen prince prisoner inmate farmer farmers writer writers player
  players bully bullies thief robber gang attacker aadmi ladka ladki ladke
person: @kin @partner @child @friend @authority @clinician @stranger
hindi_other: wo usne use uska uski uske unka unhe log usko unhone unko iski isne inhone
age: three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22
animal: dog cat puppy kitten hamster parrot cow horse fish rabbit bird dogs cats
thing: laptop phone car bike battery plant plants wifi fridge computer printer app server engine
  scooter tv camera
patient: @animal @thing patient patients client clients caller callers victim victims actor actress
  character hero heroine protagonist
everyday: quit quitting resign resigned resigning job jobs move moving exam exams vacation trip
  travel college school semester flat rent office company holiday holidays wedding diet gym project
  lease bank kerala goa team class course degree bangalore mumbai delhi pune house apartment
  landlord packing suitcase flight train hotel conference meeting client boss colleague colleagues
  teacher instagram facebook linkedin twitter app marriage married engaged relationship him
  boyfriend girlfriend date business startup shop store sale coffee sugar smoking alcohol vegan
  dinner lunch cake
other: @pronoun @crowd @person @hindi_other @animal @thing you we us
reporter: @pronoun @kin @partner @child @friend @stranger @authority @crowd wo usne unhone
says: said says say saying told tells tell telling texted texts text messaged messages whispered
  whispers screamed screams shouted shouts yelled yells wrote writes posted posts tweeted sang sings
  sing goes cried cries confessed confesses admitted admits replied replies mumbled sobbed announced
  declared announces muttered typed reads quoted quotes repeats repeated begged confided claims
  claimed bola boli bole kaha kehta kehti kehte
asks: ask asks asked asking wonder wonders wondered
source: dream dreams nightmare line lines dialogue dialogues caption status slogan song songs lyric
  lyrics chorus verse film films movie movies book books novel novels poem poems play drama series
  show episode serial podcast documentary story stories article articles news headline headlines
  game games anime manga comic musical opera script monologue scene chapter sitcom trailer video
  videos reel reels meme memes poster mural ballad album kdrama roleplay fanfic fiction novella
  biography thriller tweet blog gaana kahani simulation campaign sims
firm_source: lyric lyrics chorus verse protagonist heroine hero narrator villain script monologue
  headline headlines fanfic roleplay character
lesson: training workshop seminar lecture webinar awareness campaign prevention thesis dissertation
  curriculum survey statistics
hypothetical: if unless risk worried worry case avoid prevent prevents anxious phobia hypochondriac
  google googled googling
preposition: to with at for from about of on by near without between against like
determiner: my the a an our his her their this that some your mere meri mera
modal: should need must ought deserve
takes_is: what that there here it he she who where how everything nothing everyone life
parting: colleague colleagues team class classes teacher teachers boss office students student
  neighbours neighbour neighbors neighbor house flat cigarettes smoking coworkers coworker seniors
  batch batchmates retirement hostel company job work manager city ex childhood sugar school moving
  intern interns department roommate roommates professor professors principal apartment summer staff
  customers club library hr airport station guests cousins winter grandparents diet junk carbs
  weekend holidays villa beach goa bangalore car bike sofa trainer relatives phone desk laptop
  garden party conference wedding trip exchange semester college university lunch
opinion: wish want think believe mean say saying suppose
nope: no nope nah never not nahi
third_verb: wants feels wishes thinks needs hates plans tries keeps deserves says
own_mind: mind brain head heart body soul self being gut
everyone: everyone everybody people family parents mom dad mother father mum kids children they
  world friends sab sabhi mummy papa brother sister husband wife partner son daughter boyfriend
  things life
want: want wants wanted wanting wish wishes wished wishing need needs needed hope hopes hoping hoped
  long longing crave craving desire pray prayed praying beg begged begging decided prefer
hope: hope hopes hoping hoped pray prays praying prayed wish wishes wishing wished beg begs begging
  begged
go_away: disappear vanish evaporate dissolve
go_away_ing: disappearing vanishing dissolving
die: die perish unalive kms ctb
ready: decided plan planning planned intend intending tempted determined prepared ready time easier
  better best reason how way urge desire wish longing supposed meant deserve deserves
seizes: take takes took taken taking keep keeps kept keeping hide hides hid hiding steal steals
  stole snatch snatches snatched confiscate confiscated confiscates withhold withholds withheld
  control controls controlled locks
possessor: his her their
shakes_off: get shake help stop escape ignore resist bear fight silence
tries: try trying tried tries struggling fighting begging
auxiliary: did do have has will would am was could can
yes: yes yeah yep yup haan true honestly
filler: @adverb will would can could may might should shall must have has had been do does did
where: in at with here alone so near far together on under next off out through up within by there
  somewhere abroad
maar_hindi: maarta maarti maarte maara peetta peetti peeta peete
alone_adverb: completely totally so utterly always all very truly really
note: letter letters note notes message messages mail email emails video
belongings: things stuff belongings clothes books guitar possessions collection jewellery jewelry
  everything plants pets cat dog
end: end ends ended ending
takes: take takes took taking taken end ends ended ending finish finished finishing
kill: kill kills killed killing unalive off offing kms
think_of: think thinks thinking thought thoughts dream dreams dreaming dreamt dreamed fantasise
  fantasising fantasize fantasizing fantasised fantasized daydream daydreaming daydreams obsess
  obsessing obsessed imagine imagining ideas idea consider considering considered contemplate
  contemplating contemplated plan planning planned plans ideation
point: reasons point reason purpose sense use meaning
pain_word: pain suffering agony misery ache torture hurt hurting struggle torment
vice: smoking smoke cigarettes cigarette alcohol drinking drink beer wine sugar sweets chocolate
  junk caffeine coffee instagram reels porn gambling ex weed vaping vape gaming shopping him her
  texting soda biryani pizza chips carbs netflix tiktok diet malaria disease cancer migraine
self_hurt: cut cutting cuts hurt hurting hurts harm harming harmed injure injuring injured selfharm
at_home: swing slide trampoline playground ladder door table chair pool bench rope ice floor step
  steps bicycle cycle scooter hammer nail drill saw glue candle grill barbecue firewood scissors
  sewing needle cactus rose roses thorn thorns cooking chopping slicing shaving peeling gardening
  playing running gym stairs kitchen stove oven iron accident accidentally fell tripped slipped
  falling football cricket skating bike workout training lifting onions onion vegetables veggies
  tomatoes tomato mango mangoes apple bread paper envelope glass tin box lid fence razor hiking
  trekking climbing yoga basketball badminton tennis dancing skateboard skateboarding soccer
  practice match squats deadlift deadlifts cycling jogging swimming tea coffee pan cardboard potato
  potatoes salad carrots carrot fish meat cake ginger
laughing: laughing laughter hasi laugh giggling
laugh_word: lol lmao lmfao rofl haha hahaha hehe hehehe jk xd 😂 🤣 😆 😅 😹 kidding joking
trivial: homework assignment assignments deadline deadlines meeting meetings monday mondays traffic
  queue wifi heat marks recipe haircut outfit cringe level zoom presentation gym legs leg workout
  stairs alarm code bug bugs excel spreadsheet spreadsheets email emails laundry dishes dentist diet
  squats burpees commute maths math physics chemistry calculus exam exams test tests quiz viva
  syllabus essay pun puns joke jokes ad ads weather humidity mosquitoes autocorrect printer laptop
  lag update playlist plot finale cliffhanger episode season typo rickshaw parking cardio plank
  planks treadmill lunges taxes paperwork hiccups heels coffee lunch slides standup standups ac mic
  karaoke dance spanish french
hits: hits hit hitting beats beat beating slaps slapped slapping slap punches punched punching punch
  kicks kicked kicking kick shoves shoved shoving chokes choked choking strangles strangled
  strangling throttled whips whipped whipping canes caned caning thrashes thrashed thrashing smacks
  smacked smacking drags dragged dragging headbutted pinches pinched burns burned burnt bites bit
  bitten spits spat attacks attacked attacking assaults assaulted assaulting grabs grabbed grabbing
  yanked yanks pushes pushed pushing maarta maarti maarte maara maarne peetta peetti peeta
beats_hard: beats beating slaps slapped slapping punches punched punching kicks kicked kicking
  chokes choked strangles strangled strangling throttled whips whipped canes caned thrashes thrashed
  thrashing smacks smacked shoves shoved dragged drags assaults assaulted assaulting headbutted
beaten: beaten hit slapped punched kicked choked strangled whipped caned thrashed smacked shoved
  assaulted battered raped molested groped abused harassed attacked beat
violates: abuses abused abusing molests molested molesting rapes raped raping gropes groped groping
  stalks stalking stalked harasses harassed harassing blackmails blackmailed blackmailing violated
  violates assaults assaulted assaulting
my_kids: kids children son daughter baby child toddler boys girls bacche bacchon bachon beta beti
  sons daughters little
play: chess game games ludo cricket football tennis badminton carrom scrabble uno table poker quiz
  race match video fifa mario kart monopoly cards ping pong pool darts squash basketball sparring
  karate boxing judo taekwondo mma bowling trivia wordle rummy round sets finals marathon sprint
  points wickets runs
harmless_doer: cat cats dog dogs puppy kitten kittens toddler baby infant bird parrot goat cow horse
  monkey ball car bus bike truck wave waves wind sun rain news reality realisation realization smell
  thought guilt idea truth grief sadness hunger caffeine fever flu covid nostalgia life exam exams
  paper question heat cold door branch lyrics song algorithm market year week day monday tax bill
  work deadline pain fact it that this what which insight loneliness jetlag frisbee scooter van
  lorry auto shuttle football cricket snowball pillow depression anxiety shock silence memory
  memories withdrawal adulthood tiredness exhaustion craving cravings homesickness regret diagnosis
  swing inflation puberty weather alarm computer i main you we
breathe: breathe breath breathing saans
near_person: @person he she they him her them i my me we our his wo
food: biryani chocolate chocolates sugar netflix coffee caffeine sweets candy cake pizza momos
  noodles tv reels memes cheese mithai laddoo laddoos cookies popcorn chips series anime content
  puns sun sunshine cuteness vitamin spice masala mango mangoes snacks dessert kdramas kdrama music
  podcasts icecream ice samosas samosa pani ghee carbs nostalgia information feels serotonin
  instagram tiktok youtube news gulab rasgulla jalebi garlic mangos tea chai dopamine
pills: pills pill tablets tablet meds medication medicine medicines goliyan goli capsules
  painkillers antidepressants dawai dose doses
marna: marna marne mar
chahna: chati chata chahata chahati chahta chahti chahte chahu chahun
jeena: jeena jeene jee jiya
jaun: jaun jau jaunga jaungi jaana jana jaane jane jata jati jaata jaati
karna: kar karna karne karu karun karunga karungi karta karti loon lu ki koshish kiya
dena: dunga dungi doon du dena deni de di
masked: myself kill killing killed kills suicide suicidal die dying died dead death cut cutting cuts
  harm harming selfharm rape raped abuse abused abusive molested molesting molest unalive hurt
  hurting kms overdose overdosed overdosing
mistyped: suicide suicidal myself disappear disappearing disappeared burden hopeless worthless
  goodbye everyone everybody without anymore existing killing cutting hurting harming overdose
  overdosed unconscious breathe breathing bleeding ambulance collapsed husband boyfriend girlfriend
  threatened threatens strangled molested harassed harassing seizure swallowed tablets nobody notice
  better family tomorrow forever reason nothing suicidally anybody something everything slapped
  punched beating choked abusive abused daughter convulsing fainted existence attempt attempted
  relapse relapsed
usual: never life live living here people know time day night days nights tomorrow again still even
  said told says tell anymore today tonight good better bad need love wish away gone friend mom dad
  school home house work there then now think thinking feeling felt them out over left last could
  should make makes made see take took really everything everyone nobody nothing something anyone
  things thing world alive first own who how why which family friends
next_clause: and or but then because when while though although if until plus aur lekin phir kyunki
  i he she they we nobody everyone everything please sorry goodbye there lol honestly main mujhe
hindi: marna marne jeena jeene jiya jaunga jaungi chahta chahti chahte khudkushi aatmahatya khatam
  zindagi dunga dungi lunga lungi karunga karungi bojh mujhe mujhko maine khush rahenge kaash paida
  hota hoti saans seene behosh maarta maarti maarte maara peetta peetti uthata uthati uthaya nikalne
  zabardasti akela akeli umeed nahi kabhi uthun uthoon jayenge behtar mann himmat ghutta chhati
  daura zeher dahej dhamki deta deti dete galat chhua chhuta chheen nuksan takleef duniya alvida
  aakhri chitthi matlab fayda sahan bardasht bacche bacchon karta karti bolta kehta tanha gayab
  saath samajhta samajhti goliyan nafrat bekaar farak padega maarpeet gaali gaaliyan maarne pitai
  zinda jata jati jaata lagta lagti baad gaya gayi sabke sabko zahar
plain: homeless putting hunting exiting exciting exits breeding blending farming charming filling
  billing season reasons seasons lasting lotion motion notion trying
addressee: me us him her them everyone everybody mom dad mum
theirs: unka uska uske uski iska iske unke unki inka
neutral: it this that everything life things all world
)";

// No spelling of more than one word is used in a rule.
const std::string_view kSpellings = R"(
i am = im iam
i have = ive
do not = dont donot dnt
does not = doesnt
did not = didnt
can not = cant cannot cnt
could not = couldnt
will not = wont
would not = wouldnt
should not = shouldnt
is not = isnt aint
are not = arent
am not = amnt
was not = wasnt
were not = werent
have not = havent
has not = hasnt
had not = hadnt
must not = mustnt
he is = hes
she is = shes
they are = theyre
you are = youre
that is = thats
what is = whats
there is = theres
it is = its
it will = itll
they will = theyll
you will = youll
they would = theyd
could have = couldve coulda
should have = shouldve shoulda
would have = wouldve woulda
i want = iwant
i do not = idont
want to = wanna wana wannna
going to = gonna gona gunna
got to = gotta
trying to = tryna tryin
i am going to = imma ima
let me = lemme
do not know = dunno idk
kind of = kinda
sort of = sorta
out of = outta
because = coz cuz bcoz cos becuase becoz bcz bcs cause
you = u yu
your = ur
are = r
and = n nd
people = ppl peeps
something = smth sth
someone = some1 some_one
everyone = every1 evry1 every_one
everybody = every_body
nobody = no1 noone no_one no_body
anyone = any_one
anymore = any_more anymre
nomore = no_more
nolonger = no_longer
myself = my_self mysef meself mysel
selfharm = self_harm self_harming self_harmed self_harms self_injury self_injuring self_injure selfharming selfharmed
goodbye = good_bye goodbyes good_byes farewell
inlaws = in_laws inlaw in_law
maarte = maar_te मारते
peetta = peet_te peet_ta pitta पीटता
want = wnt wan wnat
wanted = wantd
die = dei
kill = kil kll
life = lyf
alive = alife
friend = frnd fren frend
boyfriend = bf boifriend
girlfriend = gf
husband = hubby
please = pls plz plss
with = wid wth w
without = widout
thought = thot
before = b4
forever = 4ever
tomorrow = tmrw tmr tmrrw 2morrow
tonight = tonite 2nite 2night
about = bout abt
suicide = sewerslide sewercide suiside sucide sui sui_cide
suicidal = sui_cidal sucidal suicidle suicidel suisidal
unalive = unaliving unalived un_alive unaliv
months = mnths
years = yrs yr
today = 2day tdy
really = rlly rly
though = tho
already = alrdy
never = nvr neva nevr
nothing = nothin
fucking = fkn fking effing fuckin
disappear = dissapear dissappear dissapeer
icecream = ice_cream
marna = mrna मरना
hoon = hu hun hoo हूँ हूं
hai = h hain hae है हैं
nahi = nhi nai नहीं नही
main = mai mei मैं मै
wo = woh voh vo वह वो
phir = fir
jaun = jaaun jaau jaon jaoon
jau = jaoo
theek = thik teek thk
karu = karoon
chahu = chahoon
mann = dil मन दिल
bahut = bohot bahot boht bhot
to = toh 2
hi = hee
kaash = kash
paida = peda
aatmahatya = atmahatya aatma_hatya atma_hatya aatmhatya आत्महत्या
khudkushi = khud_kushi khudkhushi ख़ुदकुशी खुदकुशी
uthun = uthu uthoo utho jagu jaagu jagun
zinda = jinda
zindagi = jindagi zindgi jindgi zndgi ज़िंदगी जिंदगी ज़िन्दगी जिन्दगी
maarta = maarataa मारता
pati = patidev पति
farak = fark
bina = bagair baghair बिना
mujhe = मुझे
mera = मेरा
meri = मेरी
mere = मेरे
maine = मैंने
na = ना न
mar = मर
jaana = जाना
chahta = चाहता
chahti = चाहती
jeena = जीना
jeene = जीने
karta = करता
karti = करती
kar = कर
karna = करना
karne = करने
lu = लूँ लूं
khatam = खत्म ख़त्म
se = से
ko = को
ka = का
ki = की
ke = के
thak = थक
bojh = बोझ
sab = सब
sabke = सबके
liye = लिए
khush = खुश
jaan = जान
de = दे
dunga = दूँगा दूंगा
dungi = दूँगी दूंगी
khud = खुद ख़ुद
chot = चोट
maarti = मारती
saans = साँस सांस
aa = आ
rahi = रही
raha = रहा
seene = सीने
mein = में
dard = दर्द
behosh = बेहोश
ho = हो
gaya = गया
gayi = गई गयी
dost = दोस्त
papa = पापा
akela = अकेला
akeli = अकेली
koi = कोई
umeed = उम्मीद
)";

}  // namespace stages::safety
