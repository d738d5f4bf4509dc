#include "stages/safety_tables.hpp"

namespace stages::safety {

// Direct wording first, then veiled; then what only counts with the writer named, then Hindi in
// Latin letters. No rule names a means.
const std::string_view kCriticalRules = R"(
%die = @die
  ; be ~1 dead
  ; be gone $|forever|already|from
  ; not exist
  ; not ~1 be here|alive|around|born
  ; not live
  ; not ~2 wake up
  ; never ~2 wake up
  ; stop ~1 existing|breathing
  ; stop ~1 living $|anymore|completely|altogether|now
  ; stop ~1 being alive|me|here
  ; cease ~1 to ~1 exist|be
  ; cease existing
  ; vanish forever|from
  ; never ~2 have ~1 been born|alive
  ; never ~1 exist|existed
  ; not ~2 have ~2 wake|live|exist|been
  ; die|perish
  ; not be $
  ; not ~1 have to ~2 exist|live|wake|be
  ; sleep ~1 forever|eternally
  ; stay asleep forever
  ; unalive myself
  ; leave everything|everyone behind forever
  ; be ~1 under|in the|my ground|grave
  ; be dead|gone
  ; be with god|heaven
  ; not continue $|living|existing
%dying = dying
  ; being ~1 dead|gone
  ; not ~1 being alive|here|around|born
  ; not existing
  ; not living
  ; not waking up
  ; ending it all
  ; ending it|everything|things $|all|tonight|once|for|is|calms|feels
  ; ending my life|existence
  ; killing myself
  ; disappearing forever|completely|from|$
  ; vanishing forever|completely|from|$
  ; never waking up
  ; sleeping forever
  ; unalive myself
  ; stopping existing|everything
  ; taking my own? life
  ; leaving this world|life|earth
  ; my own death|funeral
  ; giving up on life|living
  ; how|when|where|what it ~1 feel|would|be ~2 feel|like|be ~1 like|to ~1 die|dead|dying
%live = live !@where
  ; live in|on this|the|such|my|a ~1 world|planet|earth|body
  ; live ~1 like this anymore|$
  ; live without him|her|them|you
  ; exist
  ; be alive
  ; be ~1 here ~1 anymore
  ; be ~1 here $
  ; be ~1 around ~1 anymore|$
  ; be ~1 in|on|part this|of|the ~1 this? world|planet|earth|life|body|existence
  ; stay alive
  ; stay ~1 in|on this world|earth|planet
  ; stay here $
  ; stay $
  ; keep|go|carry|continue|remain on? ~1 living|existing|breathing|alive
  ; go on $|living|anymore|like
  ; wake up $|anymore|tomorrow|again|another|to|ever
  ; survive $|anymore|this
  ; continue $|anymore|like|this
  ; keep going $|anymore
  ; carry on $|anymore
  ; breathe $|anymore
  ; keep ~1 breathing|living|existing
  ; live anymore|$
  ; be conscious
  ; be a|part ~1 person|human|being|of ~1 anymore|$|this
  ; see|reach|face tomorrow|another|morning
  ; stick around $|anymore
  ; be me anymore|$
  ; live through|another|for|to ~1 another|this|day|long|see|anything
%go_on = living !@where
  ; living anymore|this|my|like|in|with|without ~1 $|anymore|life|way|pain|this|myself|you|him|her
  ; existing
  ; being ~1 alive
  ; being ~1 here $|anymore|at
  ; being around $|anymore
  ; staying alive
  ; staying $|anymore
  ; staying ~1 here $|anymore
  ; staying in|on this world|earth|planet
  ; going on $|anymore|living|with|like
  ; carrying on $|anymore
  ; waking up $|anymore|every|each|again|tomorrow|at
  ; breathing $|anymore
  ; surviving $|anymore
  ; continuing $|anymore|living
  ; life $|anymore|itself|and
  ; this|my|the life $|anymore|itself|and|for
  ; being ~1 conscious|human|a
  ; my existence
  ; fighting ~1 to ~1 stay|live|be|exist
  ; trying to ~1 stay|live|be|exist
  ; keeping myself alive
  ; existence
  ; keeping on living|going|existing
%gone_if = was|were|am|is ~1 nomore
  ; was|were|am|is|be ~2 dead|gone|deceased !for|from|to|on|until|by|all|again
  ; died|die|dies
  ; was|were|am ~1 not ~1 here|around|alive|there|born|existing|in
  ; was|were never ~1 born|here|existed|there|alive|around
  ; had ~1 not|never ~1 been|existed|woken ~1 born|$|here|alive|at|up
  ; had ~2 died
  ; did ~1 not ~1 exist|wake
  ; never ~1 existed|woke|wake|was|had|happened ~1 $|up|been|born|at|to
  ; @go_away|disappeared|vanished|dissolved
  ; killed myself
  ; ended|end it|everything|things|my ~1 life|all|$
  ; stopped|stop ~1 existing|breathing|living|being
  ; left|leave this world|earth|life|planet
  ; left|leave forever|suddenly
  ; was|were out of ~1 the|their picture|way|life|lives
  ; was|were nolonger ~1 here|around|alive
  ; passed away
  ; took my own? life
  ; slipped|faded away
  ; just died|vanished|disappeared|stopped
  ; drop|dropped dead
%died = die|died|disappear|disappeared|vanish|vanished
  ; not|never wake|woke|woken up
  ; be dead|gone
  ; stop|stopped existing|living|breathing|being
  ; not|never exist|existed
%when_gone = when|after|once|if i ~2 gone|dead !on|for|to|from|in|until|over|this|next|at
  ; when|after|once|if i ~1 am|'s|have ~2 gone|dead|passed !on|for|to|from|in|until|over|this|next|
    at
  ; when|after|once|if i am not|nolonger ~1 here|around|alive|there|with|in !at|on|next|this
  ; when|after i ~1 die $|please
  ; when|once|after|if i ~1 am|have ~1 nomore
%them = they|everyone|everybody|you|family|parents|@kin|@partner|all|people will|would|might|can|
  could
= critical_suicide
future|world|tomorrow|life ..6 without me $
my ~1 death would|will|could|might
nobody ~1 is? ~1 going ~1 to ~1 miss ~1 me|a|someone
stopped|quit ~1 buying|planning|saving ~1 things|anything|clothes? ~1 for ~1 later|future|tomorrow|
  myself
choice ..3 not ~1 be|exist|live ~1 here|alive|born|$
not ~1 deserve|deserves ~1 another|more ~1 day|birthday|year|days|years|breath
year|night|winter ~1 i ~1 not ~1 survive|wake
ready ..4 after ~1 this? life|death
not ~1 meant|supposed|built|made ~1 to ~1 last|survive|exist|live
only|just ~1 here|alive|living|around ~1 until|till ..5 dies|dead|grown|grow|grows|graduates|die|
  gone
leave|leaving|quit|exit ~1 this life ~1 $|behind|early|now|soon
seen ~1 enough ~1 of ~1 life
i ~1 have ~1 been? ~1 gone|dead|left already
i ~1 have ~1 been? ~1 gone|dead by now
favour|favor ~1 by ~1 not ~1 being|existing|waking|living
favour|favor ~1 by ~1 dying|disappearing|leaving|going|vanishing
lost|no|losing|lose ~1 all? interest ~1 in ~1 living|life|being|existing
not ~1 going ~1 to ~1 be ~1 here|around|alive ~1 much|long|to ~1 longer|long|see|watch|meet|hold
ready ~1 for ~1 it|this|everything|all ..2 to ~1 be? ~1 over|end|stop ~1 for|forever
can not ~2 do|face|take|bear|handle|survive|imagine ~1 another|more ~1 day|year|month|week|decade of
  ~1 this? ~1 life|living|existing|existence
want|like|crave|love|wish|need ..2 more than ~1 to? ~1 be? ~1 dead|die|death|dying
eyes ..5 never ~1 opened|open ~1 again|$|that|it
world|earth ..8 if ~1 i ~1 left|leave
@hope ..3 not ~1 have ~1 to ~1 see|face|live|do|wake ~1 another|tomorrow|any|up
what ~1 is ~1 even? ~1 the ~1 reason|point ~1 for ~1 me ~1 to ~1 be|live|stay|exist
sleep ~1 and ~1 stay ~1 there|asleep|down
tomorrow|morning|world|life|sun|day|year ~2 come|comes|start|starts|go|goes|begin|begins|arrive|
  rise|happen ~1 on? ~1 without me
why ~1 i ~1 keep|go|continue|carry ~1 on? ~1 living|existing|breathing
no ~1 place|room|space for me|someone ~1 among|between
wish|wishes|wished ..5 never ~1 come|entered|arrived|came ~1 into|to this ~1 world|life|earth
can not ~1 see|picture|imagine ~1 my ~1 own? future ~1 $|because|anymore
of|with being ~1 alive $
stopped|quit|lost|nolonger ~1 see|seeing|finding|sight ~1 of? ~1 the|a|any? ~1 @point ~1 of|in|to|
  for ~1 %go_on
rest|sleep ~1 for good
rest ~1 forever
better|easier|best ..3 if ~1 it|life|everything ~1 ended|stopped
@want ~3 to ~2 %die
@want ~2 not to ~1 exist|live|be|wake
@ready ~1 to ~2 %die
feel|feels|feeling|felt like ~2 %dying
@think_of ~2 about|of|on ~2 %dying
@think_of about|of ~1 my? own? death|funeral $|a|all|every|constantly|so|more|lot|daily|often|too|
  again
idea|thought|fantasy|dream of ~2 %dying ~2 $|comforts|calms|is|feels|sounds|makes|seems|keeps|gets
prefer death
death|dying|suicide ~2 would|is|seems|seem|sounds|feels|looks ..2 be? a? ~2 like? a? relief|
  peaceful|easier|better|comforting|mercy|kinder|welcome|escape|answer|solution|appealing|tempting|
  option|friend|rest
only ..1 way|escape|peace|solution|option|exit|answer|cure|relief ..3 is|be to? in? ~1 die|death|
  dying|suicide|dead|end|ending|grave
rather ~1 be dead
rather ~1 die than live|exist|wake|continue ~1 !here|there|in|with
rather ~1 die than go|keep|carry on|living|going|existing ~1 $|like|living|this|with
rather ~1 die $
@kill myself
@takes ~1 my own? life|existence !story|goals|back
@takes my own life|existence
end|ending|finish|finishing ~1 it all
@want|going|decided|ready|plan|planning|tempted|about|should|could|might|will|how|way|ways to? ~2
  end|ending|finish ~1 it|everything|things ~1 $|tonight|now|for|once|myself|forever|permanently|
  soon|tomorrow|all
end|ending|ended it|everything|things for|once good|and|ever
suicidal !thoughts|ideation|feelings|urges|tendencies|thinking|impulses|patient|patients|people|
  character|client|friend|ideations|teen|teens|behaviour|behavior
tried|trying|attempted|attempting|attempt|tempted to ~1 die|unalive
attempted|attempting|committing|commiting|comitting|comit|commited|comited|commit|committed|
  considering|contemplating|considered|contemplated|contemplate|consider|planning|attempt ~1 suicide
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
not|hardly ~2 see|find|have|feel ~1 any|the|a|much ~1 reason|@point|desire|will|motivation ~1 to ~2
  %live
no|zero|little ..1 @point ~1 left? of|in|to|for ~1 %go_on
no|zero|little ..1 @point %go_on
no|zero ..1 reason|will|desire|wish|motivation|strength|energy|@point ~1 left? for? me? to ~2 %live
not|hardly ~2 think|see|find|have|name|give|imagine ~1 of|me? ~1 any|a|one|even ~1 single|good|real?
  ..1 reason|@point|will|strength|energy|courage ~1 left? to|for|in ~2 %live
not|hardly ~2 have ~1 the|any ~1 will|strength|energy|courage|heart ~1 left? to|for ~2 %live
no|zero|any|lost|losing|lose ~1 all? my|the? will|desire|wish|reason|motivation ~1 to|for ~1 live|
  living|exist|be
what is ~1 the? @point ~1 of|in|to ~2 me? %go_on
what ~1 @point ~1 of|in ~2 %go_on
why ~1 am|are|do|did|should|would|must|bother ~1 i ~3 still|even|just ~1 alive|exist|live|breathing|
  breathe|existing
why ~1 am i ~1 still ~1 here $|anymore|on
why am i ~1 alive|living|existing
why ~1 do|should|would i ~2 keep|bother|continue|go ~1 living|alive|existing|on|waking|breathing ~1
  $|up|anymore|at
why ~1 bother ~1 living|existing|waking|surviving
why was|am i ~1 born
nothing ~1 left? to ~1 live|stay for
nothing|nobody ~1 is|was|are|left|here? to? ~1 keeping|keeps|keep|holding|holds|tying|ties ~1 me ~2
  here|alive|going|world|in
nothing|nobody left for me ~1 here|in ~1 $|this|world|life
not ~2 worth ~2 living|being|it|staying ~1 alive|here|$
life|living|existence ~2 is|feels|seems not|hardly ~2 worth
can not ~3 live|exist ~2 anymore $|with|and
can not ~3 live with ~1 this|the|all|myself ..2 pain|anymore|guilt|shame|$
can not ~2 go|carry|keep|continue ~1 on? living|existing
can not ~2 face|take|bear|handle|do|imagine|survive ~1 another day|morning|night $|of|here|alive|
  like|in|anymore
can not ~2 stand|bear|take|handle ~1 being ~1 alive
can not ~2 wait ~2 to ~2 be? die|dead|gone $
can not|never|hard ~2 to? see|imagine|picture ~1 a|any|my|the|much? ~2 future|tomorrow|life ~1 for|
  with|in|where ~1 me|myself|i|it|which
can not|never ~2 see|imagine|picture ~1 myself ~2 alive|living|being|reaching|turning|at|past|in|
  growing|getting|older|existing ~2 alive|around|here|next|older|future|30|40|25|thirty|forty|years|
  year|old|past|anymore|$
future ~2 without me ~1 in|there|$
no future|tomorrow for me|myself|someone
wish|wishes|wished|wishing ~2 that? ~1 i|me ~1 %gone_if
wish|wishes|wished|wishing ~2 that? ~1 i|me ~1 would|could|had ~3 %died
wish|wishes|wished|wishing ~2 i ~1 could ~2 %die
wish|wishes|wished|wishing ~2 i ~1 would|could|did|do|had ~1 not|never ~2 have|been|be? ~1 exist|
  existed|wake|woke|woken|born|survived|breathe|alive
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
disappointed|sad|angry|upset|annoyed|unhappy|hate|hated|devastated|cried|cry|gutted|crying|furious|
  bitter ~2 because? ~1 that|when|to ~1 i? ~2 woke|wake|waking|opened|survived|survive ~1 up|it|my
  ~2 $|again|today|alive|this|eyes
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
god|lord|universe|death|bhagwan|allah|please ~2 just? take me $|away|already|now|home|tonight|soon|
  with|too|from
why ~2 not|nobody ..2 god|he|it|death|illness|universe take|taken me
it|that should ~1 have been me
never ~2 wake|waking|waken|wakes ~1 up ~1 again|tomorrow|$
not wake|waking|waken up tomorrow|again|anymore|ever|one|at|in ~1 $|the|all|day
just ~1 did|do|does|would|could|can|might? ~1 not ~1 wake|waking up
not ~1 plan|planning|intend|intending|planned ~1 on|to ~1 staying|stay|sticking|being|stick ~1 in|
  on|here|around|$|long|much|alive ~1 $|it|long|here|world|earth|much|this
if i ~2 just? not|never|did ~1 not|never? wake|woke up
sleep|asleep|bed|rest|eyes ..3 and|without|then ~2 not|never|hope ~3 have|to|not|need? to? ~1 wake|
  waking|open|come|get|return|rise
@want|could|hope|wish|let|just|like|love|go ~2 to? ~1 sleep|rest ~1 forever|eternally|permanently
sleep for|as eternity|ever
forever ~1 sleep|asleep|rest|silence|nap
eternal|final|endless|permanent|everlasting|forever ~1 sleep|rest|peace|silence|exit|nap|darkness
never|not ~1 open ~1 my eyes again|tomorrow|$
close ~1 my eyes forever|permanently|for|one|and|without|the ~1 $|good|ever|last|never|not|opening|
  final
die in my sleep
might|may|hope|hopefully|wish|maybe|pray|praying|will ..2 not ~1 survive|make|see|live ~1 it|to|
  through|till|until ~1 tonight|night|morning|tomorrow|the
one|some ~1 day|night|morning ..2 not wake|waking
gave|give|giving|given up ~1 on ~1 life|living|staying|being ~1 $|alive|altogether|completely|
  entirely|a|long|and
@want ~3 to ~2 @go_away $
@want ~3 to ~2 @go_away ~1 into nothing|nothingness|air|thin
@want ~3 to ~2 @go_away ~2 forever|completely|entirely|permanently|quietly|without|off|from|so|like|
  one ~2 $|this|the|everyone|a|face|existence|trace|goodbye|nobody|i|it|never
@think_of|feel|feeling|felt|thinking|thoughts|dream|dreaming|thought|keep ~1 like|about|of ~2
  @go_away_ing !into|to|under|for|in
@want ~3 to ~2 fade|melt|slip|drift|wither|float ~1 away|out $|into|forever|from|quietly|and|
  completely
@want ~3 to ~2 become|be|turn ~1 into? nothing|nothingness|ash|dust|ashes
@want ~2 to ~1 be erased|deleted|forgotten|over
@go_away ~2 forever|permanently
@go_away ~1 for good|ever
@go_away ~1 from ~1 this|the|face|existence|life|everyone ~1 world|earth|existence|life|planet|of|
  lives
fade|fading|slip|slipping out|away of|from existence|life|this
nobody|anyone|anybody|who|everyone|everybody|they|people|@kin|friends|world ~1 would|will|wud ~2
  even? ~1 notice|miss|care|mind|cry|remember|mourn|grieve ~2 me|that? ~1 if|when|once ~1 i ~3
  %gone_if
would|will|wud ~1 anyone|anybody|someone|they|people|somebody|you|he|she|@kin ~2 notice|miss|care|
  mind|cry|remember|mourn ~2 me|that? ~1 if|when|once ~1 i ~3 %gone_if
if i ~3 %gone_if ~2 tomorrow|tonight|today|now|right|i|then? ..1 nobody|anyone|who|everyone|would|
  will|they|things|how|world|it|anybody|people|everything|my|maybe
what ~1 if i ~2 %gone_if $|tomorrow|tonight
who ~2 would|will ~2 miss|notice|care|mourn ~1 me|if ~1 $|i|if|anyway
how long ..6 notice|find|realise|realize ~2 that? i ~2 %gone_if
world|everyone|family|nobody|they|people|anyone would|will ~2 not|never|hardly|barely? ~1 miss me ~1
  $|anyway|much|if|when|for|at
nobody ~1 would|will ~1 miss me
soon|finally|then|tomorrow|tonight ..2 nobody|everyone|you|they|people|family ..3 not|never|have|
  rid|put|deal|worry|free ..2 to|of|with|about|up|have ~2 put|deal|worry|carry|bother|suffer|me|pay
  ~1 up|with|about|for|after? ~1 with|for? me|because|$
nobody|not|never ~2 have|has|need|needs|be|had ~1 to ~1 put|deal|worry|carry|look|bother|suffer|
  babysit|clean|see|pay|care ~1 up|after|about|with|over|because|my? ~1 with|of|after|for? ~1 me|
  mess ~2 anymore|longer|ever|soon|again|much|$
not|nolonger ~1 be ~1 your|a|their|anyone|his|her|my|this|any|anybody|the ~1 's? problem|burden|
  trouble|bother|worry|headache|load ~1 $|anymore|longer|much|for|soon|to
not ~1 be ~1 in|a ~1 way|your|anyone|their ~1 's? ~1 way $|anymore|longer|much|soon
not ~2 trouble|bother|burden|disappoint|hurt|annoy|disturb ~1 anyone|anybody|you|them|everyone|
  people|family|y'all ~1 anymore|longer|again|ever|soon|much
am|being|become|becoming|feel|feeling|been|felt|'s ~3 like? ~2 a|the|this|such|just|only|everyone ~2
  burden !of|lifted|off
nothing|but|more ~1 but|except|than? ~1 a burden !of
a|the|what|such|this ~2 burden i ~2 am|have|became|become
not ~1 @want ~1 to ~1 be ~2 burden ~1 on|to|for? ~1 them|anyone|everyone|my|you|family|others? ~1
  parents|family|kids|wife? anymore|longer|from
stop being ~1 a|such|this ~1 burden
free|relieve|release|rid ~1 them|family|everyone|you|people|him|her|parents|kids|world|mom ~1 all?
  of|from ~1 me|my|this ~1 $|burden|existence|forever
rid of me ~1 $|forever|soon|finally|for|once
better|happier|easier|lighter|simpler|relieved|freer|calmer|richer ~1 off ~1 without me|myself
better off ~1 if|once|when|after ~1 i ~3 %gone_if
better off ~2 dead|gone|buried|deleted
@everyone|@kin|@partner|anyone|all|nobody|us|house|home ~1 would|will|wud|could|can|might|is|are|be
  ~3 be? ~2 better|happier|easier|lighter|simpler|relieved|freer|peaceful|nicer|fine|okay|free ~1
  off? without me
without me ~2 in|around|here|they|everyone|people|family|parents|life|lives|it|things|the|world? ~2
  in|around|picture|it? ..2 better|happier|easier|lighter|simpler|relieved|freer|peaceful|brighter
better|happier|easier|lighter|simpler|relieved|freer|peaceful|best|nicer|kinder|relief|good|nice|
  okay|fine|great|blessing|bad|lovely ~1 for|if? ~1 @everyone|all|them|us|me|you|others|my|kin? ~1
  parents|family|kids|involved|concerned|mom|around? ~1 if|once|when|after i ~3 %gone_if
if i ~3 %gone_if ..4 be|feel|have|get|become|is|sleep ~2 better|happier|easier|lighter|simpler|
  relieved|best|peaceful|free|less|fine
better|happier|easier|best|relieved|free ..2 once|when|after|if ~1 i ~1 am|'s ~1 finally? gone|dead
%them ~2 be ~1 free|relieved|happy|happier|fine|okay|better ~1 once|when|after|if ~1 i ~2 %gone_if
world|life|lives|place|house|home|family|things|everything|everyone ~2 without me ~1 in ~1 it
world ~1 without me ~1 $|would|is|in|will
do|doing ~2 everyone|them|you|family|world|people|parents ~1 a favour|favor ..2 @die|gone|disappear|
  disappearing|dying|leaving|existing|dead|die|go|end
not|nolonger ~3 be ~1 here|alive|around ~1 much|for|to|next|when|by|anymore|after|long|soon|then|
  past|beyond ~1 longer|long|see|year|birthday|summer|diwali|christmas|winter|it|that|he|she|you|
  they|then|$ !week|weekend
not ~1 be ~1 around|here|alive much|for|very ~1 longer|long
not ~2 think|believe|plan|planning|expect|intend|see|hope|planned|expecting|imagine ..1 i|to|on|
  myself|that? ~2 be|being|will|still|live|living ~2 be? here|around|alive|past|long|beyond ~2 next|
  by|to|for|when|much|long|past|then|tomorrow|after|30|25|40|thirty|twenty|$
not|never ~2 make ~1 it to|past|through|till|until ~1 my|the|next|another|tomorrow|thirty|30|25|
  this? ~1 tomorrow|birthday|thirty|30|25|40|year|night|morning|christmas|diwali|week|weekend|month|
  end|winter|summer|new|monday|sunday $|alive|and|so
not ~1 plan|planning|planned ~1 on|to|for ~1 being|be|living|seeing|see|stay|live ~1 here|alive|
  past|around|tomorrow|next|my|long|that
this|it|here|tonight|these is|will|was|be|may|might|are|'s|could|probably ~2 be? ~1 my ~1 very?
  last|final ~1 ever? entry|page|letter|night|message|post|note|notes|goodbye|birthday|words|diary|
  journal|time|sunset|christmas|diwali|reflection|entries|sunrise|summer|winter !of|in|at|with|
  before|as|this|for|about|without|class
my ~1 very? last|final ~1 ever? entry|words|goodbye|birthday|sunrise|sunset|christmas|diwali|
  message|diary ~1 $|ever|here|on|alive|to
last|final ~1 entry|words|goodbye|post|message|journal ~1 ever|$|from|i|you ~1 ever|me|will
the last ~1 ever? time|thing|entry|night|page|words|message|letter ~1 that? ~1 i|you ~2 will|am|
  would|ever|hear|write|have ~2 ever? write|writing|be|do|say|see|hear|breathe|leave|wake|sleep|
  posting|here|from|alive ~2 $|from|anything|ever|here|this
my ~1 last|final ~1 night|day|hours|days|evening|moments|sleep|breath|week ~1 on|alive|earth|in ~1
  $|earth|this|world|here
%when_gone ..3 please|take|look|feed|remember|forgive|tell|care|keep|give|water|who|my|cat|dog|mom|
  she|he|they|you|nobody|everyone|will|do|not
take|look|feed|care|remember|forgive|watch|water|cherish|tell|love|looked|miss|cry|sad|find|keep|
  happy|better|okay|fine|cope|blame|give|hug|sing|read|play|plant ..6 %when_gone
i ~1 will|would ~1 soon|not? ~1 be ~1 gone soon|forever|tomorrow|tonight|by
soon i ~1 will|am|shall ~1 be? ~1 free|gone|at|peace|dead|nothing|memory|with|dust|ash ~1 $|peace|
  forever|from|and|too|a
i ~1 will ~1 soon|finally|only|just be ~1 at|a|free|gone|with|nothing|dust|in ~1 $|peace|memory|mom|
  dad|him|her|them|heaven|rest
gone by ~1 tomorrow|morning|sunrise|midnight|dawn|sunday|monday|then|night|the ~1 $|time|morning|
  weekend
by the time ..2 read|reads|find|finds|see|sees|wake|wakes|get|gets|hear ~1 this|me|it|up ~2 i|it|my|
  the
if|when you|anyone|someone|anybody|mom|they ~1 are|is|ever? ~1 find|found|read|see|seeing|reading|
  finds|reads ~1 this ~1 letter|note|diary|entry|message|journal? ~1 i|it|that|know|please|forgive|
  means|sorry|tell
it|everything|this|all|pain ~1 will ~1 all|finally|soon? be ~1 finally|all? over soon|tonight|
  tomorrow|finally|for ~1 $|me|good
soon ~1 it|everything|all|pain|the|this ~1 pain|all|suffering? ~1 will|is|be ~1 be? over|end|stop|
  gone ~1 for|$ ~1 me|good|$|forever
@want ~2 it|everything|all|this|life|things ~1 all? to ~1 be? stop|end|finish|over|stopped ~1 for|
  once good|ever|all|and
@want ~2 it|everything|all|this|life|things ~1 all? to ~1 be? stop|end|finish|over ~1 forever|
  permanently|completely
@want ~2 it all|everything ~1 to ~1 stop|end|finish|cease ~1 now? $
@want ~2 it all|everything ~1 to ~1 be over|done|finished
@want ~2 it all gone|over|stopped
@want ~2 my|this ~1 life ~1 to ~1 stop|end|finish|over|be ~1 over|$|done|already|now
@want ~1 life|existence to ~1 stop|end|be ~1 over|$|done|already|now
@want ~2 the|this|my|all ..1 @pain_word|noise|thoughts|voices ~1 to ~1 be? stop|end|over|finish|gone
  ~1 forever|permanently|for|once ~1 good|ever|and|$
@want ~2 out of ~1 this|my|here|it life|world|existence|body|earth
@want ~1 out $|forever|permanently|for
@want ~2 to ~2 get|opt|check|log|clock|tap|bow|step|drop|cash out|off ~1 of|from? ~1 life|existence|
  world|forever|permanently|this|completely ~1 $|life|world|existence|for|planet
opt|check|log|clock|bow|tap|logging|checking|clocking|opting|tapping|dropping out|off ~1 of|from ~1
  life|world|existence|this ~1 $|life|world|permanently|existence
permanent|final|forever|permanently ~1 way|escape|solution|exit|break|quiet|vacation|logout ~1 out|
  from? $|for|from|of
@want|going|ready|prepared|about|plan|planning|time|decided|have|need ~3 to ~2 leave|exit|quit|
  depart ~1 this|the|my|from ~1 cruel|damn|stupid|wretched? world|life|earth|planet|existence
leaving|exiting|departing ~1 this|the ~1 cruel|damn? world|earth|planet|life ~1 behind|forever|soon|
  tonight|early|$|for
erase|delete|remove|end|deleting|erasing|subtract ~1 myself ~1 from|$|forever|permanently ~1 $|this|
  existence|life|world|everything|the|their
erase|delete|end|ending|erasing my existence
ready|prepared|okay|fine|willing|time|want ~1 to|for|with ~1 me|to? ~1 give|leave|go|let|die|end|
  meet|stop ~1 up|go? ~1 on|of? ~1 life|this|my|world|now|peacefully|forever|made|maker|existing|
  fighting|said ~1 $|world|life|earth|peace|my|maker
ready to go ~1 $ ..6 peace|goodbye|tired|nothing|ready|letters|sorry
peace|ready|tired|goodbye|done|letters ..8 ready to go $
made|making|found ~1 my peace ~1 with ~2 it|the|leaving|dying|death|going|ending|gone|god|end|
  everyone|not|what|myself
made ~1 my peace $
peace with ~2 dying|leaving|death|ending|the|not|going ~1 $|end|being|life|soon|existing|waking
said|saying|say|saved|finished|made|given ~1 all? my|our|final|last|silent ~1 final? goodbye ~1 !at
said|saying|say|whispered|texted|sent ~1 goodbye ~1 to|forever ~1 everyone|world|everybody|life|all|
  them|people|each|parents|kids|mom|my ..2 $|loved|one|in|without|tonight|today|family|parents|kids|
  and|love|last
goodbye ~1 cruel? world|forever|life|everybody|everyone ~1 $|i|and|sorry|love|forgive|it|thank|take|
  mom|this
this is|my ~1 goodbye|bye ~1 $|from|forever|everyone|for|note|and|i|letter|to ~1 $|me|everyone|all|
  you|world|ever
hugged|kissed|hug|kiss|held|hold|hugging|kissing|holding ..4 one last time
for the last time ~1 $|tonight|today|and|without|before|because ..4 goodbye|knowing|love|loved|
  tonight|nobody|know|sorry|gone
wrote|write|writing|written|drafted|drafting|finished|left|leaving|composed|typed|sealed|hid|
  rewrote|rewriting|prepared|recorded ~1 down|out|up? ~1 all? my|a|the|these|some|short|long|
  individual ~1 last|final|of? ~1 goodbye|suicide|last|final ~1 @note
wrote|write|writing|written|drafted|drafting|finished|sealed|typed|prepared|recorded ~1 all?
  goodbye|suicide ~1 @note
wrote|writing|written|write|left|leaving|finished|sealed|hid ..3 @note ..3 to|for|explaining|so|
  behind ..6 %when_gone|why
goodbye|suicide ~1 @note ~1 is|are|were|ready|written|done|to|on|in|hidden|under|for
my ~1 goodbye|suicide|last|final @note ~1 $|to|is|are|for
my|the|all|these ~1 @note are|is ~1 ready|written|sealed|done|waiting|hidden
giving|given|gave|give|gifting|gifted|handing|donated|donating ~1 away? ~1 all|most|some? ~1 of? ~1
  my|everything|all|the|his|whatever ~2 favourite|favorite|own|precious|prized|i|most|few? ~1
  @belongings|own|loved|things ~1 i|that|own|away|love|have? ~1 away ..8 not|nolonger|never|where|
  because|nobody|when|after|since|before ..4 need|going|anymore|gone|leave|here|them|miss|deal|
  remember
giving|given|gave|give ~1 away ~2 all|most|everything|favourite|favorite|i|my ~2 favourite|favorite|
  i|precious|most|of|my|own? ~1 @belongings|own|loved|possessions|things|love ~1 $|because|so|and|
  one|today|this
giving|given|gave ~1 my|the ~1 @belongings|possessions ~1 away ~1 $|because|so|and|one|today|to
put|putting|set|setting|getting|got|get ~1 all? my ~1 affairs|papers ~1 in order
passwords|accounts|paperwork|documents|insurance|money|savings|will ..4 so|for ..4 %when_gone
picked|chose|chosen|set|fixed|decided|pick|have|got|marked|choosing ~1 on? a|the|my ~1 final? date|
  day|night|time|place|spot ~1 to|for|when|where ~2 i|will|it|my|to|die|end|do|leave|go|everything
  ~2 end|die|leave|go|do|over|exist|ends|ending|death|departure|exit ~1 $|it|this|my|life|world|all
know|decided|figured|planned|worked|sure|chosen|settled ~1 exactly|out|on? how|when|where|what ~2 i
  ~1 would|will|am|want|can ~1 going|to? ~1 to? do|end|die ~1 it|$|everything|this
know|decided|figured|planned|worked|chosen ~1 exactly|out|on? how|when|where ~1 to ~1 do|end|die ~1
  it ~1 $|and|now
have|got|made|making|finalised|finalized ~2 a|the|my ~1 detailed|full|real? plan|plans ~1 for|to|
  and|now ~1 tonight|end|die|leave|kill|go|tomorrow|disappear|it|date|note|method|letters|everything
have|got ~2 a plan|date|method ~1 $|now|and|ready ..6 tonight|goodbye|pain|over|scared|nobody|die|
  alone|tomorrow|tired|peace|ready|end|date
have|got ~2 a plan ~1 now? $
plan ~2 is|in ~1 ready|place|set|made|done ..4 tonight|die|end|leave|life|myself|goodbye|over
found|find|finding ~1 a|the|my ~1 way ~1 to|out ~1 end|die|do|leave|make|of ~2 it|stop|world|life|
  this|all ~1 $|all|stop|life|world|everything|end
everything ~1 is|have|i ~2 need|is|it? ~1 ready|prepared|arranged|planned ~1 for|to ~1 tonight|my|
  it|when|go|do|the|end ~1 $|death|end|exit|it|go|last|over
tonight is ~1 the|my ~1 night|last|end|time ~1 $|night|i
tonight ~1 it|i|everything|all ~2 ends|end
tonight ~2 i ~2 will|am|going ~1 going|to? ~1 to? end|finish ~1 it
will|going|shall|am ~2 to? do|doing it tonight|tomorrow|soon|finally ..5 goodbye|nobody|pain|scared|
  end|over|sorry|gone|peace|forgive|last|die
not|nobody|never ~2 be? ~1 blame|cry|mourn|grieve|hate|sad|cries ~1 yourself|yourselves|for|over|at|
  too|themselves|me|her? ~1 me|much|funeral? ~1 %when_gone
forgive ~1 me ..1 for ~1 leaving|dying|going|ending|giving ~1 you|like|up|away|them|so|it|$
forgive ~1 me ..1 for ~1 what ~1 i|is|comes|happens
sorry ~1 to|for ~1 leaving|dying|going|everyone|all|what ~1 you|like|so|this|everyone|them|away|i|
  who|am ~2 like|this|alone|way|to|about|loved
sorry ~1 mom|dad|everyone|mama|papa|mummy|all|family|guys|maa|baba|mumma ..8 goodbye|anymore|leave|
  leaving|rest|peace|strong|stronger|stay|fight|better|tired
love you ~1 all|mom|dad|both|everyone? ..3 goodbye|sorry ..3 $
tell|tells ~1 @kin|them|her|him|everyone|@child|@partner|my ..2 that? i ~1 loved|love|tried|sorry
  ..3 %when_gone|goodbye|this
on the other side ~1 soon|finally|$|of
see|meet|join|joining|meeting|with|seeing ~1 you|him|her|them|dad|mom|everyone|grandma|grandpa|nani|
  @kin|my? ..1 again? in|on|up ~1 heaven|afterlife|other|sky|next|there ~2 soon|tonight|$|life|side
@want|going|ready|soon|time|wish ~2 to|i|will ..2 join|be|meet|follow|reunite ~1 with? ~1 my|him|
  her|them|you|dad|mom|late|@kin ~1 late|dead|baby|mom|mother|father|husband|wife|son? ..1 in|up|
  soon|wherever|there|on|now|where ~1 heaven|soon|there|now|$|afterlife|other|is|the|grave
@want ~1 to go home ~1 to god|heaven|jesus
go|going|leave|leaving ~1 to? ~1 and ~1 never|not ~1 come|return|be|look ~1 back|seen|found|home|$
  ..3 $|again|anywhere
not ~2 care|mind|bother ~1 if|whether|how|anymore ~1 if|whether? i ~3 live|die|died|wake|exist|
  survive|alive|dead|gone
not ~2 care|mind|matter ~1 if|whether ~1 i ~3 not|never ~2 wake|woke|survive|exist|make|come
not ~2 care|mind ~2 if ~1 something|anything|it|anyone ..3 killed|kills|took|happened|happens|hit|
  hits|ended|ends|kill ~1 me|to|my
would|could ~2 be|matter ..4 if i ~3 %gone_if
would|could ~2 be|feel ..2 nice|easier|better|peaceful|relief|good|kind|beautiful|lovely|okay|fine|
  simple|sweet|quiet|wonderful|so ~1 to|if ~2 just? ~2 not|never|die|disappear|stop|cease ~1 wake|
  exist|here|be|existing|$|anymore|have|to|being ~2 up|$|here|alive|anymore|exist|at|tomorrow|wake
would not|never ~1 mind|care|matter ~1 if|not ..3 not|never|dead|gone|died|die|dying|existing|
  waking|killed|disappeared
not ~1 mind ~1 dying|death|disappearing|being
@hope ~2 that|to|i|for|god ~2 i|to? ~2 would|will|do|just|can|go? ~1 to? ~2 %die
@hope ~2 that? ~1 i ~2 do|would|will|to? ~1 not ~2 wake|survive|live|open|exist ~1 !with|at
@hope ~2 that? ~1 i ~2 do|would|will|to? ~1 not ~2 make|see|reach ~1 it|tomorrow|another|the|
  morning|my|next ~1 $|to|through|till|until|day|morning|night|birthday|sunrise|year|new|home|back|
  alive
@hope|asking ~2 for death|sleep|it|an|my|the ~1 end|over|accident|death|forever|$
@hope ~2 that|for? ~1 something|someone|it|this|a|the|an|my|god|anything ..2 kill|kills|killed|end|
  take|takes|ends|ended|finishes|finish|crushes ~1 me|it|my|all
if ~1 something|anything|accident|it ~2 killed|kills|took|take|happened|hit|ended ~1 to? ~1 me|my
  ..5 relief|relieved|fine|mind|okay|glad|grateful|complain|care|welcome|thankful
life ~1 is|was|feels ~2 over|done|finished for me
my life should ~2 be? over|ended|done|finished
my life ~1 has ended $
my time ~1 is|has ~1 up|come|over|near|ending|done|here $
my time ~1 here|on earth? ~1 is|has ~1 up|come|over|near|ending|done|short|almost|running
my story|chapter|journey|book ~1 is|has|ends|should? ~1 to? ending|ends|end|over|finished|done|
  ended|close ~1 here|tonight|soon|$|now|with|today
this is ~1 where|how ~1 my|it|i|everything|the ~1 story|life? ~1 all? ends|end ~1 $|for
lay|lie|lying|curl|lied ~1 down|up ~1 and|in|here ~2 never|not|just ~2 get|wake|rise|open|stand|die|
  exist|stop
stop|stopping|quit|stopped ~1 existing|breathing ~1 $|altogether|forever|now|for|tonight|and
stop|stopping|quit|stopped ~1 living ~1 $|altogether|forever|now|tonight
stop|stopping|quit|stopped ~1 being ~1 alive|me|conscious
not exist ~1 $|anymore|at|for|in|today|than|right
not existing
cease|ceasing ~1 to ~1 exist|be|live
staying|stay|stayed|keeping|kept|keep|being|remain|remaining|am|be|still|only ~2 alive ~2 for|
  because|only|just|is|feels|anymore|exhausting|out|so|like ..4 kids|mom|mother|cat|dog|parents|
  sister|brother|family|daughter|son|hard|exhausting|anymore|effort|others|punishment|chore|$|sake|
  tired|job|work|children|guilt|husband|wife|them|him|her
only|just|reason ~1 i|am|thing ..3 alive|here|living|around ~1 because|for|so|is ..8 devastate|kill|
  break|hurt|heartbroken|destroy|cat|dog|kids|mom|mother|parents|guilt|scared|coward|afraid|suffer|
  cry|crushed|find|sister|brother|daughter|son
too ~1 scared|afraid|cowardly|weak|much|coward ~1 of|a|coward? to ~1 die|kill|do|end|actually ~1
  myself|it|do|$
not ~2 brave|courage|strong|guts|nerve ~1 enough? to ~2 die|kill|end|do ~1 it|myself|life|
  everything|$
called|texted|calling|call|phoned|rang|dialled|dialed|chatted|messaged|text|contacted|contact ..1
  the|a|suicide ~1 suicide|crisis|national ~1 suicide|crisis|prevention|mental|helpline|hotline? ~1
  hotline|helpline|line|lifeline|chat
survived|survive|surviving ~1 my|a|an ~2 suicide? attempt ~1 $|last|yesterday|this|on|two|and
my|another|second|third|recent ~1 suicide attempt
passive|suicidal ideation is|has|was|getting|back|worse|again|returned|tonight|$
not ~2 think|believe|see|feel ~1 i ~2 will|can|could|would ~1 make it ~1 to|through|till|until|past|
  $ ..2 birthday|thirty|tomorrow|30|40|25|year|night|morning|christmas|diwali|end|winter|alive|$
suicidal thoughts|ideation|feelings|urges ~2 do|does|will|would not ~1 leave|stop|go|end|let
suicidal thoughts|ideation|feelings|urges ~2 have|has? ~2 came|come|keep|getting|returned|back|
  again|worse|louder|tonight|today|stronger|creeping|won|flooding|consuming
all|thing|everything|only|dream|wish|goal|plan|solution|hope|answer|want|left ..4 is|was be|to? to?
  ~2 %die
death|dying|suicide|disappearing|dead ~1 is|'s|was ~1 all|the|what ~1 only|thing? ~1 i|thing ..2
  think|want|dream|crave|wait|look|hope|need|left|can|about
planning|plan|planned|imagining|about|attempting|of|thought|picturing|scheduled|rehearsed|rehearsing
  my ~1 own? suicide
my own suicide|death|funeral
voice|voices|brain|mind|head|something|it|thoughts ..5 kill|end|hurt|off yourself|urself
never ~1 @want|wanted ~1 to ~1 die|disappear|dead|end|kill|go so|as|more|this|badly|harder|like
put|putting ~1 an end to ~1 my|it|everything|this|all|myself ~1 life|all|$|existence|pain|misery|
  suffering|once|now|tonight
bring|bringing|brought my|it life|all to an end
throw|throwing|give|giving|lose|losing my life away|up|too|as|now|$
@want|ready|going|about|decided ~2 to ~1 lose my life
@want ~2 to finish|end|stop my? it|everything|life|self|existence ~1 $|all|tonight|now|forever|for
picked|chose|chosen|set|fixed|decided|pick|have|got|marked|choosing ~1 on? a|the|my ~1 final? date|
  day ~1 to|for ~1 end|die|leave|go|finish ~1 $|things|it|everything|all|my|this
who|nobody|they|everyone ~1 will|would ~2 come|cry|show|attend ..2 my funeral
imagine|imagining|picture|picturing|planned|planning ~2 my own? funeral
my own? funeral ~1 $|and|who|would|will|in|playlist|again
wish|hope|want|wanted|wishing|hoping|need ~2 that? ..2 somebody|someone|something|the|it|god|
  universe|earth|ground|life|everything|sleep|night|he|they|lightning|illness ..2 would|could|will|
  to|can|just ~2 hit|crush|erase|delete|end|switch|take|kill|finish|wipe|remove|unmake|stop|claim|
  collect|carry ~1 me|my
switch|turn|shut me off
switch|turn|shut myself off ~1 $|forever|for|permanently
they|everyone|everybody|kids|parents|family|world|life|earth|people|you|mom|dad|husband|wife|
  children|others|friends|school|house|@kin would|will|could|can|might|'s ~2 all? ~2 keep|go|manage|
  cope|survive|do|be|live|carry|continue|sleep|breathe|turn|spin|run|work|get|have|move|thrive|
  function|rest ..3 without me ~1 $|around|in|here|probably|and|just|like|so
relieved|happy|free|glad|better|fine|lighter|relief|thankful ..3 that|when|once|after|if|because i
  ~1 am|was|'s|were|had ~1 finally? gone|dead !for|from|to|on|until|by|again
could|would|can|might|may|should ~2 die|disappear|vanish|evaporate|dissolve ~2 and|tomorrow|tonight|
  today|now|right ..3 nobody|no|not|only|world|would|nothing|one|who|life|people|everyone|they
not|nolonger|never ~1 matter|matters|needed|need|mattering ~2 after|once ~1 tonight|tomorrow|i|
  today|this|sunday|weekend ~2 $|am|go|leave|gone|night
where i am going ~1 $|i|nobody|there|next|to|you
will|would not ~1 need|needing|be ~1 needing? ~1 it|them|that|these|any|this|my ..2 where|anymore|
  after|soon|when|much
can|should|may|could have|keep|take my ..4 when|after|once|if i ~2 %gone_if
can|should|may|could have|keep|take my ..3 when|after|once|if i ~1 am|will not around|here|alive|
  there
%when_gone ..5 can|should|will|may have|keep|take|get my|the
will|would not ~1 be ~1 there|here|around|alive ~1 to see|meet|watch|hear|celebrate|attend|hold|
  find|know|finish
will|would never ~1 see ~2 my|the|another|next|this|her|him|them ..2 spring|summer|winter|birthday|
  graduate|grow|christmas|diwali|monsoon|snow|year|again|married|wedding|eighteen|old|marry ~1 $|
  again|up|and|because|i
stopped|stop|quit|gave ~1 up? ~1 making|planning|buying|saving|booking|on ~1 any|new|for|the? ~1
  plans|things|future|anything|long|clothes ..4 because|since|future|after|next|tomorrow|what|there|
  beyond|past|not ..3 not|nothing|no|here|around|future|alive|exist|point
no ~1 plans ~1 beyond|past ~1 the|my|this|next? ~1 december|tomorrow|birthday|weekend|i|sunday|
  march|year|today|tonight
because|since|as i ~1 will|would|am|do not ~2 be|going|think ..3 here|around|alive $|then|by|
  anymore|for
how ~2 easy|simple|quick|peaceful|quiet|painless it would|could|will|can|might ~1 be ~1 $|to|if|just
  ~1 $|just|to|let|end|stop|slip|go|disappear|not|i|die|leave|never|do
would|could be ~1 so|that? easy|simple to ~1 end|stop|let|go|slip|disappear|die|leave|do ~1 it|go|
  away|everything|existing|$|into|all
waiting|wait ~1 for ~1 it|this|everything|all|life|my|the ~1 body|heart|life|all|thing|whole|end|
  clock|days|pain? ~1 all? to ~2 be|end|over|follow|stop|give|finish|run|quit|fail ~1 over|$|out|up|
  done|beating|too|me|for
not|never ~2 meant|made|built|supposed|cut|designed|fit|born ~1 out? for|to ~1 this|life|live|
  living|exist|existence|be|survive ~1 world|$|alive|here|life|planet|anymore|earth
soon|finally|tonight|then|tomorrow ~2 i ~1 will|can|could|get|am ~2 be? ~1 to? rest|peace|free|
  sleep|quiet|nothing|silent|at|still ~1 $|forever|for|peace|too|last|from
i ~1 will|can ~2 soon|finally|only rest|be|sleep ~1 $|forever|at|peaceful|free|peace|still ~1 peace|
  $|rest
go|walk|drive|run|leave|wander|get|fly|sail ..7 and ~1 never ~1 come|return|look|be|turn ~1 back|
  home|again|found|seen|$
go|going|run somewhere|where ..4 never ~1 come|return
envy|jealous|envious|lucky ~1 of|the|people|those|are|is ..3 dead|die|died|dying|graves|corpses|
  corpse|graveyard|buried|peacefully|gone ~1 $|in|because|and|already|people|young
not|nolonger ~1 afraid|scared|fear|frightened ~1 of|to ~1 die|death|dying|dead|end|ending|leave ~1
  $|anymore|it|now|i
death|dying ~1 does|is|do|did not ~1 scare|scares|frighten|frightens|bother|scary|frightening ~1 me|
  $|anymore|now
one|1 ~1 less|fewer ..1 mouth|problem|person|burden|worry|bill|headache|failure|plate|
  disappointment|thing ~1 $|to|for|in|around|if
one ~1 mouth|person|problem less ~1 $|to|for
do life anymore|$|like
not ~2 do|doing life
lived|survived|suffered ~1 long|more enough|than ~1 enough|$|already|now|i|for|in
this|it is ~1 the end ~1 of|for ~1 me|my|the|line? ~1 life|story|road|$|line
it|this|everything|all|pain|my ~1 story|suffering|life? ends|end|stops|finishes ~1 tonight|here|
  today|tomorrow|now|soon|this|with ~1 $|me|weekend|for|week|i
be|am|with ~1 together? with my? mom|dad|her|him|mother|father|grandma|grandpa|son|daughter|baby|
  husband|wife|brother|sister|them|nani ~1 again|soon ~1 $|in|now|tonight|wherever|up
take me with you|her|him|them ~1 $|mom|dad|please|nani|wherever|to
done|finished|through ~1 with ~1 it|being|all|everything|this|living|breathing ~1 all|$|thing ~1
  goodbye|forever|called|being
no|nomore|any|lost|without|little ~1 more|all|any|my|the? ~1 will|desire|wish|urge|motivation|
  reason|appetite ~2 left? ~1 to|for ~1 %live
nothing ~1 is? ~1 ties|keeps|holds|tie|hold|binds|anchors|keeping|holding|tying me ..3 world|here|
  life|earth|anymore|alive|place
nothing left for me|anyone ..2 world|here|life|earth|anymore|alive
body|heart|heartbeat|breathing|lungs would|could|will|to|should ~2 just? ~1 stop|give|quit|stopped|
  shut|fail ~1 up|$|beating|out|working|in|already|down|breathing
wish|hope|want|wishing|pray ~2 my|that|this ..2 heart|body|lungs|breathing would|could|to|will|just
  ~2 stop|give|quit|fail|shut
pain|hurt|suffering|misery|struggle|nightmare ~1 will|would|can|ends|end|stops|to|finally ~2 end|
  stop|be|over|tonight|tomorrow|soon|with ~1 tonight|tomorrow|over|soon|with ~1 $|me|tonight
rather|prefer ~1 to? not ~2 exist|live|wake
rather|prefer ~1 to? not ~2 be alive|here|born ~1 $|anymore|than|at
suicide|death|dying ~1 is|'s|has|been ~2 on|crossing my mind
on|crossed|crossing|crosses my mind ..4 suicide|dying|ending|death
someone|somebody|something|anyone ~1 to ~1 kill|end|finish me
attempt|attempts ~1 on|at my own? life
no ~1 place|room|space|need ~1 for me|someone ~1 in|on|here ..2 world|earth|life|$
best|kindest|nicest|only ~1 thing ~1 that? ~1 i|left ..5 is ~1 to? ~2 die|disappear|vanish|end|go|
  leave ~1 $|it|everything|quietly|for|forever|away
for|want|wait|until|till|wish ~2 my|this life ~1 to|is|was ~1 be? over|end|done|finished
closer|close ~1 to ~1 ending|end|death|dying ~1 it|everything|my|things|than|$
not ~2 fit|belong ~1 in|on this|the world|earth|planet ..4 stay|leave|leaving|exist|anymore|alive|go
feel|feels|felt|like ~2 dead ~1 already|weight|person
already dead ~1 $|inside|i
live|living|lived|alive|survive|survived|exist ..2 feels|is|was|seems ~2 like? ~1 a|my|the? ~1
  punishment|curse|chore|torture|mistake|unbearable|sentence|exhausting|painful|pain|agony|prison|
  hell
i ~1 do|did ~1 not ~2 ask|asked|choose|chose ~1 to ~1 be ~1 born|here|alive
never ~1 asked|chose|wanted ~1 to ~1 be|have? ~1 been? ~1 born|exist|alive|here
tired|exhausted|done|sick|weary ~1 of|with ~1 breathing|existence|life ~1 $|itself|and|as
not ~1 able|strong|brave ~1 enough? to ~1 live|exist|stay|survive ~1 anymore|$|alive|here
heaven|afterlife|grave ~2 is|sounds|seems|looks|must|be ~1 better|waiting|calling|nicer|kinder
death ~1 is ~1 calling|waiting|near|coming|close|better|easier ~1 me|for|$|than
calling|calls ~1 me ~1 home|to ~1 god|heaven|the|death|rest
can|could|may|let ~1 i ~2 please? ~1 not ~2 exist|be|wake|live ~1 a|here|alive|anymore|$ ~1 person|
  $|anymore|human
@want ~2 to ~1 not be a|anyone|me ~1 person|human|anymore|$
some people|of ..3 not ~1 meant|made|built ~1 for|to ~1 life|live|living|this|exist
not ~1 going to ~1 make it ~1 to|past|through|till|until ~2 summer|winter|christmas|diwali|spring|
  thirty|30|40|march|december|january|my|next|the ~1 $|and|birthday|year|new|end
better|easier|best|simpler|happier ..4 if i ~2 did? ~1 not|never ~1 come|came|make|made|return|
  returned|wake|woke ~1 back|home|it|up ~1 $|from|alive|tomorrow
trade|swap|give|donate|switch|exchange ~1 places|my|lives ~1 life|years|place? ..3 someone|somebody|
  people|anyone|who|dying|sick|deserves|wants ..4 live|life|deserve|deserves|dying|wants
my|the|this ~1 story|life|chapter|book ~1 should|could ~1 have ~1 ended|stopped|finished
keeps|keep|stops|stop|stopping|kept|saved|saves|prevents me from ~1 suicide|dying|ending ~1 $|is|it|
  my
not ~1 think|feel|believe ~1 i|like ~2 @want|can|could|will ~2 to? ~2 %live
not ~2 feel|feeling|felt like ~2 %go_on
not ~2 feel|feeling|felt like ~2 waking|getting up ~1 ever|$|anymore|again
death|dying|suicide|end ~1 would|is|seems|feels|sounds|looks ~1 like? ~1 the|my|an only ~1 way|exit|
  escape|answer|option|solution|thing|cure|peace|relief
suicide ~1 tonight|tomorrow|$ ..3 tonight|tomorrow
suicide tonight|tomorrow|soon
why am i ~2 here $
wish|hope|hoping|want|wrong ..8 i ~1 had|have|do|did ~1 not ~1 woken|survived|made|come|wake|recover
  ~1 up|it|back|out|through|$|from
future|world|life|tomorrow|picture|story|version ..5 has|with|had|have|having|includes|contains|
  without me in it
only|just ~1 wake|get|stay|live|breathe|exist|keep|go|hang ..2 because|for|so ..5 would|will|sad|
  devastated|heartbroken|die|cry|sake|break|crushed|needs
fall|falling|fell asleep and ~2 stay|remain|never|not
wish|hope|hoping|hopefully|pray|praying ..3 last ~1 night|day|morning|time|evening|week ~2 that? ~1
  i|of ~2 have|need|had|feel|ever|see|live|my|wake|being ..3 $|feel|live|wake|suffer|pretend|hurt|
  cry|do|breathe|life|alive
do|doing|living|bear ~1 this? life thing ~1 $|anymore
i|my ..9 is|be|was to ~2 not? ~1 exist|die|disappear|vanish|perish
best|greatest|kindest|only gift ..5 is|be ..3 not|disappear|die|without|absence|gone ~1 exist|$|me|
  be|here
peace|rest|quiet|sleep|silence ..3 forever|eternal|permanent|eternity ~1 kind|sort|one
button|switch|pill|way ..3 to ~2 stop|cease|not|end|turn ~1 being|existing|be|exist|myself|living|
  everything|it ~1 $|alive|i|all
hurt|hurts|painful|pain|easier|harder|tired|tiring ~1 to ~1 just? ~1 exist|be alive|be|breathe ~1 $|
  every|anymore|alive
not ~1 want|need ~1 to ~1 be ~1 saved|rescued|found|brought
in ~1 my|the|another next life ..6 this|better|right|maybe|different|over|again
too tired ~1 to ~1 live|exist|be|stay ~1 $|alive|anymore|here
get|getting|got rid of ~1 myself
live|living|life|exist|existing feels|is|has ~2 become|been? ~1 like? ~1 a ~1 burden|punishment|
  curse|chore|torture|sentence
already|practically|basically ~1 a ~1 ghost|corpse|dead
world|life|earth ~1 is|was ~1 not ~1 for|made|meant|built ~1 for? me|people|someone ~1 $|like ~1 me
crossed|cross|crossing ~1 over|to ~1 the|to ~1 other|side
want|wish|like|love|wanted ~2 to ~1 be? swallowed|taken|carried|washed ~1 away|up ~1 by|$
want|wish|wanted|let ~1 it|night|darkness ~1 to? ~1 take|swallow|claim|carry|keep me
better|happier|best|calmer ~1 off? ~1 dead $|than
suicide|death|dying ..3 not ~2 scary|scare|scares|frightening|bad|wrong|crazy
@hope ..5 not|never ~2 wake me
hope|hoping|pray|praying|wish|wishing ..2 heart|body|lungs|breath|breathing ~2 stop|stops|gives|
  quits|fails|stopped
wish|wished ..7 never ~1 was|existed|lived|born|happened
not ~2 @want ~1 to ~1 see|reach|meet|face ~1 the|another|a|my|next ~1 new|end|next|another? ~1 year|
  birthday|summer|winter|morning|decade|monsoon|spring|christmas|diwali
sleep|slept|asleep ~1 for good
day|time|night|way|place|moment ~1 to ~1 end|finish|die ~1 it|things|everything|all? ~1 all? $
courage|strength|guts|nerve|bravery ~1 not? to ~2 $|die|exist|live|disappear
courage|strength|guts|nerve|bravery to ~2 end|do|finish ~1 it|everything|things|my|myself
all|only|thing|hope|dream|look|want|wish|left ..6 is|was ~1 not|never|nolonger ~1 being|waking|
  existing|having ~1 here|alive|around|up|to
soon|finally|then|after|once ..3 @everyone|they|nobody|he|she|@kin ~1 will|would|does|do not ~1
  have|need|be ~1 to? ..5 me|my|mine $|anymore|therapy|mistakes|mess|problems|bills|fees|treatment|
  worry|mood|moods|tears|cry|crying|complain|face|noise
is|was there ~1 any|a ..1 reason|@point ~1 for? me? ~1 to|in ~1 %live
last|final ~1 chapter|page|line ~1 of ~1 me|my ~1 $|life|story|own
life ~1 is ..5 want|ready|time ~1 to ~1 leave|exit|quit|end ~1 $|early|it|now
waiting|allowed|permission|free|want ~1 to ~1 be? allowed to ~1 stop|go|leave|rest|die|end ~1 $|
  existing|living
permission ~1 to ~1 die|stop|go|leave $
@want ~2 to ~2 stop $
want|wanted ~1 it|this|everything ~1 to ~1 be ~1 over|done|quiet ~1 $|forever|already|now ..3
  forever|$
too ~1 much ~1 effort|work to ~1 exist|live|be|stay|breathe ~1 $|alive
dying|death|suicide ~1 would|will|could ~1 fix|end|solve|settle|answer ~1 everything|it|all|my|this
let me ~1 die in peace
no|not|any ..6 future|world|life|plan|tomorrow ..3 includes|including|has|with|involves me
okay|fine|cool|ready|comfortable|happy|good ~1 with ~1 not|never ~1 being|waking|existing|living|be
okay|fine|cool|ready|comfortable|happy|good ~1 with ~1 dying|death|disappearing
supposed|meant ~1 to ~1 last|live|survive|be ~1 this|that|so|alive ~1 long|far|$
@hope|want ..3 get|had|have|got|catch|contract|develop ..2 disease|cancer|accident|tumor|tumour|
  illness|stroke
@hope|want ~2 to|i ~1 would? ~1 be|get ~1 killed|taken ~1 by|$
hard|harder|difficult|struggling|impossible|running ..3 reason|reasons|point ..1 to|for ~1 %live
find|finding|found ~1 a|any|no|another? ~1 reason|reasons ~1 left? to ~1 %live
ran|run|running ~1 out of ~1 reasons ~1 to ~1 %live
feel|feels|felt ..4 already ~1 died|dead
i ~1 end ~1 too|as|with|tonight|here|$
who|whoever|nobody|someone|stranger|hope|mom|mum|they|police ..4 find|finds|found|discovers|discover
  my body
whoever ~1 finds|find me
has|have to ~1 find me ~1 $|like
death|dying ~2 feels|sounds|looks|seems ~1 like ~1 a|an|the|my ~1 bed|home|hug|friend|blanket|
  holiday|rest|gift|answer|door|relief|exit|release|escape|lullaby|comfort|pillow|warm
not ~2 @want ..4 wake ~1 up to
said ~1 all|everything i ~1 need|needed|want|wanted|had ~1 to ~1 say
without ~1 someone|people|person|somebody like me ~1 $|in|around
kms ~1 tonight|now|today|soon|tomorrow
why ~1 should not ~1 i ~2 die|end|kill|disappear|go|give
if ~1 i ~1 could ~2 %die
if ~1 i ~1 could ~2 @go_away
tried|trying|want|wanted|going|plan|planning|planned|thinking|tempted|attempt|attempted ~1 to|about|
  of ~2 overdose|overdosing|od
@want|ready|going|prepared ..2 leave|leaving ~1 everything|everyone|it|this|all ..4 behind
leave|leaving ~1 everything|everyone|it ..4 behind ~1 for|forever ~1 good|ever|$
birthday|night|day|morning|year|breath|meal ..3 hope|wish|pray|hoping ..4 last|final
they|everyone|parents|family|kids|people|friends|all ~2 get ~1 over me
stopped|quit|stop ~1 caring ~1 if|whether|about ..3 live|die|wake|alive|survive|happens
being ~1 dead|gone ~1 sounds|seems|feels|would|is|looks|must ~2 better|easier|like|nice|peaceful|so|
  good|restful|relief|be
what ~1 good|use|point ~1 am|is i|me ..3 alive|here
stop|stopped|end|ended ~1 being ~1 in ~1 it|this|the|their ~1 world|life|lives|$
not ~2 @want ..3 be ~1 in ~1 it|this ~1 anymore|$|world
only|sole ~1 reason|thing ~1 i ~2 alive|here|breathing|around
death ~1 is ~1 the? only|best|my ~1 way|answer|option|solution|choice|friend|escape|thing
i ~1 should|shall|must|ought ~2 not|never ~1 have ~1 been|survived|lived|woken
would|will ~1 not|never ~1 be ~1 missed $
not ~1 missed $
end|take|ending|taking mine ~1 $|too|as|now|tonight
letter|letters|note ..6 one|each|every ~1 for|of|to ..3 kids|children|them|person|him|her|mom|dad|
  husband|wife|family
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
living|existing|existence|breathing ~1 feels|seems|is|has ~2 pointless|meaningless|useless|
  unbearable|impossible|exhausting|hell|painful|torture
not ..6 want ~1 to ~1 stay|live for
pretend|pretending|acting|faking ~1 like|that? i ~2 want|wanted|like ~1 to? ~1 live|living|be|being
  ~1 alive|here|$
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
give ~1 my ~1 life|years|days|time|heartbeats ~1 left? ~1 to|away ~1 to? ~1 someone|anyone|somebody|
  anybody
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
free|freed|released|release|escape|escaping|rid|liberated ~1 of|from ~1 this|my life|world|
  existence|body
ask|asking|asked|beg|begging|pray|praying|pleading ..4 take me ~1 $|away|too|home|with
see|imagine|picture ~1 myself ~1 in ~1 any|the|a ~1 future|tomorrow
how ~1 long|longer ~1 i ~1 be|last|make ~2 around|here|alive|it|$ ~1 $|anymore
life ~1 has ~1 nothing ~1 left
sleep ..2 the ~1 rest ~1 of ~1 my ~1 life|days
soon ~1 i ~1 be ~1 just|only|nothing ~1 but|a? ~1 a? ~1 photo|memory|name|picture|story|stone|star|
  photograph|ghost
not ~1 be|bear ~1 in this ~1 skin|body|head ~1 anymore|$
= critical_suicide openly
suicide
going|back|turn|turns|turned|thinking|thoughts|mind|close|led|leads ~1 to|of|about|towards ~1
  suicide
from|about|of|toward|towards|on|for ~1 suicide
suicidal thoughts|ideation|feelings|urges|tendencies|thinking|impulses|mood|episode|again
suicide ..1 thoughts|ideation|urges|plan|plans
thoughts|urges|ideas|plans|idea|voices ..2 of|about ..2 suicide|dying|death|ending|suicidal|
  disappearing|existing
voice|voices|brain|mind|head ..4 says|telling|tells|saying|tell|screaming|whispering|whispers|wants
  ..2 me ..2 to ..2 die|kill|end|go|dead|leave
thought ..1 of|about ..1 suicide
= critical_suicide hindi
na|nahi jeene|zinda|jeena ..3 mann|iccha
zindagi|life|jeevan ..9 khatam ..1 karna|kar|karne ..1 chahta|chahti|hai|dun|du
duniya ..1 mein kyun|kyu hoon|zinda|jee
kal|subah ..3 nahi dekhna|dekhni|dekhun|dekhunga|dekhungi
chala|chali jaunga|jaungi|jaun ..3 kisi ..1 ko ..2 pata|farak ..1 nahi
mar ..1 jaana|jana|jaani ..1 chahiye
jeene|zinda ..1 ke? ..1 layak|laayak|kabil ..1 nahi
jaan ..1 de ..1 raha|rahi|rahe ..1 hoon
mar @jaun ..1 to ..2 kya|kisko|kisi|kaun
gayab ..1 hona|ho ..2 chahta|chahti|hai|mann
uthun ..1 hi? nahi
kal|subah ..3 uthun ..2 nahi|na
mere ..1 jaane|jane|marne|na|hone ..2 se|baad ..3 rahat|sukoon|chain|khush|shanti|accha|theek|aasan
meri|mere ..1 zaroorat|zarurat|jarurat|jaroorat ..1 nahi ..4 mar|jee|zinda|kyun
duniya ..2 se ..2 gayab|dur|door|mukt|rukhsat
kya ..2 fayda|matlab|wajah ..2 jeene|jeena|zindagi|zinda
sab ..1 khatam ..1 kar ..1 lun|lu|loon|dun|du|doon|dalun
sabki|unki|sabke|unke|ghar ..4 aasan|behtar|accha|theek|khush ..4 main|mere ..2 chala|chali|na|nahi|
  mar|baad
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
zinda ..1 rehne|rehna|rahne|rahna ..1 ki|ka|ke ..2 ichha|iccha|mann|wajah|himmat|umeed|koi|ichchha
  ..3 khatam|mar|nahi|kho|gayi
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
mar hi jaun|jau|jana|jaana
mar @jaun ..1 to ..3 behtar|accha|achha|acha|theek|better|sab|kisi|sabko|sahi
mar @jaun hi ..2 behtar|accha|achha|acha|theek|better|sahi|rasta
kaash|bas|chahta|chahti|sochta|sochti|agar ..4 mar @jaun
kaash|bas ..4 mar hi? gaya|gayi ..1 hota|hoti
behtar|accha|achha|better ..3 mar @jaun
mujhe ..2 @marna ..1 hai
mujhe ..2 mar ..1 jaana|jana ..1 hai
mujhe ..3 mar jaane|jane do
ab ..2 @marna hai
marne ..2 ki|ka|ke ..2 soch|sochta|sochti|khayal|socha|sochne|baare|thaan|iccha|ichha|plan|sochi|
  tamanna
mar jaane|jane ..2 ki|ka|ke ..2 soch|sochta|sochti|khayal|mann|iccha
jeena|jeene|jina ..2 nahi|na ..2 @chahna|hai|mangta
nahi @chahna ..2 jeena|zinda
nahi @jeena|jina ..1 @chahna|hai|mujhe|ab|yaar|aur
jeena|jina|jeene ..1 nahi ..1 ab|mujhe|yaar
jeene|jeena ..1 ka|ki|ke ..2 mann|iccha|ichha|himmat|wajah|matlab|fayda|koi|umeed|ichchha|dum|shauk|
  reason|point|chah ..3 nahi|khatam|kya|mar|gaya
jeene|jeena ..2 mein ..2 nahi|kya
mann nahi ..2 jeene|zinda
ab|aur ..4 nahi|na jiya|jee|jiyaa ..1 @jaun|sakta|sakti|paunga|paungi|paa|pa|raha|rahi|hota|ja
nahi jiya @jaun|ja
jeene|jeena|zindagi|jiya ..2 se ..2 thak|tang|pareshan|nafrat|haar|ub|bore|mukti|chhutkara|oob
thak|tang|haar ..3 zindagi|jeene|jeena|jee|jeeke|jeekar|duniya
zindagi|life|jeevan ..2 khatam @karna|kardun|kardu|chahta|chahti|ho|hai
zindagi|life|jeevan ..2 khatam ho jaye|jaaye
zindagi|life|jeevan ..1 ka|ki ..2 ant|end
khud ko ..2 khatam|mita|maar ..1 @karna|lu|lun|loon|lunga|lungi|du|dun|dunga|dungi|dalu|daalun|lena|
  kar|dena
apne aap ko ..2 khatam|maar|mita
khud khatam|ko khatam|mita
apni|meri ..1 jaan ..1 @dena|le|lena|lunga|lungi|lu|leni
jaan ..1 de|dene|deni|dena|lene ..1 dunga|dungi|du|dun|doon|ka|ki|hai|chahta|chahti ..1 mann? ..1 $
khudkushi|aatmahatya|suicide ..2 @karna
khudkushi|aatmahatya|suicide ..2 ka|ke|ki|hi ..2 khayal|mann|soch|baare|vichar|plan|khyal|rasta|
  thought|koshish|sochta|sochti|thoughts
khudkushi|aatmahatya
@everyone|sabke|sabka|gharwalo|gharwalon|ghar|maa|unke|duniya|logo|logon ..3 bojh
main ..4 bojh
bojh ..2 ban|hoon|lagta|lagti|hi|samajhte|bana|bani
mere ..1 bina|binaa ..4 khush|behtar|better|accha|achha|acha|aasan|sukoon|theek|fine|chain|sukhi|
  jee|easy
mere ..1 na ..1 hone|rehne|rahne ..1 se|par|pe ..4 khush|behtar|farak|accha|theek|aasan|better|
  sukoon|nahi
main ..2 na|nahi ..1 hota|hoti|rahun|rahu|hoon|rahunga|rahungi|rahoon ..1 to ..4 khush|behtar|farak|
  accha|achha|theek|aasan|better|easy|sukoon|hota|sab
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
duniya ..2 chhod|chod|chor|chhor ..2 @dena|jana|jaana|jau|jaun|dunga|chahta|chahti|ke|kar|na|rahi|
  raha
duniya ..2 se ..2 chala|chali|dur|door|jana|jaana|alvida|vida|jaun|mukti|rukhsat
duniya ..1 ko ..1 alvida
alvida ..2 duniya|sabko|dosto|doston|sab|kehna|kehne|keh
alvida $
aakhri|antim|akhri|aakhiri|akhiri ..1 chitthi|khat|baar|raat|message|post|note|entry|din|letter|
  shabd|diwali|birthday|subah|alfaaz ..1 hai|likh|likhi|likha|likhne|meri|ye|yeh|mera|hogi|hoga|hua|
  $
meri|mera|yeh|ye ..1 aakhri|antim|akhri|aakhiri|akhiri ..1 chitthi|khat|raat|message|post|note|
  entry|din|letter|shabd|diwali|birthday
kaash ..5 bach|bacha ..1 na|nahi
chala|chali|ja|jaa|jaana|jana|jaunga|jaungi|jaun ..4 hamesha ..1 liye
bhagwan|allah|god|khuda|rabba|rab|ram ..3 mujhe ..2 utha|bula|le|maut
mujhe ..2 utha ..1 le|lo|lega|kyun
maut ..2 aa|chahiye|chahiy|intezaar|intezar|behtar|aaye|aaja|hi|maang|mangta|mangti|ka|se|acchi|
  achhi
zinda ..1 rehne|rehna|rahna|rahne|reh|rahun|rehke|rehkar ..3 nahi|kya|matlab|mann|fayda|kyun|wajah|
  na
zinda ..2 nahi ..2 @chahna|rehna|rahna|reh|rahunga|rahungi
zinda lash|laash
kyun|kyu ..2 zinda|jee ..1 hoon|raha|rahi|rahu
jee ..2 ke|kar|raha|rahi ..2 kya|kyun|kyu ..2 karunga|karungi|fayda|matlab|karu|karun|hoon
kisi|kisiko|kisko ..2 farak|parwah|yaad ..3 agar|mar|main|na|nahi|mere ..3 mar|rahu|rahun|rahunga|
  jaun|rahungi|marne|hota|jane|mere
dharti ..1 par|pe|ka bojh
is ..1 duniya|zindagi ..1 mein ..2 nahi|na ..2 rehna|rahna|jeena|@chahna|hona
mujhe ..2 mukti|chhutkara ..2 chahiye|chahiy|de|mil|do
apna|apni ..1 ant|end|kissa|kahani ..2 @karna|khatam|kar
bojh ..3 hoon
bojh ..2 lagta|lagti ..1 hoon|khud
mujhe ..2 utha ..2 kyun nahi
bhagwan|allah|god|khuda|rab|ram ..3 kyun nahi utha|bulata|le|bula
subah|kal|ab|kabhi ..3 uthna ..3 na|nahi pade|ho|padta|chahta|chahti|hai|padega
kal|agle|aage ..3 tak|saal|mahine ..2 zinda|jee|hoon|rahunga|rahungi|nahi ..2 nahi|rahunga|rahungi|
  hounga|paunga|hongi
nahi ..3 kal|agle|aage ..2 tak|saal ..2 zinda|jee|rahunga|rahungi|rahun
feel|feels|lagta|soch|sochta|sochti|man|mann|wish|kabhi ..4 mar @jaun ~1 $|main|yaar
jee|mann|man nahi ..3 jeene|zinda
ab|bas|sach|sirf ..2 mar ..1 jaana|jana ..1 hai|$|chahta|chahti
mar ..1 jaana|jana ..1 hai ..1 mujhe|$
khud|apne ko|aap ..2 khatam|maar|mita
sab|sabko|sabhi|ghar|duniya ..3 chhod|chod ..2 jaana|jana|jaun|chala|chali|jaunga|jaungi|dunga|dungi
  ..2 hamesha|chahta|chahti|hai|$
hamesha ..2 liye ..3 chala|chali|jaana|jana|jaun|jaunga|jaungi|so|neend|gayab|dur|door|shant|
  khamosh|vida
meri|mere ..2 zaroorat|jarurat|zarurat|jaroorat ..2 nahi ..4 duniya|kisi|yahan|zinda|jee|kyun|hoon
kyun|kyu ..2 paida|janam ..2 kiya|hua|hui|diya|huye
kaash ..3 aaj|kal|subah|neend ..3 aakhri|na|nahi|uthun|hota|ho
meri|mere ..2 lash|laash|arthi|chita|maiyyat|maut|antim ..3 kandha|koi|roega|aayega|jaan|par|pe|rone
mere ..1 marne|maut|jaane|mar|jane ..3 rona|roega|royega|udas|dukhi|khush|chain|sukoon|yaad|farak
meri ..1 maut ..4 khush|sukoon|chain|sab|kisi|sabko|farak|aasan
mujhe ..2 maar|mar|maut ..1 do|de|dedo|dalo|chahiye
marne|mar ..2 se ..2 dar|darr ..2 nahi
zindagi|duniya|jeevan ..2 mein|main ..2 mera|meri|mere ..2 koi ..2 kaam|jagah|wajah|zaroorat ..2
  nahi
ab ..2 sehne|sahne|jeene|ladne|rukne ..2 ki|ka|ke ..1 himmat|taqat|takat|shakti|mann|dum|wajah ..2
  nahi
himmat ..2 nahi ..4 jeene|ladne|jee
sukoon|shanti|chain|aaram ..3 sirf|bas|to ..2 maut|mar|marne|mrityu|neend
bas|ab ..3 hamesha ..2 neend|sona|so
= critical_self_harm
not ~1 want ~1 to ~1 stop cutting|hurting|harming|selfharm
saw|seen|found|noticed|discovered|sees|noticing ~1 my ~1 cuts ~1 $|on|and
myself ~2 on purpose
myself ~2 deliberately|intentionally
on purpose ..3 myself
deliberately|intentionally ..3 myself
@self_hurt ~1 myself
cut|cutting|harm|harming|harmed|injure ~1 my ~1 own? body|skin|arm|arms|leg|legs
urge|urges|need|desire|tempted|temptation|compulsion|craving|itching|itch|aching|urgent|impulse|
  impulses ..2 to|of|for ..2 cut|hurt|selfharm|harm|cutting|hurting|harming !carbs|sugar|hair|the|
  him|her|them|people|someone|back|down|corners|off|through|calories|class|others|anyone|you|
  expenses|costs
feel|feeling|felt like ~1 cutting|hurting|harming|selfharm !my|class|the|him|her|carbs|sugar|back|
  people|someone|off|others|vegetables|down|ties|hair
@want ..2 to ~1 cut|selfharm again|so|tonight|just|badly|and|$
@want ..2 to ~1 cut $
@want ..2 to ~1 selfharm
@think_of ~1 about|of ~1 cutting|hurting|harming|selfharm ~1 again|tonight|$|myself|because|to|so
started|start|starting|keep|keeps|kept|been|back|resumed|begun|began ..2 to|with|into|on ~1 cutting|
  selfharm ~1 again|$|lately|myself|since|for|every|and|because|to|at|daily|in|when|now
started|start|starting|keep|kept|been|back|resumed|begun|began cutting|selfharm ~1 again|$|lately|
  myself|since|every|because|at|daily|secretly|when|for|to
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
hurt|hurting|harm|cut|harming|cutting|injure|injuring myself ..3 punish|punishment|feel|cope|
  release|numb|control
punish|punishing|punished myself ..2 by|with|physically|until|again ..2 pain|hurting|cutting|hurt|
  cut|hurts|harming
deserve ..2 pain|hurt|punished ..5 myself|skin|cut|hurt
pain ..4 only ..3 thing|way ..4 control|feel|real|alive|calm|calms|helps|numb
only ..2 thing|way ..3 helps|calms|feel|works|cope|relief|calm ..3 cutting|hurting|harming|pain|
  selfharm|bleeding
hurting|cutting|harming|physical|bleeding ..2 makes|make|helps|help|calms|is|gives|feels|quiets|
  numbs ..2 me|only|relief|better|everything|calm|the ..2 feel|way|calm|better|numb|thing|pain|
  alive|noise|cope|mind|forget|$
fresh|new|more|recent|these|another ~1 cuts|scars|cut ..2 on|under|from|hidden|again|tonight|last|i
hide|hiding|hid|cover|covering|covered|hides|concealing|conceal ~1 my|the|these|fresh|new|up ..2
  scars|cuts|marks|selfharm
scars|cuts|marks ..2 i|that|on ..4 made|gave|myself|hide|hiding|my ..3 myself|sleeves|again|arm|
  arms|thighs|skin|hidden
long|full ~1 sleeves|sleeve ..7 cuts|scars|marks|arms|notice|see|sees|nobody|hide|cover
sleeves ..3 to|so|hide|cover|because ..4 scars|cuts|marks|arms|nobody|see
relapsed|relapse|relapsing
relapse|relapsed into|with|on ~1 cutting|selfharm
clean ..6 until|till|but|then ..4 last|yesterday|tonight|today|this|relapsed|slipped|gave|cut
broke|broken|lost|lose|ruined|reset|breaking|blew ..2 my|a|the ..4 clean|selfharm|cutting ~1 streak|
  days|record|counter|months|time
days|months|weeks|years clean ..2 gone|ruined|lost|down|wasted|and ~1 relapsed|slipped
slipped ..3 cut|hurt|harmed|cutting
went|go|going|gone|back|return|returned ~1 back? to ~1 cutting|hurting|harming|selfharm ~1 myself|
  again|$|last|because
gave|give|giving|given in ..3 cut|hurt|harmed|urge|urges|selfharm
scared|afraid|worried|terrified ..2 i|of|that ..3 hurt|cut|harm|do|hurting ..2 myself
not safe ~1 with|around|from|alone ~1 myself|$
not trust ~1 myself ..2 alone|tonight|around|with|be|near|not
afraid|scared ~1 of ~1 what ..3 do|might|could ..2 to ~1 myself
do ~1 something ~1 to ~1 myself|bad
took|taking|take|taken ..2 it|anger|everything ~1 out on ~1 myself|my ~1 skin|body|arm|arms|again|$
used to ~1 cut|selfharm|hurt ..6 started|again|relapsed|yesterday|tonight
cutting|selfharm|relapse is|has|came|got|gets|started ~2 back|again|worse|bad|returned|daily ~1 $|
  and|again|now
marks|cuts|scars|bruises|it|them|this ..5 did|made|gave ..2 to? myself ~1 $|again|on|last|so
did ~1 it|this|that to myself ~1 $|again|on|last|and
cut again ~1 $|and|because|last|tonight|yesterday|today|this|so|after
cut|hurt|harm|hurting|harming|cutting my ~1 own? body
new|fresh|more|deeper|another cuts|cut ~1 $|on|tonight|today|and
i ~2 cut $|when|because|whenever|to|if|until|again|secretly ~1 $|i|feel|he|she|it|my|alone|nobody|
  mom|myself|things|stressed|sad
punish|punishing|hurting|hurt|harming|damage|damaging ~1 my|this ~1 own? body ~1 $|by|when|because|
  again|until|to|for
my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body ..8 on purpose
my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body ..8 deliberately|intentionally
deliberately|intentionally ..3 my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body
what i ~2 done|did|do to ~1 my ~1 own? arm|arms|skin|leg|legs|hand|hands|thigh|thighs|body|self|
  myself
urges ~1 are|is|have ~1 back|strong|stronger|bad|loud|come|worse
clean|without ~1 cutting|selfharm|hurting|harming|myself? ..5 until|then|till|but ..3 tonight|
  yesterday|today|last|now|happened|slipped|relapsed
stop|stopped|quit|stopping selfharm|cutting|hurting ..6 not ~1 stop|stopped|able|quit
cuts|scars|marks|burns|wounds ~1 that? ~1 i ~1 made|did|gave|make|because|caused
full|covered ~1 of|in ~1 cuts|scars|marks ~1 that|i|from|again|$
about|going|ready|want|tempted ~1 to ~1 relapse ~1 and|into|$|again|tonight
not ~1 promise ..3 not ~1 cut|hurt|harm|selfharm|relapse
= critical_self_harm hindi
khud|apne ko|aap ..2 maarta|maarti|maara|peetta|peeta|marta|marti ..1 hoon|hai|raha|rahi|$
khud|apne ko? ..1 ko? ..2 chot|nuksan|nuqsan|takleef|dard|zakhm|hurt|harm|cut|kaat|kaata|kaatna|
  kaatta|kaatti|kata|kaatne|kat|injure|ghaayal|kaatu|kaatun
apne aap ko ..2 chot|nuksan|takleef|dard|kaat|kaata|hurt|harm|cut|kaatna|kaatta|kaatti|maar|maarta|
  maarti|zakhm
cut ..1 kiya|karta|karti|karne|kar|karna ..1 khud|apne|phir|mann|raha|rahi|lagi|laga|liya
phir|wapas|dobara ..2 se? ..1 cutting|selfharm|cut ..1 shuru|kar|kiya|karne|start
selfharm|cutting ..2 @karna|kiya|shuru|karne|kar
haath|baazu|baaju ..1 par|pe ..2 nishaan|nishan|cuts|cut|zakhm ..2 chhupa|chupa|chhupati|khud|
  banaye|chhupaye
)";

}  // namespace stages::safety
