#include "stages/safety_tables.hpp"

namespace stages::safety {

// Within a finding: the direct wording first, then the veiled.
const std::string_view kSignalRules = R"(
%die = @die ; be ~1 dead ; be gone $|forever|already|from ; not exist ; not ~1 be here|alive|around|born ; not live ; not ~2 wake up ; never ~2 wake up ; stop ~1 existing|breathing ; stop ~1 living $|anymore|completely|altogether|now ; stop ~1 being alive|me|here ; cease ~1 to ~1 exist|be ; cease existing ; vanish forever|from ; never ~2 have ~1 been born|alive ; never ~1 exist|existed ; not ~2 have ~2 wake|live|exist|been ; die|perish ; not be $ ; not ~1 have to ~2 exist|live|wake|be ; sleep ~1 forever|eternally ; stay asleep forever ; unalive myself ; leave everything|everyone behind forever ; be ~1 under|in the|my ground|grave ; be dead|gone ; be with god|heaven ; not continue $|living|existing
%dying = dying ; being ~1 dead|gone ; not ~1 being alive|here|around|born ; not existing ; not living ; not waking up ; ending it all ; ending it|everything|things $|all|tonight|once|for|is|calms|feels ; ending my life|existence ; killing myself ; disappearing forever|completely|from|$ ; vanishing forever|completely|from|$ ; never waking up ; sleeping forever ; unalive myself ; stopping existing|everything ; taking my own? life ; leaving this world|life|earth ; my own death|funeral ; giving up on life|living ; how|when|where|what it ~1 feel|would|be ~2 feel|like|be ~1 like|to ~1 die|dead|dying
%live = live !@where ; live in|on this|the|such|my|a ~1 world|planet|earth|body ; live ~1 like this anymore|$ ; live without him|her|them|you ; exist ; be alive ; be ~1 here ~1 anymore ; be ~1 here $ ; be ~1 around ~1 anymore|$ ; be ~1 in|on|part this|of|the ~1 this? world|planet|earth|life|body|existence ; stay alive ; stay ~1 in|on this world|earth|planet ; stay here $ ; stay $ ; keep|go|carry|continue|remain on? ~1 living|existing|breathing|alive ; go on $|living|anymore|like ; wake up $|anymore|tomorrow|again|another|to|ever ; survive $|anymore|this ; continue $|anymore|like|this ; keep going $|anymore ; carry on $|anymore ; breathe $|anymore ; keep ~1 breathing|living|existing ; live anymore|$ ; be conscious ; be a|part ~1 person|human|being|of ~1 anymore|$|this ; see|reach|face tomorrow|another|morning ; stick around $|anymore ; be me anymore|$ ; live through|another|for|to ~1 another|this|day|long|see|anything
%go_on = living !@where ; living anymore|this|my|like|in|with|without ~1 $|anymore|life|way|pain|this|myself|you|him|her ; existing ; being ~1 alive ; being ~1 here $|anymore|at ; being around $|anymore ; staying alive ; staying $|anymore ; staying ~1 here $|anymore ; staying in|on this world|earth|planet ; going on $|anymore|living|with|like ; carrying on $|anymore ; waking up $|anymore|every|each|again|tomorrow|at ; breathing $|anymore ; surviving $|anymore ; continuing $|anymore|living ; life $|anymore|itself|and ; this|my|the life $|anymore|itself|and|for ; being ~1 conscious|human|a ; my existence ; fighting ~1 to ~1 stay|live|be|exist ; trying to ~1 stay|live|be|exist ; keeping myself alive ; existence ; keeping on living|going|existing
%gone_if = was|were|am|is ~1 nomore ; was|were|am|is|be ~2 dead|gone|deceased !for|from|to|on|until|by|all|again ; died|die|dies ; was|were|am ~1 not ~1 here|around|alive|there|born|existing|in ; was|were never ~1 born|here|existed|there|alive|around ; had ~1 not|never ~1 been|existed|woken ~1 born|$|here|alive|at|up ; had ~2 died ; did ~1 not ~1 exist|wake ; never ~1 existed|woke|wake|was|had|happened ~1 $|up|been|born|at|to ; @go_away|disappeared|vanished|dissolved ; killed myself ; ended|end it|everything|things|my ~1 life|all|$ ; stopped|stop ~1 existing|breathing|living|being ; left|leave this world|earth|life|planet ; left|leave forever|suddenly ; was|were out of ~1 the|their picture|way|life|lives ; was|were nolonger ~1 here|around|alive ; passed away ; took my own? life ; slipped|faded away ; just died|vanished|disappeared|stopped ; drop|dropped dead
%died = die|died|disappear|disappeared|vanish|vanished ; not|never wake|woke|woken up ; be dead|gone ; stop|stopped existing|living|breathing|being ; not|never exist|existed
%when_gone = when|after|once|if i ~2 gone|dead !on|for|to|from|in|until|over|this|next|at ; when|after|once|if i ~1 am|'s|have ~2 gone|dead|passed !on|for|to|from|in|until|over|this|next|at ; when|after|once|if i am not|nolonger ~1 here|around|alive|there|with|in !at|on|next|this ; when|after i ~1 die $|please ; when|once|after|if i ~1 am|have ~1 nomore
%them = they|everyone|everybody|you|family|parents|@kin|@partner|all|people will|would|might|can|could

= critical_suicide
@want ~3 to ~2 %die
@want ~2 not to ~1 exist|live|be|wake
@ready ~1 to ~2 %die
feel|feels|feeling|felt like ~2 %dying
@think_of ~2 about|of|on ~2 %dying
@think_of about|of ~1 my? own? death|funeral $|a|all|every|constantly|so|more|lot|daily|often|too|again
idea|thought|fantasy|dream of ~2 %dying ~2 $|comforts|calms|is|feels|sounds|makes|seems|keeps|gets
prefer death
death|dying|suicide ~2 would|is|seems|seem|sounds|feels|looks ..2 be? a? ~2 like? a? relief|peaceful|easier|better|comforting|mercy|kinder|welcome|escape|answer|solution|appealing|tempting|option|friend|rest
only ..1 way|escape|peace|solution|option|exit|answer|cure|relief ..3 is|be to? in? ~1 die|death|dying|suicide|dead|end|ending|grave
rather ~1 be dead
rather ~1 die than live|exist|wake|continue ~1 !here|there|in|with
rather ~1 die than go|keep|carry on|living|going|existing ~1 $|like|living|this|with
rather ~1 die $
@kill myself
@takes ~1 my own? life|existence !story|goals|back
@takes my own life|existence
end|ending|finish|finishing ~1 it all
@want|going|decided|ready|plan|planning|tempted|about|should|could|might|will|how|way|ways to? ~2 end|ending|finish ~1 it|everything|things ~1 $|tonight|now|for|once|myself|forever|permanently|soon|tomorrow|all
end|ending|ended it|everything|things for|once good|and|ever
suicidal !thoughts|ideation|feelings|urges|tendencies|thinking|impulses|patient|patients|people|character|client|friend|ideations|teen|teens|behaviour|behavior
tried|trying|attempted|attempting|attempt|tempted to ~1 die|unalive
attempted|attempting|committing|commiting|comitting|comit|commited|comited|commit|committed|considering|contemplating|considered|contemplated|contemplate|consider|planning|attempt ~1 suicide
@think_of ~2 about|of ~2 suicide
suicide ~1 is|seems|feels|sounds ~1 the|my|an|like ~2 only|option|answer|way|solution|easier|better
plan|plans|date|method|time|place|decision ~1 to|for ~1 end|ending|take|taking my own? life
will|might|may|should|shall|must|could|would ~2 kms|ctb|unalive
going|want|trying|ready|plan|about to ~2 kms|ctb
seriously|genuinely|actually|legit ~2 kms
nolonger @want ~1 to? ~2 %live
not ~2 @want ~2 to ~2 %live
nolonger @want life
not ~2 @want ~1 to ~1 be $
not ~2 @want ~1 to wake|wakes|waking up? $|anymore|tomorrow|again|ever|in
not ~2 @want ~2 this|my|the|any life anymore|$
not ~2 @want ~2 another day|birthday|year|morning $|here|of|alive
not ~2 @want ~2 tomorrow|morning to come
not ~2 @want ~2 to ~2 see|face|reach ~1 tomorrow|another|the|my ..1 $|day|morning|sunrise|birthday
never ~1 @want ~1 to ~1 wake|be ~1 up $|again|anymore|ever|born
tired|sick|exhausted|weary|bored|done|finished|over|fed ~1 up? of|from|with ~2 %go_on
tired|sick|exhausted|weary of|from ~1 being me $|anymore
done|tired ~1 %go_on
done|finished|over|through with ~1 this|my|the life|world|existence ~1 $|anymore
done with everything $
done with life|living
hate|hated|hates|despise|resent ~2 being alive|here $|anymore|so|every
hate|hated|despise|resent ~2 that i ~2 alive|born|woke|exist|breathing|survived
had|have ~1 enough of ~1 life|living|world|existing|being|existence
enough of this life|world|existence
not|hardly ~2 see|find|have|feel ~1 any|the|a|much ~1 @point ~1 of|in|to|for ~2 %go_on
not|hardly ~2 see|find|have|feel ~1 any|the|a|much ~1 reason|@point|desire|will|motivation ~1 to ~2 %live
no|zero|little ..1 @point ~1 left? of|in|to|for ~1 %go_on
no|zero|little ..1 @point %go_on
no|zero ..1 reason|will|desire|wish|motivation|strength|energy|@point ~1 left? for? me? to ~2 %live
not|hardly ~2 think|see|find|have|name|give|imagine ~1 of|me? ~1 any|a|one|even ~1 single|good|real? ..1 reason|@point|will|strength|energy|courage ~1 left? to|for|in ~2 %live
not|hardly ~2 have ~1 the|any ~1 will|strength|energy|courage|heart ~1 left? to|for ~2 %live
no|zero|any|lost|losing|lose ~1 all? my|the? will|desire|wish|reason|motivation ~1 to|for ~1 live|living|exist|be
what is ~1 the? @point ~1 of|in|to ~2 me? %go_on
what ~1 @point ~1 of|in ~2 %go_on
why ~1 am|are|do|did|should|would|must|bother ~1 i ~3 still|even|just ~1 alive|exist|live|breathing|breathe|existing
why ~1 am i ~1 still ~1 here $|anymore|on
why am i ~1 alive|living|existing
why ~1 do|should|would i ~2 keep|bother|continue|go ~1 living|alive|existing|on|waking|breathing ~1 $|up|anymore|at
why ~1 bother ~1 living|existing|waking|surviving
why was|am i ~1 born
nothing ~1 left? to ~1 live|stay for
nothing|nobody ~1 is|was|are|left|here? to? ~1 keeping|keeps|keep|holding|holds|tying|ties ~1 me ~2 here|alive|going|world|in
nothing|nobody left for me ~1 here|in ~1 $|this|world|life
not ~2 worth ~2 living|being|it|staying ~1 alive|here|$
life|living|existence ~2 is|feels|seems not|hardly ~2 worth
can not ~3 live|exist ~2 anymore $|with|and
can not ~3 live with ~1 this|the|all|myself ..2 pain|anymore|guilt|shame|$
can not ~2 go|carry|keep|continue ~1 on? living|existing
can not ~2 face|take|bear|handle|do|imagine|survive ~1 another day|morning|night $|of|here|alive|like|in|anymore
can not ~2 stand|bear|take|handle ~1 being ~1 alive
can not ~2 wait ~2 to ~2 be? die|dead|gone $
can not|never|hard ~2 to? see|imagine|picture ~1 a|any|my|the|much? ~2 future|tomorrow|life ~1 for|with|in|where ~1 me|myself|i|it|which
can not|never ~2 see|imagine|picture ~1 myself ~2 alive|living|being|reaching|turning|at|past|in|growing|getting|older|existing ~2 alive|around|here|next|older|future|30|40|25|thirty|forty|years|year|old|past|anymore|$
future ~2 without me ~1 in|there|$
no future|tomorrow for me|myself|someone
wish|wishes|wished|wishing ~2 that? ~1 i|me ~1 %gone_if
wish|wishes|wished|wishing ~2 that? ~1 i|me ~1 would|could|had ~3 %died
wish|wishes|wished|wishing ~2 i ~1 could ~2 %die
wish|wishes|wished|wishing ~2 i ~1 would|could|did|do|had ~1 not|never ~2 have|been|be? ~1 exist|existed|wake|woke|woken|born|survived|breathe|alive
wish|wishes|wished|wishing ~3 never|not ~2 been|be|to? born
wish|wishes|wished|wishing ..3 never|not ~1 had|have|given|gave ..2 me|birth
wish|wished ~1 it|that ~1 had|was|were been? me $|instead|who
better|happier|easier|lighter ..2 if i had|were|was never|not ~1 been? born
should ~1 not|never ~2 have? been? born|existed|alive
should not ~2 be here|alive $
should not ~2 exist|alive
not supposed|meant ~1 to be alive|here|born|in ~1 $|this|world
should ~1 have ~2 been? died|dead|me
should ~2 just die|disappear|vanish
deserve|deserves|deserved ~1 to ~2 die|dead|suffer
deserve|deserves|deserved ~1 death
not ~2 deserve|deserved ~2 to ~2 live|exist|be|breathe|alive ~1 alive|here|$|anymore
not ~2 deserve|deserved ~2 life|living|air|this|my ~1 life|$
mistake|accident ~1 that ~1 i was|am|got ~1 born|alive|here
my birth|existence ~1 was|is ~2 mistake|burden|curse|pointless|error|waste
regret|regrets|regretting ~1 being|existing|surviving|waking ~1 born|alive|$|up
disappointed|sad|angry|upset|annoyed|unhappy|hate|hated|devastated|cried|cry|gutted|crying|furious|bitter ~2 because? ~1 that|when|to ~1 i? ~2 woke|wake|waking|opened|survived|survive ~1 up|it|my ~2 $|again|today|alive|this|eyes
disappointed|sad|angry|upset ~2 to|that ~2 still ~2 alive|here|breathing
opened|opening|open my eyes ..4 disappointed|sad|still|again|wished ..3 alive|here|breathing|$
why did i ~2 wake|survive
wake|woke|waking|wakes up ..4 wish|wishing|wished|wishes ~1 i ~1 had|did|would not|never
let me ~1 die|go|disappear peacefully|$|already|now|in
let me die
waiting|wait|waited ~1 to ~1 die
waiting|wait|praying|longing|ready ~1 for ~1 death|it|my|the ~1 end|time|turn|death ~1 $|to
waiting for ~1 my|this|life life? to end|over
counting down ~2 to|until|till|the|my ..5 gone|over|death|end|leave|die|free|last|disappear
counting down
god|lord|universe|death|bhagwan|allah|please ~2 just? take me $|away|already|now|home|tonight|soon|with|too|from
why ~2 not|nobody ..2 god|he|it|death|illness|universe take|taken me
it|that should ~1 have been me

never ~2 wake|waking|waken|wakes ~1 up ~1 again|tomorrow|$
not wake|waking|waken up tomorrow|again|anymore|ever|one|at|in ~1 $|the|all|day
just ~1 did|do|does|would|could|can|might? ~1 not ~1 wake|waking up
not ~1 plan|planning|intend|intending|planned ~1 on|to ~1 staying|stay|sticking|being|stick ~1 in|on|here|around|$|long|much|alive ~1 $|it|long|here|world|earth|much|this
if i ~2 just? not|never|did ~1 not|never? wake|woke up
sleep|asleep|bed|rest|eyes ..3 and|without|then ~2 not|never|hope ~3 have|to|not|need? to? ~1 wake|waking|open|come|get|return|rise
@want|could|hope|wish|let|just|like|love|go ~2 to? ~1 sleep|rest ~1 forever|eternally|permanently
sleep for|as eternity|ever
forever ~1 sleep|asleep|rest|silence|nap
eternal|final|endless|permanent|everlasting|forever ~1 sleep|rest|peace|silence|exit|nap|darkness
never|not ~1 open ~1 my eyes again|tomorrow|$
close ~1 my eyes forever|permanently|for|one|and|without|the ~1 $|good|ever|last|never|not|opening|final
die in my sleep
might|may|hope|hopefully|wish|maybe|pray|praying|will ..2 not ~1 survive|make|see|live ~1 it|to|through|till|until ~1 tonight|night|morning|tomorrow|the
one|some ~1 day|night|morning ..2 not wake|waking
gave|give|giving|given up ~1 on ~1 life|living|staying|being ~1 $|alive|altogether|completely|entirely|a|long|and

@want ~3 to ~2 @go_away $
@want ~3 to ~2 @go_away ~1 into nothing|nothingness|air|thin
@want ~3 to ~2 @go_away ~2 forever|completely|entirely|permanently|quietly|without|off|from|so|like|one ~2 $|this|the|everyone|a|face|existence|trace|goodbye|nobody|i|it|never
@think_of|feel|feeling|felt|thinking|thoughts|dream|dreaming|thought|keep ~1 like|about|of ~2 @go_away_ing !into|to|under|for|in
@want ~3 to ~2 fade|melt|slip|drift|wither|float ~1 away|out $|into|forever|from|quietly|and|completely
@want ~3 to ~2 become|be|turn ~1 into? nothing|nothingness|ash|dust|ashes
@want ~2 to ~1 be erased|deleted|forgotten|over
@go_away ~2 forever|permanently
@go_away ~1 for good|ever
@go_away ~1 from ~1 this|the|face|existence|life|everyone ~1 world|earth|existence|life|planet|of|lives
fade|fading|slip|slipping out|away of|from existence|life|this
nobody|anyone|anybody|who|everyone|everybody|they|people|@kin|friends|world ~1 would|will|wud ~2 even? ~1 notice|miss|care|mind|cry|remember|mourn|grieve ~2 me|that? ~1 if|when|once ~1 i ~3 %gone_if
would|will|wud ~1 anyone|anybody|someone|they|people|somebody|you|he|she|@kin ~2 notice|miss|care|mind|cry|remember|mourn ~2 me|that? ~1 if|when|once ~1 i ~3 %gone_if
if i ~3 %gone_if ~2 tomorrow|tonight|today|now|right|i|then? ..1 nobody|anyone|who|everyone|would|will|they|things|how|world|it|anybody|people|everything|my|maybe
what ~1 if i ~2 %gone_if $|tomorrow|tonight
who ~2 would|will ~2 miss|notice|care|mourn ~1 me|if ~1 $|i|if|anyway
how long ..6 notice|find|realise|realize ~2 that? i ~2 %gone_if
world|everyone|family|nobody|they|people|anyone would|will ~2 not|never|hardly|barely? ~1 miss me ~1 $|anyway|much|if|when|for|at
nobody ~1 would|will ~1 miss me
soon|finally|then|tomorrow|tonight ..2 nobody|everyone|you|they|people|family ..3 not|never|have|rid|put|deal|worry|free ..2 to|of|with|about|up|have ~2 put|deal|worry|carry|bother|suffer|me|pay ~1 up|with|about|for|after? ~1 with|for? me|because|$
nobody|not|never ~2 have|has|need|needs|be|had ~1 to ~1 put|deal|worry|carry|look|bother|suffer|babysit|clean|see|pay|care ~1 up|after|about|with|over|because|my? ~1 with|of|after|for? ~1 me|mess ~2 anymore|longer|ever|soon|again|much|$
not|nolonger ~1 be ~1 your|a|their|anyone|his|her|my|this|any|anybody|the ~1 's? problem|burden|trouble|bother|worry|headache|load ~1 $|anymore|longer|much|for|soon|to
not ~1 be ~1 in|a ~1 way|your|anyone|their ~1 's? ~1 way $|anymore|longer|much|soon
not ~2 trouble|bother|burden|disappoint|hurt|annoy|disturb ~1 anyone|anybody|you|them|everyone|people|family|y'all ~1 anymore|longer|again|ever|soon|much
am|being|become|becoming|feel|feeling|been|felt|'s ~3 like? ~2 a|the|this|such|just|only|everyone ~2 burden !of|lifted|off
nothing|but|more ~1 but|except|than? ~1 a burden !of
i ~5@through burden ~1 to|on|for|of ~1 @everyone|anyone|all|loved|them|you|my|her|him|others|us
a|the|what|such|this ~2 burden i ~2 am|have|became|become
not ~1 @want ~1 to ~1 be ~2 burden ~1 on|to|for? ~1 them|anyone|everyone|my|you|family|others? ~1 parents|family|kids|wife? anymore|longer|from
stop being ~1 a|such|this ~1 burden
free|relieve|release|rid ~1 them|family|everyone|you|people|him|her|parents|kids|world|mom ~1 all? of|from ~1 me|my|this ~1 $|burden|existence|forever
rid of me ~1 $|forever|soon|finally|for|once
better|happier|easier|lighter|simpler|relieved|freer|calmer|richer ~1 off ~1 without me|myself
better off ~1 if|once|when|after ~1 i ~3 %gone_if
better off ~2 dead|gone|buried|deleted
@everyone|@kin|@partner|anyone|all|nobody|us|house|home ~1 would|will|wud|could|can|might|is|are|be ~3 be? ~2 better|happier|easier|lighter|simpler|relieved|freer|peaceful|nicer|fine|okay|free ~1 off? without me
without me ~2 in|around|here|they|everyone|people|family|parents|life|lives|it|things|the|world? ~2 in|around|picture|it? ..2 better|happier|easier|lighter|simpler|relieved|freer|peaceful|brighter
better|happier|easier|lighter|simpler|relieved|freer|peaceful|best|nicer|kinder|relief|good|nice|okay|fine|great|blessing|bad|lovely ~1 for|if? ~1 @everyone|all|them|us|me|you|others|my|kin? ~1 parents|family|kids|involved|concerned|mom|around? ~1 if|once|when|after i ~3 %gone_if
if i ~3 %gone_if ..4 be|feel|have|get|become|is|sleep ~2 better|happier|easier|lighter|simpler|relieved|best|peaceful|free|less|fine
better|happier|easier|best|relieved|free ..2 once|when|after|if ~1 i ~1 am|'s ~1 finally? gone|dead
%them ~2 be ~1 free|relieved|happy|happier|fine|okay|better ~1 once|when|after|if ~1 i ~2 %gone_if
world|life|lives|place|house|home|family|things|everything|everyone ~2 without me ~1 in ~1 it
world ~1 without me ~1 $|would|is|in|will
do|doing ~2 everyone|them|you|family|world|people|parents ~1 a favour|favor ..2 @die|gone|disappear|disappearing|dying|leaving|existing|dead|die|go|end

not|nolonger ~3 be ~1 here|alive|around ~1 much|for|to|next|when|by|anymore|after|long|soon|then|past|beyond ~1 longer|long|see|year|birthday|summer|diwali|christmas|winter|it|that|he|she|you|they|then|$ !week|weekend
not ~1 be ~1 around|here|alive much|for|very ~1 longer|long
not ~2 think|believe|plan|planning|expect|intend|see|hope|planned|expecting|imagine ..1 i|to|on|myself|that? ~2 be|being|will|still|live|living ~2 be? here|around|alive|past|long|beyond ~2 next|by|to|for|when|much|long|past|then|tomorrow|after|30|25|40|thirty|twenty|$
not|never ~2 make ~1 it to|past|through|till|until ~1 my|the|next|another|tomorrow|thirty|30|25|this? ~1 tomorrow|birthday|thirty|30|25|40|year|night|morning|christmas|diwali|week|weekend|month|end|winter|summer|new|monday|sunday $|alive|and|so
not ~1 plan|planning|planned ~1 on|to|for ~1 being|be|living|seeing|see|stay|live ~1 here|alive|past|around|tomorrow|next|my|long|that
this|it|here|tonight|these is|will|was|be|may|might|are|'s|could|probably ~2 be? ~1 my ~1 very? last|final ~1 ever? entry|page|letter|night|message|post|note|notes|goodbye|birthday|words|diary|journal|time|sunset|christmas|diwali|reflection|entries|sunrise|summer|winter !of|in|at|with|before|as|this|for|about|without|class
my ~1 very? last|final ~1 ever? entry|words|goodbye|birthday|sunrise|sunset|christmas|diwali|message|diary ~1 $|ever|here|on|alive|to
last|final ~1 entry|words|goodbye|post|message|journal ~1 ever|$|from|i|you ~1 ever|me|will
the last ~1 ever? time|thing|entry|night|page|words|message|letter ~1 that? ~1 i|you ~2 will|am|would|ever|hear|write|have ~2 ever? write|writing|be|do|say|see|hear|breathe|leave|wake|sleep|posting|here|from|alive ~2 $|from|anything|ever|here|this
my ~1 last|final ~1 night|day|hours|days|evening|moments|sleep|breath|week ~1 on|alive|earth|in ~1 $|earth|this|world|here
%when_gone ..3 please|take|look|feed|remember|forgive|tell|care|keep|give|water|who|my|cat|dog|mom|she|he|they|you|nobody|everyone|will|do|not
take|look|feed|care|remember|forgive|watch|water|cherish|tell|love|looked|miss|cry|sad|find|keep|happy|better|okay|fine|cope|blame|give|hug|sing|read|play|plant ..6 %when_gone
i ~1 will|would ~1 soon|not? ~1 be ~1 gone soon|forever|tomorrow|tonight|by
soon i ~1 will|am|shall ~1 be? ~1 free|gone|at|peace|dead|nothing|memory|with|dust|ash ~1 $|peace|forever|from|and|too|a
i ~1 will ~1 soon|finally|only|just be ~1 at|a|free|gone|with|nothing|dust|in ~1 $|peace|memory|mom|dad|him|her|them|heaven|rest
gone by ~1 tomorrow|morning|sunrise|midnight|dawn|sunday|monday|then|night|the ~1 $|time|morning|weekend
by the time ..2 read|reads|find|finds|see|sees|wake|wakes|get|gets|hear ~1 this|me|it|up ~2 i|it|my|the
if|when you|anyone|someone|anybody|mom|they ~1 are|is|ever? ~1 find|found|read|see|seeing|reading|finds|reads ~1 this ~1 letter|note|diary|entry|message|journal? ~1 i|it|that|know|please|forgive|means|sorry|tell
it|everything|this|all|pain ~1 will ~1 all|finally|soon? be ~1 finally|all? over soon|tonight|tomorrow|finally|for ~1 $|me|good
soon ~1 it|everything|all|pain|the|this ~1 pain|all|suffering? ~1 will|is|be ~1 be? over|end|stop|gone ~1 for|$ ~1 me|good|$|forever
@want ~2 it|everything|all|this|life|things ~1 all? to ~1 be? stop|end|finish|over|stopped ~1 for|once good|ever|all|and
@want ~2 it|everything|all|this|life|things ~1 all? to ~1 be? stop|end|finish|over ~1 forever|permanently|completely
@want ~2 it all|everything ~1 to ~1 stop|end|finish|cease ~1 now? $
@want ~2 it all|everything ~1 to ~1 be over|done|finished
@want ~2 it all gone|over|stopped
@want ~2 my|this ~1 life ~1 to ~1 stop|end|finish|over|be ~1 over|$|done|already|now
@want ~1 life|existence to ~1 stop|end|be ~1 over|$|done|already|now
@want ~2 the|this|my|all ..1 @pain_word|noise|thoughts|voices ~1 to ~1 be? stop|end|over|finish|gone ~1 forever|permanently|for|once ~1 good|ever|and|$
@want ~2 out of ~1 this|my|here|it life|world|existence|body|earth
@want ~1 out $|forever|permanently|for
@want ~2 to ~2 get|opt|check|log|clock|tap|bow|step|drop|cash out|off ~1 of|from? ~1 life|existence|world|forever|permanently|this|completely ~1 $|life|world|existence|for|planet
opt|check|log|clock|bow|tap|logging|checking|clocking|opting|tapping|dropping out|off ~1 of|from ~1 life|world|existence|this ~1 $|life|world|permanently|existence
permanent|final|forever|permanently ~1 way|escape|solution|exit|break|quiet|vacation|logout ~1 out|from? $|for|from|of
@want|going|ready|prepared|about|plan|planning|time|decided|have|need ~3 to ~2 leave|exit|quit|depart ~1 this|the|my|from ~1 cruel|damn|stupid|wretched? world|life|earth|planet|existence
leaving|exiting|departing ~1 this|the ~1 cruel|damn? world|earth|planet|life ~1 behind|forever|soon|tonight|early|$|for
erase|delete|remove|end|deleting|erasing|subtract ~1 myself ~1 from|$|forever|permanently ~1 $|this|existence|life|world|everything|the|their
erase|delete|end|ending|erasing my existence
ready|prepared|okay|fine|willing|time|want ~1 to|for|with ~1 me|to? ~1 give|leave|go|let|die|end|meet|stop ~1 up|go? ~1 on|of? ~1 life|this|my|world|now|peacefully|forever|made|maker|existing|fighting|said ~1 $|world|life|earth|peace|my|maker
ready to go ~1 $ ..6 peace|goodbye|tired|nothing|ready|letters|sorry
peace|ready|tired|goodbye|done|letters ..8 ready to go $
made|making|found ~1 my peace ~1 with ~2 it|the|leaving|dying|death|going|ending|gone|god|end|everyone|not|what|myself
made ~1 my peace $
peace with ~2 dying|leaving|death|ending|the|not|going ~1 $|end|being|life|soon|existing|waking
said|saying|say|saved|finished|made|given ~1 all? my|our|final|last|silent ~1 final? goodbye ~1 !at
said|saying|say|whispered|texted|sent ~1 goodbye ~1 to|forever ~1 everyone|world|everybody|life|all|them|people|each|parents|kids|mom|my ..2 $|loved|one|in|without|tonight|today|family|parents|kids|and|love|last
goodbye ~1 cruel? world|forever|life|everybody|everyone ~1 $|i|and|sorry|love|forgive|it|thank|take|mom|this
this is|my ~1 goodbye|bye ~1 $|from|forever|everyone|for|note|and|i|letter|to ~1 $|me|everyone|all|you|world|ever
hugged|kissed|hug|kiss|held|hold|hugging|kissing|holding ..4 one last time
for the last time ~1 $|tonight|today|and|without|before|because ..4 goodbye|knowing|love|loved|tonight|nobody|know|sorry|gone
wrote|write|writing|written|drafted|drafting|finished|left|leaving|composed|typed|sealed|hid|rewrote|rewriting|prepared|recorded ~1 down|out|up? ~1 all? my|a|the|these|some|short|long|individual ~1 last|final|of? ~1 goodbye|suicide|last|final ~1 @note
wrote|write|writing|written|drafted|drafting|finished|sealed|typed|prepared|recorded ~1 all? goodbye|suicide ~1 @note
wrote|writing|written|write|left|leaving|finished|sealed|hid ..3 @note ..3 to|for|explaining|so|behind ..6 %when_gone|why
goodbye|suicide ~1 @note ~1 is|are|were|ready|written|done|to|on|in|hidden|under|for
my ~1 goodbye|suicide|last|final @note ~1 $|to|is|are|for
my|the|all|these ~1 @note are|is ~1 ready|written|sealed|done|waiting|hidden
giving|given|gave|give|gifting|gifted|handing|donated|donating ~1 away? ~1 all|most|some? ~1 of? ~1 my|everything|all|the|his|whatever ~2 favourite|favorite|own|precious|prized|i|most|few? ~1 @belongings|own|loved|things ~1 i|that|own|away|love|have? ~1 away ..8 not|nolonger|never|where|because|nobody|when|after|since|before ..4 need|going|anymore|gone|leave|here|them|miss|deal|remember
giving|given|gave|give ~1 away ~2 all|most|everything|favourite|favorite|i|my ~2 favourite|favorite|i|precious|most|of|my|own? ~1 @belongings|own|loved|possessions|things|love ~1 $|because|so|and|one|today|this
giving|given|gave ~1 my|the ~1 @belongings|possessions ~1 away ~1 $|because|so|and|one|today|to
put|putting|set|setting|getting|got|get ~1 all? my ~1 affairs|papers ~1 in order
passwords|accounts|paperwork|documents|insurance|money|savings|will ..4 so|for ..4 %when_gone
picked|chose|chosen|set|fixed|decided|pick|have|got|marked|choosing ~1 on? a|the|my ~1 final? date|day|night|time|place|spot ~1 to|for|when|where ~2 i|will|it|my|to|die|end|do|leave|go|everything ~2 end|die|leave|go|do|over|exist|ends|ending|death|departure|exit ~1 $|it|this|my|life|world|all
know|decided|figured|planned|worked|sure|chosen|settled ~1 exactly|out|on? how|when|where|what ~2 i ~1 would|will|am|want|can ~1 going|to? ~1 to? do|end|die ~1 it|$|everything|this
know|decided|figured|planned|worked|chosen ~1 exactly|out|on? how|when|where ~1 to ~1 do|end|die ~1 it ~1 $|and|now
have|got|made|making|finalised|finalized ~2 a|the|my ~1 detailed|full|real? plan|plans ~1 for|to|and|now ~1 tonight|end|die|leave|kill|go|tomorrow|disappear|it|date|note|method|letters|everything
have|got ~2 a plan|date|method ~1 $|now|and|ready ..6 tonight|goodbye|pain|over|scared|nobody|die|alone|tomorrow|tired|peace|ready|end|date
have|got ~2 a plan ~1 now? $
plan ~2 is|in ~1 ready|place|set|made|done ..4 tonight|die|end|leave|life|myself|goodbye|over
found|find|finding ~1 a|the|my ~1 way ~1 to|out ~1 end|die|do|leave|make|of ~2 it|stop|world|life|this|all ~1 $|all|stop|life|world|everything|end
everything ~1 is|have|i ~2 need|is|it? ~1 ready|prepared|arranged|planned ~1 for|to ~1 tonight|my|it|when|go|do|the|end ~1 $|death|end|exit|it|go|last|over
tonight is ~1 the|my ~1 night|last|end|time ~1 $|night|i
tonight ~1 it|i|everything|all ~2 ends|end
tonight ~2 i ~2 will|am|going ~1 going|to? ~1 to? end|finish ~1 it
will|going|shall|am ~2 to? do|doing it tonight|tomorrow|soon|finally ..5 goodbye|nobody|pain|scared|end|over|sorry|gone|peace|forgive|last|die
not|nobody|never ~2 be? ~1 blame|cry|mourn|grieve|hate|sad|cries ~1 yourself|yourselves|for|over|at|too|themselves|me|her? ~1 me|much|funeral? ~1 %when_gone
forgive ~1 me ..1 for ~1 leaving|dying|going|ending|giving ~1 you|like|up|away|them|so|it|$
forgive ~1 me ..1 for ~1 what ~1 i|is|comes|happens
sorry ~1 to|for ~1 leaving|dying|going|everyone|all|what ~1 you|like|so|this|everyone|them|away|i|who|am ~2 like|this|alone|way|to|about|loved
sorry ~1 mom|dad|everyone|mama|papa|mummy|all|family|guys|maa|baba|mumma ..8 goodbye|anymore|leave|leaving|rest|peace|strong|stronger|stay|fight|better|tired
love you ~1 all|mom|dad|both|everyone? ..3 goodbye|sorry ..3 $
tell|tells ~1 @kin|them|her|him|everyone|@child|@partner|my ..2 that? i ~1 loved|love|tried|sorry ..3 %when_gone|goodbye|this
on the other side ~1 soon|finally|$|of
see|meet|join|joining|meeting|with|seeing ~1 you|him|her|them|dad|mom|everyone|grandma|grandpa|nani|@kin|my? ..1 again? in|on|up ~1 heaven|afterlife|other|sky|next|there ~2 soon|tonight|$|life|side
@want|going|ready|soon|time|wish ~2 to|i|will ..2 join|be|meet|follow|reunite ~1 with? ~1 my|him|her|them|you|dad|mom|late|@kin ~1 late|dead|baby|mom|mother|father|husband|wife|son? ..1 in|up|soon|wherever|there|on|now|where ~1 heaven|soon|there|now|$|afterlife|other|is|the|grave
@want ~1 to go home ~1 to god|heaven|jesus
go|going|leave|leaving ~1 to? ~1 and ~1 never|not ~1 come|return|be|look ~1 back|seen|found|home|$ ..3 $|again|anywhere
not ~2 care|mind|bother ~1 if|whether|how|anymore ~1 if|whether? i ~3 live|die|died|wake|exist|survive|alive|dead|gone
not ~2 care|mind|matter ~1 if|whether ~1 i ~3 not|never ~2 wake|woke|survive|exist|make|come
not ~2 care|mind ~2 if ~1 something|anything|it|anyone ..3 killed|kills|took|happened|happens|hit|hits|ended|ends|kill ~1 me|to|my
would|could ~2 be|matter ..4 if i ~3 %gone_if
would|could ~2 be|feel ..2 nice|easier|better|peaceful|relief|good|kind|beautiful|lovely|okay|fine|simple|sweet|quiet|wonderful|so ~1 to|if ~2 just? ~2 not|never|die|disappear|stop|cease ~1 wake|exist|here|be|existing|$|anymore|have|to|being ~2 up|$|here|alive|anymore|exist|at|tomorrow|wake
would not|never ~1 mind|care|matter ~1 if|not ..3 not|never|dead|gone|died|die|dying|existing|waking|killed|disappeared
not ~1 mind ~1 dying|death|disappearing|being
@hope ~2 that|to|i|for|god ~2 i|to? ~2 would|will|do|just|can|go? ~1 to? ~2 %die
@hope ~2 that? ~1 i ~2 do|would|will|to? ~1 not ~2 wake|survive|live|open|exist ~1 !with|at
@hope ~2 that? ~1 i ~2 do|would|will|to? ~1 not ~2 make|see|reach ~1 it|tomorrow|another|the|morning|my|next ~1 $|to|through|till|until|day|morning|night|birthday|sunrise|year|new|home|back|alive
@hope|asking ~2 for death|sleep|it|an|my|the ~1 end|over|accident|death|forever|$
@hope ~2 that|for? ~1 something|someone|it|this|a|the|an|my|god|anything ..2 kill|kills|killed|end|take|takes|ends|ended|finishes|finish|crushes ~1 me|it|my|all
if ~1 something|anything|accident|it ~2 killed|kills|took|take|happened|hit|ended ~1 to? ~1 me|my ..5 relief|relieved|fine|mind|okay|glad|grateful|complain|care|welcome|thankful
life ~1 is|was|feels ~2 over|done|finished for me
my life should ~2 be? over|ended|done|finished
my life ~1 has ended $
my time ~1 is|has ~1 up|come|over|near|ending|done|here $
my time ~1 here|on earth? ~1 is|has ~1 up|come|over|near|ending|done|short|almost|running
my story|chapter|journey|book ~1 is|has|ends|should? ~1 to? ending|ends|end|over|finished|done|ended|close ~1 here|tonight|soon|$|now|with|today
this is ~1 where|how ~1 my|it|i|everything|the ~1 story|life? ~1 all? ends|end ~1 $|for
lay|lie|lying|curl|lied ~1 down|up ~1 and|in|here ~2 never|not|just ~2 get|wake|rise|open|stand|die|exist|stop
stop|stopping|quit|stopped ~1 existing|breathing ~1 $|altogether|forever|now|for|tonight|and
stop|stopping|quit|stopped ~1 living ~1 $|altogether|forever|now|tonight
stop|stopping|quit|stopped ~1 being ~1 alive|me|conscious
not exist ~1 $|anymore|at|for|in|today|than|right
not existing
cease|ceasing ~1 to ~1 exist|be|live
staying|stay|stayed|keeping|kept|keep|being|remain|remaining|am|be|still|only ~2 alive ~2 for|because|only|just|is|feels|anymore|exhausting|out|so|like ..4 kids|mom|mother|cat|dog|parents|sister|brother|family|daughter|son|hard|exhausting|anymore|effort|others|punishment|chore|$|sake|tired|job|work|children|guilt|husband|wife|them|him|her
only|just|reason ~1 i|am|thing ..3 alive|here|living|around ~1 because|for|so|is ..8 devastate|kill|break|hurt|heartbroken|destroy|cat|dog|kids|mom|mother|parents|guilt|scared|coward|afraid|suffer|cry|crushed|find|sister|brother|daughter|son
too ~1 scared|afraid|cowardly|weak|much|coward ~1 of|a|coward? to ~1 die|kill|do|end|actually ~1 myself|it|do|$
not ~2 brave|courage|strong|guts|nerve ~1 enough? to ~2 die|kill|end|do ~1 it|myself|life|everything|$
called|texted|calling|call|phoned|rang|dialled|dialed|chatted|messaged|text|contacted|contact ..1 the|a|suicide ~1 suicide|crisis|national ~1 suicide|crisis|prevention|mental|helpline|hotline? ~1 hotline|helpline|line|lifeline|chat
survived|survive|surviving ~1 my|a|an ~2 suicide? attempt ~1 $|last|yesterday|this|on|two|and
my|another|second|third|recent ~1 suicide attempt
passive|suicidal ideation is|has|was|getting|back|worse|again|returned|tonight|$
not ~2 think|believe|see|feel ~1 i ~2 will|can|could|would ~1 make it ~1 to|through|till|until|past|$ ..2 birthday|thirty|tomorrow|30|40|25|year|night|morning|christmas|diwali|end|winter|alive|$
suicidal thoughts|ideation|feelings|urges ~2 do|does|will|would not ~1 leave|stop|go|end|let
suicidal thoughts|ideation|feelings|urges ~2 have|has? ~2 came|come|keep|getting|returned|back|again|worse|louder|tonight|today|stronger|creeping|won|flooding|consuming
all|thing|everything|only|dream|wish|goal|plan|solution|hope|answer|want|left ..4 is|was be|to? to? ~2 %die
death|dying|suicide|disappearing|dead ~1 is|'s|was ~1 all|the|what ~1 only|thing? ~1 i|thing ..2 think|want|dream|crave|wait|look|hope|need|left|can|about
planning|plan|planned|imagining|about|attempting|of|thought|picturing|scheduled|rehearsed|rehearsing my ~1 own? suicide
my own suicide|death|funeral
voice|voices|brain|mind|head|something|it|thoughts ..5 kill|end|hurt|off yourself|urself
never ~1 @want|wanted ~1 to ~1 die|disappear|dead|end|kill|go so|as|more|this|badly|harder|like
put|putting ~1 an end to ~1 my|it|everything|this|all|myself ~1 life|all|$|existence|pain|misery|suffering|once|now|tonight
bring|bringing|brought my|it life|all to an end
throw|throwing|give|giving|lose|losing my life away|up|too|as|now|$
@want|ready|going|about|decided ~2 to ~1 lose my life
@want ~2 to finish|end|stop my? it|everything|life|self|existence ~1 $|all|tonight|now|forever|for
picked|chose|chosen|set|fixed|decided|pick|have|got|marked|choosing ~1 on? a|the|my ~1 final? date|day ~1 to|for ~1 end|die|leave|go|finish ~1 $|things|it|everything|all|my|this
who|nobody|they|everyone ~1 will|would ~2 come|cry|show|attend ..2 my funeral
imagine|imagining|picture|picturing|planned|planning ~2 my own? funeral
my own? funeral ~1 $|and|who|would|will|in|playlist|again
wish|hope|want|wanted|wishing|hoping|need ~2 that? ..2 somebody|someone|something|the|it|god|universe|earth|ground|life|everything|sleep|night|he|they|lightning|illness ..2 would|could|will|to|can|just ~2 hit|crush|erase|delete|end|switch|take|kill|finish|wipe|remove|unmake|stop|claim|collect|carry ~1 me|my
switch|turn|shut me off
switch|turn|shut myself off ~1 $|forever|for|permanently
they|everyone|everybody|kids|parents|family|world|life|earth|people|you|mom|dad|husband|wife|children|others|friends|school|house|@kin would|will|could|can|might|'s ~2 all? ~2 keep|go|manage|cope|survive|do|be|live|carry|continue|sleep|breathe|turn|spin|run|work|get|have|move|thrive|function|rest ..3 without me ~1 $|around|in|here|probably|and|just|like|so
relieved|happy|free|glad|better|fine|lighter|relief|thankful ..3 that|when|once|after|if|because i ~1 am|was|'s|were|had ~1 finally? gone|dead !for|from|to|on|until|by|again
could|would|can|might|may|should ~2 die|disappear|vanish|evaporate|dissolve ~2 and|tomorrow|tonight|today|now|right ..3 nobody|no|not|only|world|would|nothing|one|who|life|people|everyone|they
not|nolonger|never ~1 matter|matters|needed|need|mattering ~2 after|once ~1 tonight|tomorrow|i|today|this|sunday|weekend ~2 $|am|go|leave|gone|night
where i am going ~1 $|i|nobody|there|next|to|you
will|would not ~1 need|needing|be ~1 needing? ~1 it|them|that|these|any|this|my ..2 where|anymore|after|soon|when|much
can|should|may|could have|keep|take my ..4 when|after|once|if i ~2 %gone_if
can|should|may|could have|keep|take my ..3 when|after|once|if i ~1 am|will not around|here|alive|there
%when_gone ..5 can|should|will|may have|keep|take|get my|the
will|would not ~1 be ~1 there|here|around|alive ~1 to see|meet|watch|hear|celebrate|attend|hold|find|know|finish
will|would never ~1 see ~2 my|the|another|next|this|her|him|them ..2 spring|summer|winter|birthday|graduate|grow|christmas|diwali|monsoon|snow|year|again|married|wedding|eighteen|old|marry ~1 $|again|up|and|because|i
stopped|stop|quit|gave ~1 up? ~1 making|planning|buying|saving|booking|on ~1 any|new|for|the? ~1 plans|things|future|anything|long|clothes ..4 because|since|future|after|next|tomorrow|what|there|beyond|past|not ..3 not|nothing|no|here|around|future|alive|exist|point
no ~1 plans ~1 beyond|past ~1 the|my|this|next? ~1 december|tomorrow|birthday|weekend|i|sunday|march|year|today|tonight
because|since|as i ~1 will|would|am|do not ~2 be|going|think ..3 here|around|alive $|then|by|anymore|for
how ~2 easy|simple|quick|peaceful|quiet|painless it would|could|will|can|might ~1 be ~1 $|to|if|just ~1 $|just|to|let|end|stop|slip|go|disappear|not|i|die|leave|never|do
would|could be ~1 so|that? easy|simple to ~1 end|stop|let|go|slip|disappear|die|leave|do ~1 it|go|away|everything|existing|$|into|all
waiting|wait ~1 for ~1 it|this|everything|all|life|my|the ~1 body|heart|life|all|thing|whole|end|clock|days|pain? ~1 all? to ~2 be|end|over|follow|stop|give|finish|run|quit|fail ~1 over|$|out|up|done|beating|too|me|for
not|never ~2 meant|made|built|supposed|cut|designed|fit|born ~1 out? for|to ~1 this|life|live|living|exist|existence|be|survive ~1 world|$|alive|here|life|planet|anymore|earth
soon|finally|tonight|then|tomorrow ~2 i ~1 will|can|could|get|am ~2 be? ~1 to? rest|peace|free|sleep|quiet|nothing|silent|at|still ~1 $|forever|for|peace|too|last|from
i ~1 will|can ~2 soon|finally|only rest|be|sleep ~1 $|forever|at|peaceful|free|peace|still ~1 peace|$|rest
go|walk|drive|run|leave|wander|get|fly|sail ..7 and ~1 never ~1 come|return|look|be|turn ~1 back|home|again|found|seen|$
go|going|run somewhere|where ..4 never ~1 come|return
envy|jealous|envious|lucky ~1 of|the|people|those|are|is ..3 dead|die|died|dying|graves|corpses|corpse|graveyard|buried|peacefully|gone ~1 $|in|because|and|already|people|young
not|nolonger ~1 afraid|scared|fear|frightened ~1 of|to ~1 die|death|dying|dead|end|ending|leave ~1 $|anymore|it|now|i
death|dying ~1 does|is|do|did not ~1 scare|scares|frighten|frightens|bother|scary|frightening ~1 me|$|anymore|now
one|1 ~1 less|fewer ..1 mouth|problem|person|burden|worry|bill|headache|failure|plate|disappointment|thing ~1 $|to|for|in|around|if
one ~1 mouth|person|problem less ~1 $|to|for
do life anymore|$|like
not ~2 do|doing life
lived|survived|suffered ~1 long|more enough|than ~1 enough|$|already|now|i|for|in
this|it is ~1 the end ~1 of|for ~1 me|my|the|line? ~1 life|story|road|$|line
it|this|everything|all|pain|my ~1 story|suffering|life? ends|end|stops|finishes ~1 tonight|here|today|tomorrow|now|soon|this|with ~1 $|me|weekend|for|week|i
be|am|with ~1 together? with my? mom|dad|her|him|mother|father|grandma|grandpa|son|daughter|baby|husband|wife|brother|sister|them|nani ~1 again|soon ~1 $|in|now|tonight|wherever|up
take me with you|her|him|them ~1 $|mom|dad|please|nani|wherever|to
done|finished|through ~1 with ~1 it|being|all|everything|this|living|breathing ~1 all|$|thing ~1 goodbye|forever|called|being
no|nomore|any|lost|without|little ~1 more|all|any|my|the? ~1 will|desire|wish|urge|motivation|reason|appetite ~2 left? ~1 to|for ~1 %live
nothing ~1 is? ~1 ties|keeps|holds|tie|hold|binds|anchors|keeping|holding|tying me ..3 world|here|life|earth|anymore|alive|place
nothing left for me|anyone ..2 world|here|life|earth|anymore|alive
body|heart|heartbeat|breathing|lungs would|could|will|to|should ~2 just? ~1 stop|give|quit|stopped|shut|fail ~1 up|$|beating|out|working|in|already|down|breathing
wish|hope|want|wishing|pray ~2 my|that|this ..2 heart|body|lungs|breathing would|could|to|will|just ~2 stop|give|quit|fail|shut
pain|hurt|suffering|misery|struggle|nightmare ~1 will|would|can|ends|end|stops|to|finally ~2 end|stop|be|over|tonight|tomorrow|soon|with ~1 tonight|tomorrow|over|soon|with ~1 $|me|tonight
rather|prefer ~1 to? not ~2 exist|live|wake
rather|prefer ~1 to? not ~2 be alive|here|born ~1 $|anymore|than|at
suicide|death|dying ~1 is|'s|has|been ~2 on|crossing my mind
on|crossed|crossing|crosses my mind ..4 suicide|dying|ending|death
someone|somebody|something|anyone ~1 to ~1 kill|end|finish me
attempt|attempts ~1 on|at my own? life
no ~1 place|room|space|need ~1 for me|someone ~1 in|on|here ..2 world|earth|life|$
best|kindest|nicest|only ~1 thing ~1 that? ~1 i|left ..5 is ~1 to? ~2 die|disappear|vanish|end|go|leave ~1 $|it|everything|quietly|for|forever|away
for|want|wait|until|till|wish ~2 my|this life ~1 to|is|was ~1 be? over|end|done|finished
closer|close ~1 to ~1 ending|end|death|dying ~1 it|everything|my|things|than|$
not ~2 fit|belong ~1 in|on this|the world|earth|planet ..4 stay|leave|leaving|exist|anymore|alive|go
feel|feels|felt|like ~2 dead ~1 already|weight|person
already dead ~1 $|inside|i
live|living|lived|alive|survive|survived|exist ..2 feels|is|was|seems ~2 like? ~1 a|my|the? ~1 punishment|curse|chore|torture|mistake|unbearable|sentence|exhausting|painful|pain|agony|prison|hell
i ~1 do|did ~1 not ~2 ask|asked|choose|chose ~1 to ~1 be ~1 born|here|alive
never ~1 asked|chose|wanted ~1 to ~1 be|have? ~1 been? ~1 born|exist|alive|here
tired|exhausted|done|sick|weary ~1 of|with ~1 breathing|existence|life ~1 $|itself|and|as
not ~1 able|strong|brave ~1 enough? to ~1 live|exist|stay|survive ~1 anymore|$|alive|here
heaven|afterlife|grave ~2 is|sounds|seems|looks|must|be ~1 better|waiting|calling|nicer|kinder
death ~1 is ~1 calling|waiting|near|coming|close|better|easier ~1 me|for|$|than
calling|calls ~1 me ~1 home|to ~1 god|heaven|the|death|rest
can|could|may|let ~1 i ~2 please? ~1 not ~2 exist|be|wake|live ~1 a|here|alive|anymore|$ ~1 person|$|anymore|human
@want ~2 to ~1 not be a|anyone|me ~1 person|human|anymore|$
some people|of ..3 not ~1 meant|made|built ~1 for|to ~1 life|live|living|this|exist
not ~1 going to ~1 make it ~1 to|past|through|till|until ~2 summer|winter|christmas|diwali|spring|thirty|30|40|march|december|january|my|next|the ~1 $|and|birthday|year|new|end
better|easier|best|simpler|happier ..4 if i ~2 did? ~1 not|never ~1 come|came|make|made|return|returned|wake|woke ~1 back|home|it|up ~1 $|from|alive|tomorrow
trade|swap|give|donate|switch|exchange ~1 places|my|lives ~1 life|years|place? ..3 someone|somebody|people|anyone|who|dying|sick|deserves|wants ..4 live|life|deserve|deserves|dying|wants
my|the|this ~1 story|life|chapter|book ~1 should|could ~1 have ~1 ended|stopped|finished
keeps|keep|stops|stop|stopping|kept|saved|saves|prevents me from ~1 suicide|dying|ending ~1 $|is|it|my
not ~1 think|feel|believe ~1 i|like ~2 @want|can|could|will ~2 to? ~2 %live
not ~2 feel|feeling|felt like ~2 %go_on
not ~2 feel|feeling|felt like ~2 waking|getting up ~1 ever|$|anymore|again
death|dying|suicide|end ~1 would|is|seems|feels|sounds|looks ~1 like? ~1 the|my|an only ~1 way|exit|escape|answer|option|solution|thing|cure|peace|relief
suicide ~1 tonight|tomorrow|$ ..3 tonight|tomorrow
suicide tonight|tomorrow|soon
why am i ~2 here $
wish|hope|hoping|want|wrong ..8 i ~1 had|have|do|did ~1 not ~1 woken|survived|made|come|wake|recover ~1 up|it|back|out|through|$|from
future|world|life|tomorrow|picture|story|version ..5 has|with|had|have|having|includes|contains|without me in it
only|just ~1 wake|get|stay|live|breathe|exist|keep|go|hang ..2 because|for|so ..5 would|will|sad|devastated|heartbroken|die|cry|sake|break|crushed|needs
fall|falling|fell asleep and ~2 stay|remain|never|not
wish|hope|hoping|hopefully|pray|praying ..3 last ~1 night|day|morning|time|evening|week ~2 that? ~1 i|of ~2 have|need|had|feel|ever|see|live|my|wake|being ..3 $|feel|live|wake|suffer|pretend|hurt|cry|do|breathe|life|alive
do|doing|living|bear ~1 this? life thing ~1 $|anymore
i|my ..9 is|be|was to ~2 not? ~1 exist|die|disappear|vanish|perish
best|greatest|kindest|only gift ..5 is|be ..3 not|disappear|die|without|absence|gone ~1 exist|$|me|be|here
peace|rest|quiet|sleep|silence ..3 forever|eternal|permanent|eternity ~1 kind|sort|one
button|switch|pill|way ..3 to ~2 stop|cease|not|end|turn ~1 being|existing|be|exist|myself|living|everything|it ~1 $|alive|i|all
hurt|hurts|painful|pain|easier|harder|tired|tiring ~1 to ~1 just? ~1 exist|be alive|be|breathe ~1 $|every|anymore|alive
not ~1 want|need ~1 to ~1 be ~1 saved|rescued|found|brought
in ~1 my|the|another next life ..6 this|better|right|maybe|different|over|again
too tired ~1 to ~1 live|exist|be|stay ~1 $|alive|anymore|here
get|getting|got rid of ~1 myself
live|living|life|exist|existing feels|is|has ~2 become|been? ~1 like? ~1 a ~1 burden|punishment|curse|chore|torture|sentence
already|practically|basically ~1 a ~1 ghost|corpse|dead
world|life|earth ~1 is|was ~1 not ~1 for|made|meant|built ~1 for? me|people|someone ~1 $|like ~1 me
crossed|cross|crossing ~1 over|to ~1 the|to ~1 other|side
want|wish|like|love|wanted ~2 to ~1 be? swallowed|taken|carried|washed ~1 away|up ~1 by|$
want|wish|wanted|let ~1 it|night|darkness ~1 to? ~1 take|swallow|claim|carry|keep me
better|happier|best|calmer ~1 off? ~1 dead $|than
suicide|death|dying ..3 not ~2 scary|scare|scares|frightening|bad|wrong|crazy
@hope ..5 not|never ~2 wake me
hope|hoping|pray|praying|wish|wishing ..2 heart|body|lungs|breath|breathing ~2 stop|stops|gives|quits|fails|stopped
wish|wished ..7 never ~1 was|existed|lived|born|happened
not ~2 @want ~1 to ~1 see|reach|meet|face ~1 the|another|a|my|next ~1 new|end|next|another? ~1 year|birthday|summer|winter|morning|decade|monsoon|spring|christmas|diwali
sleep|slept|asleep ~1 for good
day|time|night|way|place|moment ~1 to ~1 end|finish|die ~1 it|things|everything|all? ~1 all? $
courage|strength|guts|nerve|bravery ~1 not? to ~2 $|die|exist|live|disappear
courage|strength|guts|nerve|bravery to ~2 end|do|finish ~1 it|everything|things|my|myself
all|only|thing|hope|dream|look|want|wish|left ..6 is|was ~1 not|never|nolonger ~1 being|waking|existing|having ~1 here|alive|around|up|to
soon|finally|then|after|once ..3 @everyone|they|nobody|he|she|@kin ~1 will|would|does|do not ~1 have|need|be ~1 to? ..5 me|my|mine $|anymore|therapy|mistakes|mess|problems|bills|fees|treatment|worry|mood|moods|tears|cry|crying|complain|face|noise
is|was there ~1 any|a ..1 reason|@point ~1 for? me? ~1 to|in ~1 %live
last|final ~1 chapter|page|line ~1 of ~1 me|my ~1 $|life|story|own
life ~1 is ..5 want|ready|time ~1 to ~1 leave|exit|quit|end ~1 $|early|it|now
waiting|allowed|permission|free|want ~1 to ~1 be? allowed to ~1 stop|go|leave|rest|die|end ~1 $|existing|living
permission ~1 to ~1 die|stop|go|leave $
@want ~2 to ~2 stop $
want|wanted ~1 it|this|everything ~1 to ~1 be ~1 over|done|quiet ~1 $|forever|already|now ..3 forever|$
too ~1 much ~1 effort|work to ~1 exist|live|be|stay|breathe ~1 $|alive
dying|death|suicide ~1 would|will|could ~1 fix|end|solve|settle|answer ~1 everything|it|all|my|this
let me ~1 die in peace
no|not|any ..6 future|world|life|plan|tomorrow ..3 includes|including|has|with|involves me
okay|fine|cool|ready|comfortable|happy|good ~1 with ~1 not|never ~1 being|waking|existing|living|be
okay|fine|cool|ready|comfortable|happy|good ~1 with ~1 dying|death|disappearing
supposed|meant ~1 to ~1 last|live|survive|be ~1 this|that|so|alive ~1 long|far|$
@hope|want ..3 get|had|have|got|catch|contract|develop ..2 disease|cancer|accident|tumor|tumour|illness|stroke
@hope|want ~2 to|i ~1 would? ~1 be|get ~1 killed|taken ~1 by|$
hard|harder|difficult|struggling|impossible|running ..3 reason|reasons|point ..1 to|for ~1 %live
find|finding|found ~1 a|any|no|another? ~1 reason|reasons ~1 left? to ~1 %live
ran|run|running ~1 out of ~1 reasons ~1 to ~1 %live
feel|feels|felt ..4 already ~1 died|dead
i ~1 end ~1 too|as|with|tonight|here|$
who|whoever|nobody|someone|stranger|hope|mom|mum|they|police ..4 find|finds|found|discovers|discover my body
whoever ~1 finds|find me
has|have to ~1 find me ~1 $|like
death|dying ~2 feels|sounds|looks|seems ~1 like ~1 a|an|the|my ~1 bed|home|hug|friend|blanket|holiday|rest|gift|answer|door|relief|exit|release|escape|lullaby|comfort|pillow|warm
not ~2 @want ..4 wake ~1 up to
said ~1 all|everything i ~1 need|needed|want|wanted|had ~1 to ~1 say
without ~1 someone|people|person|somebody like me ~1 $|in|around
kms ~1 tonight|now|today|soon|tomorrow
why ~1 should not ~1 i ~2 die|end|kill|disappear|go|give
if ~1 i ~1 could ~2 %die
if ~1 i ~1 could ~2 @go_away
tried|trying|want|wanted|going|plan|planning|planned|thinking|tempted|attempt|attempted ~1 to|about|of ~2 overdose|overdosing|od
@want|ready|going|prepared ..2 leave|leaving ~1 everything|everyone|it|this|all ..4 behind
leave|leaving ~1 everything|everyone|it ..4 behind ~1 for|forever ~1 good|ever|$
birthday|night|day|morning|year|breath|meal ..3 hope|wish|pray|hoping ..4 last|final
they|everyone|parents|family|kids|people|friends|all ~2 get ~1 over me
stopped|quit|stop ~1 caring ~1 if|whether|about ..3 live|die|wake|alive|survive|happens
being ~1 dead|gone ~1 sounds|seems|feels|would|is|looks|must ~2 better|easier|like|nice|peaceful|so|good|restful|relief|be
what ~1 good|use|point ~1 am|is i|me ..3 alive|here
stop|stopped|end|ended ~1 being ~1 in ~1 it|this|the|their ~1 world|life|lives|$
not ~2 @want ..3 be ~1 in ~1 it|this ~1 anymore|$|world
only|sole ~1 reason|thing ~1 i ~2 alive|here|breathing|around
death ~1 is ~1 the? only|best|my ~1 way|answer|option|solution|choice|friend|escape|thing
i ~1 should|shall|must|ought ~2 not|never ~1 have ~1 been|survived|lived|woken
would|will ~1 not|never ~1 be ~1 missed $
not ~1 missed $
end|take|ending|taking mine ~1 $|too|as|now|tonight
letter|letters|note ..6 one|each|every ~1 for|of|to ..3 kids|children|them|person|him|her|mom|dad|husband|wife|family
nothing ~1 left? ~1 here for me
move|moving|moved ~1 on from ~1 this|my|the life|world
deserve|deserves|need|needs ..5 wants ~1 to ~1 live|exist|be|stay ~1 alive|$|here|around
sleep|bed ..2 and ~1 be ~1 gone|dead|done|over ~1 $|forever
goodbye ~1 to ~1 this|the|my ~1 cruel? world|life|existence
@hope|want|wanted ..6 terminal|fatal|incurable|malignant
lost|losing ~1 the|my|every|all? ~1 reason|will|desire|wish|motivation|strength ~1 to ~1 %live
cease|end|finish|stop ~1 me $
would|could ~1 like|love|prefer ~1 to ~2 %die
would|could ~1 like|love|prefer ~1 to ~2 be ~1 nothing|dust|ash
@want ~3 to ~2 be nothing
end|ends|stop|stops|over ~1 when i ~1 do|end|go|die|am ~1 $|gone|dead
nomore ~1 tomorrows|birthdays|mornings ~1 for me|someone
what ~1 is ~1 keeping|holding|stopping me ~1 here|alive|$|from
better off ~1 with ..5 than ~1 with ~1 me
not ~1 promise ..3 not ~1 kill|die|do|end
@everyone|@other ~1 get ~1 over ~1 it ~1 if|when|once i ~2 %gone_if
%dying ~2 is ~1 all|everything|what i ~2 want|think|need|crave
@hope ..3 sleep|night|day|birthday|morning|breath|year|sunrise ..3 last|final
choose|prefer|pick|rather|chose ~1 not ~1 waking|being|existing|living
undo|reverse|cancel|erase|unmake ~1 my ~1 birth|existence
nobody ~1 needs|wants|needed|wanted me ~1 to? ~1 be? alive|here|around
why ~1 i ~1 am ~2 alive|breathing|living|existing ~1 $|when|if
why ~1 i ~1 am ~1 still here $
living|existing|existence|breathing ~1 feels|seems|is|has ~2 pointless|meaningless|useless|unbearable|impossible|exhausting|hell|painful|torture
not ..6 want ~1 to ~1 stay|live for
pretend|pretending|acting|faking ~1 like|that? i ~2 want|wanted|like ~1 to? ~1 live|living|be|being ~1 alive|here|$
hold|holding|hang|hanging|hung ~1 on ~1 only|just? for ..4 only|just|sake|not
i ~1 go too
look|looks ~1 like ~1 an? accident
sleep|rest ..3 end of time|days|world
world|life|earth ~1 has|is|with? ~1 no ~1 room|place|space|use|need ~1 for ~1 me|someone|people
how long ..6 find me
not going to ~1 see|reach|hit|turn ~1 my? thirty|30|40|25|next|another|christmas|diwali|new
no|any ~1 fight|strength|energy|will|power|force ..4 to ~2 live|exist|stay|survive
not ~2 @want ..2 to ~1 celebrate|have|see|reach ~1 another|any|more ..2 birthday|year|new
why ..4 one who|that ~1 lived|survived
jealous|envy|envious ..4 terminal|dying|dead|sick|cancer|coma
stop ~1 being $
end|ending ~1 everything|it ~1 is ~1 the|my ~1 only
one ~1 who ~1 should ~1 have ~1 died|gone
it|life|everything ~1 will|would ~1 all? ~1 be ~1 over ~1 soon ..3 everyone|they|me|i|peace
@hope ..3 lungs|heart|body|brain ~1 forget|forgets|stop|stops|quit|quits|fail|fails|give|gives
not ~1 having ~1 to ~1 do|face|see|live ~1 tomorrow|this|another|it|life
stop|quit|stopping ~1 waking ~1 up
outlived ~1 my ~1 usefulness|time|purpose|use
not ~1 have ~1 a ~1 next|another|tomorrow|future ~1 year|birthday|time|life|day|$
@want ~1 to ~1 be ~1 where ~1 my ~1 @person ~1 is|are|went ~1 $|now
give ~1 my ~1 life|years|days|time|heartbeats ~1 left? ~1 to|away ~1 to? ~1 someone|anyone|somebody|anybody
give ~1 up? ~1 the ~1 rest ~1 of ~1 my ~1 life|years|days
am|feel|being|feeling ~1 like? ~1 a? ~1 waste ~1 of ~1 air|oxygen|space|breath|skin
belong ~1 with|among ~1 the ~1 dead
not ~1 belong ~1 among|with ~1 the living
let|make ~1 this|tonight|it|today ~1 be ~1 the? ~1 my? ~1 last|end|final
rather ..6 than ~1 be? ~1 a burden
ready ~1 to ~1 be ~2 done|finished|over|gone ~1 $|with ..3 it|all|everything|life|this|$
leave|go|disappear|die ~1 before ~1 i ~2 ruin|hurt|destroy|damage|burden|disappoint|cost
lower|bury|cremate ~1 me ~1 down|$|in|with|next|and|there
allowed|permitted|time ~1 to ~1 finally? die
sorry ~1 for ~1 being|existing ~1 born|alive|$|here
nothing|nobody ~1 can|could|will ~1 make|keep|convince ~1 me ~1 stay|here|live|want
lucky ..5 not ~2 see|wake|survive|make
already ~1 left|gone ..3 body
do not ~1 look|search|wait ~1 for me ~1 $
@want|need ~1 an|the end|ending ~1 $
might as well ~2 be? ~1 dead|die|disappear|vanish|end
prefer|choose|better ~1 to? ~1 be ~1 dead|gone ~1 $|than
@want ~1 to ~1 stop ~1 wasting|using|taking ~1 it|air|oxygen|space
@hope ~1 not to ~2 return|wake|survive|live|be|exist|come|see|open
god|he|she|death|someone|it|universe ..4 not ~1 wake me
problems|pain|trouble|troubles|misery|suffering|worries ..2 end|ends|die|dies|stop|stops ~1 with me
free|freed|released|release|escape|escaping|rid|liberated ~1 of|from ~1 this|my life|world|existence|body
ask|asking|asked|beg|begging|pray|praying|pleading ..4 take me ~1 $|away|too|home|with
see|imagine|picture ~1 myself ~1 in ~1 any|the|a ~1 future|tomorrow
how ~1 long|longer ~1 i ~1 be|last|make ~2 around|here|alive|it|$ ~1 $|anymore
life ~1 has ~1 nothing ~1 left
sleep ..2 the ~1 rest ~1 of ~1 my ~1 life|days
soon ~1 i ~1 be ~1 just|only|nothing ~1 but|a? ~1 a? ~1 photo|memory|name|picture|story|stone|star|photograph|ghost
not ~1 be|bear ~1 in this ~1 skin|body|head ~1 anymore|$
= critical_suicide openly
suicide
going|back|turn|turns|turned|thinking|thoughts|mind|close|led|leads ~1 to|of|about|towards ~1 suicide
from|about|of|toward|towards|on|for ~1 suicide
suicidal thoughts|ideation|feelings|urges|tendencies|thinking|impulses|mood|episode|again
suicide ..1 thoughts|ideation|urges|plan|plans
thoughts|urges|ideas|plans|idea|voices ..2 of|about ..2 suicide|dying|death|ending|suicidal|disappearing|existing
voice|voices|brain|mind|head ..4 says|telling|tells|saying|tell|screaming|whispering|whispers|wants ..2 me ..2 to ..2 die|kill|end|go|dead|leave
thought ..1 of|about ..1 suicide

%time_left = this|next|another year|summer|winter|birthday|christmas|diwali|spring|monsoon|month ; my|the next? birthday|wedding|graduation
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
would|will ~1 be|cry|grieve|mourn ~1 sad|upset|devastated|hurt? ..2 for a|some|few ~1 while|month|week|bit|days|year|months
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
= ending
for always|eternity
ending ~1 everything|it|things|all
whatever happens happens
the end ~1 of ~1 it|me|this|everything|all $
put ~1 it|this|life ~1 all? down $
now i ~1 can ~1 go|rest|leave|sleep $
= absence
if ~1 mine|i|my ~1 life|heart? ~1 stopped|ended|stops|ends
= ending
close|shut|closing ~1 my eyes ~1 tonight|forever|for|one|$
be|being ~1 done|over|finished $
story|life|mine|chapter|book|everything|existence|heart ~1 should|could|would|can|will|might|to ~1 have? ~1 quietly|just? ~1 ended|end|stop|finish|stopped|cease|over|close
story|life|chapter|book|road ~1 is|has|ends|ended|ending|comes ~2 over|ended|end|here|finished|done|close|early|already|ago|now
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
maybe|perhaps|think|guess|feel|feels|finally ~1 it|like ~1 is|'s|it ~1 is? ~1 my? time ~1 $|to ~1 $|go|leave|rest|let
forgot|forgotten|time|meant|supposed|ready ~1 to ~1 leave|go $
lights|light|curtain|curtains ~1 to? ~1 go|goes|fall|close|closes|fade ~1 out|down|$
allowed|permission|free to ~1 stop|go|leave|rest $
= absence
without|losing ~1 her|his|their|your ~1 useless|worthless|broken|sick|crazy|stupid|failed|pathetic|sad|burden ~1 of|a? ~1 father|mother|mom|dad|son|daughter|sister|brother|wife|husband|friend
main ..1 na|nahi ..1 rahun|rahu|rahunga|rahungi|hota|hoti|hoon
mere ..1 bina|jaane|baad|marne
= parting
packed|boxed|sorted|labelled|labeled|packing|sorting ~1 up? ~1 all? my ~1 things|life|belongings|stuff|clothes|photos|letters
will ~1 is ~1 signed|written|done|ready|made
debts|bills|loans|dues ~1 are|is ~1 paid|settled|cleared
heart|mind|soul ~1 is ~1 quiet|calm|still|at
instructions ~1 for|on|about|to
gave|giving|given|give|handed|gift|gifted ~1 my ~1 watch|ring|guitar|bike|books|laptop|jewellery|chain|saree|camera|car|phone|collection|diary|keys|savings|gold|necklace|scarf|bangles ..2 to ~1 my|him|her|a|the
recorded|recording|made ~1 a|some|voice? ~1 video|videos|message|messages|note|notes|audio ~1 for|to
know ~1 that? i ~1 tried|loved|love|cared
not|none|nothing ..4 is|was ~1 her|his|their|your|anyone's|anybody's|anyone|anybody|mom's|mum's ~1 's? ~1 fault
my ~1 passwords|password|pin|pins|papers|documents|savings ~1 are|is ..3 in|on|written|saved|under|with
thanked|thanking|thank ..2 people|everyone|them|everybody|friends|family|you ..5 $|thank|everything|listening|loved|wanted
said ~1 all|everything i ~1 need|needed|want|wanted|had ~1 to ~1 say
one last ~2 good|nice|normal|happy|real|proper? ~1 day|weekend|dinner|meal|trip|laugh|look|morning|evening|walk|dance|song|conversation|christmas|diwali|summer
names ~1 on ~1 them|it|each|every
who gets what
labelled|labeled|listed|marked|divided|sorted ..4 who|what|whom ~1 gets|goes|should
khayal|dhyan|khyal ..1 rakhna
maaf ..1 karna|kar|kardo|kardena|karo|dena
alvida
aakhri ..1 baar
sabko|sabse|maa|mummy|papa|dosto|usko ..3 pyaar|pyar|love ..2 kehna|dena|bol
= finality
not ~1 long now
two|three|four|five|six|seven|ten|few|1|to|3|one ~1 more? days|nights|weeks|hours ~1 left ~1 $|to|of|and
cancelled|canceled|stopped ~1 everything|all|booking|planning ..3 after|next
no after $
prepared|arranged|planned|sorted|organised|organized|settled ~1 everything|it ~1 all? $
they|she|he|nobody|mom|mum|dad|family|friends ~1 not ~1 know|suspect|realise|see|notice ~1 it|that|this|yet|anything ~1 $|is|yet
nobody ~1 suspects|suspected
this ~1 one? ~1 was|is|will ~1 be? ~1 the last ~1 $|one|ever
borrowed time
the last $
soch|faisla|decide ..1 liya|kar|kiya ..1 hai|$
= ending
sab ..1 khatam
duniya ..3 mere ..1 liye ..1 nahi
= finality
permanently|forever $
not ~1 need|want ~1 anything|them|it|these ~1 now|anymore|where|soon
not ~1 be ~1 another|more|next|any ~2 page|entry|letter|day|birthday|time|tomorrow|morning|year|entries|pages|diwali|christmas
last ~1 time ~1 i ~2 write|post|speak|talk|see|say|call ~1 here|this|to|them|her|him|$
mind ~1 is ~1 made up
insurance ~1 money|payout|policy
for after $
main ..2 ja ..1 raha|rahi ..1 hoon|$
aaj ..3 aakhri|antim
kal ..2 se ..3 nahi
bas ..2 aaj ..2 raat
ab ..2 sab ..2 khatam
= parting
please ~1 look|take|feed|water|watch|keep|care|be ~1 after|care|an|kind|good|for|to
how to ~1 say goodbye
saying|say|said ~1 my|silent|quiet|goodbye ~1 goodbye
do not ~1 worry|bother|save|buy|wait|plan ~1 about|buying|getting|saving|for|up|a ~1 me|what|my|a|for ~1 $|anymore|to|birthday|gift|seat|plate|up
told|tell|telling|called|texted ~1 everyone|everybody|all|them|each|my ..3 i ~1 love|loved|am ~1 them|her|him|you|sorry
case ..3 last ~1 time|one|$
sorry ~1 i ~1 could|was|am|did not ~1 be|do? ~1 stronger|enough|better|strong|more|good
wrote|write|writing|written|left|leaving|drafted|finished ..4 letter|letters|note
they|he|she|mom|mum|dad|you|someone|everyone|nobody ~1 will|would|'s ~2 find|read|need|understand|forgive|know|get ~1 them|it|this|me|everything ~1 $|on|when|after|then|soon|later|tomorrow|one
goodbye ~1 $|everyone|all|friends|my|dear|diary|mom|forever|world
deleted|deactivated|closed|wiped|deleting|cleared ~1 all? my ..2 accounts|account|photos|profiles|chats|messages|history|socials|media|instagram
paid|cleared|settled|returned|repaid ~1 all|back? my|the|everything|off|what ~2 last|debts|dues|bills|books|i|loans|borrowed|library
cleaned|tidied|packed|emptied ~1 up? my|the|everything|out ~1 room|desk|things|drawers|$ ~1 $|so
peace|peaceful|calm|calmer|calmest|lighter|relieved|serene ~1 for|since|now|because|strangely|in ..4 first|decided|decision|chose|plan|soon|date|ready|weeks|months|years|long|time
strangely|oddly|weirdly|suddenly|finally|very ~1 calm|peaceful|light|relieved|free|serene
sorry ~1 mom|everyone|dad|all|mum|mumma|papa|to|i|for ~1 everyone|all|everything|could|not|was|$|being ~1 $|enough|strong|better|stronger|i
please ~1 forgive me
forgive|forgave me ~1 $|please|mom|everyone|for|all|one
love you all|mom|both|guys|always|everyone ~1 $|goodbye|please|sorry|take
last|final ~1 meal|dinner|walk|hug|look|sunset|chai|call|photo|supper|kiss|conversation ~1 $|with|together|i|today|tonight|on
one last time
for the last time ~1 $|tonight|today|and
giving|given|gave|give ~1 away ~1 all|my|most ..2 @belongings|things
can|should|may|could|will|please ~2 have|keep|take|inherit ~1 my|it|them|mine|all ..1 $|when|after|guitar|bike|books|room|things|phone|laptop|clothes|cat|dog|plants|car|savings
taught|showed|told|wrote|explained|telling|shown ..3 where|how ..3 papers|documents|passwords|keys|insurance|money|files|accounts|bills|feed|cook|pay|are|is
made|make|making ~1 sure ..4 password|passwords|insurance|bills|cat|dog|kids|papers|money|taken|care|find|safe|looked|okay|fine
take care of ~1 yourself|each|yourselves|my|mom|mum|him|her|them|dad|everyone
look|looked after ~1 my|each|mom|mum|him|her|them|dad|yourself
tell ~1 my|her|him|them|mom|everyone|the ..3 i ~1 love|loved|tried|sorry
it|this ~1 is ~1 not|nobody|no ~1 's|one|your|anyone|anybody|nobody ~1 's? ~1 fault
do not ~1 be|blame|cry|feel|look|come|try|wait ~1 sad|yourself|for|guilty|over|me|to|angry ~1 $|for|me|find|over|when|save|stop|at
want|wanted|just ~1 someone|somebody|them|you|people|everyone ~1 to ~1 know|remember ~1 i|that|me
remember|remembered ~1 me ~1 as|$|kindly|for|laughing|smiling
know|knew ~1 that? i ~1 was here
insured|insurance|savings|policy ..4 covers|cover|enough|them|kids|family|paid
= finality
made|make up ~1 my mind
will|would not ~1 trouble|bother|burden|disturb|disappoint|hurt|annoy|worry ~1 anyone|anybody|you|them|everyone|people|her|him|family ~1 $|anymore|again|soon|much|after|ever
i ~1 have ~1 decided|chosen ~1 $|and|now
made|making my|the|a ~1 decision|mind|choice ~1 $|up|and
do|doing it tonight|tomorrow|soon|today
will|would not|nothing|never ~1 matter ~1 $|after|soon|anymore|tomorrow|once|much ~1 $|longer|tonight|anyway
after tonight|tomorrow|sunday|monday|today ~1 $|it|nobody|nothing|i|they|everyone
nobody ~1 suspects|will|has|can|could ~1 know|idea|suspect|guess|$|about|stop|see ~1 $|me|anything|a|clue|until|it|coming
soon ~2 it|this|i|everything|they|we|all ~1 will|'s|would|can ~1 be|end|all|stop|finally|have ~1 over|end|free|quiet|done|better|$|nothing|gone|rid|peace
will|would not ~1 be? ~1 needing|need ~1 it|them|that|these|any|this|my|the ..3 $|anymore|where|soon|this|next|after|winter
not ~2 need|needed ~1 them|it|these|any|my ~1 anymore|where|soon|after|when
nomore ~1 pain|tears|suffering|fighting|pretending|tomorrows|birthdays|mornings|fear|nights|of ~1 $|this|and|for
two|three|four|five|six|seven|ten|few|1|to|3|one ~1 more days|nights|weeks|sleeps|mornings ~1 and|then|until|till|$
it|this|everything|all ~1 is|will|'s ~2 be? ~1 all|finally? over ~1 $|for|soon|then|tomorrow
i ~1 am|will ~2 be? free ~1 $|to|from|of|at|soon|then ~1 $|go|leave|last|everything|all|this
before i ~1 go|leave $
i ~1 am ~2 ready $|to|for|now ~1 $|go|leave|it|whatever|this
i ~1 am ~2 done $|fighting|trying|with ~1 $|everything|it|all
ready to go $
not ~2 make ~1 it to|past|through|till|until ~2 %time_left
not ~2 make ~1 it to|past|through|till|until ~1 summer|winter|christmas|diwali|spring|thirty|30|40|tomorrow|march|december|january|new
not ~2 plan|planning|have|make|made|making ..2 plans|anything|future ~1 for|after|beyond|past ~1 my|the|this|next|tomorrow|december|i
no ~1 tomorrow|next|future ~1 $|for|time|year|birthday
will|would not ~1 see|hear|meet|know|hold ~1 it|them|him|her|this|another ~1 $|again|grow|year|day
tonight is|will|it|i ~1 be|will|the|my|finally? ~1 night|last|end|over|ends|different|sleep|rest
the|my ~1 date|day|time|hour ~1 is|has ~1 set|come|near|close|here|fixed|chosen|arrived ~1 $|and|now
by|before ~1 sunday|monday|then|tomorrow|morning|christmas|next ~2 i|it|everything|they ~1 will|'s ~1 be ~1 gone|over|know|free|nothing|done|peace
what ~1 happens|comes ~1 next|after ~1 is|will|does ~1 not|easy|peaceful|quiet ~1 matter|mine|my
= reaction
easy|easier|simple ~1 for ~1 mum|mom|dad|them|everyone|the|my|him|her
calms|comforts|soothes|comfort|soothing ~1 $|me|in|is|that|and
peace ~1 in ~1 knowing|it|that
would|will|could|might ~1 fix|solve|help|save|free|improve|heal ~1 it|everything|them|everyone|things|us|all
would|will|could ~1 get over
shed ~1 a ~1 tear
best|good|nicer ~1 for ~1 @everyone|all|them|him|her|us|my|the|husband|kids
nobody ~1 else? ~1 has|have|had to
they|everyone|kids|family|people|mom|dad|others|friends|husband|wife ~1 laugh|smile|sleep|live|eat|enjoy|breathe|talk|love|be|have|get|do ~2 more|better|easier|longer|happier|less
worse|different ~1 $|if|off|without|when
get ~1 over ~1 me|it ~1 $|in|soon|quickly|eventually|fast
finally|easily ~1 breathe|relax|rest|live|smile|sleep|laugh|heal|start|move|enjoy|save ~1 $|easy|again|in|if|when|once|without|on|for|their|peacefully|well
sab|sabko|sabki|unki|unko|ghar|log ..4 khush|aasan|sukoon|behtar|theek|chain|accha
kisi ..1 ko ..3 farak|parwah
someone|somebody|anyone|others ~1 better|else|worthier ~1 should|could|deserves|instead|$|have|has|can|would|will|who
would|will ~1 do|be ~1 better|fine ~1 with|without
better|happier|easier|relieved|lighter|simpler|freer|calmer|kinder|kindest|relief|favour|favor|mercy|gift|richer|thank|grateful|smoother ~1 $|for|if|when|off|without|child|life|i|to|kids|family|children|parents|people|once|that|and|place|world|than
nobody|who|anyone|anybody|they|you|people|world|everyone|life|he|she|mom|dad ~1 would|will|could|might|'s ~2 even|really|ever? ~1 notice|miss|care|mind|cry|shed|waste|remember|pause|look|ask|realise|realize|come|blink|know|see|grieve|mourn|weep|attend|stop|find|survive|adjust|cope|manage|recover|heal|forget|sleep
would|will|could ~1 nobody|who|anyone|anybody|they|you|people|world|everyone|somebody|someone|mom|dad ~2 even|really|ever? ~1 notice|miss|care|mind|cry|shed|waste|remember|pause|look|ask|realise|realize|come|blink|know|see
nobody|anyone|they|who|else ..2 notice|notices|noticed|miss|misses|missed|care|cares
no|any|the|what|much difference ~1 $|to|at|would|if|does|when
what ~1 would|does|will|difference|did ~1 it|that ~1 even? ~1 matter|make|change
not|nothing ~2 matter|change|matters ~1 $|if|at|to|whether|when|much
the same ~1 $|without|if|anyway|way
they|kids|everyone|mom|dad|parents|family|husband|wife|he|she|children|friends|people ~1 would|will|'s|could|can ~2 be ~1 fine|okay|ok|alright|happier|better|free|relieved|sad|good|safe
move|moving|moved on ~1 $|quickly|soon|and|in|without|faster|eventually
deserve|deserves|deserved|need|needs ~1 a|someone ~1 better ~1 mother|father|son|daughter|wife|husband|friend|than|parent|sister|brother|mom|dad|partner
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
tired|exhausted|weary|drained|worn|sick ~1 of|from|to|and|out|$|that|all
no|not|any ..2 energy|strength|will|courage|reason|fight|motivation|fuel ~1 left|to|for|anymore|$
not have ..1 energy|strength|will|courage|reason|fight ~1 left|to|for|anymore|$
makes|make|making me ~1 sick|tired|weary|nauseous|cry
can not ~3 go|do|take|keep|fight|carry|bear|continue|stand|handle|breathe|face ~1 on|this|it|fighting|going|like|life|doing|any|another|more ~1 anymore|$|longer|like|this|more|day
feels|is|like|such|be ~1 like? ~1 a ~1 chore|burden|punishment|sentence|prison|effort|task|joke|weight|struggle|fight|battle|war|job
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
living|alive|live ~1 another|for|through|like|with ~1 another|forty|thirty|twenty|fifty|ten|years|decades|day|more|this|like|myself ~1 years|day|decades|$|year|anymore|more
being $
being me
waking up ~1 $|every|each|again|is|to|and|feels|tomorrow
another|more ~1 day|year|morning|decade|week|birthday ~1 of|like|in|on|alive|here|$|with
= flaw
burden|mistake|failure|disappointment ~1 like ~1 me
am|being|became|become|was|feel|like|always|only|just|such ~2 like? ~1 a|the|an|nothing|everyone|this ~1 big|huge|dead|total|complete|constant|financial|walking|waste|problem? ~1 burden|weight|problem|mistake|waste|disappointment|failure|mess|curse|parasite|liability|stain|error|nuisance|drain|disaster|trouble|shame|leech|but|anchor|stone|accident
the|their|her|his|your|my|everyone ~1 's? ~1 only|biggest|real? ~1 problem|mistake|burden|disappointment ~1 is|was|in ~1 me|i
made|make|makes a ~1 mistake ..3 me|i
i ~1 do|am|did|was ~1 not ~1 supposed|meant|made|built|cut|deserve|belong|fit
problem|burden|mistake|failure|disappointment ~1 like|is ~1 me
waste of ~1 space|air|oxygen|breath|money|everyone|time|resources|skin
i|me ~1 ruin|ruined|destroy|hurt|drag|damage|poison|break ~1 everything|everyone|them|all|people|everybody
cost|costs|costing|drain|draining ~1 my|them|everyone|too ~2 parents|family|them|much|money|everyone
taking|take up ~1 space|room|air|oxygen
= death openly
death|dying|die|dead|grave|coffin|funeral|corpse|ashes|obituary|heaven|afterlife|burial|buried
under|in ~1 the ~1 ground|earth|soil
other side ~1 $|of
next life
leaving ~1 this
= comfort
peace|peaceful|quiet|rest|relief|relieved|blessing|mercy|gift|nice|lovely|beautiful|better|easier|kinder|lucky|comfort|comforting|calm|calms|free|freedom|gentle|welcome|kindness|sweet
only ~1 way|thing|answer|hope|option
look|looking ~1 forward
= wish
@want|dream|dreaming|dreamed|would|prefer|love|could|imagine|imagining|fantasy ~2 to|like|of|about|i|that|if|just ~2 like? ~1 to? ~1 be|just|could|was|were|close|go|stop|end|let|sleep|not|never|it|fade|cease|ceasing|slip|rest|die|disappear
can|could|may i ~2 please|just? ~1 not|just|go|stop|leave|rest|be|sleep|let|close|please
= critical_suicide hindi
kya ..2 fayda|matlab|wajah ..2 jeene|jeena|zindagi|zinda
sab ..1 khatam ..1 kar ..1 lun|lu|loon|dun|du|doon|dalun
sabki|unki|sabke|unke|ghar ..4 aasan|behtar|accha|theek|khush ..4 main|mere ..2 chala|chali|na|nahi|mar|baad
jeene ..1 ka|ki ..2 kya ..1 fayda|matlab
mar ..1 jaana|jana ..1 hi? ..1 best|behtar|sahi|accha|theek
paida ..1 hi? nahi|na ..1 hona|hone|hota|hoti
duniya ..2 mere ..1 liye ..1 nahi ..2 bani|hai ..4 ja|mar|jaun|jau|chala|chali
suicidal ..1 feel|lag|thoughts
duniya|yahan|yaha|sansar ..2 rehne|rehna|rahne|rahna ..1 ka? ..1 mann|iccha|ichha? nahi
so @jaun ..4 uthun ..1 hi? na|nahi
kal|aaj ..2 se ..2 main ..1 nahi rahunga|rahungi|hounga|hongi|milunga|milungi
main ..2 nahi rahunga|rahungi ..3 kal|duniya|yahan|tumhare|zinda|sorry|maaf
jeene|jeena|zindagi ..1 se ..2 accha|behtar|achha|acha|better|badhiya ..2 marna|mar|maut
mujhse ..2 jiya|jee|jeeya ..1 nahi
jiya nahi ..1 @jaun|jata|jaata
khatam karna|karne|kar ..2 sab|sabkuch
mere ..1 bina ..4 shanti|sukoon|chain
subah ..2 na|nahi ..1 ho|aaye|dekhun|dekhna|hoti
mujhe ..1 mar|marna ..1 jaana|jana ..1 chahiye
mar ..1 kyun|kyu ..1 nahi ..1 jata|jati|jaata|jaati|gaya|gayi
main ..1 chala|chali @jaun ..1 to ..4 sab|sabko|theek|khush|behtar|kisi
mera|meri ..1 na|nahi ..1 hona|rehna|hone ..4 behtar|accha|theek|sahi|achha|barabar
suicide ..1 note|letter|chitthi ..2 likh|likha|likhi|likhna|likhne
lambi|gehri|hamesha ..3 neend ..6 kabhi|uthun|na|nahi
isse|is ..2 accha|behtar|achha ..3 mar @jaun
mujhe ..2 jeene ..1 ka ..1 haq|hak ..1 nahi
suicide ..1 hi ..3 option|rasta|raasta|ilaaj|ilaj|solution|bacha|last
maut ..1 hi
@marna|maut hi ..2 behtar|theek|accha|sahi|achha|rasta|raasta|ilaaj|ilaj|option
rahu|rahun|rahoon ..1 ya ..1 na|nahi ..1 rahu|rahun|rahoon
na|nahi rahu|rahun|rahoon ..1 to
zinda ..1 rehne|rehna|rahne|rahna ..1 ki|ka|ke ..2 ichha|iccha|mann|wajah|himmat|umeed|koi|ichchha ..3 khatam|mar|nahi|kho|gayi
agar ..2 main ..2 hota|hoti ..1 hi ..1 nahi|na
main ..1 hota|hoti hi ..1 nahi|na
apni|khud ..1 ki? jaan ..2 lene|dene|le|de|lena|dena|lunga|lungi
jeene ..1 ka|ki ..1 koi ..1 haq|hak|adhikar|right ..1 nahi
sab ..1 kuch ..1 chhod ..2 ke|kar|de ..2 mar|chala|chali|jaun
mar @jaun kaash
neend ..3 mar @jaun
mujhe|mujhko ..2 nahi jeena|jeene|jina|jee
jeeu|jiu|jiyu|jiyun|jeeun|jiun|jee ..1 you ..1 maru|mar|marun
maru|marun|mar ..1 you ..1 jeeu|jiu|jiyu|jiyun|jeeun
kisi|kisiko ..3 pata ..2 nahi|na ..3 mar|main
jeene|zinda layak|laayak|kabil ..1 nahi|na
aaj ..2 raat|din ..2 aakhri|antim
aakhri ..1 baar ..4 alvida|maa|mil|dekh|gale|mummy|papa
khatam|mita ..1 ho @jaun
khud ..1 ko ..2 mita|khatam|gayab
main ..4 zinda ..2 nahi|kyun
main ..2 kyun|kyu ..2 zinda|paida|jee|hoon
ye|yeh|meri|mera|is ..1 zindagi|jeevan|life ..3 nahi|kyun ..2 chahiye|jeeni|jeena|jini|jina
zindagi|life nahi ..2 chahiye|jeeni|jeena|jini|jina
@marna ..2 @chahna
@marna ..3 mann ..2 karta|kar|hai|ho|karti|kare
mann ..2 karta|karti|kar|karne ..2 hai? ..2 ki? ..2 @marna|jaan|khudkushi
mar hi @jaun
mar @jaun ..1 to ..3 behtar|accha|achha|acha|theek|better|sab|kisi|sabko|sahi
mar @jaun hi ..2 behtar|accha|achha|acha|theek|better|sahi|rasta
kaash|bas|chahta|chahti|sochta|sochti|agar ..4 mar @jaun
kaash|bas ..4 mar hi? gaya|gayi ..1 hota|hoti
behtar|accha|achha|better ..3 mar @jaun
mujhe ..2 @marna ..1 hai
mujhe ..2 mar ..1 jaana|jana ..1 hai
mujhe ..3 mar jaane|jane do
ab ..2 @marna hai
marne ..2 ki|ka|ke ..2 soch|sochta|sochti|khayal|socha|sochne|baare|thaan|iccha|ichha|plan|sochi|tamanna
mar jaane|jane ..2 ki|ka|ke ..2 soch|sochta|sochti|khayal|mann|iccha
jeena|jeene|jina ..2 nahi|na ..2 @chahna|hai|mangta
nahi @chahna ..2 jeena|zinda
nahi @jeena|jina ..1 @chahna|hai|mujhe|ab|yaar|aur
jeena|jina|jeene ..1 nahi ..1 ab|mujhe|yaar
jeene|jeena ..1 ka|ki|ke ..2 mann|iccha|ichha|himmat|wajah|matlab|fayda|koi|umeed|ichchha|dum|shauk|reason|point|chah ..3 nahi|khatam|kya|mar|gaya
jeene|jeena ..2 mein ..2 nahi|kya
mann nahi ..2 jeene|zinda
ab|aur ..4 nahi|na jiya|jee|jiyaa ..1 @jaun|sakta|sakti|paunga|paungi|paa|pa|raha|rahi|hota|ja
nahi jiya @jaun|ja
jeene|jeena|zindagi|jiya ..2 se ..2 thak|tang|pareshan|nafrat|haar|ub|bore|mukti|chhutkara|oob
thak|tang|haar ..3 zindagi|jeene|jeena|jee|jeeke|jeekar|duniya
zindagi|life|jeevan ..2 khatam @karna|kardun|kardu|chahta|chahti|ho|hai
zindagi|life|jeevan ..2 khatam ho jaye|jaaye
zindagi|life|jeevan ..1 ka|ki ..2 ant|end
khud ko ..2 khatam|mita|maar ..1 @karna|lu|lun|loon|lunga|lungi|du|dun|dunga|dungi|dalu|daalun|lena|kar|dena
apne aap ko ..2 khatam|maar|mita
khud khatam|ko khatam|mita
apni|meri ..1 jaan ..1 @dena|le|lena|lunga|lungi|lu|leni
jaan ..1 de|dene|deni|dena|lene ..1 dunga|dungi|du|dun|doon|ka|ki|hai|chahta|chahti ..1 mann? ..1 $
khudkushi|aatmahatya|suicide ..2 @karna
khudkushi|aatmahatya|suicide ..2 ka|ke|ki|hi ..2 khayal|mann|soch|baare|vichar|plan|khyal|rasta|thought|koshish|sochta|sochti|thoughts
khudkushi|aatmahatya
@everyone|sabke|sabka|gharwalo|gharwalon|ghar|maa|unke|duniya|logo|logon ..3 bojh
main ..4 bojh
bojh ..2 ban|hoon|lagta|lagti|hi|samajhte|bana|bani
mere ..1 bina|binaa ..4 khush|behtar|better|accha|achha|acha|aasan|sukoon|theek|fine|chain|sukhi|jee|easy
mere ..1 na ..1 hone|rehne|rahne ..1 se|par|pe ..4 khush|behtar|farak|accha|theek|aasan|better|sukoon|nahi
main ..2 na|nahi ..1 hota|hoti|rahun|rahu|hoon|rahunga|rahungi|rahoon ..1 to ..4 khush|behtar|farak|accha|achha|theek|aasan|better|easy|sukoon|hota|sab
mere ..1 jaane|jane|marne|mar|chale ..2 ke|se|ka|par ..2 baad|sab|kisi|kisiko|sabko
mere ..1 baad ..3 khayal|dhyan|khyal|rakhna|sambhal
kaash ..3 paida ..2 na|nahi
paida ..1 hi? na|nahi|kyun|kyu ..2 hota|hoti|hua|hui|kiya
janam|janm ..2 na|nahi|kyun ..2 liya|leta|leti|diya|hota
bas|kaash|chahta|chahti ..3 sab ..1 khatam ho jaye|jaaye|jae|jai|jay
sab ..1 khatam ..1 kar ..1 du|dun|doon|dunga|dungi|dena|lu
sab ..1 khatam karna|karne
so jaun|jau|jana|jaana ..4 na|nahi|kabhi|hamesha ..2 uthun|uthna|jagna|jaagun|uth|khule
so jaun|jau|jaana|jana ..2 hamesha
hamesha ..1 ke|k ..1 liye ..1 so|sona|gayab|chala|chali|neend|shaant|chup
kabhi|subah|kal ..3 na|nahi ..1 uthun|uthoon|uthna|uth
neend ..2 se ..2 na|nahi|kabhi ..2 uthun|uth|uthna|khule
na|nahi uthun
aankh|aankhein|aankhen|ankhen|ankh ..4 na|nahi|kabhi ..1 khule|khulein|khulen|kholun
kal|subah ..2 dekhna|dekhni|dekhu|dekhun ..1 nahi|na
gayab ..1 ho ..1 @jaun
duniya ..2 chhod|chod|chor|chhor ..2 @dena|jana|jaana|jau|jaun|dunga|chahta|chahti|ke|kar|na|rahi|raha
duniya ..2 se ..2 chala|chali|dur|door|jana|jaana|alvida|vida|jaun|mukti|rukhsat
duniya ..1 ko ..1 alvida
alvida ..2 duniya|sabko|dosto|doston|sab|kehna|kehne|keh
alvida $
aakhri|antim|akhri|aakhiri|akhiri ..1 chitthi|khat|baar|raat|message|post|note|entry|din|letter|shabd|diwali|birthday|subah|alfaaz ..1 hai|likh|likhi|likha|likhne|meri|ye|yeh|mera|hogi|hoga|hua|$
meri|mera|yeh|ye ..1 aakhri|antim|akhri|aakhiri|akhiri ..1 chitthi|khat|raat|message|post|note|entry|din|letter|shabd|diwali|birthday
kaash ..5 bach|bacha ..1 na|nahi
chala|chali|ja|jaa|jaana|jana|jaunga|jaungi|jaun ..4 hamesha ..1 liye
bhagwan|allah|god|khuda|rabba|rab|ram ..3 mujhe ..2 utha|bula|le|maut
mujhe ..2 utha ..1 le|lo|lega|kyun
maut ..2 aa|chahiye|chahiy|intezaar|intezar|behtar|aaye|aaja|hi|maang|mangta|mangti|ka|se|acchi|achhi
zinda ..1 rehne|rehna|rahna|rahne|reh|rahun|rehke|rehkar ..3 nahi|kya|matlab|mann|fayda|kyun|wajah|na
zinda ..2 nahi ..2 @chahna|rehna|rahna|reh|rahunga|rahungi
zinda lash|laash
kyun|kyu ..2 zinda|jee ..1 hoon|raha|rahi|rahu
jee ..2 ke|kar|raha|rahi ..2 kya|kyun|kyu ..2 karunga|karungi|fayda|matlab|karu|karun|hoon
kisi|kisiko|kisko ..2 farak|parwah|yaad ..3 agar|mar|main|na|nahi|mere ..3 mar|rahu|rahun|rahunga|jaun|rahungi|marne|hota|jane|mere
dharti ..1 par|pe|ka bojh
is ..1 duniya|zindagi ..1 mein ..2 nahi|na ..2 rehna|rahna|jeena|@chahna|hona
mujhe ..2 mukti|chhutkara ..2 chahiye|chahiy|de|mil|do
apna|apni ..1 ant|end|kissa|kahani ..2 @karna|khatam|kar

= critical_suicide hindi
bojh ..3 hoon
bojh ..2 lagta|lagti ..1 hoon|khud
mujhe ..2 utha ..2 kyun nahi
bhagwan|allah|god|khuda|rab|ram ..3 kyun nahi utha|bulata|le|bula
subah|kal|ab|kabhi ..3 uthna ..3 na|nahi pade|ho|padta|chahta|chahti|hai|padega
kal|agle|aage ..3 tak|saal|mahine ..2 zinda|jee|hoon|rahunga|rahungi|nahi ..2 nahi|rahunga|rahungi|hounga|paunga|hongi
nahi ..3 kal|agle|aage ..2 tak|saal ..2 zinda|jee|rahunga|rahungi|rahun
feel|feels|lagta|soch|sochta|sochti|man|mann|wish|kabhi ..4 mar @jaun ~1 $|main|yaar
jee|mann|man nahi ..3 jeene|zinda
ab|bas|sach|sirf ..2 mar ..1 jaana|jana ..1 hai|$|chahta|chahti
mar ..1 jaana|jana ..1 hai ..1 mujhe|$
khud|apne ko|aap ..2 khatam|maar|mita
sab|sabko|sabhi|ghar|duniya ..3 chhod|chod ..2 jaana|jana|jaun|chala|chali|jaunga|jaungi|dunga|dungi ..2 hamesha|chahta|chahti|hai|$
hamesha ..2 liye ..3 chala|chali|jaana|jana|jaun|jaunga|jaungi|so|neend|gayab|dur|door|shant|khamosh|vida
meri|mere ..2 zaroorat|jarurat|zarurat|jaroorat ..2 nahi ..4 duniya|kisi|yahan|zinda|jee|kyun|hoon
kyun|kyu ..2 paida|janam ..2 kiya|hua|hui|diya|huye
kaash ..3 aaj|kal|subah|neend ..3 aakhri|na|nahi|uthun|hota|ho
meri|mere ..2 lash|laash|arthi|chita|maiyyat|maut|antim ..3 kandha|koi|roega|aayega|jaan|par|pe|rone
mere ..1 marne|maut|jaane|mar|jane ..3 rona|roega|royega|udas|dukhi|khush|chain|sukoon|yaad|farak
meri ..1 maut ..4 khush|sukoon|chain|sab|kisi|sabko|farak|aasan
mujhe ..2 maar|mar|maut ..1 do|de|dedo|dalo|chahiye
marne|mar ..2 se ..2 dar|darr ..2 nahi
zindagi|duniya|jeevan ..2 mein|main ..2 mera|meri|mere ..2 koi ..2 kaam|jagah|wajah|zaroorat ..2 nahi
ab ..2 sehne|sahne|jeene|ladne|rukne ..2 ki|ka|ke ..1 himmat|taqat|takat|shakti|mann|dum|wajah ..2 nahi
himmat ..2 nahi ..4 jeene|ladne|jee
sukoon|shanti|chain|aaram ..3 sirf|bas|to ..2 maut|mar|marne|mrityu|neend
bas|ab ..3 hamesha ..2 neend|sona|so
= critical_self_harm
myself ~2 on purpose
myself ~2 deliberately|intentionally
on purpose ..3 myself
deliberately|intentionally ..3 myself
@self_hurt ~1 myself
cut|cutting|harm|harming|harmed|injure ~1 my ~1 own? body|skin|arm|arms|leg|legs
urge|urges|need|desire|tempted|temptation|compulsion|craving|itching|itch|aching|urgent|impulse|impulses ..2 to|of|for ..2 cut|hurt|selfharm|harm|cutting|hurting|harming !carbs|sugar|hair|the|him|her|them|people|someone|back|down|corners|off|through|calories|class|others|anyone|you|expenses|costs
feel|feeling|felt like ~1 cutting|hurting|harming|selfharm !my|class|the|him|her|carbs|sugar|back|people|someone|off|others|vegetables|down|ties|hair
@want ..2 to ~1 cut|selfharm again|so|tonight|just|badly|and|$
@want ..2 to ~1 cut $
@want ..2 to ~1 selfharm
@think_of ~1 about|of ~1 cutting|hurting|harming|selfharm ~1 again|tonight|$|myself|because|to|so
started|start|starting|keep|keeps|kept|been|back|resumed|begun|began ..2 to|with|into|on ~1 cutting|selfharm ~1 again|$|lately|myself|since|for|every|and|because|to|at|daily|in|when|now
started|start|starting|keep|kept|been|back|resumed|begun|began cutting|selfharm ~1 again|$|lately|myself|since|every|because|at|daily|secretly|when|for|to
cutting ~1 again|myself|lately|because|whenever|secretly
stop|help cutting $
stop|help cutting again|when|because|even|no
addicted|addiction to ~1 cutting|selfharm|hurting|harming
i ..2 cut ~1 again|tonight|yesterday ..3 !the|off|out|my|his|her|class|carbs|hair|cake
i ..2 cut ~1 last|every|each night|time|day|week !class|cake|the
i ~3 selfharm
selfharm again|yesterday|tonight|today|last|lately|relapse|because|to|when|every|$
selfharm ~1 is|has|was|helps|became|urges|thoughts|relapse|scars|getting
do|did|doing|done|does|started|back|been|into selfharm
hurt|hurting|harm|cut|harming|cutting|injure|injuring myself ..3 punish|punishment|feel|cope|release|numb|control
punish|punishing|punished myself ..2 by|with|physically|until|again ..2 pain|hurting|cutting|hurt|cut|hurts|harming
deserve ..2 pain|hurt|punished ..5 myself|skin|cut|hurt
pain ..4 only ..3 thing|way ..4 control|feel|real|alive|calm|calms|helps|numb
only ..2 thing|way ..3 helps|calms|feel|works|cope|relief|calm ..3 cutting|hurting|harming|pain|selfharm|bleeding
hurting|cutting|harming|physical|bleeding ..2 makes|make|helps|help|calms|is|gives|feels|quiets|numbs ..2 me|only|relief|better|everything|calm|the ..2 feel|way|calm|better|numb|thing|pain|alive|noise|cope|mind|forget|$
fresh|new|more|recent|these|another ~1 cuts|scars|cut ..2 on|under|from|hidden|again|tonight|last|i
hide|hiding|hid|cover|covering|covered|hides|concealing|conceal ~1 my|the|these|fresh|new|up ..2 scars|cuts|marks|selfharm
scars|cuts|marks ..2 i|that|on ..4 made|gave|myself|hide|hiding|my ..3 myself|sleeves|again|arm|arms|thighs|skin|hidden
long|full ~1 sleeves|sleeve ..7 cuts|scars|marks|arms|notice|see|sees|nobody|hide|cover
sleeves ..3 to|so|hide|cover|because ..4 scars|cuts|marks|arms|nobody|see
relapsed|relapse|relapsing
relapse|relapsed into|with|on ~1 cutting|selfharm
clean ..6 until|till|but|then ..4 last|yesterday|tonight|today|this|relapsed|slipped|gave|cut
broke|broken|lost|lose|ruined|reset|breaking|blew ..2 my|a|the ..4 clean|selfharm|cutting ~1 streak|days|record|counter|months|time
days|months|weeks|years clean ..2 gone|ruined|lost|down|wasted|and ~1 relapsed|slipped
slipped ..3 cut|hurt|harmed|cutting
went|go|going|gone|back|return|returned ~1 back? to ~1 cutting|hurting|harming|selfharm ~1 myself|again|$|last|because
gave|give|giving|given in ..3 cut|hurt|harmed|urge|urges|selfharm
scared|afraid|worried|terrified ..2 i|of|that ..3 hurt|cut|harm|do|hurting ..2 myself
not safe ~1 with|around|from|alone ~1 myself|$
not trust ~1 myself ..2 alone|tonight|around|with|be|near|not
afraid|scared ~1 of ~1 what ..3 do|might|could ..2 to ~1 myself
do ~1 something ~1 to ~1 myself|bad
took|taking|take|taken ..2 it|anger|everything ~1 out on ~1 myself|my ~1 skin|body|arm|arms|again|$

used to ~1 cut|selfharm|hurt ..6 started|again|relapsed|yesterday|tonight
cutting|selfharm|relapse is|has|came|got|gets|started ~2 back|again|worse|bad|returned|daily ~1 $|and|again|now
marks|cuts|scars|bruises|it|them|this ..5 did|made|gave ..2 to? myself ~1 $|again|on|last|so
did ~1 it|this|that to myself ~1 $|again|on|last|and
cut again ~1 $|and|because|last|tonight|yesterday|today|this|so|after
cut|hurt|harm|hurting|harming|cutting my ~1 own? body
new|fresh|more|deeper|another cuts|cut ~1 $|on|tonight|today|and
i ~2 cut $|when|because|whenever|to|if|until|again|secretly ~1 $|i|feel|he|she|it|my|alone|nobody|mom|myself|things|stressed|sad
punish|punishing|hurting|hurt|harming|damage|damaging ~1 my|this ~1 own? body ~1 $|by|when|because|again|until|to|for
my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body ..8 on purpose
my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body ..8 deliberately|intentionally
deliberately|intentionally ..3 my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body
what i ~2 done|did|do to ~1 my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body|self|myself
urges ~1 are|is|have ~1 back|strong|stronger|bad|loud|come|worse
clean|without ~1 cutting|selfharm|hurting|harming|myself? ..5 until|then|till|but ..3 tonight|yesterday|today|last|now|happened|slipped|relapsed
stop|stopped|quit|stopping selfharm|cutting|hurting ..6 not ~1 stop|stopped|able|quit
cuts|scars|marks|burns|wounds ~1 that? ~1 i ~1 made|did|gave|make|because|caused
full|covered ~1 of|in ~1 cuts|scars|marks ~1 that|i|from|again|$
about|going|ready|want|tempted ~1 to ~1 relapse ~1 and|into|$|again|tonight
not ~1 promise ..3 not ~1 cut|hurt|harm|selfharm|relapse
= critical_self_harm hindi
khud|apne ko|aap ..2 maarta|maarti|maara|peetta|peeta|marta|marti ..1 hoon|hai|raha|rahi|$
khud|apne ko? ..1 ko? ..2 chot|nuksan|nuqsan|takleef|dard|zakhm|hurt|harm|cut|kaat|kaata|kaatna|kaatta|kaatti|kata|kaatne|kat|injure|ghaayal|kaatu|kaatun
apne aap ko ..2 chot|nuksan|takleef|dard|kaat|kaata|hurt|harm|cut|kaatna|kaatta|kaatti|maar|maarta|maarti|zakhm
cut ..1 kiya|karta|karti|karne|kar|karna ..1 khud|apne|phir|mann|raha|rahi|lagi|laga|liya
phir|wapas|dobara ..2 se? ..1 cutting|selfharm|cut ..1 shuru|kar|kiya|karne|start
selfharm|cutting ..2 @karna|kiya|shuru|karne|kar
haath|baazu|baaju ..1 par|pe ..2 nishaan|nishan|cuts|cut|zakhm ..2 chhupa|chupa|chhupati|khud|banaye|chhupaye

= abuse doer
@beats_hard ..1 me|my|mujhe ..1 !up|at|in|off|back|on|to
@beats_hard me $
@beats_hard me ..1 again|every|in|last|when|because|if|for|with|so|until|hard|across|against|today|yesterday|during|often|daily|till|and|whenever|while|to|up|down|by|twice|on|over
hits|hit|hitting|beat|slap|punch|kick|choke|push|pushes|pushed|pushing|grabs|grabbed|grab|shove|pinches|burned|burns|bit|bites|throws|threw|throwing|spat|spits|attack|attacks|attacked|attacking|strangle|pinned|smack|thrash me ..1 again|every|in|last|when|because|if|for|with|so|until|hard|across|against|today|yesterday|during|often|daily|till|and|whenever|while|to|on|down|by|$|twice|over|around|tonight|sometimes|yet|after|from|even|out|into
hit|hits|hitting|beat|slap|punch|kick|throw|throws|threw|choke|burn|pinch|pushes|pushed ..1 me
raise|raises|raised|raising|lifts|lifted ..1 his|her|their|a hand|hands|fist|belt ..1 on|at|to|against|over ..1 me|us|my
lays|laid|lay|puts|put|putting ..1 his|her|their|a hands|hand ..1 on|around ..1 me|my
hands ..1 around|on|round my ..1 neck|throat
pull|pulls|pulled|pulling|drags|dragged|grabs|grabbed|yanked|yanks ..2 me|my ..1 by ..1 my? ..1 hair|neck|arm|throat|collar
pull|pulls|pulled|pulling|yanks|yanked|grabs|grabbed my hair
throws|threw|throwing|hurls|hurled ..4 at me|us|my
throws|threw|throwing|slams|slammed|pins|pinned|pushed|pushes|shoved|shoves me ..2 against|into|down|onto|on|across|to|over ..2 wall|floor|stairs|bed|door|ground|table|room|$|cupboard|steps
pinned|pins|holds|held me down
hits|hit|hitting|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|thrashes|thrashed|slapping|burns|burned|shakes|pushes|pushed|shoved ..1 my|our|the ..2 @my_kids
hits|hit|hitting|beats|beat|beating|slaps|slap|slapped|canes|caned|thrashed|thrashes|whips|whipped us ..1 when|if|with|every|for|because|again|in|daily|$|at|children|kids|both|all|so
abuses|abused|molests|molested|rapes|raped|touches|touched|threatens|hits|hit ~1 my ..2 and ~1 me
beats|beat|beating me and ..2 @my_kids|sister|brother|mom|mother
@violates me|us ..2 $
@violates me|us
@violates ..1 my|our ..2 @my_kids
sexually ..1 @violates|assaulted|abused|harassed ..1 me|us|my
forces|forced|forcing ..1 himself|herself|themselves|themself ..1 on|upon ..1 me
forces|forced|forcing|makes|made|pressures|pressured|coerced|coerces|pressurises|guilts ..1 me ..1 to|into ..2 have|sleep|sex|touch|kiss|undress|do|send|watch|strip|marry|abort|intimacy|physical|intimate ..3 sex|him|with|things|nudes|pictures|photos|clothes|porn|pregnancy|marriage|baby|intimacy|intimate|physical|someone|$|it|off
makes|made|forces|forced|forcing me ..1 have sex
has|had|having|have sex with me ..2 when|while|without|against|even|asleep|sleeping|i ..3 asleep|sleeping|no|consent|not|want|will
touches|touched|touching|touch|kissed|kisses|rubs|rubbed|feels|felt|grabs|grabbed|squeezes|squeezed|groped|fondled|fondles ..1 me|my ..2 inappropriately|without|when|where|under|there|while|wrong|badly|weird|sexually|private|breast|breasts|chest|thigh|thighs|waist|bum|butt|against|again|in|uncomfortably|body|even|improperly
touches|touched|touching me $
comes|came|enters|coming|sneaks|sneaked|climbs|climbed ..1 into ..1 my ..1 room|bed|bedroom ..2 at|when|every|and|while|after|without ..4 night|asleep|touch|touches|touched|sleeping|drunk|undress|changing|permission
watches|watched|spies|spied|films|filmed|records|recorded|photographed|people|peeped ..1 me ..3 bath|bathing|shower|showering|changing|undress|undressing|naked|dressing|secretly|sleeping|bathroom
sends|sent|sending|shows|showed|flashed ..1 me ..3 nudes|dirty|obscene|vulgar|explicit|sexual|porn|private|nude|d|unsolicited ..1 pictures|photos|messages|texts|videos|pics|parts|$|clips|things
asks|asked|asking|demands|demanded|wants ..1 me? ..1 for ..1 sexual|nudes|nude|favours|sex|favors|dirty ..1 favours|favors|photos|pictures|pics|$|from|in
passes|makes|passed|made|making|keeps ..2 sexual|vulgar|dirty|lewd|obscene ..1 comments|remarks|jokes|gestures|advances ..3 me|my|body|at|about|$
threatens|threatened|threatening|threaten ..2 to|me|that|with|my ..3 kill|hurt|hit|leak|post|share|burn|take|throw|beat|divorce|kick|destroy|harm|stab|shoot|rape|murder|upload|send|acid|ruin|release|kids|slap|lock|publish|deport !himself|herself|themselves
threatens|threatened|threatening me|us|my ..1 $
threatens|threatened|threatening me|us ..1 with|every|if|when|again|and|whenever
says|said|swears|swore|promised|told|warned|tells|warns ..2 he|she|they|that|me ..3 kill|beat|hurt|find|burn|slap|hunt|harm|rape|bury|hit me|us|my ..1 if ..2 i ..2 leave|left|tell|told|report|go|went|talk|complain|try|tried|ever|not|divorce|scream|refuse|speak
kill|hurt|beat|find|hunt me if i ..1 ever? leave|left|tell|told|report|complain|scream|refuse|go|speak|divorce
blackmails|blackmailed|blackmailing ..1 me
leak|leaks|leaked|post|posts|posted|share|shared|spread ..1 my ..2 nudes|private|photos|pictures|videos|nude|intimate
locks|locked|locking|lock me ..1 in|inside|out|up|away ..3 room|house|bathroom|when|for|every|night|balcony|all|$|home|bedroom|flat|of|store|apartment
locks|locked|locking ..1 the ..1 door|doors|gate|room ..3 so|from|and|with ..3 leave|outside|me|out
controls|controlled|controlling ..1 my|all|everything|what|who|where|how|me|every ..3 money|phone|salary|life|wear|eat|talk|meet|spend|go|accounts|do|move|every|dress|see|$|finances|friends|rupee
tracks|monitors|tracking|monitoring|checks|checking|reads|goes|installed|went|snoops|spies ..2 my|me|through|on ..2 phone|location|messages|chats|whatsapp|movements|every|mobile|texts|gps|calls ..4 day|time|every|and|if|when|night|spyware|everywhere|constantly|without|all|daily|to|where|so|move
follows|followed|following|stalks|stalked|stalking ..1 me ..2 everywhere|home|around|from|every|to|even|daily
took|takes|taken|taking|keeps|hides|hid|kept|confiscated|snatched|snatches|seized|withholds ..2 away? ..1 my|all ..2 salary|money|passport|documents|bank|atm|cards|wages|earnings|certificates|debit
breaks|broke|broken|smashed|smashes ..1 my phone ..2 so|because|when|again|and|in
isolates|isolated|isolating|cut|cuts|cutting me ..1 off? from ..2 friends|family|everyone|parents|anyone|relatives
calls|called|calling me ..1 a? ..1 worthless|useless|stupid|fat|ugly|whore|slut|names|randi|bitch|pathetic|idiot|trash|garbage|nothing|failure|crazy ..3 every|daily|constantly|in|all|always|day|everyday|front|and|each
humiliates|insults|belittles|degrades|mocks|abuses|screams|shouts|yells|curses|swears|humiliating|insulting|belittling|degrading ..1 at? me ..4 every|daily|constantly|everyday|day|night|always|in ..1 day|night|front|time|public|morning|single
starve|starves|starved|starving me
not give|gives|giving|gave me ..1 food|money|medicine|enough ..2 food|money|eat|when|if|unless|medicine|$
not let|lets|allow|allows|allowed|letting|allowing ..1 me ..1 to? ..1 eat|sleep|breathe|leave ..2 the? ..1 house|home|room|$|for|until|flat|because|if|unless|alone
kicked|threw|thrown|kicks|throws me ..1 out ..2 of ..2 house|home ..3 night|again|because|when|for|midnight
torture|tortures|tortured|torturing|torments me ..2 for|every|daily|mentally|physically|because|about|and|$
forbids|forbid|forbade|banned|bans|prohibits|stops|stopped ..1 me ..1 from|to ..2 seeing|talking|meeting|working|leaving|going|contacting|having|studying|speaking|visiting|see|talk|meet|work ..3 my|anyone|family|friends|parents|house|job|mother|sister|out|anywhere|money|phone|to|$
would|did|does not stop ..3 when|even|after|though ..2 i ..3 no|stop|cried|begged|screamed|asked|crying|told|pushed|said|begging
gets|get|becomes|became|turns|is|was|got|being ..1 violent|abusive ..1 with|towards|toward|to|when|after|again|at|whenever|if|every|and|$
hurts|hurting|hurt|harms me physically|when|whenever|again|if|every|sexually
spiked|drugged ..1 my|me ..1 drink|$|and
waits|waiting|waited outside my|our ..1 house|office|college|hostel|home|school|flat|pg

hits|hit|hitting|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|abuses|abused|thrashes|choked ~1 my|our ..2 and ~1 me|i|us
hits|hit|hitting|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|abuses|abused|thrashes|choked both|all of us
pushed|shoved|thrown|kicked|dragged|hit|beaten|slapped|punched|choked down|against|into|across|from the|a|my ~1 stairs|wall|floor|room|house|bed
twists|twisted|twisting|pulls|pulled|yanks|yanked|squeezes|squeezed|burns|burned|burnt|breaks|broke|bruised|bruises|slaps|slapped|hits|hit|punched|kicked|grabs|grabbed|scratches|bites|bit|slammed|slams|bangs|banged ~1 my ~1 arm|wrist|neck|throat|face|head|back|stomach|ribs|cheek|hand|hands|ear|legs|finger|fingers|jaw|lip|hair !up|playfully|lightly
forces|forced|force me ~1 $|every|again|when|if|even|at|into|in
puts|put|slid|slides|slipped|slips|placed|places|keeps|kept ~1 putting|placing? ~1 his|her hand|hands|finger|fingers ~1 on|under|inside|up|down|around|over|in my
brush|brushes|brushed|rubs|rubbed|presses|pressed|pressing|rubbing|brushing ~1 himself|up|his? ~1 body? against me
stares|stared|staring|looks|looking ~1 at my ~1 chest|breasts|body|legs|thighs|breast
comments|commented|commenting|remarks|jokes ~1 on|about my ~1 body|breasts|figure|chest|legs|bra|curves
threatens|threatened|threatening|attacked|attacks|chased|came|comes|cut ~1 at? me ~1 with ~1 a|his|the ~1 kitchen? knife|gun|acid|weapon|rod|bottle|bat|stick|blade|hammer|scissors
held|pulled|waved|put|pointed|points|holds ~1 a|the|his ~1 kitchen? knife|gun|weapon to|at|on|against ~1 me|my
decides|decide|dictates|controls|chooses ~1 if|what|when|whether|how|who|where|everything i
punches|punched|punching|hits|kicks|smashes|smashed ~1 a|the? ~1 wall|walls|door|doors ..4 me|my|head|face|beside|near|next
will|would ~1 tell|ruin|expose|spread|leak|post|share|show ..4 about|me|my ..4 if i ~2 tell|complain|leave|refuse|say|report|not|speak|talk|break|stop
do|does|did|doing|done things|stuff|something ~1 bad|dirty|wrong? ~1 to me ..4 night|when|secret|alone|not|wrong|bad|tell|nobody|no
promised|promises|swore|swears|said ..4 never|not ..3 hit|hurt|touch|beat|hits ..2 me ~1 again
not give|gives|giving|gave me ~1 any|my|enough|the? food|money|water|medicine|dinner ~1 if|when|unless|for|until|because|as|$|and|anymore
takes|took|keeps|stole ~1 away? my ~1 jewellery|jewelry|salary|gold|earnings|wages|savings|passport|documents ..6 and|so|because|when|starve|hit|beat|again
spits|spat|spit|spitting ~1 on|at me|my
knocked|struck|strikes|thrashed|spanked|spanks|belted|backhanded|whacked|clawed|scratched|scalded|stabbed|cornered|tied|restrained|manhandled|manhandles|shook|shakes|roughed|headbutts|smothered|suffocated|stomped|trampled ~1 me ~1 !gently|awake|up|over|hands|as
walks|walked|barges|barged|walking|enters|entered|peeks|peeked ~1 in|into|on ~1 to? ~1 my|me ~1 room|bathroom|bedroom|when|while ..3 change|changing|undress|shower|bath|bathing|naked|dress|dressing
if|when i ~2 ever? ~1 leave|left|tell|told|report|complain|scream|refuse|go|speak|divorce|resist|cry|say|talk|break ..4 he|she|they|him|her ~1 will|would|'s ~2 find|kill|hurt|beat|hunt|harm|hit|slap|burn|destroy|take|leak|post|ruin|divorce|throw|expose|share ..3 me|my|us|our|kids|children|daughter|son|everyone
takes|took|hides|hid|throws|threw|keeps|withholds|locks|locked|steals ~1 away? my|the|our ~1 medicines|medicine|medication|insulin|fridge|food|shoes|clothes|keys|glasses|documents|certificates|wheelchair|inhaler ..2 $|so|and|when|until|if|from
drunk|drinks|drinking|angry|rage|temper|mad ..6 hits|beats|slaps|hit|violent|fists ..1 $|me|us|kids|my|mom|mother
hits|beats|slaps|hit|thrashes ..4 when|after|because|if ..3 drunk|drinks|drinking|angry|drink
keeps|kept|always|constantly|started ~1 touching|grabbing|groping|following|stalking|messaging|texting ~1 me|my ~1 $|back|shoulder|waist|shoulders|hand|legs|thigh|hair|and|at|even|when|everywhere|inappropriately|after
takes|took|taking|keeps|controls ~1 every|all|my|the? ~1 my|the? ~1 paycheck|pay|wages|income|earnings|pension|stipend|cheque|rupee|penny|cent|salary
threw|throws|throwing|poured|pours|splashed|splashes|dumped|dumps !up ..4 on|at|over|in ~1 me|my|us
made|makes|make|forces|forced|making|force me ~1 to? ~1 sleep|kneel|stand|beg|crawl|strip|starve|sit|lick|work|sign|squat|stay ..3 floor|outside|rain|lap|cold|knees|balcony|hours|night|bathroom|corner|unpaid|naked|passport|house
has|put|installed|hid|hides|keeps|kept ~1 a|hidden|secret? ~1 cameras|camera|cctv|spyware|tracker|gps ..5 room|house|phone|car|bag|bathroom|bedroom|watches|everywhere|me|my
watches|watching|watched|monitors|tracks|tracking ~1 me|my ~1 every|from|on|through|all|at|constantly ~1 camera|cameras|work|move|phone|cctv|time|day|gps|night|app|office
@seizes ~1 away? ~1 all|every? my|our ~1 passport|documents|salary|wages|money|phone|cards|card|certificates|earnings|paycheck|pension|id|papers ..3 $|and|so|when|if|until|because|every|from
corners|cornered|corner|grabs|grabbed|blocks|blocked|follows|followed ~1 me ..4 kiss|kissed|touch|touched|grope|lift|alone|cabin|corridor|parking|stairwell|bathroom|dark|room
tries|tried|trying|keeps|wants|wanted ~1 trying? ~1 to ~1 kiss|touch|grope|undress|hug|grab|molest|rape|choke|strangle|kill|hit|push ~1 me
touched|touches|touching|gropes|groped|molests|kissed me $
touches|touching|gropes|groping|molests|molesting|fondles|fondling|rapes|raping ~1 me|us
touched|touch ~1 me ~1 at|every|again|when|under|there|since|inappropriately|while|down|without|even|so|in|on|a|like
brother|uncle|cousin|father|dad|stepfather|boss|teacher|neighbour|grandfather|coach|priest|tutor|driver|he ~2 touched ~1 me
calls|calling|texts|texting|messages|messaging ..4 from ~1 new|different|fake|unknown ~1 numbers|accounts|ids|profiles
told|asked|asks|wants|wanted|tells|pressures|pressured ~1 me to ~1 sleep with
lock|locks|locked ~1 the ~1 kitchen|fridge|pantry|food|door ..4 not|so|when ..3 eat|leave|food|out|go
= abuse
guy|man|stranger|men|boy|someone|conductor|driver|passenger ..2 grabbed|groped|touched|pinched|squeezed|rubbed|flashed|followed|molested|pressed ~1 himself? ~1 me|my|at|against
i ~1 was|am|got|get|been|were|being ~2 locked|confined|trapped|starved|imprisoned|kept ~1 up|in|inside|out|without|hungry ~1 in? ~1 my|the|a|food ~1 room|house|bathroom|home|flat|basement|store|for|storeroom|cupboard|outside ..6 days|hours|food|night|water|because|until|punishment|$
not|never ~2 @want ~1 to|it|him|that ~1 $ ..2 held|forced|pushed|kept|continued|pinned ~1 me|going|anyway
kill|hurt|harm ..2 himself|herself or me
sit|sitting|sat ~1 on his lap
@child ..9 papa|dad|father|husband|ex|teacher|he|stepfather|nanny|maid ~1 hit|hits|beats|slaps|slapped|beat|touched|touches ~1 him|her|them
hide|hid|hiding|lock|locked|locking|run|cower ..6 when|because|until|whenever|before ..1 he|she|dad|father|husband ..4 drunk|drinks|angry|yelling|shouting|rage|temper|violent|drinking
he|@partner|stepfather|ex|inlaws ~2 says|said|told|tells|swears|swore ~1 me? ~1 that? he|she|they ~1 will|would ~1 kill|beat|hurt|stab|burn|murder|strangle me ~1 $|in|one|tonight|if|next|when|like
made|make|making him|her|them ~1 do it|this|that ~1 $|to
bruise|bruises|bruised|black|welts|swollen|marks|burns ..9 he|she|him|husband|dad|father|mother|boyfriend|partner|wife|brother ..5 says|made|did|again|sorry|fault|hit|me|deserve|deserved
deserve|deserved|deserving|asked|asking ~1 it|for|the|to ..4 hits|hit|beats|beat|slaps|slap|beating|abuse|be ~1 hit|beaten|$|him|he|me
hits|beats|slaps|hit|beat|hurts ~1 me ..9 deserve|deserved|fault|sorry|apologises|apologizes|flowers|cries|cried|again|loves
posts|posted|post|posting|shares|shared|sharing|leaked|leaks|uploaded|sent ~1 my|our ~1 private|intimate|nude|personal|naked|old|morphed|edited ~1 pictures|photos|pics|videos|images|nudes
grabbed|grabs|squeezed|touched|pinched|slapped|groped|fondled|pressed ~1 my ~1 breast|breasts|bum|butt|thigh|thighs|chest|crotch|bottom|behind|waist
his|her|their|dad's|husband's ~1 hand|hands|fist|fists|belt|grip|fingers|boot|palm ~1 is|was|were|are? ~1 on|around|over|across|against|in|at my ~1 neck|throat|mouth|face|hair|arm|head|wrist|back|cheek|stomach|body|thigh|breast
next|one time|day ~1 it|he|she|that ~1 is|will|'s ~1 be? ~1 going? ~1 to? ~1 be? ~1 me|my ~1 $|head|face|turn
locked|thrown|kicked out ~1 on|of|in ~1 the|my|our ~1 own? ~1 balcony|house|room|home|rain|street|night|flat ..9 him|he|husband|they|dad|mother|father|because|wife|she
abuse|violence|hitting|beating|beatings|fights ~1 at|in ~1 my|this|our|the? ~1 home|house|marriage|relationship ..4 $|again|worse|every|never|not|i
the|his|her|their|daily|another|these ~1 beating|beatings|hitting|slaps|thrashing|thrashings ~1 has|have|is|are|got|started|start|starts|stopped|stops|last|again|every|when|never|continues|begin
not|never ~2 safe ~1 at|in|with|around ~1 my|this|our|own? ~1 own? ~1 home|house|husband|him|father|dad|marriage|brother|stepfather|boyfriend|partner|uncle|flat
unsafe ~1 at|in|with|around ~1 my|this|our|own? ~1 own? ~1 home|house|husband|him|father|dad|marriage|brother|stepfather|boyfriend|partner|uncle
before|if|when|until he|she|dad|husband|father ~2 hurts|kills|beats|finds|murders|hits ~1 me|us
hiding|hide|escaped|escape|run|ran|running|fled|flee|escaping ~1 away? from ~1 my ~1 husband|him|abuser|boyfriend|father|stepfather|partner|inlaws|wife|home|violent ..4 beat|hit|beats|hits|kids|violence|violent|night|again|abuse|before|$
restraining|protection order ~1 against|on|from
called|call|calling ~1 the|women|womens police|helpline ..2 on|about|against|because|for|after ..2 him|husband|father|boyfriend|hit|beat|dad|partner
bad|unwanted|inappropriate|uncomfortable touch|touching|touches|advances
my ~1 private parts
touch|touches|touched|touching ~1 my ~1 private|privates|breast|breasts|chest|thigh|thighs|genitals
our ~1 little|dirty secret
sleep|sleeping|slept with ~1 him|her|boss|director|professor|manager ~1 for|to|or ~1 get|keep|a|the|my ~1 promotion|job|marks|project|raise|role|part
says|said|tells|telling|told ..3 wife|wives|woman|husband ~1 can|must|should|has|duty|owe|owes ~1 not? ~1 refuse|obey|duty|sex|say
scared|afraid|terrified|frightened ~1 of ~1 my ~1 @person|him|her|he ..5 violent|drinks|drunk|hits|angry|temper|beat|beats|hit|hurt|hurts|rage|fists|belt|do|shouting|again
was|got|get|am|been|being ~1 pushed|shoved|thrown|dragged|kicked ~1 down|against|into|across ~1 the|a ~1 stairs|wall|floor|room|bed
got|get|getting ~1 pushed|shoved|thrown|dragged|kicked|slapped|beaten|punched|hit|choked ~1 down|again|by|up|when|for|every|at ~1 the|again|him|my|her|$|i|home|night ..2 $|stairs|husband|father|again|when|mother|partner|i|boyfriend|because|for
has|have|had|got|demands|demanded|knows|took|changed my ~1 all? passwords|password|pin|otp ..6 tracks|checks|reads|logs|where|control|controls|monitors|and|see|sees
tracks|tracking|tracked|monitors|checks|knows ~1 where|everywhere|who|what i ~1 go|went|am|meet|talk|spend|do ~1 $|and|at|all|with|every|to|on
he|she|@person ~2 broke|breaks|fractured|twisted|twists|burned|burns|bit|cut|cuts ~1 my ~1 finger|fingers|arm|nose|rib|ribs|jaw|wrist|tooth|hand|lip|skin|collarbone|glasses|eardrum
flinch|flinched|flinching|freeze|cower|hide|shake|tremble|trembling ~2 when|whenever|if|every|each|from|because|as ..2 he|she|his|her|dad|husband|father|mother|partner|boyfriend|wife|him
take|takes|taking|took|keep|get ~1 away? my|the|our kids|children|child|son|daughter|baby ~1 away? ..9 if|unless i ~2 leave|tell|talk|report|divorce|complain|go|say|do
not|never ..2 see ~1 my|them|the|our ~1 kids|children|son|daughter|again ..3 if i ~2 leave|tell|talk|report|divorce|complain|go|say
lose|losing|lost ~1 my ~1 job|marks|seat|scholarship|role|grades ..3 unless|if ..3 slept|sleep|sex|kiss|dinner|undress|please|date|touch|refuse|refused|said|not|say
unless i|we ~2 slept|sleep|sex|kissed|kiss|undress|had|send|sent|have ..3 $|with|sex|him|nudes|pictures|photos
i ..1 was|got|am|get|were|been|keep ..1 being|getting|been ..1 @beaten ..1 by ..2 @person|him|her|them|someone|he
i ..1 was|got|am|get|been|keep ..2 @beaten ..1 up? when|if|every|at|for|again|daily|because|whenever ..2 i|home|he|day|night|small|single|not|my|she|dinner|food|talking|anything|things|someone|$
i ~1 get|got|am ~1 @beaten ~1 when|if|whenever|daily
i ..1 was|got|am|get|been|have ..2 raped|molested|groped|abused|harassed|stalked|strangled|violated|trafficked|battered|assaulted
i ..1 was|got|am|get|been|have ..1 being|been|getting? ..1 sexually ..1 @beaten
am|was|been|being|get|got|are ..1 being ..1 abused|harassed|stalked|blackmailed|beaten|molested|raped|bullied|threatened|controlled !by_exam
i|me|my ..2 sexual|domestic ..1 assault|violence|abuse
victim of ..1 domestic|sexual|physical|emotional|child|marital|his ..1 abuse|violence|assault|harassment
my ..2 abuser|rapist|molester|stalker|attacker
@person|he|she ..1 is|was|has|became|gets|'s ..2 abusive|violent ..1 to|towards|toward|with|when|again|husband|relationship|$|and|at|whenever
abusive ..1 @person|relationship|marriage|home|household
against my will
without my consent|permission ..4 touch|touched|sex|kissed|undressed|photo|video|pictures|photos|recorded|filmed
touched|sex|kissed|undressed|photographed|recorded|filmed ..4 without my consent|permission
i said no ..3 he|she|they|him ..3 not|anyway|did|still|kept|continued|forced|ignored|would|went
i ..2 said no ..1 but|and ..3 not ..1 stop|listen|care
said|told|saying|screamed|begged no|stop ..4 kept|anyway|not|continued|ignored ..1 going|stop|listen|touching|hitting|on|me|forcing
not|never take|took|taking|accept no for ..1 an answer ..4 touch|touched|forced|kissed|bed|me|grabbed
afraid|scared|terrified|frightened ..1 of ..2 my|going|him|what|being|his|home ..1 @person|home|he|she|him|his|near|alone|temper|fists|anger|hands ..3 will|would|might|comes|when|gets|does|$|at|hit|with|tonight|after|drinks|drunk
afraid|scared|terrified ..1 to ..1 go|be|come|stay|return ..1 home|alone ..2 tonight|because|to|again|with|after|when|$ ..3 @person|he|him|$
afraid|scared|terrified for|of my ..2 life|safety ..3 home|him|husband|with|when|he|$|at|around
walk|walking|walked on eggshells ..3 around|at|with|when|him|home|because
bruise|bruises|bruised|marks|welts|black|swollen ..4 from|where|he|after|that|because|she|eye|by ..4 he|him|she|husband|father|hit|beat|gave|last|grabbed|slapped|partner|dad|boyfriend|belt|stepfather|again|mother|punched
hide|hiding|cover|covering|covered|hid|concealing ..1 my|the|these|up ..3 bruise|bruises|bruised|black|swollen
gave|gives|left|leaves|leaving|giving me ..2 a|with|black|bruises|bruised|swollen ..2 eye|lip|bruises|marks|rib|ribs|face|cheek
broke|broken|fractured|twisted|twists ..1 my ..1 arm|nose|rib|ribs|jaw|wrist|finger|fingers|tooth|hand ..6 argument|drunk|angry|anger|again|fight|because|when
@partner|he|inlaws|saas|sasural|him ..4 not let|lets|allow|allows|letting|allowing ..1 me ..2 to? ..1 leave|out|work|study|meet|talk|see|visit|have|use|call|go|drive|speak|keep|contact|step|do|wear|any|own|spend|even|anyone|my
@person|he|she|they ..4 not let|lets|allow|allows|letting|allowing ..1 me ..1 to? ..1 leave|step|go ..1 out? ..1 of? ..1 the|my|this ..1 house|home|room|flat
@person|he|she|they ..4 not let|lets|allow|allows|letting|allowing ..1 me ..1 to? ..1 eat|contact|talk|meet|see|speak|call ..1 to? ..1 anyone|anybody|my|family|parents|friends|for|unless ..1 family|parents|mother|days|friends|own|$|he|anymore|sister
@partner|he|inlaws|his ..3 not ..1 give|gives|allowed|allow|let ..1 me ..2 any|single|money|a|my ..2 money|rupee|penny|phone|salary|card|bank|account
@partner|he|inlaws ..2 forbids|banned|bans|takes|took|taken|keeps|controls|hides|checks|reads|tracks|snatches|snatched|monitors|goes|breaks|broke|demands|smashed|locks ..2 away? ..2 my|through|all|every ..2 salary|money|phone|passport|messages|location|accounts|account|card|documents|chats|call|keys|mobile|whatsapp|rupee|log|calls|passwords|password|earnings|friend|friends
have|need to ask|beg|get him|husband|his|permission|inlaws ..1 for|to|permission|before ..2 permission|money|go|leave|eat|every|spend|speak|meet|call|talk|step|buy|use|sleep|even
not allowed to ..1 leave|talk|speak|contact|see|meet|go|work|have|use|call|eat|step|earn|keep|lock|own|close|answer ..1 to? ..1 the|my|anyone|out|own|a|any|without|friends|family|outside|anywhere|anybody|until|phone ..2 house|family|friends|parents|phone|money|he|husband|mother|him|$|unless|permission|because|room|food|inlaws|door|his|sister|saas
dowry|dahej ..4 beat|beaten|hit|torture|tortured|harass|harassed|threaten|threatened|taunt|taunts|kill|burn|harassment|demand|demands|demanding|demanded|pressure|more|abuse|me|slap|slapped|starve
belt ..3 me|my ..3 back|again|hit|marks|legs|arms|$
beats|beating|hits|hitting|slaps|thrashes|thrashed|whips ..2 me ..2 with ..1 a|his|the|her|belt|stick|shoes ..1 belt|stick|wire|shoe|slipper|rod|cane|chappal|ruler|hanger|broom|$
made|makes|making|have|had|forced ..1 me ..1 to? ..1 watch|touch ..1 him|his|porn|it|while ..2 undress|himself|touched|private|parts|$
pays|paid|offered|offers me|money ..3 sex|touch|nudes|sleep|undress
slept|sleep|sleeping with ..1 him|boss|manager|them|director|professor ..4 fire|fired|job|promotion|fail|marks|grades|role|or|lose|threatened|otherwise
fire|fired|fail|failed|demote|sack ..1 me ..3 if|unless ..1 i ..3 sleep|sex|date|dinner|favours|favors|meet|kiss|send|nudes
hit|hits|beat|slaps|slapped|beats|hitting|beating|punched|choked|kicked me last|again|yesterday|tonight|today|every ..1 night|week|time|day|morning|evening|$|in|when|after|because|for|over

= abuse hindi
mere ..1 saath ..2 galat|ganda|bura ..1 kaam|kiya|harkat|karta|karte
qaid|kaid|bandi ..2 kar|karke|rakha|rakhte
maarta|maarti|peetta ..1 hai ..2 agar|jab
mayke|maayke|bahar|college|kaam|office ..1 jaane|jane ..1 nahi ..1 deta|deti|dete|diya
haath ..1 marod|marodta|modta|pakad ..2 deta|kar|ke|diya
khana ..2 nahi ..1 deta|deti|dete|diya
taane|tana|taana ..2 maarta|maarte|maarti|marte|marti|deta|dete|deti
hum|humko|humein|hame|hamein ..2 sab|sabko|sabhi? ..2 maarta|maarte|maarti|peetta|peette|peetti|marte|marta
blackmail ..2 kar|karta|karti|karte|kiya
mera|meri ..1 gala|gardan ..2 daba|dabaya|dabata|dabane|ghonta|pakda|pakad|ghont
zabardasti ..1 ki|kiya|karta ..1 mere|mujhse|mujh|meri
photo|photos|video|videos|pics|tasveer ..2 viral|leak|upload|post|expose|faila ..1 kar|karne|dunga|dega
kisi|kisiko ..2 bataya|bola|kaha ..2 to ..4 maar|mar|viral|jaan|chhodunga|barbaad|badnaam|kaat|dekh
maare|maara|maarta ..1 peeta|peetta|peete
dhakka|thappad|laat|ghunsa|mukka ..2 diya|deta|deti|maara|maarta|maarti|diye|maar ..1 mujhe|mujhko|hai|phir|roz
mujhe|mujhko ..3 dhakka|thappad|laat|ghunsa|mukka|chanta
galat|gandi|ganda ..3 touch|chhune|chhua|chhuta|chhoo|nazar|harkat|harkate|baat|comment|ishara|message|msg
chhune ..2 koshish
mujhe|mujhko|humein|hume|mereko|mujhse ..4 @maar_hindi ..1 hai|the|tha|thi|raha|rahi|rahe|phir|hi|aur|$|kal|you
@maar_hindi ..1 hai|the|tha|thi ..1 mujhe|mujhko|humein
mujhe|mujhko|humein ..3 marta|marti|mara|mari|marte ..1 hai|tha|the|thi|pita|peeta
@kin|@partner|wo|usne|teacher|sir|saas|boss|uska ..3 mujhe|mujhko|humein|hume|bacchon|bacche|beti|bete ..4 maara|maarta|maarti|maarte|marta|marti|marte|peet|peetta|peetti|peeta|pitai|thappad|thapad|thappar|chanta|laat|belt|pitayi|peetne|maarne|maarpeet|peete|dhakka
@kin|@partner|wo|usne|teacher|sir|saas|boss|uske|uski|sasural ..4 haath|hath uthata|uthati|uthate|uthaya|uthane|utha|uthaye|uthayi|chhoda|chhod
@kin|@partner|wo|usne|teacher|saas|boss ~4 thappad|thapad|thappar|chanta|laat|belt|danda|dande|chappal|jhadu ..2 maara|maarta|maarti|maare|mara|marta|marti|se|maarte|lagaya|maari|mari|marte
mujhe|mujhko ..2 thappad|thapad|thappar|laat|belt|dande|chappal ..2 maara|maarta|maarti|maare|mara|marta|se|maari|lagaya|mari
haath|hath uthata|uthati|uthate|uthaya ..1 hai|tha|mujh|mujhpe|mujhpar|$
mujh|mujhpe|mujhpar ..2 pe|par|haath ..1 haath|hath ..1 uthata|uthati|uthaya|uthate|utha|uthane
maarpeet|maarpit|pitai|pitayi ..2 karta|karti|karte|ki|hoti|kar|hui|kiya
maar|mar peet|pit ..1 karta|karti|karte|ki|hoti|kar|hui
ghar ..2 se ..2 bahar? ..2 nikalne|jaane|jane|bahar ..2 nahi|na ..2 deta|deti|dete|dena|diya|dega
bahar ..2 jaane|jane|nikalne ..1 nahi ..1 deta|deti|dete|diya
kisi|kisise|dosto|doston|maayke|mayke|mummy|parents|family|friends ..3 se|ko ..2 baat|milne|bat|mil ..2 karne|nahi|na ..2 nahi|deta|deti|dete|diya
phone|mobile|paise|paisa|salary|pagaar|kamai ..3 chheen|cheen|chhin|chin|le ..1 leta|leti|lete|liya|lia
paise|paisa|khana|kharcha ..2 nahi ..1 deta|deti|dete|diya
kamre|room|ghar|bathroom|kamra ..2 mein ..1 band ..1 kar|karke|karta|karti|rakha|rakhta|rakhte|kiya
mere|mujhse|mujhe|mujh|meri ..4 zabardasti ..2 ki|karta|karte|kar|karne|kari|kiya|sambandh|chhua|kiss|chhuta|sex|shaadi|touch|kapde
zabardasti ..1 sambandh|chhua|kapde|sex
galat|gandi|gande ..2 tarike|tarah|jagah|tareeke|touch|chhua|chhuta|nazar|tarika|harkat|harkatein|baatein|tareke ..2 se|chhua|chhuta|karta|kiya|par|touch|chhota|karte|chhune|ki|dekhta
mujhe|mujhko ..3 galat|zabardasti|jabardasti ..2 chhua|chhuta|touch|chhoota|tarike|pakad|pakda
mujhe|mujhko ..2 chhedta|chhedte|chhedti|chheda|ched|chhed|chherta
chhedkhani|chhedchhad|chherkhani|chhedkhaani
jaan ..1 se ..2 maarne|maar|marne|mar ..3 dhamki|dega|dunga|dalega|denge|daalega|ki
dhamki ..1 deta|deti|dete|di|de|diya|mil|deke ..1 hai|rahi|raha|thi|$|ki
@kin|@partner|wo|usne ..6 mujhe|mujhko ..2 maar|mar ..1 dega|dalega|daalega|denge|dalenge|degi|daalegi
mujhe|mujhko ..2 maar|mar ..1 dega|dalega|daalega|denge|dalenge ..3 agar|dhamki|bola|kaha|kehta|bolta|dar|darr
dahej ..4 maarte|maarta|maarti|tang|pareshan|taane|mangte|maang|maangte|maarpeet|torture|maangti|marte|dabav|mang|jalane
gaali|gaaliyan|galiyan|gali|gaaliyaan ..2 deta|deti|dete|di|dena|de ..1 hai|aur|roz|raha|rahte|rehta|$|rehte
mera ..1 rape|balatkar|shoshan|yaun
rape|balatkar|shoshan ..1 kiya|hua|karta|ki|karne
pati|shohar|saas|sasural|papa|bhai|chacha|sasur|tau|mummy|mangetar ~2 marta|peetta|maarta|peetti|maarti|peetne|maarne|marte|maarte|peeta ..1 hai|tha|lage|laga|lagta
bahut ..1 maarta|maarti|peetta|peetti|marta|maara|mara|maarte ..1 hai|mujhe|tha|usne|papa|$
control ..1 karta|karti|karte ..1 hai

= medical_emergency
chest|heart ..1 pain|tightness|pressure|pains ..9 haath|pasina|baju|arm|arms|jaw|sweat|sweating|sweaty|breath|breathe|breathing|breathless|spreading|crushing|dizzy|numb|radiating|shoulder|nauseous|vomiting|faint|clammy|tingling|cold|worse|blurry|worst|squeezing|back
arm|arms|jaw|sweating|breath|breathe|breathing|breathless|dizzy|numb|crushing|sharp|severe|terrible|stabbing|unbearable|intense|squeezing|sudden|radiating|awful|horrible|worst|massive|tight|extreme ..6 chest ..1 pain|pains|pressure|tightness
severe|crushing|sharp|terrible|bad|sudden|stabbing|intense|unbearable|tight|squeezing|heavy|huge|extreme|weird ..2 pain|pressure|weight|tightness|feeling|ache ..2 in|on|across ..1 my|his|her|the ..1 chest
pain|pressure|weight|ache|elephant|tightness ..3 in|on|across ..2 chest ..9 arm|arms|jaw|sweat|sweating|sweaty|breath|breathe|breathing|breathless|spreading|crushing|dizzy|numb|radiating|shoulder|nauseous|vomiting|faint|clammy|tingling|worse|minutes|hour|now|back
chest ..1 is|feels|hurts|felt|hurting|aches|aching|tight|tightening|has ..9 arm|arms|jaw|sweat|sweating|sweaty|breath|breathe|breathing|spreading|crushing|crushed|dizzy|numb|radiating|shoulder|vomiting|faint|clammy|tingling|squeezed|blurry
chest pain ..1 right now|since|for|hour|suddenly|that
pain ..3 down|shooting|spreading|radiating|going|in|into|up ..2 my|his|her|the ..1 left ..1 arm|shoulder
left|right ..1 arm|side|leg|hand ..1 is|went|has|feels|goes|going|gone|are ..2 numb|weak|limp|paralysed|paralyzed|dead|heavy ..6 face|speech|chest|speak|talk|mouth|breath|breathe|dizzy|sweating|suddenly|words|head|jaw|walk|move|smile|vision|slurred|slurring|now
numb|numbness|weakness|weak ..3 on|down|in|of|left|right ..2 left|right|side|one|half ..3 face|body|arm|side
can not|hardly|barely ..2 move|feel|lift ..2 my|his|her|the ..1 left|right|one|legs|arm|whole ..1 arm|side|leg|hand|$|body|half
can|could not|hardly|barely ..2 breathe ..1 properly|$|right|help|at|well|and|anymore|now|my|please|he|she|since|suddenly|even|without|for|through !the|laughing
@near_person can not|hardly|barely ..1 breathe !laughing|from|because|with|when|in|at|here|without|easy|so|under|around|freely|again
struggling|struggles|fighting|gasping|trouble|difficulty|difficult|problem|labouring|hard|unable ..2 to|for|with|in ..1 @breathe|air|oxygen
gasping for ..1 air|breath
short of breath ..6 chest|lips|blue|dizzy|faint|pain|sudden|suddenly|worse|swelling|now|speak
not|stopped|stops|quit ..1 breathing
breathing ..1 has|is ..2 stopped|shallow|difficult|slowing|hard ..6 lips|blue|now|worse|pale|not|respond|unconscious|wake
lips|face|fingers|fingertips|nails|skin ..1 is|are|turned|turning|went|going|look|looks|gone|goes|were ..2 blue|bluish|grey|purple
turned|turning|turns|went|going|gone blue !with|in|from|haired
face|mouth|smile ..2 is|has|drooping|droops|looks|drooped|sagging|went|fell|on|half ..2 drooping|droopy|drooped|crooked|sagging|lopsided|dropped|numb|twisted|paralysed|paralyzed|uneven
face droop|drooping|drooped|droops
one ..1 side of ..1 my|his|her|the|their ..1 face|body|mouth ..1 is|has|went|suddenly|feels|drooping|drooped|numb
slurring|slurred|slurs|slur ..1 my|his|her|speech|words|and|badly|suddenly|$
speech|words ..2 is|are|became|coming|came|sound|sounds|has|went|getting|suddenly ..2 slurred|slurring|garbled|jumbled|slurry|gibberish
can not|suddenly ..2 speak|talk|form ..2 properly|clearly|words|sentences|straight|suddenly ..3 face|arm|numb|drooping|dizzy|now|side|mouth|$
suddenly can|could not ~2 speak|talk|see|move|walk|feel|breathe|stand|swallow
one side of ~1 my|his|her|the|their ~1 face|mouth|body ~1 hangs|hanging|drops|dropped|droops|drooping|sags|frozen|dead
bleeding ~1 right? through
soaking|soaked ~1 through? ~1 a|two|three|one|my ~1 pad|pads|towel|towels
fever|temperature ~1 of|is|at|above|over|reached|crossed|hit ~1 104|105|106|40|41|42|107
sugar ..4 shaking|sweating|faint|dizzy|confused|unconscious|passing|blurry|fainting|shivering|sweaty|clammy
took|taken|swallowed|popped|downed|ate ~1 about|like|almost|over? ~1 twenty|thirty|forty|fifty|sixty|hundred|fifteen|twelve|25|35|60|100|dozens|dozen|loads|so|all|handfuls ~1 of|many? ~1 my|the|his|her|those|these? ~1 sleeping|pain|his|her|blood? ~1 pressure? @pills
bleeding ..5 not ~1 stop|stopping|stopped|slowing|clotting
drank|swallowed|ate|drunk|consumed|inhaled ..6 burns|burning|vomiting|poison|poisoned|dizzy|chemical|fumes
fell|falls|fallen|collapsed|fainted|hit|crashed|thrown|jumped ..6 not ~1 moving|responding|breathing|waking|conscious|awake|move|respond|wake|talking
has|had|having ~2 a fit ..3 hot|fever|now|floor|shaking|baby|son|daughter|bed|blue|again
@child ..3 fit|fits ..4 hot|fever|now|shaking|again|floor|blue|breathing
heart|pulse|chest ..7 left arm
mouth|face|smile ..4 one side
hanging|drooping|dropped ~1 on|to one side
left arm ~1 is|feels|went|has|going? ~1 heavy|numb|tingling|weak|dead ..6 chest|sweating|breath|breathe|jaw|dizzy|heart
not ~1 feel|move|lift ~1 half|one|left|right|part ~1 side? ~1 of? ~1 my|his|her|the ~1 left|right? ~1 face|body|side|arm|leg
words ~2 come|coming|came|are|comes ~1 out? ~1 wrong|slurred|jumbled|garbled|weird|mixed|strange
stabbed|shot ..6 blood|bleeding|hospital|ambulance
blood ~2 is? everywhere
chest pain ..6 grey|gray|pale|blue|ashen|sweaty|collapsed|clutching|hospital|ambulance|emergency
hit|bumped|banged|knocked|injured ..2 head ..6 not ~2 know|remember|recognise|recognize|speak|respond|wake|answer|see|walk|stand|stop
bleeding ~1 so|too|very? ~1 much|heavily|badly|lot|fast|hard
not ~1 feel ~1 my|his|her ~1 hands|legs|feet|arms|toes|fingers
blood ~1 is|keeps? ~1 spurting|gushing|pouring|spraying|squirting
swelling ..3 throat|tongue|lips|face ..6 $|breathe|allergic|antibiotic|sting|nuts|voice|swallow
having|has|is ..1 having? ..1 a ..2 stroke !of|play|luck
had ..1 a ..1 stroke ~1 now|just|minutes|today|tonight|hour
just had ..1 a ..1 stroke|seizure|fit|heart ~1 $|attack|now|and
having ..2 a ..1 heart attack
having|has|in ..1 a ..2 seizure|seizures|fit|convulsion|convulsions|fits !of
104|105|106|40|41 ~1 fever|temperature ..4 delirious|hallucinating|confused|shaking|limp|respond|convulsing|baby|son|daughter
fever ..5 delirious|hallucinating|convulsing
convulsing|convulsions|seizing|seizure|seizures|convulse ..2 right? now|on|again|and|not|help|right|since|baby|floor|minutes|bed
shaking uncontrollably ..4 floor|eyes|respond|foam|foaming|rolled|stop|unconscious|now|not
foaming|frothing|foam|froth at|from ..2 mouth
eyes ..1 rolled|rolling ..1 back|up
unconscious|unresponsive|convulsing|comatose
not|nor ..1 responding|respond|responsive|conscious ..3 !to|texts|messages|email|emails|calls|any
fell|falls|fallen|collapsed|hit|fainted|drank|took|seizure|fever|breathing ..6 not ..1 waking|wake up
not ..1 waking|wake ..1 up ..5 shook|shake|breathing|pulse|cold|shaking|respond|calling|pills|fell|help|ambulance|pale|blue|shout|shouting|slap
i|we|he|she can|could not ~1 wake ~1 him|her|them|mom|dad|@kin|@child|my
not|no|weak|faint ..2 pulse
passed|blacked|blacking|passing|pass out ..1 just|again|in|on|twice|and|for|while|suddenly|now|after|at ..6 bathroom|floor|hit|now|shower|twice|minutes|head|standing|woke|stairs|respond|kitchen|ambulance|bleeding|pale|vomiting|chest|ago|breathing|up|blood|wake|room
@near_person ..2 just ..1 passed|blacked out
@near_person ..2 just ..1 fainted|collapsed
fainted|faint|fainting ..4 now|twice|again|head|floor|ago|suddenly|bathroom|pale|bleeding|not|breathing|kitchen|today|chest|$
collapsed|collapses|collapse ..5 now|floor|ago|respond|responding|breathing|help|ambulance|bathroom|kitchen|pulse|unconscious|suddenly|minutes|cpr|waking|front|wake|stairs|conscious
suddenly|just collapsed|fainted
fell|falls|fallen|slipped ..6 unconscious|respond|responding|moving|head|stairs ..5 blood|bleeding|respond|moving|unconscious|vomiting|confused|dizzy|awake|waking|wake|out|blurry|pupils|sleepy|open
hit|bumped|banged|smashed|cracked ..1 my|his|her|the ..2 head ..9 vomiting|vomited|dizzy|blurred|blurry|unconscious|confused|blacked|bleeding|remember|sleepy|blood|double|throwing|nauseous|drowsy|pupils|seeing|ear|stay|awake
not|never ..1 stop|stopping|stopped ..1 bleeding
bleeding ..3 not|heavily|badly|lot|profusely|uncontrollably|through|nonstop|everywhere|heavy|severely|continuously ..1 stop|stopping|stopped|$|and|from|after|since|now|i|my|while|for|pads|bandage|towel|is
heavy|severe|profuse|uncontrolled|bad|massive ..1 bleeding
bleeding ..1 out
bleeding|blood ..6 pregnant|pregnancy|weeks|miscarriage|cramping
pregnant|pregnancy|weeks ..7 bleeding|blood|gushing|contractions ..4 $|heavily|cramps|and|pain|now|lot|clots|early|since|everywhere|bad|clot
blood ..1 is ..2 gushing|everywhere|pouring|spurting
so much|losing|lost|lot|lots|pool ..2 of? ..1 blood ..1 !sugar|pressure|test|donation|bank
blood ..2 not|will|would|does|keeps|keep ..2 stop|stopping|clot|coming|flowing
soaked|soaking ..2 through|in|with ..3 blood|pads|towel|towels|bandage|bandages|hour
coughing|coughed|cough|coughs|vomiting|vomited|vomit|vomits|throwing|threw|throws|spitting|peeing|puking|puked|passing|pooping|spat ..2 up|out ..2 blood
coughing|coughed|vomiting|vomited|vomits|puking|peeing|passing|coughs ..1 up? ..1 blood
blood in ..1 my|his|her|the ..1 vomit|cough|spit
vomit|vomiting ..4 blood|black|coffee ..1 grounds|$|and
took|taken|swallowed|taking|swallowing|ate|popped|downed|gulped|had|has ..2 too|all|whole|entire|lot|bunch|double|handful|bottle|strip|many|box|full|every|twenty|thirty|ten|fifteen|20|30|40|50|15|12|10 ..4 @pills !as
took|taken|swallowed|taking|popped|downed ..2 all|every ..1 my|the|his|her|of|last ..4 @pills
bottle|strip|handful|box|bunch|packet ..1 of ..2 @pills ..3 swallowed|took|taken|gone|empty|down
@pills ..4 swallowed|took|taken|already ..4 all|too|many|whole|minutes|hour|ago|dizzy|sleepy|drowsy|sick
overdosed|overdosing|od !of|on
overdosed|overdosing|overdose|od ..1 on ..3 @pills|something|drugs|his|her|my
took|taken ..2 an|a overdose
took|taken ..2 wrong|double|triple|extra|expired ..2 @pills ..6 dizzy|shaking|racing|sick|vomiting|breathe|heart|drowsy|faint|blurry|swelling|now|numb
mixed|took ..4 @pills ..3 with|and ..2 alcohol|vodka|whisky|whiskey|rum|wine|drinks ..7 dizzy|breathe|wake|awake|sick|numb|heart|shaking|vision|now|scared|faint|sleepy|respond
poisoned|poison|poisoning ..5 now|vomiting|ambulance|hospital|him|child|drank|breathe|help|swallowed|took|ate|drunk
swallowed|drank|ate|drunk|ingested|consumed ..3 poison|detergent|cleaner|cleaning|chemical|chemicals|battery|magnet|magnets|coin|medicine|sanitizer|sanitiser|medicines
@child|brother|sister|he|she ..4 swallowed|drank|ate|ingested ..4 pills|tablets|battery|medicine|poison|cleaner|coin|magnet|marble|detergent|meds|medicines
throat|tongue|lips|face|neck|airway|mouth|eyes ..2 is|are|closing|swelling|swollen|feels|getting|keeps|has|started|swelled|tightening|keep ..2 closing|swelling|swollen|tightening|up|shut|tight|swelled|blocked|puffed ..6 breathe|breath|allergic|allergy|peanut|peanuts|bee|ate|eating|wheezing|hives|fast|sting|now|epipen|swallow|shut|rash|prawns|nuts|stung|breathing|$
allergic|allergy ..1 reaction ..8 breathe|throat|breath|swelling|swollen|face|severe|now|epipen|hives|tongue|lips|wheezing|breathing|dizzy|closing|worse
severe|serious|bad|terrible|extreme ..2 allergic ..1 reaction
anaphylaxis|anaphylactic|epipen
peanut|peanuts|nuts|prawns|shrimp|sting|stung|bee|bees|wasp|penicillin|antibiotic|shellfish ..8 throat|breathe|breathing|swelling|swollen|tongue|lips|hives|wheezing|face
worst headache ..2 of|in|ever
sudden|thunderclap|explosive|severe|splitting|blinding ..2 headache ..8 vision|vomiting|stiff|neck|speak|numb|confused|collapse|weak|fever|double|blurry|rash|eye
lost|losing|lose|gone|went|blurred|blurry|double ..2 vision|sight|eyesight ..5 suddenly|eye|now|headache|numb|one|sudden|weak
suddenly ..2 can|could not ..1 see ..4 eye|$|anything|out|properly
went|gone|going suddenly? blind|black ..3 eye|suddenly|eyes
@child|baby|he|she|month|newborn|infant ..6 fever|temperature ..7 104|105|106|40|41|fit|limp|respond|responding|seizure|breathing|drowsy|feed|feeding|wake|convulsion|cry|stiff|floppy|convulsions|convulsing|dropping|down|103|fits|blue|waking|dehydrated|rash
fever|temperature ..4 104|105|106|40|41|103 ..6 baby|infant|newborn|son|daughter|month|child|shivering|confused|limp|respond|down|hospital|not|delirious
@child|newborn|infant|baby ..3 limp|floppy|lifeless|choking|convulsing|blue|seizing|unresponsive
@child|baby ..3 not|stopped ..2 breathing|moving|responding|waking|crying|moved|kicking|breathe
not ..3 felt|feel|feeling ..1 the|my ..1 baby ..1 move|moving|kick|kicking
baby ..2 not|stopped|has ..2 moved|moving|kicked|kicking
water|waters ..1 broke|broken|breaking|has|have ..8 weeks|early|soon|yet|preterm|premature|months|far|green|now|contractions|hospital|only|due|blood|not
contractions ..7 early|weeks|minutes|preterm|blood|months|apart|only|hospital
labour|labor ..4 early|weeks|preterm|premature
blood ..1 sugar ..2 is|has|dropped|crashed|reading|at|crashing|dropping|low|very|extremely|dangerously ..4 low|40|45|35|30|dropping|50|crashed|500|400|unconscious|shaking|dangerously|critical|confused|faint|crashing|high|sweating|450|600
is|am|are|was|started|keeps|he|she|child|son|daughter|baby|toddler|husband|kid ..1 choking !back|up|him|her|me|with|the|under
choking on ..3 food|piece|bone|something|grape|nut|coin|toy|chicken|a
call|calling|called|need|needs|send|get|dialled|dialed|waiting|dialing|phoned|rang|dial ..2 for|an|the|to ..1 ambulance|911|112|108|paramedics|999
call|calling|called|need|needs|get ambulance|911|112|108|paramedics|999
ambulance ..2 is|has|on|coming|please|taking|not|way|arrived ..2 way|coming|here|outside|late|now|arrived|$|come|us|him|her|reached
rushing|taking|rush|driving|going|carrying|heading ..2 @person|him|her|me|to|them|us ..3 to|the ..2 emergency|er|casualty|icu ..2 $|now|right|because|room|with|ward
cpr ..3 on|now|him|her|doing|started|help
doing|giving|started|performing cpr
heart ..1 is|has|was ..2 stopped|stopping|racing|fluttering|pounding|skipping ..7 chest|faint|fainted|breathe|breath|dizzy|arm|collapse|grey|180|200|190|pass|passing|170|blackout|sweating
heart ~1 has|have? stopped ~1 beating|and|help|call
bone ..2 is|sticking|poking|through|visible|out|protruding ..2 out|through|skin|visible|$|sticking|of|poking
bitten|bit|stung|bite ..2 by ..2 snake|cobra|scorpion|krait|viper
snake|cobra|viper|krait|scorpion ..2 bite|bit|bitten|stung ..2 me|him|her|my|our|on|$|now|the|just
electrocuted|electric ..1 shock ..6 unconscious|respond|breathing|now|fell|chest|burn|moving|wake
burned|burnt|burns|scalded ..4 all|badly|whole|face|severe|severely|third|boiling|blisters|oil|half ..7 hospital|blisters|ambulance|skin|screaming|peeling|help|degree|now|body|charred
severe|third ..1 degree? burns|burn
heatstroke|sunstroke|hypothermia
heat stroke
burst|ruptured|bursting ..1 appendix|artery|aneurysm
appendix ..1 has|is|may|might ..1 burst|ruptured|bursting
stomach|abdomen|abdominal|belly|side|kidney ..2 pain|cramps ..5 severe|unbearable|rigid|faint|stand|scream|screaming|collapse|worst|vomiting|blood|fever|walk|excruciating
severe|unbearable|excruciating|sudden|sharp|worst|terrible ..2 stomach|abdominal|belly|lower|kidney|pain ..2 pain|cramps|in|side|abdomen|right ..7 stand|vomiting|fever|blood|walk|pregnant|faint|straight|screaming|fainted|rigid|breathe|move
asthma|asthmatic ..2 attack ..7 inhaler|breathe|working|help|blue|now|worse|bad|empty|right|breath|severe
inhaler ..3 not|empty|finished|working|nothing ..4 breathe|working|helping|help|breath|$|and|wheezing|worse
stabbed|shot ..2 me|in|my|him|her|by ..5 bleeding|blood|hospital|chest|ambulance|stomach|knife|just|now|arm|leg
car|bike|road|accident|crash|truck|scooter|crashed ..6 bleeding|unconscious|trapped|injured|blood|moving|respond ..5 now|ambulance|help|leg|head|lot|road|heavily|badly|not|me|$|in
delirious|hallucinating ..5 fever|104|103|hospital|suddenly|shaking

= medical_emergency hindi
bacche|bachche|baby|beti|bete|bacchi|beta|bhai|behen ..6 nigal ..1 li|liya|gaya|gayi|lia|lee
bacche|bachche|baby|beti|bete|bacchi|beta ..4 pee|pi|kha ..1 li|liya|lia ..3 ulti|behosh|hospital|jaldi|help
seene|chhati|chaati ..4 dard|jalan|dabav|bhari|jakdan|bhaari
dard ..4 seene|chhati|chaati
saans ..3 nahi|na|atak|phool|ruk|ukhad|lene|band|ghut|le ..2 aa|le|pa|rahi|raha|gayi|aati|mein|dikkat|takleef|ho|hai|li|paa|gaya|mushkil|ja
dum ..1 ghut|ghutne ..1 raha|rha|laga
behosh ..1 ho|pada|padi|hai|gir|hokar|hoke|hui|hua|pade ..1 gaya|gayi|gaye|hai|raha|rahi|gir|pada|padi|$|abhi
hosh ..2 nahi|mein ..1 aa|nahi|hai
achanak|abhi ..2 gir ..1 gaya|gayi|gaye|pade|pada
khoon|khun|blood ..3 nahi|band|ruk|beh|bahut|bah|nikal|lagatar|bha ..2 ruk|nahi|raha|rha|rahi|beh|nikal|gaya|ho
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
goliyan|goli|tablet|tablets|dawai|dawaiyan|neend ..4 bahut|saari|sari|puri|saare|ek|kha|khaa|dher|zyada|overdose ..3 kha|khaa|khai|khali|nigal|li|liya|lia|ki|goliyan ..1 li|liya|lia|gaya|gayi|hai|khaa|kha|khai
bahut|saari|puri|zyada|dher|sari ..3 goliyan|goli|tablets|dawai|tablet|dawaiyan ..1 kha|khaa|nigal|khai|li
ambulance ..1 bulao|bula|bulani|bulaya|chahiye|aa|bulwao|ko|bulaao|nahi
hospital|haspatal|emergency ..2 le|lekar|leke ..1 ja|jaa|jaana|jao|chalo|jaare ..1 rahe|raha|rahi|hai|pad|$|abhi
neela|neele|neeli|nila|nile ..1 pad|ho|hone ..1 gaya|gayi|gaye|raha|rahe|rahi
nabz|pulse|dhadkan ..2 nahi|ruk|band|tez
bacche|bachche|baby|beti|bete|bacchi|beta ..4 bukhar|fever ..5 104|103|105|behosh|jhatke|daura|utar|tez|utarta|kaanp|hosh|tap
saanp|saap|sanp|bichhu|bichu ..2 ne ..2 kaat|kata|kaata|das|dus|dansa
jhatke ..2 aa|aane|lag
current|karant ..2 lag|laga|maara ..2 gaya|behosh|gir

= elevated_hopelessness
hopeless|hopelessness
no ..1 hope ..1 left|for|anymore|$|at|in|of
not|nolonger ..2 have|see|feel|any|find ..2 hope|light ..1 anymore|left|$|for|at
lost|losing|lose|given|gave|giving|abandoned ..2 up? ..1 all? ..1 hope
no|any ..1 @point ..2 in|of|to ..2 anything|trying|it|life|everything|any|me|this|$
no @point anymore|$|left
what is ..1 the? @point ..2 $|anymore|of ..2 anything|it|any|trying|everything|this|all|life|$|anymore
what is ..1 the point $
nothing ..3 ever ..2 change|changes|better|work|works|improve|right|good|gets|matter|matters
nothing ..1 matters|matter|helps|works ..2 anymore|$|now
never|not ..3 get|gets|getting|be|become|feel ..1 ..1 better ..1 $|anymore|for|than|again|ever
never|not ..2 be ..1 happy|okay|ok|normal|enough|whole|fine ..1 again|ever|$
no way out
no ..1 future ..1 $|anymore|left|ahead|to
can not ..3 see|imagine ..2 future|tomorrow|way ..1 $|out|anymore|forward
can not ..2 go|carry|keep ..1 on|going|doing|fighting|living ..2 $|anymore|like|this|much|with
can not ..3 do|take|bear|handle|endure|survive ..2 this|it|life|any ..2 anymore|longer|alone|like|pain
can not ..3 live like this
@want ..3 to ..1 give ..1 up ..1 $|on|everything|completely
giving|give|gave|given|feel up on ..1 everything|myself|hope|trying|dreams|me|people|all
tired|exhausted|sick ..2 of ..1 fighting|trying|surviving|pretending|everything|struggling|being ..1 $|everyday|to|every|okay|all|strong|so|and|fine|anymore|this
worthless|worthlessness
am|feel|feeling|being|become ..3 worthless|useless|failure|nothing|garbage|trash|broken|hollow|pathetic|disappointment|waste
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
ab ..3 nahi ..1 saha|sahan|bardasht|jhela|hota|hoga|ho|seh|jhel ..1 @jaun|hota|ho|raha|rahi|sakta|sakti|$|paunga|mujhse|pa
main ..3 kisi ..1 kaam|layak ..1 ka|ki|ke|nahi
andar ..1 se ..2 khaali|khali|toot|tuta|mar|tut|khatam

= elevated_isolation
@alone_adverb alone|lonely|isolated
am|feel|feeling|felt|been ..3 lonely|isolated|unwanted|invisible|unloved|forgotten|abandoned
loneliness ..5 killing|eating|unbearable|crushing|too|suffocating|swallowing|consuming|heavy|worse|destroying
so lonely
feel|feeling|felt ..2 alone ..1 $|in|and|even|all|with|every|tonight|anymore|again
nobody ..2 to ..1 talk|turn|call|rely|lean|share|confide|go|tell|eat|sit
not have ..1 anyone|anybody|someone|people ..1 to ..1 talk|turn|call|rely|lean|share|confide|go|tell
not have ..1 any ..1 friends
nobody ..2 cares|care|understands|understand|listens|loves|wants|likes|calls|texts|notices|hears|sees|needs|checks|talks|asks|knows ..2 $|about|me|if|anymore|how|to|on|what|with|even|that|i|whether
nobody would|will ..1 notice|care
nobody ..1 in ..2 world|life ..3 cares|care|for|understands|me|loves
not ..1 anyone|anybody|single|one ..3 cares|care|understands|listens|loves|talked|talk|called|texted|remembers|remembered
no ..1 real|close|actual|true|good|single ..1 friends|friend
no|zero friends ..1 $|here|left|at|in|anymore|to|who|and
not|never|nolonger ..2 belong ..1 anywhere|here|$|with
nobody ..1 at|in|on ..2 all|side|corner|life
all alone
cut|pushed|pushing|shut|shutting|cutting ..1 myself ..1 off|away ..2 from|everyone
cut|pushed|pushing|shut|shutting ..2 everyone|everybody|people|friends ..1 out|away
everyone|everybody|they|friends ..2 left|abandoned|forgot|forgotten|ignores|hates|leaves|avoids|ignoring|avoiding|hate|abandons|forgets ..1 me ..1 $|alone|in|eventually|and|out|behind|because|again|for|here|now
not ..2 spoken|talked|spoke|said ..2 to|with|a ..1 anyone|anybody|soul|word|another|single|human|person ..4 days|weeks|day|week|month|months|today|all|long|$
not one|single ..2 person|friend|soul|message|call ..4 $|talk|to|called|cares|asked|in|wished
= elevated_isolation hindi
akela|akeli|tanha|akelapan|akelepan|tanhai ..2 hoon|mehsoos|lagta|lagti|pad|feel|ho|mahsus|mehsus|khaye|maar|hai|pan|kha
koi ..3 nahi ..2 hai|samajhta|samajhti|sunta|mera|mere|baat|saath|samjha|puchta|poochta|karta|$
mera|mere ..2 koi ..2 nahi|dost
kisi ..1 ko ..2 farak|parwah|fikar|matlab|fikr ..2 nahi|hai

= weak_distress
falling|fallen|fell apart ..1 $|and|inside|again|at|slowly|every|in|completely|since|these|right|lately
breaking|broke|break|broken down ..3 $|crying|tears|today|again|every|in|at|completely|mentally|and
nervous|mental|emotional ..1 breakdown
can not ..3 take|do|handle|deal ..1 with? ..1 this|it|anything|much|more ..1 $|anymore|any
can not ..2 cope|function|stop ..1 $|with|crying|anymore|at|worrying|shaking|any|today|like
not|barely|hardly|struggling ..2 coping|cope|functioning|sleeping|slept|holding|hanging|managing|surviving
at my ..1 limit|wits|breaking
barely|hardly ..2 holding|hanging|surviving|functioning|managing|keeping|getting|coping ..1 on|together|it|through|$
crying|cried|cry|sobbing|sobbed|cries ..3 every|sleep|hours|again|bathroom|myself|night|all|nonstop|alone|shower|floor|everyday|daily|uncontrollably ..1 night|day|to|$|for|in|and|at|floor|sleep|the|evening|single
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
struggling|struggle ..3 every|daily|mentally|get|so|lately|alone|again|really|badly|to ..3 day|bed|$|lately|badly|much|through|get|health|alone|okay
mentally|emotionally ..1 exhausted|drained|tired|broken|done|unstable
= weak_distress hindi
bahut ..2 pareshan|udaas|udas|dukhi|tension|toot|rona|ro|bura ..2 hoon|hai|raha|rahi|gaya|gayi|aa|lag|mein|chuka|chuki
roz|raat|har ..3 rota|roti|rona|rote|ro ..1 hoon|hai|rehta|rahti|raha|rahi|rehti
toot ..1 gaya|gayi|chuka|chuki|raha|rahi ..1 hoon|$|andar|main
samajh ..1 nahi ..1 aa ..2 kya|karu|karun|raha
)";

}  // namespace stages::safety
