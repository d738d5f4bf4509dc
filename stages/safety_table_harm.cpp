#include "stages/safety_tables.hpp"

namespace stages::safety {

// What others do to the writer, and what cannot wait for a doctor.
const std::string_view kHarmRules = R"(
= abuse doer
@beats_hard ..1 me|my|mujhe ..1 !up|at|in|off|back|on|to
@beats_hard me $
@beats_hard me ..1 again|every|in|last|when|because|if|for|with|so|until|hard|across|against|today|
  yesterday|during|often|daily|till|and|whenever|while|to|up|down|by|twice|on|over
hits|hit|hitting|beat|slap|punch|kick|choke|push|pushes|pushed|pushing|grabs|grabbed|grab|shove|
  pinches|burned|burns|bit|bites|throws|threw|throwing|spat|spits|attack|attacks|attacked|attacking|
  strangle|pinned|smack|thrash me ..1 again|every|in|last|when|because|if|for|with|so|until|hard|
  across|against|today|yesterday|during|often|daily|till|and|whenever|while|to|on|down|by|$|twice|
  over|around|tonight|sometimes|yet|after|from|even|out|into
hit|hits|hitting|beat|slap|punch|kick|throw|throws|threw|choke|burn|pinch|pushes|pushed ..1 me
raise|raises|raised|raising|lifts|lifted ..1 his|her|their|a hand|hands|fist|belt ..1 on|at|to|
  against|over ..1 me|us|my
lays|laid|lay|puts|put|putting ..1 his|her|their|a hands|hand ..1 on|around ..1 me|my
hands ..1 around|on|round my ..1 neck|throat
pull|pulls|pulled|pulling|drags|dragged|grabs|grabbed|yanked|yanks ..2 me|my ..1 by ..1 my? ..1
  hair|neck|arm|throat|collar
pull|pulls|pulled|pulling|yanks|yanked|grabs|grabbed my hair
throws|threw|throwing|hurls|hurled ..4 at me|us|my
throws|threw|throwing|slams|slammed|pins|pinned|pushed|pushes|shoved|shoves me ..2 against|into|
  down|onto|on|across|to|over ..2 wall|floor|stairs|bed|door|ground|table|room|$|cupboard|steps
pinned|pins|holds|held me down
hits|hit|hitting|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|thrashes|thrashed|
  slapping|burns|burned|shakes|pushes|pushed|shoved ..1 my|our|the ..2 @my_kids
hits|hit|hitting|beats|beat|beating|slaps|slap|slapped|canes|caned|thrashed|thrashes|whips|whipped
  us ..1 when|if|with|every|for|because|again|in|daily|$|at|children|kids|both|all|so
abuses|abused|molests|molested|rapes|raped|touches|touched|threatens|hits|hit ~1 my ..2 and ~1 me
beats|beat|beating me and ..2 @my_kids|sister|brother|mom|mother
@violates me|us ..2 $
@violates me|us
@violates ..1 my|our ..2 @my_kids
sexually ..1 @violates|assaulted|abused|harassed ..1 me|us|my
forces|forced|forcing ..1 himself|herself|themselves|themself ..1 on|upon ..1 me
forces|forced|forcing|makes|made|pressures|pressured|coerced|coerces|pressurises|guilts ..1 me ..1
  to|into ..2 have|sleep|sex|touch|kiss|undress|do|send|watch|strip|marry|abort|intimacy|physical|
  intimate ..3 sex|him|with|things|nudes|pictures|photos|clothes|porn|pregnancy|marriage|baby|
  intimacy|intimate|physical|someone|$|it|off
makes|made|forces|forced|forcing me ..1 have sex
has|had|having|have sex with me ..2 when|while|without|against|even|asleep|sleeping|i ..3 asleep|
  sleeping|no|consent|not|want|will
touches|touched|touching|touch|kissed|kisses|rubs|rubbed|feels|felt|grabs|grabbed|squeezes|squeezed|
  groped|fondled|fondles ..1 me|my ..2 inappropriately|without|when|where|under|there|while|wrong|
  badly|weird|sexually|private|breast|breasts|chest|thigh|thighs|waist|bum|butt|against|again|in|
  uncomfortably|body|even|improperly
touches|touched|touching me $
comes|came|enters|coming|sneaks|sneaked|climbs|climbed ..1 into ..1 my ..1 room|bed|bedroom ..2 at|
  when|every|and|while|after|without ..4 night|asleep|touch|touches|touched|sleeping|drunk|undress|
  changing|permission
watches|watched|spies|spied|films|filmed|records|recorded|photographed|people|peeped ..1 me ..3
  bath|bathing|shower|showering|changing|undress|undressing|naked|dressing|secretly|sleeping|
  bathroom
sends|sent|sending|shows|showed|flashed ..1 me ..3 nudes|dirty|obscene|vulgar|explicit|sexual|porn|
  private|nude|d|unsolicited ..1 pictures|photos|messages|texts|videos|pics|parts|$|clips|things
asks|asked|asking|demands|demanded|wants ..1 me? ..1 for ..1 sexual|nudes|nude|favours|sex|favors|
  dirty ..1 favours|favors|photos|pictures|pics|$|from|in
passes|makes|passed|made|making|keeps ..2 sexual|vulgar|dirty|lewd|obscene ..1 comments|remarks|
  jokes|gestures|advances ..3 me|my|body|at|about|$
threatens|threatened|threatening|threaten ..2 to|me|that|with|my ..3 kill|hurt|hit|leak|post|share|
  burn|take|throw|beat|divorce|kick|destroy|harm|stab|shoot|rape|murder|upload|send|acid|ruin|
  release|kids|slap|lock|publish|deport !himself|herself|themselves
threatens|threatened|threatening me|us|my ..1 $
threatens|threatened|threatening me|us ..1 with|every|if|when|again|and|whenever
says|said|swears|swore|promised|told|warned|tells|warns ..2 he|she|they|that|me ..3 kill|beat|hurt|
  find|burn|slap|hunt|harm|rape|bury|hit me|us|my ..1 if ..2 i ..2 leave|left|tell|told|report|go|
  went|talk|complain|try|tried|ever|not|divorce|scream|refuse|speak
kill|hurt|beat|find|hunt me if i ..1 ever? leave|left|tell|told|report|complain|scream|refuse|go|
  speak|divorce
blackmails|blackmailed|blackmailing ..1 me
leak|leaks|leaked|post|posts|posted|share|shared|spread ..1 my ..2 nudes|private|photos|pictures|
  videos|nude|intimate
locks|locked|locking|lock me ..1 in|inside|out|up|away ..3 room|house|bathroom|when|for|every|night|
  balcony|all|$|home|bedroom|flat|of|store|apartment
locks|locked|locking ..1 the ..1 door|doors|gate|room ..3 so|from|and|with ..3 leave|outside|me|out
controls|controlled|controlling ..1 my|all|everything|what|who|where|how|me|every ..3 money|phone|
  salary|life|wear|eat|talk|meet|spend|go|accounts|do|move|every|dress|see|$|finances|friends|rupee
tracks|monitors|tracking|monitoring|checks|checking|reads|goes|installed|went|snoops|spies ..2 my|
  me|through|on ..2 phone|location|messages|chats|whatsapp|movements|every|mobile|texts|gps|calls
  ..4 day|time|every|and|if|when|night|spyware|everywhere|constantly|without|all|daily|to|where|so|
  move
follows|followed|following|stalks|stalked|stalking ..1 me ..2 everywhere|home|around|from|every|to|
  even|daily
took|takes|taken|taking|keeps|hides|hid|kept|confiscated|snatched|snatches|seized|withholds ..2
  away? ..1 my|all ..2 salary|money|passport|documents|bank|atm|cards|wages|earnings|certificates|
  debit
breaks|broke|broken|smashed|smashes ..1 my phone ..2 so|because|when|again|and|in
isolates|isolated|isolating|cut|cuts|cutting me ..1 off? from ..2 friends|family|everyone|parents|
  anyone|relatives
calls|called|calling me ..1 a? ..1 worthless|useless|stupid|fat|ugly|whore|slut|names|randi|bitch|
  pathetic|idiot|trash|garbage|nothing|failure|crazy ..3 every|daily|constantly|in|all|always|day|
  everyday|front|and|each
humiliates|insults|belittles|degrades|mocks|abuses|screams|shouts|yells|curses|swears|humiliating|
  insulting|belittling|degrading ..1 at? me ..4 every|daily|constantly|everyday|day|night|always|in
  ..1 day|night|front|time|public|morning|single
starve|starves|starved|starving me
not give|gives|giving|gave me ..1 food|money|medicine|enough ..2 food|money|eat|when|if|unless|
  medicine|$
not let|lets|allow|allows|allowed|letting|allowing ..1 me ..1 to? ..1 eat|sleep|breathe|leave ..2
  the? ..1 house|home|room|$|for|until|flat|because|if|unless|alone
kicked|threw|thrown|kicks|throws me ..1 out ..2 of ..2 house|home ..3 night|again|because|when|for|
  midnight
torture|tortures|tortured|torturing|torments me ..2 for|every|daily|mentally|physically|because|
  about|and|$
forbids|forbid|forbade|banned|bans|prohibits|stops|stopped ..1 me ..1 from|to ..2 seeing|talking|
  meeting|working|leaving|going|contacting|having|studying|speaking|visiting|see|talk|meet|work ..3
  my|anyone|family|friends|parents|house|job|mother|sister|out|anywhere|money|phone|to|$
would|did|does not stop ..3 when|even|after|though ..2 i ..3 no|stop|cried|begged|screamed|asked|
  crying|told|pushed|said|begging
gets|get|becomes|became|turns|is|was|got|being ..1 violent|abusive ..1 with|towards|toward|to|when|
  after|again|at|whenever|if|every|and|$
hurts|hurting|hurt|harms me physically|when|whenever|again|if|every|sexually
spiked|drugged ..1 my|me ..1 drink|$|and
waits|waiting|waited outside my|our ..1 house|office|college|hostel|home|school|flat|pg
hits|hit|hitting|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|abuses|abused|
  thrashes|choked ~1 my|our ..2 and ~1 me|i|us
hits|hit|hitting|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|abuses|abused|
  thrashes|choked both|all of us
pushed|shoved|thrown|kicked|dragged|hit|beaten|slapped|punched|choked down|against|into|across|from
  the|a|my ~1 stairs|wall|floor|room|house|bed
twists|twisted|twisting|pulls|pulled|yanks|yanked|squeezes|squeezed|burns|burned|burnt|breaks|broke|
  bruised|bruises|slaps|slapped|hits|hit|punched|kicked|grabs|grabbed|scratches|bites|bit|slammed|
  slams|bangs|banged ~1 my ~1 arm|wrist|neck|throat|face|head|back|stomach|ribs|cheek|hand|hands|
  ear|legs|finger|fingers|jaw|lip|hair !up|playfully|lightly
forces|forced|force me ~1 $|every|again|when|if|even|at|into|in
puts|put|slid|slides|slipped|slips|placed|places|keeps|kept ~1 putting|placing? ~1 his|her hand|
  hands|finger|fingers ~1 on|under|inside|up|down|around|over|in my
brush|brushes|brushed|rubs|rubbed|presses|pressed|pressing|rubbing|brushing ~1 himself|up|his? ~1
  body? against me
stares|stared|staring|looks|looking ~1 at my ~1 chest|breasts|body|legs|thighs|breast
comments|commented|commenting|remarks|jokes ~1 on|about my ~1 body|breasts|figure|chest|legs|bra|
  curves
threatens|threatened|threatening|attacked|attacks|chased|came|comes|cut ~1 at? me ~1 with ~1 a|his|
  the ~1 kitchen? knife|gun|acid|weapon|rod|bottle|bat|stick|blade|hammer|scissors
held|pulled|waved|put|pointed|points|holds ~1 a|the|his ~1 kitchen? knife|gun|weapon to|at|on|
  against ~1 me|my
decides|decide|dictates|controls|chooses ~1 if|what|when|whether|how|who|where|everything i
punches|punched|punching|hits|kicks|smashes|smashed ~1 a|the? ~1 wall|walls|door|doors ..4 me|my|
  head|face|beside|near|next
will|would ~1 tell|ruin|expose|spread|leak|post|share|show ..4 about|me|my ..4 if i ~2 tell|
  complain|leave|refuse|say|report|not|speak|talk|break|stop
do|does|did|doing|done things|stuff|something ~1 bad|dirty|wrong? ~1 to me ..4 night|when|secret|
  alone|not|wrong|bad|tell|nobody|no
promised|promises|swore|swears|said ..4 never|not ..3 hit|hurt|touch|beat|hits ..2 me ~1 again
not give|gives|giving|gave me ~1 any|my|enough|the? food|money|water|medicine|dinner ~1 if|when|
  unless|for|until|because|as|$|and|anymore
takes|took|keeps|stole ~1 away? my ~1 jewellery|jewelry|salary|gold|earnings|wages|savings|passport|
  documents ..6 and|so|because|when|starve|hit|beat|again
spits|spat|spit|spitting ~1 on|at me|my
knocked|struck|strikes|thrashed|spanked|spanks|belted|backhanded|whacked|clawed|scratched|scalded|
  stabbed|cornered|tied|restrained|manhandled|manhandles|shook|shakes|roughed|headbutts|smothered|
  suffocated|stomped|trampled ~1 me ~1 !gently|awake|up|over|hands|as
walks|walked|barges|barged|walking|enters|entered|peeks|peeked ~1 in|into|on ~1 to? ~1 my|me ~1
  room|bathroom|bedroom|when|while ..3 change|changing|undress|shower|bath|bathing|naked|dress|
  dressing
if|when i ~2 ever? ~1 leave|left|tell|told|report|complain|scream|refuse|go|speak|divorce|resist|
  cry|say|talk|break ..4 he|she|they|him|her ~1 will|would|'s ~2 find|kill|hurt|beat|hunt|harm|hit|
  slap|burn|destroy|take|leak|post|ruin|divorce|throw|expose|share ..3 me|my|us|our|kids|children|
  daughter|son|everyone
takes|took|hides|hid|throws|threw|keeps|withholds|locks|locked|steals ~1 away? my|the|our ~1
  medicines|medicine|medication|insulin|fridge|food|shoes|clothes|keys|glasses|documents|
  certificates|wheelchair|inhaler ..2 $|so|and|when|until|if|from
drunk|drinks|drinking|angry|rage|temper|mad ..6 hits|beats|slaps|hit|violent|fists ..1 $|me|us|kids|
  my|mom|mother
hits|beats|slaps|hit|thrashes ..4 when|after|because|if ..3 drunk|drinks|drinking|angry|drink
keeps|kept|always|constantly|started ~1 touching|grabbing|groping|following|stalking|messaging|
  texting ~1 me|my ~1 $|back|shoulder|waist|shoulders|hand|legs|thigh|hair|and|at|even|when|
  everywhere|inappropriately|after
takes|took|taking|keeps|controls ~1 every|all|my|the? ~1 my|the? ~1 paycheck|pay|wages|income|
  earnings|pension|stipend|cheque|rupee|penny|cent|salary
threw|throws|throwing|poured|pours|splashed|splashes|dumped|dumps !up ..4 on|at|over|in ~1 me|my|us
made|makes|make|forces|forced|making|force me ~1 to? ~1 sleep|kneel|stand|beg|crawl|strip|starve|
  sit|lick|work|sign|squat|stay ..3 floor|outside|rain|lap|cold|knees|balcony|hours|night|bathroom|
  corner|unpaid|naked|passport|house
has|put|installed|hid|hides|keeps|kept ~1 a|hidden|secret? ~1 cameras|camera|cctv|spyware|tracker|
  gps ..5 room|house|phone|car|bag|bathroom|bedroom|watches|everywhere|me|my
watches|watching|watched|monitors|tracks|tracking ~1 me|my ~1 every|from|on|through|all|at|
  constantly ~1 camera|cameras|work|move|phone|cctv|time|day|gps|night|app|office
@seizes ~1 away? ~1 all|every? my|our ~1 passport|documents|salary|wages|money|cards|card|
  certificates|earnings|paycheck|pension|id|papers ..3 $|and|so|when|if|until|because|every|from
corners|cornered|corner|grabs|grabbed|blocks|blocked|follows|followed ~1 me ..4 kiss|kissed|touch|
  touched|grope|lift|alone|cabin|corridor|parking|stairwell|bathroom|dark|room
tries|tried|trying|keeps|wants|wanted ~1 trying? ~1 to ~1 kiss|touch|grope|undress|hug|grab|molest|
  rape|choke|strangle|kill|hit|push ~1 me
touched|touches|touching|gropes|groped|molests|kissed me $
touches|touching|gropes|groping|molests|molesting|fondles|fondling|rapes|raping ~1 me|us
touched|touch ~1 me ~1 at|every|again|when|under|there|since|inappropriately|while|down|without|
  even|so|in|on|a|like
brother|uncle|cousin|father|dad|stepfather|boss|teacher|neighbour|grandfather|coach|priest|tutor|
  driver|he ~2 touched ~1 me
calls|calling|texts|texting|messages|messaging ..4 from ~1 new|different|fake|unknown ~1 numbers|
  accounts|ids|profiles
told|asked|asks|wants|wanted|tells|pressures|pressured ~1 me to ~1 sleep with
lock|locks|locked ~1 the ~1 kitchen|fridge|pantry|food|door ..4 not|so|when ..3 eat|leave|food|out|
  go
= abuse
@partner|he|inlaws|saas|sasural ..6 not ~1 allowed to
used to ~1 touch|hit|beat|slap|kick|molest|abuse|rape|grope|punch|choke ~1 me|us
guy|man|stranger|men|boy|someone|conductor|driver|passenger ..2 grabbed|groped|touched|pinched|
  squeezed|rubbed|flashed|followed|molested|pressed ~1 himself? ~1 me|my|at|against
i ~1 was|am|got|get|been|were|being ~2 locked|confined|trapped|starved|imprisoned|kept ~1 up|in|
  inside|out|without|hungry ~1 in? ~1 my|the|a|food ~1 room|house|bathroom|home|flat|basement|store|
  for|storeroom|cupboard|outside ..6 days|hours|food|night|water|because|until|punishment|$
not|never ~2 @want ~1 to|it|him|that ~1 $ ..2 held|forced|pushed|kept|continued|pinned ~1 me|going|
  anyway
kill|hurt|harm ..2 himself|herself or me
sit|sitting|sat ~1 on his lap
@child ..9 papa|dad|father|husband|ex|teacher|he|stepfather|nanny|maid ~1 hit|hits|beats|slaps|
  slapped|beat|touched|touches ~1 him|her|them
hide|hid|hiding|lock|locked|locking|run|cower ..6 when|because|until|whenever|before ..1 he|she|dad|
  father|husband ..4 drunk|drinks|angry|yelling|shouting|rage|temper|violent|drinking
he|@partner|stepfather|ex|inlaws ~2 says|said|told|tells|swears|swore ~1 me? ~1 that? he|she|they ~1
  will|would ~1 kill|beat|hurt|stab|burn|murder|strangle me ~1 $|in|one|tonight|if|next|when|like
made|make|making him|her|them ~1 do it|this|that ~1 $|to
bruise|bruises|bruised|black|welts|swollen|marks|burns ..9 he|she|him|husband|dad|father|mother|
  boyfriend|partner|wife|brother ..5 says|made|did|again|sorry|fault|hit|me|deserve|deserved
deserve|deserved|deserving|asked|asking ~1 it|for|the|to ..4 hits|hit|beats|beat|slaps|slap|beating|
  abuse|be ~1 hit|beaten|$|him|he|me
hits|beats|slaps|hit|beat|hurts ~1 me ..9 deserve|deserved|fault|sorry|apologises|apologizes|
  flowers|cries|cried|again|loves
posts|posted|post|posting|shares|shared|sharing|leaked|leaks|uploaded|sent ~1 my|our ~1 private|
  intimate|nude|personal|naked|old|morphed|edited ~1 pictures|photos|pics|videos|images|nudes
grabbed|grabs|squeezed|touched|pinched|slapped|groped|fondled|pressed ~1 my ~1 breast|breasts|bum|
  butt|thigh|thighs|chest|crotch|bottom|behind|waist
his|her|their|dad's|husband's ~1 hand|hands|fist|fists|belt|grip|fingers|boot|palm ~1 is|was|were|
  are? ~1 on|around|over|across|against|in|at my ~1 neck|throat|mouth|face|hair|arm|head|wrist|back|
  cheek|stomach|body|thigh|breast
next|one time|day ~1 it|he|she|that ~1 is|will|'s ~1 be? ~1 going? ~1 to? ~1 be? ~1 me|my ~1 $|head|
  face|turn
locked|thrown|kicked out ~1 on|of|in ~1 the|my|our ~1 own? ~1 balcony|house|room|home|rain|street|
  night|flat ..9 him|he|husband|they|dad|mother|father|because|wife|she
abuse|violence|hitting|beating|beatings|fights ~1 at|in ~1 my|this|our|the? ~1 home|house|marriage|
  relationship ..4 $|again|worse|every|never|not|i
the|his|her|their|daily|another|these ~1 beating|beatings|hitting|slaps|thrashing|thrashings ~1 has|
  have|is|are|got|started|start|starts|stopped|stops|last|again|every|when|never|continues|begin
not|never ~2 safe ~1 at|in|with|around ~1 my|this|our|own? ~1 own? ~1 home|house|husband|him|father|
  dad|marriage|brother|stepfather|boyfriend|partner|uncle|flat
unsafe ~1 at|in|with|around ~1 my|this|our|own? ~1 own? ~1 home|house|husband|him|father|dad|
  marriage|brother|stepfather|boyfriend|partner|uncle
before|if|when|until he|she|dad|husband|father ~2 hurts|kills|beats|finds|murders|hits ~1 me|us
hiding|hide|escaped|escape|run|ran|running|fled|flee|escaping ~1 away? from ~1 my ~1 husband|him|
  abuser|boyfriend|father|stepfather|partner|inlaws|wife|home|violent ..4 beat|hit|beats|hits|kids|
  violence|violent|night|again|abuse|before|$
restraining|protection order ~1 against|on|from
called|call|calling ~1 the|women|womens police|helpline ..2 on|about|against|because|for|after ..2
  him|husband|father|boyfriend|hit|beat|dad|partner
bad|unwanted|inappropriate|uncomfortable touch|touching|touches|advances
my ~1 private parts
touch|touches|touched|touching ~1 my ~1 private|privates|breast|breasts|chest|thigh|thighs|genitals
our ~1 little|dirty secret
sleep|sleeping|slept with ~1 him|her|boss|director|professor|manager ~1 for|to|or ~1 get|keep|a|the|
  my ~1 promotion|job|marks|project|raise|role|part
says|said|tells|telling|told ..3 wife|wives|woman|husband ~1 can|must|should|has|duty|owe|owes ~1
  not? ~1 refuse|obey|duty|sex|say
scared|afraid|terrified|frightened ~1 of ~1 my ~1 @person|him|her|he ..5 violent|drinks|drunk|hits|
  angry|temper|beat|beats|hit|hurt|hurts|rage|fists|belt|do|shouting|again
was|got|get|am|been|being ~1 pushed|shoved|thrown|dragged|kicked ~1 down|against|into|across ~1 the|
  a ~1 stairs|wall|floor|room|bed
got|get|getting ~1 pushed|shoved|thrown|dragged|kicked|slapped|beaten|punched|hit|choked ~1 down|
  again|by|up|when|for|every|at ~1 the|again|him|my|her|$|i|home|night ..2 $|stairs|husband|father|
  again|when|mother|partner|i|boyfriend|because|for
has|have|had|got|demands|demanded|knows|took|changed my ~1 all? passwords|password|pin|otp ..6
  tracks|checks|reads|logs|where|control|controls|monitors|and|see|sees
tracks|tracking|tracked|monitors|checks|knows ~1 where|everywhere|who|what i ~1 go|went|am|meet|
  talk|spend|do ~1 $|and|at|all|with|every|to|on
he|she|@person ~2 broke|breaks|fractured|twisted|twists|burned|burns|bit|cut|cuts ~1 my ~1 finger|
  fingers|arm|nose|rib|ribs|jaw|wrist|tooth|hand|lip|skin|collarbone|glasses|eardrum
flinch|flinched|flinching|freeze|cower|hide|shake|tremble|trembling ~2 when|whenever|if|every|each|
  from|because|as ..2 he|she|his|her|dad|husband|father|mother|partner|boyfriend|wife|him
take|takes|taking|took|keep|get ~1 away? my|the|our kids|children|child|son|daughter|baby ~1 away?
  ..9 if|unless i ~2 leave|tell|talk|report|divorce|complain|go|say|do
not|never ..2 see ~1 my|them|the|our ~1 kids|children|son|daughter|again ..3 if i ~2 leave|tell|
  talk|report|divorce|complain|go|say
lose|losing|lost ~1 my ~1 job|marks|seat|scholarship|role|grades ..3 unless|if ..3 slept|sleep|sex|
  kiss|dinner|undress|please|date|touch|refuse|refused|said|not|say
unless i|we ~2 slept|sleep|sex|kissed|kiss|undress|had|send|sent|have ..3 $|with|sex|him|nudes|
  pictures|photos
i ..1 was|got|am|get|were|been|keep ..1 being|getting|been ..1 @beaten ..1 by ..2 @person|him|her|
  them|someone|he
i ..1 was|got|am|get|been|keep ..2 @beaten ..1 up? when|if|every|at|for|again|daily|because|whenever
  ..2 i|home|he|day|night|small|single|not|my|she|dinner|food|talking|anything|things|someone|$
i ~1 get|got|am ~1 @beaten ~1 when|if|whenever|daily
i ..1 was|got|am|get|been|have ..2 raped|molested|groped|abused|harassed|stalked|strangled|violated|
  trafficked|battered|assaulted
i ..1 was|got|am|get|been|have ..1 being|been|getting? ..1 sexually ..1 @beaten
am|was|been|being|get|got|are ..1 being ..1 abused|harassed|stalked|blackmailed|beaten|molested|
  raped|bullied|threatened|controlled !by_exam
i|me|my ..2 sexual|domestic ..1 assault|violence|abuse
victim of ..1 domestic|sexual|physical|emotional|child|marital|his ..1 abuse|violence|assault|
  harassment
my ..2 abuser|rapist|molester|stalker|attacker
@person|he|she ..1 is|was|has|became|gets|'s ..2 abusive|violent ..1 to|towards|toward|with|when|
  again|husband|relationship|$|and|at|whenever
abusive ..1 @person|relationship|marriage|home|household
against my will
without my consent|permission ..4 touch|touched|sex|kissed|undressed|photo|video|pictures|photos|
  recorded|filmed
touched|sex|kissed|undressed|photographed|recorded|filmed ..4 without my consent|permission
i said no ..3 he|she|they|him ..3 not|anyway|did|still|kept|continued|forced|ignored|would|went
i ..2 said no ..1 but|and ..3 not ..1 stop|listen|care
said|told|saying|screamed|begged no|stop ..4 kept|anyway|not|continued|ignored ..1 going|stop|
  listen|touching|hitting|on|me|forcing
not|never take|took|taking|accept no for ..1 an answer ..4 touch|touched|forced|kissed|bed|me|
  grabbed
afraid|scared|terrified|frightened ..1 of ..2 my|going|him|what|being|his|home ..1 @person|home|he|
  she|him|his|near|alone|temper|fists|anger|hands ..3 will|would|might|comes|when|gets|does|$|at|
  hit|with|tonight|after|drinks|drunk
afraid|scared|terrified ..1 to ..1 go|be|come|stay|return ..1 home|alone ..2 tonight|because|to|
  again|with|after|when|$ ..3 @person|he|him|$
afraid|scared|terrified for|of my ..2 life|safety ..3 home|him|husband|with|when|he|$|at|around
walk|walking|walked on eggshells ..3 around|at|with|when|him|home|because
bruise|bruises|bruised|marks|welts|black|swollen ..4 from|where|he|after|that|because|she|eye|by ..4
  he|him|she|husband|father|hit|beat|gave|last|grabbed|slapped|partner|dad|boyfriend|belt|
  stepfather|again|mother|punched
hide|hiding|cover|covering|covered|hid|concealing ..1 my|the|these|up ..3 bruise|bruises|bruised|
  black|swollen
gave|gives|left|leaves|leaving|giving me ..2 a|with|black|bruises|bruised|swollen ..2 eye|lip|
  bruises|marks|rib|ribs|face|cheek
broke|broken|fractured|twisted|twists ..1 my ..1 arm|nose|rib|ribs|jaw|wrist|finger|fingers|tooth|
  hand ..6 argument|drunk|angry|anger|again|fight|because|when
@partner|he|inlaws|saas|sasural|him ..4 not let|lets|allow|allows|letting|allowing ..1 me ..2 to?
  ..1 leave|out|work|study|meet|talk|see|visit|have|use|call|go|drive|speak|keep|contact|step|do|
  wear|any|own|spend|even|anyone|my
@person|he|she|they ..4 not let|lets|allow|allows|letting|allowing ..1 me ..1 to? ..1 leave|step|go
  ..1 out? ..1 of? ..1 the|my|this ..1 house|home|room|flat
@person|he|she|they ..4 not let|lets|allow|allows|letting|allowing ..1 me ..1 to? ..1 eat|contact|
  talk|meet|see|speak|call ..1 to? ..1 anyone|anybody|my|family|parents|friends|for|unless ..1
  family|parents|mother|days|friends|own|$|he|anymore|sister
@partner|he|inlaws|his ..3 not ..1 give|gives|allowed|allow|let ..1 me ..2 any|single|money|a|my ..2
  money|rupee|penny|phone|salary|card|bank|account
@partner|he|inlaws ..2 forbids|banned|bans|takes|took|taken|keeps|controls|hides|checks|reads|
  tracks|snatches|snatched|monitors|goes|breaks|broke|demands|smashed|locks ..2 away? ..2 my|
  through|all|every ..2 salary|money|phone|passport|messages|location|accounts|account|card|
  documents|chats|call|keys|mobile|whatsapp|rupee|log|calls|passwords|password|earnings|friend|
  friends
have|need to ask|beg|get him|husband|his|permission|inlaws ..1 for|to|permission|before ..2
  permission|money|go|leave|eat|every|spend|speak|meet|call|talk|step|buy|use|sleep|even
not allowed to ..1 leave|talk|speak|contact|see|meet|go|work|have|use|call|eat|step|earn|keep|lock|
  own|close|answer ..1 to? ..1 the|my|anyone|out|own|a|any|without|friends|family|outside|anywhere|
  anybody|until|phone ..2 house|family|friends|parents|phone|money|he|husband|mother|him|$|unless|
  permission|because|room|food|inlaws|door|his|sister|saas
dowry|dahej ..4 beat|beaten|hit|torture|tortured|harass|harassed|threaten|threatened|taunt|taunts|
  kill|burn|harassment|demand|demands|demanding|demanded|pressure|more|abuse|me|slap|slapped|starve
belt ..3 me|my ..3 back|again|hit|marks|legs|arms|$
beats|beating|hits|hitting|slaps|thrashes|thrashed|whips ..2 me ..2 with ..1 a|his|the|her|belt|
  stick|shoes ..1 belt|stick|wire|shoe|slipper|rod|cane|chappal|ruler|hanger|broom|$
made|makes|making|have|had|forced ..1 me ..1 to? ..1 watch|touch ..1 him|his|porn|it|while ..2
  undress|himself|touched|private|parts|$
pays|paid|offered|offers me|money ..3 sex|touch|nudes|sleep|undress
slept|sleep|sleeping with ..1 him|boss|manager|them|director|professor ..4 fire|fired|job|promotion|
  fail|marks|grades|role|or|lose|threatened|otherwise
fire|fired|fail|failed|demote|sack ..1 me ..3 if|unless ..1 i ..3 sleep|sex|date|dinner|favours|
  favors|meet|kiss|send|nudes
hit|hits|beat|slaps|slapped|beats|hitting|beating|punched|choked|kicked me last|again|yesterday|
  tonight|today|every ..1 night|week|time|day|morning|evening|$|in|when|after|because|for|over
= abuse hindi
@kin|@partner|wo|usne|uska ..3 mujhe|mujhko ..8 maarta|maarti|peetta|peetti ..1 hai
mujhe ..3 follow|stalk|peecha|picha ..1 karta|karte|kar
peecha|picha ..1 karta|karte|kar ..3 mera|mujhe|roz|hai
mere ..1 saath ..2 galat|ganda|bura ..1 kaam|kiya|harkat|karta|karte
qaid|kaid|bandi ..2 kar|karke|rakha|rakhte
maarta|maarti|peetta ..1 hai ..2 agar|jab
mayke|maayke|bahar|college|kaam|office ..1 jaane|jane ..1 nahi ..1 deta|deti|dete|diya
haath ..1 marod|marodta|modta|pakad ..2 deta|kar|ke|diya
khana ..2 nahi ..1 deta|deti|dete|diya
taane|tana|taana ..2 maarta|maarte|maarti|marte|marti|deta|dete|deti
hum|humko|humein|hame|hamein ..2 sab|sabko|sabhi? ..2 maarta|maarte|maarti|peetta|peette|peetti|
  marte|marta
blackmail ..2 kar|karta|karti|karte|kiya
mera|meri ..1 gala|gardan ..2 daba|dabaya|dabata|dabane|ghonta|pakda|pakad|ghont
zabardasti ..1 ki|kiya|karta ..1 mere|mujhse|mujh|meri
photo|photos|video|videos|pics|tasveer ..2 viral|leak|upload|post|expose|faila ..1 kar|karne|dunga|
  dega
kisi|kisiko ..2 bataya|bola|kaha ..2 to ..4 maar|mar|viral|jaan|chhodunga|barbaad|badnaam|kaat|dekh
maare|maara|maarta ..1 peeta|peetta|peete
dhakka|thappad|laat|ghunsa|mukka ..2 diya|deta|deti|maara|maarta|maarti|diye|maar ..1 mujhe|mujhko|
  hai|phir|roz
mujhe|mujhko ..3 dhakka|thappad|laat|ghunsa|mukka|chanta
galat|gandi|ganda ..3 touch|chhune|chhua|chhuta|chhoo|nazar|harkat|harkate|baat|comment|ishara|
  message|msg
chhune ..2 koshish
mujhe|mujhko|humein|hume|mereko|mujhse ..4 @maar_hindi ..1 hai|the|tha|thi|raha|rahi|rahe|phir|hi|
  aur|$|kal|you
@maar_hindi ..1 hai|the|tha|thi ..1 mujhe|mujhko|humein
mujhe|mujhko|humein ..3 marta|marti|mara|mari|marte ..1 hai|tha|the|thi|pita|peeta
@kin|@partner|wo|usne|teacher|sir|saas|boss|uska ..3 mujhe|mujhko|humein|hume|bacchon|bacche|beti|
  bete ..4 maara|maarta|maarti|maarte|marta|marti|marte|peet|peetta|peetti|peeta|pitai|thappad|
  thapad|thappar|chanta|laat|belt|pitayi|peetne|maarne|maarpeet|peete|dhakka
@kin|@partner|wo|usne|teacher|sir|saas|boss|uske|uski|sasural ..4 haath|hath uthata|uthati|uthate|
  uthaya|uthane|utha|uthaye|uthayi|chhoda|chhod
@kin|@partner|wo|usne|teacher|saas|boss ~4 thappad|thapad|thappar|chanta|laat|belt|danda|dande|
  chappal|jhadu ..2 maara|maarta|maarti|maare|mara|marta|marti|se|maarte|lagaya|maari|mari|marte
mujhe|mujhko ..2 thappad|thapad|thappar|laat|belt|dande|chappal ..2 maara|maarta|maarti|maare|mara|
  marta|se|maari|lagaya|mari
haath|hath uthata|uthati|uthate|uthaya ..1 hai|tha|mujh|mujhpe|mujhpar|$
mujh|mujhpe|mujhpar ..2 pe|par|haath ..1 haath|hath ..1 uthata|uthati|uthaya|uthate|utha|uthane
maarpeet|maarpit|pitai|pitayi ..2 karta|karti|karte|ki|hoti|kar|hui|kiya
maar|mar peet|pit ..1 karta|karti|karte|ki|hoti|kar|hui
ghar ..2 se ..2 bahar? ..2 nikalne|jaane|jane|bahar ..2 nahi|na ..2 deta|deti|dete|dena|diya|dega
bahar ..2 jaane|jane|nikalne ..1 nahi ..1 deta|deti|dete|diya
kisi|kisise|dosto|doston|maayke|mayke|mummy|parents|family|friends ..3 se|ko ..2 baat|milne|bat|mil
  ..2 karne|nahi|na ..2 nahi|deta|deti|dete|diya
phone|mobile|paise|paisa|salary|pagaar|kamai ..3 chheen|cheen|chhin|chin|le ..1 leta|leti|lete|liya|
  lia
paise|paisa|khana|kharcha ..2 nahi ..1 deta|deti|dete|diya
kamre|room|ghar|bathroom|kamra ..2 mein ..1 band ..1 kar|karke|karta|karti|rakha|rakhta|rakhte|kiya
mere|mujhse|mujhe|mujh|meri ..4 zabardasti ..2 ki|karta|karte|kar|karne|kari|kiya|sambandh|chhua|
  kiss|chhuta|sex|shaadi|touch|kapde
zabardasti ..1 sambandh|chhua|kapde|sex
galat|gandi|gande ..2 tarike|tarah|jagah|tareeke|touch|chhua|chhuta|nazar|tarika|harkat|harkatein|
  baatein|tareke ..2 se|chhua|chhuta|karta|kiya|par|touch|chhota|karte|chhune|ki|dekhta
mujhe|mujhko ..3 galat|zabardasti|jabardasti ..2 chhua|chhuta|touch|chhoota|tarike|pakad|pakda
mujhe|mujhko ..2 chhedta|chhedte|chhedti|chheda|ched|chhed|chherta
chhedkhani|chhedchhad|chherkhani|chhedkhaani
jaan ..1 se ..2 maarne|maar|marne|mar ..3 dhamki|dega|dunga|dalega|denge|daalega|ki
dhamki ..1 deta|deti|dete|di|de|diya|mil|deke ..1 hai|rahi|raha|thi|$|ki
@kin|@partner|wo|usne ..6 mujhe|mujhko ..2 maar|mar ..1 dega|dalega|daalega|denge|dalenge|degi|
  daalegi
mujhe|mujhko ..2 maar|mar ..1 dega|dalega|daalega|denge|dalenge ..3 agar|dhamki|bola|kaha|kehta|
  bolta|dar|darr
dahej ..4 maarte|maarta|maarti|tang|pareshan|taane|mangte|maang|maangte|maarpeet|torture|maangti|
  marte|dabav|mang|jalane
gaali|gaaliyan|galiyan|gali|gaaliyaan ..2 deta|deti|dete|di|dena|de ..1 hai|aur|roz|raha|rahte|
  rehta|$|rehte
mera ..1 rape|balatkar|shoshan|yaun
rape|balatkar|shoshan ..1 kiya|hua|karta|ki|karne
pati|shohar|saas|sasural|papa|bhai|chacha|sasur|tau|mummy|mangetar ~2 marta|peetta|maarta|peetti|
  maarti|peetne|maarne|marte|maarte|peeta ..1 hai|tha|lage|laga|lagta
bahut ..1 maarta|maarti|peetta|peetti|marta|maara|mara|maarte ..1 hai|mujhe|tha|usne|papa|$
control ..1 karta|karti|karte ..1 hai
= medical_emergency
fever|temperature ..6 fit|fits|seizure|convulsions|convulsion
sugar ..5 vomiting|confused|unconscious
so much blood !sugar|pressure|test|donation|bank
not ~1 speak|talk ..4 side|arm|leg|face|mouth
left|right side ~1 is|has|went|feels|gone ~1 gone? ~1 weak|numb|limp|dead|paralysed|paralyzed
chest|heart ..1 pain|tightness|pressure|pains ..9 haath|pasina|baju|arm|arms|jaw|sweat|sweating|
  sweaty|breath|breathe|breathing|breathless|spreading|crushing|dizzy|numb|radiating|shoulder|
  nauseous|vomiting|faint|clammy|tingling|cold|worse|blurry|worst|squeezing|back
arm|arms|jaw|sweating|breath|breathe|breathing|breathless|dizzy|numb|crushing|sharp|severe|terrible|
  stabbing|unbearable|intense|squeezing|sudden|radiating|awful|horrible|worst|massive|tight|extreme
  ..6 chest ..1 pain|pains|pressure|tightness
severe|crushing|sharp|terrible|bad|sudden|stabbing|intense|unbearable|tight|squeezing|heavy|huge|
  extreme|weird ..2 pain|pressure|weight|tightness|feeling|ache ..2 in|on|across ..1 my|his|her|the
  ..1 chest
pain|pressure|weight|ache|elephant|tightness ..3 in|on|across ..2 chest ..9 arm|arms|jaw|sweat|
  sweating|sweaty|breath|breathe|breathing|breathless|spreading|crushing|dizzy|numb|radiating|
  shoulder|nauseous|vomiting|faint|clammy|tingling|worse|minutes|hour|now|back
chest ..1 is|feels|hurts|felt|hurting|aches|aching|tight|tightening|has ..9 arm|arms|jaw|sweat|
  sweating|sweaty|breath|breathe|breathing|spreading|crushing|crushed|dizzy|numb|radiating|shoulder|
  vomiting|faint|clammy|tingling|squeezed|blurry
chest pain ..1 right now|since|for|hour|suddenly|that
pain ..3 down|shooting|spreading|radiating|going|in|into|up ..2 my|his|her|the ..1 left ..1 arm|
  shoulder
left|right ..1 arm|side|leg|hand ..1 is|went|has|feels|goes|going|gone|are ..2 numb|weak|limp|
  paralysed|paralyzed|dead|heavy ..6 face|speech|chest|speak|talk|mouth|breath|breathe|dizzy|
  sweating|suddenly|words|head|jaw|walk|move|smile|vision|slurred|slurring|now
numb|numbness|weakness|weak ..3 on|down|in|of|left|right ..2 left|right|side|one|half ..3 face|body|
  arm|side
can not|hardly|barely ..2 move|feel|lift ..2 my|his|her|the ..1 left|right|one|legs|arm|whole ..1
  arm|side|leg|hand|$|body|half
can|could not|hardly|barely ..2 breathe ..1 properly|$|right|help|at|well|and|anymore|now|my|please|
  he|she|since|suddenly|even|without|for|through !the|laughing
@near_person can not|hardly|barely ..1 breathe !laughing|from|because|with|when|in|at|here|without|
  easy|so|under|around|freely|again
struggling|struggles|fighting|gasping|trouble|difficulty|difficult|problem|labouring|hard|unable ..2
  to|for|with|in ..1 @breathe|air|oxygen
gasping for ..1 air|breath
short of breath ..6 chest|lips|blue|dizzy|faint|pain|sudden|suddenly|worse|swelling|now|speak
not|stopped|stops|quit ..1 breathing
breathing ..1 has|is ..2 stopped|shallow|difficult|slowing|hard ..6 lips|blue|now|worse|pale|not|
  respond|unconscious|wake
lips|face|fingers|fingertips|nails|skin ..1 is|are|turned|turning|went|going|look|looks|gone|goes|
  were ..2 blue|bluish|grey|purple
turned|turning|turns|went|going|gone blue !with|in|from|haired
face|mouth|smile ..2 is|has|drooping|droops|looks|drooped|sagging|went|fell|on|half ..2 drooping|
  droopy|drooped|crooked|sagging|lopsided|dropped|numb|twisted|paralysed|paralyzed|uneven
face droop|drooping|drooped|droops
one ..1 side of ..1 my|his|her|the|their ..1 face|body|mouth ..1 is|has|went|suddenly|feels|
  drooping|drooped|numb
slurring|slurred|slurs|slur ..1 my|his|her|speech|words|and|badly|suddenly|$
speech|words ..2 is|are|became|coming|came|sound|sounds|has|went|getting|suddenly ..2 slurred|
  slurring|garbled|jumbled|slurry|gibberish
can not|suddenly ..2 speak|talk|form ..2 properly|clearly|words|sentences|straight|suddenly ..3
  face|arm|numb|drooping|dizzy|now|side|mouth|$
suddenly can|could not ~2 speak|talk|see|move|walk|feel|breathe|stand|swallow
one side of ~1 my|his|her|the|their ~1 face|mouth|body ~1 hangs|hanging|drops|dropped|droops|
  drooping|sags|frozen|dead
bleeding ~1 right? through
soaking|soaked ~1 through? ~1 a|two|three|one|my ~1 pad|pads|towel|towels
fever|temperature ~1 of|is|at|above|over|reached|crossed|hit ~1 104|105|106|40|41|42|107
sugar ..4 shaking|sweating|faint|dizzy|confused|unconscious|passing|blurry|fainting|shivering|
  sweaty|clammy
took|taken|swallowed|popped|downed|ate ~1 about|like|almost|over? ~1 twenty|thirty|forty|fifty|
  sixty|hundred|fifteen|twelve|25|35|60|100|dozens|dozen|loads|so|all|handfuls ~1 of|many? ~1 my|
  the|his|her|those|these? ~1 sleeping|pain|his|her|blood? ~1 pressure? @pills
bleeding ..5 not ~1 stop|stopping|stopped|slowing|clotting
drank|swallowed|ate|drunk|consumed|inhaled ..6 burns|burning|vomiting|poison|poisoned|dizzy|
  chemical|fumes
fell|falls|fallen|collapsed|fainted|hit|crashed|thrown|jumped ..6 not ~1 moving|responding|
  breathing|waking|conscious|awake|move|respond|wake|talking
has|had|having ~2 a fit ..3 hot|fever|now|floor|shaking|baby|son|daughter|bed|blue|again
@child ..3 fit|fits ..4 hot|fever|now|shaking|again|floor|blue|breathing
heart|pulse|chest ..7 left arm
mouth|face|smile ..4 one side
hanging|drooping|dropped ~1 on|to one side
left arm ~1 is|feels|went|has|going? ~1 heavy|numb|tingling|weak|dead ..6 chest|sweating|breath|
  breathe|jaw|dizzy|heart
not ~1 feel|move|lift ~1 half|one|left|right|part ~1 side? ~1 of? ~1 my|his|her|the ~1 left|right?
  ~1 face|body|side|arm|leg
words ~2 come|coming|came|are|comes ~1 out? ~1 wrong|slurred|jumbled|garbled|weird|mixed|strange
stabbed|shot ..6 blood|bleeding|hospital|ambulance
blood ~2 is? everywhere
chest pain ..6 grey|gray|pale|blue|ashen|sweaty|collapsed|clutching|hospital|ambulance|emergency
hit|bumped|banged|knocked|injured ..2 head ..6 not ~2 know|remember|recognise|recognize|speak|
  respond|wake|answer|see|walk|stand|stop
bleeding ~1 so|too|very? ~1 much|heavily|badly|lot|fast|hard
not ~1 feel ~1 my|his|her ~1 hands|legs|feet|arms|toes|fingers
blood ~1 is|keeps? ~1 spurting|gushing|pouring|spraying|squirting
swelling ..3 throat|tongue|lips|face ..6 $|breathe|allergic|antibiotic|sting|nuts|voice|swallow
having|has|is ..1 having? ..1 a ..2 stroke !of|play|luck
had ..1 a ..1 stroke ~1 now|just|minutes|today|tonight|hour
just had ..1 a ..1 stroke|seizure|fit|heart ~1 $|attack|now|and
having ..2 a ..1 heart attack
having|has|in ..1 a ..2 seizure|seizures|fit|convulsion|convulsions|fits !of
104|105|106|40|41 ~1 fever|temperature ..4 delirious|hallucinating|confused|shaking|limp|respond|
  convulsing|baby|son|daughter
fever ..5 delirious|hallucinating|convulsing
convulsing|convulsions|seizing|seizure|seizures|convulse ..2 right? now|on|again|and|not|help|right|
  since|baby|floor|minutes|bed
shaking uncontrollably ..4 floor|eyes|respond|foam|foaming|rolled|stop|unconscious|now|not
foaming|frothing|foam|froth at|from ..2 mouth
eyes ..1 rolled|rolling ..1 back|up
unconscious|unresponsive|convulsing|comatose
not|nor ..1 responding|respond|responsive|conscious ..3 !to|texts|messages|email|emails|calls|any
fell|falls|fallen|collapsed|hit|fainted|drank|took|seizure|fever|breathing ..6 not ..1 waking|wake
  up
not ..1 waking|wake ..1 up ..5 shook|shake|breathing|pulse|cold|shaking|respond|calling|pills|fell|
  help|ambulance|pale|blue|shout|shouting|slap
i|we|he|she can|could not ~1 wake ~1 him|her|them|mom|dad|@kin|@child|my
not|no|weak|faint ..2 pulse
passed|blacked|blacking|passing|pass out ..1 just|again|in|on|twice|and|for|while|suddenly|now|
  after|at ..6 bathroom|floor|hit|now|shower|twice|minutes|head|standing|woke|stairs|respond|
  kitchen|ambulance|bleeding|pale|vomiting|chest|ago|breathing|up|blood|wake|room
@near_person ..2 just ..1 passed|blacked out
@near_person ..2 just ..1 fainted|collapsed
fainted|fainting ..4 now|twice|again|head|floor|ago|suddenly|bathroom|pale|bleeding|not|breathing|
  kitchen|today|chest|$
collapsed|collapses|collapse ..5 now|floor|ago|respond|responding|breathing|help|ambulance|bathroom|
  kitchen|pulse|unconscious|suddenly|minutes|cpr|waking|front|wake|stairs|conscious
suddenly|just collapsed|fainted
fell|falls|fallen|slipped ..6 unconscious|respond|responding|moving|head|stairs ..5 blood|bleeding|
  respond|moving|unconscious|vomiting|confused|dizzy|awake|waking|wake|out|blurry|pupils|sleepy|open
hit|bumped|banged|smashed|cracked ..1 my|his|her|the ..2 head ..9 vomiting|vomited|dizzy|blurred|
  blurry|unconscious|confused|blacked|bleeding|remember|sleepy|blood|double|throwing|nauseous|
  drowsy|pupils|seeing|ear|stay|awake
not|never ..1 stop|stopping|stopped ..1 bleeding
bleeding ..3 not|heavily|badly|lot|profusely|uncontrollably|through|nonstop|everywhere|heavy|
  severely|continuously ..1 stop|stopping|stopped|$|and|from|after|since|now|i|my|while|for|pads|
  bandage|towel|is
heavy|severe|profuse|uncontrolled|bad|massive ..1 bleeding
bleeding ..1 out
bleeding|blood ..6 pregnant|pregnancy|weeks|miscarriage|cramping
pregnant|pregnancy|weeks ..7 bleeding|blood|gushing|contractions ..4 $|heavily|cramps|and|pain|now|
  lot|clots|early|since|everywhere|bad|clot
blood ..1 is ..2 gushing|everywhere|pouring|spurting
losing|lost|lot|lots|pool ..3 blood ..1 !sugar|pressure|test|donation|bank
blood ..2 not|will|would|does|keeps|keep ..2 stop|stopping|clot|coming|flowing
soaked|soaking ..2 through|in|with ..3 blood|pads|towel|towels|bandage|bandages|hour
coughing|coughed|cough|coughs|vomiting|vomited|vomit|vomits|throwing|threw|throws|spitting|peeing|
  puking|puked|passing|pooping|spat ..2 up|out ..2 blood
coughing|coughed|vomiting|vomited|vomits|puking|peeing|passing|coughs ..1 up? ..1 blood
blood in ..1 my|his|her|the ..1 vomit|cough|spit
vomit|vomiting ..4 blood|black|coffee ..1 grounds|$|and
took|taken|swallowed|taking|swallowing|ate|popped|downed|gulped|had|has ..2 too|all|whole|entire|
  lot|bunch|double|handful|bottle|strip|many|box|full|every|twenty|thirty|ten|fifteen|20|30|40|50|
  15|12|10 ..4 @pills !as
took|taken|swallowed|taking|popped|downed ..2 all|every ..1 my|the|his|her|of|last ..4 @pills
bottle|strip|handful|box|bunch|packet ..1 of ..2 @pills ..3 swallowed|took|taken|gone|empty|down
@pills ..4 swallowed|took|taken|already ..4 all|too|many|whole|minutes|hour|ago|dizzy|sleepy|drowsy|
  sick
overdosed|overdosing|od !of|on
overdosed|overdosing|overdose|od ..1 on ..3 @pills|something|drugs|his|her|my
took|taken ..2 an|a overdose
took|taken ..2 wrong|double|triple|extra|expired ..2 @pills ..6 dizzy|shaking|racing|sick|vomiting|
  breathe|heart|drowsy|faint|blurry|swelling|now|numb
mixed|took ..4 @pills ..3 with|and ..2 alcohol|vodka|whisky|whiskey|rum|wine|drinks ..7 dizzy|
  breathe|wake|awake|sick|numb|heart|shaking|vision|now|scared|faint|sleepy|respond
poisoned|poison|poisoning ..5 now|vomiting|ambulance|hospital|him|child|drank|breathe|help|
  swallowed|took|ate|drunk
swallowed|drank|ate|drunk|ingested|consumed ..3 poison|detergent|cleaner|cleaning|chemical|
  chemicals|battery|magnet|magnets|coin|medicine|sanitizer|sanitiser|medicines
@child|brother|sister|he|she ..4 swallowed|drank|ate|ingested ..4 pills|tablets|battery|medicine|
  poison|cleaner|coin|magnet|marble|detergent|meds|medicines
throat|tongue|lips|face|neck|airway|mouth|eyes ..2 is|are|closing|swelling|swollen|feels|getting|
  keeps|has|started|swelled|tightening|keep ..2 closing|swelling|swollen|tightening|up|shut|tight|
  swelled|blocked|puffed ..6 breathe|breath|allergic|allergy|peanut|peanuts|bee|ate|eating|wheezing|
  hives|fast|sting|now|epipen|swallow|shut|rash|prawns|nuts|stung|breathing|$
allergic|allergy ..1 reaction ..8 breathe|throat|breath|swelling|swollen|face|severe|now|epipen|
  hives|tongue|lips|wheezing|breathing|dizzy|closing|worse
severe|serious|bad|terrible|extreme ..2 allergic ..1 reaction
anaphylaxis|anaphylactic|epipen
peanut|peanuts|nuts|prawns|shrimp|sting|stung|bee|bees|wasp|penicillin|antibiotic|shellfish ..8
  throat|breathe|breathing|swelling|swollen|tongue|lips|hives|wheezing|face
worst headache ..2 of|in|ever
sudden|thunderclap|explosive|severe|splitting|blinding ..2 headache ..8 vision|vomiting|stiff|neck|
  speak|numb|confused|collapse|weak|fever|double|blurry|rash|eye
lost|losing|lose|gone|went|blurred|blurry|double ..2 vision|sight|eyesight ..5 suddenly|eye|now|
  headache|numb|one|sudden|weak
suddenly ..2 can|could not ..1 see ..4 eye|$|anything|out|properly
went|gone|going suddenly? blind|black ..3 eye|suddenly|eyes
@child|baby|he|she|month|newborn|infant ..6 fever|temperature ..7 104|105|106|40|41|fit|limp|
  respond|responding|seizure|breathing|drowsy|feed|feeding|wake|convulsion|cry|stiff|floppy|
  convulsions|convulsing|dropping|down|103|fits|blue|waking|dehydrated|rash
fever|temperature ..4 104|105|106|40|41|103 ..6 baby|infant|newborn|son|daughter|month|child|
  shivering|confused|limp|respond|down|hospital|not|delirious
@child|newborn|infant|baby ..3 limp|floppy|lifeless|choking|convulsing|blue|seizing|unresponsive
@child|baby ..3 not|stopped ..2 breathing|moving|responding|waking|crying|moved|kicking|breathe
not ..3 felt|feel|feeling ..1 the|my ..1 baby ..1 move|moving|kick|kicking
baby ..2 not|stopped|has ..2 moved|moving|kicked|kicking
water|waters ..1 broke|broken|breaking|has|have ..8 weeks|early|soon|yet|preterm|premature|months|
  far|green|now|contractions|hospital|only|due|blood|not
contractions ..7 early|weeks|minutes|preterm|blood|months|apart|only|hospital
labour|labor ..4 early|weeks|preterm|premature
blood ..1 sugar ..2 is|has|dropped|crashed|reading|at|crashing|dropping|low|very|extremely|
  dangerously ..4 low|40|45|35|30|dropping|50|crashed|500|400|unconscious|shaking|dangerously|
  critical|confused|faint|crashing|high|sweating|450|600
is|am|are|was|started|keeps|he|she|child|son|daughter|baby|toddler|husband|kid ..1 choking !back|up|
  him|her|me|with|the|under
choking on ..3 food|piece|bone|something|grape|nut|coin|toy|chicken|a
call|calling|called|need|needs|send|get|dialled|dialed|waiting|dialing|phoned|rang|dial ..2 for|an|
  the|to ..1 ambulance|911|112|108|paramedics|999
call|calling|called|need|needs|get ambulance|911|112|108|paramedics|999
ambulance ..2 is|has|on|coming|please|taking|not|way|arrived ..2 way|coming|here|outside|late|now|
  arrived|$|come|us|him|her|reached
rushing|taking|rush|driving|going|carrying|heading ..2 @person|him|her|me|to|them|us ..3 to|the ..2
  emergency|er|casualty|icu ..2 $|now|right|because|room|with|ward
cpr ..3 on|now|him|her|doing|started|help
doing|giving|started|performing cpr
heart ..1 is|has|was ..2 stopped|stopping|racing|fluttering|pounding|skipping ..7 chest|faint|
  fainted|breathe|breath|dizzy|arm|collapse|grey|180|200|190|pass|passing|170|blackout|sweating
heart ~1 has|have? stopped ~1 beating|and|help|call
bone ..2 is|sticking|poking|through|visible|out|protruding ..2 out|through|skin|visible|$|sticking|
  of|poking
bitten|bit|stung|bite ..2 by ..2 snake|cobra|scorpion|krait|viper
snake|cobra|viper|krait|scorpion ..2 bite|bit|bitten|stung ..2 me|him|her|my|our|on|$|now|the|just
electrocuted|electric ..1 shock ..6 unconscious|respond|breathing|now|fell|chest|burn|moving|wake
burned|burnt|burns|scalded ..4 all|badly|whole|face|severe|severely|third|boiling|blisters|oil|half
  ..7 hospital|blisters|ambulance|skin|screaming|peeling|help|degree|now|body|charred
severe|third ..1 degree? burns|burn
heatstroke|sunstroke|hypothermia
heat stroke
burst|ruptured|bursting ..1 appendix|artery|aneurysm
appendix ..1 has|is|may|might ..1 burst|ruptured|bursting
stomach|abdomen|abdominal|belly|side|kidney ..2 pain|cramps ..5 severe|unbearable|rigid|faint|stand|
  scream|screaming|collapse|worst|vomiting|blood|fever|walk|excruciating
severe|unbearable|excruciating|sudden|sharp|worst|terrible ..2 stomach|abdominal|belly|lower|kidney|
  pain ..2 pain|cramps|in|side|abdomen|right ..7 stand|vomiting|fever|blood|walk|pregnant|faint|
  straight|screaming|fainted|rigid|breathe|move
asthma|asthmatic ..2 attack ..7 inhaler|breathe|working|help|blue|now|worse|bad|empty|right|breath|
  severe
inhaler ..3 not|empty|finished|working|nothing ..4 breathe|working|helping|help|breath|$|and|
  wheezing|worse
stabbed|shot ..2 me|in|my|him|her|by ..5 bleeding|blood|hospital|chest|ambulance|stomach|knife|just|
  now|arm|leg
car|bike|road|accident|crash|truck|scooter|crashed ..6 bleeding|unconscious|trapped|injured|blood|
  moving|respond ..5 now|ambulance|help|leg|head|lot|road|heavily|badly|not|me|$|in
delirious|hallucinating ..5 fever|104|103|hospital|suddenly|shaking
= medical_emergency hindi
bacche|bachche|baby|beti|bete|bacchi|beta|bhai|behen ..6 nigal ..1 li|liya|gaya|gayi|lia|lee
bacche|bachche|baby|beti|bete|bacchi|beta ..4 pee|pi|kha ..1 li|liya|lia ..3 ulti|behosh|hospital|
  jaldi|help
seene|chhati|chaati ..4 dard|jalan|dabav|bhari|jakdan|bhaari
dard ..4 seene|chhati|chaati
saans ..3 nahi|na|atak|phool|ruk|ukhad|lene|band|ghut|le ..2 aa|le|pa|rahi|raha|gayi|aati|mein|
  dikkat|takleef|ho|hai|li|paa|gaya|mushkil|ja
dum ..1 ghut|ghutne ..1 raha|rha|laga
behosh ..1 ho|pada|padi|hai|gir|hokar|hoke|hui|hua|pade ..1 gaya|gayi|gaye|hai|raha|rahi|gir|pada|
  padi|$|abhi
hosh ..2 nahi|mein ..1 aa|nahi|hai
achanak|abhi ..2 gir ..1 gaya|gayi|gaye|pade|pada
khoon|khun|blood ..3 nahi|band|ruk|beh|bahut|bah|nikal|lagatar|bha ..2 ruk|nahi|raha|rha|rahi|beh|
  nikal|gaya|ho
khoon|khun ..2 ki ..1 ulti|ultiyan|ultiya
ulti ..2 mein ..1 khoon|khun|blood
mann|heart ..1 ka ..1 daura|dora|attack
attack ..1 aaya|aa|pada ..1 hai|gaya
heart attack ..2 aaya|aa|aagaya|pad|hua|ho|aya
daura|daure|dora ..2 pad|pada|padh|padne|aaya|aa|pade
mirgi ..3 daura|aa|pad
laqwa|lakwa|paralysis ..2 maar|mar|ho|attack|aaya
muh|munh|chehra ..2 tedha|terha|tedhi|latak
zeher|zahar ..1 kha|pee|pi|khaya|piya|khaa|khila|li
goliyan|goli|tablet|tablets|dawai|dawaiyan|neend ..4 bahut|saari|sari|puri|saare|ek|kha|khaa|dher|
  zyada|overdose ..3 kha|khaa|khai|khali|nigal|li|liya|lia|ki|goliyan ..1 li|liya|lia|gaya|gayi|hai|
  khaa|kha|khai
bahut|saari|puri|zyada|dher|sari ..3 goliyan|goli|tablets|dawai|tablet|dawaiyan ..1 kha|khaa|nigal|
  khai|li
ambulance ..1 bulao|bula|bulani|bulaya|chahiye|aa|bulwao|ko|bulaao|nahi
hospital|haspatal|emergency ..2 le|lekar|leke ..1 ja|jaa|jaana|jao|chalo|jaare ..1 rahe|raha|rahi|
  hai|pad|$|abhi
neela|neele|neeli|nila|nile ..1 pad|ho|hone ..1 gaya|gayi|gaye|raha|rahe|rahi
nabz|pulse|dhadkan ..2 nahi|ruk|band|tez
bacche|bachche|baby|beti|bete|bacchi|beta ..4 bukhar|fever ..5 104|103|105|behosh|jhatke|daura|utar|
  tez|utarta|kaanp|hosh|tap
saanp|saap|sanp|bichhu|bichu ..2 ne ..2 kaat|kata|kaata|das|dus|dansa
jhatke ..2 aa|aane|lag
current|karant ..2 lag|laga|maara ..2 gaya|behosh|gir
)";

}  // namespace stages::safety
