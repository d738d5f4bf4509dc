#include "stages/safety_tables.hpp"

namespace stages::safety {

// None of these says anything alone. safety_hints.cpp says which two do.
const std::string_view kHintRules = R"(
%time_left = this|next|another year|summer|winter|birthday|christmas|diwali|spring|monsoon|month
  ; my|the next? birthday|wedding|graduation
= absence
no me $
removing|subtracting|deleting|erasing|losing|burying ~1 me
widower|widow|orphan|orphans|motherless|fatherless
the day i ~1 go|leave|die
leave|leaving ~1 it|this|everything|them ~1 all? behind
not ~1 hear|hearing ~1 from me
hear|see ~1 me ~1 cry|suffer|fail
find|finds|found me ~1 $|in|on|and|first
not ~1 there|here ~1 anymore|to
would|will ~1 be|cry|grieve|mourn ~1 sad|upset|devastated|hurt? ..2 for a|some|few ~1 while|month|
  week|bit|days|year|months
without ~1 someone|people|person|somebody like me
with ~1 not ~1 being|waking|existing
not ~2 be|being ~1 around|here|alive ~1 $|anymore|to|then|by|after|either|much
not ~2 be|being ~1 there ~1 $|to|anymore
without me ~1 $|in|around|here|and|just|like|so|if|they|probably
if|when|once|after|because|that|before i ~3 %gone_if
i ~1 will|would|am|'s ~2 be? gone|dead
i ~2 not|never ~2 came|come|make|made|return|returned|got|get|woke|wake ~1 back|home|it|up
me ~1 gone|dead|buried|underground
in ~1 the|my ground|grave|coffin|earth|urn
six feet under
my ~1 own? funeral|grave|absence|death|ashes|obituary|coffin|tombstone|gravestone
free|rid of me
one ~1 less|fewer ..1 mouth|problem|person|burden|worry|bill|headache|thing
not ~2 be ~1 a|me|anyone|anything ~1 person|human|$|anymore
out of ~1 the|their|your way|lives|picture|hair
before|when|after i ~1 go|leave|left $
nolonger ~1 here|around|alive|exist|there|with|be|part
if ~1 mine|i|my ~1 life|heart? ~1 stopped|ended|stops|ends
without|losing ~1 her|his|their|your ~1 useless|worthless|broken|sick|crazy|stupid|failed|pathetic|
  sad|burden ~1 of|a? ~1 father|mother|mom|dad|son|daughter|sister|brother|wife|husband|friend
main ..1 na|nahi ..1 rahun|rahu|rahunga|rahungi|hota|hoti|hoon
mere ..1 bina|jaane|baad|marne
= ending
time ~1 for me ~1 to ~1 go|leave|rest $
if ~1 it|life|everything|this ~1 ended|stopped
for always|eternity
ending ~1 everything|it|things|all
whatever happens happens
the end ~1 of ~1 it|me|this|everything|all $
put ~1 it|this|life ~1 all? down $
now i ~1 can ~1 go|rest|leave|sleep $
close|shut|closing ~1 my eyes ~1 tonight|forever|for|one
be|being ~1 done|over|finished $
story|life|mine|chapter|book|everything|existence|heart ~1 should|could|would|can|will|might|to ~1
  have? ~1 quietly|just? ~1 ended|end|stop|finish|stopped|cease|over|close
story|life|chapter|book|road ~1 is|has|ends|ended|ending|comes ~2 over|ended|end|here|finished|done|
  close|early|already|ago|now
my ~2 end|ending|exit
i ~2 stopped|stop|ended|ceased $
stop|stopping|end|ending|cease|ceasing ~1 to ~1 exist|be|existing
ceasing|cease
ceasing ~1 to ~1 be|exist
fade|fading|slip|slipping|drift|drifting ~1 away|out ~1 $|quietly|from|into|and|forever
let|letting go ~1 $|of ~1 $|life|living|it|everything|this
never ~1 come|coming|go|wake|be ~1 back|home|up|seen|found
not ~2 wake|waking
nothingness|oblivion|void
last|final ~1 breath|sleep|exit|rest|stop|page
the end $
peace|quiet|silence|rest|sleep ~1 at last|forever
turn|turned|turning|switch|switched|switching off $
over for me ~1 $|now|anyway
maybe|perhaps|think|guess|feel|feels|finally ~1 it|like ~1 is|'s|it ~1 is? ~1 my? time ~1 $|to ~1 $|
  go|leave|rest|let
forgot|forgotten|time|meant|supposed|ready ~1 to ~1 leave|go $
lights|light|curtain|curtains ~1 to? ~1 go|goes|fall|close|closes|fade ~1 out|down|$
allowed|permission|free to ~1 stop|go|leave|rest $
sab ..1 khatam
duniya ..3 mere ..1 liye ..1 nahi
= parting
take care $
gave|giving|given|give ~1 my|him|her ..3 my ~1 guitar|watch|ring|bike|books|laptop|jewellery|chain|
  saree|camera|car|phone|collection|diary|keys|savings|gold|necklace
told|tell ..2 to keep it
packed|boxed|sorted|labelled|labeled|packing|sorting ~1 up? ~1 all? my ~1 things|life|belongings|
  stuff|clothes|photos|letters
will ~1 is ~1 signed|written|done|ready|made
debts|bills|loans|dues ~1 are|is ~1 paid|settled|cleared
heart|mind|soul ~1 is ~1 quiet|calm|still|at
instructions ~1 for|on|about|to
gave|giving|given|give|handed|gift|gifted ~1 my ~1 watch|ring|guitar|bike|books|laptop|jewellery|
  chain|saree|camera|car|phone|collection|diary|keys|savings|gold|necklace|scarf|bangles ..2 to ~1
  my|him|her|a|the
recorded|recording|made ~1 a|some|voice? ~1 video|videos|message|messages|note|notes|audio ~1 for|to
know ~1 that? i ~1 tried|loved|love|cared
not|none|nothing ..4 is|was ~1 her|his|their|your|anyone's|anybody's|anyone|anybody|mom's|mum's ~1
  's? ~1 fault
my ~1 passwords|password|pin|pins|papers|documents|savings ~1 are|is ..3 in|on|written|saved|under|
  with
thanked|thanking|thank ..2 people|everyone|them|everybody|friends|family|you ..5 $|thank|everything|
  listening|loved|wanted
said ~1 all|everything i ~1 need|needed|want|wanted|had ~1 to ~1 say
one last ~2 good|nice|normal|happy|real|proper? ~1 day|weekend|dinner|meal|trip|laugh|look|morning|
  evening|walk|dance|song|conversation|christmas|diwali|summer
names ~1 on ~1 them|it|each|every
who gets what
labelled|labeled|listed|marked|divided|sorted ..4 who|what|whom ~1 gets|goes|should
khayal|dhyan|khyal ..1 rakhna
maaf ..1 karna|kar|kardo|kardena|karo|dena
alvida
aakhri ..1 baar
sabko|sabse|maa|mummy|papa|dosto|usko ..3 pyaar|pyar|love ..2 kehna|dena|bol
please ~1 look|take|feed|water|watch|keep|care|be ~1 after|care|an|kind|good|for|to
how to ~1 say goodbye
saying|say|said ~1 my|silent|quiet|goodbye ~1 goodbye
do not ~1 worry|bother|save|buy|wait|plan ~1 about|buying|getting|saving|for|up|a ~1 me|what|my|a|
  for ~1 $|anymore|to|birthday|gift|seat|plate|up
told|tell|telling|called|texted ~1 everyone|everybody|all|them|each|my ..3 i ~1 love|loved|am ~1
  them|her|him|you|sorry
case ..3 last ~1 time|one|$
sorry ~1 i ~1 could|was|am|did not ~1 be|do? ~1 stronger|enough|better|strong|more|good
wrote|write|writing|written|left|leaving|drafted|finished ..4 letter|letters|note
they|he|she|mom|mum|dad|you|someone|everyone|nobody ~1 will|would|'s ~2 find|read|need|understand|
  forgive|know|get ~1 them|it|this|me|everything ~1 $|on|when|after|then|soon|later|tomorrow|one
goodbye ~1 $|everyone|all|friends|my|dear|diary|mom|forever|world
deleted|deactivated|closed|wiped|deleting|cleared ~1 all? my ..2 accounts|account|photos|profiles|
  chats|messages|history|socials|media|instagram
paid|cleared|settled|returned|repaid ~1 all|back? my|the|everything|off|what ~2 last|debts|dues|
  bills|books|i|loans|borrowed|library
cleaned|tidied|packed|emptied ~1 up? my|the|everything|out ~1 room|desk|things|drawers|$ ~1 $|so
peace|peaceful|calm|calmer|calmest|lighter|relieved|serene ~1 for|since|now|because|strangely|in ..4
  first|decided|decision|chose|plan|soon|date|ready|weeks|months|years|long|time
strangely|oddly|weirdly|suddenly|finally|very ~1 calm|peaceful|light|relieved|free|serene
sorry ~1 mom|everyone|dad|all|mum|mumma|papa|to|i|for ~1 everyone|all|everything|could|not|was|$|
  being ~1 $|enough|strong|better|stronger|i
please ~1 forgive me
forgive|forgave me ~1 $|please|mom|everyone|for|all|one
love you all|mom|both|guys|always|everyone ~1 $|goodbye|please|sorry|take
last|final ~1 meal|dinner|walk|hug|look|sunset|chai|call|photo|supper|kiss|conversation ~1 $|with|
  together|i|today|tonight|on
one last time
for the last time ~1 $|tonight|today|and
giving|given|gave|give ~1 away ~1 all|my|most ..2 @belongings|things
can|should|may|could|will|please ~2 have|keep|take|inherit ~1 my|it|them|mine|all ..1 $|when|after|
  guitar|bike|books|room|things|phone|laptop|clothes|cat|dog|plants|car|savings
taught|showed|told|wrote|explained|telling|shown ..3 where|how ..3 papers|documents|passwords|keys|
  insurance|money|files|accounts|bills|feed|cook|pay|are|is
made|make|making ~1 sure ..4 password|passwords|insurance|bills|cat|dog|kids|papers|money|taken|
  care|find|safe|looked|okay|fine
take care of ~1 yourself|each|yourselves|my|mom|mum|him|her|them|dad|everyone
look|looked after ~1 my|each|mom|mum|him|her|them|dad|yourself
tell ~1 my|her|him|them|mom|everyone|the ..3 i ~1 love|loved|tried|sorry
it|this ~1 is ~1 not|nobody|no ~1 's|one|your|anyone|anybody|nobody ~1 's? ~1 fault
do not ~1 be|blame|cry|feel|look|come|try|wait ~1 sad|yourself|for|guilty|over|me|to|angry ~1 $|for|
  me|find|over|when|save|stop|at
want|wanted|just ~1 someone|somebody|them|you|people|everyone ~1 to ~1 know|remember ~1 i|that|me
remember|remembered ~1 me ~1 as|$|kindly|for|laughing|smiling
know|knew ~1 that? i ~1 was here
insured|insurance|savings|policy ..4 covers|cover|enough|them|kids|family|paid
= finality
not ~1 be ~1 playing|using|wearing|needing|reading|driving|writing ~1 anymore|it|them
counting ~1 the? days|hours|nights
not ~1 long now
two|three|four|five|six|seven|ten|few|1|to|3|one ~1 more? days|nights|weeks|hours ~1 left ~1 $|to|
  of|and
cancelled|canceled|stopped ~1 everything|all|booking|planning ..3 after|next
no after $
prepared|arranged|planned|sorted|organised|organized|settled ~1 everything|it ~1 all? $
they|she|he|nobody|mom|mum|dad|family|friends ~1 not ~1 know|suspect|realise|see|notice ~1 it|that|
  this|yet|anything ~1 $|is|yet
nobody ~1 suspects|suspected
this ~1 one? ~1 was|is|will ~1 be? ~1 the last ~1 $|one|ever
borrowed time
the last $
soch|faisla|decide ..1 liya|kar|kiya ..1 hai|$
permanently|forever $
not ~1 need|want ~1 anything|them|it|these ~1 now|anymore|where|soon
not ~1 be ~1 another|more|next|any ~2 page|entry|letter|day|birthday|time|tomorrow|morning|year|
  entries|pages|diwali|christmas
last ~1 time ~1 i ~2 write|post|speak|talk|see|say|call ~1 here|this|to|them|her|him|$
mind ~1 is ~1 made up
insurance ~1 money|payout|policy
for after $
main ..2 ja ..1 raha|rahi ..1 hoon|$
aaj ..3 aakhri|antim
kal ..2 se ..3 nahi
bas ..2 aaj ..2 raat
ab ..2 sab ..2 khatam
made|make up ~1 my mind
will|would not ~1 trouble|bother|burden|disturb|disappoint|hurt|annoy|worry ~1 anyone|anybody|you|
  them|everyone|people|her|him|family ~1 $|anymore|again|soon|much|after|ever
i ~1 have ~1 decided|chosen ~1 $|and|now
made|making my|the|a ~1 decision|mind|choice ~1 $|up|and
do|doing it tonight|tomorrow|soon|today
will|would not|nothing|never ~1 matter ~1 $|after|soon|anymore|tomorrow|once|much ~1 $|longer|
  tonight|anyway
after tonight|tomorrow|sunday|monday|today ~1 $|it|nobody|nothing|i|they|everyone
nobody ~1 suspects|will|has|can|could ~1 know|idea|suspect|guess|$|about|stop|see ~1 $|me|anything|
  a|clue|until|it|coming
soon ~2 it|this|i|everything|they|we|all ~1 will|'s|would|can ~1 be|end|all|stop|finally|have ~1
  over|end|free|quiet|done|better|$|nothing|gone|rid|peace
will|would not ~1 be? ~1 needing|need ~1 it|them|that|these|any|this|my|the ..3 $|anymore|where|
  soon|this|next|after|winter
not ~2 need|needed ~1 them|it|these|any|my ~1 anymore|where|soon|after|when
nomore ~1 pain|tears|suffering|fighting|pretending|tomorrows|birthdays|mornings|fear|nights|of ~1 $|
  this|and|for
two|three|four|five|six|seven|ten|few|1|to|3|one ~1 more days|nights|weeks|sleeps|mornings ~1 and|
  then|until|till|$
it|this|everything|all ~1 is|will|'s ~2 be? ~1 all|finally? over ~1 $|for|soon|then|tomorrow
i ~1 am|will ~2 be? free ~1 $|to|from|of|at|soon|then ~1 $|go|leave|last|everything|all|this
before i ~1 go|leave $
i ~1 am ~2 ready $|to|for|now ~1 $|go|leave|it|whatever|this
i ~1 am ~2 done $|fighting|trying|with ~1 $|everything|it|all
ready to go $
not ~2 make ~1 it to|past|through|till|until ~2 %time_left
not ~2 make ~1 it to|past|through|till|until ~1 summer|winter|christmas|diwali|spring|thirty|30|40|
  tomorrow|march|december|january|new
not ~2 plan|planning|have|make|made|making ..2 plans|anything|future ~1 for|after|beyond|past ~1 my|
  the|this|next|tomorrow|december|i
no ~1 tomorrow|next|future ~1 $|for|time|year|birthday
will|would not ~1 see|hear|meet|know|hold ~1 it|them|him|her|this|another ~1 $|again|grow|year|day
tonight is|will|it|i ~1 be|will|the|my|finally? ~1 night|last|end|over|ends|different|sleep|rest
the|my ~1 date|day|time|hour ~1 is|has ~1 set|come|near|close|here|fixed|chosen|arrived ~1 $|and|now
by|before ~1 sunday|monday|then|tomorrow|morning|christmas|next ~2 i|it|everything|they ~1 will|'s
  ~1 be ~1 gone|over|know|free|nothing|done|peace
what ~1 happens|comes ~1 next|after ~1 is|will|does ~1 not|easy|peaceful|quiet ~1 matter|mine|my
= reaction
sab|sabko|unko|ghar|papa|mummy|maa ..3 rahat|sukoon|chain|shanti|khushi
easy|easier|simple ~1 for ~1 mum|mom|dad|them|everyone|the|my|him|her
calms|comforts|soothes|comfort|soothing ~1 $|me|in|is|that|and
peace ~1 in ~1 knowing|it|that
would|will|could|might ~1 fix|solve|help|save|free|improve|heal ~1 it|everything|them|everyone|
  things|us|all
would|will|could ~1 get over
shed ~1 a ~1 tear
best|good|nicer ~1 for ~1 @everyone|all|them|him|her|us|my|the|husband|kids
nobody ~1 else? ~1 has|have|had to
they|everyone|kids|family|people|mom|dad|others|friends|husband|wife ~1 laugh|smile|sleep|live|eat|
  enjoy|breathe|talk|love|be|have|get|do ~2 more|better|easier|longer|happier|less
worse|different ~1 $|if|off|without|when
get ~1 over ~1 me|it ~1 $|in|soon|quickly|eventually|fast
finally|easily ~1 breathe|relax|rest|live|smile|sleep|laugh|heal|start|move|enjoy|save ~1 $|easy|
  again|in|if|when|once|without|on|for|their|peacefully|well
sab|sabko|sabki|unki|unko|ghar|log ..4 khush|aasan|sukoon|behtar|theek|chain|accha
kisi ..1 ko ..3 farak|parwah
someone|somebody|anyone|others ~1 better|else|worthier ~1 should|could|deserves|instead|$|have|has|
  can|would|will|who
would|will ~1 do|be ~1 better|fine ~1 with|without
better|happier|easier|relieved|lighter|simpler|freer|calmer|kinder|kindest|relief|favour|favor|
  mercy|gift|richer|thank|grateful|smoother ~1 $|for|if|when|off|without|child|life|i|to|kids|
  family|children|parents|people|once|that|and|place|world|than
nobody|who|anyone|anybody|they|you|people|world|everyone|life|he|she|mom|dad ~1 would|will|could|
  might|'s ~2 even|really|ever? ~1 notice|miss|care|mind|cry|shed|waste|remember|pause|look|ask|
  realise|realize|come|blink|know|see|grieve|mourn|weep|attend|stop|find|survive|adjust|cope|manage|
  recover|heal|forget|sleep
would|will|could ~1 nobody|who|anyone|anybody|they|you|people|world|everyone|somebody|someone|mom|
  dad ~2 even|really|ever? ~1 notice|miss|care|mind|cry|shed|waste|remember|pause|look|ask|realise|
  realize|come|blink|know|see
nobody|anyone|they|who|else ..2 notice|notices|noticed|miss|misses|missed|care|cares
no|any|the|what|much difference ~1 $|to|at|would|if|does|when
what ~1 would|does|will|difference|did ~1 it|that ~1 even? ~1 matter|make|change
not|nothing ~2 matter|change|matters ~1 $|if|at|to|whether|when|much
the same ~1 $|without|if|anyway|way
they|kids|everyone|mom|dad|parents|family|husband|wife|he|she|children|friends|people ~1 would|will|
  's|could|can ~2 be ~1 fine|okay|ok|alright|happier|better|free|relieved|sad|good|safe
move|moving|moved on ~1 $|quickly|soon|and|in|without|faster|eventually
deserve|deserves|deserved|need|needs ~1 a|someone ~1 better ~1 mother|father|son|daughter|wife|
  husband|friend|than|parent|sister|brother|mom|dad|partner
less|one problem|worry|expense|trouble|stress
= weariness
takes|needs|requires|costs ~1 more|too|all ~1 much|the|my? ~1 strength|energy|effort|courage|of
upset|disappointed|sad|hurts|hate|unfortunately|regret|annoyed|sorry ..4 because|that|to|when
hurts ~1 that|to
upset|disappointed|cried|sad
not ~1 fight|fighting|trying|resisting|struggling ~1 $|it|anymore|back
not living $
thak ..1 gaya|gayi|chuka|chuki
ab|aur ..2 nahi ..2 hota|saha|sahan|bardasht
tired|exhausted|weary|drained|worn|sick ~1 of|from|to|and|out|$|that|all|by
no|not|any ..2 energy|strength|will|courage|reason|fight|motivation|fuel ~1 left|to|for|anymore|$
not have ..1 energy|strength|will|courage|reason|fight ~1 left|to|for|anymore|$
makes|make|making me ~1 sick|tired|weary|nauseous|cry
can not ~3 go|do|take|keep|fight|carry|bear|continue|stand|handle|breathe|face ~1 on|this|it|
  fighting|going|like|life|doing|any|another|more ~1 anymore|$|longer|like|this|more|day
feels|is|like|such|be ~1 like? ~1 a ~1 chore|burden|punishment|sentence|prison|effort|task|joke|
  weight|struggle|fight|battle|war|job
too ~1 heavy|much|tired|painful|hard|loud|long|exhausted|broken ~1 $|to|for|of|now|anymore|and
exhausting|unbearable|pointless|meaningless|painful|suffocating|torture|agony|exhausts
hurts|hurting too|so|much|constantly|everywhere|all
done ~1 fighting|trying|pretending|hoping|surviving|struggling
tired|exhausted|done ~1 fighting|trying|pretending|existing
= existing
i ~1 am|was ~1 still ~1 here|alive|breathing|around
still ~1 alive|breathing
existing|existence
being ~1 alive|conscious|human|a ~1 person|human|$|anymore|feels|is|like|hurts
being ~1 alive
staying ~1 alive
to ~1 exist|breathe
to|keep ~1 stay|be|living ~1 alive|$|anymore
living|alive|live ~1 another|for|through|like|with ~1 another|forty|thirty|twenty|fifty|ten|years|
  decades|day|more|this|like|myself ~1 years|day|decades|$|year|anymore|more
being $
being me
waking up ~1 $|every|each|again|is|to|and|feels|tomorrow
another|more ~1 day|year|morning|decade|week|birthday ~1 of|like|in|on|alive|here|$|with
= flaw
burden|mistake|failure|disappointment ~1 like ~1 me
am|being|became|become|was|feel|like|always|only|just|such ~2 like? ~1 a|the|an|nothing|everyone|
  this ~1 big|huge|dead|total|complete|constant|financial|walking|waste|problem? ~1 burden|weight|
  problem|mistake|waste|disappointment|failure|mess|curse|parasite|liability|stain|error|nuisance|
  drain|disaster|trouble|shame|leech|but|anchor|stone|accident
the|their|her|his|your|my|everyone ~1 's? ~1 only|biggest|real? ~1 problem|mistake|burden|
  disappointment ~1 is|was|in ~1 me|i
made|make|makes a ~1 mistake ..3 me|i
i ~1 do|am|did|was ~1 not ~1 supposed|meant|made|built|cut|deserve|belong|fit
problem|burden|mistake|failure|disappointment ~1 like|is ~1 me
waste of ~1 space|air|oxygen|breath|money|everyone|time|resources|skin
i|me ~1 ruin|ruined|destroy|hurt|drag|damage|poison|break ~1 everything|everyone|them|all|people|
  everybody
cost|costs|costing|drain|draining ~1 my|them|everyone|too ~2 parents|family|them|much|money|everyone
taking|take up ~1 space|room|air|oxygen
= death openly
mar ..1 jaun|jau|jana|jaana
marna|maut|khudkushi|aatmahatya
zinda ..1 nahi
death|dying|die|dead|grave|coffin|funeral|corpse|ashes|obituary|heaven|afterlife|burial|buried
under|in ~1 the ~1 ground|earth|soil
other side ~1 $|of
next life
leaving ~1 this
= comfort
behtar|theek|accha|sukoon|rahat|shanti|aasan|mukti
peace|peaceful|quiet|rest|relief|relieved|blessing|mercy|gift|nice|lovely|beautiful|better|easier|
  kinder|lucky|comfort|comforting|calm|calms|free|freedom|gentle|welcome|kindness|sweet
only ~1 way|thing|answer|hope|option
look|looking ~1 forward
= wish
chahta|chahti|chahiye|kaash|dua|sochta|sochti|soch|mann
@want|dream|dreaming|dreamed|would|prefer|love|could|imagine|imagining|fantasy ~2 to|like|of|about|
  i|that|if|just ~2 like? ~1 to? ~1 be|just|could|was|were|close|go|stop|end|let|sleep|not|never|it|
  fade|cease|ceasing|slip|rest|die|disappear
can|could|may i ~2 please|just? ~1 not|just|go|stop|leave|rest|be|sleep|let|close|please
)";

}  // namespace stages::safety
