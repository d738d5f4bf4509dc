#include "tests/bench/web_app.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <thread>

namespace bench {
namespace {

using namespace support::queue;

constexpr std::size_t kAtOnce = 256;
constexpr std::int64_t kNoon = 1'773'835'200'000;  // of the day of all that is no diary
constexpr std::string_view kKept = "2592000";

constexpr std::array<std::string_view, 8> kBeginnings{
    "Walked home the long way after work and stopped at the bakery on the corner.",
    "The release slipped again, so I stayed at the office until the cleaners came.",
    "My sister called from the train and told me about her new flat for an hour.",
    "Cooked for four people tonight, and for once everything was ready together.",
    "I finally cleared the spare room, three bags of things that I never needed.",
    "Missed the early bus because I went back for my umbrella, and then it was dry.",
    "Our team won the small prize at the fair, the one nobody had counted on.",
    "The landlord wrote that the rent goes up in spring, politely, on two pages."};
constexpr std::array<std::string_view, 8> kMiddles{
    "I am tired, but it is the good kind of tired.",
    "I keep thinking that I should have said more about it.",
    "It made me happier than I would have guessed this morning.",
    "I was annoyed at first and then it did not matter.",
    "Part of me is proud and part of me is only relieved.",
    "I worry about money more than I let anybody see.",
    "It felt lonely for a moment, with everybody busy elsewhere.",
    "I am curious what will come of it next week."};
constexpr std::array<std::string_view, 5> kEnds{
    "Now there is tea, and the radio is on low.", "Tomorrow I will begin with the easy things.",
    "The street is quiet and the kettle has just boiled.",
    "I wrote it down so that I remember it in winter.",
    "Early to bed tonight, the alarm is set for six."};
static_assert(kBeginnings.size() * kMiddles.size() * kEnds.size() == kTexts);

std::string record_key(const Written& one) { return "reflection:" + one.rid; }
std::string history_key(std::string_view user) {
  return fmt::format("reflections:history:user:{}", user);
}

}  // namespace

std::string pool_text(int number) {
  const auto at = static_cast<std::size_t>(number % kTexts);
  return fmt::format("{} {} {}", kBeginnings[at % 8], kMiddles[at / 8 % 8], kEnds[at / 64]);
}

std::vector<std::string> fresh_texts(int count) {
  static int last = 0;
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i, ++last) {
    texts.push_back(fmt::format("{} This is page {} of it.", pool_text(last), last));
  }
  return texts;
}

void Pipeline::add(std::vector<std::string> command) {
  commands_.push_back(std::move(command));
  if (commands_.size() == kAtOnce) flush();
}

void Pipeline::flush() {
  std::vector<infra::Words> words;
  for (const auto& command : commands_) words.emplace_back(command.begin(), command.end());
  const auto replies = redis_.command_all(words);
  if (!replies) throw std::runtime_error(replies.error().message);
  for (const auto& reply : *replies) {
    if (!reply) throw std::runtime_error(reply.error().message);
  }
  commands_.clear();
}

Written WebApp::reflection(const std::string& text, int hour, std::string_view user, int days_ago) {
  const std::int64_t number = ++last_;
  const std::int64_t ms = kNoon + number;
  Written made;
  made.rid = fmt::format("refl_{}_{:09x}", ms, number * 2'654'435'761 % 68'719'476'736);
  made.user = user.empty() ? fmt::format("u{}", number) : std::string(user);
  const std::string sid = fmt::format("sess_{}_{:09x}", ms, number * 40'503 % 68'719'476'736);
  const int day = 90 - days_ago;
  const std::string time =
      fmt::format("2026-{:02}-{:02}T{:02}:26:23.418Z", 1 + day / 28, 1 + day % 28, hour);
  const std::string common = fmt::format(
      R"("rid":"{}","sid":"{}","timestamp":"{}","normalized_text":"{}","lang_detected":"english",)"
      R"("input_mode":"typing","client_context":{{"device":"mobile","timezone":"UTC"}})",
      made.rid, sid, time, text);
  made.element = '{' + common + '}';
  made.record = fmt::format(
      R"({{{},"pig_id":"pig_{}","pig_name_snapshot":"Hazel","raw_text":"{}",)"
      R"("typing_summary":{{"total_chars":{},"duration_ms":41250,"wpm":52,"pauses":[1.2,0.8],)"
      R"("avg_pause":1.0,"autocorrect_events":2,"backspaces":11}},"voice_summary":null,)"
      R"("valence":0.12,"arousal":0.41,"confidence":0.6,"signals":{{"autocorrect":2,)"
      R"("hesitation":1,"rapid_typing":false,"silence_gaps":0}},"consent_flags":)"
      R"({{"research":true,"audio_retention":false}},"user_id":"{}","owner_id":"user:{}",)"
      R"("version":{{"nlp":"1.0.0","valence":"1.0.0","ui":"2.1.0"}}}})",
      common, made.user, text, text.size(), made.user, made.user);
  return made;
}

void WebApp::store(const std::vector<Written>& written) {
  Pipeline pipeline(redis_);
  for (const Written& one : written) {
    const std::string score = one.rid.substr(5, 13);
    pipeline.add({"SET", record_key(one), one.record, "EX", std::string(kKept)});
    for (const auto& set : {"reflections:user:" + one.user, "pig_reflections:pig_" + one.user,
                            std::string("reflections:all")}) {
      pipeline.add({"ZADD", set, score, one.rid});
    }
  }
  pipeline.flush();
}

std::vector<Written> WebApp::write(int count) {
  std::vector<Written> written;
  for (int i = 0; i < count; ++i) {
    const int text = static_cast<int>((last_ + 1) % kTexts);
    written.push_back(reflection(pool_text(text), text % 24, "", 0));
  }
  store(written);
  return written;
}

std::vector<Written> WebApp::write_texts(const std::vector<std::string>& texts) {
  std::vector<Written> written;
  for (const auto& text : texts) written.push_back(reflection(text, 9, "", 0));
  store(written);
  return written;
}

std::vector<Written> WebApp::write_diary(std::string_view user, int days) {
  std::vector<Written> written;
  for (int ago = days; ago > 0; --ago) {
    written.push_back(reflection(pool_text(ago * 7), ago * 7 % 24, user, ago));
  }
  store(written);
  return written;
}

void WebApp::share_history(std::string_view from, const std::vector<Written>& with) {
  Pipeline pipeline(redis_);
  for (const Written& one : with) pipeline.add({"COPY", history_key(from), history_key(one.user)});
  pipeline.flush();
}

void WebApp::push(const Written& written) {
  if (auto pushed = redis_.command({"RPUSH", kSource, written.element}); !pushed) {
    throw std::runtime_error(pushed.error().message);
  }
}

void WebApp::push_at_once(const std::vector<Written>& written) {
  Pipeline pipeline(redis_);
  for (const Written& one : written) pipeline.add({"RPUSH", "bench:staged", one.element});
  pipeline.flush();
  pipeline.add({"RENAME", "bench:staged", std::string(kSource)});
  pipeline.flush();
}

void WebApp::forget(const std::vector<Written>& written) {
  Pipeline pipeline(redis_);
  for (const Written& one : written) {
    pipeline.add({"DEL", record_key(one), history_key(one.user), "reflections:user:" + one.user,
                  "pig_reflections:pig_" + one.user});
  }
  pipeline.add({"DEL", "reflections:all"});
  pipeline.flush();
}

bool WebApp::drained() {
  const std::array<infra::Words, 6> questions{infra::Words{"LINDEX", kSource, "1"},
                                              {"LINDEX", kSource, "0"},
                                              {"LLEN", kInbox},
                                              {"HLEN", kBody},
                                              {"ZCARD", kUpgrade},
                                              {"ZCARD", kDead}};
  const auto replies = redis_.command_all(questions);
  if (!replies) throw std::runtime_error(replies.error().message);
  const auto value = [&](std::size_t at) { return (*replies)[at]->value(); };
  if (value(5).integer() != 0) throw std::runtime_error("a job is dead");
  // What is no job but ends the wait of a worker may be left.
  const bool source_empty =
      value(0).is_nil() && (value(1).is_nil() || value(1).text() == "\"wake\"");
  return source_empty && value(2).integer() == 0 && value(3).integer() == value(4).integer();
}

void WebApp::await_drained(std::chrono::seconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (!drained()) {
    if (std::chrono::steady_clock::now() > end) throw std::runtime_error("the queue stays full");
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace bench
