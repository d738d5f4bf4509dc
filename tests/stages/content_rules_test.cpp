#include "stages/content_rules.hpp"

#include <doctest/doctest.h>

#include <set>

#include "stages/banned_phrases.hpp"
#include "stages/stage_two_prompt.hpp"
#include "tests/support/content.hpp"

using stages::Content;
using stages::ContentRule;
using stages::faults_of;
using stages::Phase;
using support::good_content;
using support::said;

namespace {

bool breaks(const Content& content, ContentRule rule, Phase phase = Phase::evening) {
  for (const auto& fault : faults_of(content, phase)) {
    if (fault.rule == rule) return true;
  }
  return false;
}

// Words that a pattern matches: the first of each choice.
std::string example_of(std::string_view pattern) {
  std::string text;
  while (!pattern.empty()) {
    std::string_view place = pattern.substr(0, pattern.find(' '));
    pattern.remove_prefix(std::min(place.size() + 1, pattern.size()));
    if (place == "...") place = "quite";
    place = place.substr(0, place.find('|'));
    if (place.ends_with('*')) place.remove_suffix(1);
    (text += text.empty() ? "" : " ") += place;
  }
  return text;
}

}  // namespace

TEST_CASE("content rules: what is good is let through, at any time of day") {
  for (const Phase phase : {Phase::night, Phase::morning, Phase::afternoon, Phase::evening}) {
    const auto faults = faults_of(good_content(), phase);
    CHECK_MESSAGE(faults.empty(), said(faults));
  }
  // Plain lines that a careless rule would refuse.
  for (const char* line :
       {"The last bus hums past the baker's shut door.",
        "Caf\u00e9 chairs are stacked under a dripping awning.",
        "Steam writes on the kettle's dented side.", "I know this step by its loose third board.",
        "Somebody's radio counts backwards through the wall.",
        "No coat fits like the one by the door.", "The mustard jar keeps its lid on.",
        "A soulful song leaks out from under a door.", "The knot in the dressing gown holds.",
        "My mother's handwriting leans on the blue tin.", "Five apples roll, then four, then none.",
        "The stain has the shape of a boot."}) {
    CAPTURE(line);
    Content content = good_content();
    content.poem[1] = line;
    CHECK_MESSAGE(faults_of(content, Phase::evening).empty(),
                  said(faults_of(content, Phase::evening)));
  }
}

TEST_CASE("content rules: every rule has lines that break it") {
  const struct {
    const char* line;
    ContentRule rule;
  } rows[] = {
      {"Four words are few", ContentRule::length},
      {"", ContentRule::length},
      {"this line simply goes on and on until it has far too many words", ContentRule::length},
      {"The lampshadelampshadelampshadelampshadelampshadelampshadelampshadelampshade is far too "
       "long",
       ContentRule::length},
      {"<b>The lamp</b> glows warm beside the sink", ContentRule::form},
      {"{\"poem\": \"The lamp glows beside the sink\"}", ContentRule::form},
      {"The *lamp* glows warm beside the sink", ContentRule::form},
      {"The lamp glows at www.example.org/poem today", ContentRule::form},
      {"The lamp glows in room 14416 tonight", ContentRule::form},
      {"The lamp glows beside the sink!", ContentRule::form},
      {"THE LAMP glows beside the kitchen sink", ContentRule::form},
      {"Does the lamp glow beside the sink?", ContentRule::form},
      {"The lamp glows\x01 warm beside the sink", ContentRule::form},
      {"The lamp glows warm beside the sink \U0001f642", ContentRule::language},
      {"The lamp glows warm beside the sink :)", ContentRule::language},
      {"\u091a\u093e\u092f \u0920\u0902\u0921\u0940 \u0939\u094b \u0917\u0908 \u0939\u0948",
       ContentRule::language},
      {"\u043b\u0430\u043c\u043f\u0430 \u0433\u043e\u0440\u0438\u0442 \u0443 "
       "\u043e\u043a\u043d\u0430",
       ContentRule::language},
      {"\u53f0\u6240\u306e\u30e9\u30f3\u30d7\u304c\u5149\u308b", ContentRule::language},
      {"The lamp glows \u2192 beside the sink", ContentRule::language},
      {"The lamp glows \xff\xfe beside the sink", ContentRule::language},
      {"chai thandi ho gayi hai aur mujhe neend nahi", ContentRule::language},
      {"The kettle sings of your long healing journey now", ContentRule::banned},
      {"Breakfast crumbs stay on the blue plate", ContentRule::phase},
      {"A spoon and a cup, a table between them.", ContentRule::duplicate},
      {"The scene shows the feeling and does not name it", ContentRule::prompt},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    Content content = good_content();
    content.poem[1] = row.line;
    CHECK(breaks(content, row.rule));
    // It names the line for the one who wrote it.
    CHECK(said(faults_of(content, Phase::evening)).find("poem line 2") != std::string::npos);
  }
}

TEST_CASE("content rules: tips are things to do, the closing does not repeat the poem") {
  Content content = good_content();
  content.tips[0] = "Seven words are too few for tips.";
  CHECK(breaks(content, ContentRule::length));
  for (const char* tip : {"You look out of the nearest window until something there moves.",
                          "The nearest window shows something that moves if looked at long.",
                          "Maybe look out of the nearest window until something there moves."}) {
    CAPTURE(tip);
    content = good_content();
    content.tips[1] = tip;
    CHECK(breaks(content, ContentRule::form));
  }
  content = good_content();
  content.closing = "the clock moves on, without any sound.";
  CHECK(breaks(content, ContentRule::duplicate));
  content.closing = "";
  CHECK(breaks(content, ContentRule::length));
  content.closing = "the same cup waits for tomorrow.";
  CHECK(breaks(content, ContentRule::duplicate));
  content.closing = "one two three four five six seven eight nine ten eleven twelve thirteen.";
  CHECK(breaks(content, ContentRule::length));
}

TEST_CASE("content rules: a text of another language in Latin letters is none of ours") {
  const Content spanish{
      {"La taza espera junto a la ventana.", "Llueve despacio sobre el tejado rojo.",
       "Nadie mira la silla de mi madre."},
      {"Mira por la ventana hasta que algo fuera se mueva despacio.",
       "Gira la cabeza despacio a la izquierda, luego a la derecha.",
       "Limpia una mesa con cuidado y pon encima la taza azul."},
      "la casa respira contigo."};
  CHECK(breaks(spanish, ContentRule::language));
}

TEST_CASE("content rules: what is out of place at one time of day is in place at another") {
  const struct {
    const char* line;
    Phase wrong, right;
  } rows[] = {{"Breakfast crumbs stay on the blue plate.", Phase::night, Phase::morning},
              {"The moon leans on the kitchen table.", Phase::morning, Phase::night},
              {"Dusk climbs the stairs without its shoes.", Phase::afternoon, Phase::evening},
              {"At noon the street lies down flat.", Phase::evening, Phase::afternoon}};
  for (const auto& row : rows) {
    CAPTURE(row.line);
    Content content = good_content();
    content.poem[0] = row.line;
    CHECK(breaks(content, ContentRule::phase, row.wrong));
    CHECK_MESSAGE(faults_of(content, row.right).empty(), said(faults_of(content, row.right)));
  }
}

TEST_CASE("banned phrases: each has a reason of its own kind and is found where it stands") {
  const auto phrases = stages::banned_phrases();
  CHECK(phrases.size() >= 90);
  std::set<std::string_view> patterns;
  for (const auto& phrase : phrases) {
    CAPTURE(phrase.pattern);
    CHECK_FALSE(phrase.pattern.starts_with("..."));
    CHECK(patterns.insert(phrase.pattern).second);
    CHECK(phrase.reason.size() >= 8);
    const std::string line = "the cup " + example_of(phrase.pattern) + " beside the cup";
    bool found = false;
    for (const auto& use : stages::banned_in(stages::tokens_of(line))) {
      found = found || use.phrase == &phrase;
    }
    CHECK_MESSAGE(found, line);
  }
}

TEST_CASE("banned phrases: all that a line uses, each once, in the order of the table") {
  const auto uses = stages::banned_in(stages::tokens_of(
      "hope and therapists and hope, a safe space for you'm, trauma and me time"));
  std::vector<std::string> said;
  for (const auto& use : uses) said.push_back(use.said);
  CHECK(said == std::vector<std::string>{"trauma", "me time", "safe space", "hope", "therapists"});
  for (std::size_t i = 1; i < uses.size(); ++i) CHECK(uses[i - 1].phrase < uses[i].phrase);
}

TEST_CASE("banned phrases: words, never parts of words, with the gaps that they have") {
  const auto found = [](std::string_view line) {
    return !stages::banned_in(stages::tokens_of(line)).empty();
  };
  CHECK(found("Talk to someone."));
  CHECK(found("Talk about it with a friend."));
  CHECK_FALSE(found("Talk to the radio until it is time for the friend."));
  CHECK(found("SELF-CARE"));
  CHECK(found("you\u2019re enough"));
  CHECK(found("the diet"));
  CHECK_FALSE(found("the mustard, the soulful song, the diets"));
  CHECK_FALSE(found(""));
}

TEST_CASE(
    "content rules: what is said to the model names line, words and reason, and nothing else") {
  Content content = good_content();
  content.tips[2] = "Wipe one small surface clean and remember to talk to someone.";
  const auto faults = faults_of(content, Phase::evening);
  CHECK(said(faults) ==
        "banned: tip 3 says \"talk to someone\", which sends the reader to other people; "
        "banned: tip 3 says \"remember to\", which tells the reader how to be");
}
