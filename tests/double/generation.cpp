#include "tests/double/generation.hpp"

#include <algorithm>
#include <cmath>

#include "tests/double/refused.hpp"
#include "tests/double/schema_filler.hpp"

namespace ollama_double {
namespace {

using nlohmann::json;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

constexpr int kSentences = 2;
constexpr int kThoughts = 20;
constexpr int kTokensOfRepetition = 31;  // Ollama gives up after 30
constexpr std::int64_t kContextsOfText = 10;
constexpr double kSpeedOfThreads = 1000;

nanoseconds time_for(double tokens, double per_second) {
  return nanoseconds(std::llround(tokens / per_second * 1e9));
}

// Pieces of about four bytes that never cut a letter.
std::vector<std::string> tokens_of(const std::string& text) {
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = std::min<std::size_t>(4, text.size() - at);
    while (at + size < text.size() &&
           (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) {
      ++size;
    }
    tokens.push_back(text.substr(at, size));
    at += size;
  }
  return tokens;
}

// Letters of several bytes in what are sentences, not in names.
json accented(const json& value) {
  json copy = value;
  if (value.is_structured()) {
    for (auto& part : copy) part = accented(part);
  } else if (value.is_string()) {
    std::string text = value.get<std::string>();
    if (text.find(' ') == std::string::npos) return copy;
    for (auto at = text.find('e'); at != std::string::npos; at = text.find('e', at)) {
      text.replace(at, 1, "\xC3\xA9");
    }
    copy = text;
  }
  return copy;
}

std::string content_of(const Ask& ask, bool accents) {
  const std::uint64_t seed = hash_of(ask.prompt + "/" + std::to_string(ask.options.seed));
  json value;
  if (ask.format.is_object()) {
    value = fill_schema(ask.format, ask.question, seed);
  } else {
    const std::string text = sentences(seed, kSentences);
    value = ask.format.is_null() ? json(text) : json{{"answer", text}};
  }
  if (accents) value = accented(value);
  std::string text = ask.format.is_null() ? value.get<std::string>() : value.dump();
  for (const std::string& stop : ask.options.stop) text = text.substr(0, text.find(stop));
  return text;
}

}  // namespace

Utterance utterance_of(const Ask& ask, const Fault& fault, std::int64_t context) {
  const std::int64_t most = kContextsOfText * context;
  const std::int64_t wanted = ask.options.num_predict;
  const auto limit = static_cast<std::size_t>(
      wanted < 0 || wanted > most ? most : std::max<std::int64_t>(1, wanted));
  Utterance said;
  if (fault.kind == FaultKind::empty) return said;
  if (fault.kind == FaultKind::repeat) {
    said.content.assign(static_cast<std::size_t>(fault.number.value_or(kTokensOfRepetition)),
                        " the");
    return said;
  }
  if (fault.kind == FaultKind::blanks) {
    said.cut = !fault.number || static_cast<std::size_t>(*fault.number) >= limit;
    said.content.assign(said.cut ? limit : static_cast<std::size_t>(*fault.number), " ");
    return said;
  }
  if (ask.thinks) said.thinking = tokens_of(sentences(hash_of(ask.prompt), kThoughts));
  said.content = tokens_of(content_of(ask, fault.kind == FaultKind::split));
  said.cut = said.thinking.size() + said.content.size() > limit;
  if (said.thinking.size() > limit) said.thinking.resize(limit);
  if (said.cut) said.content.resize(std::min(said.content.size(), limit - said.thinking.size()));
  return said;
}

Generation::Generation(const Settings& settings, Runners& runners, Tally& tally)
    : settings_(settings), runners_(runners), tally_(tally) {
  if (settings_.best_threads > 0 && settings_.tokens_per_second <= 0) {
    settings_.tokens_per_second = kSpeedOfThreads;
  }
}

void Generation::load_or_unload(const Ask& ask, const Fault& fault, Connection& connection,
                                Answer& answer) {
  const bool unloads = ask.keep_alive == nanoseconds(0);
  if (unloads) {
    runners_.unload(*ask.model);
  } else {
    runners_.load(*ask.model, ask.options.runner, ask.keep_alive, connection);
  }
  json frame{{"model", ask.name},
             {"created_at", time_text(std::chrono::system_clock::now())},
             {"done", true},
             {"done_reason", unloads ? "unload" : "load"}};
  if (ask.chat) {
    frame["message"] = {{"role", "assistant"}, {"content", ""}};
  } else {
    frame["response"] = "";
  }
  deliver(frame, fault, connection, answer);
}

// Tokens a second; 0: at once.
double Generation::speed(const Ask& ask, std::int64_t threads) {
  const bool watched =
      !settings_.watched_for.empty() && ask.prompt.find(settings_.watched_for) != std::string::npos;
  if (ask.chat) tally_.question(watched);
  if (watched) return 1;
  if (settings_.best_threads <= 0) return settings_.tokens_per_second;
  const auto best = static_cast<double>(settings_.best_threads);
  const auto used = threads > 0 ? static_cast<double>(threads) : 2 * best;
  return settings_.tokens_per_second * std::min(used / best, best / used);
}

bool Generation::say(const Utterance& said, double speed, Connection& connection,
                     Delivery& delivery) const {
  const auto start = steady_clock::now();
  int tokens = 0;
  const auto say_one = [&](const std::string& token, bool thinking) {
    if (!delivery.token(token, thinking)) return false;
    ++tokens;
    return speed <= 0 || connection.wait_until(start + time_for(tokens, speed));
  };
  for (const auto& token : said.thinking) {
    if (!say_one(token, true)) return false;
  }
  for (const auto& token : said.content) {
    if (!say_one(token, false)) return false;
  }
  return true;
}

void Generation::answer(const Ask& ask, const Fault& fault, Connection& connection,
                        Answer& answer) {
  if (!ask.asks) return load_or_unload(ask, fault, connection, answer);
  Course course;
  course.start = steady_clock::now();
  auto lease = runners_.load(*ask.model, ask.options.runner, ask.keep_alive, connection);
  course.loaded = steady_clock::now();
  course.prompt_tokens = static_cast<std::int64_t>(token_count(ask.prompt));
  if (course.prompt_tokens > lease.context() && !ask.truncates) {
    throw Refused(400, "the input length exceeds the context length");
  }
  course.prompt_tokens = std::min(course.prompt_tokens, lease.context());
  course.fresh_tokens = lease.take_place(ask.prompt, connection);
  course.placed = steady_clock::now();
  course.speed = speed(ask, lease.threads());
  if (!read_prompt(course, connection)) return;
  course.read = steady_clock::now();
  const Utterance said = utterance_of(ask, fault, lease.context());
  Delivery delivery(ask, fault, connection, answer);
  if (!say(said, course.speed, connection, delivery)) return;
  lease.leave_place();
  delivery.finish(figures(ask, said, course));
}

bool Generation::read_prompt(const Course& course, Connection& connection) const {
  const double speed = settings_.prompt_tokens_per_second;
  return speed <= 0 ||
         connection.wait_until(course.placed +
                               time_for(static_cast<double>(course.fresh_tokens), speed));
}

// What took its time by the settings is said to have taken exactly that.
json Generation::figures(const Ask& ask, const Utterance& said, const Course& course) const {
  const auto now = steady_clock::now();
  const auto tokens = said.thinking.size() + said.content.size();
  const auto spent = [](nanoseconds real, std::size_t count, double speed) {
    const auto time = speed > 0 ? time_for(static_cast<double>(count), speed) : real;
    return std::max<std::int64_t>(1, time.count());
  };
  json figures{{"done", true},
               {"done_reason", said.cut ? "length" : "stop"},
               {"load_duration", spent(course.loaded - course.start, 0, 0)},
               {"prompt_eval_count", course.prompt_tokens},
               {"prompt_eval_duration", spent(course.read - course.placed, course.fresh_tokens,
                                              settings_.prompt_tokens_per_second)},
               {"eval_duration", spent(now - course.read, tokens, course.speed)}};
  if (tokens > 0) figures["eval_count"] = tokens;
  if (!ask.chat) figures["context"] = {1, course.prompt_tokens, tokens};
  // Each of the parts is at least 1, whatever the clock says.
  figures["total_duration"] = (steady_clock::now() - course.start).count() + 3;
  return figures;
}

}  // namespace ollama_double
