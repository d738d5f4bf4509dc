#include <array>

#include "stages/banned_phrases.hpp"

namespace stages {
namespace {

using enum BannedFor;

// clang-format off: a row is a line
constexpr auto kTable = std::to_array<BannedPhrase>({
    {"trauma*", jargon, "a clinical word; what happened is not ours to name"},
    {"trigger*", jargon, "worn down to mean anything that annoys"},
    {"toxic", jargon, "passes sentence on people we know nothing of"},
    {"boundary|boundaries", jargon, "tells the reader to draw lines against somebody"},
    {"coping|cope", jargon, "sounds as if living were a symptom"},
    {"process|processing|processes", jargon, "feelings are not paperwork"},
    {"validate*|validation|valid", jargon, "as if a feeling needed our stamp"},
    {"closure", jargon, "promises an end that nobody can hand out"},
    {"inner child", jargon, "a therapist's figure of speech"},
    {"inner critic|voice|peace|strength", jargon, "furniture of self-help books"},
    {"core wound*", jargon, "looks into the reader's past without leave"},
    {"attachment style", jargon, "a test result, not a feeling"},
    {"nervous system", jargon, "explains the reader to the reader"},
    {"regulat* ... emotions|feelings|yourself", jargon, "treats a feeling as a fault in a machine"},
    {"emotional|emotions", jargon, "speaks about feelings where a thing should be shown"},
    {"body scan", jargon, "an exercise with a name; the tip should be a thing to do"},
    {"grounding|grounded|ground yourself", jargon, "the name of a technique"},
    {"reframe*|reframing", jargon, "asks the reader to think differently on the spot"},
    {"mindset", jargon, "puts the fault into the reader's head"},
    {"resilien*", jargon, "praise for having been hurt"},
    {"vulnerability", jargon, "a virtue of lectures"},
    {"authentic*", jargon, "says nothing that can be seen"},
    {"self esteem|worth|compassion|love|soothing|talk", jargon, "a chapter heading"},
    {"affirmation*", jargon, "a sentence to be repeated, whether true or not"},
    {"visuali*", jargon, "an exercise with a name"},
    {"unpack*", jargon, "consulting-room slang"},
    {"journal|journaling|journalling", jargon, "the reader has just done that"},

    {"self care", cliche, "sells bath salts"},
    {"me time", cliche, "sells bath salts too"},
    {"mindful|mindfully|mindfulness", cliche, "a brand by now"},
    {"meditat*", cliche, "homework with a reputation"},
    {"deep breath*|breathing", cliche, "the advice that everybody has had"},
    {"breathe deeply", cliche, "the same"},
    {"take|make|hold|create|give ... space", cliche, "space that nobody can see"},
    {"safe space", cliche, "a promise that a screen cannot keep"},
    {"sit with", cliche, "what cushions are for"},
    {"lean|leaning into ... feeling|feelings|discomfort|moment|pain", cliche,
     "a phrase of workshops"},
    {"heal|heals|healed|healing", cliche, "supposes a wound, and a schedule"},
    {"journey|journeys", cliche, "nobody asked to travel"},
    {"growth", cliche, "turns pain into a project"},
    {"thrive|thriving", cliche, "a poster's word"},
    {"bloom*|blossom*", cliche, "people are not garden beds"},
    {"good|positive vibes", cliche, "says nothing that can be seen"},
    {"vibe|vibes|vibration*", cliche, "says nothing that can be seen"},
    {"manifest*", cliche, "wishing, sold as work"},
    {"universe", cliche, "nobody can ask it"},
    {"abundance", cliche, "a sales word"},
    {"soul|souls", cliche, "too large for three lines"},
    {"sacred|divine|blessing*", cliche, "a faith the reader may not have"},
    {"gratitude", cliche, "homework that shames the sad"},
    {"embrace the|your|this|every", cliche, "arms are for people"},
    {"honor|honour your|this|the", cliche, "solemn and empty"},
    {"celebrate yourself|your", cliche, "an order to be glad"},
    {"treat yourself", cliche, "an advertisement"},
    {"best self|life|version", cliche, "an advertisement"},
    {"yoga|gym|workout|jog", cliche, "not everybody can, and nobody asked"},
    {"warm|hot|bubble|long bath", cliche, "the picture on every such page"},
    {"scented|aromatherapy|lavender", cliche, "the picture on every such page"},
    {"let ... go", cliche, "as if it were held on purpose"},
    {"letting go", cliche, "the same"},
    {"present moment", cliche, "there is no other to be in"},
    {"here and now", cliche, "the same"},
    {"one day|step|breath at a time", cliche, "printed on mugs"},
    {"recharge*", cliche, "people are not telephones"},
    {"unwind", cliche, "the word of spa leaflets"},

    {"gets|get better|easier|brighter", reassurance, "nobody here can know that"},
    {"will|shall pass", reassurance, "nobody here can know that"},
    {"will be okay|ok|fine|alright|well", reassurance, "nobody here can know that"},
    {"will be all right", reassurance, "nobody here can know that"},
    {"everything ... reason", reassurance, "makes the worst day a lesson"},
    {"meant to be", reassurance, "makes the worst day a plan"},
    {"blessing in disguise", reassurance, "not for the one who sees no blessing"},
    {"silver lining", reassurance, "asks for cheer before its time"},
    {"look|see ... bright side", reassurance, "asks for cheer before its time"},
    {"brighter|better days", reassurance, "nobody here can know that"},
    {"stay|be|keep strong", reassurance, "forbids the reader to be tired"},
    {"stay|be|keep|think positive", reassurance, "forbids the feeling that is there"},
    {"cheer up", reassurance, "an order nobody can follow"},
    {"hang in there", reassurance, "costs the one who says it nothing"},
    {"you got this", reassurance, "said to everybody about everything"},
    {"you have got this", reassurance, "said to everybody about everything"},
    {"you are enough", reassurance, "said to everybody about everything"},
    {"you are not alone", reassurance, "may be false in the room where it is read"},
    {"never alone", reassurance, "may be false in the room where it is read"},
    {"proud of you", reassurance, "from whom?"},
    {"believe in yourself", reassurance, "an order nobody can follow"},
    {"it is okay|ok to", reassurance, "gives a leave that nobody asked for"},
    {"no worries", reassurance, "there was one"},
    {"don't worry", reassurance, "there was one"},
    {"tomorrow is another|a", reassurance, "every day is; the closing says tomorrow already"},
    {"new|fresh beginning|beginnings|start", reassurance, "nothing was said to have ended"},
    {"time heals", reassurance, "nobody here can know that"},
    {"could be worse", reassurance, "weighs the reader against others"},
    {"others have it worse", reassurance, "weighs the reader against others"},
    {"hope*", reassurance, "is shown or it is not there"},

    {"reach|reaching out", people, "the reader may have nobody to reach"},
    {"talk|speak|share|connect|confide ... someone|somebody|friend|friends|person|family", people,
     "the reader may have nobody to talk to"},
    {"call|phone|text|message|visit|hug ... someone|somebody|friend|friends|family|mother|mom|mum|"
     "partner",
     people, "may be the very person it is about"},
    {"tell ... someone|somebody|friend|person|family|partner", people,
     "may be the very person it is about"},
    {"ask ... help", people, "easier said than had"},
    {"seek help|support|advice", people, "what leaflets say"},
    {"support system|network|group", people, "what leaflets say"},
    {"loved one|ones", people, "may be the very person it is about, or gone"},
    {"a trusted friend|person|adult", people, "the reader may have none"},
    {"professional help", people, "a poem is no referral"},
    {"helpline|hotline", people, "numbers come from the configuration, never from a model"},

    {"should|shouldn't", moral, "nobody asked what ought to be"},
    {"must|mustn't", moral, "nobody asked what ought to be"},
    {"ought", moral, "nobody asked what ought to be"},
    {"you need to", moral, "an order in a helpful voice"},
    {"you have to", moral, "an order in a helpful voice"},
    {"remember to|that|you", moral, "as if it had been forgotten"},
    {"don't forget", moral, "as if it had been forgotten"},
    {"never forget|give", moral, "a speech"},
    {"always", moral, "advice for a life, where five minutes were wanted"},
    {"learn to|from", moral, "makes a lesson of it"},
    {"lesson|lessons", moral, "makes a lesson of it"},
    {"choose to|happiness|joy|peace", moral, "then whoever feels bad chose wrongly"},
    {"forgive*", moral, "is the reader's alone to do or not"},
    {"apologi*", moral, "takes a side"},
    {"be kind|gentle|patient|honest|grateful|brave|true to|with", moral,
     "an order about one's nature"},
    {"be yourself", moral, "whom else"},
    {"be grateful|thankful|happy|brave", moral, "an order to feel"},
    {"appreciate", moral, "an order to feel"},
    {"love yourself", moral, "an order to feel"},
    {"deserve*", moral, "nobody here keeps that account"},
    {"fault|blame", moral, "takes a side"},
    {"your best", moral, "a school report"},
    {"try to|harder|again", moral, "supposes that one had not"},
    {"hydrat*", moral, "a rule for a body we do not know"},
    {"healthy", moral, "food rules harm some readers"},
    {"calories|diet|slim", moral, "food rules harm some readers"},
    {"get ... sleep|rest", moral, "whoever could would"},

    {"diagnos*", diagnosis, "nobody here can"},
    {"disorder*", diagnosis, "nobody here can name one"},
    {"depress*", diagnosis, "an illness, or a word that hides the thing"},
    {"anxiety", diagnosis, "an illness, or a word that hides the thing"},
    {"bipolar|manic|mania|psycho*|paranoi*|adhd|ocd|ptsd|autis*|narciss*", diagnosis,
     "an illness as an insult or a guess"},
    {"panic attack*", diagnosis, "nobody here can tell"},
    {"burnout", diagnosis, "nobody here can tell"},
    {"burned|burnt out", diagnosis, "nobody here can tell"},
    {"symptom*", diagnosis, "the word of a consulting room"},
    {"clinical*", diagnosis, "the word of a consulting room"},
    {"medicat*|medicine|prescription|dose", diagnosis, "no advice about drugs, ever"},
    {"therap*|counsel*|psychiatr*", diagnosis, "a poem is no referral"},
    {"mental health|illness|state", diagnosis, "the reader wrote of a day"},
    {"mentally", diagnosis, "the reader wrote of a day"},
    {"treatment|recovery|relapse", diagnosis, "supposes an illness"},
    {"you are|seem|sound|look ... ill|sick|broken|unwell|damaged|fragile|weak|needy|"
     "crazy|unstable|toxic|anxious|lonely|jealous|insecure",
     diagnosis, "says what the reader is"},
    {"your condition|illness|issues|problems", diagnosis, "says what the reader has"},

    {"you felt|experienced|expressed|said|wrote|mentioned|shared", paraphrase,
     "tells the reader what they wrote"},
    {"you are feeling", paraphrase, "tells the reader what they feel"},
    {"what|how|if|when|why|that|because you feel", paraphrase, "tells the reader what they feel"},
    {"you feel sad|lonely|angry|afraid|scared|anxious|hurt|guilty|ashamed|happy|proud|alone|lost|"
     "empty|tired|weak|helpless|hopeless|overwhelmed|rejected",
     paraphrase, "tells the reader what they feel"},
    {"your feeling|feelings|emotion|emotions|mood|reflection|entry|words", paraphrase,
     "speaks about the text instead of beside it"},
    {"i understand|hear|see|know you|how|that|your", paraphrase, "a machine does not"},
    {"sounds like", paraphrase, "a counsellor's opening"},

    {"storm|storms|stormy", metaphor, "every feeling has been one"},
    {"tunnel", metaphor, "every bad time has been one"},
    {"chapter|chapters", metaphor, "a life is not a book"},
    {"rollercoaster|coaster", metaphor, "every feeling has been one"},
    {"tapestry", metaphor, "nobody has seen one lately"},
    {"symphony", metaphor, "the other word for many things at once"},
    {"phoenix|ashes", metaphor, "rises in every such poem"},
    {"anchor*", metaphor, "holds in every such poem"},
    {"lighthouse|beacon", metaphor, "shines in every such poem"},
    {"butterfl*", metaphor, "flies in every such poem"},
    {"wings", metaphor, "spread in every such poem"},
    {"heart of gold|stone", metaphor, "worn smooth"},
    {"heavy heart|broken heart", metaphor, "worn smooth"},
    {"weight of the world", metaphor, "worn smooth"},
    {"light at the end", metaphor, "worn smooth"},
    {"sea|ocean|river|wave|waves of", metaphor, "worn smooth"},
    {"whispers secrets", metaphor, "what models say of wind"},
    {"dance|dances|dancing in|of|with the", metaphor, "what models say of light"},
    {"echoes of", metaphor, "what models say of memory"},

    {"suicid*|overdos*|noose", danger, "not in a poem"},
    {"self harm", danger, "not in a poem"},
    {"kill|kills|killed|killing|murder*", danger, "not in a poem"},
    {"die|dies|died|dying|dead|death", danger, "may be read by somebody close to it"},
    {"grave|graves|coffin|corpse|funeral", danger, "may be read by somebody close to it"},
    {"blade|blades|knife|knives|razor*|scissors", danger, "puts it into a hand"},
    {"pill|pills|tablet|tablets", danger, "puts it into a hand"},
    {"rope|gun|guns|bullet|weapon*", danger, "puts it into a hand"},
    {"blood|bleed*|scar|scars", danger, "a picture some must not be given"},
    {"hurt|cut|burn|punish|starve yourself", danger, "not in any sense"},
    {"end it|everything|all", danger, "can be read as leave"},
    {"to disappear|vanish", danger, "can be read as leave"},
    {"asleep forever", danger, "can be read as leave"},
    {"never wake", danger, "can be read as leave"},
    {"jump from|off", danger, "can be read as leave"},
    {"ledge|cliff|rooftop", danger, "a picture some must not be given"},
    {"drunk|wine|beer|whisky|whiskey|vodka|rum|alcohol*|cigarette*|smoking", danger,
     "some readers stay away from it at great cost"},
    {"revenge|avenge", danger, "takes a side, and arms it"},
    {"hit|punch|strike|smash ... him|her|them|someone|somebody", danger,
     "takes a side, and arms it"},

    {"as an ai|assistant|model|language", machine, "speaks of itself"},
    {"json|schema|haiku|stanza|poem", machine, "speaks of its task"},
    {"here is|are your|three", machine, "speaks of its task"},
    {"i cannot|can't help|provide|write", machine, "a refusal is not a line"},
    {"i am sorry but", machine, "a refusal is not a line"},
    {"the user|writer|reader", machine, "speaks of its task"},
    {"tip|tips|line|closing one|two|three", machine, "a label, not a line"},
    {"see you tomorrow", machine, "added after the closing line anyway"},
});
// clang-format on

}  // namespace

std::span<const BannedPhrase> banned_phrases() { return kTable; }

std::string_view said_of(BannedFor why) {
  switch (why) {
    case jargon:
      return "is a counsellor's word";
    case cliche:
      return "is a wellness cliche";
    case reassurance:
      return "is empty comfort";
    case people:
      return "sends the reader to other people";
    case moral:
      return "tells the reader how to be";
    case diagnosis:
      return "sounds like a diagnosis";
    case paraphrase:
      return "tells the reader what they feel or wrote";
    case metaphor:
      return "is a worn picture";
    case danger:
      return "could harm a reader in danger";
    case machine:
      return "speaks of the task instead of doing it";
  }
  return "";
}

}  // namespace stages
