#include "stages/safety_tables.hpp"

namespace stages::safety {

// What weighs on the writer without being acute.
const std::string_view kMoodRules = R"(
= elevated_hopelessness
hopeless|hopelessness
no ..1 hope ..1 left|for|anymore|$|at|in|of
not|nolonger ..2 have|see|feel|any|find ..2 hope|light ..1 anymore|left|$|for|at
lost|losing|lose|given|gave|giving|abandoned ..2 up? ..1 all? ..1 hope
no|any ..1 @point ..2 in|of|to ..2 anything|trying|it|life|everything|any|me|this|$
no @point anymore|$|left
what is ..1 the? @point ..2 $|anymore|of ..2 anything|it|any|trying|everything|this|all|life|$|
  anymore
what is ..1 the point $
nothing ..3 ever ..2 change|changes|better|work|works|improve|right|good|gets|matter|matters
nothing ..1 matters|matter|helps|works ..2 anymore|$|now
never|not ..3 get|gets|getting|be|become|feel ..1 ..1 better ..1 $|anymore|for|than|again|ever
never|not ..2 be ..1 happy|okay|ok|normal|enough|whole|fine ..1 again|ever|$
no way out
no ..1 future ..1 $|anymore|left|ahead|to
can not ..3 see|imagine ..2 future|tomorrow|way ..1 $|out|anymore|forward
can not ..2 go|carry|keep ..1 on|going|doing|fighting|living ..2 $|anymore|like|this|much|with
can not ..3 do|take|bear|handle|endure|survive ..2 this|it|life|any ..2 anymore|longer|alone|like|
  pain
can not ..3 live like this
@want ..3 to ..1 give ..1 up ..1 $|on|everything|completely
giving|give|gave|given|feel up on ..1 everything|myself|hope|trying|dreams|me|people|all
tired|exhausted|sick ..2 of ..1 fighting|trying|surviving|pretending|everything|struggling|being ..1
  $|everyday|to|every|okay|all|strong|so|and|fine|anymore|this
worthless|worthlessness
am|feel|feeling|being|become ..3 worthless|useless|failure|nothing|garbage|trash|broken|hollow|
  pathetic|disappointment|waste
am|feel|feeling|felt ..2 empty ..1 inside|$|and|all|every|again
dead|empty|numb|hollow inside
hate|loathe|despise|hating ..1 myself|my ..1 life ..1 $|so|for|and|more|everything
hate|loathe|despise myself
everything ..1 is|feels|seems ..2 pointless|meaningless|hopeless|ruined|over|dark|lost
life ..1 is|feels|seems|has ..3 pointless|meaningless|hopeless|empty|over|joke|nothing|lost|purpose
pointless|meaningless ..2 life|everything|existence|anymore|$
trapped ..3 $|life|way|forever|escape|no
drowning ..2 in|and ..2 sadness|darkness|grief|despair|nobody|myself|depression|sorrow
no light|end ..3 tunnel|sight
darkness ..3 swallowing|around|consuming|everywhere|inside|only
despair
want|wanting|wanted|wish ..2 it|everything|pain|this ..2 to ..1 stop|end
depressed|depression ..3 again|worse|deep|bad|eating|killing|back|getting|winning
nothing ..2 to look forward
nothing ..2 left ..2 for|in|of ..1 me|life|us|$
destroyed|ruined|wasted ..1 my ..1 entire|whole? life
self|my ..1 loathing|hatred
broken ..2 beyond|inside|person|$
sab ..1 khatam|barbaad|barbad ..1 ho ..1 gaya|chuka|gayi
= elevated_hopelessness hindi
koi|kuch ..2 umeed|ummid|aasha|asha|matlab|fayda|raasta|rasta ..2 nahi|na|bachi
umeed|himmat ..2 nahi|khatam|toot|kho|haar|har ..1 rahi|bachi|gayi|ho|hai|di|gaya|chuka|chuki
zindagi|life|jeevan ..2 bekaar|barbaad|bekar|barbad|bematlab|narak|nark|jhand
kuch ..2 nahi ..2 bacha|badlega|badalne|sahi|hoga|bachi ..2 zindagi|mein|$|hoga|wala|mere
khud ..1 se ..2 nafrat
haar ..1 chuka|chuki|gaya|gayi|maan ..1 hoon|main|$|li
ab ..3 nahi ..1 saha|sahan|bardasht|jhela|hota|hoga|ho|seh|jhel ..1 @jaun|hota|ho|raha|rahi|sakta|
  sakti|$|paunga|mujhse|pa
main ..3 kisi ..1 kaam|layak ..1 ka|ki|ke|nahi
andar ..1 se ..2 khaali|khali|toot|tuta|mar|tut|khatam
= elevated_isolation
@alone_adverb alone|lonely|isolated
am|feel|feeling|felt|been ..3 lonely|isolated|unwanted|invisible|unloved|forgotten|abandoned
loneliness ..5 killing|eating|unbearable|crushing|too|suffocating|swallowing|consuming|heavy|worse|
  destroying
so lonely
feel|feeling|felt ..2 alone ..1 $|in|and|even|all|with|every|tonight|anymore|again
nobody ..2 to ..1 talk|turn|call|rely|lean|share|confide|go|tell|eat|sit
not have ..1 anyone|anybody|someone|people ..1 to ..1 talk|turn|call|rely|lean|share|confide|go|tell
not have ..1 any ..1 friends
nobody ..2 cares|care|understands|understand|listens|loves|wants|likes|calls|texts|notices|hears|
  sees|needs|checks|talks|asks|knows ..2 $|about|me|if|anymore|how|to|on|what|with|even|that|i|
  whether
nobody would|will ..1 notice|care
nobody ..1 in ..2 world|life ..3 cares|care|for|understands|me|loves
not ..1 anyone|anybody|single|one ..3 cares|care|understands|listens|loves|talked|talk|called|
  texted|remembers|remembered
no ..1 real|close|actual|true|good|single ..1 friends|friend
no|zero friends ..1 $|here|left|at|in|anymore|to|who|and
not|never|nolonger ..2 belong ..1 anywhere|here|$|with
nobody ..1 at|in|on ..2 all|side|corner|life
all alone
cut|pushed|pushing|shut|shutting|cutting ..1 myself ..1 off|away ..2 from|everyone
cut|pushed|pushing|shut|shutting ..2 everyone|everybody|people|friends ..1 out|away
everyone|everybody|they|friends ..2 left|abandoned|forgot|forgotten|ignores|hates|leaves|avoids|
  ignoring|avoiding|hate|abandons|forgets ..1 me ..1 $|alone|in|eventually|and|out|behind|because|
  again|for|here|now
not ..2 spoken|talked|spoke|said ..2 to|with|a ..1 anyone|anybody|soul|word|another|single|human|
  person ..4 days|weeks|day|week|month|months|today|all|long|$
not one|single ..2 person|friend|soul|message|call ..4 $|talk|to|called|cares|asked|in|wished
= elevated_isolation hindi
koi ..2 dost|apna|insaan|saath|sunne|samajhne ..2 nahi
mera ..2 koi ..1 nahi
akela|akeli|tanha|akelapan|akelepan|tanhai ..2 hoon|mehsoos|lagta|lagti|pad|feel|ho|mahsus|mehsus|
  khaye|maar|hai|pan|kha
koi bhi? mujhe? nahi ..2 hai|samajhta|samajhti|sunta|mera|mere|baat|saath|samjha|puchta|poochta|
  karta|$
mera|mere ..2 koi ..2 nahi|dost
kisi ..1 ko ..2 farak|parwah|fikar|matlab|fikr ..2 nahi|hai
= weak_distress
falling|fallen|fell apart ..1 $|and|inside|again|at|slowly|every|in|completely|since|these|right|
  lately
breaking|broke|break|broken down ..3 $|crying|tears|today|again|every|in|at|completely|mentally|and
nervous|mental|emotional ..1 breakdown
can not ..3 take|do|handle|deal ..1 with? ..1 this|it|anything|much|more ..1 $|anymore|any
can not ..2 cope|function|stop ..1 $|with|crying|anymore|at|worrying|shaking|any|today|like
not|barely|hardly|struggling ..2 coping|cope|functioning|sleeping|slept|holding|hanging|managing|
  surviving
at my ..1 limit|wits|breaking
barely|hardly ..2 holding|hanging|surviving|functioning|managing|keeping|getting|coping ..1 on|
  together|it|through|$
crying|cried|cry|sobbing|sobbed|cries ..3 every|sleep|hours|again|bathroom|myself|night|all|nonstop|
  alone|shower|floor|everyday|daily|uncontrollably ..1 night|day|to|$|for|in|and|at|floor|sleep|the|
  evening|single
cried|cry|crying myself to sleep
panic|anxiety attack|attacks ..3 $|again|every|today|at|in|last|and|this|almost|before|daily|all
overwhelmed|overwhelming ..2 $|by|and|with|lately|to|i|everything
too much for|to ..1 me|handle|bear|take|cope ..1 $|right|anymore|alone|and|these
losing|lost|lose ..1 it|my ..1 mind|control|sanity ..2 $|slowly|completely|over|here
hanging|holding on by ..1 a|thread
burnt|burned ..1 out ..2 $|completely|and|from|mentally|exhausted
everything hurts
not ..1 okay|ok|alright ..1 $|at|today|anymore|right|inside|and|these|lately
am|feel|feeling|been ..3 depressed|miserable|desperate|broken|devastated|shattered
dread|dreading ..2 waking|tomorrow|every|each|getting
struggling|struggle ..3 every|daily|mentally|get|so|lately|alone|again|really|badly|to ..3 day|bed|
  $|lately|badly|much|through|get|health|alone|okay
mentally|emotionally ..1 exhausted|drained|tired|broken|done|unstable
= weak_distress hindi
bahut ..2 pareshan|udaas|udas|dukhi|tension|toot|rona|ro|bura ..2 hoon|hai|raha|rahi|gaya|gayi|aa|
  lag|mein|chuka|chuki
roz|raat|har ..3 rota|roti|rona|rote|ro ..1 hoon|hai|rehta|rahti|raha|rahi|rehti
toot ..1 gaya|gayi|chuka|chuki|raha|rahi ..1 hoon|$|andar|main
samajh ..1 nahi ..1 aa ..2 kya|karu|karun|raha
)";

}  // namespace stages::safety
