#include "stages/prototypes.hpp"

#include <fmt/format.h>

#include <array>

#include "infra/digest.hpp"

namespace stages {
namespace {

// clang-format off: a sentence is a line
constexpr std::array<std::string_view, (kNuances + 1) * kPrototypesPerNuance> kTexts{
    // Excited
    "I can't wait, the concert is tomorrow and I am buzzing.",
    "We booked the trip at last and I keep jumping around the flat.",
    "The offer came through and I screamed into a pillow with joy.",
    "Counting the days until my sister's baby arrives.",
    "Best surprise ever, I could hardly sit still all evening.",
    // Interested
    "I fell into a documentary about deep sea creatures and forgot the time.",
    "The new course is fascinating, I keep asking questions.",
    "I want to find out how this old radio works inside.",
    "Our talk about languages made me curious to read more.",
    "I spent the afternoon absorbed in a puzzle about train schedules.",
    // Energetic
    "Woke up full of energy and ran five kilometres before breakfast.",
    "I feel alive today and got everything on my list done.",
    "After the swim my whole body is awake and ready for more.",
    "We danced until the lights came on and I am still going.",
    "I cleaned the whole house with music on, nothing could slow me down.",
    // Playful
    "We laughed until our stomachs hurt over a silly card game.",
    "The kids and I built a pillow fort and had a water fight.",
    "My friends teased me all night and I teased them right back.",
    "I made faces at the baby on the bus and we both giggled.",
    "Game night was pure nonsense and so much fun.",
    // Creative
    "I painted all evening and the colours just came out right.",
    "A melody popped into my head and I recorded it on my phone.",
    "I wrote the first page of a story that I have carried for years.",
    "Trying out odd flavours in the kitchen, inventing as I go.",
    "We sketched ideas for the mural and one was better than the next.",
    // Optimistic
    "Things are looking up and I think this year will be good.",
    "I have a good feeling about the new job.",
    "Even with the rain I know the weekend will turn out fine.",
    "It will work out, it usually does.",
    "The future looks brighter than it did last winter.",
    // Confident
    "I know this material and I am ready for the exam.",
    "I walked into the interview sure of what I can do.",
    "I trust my own judgement in this and I don't need to ask anyone.",
    "My presentation is solid and I feel at ease on stage.",
    "I can handle this project on my own.",
    // Proud
    "I finished my degree after six years, I did it.",
    "My daughter read her first book aloud and I was bursting with pride.",
    "I won the competition that I trained for all summer.",
    "Look how far I have come since I started running.",
    "My little brother got into the university he dreamed of, so proud of him.",
    // Respected
    "My manager asked for my advice before deciding.",
    "The whole team thanked me for my work in front of everyone.",
    "They trust me with the keys of the shop now.",
    "My students said that they look up to me.",
    "People listened when I spoke in the meeting.",
    // Courageous
    "I was scared of the height but I jumped anyway.",
    "I stood up for the new guy when they mocked him.",
    "I finally told my parents what I really want to do.",
    "I moved to a country where I know nobody, and I did it alone.",
    "I raised my hand and said what nobody dared to say.",
    // Hopeful
    "The doctor said that the treatment is working and I dare to hope again.",
    "Maybe next time we will make it, I still believe in us.",
    "I applied for the scholarship and keep my fingers crossed.",
    "There is light at the end of this long tunnel.",
    "I pray that mum will be home for the holidays.",
    // Resilient
    "I failed twice, and I am getting back up once more.",
    "It was a brutal year but it did not break me.",
    "Step by step I am getting better after the injury.",
    "I lost the shop and I am building a new one.",
    "Whatever comes, I keep going.",
    // Loving
    "I held my son while he slept and my heart was full.",
    "I adore the way she hums when she cooks.",
    "My dog curled up beside me, I love this little creature.",
    "We have been married ten years and I love him more each day.",
    "I sat with my grandmother and stroked her hand.",
    // Grateful
    "My neighbour drove me to the hospital at night, I owe her so much.",
    "The test came back clear and I am so relieved.",
    "I am lucky to have friends who turn up when it matters.",
    "A stranger returned my wallet with all the money in it.",
    "After the accident I am simply glad that everyone is safe.",
    // Thoughtful
    "I looked through old photographs and thought about how time passes.",
    "Walking home I wondered what kind of person I want to be.",
    "I have been trying to see the argument from her side.",
    "Reading his letters made me think about my own childhood.",
    "I sat by the window and let the past year go through my mind.",
    // Content
    "Nothing special today, tea and a blanket, and it is enough.",
    "I like my small life just as it is.",
    "Dinner was good, the house is warm, I need nothing more.",
    "I am satisfied with how the week went.",
    "A quiet Sunday at home with everything in its place.",
    // Serene
    "The lake was still and so was I.",
    "After the meditation my mind is clear and calm.",
    "I watched the sunset and felt completely at peace.",
    "Slow breathing, soft rain, no hurry at all.",
    "The garden was silent this morning and everything felt in balance.",
    // Thankful
    "Thank you to everyone who remembered my birthday.",
    "I said a quiet prayer of thanks for this meal.",
    "I want to thank my teacher for her patience with me.",
    "Grateful thoughts tonight for the small gifts of the day.",
    "I wrote a card to thank the nurses.",
    // Lonely
    "I ate dinner alone again and nobody called.",
    "All my friends have moved away and the evenings are empty.",
    "I miss her so much, the bed is too big.",
    "In this new city I know nobody to talk to.",
    "Everyone was chatting and I stood at the edge by myself.",
    // Vulnerable
    "I told him everything and now I feel naked and exposed.",
    "One harsh word today and I would fall to pieces.",
    "I feel unprotected since the break-in.",
    "I am so raw that the smallest thing makes me tremble.",
    "I opened up about my illness and don't know how they will treat me.",
    // Hurt
    "What she said behind my back cut deep.",
    "He forgot our anniversary and it really stung.",
    "My best friend laughed at my dream and I wanted to cry.",
    "After all I did for them they did not even say goodbye.",
    "My ankle is broken and every step is pain.",
    // Depressed
    "I could not get out of bed, everything is grey.",
    "I feel empty and nothing means anything.",
    "I am so tired of everything and have no strength left.",
    "Days go by and I do not care about any of them.",
    "I cried for no reason and stared at the wall.",
    // Guilty
    "I shouted at my kids and I feel terrible about it.",
    "I lied to my mother and it has been eating me up.",
    "It was my fault that we lost the deal.",
    "I should have visited him more often while I could.",
    "I broke her vase and let somebody else take the blame.",
    // Grief
    "My father died last month and the house is so quiet.",
    "We buried our old dog under the apple tree.",
    "It is a year since we lost her and I still set two plates.",
    "At the funeral I could not stop crying.",
    "I keep wanting to ring my grandmother and then I remember.",
    // Mad
    "I am furious, he scratched my car and drove off.",
    "How dare they, my blood is boiling.",
    "I was so angry that I slammed the door.",
    "The thief took my bike and I am raging.",
    "They lied to all of us and I am livid.",
    // Disappointed
    "I waited for weeks and the parcel was the wrong one.",
    "They cancelled the party that I had looked forward to.",
    "I did not get the job although they had promised.",
    "She let me down again, I expected better.",
    "My friends got what I wanted and I am jealous.",
    // Humiliated
    "I tripped in front of the whole class and they laughed.",
    "My boss made fun of me in front of the customers.",
    "I called her by the wrong name and wanted to sink into the ground.",
    "They read my message aloud and everyone mocked me.",
    "My trousers split on stage, I have never been so embarrassed.",
    // Aggressive
    "One more word from him and I would have hit him.",
    "I want to smash something.",
    "We shouted at each other until the neighbours came.",
    "He shoved me, so I shoved him back harder.",
    "I was ready to fight anyone who came near.",
    // Frustrated
    "The printer jammed for the tenth time, I give up.",
    "I keep trying and nothing works.",
    "Stuck in traffic for two hours, again.",
    "My roommate never does the dishes and it drives me mad.",
    "I explain the same thing every day and nobody listens.",
    // Critical
    "What a ridiculous decision, these people have no idea.",
    "The service was bad and the food was worse.",
    "I don't believe a word that politician says.",
    "Honestly, his work is sloppy and lazy.",
    "Oh great, another pointless meeting.",
    // Anxious
    "My exam is tomorrow and my stomach is in knots.",
    "I heard steps downstairs and my heart was racing.",
    "I keep checking my phone for the test results.",
    "What if something happens to them on the road?",
    "I can't sleep because I worry about money.",
    // Insecure
    "I don't think that I am good enough for this job.",
    "Everyone seems smarter and prettier than me.",
    "I am not sure whether he really likes me.",
    "I rewrote the message ten times and did not send it.",
    "They will find out that I don't know what I am doing.",
    // Overwhelmed
    "There is too much to do and I don't know where to start.",
    "Work, kids, bills, everything comes at once.",
    "I am drowning in deadlines and have not slept.",
    "My head is spinning, I need all of this to stop for a moment.",
    "Three projects, two exams and no time to breathe.",
    // Weak
    "I could not even carry the bags up the stairs.",
    "I gave in again, I have no willpower.",
    "I feel small and powerless next to them.",
    "The flu has left me with no strength at all.",
    "I let them walk over me because I can't say no.",
    // Rejected
    "They all went out and nobody invited me.",
    "She read my message and never answered.",
    "He said that he does not want to see me any more.",
    "The team picked everyone but me.",
    "My family turned me away because of who I am.",
    // Helpless
    "There is nothing that I can do to change this.",
    "I watched him suffer and could not help.",
    "I am trapped in this contract with no way out.",
    "Whatever I try, it makes no difference.",
    "The flood took the road and we could only wait.",
    // Neutral
    "Bought milk and bread and paid the rent.",
    "The meeting was moved to three o'clock.",
    "I took the bus to work and answered some mail.",
    "Today is Tuesday and it rained a little.",
    "We have eggs, rice and onions at home.",
};
// clang-format on

}  // namespace

std::span<const Prototype> prototypes() {
  static const auto kAll = [] {
    std::array<Prototype, kTexts.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
      all.at(i) = {i / kPrototypesPerNuance, kTexts.at(i)};
    return all;
  }();
  return kAll;
}

const std::string& prototypes_version() {
  static const std::string kVersion = [] {
    infra::FieldDigest digest;
    for (const auto& prototype : prototypes()) digest.add(prototype.text);
    const auto bytes = digest.finish();
    return fmt::format("prototypes-{:02x}{:02x}{:02x}{:02x}", bytes[0], bytes[1], bytes[2],
                       bytes[3]);
  }();
  return kVersion;
}

}  // namespace stages
