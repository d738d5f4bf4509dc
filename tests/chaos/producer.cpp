#include "tests/chaos/producer.hpp"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/bench/web_app.hpp"

namespace chaos {
namespace {

using nlohmann::json;

constexpr int kWriters = 400;
constexpr int kFaultPercent = 5;

constexpr std::array<std::string_view, 4> kDangers{
    "I want to kill myself.", "I wish I could die in my sleep and not wake up.",
    "He hit me again and I am afraid to go home.", "I have decided to end my life tonight."};

constexpr std::array<std::string_view, 22> kFaults{
    "500",    "503",   "429",     "reset",   "reset:200",   "close",   "close:300", "hang",
    "hang:5", "error", "no-done", "error:9", "repeat",      "blanks",  "empty",     "garbage",
    "html",   "types", "split",   "crlf",    "blank-lines", "buffered"};

}  // namespace

std::string fault_script(std::mt19937_64& random, int requests) {
  std::string script;
  int good = 0;
  const auto well = [&] {
    if (good > 0) script += fmt::format("{}ok*{}", script.empty() ? "" : ",", good);
    good = 0;
  };
  for (int i = 0; i < requests; ++i) {
    if (random() % 100 >= kFaultPercent) {
      ++good;
      continue;
    }
    well();
    script += fmt::format("{}{}", script.empty() ? "" : ",", kFaults[random() % kFaults.size()]);
  }
  well();
  return script;
}

std::string Producer::text() {
  const int kind = below(100);
  const int number = below(bench::kTexts);
  if (kind < 65) return bench::pool_text(number);
  if (kind < 93) return fmt::format("{} Page {} of it.", bench::pool_text(number), last_);
  return fmt::format("{} {}", bench::pool_text(number),
                     kDangers[static_cast<std::size_t>(last_) % kDangers.size()]);
}

std::string Producer::reflection(int copies) {
  const std::string rid = fmt::format("refl_{}", ++last_);
  const bool guest = below(20) == 0;
  const std::string uuid = fmt::format("{:032x}", last_ % kWriters);
  const std::string sid = guest ? "sid_" + uuid : fmt::format("sess_{}", below(kWriters));
  const std::string key =
      guest ? fmt::format("guest:{}:reflection:{}", uuid, rid) : "reflection:" + rid;
  json made{{"rid", rid},
            {"sid", sid},
            {"normalized_text", text()},
            {"timestamp", fmt::format("2026-10-{:02}T{:02}:10:00Z", 1 + below(28), below(24))}};
  const std::string element = made.dump();
  for (int i = 0; i < copies; ++i) ledger_.accept(rid, key);
  if (below(2) == 0) {
    made["owner_id"] = guest ? "guest:" + sid : fmt::format("user:{}", below(kWriters));
    made["final"] = nullptr;
    const std::string record = made.dump();
    if (!redis_.command({"SET", key, record, "EX", guest ? "300" : "2592000"})) {
      throw std::runtime_error("a record cannot be written");
    }
  }
  return element;
}

std::string Producer::array() {
  std::string parts;
  for (int i = below(4); i >= 0; --i) {
    const bool bad = below(10) == 0;
    if (bad) ledger_.accept_bad();
    parts += fmt::format("{}{}", parts.empty() ? "" : ",",
                         bad ? fmt::format("{{\"no\":{}}}", ++last_) : reflection(1));
  }
  return '[' + parts + ']';
}

std::vector<std::string> Producer::element() {
  switch (below(50)) {
    case 0: {
      const std::string twice = reflection(2);
      return {twice, twice};
    }
    case 1:
      return {array()};
    case 2:
      return {json(reflection(1)).dump()};
    case 3:
      ledger_.accept_bad();
      return {fmt::format("[{{\"no\":{}}}", ++last_)};
    case 4:
      return {below(2) == 0 ? "null" : "[]"};
    default:
      return {reflection(1)};
  }
}

void Producer::push(int elements) {
  std::vector<std::string> pushed;
  for (int i = 0; i < elements; ++i) {
    for (std::string& one : element()) pushed.push_back(std::move(one));
  }
  infra::Words words{"RPUSH", bench::kSource};
  words.insert(words.end(), pushed.begin(), pushed.end());
  if (!pushed.empty() && !redis_.command(words)) throw std::runtime_error("cannot push");
}

}  // namespace chaos
