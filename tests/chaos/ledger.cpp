#include "tests/chaos/ledger.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/support/queue_names.hpp"
#include "tests/support/upgrades_in_hand.hpp"

namespace chaos {
namespace {

using nlohmann::json;
using namespace support::queue;
using std::chrono::steady_clock;

// Long enough for an answer to be made better, if it is to be.
constexpr auto kKept = std::chrono::seconds(10);
constexpr std::size_t kChecked = 200;  // at a time

// The rid of an element as it was pushed, JSON inside JSON too; "" where there is none.
std::string rid_of(std::string_view element) {
  json body = json::parse(element, nullptr, false);
  while (body.is_string()) body = json::parse(body.get<std::string>(), nullptr, false);
  return body.is_object() && body.contains("rid") && body["rid"].is_string()
             ? body["rid"].get<std::string>()
             : "";
}

}  // namespace

void Ledger::accept(const std::string& rid, const std::string& record_key) {
  Entry& entry = entries_[rid];
  ++entry.accepted;
  entry.record_key = record_key;
  ++figures_.accepted;
  ++figures_.waiting;
}

void Ledger::heard(const bench::Event& event) {
  ++heard_;
  ++figures_.events[event.status];
  const auto found = entries_.find(event.rid);
  if (found == entries_.end()) {
    wrong_.push_back(fmt::format("{}: '{}', and nobody pushed it", event.rid, event.status));
    return;
  }
  if (!event.terminal()) return;
  ++figures_.ended;
  --figures_.waiting;
  if (++found->second.ended == found->second.accepted && event.status != "expired") {
    unchecked_.push_back({steady_clock::now(), event.rid});
  }
}

void Ledger::reconnect() {
  static_cast<void>(redis_.command({"PING"}));
  events_.reconnect();
}

void Ledger::listen(std::chrono::milliseconds patience) {
  for (const bench::Event& event : events_.next(patience)) heard(event);
}

void Ledger::check_records(bool all) {
  const auto before = steady_clock::now() - kKept;
  while (!unchecked_.empty() && (all || unchecked_.front().at < before)) {
    std::vector<std::string> rids;
    std::vector<infra::Words> questions, removals;
    for (; !unchecked_.empty() && rids.size() < kChecked; unchecked_.pop_front()) {
      if (!all && unchecked_.front().at >= before) break;
      rids.push_back(unchecked_.front().rid);
      const std::string& key = entries_.at(rids.back()).record_key;
      questions.push_back({"GET", key});
      removals.push_back({"UNLINK", key});
    }
    const auto replies = redis_.command_all(questions);
    if (!replies) throw std::runtime_error(replies.error().message);
    for (std::size_t i = 0; i < rids.size(); ++i) {
      const auto& reply = (*replies)[i];
      const std::string text(reply ? reply->value().text() : std::string_view());
      const json record = json::parse(text, nullptr, false);
      const std::string status = record.is_object() ? record.value("status", "") : "no record";
      if (!status.starts_with("complete")) {
        wrong_.push_back(fmt::format("{} has ended, its record says '{}'", rids[i], status));
      }
    }
    static_cast<void>(redis_.command_all(removals));
  }
}

bool Ledger::drained() {
  const bool roused = must({"LINDEX", kSource, "0"}).value().text() == "\"wake\"";
  if (must({"LLEN", kSource}).value().integer() != (roused ? 1 : 0)) return false;
  if (must({"LLEN", kInbox}).value().integer() != 0) return false;
  const auto kept =
      must({"ZCARD", kDead}).value().integer() + must({"ZCARD", kUpgrade}).value().integer();
  return must({"HLEN", kBody}).value().integer() == kept + support::upgrades_in_hand(redis_);
}

void Ledger::read_dead(std::vector<std::string>& wrong) {
  std::int64_t bad = 0;
  const auto members = must({"ZRANGE", kDead, "0", "-1"});
  for (std::size_t i = 0; i < members.value().size(); ++i) {
    const auto jid = members[i].text();
    const std::string meta(must({"HGET", kMeta, jid}).value().text());
    const std::string reason = meta.substr(meta.rfind('|') + 1);
    if (reason.empty()) wrong.push_back(fmt::format("{} is dead without a reason", jid));
    ++figures_.dead[reason];
    const std::string rid = rid_of(must({"HGET", kBody, jid}).value().text());
    const auto found = entries_.find(rid);
    if (found == entries_.end()) {
      ++bad;
    } else {
      ++found->second.dead;
      --figures_.waiting;
    }
  }
  if (bad != bad_)
    wrong.push_back(fmt::format("{} are no reflections, {} of them dead", bad_, bad));
}

std::vector<std::string> Ledger::verdict() {
  for (std::int64_t before = -1; before != heard_; listen(std::chrono::milliseconds(200))) {
    before = heard_;
  }
  check_records(true);
  std::vector<std::string> wrong = wrong_;
  if (!drained()) wrong.emplace_back("the queue is not drained");
  // The stream is cut at its start; what was cut before it was read would be missing here.
  const auto stream = must({"XINFO", "STREAM", kEvents});
  for (std::size_t i = 0; i + 1 < stream.value().size(); i += 2) {
    if (stream[i].text() != "entries-added" || stream[i + 1].integer() == heard_) continue;
    wrong.push_back(fmt::format("{} events, {} of them read", stream[i + 1].integer(), heard_));
  }
  read_dead(wrong);
  for (const auto& [rid, entry] : entries_) {
    if (entry.ended + entry.dead == entry.accepted) continue;
    wrong.push_back(fmt::format("{}: {} accepted, {} terminal events, {} dead", rid, entry.accepted,
                                entry.ended, entry.dead));
  }
  return wrong;
}

}  // namespace chaos
