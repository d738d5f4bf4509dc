#include "stages/safety_tables.hpp"

namespace stages::safety {

// What decides whether a signal counts: turns of phrase, films and lessons, who else speaks, when
// it was, and what has healed.
const std::string_view kContextRules = R"(
= idiom
mar hi? @jaun ..1 agar|jab ..5 mil|dekh|aa|dikh
die|dying|died|dies|dead ..1 of|from|with|by ..3 @laughing|boredom|embarrassment|heat|hunger|thirst|
  cold|cuteness|cringe|shame|curiosity|excitement|jealousy|happiness|joy|overwork|suspense|
  awkwardness|envy|spice|anticipation|starvation|nerves|humidity|secondhand|shock|impatience|
  sweetness|spiciness|mosquitoes|puns|allergies|pollen|exhaustion|homework|meetings|love|fomo|
  nervousness
die|dying|died|dead @laughing
@laughing|laughed ..3 die|died|dying|dead|death
dying|died to
dying ~1 for ~1 a|an|some|the|this|coffee|chai|tea|food|that|biryani|weekend|holiday|another|more|
  your|lunch|dinner|news
dying ~1 inside|here|over
die for
to die for
ready|willing to die for
die trying
die on ~1 this|that|the|a hill|stage
far|miles from ~1 suicidal|wanting|dying
die happy|content|rich|smiling|laughing|satisfied
do or die
never say die
diet|plant|plants|phone|laptop|battery|car|bike|conversation|party|music|flowers|tree|grass|engine|
  hope|dream|joke|trend|idea|wifi|signal|fish|goldfish|app|project|server|habits|habit|light|fire|
  chat|thread ~3 to? ~1 die|dies|dying|died|dead
rather ~1 die than !live|go|keep|wake|exist|be|continue|face
rather ~1 be dead than eat|wear|watch|miss|vote|admit|attend|dance|sing
prefer|choose death over
dead tired|serious|wrong|set|end|line|heat|weight|lift|lifts|body|sea|batteries|battery|phone|sure|
  last|asleep|quiet|on|pool
kill|killed|killing|kills time|it|for|two|the|vibe|mood|some|an|off|all|this|a|him|her|them|bugs|
  mosquitoes
kill|killed|killing|kills my back|vibe|mood|feet|legs|buzz|battery|appetite|plants
killer|killing|kill|killed heels|shoes|dress|heat|headache|legs|look|combo|feet
@kill myself ~1 @laughing|over|studying|working
@kill myself ~2 over|studying|working|trying|running|training|in|at|on|for|doing|with|preparing|
  practising|practicing|dieting|exercising ..2 gym|work|project|exam|exams|presentation|deadline|
  meet|finish|get|make|impress|please|workout|marathon|overtime|this|that|these|slides|the|
  assignment|laundry|cleaning|code|essay|a|report|stairs|curtain|shelf|job|treadmill|squats
almost|nearly @kill myself ..3 @at_home|tripping|slipping|laughing|trying|lego|ice|running|on|
  carrying|over|going|with|by|in|climbing|getting|when|missed|driving
could|would|going|about|might|want|will ~1 to? @kill myself ~1 for|if ~1 i? ~1 forgetting|saying|
  losing|eating|missing|sending|hear|have|see|another|one|that|he|she|they|wearing|buying|texting|
  not|leaving|deleting ..3 @trivial|email|meeting|song|text|laptop|wallet|keys|lunch|cake|train|bus|
  sale|ticket|tickets|phone|umbrella|mic|mute|joke
shoot me ..2 lol|now|please|already
career|political|social|commercial|financial|academic|electoral|professional|brand|culinary|fashion
  suicide
suicide squad|doors|bomber|bombers|bombing|bombings|attack|mission|door|drink|run|rates|rate|
  statistics|squeeze|squeezes|pact|blonde|girls|watch|burger|wings|sauce|belt|forest|king
@end it|things|all|everything ~1 all? with|on ~2 a|an|the|him|her|them|my|this|dessert|ice|good|
  high|some|dance|cake ~1 $|party|bang|note|relationship|boyfriend|girlfriend|high|dessert|him|her|
  dance|toast|song|cake|nice|good|smile|positive|ex|husband|wife|partner|fireworks|hug|prayer|cream|
  manager|company|guy|girl|speech|landlord|fiance|tailor|supplier|vendor|joke|flourish|cup|picnic|
  trip|quote|vote|draw|raffle|quiz
@end it|things|everything|all ..8 relationship|marriage|engagement|boyfriend|girlfriend|dating|
  breakup|divorce|situationship|partnership|contract|lease|subscription|meeting|call|season|series|
  show|party|trip|game|match|friendship|affair|membership|fiance|war|conference|tour|rivalry|
  presentation|argument|debate|concert|novel|book|essay|lecture|strike|feud|innings
relationship|marriage|engagement|boyfriend|girlfriend|dating|situationship|partnership|contract|
  lease|subscription|meeting|call|friendship|affair|membership|fiance|together ..9 @end it|things|
  everything
@end it|things|all early|well|here|on|there|nicely|amicably|today
@takes my life on ~1 a|an? ~1 new|hold|track|different
@takes my life in ~1 a|my|new|another|their|different|hand|hands|own
@takes my life back|to|into|for|by|seriously|one|forward|as|together|online|day|lightly|slowly|
  apart|easy|savings|so|very|too
@takes ..1 over my life
end|ending my life|existence in|as|with|here
story of my life
life ..1 and? death
scared|afraid|fear|terrified|frightened|nervous ~1 of|about ~2 dying|death|die
fear of death|dying
not|never ..3 wake|waking|woke|woken ~1 up? early|late|on|before|with|until|till|by|from|next|
  hungover|for|during|at|when|even|though|refreshed|rested|alone|cold|stiff
not|never ..3 wake|waking|woke|woken up to ~1 the|my|an|a|that|his|alarm|noise|this ~1 alarm|alarms|
  noise|construction|barking|drilling|snoring|traffic|sink|cold|sun|inbox
wake|waking|woke ~1 the|my ~1 baby|kids|toddler|dog|husband|wife|neighbours|cat
do not wake me
sleep ~1 forever ~1 on|this|after|all|until|if|today|weekend|once|here|with|because|now|tonight|in|
  under|like|lol|when ~1 $|the|this|weekend|sunday|sundays|trip|flight|shift|a|weekends|saturday|
  saturdays|my|new|mattress|rain|winter|winters|exams|i|that
could|can|cats|cat|baby|dog|kids ~2 sleep ~1 forever
sleep ~1 forever ~1 on|every|all weekend|weekends|sunday|sundays|saturday
forever sleepy
@go_away|@go_away_ing ~1 into|under|behind|to|on|for|until|beneath|between|inside|with|in ~1 !good|
  ever|nothing|nothingness
@go_away|@go_away_ing ~1 from|off ..2 party|meeting|class|chat|media|instagram|office|conversation|
  room|internet|group|zoom|call|stage|facebook|whatsapp|linkedin|wedding|function|work|twitter|
  radar|city|grid|stress|phones|phone|school|dinner|dance
wanted to ~2 @go_away ~1 when|as|after|right|while|on|in|then|because
@go_away|gone|dead|die|dying|died ..9 embarrassed|embarrassing|embarrassment|awkward|mortified|
  mortifying|cringe|cringing|cringed|blushing|blushed|awkwardness
embarrassed|embarrassing|embarrassment|awkward|mortified|mortifying|cringe|cringing|cringed|
  blushing|blushed ..9 @go_away|die|gone|dead|dying|died
die|dead|disappear|vanish ..1 on|in the stage|spot
problems|problem|headache|pimple|pimples|stain|wrinkles|traffic|fat|belly|cough|fever|cold|acne|
  spider|spiders|deadline|deadlines|bill|bills|debt|snow|rain|heat|weight|dishes|laundry|exams|
  cramps|hiccups|smell|noise|mosquitoes|nausea|swelling|rash|wound ~2 to|would|will|could ~2
  @go_away|be|stop|end|die
be gone for|by|before|all|this|on|in|at|until|out|again|next
gone by ~1 the? ~1 morning|then|tomorrow ..3 fever|snow|stain|cough|cold|swelling|pimple
fever|snow|stain|cough|cold|swelling|pimple|cake|biscuits|leftovers|headache|cookies|milk|rain|sale
  ..4 gone
sick|tired|bored|over|done|enough ~1 of|with ~1 this|the|my|hostel|city|college|corporate|office|
  student|single|bachelor|adult|village|work|dating life ~1 admin|insurance|here|coach|sciences|
  cycle
hostel|city|college|corporate|office|student|single|bachelor|adult|village|work|social|dating|love|
  sex|night|married|still|real|shelf|battery|suburban|rural|public|campus|farm|wild ~1 life
life insurance|coach|sciences|admin|drawing|jacket|jackets|hack|hacks|skills|lessons|partner|sim|
  guard|sized|cycle|size|span|savings|expectancy|support|imprisonment|story
living room|rooms|space|together|standards|wage|costs|expenses|paycheck|area|arrangement|
  arrangements|conditions
cost of living
better without me in ~1 goal|midfield|defence|defense|team|front|attack|tune
play|plays|played|playing|sing|sings|perform|performs|performed|win|wins|won|dance|dances|bat|bats|
  bowl|score|drives|drive|park|cook|cooks ~1 much? ~1 better|fine|happier ~1 without me
burden ~1 of ~1 proof|debt|tax|homework|work|responsibility|expectations|loans|guilt|choice|cooking|
  dreams
tax|financial|loan|debt|regulatory|administrative|work|case burden
last|final ~1 day|night|week|entry|page|message|email|note|post|letter|words|diary|diwali|christmas|
  birthday|journal|summer|winter|notes ..2 of|in|at|before|with|as ~2 this|the|a|my|our|college|
  school|2019|2020|2021|2022|2023|2024|2025|2026|work|office|vacation|holiday|twenties|thirties|
  teenager|hostel|bangalore|mumbai|delhi|pune|notebook|semester|trip|term|month|year|week|job|
  kindergarten|today|teens|old|home|band|single|bachelor|student
last entry|page|note|post|message ~1 today|tonight|for|before|about|on
last time|thing ~2 i ..2 saw|ate|went|checked|talked|visited|met|called|trust|lend|eat|order|drink|
  buy|need|want|touch|cook|trusted|play|watch|expect|shop|book|believe|let|help|remember
one last time ..6 before ..5 moving|move|shift|shifting|close|closes|closed|leaving|flight|exams|
  exam|holidays|results|graduation|graduate|vacation|renovation|school|semester|college|wedding|
  train
goodbye|leaving ~1 @note|party|speech|card|cake|lunch|dinner|gift|message ..5 @parting
goodbye|bye ~1 to ..5 @parting
goodbye|bye ~1 everyone|all|to ..4 at|in|from|for|until|see ~2 the|work|now|airport|party|office|
  station|wedding|tomorrow|week|you|today
said|say|saying|waved|hugged|kissed ..4 goodbye|bye ..6 airport|station|school|gate|party|train|bus|
  door|gates|office|work|flight|college|hostel|wedding|trip|morning|daycare|kindergarten|platform|
  taxi|cab|moving|drive|conference|colleagues
give|gave|giving|given|donate|donated|donating ..8 charity|ngo|goodwill|donation|moving|declutter|
  decluttering|cleaning|spring|marie|minimalism|minimalist|shelter|small|fit|orphanage|outgrown|
  outgrew|abroad|relocating|shifting|wardrobe|closet|fits|shift|move|olx|yard|garage|temple|minimal|
  orphans|flood
declutter|decluttering|charity|cleaning|minimalism|moving|minimalist|relocating|marie|shifting|
  outgrown|outgrew|wardrobe|donation|ngo|shelter ..9 give|gave|giving|given|donated|donating
give|gave|giving|given up ~1 on? ~1 sugar|coffee|smoking|dairy|meat|carbs|chocolate|caffeine|junk|
  alcohol|wheat|my|the|trying|rice|social|instagram|this|that|learning|driving|cooking|being|guitar
sleep|rest ~1 forever resting
counting down ~1 the|to|till|until|for ..4 vacation|holiday|holidays|trip|wedding|weekend|friday|
  christmas|diwali|concert|birthday|summer|semester|graduation|flight|release|launch|new|match|
  reunion|date|party|baby|visit|goa|premiere|puja|eid|lunch|exams|festival|hike|leave|retirement|
  hours|minutes|see|payday|salary|he|she|they|we|deadline|break|race|finals|home|arrival|move|
  marathon|final|ceremony|bell|last|dinner|ipl
join|joining|with ~2 the|my|a ~1 team|class|gym|company|club|firm|army|yoga
by the time|when you read|see this ..6 home|airport|flight|train|goa|cake|lunch|office|bed|asleep|
  birthday|plane
care|look|take|feed|water ..6 when|while|after ..2 gone ~1 for|to|on|this|over|in|until
when i am gone ~1 for|to|on|this|over|in|until|next
when i was gone
point|reason|sense|use|purpose ..2 of|in|to|for ~2 being|living|staying|going|waking|stay|live|be|
  go|wake|existing ~1 up? ~1 here? ~1 angry|jealous|late|mad|early|upset|polite|at|in|with|home|
  rude|awake|near|far|nice|sad|honest|to|back|perfect|healthy|single|friends|down|vegan|through|
  there|over|right
plan|plans|planning ~1 to|on|for ~1 die|dying|live ~1 hard|my
planning|plan ..3 suicide|death ..2 prevention|awareness
not ~2 @want ~1 to ~1 live ~1 here|in|with|at|near|alone|together|abroad|like|there|under|by|next|
  on|off|without ..3 flat|house|city|hostel|apartment|place|town|room|parents|roommates|inlaws|
  country|village|area|building|street|pg|noise|dust|mess|neighbours|them|campus|floor|
  neighbourhood|suburb|dorm|colony
not|never ~2 @want ~1 to ~2 be ~1 here ~1 when|for|at|in|on|until|tomorrow|late|after|so|all|today|
  this|that|longer
not ~2 @want ~1 to ~2 be ~1 here ..9 party|meeting|office|class|wedding|boring|bored|crowd|function|
  conference|gym|reunion|dinner|hostel|lecture|airport|queue|court|hospital
party|meeting|office|class|wedding|function|conference|gym|reunion|dinner|lecture|airport|queue ..5
  not ~2 @want ~1 to ~2 be ~1 here
why am i ~1 still? here ~1 at|in|on|so|working|late|when
be around ~1 for|when ~1 the|him|her|them|that|those|people|dogs|cats|smokers|kids|children|
  negative|toxic|my|drunk
survive ~1 on|the ~1 coffee|week|winter|semester|heat|summer|monday|maggi|exam|exams|meeting|day|
  presentation|viva|trek
not survive|make ~1 it? ~1 through|till|until|to|past ~1 the|this|my|another|tomorrow|to ~1 meeting|
  presentation|winter|semester|exam|exams|lecture|class|week|party|wedding|dinner|monday|shift|
  morning|friday|weekend|final|finals|interview|rehearsal|gym|movie|airport|station|cut|team|train|
  flight|office|deadline|shop|bank|match|standup|concert|function|event|gathering|yoga
let me die ~1 on|of|here|lol|laughing
let me ~1 go ~1 peacefully|now|already
take me ~1 away|home|now|with|already|back ~1 to|from|in|on|out|for
god please|just take me to
alive and well|kicking
bored|scared|tickled|frightened|worried|starved to death
worked|working|freezing|bleeding|talked|talking|loved|love|freeze|froze|roasting|roasted ~1 me|
  myself|him|her? to death
@want ~2 to ~2 die|disappear ~1 my|the|her|his|a hair
hair|shirt|fabric|eggs|saree dye|die
log|logging|check|checking|clock|clocking|tap|tapping|opt|opting|bow|drop|dropping ~1 out|off ~1 of|
  from|for|on|at|early ~1 the|my|this|work|hotel|zoom|hostel|today|a|all|race|social|room|slack|
  email|teams|college|school|exam|system|app|insurance|marketing|newsletter|politics
@want ~2 out of ~1 this|the|my ~1 job|relationship|marriage|house|city|hostel|contract|deal|project|
  meeting|town|family|place|body|race|company|flat|group|team
leave|leaving|exit|quit ~1 this|my|the life ~1 in|of
better|happier ~1 off? ~1 if|when i ~2 left|leave|quit|moved ~1 early|the|this|my|job
@self_hurt ..1 myself ~2 a|an|some|off|loose|out|open|from|in|into|down|free ~1 !from|secret
@self_hurt ..1 myself ..7 @at_home
@self_hurt ..1 myself ..4 a|the|soup|paint|tuna can
a|the|soup|paint|tuna can ..4 @self_hurt ~1 myself
@at_home|accidentally ..7 @self_hurt ~1 myself
accidentally|unknowingly|mistakenly|unintentionally ~1 @self_hurt|burned|burnt
slipped|fell|tripped|fallen|falling|crashed ..4 and|so ~1 i? ~1 @self_hurt|burned|burnt
@self_hurt myself ~1 while|by|when|in|at|during|doing|lifting|playing ..1 @at_home|working|work|
  sport|sports|the|mistake|moving|carrying|i ..1 @at_home|fell|slipped|tripped|mistake|furniture|
  boxes|accident|match|gym|gate|door|sofa|stool|lifting|garden
cut|cutting ~1 carbs|sugar|hair|class|classes|vegetables|corners|costs|back|down|onions|cake|ties|
  calories|expenses|ribbon|nails|weight|fat|alcohol|grass|trees|fruit|salad|paper|fabric|cloth|
  contact|screen|caffeine|people|him|her|them|off|out|across|short|edge|board|boards|through|meat|
  chicken|dairy|budget|bangs|fringe|toxic|cheese|bread|mangoes|watermelon|paneer|wood
cut|cutting ~1 my ~1 hair|nails|bangs|fringe|losses|expenses|sugar|budget|finger|thumb|hours|teeth|
  coffee|screen|toenails|beard|lip|chin|toe|knee|foot|phone|trip|commute|spending|cake|salary|
  workload|sleep|study|grass|lawn|cord|carbs|own|leave
cut ~1 my ~1 hand|arm|leg|hands|legs ~1 on|in|at|while|when|with ~1 @at_home|a|the|broken|some|
  rusty|i|fixing|cleaning|opening|washing
power|electricity|line|call|internet|network|light|wifi|gas|water|movie|director|mic|feed|signal|
  budget ~1 was|is|has|got|keeps? cut|cuts|cutting
cutting|cut edge|board|room|machine|mat|class|down|back
burn|burned|burnt|burning myself ~1 out|on|with|at|when|while ~1 @at_home|completely|the|a|my|$|hot|
  iron|toast|coffee|tea|work
burn|burned|burning ~1 myself out
hurt|hurts|hurting my|his|her ~1 back|knee|ankle|feelings|shoulder|foot|toe|wrist|neck|finger|leg|
  arm|thumb|elbow|hamstring|pride|chances|eyes|throat|ears|hip
hurt|hurting myself ~1 in|at|by|again? ~1 @at_home|loving|expecting|trusting|falling|hoping|
  thinking|overthinking|reading|texting|checking|stalking|scrolling
hit|hitting|hits|punching|kicked|kick|kicking myself ~1 for|over|because|that|in ~1 forgetting|not|
  missing|being|selling|saying|buying|i|the|leaving|losing
kick|kicking|kicked myself
slap|slapped|slapping myself ~1 awake|for|on
relapse|relapsed|relapsing ..6 @vice
@vice|sober|sobriety|drink|smoker|quit ..9 relapse|relapsed|relapsing
patient|patients|his|her|their|him|she|he|father|mother|mom|dad|brother|sister|economy|cancer|
  disease|friend ~2 relapse|relapsed|relapses
clean ..6 @vice|house|kitchen|room|eating
acne|surgery|surgical|csection|chicken|childhood|burn|stretch|operation|appendix|battle|section|pox|
  vaccination|cat|knee ~1 scar|scars|marks
scar|scars ~2 from|of|on ~2 my|the|a ~2 surgery|operation|accident|childhood|c|cat|bike|fall|acne|
  chickenpox|appendix|knee|chin|car|fell|transplant|vaccine
budget|pay|job|salary|tax|staff|spending|price|fund|layoffs|power|electricity|paper|shaving ~1 cuts
beat|beats|beating|beaten ~1 me ~2 up? ~1 to|at|in|by|hollow|on ~2 @play|the|it|twice|two|three|
  five|a|straight|today|again|every|last|one|ten|seconds|points|goals|six|runs|badly|punch|bread|
  finish|queue
@play ..9 beat|beats|beating|hit|hits|punched|kicked|thrashed|kicks|smashed|slapped|dragged|pinned
  ~1 me
hit|hits|hitting me ~1 up|how|like|that ~2 that|how|up|like|hard|on|just|when|a|while|as|why|where|
  i|$
hit|hits|hitting me with ~1 the|that|this|your|another|a ~1 best|shot|question|questions|news|truth|
  bill|wave|nostalgia|feels|reality|memory|punchline|surprise
hit|hits|hitting on|upon me
hit|hits|hitting rock|gym|books|road|target|targets|goals|jackpot|pause|snooze|bed|sack|wall|ball|
  nail|shower|bottom
hit|hits|hitting me on ~1 insta|instagram|whatsapp|linkedin|facebook
kick|kicked|kicks|kicking ~1 me|in|off|out|back|the ~1 of|in|out|from? ~1 bucket|habit|gear|group|
  whatsapp|team|call|meeting|server|chat|lobby|zoom
throw|threw|throws|throwing me ~1 a|off|under|an|for|into|in ~2 party|surprise|bone|loop|bus|
  balance|guard|curveball|birthday|ball|goodbye|baby|pool|deep|towel|kiss|compliments
threw|throws|throwing ~1 snowballs|popcorn|confetti|water|colours|rice|balloons|flowers|petals|ball|
  pillow|pillows|gulal|snowball|paper|shade|holi ..2 at
push|pushes|pushed|pushing me ~1 to|out|towards|toward|beyond|past|forward|into|harder|further|hard|
  up|in|on|through|around ~1 be|do|try|run|apply|my|comfort|swing|better|limits|a|grow|work|study|
  learn|the|myself|improve|take|train|and|speak|read|write|excel|dance|go|follow|get|wheelchair|
  stroller|engineering|dreams|finish
grab|grabs|grabbed ~1 me|my ~1 a|some|coffee|lunch|attention|phone|hand|bag|water|tea|snack|book|
  heart|coat|seat
pull|pulls|pulled|pulling ~1 me ~2 aside|through|out|up|into|close|closer|in|along|over|away|back|
  for|onto ~1 !hair|room|bed
pull|pulls|pulled|pulling ~1 my ~1 leg|legs|hair ~1 $|playfully|back|into|up|when|and|so|again ..2
  lol|joking|joke|bun|ponytail|joked|plait|braid|tease|teasing|toddler|baby
choke|choked|choking|chokes ~1 up|back|on ~1 $|tears|sobs|my|laughter|words|emotion|sob|and
choked|chokes|choking me ~1 up
burned|burn|burns|burnt me ~1 out
bit|bite ..1 off more
attack|attacked|attacks me ~2 in|with ~1 game|hugs|kisses|cuddles|dream|love|compliments|questions|
  chess|tickles
tickle|tickled|tickles|tickling|pillow|hug|hugs|playfully|jokingly|sparring|prank|holi|snowball|
  wrestling|wrestled|playing|joking|sparred ..6 hit|hits|hitting|punched|punches|punch|pushed|
  kicked|slap|slapped|slaps|pinned|attack|attacked|attacks|threw|throws|shoved|tackled|choked|
  pinches|grabbed
hit|hits|hitting|punched|punches|punch|pushed|kicked|slap|slapped|slaps|pinned|pinches|pinched|
  threw|shoved|smacked|kick|bit|grabbed|pulls|pulled ..7 playfully|jokingly|affectionately|gently|
  teasing|teasingly|lovingly|prank|sparring|accidentally|accident|laughing|laughed|playing|holi|
  congratulate|kidding|fun|karate|practice|unintentionally
slapped|slaps|slap|patted|hit|thumped ~1 me|my ~1 on ~1 the|my? back|shoulder ~1 $|and|in|for|
  saying|when|after|proudly|with
dragged|drags|dragging|drag me ~1 to|out|into|along|through|from|on|for ~2 a|the|shopping|bed|gym|
  party|dance|couch|mall|karaoke|yoga|movie|wedding|hike|lunch|dinner|market|concert|run|court|
  house|temple|event|walk|zumba|trek|meeting|meetings|spa|floor|another|her|his|this|stage|parties|
  festival|museum|it
forced|forces|forcing|force|made|makes|make ~1 me ~1 to? ~1 eat|laugh|smile|watch|drink|try|dance|
  go|rest|take|sleep|finish|attend|have|wear|sing|clean|do|read|nap ~2 a|another|my|her|his|third|
  more|all|some|the|vegetables|salad|breakfast|dinner|lunch|cake|dessert|soup|dishes|homework|that|
  this|cry|movie|series|nap|early|chai|tea|biryani|food|walk|yoga|laundry|photos|leftovers|second|
  karela|seconds
sleep|slept ~1 with ~1 the|my ~1 lights|light|dog|cat|windows|teddy|phone
touched|touches|touch|touching my ~1 heart|soul|feet|life|forehead
touched|touching me|us ~1 deeply|so|that|to ~2 much|deeply|that|hear|tears|core|how
touched ~1 by ..3 kindness|gesture|words|message|letter|song|story|gift
threatens|threatened|threatening to ~1 take|post|share|tell|steal|eat|tickle|kill|throw|unfriend|
  block|leak ~2 me|my|all|the|last ~1 if|embarrassing|childhood|baby|samosa|cake|fries|momos|pizza|
  remote|plants ..4 lol|remote|cake|fries|late|forget|forgot|spoilers|momos|pizza|score|playlist|
  joked|jokingly|pictures|photos|spoil|brunch|wedding|samosa
threatening ~1 to? ~1 rain|clouds|weather|snow|storm|sky
threatened by ~1 her|his|my|their ~1 success|confidence|talent|beauty
killed|kill|kills|killing me if i ~1 forget|miss|lose|fail|break|eat|come|am|do|spill|skip|get|
  marry|touch
locked|locks|lock ~1 me|myself ~1 out|in ~1 of ~1 my|the|a ~1 account|car|phone|house|flat|
  instagram|bank|wardrobe|bathroom|room ..3 accidentally|mistake|forgot|keys|password|phone|again|
  lost|otp|study|studying
locked myself
not ~1 let|lets|allow|allows|allowed ~1 me ~1 to? ~1 leave|go|eat|sleep|talk|out|work|have|use|drive
  ~2 without|until|till|before|unless|empty|on|hungry ~2 a|eating|finishing|hugging|second|
  breakfast|tea|food|seconds|snacks|paying|hug|chai|dinner|kiss|another|umbrella|jacket|lunch|i|
  stomach|pay|hydrating|sweater|eat|cake|tiffin|helmet|sunscreen
cat|dog|puppy|kitten|toddler|baby|anxiety|weather|traffic|rain|brain|mind|insomnia|depression|storm|
  fear|pandemic|bug|app|website|system|visa|phone|boss ..4 not ~1 let|lets|allow|allows ~1 me
follow|followed|follows me ~2 back|on|everywhere ~1 on|$ ~1 insta|instagram|twitter|linkedin|
  facebook|tiktok
cat|dog|puppy|kitten|duck|kid|toddler|son|daughter|baby|moon|shadow|mosquito|calf|pup|parrot ..3
  follows|followed|following|stalks|stalked|bites|bit|attacks|attacked|hits|slaps|beats|scratched|
  kicked|kicks|punched|punches|headbutted|controls|bullies|harasses|abuses|wakes
stalk|stalks|stalked|stalking ~1 me|my|him|her|them|ex ~2 on|profile|instagram|online
abused|abuse|abusing ~1 substances|drugs|alcohol|power|position|authority|caffeine|painkillers|
  system
bullied|bullying ..4 into ~1 joining|trying|eating|watching|playing|buying|going|singing|running|
  dancing
scream|screams|shouts|yells|screaming|screamed ~1 at me ~1 to|in ~1 run|push|wake|happiness|joy|
  excitement
exam|exams|paper|test|question|market|stock|stocks|taxes|tax|prices|bill|government|game|boss|
  algorithm|life|monday|mondays|weather|sun|heat|commute|work|traffic|this|that|it|gym|workout|
  trainer|leg|project|ludo|chess|maths|physics|loss|team|opponents|opponent|cat ~2 raped|rapes|
  raping|abused|abuses|beat|assaulted|murdered|violated|molested|strangled|choked|slapped|punched|
  kicked|destroyed|beats|slaps|punches|attacked ~1 me|us|my|$
afraid|scared|terrified|fear ..2 of|to ..3 ghosts|ghost|dark|spiders|spider|lizard|lizards|exam|
  exams|dentist|heights|flying|horror|dogs|thunder|cockroach|cockroaches|result|results|interview|
  driving|marks|report
walk|walking on eggshells ~1 because|around|with ~2 the|my|her|a|deadline ~2 toddler|dough|client|
  cat|server|sleeping|baby|recipe
gave|gives|giving|give|causing|caused|causes ~1 me|him|her|mom|dad|us|my|them|everyone|mum|papa|
  mummy ~1 mom|mother|dad|parents|boss? ~1 a|an|mini|minor|near|small? ~2 mini|minor|near|small?
  heart attack|attacks
almost|nearly|practically|probably ~1 had|have|having|got|get|going ~1 to|have? ~1 a ~1 mini|minor|
  small|near? ~1 heart attack|stroke
mini|minor|near|tiny heart ~1 attack|attacks
going|will|would|might|about|could|can|may ~1 to? ~1 literally? have|get|got|gets|having ~2 a ~2
  heart|mini? attack|stroke ~1 when|if|from|seeing|at|because|on|one|after|with|lol
heart attack|stroke|seizure ..9 @laugh_word
heart ~1 skipped ~1 a beat
heart|hearts ~1 broke|broken|melts|melted|warmed|sank|full
stroke ~1 of ~1 luck|genius|midnight|the|a|brush|pen|insight|fortune
brush|breast|back|butterfly|pen|key|paint|golf stroke|strokes
ambulance|emergency ~1 siren|sirens|passed|went|driver|exit|fund|meeting|landing|contact|contacts|
  number|services|lights|brake|brakes|drill|kit|room|savings|alert|leave|call|calls ~1 !with|now|
  right
breathe|breath|breathing ..4 @laughing|laughed|mask|easy|exercise|exercises|fresh|again|freely|
  relief|cozy|yoga|deeply|minty|excitement|jeans|corset|blouse|waistband|momos|sari|saree|dress|
  meditation|pranayama|workload|deadlines|deadline|emails|work|meetings|relationship|marriage|city|
  pollution|smog|wedding|lehenga|nose|cold|crowd|metro|expectations|backlog
@laughing|laughed|laugh|funny|hilarious|giggling|giggled|cackling|excited|excitement|fangirling|
  cute|nose|stuffy|congested|adorable|jeans|trek|climb|marathon|run|hill|stairs|sprint|panic|
  anxiety|joke ..9 not|hardly|barely ~2 @breathe
took ~1 my breath away
catch|caught|hold|holding|held|under|waste|wasting|take|taking|took ~1 my|a|your|deep|his|her ~1
  deep? breath|breaths
out of breath
dead|blue|purple with|cold|cheese|shirt|hair|paint|ink|dye
hair|sky|litmus|nails|water|paint|fabric|light|screen|walls|ink|lips ~1 turned|went|turning|dyed|
  gone|is|are ~1 blue|purple|grey
lips|tongue|fingers|mouth ~2 blue|purple|red|black ~1 from|after|because|with|like ~1 eating|ink|
  jamun|berries|blueberries|candy|slushie|lollipop|the|ice|beetroot|dye|markers|paint
passed|pass|passing out ~1 on|from|in|at|the|after|early|flyers|leaflets|sweets|drunk|for|with|as|
  cold|like ~2 couch|sofa|bed|work|exhaustion|class|desk|invitations|cards|pamphlets|papers|flyers|
  leaflets|party|happy|a|log|baby|gym|chairs|9|10|movie|8|samosas|top|college|hours|night|shift|
  worksheets
passed out ~1 of|from ~1 school|college|university|iit|academy|the
collapsed|collapse|collapsing ~2 on|in|into|onto|at|with|from|laughing|after|under ~2 my|the|a|
  couch|sofa|bed|laughter|laughing|exhaustion|chair|his|her|giggles|grass|heap|work|arms|happily|
  relief ~1 $|couch|sofa|bed|laughter|chair|heap|arms|after|and|work|finish|line|with|giggles|
  beanbag|mat|hammock
tent|wall|bridge|roof|deal|market|stock|economy|building|table|chair|bed|cake|souffle|startup|bank|
  talks|plan|stocks|marriage|company|shelf|crypto|server|system|jenga|tower|sandcastle|relationship|
  ceiling|stage|stall ~3 collapsed|collapse|collapses|collapsing|fell|falling|crashed
fainted|fainting|faint|swooned ~1 at|when|from|seeing|hearing ~1 the|seeing|hearing|i|how|joy|that|
  excitement|price|prices|happiness ~1 !blood
almost|nearly|practically|could fainted|faint|collapsed|passed|dead|died|choked|collapse ~1 out? ~1
  from|when|at|of|seeing|with|on|laughing|hearing|because
unconscious ~1 bias|biases|mind|habit|decision|thought
gum|gums|knee|lip|toe|finger|pimple|papercut|cuticle ..4 bleed|bleeding|bled
bleeding ~1 edge|heart|money|gums|nose|hearts|green|cash|colours|ink|users
papercut|pimple|cuticle|toenail|shaving|gums ..4 not|will|would|keeps ~2 stop ~1 bleeding
blood ~1 test|tests|donation|bank|group|report|reports|moon|orange|donor|type|drive|work|relation|
  brothers|line|sample|samples|camp
overdose|overdosed|overdosing|od|ods ~1 of|on|with ~2 @food|cute|cuteness|work|love|emotion|
  emotions|sunshine|self|sleep|family|nostalgia|positivity|screen|weekend|bollywood|drama|shopping|
  pink|glitter|sarcasm|motivation|attention|homework
@food ..3 overdose|overdosed|overdosing
food|lead poisoning ~1 from|last|after|once ~2 $|the|that|street|last|week|month|restaurant|chaat|
  years
food poisoning ~1 $
poison|poisoned|poisonous|poisoning ~1 ivy|mind|apple|dart|pill|chalice|arrow|frog|plants|plant|
  mushroom|mushrooms|relationship|atmosphere|thoughts|tongue|people|the
took|taken|taking|take|had !all ~1 my|the|his|her|some|two|one|a ~1 my|the? ~2 @pills ~1 on|as|for|
  at|before|after|with|and|today|regularly|properly|like|daily|this ~1 time|prescribed|the|bed|
  dinner|food|breakfast|lunch|headache|fever|cold|allergy|allergies|slept|water|went|feel|
  migraine|week|morning|course
took|taken|taking|take|had all ~1 my|the|his|her? ~2 @pills ~1 on|as|for|before|after|with|today|
  regularly|properly|daily|this ~1 time|prescribed|dinner|food|breakfast|lunch|allergy|allergies|
  migraine|week|morning|course|$
chest pain|day|workout|press|infection|congestion|cold|hair|exercises ~1 $|at|in ..2 workout|gym|
  cleared|muscle|gas|acidity|strain
heartburn|acidity|gas|muscle|indigestion|spicy|gym|bench|cough ..7 chest
chest ..9 heartburn|acidity|gas|indigestion|muscle|workout|gym|pushups|bench|cough|normal|sore
water broke ~1 the|down|through
choking ~1 hazard|pollution|smoke|city|traffic
cpr|epipen|anaphylaxis|seizure|seizures|stroke|overdose|choking|cardiac|ambulance ..2 training|
  course|class|workshop|drill|certification|certified|demo|instructor|lesson|awareness|first|mock|
  dummy|mannequin|simulation|module|exam|session|medication|meds|dog|charity
training|course|class|workshop|drill|learnt|learned|learning|practised|practiced|taught|teaches|
  certified|revised|studying|studied|mock|renewed|practise|exam|exams|chapter|quiz ..7 cpr|epipen|
  anaphylaxis|seizure|seizures|stroke|overdose|choking|aid|emergency|cardiac|unconscious|poisoning|
  bleeding
what|how|signs|symptoms|difference ..4 of|to|between ~2 heart|stroke|seizure|overdose|anaphylaxis|
  cardiac|chest
hot|cold flash|flush|flashes|flushes
emergency ~1 department|room|medicine|ward ~1 shift|rotation|duty|doctor|nurse|posting
dance|frisky|crazy|sneezing|coughing|laughing|giggling|hissy|throwing|threw|throw|pitch ~1 a|my?
  fit|fits
fit|fits of ~1 @laughing|rage|giggles|jealousy|sneezing|coughing|anger
have|having|had a ~1 fit ~1 when|if|because|over|about|at
get|getting|keep|stay|am|feel|be|being fit
fits ~1 me|my|in|well|perfectly|like
broke|broken ~1 down ~1 on|car|bike|bus|fridge|ac
ac|car|bike|bus|fridge|machine|laptop|scooter|lift|elevator|washing|printer|geyser ..3 broke|
  breaking|broken ~1 down
all ~1 alone|by ~1 time
alone time
home alone
not|never|nor ~1 alone|lonely
leave|left|leaves|leaving me alone
so|really alone|lonely planet
too much ~1 fun|food|sugar|coffee|cake|chocolate|sun|homework|tea|spice
no friends ~1 like|as|season
nobody would|will|can|could ..2 notice|care ~2 if|that|about ..3 the|a|my|typo|socks|cake|pizza|
  dress
nothing ~1 matters ~1 more
nothing works ..3 wifi|printer|internet|phone|laptop|app
no point ~1 in|of|to ~2 arguing|worrying|crying|complaining|waiting|trying|buying|rushing|going|
  cooking|fighting|hurrying|shouting|calling|washing|asking|denying|pretending
hopeless ~1 romantic|at|with|case|in
worthless ~1 stock|shares|ticket|coupon|coins|currency|piece|note|app|gadget|paper
no ~1 way ~1 out ~1 of|from ~1 the|this
losing|lost my mind ~1 over|with|because ~1 this|excitement|joy|how|the
burnt|burned out ~1 bulb|candle|light|fuse|match
panic|anxiety about
hasi|has|hans|hasne ..4 mar|maar
mar|maar gaya|gayi|gaye|jaunga|jaungi|jaenge|jayenge ~1 yaar|hasi|bhook|garmi|thand|pyaar|mein|has|
  exam|exams|paper|test|aaj|sharam|bore|boss|kaam
bhook|bhookh|garmi|thand|pyaas|sharam|bore|boriyat|thakan|khushi|nervousness|pyaar|ishq|mohabbat|
  exam|exams|paper|padhai|traffic|hasi|has|hass|barish|mosquitoes|machhar|pyar|dar|spicy|mirchi|
  jalan|curiosity|excitement|sardi ..4 mar|maar|marne|jaan ~3 gaya|gayi|gaye|jaunga|jaungi|jaun|
  daala|dala|diya|raha|rahi|jayenge|wala|wali|le|nikal|li|jaa|rahe|ja|hai
mar ~1 jaun|jaunga|jaungi|jawan|jawa|jaavan ~2 tere|tujh|teri|us|uski|usme|ispe|iske|iski|tujhpe|
  cuteness ~1 !bina|bin
tere|teri|tujh|tujhpe|uski|us ..5 pe|par|pyaar|pyar|ishq|mein|smile|aankhon|cuteness|adaa|khoobsurti
  ..3 mar|marta|marti|maut|jaan
marta|marti|marte|mar ~1 hai|hoon ~1 tujhpe|uspe|mujhpe|mujh|us|tujh
mujhpe|mujh|uspe|tujhpe|uss ~1 pe|par? ~1 marta|marti|marte
jaan ~1 le ~1 li|lega|legi|liya|rahi|raha|rakhi|lete|leta|leti|lo ~1 !apni|khud
jaan ~1 hai|bachi|aa|mein|laga|lagakar|daal|chhidakta|chhidakti|pehchaan|chhoot
meri jaan|janeman ~1 !de|le|lena|dena
jaan|maa ki kasam
desh|tere|teri|india|uske|watan|mulk|team|pyaar|maa|bacchon ~2 ke|k ~1 liye ..3 jaan|mar|marna|
  marne|maut
kabab|mood|plan|time|scene|party|battery|dimag|dimaag|sar|sir|garmi|bhook|jeetne|record|macchar|
  machhar|chakkar|phone|bandi|ek|line|dhakka|gol|goal|shot|four|six|chauka|chhakka|teer|gappe|
  dakaar|nakal|chhalang|selfie|photo|copy ~3 maar|maara|maarta|maarti|mar|maare|mara|marte|marta|
  maarne
jeena ~1 mushkil|haram|dushwar|sikha|isi|sikh|seekh|seekha
zindagi ~1 jhakaas|mast
jeene ~1 do|laga|lagi|lage|de
khatam|khtm ~1 ho ~1 gaya|gayi|gaye|gyi|gya ~1 $|yaar|exam|exams|milk|doodh|paper|data|recharge|
  biryani|semester|project
exam|exams|doodh|data|balance|paper|project|kaam|paise|episode|series|meeting|serial|syllabus|cake|
  recharge|biryani|holidays|chutti|chuttiyan|party|movie|match|assignment|shaadi|petrol|battery|
  season ..4 khatam
hafta|week|semester|exam|exams|padhai|meeting|kaam|syllabus|project|assignment ..3 khatam
haath|hath ~1 uthaya|utha|uthaye|uthaate|uthao|uthaane ~1 class|jawab|answer|sawal|dua|volunteer|
  lecture|meeting
maine|main|mere ..5 haath|hath ~1 uthaya|utha|uthaye
bojh ~1 halka|utha|uthaya|bag|utar
bag|bags|samaan|kaam|assignment|padhai|syllabus|loan|karz|karza|homework|suitcase ~1 ka|ke? ~1
  bahut|itna? bojh
so jaun|jau|jaunga|jaungi ~1 to|ab|kya|jaldi ..2 utha|uthana|mat
subah|kal|jaldi|alarm|time|saat|paanch|panch|6|5|7|8 ..5 nahi|na ~1 utha|uthi|uth|uthunga|uthte|
  uthna|uthun ~2 gaya|paya|pata|jaata|padta|padega|chahta|sunday|chutti|$
gayab ~1 ho ~1 jaun|jana|jaungi|jaunga|jau ~1 pahadon|pahaado|chutti|weekend|goa|himachal|manali|
  office|kaam|phone
pahadon|pahad|goa|himachal|manali|chutti|vacation|trip|weekend|ghoomne|mountains|hills ..6 gayab|
  bhaag|chala|chali
@source ~2 slaps|hits|beats|destroys|kills|wrecks|murders|attacks ~1 me
play|plays|ludo|chess|carrom|cricket|game|pubg|fifa|cards|tt|badminton|table ..6 maara|hara|haraya|
  maari|beat
maara|haraya|beat ..5 haha|lol|hehe|ludo|chess|game|cricket|carrom|match
gaane|gaana|song|movie|cake|biryani|smile|dress|chai|momos ~1 pe|par|ke ..3 jaan|mar|marta|fida|
  qurbaan
sadness|grief|emptiness|heartbreak|loneliness|longing|sorrow|worry|guilt ..9 chest
@trivial|line|wait|waiting|traffic|bureaucracy ..6 will to live
will to live ..6 @trivial|line|wait|bureaucracy
bit|bites|bite ~1 my|his|her head off
@hits me ~1 with ~1 a|his|her|hugs|love ~1 hug|hugs|love|kisses|kiss|compliments|kindness|cuddles|
  snowball|pillow|nostalgia
dragged|drags|drag ~1 me ~1 up|along|through|uphill|home
suicide ~1 pace|speed|spiral|shot|shots|chicken|cake
burden ~1 when|if|because|for|while i ~1 ask|asking|asked|borrow|borrowing|stay|carry|need
@trivial ~2 makes|make|made|making|has|got|had me ~2 want ~1 to ~1 kill|die|end|disappear
itna|itni|itne ..6 mar|jaan|marne
galti|mazak|mazaak|khel|ball|pillow|takiye ..6 maara|maar|laga
maara ~1 galti|mazak|mazaak ~1 se|mein
ki mar|marna hi @jaun
killed myself ..3 times
not feel my legs|arms|feet|hands|fingers|toes ..6 @at_home|squats|gym|leg|cold|snow|winter|trek|
  haha|lol|freezing|ice|ac
dead inside ..5 coffee|chai|caffeine|tea|monday|mondays
legs|feet|thighs|arms|knees|muscles|eyes|eyelids ~1 @want ~1 to ~1 die
done ~1 hurting|cutting|harming myself
= fiction
in|on|from|inside|during ~1 the|a|this|that|my|our|an|today's|her|his|some|new ..2 @source
@source ..3 says|said|goes|called|titled|about|where|named|reads|sings|sang|read|is|was|that|with ~1
  a|the|about? ~1 woman|man|girl|boy|character|hero|line
dreamt|dreamed|dream|nightmare ..2 that|where|in|about|last ..2 i|he|she|my|we|someone
nightmare|nightmares
quote|quoting|quoted|tweet|caption|status|wallpaper|tattoo|tshirt|sticker ..1 says|said|reads|read|
  from|about
gaane|gaana|film|movie|kahani|kitab|natak|serial|picture ..1 mein|ka|ki|wala
= topic
@source ..2 about
@firm_source
@lesson
play|plays|played|playing|acting|acted|portray|portraying|perform|performing|rehearsing|rehearsed|
  cast ~1 as|the|a|an|of|out ..3 character|role|part|widow|victim|patient|woman|man|girl|boy|romeo|
  juliet|ophelia|scene|lead|who
dialogue|dialogues|dialog|lines|line from|is|says|in|about
poem|song|story|novel|screenplay|essay|play|chapter|lyrics i ~2 wrote|writing|write|am|have
wrote|writing|write|drafting|drafted ~1 a|my|the|this|another ..2 poem|story|novel|screenplay|essay|
  play|chapter|character|lyrics|song|scene|article|blog|thriller|fanfic
volunteer|volunteered|volunteering|work|worked|working|job|shift|intern|interning|internship|train|
  trained|posted|posting|duty ..4 hotline|helpline|shelter|ngo|hospital|clinic|ward|er|icu|
  emergency|line|crisis|psychiatry|trauma|ambulance|casualty|rehab|paramedic|nurse
patient|patients|client|clients ~1 in|on|at|who|today|came|with|was|had|has|told|is|kept|collapsed|
  coded|said|having
tonight's|today's|ward|night|hospital|icu|er|ambulance ~1 shift|duty|rounds|rotation|posting
first aid
mock drill
clinical|psychology|nursing|medical|psychiatry|mbbs ~1 rotation|posting|exam|student|course|degree|
  class|lecture|school|textbook|college|viva|internship|paper
played|playing|play ~1 hospital|doctor|pretend|dead|charades
talk|talked|talks|discussion|discussed|debate|panel|lecture|session|class|chapter|question|play|
  movie|book ~1 on|about|of|covers|covering ~2 suicide|selfharm|abuse|death
museum|exhibit|exhibition|history|documentary|temple|myth|mythology|legend|ramayana|mahabharata|
  shakespeare|hamlet|romeo|werther|plath
= speech
@other ~2 assume|assumes|think|thinks|believe|believes|suspect|suspects|worry|worries|assumed|
  worried|joke|jokes
@reporter ~2 @says
@person|@pronoun|nobody|someone|people|form|survey|questionnaire ~2 @asks ~1 me|us|her|him? ~1 if|
  whether
@reporter ~2 was|is|keeps|kept|started|are|were ~1 screaming|shouting|saying|yelling|whispering|
  sobbing|crying|texting|singing|telling|posting|muttering
from @person
@person 's ~1 last|text|message|note|letter|status|story|post|tweet|words|suicide|diary|voice
@person 's ..2 message|note|letter|status|story|post|tweet|diary ~1 said|says|read|reads|was
according to @person
@firm_source|song|film|movie|book|poem|character|singer|narrator|poster|article|sign|tweet|post|
  status|message|text|letter|email|card|tshirt|line|quote|caption ~2 says|said|goes|reads|read|
  sings|sang|saying
= past
in ~1 2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|1999|1998
years|decade|decades|ages ago
long|ages|lifetime ago
year|few|many|couple|two|three|four|five|six|ten|seven|eight|nine|twenty|fifteen|months ..1 years
  ago
months ago
when|since i was ~1 in|at|only? ~1 @age|young|younger|kid|child|teen|teenager|little|small|school|
  college|student|university|lost|there|depressed|unwell|hostel|married|pregnant|boy|girl
as a ~1 teen|teenager|kid|child|student|youngster|boy|girl
in ~1 my|the|our ~1 teens|teenage|college|school|childhood|twenties|youth|past|hostel|university|
  early|late|old|darkest|nineties|90s
in ~1 school|college|university|childhood|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|
  2021|2022|2023|highschool|hostel
back then|in|when|during
at ~1 fifteen|sixteen|seventeen|fourteen|thirteen|eighteen|nineteen|14|15|16|17|18|19|20|21|13
once upon
i once
when ~1 the|my|our ..2 were|was ~1 small|young|little|born|babies|kids
in ~1 the past
last year|spring|summer|winter|autumn|decade
there was|were ~1 a ~1 time|point|period|days|phase|year|years
those days|years|times|nights|dark
two|three|four|five|six|seven|eight|ten|to|3|4|5|6|7|8|10|twelve|few|several|many years ~1 since|
  later|back|clean|free|sober|ahead
anniversary of
since ~1 my ~1 suicide? ~1 attempt|overdose|surgery|stroke|heart
it ~1 has|is ~1 been ..3 since
used to
during ~1 the ~1 pandemic|lockdown|divorce|pregnancy|first|college|school|covid
bachpan|pehle|saal ..1 mein|pehle|tha|thi|se
ex ~2 used
long ~1 time ~1 ago|back
formerly|previously
growing up
a younger
old ~1 diary|diaries|journal|journals|self
my younger|past|old|former|teenage self
= recent
last night|evening|week|weekend|month
!ago yesterday|tonight|today|lately|recently|currently|abhi|aaj
this ~1 morning|week|evening|month|weekend|afternoon|time
these days
right now
few hours|minutes|days ago
hours|minutes|days ago
just now
every|each ~1 night|day|time|morning|evening|week
still
roz|kal|raat
= earlier
days|weeks|week ago
last month|week|weekend|time|winter|summer|diwali|night|year
!since|from yesterday
the other day
once
earlier this
= returned
again
relapsed|relapse|relapsing
came|come|coming|comes|creeping|crept|slipping|slipped|started|starting|start|back ~2 back|again|up
still ~1 @cognition
it is back
until ~1 last|yesterday|this|tonight|today|now
started ..2 again|last
and|but|now ..2 now i ~2 want|am|do|feel|think|keep
phir ~1 se|wahi
wapas|dobara
= healed
i|we ~2 am|feel|feeling|'s|doing|are|got|became|is ~3 well|better|okay|ok|fine|happy|happier|
  healthy|healed|recovered|stable|alive|stronger|safe|thriving|free|good|grateful|glad|thankful|
  proud|whole|sober|blessed ~2 now|today|again|these|that|since|to|i|because|$
doing ~2 well|better|fine|great|good ~1 now|today|these|$
glad|grateful|thankful|happy|lucky|relieved ~2 that|to|because? ~1 i|be|it|am|did|have ~2 survived|
  alive|here|stayed|did|failed|not|still|living|around|made|stuck|be|lived|sought|asked|got
recovered|healed|recovery
in ~1 a ~2 good|better|great|happier|healthier place
therapy|medication|counselling|treatment|meds|counseling ~2 helped|saved|worked|works|helps|changed|
  pulled|is
clean for|since
months|years|days ~1 clean|sober|free
moved on
never ~2 again|since|looked|happened
not ~2 since|happened|anymore|done ~1 $|since|then
have|has|had ~1 not ~2 since|in|for
left ~1 him|her|them|home|that
divorced ~1 him|her|two|last|and|now|years
he|she|it|they|dad|mom|father|mother|son|daughter|baby|husband|wife|everyone ~2 is|are|'s|was|got|
  came|doing ~3 fine|okay|ok|stable|better|safe|well|alright|recovering|home|recovered|discharged|
  healthy|perfect|normal|through|good ~1 now|today|again|$|and|thankfully|after|but
turned|turns out ~2 to|it|that|fine? ~2 be|was|just|it|is ~3 just|only|gas|nothing|acidity|fine|
  heartburn|muscle|anxiety|panic|false
false alarm
was|were ~2 just|only ~1 gas|acidity|heartburn|anxiety|indigestion|dehydration|nothing|muscle|
  stress|panic|low
all ~1 clear|good|fine|okay|normal
discharged
ecg|tests|reports|scan|results|report ~2 is|was|were|are|came|looks ~2 back? ~1 normal|clear|fine|
  good|okay
nothing serious
recovering|recovered|survived|pulled|came ~2 well|from|through|fully|nicely|it|beautifully
distant|bad|old memory|memories
behind ~1 me|us
in ~1 the|my past ~1 $|now
moved ~1 past|on
ab ~2 theek|accha|achha|khush|behtar|sahi|better ~2 hoon|hai|lag|ho
theek|accha|achha|behtar ~2 hoon|hai ~1 ab|$
= joke
@laugh_word
just kidding|joking|jk
not serious|literally|actually
joking ~1 obviously|aside|of
mazaak|mazak
)";

}  // namespace stages::safety
