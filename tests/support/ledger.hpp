#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/must.hpp"
#include "tests/support/queue_names.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/upgrades_in_hand.hpp"

namespace support {

// What was pushed and what came of it, read with plain commands of Redis: nothing here is shared
// with the program under test. Stays below the 10,000 entries that the stream of events keeps.
class Ledger {
 public:
  explicit Ledger(const RedisServer& server) : redis_(server.connect()) {}

  // A reflection that nobody had yet, accepted once it is pushed, alone or inside an array.
  std::string reflection(const std::string& text = "") {
    const std::string rid = fmt::format("refl_{}", ++last_);
    texts_[rid] = text.empty() ? fmt::format("I feel lonely on day {}", last_) : text;
    return again(rid);
  }
  // One of the same rid once more.
  std::string again(const std::string& rid) {
    ++accepted_[rid];
    return nlohmann::json{{"rid", rid},
                          {"sid", "sess_ledger"},
                          {"normalized_text", texts_.at(rid)},
                          {"timestamp", "2025-11-01T10:00:00Z"}}
        .dump();
  }
  // An element that is no reflection.
  std::string bad() { return fmt::format("[{{\"no\":{}}}", ++bad_); }
  std::string bad_part() { return fmt::format("{{\"no\":{}}}", ++bad_); }

  void push(const std::vector<std::string>& elements) {
    infra::Words words{"RPUSH", queue::kSource};
    words.insert(words.end(), elements.begin(), elements.end());
    must(words);
  }
  void push(int count) {
    std::vector<std::string> elements;
    for (int i = 0; i < count; ++i) elements.push_back(reflection());
    push(elements);
  }

  // After a restart of the server.
  void reconnect() { static_cast<void>(redis_.command({"PING"})); }
  infra::RedisReply must(const infra::Words& words) { return support::must(redis_, words); }
  std::int64_t number(const infra::Words& words) { return must(words).value().integer(); }
  std::int64_t in_flight() { return number({"ZCARD", queue::kLease}); }
  std::int64_t terminal_events() {
    std::int64_t all = 0;
    for (const auto& [rid, count] : ended()) all += count;
    return all;
  }

  // Whether nothing is left to do but to make answers better. Asked in the order that every job
  // goes through: what moves on meanwhile is seen in the next place.
  bool drained() {
    const bool roused = must({"LINDEX", queue::kSource, "0"}).value().text() == "\"wake\"";
    if (number({"LLEN", queue::kSource}) != (roused ? 1 : 0)) return false;
    if (number({"LLEN", queue::kInbox}) != 0) return false;
    return number({"HLEN", queue::kBody}) == kept() + upgrades_in_hand(redis_);
  }

  struct Verdict {
    std::size_t accepted = 0, ended = 0, dead = 0, poisoned = 0;
    std::vector<std::string> wrong;  // empty: nothing was lost and nothing happened twice
    std::string text() const {
      return fmt::format("{} accepted, {} ended, {} dead, {} of them as poison", accepted, ended,
                         dead, poisoned);
    }
  };
  // Of a queue that is drained: every accepted one has exactly one terminal event or is in the
  // dead set with a reason, its record says so, and the census is balanced.
  Verdict verdict() {
    Verdict verdict;
    const auto ended = this->ended();
    const auto dead = this->dead(verdict);
    const auto count_of = [](const std::map<std::string, int>& counts, const std::string& rid) {
      const auto at = counts.find(rid);
      return at == counts.end() ? 0 : at->second;
    };
    for (const auto& [rid, count] : accepted_) {
      const int events = count_of(ended, rid);
      verdict.accepted += static_cast<std::size_t>(count);
      verdict.ended += static_cast<std::size_t>(events);
      if (events + count_of(dead, rid) != count) {
        verdict.wrong.push_back(fmt::format("{}: {} accepted, {} events, {} dead", rid, count,
                                            events, count_of(dead, rid)));
      }
      if (events > 0) check_record(rid, verdict);
    }
    if (count_of(dead, "") != bad_) {
      verdict.wrong.push_back(fmt::format("{} bad, {} dead", bad_, count_of(dead, "")));
    }
    if (!drained()) verdict.wrong.emplace_back("not drained");
    const auto left = in_flight() - upgrades_in_hand(redis_);
    if (left + number({"ZCARD", queue::kDelayed}) + number({"ZCARD", queue::kCold}) != 0) {
      verdict.wrong.emplace_back("census not balanced");
    }
    if (number({"XLEN", queue::kEvents}) > 9'900) verdict.wrong.emplace_back("too many events");
    return verdict;
  }

 private:
  std::int64_t kept() {
    return number({"ZCARD", queue::kDead}) + number({"ZCARD", queue::kUpgrade});
  }

  std::map<std::string, int> ended() {
    std::map<std::string, int> counts;
    const auto reply = must({"XRANGE", queue::kEvents, "-", "+"});
    for (std::size_t i = 0; i < reply.value().size(); ++i) {
      const auto fields = reply[i][1];
      const auto status = fields[3].text();
      if (status == "stage1_complete" || status == "upgraded") continue;
      ++counts[std::string(fields[1].text())];
    }
    return counts;
  }

  // How many are dead of each rid; "" for what has none.
  std::map<std::string, int> dead(Verdict& verdict) {
    std::map<std::string, int> counts;
    const auto members = must({"ZRANGE", queue::kDead, "0", "-1"});
    for (std::size_t i = 0; i < members.value().size(); ++i) {
      const auto jid = members[i].text();
      const auto body =
          nlohmann::json::parse(must({"HGET", queue::kBody, jid}).value().text(), nullptr, false);
      ++counts[body.is_object() ? body.value("rid", "") : ""];
      const std::string meta(must({"HGET", queue::kMeta, jid}).value().text());
      const std::string reason = meta.substr(meta.rfind('|') + 1);
      if (reason.empty()) verdict.wrong.push_back(fmt::format("{} is dead without a reason", jid));
      ++verdict.dead;
      if (reason.starts_with("poison")) ++verdict.poisoned;
    }
    return counts;
  }

  void check_record(const std::string& rid, Verdict& verdict) {
    const auto record = must({"GET", "reflection:" + rid});
    const auto document = nlohmann::json::parse(record.value().text(), nullptr, false);
    const std::string status = document.is_object() ? document.value("status", "") : "";
    if (status != "complete" && status != "complete_with_fallback") {
      verdict.wrong.push_back(fmt::format("{} has the status '{}'", rid, status));
    }
  }

  infra::RedisConnection redis_;
  std::map<std::string, std::string> texts_;
  std::map<std::string, int> accepted_;
  int last_ = 0;
  int bad_ = 0;
};

}  // namespace support
